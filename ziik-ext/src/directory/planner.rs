//! From records to a plan: one pass over the records, and a look at what is left.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use futures_util::stream::{self, Stream, StreamExt};
use http::StatusCode;
use tokio::sync::OnceCell;
use ziik_api::Patch;
use ziik_api::types::{GroupId, User, UserId};

use super::Directory;
use super::adoption;
use super::change::{Action, Change, Creation};
use super::draft::Draft;
use super::field::{Field, FieldChange};
use super::groups::{self, Groups, Wish};
use super::listing::{Known, Listing};
use super::problem::Problem;
use super::reads::{Reads, Stop};
use super::record::{Extent, PersonRecord, Row};
use super::removals;
use super::scope::Person;
use super::state::{self, Seen, State};
use super::units::{self, UnitPlan};
use crate::error::Error;
use crate::memberships::{self, Catalog, Membership, NameProblem, Wanted, add, steps};
use crate::plan::Plan;
use crate::same;
use crate::signed_in::SignedIn;

/// How many records are looked at together; also how many users one request asks for.
const CHUNK: usize = 100;
/// Up to this many people of a chunk are looked up before it is tried to make sure that the list
/// is complete.
const FEW: usize = 8;

/// What everybody is compared with.
pub(crate) struct Planner<'d> {
    pub(crate) directory: &'d Directory,
    pub(crate) listing: Listing,
    units: UnitPlan,
    catalog: Arc<Catalog>,
    pub(super) groups: Groups,
    pub(crate) reads: Reads,
    /// Whether it is certain that whoever is not in the list is not in Ziik; once it was tried to
    /// find out.
    is_complete: OnceCell<bool>,
    signed_in: OnceCell<SignedIn>,
    /// What the last run found as it is to be, in an incremental one.
    state: Option<State>,
    /// Whether the listing is one person, and nothing can be said about the others.
    pub(crate) is_of_one: bool,
}

/// A record of somebody who is in Ziik.
struct Matched<'p> {
    row: usize,
    record: PersonRecord,
    known: &'p Known,
    /// Whether they have no reference yet.
    adopt: bool,
    wanted: Vec<Wanted>,
    /// The groups of the record, where it says something of groups.
    groups: Option<BTreeSet<GroupId>>,
}

/// What a record asks for, by ids.
#[derive(Default)]
struct Prepared {
    memberships: Vec<Wanted>,
    groups: Option<BTreeSet<GroupId>>,
}

/// What became of a record that was looked at.
pub(crate) struct Examined {
    pub(crate) row: usize,
    pub(crate) reference: String,
    /// The user, where they were read in full.
    pub(crate) read: Option<Box<User>>,
    pub(crate) verdict: Verdict,
    /// What is remembered if nothing is to happen.
    pub(crate) seen: Option<Seen>,
    /// What the record says of the groups of a user.
    pub(super) wish: Option<Wish>,
}

impl Examined {
    fn unread(row: usize, reference: String, verdict: Verdict) -> Self {
        Self { row, reference, read: None, verdict, seen: None, wish: None }
    }
}

/// What is to happen to a record.
pub(crate) enum Verdict {
    Change(Change),
    /// Nothing: Ziik is as it says.
    Equal,
    /// Nothing: a filter keeps the user out.
    OutOfScope,
    Problem(Problem),
}

impl From<Result<Option<Change>, Problem>> for Verdict {
    fn from(result: Result<Option<Change>, Problem>) -> Self {
        match result {
            Ok(Some(change)) => Self::Change(change),
            Ok(None) => Self::Equal,
            Err(problem) => Self::Problem(problem),
        }
    }
}

impl<'d> Planner<'d> {
    pub(crate) async fn plan(
        directory: &'d Directory,
        rows: impl Stream<Item = Row>,
    ) -> Result<Plan<Change>, Error> {
        let mut planner = Self::new(directory, Listing::read(&directory.api).await?, false).await?;
        let tenant = directory.api.base_url();
        planner.state = State::read(&directory.incremental, tenant);
        let mut draft = Draft::default();
        let chunks = rows.enumerate().map(|(index, row)| (index + 1, row)).chunks(CHUNK);
        let mut chunks = std::pin::pin!(chunks);
        while let Some(chunk) = chunks.next().await {
            planner.take(&mut draft, chunk).await?;
        }
        planner.finish(draft).await
    }

