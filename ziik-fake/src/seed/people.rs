//! Users and where they work.

use super::names::{COUNTRIES, LANGUAGES, Named, People};
use super::organisation::{
    BARISTA, PEOPLE_TEAM, REGIONAL_MANAGER, ROASTER, SHIFT_LEAD, STORE_MANAGER, Shop, TOP,
};
use super::{BASE_TIME, DAY};
use crate::model::{Membership, Settings, Specialty, User};
use crate::random::Random;
use crate::state::State;
use crate::time::Date;

/// In the order of their ids.
const SPECIALTIES: [&str; 4] = ["Latte art", "First aid", "Roasting", "Baking"];

const ADMINISTRATOR: &str = "ida.berg@fjord.example";

/// Adds the administrator and this number of other people, and answers the administrator's e-mail
/// address.
pub(super) fn fill(
    state: &mut State,
    people: usize,
    shops: &[Shop],
    random: &mut Random,
) -> String {
    for name in SPECIALTIES {
        state.specialties.add(|id| Specialty { id, name: name.to_owned() });
    }
    state.users.add(|id| User {
        id,
        reference: reference(id),
        first_name: "Ida".to_owned(),
        last_name: "Berg".to_owned(),
        email: ADMINISTRATOR.to_owned(),
        title: Some("Head of People".to_owned()),
        phone: Some("+45 00 00 00 01".to_owned()),
        birthday: Date::new(1984, 3, 21),
        country: Some("DK".to_owned()),
        active: true,
        admin: true,
        policy_accept: true,
        memberships: vec![place(TOP, None, PEOPLE_TEAM)],
        ..User::default()
    });
    let mut invented = People::at("fjord.example");
    for _ in 0..people {
        state.users.add(|id| person(id, shops, random, &mut invented));
    }
    ADMINISTRATOR.to_owned()
}

fn person(id: u64, shops: &[Shop], random: &mut Random, people: &mut People) -> User {
    let Named { first_name, last_name, email } = people.next(random);

    // Two people can be relied on: a barista and somebody of the people team.
    let role = match id {
        2 => BARISTA,
        3 => PEOPLE_TEAM,
        _ => match random.below(100) {
            0..62 => BARISTA,
            62..80 => SHIFT_LEAD,
            80..90 => STORE_MANAGER,
            90..92 => REGIONAL_MANAGER,
            92..94 => PEOPLE_TEAM,
            _ => ROASTER,
        },
    };
    let fixed = id <= 3;
    User {
        id,
        reference: if fixed || random.percent(97) { reference(id) } else { String::new() },
        first_name,
        last_name,
        email,
        title: random.percent(90).then(|| title(role).to_owned()),
        phone: random.percent(70).then(|| {
            format!("+45 {:02} {:02} {:02} {:02}", 20, random.below(100), id / 100 % 100, id % 100)
        }),
        birthday: if random.percent(94) { birthday(random) } else { None },
        country: Some((*random.pick(&COUNTRIES)).to_owned()),
        quote: None,
        description: None,
        ask_about: random.percent(20).then(|| "The best beans for a filter coffee".to_owned()),
        meta: [
            random.percent(30).then(|| format!("Locker {}", 1 + random.below(400))),
            None,
            None,
            None,
            None,
        ],
        specialties: (1..=4).filter(|_| random.percent(12)).collect(),
        settings: Settings {
            show_birthdays: random.percent(50),
            birthdays_optout: random.percent(8),
            language: (*random.pick(&LANGUAGES)).to_owned(),
            expire: random.percent(3).then_some(BASE_TIME + 400 * DAY),
        },
        active: fixed || random.percent(94),
        policy_accept: true,
        memberships: memberships(fixed, role, shops, random),
        ..User::default()
    }
}

fn memberships(single: bool, role: u64, shops: &[Shop], random: &mut Random) -> Vec<Membership> {
    let home = random.pick(shops);
    let department = if random.percent(60) { Some(*random.pick(&home.departments)) } else { None };
    let mut memberships = vec![match role {
        PEOPLE_TEAM => place(TOP, None, role),
        REGIONAL_MANAGER => place(home.region, None, role),
        _ => place(home.unit, department, role),
    }];
    if single {
        return memberships;
    }
    // Some help out elsewhere, as baristas.
    let more = match random.below(100) {
        0..78 => 0,
        78..94 => 1,
        _ => 2,
    };
    for _ in 0..more {
        let unit = random.pick(shops).unit;
        if memberships.iter().all(|row| row.unit != unit) {
            memberships.push(place(unit, None, BARISTA));
        }
    }
    memberships
}

fn place(unit: u64, department: Option<u64>, role: u64) -> Membership {
    Membership { unit, department, user_types: vec![role] }
}

fn reference(id: u64) -> String {
    format!("EMP-{id:05}")
}

fn title(role: u64) -> &'static str {
    match role {
        SHIFT_LEAD => "Shift lead",
        STORE_MANAGER => "Store manager",
        REGIONAL_MANAGER => "Regional manager",
        PEOPLE_TEAM => "People partner",
        ROASTER => "Roaster",
        _ => "Barista",
    }
}

fn birthday(random: &mut Random) -> Option<Date> {
    let mut part = |from: u16, count: u64| from + u16::try_from(random.below(count)).unwrap_or(0);
    let (year, month, day) = (part(1958, 50), part(1, 12), part(1, 28));
    Date::new(year, month.try_into().ok()?, day.try_into().ok()?)
}
