use std::time::{Duration, Instant};

use serde_json::json;
use ziik_fake::{Failure, Fault, Rule};

use super::{POST, finalise, get, pattern, put, ticket, upload};
use crate::api::Api;

/// The bytes of an answer as far as they came, and whether that was all.
async fn arrived(mut response: reqwest::Response) -> (usize, bool) {
    let mut length = 0;
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) => length += chunk.len(),
            Ok(None) => return (length, true),
            Err(_) => return (length, false),
        }
    }
}

#[tokio::test]
async fn downloads_are_cut_off_after_so_many_bytes() {
    let api = Api::start().await;
    for length in [1000, 3_000_000] {
        let path = format!("/file/{}", upload(&api, POST, "a", "a/b", pattern(length)).await);
        let cut = Rule::new(Fault::CutAfter(300)).on("download_file").unwrap();
        api.tenant.fault_next(cut.times(2));
        for expected in [(300, false), (300, false), (length, true)] {
            let response = get(&api, &path, &[]).await;
            assert_eq!(response.status(), 200);
            assert_eq!(response.content_length(), u64::try_from(length).ok(), "it promises all");
            assert_eq!(arrived(response).await, expected);
        }
        // What is missing is asked for.
        api.tenant.fault_next("1x1=cut:100".parse().unwrap());
        let rest = get(&api, &path, &[("range", "bytes=300-")]).await;
        assert_eq!((rest.status().as_u16(), arrived(rest).await), (206, (100, false)));
        api.tenant.fault_next("1x1=cut:99999999".parse().unwrap());
        assert_eq!(arrived(get(&api, &path, &[]).await).await, (length, true), "longer than it is");
        api.tenant.fault_next("download_file:1x1=truncated".parse().unwrap());
        assert_eq!(arrived(get(&api, &path, &[]).await).await, (length / 2, false));
    }
}

#[tokio::test]
async fn other_answers_are_cut_off_too() {
    let api = Api::start().await;
    api.tenant.fault_next("get_post:1x1=cut:10".parse().unwrap());
    assert_eq!(arrived(get(&api, "/content/1", &[]).await).await, (10, false));
    assert!(arrived(get(&api, "/content/1", &[]).await).await.1);
}

#[tokio::test]
async fn uploads_are_refused_or_cut_off() {
    let api = Api::start().await;
    let one = ticket(&api, POST, "a", "a/b").await;
    let sent = pattern(400_000);
    let failure = Failure::new(503).body("application/xml", "<Code>SlowDown</Code>");
    let refusal = Rule::new(Fault::Failure(failure.retry_after(1))).on("upload_file_content");
    api.tenant.fault_next(refusal.unwrap().times(1));
    let response = put(&one, sent.clone()).send().await.unwrap();
    assert_eq!(
        (response.status().as_u16(), &response.headers()["retry-after"]),
        (503, &"1".parse().unwrap())
    );
    for fault in ["cut:0", "cut:100000", "reset-before"] {
        let rule = format!("upload_file_content:1x1={fault}");
        api.tenant.fault_next(rule.parse().unwrap());
        put(&one, sent.clone()).send().await.expect_err(fault);
        assert_eq!(finalise(&api, &one).await.status, 422, "nothing was kept: {fault}");
    }
    assert_eq!(put(&one, sent.clone()).send().await.unwrap().status(), 201);
    assert_eq!(api.tenant.storage().requests().len(), 5);

    let two = ticket(&api, POST, "a", "a/b").await;
    api.tenant.fault_next("upload_file_content:1x1=reset-after".parse().unwrap());
    put(&two, sent).send().await.unwrap_err();
    assert_eq!(finalise(&api, &two).await.status, 204, "the bytes have arrived all the same");
    let stored = api.tenant.effects();
    let stored = stored.iter().filter(|effect| effect.operation == "upload_file_content");
    assert_eq!(stored.count(), 2);
}

#[tokio::test]
async fn an_upload_can_fail_at_its_end() {
    let api = Api::start().await;
    let post = api.create("/content", json!({"title": "P", "fileCount": 1})).await;
    let one = ticket(&api, ("contents", post), "a", "a/b").await;
    put(&one, "x").send().await.unwrap();
    api.tenant.fault_next("finalise_upload:1x1=status-500".parse().unwrap());
    assert_eq!(finalise(&api, &one).await.status, 500);
    let waiting =
        async || api.get(&format!("/content/{post}")).await.body["uploading_files"].clone();
    assert_eq!(waiting().await, 1);
    assert_eq!(finalise(&api, &one).await.status, 204);
    assert_eq!(waiting().await, 0);
}

#[tokio::test]
async fn bodies_are_slow_or_stall() {
    let api = Api::start().await;
    let path = format!("/file/{}", upload(&api, POST, "a", "a/b", pattern(1000)).await);
    for (fault, least) in [("slow-body:100:10ms", 90), ("stall:500:150ms", 150)] {
        api.tenant.fault_next(format!("download_file:1x1={fault}").parse().unwrap());
        let begun = Instant::now();
        assert_eq!(arrived(get(&api, &path, &[]).await).await, (1000, true));
        assert!(begun.elapsed() >= Duration::from_millis(least), "{fault}: {:?}", begun.elapsed());
    }
    api.tenant.fault_next("download_file:1x1=stall:500:1m".parse().unwrap());
    let mut response = get(&api, &path, &[]).await;
    assert_eq!(response.chunk().await.unwrap().unwrap().len(), 500);
    let next = tokio::time::timeout(Duration::from_millis(50), response.chunk()).await;
    assert!(next.is_err(), "it stalls there");

    for (fault, least) in [("slow-body:100:10ms", 100), ("stall:500:150ms", 150)] {
        let one = ticket(&api, POST, "a", "a/b").await;
        api.tenant.fault_next(format!("upload_file_content:1x1={fault}").parse().unwrap());
        let begun = Instant::now();
        assert_eq!(put(&one, pattern(1000)).send().await.unwrap().status(), 201);
        assert!(begun.elapsed() >= Duration::from_millis(least), "{fault}: {:?}", begun.elapsed());
    }
}
