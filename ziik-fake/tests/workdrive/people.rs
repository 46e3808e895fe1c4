//! Keys and what they may do, security groups, and the fields of users.

use reqwest::Method;
use serde_json::{Value, json};

use crate::{call, call_as, change, file, get, ids, lesser_key, organization, refused, text};

#[tokio::test]
async fn a_lesser_key_reads_and_changes_its_own() {
    let organization = organization().await;
    let (key, user) = lesser_key(&organization).await;
    let department = ids(&get(&organization, "/departments").await["departments"])[0].to_owned();
    let location = ids(&get(&organization, "/locations").await["locations"])[0].to_owned();
    let group = ids(&get(&organization, "/security_groups").await["groups"])[0].to_owned();
    let other = ids(&get(&organization, "/users").await["users"])[2].to_owned();
    let administrative = [
        (Method::POST, "/users/add".to_owned(), json!({"email": "x@workdrive.example"})),
        (Method::POST, "/users/bulk-create".to_owned(), json!({"data": []})),
        (Method::DELETE, "/users/bulk-delete".to_owned(), json!({"id": [other]})),
        (Method::PATCH, format!("/users/{other}"), json!({"bio": "x"})),
        (Method::DELETE, format!("/users/{user}"), json!({})),
        (Method::POST, "/departments".to_owned(), json!({"name": "x"})),
        (Method::PATCH, format!("/departments/{department}"), json!({"name": "x"})),
        (Method::PATCH, format!("/departments/{department}/admin"), json!({"add": []})),
        (Method::POST, format!("/departments/{department}/members"), json!({"addMembers": []})),
        (Method::DELETE, format!("/departments/{department}"), json!({})),
        (Method::POST, "/locations".to_owned(), json!({"name": "x"})),
        (Method::PATCH, format!("/locations/{location}"), json!({"name": "x"})),
        (Method::POST, format!("/locations/{location}/members"), json!({"addMembers": []})),
        (Method::DELETE, format!("/locations/{location}"), json!({})),
        (Method::POST, format!("/security_groups/{group}/members"), json!({"ids": [user]})),
        (Method::DELETE, format!("/security_groups/{group}/members"), json!({"ids": [user]})),
        (Method::POST, "/token/generate-access".to_owned(), json!({"userId": other})),
    ];
    for (method, path, body) in administrative {
        let (status, answer) =
            call_as(&organization, &key, method.clone(), &path, Some(body)).await;
        assert_eq!(
            (status, &answer["statusCode"]),
            (403, &json!(403)),
            "{method} {path}: {answer}"
        );
    }
    assert_eq!(call_as(&organization, &key, Method::GET, "/users", None).await.0, 200);
    let own = format!("/users/{user}");
    let (status, changed) =
        call_as(&organization, &key, Method::PATCH, &own, Some(json!({"bio": "Tea."}))).await;
    assert_eq!((status, &changed["bio"]), (200, &json!("Tea.")));
    let tokens: usize =
        organization.effects().iter().filter(|e| e.operation == "generate_access_token").count();
    assert_eq!(tokens, 1, "a refusal does nothing");
}

#[tokio::test]
async fn a_new_key_takes_the_place_of_the_earlier_one() {
    let organization = organization().await;
    let (first, user) = lesser_key(&organization).await;
    let body = Some(json!({"userId": user}));
    let (_, made) =
        call_as(&organization, &first, Method::POST, "/token/generate-access", body).await;
    let second = text(&made, "token");
    assert_eq!((second.len(), second == first), (36, false));
    assert_eq!(call_as(&organization, &first, Method::GET, "/users", None).await.0, 401);
    assert_eq!(call_as(&organization, second, Method::GET, "/users", None).await.0, 200);
    change(&organization, Method::DELETE, &format!("/users/{user}"), json!({})).await;
    assert_eq!(
        call_as(&organization, second, Method::GET, "/users", None).await.0,
        401,
        "the user is gone"
    );
    refused(&organization, Method::POST, "/token/generate-access", json!({})).await;
    refused(&organization, Method::POST, "/token/generate-access", json!({"userId": user})).await;
}

async fn members(organization: &ziik_fake::workdrive::Organization, group: usize) -> Value {
    get(organization, "/security_groups").await["groups"][group]["memberCount"].clone()
}

#[tokio::test]
async fn security_groups_have_members() {
    let organization = organization().await;
    let groups = get(&organization, "/security_groups").await;
    assert_eq!(ids(&groups["groups"]).len(), 3);
    let path = format!("/security_groups/{}/members", ids(&groups["groups"])[0]);
    let user = ids(&get(&organization, "/users").await["users"])[9].to_owned();
    assert_eq!(members(&organization, 0).await, 1);
    for _ in 0..2 {
        change(&organization, Method::POST, &path, json!({"ids": [user]})).await;
        assert_eq!(members(&organization, 0).await, 2, "once is enough");
    }
    change(&organization, Method::DELETE, &path, json!({"ids": [user]})).await;
    assert_eq!(members(&organization, 0).await, 1);
    refused(&organization, Method::POST, &path, json!({})).await;
    refused(&organization, Method::POST, &path, json!({"ids": ["nobody"]})).await;
    let nowhere = "/security_groups/nothing/members";
    assert_eq!(
        call(&organization, Method::POST, nowhere, Some(json!({"ids": [user]}))).await.0,
        404
    );
}

