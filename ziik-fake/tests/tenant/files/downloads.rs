use reqwest::Response;
use serde_json::{Value, json};
use ziik_fake::{Answers, Ranges};

use super::{POST, bytes, get, info, pattern, upload};
use crate::api::{Api, BARISTA};

fn header<'r>(response: &'r Response, name: &str) -> Option<&'r str> {
    response.headers().get(name).map(|value| value.to_str().unwrap())
}

#[tokio::test]
async fn a_file_comes_with_all_that_is_known_of_it() {
    let api = Api::start().await;
    let file = upload(&api, POST, "Smørrebrød.pdf", "application/pdf", pattern(1000)).await;
    let response = get(&api, &format!("/file/{file}"), &[]).await;
    assert_eq!(response.status(), 200);
    assert_eq!(header(&response, "content-length"), Some("1000"));
    assert_eq!(header(&response, "content-type"), Some("application/pdf"));
    assert_eq!(header(&response, "accept-ranges"), Some("bytes"));
    assert_eq!(
        header(&response, "content-disposition"),
        Some("attachment; filename=\"Sm_rrebr_d.pdf\"; filename*=UTF-8''Sm%C3%B8rrebr%C3%B8d.pdf")
    );
    let tag = header(&response, "etag").unwrap().to_owned();
    assert!(tag.starts_with('"') && tag.ends_with('"') && tag.len() > 30, "{tag}");
    assert!(response.bytes().await.unwrap() == pattern(1000));

    let same = upload(&api, POST, "a", "a/b", pattern(1000)).await;
    let other = upload(&api, POST, "a", "a/b", pattern(1001)).await;
    let tag_of = async |file: u64| {
        let response = get(&api, &format!("/file/{file}"), &[]).await;
        header(&response, "etag").unwrap().to_owned()
    };
    assert_eq!(tag_of(same).await, tag);
    assert_ne!(tag_of(other).await, tag);
}

#[tokio::test]
async fn an_empty_file() {
    let api = Api::start().await;
    let path = format!("/file/{}", upload(&api, POST, "a", "a/b", "").await);
    let response = get(&api, &path, &[]).await;
    assert_eq!((response.status().as_u16(), header(&response, "content-length")), (200, Some("0")));
    assert_eq!(get(&api, &path, &[("range", "bytes=0-")]).await.status(), 416);
    assert_eq!(get(&api, &path, &[("range", "bytes=-1")]).await.status(), 200);
}

#[tokio::test]
async fn parts_of_a_file() {
    let api = Api::start().await;
    // One is kept in memory, the other one on the disk.
    for length in [100, 3_000_000] {
        let sent = pattern(length);
        let path = format!("/file/{}", upload(&api, POST, "a", "a/b", sent.clone()).await);
        let last = length - 1;
        for (range, part) in [
            ("bytes=0-9".to_owned(), 0..10),
            (format!("bytes=50-{length}0"), 50..length),
            ("bytes=40-".to_owned(), 40..length),
            ("bytes=-7".to_owned(), length - 7..length),
            (format!("bytes={last}-{last}"), last..length),
        ] {
            let response = get(&api, &path, &[("range", &range)]).await;
            assert_eq!(response.status(), 206, "{range}");
            let expected = format!("bytes {}-{}/{length}", part.start, part.end - 1);
            assert_eq!(header(&response, "content-range"), Some(expected.as_str()));
            assert_eq!(header(&response, "content-length"), Some(&*part.len().to_string()));
            assert_eq!(header(&response, "content-type"), Some("a/b"));
            assert!(header(&response, "etag").is_some());
            assert!(response.bytes().await.unwrap() == sent[part], "{range}");
        }
        let beyond = get(&api, &path, &[("range", &format!("bytes={length}-"))]).await;
        assert_eq!(beyond.status(), 416);
        assert_eq!(header(&beyond, "content-range"), Some(&*format!("bytes */{length}")));
        let refusal: Value = beyond.json().await.unwrap();
        assert_eq!(refusal["error"]["is_ziik_error"], true);
        for range in ["bytes=9-0", "bytes=0-1,3-4", "pages=1-2"] {
            let response = get(&api, &path, &[("range", range)]).await;
            assert_eq!(response.status(), 200, "{range}");
            assert!(response.bytes().await.unwrap() == sent, "{range}");
        }
    }
}

#[tokio::test]
async fn conditions() {
    let api = Api::start().await;
    let path = format!("/file/{}", upload(&api, POST, "a", "a/b", pattern(100)).await);
    let whole = get(&api, &path, &[]).await;
    let tag = header(&whole, "etag").unwrap();
    let range = ("range", "bytes=90-");
    for (headers, status) in [
        ([range, ("if-range", tag)], 206),
        ([range, ("if-range", "\"other\"")], 200),
        ([range, ("if-match", tag)], 206),
        ([range, ("if-match", "\"other\"")], 412),
        ([range, ("if-none-match", tag)], 304),
        ([range, ("if-none-match", "\"other\"")], 206),
    ] {
        let response = get(&api, &path, &headers).await;
        assert_eq!(response.status(), status, "{headers:?}");
        let length = response.bytes().await.unwrap().len();
        let expected = match status {
            206 => Some(10),
            200 => Some(100),
            304 => Some(0),
            _ => None,
        };
        assert!(expected.is_none_or(|expected| expected == length), "{headers:?}: {length}");
    }
}

