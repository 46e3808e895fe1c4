//! The members of groups by what they are to be, against a tenant.

use std::fmt;
use std::sync::Mutex;

use http::header::{AUTHORIZATION, HeaderValue};
use serde_json::Value;
use ziik_ext::api::types::GroupMember;
use ziik_ext::api::{HttpTransport, Operation, Sending, Transport, TransportError, TransportErrorKind};
use ziik_ext::{
    Client, ClientBuilder, Error, GroupMemberChange, GroupMemberOutcome, GroupMembers, GroupProblem, GroupRole,
    KeptReason, NameProblem, RetryPolicy,
};
use ziik_fake::{Answers, Paging, Recorded, Tenant};

use GroupRole::{Administrator, Member};

/// A group that the administrator, user 1, administers.
const GROUP: i64 = 1;
/// An id that nobody has.
const NOBODY: i64 = 999_999;

/// A tenant whose group has the administrator and the users 2 and 3.
async fn tenant() -> (Tenant, GroupMembers) {
    let tenant = Tenant::builder().users(60).seed(3).start().await.expect("a tenant");
    let members = builder(&tenant).build().expect("a client").group_members(GROUP);
    begin(&members).await;
    let _ = tenant.take_requests();
    (tenant, members)
}

async fn begin(members: &GroupMembers) {
    let plan = members.set([(1, Administrator), (2, Member), (3, Member)]).await.expect("a plan");
    let report = plan.apply().await.expect("a known beginning");
    assert!(report.is_success(), "{report}");
}

fn builder(tenant: &Tenant) -> ClientBuilder {
    Client::builder(tenant.url()).password(tenant.username(), tenant.password()).retry(RetryPolicy::none())
}

fn role(member: &GroupMember) -> String {
    member.membership.clone().and_then(|standing| standing.member).expect("a standing")
}

/// Ids and standings.
async fn shown(members: &GroupMembers) -> Vec<(i64, String)> {
    let mut rows: Vec<_> =
        members.list().await.expect("members").iter().map(|member| (member.id, role(member))).collect();
    rows.sort();
    rows
}

fn people(rows: &[(i64, &str)]) -> Vec<(i64, String)> {
    rows.iter().map(|(id, role)| (*id, (*role).to_owned())).collect()
}

/// Methods of the requests that are no reading.
fn writes(tenant: &Tenant) -> Vec<String> {
    let is_write = |request: &Recorded| request.method != "GET" && request.path != "/authenticate";
    tenant.take_requests().into_iter().filter(is_write).map(|request| request.method).collect()
}

fn problem(error: Error) -> GroupProblem {
    match error {
        Error::Group { group: GROUP, problem, .. } => problem,
        error => panic!("{error:?}"),
    }
}

type Rewrite = Box<dyn Fn(&'static str, &mut Value) + Send + Sync>;

/// A transport that changes answers, loses requests and hides what a token says.
struct Meddler {
    inner: HttpTransport,
    rewrite: Rewrite,
    loses: Option<&'static str>,
    /// The token behind the one that the client is given.
    token: Option<Mutex<String>>,
}

impl Meddler {
    fn new() -> Self {
        let inner = HttpTransport::new().expect("a transport");
        Self { inner, rewrite: Box::new(|_, _| {}), loses: None, token: None }
    }

    fn rewriting(rewrite: impl Fn(&'static str, &mut Value) + Send + Sync + 'static) -> Self {
        Self { rewrite: Box::new(rewrite), ..Self::new() }
    }

    /// Changes what each member is in a list of them.
    fn standing(change: impl Fn(i64, &mut Value) + Send + Sync + 'static) -> Self {
        Self::rewriting(move |operation, answer| {
            if operation != "list_group_members" {
                return;
            }
            for row in answer["data"].as_array_mut().into_iter().flatten() {
                let id = row["id"].as_i64().expect("an id");
                change(id, &mut row["membership"]);
            }
        })
    }

    fn opaque() -> Self {
        Self { token: Some(Mutex::default()), ..Self::new() }
    }

    fn client(self, tenant: &Tenant) -> Client {
        builder(tenant).transport(self).build().expect("a client")
    }
}

impl fmt::Debug for Meddler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Meddler")
    }
}

