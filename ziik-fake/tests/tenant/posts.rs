use serde_json::{Value, json};

use crate::api::{Api, BARISTA, PEOPLE_TEAM, keys};

async fn ids(api: &Api, path: &str) -> Vec<u64> {
    let reply = api.get(path).await;
    assert_eq!(reply.status, 200, "{path}: {reply:?}");
    serde_json::from_value(reply.body).unwrap()
}

#[tokio::test]
async fn creating_and_reading() {
    let api = Api::start().await;
    let body = json!({
        "title": "Snow", "body": "<p>Drive slowly.</p>", "important": true, "confirm": {"enabled": true},
        "comments": {"enabled": false}, "sharing": {"shares": [2]}, "owner_unit": 2,
        "visibility": {"units": [2], "units_falldown": [3], "userTypes": [1]},
        "pinned": {"show_in_main_feed": true}, "poll": {"question": "Skis?"},
    });
    let reply = api.post("/content", body).await;
    assert_eq!(reply.status, 201);
    let id = reply.body["id"].as_u64().unwrap();
    assert_eq!(reply.location, Some(format!("{}/content/{id}", api.tenant.url())));

    let post = api.get(&format!("/content/{id}")).await.body;
    assert_eq!(
        (&post["content_type"], &post["title"], &post["important"]),
        (&json!("news"), &json!("Snow"), &json!(true))
    );
    assert_eq!(
        (&post["confirm"]["enabled"], &post["comments"]["enabled"]),
        (&json!(true), &json!(false))
    );
    assert_eq!(
        (&post["author"]["id"], &post["sharing"]["shares"][0]["id"]),
        (&json!(1), &json!(2))
    );
    let units = &post["visibility"]["units"];
    assert_eq!((&units[0]["id"], &units[0]["falldown"]), (&json!(2), &json!(false)));
    assert_eq!((&units[1]["id"], &units[1]["falldown"]), (&json!(3), &json!(true)));
    assert_eq!(post["visibility"]["userTypes"], json!([{"id": 1, "name": "Barista"}]));
    assert_eq!(
        (&post["poll"]["question"], &post["publish"]["status"]),
        (&json!("Skis?"), &json!(true))
    );

    for (body, field) in [
        (json!({}), "title"),
        (json!({"title": "X", "group": 99999}), "group"),
        (json!({"title": "X", "visibility": {"units": [99999]}}), "visibility.units"),
        (json!({"title": "X", "visibility": {"userTypes": 1}}), "visibility.userTypes"),
        (json!({"title": "X", "sharing": {"shares": [99999]}}), "sharing.shares"),
        (json!({"title": "X", "publish": {"publish_on": "now"}}), "publish.publish_on"),
        (json!({"title": "X", "poll": "yes"}), "poll"),
    ] {
        assert_eq!(api.post("/content", body.clone()).await.blamed(), (422, vec![field]), "{body}");
    }
}

#[tokio::test]
async fn events() {
    let api = Api::start().await;
    let missing = api.post("/content", json!({"title": "E", "event": {"location": "Pier"}})).await;
    assert_eq!(missing.blamed(), (422, vec!["event.datetime_end", "event.datetime_start"]));
    let odd = json!({"title": "E", "event": {"datetime_start": "a", "datetime_end": "b",
        "recurrence": {"freq": "hourly"}}});
    let blamed = vec!["event.datetime_end", "event.datetime_start", "event.recurrence.freq"];
    assert_eq!(api.post("/content", odd).await.blamed(), (422, blamed));

    let event = json!({"location": "Pier", "datetime_start": "2026-01-01T10:00:00Z",
        "datetime_end": "2026-01-01T11:00:00Z"});
    let id = api.create("/content", json!({"title": "E", "event": event})).await;
    let path = format!("/content/{id}");
    let post = api.get(&path).await.body;
    assert_eq!(
        (&post["content_type"], &post["event"]["location"]),
        (&json!("event"), &json!("Pier"))
    );
    assert_eq!(post["event"]["datetime_start"], "2026-01-01T10:00:00Z");

    api.patch(
        &path,
        json!({"event": {"start": 1_800_000_000, "end": 1_800_003_600, "all_day": 0}}),
    )
    .await;
    let event = api.get(&path).await.body["event"].clone();
    assert_eq!(
        event["dates"],
        json!([{"start": "1800000000", "end": "1800003600"}]),
        "the older form of an update"
    );
    assert_eq!((&event["location"], &event["datetime_start"]), (&json!("Pier"), &json!(null)));
    assert_eq!(event["all_day"], false);
    assert_eq!(
        api.patch(&path, json!({"event": {"all_day": 2}})).await.blamed(),
        (422, vec!["event.all_day"])
    );
}

#[tokio::test]
async fn updating() {
    let api = Api::start().await;
    let id = api
        .create(
            "/content",
            json!({"title": "A", "body": "B", "sharing": {"shares": [2]}, "poll": {}}),
        )
        .await;
    let path = format!("/content/{id}");
    let reply = api
        .patch(&path, json!({"title": "Z", "body": null, "important": true, "poll": null}))
        .await;
    assert_eq!((reply.status, reply.text.as_str()), (204, ""));
    let post = api.get(&path).await.body;
    assert_eq!(
        (&post["title"], &post["body"], &post["important"]),
        (&json!("Z"), &json!(null), &json!(true))
    );
    assert_eq!((&post["poll"], &post["sharing"]["shared"]), (&json!(null), &json!(true)));
    api.patch(&path, json!({"sharing": {"shares": []}})).await;
    assert_eq!(api.get(&path).await.body["sharing"]["shared"], false);
    assert_eq!(api.patch(&path, json!({"title": null})).await.status, 204);
    assert_eq!(api.get(&path).await.body["title"], "Z", "there is no post without a title");
    assert_eq!(api.patch(&path, json!({"title": " "})).await.blamed(), (422, vec!["title"]));
    assert_eq!(
        api.patch(&path, json!({"group": 1})).await.blamed(),
        (422, vec!["group"]),
        "posts stay where they are"
    );
}

