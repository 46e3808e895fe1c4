//! What desired states tell a subscriber: the spans and events that are documented, with ids and
//! nothing of people.

use std::fmt::{self, Write};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::DefaultGuard;
use tracing::{Event, Metadata, Subscriber};
use tracing_core::span::Current;
use ziik_ext::api::types::UserUpdate;
use ziik_ext::directory::Field as PersonField;
use ziik_ext::directory::{Limit, PersonRecord, UnitRecord};
use ziik_ext::groups::Role;
use ziik_ext::memberships::MembershipSpec;
use ziik_ext::{Client, RetryPolicy};
use ziik_fake::Tenant;

/// Writes spans and events of the crate down, a line each: the names of the spans that an event is
/// in, its level, its message and its fields.
#[derive(Debug, Clone, Default)]
struct Notes {
    lines: Arc<Mutex<Vec<String>>>,
    spans: Arc<Mutex<Vec<&'static Metadata<'static>>>>,
    entered: Arc<Mutex<Vec<u64>>>,
    next: Arc<AtomicU64>,
}

impl Notes {
    /// Listens on this thread until the guard is dropped.
    fn listening() -> (Self, DefaultGuard) {
        let notes = Self::default();
        let guard = tracing::subscriber::set_default(notes.clone());
        (notes, guard)
    }

    /// What was written since the last time.
    fn take(&self) -> Vec<String> {
        std::mem::take(&mut *self.lines.lock().expect("the lock"))
    }

    /// Without what the calls themselves say.
    fn take_own(&self) -> Vec<String> {
        self.take().into_iter().filter(|line| !line.contains("call")).collect()
    }

    fn write(&self, line: String) {
        self.lines.lock().expect("the lock").push(line);
    }

    fn metadata(&self, id: u64) -> &'static Metadata<'static> {
        self.spans.lock().expect("the lock")[usize::try_from(id - 1).expect("a small id")]
    }

    fn place(&self) -> String {
        let entered = self.entered.lock().expect("the lock");
        let names: Vec<_> = entered.iter().map(|id| self.metadata(*id).name()).collect();
        if names.is_empty() { String::new() } else { format!("{}: ", names.join(" ")) }
    }
}

#[derive(Default)]
struct Fields(String, String);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        if field.name() == "message" {
            self.0 = format!("{value:?}");
        } else {
            write!(self.1, " {}={value:?}", field.name()).expect("a string takes all");
        }
    }
}

impl Subscriber for Notes {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("ziik_ext")
    }

    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        let mut fields = Fields::default();
        attributes.record(&mut fields);
        let metadata = attributes.metadata();
        self.write(format!(
            "{}{} span {}{}",
            self.place(),
            metadata.level(),
            metadata.name(),
            fields.1
        ));
        self.spans.lock().expect("the lock").push(metadata);
        Id::from_u64(self.next.fetch_add(1, Ordering::Relaxed) + 1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields::default();
        event.record(&mut fields);
        self.write(format!(
            "{}{} {}{}",
            self.place(),
            event.metadata().level(),
            fields.0,
            fields.1
        ));
    }

    fn current_span(&self) -> Current {
        let current = self.entered.lock().expect("the lock").last().copied();
        current.map_or_else(Current::none, |id| Current::new(Id::from_u64(id), self.metadata(id)))
    }

    fn enter(&self, span: &Id) {
        self.entered.lock().expect("the lock").push(span.into_u64());
    }

    fn exit(&self, span: &Id) {
        let mut entered = self.entered.lock().expect("the lock");
        if let Some(index) = entered.iter().rposition(|id| *id == span.into_u64()) {
            entered.remove(index);
        }
    }
}

/// One test at a time: whether an event is wanted at all is remembered for the process, by
/// whichever thread comes first.
static ALONE: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

async fn company() -> (Tenant, Client) {
    let tenant = Tenant::builder().users(20).seed(3).start().await.expect("a tenant");
    let client = Client::builder(tenant.url()).password(tenant.username(), tenant.password());
    (tenant, client.retry(RetryPolicy::none()).build().expect("a client"))
}

