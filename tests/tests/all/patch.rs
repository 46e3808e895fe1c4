//! Updates say which fields change: what is left out stays, null clears, a value sets, an empty
//! list empties.

use std::fmt::Write;

use serde_json::Value;
use ziik_api::types::*;
use ziik_api::{Client, Patch};

use crate::support::stub::{Stub, ready};
use crate::support::tenant::{request, start};
use crate::support::{pretty, snapshot};

/// The bodies that are sent, each under a heading.
struct Bodies(String);

impl Bodies {
    fn add<T>(&mut self, heading: &str, send: impl AsyncFnOnce(Client) -> T) {
        let stub = Stub::new(204, "");
        ready(send(stub.client()));
        let body: Value = serde_json::from_slice(stub.request().body()).expect("JSON");
        writeln!(self.0, "=== {heading}\n{}", pretty(&body)).expect("memory");
    }
}

/// A snapshot of the bodies of one operation, which take the update that stands behind the
/// heading.
macro_rules! bodies {
    ($name:literal |$client:ident, $update:ident| $call:expr; $($heading:literal: $value:expr;)+) => {{
        let mut bodies = Bodies(String::new());
        $(bodies.add($heading, async |$client: Client| {
            let $update = $value;
            $call.send().await.expect("204 is success");
        });)+
        snapshot("patch", $name, &bodies.0);
    }};
}

#[test]
fn the_body_of_an_update_of_a_user() {
    bodies! { "user" |client, update| client.update_user(2, update);
        "nothing": UserUpdate::new();
        "values": UserUpdate::new().title("Barista").phone("+45 1").specialties([1, 2]).meta_field_0("A");
        "nulls": UserUpdate::new().title(Patch::Null).phone(Patch::Null).specialties(Patch::Null).meta_field_0(Patch::Null);
        "empty text is a value": UserUpdate::new().title("").quote("");
        "empty lists": UserUpdate::new().specialties(Patch::empty()).user_types(Patch::empty()).unit(4);
        "taken back": UserUpdate::new().title("Barista").title(Patch::Absent);
        "an option": UserUpdate::new().title(Patch::set_or_keep(Some("Lead".to_owned()))).phone(Patch::set_or_clear(None));
        "inside settings": UserUpdate::new().settings(UserSettingsInputPatch::new().expire(Patch::Null));
        "settings with nothing in them": UserUpdate::new().settings(UserSettingsInputPatch::new());
    }
}

#[test]
fn the_body_of_an_update_of_a_unit() {
    bodies! { "unit" |client, update| client.update_unit(4, update);
        "nothing": UnitUpdate::new();
        "values": UnitUpdate::new().name("Harbour").reference("CC-1").parent_id(3).features([1]);
        "nulls": UnitUpdate::new()
            .reference(Patch::Null)
            .parent_id(Patch::Null)
            .description(Patch::Null)
            .features(Patch::Null)
            .opening_hours(Patch::Null);
        "empty lists": UnitUpdate::new()
            .features(Patch::empty())
            .opening_hours(OpeningHoursInputPatch::new().office_hours([]).closed([]));
    }
}

#[test]
fn the_body_of_an_update_of_a_group() {
    bodies! { "group" |client, update| client.update_group(1, update);
        "nothing": GroupUpdate::new();
        "values": GroupUpdate::new().name("Beans").type_(GroupType::Public).only_admin_publish(false);
        "nulls": GroupUpdate::new()
            .name(Patch::Null)
            .description(Patch::Null)
            .type_(Patch::Null)
            .only_admin_publish(Patch::Null)
            .post_comments_enabled_default(Patch::Null);
        "a value that nobody documented": GroupUpdate::new().type_(GroupType::from("hidden"));
    }
}

#[test]
fn the_body_of_an_update_of_a_membership() {
    bodies! { "unit_membership" |client, update| client.update_unit_membership(2, 8, update);
        "nothing": UnitMembershipUpdate::new();
        "values": UnitMembershipUpdate::new().unit(4).department(5).user_types([1, 2]).overwrite(false);
        "no department": UnitMembershipUpdate::new().department(Patch::Null);
        "no user types": UnitMembershipUpdate::new().user_types(Patch::empty());
        "null for user types": UnitMembershipUpdate::new().user_types(Patch::Null);
    }
}

#[tokio::test]
async fn a_user_keeps_what_is_left_out_and_loses_what_is_null() {
    let (_tenant, client) = start().await;
    let update = async |update: UserUpdate| {
        client.update_user(2, update).send().await.expect("the update is right");
        client.get_user(2).send().await.expect("the user is there").into_data()
    };

    let user = update(
        UserUpdate::new().title("Roaster").phone("+45 1").specialties([1, 2]).meta_field_1("B"),
    )
    .await;
    let specialties = |user: &User| {
        let all = user.specialties.as_ref().expect("specialties").iter();
        all.map(|specialty| specialty.id).collect::<Vec<_>>()
    };
    assert_eq!(user.title.as_deref(), Some("Roaster"));
    assert_eq!(specialties(&user), [1, 2]);

    let user = update(UserUpdate::new().phone(Patch::Null)).await;
    assert_eq!((user.title.as_deref(), user.phone.as_deref()), (Some("Roaster"), None));
    assert_eq!(specialties(&user), [1, 2], "left out");

    let user = update(UserUpdate::new().title("").specialties(Patch::empty())).await;
    assert_eq!(user.title.as_deref(), Some(""), "empty text is not null");
    assert_eq!(specialties(&user), [0; 0], "emptied");
    assert_eq!(user.meta_field_1.as_deref(), Some("B"), "left out");

    let user = update(UserUpdate::new().title(Patch::Null).meta_field_1(Patch::Null)).await;
    assert_eq!((user.title, user.meta_field_1), (None, None));
}

