//! `ziik groups members set`: exactly these people.

use clap::ArgMatches;
use ziik_ext::directory::{Allowance, Limit, Rail};
use ziik_ext::groups::Role;
use ziik_ext::memberships::UserRef;

use super::desired::{carry_out, refused, user};
use crate::context::Context;
use crate::exit::Exit;
use crate::output::print;
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
    let limit = limit_of_removals(matches)?;
    let mut plan = context.client().await?.group_members(group).plan(wanted).await?;
    if let Some(limit) = limit {
        plan = plan.allow_removals(limit);
    }
    let exceeded = plan.exceeded();
    if !exceeded.is_empty() {
        print(format!("{plan}\n").as_bytes())?;
        refused(&exceeded);
        return Ok(Exit::Refused);
    }
    carry_out(plan, matches).await
}

/// How many members may be removed, where `--allow` says so.
fn limit_of_removals(matches: &ArgMatches) -> Result<Option<Limit>> {
    let allowed = matches.get_many::<Allowance>("allow").into_iter().flatten();
    let mut found = None;
    for Allowance { rail, limit } in allowed {
        if *rail != Rail::GroupRemovals {
            let message = format!(
                "`--allow {rail}` has no effect on a group; what it limits is {}",
                Rail::GroupRemovals
            );
            return Err(Problem::usage(message));
        }
        found = Some(*limit);
    }
    Ok(found)
}
