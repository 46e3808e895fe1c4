//! Medians, and how sure they are.

use serde::{Deserialize, Serialize};

/// The median of a sample, and an interval that holds the median of all such samples with a
/// probability of at least [`LEVEL`], where there are enough values.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct Estimate {
    pub(crate) median: f64,
    pub(crate) low: f64,
    pub(crate) high: f64,
    /// The probability of the interval. It is less than [`LEVEL`] with fewer than six values.
    pub(crate) confidence: f64,
}

/// The probability that an interval is meant to have.
const LEVEL: f64 = 0.95;
/// An interval that is wider than this share of its median says little.
const WIDE: f64 = 0.10;

impl Estimate {
    /// The interval goes from the value of one rank to that of the same rank from above (order
    /// statistics). It assumes nothing about the distribution.
    ///
    /// Returns `None` without values.
    pub(crate) fn of(values: &[f64]) -> Option<Self> {
        let mut sorted = values.to_vec();
        sorted.sort_by(f64::total_cmp);
        let (rank, confidence) = rank(sorted.len());
        Some(Self {
            median: median_of_sorted(&sorted)?,
            low: *sorted.get(rank)?,
            high: *sorted.get(sorted.len().checked_sub(rank + 1)?)?,
            confidence,
        })
    }

    /// The ratios of two series that were measured in turns, round by round.
    pub(crate) fn of_ratios(ours: &[f64], theirs: &[f64]) -> Option<Self> {
        let ratios: Vec<f64> =
            ours.iter().zip(theirs).map(|(ours, theirs)| ours / theirs).collect();
        Self::of(&ratios)
    }

    pub(crate) fn is_wide(&self) -> bool {
        self.high - self.low > WIDE * self.median
    }
}

pub(crate) fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    median_of_sorted(&sorted)
}

fn median_of_sorted(sorted: &[f64]) -> Option<f64> {
    let upper = *sorted.get(sorted.len() / 2)?;
    let lower = *sorted.get(sorted.len().saturating_sub(1) / 2)?;
    Some(f64::midpoint(lower, upper))
}

/// The highest rank, from 0, whose interval has the level, and its probability. The median is
/// outside of it when no more than `rank` values are on one side: by the binomial distribution.
fn rank(count: usize) -> (usize, f64) {
    let (mut outside, mut ways) = (0.0, 1.0);
    let mut found = (0, 0.0);
    for rank in 0..count.div_ceil(2) {
        outside += ways;
        ways *= (count - rank) as f64 / (rank + 1) as f64;
        let confidence = 1.0 - 2.0 * outside / 2_f64.powi(i32::try_from(count).unwrap_or(i32::MAX));
        if rank == 0 || confidence >= LEVEL {
            found = (rank, confidence.max(0.0));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians_of_even_and_odd_counts() {
        assert_eq!(median(&[3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), Some(2.5));
        assert_eq!(median(&[]), None);
        assert_eq!(Estimate::of(&[]), None);
    }

    #[test]
    fn ranks_are_those_of_tables() {
        let close = |(rank, confidence): (usize, f64), expected: (usize, f64)| {
            assert_eq!(rank, expected.0);
            assert!((confidence - expected.1).abs() < 1e-3, "{confidence}");
        };
        // One value says nothing about others, and five are not enough for 95 %.
        close(rank(1), (0, 0.0));
        close(rank(5), (0, 0.9375));
        close(rank(6), (0, 0.9688));
        close(rank(9), (1, 0.9609));
        close(rank(20), (5, 0.9586));
    }

    #[test]
    fn one_bad_round_of_nine_moves_nothing() {
        let ours = [1.0, 1.0, 1.0, 1.0, 9.0, 1.0, 1.0, 1.0, 1.0];
        let estimate = Estimate::of_ratios(&ours, &[2.0; 9]).unwrap();
        assert_eq!((estimate.median, estimate.low, estimate.high), (0.5, 0.5, 0.5));
        assert!(!estimate.is_wide());
        assert!(Estimate::of(&[1.0, 1.2]).unwrap().is_wide());
    }

    /// The interval of many samples of a distribution whose median is known holds it often enough.
    #[test]
    fn intervals_hold_the_median_as_often_as_they_say() {
        let mut random = fastrand::Rng::with_seed(1);
        let held = (0..4000).filter(|_| {
            // Skewed, as times are: the median is 0.25.
            let sample: Vec<f64> = (0..9).map(|_| random.f64().powi(2)).collect();
            let estimate = Estimate::of(&sample).unwrap();
            (estimate.low..=estimate.high).contains(&0.25)
        });
        let share = held.count() as f64 / 4000.0;
        assert!((0.95..0.972).contains(&share), "{share}");
    }
}
