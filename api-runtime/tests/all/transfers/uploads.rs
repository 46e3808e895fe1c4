//! What is sent, and how often.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use api_runtime::{Error, Form, TransportErrorKind, Upload};
use bytes::Bytes;
use futures_util::stream;

use super::server::{Server, answer};
use super::{CREATE, Client, WRITE};

/// More than one chunk of a file, and no round number.
fn content() -> Vec<u8> {
    (0..700_001_u32).map(|number| number.to_le_bytes()[0] ^ number.to_le_bytes()[1]).collect()
}

fn pieces() -> impl futures_util::Stream<Item = io::Result<Bytes>> {
    let pieces: Vec<_> =
        content().chunks(10_000).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
    stream::iter(pieces)
}

async fn created() -> Server {
    Server::start(|_, _| answer(201, &[], b"")).await
}

#[tokio::test]
async fn a_file_is_sent_from_the_disk_with_its_length_and_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.bin");
    std::fs::write(&path, content()).expect("a file");
    let upload = Upload::file(&path).await.expect("the file");
    assert_eq!(upload.said_file_name(), Some("plan.bin"));
    let sent = Arc::new(AtomicU64::new(0));
    let count = Arc::clone(&sent);
    let upload = upload.on_progress(move |bytes| count.store(bytes, Ordering::SeqCst));
    let server = created().await;
    let mut call = Client::plain(&server.url).call(&WRITE);
    call.upload("application/octet-stream", upload.media_type("image/png"));
    call.send(|answer| answer.empty()).await.expect("an answer");
    let arrived = &server.arrived()[0];
    assert_eq!(arrived.header("content-length"), Some("700001"));
    assert_eq!(arrived.header("content-type"), Some("image/png"));
    assert!(arrived.body == content(), "{} bytes", arrived.body.len());
    assert_eq!(sent.load(Ordering::SeqCst), 700_001);
}

#[tokio::test]
async fn a_file_that_is_missing_or_a_folder_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    for path in [folder.path().join("nothing.txt"), folder.path().to_owned()] {
        let error = Upload::file(&path).await.expect_err("no file").to_string();
        assert!(error.contains(&path.display().to_string()), "{error}");
    }
}

#[tokio::test]
async fn a_stream_without_a_length_is_sent_in_chunks() {
    let server = created().await;
    let mut call = Client::plain(&server.url).call(&WRITE);
    call.upload("text/plain", Upload::stream(pieces(), None));
    call.send(|answer| answer.empty()).await.expect("an answer");
    let arrived = &server.arrived()[0];
    assert_eq!(arrived.header("content-length"), None);
    assert!(arrived.body == content(), "{} bytes", arrived.body.len());
}

#[tokio::test]
async fn a_stream_of_another_length_than_was_said_is_an_error() {
    for (length, said) in [(700_000, "more than the 700000 bytes"), (700_002, "ended after 700001")]
    {
        let server = created().await;
        let mut call = Client::patient(&server.url).call(&WRITE);
        call.upload("text/plain", Upload::stream(pieces(), Some(length)));
        let error = call.send(|answer| answer.empty()).await.expect_err("a wrong length");
        assert!(error.to_string().contains(said), "{error}");
        let Error::Transport { source, .. } = &error else { panic!("{error:?}") };
        assert_eq!(source.kind(), TransportErrorKind::Request);
        assert_eq!(source.attempts(), 1, "it would be wrong again");
    }
}

#[tokio::test]
async fn a_source_that_fails_is_an_error_with_its_words() {
    let server = created().await;
    let mut call = Client::plain(&server.url).call(&WRITE);
    let broken =
        stream::iter([Ok(Bytes::from("begun")), Err(io::Error::other("the disk is gone"))]);
    call.upload("text/plain", Upload::stream(broken, None));
    let error = call.send(|answer| answer.empty()).await.expect_err("no body").to_string();
    assert!(error.contains("cannot be read: the disk is gone"), "{error}");
}

#[tokio::test]
async fn a_request_is_repeated_only_with_a_body_that_can_begin_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.bin");
    std::fs::write(&path, content()).expect("a file");
    let again = Upload::file(&path).await.expect("the file");
    for (upload, requests) in [(again, 2), (Upload::stream(pieces(), None), 1)] {
        let server = Server::start(|number, _| match number {
            0 => answer(503, &[("Retry-After", "0")], b""),
            _ => answer(201, &[], b""),
        });
        let server = server.await;
        let mut call = Client::patient(&server.url).call(&CREATE);
        call.upload("text/plain", upload);
        let outcome = call.send(|answer| answer.empty()).await;
        assert_eq!(outcome.is_ok(), requests == 2, "{outcome:?}");
        let arrived = server.arrived();
        assert_eq!(arrived.len(), requests);
        assert!(arrived.iter().all(|one| one.body == content()));
        if requests == 1 {
            let error = outcome.expect_err("a refusal");
            assert_eq!(error.status().map(|status| status.as_u16()), Some(503));
        }
    }
}

#[tokio::test]
async fn a_form_with_a_file_from_the_disk_is_what_a_form_in_memory_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.bin");
    std::fs::write(&path, content()).expect("a file");
    let server = created().await;
    let in_memory = Upload::new(content()).file_name("plan.bin");
    for upload in [in_memory, Upload::file(&path).await.expect("the file")] {
        let form = Form::new().text("name", "Plan").file("file", upload).text("last", "yes");
        let mut call = Client::plain(&server.url).call(&WRITE);
        call.multipart("multipart/form-data", form);
        call.send(|answer| answer.empty()).await.expect("an answer");
    }
    let bodies = server.arrived().into_iter().map(|arrived| {
        let media = arrived.header("content-type").expect("a media type");
        let boundary = media.split_once("boundary=").expect("a boundary").1.to_owned();
        assert_eq!(arrived.header("content-length"), Some(arrived.body.len().to_string().as_str()));
        let lossy = String::from_utf8_lossy(&arrived.body).replace(&boundary, "-");
        assert!(lossy.len() > content().len());
        lossy
    });
    let bodies: Vec<String> = bodies.collect();
    assert!(bodies[0] == bodies[1], "{} and {} bytes", bodies[0].len(), bodies[1].len());
}