#[tokio::test]
async fn parts_can_be_left_away() {
    let api = Api::start().await;
    let path = format!("/file/{}", upload(&api, POST, "a", "a/b", pattern(100)).await);
    api.tenant.set_answers(Answers::default().ranges(Ranges::Ignored));
    let response = get(&api, &path, &[("range", "bytes=90-")]).await;
    assert_eq!((response.status().as_u16(), header(&response, "accept-ranges")), (200, None));
    assert_eq!(response.bytes().await.unwrap().len(), 100);
    api.tenant.set_answers(Answers::default());
    api.tenant.fault_next("download_file:1x1=answers:ranges-ignored".parse().unwrap());
    for status in [200, 206] {
        assert_eq!(get(&api, &path, &[("range", "bytes=90-")]).await.status(), status);
    }
}

#[tokio::test]
async fn a_file_is_read_by_who_reads_what_it_is_for() {
    let mut api = Api::start().await;
    let shared = json!({"title": "S", "sharing": {"shares": [BARISTA]}});
    let shared = api.create("/content", shared).await;
    let hidden = api.create("/content", json!({"title": "H"})).await;
    let message = api.create("/conversations/1/messages", json!({"message": "M"})).await;
    let chat = api.post("/conversations", json!({"recipients": [3]})).await.body["id"].clone();
    let foreign = format!("/conversations/{chat}/messages");
    let foreign = api.create(&foreign, json!({"message": "M", "fileCount": 1})).await;
    api.delete(&format!("/groups/1/members/{BARISTA}")).await;
    api.delete(&format!("/groups/3/members/{BARISTA}")).await;
    let cases = [
        (("contents", 1), 200),
        (("contents", shared), 200),
        (("contents", hidden), 403),
        // A post in a group that the barista is not in.
        (("contents", 5), 403),
        (("messages", foreign), 403),
        (("groups", 1), 200),
        // A private group.
        (("groups", 3), 403),
        (("users", 1), 200),
        (("units", 1), 200),
        (("logo", 0), 200),
        (("folders", 211), 403),
    ];
    let mut files = Vec::new();
    for (owner, status) in cases {
        files.push((upload(&api, owner, "a.png", "image/png", "x").await, owner, status));
    }
    // What was not announced is a change of the message, so it is announced.
    let announced = json!({"message": "M", "fileCount": 1});
    let announced = api.create("/conversations/1/messages", announced).await;
    let owner = ("messages", announced);
    files.push((upload(&api, owner, "a.png", "image/png", "x").await, owner, 200));
    let owner = ("messages", message);
    files.push((upload(&api, owner, "a.png", "image/png", "x").await, owner, 404));

    api.become_user(BARISTA).await;
    for (file, owner, status) in &files {
        for path in [format!("/file/{file}"), format!("/file/{file}/thumbnail")] {
            assert_eq!(get(&api, &path, &[]).await.status(), *status, "{path} {owner:?}");
        }
        assert_eq!(info(&api, *file).await.status, *status, "{owner:?}");
    }
    api.token.clear();
    assert_eq!(api.get(&format!("/file/{}", files[0].0)).await.status, 401);
}

#[tokio::test]
async fn presets_are_of_images() {
    let api = Api::start().await;
    let image = upload(&api, POST, "a.png", "image/png", pattern(50)).await;
    let text = upload(&api, POST, "a.txt", "text/plain", "x").await;
    for preset in ["detail", "cropLarge", "smallSquare", "landscape"] {
        let path = format!("/file/{image}/{preset}");
        let response = get(&api, &path, &[("range", "bytes=-5")]).await;
        assert_eq!(
            (response.status().as_u16(), header(&response, "content-type")),
            (206, Some("image/png"))
        );
    }
    assert_eq!(api.get(&format!("/file/{image}/crop_large")).await.blamed(), (422, vec!["preset"]));
    assert_eq!(api.get(&format!("/file/{text}/detail")).await.status, 404);
    assert_eq!(api.get("/file/999/detail").await.status, 404);
}

#[tokio::test]
async fn the_addresses_in_answers_lead_to_the_file() {
    let mut api = Api::start().await;
    let image = upload(&api, POST, "a.png", "image/png", "image").await;
    let video = upload(&api, POST, "a.mp4", "video/mp4", "video").await;
    api.tenant.set_clock_skew(3);
    api.become_admin().await;
    let view = info(&api, image).await.body["data"].clone();
    let mut addresses: Vec<_> = view["versions"]
        .as_object()
        .unwrap()
        .values()
        .map(|value| (value.clone(), "image"))
        .collect();
    addresses.push((view["source"].clone(), "image"));
    let view = info(&api, video).await.body["data"].clone();
    addresses.extend([(view["source"].clone(), "video"), (view["stream"].clone(), "video")]);
    assert_eq!(addresses.len(), 14);
    for (address, expected) in addresses {
        let path = address.as_str().unwrap().strip_prefix(api.tenant.url()).unwrap();
        assert_eq!(bytes(&api, path).await, expected.as_bytes(), "{path}");
    }
}
