//! The invented organization: the same for the same seed and number of people.

use super::state::{Person, Place, State};
use crate::random::Random;
use crate::seed::BASE_TIME;
use crate::seed::names::{Named, People};

const DEPARTMENTS: [&str; 6] = ["Management", "Stores", "Roastery", "People", "Finance", "Logistics"];
const LOCATIONS: [&str; 4] = ["Aarhus", "Bergen", "Malmö", "Tromsø"];

/// Fills an empty state. User 1 heads the management, and everybody reports to the head of their department; who was added
/// before a head was there reports to user 1.
pub(super) fn fill(state: &mut State, people: usize, seed: u64) {
    let mut random = Random::new(seed);
    for name in DEPARTMENTS {
        state.departments.add(|id| place(id, name));
    }
    for name in LOCATIONS {
        state.locations.add(|id| place(id, name));
    }
    let mut invented = People::at("workdrive.example");
    for _ in 0..people {
        let person = person(state, &mut random, &mut invented);
        state.people.add(|id| Person { id, ..person });
    }
}

fn place(id: u64, name: &str) -> Place {
    Place { id, name: name.to_owned(), created: BASE_TIME, updated: BASE_TIME }
}

fn person(state: &State, random: &mut Random, people: &mut People) -> Person {
    let Named { first_name, last_name, email } = people.next(random);
    let is_first = state.people.iter().next().is_none();
    let department = if is_first { 1 } else { 1 + random.below(6) };
    let head = state.heads_of(department).next().map(|head| head.id);
    Person {
        email,
        first_name,
        last_name,
        phone: if random.percent(70) { format!("+47 400 {:05}", random.below(100_000)) } else { String::new() },
        designation: if head.is_none() { "Head" } else { *random.pick(&["Barista", "Roaster", "Driver", "Clerk"]) }
            .to_owned(),
        status: match random.below(100) {
            _ if head.is_none() => "ACTIVE",
            0..88 => "ACTIVE",
            88..92 => "INVITED",
            92..94 => "PRE_INVITED",
            94..97 => "BLOCKED",
            _ => "ARCHIVE",
        },
        department: (is_first || random.percent(96)).then_some(department),
        is_department_head: head.is_none(),
        location: random.percent(92).then(|| 1 + random.below(4)),
        more_locations: if random.percent(5) { vec![1 + random.below(4)] } else { Vec::new() },
        reports_to: head.or_else(|| (!is_first).then_some(1)),
        created: BASE_TIME,
        updated: BASE_TIME,
        ..Person::default()
    }
}
