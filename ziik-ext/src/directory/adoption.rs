//! Users without a reference who are the person of a record.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use futures_util::stream::{self, StreamExt};
use ziik_api::Patch;

use super::email::search_user;
use super::field::Field;
use super::listing::Known;
use super::planner::Planner;
use super::problem::Problem;
use super::reads::Stop;
use super::record::PersonRecord;
use super::scope::Person;
use crate::error::Error;
use crate::same;

type Rule = Arc<dyn Fn(Person<'_>, Person<'_>) -> bool + Send + Sync>;

/// By what users without a reference are taken for the person of a record, in this order.
#[derive(Clone, Default)]
pub(super) struct Adoption {
    pub(super) by_email: bool,
    pub(super) by_rules: Vec<Rule>,
}

impl fmt::Debug for Adoption {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Adoption")
            .field("by_email", &self.by_email)
            .field("by_rules", &self.by_rules.len())
            .finish()
    }
}

/// Who in Ziik each record is, or why that is not clear, by row. `found` are those whom Ziik has
/// by reference though the list does not.
///
/// # Errors
/// As [`Stop::Everybody`].
pub(super) async fn find(
    planner: &Planner<'_>,
    records: &[(usize, PersonRecord)],
    found: &HashMap<usize, Result<Known, Problem>>,
) -> Result<HashMap<usize, Result<Known, Problem>>, Error> {
    let Planner { directory, listing, .. } = planner;
    let Adoption { by_email, by_rules } = &directory.adoption;
    let mut adopted = HashMap::new();
    if !by_email && by_rules.is_empty() {
        return Ok(adopted);
    }
    let is_unknown = |(row, record): &&(usize, PersonRecord)| {
        let key = same::reference(&record.reference);
        !listing.people.contains_key(&*key)
            && !listing.shared.contains_key(&*key)
            && !found.contains_key(row)
    };
    let unknown: Vec<_> = records.iter().filter(is_unknown).collect();
    let look_ups: Vec<_> = unknown
        .iter()
        .filter(|_| *by_email)
        .filter_map(|(row, record)| match record.fields.get(&Field::Email) {
            Some(Patch::Value(email)) => Some((*row, email)),
            _ => None,
        })
        .map(async |(row, email)| {
            (row, planner.reads.judge(search_user(&directory.api, email).await))
        })
        .collect();
    let mut look_ups = stream::iter(look_ups).buffered(directory.max_in_flight);
    while let Some((row, answer)) = look_ups.next().await {
        let user = match Stop::of_person(answer)? {
            // Somebody with a reference is another person, as the plan will say.
            Ok(user) => user.filter(|user| {
                same::reference(user.reference.as_deref().unwrap_or_default()).is_empty()
            }),
            Err(problem) => {
                adopted.insert(row, Err(problem));
                continue;
            }
        };
        if let Some(user) = user {
            adopted.insert(row, Ok(Known::new(&user, true)));
        }
    }
    for rule in by_rules {
        for (row, record) in &unknown {
            if adopted.contains_key(row) {
                continue;
            }
            let is_meant =
                |known: &&Known| rule(Person::of_record(record), Person::of_user("", known));
            let candidates: Vec<_> = listing.unreferenced.iter().filter(is_meant).collect();
            match candidates[..] {
                [] => {}
                [known] => _ = adopted.insert(*row, Ok(known.clone())),
                _ => {
                    let users = candidates.iter().map(|known| known.id).collect();
                    adopted.insert(*row, Err(Problem::AmbiguousAdoption(users)));
                }
            }
        }
    }
    Ok(adopted)
}
