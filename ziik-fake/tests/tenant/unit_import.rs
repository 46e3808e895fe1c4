//! Units from a file.

use serde_json::{Value, json};

use crate::api::{Api, BARISTA, Reply};

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
    api.upload("/units/import", "multipart/form-data; boundary=xyz", body).await
}

fn counts(total: u8, skipped: u8, imported: u8) -> Value {
    json!({"data": {"total": total, "skipped": skipped, "imported": imported}})
}

#[tokio::test]
async fn a_parent_exists_or_stands_further_up() {
    let api = Api::start().await;
    let file = "Pier,Fjord Coffee\r\n\"Bar, outside\",Pier\r\n\r\nToo early,Late\r\n\
                Late,Pier\r\nNobody's,Nowhere\r\n,Pier\r\nAlone\r\n";
    let reply = import(&api, &["name", "parent"], file.as_bytes()).await;
    assert_eq!((reply.status, reply.body), (200, counts(7, 4, 3)));
    let pier = api.ids("/units?keyword=Pier").await[0];
    let below = api.data(&format!("/units/{pier}/children")).await;
    let names: Vec<_> = below.as_array().unwrap().iter().map(|row| &row["name"]).collect();
    assert_eq!(names, ["Bar, outside", "Late"]);
    let effects = api.tenant.effects();
    assert_eq!(effects.last().unwrap().ids.len(), 3, "the ledger has what was made");
}

#[tokio::test]
async fn a_name_that_several_units_have_is_no_parent() {
    let api = Api::start().await;
    let reply = import(&api, &["parent", "name"], b"Fjord Coffee,Pier\nBar,Stool\n").await;
    assert_eq!(reply.body, counts(2, 1, 1), "each shop has a bar");
    let reply = import(&api, &["parent", "name"], b"fjord coffee,Quay\n").await;
    assert_eq!(reply.body, counts(1, 1, 0), "the name must be exact");
}

#[tokio::test]
async fn each_column_has_a_word_of_the_documents() {
    let api = Api::start().await;
    let file = b"Pier,Fjord Coffee,x\n";
    for mapping in [
        &["name", "parent", "reference"][..],
        &["name"],
        &["parent"],
        &["name", "name", "parent"],
        &[],
    ] {
        let reply = import(&api, mapping, file).await;
        assert_eq!(reply.blamed(), (422, vec!["mapping"]), "{mapping:?}");
    }
}

#[tokio::test]
async fn what_is_no_csv_file_is_refused() {
    let api = Api::start().await;
    for file in [&b"PK\x03\x04..."[..], b"\xd0\xcf\x11\xe0...", b"\xff,\xfe\n"] {
        let reply = import(&api, &["name", "parent"], file).await;
        assert_eq!(reply.blamed(), (422, vec!["file"]), "{file:?}");
    }
    let reply = import(&api, &["name", "parent"], b"").await;
    assert_eq!(reply.body, counts(0, 0, 0), "an empty file has no rows");
    assert_eq!(api.post("/units/import", json!({"mapping": ["name"]})).await.status, 400);
}

#[tokio::test]
async fn importing_takes_permission_to_edit_the_parents() {
    let mut api = Api::start().await;
    let region = api.create("/units", json!({"name": "Island", "parent_id": 1})).await;
    let manager = json!({"first_name": "A", "last_name": "B", "email": "a@x.example",
        "unit": region, "userTypes": [4]});
    let manager = api.create("/users", manager).await;
    api.become_user(manager).await;
    let columns = ["name", "parent"];
    let reply = import(&api, &columns, b"Pier,Island\nBeach,Fjord Coffee\n").await;
    assert_eq!(reply.status, 403);
    assert_eq!(api.ids("/units?keyword=Pier").await, [] as [u64; 0], "all or nothing");
    let reply = import(&api, &columns, b"Pier,Island\nJetty,Pier\n").await;
    assert_eq!(reply.body, counts(2, 0, 2));
    api.become_user(BARISTA).await;
    assert_eq!(import(&api, &columns, b"Quay,Nowhere\n").await.status, 403);
}