    /// Plans for a person who is in this listing alone, or nowhere.
    pub(crate) async fn of_one(directory: &'d Directory, listing: Listing) -> Result<Self, Error> {
        Self::new(directory, listing, true).await
    }

    async fn new(
        directory: &'d Directory,
        listing: Listing,
        is_of_one: bool,
    ) -> Result<Self, Error> {
        let api = &directory.api;
        let (units, catalog) = match &directory.units {
            None => (UnitPlan::default(), Catalog::new(api.clone())),
            Some(records) => {
                let prefix = directory.unit_prefix.as_deref();
                let (units, index) = units::plan(api, records, prefix).await?;
                (units, Catalog::of_units(api.clone(), index))
            }
        };
        Ok(Self {
            directory,
            listing,
            units,
            catalog: Arc::new(catalog),
            groups: Groups::new(api.clone()),
            reads: Reads::default(),
            is_complete: OnceCell::new(),
            signed_in: OnceCell::new(),
            state: None,
            is_of_one,
        })
    }

    /// Takes a chunk of numbered rows into the draft.
    pub(crate) async fn take(
        &self,
        draft: &mut Draft,
        rows: Vec<(usize, Row)>,
    ) -> Result<(), Error> {
        let mut fresh = Vec::new();
        for (number, Row(row)) in rows {
            fresh.extend(draft.admit(number, row, self.directory).map(|record| (number, record)));
        }
        for examined in self.examine(fresh).await? {
            draft.take(examined);
        }
        Ok(())
    }

    /// Looks at what the records have in common and at who is missing.
    pub(crate) async fn finish(self, mut draft: Draft) -> Result<Plan<Change>, Error> {
        draft.withhold_duplicates();
        draft.withhold_shared_adoptions();
        groups::plan(&self, &mut draft).await?;
        self.leave_alone(&mut draft).await;
        let removals = removals::find(&self, &mut draft).await?;
        draft.settle_emails(self.directory.temporary_email.as_ref());
        if let Some(state) = &self.state {
            state.write(std::mem::take(&mut draft.seen))?;
        }
        let Self { directory, listing, units, catalog, groups, .. } = self;
        Ok(draft.into_plan(directory, &listing, units, catalog, groups.into_names(), removals))
    }

    /// Whom the client is signed in as.
    pub(crate) async fn signed_in(&self) -> &SignedIn {
        let exists = |id| self.listing.ids.contains(&id);
        self.signed_in.get_or_init(|| SignedIn::of(&self.directory.client, exists)).await
    }

    /// Takes back what would happen to users who are never touched.
    async fn leave_alone(&self, draft: &mut Draft) {
        let scope = &self.directory.scope;
        draft.withhold(|_, change| scope.protects(change).then_some(Problem::Protected));
        if draft.changes_somebody() {
            let me = self.signed_in().await.user(|address| draft.holder(address));
            let is_me = |change: &Change| me.is_some() && change.user == me;
            draft.withhold(|_, change| is_me(change).then_some(Problem::SignedIn));
        }
    }

