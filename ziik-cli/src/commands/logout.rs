//! `ziik logout`: forgets a token.

use crate::access::{Config, Environment, Store};
use crate::context::Context;
use crate::exit::Exit;
use crate::output::note;
use crate::problem::{Problem, Result};

/// Forgets the token of the profile; the profile itself stays.
pub(crate) async fn run(context: &Context) -> Result<Exit> {
    let config = Config::load()?;
    let environment = Environment::read()?;
    let name = context.profile.clone().or(environment.profile).or(config.current.clone());
    let Some(name) = name else {
        note("nobody is signed in");
        return Ok(Exit::Done);
    };
    let Some(profile) = config.profiles.get(&name) else {
        return Err(Problem::usage(format!("there is no profile `{name}`")));
    };
    Store::forget(profile.token, &name, &profile.url).await?;
    note(format_args!(
        "signed out of {}; `ziik login --profile {name}` signs in again",
        profile.url
    ));
    Ok(Exit::Done)
}
