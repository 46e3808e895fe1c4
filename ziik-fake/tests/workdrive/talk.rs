//! Posts, news and events: lists by time.

use reqwest::Method;
use serde_json::{Value, json};
use ziik_fake::workdrive::Organization;

use crate::{call, call_as, change, file, get, ids, lesser_key, organization, refused, text};

const LATE: &str = "2999-01-01T00:00:00.000Z";

async fn list(organization: &Organization, kind: &str, rest: &str) -> Vec<Value> {
    let body = get(organization, &format!("/{kind}?time={LATE}&per_page=1000{rest}")).await;
    body[kind].as_array().expect("a list").clone()
}

#[tokio::test]
async fn lists_come_up_to_a_time_the_latest_first() {
    let organization = organization().await;
    for (kind, moment, count) in
        [("posts", "postedAt", 25), ("news", "postedAt", 9), ("events", "startDateTime", 12)]
    {
        let all = list(&organization, kind, "").await;
        assert_eq!(all.len(), count, "{kind}");
        let times: Vec<&str> = all.iter().map(|item| text(item, moment)).collect();
        assert!(times.is_sorted_by(|one, next| one >= next), "{kind}: {times:?}");
        let up_to = times[3];
        let page = get(&organization, &format!("/{kind}?time={up_to}&per_page=2")).await;
        let page_times: Vec<&str> =
            page[kind].as_array().expect("a list").iter().map(|i| text(i, moment)).collect();
        assert_eq!(page_times, times[3..5], "{kind}");
        let pages = (count - 3).div_ceil(2);
        let meta = json!({"perPage": 2, "totalPages": pages, "totalResults": count - 3,
            "curPage": 1, "nextPage": 2});
        assert_eq!(page["meta"], meta);
        for query in ["", "?time=now", "?time=2025-01-01"] {
            assert_eq!(
                call(&organization, Method::GET, &format!("/{kind}{query}"), None).await.0,
                400,
                "{query}"
            );
        }
    }
    let query = format!("/posts?time={LATE}&sort_key=z");
    assert_eq!(call(&organization, Method::GET, &query, None).await.0, 400);
}

#[tokio::test]
async fn posts_come_change_and_go() {
    let organization = organization().await;
    let user = ids(&get(&organization, "/users").await["users"])[3].to_owned();
    let body = json!({
        "status": "PUBLISHED", "tags": ["#tea"], "postText": "Tea.", "mention": [user],
        "taggedUserIds": [user],
        "location": {"textAddress": "Bergen", "coordinates": [1, 2]},
        "gif": "https://gif.example/1", "links": ["l"],
        "permissions": {"public": true, "users": []},
    });
    let made = change(&organization, Method::POST, "/posts", body).await;
    assert_eq!((&made["postText"], &made["tags"]), (&json!("Tea."), &json!(["#tea"])));
    assert_eq!(
        (&made["mentions"][0]["id"], &made["location"]["textAddress"]),
        (&json!(user), &json!("Bergen"))
    );
    assert_eq!(list(&organization, "posts", "").await[0]["id"], made["id"]);
    let path = format!("/posts/{}", text(&made, "id"));
    let changed = change(&organization, Method::PATCH, &path, json!({"postText": "Coffee."})).await;
    assert_eq!((&changed["postText"], &changed["gif"]), (&json!("Coffee."), &made["gif"]));
    change(&organization, Method::DELETE, &path, json!({})).await;
    assert_eq!(call(&organization, Method::PATCH, &path, Some(json!({"gif": ""}))).await.0, 404);

    for (field, value) in [
        ("status", json!("DRAFT")),
        ("tags", json!("#tea")),
        ("postText", json!("")),
        ("mention", json!(["nobody"])),
        ("taggedUserIds", json!([1])),
        ("fileIds", json!([user])),
        ("location", json!("Bergen")),
        ("gif", json!(1)),
        ("links", json!("l")),
        ("permissions", json!({"public": "yes"})),
        ("permissions", json!({"users": ["nobody"]})),
        ("permissions", json!({"locations": ["nowhere"]})),
        ("permissions", json!([])),
    ] {
        let mut body = json!({"status": "PUBLISHED", "tags": [], "postText": "Tea."});
        body[field] = value;
        refused(&organization, Method::POST, "/posts", body).await;
    }
    refused(&organization, Method::POST, "/posts", json!({"postText": "Tea.", "tags": []})).await;
    refused(
        &organization,
        Method::POST,
        "/posts",
        json!({"postText": "Tea.", "status": "PUBLISHED"}),
    )
    .await;
}

#[tokio::test]
async fn news_have_a_title_a_category_and_a_cover() {
    let organization = organization().await;
    let cover = file(&organization).await;
    let body = json!({"newsTitle": "World Cup", "category": "Featured", "coverImage": cover});
    let made = change(&organization, Method::POST, "/news", body).await;
    assert_eq!((&made["newsTitle"], &made["category"]), (&json!("World Cup"), &json!("Featured")));
    assert_eq!(made["coverImage"]["id"], cover.as_str());
    assert!(made.get("postText").is_none());
    for body in
        [json!({"category": "Nonsense"}), json!({"coverImage": "x"}), json!({"newsTitle": 1})]
    {
        refused(&organization, Method::POST, "/news", body).await;
    }
    let path = format!("/news/{}", text(&made, "id"));
    let changed = change(&organization, Method::PATCH, &path, json!({"newsTitle": "Cup"})).await;
    assert_eq!((&changed["newsTitle"], &changed["category"]), (&json!("Cup"), &json!("Featured")));
    change(&organization, Method::DELETE, &path, json!({})).await;
}

