use serde_json::{Value, json};

use crate::api::{Api, BARISTA, PEOPLE_TEAM};

async fn feed(api: &Api) -> Vec<u64> {
    serde_json::from_value(api.get("/content/ids").await.body).unwrap()
}

#[tokio::test]
async fn rule_38_every_post_that_is_asked_for_is_answered() {
    let api = Api::start().await;
    let map = api.get("/content/collection/2,99999,9,1").await.body;
    assert_eq!(
        (&map["99999"], &map["9"]),
        (&Value::Null, &Value::Null),
        "unknown, and in a private group"
    );
    assert_eq!((&map["1"]["id"], &map["2"]["id"]), (&json!(1), &json!(2)));
    assert_eq!(map.as_object().unwrap().len(), 4);
}

#[tokio::test]
async fn rule_39_a_post_stays_where_it_was_published() {
    let api = Api::start().await;
    let debate = api.create("/content", json!({"title": "D", "group": 1})).await;
    let debate = format!("/content/{debate}");
    assert_eq!(
        api.patch(&debate, json!({"title": "E"})).await.status,
        204,
        "its group's admins may"
    );
    assert_eq!(
        api.patch(&debate, json!({"visibility": {"units": [1]}})).await.blamed(),
        (422, vec!["visibility"])
    );
    assert_eq!(
        api.patch(&debate, json!({"sharing": {"shares": [2]}})).await.blamed(),
        (422, vec!["sharing"])
    );
    assert_eq!(api.patch("/content/1", json!({"group": 1})).await.blamed(), (422, vec!["group"]));
    assert_eq!(api.patch("/content/1", json!({"visibility": {"units": [1]}})).await.status, 204);
}

#[tokio::test]
async fn rule_40_a_post_is_for_units_and_user_types_or_a_group_or_single_people() {
    let mut api = Api::start().await;
    let region = api.create("/units", json!({"name": "R", "parent_id": 1})).await;
    let shop = api.create("/units", json!({"name": "S", "parent_id": region})).await;
    let bar = api
        .create("/units", json!({"name": "B", "parent_id": shop, "unit_type": "department"}))
        .await;
    let user = json!({"first_name": "A", "last_name": "B", "email": "a@x.example", "unit": shop,
        "userTypes": [1]});
    let user = api.create("/users", user).await;
    api.patch(&format!("/users/{user}/units/{shop}"), json!({"department": bar})).await;
    let mut posts = Vec::new();
    for (visibility, seen) in [
        (json!({"all_units": true}), true),
        (json!({"all_units": true, "userTypes": [1, 2]}), true),
        (json!({"all_units": true, "userTypes": [2]}), false),
        (json!({"units": [shop]}), true),
        (json!({"units": [bar]}), true),
        (json!({"units": [region]}), false),
        (json!({"units_falldown": [region]}), true),
        (json!({"units_falldown": [1], "userTypes": [2]}), false),
        (json!({"units": [1, 2], "units_falldown": [2]}), false),
        (json!({"userTypes": [1]}), false),
        (json!({}), false),
    ] {
        let post = api.create("/content", json!({"title": "P", "visibility": visibility})).await;
        posts.push((post, seen, visibility));
    }
    let shared = api.create("/content", json!({"title": "P", "sharing": {"shares": [user]}})).await;
    posts.push((shared, true, json!("shared")));
    let admin = feed(&api).await;
    api.become_user(user).await;
    let feed = feed(&api).await;
    for (post, seen, visibility) in posts {
        assert_eq!(feed.contains(&post), seen, "{visibility}");
        assert_eq!(api.get(&format!("/content/{post}")).await.status == 200, seen, "{visibility}");
        assert!(admin.contains(&post));
    }
}

#[tokio::test]
async fn rule_41_a_post_is_published_from_its_time_on_until_its_end_and_with_all_its_files() {
    let mut api = Api::start().await;
    let now =
        api.post("/content", json!({"title": "Now", "visibility": {"all_units": true}})).await.body;
    let at = now["publish"]["created_at"].as_i64().unwrap();
    let publish = |publish: Value| {
        json!({"title": "P", "visibility": {"all_units": true},
            "publish": publish})
    };
    let draft = api.create("/content", publish(json!({"publish_on": null}))).await;
    let past = api.create("/content", publish(json!({"publish_on": 1}))).await;
    let future = api.create("/content", publish(json!({"publish_on": at + 3600}))).await;
    let ends = api.create("/content", publish(json!({"unpublish_on": at + 3600}))).await;
    let files = json!({"title": "F", "visibility": {"all_units": true}, "fileCount": 1});
    let files = api.create("/content", files).await;
    let published = async |api: &Api| {
        let feed = feed(api).await;
        [draft, past, future, ends, files].map(|id| feed.contains(&id))
    };
    assert_eq!(published(&api).await, [false, true, false, true, false]);
    api.tenant.set_clock_skew(3700);
    api.become_admin().await;
    assert_eq!(published(&api).await, [false, true, true, false, false]);
    api.patch(&format!("/content/{files}"), json!({"fileCount": 0})).await;
    api.patch(&format!("/content/{draft}"), json!({"publish": {"publish_on": at}})).await;
    assert_eq!(published(&api).await, [true, true, true, false, true]);
}

