//! Thresholds for each kind of change: a plan above one is refused until the threshold is raised.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fmt;
use std::str::FromStr;

use super::change::{Action, Change};
use super::field::Field;
use super::groups::GroupStep;
use super::units::UnitChange;
use crate::memberships;

/// A kind of change with a limit of its own. Each person counts once per kind.
///
/// A source that came back half empty, without a column or with another format of references makes
/// plans that are valid and ruinous. A plan that exceeds the [`Limit`] of any kind is therefore
/// refused before anything is sent. [`Directory::allow`](super::Directory::allow) raises a limit
/// for every plan, [`Plan::allow`](crate::Plan::allow) for a plan that somebody reviewed.
///
/// Default limits: a number of people or a share of the active users, whichever is higher.
///
/// | rail | people | share |
/// |---|---:|---:|
/// | [`Creates`](Self::Creates) | 100 | 50 % |
/// | [`Updates`](Self::Updates) | 100 | 50 % |
/// | [`Field`](Self::Field), each | 50 | 30 % |
/// | [`Adoptions`](Self::Adoptions) | 50 | 20 % |
/// | [`Clears`](Self::Clears) | 10 | 5 % |
/// | [`MembershipsRemoved`](Self::MembershipsRemoved) | 50 | 20 % |
/// | [`GroupRemovals`](Self::GroupRemovals) | 50 | 20 % |
/// | [`UnitMoves`](Self::UnitMoves), of the units | 10 | 5 % |
/// | [`Deactivations`](Self::Deactivations), [`Deletions`](Self::Deletions) | 10 | 5 % |
///
/// For the kinds that take something away (clears, memberships removed, group removals,
/// deactivations, deletions) the default is at most half of the active users.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Rail {
    /// New users.
    Creates,
    /// Users of whom fields, memberships or groups change, or who come back.
    Updates,
    /// Users of whom this field changes: a column that came back with something else.
    Field(Field),
    /// Users without a reference who get that of a record.
    Adoptions,
    /// Users of whom a field is cleared.
    Clears,
    /// Users who lose a membership.
    MembershipsRemoved,
    /// Users who are taken out of a group. For [`groups`](crate::groups) it counts the members who
    /// are removed, relative to the members that there are.
    GroupRemovals,
    /// Units that move, with everybody in them and below.
    UnitMoves,
    /// Users who are deactivated.
    Deactivations,
    /// Users who are deleted.
    Deletions,
}

/// How many people a kind of change may affect.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Limit {
    /// This many people.
    People(usize),
    /// This share of the active users: 0.05 are 5 %.
    Share(f64),
    /// No limit.
    Off,
}

impl From<usize> for Limit {
    fn from(people: usize) -> Self {
        Self::People(people)
    }
}

impl Rail {
    /// The number and the share that are allowed by default.
    fn default(self) -> (usize, f64) {
        match self {
            Self::Creates | Self::Updates => (100, 0.5),
            Self::Field(_) => (50, 0.3),
            Self::Adoptions | Self::MembershipsRemoved | Self::GroupRemovals => (50, 0.2),
            Self::Clears | Self::UnitMoves | Self::Deactivations | Self::Deletions => (10, 0.05),
        }
    }

    fn takes_away(self) -> bool {
        !matches!(
            self,
            Self::Creates | Self::Updates | Self::Field(_) | Self::Adoptions | Self::UnitMoves
        )
    }

    /// Returns the kinds that count this change.
    fn all_of(change: &Change) -> BTreeSet<Self> {
        let mut rails = BTreeSet::new();
        match &change.action {
            Action::Create(_) => _ = rails.insert(Self::Creates),
            Action::Deactivate => _ = rails.insert(Self::Deactivations),
            Action::Delete { .. } => _ = rails.insert(Self::Deletions),
            Action::Unit(UnitChange::Update { parent: Some(_), .. }) => {
                rails.insert(Self::UnitMoves);
            }
            Action::Unit(_) => {}
            Action::Update { adopt, fields, memberships, groups, .. } => {
                rails.insert(Self::Updates);
                if *adopt {
                    rails.insert(Self::Adoptions);
                }
                rails.extend(fields.iter().map(|change| Self::Field(change.field)));
                if fields.iter().any(|change| change.to.is_none()) {
                    rails.insert(Self::Clears);
                }
                let is_loss = |step| matches!(step, &memberships::Change::Remove { .. });
                if memberships.iter().any(is_loss) {
                    rails.insert(Self::MembershipsRemoved);
                }
                if groups.iter().any(GroupStep::is_removal) {
                    rails.insert(Self::GroupRemovals);
                }
            }
        }
        rails
    }
}

/// The name: `creates`, `updates`, `updates.title`, `adoptions`, `clears`,
/// `memberships-removed`, `group-removals`, `unit-moves`, `deactivations`, `deletions`.
impl fmt::Display for Rail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Creates => f.write_str("creates"),
            Self::Updates => f.write_str("updates"),
            Self::Field(field) => write!(f, "updates.{field}"),
            Self::Adoptions => f.write_str("adoptions"),
            Self::Clears => f.write_str("clears"),
            Self::MembershipsRemoved => f.write_str("memberships-removed"),
            Self::GroupRemovals => f.write_str("group-removals"),
            Self::UnitMoves => f.write_str("unit-moves"),
            Self::Deactivations => f.write_str("deactivations"),
            Self::Deletions => f.write_str("deletions"),
        }
    }
}

