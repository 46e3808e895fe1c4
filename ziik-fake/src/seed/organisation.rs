//! Units and user types.

use std::collections::BTreeSet;

use super::names::{DEPARTMENTS, REGIONS, SHOP_KINDS, SHOP_PLACES};
use crate::model::{Feature, Unit, UserType};
use crate::random::Random;
use crate::state::State;

/// The number of people per shop, within limits.
const PEOPLE_PER_SHOP: usize = 20;
const SHOPS: std::ops::RangeInclusive<usize> = 4..=320;
const SHOPS_PER_REGION: usize = 8;
const REGION_LIMITS: std::ops::RangeInclusive<usize> = 2..=REGIONS.len();

/// The top unit.
pub(super) const TOP: u64 = 1;

pub(super) const BARISTA: u64 = 1;
pub(super) const SHIFT_LEAD: u64 = 2;
pub(super) const STORE_MANAGER: u64 = 3;
pub(super) const REGIONAL_MANAGER: u64 = 4;
pub(super) const PEOPLE_TEAM: u64 = 5;
pub(super) const ROASTER: u64 = 6;

/// Name, reference and abilities, in the order of the ids above. Nobody holds the last one.
const USER_TYPES: [(&str, Option<&str>, &[&str]); 7] = [
    ("Barista", Some("ROLE-BARISTA"), &["shift_trading_request", "vacation_own"]),
    (
        "Shift lead",
        Some("ROLE-LEAD"),
        &["shift_trading_request", "shift_trading_take", "vacation_own"],
    ),
    (
        "Store manager",
        Some("ROLE-STORE"),
        &["news", "schedule", "shift_trading_approve", "user", "vacation_unit"],
    ),
    (
        "Regional manager",
        Some("ROLE-REGION"),
        &["calendar", "news", "schedule", "units", "user", "vacation_unit"],
    ),
    (
        "People team",
        Some("ROLE-PEOPLE"),
        &["calendar", "faq", "groups", "manuals", "news", "quick_links", "units", "user"],
    ),
    ("Roaster", Some("ROLE-ROASTER"), &["vacation_own"]),
    ("Seasonal helper", None, &[]),
];

/// What units can be marked with, in the order of the ids from 1 on.
const FEATURES: [&str; 3] = ["Takeaway", "Terrace", "Roastery"];

/// A shop and the departments in it.
pub(super) struct Shop {
    pub(super) unit: u64,
    pub(super) region: u64,
    pub(super) departments: Vec<u64>,
}

pub(super) fn fill(state: &mut State, people: usize, random: &mut Random) -> Vec<Shop> {
    for (name, reference, abilities) in USER_TYPES {
        let abilities: BTreeSet<_> = abilities.iter().copied().collect();
        state.user_types.add(|id| UserType {
            id,
            reference: reference.map(str::to_owned),
            name: name.to_owned(),
            abilities,
        });
    }

    for name in FEATURES {
        state.unit_features.add(|id| Feature { id, name: name.to_owned() });
    }
    let top = add(state, None, "Fjord Coffee".to_owned(), Some("HQ".to_owned()), false);
    if let Ok(top) = state.units.find_mut(top) {
        top.description = Some("Coffee by the water since 1998.".to_owned());
    }
    let shops = (people / PEOPLE_PER_SHOP).clamp(*SHOPS.start(), *SHOPS.end());
    let regions = (shops / SHOPS_PER_REGION).clamp(*REGION_LIMITS.start(), *REGION_LIMITS.end());
    let region_names = REGIONS.iter().take(regions).enumerate();
    let regions: Vec<_> = region_names
        .map(|(index, name)| {
            add(state, Some(top), (*name).to_owned(), Some(format!("REG-{}", index + 1)), false)
        })
        .collect();

    (0..shops)
        .map(|index| {
            let region = regions[index % regions.len()];
            let place = SHOP_PLACES[index % SHOP_PLACES.len()];
            let kind = SHOP_KINDS[(index / SHOP_PLACES.len() + index) % SHOP_KINDS.len()];
            let round = index / (SHOP_PLACES.len() * SHOP_KINDS.len());
            let name = if round == 0 {
                format!("{place} {kind}")
            } else {
                format!("{place} {kind} {}", round + 1)
            };
            let unit =
                add(state, Some(region), name, Some(format!("CC-{}", 1000 + index * 10)), false);
            if let Ok(unit) = state.units.find_mut(unit) {
                unit.features = [1, 2, 3].into_iter().filter(|_| random.percent(35)).collect();
            }
            let departments = DEPARTMENTS.iter().take(usize::from(random.percent(40)) + 2);
            let departments = departments
                .map(|name| add(state, Some(unit), (*name).to_owned(), None, true))
                .collect();
            Shop { unit, region, departments }
        })
        .collect()
}

fn add(
    state: &mut State,
    parent: Option<u64>,
    name: String,
    reference: Option<String>,
    department: bool,
) -> u64 {
    state.units.add(|id| Unit { id, reference, name, department, parent, ..Unit::default() })
}