#[tokio::test]
async fn rule_42_a_post_can_ask_its_readers_to_confirm() {
    let mut api = Api::start().await;
    let post =
        json!({"title": "Safety", "visibility": {"all_units": true}, "confirm": {"enabled": true}});
    let id = api.create("/content", post).await;
    assert_eq!(
        api.get(&format!("/content/{id}")).await.body["actively_requires_action"],
        false,
        "its author"
    );
    api.become_user(BARISTA).await;
    let post = api.get(&format!("/content/{id}")).await.body;
    assert_eq!(
        (&post["confirm"]["enabled"], &post["actively_requires_action"]),
        (&json!(true), &json!(true))
    );
}

#[tokio::test]
async fn rule_43_a_post_is_read_by_its_author_those_it_is_shared_with_and_the_members_of_its_group()
{
    let mut api = Api::start().await;
    let debate = api.create("/content", json!({"title": "D", "group": 1})).await;
    api.post("/groups/1/members", json!({"user": PEOPLE_TEAM})).await;
    api.delete(&format!("/groups/1/members/{BARISTA}")).await;
    let own = json!({"title": "Own", "sharing": {"shares": [BARISTA]}});
    api.become_user(PEOPLE_TEAM).await;
    let own = api.create("/content", own).await;
    let seen = async |api: &Api, id: u64| api.get(&format!("/content/{id}")).await.status == 200;
    assert!(seen(&api, debate).await, "in the group");
    assert!(seen(&api, own).await, "the author");
    api.become_admin().await;
    api.become_user(BARISTA).await;
    assert!(!seen(&api, debate).await, "the group is public, but that is not enough");
    assert!(seen(&api, own).await, "shared");
}

#[tokio::test]
async fn rule_44_reading_a_post_does_not_mark_it() {
    let mut api = Api::start().await;
    api.become_user(BARISTA).await;
    // Seeing, liking, bookmarking and confirming are operations of their own.
    let before = api.get("/content/1").await.body["interaction"].clone();
    assert_eq!(api.get("/content/1").await.body["interaction"], before);
    assert_eq!(before, json!({"seen": false, "liked": false, "read": false, "bookmarked": false}));
}

#[tokio::test]
async fn polls_and_pins_are_kept_as_they_were_sent() {
    let api = Api::start().await;
    let poll = json!({"question": "Skis?", "type": "single", "close_at": 1_800_000_000, "anonymous": true,
        "choices": [{"title": "Yes"}, {"title": "No"}]});
    let pinned = json!({"show_in_main_feed": true, "until": 1_800_000_000});
    let id = api.create("/content", json!({"title": "P", "poll": poll, "pinned": pinned})).await;
    let post = api.get(&format!("/content/{id}")).await.body;
    assert_eq!((&post["poll"], &post["pinned"]), (&poll, &pinned));
    for (body, field) in [
        (json!({"poll": {"choices": [{"title": "A"}, {"title": 1}]}}), "poll.choices.1.title"),
        (json!({"poll": {"choices": ["A"]}}), "poll.choices.0"),
        (json!({"poll": {"choices": "A"}}), "poll.choices"),
        (json!({"poll": {"choices": null}}), "poll.choices"),
        (json!({"poll": {"close_at": "soon"}}), "poll.close_at"),
        (json!({"poll": {"anonymous": 1}}), "poll.anonymous"),
        (json!({"poll": {"question": null}}), "poll.question"),
        (json!({"pinned": {"until": null}}), "pinned.until"),
    ] {
        assert_eq!(
            api.patch(&format!("/content/{id}"), body.clone()).await.blamed(),
            (422, vec![field]),
            "{body}"
        );
    }
}

#[tokio::test]
async fn events_repeat_by_rules_that_are_checked() {
    let api = Api::start().await;
    let event = |more: Value| {
        let mut event = json!({"datetime_start": "2026-01-01T10:00:00Z",
            "datetime_end": "2026-01-01T12:00:00.5+01:00"});
        let Value::Object(more) = more else { unreachable!() };
        event.as_object_mut().unwrap().extend(more);
        json!({"title": "E", "event": event})
    };
    let rule = json!({"freq": "weekly", "until": "2026-06-01", "interval": 2, "byday": "MO,WE",
        "bysetpos": -1});
    let post = api
        .post("/content", event(json!({"recurrence": rule, "end_date": "2026-06-01"})))
        .await
        .body;
    assert_eq!(
        (&post["event"]["recurrence"], &post["event"]["end_date"]),
        (&rule, &json!("2026-06-01"))
    );
    for (more, field) in [
        (json!({"recurrence": {}}), "event.recurrence.freq"),
        (json!({"recurrence": {"freq": "daily", "count": 0}}), "event.recurrence.count"),
        (json!({"recurrence": {"freq": "daily", "bymonth": 13}}), "event.recurrence.bymonth"),
        (json!({"recurrence": {"freq": "daily", "byday": ["XX"]}}), "event.recurrence.byday"),
        (json!({"recurrence": {"freq": "daily", "until": "June"}}), "event.recurrence.until"),
        (json!({"datetime_end": "2026-13-01T10:00:00Z"}), "event.datetime_end"),
        (json!({"datetime_end": "2026-01-01 10:00"}), "event.datetime_end"),
        (json!({"end_date": "2026-02-30"}), "event.end_date"),
        (json!({"all_day": 1}), "event.all_day"),
        (json!({"participation": null}), "event.participation"),
    ] {
        assert_eq!(
            api.post("/content", event(more.clone())).await.blamed(),
            (422, vec![field]),
            "{more}"
        );
    }
}
