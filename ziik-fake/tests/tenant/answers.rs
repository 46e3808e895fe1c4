//! The forms of answers.

use serde_json::{Value, json};
use ziik_fake::{Answers, Envelope, Lists, Paging, Tenant, TokenForm, TokenKey, Updates};

use crate::api::{Api, keys};

#[tokio::test]
async fn envelopes() {
    let api = Api::start().await;
    let forms = async |envelope| {
        api.tenant.set_answers(Answers::default().envelope(envelope));
        let wrapped = api.get("/users/2").await.body;
        let bare = api.get("/conversations/1").await.body;
        let created = api.post("/units", json!({"name": "X"})).await.body;
        (wrapped, bare, created)
    };
    let (wrapped, bare, created) = forms(Envelope::Documented).await;
    assert!(wrapped["data"]["id"] == 2 && bare["id"] == 1 && created["id"].is_u64());
    let (wrapped, bare, created) = forms(Envelope::Wrapped).await;
    assert!(
        wrapped["data"]["id"] == 2 && bare["data"]["id"] == 1 && created["data"]["id"].is_u64()
    );
    let (wrapped, bare, created) = forms(Envelope::Bare).await;
    assert!(wrapped["id"] == 2 && bare["id"] == 1 && created["id"].is_u64());
    let (wrapped, bare, created) = forms(Envelope::List).await;
    assert!(wrapped[0]["id"] == 2 && bare[0]["id"] == 1 && created[0]["id"].is_u64());
}

#[tokio::test]
async fn envelopes_of_maps() {
    let api = Api::start().await;
    for (envelope, languages, posts) in [
        (Envelope::Documented, "/data/da", "/1/id"),
        (Envelope::Wrapped, "/data/da", "/data/1/id"),
        (Envelope::Bare, "/da", "/1/id"),
        (Envelope::List, "/data/da", "/1/id"),
    ] {
        api.tenant.set_answers(Answers::default().envelope(envelope));
        assert_eq!(
            api.get("/settings/languages").await.body.pointer(languages),
            Some(&json!("Dansk")),
            "{envelope:?}"
        );
        assert_eq!(
            api.get("/content/collection/1").await.body.pointer(posts),
            Some(&json!(1)),
            "{envelope:?}"
        );
    }
}

#[tokio::test]
async fn tokens() {
    let api = Api::start().await;
    let forms = async |answers: Answers| {
        api.tenant.set_answers(answers);
        let credentials =
            json!({"username": api.tenant.username(), "password": api.tenant.password()});
        (
            api.post("/authenticate", credentials).await.body,
            api.post("/renew", json!({})).await.body,
        )
    };
    let default = Answers::default;
    let (signed_in, renewed) = forms(default().token_key(TokenKey::Jwt)).await;
    assert_eq!(
        (keys(&signed_in), keys(&renewed)),
        (vec!["expires", "jwt"], vec!["expires", "jwt"])
    );
    let (signed_in, renewed) = forms(default().token(TokenForm::Array)).await;
    assert_eq!(
        (keys(&signed_in[0]), keys(&renewed[0])),
        (vec!["expires", "jwt"], vec!["expires", "token"])
    );
    let (signed_in, renewed) =
        forms(default().token(TokenForm::Wrapped).token_key(TokenKey::Jwt)).await;
    assert_eq!(
        (keys(&signed_in["data"]), keys(&renewed["data"])),
        (vec!["expires", "jwt"], vec!["expires", "jwt"])
    );
    let (signed_in, _) = forms(default().envelope(Envelope::List)).await;
    assert!(signed_in.is_object(), "envelopes are for other objects");
}