    /// Looks at a chunk of records.
    async fn examine(&self, records: Vec<(usize, PersonRecord)>) -> Result<Vec<Examined>, Error> {
        let mut examined = Vec::with_capacity(records.len());
        let mut matched = Vec::new();
        // Somebody whom the list does not have is asked for, so that nobody is created twice.
        let mut found = self.find_unlisted(&records).await?;
        let adopted = adoption::find(self, &records, &found).await?;
        let adopts: HashSet<usize> = adopted.keys().copied().collect();
        found.extend(adopted);
        for (row, record) in records {
            let reference = record.reference.clone();
            let known =
                match (self.listing.people.get(&*same::reference(&reference)), found.get(&row)) {
                    (None, Some(Err(problem))) => {
                        let verdict = Verdict::Problem(problem.clone());
                        examined.push(Examined::unread(row, reference, verdict));
                        continue;
                    }
                    (listed, unlisted) => listed.or_else(|| unlisted?.as_ref().ok()),
                };
            let adopt = adopts.contains(&row);
            if let Some(known) = known
                && !self
                    .directory
                    .scope
                    .has(Person::of_user(if adopt { "" } else { &reference }, known))
            {
                examined.push(Examined::unread(row, reference, Verdict::OutOfScope));
                continue;
            }
            let prepared = Stop::of_person(self.prepare(&record, known).await)?;
            let result = match (prepared, known) {
                (Err(problem), _) => Err(problem),
                (Ok(prepared), None) => creation(row, &record, prepared).map(Some),
                (Ok(Prepared { memberships: wanted, groups }), Some(known)) => {
                    let person = Matched { row, record, known, adopt, wanted, groups };
                    match self.seen(&person) {
                        Some(seen) if self.state.as_ref().is_some_and(|state| state.has(seen)) => {
                            let wish = self.wish(&person, Some(seen));
                            let unread = Examined::unread(row, reference, Verdict::Equal);
                            examined.push(Examined { seen: Some(seen), wish, ..unread });
                        }
                        _ => matched.push(person),
                    }
                    continue;
                }
            };
            examined.push(Examined::unread(row, reference, result.into()));
        }
        let cards = self.cards(&matched).await?;
        let comparisons: Vec<_> =
            matched.into_iter().map(|person| self.compare(person, &cards)).collect();
        let mut comparisons = stream::iter(comparisons).buffered(self.directory.max_in_flight);
        while let Some(compared) = comparisons.next().await {
            examined.push(compared?);
        }
        Ok(examined)
    }

    /// What to remember of somebody who would have to be read, in an incremental run.
    fn seen(&self, person: &Matched<'_>) -> Option<Seen> {
        let Matched { record, known, adopt, wanted, groups, .. } = person;
        self.state.as_ref()?;
        let costs = self.needs_single(record) || !wanted.is_empty();
        (costs && !adopt).then(|| {
            let fields = self.compared(record);
            let groups = groups.as_ref();
            state::print(&record.reference, known, wanted, groups, self.extent(record), fields)
        })
    }

    /// What a record asks for of the groups of a user.
    fn wish(&self, person: &Matched<'_>, seen: Option<Seen>) -> Option<Wish> {
        let Matched { record, known, groups, .. } = person;
        let (groups, extent) = (groups.clone()?, self.extent(record));
        Some(Wish { user: known.id, name: known.name.clone(), groups, extent, seen })
    }

    /// Those whom the list does not have and Ziik has nevertheless, by row.
    async fn find_unlisted(
        &self,
        records: &[(usize, PersonRecord)],
    ) -> Result<HashMap<usize, Result<Known, Problem>>, Error> {
        let listing = &self.listing;
        let is_unlisted = |reference: &str| {
            let key = same::reference(reference);
            !listing.people.contains_key(&*key) && !listing.shared.contains_key(&*key)
        };
        let mut unlisted: Vec<_> =
            records.iter().filter(|(_, record)| is_unlisted(&record.reference)).collect();
        if unlisted.len() > FEW || self.is_complete.initialized() {
            let is_complete =
                self.is_complete.get_or_try_init(|| listing.confirm(&self.directory.api)).await?;
            // Ziik may ignore case when it compares references.
            unlisted
                .retain(|(_, record)| !is_complete || listing.has_in_other_case(&record.reference));
        }
        let look_ups: Vec<_> = unlisted
            .into_iter()
            .map(async |(row, record)| {
                let answer =
                    self.directory.api.get_user_by_reference(&record.reference).send().await;
                let found = match answer {
                    Err(error) if error.status() == Some(StatusCode::NOT_FOUND) => Ok(None),
                    answer => answer.map(|user| Some(user.into_data())),
                };
                (*row, &*record.reference, found)
            })
            .collect();
        let mut found = HashMap::new();
        let mut look_ups = stream::iter(look_ups).buffered(self.directory.max_in_flight);
        while let Some((row, reference, answer)) = look_ups.next().await {
            let user = match Stop::of_person(self.reads.judge(answer))? {
                Ok(None) => continue,
                Ok(Some(user)) => found_by(&user, reference),
                Err(problem) => Err(problem),
            };
            found.insert(row, user);
        }
        Ok(found)
    }