impl Transport for Meddler {
    fn send(&self, mut request: http::Request<bytes::Bytes>, operation: &'static Operation) -> Sending<'_> {
        Box::pin(async move {
            let id = operation.id();
            if self.loses == Some(id) {
                return Err(TransportError::new(TransportErrorKind::Broken, "lost"));
            }
            if let (Some(token), true) = (&self.token, request.headers().contains_key(AUTHORIZATION)) {
                let token = token.lock().expect("the lock").clone();
                let value = HeaderValue::from_str(&format!("Bearer {token}")).expect("a header");
                request.headers_mut().insert(AUTHORIZATION, value);
            }
            let answer = self.inner.send(request, operation).await?;
            Ok(answer.map(|body| match serde_json::from_slice::<Value>(&body) {
                Ok(mut json) => {
                    if let (Some(token), Some(jwt)) = (&self.token, json["jwt"].as_str().map(str::to_owned)) {
                        *token.lock().expect("the lock") = jwt;
                        json["jwt"] = "opaque".into();
                    }
                    (self.rewrite)(id, &mut json);
                    json.to_string().into()
                }
                Err(_) => body,
            }))
        })
    }
}

#[tokio::test]
async fn ensure_adds_promotes_demotes_and_then_does_nothing() {
    let (tenant, members) = tenant().await;
    for (user, role, methods) in [
        (4, Member, "POST"),
        (4, Member, ""),
        (4, Administrator, "PATCH"),
        (4, Administrator, ""),
        (4, Member, "PATCH"),
        (5, Administrator, "POST PATCH"),
    ] {
        let done = members.ensure(user, role).await.expect("allowed");
        assert_eq!((done, &*writes(&tenant).join(" ")), (!methods.is_empty(), methods));
    }
    let expected = [(1, "admin"), (2, "member"), (3, "member"), (4, "member"), (5, "admin")];
    assert_eq!(shown(&members).await, people(&expected));
}

#[tokio::test]
async fn a_member_is_removed_once() {
    let (tenant, members) = tenant().await;
    assert!(members.remove(3).await.expect("removed"));
    assert!(!members.remove(3).await.expect("gone"));
    assert_eq!(writes(&tenant), ["DELETE"]);
    assert_eq!(shown(&members).await, people(&[(1, "admin"), (2, "member")]));
}

#[tokio::test]
async fn a_plan_reads_shows_and_applies_once() {
    let (tenant, members) = tenant().await;
    members.ensure(3, Administrator).await.expect("promoted");
    let _ = tenant.take_requests();
    let desired = [("EMP-00003", Member), ("EMP-00004", Member), ("EMP-00005", Administrator)];
    let desired = desired.map(|(user, role)| (ziik_ext::UserRef::from(user), role));
    let desired: Vec<_> = desired.into_iter().chain([(1.into(), Administrator)]).collect();
    let plan = members.set(desired.clone()).await.expect("a plan");
    assert_eq!(writes(&tenant), [""; 0], "planning only reads");
    let text = plan.to_string();
    let lines: Vec<_> = text.lines().map(|line| line.split(" (").next().unwrap_or_default()).collect();
    let expected = [
        "group 1:",
        "  add user 4 as a member",
        "  add user 5 as an administrator",
        "  make user 3 a member",
        "  remove user 2",
    ];
    assert_eq!(lines, expected);
    assert!(text.lines().skip(1).all(|line| line.ends_with(')')), "everybody has a name: {text}");

    let applying = tokio::spawn(async move { (plan.apply().await.expect("applied"), plan) });
    let (report, plan) = applying.await.expect("it can be sent to another thread");
    assert_eq!(report.to_string(), "group 1: 2 added, 0 promoted, 1 demoted, 1 removed, 0 unchanged, 0 failed");
    let mut sent = writes(&tenant);
    sent.sort();
    assert_eq!(sent, ["DELETE", "PATCH", "PATCH", "POST", "POST"]);
    let expected = [(1, "admin"), (3, "member"), (4, "member"), (5, "admin")];
    assert_eq!(shown(&members).await, people(&expected));

    let report = plan.apply().await.expect("applied again");
    assert_eq!(report.to_string(), "group 1: 0 added, 0 promoted, 0 demoted, 0 removed, 4 unchanged, 0 failed");
    let again = members.set(desired).await.expect("a plan");
    assert!(again.is_empty());
    assert_eq!(again.to_string(), "group 1: nothing to change");
    assert_eq!(writes(&tenant), [""; 0]);
}

#[tokio::test]
async fn steps_are_in_an_order_that_keeps_an_administrator() {
    let (tenant, members) = tenant().await;
    let plan = members.set([(1, Administrator), (3, Administrator), (4, Member)]).await.expect("a plan");
    assert_eq!(plan.steps().iter().map(GroupMemberChange::user).collect::<Vec<_>>(), [4, 3, 2]);
    let _ = plan.apply().await.expect("applied");
    assert_eq!(writes(&tenant).last().map(String::as_str), Some("DELETE"));
}

#[tokio::test]
async fn an_administrator_does_not_lose_the_own_standing() {
    let (tenant, members) = tenant().await;
    members.ensure(2, Administrator).await.expect("promoted");
    let opaque = Meddler::opaque().client(&tenant).group_members(GROUP);
    let _ = tenant.take_requests();
    for members in [&members, &opaque] {
        let error = members.ensure(1, Member).await.expect_err("demoted");
        assert_eq!(
            error.to_string(),
            "group 1: user 1 is signed in and cannot take the role of administrator from themselves; let another administrator of the group \
             do it; nothing was sent"
        );
        let error = members.remove(1).await.expect_err("removed");
        assert_eq!(problem(error), GroupProblem::OwnRemoval(1));
        let error = members.set([(1, Member), (2, Administrator)]).await.expect_err("demoted");
        assert_eq!(problem(error), GroupProblem::OwnDemotion(1));
        let error = members.set([(2, Administrator)]).await.expect_err("removed");
        assert_eq!(problem(error), GroupProblem::OwnRemoval(1));
    }
    assert_eq!(writes(&tenant), [""; 0], "refused before anything is sent");
    assert!(opaque.ensure(2, Member).await.expect("somebody else"));
}

#[tokio::test]
async fn a_group_is_not_left_without_an_administrator() {
    let (tenant, _) = tenant().await;
    let users = builder(&tenant).build().expect("a client");
    let email = users.get_user(2).send().await.expect("a user").into_data().email.expect("an address");
    let plain = builder(&tenant).password(email, tenant.password()).build().expect("a client").group_members(GROUP);
    let _ = tenant.take_requests();
    for refused in [
        plain.ensure(1, Member).await.expect_err("demoted"),
        plain.remove(1).await.expect_err("removed"),
        plain.set([(1, Member), (2, Member)]).await.expect_err("demoted"),
        plain.set::<i64>([]).await.expect_err("nobody"),
    ] {
        assert_eq!(problem(refused), GroupProblem::NoAdministrator);
    }
    assert_eq!(writes(&tenant), [""; 0], "refused before anything is sent");
}

#[tokio::test]
async fn automatic_members_are_left_alone() {
    let (tenant, _) = tenant().await;
    let automatic = Meddler::standing(|id, standing| standing["auto"] = (id == 3).into());
    let members = automatic.client(&tenant).group_members(GROUP);
    let plan = members.set([(1, Administrator)]).await.expect("a plan");
    assert_eq!(plan.kept(), [(3, KeptReason::Automatic)]);
    let text = plan.to_string();
    assert!(text.contains("\n  remove user 2 (") && text.contains("\n  keep user 3 ("), "{text}");
    assert!(text.ends_with("): is a member automatically, by unit or user type"), "{text}");
    let _ = plan.apply().await.expect("applied");
    let error = members.remove(3).await.expect_err("would come back");
    assert_eq!(
        error.to_string(),
        "group 1: user 3 cannot be removed: is a member automatically, by unit or user type; change the rule in Ziik, or the user's \
         units and user types; nothing was sent"
    );
    assert_eq!(writes(&tenant), ["DELETE"]);
    assert!(members.ensure(3, Administrator).await.expect("an automatic member can be promoted"));
}

#[tokio::test]
async fn nobody_is_removed_on_a_list_that_may_lack_somebody() {
    let (tenant, members) = tenant().await;
    let before = members.set([(1, Administrator), (3, Member)]).await.expect("a plan");
    tenant.set_answers(Answers::default().paging(Paging::NoMeta));
    let plan = members.set([(1, Administrator), (4, Member)]).await.expect("a plan");
    let reason = KeptReason::ListIncomplete;
    assert_eq!(plan.kept(), [(2, reason), (3, reason)]);
    assert!(plan.apply().await.expect("applied").is_success());
    let error = members.remove(2).await.expect_err("not known");
    assert_eq!(
        problem(error).to_string().split(';').next_back(),
        Some(" `remove_group_member` removes without looking")
    );
    assert_eq!(writes(&tenant), ["POST"]);
    let report = before.apply().await.expect("applied");
    assert_eq!(report.failures().count(), 1, "a list that was good enough before is not now: {report}");
    assert_eq!(writes(&tenant), [""; 0]);
}

#[tokio::test]
async fn a_step_that_fails_is_reported_and_the_others_are_taken() {
    let (_tenant, members) = tenant().await;
    let desired = [(1, Administrator), (NOBODY, Member), (3, Member), (4, Member)];
    let plan = members.set(desired).await.expect("a plan");
    let report = plan.apply().await.expect("applied");
    let text = report.to_string();
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("group 1: 1 added, 0 promoted, 0 demoted, 1 removed, 0 unchanged, 1 failed"));
    let failure = lines.next().expect("a failure");
    assert!(failure.starts_with("  add user 999999 as a member: failed: add_group_member: "), "{failure}");
    assert_eq!((lines.next(), report.is_success()), (None, false));
    assert_eq!(shown(&members).await, people(&[(1, "admin"), (3, "member"), (4, "member")]));
}

