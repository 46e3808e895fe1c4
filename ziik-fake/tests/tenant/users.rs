use reqwest::Method;
use serde_json::{Value, json};

use crate::api::{Api, BARISTA, PEOPLE_TEAM, keys};

fn person() -> Value {
    json!({"first_name": "Sara", "last_name": "Toft", "email": "sara.toft@fjord.example", "unit": 1})
}

fn person_with(more: Value) -> Value {
    let mut person = person();
    if let (Value::Object(person), Value::Object(more)) = (&mut person, more) {
        person.extend(more);
    }
    person
}

#[tokio::test]
async fn creating() {
    let api = Api::start().await;
    let reply = api
        .post(
            "/users",
            person_with(json!({
                "reference": "EMP-9", "userTypes": [1, 2, 1], "birthday": "1990-09-11 00:00:00",
                "country": "dk",
                "settings": {"show_birthdays": true, "language": "da", "expire": 1_800_000_000},
                "meta_field_4": "x", "specialties": [2], "welcome": false,
            })),
        )
        .await;
    assert_eq!(reply.status, 201);
    let created = &reply.body["data"];
    let id = created["id"].as_u64().unwrap();
    assert_eq!(reply.location, Some(format!("{}/users/{id}", api.tenant.url())));
    for missing in ["unit", "userTypes", "avatar", "memberGroups"] {
        assert!(created.get(missing).is_none(), "{missing}");
    }

    let user = api.data(&format!("/users/{id}")).await;
    assert_eq!(user["name"], "Sara Toft");
    assert_eq!(user["reference"], "EMP-9");
    assert_eq!(user["birthday"], "1990-09-11");
    assert_eq!(user["country"], "Denmark");
    assert_eq!(user["settings"]["show_birthdays"], "all");
    assert_eq!(user["settings"]["language"], "da");
    assert_eq!(user["settings"]["expire"], 1_800_000_000);
    assert_eq!(user["meta_field_4"], "x");
    assert_eq!(user["specialties"][0]["id"], 2);
    assert_eq!(user["unit"]["id"], 1);
    assert_eq!(
        user["userTypes"],
        json!([{"id": 1, "name": "Barista"}, {"id": 2, "name": "Shift lead"}])
    );
    assert_eq!((&user["active"], &user["admin"]), (&json!(true), &json!(false)));
    assert_eq!(api.data("/users/reference/EMP-9").await["id"], id);
}

#[tokio::test]
async fn creating_what_does_not_fit() {
    let api = Api::start().await;
    let total = api.get("/users").await.body["meta"]["total"].clone();
    let missing = api.post("/users", json!({"first_name": " "})).await;
    assert_eq!(missing.blamed(), (422, vec!["email", "first_name", "last_name", "unit"]));
    assert!(missing.body["message"].is_string() && missing.body["error"]["is_ziik_error"] == true);

    for (more, field) in [
        (json!({"email": api.tenant.username().to_uppercase()}), "email"),
        (json!({"email": "nobody"}), "email"),
        (json!({"reference": "EMP-00001"}), "reference"),
        (json!({"unit": 99999}), "unit"),
        (json!({"unit": "1"}), "unit"),
        (json!({"unit": -1}), "unit"),
        (json!({"userTypes": [1, 99999]}), "userTypes"),
        (json!({"userTypes": 1}), "userTypes"),
        (json!({"specialties": [99]}), "specialties"),
        (json!({"birthday": "11/09/1990"}), "birthday"),
        (json!({"country": "Denmark"}), "country"),
        (json!({"meta_field_0": "é".repeat(256)}), "meta_field_0"),
        (json!({"settings": {"language": "xx"}}), "settings.language"),
        (json!({"settings": {"expire": "soon"}}), "settings.expire"),
        (json!({"settings": "none"}), "settings"),
        (json!({"welcome": "yes"}), "welcome"),
    ] {
        assert_eq!(
            api.post("/users", person_with(more.clone())).await.blamed(),
            (422, vec![field]),
            "{more}"
        );
    }
    assert_eq!(api.get("/users").await.body["meta"]["total"], total, "nothing was created");
    assert_eq!(
        api.post("/users", person_with(json!({"meta_field_0": "é".repeat(255)}))).await.status,
        201
    );
}

