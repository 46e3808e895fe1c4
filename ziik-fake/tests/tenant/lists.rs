//! Paging, over the list of users.

use std::collections::BTreeSet;

use ziik_fake::Tenant;

use crate::api::Api;

#[tokio::test]
async fn pages_cover_everything_once() {
    let api = Api::with(Tenant::builder().users(250)).await;
    let first = api.get("/users?limit=40").await.body;
    let total = first["meta"]["total"].as_u64().unwrap();
    let last = first["meta"]["last_page"].as_u64().unwrap();
    assert_eq!(last, total.div_ceil(40));

    let mut seen = BTreeSet::new();
    for page in 1..=last {
        let body = api.get(&format!("/users?limit=40&page={page}")).await.body;
        let meta = &body["meta"];
        let length = body["data"].as_array().unwrap().len() as u64;
        assert_eq!(meta["current_page"], page);
        assert_eq!(meta["from"], (page - 1) * 40 + 1);
        assert_eq!(meta["to"], (page - 1) * 40 + length);
        assert_eq!(body["links"]["next"].is_null(), page == last);
        assert_eq!(body["links"]["prev"].is_null(), page == 1);
        seen.extend(
            body["data"].as_array().unwrap().iter().map(|user| user["id"].as_u64().unwrap()),
        );
    }
    assert_eq!(seen.len() as u64, total);

    let beyond = api.get(&format!("/users?limit=40&page={}", last + 1)).await.body;
    assert_eq!(beyond["data"].as_array().unwrap().len(), 0);
    assert!(beyond["meta"]["from"].is_null() && beyond["meta"]["to"].is_null());
}

#[tokio::test]
async fn limits() {
    let api = Api::with(Tenant::builder().users(250)).await;
    for (path, limit) in [
        ("/users", 15),
        ("/users?limit=1000", 100),
        ("/users/birthdays", 50),
        ("/units", 15),
        ("/groups", 50),
        ("/groups/search/a", 50),
        ("/groups/1/members", 50),
        ("/conversations", 10),
        ("/conversations/1/messages", 25),
    ] {
        assert_eq!(api.get(path).await.body["meta"]["per_page"], limit, "{path}");
    }
    assert_eq!(api.data("/users?limit=1000").await.as_array().unwrap().len(), 100);
    for limit in ["many", "0", "-1", ""] {
        assert_eq!(
            api.get(&format!("/users?limit={limit}")).await.blamed(),
            (422, vec!["limit"]),
            "{limit}"
        );
    }
    for page in ["0", "99999999999999999999"] {
        assert_eq!(
            api.get(&format!("/users?page={page}")).await.blamed(),
            (422, vec!["page"]),
            "{page}"
        );
    }
}

#[tokio::test]
async fn links_lead_on_with_the_filters() {
    let api = Api::with(Tenant::builder().users(250)).await;
    let body = api.get("/users?userTypes%5B%5D=1&limit=5").await.body;
    let next = body["links"]["next"].as_str().unwrap();
    assert_eq!(next, format!("{}/users?userTypes%5B%5D=1&limit=5&page=2", api.tenant.url()));
    assert_eq!(body["meta"]["path"], format!("{}/users", api.tenant.url()));
    let second = api.get(next.strip_prefix(api.tenant.url()).unwrap()).await.body;
    assert_eq!(second["meta"]["current_page"], 2);
    assert_eq!(second["meta"]["total"], body["meta"]["total"]);
}

#[tokio::test]
async fn one_seed_one_company() {
    let company = async |seed| {
        let api = Api::with(Tenant::builder().users(300).seed(seed)).await;
        let mut texts = String::new();
        for path in [
            "/users?limit=100&page=2",
            "/units?limit=100",
            "/groups",
            "/conversations",
            "/content/collection/1,5,9",
            "/users/birthdays",
            "/conversations/5/messages",
            "/users/7",
            "/users/7/units",
        ] {
            texts += &api.get(path).await.text.replace(api.tenant.url(), "");
        }
        texts
    };
    let first = company(7).await;
    assert!(first == company(7).await, "two tenants with one seed differ");
    assert!(first != company(8).await, "the seed makes no difference");
}

#[tokio::test]
async fn the_company_is_plausible() {
    let api = Api::with(Tenant::builder().users(400)).await;
    let mut emails = BTreeSet::new();
    let mut several = 0;
    let (mut plain, mut undated) = (0, 0);
    for id in 1..=401 {
        let user = api.data(&format!("/users/{id}")).await;
        emails.insert(user["email"].as_str().unwrap().to_owned());
        let units = user["memberUnits"].as_array().unwrap().len();
        assert!((1..=3).contains(&units));
        several += usize::from(units > 1);
        plain += usize::from(user["name"].as_str().unwrap().is_ascii());
        undated += usize::from(user["birthday"].is_null());
    }
    assert_eq!(emails.len(), 401, "e-mail addresses are unique");
    assert!(emails.iter().all(|email| email.is_ascii() && email.ends_with("@fjord.example")));
    assert!(
        several > 20 && plain > 40 && plain < 360 && undated > 5,
        "{several} {plain} {undated}"
    );
    assert!(api.get("/users?inactive=1").await.body["meta"]["total"].as_u64().unwrap() > 5);
    assert_eq!(api.data("/users/reference/EMP-00001").await["id"], 1);
}

#[tokio::test]
async fn many_people_are_there_at_once() {
    let begin = std::time::Instant::now();
    let api = Api::with(Tenant::builder().users(12_345)).await;
    assert!(api.get("/users?limit=100").await.body["meta"]["total"].as_u64().unwrap() > 11_000);
    let took = begin.elapsed();
    assert!(took < std::time::Duration::from_secs(3), "{took:?}");
}

#[tokio::test]
async fn a_tenant_of_one() {
    let api = Api::with(Tenant::builder().users(0)).await;
    assert_eq!(api.ids("/users").await, [1]);
    assert_eq!(api.ids("/conversations").await, [0; 0]);
    assert_eq!(api.get("/content/ids").await.status, 200);
}