#[tokio::test]
async fn group_members_tell_of_plans_and_steps() {
    let _alone = ALONE.lock().await;
    let (_tenant, client) = company().await;
    let members = client.group_members(1);
    let begin = [(1, Role::Administrator), (2, Role::Member), (3, Role::Administrator)];
    let plan = members.plan(begin).await.expect("a plan").allow_removals(Limit::Off);
    let _ = plan.apply().await.expect("applied");
    let (notes, guard) = Notes::listening();
    let wanted = [(1, Role::Administrator), (3, Role::Member), (999_999, Role::Member)];
    let plan = members.plan(wanted).await.expect("a plan");
    let lines = notes.take();
    assert_eq!(lines[0], r#"INFO span plan of="group_members" group=1"#);
    assert!(
        lines[1].starts_with("plan: DEBUG span call operation=\"list_group_members\""),
        "{lines:#?}"
    );
    assert_eq!(lines.last().map(String::as_str), Some("plan: INFO planned steps=3 left_out=0"));
    let _ = plan.apply().await.expect("applied");
    let lines = notes.take_own();
    let wanted = [(1, Role::Administrator), (999_998, Role::Member), (999_999, Role::Member)];
    let plan = members.plan(wanted).await.expect("a plan").allow_removals(Limit::Off);
    let report = plan.apply().max_in_flight(1).stop_after(1).await.expect("applied");
    assert!(report.not_begun() > 0, "{report}");
    let stopped = notes.take_own();
    drop(guard);
    assert_eq!(stopped.last().map(String::as_str), Some("apply: INFO applied done=0 failed=1"));
    let expected = [
        r#"INFO span apply of="group_members" group=1"#,
        r#"apply: WARN step failed change="add" user=999999 group=1 operation="add_group_member" status=422"#,
        r#"apply: DEBUG step change="demote" user=3 group=1"#,
        r#"apply: DEBUG step change="remove" user=2 group=1"#,
        "apply: INFO applied done=2 failed=1",
    ];
    assert_eq!(sorted_steps(lines), expected);
}

/// Steps are taken together, so their order may vary.
fn sorted_steps(mut lines: Vec<String>) -> Vec<String> {
    let steps = 1..lines.len().saturating_sub(1);
    lines[steps].sort_by_key(|line| (!line.contains("failed"), line.clone()));
    lines
}

#[tokio::test]
async fn memberships_tell_of_plans_and_steps() {
    let _alone = ALONE.lock().await;
    let (_tenant, client) = company().await;
    let ada = client.memberships("EMP-00002");
    let begin = [("CC-1000", MembershipSpec::new())];
    let report = ada.plan(begin).await.expect("a plan").apply().await.expect("applied");
    assert!(report.is_success(), "{report}");
    let unit = ada.list().await.expect("memberships")[0].unit.as_ref().expect("a unit").id;
    let (notes, guard) = Notes::listening();
    let plan = ada.plan([(1, MembershipSpec::new())]).await.expect("a plan");
    let report = plan.apply().await.expect("applied");
    assert!(report.is_success(), "{report}");
    let lines = notes.take_own();
    assert!(ada.move_to(1, unit).await.expect("moved"));
    let moved = notes.take_own();
    drop(guard);
    let expected = [
        r#"INFO span plan of="memberships" user=2"#.to_owned(),
        "plan: INFO planned steps=2 left_out=0".to_owned(),
        r#"INFO span apply of="memberships" user=2"#.to_owned(),
        r#"apply: DEBUG step change="add" user=2 unit=1"#.to_owned(),
        format!(r#"apply: DEBUG step change="remove" user=2 unit={unit}"#),
        "apply: INFO applied done=2 failed=0".to_owned(),
    ];
    assert_eq!(lines, expected);
    assert_eq!(moved, [format!(r#"DEBUG step change="move" user=2 unit={unit}"#)]);
}

#[tokio::test]
async fn the_directory_tells_of_plans_and_steps_and_nothing_of_people() {
    let _alone = ALONE.lock().await;
    let (_tenant, client) = company().await;
    let taken =
        client.get_user(3).send().await.expect("a user").into_data().email.expect("an address");
    let (notes, guard) = Notes::listening();
    let person = |reference: &str, email: &str| {
        PersonRecord::new(reference)
            .set(PersonField::FirstName, "Quilla")
            .set(PersonField::LastName, "Zorn")
            .set(PersonField::Email, email)
            .membership("CC-1000", MembershipSpec::new())
    };
    let records = [
        PersonRecord::new("EMP-00002").set(PersonField::Title, "Night owl"),
        person("NEW-1", "quilla@fjord.example"),
        person("NEW-2", &taken),
        PersonRecord::new("NEW-3"),
    ];
    let plan = client.directory().check_emails(false).plan(records).await.expect("a plan");
    let report = plan.apply().max_in_flight(1).await.expect("applied");
    let lines = notes.take();
    drop(guard);
    let own: Vec<_> = lines.iter().filter(|line| !line.contains("call")).collect();
    let created = report.entries()[1].change.user.expect("an id");
    let left_out = report
        .problems()
        .iter()
        .filter(|finding| finding.to_string().contains("cannot be created"))
        .count();
    assert_eq!(left_out, 1);
    let problems = report.problems().len();
    let expected = [
        r#"INFO span plan of="directory""#.to_owned(),
        format!("plan: INFO planned steps=3 left_out={problems}"),
        r#"INFO span apply of="directory""#.to_owned(),
        r#"apply: DEBUG step change="update" user=2"#.to_owned(),
        format!(r#"apply: DEBUG step change="create" user={created}"#),
        r#"apply: WARN step failed change="create" operation="create_user" status=422"#.to_owned(),
        "apply: INFO applied done=2 failed=1".to_owned(),
    ];
    assert_eq!(own, expected.iter().collect::<Vec<_>>());
    let text = lines.join("\n");
    for personal in ["Quilla", "quilla", &taken, "NEW-1", "EMP-0", "Night owl", "fresh-ground"] {
        assert!(!text.contains(personal), "{personal}: {text}");
    }
}

#[tokio::test]
async fn the_directory_tells_of_units_by_their_ids() {
    let _alone = ALONE.lock().await;
    let (_tenant, client) = company().await;
    let (notes, guard) = Notes::listening();
    let nobody = || [] as [PersonRecord; 0];
    let unit = |name: &str| [UnitRecord::new("N-1", name).below("HQ")];
    for name in ["Mill Café", "Mill"] {
        let plan = client.directory().units(unit(name)).plan(nobody()).await.expect("a plan");
        let report = plan.apply().await.expect("applied");
        assert!(report.is_success(), "{report}");
    }
    let lines = notes.take_own();
    drop(guard);
    let id = client.get_unit_by_reference("N-1").send().await.expect("a unit").id;
    let steps: Vec<_> = lines.into_iter().filter(|line| line.contains(" step ")).collect();
    let expected = [
        r#"apply: DEBUG step change="create unit" unit=-1"#.to_owned(),
        format!(r#"apply: DEBUG step change="update unit" unit={id}"#),
    ];
    assert_eq!(steps, expected);
}

#[tokio::test]
async fn what_is_stale_is_neither_done_nor_failed() {
    let _alone = ALONE.lock().await;
    let (_tenant, client) = company().await;
    let record = PersonRecord::new("EMP-00002").set(PersonField::Title, "Early bird");
    let plan = client.directory().plan([record]).await.expect("a plan");
    let update = UserUpdate::new().title("Night owl");
    client.update_user(2, update).send().await.expect("updated");
    let (notes, guard) = Notes::listening();
    let report = plan.recheck().apply().await.expect("applied");
    let lines = notes.take_own();
    drop(guard);
    assert_eq!(report.stale(), 1, "{report}");
    assert_eq!(lines.last().map(String::as_str), Some("apply: INFO applied done=0 failed=0"));
}

#[cfg(all(feature = "auto-groups", feature = "specialties", feature = "webhooks"))]
#[tokio::test]
async fn specialties_rules_and_webhooks_tell_of_steps() {
    use ziik_ext::auto_groups::Rule;
    use ziik_ext::webhooks::WebhookSpec;
    let _alone = ALONE.lock().await;
    let (_tenant, client) = company().await;
    let (notes, guard) = Notes::listening();
    let specialties = client.specialties().create_missing(true).of(2);
    assert!(specialties.ensure(["Cupping"]).await.expect("created"));
    assert!(client.auto_members(1).ensure(Rule::unit(2)).await.expect("added"));
    let spec = WebhookSpec::new("People", "https://hooks.fjord.example/people");
    assert!(client.webhooks().ensure(spec).await.expect("created"));
    let lines = notes.take_own();
    drop(guard);
    let steps: Vec<_> = lines.iter().filter_map(|line| line.split_once("DEBUG step ")).collect();
    let expected = [
        r#"change="create_specialty""#,
        r#"change="change" user=2"#,
        r#"change="add" unit=2 group=1"#,
        r#"change="create""#,
    ];
    assert_eq!(steps.into_iter().map(|(_, step)| step).collect::<Vec<_>>(), expected, "{lines:#?}");
}
