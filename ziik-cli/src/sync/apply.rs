//! `ziik sync apply`

use std::io::IsTerminal as _;
use std::path::PathBuf;

use clap::ArgMatches;
use indicatif::{ProgressBar, ProgressStyle};
use ziik_ext::Plan;
use ziik_ext::directory::{Allowance, Change, Journal, Lock, LockError};

use super::{people, settings, show};
use crate::context::Context;
use crate::exit::Exit;
use crate::output::note;
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

/// Carries a plan out and prints what became of it.
async fn carry_out(plan: Plan<Change>, matches: &ArgMatches) -> Result<Exit> {
    let exceeded = plan.exceeded();
    if !exceeded.is_empty() {
        for exceeded in exceeded {
            let rail = exceeded.rail;
            note(format_args!(
                "refused: {exceeded}; if that is meant: --allow {rail}={}",
                exceeded.planned
            ));
        }
        return Ok(Exit::Refused);
    }
    let is_whole = plan.removals_withheld().is_none()
        && plan.problems().iter().all(|finding| finding.row.is_none());
    let number = |name: &str, usual: usize| {
        matches.get_one::<u32>(name).and_then(|it| usize::try_from(*it).ok()).unwrap_or(usual)
    };
    let in_flight = matches.get_one::<u16>("max-in-flight").map_or(8, |it| usize::from(*it));
    let bar = progress(plan.changes().len());
    let mut apply = plan
        .apply()
        .max_in_flight(in_flight)
        .stop_after(number("stop-after", 50))
        .on_progress(|progress| bar.set_position(progress.done as u64));
    if let Some(path) = matches.get_one::<PathBuf>("journal") {
        let journal = Journal::open(path).map_err(|error| Problem::failed(error.to_string()))?;
        let keeps = matches.get_flag("journal-values");
        apply = apply.journal(if keeps { journal.with_values() } else { journal });
    }
    let report = apply.await?;
    bar.finish_and_clear();
    show::report(&report, matches)?;
    Ok(show::exit_of_report(&report, is_whole))
}

/// On a terminal alone.
fn progress(changes: usize) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {pos} of {len} people, {eta} left");
    let bar = ProgressBar::new(changes as u64);
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar
}

/// The lock, where one is asked for.
fn lock(matches: &ArgMatches) -> Result<Option<Lock>> {
    let Some(path) = matches.get_one::<PathBuf>("lock") else { return Ok(None) };
    Lock::acquire(path).map(Some).map_err(|error| match error {
        LockError::Held { .. } => Problem::failed(error.to_string()),
        error => Problem::usage(error.to_string()),
    })
}
