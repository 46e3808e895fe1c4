use std::time::Duration;

use base64::Engine;
use serde_json::{Value, json};
use ziik_fake::Tenant;

use crate::api::{Api, BARISTA};

#[tokio::test]
async fn signing_in() {
    let api = Api::start().await;
    let credentials =
        |username: &str, password: &str| json!({"username": username, "password": password});
    let (username, password) = (api.tenant.username(), api.tenant.password());

    let reply = api.post("/authenticate", credentials(&username.to_uppercase(), password)).await;
    assert_eq!(reply.status, 200);
    assert_eq!(crate::api::keys(&reply.body), ["expires", "jwt"]);

    for (username, password) in [(username, "wrong"), ("nobody@fjord.example", password)] {
        let reply = api.post("/authenticate", credentials(username, password)).await;
        assert_eq!(reply.status, 401);
        assert_eq!(reply.body["error"]["is_ziik_error"], true);
        assert!(
            reply.body["error"]["code"].is_string() && reply.body["error"]["message"].is_string()
        );
    }
    assert_eq!(
        api.post("/authenticate", json!({})).await.blamed(),
        (422, vec!["password", "username"])
    );
    let wrong_type = api.post("/authenticate", json!({"username": 1, "password": "x"})).await;
    assert_eq!(wrong_type.blamed(), (422, vec!["username"]));
}

#[tokio::test]
async fn the_token_is_a_jwt_with_its_claims() {
    let api = Api::with(Tenant::builder().users(5).token_lifetime(Duration::from_secs(90))).await;
    let parts: Vec<_> = api.token.split('.').collect();
    let decode = |part: &str| -> Value {
        let bytes = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(part).unwrap();
        serde_json::from_slice(&bytes).unwrap()
    };
    assert_eq!(parts.len(), 3);
    assert_eq!(decode(parts[0])["alg"], "HS256");
    let claims = decode(parts[1]);
    assert_eq!(claims["sub"], "1");
    assert_eq!(claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap(), 90);
    assert!(claims["jti"].is_string());
}

#[tokio::test]
async fn nothing_without_a_token() {
    let mut api = Api::start().await;
    for token in ["", "x.y.z", "x"] {
        api.token = token.to_owned();
        for path in ["/users", "/units/1", "/counters"] {
            let reply = api.get(path).await;
            assert_eq!(
                (reply.status, &reply.body["error"]["is_ziik_error"]),
                (401, &json!(true)),
                "{path}"
            );
        }
        assert_eq!(api.post("/renew", json!({})).await.status, 401);
    }
}

#[tokio::test]
async fn renewing() {
    let mut api = Api::start().await;
    let reply = api.post("/renew", json!({})).await;
    assert_eq!(reply.status, 200);
    assert_eq!(crate::api::keys(&reply.body), ["expires", "token"]);
    let renewed = reply.body["token"].as_str().unwrap().to_owned();
    assert_ne!(renewed, api.token);
    assert_eq!(api.get("/users").await.status, 200, "the old token goes on");
    api.token = renewed;
    assert_eq!(api.get("/users").await.status, 200);
}

#[tokio::test]
async fn tokens_run_out() {
    let mut api =
        Api::with(Tenant::builder().users(5).token_lifetime(Duration::from_secs(1))).await;
    // The last second may be almost over when the token is made; renewing starts a new one.
    tokio::time::sleep(Duration::from_millis(1100)).await;
    assert_eq!(api.get("/users").await.status, 401);
    assert_eq!(api.post("/renew", json!({})).await.status, 401);
    api.become_admin().await;
}

#[tokio::test]
async fn tokens_can_be_expired_by_a_test() {
    let mut api = Api::start().await;
    let first = api.token.clone();
    api.tenant.expire_tokens();
    assert_eq!(api.get("/users").await.status, 401);
    api.become_admin().await;
    assert_eq!(api.get("/users").await.status, 200);
    api.token = first;
    assert_eq!(api.get("/users").await.status, 401);
}

#[tokio::test]
async fn a_deactivated_user_is_shut_out() {
    let mut api = Api::start().await;
    let admin = api.token.clone();
    api.become_user(BARISTA).await;
    let barista = std::mem::replace(&mut api.token, admin);
    let email = api.data("/users/2").await["email"].as_str().unwrap().to_owned();
    assert_eq!(api.post("/users/2/deactivate", json!({})).await.status, 204);

    let credentials = json!({"username": email, "password": api.tenant.password()});
    assert_eq!(api.post("/authenticate", credentials).await.status, 401);
    api.token = barista;
    assert_eq!(api.get("/users").await.status, 401);
}