impl FromStr for Rail {
    type Err = InvalidAllowance;

    /// Reads the name that `Display` writes.
    fn from_str(name: &str) -> Result<Self, InvalidAllowance> {
        Ok(match name {
            "creates" => Self::Creates,
            "updates" => Self::Updates,
            "adoptions" => Self::Adoptions,
            "clears" => Self::Clears,
            "memberships-removed" => Self::MembershipsRemoved,
            "group-removals" => Self::GroupRemovals,
            "unit-moves" => Self::UnitMoves,
            "deactivations" => Self::Deactivations,
            "deletions" => Self::Deletions,
            other => {
                let field = other.strip_prefix("updates.").and_then(|field| field.parse().ok());
                Self::Field(field.ok_or_else(|| InvalidAllowance::Rail(other.to_owned()))?)
            }
        })
    }
}

impl FromStr for Limit {
    type Err = InvalidAllowance;

    /// Reads `250`, `20%` or `off`.
    fn from_str(text: &str) -> Result<Self, InvalidAllowance> {
        let invalid = || InvalidAllowance::Limit(text.to_owned());
        match (text, text.strip_suffix('%')) {
            ("off", _) => Ok(Self::Off),
            (_, Some(percent)) => {
                let percent: f64 = percent.parse().map_err(|_| invalid())?;
                let is_share = (0.0..=100.0).contains(&percent);
                is_share.then_some(Self::Share(percent / 100.0)).ok_or_else(invalid)
            }
            (people, None) => people.parse().map(Self::People).map_err(|_| invalid()),
        }
    }
}

/// What `FromStr` reads.
impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::People(people) => write!(f, "{people}"),
            Self::Share(share) => write!(f, "{}%", share * 100.0),
            Self::Off => f.write_str("off"),
        }
    }
}

/// A limit of a kind of change as a command line has it: `creates=500`.
///
/// ```
/// use ziik_ext::directory::{Allowance, Limit, Rail};
///
/// # fn main() -> Result<(), ziik_ext::directory::InvalidAllowance> {
/// let Allowance { rail, limit } = "deactivations=20%".parse()?;
/// assert_eq!((rail, limit), (Rail::Deactivations, Limit::Share(0.2)));
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Allowance {
    /// The kind of change.
    pub rail: Rail,
    /// Its limit.
    pub limit: Limit,
}

impl FromStr for Allowance {
    type Err = InvalidAllowance;

    /// Reads a rail and a limit with `=` between them.
    fn from_str(text: &str) -> Result<Self, InvalidAllowance> {
        let invalid = || InvalidAllowance::Form(text.to_owned());
        let (rail, limit) = text.split_once('=').ok_or_else(invalid)?;
        Ok(Self { rail: rail.parse()?, limit: limit.parse()? })
    }
}

/// What `FromStr` reads.
impl fmt::Display for Allowance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}={}", self.rail, self.limit)
    }
}

/// A text that is no [`Rail`], [`Limit`] or [`Allowance`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum InvalidAllowance {
    /// No kind of change has this name.
    #[error(
        "`{0}` is no kind of change; there are creates, updates, updates.FIELD, adoptions, clears, \
         memberships-removed, group-removals, unit-moves, deactivations and deletions"
    )]
    Rail(String),
    /// This is neither a number nor a share nor `off`.
    #[error("`{0}` is no limit; write a number of people, a share such as `20%`, or `off`")]
    Limit(String),
    /// There is no `=`.
    #[error("`{0}` allows nothing; write KIND=LIMIT, such as `creates=500`")]
    Form(String),
}

/// A kind of change whose limit a plan exceeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Exceeded {
    /// The kind of change.
    pub rail: Rail,
    /// How many people the plan affects in this way.
    pub planned: usize,
    /// The limit.
    pub allowed: usize,
}

/// `11 deactivations, and 10 are allowed`
impl fmt::Display for Exceeded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rail, planned, allowed } = self;
        write!(f, "{planned} {rail}, and {allowed} are allowed")
    }
}

/// The limits of a plan.
#[derive(Debug, Clone, Default)]
pub(crate) struct Limits {
    raised: BTreeMap<Rail, Limit>,
    /// The number of active users in Ziik; shares are relative to it.
    people: usize,
    /// The number of units; that of [`Rail::UnitMoves`] is relative to it.
    units: usize,
}

impl Limits {
    pub(crate) fn raise(&mut self, rail: Rail, limit: Limit) {
        self.raised.insert(rail, limit);
    }

    /// What was raised.
    pub(crate) fn raised(&self) -> impl Iterator<Item = Allowance> {
        self.raised.iter().map(|(rail, limit)| Allowance { rail: *rail, limit: *limit })
    }

    /// The numbers of active users and of units.
    pub(crate) fn size(&self) -> (usize, usize) {
        (self.people, self.units)
    }

