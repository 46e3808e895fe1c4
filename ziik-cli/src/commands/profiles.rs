//! `ziik profiles`: the tenants that somebody signed in to.

use clap::ArgMatches;
use serde_json::{Value, json};

use crate::access::{Config, Kept, Store};
use crate::cli;
use crate::exit::Exit;
use crate::output::note;
use crate::problem::{Problem, Result};

/// Lists, chooses or removes profiles.
pub(crate) async fn run(matches: &ArgMatches) -> Result<Exit> {
    let mut config = Config::load()?;
    let Some((verb, matches)) = matches.subcommand() else { return Ok(Exit::Usage) };
    if verb == "list" {
        let profiles = config.profiles.iter().map(|(name, profile)| {
            json!({
                "name": name,
                "url": profile.url,
                "username": profile.username,
                "token": if profile.token == Kept::Keyring { "keyring" } else { "file" },
                "current": config.current.as_ref() == Some(name),
            })
        });
        let columns = ["current", "name", "url", "username", "token"];
        cli::view(matches).one(Value::Array(profiles.collect()), &columns)?;
        return Ok(Exit::Done);
    }
    let name = matches.get_one::<String>("name").cloned().unwrap_or_default();
    if !config.profiles.contains_key(&name) {
        return Err(Problem::usage(format!(
            "there is no profile `{name}`; `ziik profiles list` shows those that exist"
        )));
    }
    if verb == "use" {
        config.current = Some(name.clone());
        config.save()?;
        note(format_args!("the current profile is `{name}`"));
        return Ok(Exit::Done);
    }
    if let Some(profile) = config.profiles.remove(&name) {
        Store::forget(profile.token, &name, &profile.url).await?;
    }
    config.current = config.current.filter(|current| *current != name);
    config.save()?;
    note(format_args!("the profile `{name}` is removed"));
    Ok(Exit::Done)
}
