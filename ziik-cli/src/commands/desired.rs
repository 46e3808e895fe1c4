//! Commands that bring one thing to a desired state: the plan is shown, and `--yes` carries it out.

use clap::ArgMatches;
use ziik_ext::Plan;
use ziik_ext::directory::Exceeded;
use ziik_ext::memberships::UserRef;
use ziik_ext::plan::Change;

use crate::exit::Exit;
use crate::output::{note, print};
use crate::problem::Result;

/// Shows a plan, and carries it out with `--yes`.
pub(crate) async fn carry_out<C: Change>(plan: Plan<C>, matches: &ArgMatches) -> Result<Exit> {
    print(format!("{plan}\n").as_bytes())?;
    if plan.is_empty() {
        return Ok(Exit::Done);
    }
    if !matches.get_flag("yes") {
        note("nothing was changed; --yes carries this out");
        return Ok(Exit::Planned);
    }
    let report = plan.apply().await?;
    note(&report);
    Ok(Exit::of_report(report.is_success(), report.done()))
}

/// Says which limits refuse a plan, and what raises them.
pub(crate) fn refused(exceeded: &[Exceeded]) {
    for exceeded in exceeded {
        let Exceeded { rail, planned, .. } = exceeded;
        note(format_args!("refused: {exceeded}; if that is meant: --allow {rail}={planned}"));
    }
}

/// A user by an id, which is digits, or a reference.
pub(crate) fn user(text: &str) -> UserRef {
    named(text)
}

/// Digits are an id, anything else is a reference.
pub(crate) fn named<R: From<i64> + for<'t> From<&'t str>>(text: &str) -> R {
    let text = text.trim();
    text.parse::<i64>().map_or_else(|_| R::from(text), R::from)
}