#[tokio::test]
async fn updates() {
    let api = Api::start().await;
    let forms = async |updates, email: &str| {
        api.tenant.set_answers(Answers::default().updates(updates));
        let id = api
            .create(
                "/users",
                json!({"first_name": "A", "last_name": "B", "email": email, "unit": 1}),
            )
            .await;
        let path = format!("/users/{id}");
        let replies = [
            api.patch(&path, json!({"title": "T"})).await,
            api.post(&format!("{path}/deactivate"), json!({})).await,
            api.patch("/groups/1", json!({"name": "G"})).await,
            api.delete(&path).await,
        ];
        replies.map(|reply| (reply.status, reply.body))
    };
    let [patched, deactivated, group, deleted] = forms(Updates::Documented, "d@x.example").await;
    assert_eq!([&patched, &deactivated, &deleted], [&(204, Value::Null); 3]);
    assert_eq!((group.0, &group.1["data"]["name"]), (200, &json!("G")));

    let all = forms(Updates::NoContent, "n@x.example").await;
    assert_eq!(
        all,
        [(204, Value::Null), (204, Value::Null), (204, Value::Null), (204, Value::Null)]
    );

    let [patched, deactivated, group, deleted] = forms(Updates::Object, "a@x.example").await;
    assert_eq!((patched.0, &patched.1["data"]["title"]), (200, &json!("T")));
    assert_eq!((deactivated.0, &deactivated.1["data"]["active"]), (200, &json!(false)));
    assert_eq!((group.0, &group.1["data"]["name"]), (200, &json!("G")));
    assert_eq!((deleted.0, &deleted.1["data"]["email"]), (200, &json!("a@x.example")));
}

#[tokio::test]
async fn pages() {
    let api = Api::start().await;
    let form = async |paging, path: &str| {
        api.tenant.set_answers(Answers::default().paging(paging));
        api.get(path).await.body
    };
    for path in ["/users", "/conversations/1/messages"] {
        assert_eq!(keys(&form(Paging::Full, path).await), ["data", "links", "meta"]);
        assert_eq!(keys(&form(Paging::NoMeta, path).await), ["data", "links"]);
        assert_eq!(keys(&form(Paging::NoLinks, path).await), ["data"]);
        assert!(form(Paging::Bare, path).await[0]["id"].is_u64());
    }
    assert_eq!(keys(&form(Paging::NoMeta, "/usertypes").await), ["data"]);
    assert!(form(Paging::Bare, "/usertypes").await[0]["id"].is_u64());
}

#[tokio::test]
async fn lists_with_gaps() {
    let api =
        Api::with(Tenant::builder().users(60).answers(Answers::default().lists(Lists::Gaps))).await;
    let users = api.get("/users?limit=3").await.body;
    assert_eq!(keys(&users["data"]), ["0", "2", "4"]);
    assert_eq!((&users["data"]["0"]["id"], &users["meta"]["per_page"]), (&json!(1), &json!(3)));
    assert_eq!(keys(&api.get("/usertypes?all").await.body["data"]).len(), 7);
    assert_eq!(
        api.get("/users?unit=99999").await.body["data"],
        json!([]),
        "PHP writes an empty list as one"
    );
    assert!(
        api.get("/users?limit=1").await.body["data"].is_array(),
        "and one element has no gap before it"
    );
}

#[tokio::test]
async fn quirks() {
    let api = Api::start().await;
    api.tenant.set_answers(Answers::default().quirks(true));
    let user = api.get("/users/2").await.body["data"].clone();
    assert_eq!((&user["id"], &user["active"], &user["admin"]), (&json!("2"), &json!(1), &json!(0)));
    assert_eq!((&user["url"], &user["devices"]), (&json!("api/users/2"), &json!(null)));
    assert!(user["_undocumented"].is_object());

    api.patch("/users/2", json!({"unit": 1})).await;
    assert_eq!(api.get("/users/2").await.body["data"]["department"], json!({}));
    assert_eq!(api.get("/content/1").await.body["translations"], json!([]));
    assert_eq!(api.get("/users?unit=99999").await.body["data"], json!(null));
    assert_eq!(api.get("/users?limit=3").await.body["meta"]["per_page"], "3");
    assert_eq!(api.get("/content/ids").await.body[0], "1");
    assert_eq!(api.get("/groups/1").await.body["data"]["type"], "hidden");
    assert_eq!(api.get("/groups/3").await.body["data"]["type"], "private");
    assert_eq!(api.get("/settings/languages").await.body["data"].get("_undocumented"), None);
    assert_eq!(api.get("/users/99999").await.body["error"]["is_ziik_error"], 1);

    api.tenant.set_answers(Answers::default());
    assert_eq!(api.get("/users/2").await.body["data"]["id"], 2);
}