#[tokio::test]
async fn what_is_not_for_somebody_is_not_seen_and_what_another_wrote_is_not_changed() {
    let organization = organization().await;
    let (key, user) = lesser_key(&organization).await;
    let post = |permissions: Value| {
        json!({"status": "PUBLISHED", "tags": [], "postText": "x",
            "permissions": permissions})
    };
    let own = change(&organization, Method::POST, "/posts", post(json!({"onlyMe": true}))).await;
    let theirs =
        change(&organization, Method::POST, "/posts", post(json!({"users": [user]}))).await;
    let (_, seen) = call_as(
        &organization,
        &key,
        Method::GET,
        &format!("/posts?time={LATE}&per_page=1000"),
        None,
    )
    .await;
    let seen = ids(&seen["posts"]);
    assert!(!seen.contains(&text(&own, "id")) && seen.contains(&text(&theirs, "id")));
    let path = format!("/posts/{}", text(&theirs, "id"));
    for (method, body) in [(Method::PATCH, json!({"gif": "x"})), (Method::DELETE, json!({}))] {
        assert_eq!(call_as(&organization, &key, method, &path, Some(body)).await.0, 403);
    }
}

#[tokio::test]
async fn events_are_filtered() {
    let organization = organization().await;
    let all = list(&organization, "events", "").await;
    let meetings = list(&organization, "events", "&onlyMeeting=true").await;
    assert!(!meetings.is_empty() && meetings.len() < all.len());
    assert_eq!(
        list(&organization, "events", "&onlyPast=true").await.len(),
        all.len(),
        "all are of the past"
    );
    assert_eq!(list(&organization, "events", "&category=Nothing").await.len(), 0);
    let from = text(&all[5], "startDateTime").replace(".000Z", "");
    assert_eq!(
        list(&organization, "events", &format!("&fromDate={from}")).await.len(),
        6,
        "a time without a zone"
    );
    let to = text(&all[5], "endDateTime");
    assert_eq!(list(&organization, "events", &format!("&toDate={to}")).await.len(), 7);
    for query in [
        "onlyPast=1",
        "filter=WEATHER",
        "toDate=tomorrow",
        "include_recent_rsvps=x",
        "externalEvents=x",
    ] {
        let path = format!("/events?time={LATE}&{query}");
        assert_eq!(call(&organization, Method::GET, &path, None).await.0, 400, "{query}");
    }
}

#[tokio::test]
async fn events_come_change_and_go() {
    let organization = organization().await;
    let user = ids(&get(&organization, "/users").await["users"])[3].to_owned();
    let whole = json!({
        "title": "Cupping", "startDateTime": "2026-01-01T10:00:00.000Z",
        "endDateTime": "2026-01-01T11:00:00.000Z",
        "isMeeting": true, "userIds": [user], "externalUserEmails": ["a@b.example"],
        "category": "Tastings", "type": 3,
        "tags": ["x"], "externalLink": [{"title": "", "url": "https://x.example"}], "duration": 60,
        "repeat": {"config": {"type": "frequency", "frequency": 604_800, "ends": {"config": {
            "type": "on", "date": "2026-09-15"}}}},
    });
    let made = change(&organization, Method::POST, "/events/meeting", whole.clone()).await;
    assert_eq!((&made["title"], &made["rsvpUsers"][0]["id"]), (&json!("Cupping"), &json!(user)));
    assert_eq!(
        (&made["type"], &made["externalLink"][0]["url"]),
        (&json!(3), &json!("https://x.example"))
    );
    assert_eq!(made["startDateTime"], whole["startDateTime"]);
    let path = format!("/events/{}", text(&made, "id"));
    let changed = change(&organization, Method::PATCH, &path, json!({"title": "Tasting"})).await;
    assert_eq!((&changed["title"], &changed["category"]), (&json!("Tasting"), &json!("Tastings")));
    change(&organization, Method::DELETE, &path, json!({})).await;
    assert_eq!(call(&organization, Method::DELETE, &path, None).await.0, 404);
    for (field, value) in [
        ("title", json!("")),
        ("startDateTime", json!("tomorrow")),
        ("endDateTime", json!("2025-01-01T10:00:00.000Z")),
        ("endDateTime", json!(null)),
        ("type", json!("2")),
        ("type", json!(9)),
        ("category", json!("Nonsense")),
        ("isMeeting", json!(false)),
        ("isVirtual", json!(1)),
        ("conferenceLink", json!("https://x.example")),
        ("userIds", json!(["nobody"])),
        ("externalUserEmails", json!("a@b.example")),
        ("posterId", json!(user)),
        ("videoPreviewIds", json!([user])),
        ("duration", json!(-1)),
        ("externalLink", json!({"url": "x"})),
        ("repeat", json!({"config": {"frequency": 5}})),
        ("repeat", json!({"config": {"type": "weekly"}})),
        ("repeat", json!({"config": {"ends": {"config": {"date": "soon"}}}})),
    ] {
        let mut body = whole.clone();
        body[field] = value;
        refused(&organization, Method::POST, "/events/meeting", body).await;
    }
}
