use serde_json::{Value, json};

use crate::api::{Api, BARISTA, PEOPLE_TEAM};

/// News for everybody that asks for a confirmation.
async fn news(api: &Api) -> String {
    let post =
        json!({"title": "N", "visibility": {"all_units": true}, "confirm": {"enabled": true}});
    format!("/content/{}", api.create("/content", post).await)
}

/// Users and times of a list.
async fn marks(api: &Api, path: &str) -> Vec<(u64, Option<i64>)> {
    let rows = api.data(path).await;
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| (row["user"]["id"].as_u64().unwrap(), row["timestamp"].as_i64())).collect()
}

async fn interaction(api: &Api, post: &str) -> Value {
    api.get(post).await.body["interaction"].clone()
}

#[tokio::test]
async fn each_mark_is_kept_once_and_for_oneself() {
    let mut api = Api::start().await;
    let post = news(&api).await;
    api.become_user(BARISTA).await;
    let none = json!({"seen": false, "liked": false, "read": false, "bookmarked": false});
    assert_eq!(interaction(&api, &post).await, none);
    for (part, name) in
        [("seen", "seen"), ("read", "read"), ("like", "liked"), ("bookmark", "bookmarked")]
    {
        let mut expected = interaction(&api, &post).await;
        expected[name] = json!(true);
        for _ in 0..2 {
            assert_eq!(api.post(&format!("{post}/{part}"), json!({})).await.status, 204);
            assert_eq!(interaction(&api, &post).await, expected, "only {part}");
        }
    }
    for (part, name) in [("like", "liked"), ("bookmark", "bookmarked")] {
        for _ in 0..2 {
            assert_eq!(api.delete(&format!("{post}/{part}")).await.status, 204);
        }
        assert_eq!(interaction(&api, &post).await[name], false);
    }
    for part in ["seen", "read"] {
        assert_eq!(api.delete(&format!("{post}/{part}")).await.status, 405, "for good");
    }
    api.become_admin().await;
    api.become_user(PEOPLE_TEAM).await;
    assert_eq!(interaction(&api, &post).await, none);
}

#[tokio::test]
async fn lists_have_users_and_the_first_time() {
    let mut api = Api::start().await;
    let post = news(&api).await;
    api.become_user(PEOPLE_TEAM).await;
    for part in ["seen", "read", "like"] {
        api.post(&format!("{post}/{part}"), json!({})).await;
    }
    api.tenant.set_clock_skew(100);
    api.post(&format!("{post}/read"), json!({})).await;
    api.become_admin().await;
    api.become_user(BARISTA).await;
    for part in ["seen", "read", "like"] {
        api.post(&format!("{post}/{part}"), json!({})).await;
    }
    let lists = ["seen", "read", "like"].map(|part| format!("{post}/{part}"));
    assert_eq!(marks(&api, &lists[2]).await.len(), 2, "who likes it is for all readers");
    for list in &lists[..2] {
        assert_eq!(api.get(list).await.status, 403, "the other lists are for those who edit");
    }
    assert_eq!(api.get(&format!("{post}/unread")).await.status, 403);
    api.become_admin().await;
    for list in &lists {
        let marks = marks(&api, list).await;
        assert_eq!(marks.iter().map(|mark| mark.0).collect::<Vec<_>>(), [PEOPLE_TEAM, BARISTA]);
        assert!(marks[1].1.unwrap() - marks[0].1.unwrap() >= 100, "the first time: {marks:?}");
    }
    let row = api.get(&post).await.body;
    assert_eq!((&row["stats"]["likes"], &row["stats"]["reads"]), (&json!(2), &json!(2)));
    let user = api.data(&lists[0]).await[0]["user"].clone();
    assert!(user.get("physicalUnit").is_none() && user["unit"]["id"].is_u64(), "{user}");
}

#[tokio::test]
async fn non_readers_are_those_who_are_asked_and_have_not_confirmed() {
    let mut api = Api::start().await;
    let unit = api.create("/units", json!({"name": "U", "parent_id": 1})).await;
    let mut people = Vec::new();
    for number in 0..4 {
        let user = json!({"first_name": "A", "last_name": "B", "unit": unit, "userTypes": [1],
            "email": format!("reader{number}@x.example")});
        people.push(api.create("/users", user).await);
    }
    api.post(&format!("/users/{}/deactivate", people[3]), json!({})).await;
    let visibility = json!({"units": [unit]});
    let silent = json!({"title": "S", "visibility": visibility});
    let silent = format!("/content/{}", api.create("/content", silent).await);
    let post = json!({"title": "N", "visibility": visibility, "confirm": {"enabled": true}});
    let post = format!("/content/{}", api.create("/content", post).await);
    let admin = api.token.clone();
    api.become_user(people[1]).await;
    assert_eq!(api.get(&post).await.body["actively_requires_action"], true);
    api.post(&format!("{post}/seen"), json!({})).await;
    assert_eq!(api.get(&post).await.body["actively_requires_action"], true, "seen only");
    api.post(&format!("{post}/read"), json!({})).await;
    assert_eq!(api.get(&post).await.body["actively_requires_action"], false);
    api.token = admin;
    let left = vec![(people[0], None), (people[2], None)];
    assert_eq!(marks(&api, &format!("{post}/unread")).await, left);
    assert_eq!(marks(&api, &format!("{silent}/unread")).await, [], "it asks nobody");
    assert_eq!(api.get(&post).await.body["confirm"]["total"], 1);
}

