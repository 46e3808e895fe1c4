//! `ziik sync`: what a file of people says, and what becomes of it.

mod acknowledged;
mod apply;
mod choices;
mod explain;
mod people;
mod plan;
mod settings;
mod show;
mod undo;

use clap::ArgMatches;

pub(crate) use choices::{Extent, Missing, TemporaryEmail};

use crate::context::Context;
use crate::exit::Exit;
use crate::problem::Result;

/// Carries out one of the commands of `ziik sync`.
pub(crate) async fn run(context: &Context, matches: &ArgMatches) -> Result<Exit> {
    match matches.subcommand() {
        Some(("check", matches)) => people::check(matches),
        Some(("plan", matches)) => plan::run(context, matches).await,
        Some(("apply", matches)) => apply::run(context, matches).await,
        Some(("explain", matches)) => explain::run(context, matches).await,
        Some(("undo", matches)) => undo::run(context, matches).await,
        _ => Ok(Exit::Usage),
    }
}
