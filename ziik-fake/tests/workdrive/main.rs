//! The organization as its clients see it: over HTTP.

mod files;
mod forms;
mod people;
mod talk;
mod work;

use std::collections::BTreeSet;

use reqwest::{Client, Method};
use serde_json::{Value, json};
use ziik_fake::workdrive::Organization;
use ziik_fake::{Change, Fault, FaultPlan, Rule};

async fn call(
    organization: &Organization,
    method: Method,
    path: &str,
    body: Option<Value>,
) -> (u16, Value) {
    call_as(organization, organization.api_key(), method, path, body).await
}

/// A client with another key.
async fn call_as(
    organization: &Organization,
    key: &str,
    method: Method,
    path: &str,
    body: Option<Value>,
) -> (u16, Value) {
    let request = Client::new().request(method, format!("{}{path}", organization.url()));
    let request = request.header("X-API-KEY", key);
    let request = body.into_iter().fold(request, |request, body| request.json(&body));
    let answer = request.send().await.unwrap();
    let (status, text) = (answer.status().as_u16(), answer.text().await.unwrap());
    let is_silent = text.is_empty();
    (status, if is_silent { Value::Null } else { serde_json::from_str(&text).unwrap() })
}

async fn get(organization: &Organization, path: &str) -> Value {
    let (status, body) = call(organization, Method::GET, path, None).await;
    assert_eq!(status, 200, "{body}");
    body
}

async fn change(organization: &Organization, method: Method, path: &str, body: Value) -> Value {
    let (status, body) = call(organization, method, path, Some(body)).await;
    assert_eq!(status, 200, "{body}");
    body
}

/// The answer to a request that is refused as invalid.
async fn refused(organization: &Organization, method: Method, path: &str, body: Value) {
    let (status, answer) = call(organization, method, path, Some(body.clone())).await;
    assert_eq!(status, 400, "{path} {body}: {answer}");
}

/// A key of somebody who administers nothing, and the id of that user.
async fn lesser_key(organization: &Organization) -> (String, String) {
    let users = get(organization, "/users?per_page=1000").await;
    let user = ids(&users["users"])[7].to_owned();
    let made =
        change(organization, Method::POST, "/token/generate-access", json!({"userId": user})).await;
    assert_eq!(made["userId"], user);
    (text(&made, "token").to_owned(), user)
}

/// The id of a file that was uploaded.
async fn file(organization: &Organization) -> String {
    let slot = get(organization, "/media?mime=image/png&name=cup.png&moduleCode=1").await;
    assert_eq!(files::upload(&slot, files::fields(&slot), true, None).await, 204);
    text(&slot, "fileId").to_owned()
}

async fn organization() -> Organization {
    Organization::builder().users(60).start().await.unwrap()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("no text `{key}` in {value}"))
}

fn ids(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|item| text(item, "id")).collect()
}

#[tokio::test]
async fn pages_have_everybody_once() {
    let organization = organization().await;
    let mut seen = BTreeSet::new();
    for page in 1..=7 {
        let body = get(&organization, &format!("/users?cur_page={page}&per_page=9")).await;
        let rows = ids(&body["users"]);
        assert_eq!(rows.len(), if page < 7 { 9 } else { 6 });
        let next = (page < 7).then_some(page + 1);
        let meta = json!({"perPage": 9, "totalPages": 7, "totalResults": 60, "curPage": page,
            "nextPage": next});
        assert_eq!(body["meta"], meta);
        assert!(
            rows.into_iter().all(|id| seen.insert(id.to_owned())),
            "page {page} repeats somebody"
        );
    }
    assert_eq!(get(&organization, "/users?cur_page=8&per_page=9").await["users"], json!([]));
    assert_eq!(get(&organization, "/users").await["users"].as_array().unwrap().len(), 10);
    assert_eq!(call(&organization, Method::GET, "/users?cur_page=0", None).await.0, 400);
    let defaults = get(&organization, "/departments").await;
    assert_eq!(
        (&defaults["meta"]["perPage"], ids(&defaults["departments"]).len()),
        (&json!(10), 6)
    );
}

#[tokio::test]
async fn no_key_no_answer() {
    let organization = organization().await;
    let url = format!("{}/users", organization.url());
    for request in [Client::new().get(&url), Client::new().get(&url).header("X-API-KEY", "another")]
    {
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), 401);
        let body: Value = answer.json().await.unwrap();
        assert_eq!(body["statusCode"], 401);
    }
    assert!(!format!("{organization:?}").contains(organization.api_key()));
}

