//! `ziik groups members set`: exactly these people.

use clap::ArgMatches;
use ziik_ext::groups::Role;
use ziik_ext::memberships::UserRef;

use super::operation::print;
use crate::context::Context;
use crate::exit::Exit;
use crate::output::{clean, note};
use crate::problem::{Problem, Result};

/// Shows what would change, or changes it.
pub(crate) async fn run(context: &Context, matches: &ArgMatches) -> Result<Exit> {
    let Some(("set", matches)) = matches.subcommand() else { return Ok(Exit::Usage) };
    let group = matches.get_one::<i64>("group").copied().unwrap_or_default();
    let named = |name, role| {
        let people = matches.get_many::<String>(name).into_iter().flatten();
        people.map(move |text| (user(text), role))
    };
    let wanted: Vec<(UserRef, Role)> =
        named("administrator", Role::Administrator).chain(named("member", Role::Member)).collect();
    if wanted.is_empty() {
        return Err(Problem::usage(
            "nobody is named, and a group is not emptied by leaving everything out; give --member \
             or --administrator",
        ));
    }
    let plan = context.client().await?.group_members(group).plan(wanted).await?;
    let text: String = plan.to_string().lines().map(|line| clean(line) + "\n").collect();
    print(text.as_bytes())?;
    if plan.is_empty() {
        return Ok(Exit::Done);
    }
    if !matches.get_flag("yes") {
        note("nothing was changed; --yes carries this out");
        return Ok(Exit::Planned);
    }
    let report = plan.apply().await?;
    note(&report);
    Ok(match (report.is_success(), report.done()) {
        (true, _) => Exit::Done,
        (false, 0) => Exit::Failed,
        (false, _) => Exit::Partly,
    })
}

/// Digits are an id, anything else is a reference.
fn user(text: &str) -> UserRef {
    let text = text.trim();
    text.parse::<i64>().map_or_else(|_| UserRef::from(text), UserRef::from)
}
