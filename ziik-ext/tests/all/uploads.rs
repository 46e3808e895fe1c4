//! Uploads and downloads, against a tenant and its storage.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use futures_util::StreamExt;
use ziik_ext::api::Upload;
use ziik_ext::api::types::{MessageCreate, PostCreate};
use ziik_ext::uploads::{Remains, StorageError, Target, UploadError};
use ziik_ext::{Client, RetryPolicy};
use ziik_fake::{Failure, Fault, Rule, Tenant};

async fn tenant() -> (Tenant, Client) {
    let tenant = Tenant::builder().users(20).seed(5).start().await.expect("a tenant");
    let client = Client::builder(tenant.url())
        .password(tenant.username(), tenant.password())
        .retry(RetryPolicy::default().backoff(Duration::ZERO, Duration::ZERO))
        .build()
        .expect("a client");
    client.list_timezones().send().await.expect("a sign-in");
    let _ = tenant.take_requests();
    (tenant, client)
}

fn content() -> Vec<u8> {
    (0..900_001_u32).map(|number| number.to_le_bytes()[0] ^ number.to_le_bytes()[1]).collect()
}

fn stream() -> Upload {
    let pieces: Vec<io::Result<_>> =
        content().chunks(50_000).map(|piece| Ok(bytes::Bytes::copy_from_slice(piece))).collect();
    let length = content().len() as u64;
    Upload::stream(futures_util::stream::iter(pieces), Some(length)).file_name("plan.pdf")
}

fn on_disk() -> tempfile::NamedTempFile {
    let file = tempfile::Builder::new().suffix(".pdf").tempfile().expect("a file");
    std::fs::write(file.path(), content()).expect("a file");
    file
}

async fn post(client: &Client) -> i64 {
    let post = client.create_post(PostCreate::new("Summer")).send().await.expect("a post");
    post.into_data().id.get()
}

fn paths(tenant: &Tenant) -> Vec<String> {
    tenant.take_requests().into_iter().map(|one| format!("{} {}", one.method, one.path)).collect()
}

fn fault(rule: &str) -> Rule {
    rule.parse().expect("a rule")
}

#[tokio::test]
async fn a_file_goes_to_the_storage_and_comes_back_and_the_token_stays_here() {
    let (tenant, client) = tenant().await;
    let post = post(&client).await;
    let on_disk = on_disk();
    for file in [Upload::file(on_disk.path()).await.expect("the file"), stream()] {
        let sent = Arc::new(AtomicU64::new(0));
        let count = Arc::clone(&sent);
        let upload = client.upload(file, Target::post(post));
        let upload = upload.on_progress(move |bytes| count.store(bytes, Ordering::SeqCst));
        let id = upload.send().await.expect("an upload");
        assert_eq!(sent.load(Ordering::SeqCst), content().len() as u64);
        let download = client.download_file(id).download().await.expect("a download");
        assert_eq!(download.media_type(), Some("application/pdf"));
        assert!(download.file_name().is_some_and(|name| name.contains(".pdf")));
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("plan.pdf");
        assert_eq!(download.write_to(&path).await.expect("a file"), content().len() as u64);
        assert!(std::fs::read(&path).expect("the file") == content());
    }
    let stored = tenant.storage().requests();
    assert_eq!(stored.len(), 2);
    for request in stored {
        assert_eq!(request.header("authorization"), None);
        assert_eq!(request.header("cookie"), None);
        assert_eq!(request.header("content-length"), Some("900001"));
    }
}

#[tokio::test]
async fn what_is_wrong_with_a_file_is_said_before_anything_is_sent() {
    let (tenant, client) = tenant().await;
    let endless = || {
        let pieces = futures_util::stream::empty::<io::Result<bytes::Bytes>>();
        Upload::stream(pieces, None).file_name("a.pdf")
    };
    let cases = [
        (client.upload("text", Target::post(1)), "has no name"),
        (client.upload(Upload::new("x").file_name("plan"), Target::post(1)), "media type"),
        (
            client.upload(Upload::new("x").file_name("a.pdf"), Target::user(1)),
            "and `users` takes an image",
        ),
        (client.upload(endless(), Target::post(1)), "unknown length"),
        (
            client.upload(Upload::new("four").file_name("a.txt"), Target::post(1)).max_size(3),
            "has 4 bytes, and 3 are allowed",
        ),
    ];
    for (upload, says) in cases {
        let error = upload.send().await.expect_err(says);
        assert!(matches!(error, UploadError::File(_)), "{error:?}");
        let error = error.to_string();
        assert!(error.contains(says) && error.contains("nothing was sent"), "{error}");
    }
    let missing = client.create_post_with_files(PostCreate::new("x"), [Upload::new("x")]).await;
    assert_eq!(missing.expect_err("no name").remains, Remains::Nothing);
    assert_eq!(paths(&tenant), [""; 0]);
}