#[tokio::test]
async fn lists_agree_with_each_other() {
    let organization = organization().await;
    let users = get(&organization, "/users?per_page=1000").await["users"].clone();
    let users = users.as_array().unwrap();
    for department in get(&organization, "/departments").await["departments"].as_array().unwrap() {
        let id = text(department, "id");
        let members = get(&organization, &format!("/departments/{id}/members")).await;
        let expected: Vec<_> = users
            .iter()
            .filter(|user| user["department"] == id)
            .map(|user| text(user, "id"))
            .collect();
        assert_eq!(ids(&members["members"]), expected);
        assert_eq!(department["memberCount"], expected.len());
        assert_eq!(ids(&department["admins"]).len(), 1);
        assert_eq!(members["departmentHeads"], json!(ids(&department["admins"])));
        let filtered = get(&organization, &format!("/users?per_page=1000&department={id}")).await;
        assert_eq!(ids(&filtered["users"]), expected);
    }
    for location in get(&organization, "/locations").await["locations"].as_array().unwrap() {
        let id = text(location, "id");
        let members = get(&organization, &format!("/locations/{id}/members")).await;
        let members = ids(&members["members"]);
        assert_eq!(location["memberCount"], members.len());
        let own =
            users.iter().filter(|user| user["location"]["id"] == id).map(|user| text(user, "id"));
        assert!(own.clone().all(|id| members.contains(&id)), "{own:?} {members:?}");
    }
    let bosses = get(&organization, "/users/supervisors?per_page=1000").await;
    let bosses: BTreeSet<_> = ids(&bosses["users"]).into_iter().map(str::to_owned).collect();
    let expected =
        users.iter().map(|user| text(user, "reportsTo").to_owned()).filter(|id| !id.is_empty());
    assert_eq!(bosses, expected.collect());
    let somebody = users.iter().rfind(|user| user["reportsTo"] != "").unwrap();
    let own =
        get(&organization, &format!("/users/supervisors?userId={}", text(somebody, "id"))).await;
    assert_eq!(ids(&own["users"]), [text(somebody, "reportsTo")]);
    assert_eq!(somebody["reportsToObj"]["id"], somebody["reportsTo"]);
}

#[tokio::test]
async fn departments_come_by_name_where_asked_for() {
    let organization =
        Organization::builder().users(5).departments_by_name(true).start().await.unwrap();
    let users = get(&organization, "/users").await;
    assert_eq!(users["users"][0]["department"], "Management");
}

#[tokio::test]
async fn people_come_change_and_go() {
    let organization = organization().await;
    let department = ids(&get(&organization, "/departments").await["departments"])[2].to_owned();
    let body = json!({"email": "siri.dahl@workdrive.example", "firstName": "Siri", "department": department});
    let made = change(&organization, Method::POST, "/users/add", body.clone()).await;
    let id = text(&made, "id").to_owned();
    assert_eq!((&made["department"], &made["status"]), (&json!(department), &json!("INVITED")));
    assert_eq!(
        call(&organization, Method::POST, "/users/add", Some(body)).await.0,
        400,
        "the address is taken"
    );

    let path = format!("/users/{id}");
    let body = json!({"status": "ARCHIVE", "department": null, "availability": "AWAY"});
    let changed = change(&organization, Method::PATCH, &path, body).await;
    assert_eq!(
        (&changed["status"], &changed["department"], &changed["firstName"]),
        (&json!("ARCHIVE"), &json!(""), &json!("Siri"))
    );
    for body in [json!({"status": "GONE"}), json!({"department": id}), json!({"reportsTo": id})] {
        assert_eq!(
            call(&organization, Method::PATCH, &path, Some(body.clone())).await.0,
            400,
            "{body}"
        );
    }

    let boss = ids(&get(&organization, "/users").await["users"])[0].to_owned();
    let place = ids(&get(&organization, "/locations").await["locations"])[0].to_owned();
    let body = json!({"addAdditionalTeams": [boss], "addAdditionalLocations": [place]});
    for _ in 0..2 {
        let joined = change(&organization, Method::PATCH, &path, body.clone()).await;
        assert_eq!(
            (&joined["userAdditionalTeams"], &joined["addAdditionalLocations"]),
            (&json!([boss]), &json!([place]))
        );
    }
    let left =
        change(&organization, Method::PATCH, &path, json!({"removeAdditionalTeams": [boss]})).await;
    assert_eq!(left["userAdditionalTeams"], json!([]));

    change(&organization, Method::DELETE, &format!("/users/{boss}"), json!({})).await;
    let users = get(&organization, "/users?per_page=1000").await;
    assert!(
        users["users"].as_array().unwrap().iter().all(|user| user["reportsTo"] != boss.as_str())
    );
    assert_eq!(
        call(&organization, Method::PATCH, &format!("/users/{boss}"), Some(json!({}))).await.0,
        404
    );

    let rows =
        json!({"data": [{"email": "a@workdrive.example"}, {"email": "b@workdrive.example"}]});
    let made = change(&organization, Method::POST, "/users/bulk-create", rows.clone()).await;
    let gone = json!({"id": ids(&made)});
    change(&organization, Method::DELETE, "/users/bulk-delete", gone).await;
    change(&organization, Method::POST, "/users/bulk-create", rows).await;
    let twice =
        json!({"data": [{"email": "c@workdrive.example"}, {"email": "c@workdrive.example"}]});
    assert_eq!(call(&organization, Method::POST, "/users/bulk-create", Some(twice)).await.0, 400);

    let effects = organization.effects();
    let done: Vec<_> =
        effects.iter().map(|effect| (effect.operation, effect.change, effect.ids.len())).collect();
    let expected = [
        ("create_user", Change::Created, 1),
        ("update_user", Change::Changed, 1),
        ("update_user", Change::Changed, 1),
        ("update_user", Change::Changed, 1),
        ("update_user", Change::Changed, 1),
        ("delete_user", Change::Deleted, 1),
        ("bulk_create_users", Change::Created, 2),
        ("bulk_delete_users", Change::Deleted, 2),
        ("bulk_create_users", Change::Created, 2),
    ];
    assert_eq!(done, expected);
    assert_eq!((effects[0].ids[0], effects[5].ids[0]), (61, 1));
}