#[tokio::test]
async fn a_unit_keeps_what_is_left_out_and_loses_what_is_null() {
    let (_tenant, client) = start().await;
    let update = async |update: UnitUpdate| {
        client.update_unit(4, update).send().await.expect("the update is right");
        client.get_unit(4).send().await.expect("the unit is there").into_data()
    };
    let unit =
        update(UnitUpdate::new().reference("A/1").description("By the sea.").features([1, 2]))
            .await;
    assert_eq!(
        (unit.reference.as_deref(), unit.features.map(|all| all.len())),
        (Some("A/1"), Some(2))
    );
    let unit = update(UnitUpdate::new().description(Patch::Null).features(Patch::empty())).await;
    assert_eq!((unit.description.as_deref(), unit.features), (None, Some(Vec::new())));
    assert_eq!(unit.reference.as_deref(), Some("A/1"), "left out");
    let unit = update(UnitUpdate::new().reference(Patch::Null)).await;
    assert_eq!(unit.reference, None);
}

#[tokio::test]
async fn a_group_keeps_what_is_left_out_and_loses_what_is_null() {
    let (_tenant, client) = start().await;
    let group = client
        .update_group(1, GroupUpdate::new().only_admin_publish(true))
        .send()
        .await
        .expect("an update");
    let group = group.into_inner().expect("the tenant answers with the group");
    assert_eq!(group.description.as_deref(), Some("Beans, brews and grinders."), "left out");
    assert_eq!(group.only_admin_publish, Some(true));
    let group = client
        .update_group(1, GroupUpdate::new().description(Patch::Null))
        .send()
        .await
        .expect("an update");
    let group = group.into_inner().expect("the tenant answers with the group");
    assert_eq!((group.description.as_deref(), group.only_admin_publish), (None, Some(true)));
}

#[tokio::test]
async fn a_membership_loses_its_department_by_null_and_its_user_types_by_an_empty_list() {
    let (_tenant, client) = start().await;
    let update = async |update: UnitMembershipUpdate| {
        client.update_unit_membership(7, 4, update).send().await.expect("the update is right");
        let memberships =
            client.list_unit_memberships(7).send().await.expect("the user is there").into_data();
        let [membership] = <[_; 1]>::try_from(memberships).expect("one membership");
        let user_types = membership.user_types.expect("user types");
        let user_types: Vec<_> = user_types.iter().map(|user_type| user_type.id.get()).collect();
        (membership.department.map(|department| department.id.get()), user_types)
    };
    assert_eq!(update(UnitMembershipUpdate::new()).await, (Some(7), vec![1]), "nothing changes");
    assert_eq!(
        update(UnitMembershipUpdate::new().user_types([2]).overwrite(false)).await,
        (Some(7), vec![1, 2])
    );
    assert_eq!(
        update(UnitMembershipUpdate::new().department(Patch::Null)).await,
        (None, vec![1, 2])
    );
    assert_eq!(update(UnitMembershipUpdate::new().department(5)).await, (Some(5), vec![1, 2]));
    assert_eq!(
        update(UnitMembershipUpdate::new().user_types(Patch::empty())).await,
        (Some(5), vec![])
    );
}

#[test]
fn the_body_of_a_new_post_says_when_it_goes_out() {
    let mut bodies = Bodies(String::new());
    for (heading, publish) in [
        ("nothing", PostPublishInput::new()),
        (
            "at a time",
            PostPublishInput::new().publish_on(1_760_004_000).unpublish_on(1_761_404_400),
        ),
        (
            "not yet, and for ever",
            PostPublishInput::new().publish_on(Patch::Null).unpublish_on(Patch::Null),
        ),
    ] {
        let post = PostCreate::new("Beans").publish(publish);
        bodies.add(heading, async |client: Client| client.create_post(post.clone()).send().await);
    }
    snapshot("patch", "new_post", &bodies.0);
}

#[tokio::test]
async fn a_post_stays_unpublished_by_null() {
    let (_tenant, client) = start().await;
    let create = async |publish: PostPublishInput| {
        let post = PostCreate::new("Beans").publish(publish);
        client.create_post(post).send().await.expect("the post is right").into_data().publish
    };
    let kept =
        create(PostPublishInput::new().publish_on(Patch::Null)).await.expect("the tenant says so");
    assert_eq!((kept.publish_on, kept.status), (None, Some(false)));
    let out = create(PostPublishInput::new().publish_on(1_760_004_000))
        .await
        .expect("the tenant says so");
    assert_eq!((out.publish_on, out.status), (Some(1_760_004_000.into()), Some(true)));
}

/// Nobody knows where the API reads who gets the content of a deleted user.
#[tokio::test]
async fn the_heir_of_a_deleted_user_is_named_wherever_the_tenant_looks() {
    for form in ["transfer-query", "transfer-body"] {
        let (tenant, client) = start().await;
        tenant.set_answers(form.parse().expect("a form"));
        let author = async |post: i64| -> Option<i64> {
            let post = client.get_post(post).send().await.ok()?.into_data();
            post.author.map(|author| author.id.get())
        };
        let mut somebodys = None;
        for post in 1..=12 {
            somebodys = somebodys
                .or(author(post).await.filter(|author| *author > 3).map(|author| (post, author)));
        }
        let (post, user) = somebodys.expect("a post of somebody who is no administrator");
        drop(tenant.take_requests());
        client.delete_user(user).transfer(2).send().await.expect("the user can be deleted");
        let sent = request(&tenant);
        assert_eq!((sent.query.as_str(), sent.body.as_str()), ("transfer=2", r#"{"transfer":2}"#));
        assert_eq!(author(post).await, Some(2), "{form}");
    }
}