    /// Checks a record and resolves its names. The memberships and groups are those to compare, or
    /// to create with.
    async fn prepare(
        &self,
        record: &PersonRecord,
        known: Option<&Known>,
    ) -> Result<Prepared, Stop> {
        if let Some(users) = self.listing.shared.get(&*same::reference(&record.reference)) {
            return Err(Problem::AmbiguousReference(users.clone()).into());
        }
        if known.is_some_and(|known| !known.active) && !self.directory.reactivate {
            return Err(Problem::Deactivated.into());
        }
        if known.is_some() && self.extent(record) == Extent::OnCreate {
            return Ok(Prepared::default());
        }
        let memberships = self.memberships(record).await?;
        let groups = self.groups.wanted(&self.reads, record).await?;
        Ok(Prepared { memberships, groups })
    }

    /// The memberships of a record, by ids.
    async fn memberships(&self, record: &PersonRecord) -> Result<Vec<Wanted>, Stop> {
        let Some(memberships) = &record.memberships else { return Ok(Vec::new()) };
        if memberships.is_empty() && self.extent(record) == Extent::Exactly {
            return Err(Problem::NoMembership.into());
        }
        self.catalog.load().await?;
        let mut all = Vec::with_capacity(memberships.len());
        let mut units = HashSet::new();
        for (unit, spec) in memberships {
            let wanted = self.catalog.wanted(unit, spec).await?;
            self.catalog.check(&wanted)?;
            if !units.insert(wanted.unit) {
                return Err(NameProblem::Twice(unit.to_string()).into());
            }
            all.push(wanted);
        }
        Ok(all)
    }

    fn extent(&self, record: &PersonRecord) -> Extent {
        record.extent.unwrap_or(self.directory.extent)
    }

    /// Users in the form that several can be had in at once, where that form has all that is to be
    /// compared.
    async fn cards(&self, matched: &[Matched<'_>]) -> Result<HashMap<UserId, User>, Error> {
        let suffices =
            |person: &&Matched<'_>| !person.wanted.is_empty() && !self.needs_single(&person.record);
        let ids: Vec<_> = matched.iter().filter(suffices).map(|person| person.known.id).collect();
        if ids.is_empty() {
            return Ok(HashMap::new());
        }
        let users = self.reads.judge(self.directory.api.list_users_by_ids(ids).send().await);
        // When it fails, each is asked for alone.
        match Stop::of_person(users)? {
            Ok(users) => Ok(users.into_data().into_iter().map(|user| (user.id, user)).collect()),
            Err(_) => Ok(HashMap::new()),
        }
    }

    fn needs_single(&self, record: &PersonRecord) -> bool {
        self.compared(record).any(|(field, _)| !field.is_listed())
    }

    fn compared<'r>(
        &self,
        record: &'r PersonRecord,
    ) -> impl Iterator<Item = (Field, &'r Patch<String>)> {
        let fields = record.fields.iter().map(|(field, value)| (*field, value));
        fields.filter(|(field, _)| !self.directory.only_on_create.contains(field))
    }

    async fn compare(
        &self,
        person: Matched<'_>,
        cards: &HashMap<UserId, User>,
    ) -> Result<Examined, Error> {
        let (row, reference) = (person.row, person.record.reference.clone());
        let seen = self.seen(&person);
        let wish = self.wish(&person, seen);
        let mut read = None;
        let difference = self.difference(person, cards, &mut read).await;
        let verdict = Stop::of_person(difference)?.into();
        Ok(Examined { row, reference, read, verdict, seen, wish })
    }