#[tokio::test]
async fn departments_have_heads_and_members() {
    let organization = organization().await;
    let people = get(&organization, "/users?per_page=1000").await;
    let people = ids(&people["users"]);
    let (head, member) = (people[20], people[21]);
    let body = json!({"name": "Quality", "members": [{"id": head}]});
    assert_eq!(
        call(&organization, Method::POST, "/departments", Some(body)).await.0,
        400,
        "no head"
    );
    let body = json!({"name": "Quality", "members": [{"id": head, "isDepartmentHead": true},
        {"id": member}]});
    let made = change(&organization, Method::POST, "/departments", body).await;
    let path = format!("/departments/{}", text(&made, "id"));
    let members = get(&organization, &format!("{path}/members")).await;
    assert_eq!(
        (ids(&members["members"]), &members["departmentHeads"]),
        (vec![head, member], &json!([head]))
    );

    let body = json!({"add": [{"id": member}], "remove": head});
    change(&organization, Method::PATCH, &format!("{path}/admin"), body).await;
    let members = get(&organization, &format!("{path}/members")).await;
    assert_eq!(
        (ids(&members["members"]), &members["departmentHeads"]),
        (vec![head, member], &json!([member]))
    );
    let body = json!({"removeMembers": [head], "addMembers": [{"id": people[22]}]});
    let members = change(&organization, Method::POST, &format!("{path}/members"), body).await;
    assert_eq!(
        (ids(&members["members"]), &members["departmentHeads"]),
        (vec![member, people[22]], &json!([member]))
    );

    assert_eq!(
        change(&organization, Method::PATCH, &path, json!({"name": "Taste"})).await["name"],
        "Taste"
    );
    change(&organization, Method::DELETE, &path, json!({})).await;
    assert_eq!(call(&organization, Method::GET, &format!("{path}/members"), None).await.0, 404);
    let users = get(&organization, "/users?per_page=1000").await;
    let user = users["users"].as_array().unwrap().iter().find(|user| user["id"] == member).unwrap();
    assert_eq!((&user["department"], &user["isDepartmentHead"]), (&json!(""), &json!(false)));
}

#[tokio::test]
async fn locations_have_members() {
    let organization = organization().await;
    let before = get(&organization, "/users?per_page=1000").await;
    let person = before["users"]
        .as_array()
        .unwrap()
        .iter()
        .find(|user| !user["location"].is_null())
        .unwrap();
    let id = text(person, "id");
    let made = change(&organization, Method::POST, "/locations", json!({"name": "Turku"})).await;
    let path = format!("/locations/{}", text(&made, "id"));
    let members = change(
        &organization,
        Method::POST,
        &format!("{path}/members"),
        json!({"addMembers": [id]}),
    )
    .await;
    assert_eq!(ids(&members["members"]), [id], "besides their own location");
    let people = get(&organization, "/users?per_page=1000").await;
    let same = people["users"].as_array().unwrap().iter().find(|user| user["id"] == id).unwrap();
    assert_eq!(same["location"], person["location"]);
    assert_eq!(
        change(&organization, Method::PATCH, &path, json!({"name": "Åbo"})).await["name"],
        "Åbo"
    );
    let members = change(
        &organization,
        Method::POST,
        &format!("{path}/members"),
        json!({"removeMembers": [id]}),
    )
    .await;
    assert_eq!(members["members"], json!([]));
    change(&organization, Method::DELETE, &path, json!({})).await;
    assert_eq!(call(&organization, Method::GET, &format!("{path}/members"), None).await.0, 404);
}

#[tokio::test]
async fn faults_strike_here_too() {
    let plan = FaultPlan::new(3)
        .rule(Rule::new(Fault::Truncated).on("get_department_members").unwrap().times(1));
    let organization = Organization::builder().users(5).faults(plan).start().await.unwrap();
    let id = ids(&get(&organization, "/departments").await["departments"])[0].to_owned();
    let url = format!("{}/departments/{id}/members", organization.url());
    let answer =
        Client::new().get(url).header("X-API-KEY", organization.api_key()).send().await.unwrap();
    assert!(answer.bytes().await.is_err());
    assert_eq!(organization.struck(), [1]);
    assert_eq!(organization.take_requests().len(), 2);
}
