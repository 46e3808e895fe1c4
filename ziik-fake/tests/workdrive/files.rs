//! Uploads, in two steps.

use reqwest::{Client, Method};
use serde_json::{Value, json};

use crate::{call, change, file, get, organization, refused, text};

/// What was signed.
pub(crate) fn fields(slot: &Value) -> Vec<(String, String)> {
    let fields = slot["signedRequest"]["fields"].as_object().expect("fields");
    fields
        .iter()
        .map(|(name, value)| (name.clone(), value.as_str().expect("text").to_owned()))
        .collect()
}

/// Sends a form to the storage; its status.
pub(crate) async fn upload(
    slot: &Value,
    fields: Vec<(String, String)>,
    with_file: bool,
    key: Option<&str>,
) -> u16 {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part =
            format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    if with_file {
        body.extend_from_slice(
            b"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"cup.png\"\r\n\r\n",
        );
        body.extend_from_slice(b"\x89PNG\r\n\r\n--b--\r\n");
    } else {
        body.extend_from_slice(b"--b--\r\n");
    }
    let request = Client::new().post(slot["signedRequest"]["url"].as_str().expect("an address"));
    let request = key.into_iter().fold(request, |request, key| request.header("X-API-KEY", key));
    let request = request.header("Content-Type", "multipart/form-data; boundary=b").body(body);
    request.send().await.expect("an answer").status().as_u16()
}

#[tokio::test]
async fn a_file_is_taken_once_it_was_uploaded() {
    let organization = organization().await;
    let slot = get(&organization, "/media?mime=image/png&name=cup.png&moduleCode=1").await;
    let id = text(&slot, "fileId");
    let post = json!({"status": "PUBLISHED", "tags": [], "fileIds": [id]});
    refused(&organization, Method::POST, "/posts", post.clone()).await;
    assert_eq!(upload(&slot, fields(&slot), true, None).await, 204);
    let made = change(&organization, Method::POST, "/posts", post).await;
    assert_eq!((&made["files"]["id"], &made["files"]["size"]), (&json!(id), &json!(6)));
    assert_eq!((&made["files"]["url"], &made["files"]["isImage"]), (&slot["url"], &json!(true)));
}

#[tokio::test]
async fn the_storage_refuses_what_was_not_signed() {
    let organization = organization().await;
    let slot = get(&organization, "/media?mime=image/png&name=cup.png&moduleCode=1").await;
    let signed = fields(&slot);
    assert_eq!(
        upload(&slot, signed.clone(), true, Some(organization.api_key())).await,
        400,
        "the key is not for it"
    );
    assert_eq!(upload(&slot, signed.clone(), false, None).await, 400, "no file");
    for left_out in 0..signed.len() {
        let mut fewer = signed.clone();
        let (name, _) = fewer.remove(left_out);
        assert_eq!(upload(&slot, fewer, true, None).await, 403, "without {name}");
        let mut other = signed.clone();
        other[left_out].1.push('x');
        assert_eq!(upload(&slot, other, true, None).await, 403, "another {name}");
    }
    assert_eq!(upload(&slot, signed, true, None).await, 204);
}

#[tokio::test]
async fn an_upload_needs_all_that_is_asked_for() {
    let organization = organization().await;
    for query in
        ["", "?mime=image/png&name=a", "?name=a&moduleCode=1", "?mime=image&name=a&moduleCode=1"]
    {
        assert_eq!(
            call(&organization, Method::GET, &format!("/media{query}"), None).await.0,
            400,
            "{query}"
        );
    }
    let query = "/media?mime=image/png&name=a&moduleCode=77";
    assert_eq!(call(&organization, Method::GET, query, None).await.0, 400);
    let (a, b) = (file(&organization).await, file(&organization).await);
    assert_ne!(a, b);
}
