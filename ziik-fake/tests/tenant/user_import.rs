//! Users from a file.

use serde_json::{Value, json};

use crate::api::{Api, BARISTA, PEOPLE_TEAM, Reply};

const COLUMNS: [&str; 3] = ["email", "unit", "userType"];

/// Sends the columns and the file as a form.
async fn import(api: &Api, mapping: &[&str], file: &[u8]) -> Reply {
    let mut body = Vec::new();
    let mut part = |name: &str, value: &[u8]| {
        let head = format!("--xyz\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n");
        body.extend([head.as_bytes(), value, b"\r\n"].concat());
    };
    for word in mapping {
        part("mapping[]", word.as_bytes());
    }
    part("file", file);
    body.extend(b"--xyz--\r\n");
    api.upload("/users/import", "multipart/form-data; boundary=xyz", body).await
}

fn counts(total: u8, skipped: u8, exists: u8, imported: u8) -> Value {
    json!({"data": {"total": total, "skipped": skipped, "exists": exists, "imported": imported}})
}

#[tokio::test]
async fn rows_are_imported_skipped_or_known() {
    let api = Api::start().await;
    let known = api.tenant.username().to_uppercase();
    let file = format!(
        "Nora,Lind,nora@x.example,Fjord Coffee,Barista,N-1\r\n\
         ,,{known},Fjord Coffee,Barista,\r\n\
         ,,nora@x.example,Fjord Coffee,Barista,\r\n\
         ,,,Fjord Coffee,Barista,\r\n\
         ,,no address,Fjord Coffee,Barista,\r\n\
         ,,a@x.example,fjord coffee,Barista,\r\n\
         ,,b@x.example,Fjord Coffee,,\r\n\
         ,,c@x.example,,Barista,\r\n\
         ,,d@x.example,Fjord Coffee,Barista,N-1\r\n\
         ,,,,,\r\n\
         ,,e@x.example,Fjord Coffee,Roaster,\r\n"
    );
    let mapping = ["first_name", "last_name", "email", "unit", "userType", "reference"];
    let reply = import(&api, &mapping, file.as_bytes()).await;
    assert_eq!((reply.status, reply.body), (200, counts(10, 6, 2, 2)));
    let nora = api.data("/users/reference/N-1").await;
    assert_eq!((&nora["name"], &nora["unit"]["id"]), (&json!("Nora Lind"), &json!(1)));
    assert_eq!(nora["userTypes"], json!([{"id": 1, "name": "Barista"}]));
    assert_eq!(api.ids("/users/search?email=e@x.example").await.len(), 1);
    assert_eq!(api.tenant.effects().last().unwrap().ids.len(), 2, "the ledger has who was made");
}

#[tokio::test]
async fn a_name_that_two_units_have_is_skipped() {
    let api = Api::start().await;
    for _ in 0..2 {
        api.create("/units", json!({"name": "Pier", "parent_id": 1})).await;
    }
    let reply = import(&api, &COLUMNS, b"a@x.example,Pier,Barista\n").await;
    assert_eq!(reply.body, counts(1, 1, 0, 0));
}

#[tokio::test]
async fn the_units_are_the_callers_or_below() {
    let mut api = Api::start().await;
    api.become_user(BARISTA).await;
    let row = b"a@x.example,Fjord Coffee,Barista\n";
    assert_eq!(import(&api, &COLUMNS, row).await.status, 403);
    api.become_admin().await;
    let region = api.create("/units", json!({"name": "Fjords", "parent_id": 1})).await;
    let manager = json!({"first_name": "Mai", "last_name": "Krogh", "email": "m@x.example",
        "unit": region, "userTypes": [4]});
    let manager = api.create("/users", manager).await;
    api.become_user(manager).await;
    let file = b"a@x.example,Fjords,Barista\nb@x.example,Fjord Coffee,Barista\n";
    assert_eq!(import(&api, &COLUMNS, file).await.status, 403);
    assert_eq!(api.ids("/users/search?email=a@x.example").await, [0_u64; 0], "nobody at all");
    assert_eq!(import(&api, &COLUMNS, &file[..27]).await.body, counts(1, 0, 0, 1));
    api.become_admin().await;
    api.become_user(PEOPLE_TEAM).await;
    assert_eq!(import(&api, &COLUMNS, row).await.body, counts(1, 0, 1, 0));
}

#[tokio::test]
async fn what_is_no_file_with_columns() {
    let api = Api::start().await;
    let row = b"a@x.example,Fjord Coffee,Barista\n";
    for mapping in [
        &["email", "unit"][..],
        &["email", "unit", "userType", "role"],
        &["email", "unit", "userType", "email"],
        &[],
    ] {
        let reply = import(&api, mapping, row).await;
        assert_eq!(reply.blamed(), (422, vec!["mapping"]), "{mapping:?}");
    }
    for file in [&b"PK\x03\x04..."[..], b"\xff\xfe,x,y\n"] {
        assert_eq!(import(&api, &COLUMNS, file).await.blamed(), (422, vec!["file"]));
    }
    assert_eq!(api.post("/users/import", json!({})).await.status, 400);
}
