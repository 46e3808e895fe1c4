//! `ziik sync explain`

use clap::ArgMatches;

use super::{people, settings};
use crate::context::Context;
use crate::exit::Exit;
use crate::output::print;
use crate::problem::Result;

/// Tells what would be done with one person.
pub(super) async fn run(context: &Context, matches: &ArgMatches) -> Result<Exit> {
    let reference = matches.get_one::<String>("reference").cloned().unwrap_or_default();
    let people = people::open(matches)?;
    let client = context.client().await?;
    let explained = settings::directory(&client, matches)?.explain(&reference, people).await?;
    print(explained.to_string().as_bytes())?;
    Ok(match (explained.change().is_some(), explained.problems().is_empty()) {
        (true, _) => Exit::Planned,
        (false, true) => Exit::Done,
        (false, false) => Exit::Partly,
    })
}