#[tokio::test]
async fn a_department_is_no_first_membership() {
    let api = Api::start().await;
    let department = api.ids("/units?type=department").await[0];
    assert_eq!(
        api.post("/users", person_with(json!({"unit": department}))).await.blamed(),
        (422, vec!["unit"])
    );
}

#[tokio::test]
async fn updating_in_three_states() {
    let api = Api::start().await;
    let id = api
        .create(
            "/users",
            person_with(json!({
                "title": "Barista", "phone": "1", "reference": "R", "specialties": [1],
                "birthday": "1990-01-02", "quote": "Hm",
            })),
        )
        .await;
    let path = format!("/users/{id}");

    assert_eq!(api.patch(&path, json!({})).await.status, 204);
    assert_eq!(api.data(&path).await["title"], "Barista");

    let change = json!({
        "title": null, "reference": null, "birthday": null, "specialties": [], "quote": "",
        "last_name": "Holm",
        "settings": {"birthdays_optout": true},
    });
    let reply = api.patch(&path, change).await;
    assert_eq!((reply.status, reply.text.as_str()), (204, ""));
    let user = api.data(&path).await;
    assert_eq!(
        (&user["title"], &user["reference"], &user["quote"]),
        (&json!(null), &json!(""), &json!(""))
    );
    assert_eq!((&user["birthday"], &user["specialties"]), (&json!(null), &json!([])));
    assert_eq!((&user["name"], &user["phone"]), (&json!("Sara Holm"), &json!("1")));
    assert_eq!(
        (&user["settings"]["birthdays_optout"], &user["settings"]["language"]),
        (&json!(true), &json!("en"))
    );

    for name in ["first_name", "last_name", "email", "unit", "quote", "specialties", "settings"] {
        assert_eq!(api.patch(&path, json!({name: null})).await.blamed(), (422, vec![name]));
    }
    assert_eq!(
        api.patch(&path, json!({"email": "sara.toft@fjord.example"})).await.status,
        204,
        "her own address"
    );
    assert_eq!(
        api.patch(&path, json!({"email": api.tenant.username()})).await.blamed(),
        (422, vec!["email"])
    );
    assert_eq!(api.patch(&path, json!({"first_name": "X", "email": 1})).await.status, 422);
    assert_eq!(api.data(&path).await["first_name"], "Sara", "a refused update changes nothing");
}

#[tokio::test]
async fn updating_the_unit_the_old_way() {
    let api = Api::start().await;
    let id = api.create("/users", person_with(json!({"userTypes": [1]}))).await;
    let path = format!("/users/{id}");
    assert_eq!(
        api.patch(&path, json!({"userTypes": [2]})).await.blamed(),
        (422, vec!["userTypes"])
    );
    assert_eq!(api.patch(&path, json!({"unit": 2, "userTypes": [2]})).await.status, 204);
    let user = api.data(&path).await;
    assert_eq!((&user["unit"]["id"], &user["userTypes"][0]["id"]), (&json!(2), &json!(2)));

    api.post(&format!("{path}/units"), json!({"unit": 3})).await;
    assert_eq!(api.patch(&path, json!({"unit": 1})).await.blamed(), (422, vec!["unit"]));
}

