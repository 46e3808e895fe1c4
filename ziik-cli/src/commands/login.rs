//! `ziik login`: signs in and keeps the token.

use std::io::{BufRead as _, IsTerminal as _, Write as _};

use clap::ArgMatches;
use ziik_ext::api::Secret;
use ziik_ext::api::types::Login;
use ziik_ext::{Client, Token};

use crate::access::{Access, Config, Environment, Profile, Store, check_name, checked_tenant};
use crate::cli;
use crate::exit::Exit;
use crate::output::note;
use crate::problem::{Problem, Result, reason};

/// Signs in, and makes the profile the current one.
pub(crate) async fn run(matches: &ArgMatches) -> Result<Exit> {
    let environment = Environment::read()?;
    let mut config = Config::load()?;
    let text = |name| matches.get_one::<String>(name).cloned();
    let named = cli::profile(matches).map(ToOwned::to_owned).or(environment.profile.clone());
    let known =
        named.as_ref().or(config.current.as_ref()).and_then(|name| config.profiles.get(name));
    let tenant = text("tenant").map(|name| checked_tenant(&name)).transpose()?;
    let said = tenant.or(text("url")).or(environment.url.clone());
    let known =
        known.filter(|known| named.is_some() || said.as_ref().is_none_or(|url| *url == known.url));
    let url = match said.or(known.map(|known| known.url.clone())) {
        Some(url) => url.trim_end_matches('/').to_owned(),
        None => checked_tenant(&ask("Tenant (acme for acme.ziik.io): ", "--tenant NAME")?)?,
    };
    let username = text("username").or(environment.username.clone());
    let username = match username.or(known.and_then(|known| known.username.clone())) {
        Some(username) => username,
        None => ask("E-mail: ", "--username EMAIL")?,
    };
    let name = match named {
        Some(name) => name,
        None => profile_of(&url, &username, &config),
    };
    check_name(&name)?;
    let password = password(matches, environment.password, &username, &url)?;
    let client =
        Access { url: url.clone(), username: None, password: None, token: None, kept: None };
    let token = sign_in(&client.client().await?, &username, password).await?;
    let kept = Store::keep(&name, &url, token, matches.get_flag("no-keyring")).await?;
    if let Some(before) = config.profiles.get(&name)
        && (before.token != kept || before.url != url)
    {
        // What was kept elsewhere is of no use any longer, and may be gone already.
        let _ = Store::forget(before.token, &name, &before.url).await;
    }
    let profile = Profile { url: url.clone(), username: Some(username.clone()), token: kept };
    config.profiles.insert(name.clone(), profile);
    config.current = Some(name.clone());
    config.save()?;
    note(format_args!("signed in to {url} as {username}; the profile is `{name}`"));
    Ok(Exit::Done)
}

/// A token for this login.
async fn sign_in(client: &Client, username: &str, password: Secret) -> Result<Token> {
    let answer = client.authenticate(Login::new(username, password)).send().await;
    let answer = answer.map_err(|error| {
        let help = if error.is_unauthorized() || error.is_validation() || error.is_forbidden() {
            "; check the e-mail address, the password and the tenant"
        } else {
            ""
        };
        Problem::failed(format!("{error}{help}"))
    })?;
    let session = answer.into_inner();
    let mut token = Token::new(session.jwt, session.expires);
    token.username = Some(username.to_owned());
    token.base_url = Some(client.base_url().to_owned());
    Ok(token)
}

/// The name of a new profile: that of the tenant, as long as nobody else signs in there.
fn profile_of(url: &str, username: &str, config: &Config) -> String {
    let host = url.split("://").nth(1).unwrap_or(url).split(['/', ':']).next().unwrap_or_default();
    let tenant = host.strip_suffix(".ziik.io").unwrap_or(host).to_owned();
    let is_free = |name: &str| {
        config.profiles.get(name).is_none_or(|profile| {
            profile.url == url && profile.username.as_deref().is_none_or(|known| known == username)
        })
    };
    let numbered = (2..).map(|number| format!("{tenant}-{number}"));
    std::iter::once(tenant.clone()).chain(numbered).find(|name| is_free(name)).unwrap_or_default()
}

fn password(
    matches: &ArgMatches,
    environment: Option<Secret>,
    username: &str,
    url: &str,
) -> Result<Secret> {
    if matches.get_flag("password-stdin") {
        let mut line = String::new();
        let read = std::io::stdin().lock().read_line(&mut line);
        read.map_err(|error| {
            Problem::usage(format!("cannot read the password: {}", reason(&error)))
        })?;
        let password = line.trim_end_matches(['\r', '\n']);
        if password.is_empty() {
            return Err(Problem::usage("there is no password on standard input"));
        }
        return Ok(Secret::new(password));
    }
    if let Some(password) = environment {
        return Ok(password);
    }
    if !std::io::stdin().is_terminal() {
        return Err(no_terminal("the password", "--password-stdin, or set ZIIK_PASSWORD"));
    }
    let password = rpassword::prompt_password(format!("Password of {username} at {url}: "));
    let password = password.map_err(|error| {
        Problem::usage(format!("cannot ask for the password: {}", reason(&error)))
    })?;
    if password.is_empty() {
        return Err(Problem::usage("the password is empty; nothing was sent"));
    }
    Ok(Secret::new(password))
}

/// Asks for a line.
fn ask(question: &str, instead: &str) -> Result<String> {
    if !std::io::stdin().is_terminal() {
        let what = question.split([' ', ':']).next().unwrap_or(question).to_lowercase();
        return Err(no_terminal(&format!("the {what}"), instead));
    }
    let mut stderr = std::io::stderr().lock();
    let mut line = String::new();
    let read = stderr
        .write_all(question.as_bytes())
        .and_then(|()| stderr.flush())
        .and_then(|()| std::io::stdin().lock().read_line(&mut line));
    read.map_err(|error| Problem::usage(format!("cannot read the answer: {}", reason(&error))))?;
    let line = line.trim();
    if line.is_empty() {
        return Err(Problem::usage(format!("there is no answer; give it by {instead}")));
    }
    Ok(line.to_owned())
}

fn no_terminal(what: &str, instead: &str) -> Problem {
    Problem::usage(format!("there is no terminal to ask for {what}; give it by {instead}"))
}
