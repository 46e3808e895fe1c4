//! The tree of units: what it shows, and moving units in it.

use serde_json::{Value, json};

use crate::api::{Api, BARISTA, PEOPLE_TEAM, keys};

/// The ids of a nested tree, each with those below it.
fn shape(nodes: &Value) -> Value {
    let nodes = nodes.as_array().unwrap().iter();
    nodes.map(|node| json!([node["id"], shape(&node["children"])])).collect()
}

/// A unit below the top one, with two below it.
async fn region(api: &Api) -> [u64; 3] {
    let region = api.create("/units", json!({"name": "R", "parent_id": 1})).await;
    let first = api.create("/units", json!({"name": "A", "parent_id": region})).await;
    let second = api.create("/units", json!({"name": "B", "parent_id": region})).await;
    [region, first, second]
}

/// Somebody with a user type in a unit.
async fn hire(api: &Api, unit: u64, user_type: u64) -> u64 {
    let email = format!("p{unit}-{user_type}@x.example");
    let user = json!({"first_name": "A", "last_name": "B", "email": email, "unit": unit,
        "userTypes": [user_type]});
    api.create("/users", user).await
}

#[tokio::test]
async fn a_node_has_the_keys_of_the_documents() {
    let api = Api::start().await;
    let tree = api.data("/units/tree").await;
    let short = [
        "content_type",
        "departments",
        "id",
        "image",
        "level",
        "name",
        "parent",
        "unit_type",
        "url",
    ];
    let top = ["children", "stats"].iter().chain(&short).copied();
    let mut top: Vec<_> = top.collect();
    top.sort_unstable();
    assert_eq!(keys(&tree[0]), top);
    assert_eq!(keys(&tree[0]["stats"]), ["children", "users"]);
    assert_eq!(tree[0]["stats"]["children"], tree[0]["children"].as_array().unwrap().len());
    let mut below: Vec<_> = short.iter().chain(&["children"]).copied().collect();
    below.sort_unstable();
    assert_eq!(keys(&tree[0]["children"][0]), below);
    assert_eq!(tree[0]["children"][0]["parent"]["id"], 1);
    assert_eq!(keys(&api.data("/units/1/children").await[0]), short);
}

#[tokio::test]
async fn the_whole_tree_has_each_unit_once() {
    let api = Api::start().await;
    let mut found = Vec::new();
    let mut open = api.data("/units/tree?all=true").await.as_array().unwrap().clone();
    while let Some(node) = open.pop() {
        found.push(node["id"].as_u64().unwrap());
        open.extend(node["children"].as_array().unwrap().iter().cloned());
    }
    found.sort_unstable();
    assert_eq!(found, api.ids("/units?type=unit,department&limit=100").await);
    let mut flat = api.ids("/units/tree?all=true&flatten=true").await;
    assert_eq!(flat[..2], [1, 2], "from the top down");
    flat.sort_unstable();
    assert_eq!(flat, found);
    assert!(api.data("/units/tree?flatten=true").await[0].get("children").is_none());
}

#[tokio::test]
async fn a_tree_begins_at_the_own_units_or_where_the_query_says() {
    let mut api = Api::start().await;
    let [region, first, second] = region(&api).await;
    let manager = hire(&api, region, 4).await;
    api.post(&format!("/users/{manager}/units"), json!({"unit": first, "userTypes": [1]})).await;
    api.post(&format!("/users/{manager}/units"), json!({"unit": 4, "userTypes": [1]})).await;
    api.become_user(manager).await;
    let at = async |query: &str| api.ids(&format!("/units/tree{query}")).await;

    assert_eq!(at("").await, [4, region], "a unit below another own one is in its tree");
    assert_eq!(at("?all=true").await, [1]);
    assert_eq!(at(&format!("?unit={first}")).await, [first]);
    assert_eq!(at("?permission=units").await, [region]);
    assert_eq!(at("?permission=faq").await, [] as [u64; 0]);
    assert_eq!(at(&format!("?exclude={region}")).await, [4]);
    let pruned = api.data(&format!("/units/tree?unit={region}&exclude={first}")).await;
    assert_eq!(shape(&pruned), json!([[region, [[second, []]]]]));

    let status = async |query: &str| {
        let reply = api.get(&format!("/units/tree?{query}")).await;
        let (status, fields) = reply.blamed();
        (status, fields.into_iter().map(str::to_owned).collect::<Vec<_>>())
    };
    let refused = |field: &str| (422, vec![field.to_owned()]);
    assert_eq!(status(&format!("unit={second}")).await, refused("unit"), "no own unit");
    assert_eq!(status("permission=everything").await, refused("permission"));
    assert_eq!(status("all=yes").await, refused("all"));
    assert_eq!(status("exclude=0").await, refused("exclude"));
}

#[tokio::test]
async fn who_has_no_role_sees_no_tree() {
    let mut api = Api::start().await;
    let user = json!({"first_name": "A", "last_name": "B", "email": "a@x.example", "unit": 4});
    let user = api.create("/users", user).await;
    api.become_user(user).await;
    assert_eq!(api.ids("/units/tree?all=true").await, [] as [u64; 0]);
    assert_eq!(api.get("/units/1/children").await.status, 403);
    assert_eq!(api.get("/units/count?units_falldown=1").await.body, json!({"count": 0}));
}