#[tokio::test]
async fn deleting() {
    let mut api = Api::start().await;
    let id = api.create("/users", person_with(json!({"reference": "R"}))).await;
    assert_eq!(api.delete(&format!("/users/{id}")).await.status, 204);
    assert_eq!(api.data(&format!("/users/{id}")).await["active"], false);
    assert_eq!(api.delete(&format!("/users/{id}")).await.status, 410);
    assert_eq!(
        api.post("/users", person_with(json!({"reference": "R"}))).await.status,
        422,
        "the address is taken"
    );
    api.days_later(90).await;
    assert_eq!(api.get(&format!("/users/{id}")).await.status, 404);
    assert_eq!(api.get("/users/reference/R").await.status, 404);
    assert_eq!(api.delete(&format!("/users/{id}")).await.status, 404);
    assert_eq!(api.data(&format!("/users?userTypes=1&unit={id}")).await, json!([]));
    let again = api.create("/users", person_with(json!({"reference": "R"}))).await;
    assert!(again > id, "an id is never given twice");

    assert_eq!(api.delete("/users/1").await.blamed(), (422, vec!["user"]), "an administrator");
}

#[tokio::test]
async fn deleting_with_and_without_an_heir() {
    let mut api = Api::start().await;
    let mut posts = Vec::new();
    for _ in 0..3 {
        api.become_admin().await;
        let mail = format!("author{}@fjord.example", posts.len());
        let author =
            api.create("/users", person_with(json!({"email": mail, "userTypes": [5]}))).await;
        api.become_user(author).await;
        posts.push((author, api.create("/content", json!({"title": "By me"})).await));
    }
    api.become_admin().await;
    let [(first, by_first), (second, by_second), (third, by_third)] = posts[..] else {
        unreachable!()
    };
    assert_eq!(
        api.delete(&format!("/users/{first}?transfer=99999")).await.blamed(),
        (422, vec!["transfer"])
    );
    assert_eq!(
        api.delete(&format!("/users/{first}?transfer={first}")).await.blamed(),
        (422, vec!["transfer"])
    );
    assert_eq!(api.delete(&format!("/users/{first}?transfer=2")).await.status, 204);
    let null = Some(json!({"transfer": null}));
    assert_eq!(
        api.send(Method::DELETE, &format!("/users/{second}"), null).await.blamed(),
        (422, vec!["transfer"])
    );
    let body = Some(json!({"transfer": 2}));
    assert_eq!(api.send(Method::DELETE, &format!("/users/{second}"), body).await.status, 204);
    assert_eq!(api.delete(&format!("/users/{third}")).await.status, 204);
    api.days_later(90).await;
    for (post, author) in [(by_first, 2), (by_second, 2), (by_third, third)] {
        assert_eq!(api.get(&format!("/content/{post}")).await.body["author"]["id"], author);
    }
}

/// Whoever sends the heir in one place only loses the content in a tenant that reads the other.
#[tokio::test]
async fn a_tenant_may_read_the_heir_in_one_place_only() {
    for (form, in_query, in_body) in
        [("transfer-query", true, false), ("transfer-body", false, true)]
    {
        let mut api = Api::start().await;
        api.tenant.set_answers(form.parse().unwrap());
        for (place, is_read) in [("query", in_query), ("body", in_body), ("both", true)] {
            api.become_admin().await;
            let mail = format!("{place}@fjord.example");
            let author =
                api.create("/users", person_with(json!({"email": mail, "userTypes": [5]}))).await;
            api.become_user(author).await;
            let post = api.create("/content", json!({"title": "By me"})).await;
            api.become_admin().await;
            let query = if place == "body" { "" } else { "?transfer=2" };
            let body = (place != "query").then(|| json!({"transfer": 2}));
            assert_eq!(
                api.send(Method::DELETE, &format!("/users/{author}{query}"), body).await.status,
                204
            );
            let heir = if is_read { 2 } else { author };
            let found = api.get(&format!("/content/{post}")).await.body["author"]["id"].clone();
            assert_eq!(found, heir, "{form}: sent in {place}");
        }
    }
}

