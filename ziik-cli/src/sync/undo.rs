//! `ziik sync undo`

use std::path::PathBuf;

use clap::ArgMatches;

use super::{apply, settings};
use crate::context::Context;
use crate::exit::Exit;
use crate::problem::{Problem, Result};

/// Shows what takes a run back, or takes it back.
pub(super) async fn run(context: &Context, matches: &ArgMatches) -> Result<Exit> {
    let path = matches.get_one::<PathBuf>("from").cloned().unwrap_or_default();
    let run = matches.get_one::<String>("run").map(String::as_str);
    let directory = settings::allowing(context.client().await?.directory(), matches);
    let plan = directory.undo(path, run).map_err(|error| Problem::usage(error.to_string()))?;
    apply::shown(plan, matches).await
}
