//! A sync of all users with the people of another system, matched by reference.
//!
//! [`Client::directory`] begins. [`Directory::plan`] reads the records ([`PersonRecord`]) and
//! Ziik, and returns a [`Plan`] of [`Change`]s, one for each person: what is to happen
//! ([`Action`]) and to which fields ([`FieldChange`]). What is not clear is left alone and
//! reported ([`Finding`], [`Problem`]); [`Withheld`] says why nobody is removed. A plan that does
//! more of a kind than is usual is refused ([`Rail`]). [`Plan::apply`] carries the plan out.
//!
//! ```no_run
//! # async fn example(client: ziik_ext::Client) -> Result<(), Box<dyn std::error::Error>> {
//! use ziik_ext::prelude::*;
//!
//! let records: Vec<PersonRecord> = serde_json::from_str(
//!     r#"[{"reference": "EMP-00007", "title": "Shift lead", "unit": "CC-1010"}]"#,
//! )?;
//! let plan = client.directory().missing(Missing::Deactivate).plan(records).await?;
//! println!("{plan}");
//! println!("{}", plan.apply().await?);
//! # Ok(())
//! # }
//! ```

mod adoption;
mod apply;
mod apply_units;
mod change;
mod draft;
mod email;
mod emails;
mod explain;
mod field;
mod files;
mod groups;
mod handover;
mod journal;
mod listing;
mod lock;
mod order;
mod plan;
mod planner;
mod problem;
mod rails;
mod reads;
mod recheck;
mod record;
mod record_format;
mod removals;
mod saved;
mod scope;
mod state;
mod undo;
mod units;

use std::collections::HashSet;
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use futures_util::stream::{self, Stream};
use tracing::Instrument;
use ziik_api::types::UserId;

use crate::client::Client;
use crate::error::Error;
use crate::groups::GroupRef;
use crate::memberships::UserRef;
use crate::plan::Plan;
use crate::trace;
use adoption::Adoption;
use planner::Planner;
use scope::Scope;
use state::Incremental;

pub use change::{Action, Change, Creation};
pub use email::{EmailHolder, Relation};
pub use explain::{ComparedField, Comparison, Explanation};
pub use field::{Field, FieldChange, UnknownField};
pub use files::FileError;
pub use groups::{ComparedGroup, GroupStep};
pub use journal::Journal;
pub use lock::{Lock, LockError};
pub use plan::Counts;
pub use problem::{Finding, Problem, Withheld};
pub(crate) use rails::Limits;
pub use rails::{Allowance, Exceeded, InvalidAllowance, Limit, Rail};
pub use record::{Extent, PersonRecord, Row};
pub use record_format::id_in_cell;
pub use scope::Person;
pub use units::{UnitChange, UnitMove, UnitRecord};

/// What to do with users who have a reference and are in no record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Missing {
    /// Leave them as they are.
    #[default]
    Keep,
    /// Deactivate them. Ziik makes them anonymous 90 days later; until then they can come back.
    Deactivate,
    /// Delete them.
    Delete {
        /// Who gets the content that they shared. Without it the content stays, under the name of
        /// a deleted user.
        transfer_to: Option<UserRef>,
    },
}

/// What makes temporary e-mail addresses.
#[derive(Clone)]
struct TemporaryEmail(Arc<dyn Fn(UserId) -> String + Send + Sync>);

impl fmt::Debug for TemporaryEmail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TemporaryEmail")
    }
}

impl Client {
    /// Keeps the users of Ziik equal to the people of another system.
    pub fn directory(&self) -> Directory {
        Directory {
            api: ziik_api::Client::clone(self),
            client: self.clone(),
            missing: Missing::default(),
            limits: Limits::default(),
            scope: Scope::default(),
            adoption: Adoption::default(),
            temporary_email: None,
            only_on_create: HashSet::new(),
            extent: Extent::default(),
            reactivate: true,
            welcome: false,
            clear_empty: false,
            clear_marker: None,
            check_emails: true,
            incremental: Incremental::default(),
            units: None,
            unit_prefix: None,
            groups: Vec::new(),
            max_in_flight: 8,
        }
    }
}

