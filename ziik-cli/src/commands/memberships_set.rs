//! `ziik memberships set`: exactly these memberships.

use clap::ArgMatches;
use ziik_ext::memberships::{MembershipSpec, UnitRef, UserTypeRef};

use super::desired::{carry_out, named, user};
use crate::context::Context;
use crate::exit::Exit;
use crate::problem::{Problem, Result};

/// Shows what would change, or changes it.
pub(crate) async fn run(context: &Context, matches: &ArgMatches) -> Result<Exit> {
    let texts = matches.get_many::<String>("membership").into_iter().flatten();
    let wanted = texts.map(|text| membership(text)).collect::<Result<Vec<_>>>()?;
    let whom = user(matches.get_one::<String>("user").map_or("", String::as_str));
    carry_out(context.client().await?.memberships(whom).plan(wanted).await?, matches).await
}

/// Reads `UNIT[/DEPARTMENT][:TYPE+TYPE…]`.
fn membership(text: &str) -> Result<(UnitRef, MembershipSpec)> {
    let (place, types) = match text.split_once(':') {
        Some((place, types)) => (place, Some(types)),
        None => (text, None),
    };
    let (unit, department) = match place.split_once('/') {
        Some((unit, department)) => (unit.trim(), Some(department.trim())),
        None => (place.trim(), None),
    };
    if unit.is_empty() {
        let message = format!("`{text}` names no unit; write UNIT[/DEPARTMENT][:TYPE+TYPE…]");
        return Err(Problem::usage(message));
    }
    let mut spec = MembershipSpec::new();
    spec = match department {
        None => spec,
        Some("") => spec.no_department(),
        Some(department) => spec.department(named::<UnitRef>(department)),
    };
    if let Some(types) = types {
        let names = types.split('+').map(str::trim).filter(|name| !name.is_empty());
        spec = spec.user_types(names.map(named::<UserTypeRef>));
    }
    Ok((named(unit), spec))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_membership_is_one_word() {
        let spec = MembershipSpec::new();
        for (text, unit, expected) in [
            ("CC-1010", UnitRef::from("CC-1010"), spec.clone()),
            ("12", UnitRef::from(12), spec.clone()),
            ("12/", UnitRef::from(12), spec.clone().no_department()),
            ("12/31", UnitRef::from(12), spec.clone().department(31)),
            (
                "CC-1010/BAR:ROLE-LEAD+7",
                UnitRef::from("CC-1010"),
                spec.clone()
                    .department("BAR")
                    .user_types([UserTypeRef::from("ROLE-LEAD"), UserTypeRef::from(7)]),
            ),
            ("12:", UnitRef::from(12), spec.clone().user_types([""; 0])),
        ] {
            assert_eq!(membership(text).unwrap(), (unit, expected), "{text}");
        }
        assert!(membership("/31").is_err());
    }
}
