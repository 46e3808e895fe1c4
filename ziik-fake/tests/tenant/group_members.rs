use serde_json::{Value, json};

use crate::api::{Api, BARISTA, PEOPLE_TEAM, keys};

const ADMINISTRATOR: u64 = 1;
const PUBLIC_OF_OTHERS: u64 = 2;
const PRIVATE_OF_OTHERS: u64 = 4;
const NOBODY: u64 = 999;

/// A tenant and the path of a new group in it, which only the administrator is in.
async fn group(kind: &str) -> (Api, String) {
    let api = Api::start().await;
    let id = api.create("/groups", json!({"name": "Bakers", "type": kind})).await;
    (api, format!("/groups/{id}"))
}

/// The ids of the people in the group, and of those who administer it.
async fn people(api: &Api, group: &str) -> (Vec<u64>, Vec<u64>) {
    let all = api.ids(&format!("{group}/members?status=active")).await;
    (all, api.ids(&format!("{group}/members?status=admin")).await)
}

async fn name(api: &Api, user: u64) -> String {
    api.data(&format!("/users/{user}")).await["name"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn adding() {
    let (api, group) = group("private").await;
    let path = format!("{group}/members");
    let reply = api.post(&path, json!({"user": BARISTA})).await;
    assert_eq!(reply.status, 201);
    assert_eq!(
        reply.body,
        json!({"message": format!("{} added", name(&api, BARISTA).await)}),
        "nothing around it"
    );
    assert_eq!(reply.location, Some(format!("{}{path}/{BARISTA}", api.tenant.url())));
    assert_eq!(people(&api, &group).await, (vec![ADMINISTRATOR, BARISTA], vec![ADMINISTRATOR]));
    assert_eq!(api.data(&group).await["stats"]["active"], 2);

    let inactive = api.ids("/users?inactive=1&limit=1").await[0];
    for body in [
        json!({"user": BARISTA}),
        json!({"user": ADMINISTRATOR}),
        json!({}),
        json!({"user": inactive}),
        json!({"user": NOBODY}),
        json!({"user": null}),
        json!({"user": "2"}),
    ] {
        assert_eq!(api.post(&path, body.clone()).await.blamed(), (422, vec!["user"]), "{body}");
    }
    assert_eq!(people(&api, &group).await.0, [ADMINISTRATOR, BARISTA]);
    assert_eq!(
        api.post(&format!("/groups/{NOBODY}/members"), json!({"user": BARISTA})).await.status,
        404
    );
}

#[tokio::test]
async fn joining() {
    let (mut api, group) = group("public").await;
    let path = format!("{group}/members");
    let private = api.create("/groups", json!({"name": "Secret", "type": "private"})).await;
    api.become_user(BARISTA).await;
    assert_eq!(api.post(&path, json!({"user": PEOPLE_TEAM})).await.status, 403, "oneself only");
    assert_eq!(api.post(&path, json!({"user": NOBODY})).await.status, 403);
    let reply = api.post(&path, json!({})).await;
    assert_eq!(reply.status, 201);
    assert_eq!(reply.location, Some(format!("{}{path}/{BARISTA}", api.tenant.url())));
    assert_eq!(people(&api, &group).await, (vec![ADMINISTRATOR, BARISTA], vec![ADMINISTRATOR]));
    assert_eq!(api.data(&group).await["member"], "member");
    assert_eq!(api.post(&path, json!({})).await.blamed(), (422, vec!["user"]), "already in it");
    assert_eq!(
        api.post(&path, json!({"user": PEOPLE_TEAM})).await.status,
        403,
        "a member is no group admin"
    );

    for body in [json!({}), json!({"user": BARISTA})] {
        assert_eq!(api.post(&format!("/groups/{private}/members"), body).await.status, 403);
    }
    api.become_admin().await;
    api.become_user(PEOPLE_TEAM).await;
    assert_eq!(api.post(&path, json!({"user": PEOPLE_TEAM})).await.status, 201, "by one's own id");
}

#[tokio::test]
async fn listing() {
    let (api, group) = group("public").await;
    let path = format!("{group}/members");
    for user in [BARISTA, PEOPLE_TEAM] {
        api.post(&path, json!({"user": user})).await;
    }
    api.patch(&format!("{path}/{PEOPLE_TEAM}"), json!({"status": 2})).await;
    assert_eq!(api.ids(&path).await, [BARISTA], "those who do not administer it");
    for (status, ids) in [
        ("member", &[BARISTA][..]),
        ("admin", &[ADMINISTRATOR, PEOPLE_TEAM]),
        ("active", &[ADMINISTRATOR, BARISTA, PEOPLE_TEAM]),
    ] {
        assert_eq!(api.ids(&format!("{path}?status={status}")).await, ids, "{status}");
    }
    assert_eq!(api.get(&format!("{path}?status=pending")).await.blamed(), (422, vec!["status"]));

    let all = api.data(&format!("{path}?status=active")).await;
    let member = &all[1];
    let short = ["active", "avatar", "content_type", "first_name", "id", "last_name"];
    assert_eq!(
        keys(member),
        [&short[..], &["membership", "name", "title", "unit", "url"]].concat()
    );
    assert_eq!(member["membership"], json!({"member": "member", "auto": false}));
    assert_eq!(all[2]["membership"]["member"], "admin");

    let second = api.get(&format!("{path}?status=active&limit=2&page=2")).await.body;
    assert_eq!(second["data"], json!([all[2]]));
    assert_eq!((&second["meta"]["last_page"], &second["meta"]["total"]), (&json!(2), &json!(3)));
    let first = format!("{}{path}?status=active&limit=2&page=1", api.tenant.url());
    assert_eq!((&second["links"]["prev"], &second["links"]["next"]), (&json!(first), &Value::Null));
}

#[tokio::test]
async fn only_members_see_members() {
    let api = Api::start().await;
    for group in [PUBLIC_OF_OTHERS, PRIVATE_OF_OTHERS] {
        assert_eq!(api.get(&format!("/groups/{group}/members")).await.status, 403);
    }
    assert_eq!(api.get(&format!("/groups/{NOBODY}/members")).await.status, 404);
    api.post(&format!("/groups/{PUBLIC_OF_OTHERS}/members"), json!({})).await;
    assert!(
        api.ids(&format!("/groups/{PUBLIC_OF_OTHERS}/members?limit=100"))
            .await
            .contains(&ADMINISTRATOR)
    );
}

#[tokio::test]
async fn who_is_gone_for_good_is_no_member() {
    let (mut api, group) = group("public").await;
    let path = format!("{group}/members");
    api.post(&path, json!({"user": BARISTA})).await;
    assert_eq!(api.delete(&format!("/users/{BARISTA}")).await.status, 204);
    assert_eq!(api.ids(&path).await, [BARISTA]);
    api.days_later(90).await;
    assert_eq!(api.ids(&path).await, [0; 0]);
    assert_eq!(api.patch(&format!("{path}/{BARISTA}"), json!({"status": 2})).await.status, 404);
    assert_eq!(api.delete(&format!("{path}/{BARISTA}")).await.status, 404);
}

#[tokio::test]
async fn promoting_and_demoting() {
    let (mut api, group) = group("public").await;
    let (own, other) =
        (format!("{group}/members/{ADMINISTRATOR}"), format!("{group}/members/{BARISTA}"));
    assert_eq!(api.patch(&other, json!({"status": 2})).await.status, 404, "not a member yet");
    api.post(&format!("{group}/members"), json!({"user": BARISTA})).await;

    assert_eq!(api.patch(&own, json!({"status": 1})).await.status, 403, "not oneself");
    assert_eq!(api.patch(&own, json!({"status": 2})).await.status, 204);
    for status in [json!(0), json!(3), json!("admin"), json!(null)] {
        assert_eq!(
            api.patch(&other, json!({"status": status})).await.blamed(),
            (422, vec!["status"]),
            "{status}"
        );
    }
    assert_eq!(people(&api, &group).await.1, [ADMINISTRATOR], "all as before");

    for (body, admins) in [
        (json!({"status": 2}), vec![ADMINISTRATOR, BARISTA]),
        (json!({}), vec![ADMINISTRATOR, BARISTA]),
        (json!({"status": 1}), vec![ADMINISTRATOR]),
        (json!({"status": 2}), vec![ADMINISTRATOR, BARISTA]),
    ] {
        assert_eq!(api.patch(&other, body.clone()).await.status, 204);
        assert_eq!(people(&api, &group).await, (vec![ADMINISTRATOR, BARISTA], admins), "{body}");
    }

    api.become_user(BARISTA).await;
    assert_eq!(
        api.patch(&own, json!({"status": 1})).await.status,
        204,
        "another administrator may"
    );
    assert_eq!(people(&api, &group).await.1, [BARISTA]);
    api.become_admin().await;
    assert_eq!(
        api.patch(&other, json!({"status": 1})).await.status,
        403,
        "no group admin any more"
    );
    assert_eq!(
        api.patch(&format!("/groups/{NOBODY}/members/1"), json!({"status": 1})).await.status,
        404
    );
}

#[tokio::test]
async fn removing_and_leaving() {
    let (mut api, group) = group("public").await;
    let path = |user| format!("{group}/members/{user}");
    for user in [BARISTA, PEOPLE_TEAM] {
        api.post(&format!("{group}/members"), json!({"user": user})).await;
    }
    assert_eq!(api.delete(&path(ADMINISTRATOR)).await.status, 403, "an administrator cannot leave");
    assert_eq!(api.delete(&path(NOBODY)).await.status, 404);
    assert_eq!(api.delete(&format!("/groups/{NOBODY}/members/{BARISTA}")).await.status, 404);
    assert_eq!(api.delete(&path(PEOPLE_TEAM)).await.status, 204);
    assert_eq!(api.delete(&path(PEOPLE_TEAM)).await.status, 404, "gone");
    assert_eq!(people(&api, &group).await.0, [ADMINISTRATOR, BARISTA]);

    api.become_user(BARISTA).await;
    assert_eq!(api.delete(&path(ADMINISTRATOR)).await.status, 403, "a member removes nobody else");
    assert_eq!(api.delete(&path(BARISTA)).await.status, 204, "and may leave");
    assert_eq!(api.delete(&path(BARISTA)).await.status, 404);
    api.post(&format!("{group}/members"), json!({})).await;
    api.become_admin().await;
    api.patch(&path(BARISTA), json!({"status": 2})).await;
    api.become_user(BARISTA).await;
    assert_eq!(api.delete(&path(ADMINISTRATOR)).await.status, 204, "another administrator may");
    assert_eq!(people(&api, &group).await, (vec![BARISTA], vec![BARISTA]));
}

#[tokio::test]
async fn searching_users_outside() {
    let (api, group) = group("private").await;
    let path = format!("{group}/users");
    let barista = name(&api, BARISTA).await;
    let (first, _) = barista.split_once(' ').unwrap();
    let search = async |text: &str| {
        let query = format!("{path}?q={}", text.replace(' ', "+"));
        api.ids(&query).await
    };
    assert!(search(&first.to_uppercase()).await.contains(&BARISTA));
    assert!(search(&barista).await.contains(&BARISTA), "over both names");
    assert_eq!(search("no such name").await, [0; 0]);
    let reply = api.get(&format!("{path}?q={first}")).await.body;
    assert_eq!(keys(&reply), ["data"], "not cut into pages");
    let short = [
        "active",
        "avatar",
        "content_type",
        "first_name",
        "id",
        "last_name",
        "name",
        "title",
        "unit",
        "url",
    ];
    assert_eq!(keys(&reply["data"][0]), short);

    api.post(&format!("{group}/members"), json!({"user": BARISTA})).await;
    assert!(!search(first).await.contains(&BARISTA), "in the group now");
    let people_team = name(&api, PEOPLE_TEAM).await;
    assert!(search(&people_team).await.contains(&PEOPLE_TEAM));
    api.post(&format!("/users/{PEOPLE_TEAM}/deactivate"), json!({})).await;
    assert!(!search(&people_team).await.contains(&PEOPLE_TEAM), "deactivated");

    for query in ["", "?q="] {
        assert_eq!(api.get(&format!("{path}{query}")).await.blamed(), (422, vec!["q"]));
    }
    assert_eq!(api.get(&format!("/groups/{PUBLIC_OF_OTHERS}/users?q=a")).await.status, 200);
    assert_eq!(api.get(&format!("/groups/{PRIVATE_OF_OTHERS}/users?q=a")).await.status, 403);
    assert_eq!(api.get(&format!("/groups/{NOBODY}/users?q=a")).await.status, 404);
}