#[tokio::test]
async fn fields_of_a_user_are_looked_at() {
    let organization = organization().await;
    let group = ids(&get(&organization, "/security_groups").await["groups"])[1].to_owned();
    let before = members(&organization, 1).await;
    let body = json!({
        "email": "siri@workdrive.example", "securityGroup": group, "skill": ["latte"],
        "defaultVisibility": "restricted",
    });
    let made = change(&organization, Method::POST, "/users/add?bulk=true", body).await;
    assert_eq!(members(&organization, 1).await.as_u64(), before.as_u64().map(|count| count + 1));
    for (field, value) in [
        ("securityGroup", json!("nothing")),
        ("securityGroup", json!(null)),
        ("skill", json!("latte")),
        ("skill", json!([1])),
        ("defaultVisibility", json!("hidden")),
    ] {
        refused(
            &organization,
            Method::POST,
            "/users/add",
            json!({"email": "x@workdrive.example", field: value}),
        )
        .await;
    }
    let plain = json!({"email": "x@workdrive.example"});
    refused(&organization, Method::POST, "/users/add?bulk=maybe", plain).await;
    let rows = json!({"data": [{"email": "y@workdrive.example", "externalUserId": 7}]});
    refused(&organization, Method::POST, "/users/bulk-create", rows).await;

    let path = format!("/users/{}", text(&made, "id"));
    refused(&organization, Method::PATCH, &path, json!({"fileId": made["id"]})).await;
    let (picture, cover) = (file(&organization).await, file(&organization).await);
    let changed = change(
        &organization,
        Method::PATCH,
        &path,
        json!({"fileId": picture, "coverFileId": cover}),
    )
    .await;
    assert_eq!(
        (&changed["picture"]["id"], &changed["cover"]["id"]),
        (&json!(picture), &json!(cover))
    );
    refused(&organization, Method::DELETE, &format!("{path}?bulk=maybe"), json!({})).await;
}

#[tokio::test]
async fn places_look_at_their_fields() {
    let organization = organization().await;
    let users = get(&organization, "/users?per_page=1000").await;
    let user = users["users"]
        .as_array()
        .expect("users")
        .iter()
        .find(|user| user["department"] != "")
        .expect("one");
    let departments = get(&organization, "/departments").await;
    let other = ids(&departments["departments"])
        .into_iter()
        .find(|id| user["department"] != *id)
        .expect("another");
    let add =
        |existing: &str| json!({"addMembers": [{"id": user["id"], "existingDept": existing}]});
    let path = format!("/departments/{other}/members");
    refused(&organization, Method::POST, &path, add(other)).await;
    refused(&organization, Method::POST, &path, add("nothing")).await;
    change(&organization, Method::POST, &path, add(text(user, "department"))).await;
    for body in
        [json!({"name": "x", "addedBy": "nobody"}), json!({"name": "x", "orgId": user["id"]})]
    {
        refused(&organization, Method::POST, "/locations", body).await;
    }
    let body = json!({"name": "x", "addedBy": user["id"], "orgId": user["orgId"]});
    change(&organization, Method::POST, "/locations", body).await;
}

/// "If the reportsTo option is not included in the payload, the respective admins … will be
/// assigned as user boss."
#[tokio::test]
async fn without_a_supervisor_the_administrators_of_the_place_are_the_boss() {
    let organization = organization().await;
    let departments = get(&organization, "/departments").await;
    let department = &departments["departments"][2];
    let head = text(&department["admins"][0], "id").to_owned();
    let make = async |name: &str, mut body: Value| {
        body["email"] = json!(format!("{name}@workdrive.example"));
        change(&organization, Method::POST, "/users/add", body).await
    };
    let first = make("a", json!({"department": department["id"]})).await;
    assert_eq!(first["reportsTo"], head.as_str());
    let own = make("b", json!({"department": department["id"], "reportsTo": first["id"]})).await;
    assert_eq!(own["reportsTo"], first["id"], "who is named is the boss");
    let cleared = make("c", json!({"department": department["id"], "reportsTo": null})).await;
    assert_eq!(cleared["reportsTo"], "", "null is an answer, too");

    let second = json!({"add": [{"id": first["id"]}]});
    change(
        &organization,
        Method::PATCH,
        &format!("/departments/{}/admin", text(department, "id")),
        second,
    )
    .await;
    let led = make("d", json!({"department": department["id"]})).await;
    assert_eq!(
        (&led["reportsTo"], &led["userAdditionalTeams"]),
        (&json!(head), &json!([first["id"]]))
    );

    let location = change(&organization, Method::POST, "/locations", json!({"name": "Turku"}))
        .await["id"]
        .clone();
    let alone = make("e", json!({"location": location})).await;
    assert_eq!(alone["reportsTo"], "", "nobody administers it");
    let body = json!({"location": location});
    change(&organization, Method::PATCH, &format!("/users/{head}"), body).await;
    let there = make("f", json!({"location": location})).await;
    assert_eq!(there["reportsTo"], head.as_str());
}