#[tokio::test]
async fn the_bytes_are_sent_again_where_they_can_be() {
    let (tenant, client) = tenant().await;
    let post = post(&client).await;
    let on_disk = on_disk();
    let faults = ["upload_file_content:1x1=status-503", "upload_file_content:1x1=cut:300000"];
    // The last one takes the bytes, and its answer does not arrive.
    for rule in faults.into_iter().chain(["upload_file_content:1x1=reset-after"]) {
        tenant.fault_next(fault(rule));
        let file = Upload::file(on_disk.path()).await.expect("the file");
        let id = client.upload(file, Target::post(post)).send().await.expect("an upload");
        let bytes = client.download_file(id).send().await.expect("the file").into_inner();
        assert!(bytes == content(), "{rule}: {} bytes", bytes.len());
    }
    assert_eq!(tenant.storage().take_requests().len(), 6);
    for rule in faults {
        tenant.fault_next(fault(rule));
        let error = client.upload(stream(), Target::post(post)).send().await.expect_err("a stream");
        assert!(matches!(error, UploadError::Storage(_)), "{rule}: {error:?}");
        assert_eq!(tenant.storage().take_requests().len(), 1, "a stream is sent once");
    }
    let shown = client.get_post(post).send().await.expect("the post").into_data();
    assert_eq!(shown.files.map(|files| files.len()), Some(3), "the others were taken away");
}

#[tokio::test]
async fn what_the_storage_refuses_is_told_without_its_address() {
    let (tenant, client) = tenant().await;
    let post = post(&client).await;
    tenant.fault_next(fault("upload_file_content:1x1=status-403"));
    let error = client.upload(stream(), Target::post(post)).send().await.expect_err("a refusal");
    let UploadError::Storage(StorageError::Refused(status)) = &error else { panic!("{error:?}") };
    assert_eq!(status.as_u16(), 403);
    let shown = format!("{error} {error:?}");
    assert!(shown.contains("upload the file again"), "{shown}");
    assert!(!shown.contains(tenant.storage().url()), "{shown}");
}

#[tokio::test]
async fn an_upload_that_cannot_be_ended_is_taken_away() {
    let (tenant, client) = tenant().await;
    let post = post(&client).await;
    tenant.fault_next(
        Rule::new(Fault::Failure(Failure::new(422))).on("finalise_upload").expect("known").times(1),
    );
    let error = client.upload(stream(), Target::post(post)).send().await.expect_err("a refusal");
    assert!(error.to_string().starts_with("finalise_upload"), "{error}");
    let requests = paths(&tenant);
    let last = requests.last().expect("requests");
    assert!(last.starts_with(&format!("DELETE /content/{post}/files/")), "{requests:?}");
}

#[cfg(all(feature = "comments", feature = "manuals", feature = "suppliers"))]
#[tokio::test]
async fn an_upload_that_failed_is_taken_away_wherever_that_can_be_done() {
    let (tenant, client) = tenant().await;
    for (target, path) in [
        (Target::comment(1), "/comments/1/files/"),
        (Target::paragraph(1), "/paragraphs/1/files/"),
        (Target::supplier(1), "/suppliers/1/files/"),
    ] {
        let refusal = Rule::new(Fault::Failure(Failure::new(422)));
        tenant.fault_next(refusal.on("finalise_upload").expect("known").times(1));
        let error = client.upload(stream(), target).send().await.expect_err("a refusal");
        assert!(error.to_string().starts_with("finalise_upload"), "{error}");
        let requests = paths(&tenant);
        let last = requests.last().expect("requests");
        assert!(last.starts_with(&format!("DELETE {path}")), "{requests:?}");
    }
}

