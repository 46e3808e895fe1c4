//! `ziik sync plan`

use std::path::PathBuf;
use std::time::Duration;

use clap::ArgMatches;

use super::{people, settings, show};
use crate::context::Context;
use crate::exit::Exit;
use crate::output::note;
use crate::problem::{Problem, Result};

/// Shows what would be done, and saves it.
pub(super) async fn run(context: &Context, matches: &ArgMatches) -> Result<Exit> {
    let people = people::open(matches)?;
    let client = context.client().await?;
    let mut plan = settings::directory(&client, matches)?.plan(people).await?;
    if let Some(hours) = matches.get_one::<u32>("valid-for") {
        plan = plan.valid_for(Duration::from_secs(u64::from(*hours) * 60 * 60));
    }
    show::plan(&plan, matches)?;
    if let Some(path) = matches.get_one::<PathBuf>("out") {
        plan.save(path).map_err(|error| Problem::failed(error.to_string()))?;
        note(format_args!("saved; carry it out with: ziik sync apply {}", path.display()));
    }
    Ok(show::exit_of_plan(&plan))
}