#[tokio::test]
async fn deactivating_and_back() {
    let mut api = Api::start().await;
    let total = async |api: &Api, query: &str| {
        api.get(&format!("/users{query}")).await.body["meta"]["total"].as_u64().unwrap()
    };
    let (active, inactive) = (total(&api, "").await, total(&api, "?inactive").await);
    assert_eq!(active + inactive, 61);

    assert_eq!(api.post("/users/2/deactivate", json!({})).await.status, 204);
    assert_eq!(api.data("/users/2").await["active"], false);
    assert_eq!(
        (total(&api, "").await, total(&api, "?inactive=0").await),
        (active - 1, inactive + 1)
    );
    assert!(api.ids("/users?inactive&limit=100").await.contains(&2));

    assert_eq!(api.post("/users/2/reactivate", json!({})).await.status, 204);
    assert_eq!(total(&api, "").await, active);
    assert_eq!(api.post("/users/99999/deactivate", json!({})).await.status, 404);

    api.become_user(BARISTA).await;
    assert_eq!(api.get("/users?inactive=1").await.status, 403);
}

#[tokio::test]
async fn filters() {
    let api = Api::start().await;
    let a = api
        .create(
            "/users",
            person_with(json!({"email": "a@x.example", "userTypes": [7], "specialties": [4]})),
        )
        .await;
    let b = api
        .create("/users", person_with(json!({"email": "b@x.example", "unit": 2, "userTypes": [7]})))
        .await;
    for query in
        ["userTypes=7", "userTypes[]=7", "userTypes%5B%5D=7&userTypes%5B%5D=999", "userTypes=7,999"]
    {
        assert_eq!(api.ids(&format!("/users?{query}")).await, [a, b], "{query}");
    }
    assert_eq!(api.ids("/users?userTypes=7&unit=2").await, [b]);
    assert_eq!(api.ids("/users?userTypes=7&specialties=4").await, [a]);
    assert_eq!(api.ids("/users?userTypes=7&specialties=3").await, [0; 0]);
    assert_eq!(api.get("/users?userTypes=baristas").await.blamed(), (422, vec!["userTypes"]));

    let department = api.ids("/units?type=department").await[0];
    let shop = api.data(&format!("/units/{department}")).await["parent"]["id"].clone();
    api.post(&format!("/users/{a}/units"), json!({"unit": shop, "department": department})).await;
    assert!(api.ids(&format!("/users?unit={department}&limit=100")).await.contains(&a));
}