#[tokio::test]
async fn a_file_may_be_as_large_as_is_said() {
    let (_tenant, client) = tenant().await;
    let post = post(&client).await;
    for limit in [4, 5] {
        let file = Upload::new("four").file_name("a.txt");
        let upload = client.upload(file, Target::post(post)).max_size(limit);
        upload.send().await.expect("an upload");
    }
}

#[tokio::test]
async fn a_post_with_files_is_there_when_they_all_are() {
    let (tenant, client) = tenant().await;
    let body = PostCreate::new("Summer").body("The plan is attached.");
    let files = ["one.pdf", "two.pdf", "three.pdf"];
    let uploads = files.map(|name| Upload::new(content()).file_name(name));
    let made = client.create_post_with_files(body, uploads).await.expect("a post");
    assert_eq!(made.created.uploading_files, Some(0));
    let shown = made.created.files.expect("files");
    assert_eq!((made.files.len(), shown.len()), (3, 3));
    for (id, name) in made.files.iter().zip(files) {
        let file = client.download_file(*id).download().await.expect("a file");
        assert_eq!(file.file_name().as_deref(), Some(name), "in the order that they were given in");
    }
    drop(tenant);
}

#[tokio::test]
async fn a_post_whose_file_does_not_arrive_is_deleted_again() {
    let (tenant, client) = tenant().await;
    let good = || Upload::new(content()).file_name("good.pdf");
    tenant.fault_next(fault("upload_file_content:1x1=status-403"));
    let outcome = client.create_post_with_files(PostCreate::new("Summer"), [good(), good()]).await;
    let error = outcome.expect_err("a refusal");
    assert_eq!(error.remains, Remains::Deleted);
    assert!(error.to_string().contains("is deleted again"), "{error}");
    let requests = paths(&tenant);
    let deleted = requests.last().and_then(|last| last.strip_prefix("DELETE /content/"));
    let post: i64 = deleted.expect("the post is deleted last").parse().expect("its id");
    assert!(client.get_post(post).send().await.expect_err("it is gone").is_not_found());
    tenant.fault_next(fault("upload_file_content:1x1=status-403"));
    tenant.fault_next(fault("delete_post:1x1=status-500"));
    let outcome = client.create_post_with_files(PostCreate::new("Winter"), [good()]).await;
    let error = outcome.expect_err("a refusal");
    let Remains::Left(id) = error.remains else { panic!("{error}") };
    assert!(client.get_post(id).send().await.is_ok());
    assert!(error.to_string().contains("left behind without its files; delete it"), "{error}");
}

#[tokio::test]
async fn a_message_can_have_files_too() {
    let (tenant, client) = tenant().await;
    let conversations = client.list_conversations().send().await.expect("a list").into_data();
    let conversation = conversations.first().expect("a conversation").id;
    let file = || Upload::new(content()).file_name("plan.pdf");
    let made = client.create_message_with_files(conversation, MessageCreate::new("Look"), [file()]);
    let made = made.await.expect("a message");
    assert_eq!((made.files.len(), made.created.uploading_files), (1, Some(0)));
    tenant.fault_next(fault("upload_file_content:1x1=status-403"));
    let failed = client.create_message_with_files(conversation, MessageCreate::new("No"), [file()]);
    assert_eq!(failed.await.expect_err("a refusal").remains, Remains::Deleted);
}

#[tokio::test]
async fn a_download_goes_on_after_a_break_and_with_a_fresh_token() {
    let (tenant, client) = tenant().await;
    let post = post(&client).await;
    let id = client.upload(stream(), Target::post(post)).send().await.expect("an upload");
    tenant.fault_next(fault("download_file:1x1=cut:400000"));
    let mut download = client.download_file(id).download().await.expect("a download");
    let mut received = Vec::new();
    let mut is_expired = false;
    while let Some(chunk) = download.next().await {
        received.extend_from_slice(&chunk.expect("a chunk"));
        if !is_expired {
            tenant.expire_tokens();
            is_expired = true;
        }
    }
    assert!(received == content(), "{} bytes", received.len());
    let requests = paths(&tenant);
    assert!(requests.iter().any(|path| path == "POST /authenticate"), "{requests:?}");
}