#[tokio::test]
async fn publishing() {
    let mut api = Api::start().await;
    let draft = api
        .create(
            "/content",
            json!({"title": "D", "visibility": {"all_units": true},
                "publish": {"publish_on": null}}),
        )
        .await;
    let later = api
        .create("/content", json!({"title": "L", "publish": {"publish_on": 9_999_999_999_i64}}))
        .await;
    let over = api.create("/content", json!({"title": "O", "publish": {"unpublish_on": 1}})).await;
    let hidden = api
        .create(
            "/content",
            json!({"title": "H", "visibility": {"all_units": true}, "show_in_feed": false}),
        )
        .await;
    let feed = ids(&api, "/content/ids").await;
    assert!([draft, later, over, hidden].iter().all(|id| !feed.contains(id)));
    assert_eq!(api.get(&format!("/content/{draft}")).await.body["publish"]["status"], false);

    let admin = api.token.clone();
    api.become_user(BARISTA).await;
    assert_eq!(api.get(&format!("/content/{draft}")).await.status, 403);
    assert_eq!(api.get(&format!("/content/{hidden}")).await.status, 200);
    api.token = admin;
    api.patch(&format!("/content/{draft}"), json!({"publish": {"status": true}})).await;
    assert_eq!(ids(&api, "/content/ids").await[0], draft);
}

#[tokio::test]
async fn lists_of_ids() {
    let api = Api::start().await;
    let news = api.create("/content", json!({"title": "N", "sharing": {"shares": [3]}})).await;
    let debate = api.create("/content", json!({"title": "G", "group": 1})).await;
    let global = ids(&api, "/content/ids").await;
    assert!(global[0] == news && !global.contains(&debate));
    assert_eq!(ids(&api, "/content/ids/group/1").await[0], debate);
    assert!(ids(&api, "/content/ids/user/1").await.contains(&debate), "written by the user");
    assert!(ids(&api, "/content/ids/user/3").await.contains(&news), "shared with the user");
    assert_eq!(ids(&api, "/content/ids?type=event").await, [10]);
    assert!(!ids(&api, "/content/ids?type=news").await.contains(&10));

    // Post 1 is newer than post 2, until that is changed.
    let first_two = async |sorting: &str| {
        let all = ids(&api, &format!("/content/ids?type=news&sorting={sorting}")).await;
        all.into_iter().filter(|id| *id <= 2).collect::<Vec<_>>()
    };
    assert_eq!(first_two("activity").await, [1, 2]);
    api.patch("/content/2", json!({"important": true})).await;
    assert_eq!(first_two("activity").await, [2, 1]);
    assert_eq!(first_two("publish").await, [1, 2]);
    assert_eq!(api.get("/content/ids?sorting=size").await.blamed(), (422, vec!["sorting"]));
    assert_eq!(api.get("/content/ids/group/99").await.status, 404);
    assert_eq!(api.get("/content/ids/user/99999").await.status, 404);
}

#[tokio::test]
async fn several_by_id() {
    let api = Api::start().await;
    let private = 9;
    let reply = api.get(&format!("/content/collection/2,99999,{private},1")).await;
    assert_eq!(keys(&reply.body), ["1", "2", "9", "99999"]);
    assert_eq!(reply.body["1"]["title"], "New opening hours");
    assert_eq!(
        (&reply.body["99999"], &reply.body["9"]),
        (&json!(null), &json!(null)),
        "unknown, and not accessible"
    );
    assert_eq!(api.get(&format!("/content/{private}")).await.status, 403);
    assert_eq!(api.get("/content/collection/1,x").await.blamed(), (422, vec!["contentIDs"]));
}

#[tokio::test]
async fn deleting() {
    let api = Api::start().await;
    let id = api.create("/content", json!({"title": "A"})).await;
    assert_eq!(api.delete(&format!("/content/{id}")).await.status, 204);
    assert_eq!(api.get(&format!("/content/{id}")).await.status, 404);
    assert_eq!(
        api.get(&format!("/content/collection/{id}")).await.body[id.to_string()],
        Value::Null
    );
    assert!(!ids(&api, "/content/ids").await.contains(&id));
}

#[tokio::test]
async fn who_may_publish() {
    let mut api = Api::start().await;
    assert_eq!(
        api.post("/content", json!({"title": "X", "group": 2})).await.status,
        403,
        "not a member"
    );
    assert_eq!(
        api.post("/content", json!({"title": "X", "group": 5})).await.status,
        403,
        "only its admins publish"
    );
    let quiet = json!({"name": "Q", "type": "public", "post_comments_enabled_default": false});
    let quiet = api.create("/groups", quiet).await;
    let post = api.post("/content", json!({"title": "X", "group": quiet})).await.body;
    assert_eq!(
        (&post["content_type"], &post["comments"]["enabled"]),
        (&json!("debate"), &json!(false))
    );

    api.become_user(BARISTA).await;
    assert_eq!(
        api.post("/content", json!({"title": "X"})).await.status,
        403,
        "baristas write no news"
    );
    assert_eq!(api.patch("/content/1", json!({"title": "X"})).await.status, 403);
    assert_eq!(api.delete("/content/1").await.status, 403);
    api.become_admin().await;
    api.become_user(PEOPLE_TEAM).await;
    assert_eq!(api.post("/content", json!({"title": "X"})).await.status, 201);
}
