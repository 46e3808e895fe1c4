//! Rounds in which all clients take turns.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::client::Client;
use crate::noise::{Yardstick, is_noisy};
use crate::run::{Result, say};

/// A figure of one row and client, or why there is none.
pub(crate) struct Reading {
    pub(crate) row: &'static str,
    pub(crate) client: Client,
    pub(crate) figure: Result<f64>,
}

impl Reading {
    pub(crate) fn new(row: &'static str, client: Client, figure: Result<f64>) -> Self {
        Self { row, client, figure }
    }
}

/// The figures of a row.
#[derive(Debug, Clone, Default)]
pub(crate) struct Series {
    /// By client; those of one index belong to one round.
    pub(crate) rounds: BTreeMap<Client, Vec<f64>>,
    pub(crate) missing: BTreeMap<Client, String>,
    pub(crate) noise: Noise,
}

/// How quiet the machine was.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, serde::Deserialize)]
pub(crate) struct Noise {
    /// Rounds that were measured.
    pub(crate) taken: usize,
    /// Rounds of those that count.
    pub(crate) kept: usize,
    /// Rounds that count although the machine was not quiet.
    pub(crate) noisy: usize,
}

pub(crate) type Measured = BTreeMap<&'static str, Series>;

/// Collects the figures of all rows.
pub(crate) struct Meter {
    /// How much longer than at its best a fixed piece of work takes at the moment.
    slowdown: Box<dyn FnMut() -> f64>,
    pub(crate) measured: Measured,
}

impl Meter {
    pub(crate) fn new() -> Self {
        let mut yardstick = Yardstick::new();
        Self { slowdown: Box::new(move || yardstick.slowdown()), measured: Measured::new() }
    }

    /// Takes down what does not depend on the machine's mood.
    pub(crate) fn once(&mut self, readings: impl IntoIterator<Item = Reading>) {
        for reading in readings {
            let series = self.measured.entry(reading.row).or_default();
            match reading.figure {
                Ok(figure) => drop(series.rounds.insert(reading.client, vec![figure])),
                Err(reason) => drop(series.missing.insert(reading.client, reason)),
            }
        }
    }

    /// Lets the clients take turns. Noisy rounds are repeated, at most once each on average; of
    /// all rounds the `rounds` quietest ones count.
    pub(crate) fn turns(
        &mut self,
        what: &str,
        rounds: usize,
        clients: &[Client],
        mut turn: impl FnMut(Client) -> Vec<Reading>,
    ) {
        say(&format!("measuring {what}"));
        let mut clients = clients.to_vec();
        let mut taken = Vec::new();
        let mut missing: BTreeMap<(&'static str, Client), String> = BTreeMap::new();
        let quiet =
            |taken: &[Round]| taken.iter().filter(|round| !is_noisy(round.slowdown)).count();
        while taken.len() < 2 * rounds && quiet(&taken) < rounds {
            let mut round = Round { slowdown: (self.slowdown)(), figures: BTreeMap::new() };
            clients.retain(|client| {
                let readings = turn(*client);
                round.slowdown = round.slowdown.max((self.slowdown)());
                let mut any = readings.is_empty();
                for Reading { row, client, figure } in readings {
                    match figure {
                        Ok(figure) => {
                            any = true;
                            round.figures.insert((row, client), figure);
                        }
                        Err(reason) => drop(missing.entry((row, client)).or_insert(reason)),
                    }
                }
                any
            });
            // What never works is asked for once.
            if clients.is_empty() {
                break;
            }
            taken.push(round);
        }
        self.keep(taken, rounds, missing);
    }

    fn keep(
        &mut self,
        mut taken: Vec<Round>,
        rounds: usize,
        missing: BTreeMap<(&'static str, Client), String>,
    ) {
        let all = taken.len();
        taken.sort_by(|a, b| a.slowdown.total_cmp(&b.slowdown));
        taken.truncate(rounds);
        let busy = taken.iter().filter(|round| is_noisy(round.slowdown)).count();
        let noise = Noise { taken: all, kept: taken.len(), noisy: busy };
        for round in taken {
            for ((row, client), figure) in round.figures {
                if !missing.contains_key(&(row, client)) {
                    let series = self.measured.entry(row).or_default();
                    series.rounds.entry(client).or_default().push(figure);
                    series.noise = noise;
                }
            }
        }
        for ((row, client), reason) in missing {
            self.measured.entry(row).or_default().missing.insert(client, reason);
        }
    }
}

/// What one round gave, and how much longer the fixed work took in it.
struct Round {
    slowdown: f64,
    figures: BTreeMap<(&'static str, Client), f64>,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A meter on a machine that is, in turns, so much slower than at its best.
    fn meter(slowdowns: &'static [f64]) -> Meter {
        let mut slowdowns = slowdowns.iter().copied().cycle();
        Meter {
            slowdown: Box::new(move || slowdowns.next().unwrap_or(1.0)),
            measured: Measured::new(),
        }
    }

    #[test]
    fn noisy_rounds_are_repeated_up_to_a_bound() {
        let turn = |client| vec![Reading::new("list", client, Ok(1.0))];
        // A round asks before and after: the first is noisy, the next two are not, and so on.
        let mut meter = meter(&[1.0, 1.5, 1.0, 1.0, 1.0, 1.0]);
        meter.turns("a test", 3, &[Client::Ours], turn);
        assert_eq!(meter.measured["list"].noise, Noise { taken: 5, kept: 3, noisy: 0 });
        let mut meter = self::meter(&[1.5]);
        meter.turns("a test", 3, &[Client::Ours], turn);
        assert_eq!(meter.measured["list"].noise, Noise { taken: 6, kept: 3, noisy: 3 });
    }

    #[test]
    fn the_quietest_rounds_count_and_what_fails_is_named() {
        let mut meter = meter(&[1.0]);
        let mut rounds = Vec::new();
        for (slowdown, figure) in [(3.0, 30.0), (1.0, 10.0), (1.1, 11.0), (2.0, 20.0)] {
            let figures = BTreeMap::from([(("list", Client::Ours), figure)]);
            rounds.push(Round { slowdown, figures });
        }
        let missing = BTreeMap::from([(("list", Client::Ploidy), "it fails".to_owned())]);
        meter.keep(rounds, 3, missing);
        let series = &meter.measured["list"];
        assert_eq!(series.rounds[&Client::Ours], [10.0, 11.0, 20.0]);
        assert_eq!(series.noise, Noise { taken: 4, kept: 3, noisy: 1 });
        assert_eq!(series.missing[&Client::Ploidy], "it fails");
    }

    #[test]
    fn all_take_turns_until_they_fail() {
        let mut meter = meter(&[1.0]);
        let mut order = Vec::new();
        meter.turns("a test", 2, &[Client::Ours, Client::Ploidy], |client| {
            order.push(client);
            let figure = if client == Client::Ours { Ok(1.0) } else { Err("no".to_owned()) };
            vec![Reading::new("list", client, figure)]
        });
        assert_eq!(order[..3], [Client::Ours, Client::Ploidy, Client::Ours]);
        assert!(!order[2..].contains(&Client::Ploidy));
        assert_eq!(meter.measured["list"].rounds[&Client::Ours], [1.0, 1.0]);
    }
}