#[tokio::test]
async fn the_last_administrator_stays_when_nobody_could_take_over() {
    let (tenant, _) = tenant().await;
    // Nothing tells who is signed in, so only the order of the steps is between this plan and a group of nobody's.
    let unknown = Meddler::opaque();
    let token = builder(&tenant).build().expect("a client");
    let credentials = ziik_ext::api::types::Credentials::new(tenant.username(), tenant.password());
    let jwt = token.authenticate(credentials).send().await.expect("a token").into_inner();
    *unknown.token.as_ref().expect("a token").lock().expect("the lock") = jwt.jwt.expose().to_owned();
    let client = Client::builder(tenant.url()).token("opaque", i64::MAX).transport(unknown).build().expect("a client");
    let members = client.group_members(GROUP);
    let plan = members.set([(NOBODY, Administrator), (2, Member)]).await.expect("a plan");
    let _ = tenant.take_requests();
    let report = plan.apply().await.expect("applied");
    let outcomes: Vec<_> = report.entries().iter().map(|entry| (entry.change.user(), &entry.outcome)).collect();
    assert!(
        matches!(
            outcomes[..],
            [
                (NOBODY, GroupMemberOutcome::Failed { error: Error::Call(_), .. }),
                (
                    1,
                    GroupMemberOutcome::Failed {
                        error: Error::Group { problem: GroupProblem::NoAdministrator, .. },
                        ..
                    }
                ),
                (3, GroupMemberOutcome::Done),
            ]
        ),
        "{report}"
    );
    assert_eq!(writes(&tenant), ["POST", "DELETE"]);
}

