//! `ziik sync apply`

use std::path::PathBuf;

use clap::ArgMatches;
use ziik_ext::Plan;
use ziik_ext::directory::{Allowance, Change, Journal, Lock, LockError};

use super::{people, settings, show};
use crate::commands::desired::refused;
use crate::context::Context;
use crate::exit::Exit;
use crate::output::{Progress, note};
use crate::problem::{Problem, Result};

/// Carries out a saved plan, or plans and carries out.
pub(super) async fn run(context: &Context, matches: &ArgMatches) -> Result<Exit> {
    if let Some(path) = matches.get_one::<PathBuf>("plan") {
        let _lock = lock(matches)?;
        let plan = context.client().await?.directory().load(path);
        let mut plan = plan.map_err(|error| Problem::usage(error.to_string()))?;
        for Allowance { rail, limit } in matches.get_many("allow").into_iter().flatten() {
            plan = plan.allow(*rail, *limit);
        }
        // Somebody has read it.
        return carry_out(plan, matches).await;
    }
    let people = people::open(matches)?;
    let _lock = lock(matches)?;
    let client = context.client().await?;
    let plan = settings::directory(&client, matches)?.plan(people).await?;
    shown(plan, matches).await
}

/// Shows a plan, and carries it out when that is agreed to.
pub(super) async fn shown(plan: Plan<Change>, matches: &ArgMatches) -> Result<Exit> {
    let exit = show::exit_of_plan(&plan);
    let is_yes = matches.get_flag("yes");
    if !is_yes || exit == Exit::Refused || plan.is_empty() {
        show::plan(&plan, matches)?;
    }
    if exit != Exit::Planned {
        return Ok(exit);
    }
    if !is_yes && !show::agrees(plan.changes().len())? {
        note("nothing was changed; --yes carries this out");
        return Ok(exit);
    }
    carry_out(plan, matches).await
}

/// Carries a plan out and prints the report.
async fn carry_out(plan: Plan<Change>, matches: &ArgMatches) -> Result<Exit> {
    let exceeded = plan.exceeded();
    if !exceeded.is_empty() {
        refused(&exceeded);
        return Ok(Exit::Refused);
    }
    let is_whole = plan.is_whole();
    // Both have a default.
    let number = |name: &str| matches.get_one::<u16>(name).map_or(1, |it| usize::from(*it));
    let progress = Progress::of_changes(plan.changes().len());
    let mut apply = plan
        .apply()
        .max_in_flight(number("max-in-flight"))
        .stop_after(number("stop-after"))
        .on_progress(|_| progress.step());
    if let Some(path) = matches.get_one::<PathBuf>("journal") {
        let journal = Journal::open(path).map_err(|error| Problem::failed(error.to_string()))?;
        let keeps = matches.get_flag("journal-values");
        apply = apply.journal(if keeps { journal.with_values() } else { journal });
    }
    let report = apply.await?;
    drop(progress);
    show::report(&report, matches)?;
    Ok(show::exit_of_report(&report, is_whole))
}

/// The lock, where one is asked for.
fn lock(matches: &ArgMatches) -> Result<Option<Lock>> {
    let Some(path) = matches.get_one::<PathBuf>("lock") else { return Ok(None) };
    Lock::acquire(path).map(Some).map_err(|error| match error {
        LockError::Held { .. } => Problem::failed(error.to_string()),
        error => Problem::usage(error.to_string()),
    })
}
