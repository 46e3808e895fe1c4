//! Nothing that a tenant holds is in what comes out, and nothing but reading is asked of it.

use std::collections::{BTreeSet, HashSet};

use openapi_crate::verify::{Settings, verify};
use serde_json::Value;
use ziik_fake::{Answers, Tenant};

use crate::support::{document, password, tenant};

/// All texts and numbers in the answers to these requests.
async fn values(tenant: &Tenant, targets: &[String]) -> BTreeSet<String> {
    fn collect(value: &Value, all: &mut BTreeSet<String>) {
        match value {
            Value::String(text) => drop(all.insert(text.clone())),
            Value::Number(number) => drop(all.insert(number.to_string())),
            Value::Array(items) => items.iter().for_each(|item| collect(item, all)),
            Value::Object(fields) => {
                for (key, value) in fields {
                    all.extend(key.bytes().all(|byte| byte.is_ascii_digit()).then(|| key.clone()));
                    collect(value, all);
                }
            }
            _ => {}
        }
    }
    let http = reqwest::Client::new();
    let credentials =
        format!(r#"{{"username":"{}","password":"{}"}}"#, tenant.username(), tenant.password());
    let request = http
        .post(format!("{}/authenticate", tenant.url()))
        .header("content-type", "application/json");
    let token = request.body(credentials).send().await.unwrap().text().await.unwrap();
    let token: Value = serde_json::from_str(&token).unwrap();
    let mut all = BTreeSet::new();
    for target in targets {
        let request = http.get(format!("{}{target}", tenant.url()));
        let answer = request
            .bearer_auth(token["jwt"].as_str().unwrap())
            .send()
            .await
            .unwrap()
            .text()
            .await
            .unwrap();
        collect(&serde_json::from_str(&answer).unwrap(), &mut all);
    }
    all
}

/// The words that the document itself has.
fn words(value: &Value, all: &mut HashSet<String>) {
    match value {
        Value::String(text) => add_words(text, all),
        Value::Array(items) => items.iter().for_each(|item| words(item, all)),
        Value::Object(fields) => {
            for (key, value) in fields {
                add_words(key, all);
                // Examples are where the document has names of people.
                if !key.starts_with("example") {
                    words(value, all);
                }
            }
        }
        _ => {}
    }
}

fn add_words(text: &str, all: &mut HashSet<String>) {
    all.extend(text.split(|c: char| !c.is_alphanumeric() && c != '_').map(str::to_lowercase));
}

/// Whether `value` stands in `text` by itself and not inside a word or number.
fn stands_in(value: &str, text: &str) -> bool {
    let inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    text.match_indices(value).any(|(at, _)| {
        !inside(text[..at].chars().next_back()) && !inside(text[at + value.len()..].chars().next())
    })
}

#[tokio::test]
async fn no_value_leaves() {
    for quirks in [false, true] {
        let tenant = tenant(Answers::default()).await;
        let document = document();
        tenant.set_answers(Answers::default().quirks(quirks));
        let report =
            verify(&document, &Settings::new(tenant.url(), password(&tenant))).await.unwrap();
        let requests = tenant.take_requests();
        tenant.set_answers(Answers::default());
        let asked = requests.iter().filter(|request| request.method == "GET");
        let targets: Vec<String> =
            asked.map(|request| format!("{}?{}", request.path, request.query)).collect();
        assert!(targets.len() > 60, "{}", targets.len());

        let mut known = HashSet::new();
        words(&document.root, &mut known);
        let secrets: BTreeSet<String> = values(&tenant, &targets)
            .await
            .into_iter()
            .filter(|value| {
                let is_number = value.bytes().all(|byte| byte.is_ascii_digit());
                if is_number {
                    value.len() > 2
                } else {
                    value.len() > 3 && !known.contains(&value.to_lowercase())
                }
            })
            .collect();
        assert!(secrets.len() > 400, "{}", secrets.len());

        let mut texts =
            vec![report.to_string(), report.to_json().to_string(), format!("{report:?}")];
        texts.push(serde_yaml::to_string(&report.overlay).unwrap());
        for text in &mut texts {
            // The length of a text and a status are no values.
            *text =
                text.replace("'200'", "").replace("\"a\" x ", "x_").replace("\\\"a\\\" x ", "x_");
        }
        let header =
            |request: &ziik_fake::Recorded| request.header("authorization").map(str::to_owned);
        let tokens: Vec<String> = requests.iter().filter_map(header).collect();
        let tokens = tokens.iter().map(|header| header.trim_start_matches("Bearer ").to_owned());
        let login = [tenant.username().to_owned(), tenant.password().to_owned()];
        for secret in secrets.into_iter().chain(tokens).chain(login) {
            for text in &texts {
                assert!(!stands_in(&secret, text), "`{secret}` left");
            }
        }
    }
}

#[tokio::test]
async fn only_get_and_signing_in_are_sent() {
    let tenant = tenant(Answers::default()).await;
    verify(&document(), &Settings::new(tenant.url(), password(&tenant))).await.unwrap();
    let requests = tenant.requests();
    let (reading, other): (Vec<_>, Vec<_>) =
        requests.iter().partition(|request| request.method == "GET");
    assert!(reading.iter().all(|request| request.body.is_empty()));
    let other: Vec<_> =
        other.iter().map(|request| (request.method.as_str(), request.path.as_str())).collect();
    assert_eq!(other, [("POST", "/authenticate")]);
}

#[tokio::test]
async fn a_token_is_used_without_signing_in() {
    let tenant = tenant(Answers::default()).await;
    verify(
        &document(),
        &Settings::new(tenant.url(), password(&tenant)).only(vec!["get_counters".to_owned()]),
    )
    .await
    .unwrap();
    let token = tenant
        .take_requests()
        .last()
        .and_then(|request| request.header("authorization").map(str::to_owned));
    let token = token.unwrap().trim_start_matches("Bearer ").to_owned();
    let settings = Settings::new(tenant.url(), openapi_crate::verify::Credentials::Token(token));
    let report = verify(&document(), &settings.only(vec!["get_user".to_owned()])).await.unwrap();
    assert!(report.matches());
    let paths: Vec<String> = tenant.requests().iter().map(|request| request.path.clone()).collect();
    // The list that has the ids, and three users.
    assert_eq!(paths.len(), 4, "{paths:?}");
    assert_eq!(paths[0], "/users");
    assert!(paths[1..].iter().all(|path| path.starts_with("/users/")), "{paths:?}");
}
