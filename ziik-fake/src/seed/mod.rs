//! The invented company: the same for the same seed and number of people, on every machine and at
//! any time.

mod files;
pub(crate) mod names;
mod organisation;
mod people;
mod schedule;
mod talk;
mod webhooks;

use crate::random::Random;
use crate::state::State;

/// The moment at which the data was "made", in Unix seconds. Tokens use the real clock; this does
/// not.
pub(crate) const BASE_TIME: i64 = 1_760_000_000;
const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

/// Fills an empty state, and answers the administrator's e-mail address.
pub(crate) fn fill(state: &mut State, users: usize, seed: u64) -> String {
    let mut random = Random::new(seed);
    let shops = organisation::fill(state, users, &mut random);
    let administrator = people::fill(state, users, &shops, &mut random);
    talk::fill(state, &mut random);
    files::fill(state);
    schedule::fill(state);
    webhooks::fill(state);
    administrator
}