/// How the users of Ziik are kept equal to the people of another system.
///
/// ```no_run
/// # use ziik_ext::directory::PersonRecord;
/// # type Result = std::result::Result<(), ziik_ext::Error>;
/// # async fn example(client: ziik_ext::Client, records: Vec<PersonRecord>) -> Result {
/// use ziik_ext::directory::Missing;
///
/// let plan = client.directory().missing(Missing::Deactivate).plan(records).await?;
/// println!("{plan}");
/// let apply = plan.apply().max_in_flight(8);
/// let report = apply.on_progress(|p| eprint!("\r{} of {}", p.done, p.total)).await?;
/// println!("{report}");
/// # Ok(())
/// # }
/// ```
///
/// # What is asked
///
/// A plan lists the users, the deactivated ones too, 100 to a request; and units and user types,
/// once, when a record has memberships. Then, for each person who is in the records and in Ziik:
///
/// - nothing, when the record has only what the list of users shows: first and last name, title
///   and the meta fields;
/// - a share of a request for 100 users, when it has memberships besides;
/// - one request, when it has any other field, such as the e-mail address.
///   [`only_on_create`](Self::only_on_create) leaves such fields out;
/// - one request more, when the memberships seem to differ, or the API does not show them in a
///   user: an empty list there may mean that none are shown, so the list of memberships decides.
///
/// Where records name groups, the groups of the signed-in user and those that can be joined are
/// listed once, and each [group that is looked after](Self::groups) is read once, with a request
/// for the group and its list of members, however many people are in it.
///
/// One request is made for each user who is to be removed. When somebody is to get a new e-mail
/// address, Ziik is asked whether it is taken: `search_users` for each address, and one request for
/// each user who is found and each deactivated one who was not read in full, for whom there is no
/// search. Where there are more new addresses than active users who were not read in full, or the
/// search fails, these are read instead. [`check_emails`](Self::check_emails) leaves all of this to
/// Ziik. A deactivated user is looked at like any other.
///
/// When Ziik refuses somebody's e-mail address, `search_users` is asked who has it, and
/// [`Error::EmailRefused`] tells.
///
/// Each person whom the list of users does not have is looked up by reference, with one request,
/// so that nobody is created twice. Only where all active users came in one answer and all
/// deactivated ones in another, each with its number, more than a few are not looked up: a list of
/// several pages may miss somebody when others come and go. Where the token does not tell which
/// user is signed in, `GET /users/current` is asked before anybody is changed or removed.
///
/// # What is the same
///
/// Spaces around e-mail addresses and references do not count, nor does the form of Unicode that
/// they are in (NFC). Of addresses, upper and lower case do not count either. Of references they
/// do, as keys of other systems may differ in nothing else: whoever has a reference that differs
/// from that of a record in case alone is not removed, and the record is looked up by Ziik's own
/// rule ([`Problem::OtherCase`]).
///
/// # What is never done
///
/// The user who is signed in by this client, and those who are [protected](Self::protect), are
/// neither changed nor removed. Nobody is removed who has no reference, is an administrator, or
/// gets the content of those who are deleted. Nobody at all is removed when the list of users was
/// not read in full and at rest, when there is a record without a usable reference,
/// when there are no records, and when it is not certain who is signed in: neither the token nor
/// Ziik tells, and nobody is known to have the user name as their address. What is not clear is
/// reported and left as it is; see [`Problem`]. So is whoever could not be read
/// ([`Problem::NotRead`]): the others are planned all the same, and the next plan reads them
/// again.
///
/// Several records may pass e-mail addresses on. An address is given only once it is free: of a
/// chain of such changes the last is made first, and a circle ([`Problem::EmailCircle`]) needs
/// somebody to get [another address](Self::temporary_emails) first.
#[derive(Debug, Clone)]
#[must_use = "nothing is read before `plan`"]
#[expect(
    clippy::struct_excessive_bools,
    reason = "switches that have nothing to do with each other"
)]
pub struct Directory {
    api: ziik_api::Client,
    client: Client,
    missing: Missing,
    limits: Limits,
    scope: Scope,
    adoption: Adoption,
    temporary_email: Option<TemporaryEmail>,
    only_on_create: HashSet<Field>,
    extent: Extent,
    reactivate: bool,
    welcome: bool,
    clear_empty: bool,
    clear_marker: Option<String>,
    check_emails: bool,
    incremental: Incremental,
    units: Option<Vec<UnitRecord>>,
    unit_prefix: Option<String>,
    groups: Vec<GroupRef>,
    max_in_flight: usize,
}

impl Directory {
    /// What to do with users who have a reference and are in no record; by default they are kept.
    /// Deactivated ones stay what they are.
    pub fn missing(mut self, missing: Missing) -> Self {
        self.missing = missing;
        self
    }