#[tokio::test]
async fn a_post_that_one_may_not_see_cannot_be_marked() {
    let mut api = Api::start().await;
    let draft = json!({"title": "D", "publish": {"publish_on": null}});
    let draft = format!("/content/{}", api.create("/content", draft).await);
    api.become_user(BARISTA).await;
    for part in ["seen", "read", "like", "bookmark"] {
        assert_eq!(api.post(&format!("{draft}/{part}"), json!({})).await.status, 403, "{part}");
        assert_eq!(api.post(&format!("/content/999/{part}"), json!({})).await.status, 404);
    }
    assert_eq!(api.get(&format!("{draft}/like")).await.status, 403);
}

#[tokio::test]
async fn what_was_seen_is_not_counted_until_it_is_published_again() {
    let mut api = Api::start().await;
    let post = news(&api).await;
    let draft = json!({"title": "D", "publish": {"publish_on": null}});
    let draft = format!("/content/{}", api.create("/content", draft).await);
    let count = async |api: &Api| api.get("/counters").await.body["news"].as_u64().unwrap();
    let admin = api.token.clone();
    api.become_user(BARISTA).await;
    let before = count(&api).await;
    api.post(&format!("{post}/seen"), json!({})).await;
    assert_eq!(count(&api).await, before - 1);
    assert_eq!(api.post(&format!("{post}/republish"), json!({})).await.status, 403);
    let barista = std::mem::replace(&mut api.token, admin);
    api.tenant.set_clock_skew(50);
    assert_eq!(
        api.post(&format!("{draft}/republish"), json!({})).await.blamed(),
        (422, vec!["publish"])
    );
    let before_that = api.get(&post).await.body["publish"]["updated_at"].as_i64().unwrap();
    assert_eq!(api.post(&format!("{post}/republish"), json!({})).await.status, 204);
    let after = api.get(&post).await.body["publish"]["updated_at"].as_i64().unwrap();
    assert!(after >= before_that + 50, "it is the latest");
    api.token = barista;
    assert_eq!(count(&api).await, before);
}

#[tokio::test]
async fn the_list_of_posts_is_filtered() {
    let mut api = Api::start().await;
    let open = json!({"all_units": true});
    let at = api.post("/content", json!({"title": "X", "visibility": open})).await.body["publish"]
        ["created_at"]
        .as_i64()
        .unwrap();
    let create = async |api: &Api, more: Value| {
        let mut post = json!({"title": "P", "visibility": open});
        post.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        api.create("/content", post).await
    };
    let important = create(&api, json!({"important": true})).await;
    let hidden = create(&api, json!({"show_in_feed": false})).await;
    let confirm = create(&api, json!({"confirm": {"enabled": true}})).await;
    let draft = create(&api, json!({"publish": {"publish_on": null}})).await;
    let later = create(&api, json!({"publish": {"publish_on": at + 5000}})).await;
    let debate = api.create("/content", json!({"title": "D", "group": 1})).await;
    let new = [important, hidden, confirm, draft, later, debate];
    let found = async |api: &Api, query: &str| {
        let ids = api.ids(&format!("/content?limit=100&{query}")).await;
        new.map(|id| ids.contains(&id))
    };
    for (query, expected) in [
        ("", [true, true, true, false, true, true]),
        ("content_type=news", [true, true, true, false, true, false]),
        ("group=1", [false, false, false, false, false, true]),
        ("type=drafts", [false, false, false, true, false, false]),
        ("scheduled=1", [false, false, false, false, true, false]),
        ("scheduled=0", [true, true, true, false, false, true]),
        ("filter=important", [true, false, false, false, false, false]),
        ("filter[]=confirm", [false, false, true, false, false, false]),
        ("filter[]=feed&content_type=news", [true, false, true, false, true, false]),
        ("filter[]=confirm&filter[]=important", [false; 6]),
        ("author=", [true, true, true, false, true, true]),
        ("author=0", [true, true, true, false, true, true]),
        ("author=2", [false; 6]),
        ("filter[]=bookmark", [false; 6]),
        ("answered", [false; 6]),
    ] {
        assert_eq!(found(&api, query).await, expected, "{query}");
    }
    api.become_user(BARISTA).await;
    api.post(&format!("/content/{confirm}/read"), json!({})).await;
    api.post(&format!("/content/{important}/bookmark"), json!({})).await;
    assert_eq!(api.ids("/content?answered=1&limit=100&author=1&sortBy=publish").await[0], confirm);
    assert_eq!(api.ids("/content?filter[]=bookmark").await, [important]);
    assert!(!found(&api, "").await[4], "a scheduled post is not for readers");
    assert_eq!(api.ids("/content").await.len(), 5, "the default");
    for query in ["content_type=x", "filter[]=x", "scheduled=2", "author=x", "type=x", "sortBy=x"] {
        let field = query.split(['=', '[']).next().unwrap();
        assert_eq!(api.get(&format!("/content?{query}")).await.blamed(), (422, vec![field]));
    }
}
