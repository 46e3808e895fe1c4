//! The invented organization: the same for the same seed and number of people.

use super::events::Event;
use super::feed::Item;
use super::security_groups::SecurityGroup;
use super::state::{Person, Place, State};
use super::tasks::Task;
use crate::random::Random;
use crate::seed::BASE_TIME;
use crate::seed::names::{Named, People};

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

const DEPARTMENTS: [&str; 6] =
    ["Management", "Stores", "Roastery", "People", "Finance", "Logistics"];
const LOCATIONS: [&str; 4] = ["Aarhus", "Bergen", "Malmö", "Tromsø"];

/// Fills an empty state. User 1 heads the management, and everybody reports to the head of their
/// department; who was added before a head was there reports to user 1.
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
    let everybody: Vec<u64> = state.people.iter().map(|person| person.id).collect();
    let heads: Vec<u64> = state
        .people
        .iter()
        .filter(|person| person.is_department_head)
        .map(|head| head.id)
        .collect();
    let administrators = everybody.iter().copied().take(1).collect();
    for (name, members) in
        [("Administrators", administrators), ("Managers", heads), ("Everybody", everybody)]
    {
        state.security_groups.add(|id| SecurityGroup { id, name: name.to_owned(), members });
    }
    talk(state, &mut random, people);
}

/// Posts, news, events and tasks of the weeks before.
fn talk(state: &mut State, random: &mut Random, people: usize) {
    let people = u64::try_from(people).unwrap_or(u64::MAX);
    if people == 0 {
        return;
    }
    for index in 0..25 {
        let (author, posted) = (1 + random.below(people), BASE_TIME - 6 * HOUR * (25 - index));
        let text = random.pick(&[
            "New beans are in.",
            "Who has the key to the roastery?",
            "Well done, everybody!",
        ]);
        let item = Item { author, posted, tags: vec!["#coffee".to_owned()], ..Item::default() };
        state.posts.add(|id| Item { id, text: (*text).to_owned(), ..item.clone() });
        if index % 3 == 0 {
            let (title, category) = ("News of the week".to_owned(), Some("Featured".to_owned()));
            state.news.add(|id| Item { id, author: 1, title, category, ..item });
        }
    }
    for index in 0..12 {
        let begins = BASE_TIME + DAY * (index - 8);
        state.events.add(|id| Event {
            id,
            author: 1,
            title: format!("Tasting {}", index + 1),
            begins,
            ends: begins + 2 * HOUR,
            created: BASE_TIME - 20 * DAY,
            updated: BASE_TIME - 20 * DAY,
            category: Some("Tastings".to_owned()),
            is_meeting: index % 4 == 0,
            invited: if index % 4 == 0 { vec![1 + random.below(people)] } else { Vec::new() },
            ..Event::default()
        });
    }
    for index in 0..6 {
        state.tasks.add(|id| Task {
            id,
            author: 1,
            title: format!("Clean machine {}", index + 1),
            is_published: index % 2 == 0,
            created: BASE_TIME,
            updated: BASE_TIME,
            due_days: 7,
            assigned: if index % 2 == 0 { vec![1 + random.below(people)] } else { Vec::new() },
            ..Task::default()
        });
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
        phone: if random.percent(70) {
            format!("+47 400 {:05}", random.below(100_000))
        } else {
            String::new()
        },
        designation: if head.is_none() {
            "Head"
        } else {
            *random.pick(&["Barista", "Roaster", "Driver", "Clerk"])
        }
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