    /// The change that makes a user what the record says, if there is a difference. `read` becomes
    /// the user, if they are read in full.
    async fn difference(
        &self,
        person: Matched<'_>,
        cards: &HashMap<UserId, User>,
        read: &mut Option<Box<User>>,
    ) -> Result<Option<Change>, Stop> {
        let Matched { row, record, known, adopt, wanted, .. } = person;
        if self.needs_single(&record) {
            *read = Some(Box::new(self.user(known.id).await?));
        }
        let single = read.as_deref();
        let actual = |field: Field| match single {
            Some(user) => field.read(user),
            None => known.value(field),
        };
        let changes = self
            .compared(&record)
            .filter_map(|(field, wanted)| FieldChange::between(field, actual(field), wanted));
        let fields: Vec<_> = changes.collect();

        let shown = single.or_else(|| cards.get(&known.id));
        let extent = self.extent(&record);
        let (memberships, memberships_before) =
            self.membership_steps(known.id, shown, &wanted, extent).await?;
        let reactivate = !known.active;
        if !adopt && !reactivate && fields.is_empty() && memberships.is_empty() {
            return Ok(None);
        }
        let action = Action::Update {
            adopt,
            reactivate,
            fields,
            memberships,
            memberships_before,
            groups: Vec::new(),
            extent,
        };
        Ok(Some(Change::of_user(Some(row), &record.reference, known, action)))
    }

    /// The steps to the memberships, and where there are any, what there is before.
    ///
    /// The memberships that a user carries are believed when they are as wanted. Otherwise, and
    /// where a user carries none or has none, the list of memberships is asked: documents differ
    /// on what a user carries.
    async fn membership_steps(
        &self,
        id: UserId,
        shown: Option<&User>,
        wanted: &[Wanted],
        extent: Extent,
    ) -> Result<(Vec<memberships::Change>, Vec<Membership>), Stop> {
        let steps = |present: &[Membership]| {
            let mut steps = steps(present, wanted)?;
            if extent == Extent::AtLeast {
                steps.retain(|step| !matches!(step, memberships::Change::Remove { .. }));
            }
            Ok::<_, Error>(steps)
        };
        let carried = shown
            .and_then(|user| user.member_units.as_ref())
            .map(|rows| rows.iter().filter_map(Membership::read_member).collect::<Vec<_>>());
        let is_as_wanted =
            |present: &Vec<Membership>| steps(present).is_ok_and(|steps| steps.is_empty());
        if wanted.is_empty() || carried.as_ref().is_some_and(is_as_wanted) {
            return Ok(Default::default());
        }
        let rows = self.reads.judge(self.directory.api.list_unit_memberships(id).send().await)?;
        let present: Vec<_> = rows.data.iter().filter_map(Membership::read).collect();
        let steps = steps(&present)?;
        let before = if steps.is_empty() { Vec::new() } else { present };
        Ok((steps, before))
    }

    /// A user in full.
    pub(crate) async fn user(&self, id: UserId) -> Result<User, Stop> {
        let user = self.directory.api.get_user(id).send().await;
        self.reads.judge(user.map(|user| user.into_inner().data))
    }
}

/// Somebody whom Ziik found by a reference, if it is theirs.
fn found_by(user: &User, reference: &str) -> Result<Known, Problem> {
    match user
        .reference
        .as_deref()
        .filter(|theirs| same::reference(theirs) != same::reference(reference))
    {
        Some(theirs) => Err(Problem::OtherCase { user: user.id, reference: theirs.to_owned() }),
        None => Ok(Known::new(user, true)),
    }
}

fn creation(row: usize, record: &PersonRecord, prepared: Prepared) -> Result<Change, Problem> {
    let given =
        record.fields.iter().filter_map(|(field, value)| Some((*field, value.value()?.clone())));
    let fields: BTreeMap<_, _> = given.collect();
    for (field, what) in [
        (Field::FirstName, "a first name"),
        (Field::LastName, "a last name"),
        (Field::Email, "an e-mail address"),
    ] {
        if !fields.contains_key(&field) {
            return Err(Problem::Incomplete(what));
        }
    }
    let Prepared { memberships: wanted, groups } = prepared;
    let groups = groups.into_iter().flatten().collect();
    let mut wanted = wanted.into_iter();
    let first = wanted.next().ok_or(Problem::Incomplete("a unit"))?;
    let mut memberships: Vec<_> = wanted.map(|wanted| add(&wanted)).collect();
    if let Some(department) = first.department.value() {
        // A new user cannot be put into a department right away.
        let department = Patch::Value(*department);
        memberships.insert(
            0,
            memberships::Change::Change { unit: first.unit, department, user_types: None },
        );
    }
    let (unit, user_types) = (first.unit, first.user_types);
    let creation = Creation { fields, unit, user_types, memberships, groups };
    Ok(Change::of_nobody(row, &record.reference, creation))
}
