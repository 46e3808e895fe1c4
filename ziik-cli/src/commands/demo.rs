//! `ziik demo`: an invented company to try everything on.

use std::ffi::OsString;

use clap::ArgMatches;
use ziik_ext::api::Secret;
use ziik_fake::Tenant;

use crate::context::Place;
use crate::exit::Exit;
use crate::output::{note, print};
use crate::problem::{Problem, Result, reason};
use crate::run;

/// Carries out one command on a tenant in memory, or serves until it is interrupted.
pub(crate) async fn run(matches: &ArgMatches) -> Result<Exit> {
    let users = matches.get_one::<u32>("users").copied().unwrap_or_default();
    let port = matches.get_one::<u16>("port").copied().unwrap_or_default();
    let tenant = Tenant::builder().users(users as usize).port(port).start().await;
    let tenant = tenant.map_err(|error| {
        Problem::failed(format!("cannot serve the demo on port {port}: {}", reason(&error)))
    })?;
    let command: Vec<OsString> =
        matches.get_many::<OsString>("command").into_iter().flatten().cloned().collect();
    if command.is_empty() {
        return serve(tenant).await;
    }
    if command.first().is_some_and(|name| name == "demo" || name == "login") {
        return Err(Problem::usage("that command is not for a demo, which signs in by itself"));
    }
    let place = Place::Demo {
        url: tenant.url().to_owned(),
        username: tenant.username().to_owned(),
        password: Secret::new(tenant.password()),
    };
    let command = std::iter::once(OsString::from("ziik")).chain(command).collect();
    let exit = Box::pin(run::run(command, place)).await;
    tenant.shutdown().await;
    Ok(exit)
}

async fn serve(tenant: Tenant) -> Result<Exit> {
    let variables = format!(
        "export ZIIK_URL={}\nexport ZIIK_USERNAME={}\nexport ZIIK_PASSWORD='{}'\n",
        tenant.url(),
        tenant.username(),
        tenant.password(),
    );
    print(variables.as_bytes())?;
    note("a tenant in memory is running; give these variables to another terminal");
    note("and try `ziik users list` there; Ctrl-C ends it");
    let interrupted = tokio::signal::ctrl_c().await;
    interrupted
        .map_err(|error| Problem::failed(format!("cannot wait for Ctrl-C: {}", reason(&error))))?;
    Ok(Exit::Done)
}