    /// Returns the limits for a tenant with this many active users and units.
    pub(crate) fn of(&self, people: usize, units: usize) -> Self {
        Self { raised: self.raised.clone(), people, units }
    }

    /// Returns how many people this kind may affect.
    pub(crate) fn allowed(&self, rail: Rail) -> usize {
        match self.raised.get(&rail) {
            Some(Limit::Off) => usize::MAX,
            Some(Limit::People(people)) => *people,
            Some(Limit::Share(share)) => self.share(rail, *share),
            None => {
                let (people, share) = rail.default();
                let allowed = people.max(self.share(rail, share));
                if rail.takes_away() { allowed.min(self.people.div_ceil(2)) } else { allowed }
            }
        }
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        reason = "shares of people, rounded down; a cast ends at the borders of the type"
    )]
    fn share(&self, rail: Rail, share: f64) -> usize {
        let all = if rail == Rail::UnitMoves { self.units } else { self.people };
        (all as f64 * share) as usize
    }

    /// Returns the kinds whose limit these changes exceed.
    pub(crate) fn exceeded(&self, changes: &[Change]) -> Vec<Exceeded> {
        let mut planned: BTreeMap<Rail, HashSet<&str>> = BTreeMap::new();
        for change in changes {
            for rail in Rail::all_of(change) {
                // One person may have two changes, to a temporary e-mail address and from it.
                planned.entry(rail).or_default().insert(&change.reference);
            }
        }
        let planned = planned.into_iter();
        planned.filter_map(|(rail, people)| self.exceeded_by(rail, people.len())).collect()
    }

    /// Returns the kind, if this many people exceed its limit.
    pub(crate) fn exceeded_by(&self, rail: Rail, planned: usize) -> Option<Exceeded> {
        let allowed = self.allowed(rail);
        (planned > allowed).then_some(Exceeded { rail, planned, allowed })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_floor_is_for_companies_and_not_for_shops() {
        let limits = Limits::default();
        let allowed = |people, rail| limits.of(people, 0).allowed(rail);
        for rail in [Rail::Clears, Rail::Deactivations, Rail::Deletions] {
            let by_size = [0, 1, 4, 15, 60, 400].map(|people| allowed(people, rail));
            assert_eq!(by_size, [0, 1, 2, 8, 10, 20], "{rail}");
        }
        assert_eq!([0, 60, 400].map(|people| allowed(people, Rail::Creates)), [100, 100, 200]);
        assert_eq!(
            [8, 400].map(|people| allowed(people, Rail::MembershipsRemoved)),
            [4, 80],
            "half of a shop"
        );
    }

    #[test]
    fn rails_and_limits_have_names() {
        let fields = Field::ALL.iter().map(|field| Rail::Field(*field));
        let takings =
            [Rail::Clears, Rail::MembershipsRemoved, Rail::Deactivations, Rail::Deletions];
        let takings = takings.into_iter().chain([Rail::GroupRemovals, Rail::UnitMoves]);
        for rail in
            [Rail::Creates, Rail::Updates, Rail::Adoptions].into_iter().chain(takings).chain(fields)
        {
            assert_eq!(rail.to_string().parse(), Ok(rail));
        }
        let error = "updates.shoe".parse::<Rail>().unwrap_err().to_string();
        assert!(error.starts_with("`updates.shoe` is no kind of change; there are creates"));
        assert_eq!("12".parse(), Ok(Limit::People(12)));
        assert_eq!("12.5%".parse(), Ok(Limit::Share(0.125)));
        assert_eq!("off".parse(), Ok(Limit::Off));
        for text in ["", "-1", "101%", "NaN%", "many"] {
            assert!(text.parse::<Limit>().is_err(), "{text}");
        }
        let allowance: Allowance = "updates.title=off".parse().unwrap();
        assert_eq!(allowance, Allowance { rail: Rail::Field(Field::Title), limit: Limit::Off });
        let refused =
            |text: &str| text.parse::<Allowance>().map_err(|error| error.to_string()).unwrap_err();
        for text in ["updates.title=off", "creates=12", "clears=12.5%"] {
            assert_eq!(text.parse::<Allowance>().unwrap().to_string(), text);
        }
        assert!(refused("creates").starts_with("`creates` allows nothing; write KIND=LIMIT"));
        assert!(refused("births=1").starts_with("`births` is no kind of change"));
        assert!(refused("creates=").starts_with("`` is no limit"));
    }

    #[test]
    fn what_is_raised_by_name_holds_as_it_was_said() {
        let mut limits = Limits::default().of(40, 0);
        for (limit, allowed) in [
            (Limit::from(40), 40),
            (Limit::Share(0.9), 36),
            (Limit::Share(f64::NAN), 0),
            (Limit::Share(-1.0), 0),
            (Limit::Off, usize::MAX),
        ] {
            limits.raise(Rail::Deletions, limit);
            assert_eq!(limits.allowed(Rail::Deletions), allowed, "{limit:?}");
        }
        assert_eq!(limits.allowed(Rail::Deactivations), 10, "and of nothing else");
    }
}