#[tokio::test]
async fn units_are_counted_once() {
    let api = Api::start().await;
    let [region, first, _] = region(&api).await;
    for (query, count) in [
        (format!("units={region}"), 1),
        (format!("units[]={region}&units[]={first}"), 2),
        (format!("units_falldown={region}"), 3),
        (format!("units[]={first}&units[]=1&units_falldown[]={region}"), 4),
        ("units=999999".to_owned(), 0),
        (String::new(), 0),
    ] {
        let reply = api.get(&format!("/units/count?{query}")).await;
        assert_eq!(reply.body, json!({"count": count}), "{query}");
    }
    assert_eq!(api.get("/units/count?units=x").await.blamed(), (422, vec!["units"]));
}

#[tokio::test]
async fn children_are_the_units_directly_below() {
    let api = Api::start().await;
    let [region, first, second] = region(&api).await;
    assert_eq!(api.ids(&format!("/units/{region}/children")).await, [first, second]);
    assert_eq!(api.ids(&format!("/units/{first}/children")).await, [] as [u64; 0]);
    assert_eq!(api.get("/units/999999/children").await.status, 404);
}

#[tokio::test]
async fn a_unit_moves_inside_before_and_after_another() {
    let api = Api::start().await;
    let [region, first, second] = region(&api).await;
    let third = api.create("/units", json!({"name": "C", "parent_id": region})).await;
    let below = async || api.ids(&format!("/units/{region}/children")).await;
    let to =
        async |unit: u64, body: Value| api.post(&format!("/units/{unit}/move"), body).await.status;

    assert_eq!(to(third, json!({"relation": first, "position": "before"})).await, 204);
    assert_eq!(below().await, [third, first, second]);
    assert_eq!(to(third, json!({"relation": first, "position": "after"})).await, 204);
    assert_eq!(below().await, [first, third, second]);
    let fourth = api.create("/units", json!({"name": "D", "parent_id": region})).await;
    assert_eq!(below().await, [first, third, second, fourth], "a new one is the last");
    assert_eq!(to(first, json!({"relation": region})).await, 204);
    assert_eq!(below().await, [third, second, fourth, first], "inside is the default");

    assert_eq!(to(second, json!({"relation": third, "position": "inside"})).await, 204);
    let moved = api.data(&format!("/units/{second}")).await;
    assert_eq!((&moved["level"], &moved["parent_id"]), (&json!(3), &json!(third)));
    assert_eq!(to(third, json!({"relation": 1, "position": "after"})).await, 204);
    let tree = api.data("/units/tree?all=true").await;
    assert_eq!(tree[1]["id"], third, "a top unit, with what is below it");
    assert_eq!(shape(&tree[1]["children"]), json!([[second, []]]));
}

#[tokio::test]
async fn a_unit_is_not_moved_to_where_it_cannot_be() {
    let api = Api::start().await;
    let [region, first, _] = region(&api).await;
    let department = json!({"name": "Bar", "parent_id": first, "unit_type": "department"});
    let department = api.create("/units", department).await;
    let path = format!("/units/{region}/move");
    for body in [
        json!({"relation": region}),
        json!({"relation": first}),
        json!({"relation": first, "position": "before"}),
        json!({"relation": department, "position": "after"}),
        json!({"relation": 999_999}),
        json!({"relation": null}),
        json!({"relation": "1"}),
        json!({}),
    ] {
        let reply = api.post(&path, body.clone()).await;
        assert_eq!(reply.blamed(), (422, vec!["relation"]), "{body}");
    }
    let beside = json!({"relation": 1, "position": "beside"});
    assert_eq!(api.post(&path, beside).await.blamed(), (422, vec!["position"]));
    let top = json!({"relation": 1, "position": "before"});
    let reply = api.post(&format!("/units/{department}/move"), top).await;
    assert_eq!(reply.blamed(), (422, vec!["relation"]), "a department is below a unit");
    assert_eq!(api.post("/units/999999/move", json!({"relation": 1})).await.status, 404);
    assert_eq!(api.data(&format!("/units/{first}")).await["path"], format!("1/{region}/{first}"));
}

#[tokio::test]
async fn moving_takes_permission_to_edit_both_units() {
    let mut api = Api::start().await;
    let [region, first, second] = region(&api).await;
    let manager = hire(&api, region, 4).await;
    api.become_user(manager).await;
    let to = async |unit: u64, relation: u64, position: &str| {
        let body = json!({"relation": relation, "position": position});
        api.post(&format!("/units/{unit}/move"), body).await.status
    };
    assert_eq!(to(first, second, "inside").await, 204);
    assert_eq!(to(first, 2, "inside").await, 403, "not an own unit");
    assert_eq!(to(2, region, "inside").await, 403, "not an own unit");
    assert_eq!(to(first, region, "before").await, 204, "the reference is an own unit");
    api.become_user(BARISTA).await;
    let body = json!({"relation": region});
    assert_eq!(api.post(&format!("/units/{first}/move"), body).await.status, 403);
    api.become_user(PEOPLE_TEAM).await;
    let body = json!({"relation": 1, "position": "after"});
    let reply = api.post(&format!("/units/{first}/move"), body).await;
    assert_eq!(reply.status, 403, "only administrators make top units");
}