    /// Sets how many people a kind of change may affect; [`Rail`] has the defaults. A plan above
    /// the limit is refused with [`Error::TooMuch`] before anything is sent.
    ///
    /// ```no_run
    /// # fn example(directory: ziik_ext::directory::Directory) -> ziik_ext::directory::Directory {
    /// use ziik_ext::directory::{Field, Limit, Rail};
    ///
    /// // The first sync of a new tenant, and everybody gets a new title.
    /// directory.allow(Rail::Creates, 2500).allow(Rail::Field(Field::Title), Limit::Off)
    /// # }
    /// ```
    pub fn allow(mut self, rail: Rail, limit: impl Into<Limit>) -> Self {
        self.limits.raise(rail, limit.into());
        self
    }

    /// Sets how many people may be removed: [`Rail::Deactivations`] and [`Rail::Deletions`].
    /// Default: 5 % of the active users or 10, whichever is higher, and at most half of them.
    pub fn allow_removals(self, limit: impl Into<Limit>) -> Self {
        let limit = limit.into();
        self.allow(Rail::Deactivations, limit).allow(Rail::Deletions, limit)
    }

    /// Limits the sync to people for whom the filter returns true. The filter runs on each record
    /// and on each user in Ziik; a record and its user must both pass. Everybody else is neither
    /// compared nor removed, and is counted in [`Counts::out_of_scope`]. With several filters, all
    /// must return true.
    ///
    /// ```no_run
    /// # fn example(directory: ziik_ext::directory::Directory) -> ziik_ext::directory::Directory {
    /// // One person, to try a change of the mapping.
    /// directory.only(|person| person.reference() == "EMP-00007")
    /// # }
    /// ```
    pub fn only(mut self, filter: impl Fn(Person<'_>) -> bool + Send + Sync + 'static) -> Self {
        self.scope.only.push(Arc::new(filter));
        self
    }

    /// Excludes people for whom the filter returns true, on either side; see [`only`](Self::only).
    pub fn except(mut self, filter: impl Fn(Person<'_>) -> bool + Send + Sync + 'static) -> Self {
        self.scope.except.push(Arc::new(filter));
        self
    }

    /// Sets the prefix of this source's references, for tenants that several sources share. Users
    /// with another prefix never count as missing; records with another prefix are reported
    /// ([`Problem::OtherSource`]).
    pub fn references_begin_with(mut self, prefix: impl Into<String>) -> Self {
        self.scope.prefix = Some(prefix.into());
        self
    }

    /// Excludes these users, such as break-glass accounts, from every change, whatever the records
    /// say. A change that was left out is reported ([`Problem::Protected`]). The signed-in user is
    /// always protected ([`Problem::SignedIn`]).
    pub fn protect<U: Into<UserRef>>(mut self, users: impl IntoIterator<Item = U>) -> Self {
        self.scope.protected.extend(users.into_iter().map(Into::into));
        self
    }

    /// Acknowledges findings for which the rule returns true. They are left out of
    /// [`Plan::problems`], do not keep a plan from being [settled](Plan::is_settled), and are
    /// counted in [`Counts::acknowledged`]. What they prevent is still prevented.
    ///
    /// ```no_run
    /// # fn example(directory: ziik_ext::directory::Directory) -> ziik_ext::directory::Directory {
    /// use ziik_ext::directory::Problem;
    ///
    /// // Accounts for devices in the shops never have a reference.
    /// directory.acknowledge(|finding| finding.problem == Problem::Unreferenced)
    /// # }
    /// ```
    pub fn acknowledge(mut self, rule: impl Fn(&Finding) -> bool + Send + Sync + 'static) -> Self {
        self.scope.acknowledged.push(Arc::new(rule));
        self
    }

    /// Takes an active user who has no reference and the e-mail address of a record for the person
    /// of the record, where nobody has its reference: the user gets the reference, and becomes what
    /// the record says, instead of a new user. Off by default, as are all rules of adoption: such a
    /// record is [reported](Problem::EmailTaken). It costs a search for each person who is not
    /// found by reference.
    pub fn adopt_by_email(mut self) -> Self {
        self.adoption.by_email = true;
        self
    }

    /// Takes a user who has no reference for the person of a record, where nobody has its reference
    /// and `is_same` returns true for the record and that user alone. Several rules are tried in
    /// their order, after [the e-mail address](Self::adopt_by_email). What is not clear is reported
    /// ([`Problem::AmbiguousAdoption`], [`Problem::AdoptedTwice`]).
    ///
    /// ```no_run
    /// # fn example(directory: ziik_ext::directory::Directory) -> ziik_ext::directory::Directory {
    /// use ziik_ext::directory::Field;
    ///
    /// // The payroll number was kept in a free field before.
    /// directory.adopt_if(|record, user| user.field(Field::Meta0) == Some(record.reference()))
    /// # }
    /// ```
    pub fn adopt_if(
        mut self,
        is_same: impl Fn(Person<'_>, Person<'_>) -> bool + Send + Sync + 'static,
    ) -> Self {
        self.adoption.by_rules.push(Arc::new(is_same));
        self
    }

    /// Gives one of several people who pass their e-mail addresses on in a circle a temporary
    /// address first, which `address` makes of the id. Without it they are left alone
    /// ([`Problem::EmailCircle`]). Should the plan end in between, the user keeps it until the next
    /// plan.
    ///
    /// ```no_run
    /// # fn example(directory: ziik_ext::directory::Directory) -> ziik_ext::directory::Directory {
    /// directory.temporary_emails(|user| format!("moving-{user}@acme.example"))
    /// # }
    /// ```
    pub fn temporary_emails(
        mut self,
        address: impl Fn(UserId) -> String + Send + Sync + 'static,
    ) -> Self {
        self.temporary_email = Some(TemporaryEmail(Arc::new(address)));
        self
    }

    /// Makes units and departments what these records say, in the same plan: they are created,
    /// renamed and moved by their references before people are put into them. A plan for an empty
    /// tenant shows all of it. Units are never deleted; see
    /// [`unit_references_begin_with`](Self::unit_references_begin_with).
    ///
    /// ```no_run
    /// # use ziik_ext::directory::PersonRecord;
    /// # type Result = std::result::Result<(), ziik_ext::Error>;
    /// # async fn example(client: ziik_ext::Client, records: Vec<PersonRecord>) -> Result {
    /// use ziik_ext::directory::UnitRecord;
    ///
    /// let units = [
    ///     UnitRecord::new("REG-3", "Region North").below("HQ"),
    ///     UnitRecord::new("CC-1040", "Mill Café").below("REG-3"),
    /// ];
    /// println!("{}", client.directory().units(units).plan(records).await?);
    /// # Ok(())
    /// # }
    /// ```
    pub fn units(mut self, records: impl IntoIterator<Item = UnitRecord>) -> Self {
        self.units.get_or_insert_default().extend(records);
        self
    }

    /// Sets the prefix of this source's references of units: a unit that has it and is in no
    /// [record](Self::units) is reported ([`Problem::UnitNotInRecords`]).
    pub fn unit_references_begin_with(mut self, prefix: impl Into<String>) -> Self {
        self.unit_prefix = Some(prefix.into());
        self
    }

    /// Looks after these groups besides those that records name, so that somebody leaves a group
    /// that no record names any longer.
    ///
    /// A sync looks after a group when any record names it ([`PersonRecord::groups`]) or it is
    /// named here. Who is in such a group, and has a record that says something of groups and does
    /// not name it, is taken out of it, unless the [extent](Self::extent) says otherwise. Nobody
    /// else is: a person whose record says nothing of groups is left alone, and so is whoever has
    /// no record. What records ask of a group is that people are in it; who administers it is
    /// decided in Ziik, and an administrator is not taken out ([`Problem::GroupKept`]).
    ///
    /// The signed-in user has to administer the groups ([`Problem::GroupNotAdministered`]). A group
    /// that gets members by unit or user type is not looked after ([`Problem::GroupAutomatic`]).
    pub fn groups<G: Into<GroupRef>>(mut self, groups: impl IntoIterator<Item = G>) -> Self {
        self.groups.extend(groups.into_iter().map(Into::into));
        self
    }

    /// Fields that only new people get from their records. They are not compared, and so need not
    /// be asked for.
    pub fn only_on_create(mut self, fields: impl IntoIterator<Item = Field>) -> Self {
        self.only_on_create.extend(fields);
        self
    }

    /// Sets whether the memberships and groups of a record are all that the person has, a minimum,
    /// or for new people only. Of groups, those count that the sync [looks after](Self::groups).
    /// Default: [`Extent::Exactly`]. [`PersonRecord::extent`] overrides it for one
    /// record.
    pub fn extent(mut self, extent: Extent) -> Self {
        self.extent = extent;
        self
    }

    /// Whether a field that a record has empty is cleared, and whether a person whose record has
    /// its groups empty leaves them. False by default: a column that came back empty leaves
    /// everybody's field as it is. Units, departments and user types that are empty are left alone
    /// in any case.
    pub fn clear_empty(mut self, clear: bool) -> Self {
        self.clear_empty = clear;
        self
    }

    /// A value that clears a field, a department, the user types or the groups, for files that
    /// cannot say `null`, such as `-` in a cell. None by default.
    pub fn clear_marker(mut self, marker: impl Into<String>) -> Self {
        self.clear_marker = Some(marker.into());
        self
    }

    /// Whether deactivated people who are in the records come back. True by default; otherwise
    /// they are left as they are and reported.
    pub fn reactivate(mut self, reactivate: bool) -> Self {
        self.reactivate = reactivate;
        self
    }

    /// Whether new people get the welcome mail. False by default: a first sync would write to
    /// everybody at once.
    pub fn welcome(mut self, welcome: bool) -> Self {
        self.welcome = welcome;
        self
    }

    /// Whether Ziik is asked who has an e-mail address before somebody is to get it. True by
    /// default; otherwise an address that is taken shows when Ziik refuses it.
    pub fn check_emails(mut self, check: bool) -> Self {
        self.check_emails = check;
        self
    }

    /// Remembers in a file at `path` whom a plan found as they are to be, and does not read them
    /// again as long as neither their record nor the list of users says anything else. What the
    /// list does not show, such as an e-mail address or a membership that somebody changed in Ziik,
    /// is found by a full run: the first one, one every [7 days](Self::full_every), and one every
    /// so many [runs](Self::full_every_runs).
    ///
    /// The file holds hashes only. Losing it does no harm: the next run is a full one.
    pub fn incremental(mut self, path: impl Into<PathBuf>) -> Self {
        self.incremental.path = Some(path.into());
        self
    }

    /// How long after a full run an [incremental](Self::incremental) plan is a full run again.
    /// Default: 7 days. [`Duration::ZERO`] makes every run a full one.
    pub fn full_every(mut self, time: Duration) -> Self {
        self.incremental.full_every = time;
        self
    }

    /// Makes every run of this number a full one: with 5, four [incremental](Self::incremental)
    /// runs follow each full run. A run is a plan, applied or not. 1 and 0 make every run a full
    /// one. Default: runs are not counted. Whichever comes first counts, this or the
    /// [time](Self::full_every).
    pub fn full_every_runs(mut self, runs: u32) -> Self {
        self.incremental.full_every_runs = Some(runs);
        self
    }

    /// How many requests a plan makes at once. Default: 8.
    pub fn max_in_flight(mut self, requests: usize) -> Self {
        self.max_in_flight = requests.max(1);
        self
    }

    /// Compares the records with Ziik. It only reads. Records are [`PersonRecord`]s, or `Result`s
    /// of them from a reader of files; they are consumed one by one.
    ///
    /// # Errors
    /// - A list could not be read (of users, units, user types or groups), or nobody can sign in.
    /// - 20 reads of single users failed in a row, or the client's circuit breaker is open.
    /// - [`Error::Name`]: the user who is to get the content of others does not exist.
    /// - [`Error::File`]: the file of an [incremental](Self::incremental) run cannot be written.
    ///
    /// What is wrong with one record, or fails with one user, is in [`Plan::problems`].
    pub async fn plan<I>(&self, records: I) -> Result<Plan<Change>, Error>
    where
        I: IntoIterator,
        I::Item: Into<Row>,
    {
        self.plan_stream(stream::iter(records)).await
    }

    /// Plans a stream of records, like [`plan`](Self::plan).
    ///
    /// # Errors
    /// As [`plan`](Self::plan).
    pub async fn plan_stream<S>(&self, records: S) -> Result<Plan<Change>, Error>
    where
        S: Stream,
        S::Item: Into<Row>,
    {
        use futures_util::StreamExt;
        let plan = async {
            // The future of a plan is large, and whoever awaits it holds it.
            let plan = Box::pin(Planner::plan(self, records.map(Into::into))).await?;
            trace::planned(plan.changes().len(), plan.problems().len());
            Ok(plan)
        };
        plan.instrument(trace::plan("directory", None, None)).await
    }
}