#[tokio::test]
async fn who_joined_but_was_not_promoted_is_promoted_by_the_next_run() {
    let (tenant, members) = tenant().await;
    let losing = Meddler { loses: Some("update_group_member"), ..Meddler::new() };
    let wanted = [(1, Administrator), (2, Member), (3, Member), (4, Administrator)];
    let losing = losing.client(&tenant).group_members(GROUP);
    let report = losing.set(wanted).await.expect("a plan").apply().await.expect("applied");
    let text = report.to_string();
    assert!(text.contains("\n  add user 4 as an administrator: failed half-way: update_group_member: "), "{text}");
    assert_eq!(writes(&tenant), ["POST"]);
    let plan = members.set(wanted).await.expect("a plan");
    assert!(plan.apply().await.expect("applied").is_success());
    assert_eq!(writes(&tenant), ["PATCH"]);
}

#[tokio::test]
async fn a_standing_in_another_word_is_found_out() {
    let (tenant, _) = tenant().await;
    let odd = Meddler::standing(|_, standing| {
        if standing["member"] == "admin" {
            standing["member"] = "owner".into();
        }
    });
    let members = odd.client(&tenant).group_members(GROUP);
    assert!(members.ensure(2, Administrator).await.expect("promoted"));
    assert!(!members.ensure(2, Administrator).await.expect("there"));
    assert!(members.ensure(2, Member).await.expect("demoted"));
    assert_eq!(writes(&tenant), ["PATCH", "PATCH"]);
}

#[tokio::test]
async fn references_are_looked_up_once_and_in_bulk() {
    let (tenant, members) = tenant().await;
    let paths = |tenant: &Tenant| -> Vec<String> {
        let requests = tenant.take_requests().into_iter().map(|request| request.path);
        requests.filter(|path| path.starts_with("/users")).collect()
    };
    members.ensure("EMP-00004", Member).await.expect("added");
    members.ensure(" EMP-00004", Member).await.expect("there");
    members.of(3).ensure("EMP-00004", Member).await.expect("added elsewhere");
    assert_eq!(paths(&tenant), ["/users/reference/EMP-00004"]);
    let all = (2..14).map(|number| (format!("EMP-{number:05}"), Member));
    let plan = members.set(all.chain([("EMP-X".to_owned(), Member)])).await;
    assert_eq!(plan.expect_err("unknown").to_string(), r#"there is no user "EMP-X"; nothing was sent"#);
    let sent = paths(&tenant);
    assert_eq!(sent[0], "/users");
    assert!(sent.contains(&"/users/reference/EMP-X".to_owned()) && sent.len() < 6, "{sent:?}");
    let twice = [(ziik_ext::UserRef::from(4), Member), ("EMP-00004".into(), Member)];
    let error = members.set(twice).await.expect_err("twice");
    assert!(matches!(error, Error::Name(NameProblem::Twice(_))), "{error:?}");
    assert_eq!(paths(&tenant), [""; 0]);
}