#[tokio::test]
async fn several_by_id() {
    let api = Api::start().await;
    let reply = api.get("/users/collection/3,99999,1,3").await;
    assert_eq!(keys(&reply.body), ["users"]);
    let ids: Vec<_> =
        reply.body["users"].as_array().unwrap().iter().map(|user| user["id"].clone()).collect();
    assert_eq!(ids, [3, 1]);
    assert!(reply.body["users"][0].get("email").is_none());
    assert_eq!(reply.body["users"][0].as_object().unwrap().len(), 28);
    assert_eq!(api.get("/users/collection/1,x").await.blamed(), (422, vec!["userIDs"]));
    assert_eq!(api.get("/users/collection/1%2C2").await.body["users"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn references_with_odd_characters() {
    let api = Api::start().await;
    for (number, (reference, encoded)) in [
        ("a/b", "a%2Fb"),
        ("50% off", "50%25%20off"),
        ("Ærø?#", "%C3%86r%C3%B8%3F%23"),
        ("a+b", "a+b"),
        ("reference", "reference"),
        ("12", "12"),
        ("日本", "%E6%97%A5%E6%9C%AC"),
    ]
    .into_iter()
    .enumerate()
    {
        let mail = format!("odd{number}@fjord.example");
        let id =
            api.create("/users", person_with(json!({"email": mail, "reference": reference}))).await;
        assert_eq!(api.data(&format!("/users/reference/{encoded}")).await["id"], id, "{reference}");
    }
    assert_eq!(api.get("/users/reference/nobody").await.status, 404);
    assert_eq!(api.get("/users/reference/a/b").await.status, 404);
}

#[tokio::test]
async fn birthdays() {
    let api = Api::start().await;
    for (name, birthday, optout) in [
        ("new", "1990-01-02", false),
        ("old", "1970-12-30", false),
        ("leap", "1988-02-29", false),
        ("shy", "1990-01-02", true),
    ] {
        let mail = format!("{name}@x.example");
        let settings = json!({"birthdays_optout": optout});
        let more = json!({"email": mail, "first_name": name, "last_name": "Zzz",
            "birthday": birthday, "settings": settings});
        api.create("/users", person_with(more)).await;
    }
    let found = async |query: &str| -> Vec<String> {
        let data = api.data(&format!("/users/birthdays?limit=100&{query}")).await;
        let users = data.as_array().unwrap().iter().filter(|user| user["last_name"] == "Zzz");
        users.map(|user| user["first_name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(found("").await, ["new", "leap", "old"]);
    assert_eq!(found("start=12-30&end=01-02").await, ["old", "new"], "over the end of the year");
    assert_eq!(found("start=2026-12-30&end=2027-01-02").await, ["old", "new"]);
    assert_eq!(found("start=02-29&end=02-29").await, ["leap"]);
    assert_eq!(found("start=01-03").await, ["leap", "old"]);
    assert_eq!(found("start=2026-01-01&end=01-02").await, ["new"]);
    assert_eq!(api.get("/users/birthdays?start=yesterday").await.blamed(), (422, vec!["start"]));
    let one = api.get("/users/birthdays?limit=1&page=2").await.body;
    assert_eq!(one["data"].as_array().unwrap().len(), 1);
    assert!(one["data"][0].get("birthday").is_none() && one["meta"]["total"].as_u64() > Some(1));
}

#[tokio::test]
async fn who_may_change_whom() {
    let mut api = Api::start().await;
    api.become_user(BARISTA).await;
    for (method, path, body) in [
        (Method::POST, "/users", person()),
        (Method::PATCH, "/users/3", json!({"title": "X"})),
        (Method::PATCH, "/users/2", json!({"title": "X"})),
        (Method::DELETE, "/users/3", json!({})),
        (Method::POST, "/users/3/deactivate", json!({})),
        (Method::POST, "/users/3/reactivate", json!({})),
    ] {
        let reply = api.send(method, path, Some(body)).await;
        assert_eq!(
            (reply.status, &reply.body["error"]["is_ziik_error"]),
            (403, &json!(true)),
            "{path}"
        );
    }
    assert_eq!(api.data("/users/3").await["permissions"], json!({"edit": false, "delete": false}));

    api.become_user(PEOPLE_TEAM).await;
    assert_eq!(
        api.post("/users", person()).await.status,
        201,
        "the ability reaches below the top unit"
    );

    api.become_admin().await;
    let shops: Vec<_> = api.ids("/units?limit=100").await.split_off(3);
    let more = json!({"email": "m@x.example", "unit": shops[0], "userTypes": [3]});
    let manager = api.create("/users", person_with(more)).await;
    let theirs =
        api.create("/users", person_with(json!({"email": "t@x.example", "unit": shops[0]}))).await;
    let others =
        api.create("/users", person_with(json!({"email": "o@x.example", "unit": shops[1]}))).await;
    api.become_user(manager).await;
    assert_eq!(api.patch(&format!("/users/{theirs}"), json!({"title": "X"})).await.status, 204);
    assert_eq!(api.patch(&format!("/users/{others}"), json!({"title": "X"})).await.status, 403);
    let elsewhere = json!({"email": "e@x.example", "unit": shops[1]});
    assert_eq!(api.post("/users", person_with(elsewhere)).await.status, 403);
    let move_away = json!({"unit": shops[1]});
    assert_eq!(
        api.patch(&format!("/users/{theirs}/units/{}", shops[0]), move_away).await.status,
        403
    );
}
