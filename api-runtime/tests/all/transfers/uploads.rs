//! What is sent, and how often.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use api_runtime::{Body, Error, Form, TransportErrorKind, Upload};
use bytes::Bytes;
use futures_util::{TryStreamExt, stream};

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
    assert_eq!(upload.said_media_type(), None);
    let upload = upload.media_type("image/png");
    assert_eq!(upload.said_media_type(), Some("image/png"));
    call.upload("application/octet-stream", upload);
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
    let wrapped = again.clone().on_progress(|_| ());
    let once = || Upload::stream(pieces(), None);
    for (upload, is_form, requests) in [
        (again.clone(), false, 2),
        (once(), false, 1),
        (wrapped.clone(), false, 2),
        (once().on_progress(|_| ()), false, 1),
        (again, true, 2),
        (once(), true, 1),
        (wrapped, true, 2),
        (once().on_progress(|_| ()), true, 1),
    ] {
        let server = Server::start(|number, _| match number {
            0 => answer(503, &[("Retry-After", "0")], b""),
            _ => answer(201, &[], b""),
        });
        let server = server.await;
        let mut call = Client::patient(&server.url).call(&CREATE);
        if is_form {
            call.multipart("multipart/form-data", Form::new().file("file", upload));
        } else {
            call.upload("text/plain", upload);
        }
        let outcome = call.send(|answer| answer.empty()).await;
        assert_eq!(outcome.is_ok(), requests == 2, "{outcome:?}");
        let arrived = server.arrived();
        assert_eq!(arrived.len(), requests);
        let sent = content();
        assert!(arrived.iter().all(|one| one.body.windows(sent.len()).any(|part| part == sent)));
        assert!(is_form || arrived.iter().all(|one| one.body.len() == sent.len()));
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

#[tokio::test]
async fn a_body_is_taken_into_memory_up_to_a_limit() {
    let body = || Body::stream(stream::iter([Ok("ab".into()), Ok("c".into())]), None);
    assert_eq!(body().bytes(4).await.expect("the body"), "abc");
    assert_eq!(body().bytes(3).await.expect("the body"), "abc");
    for limit in [2, 1, 0] {
        let error = body().bytes(limit).await.expect_err("too much");
        assert_eq!(error.kind(), TransportErrorKind::Request);
        assert!(error.to_string().contains(&format!("more than {limit} bytes")), "{error}");
    }
}

#[tokio::test]
async fn an_empty_chunk_is_no_byte_too_many() {
    let chunks = || stream::iter(["", "ab", "", "c", "", ""].map(|chunk| Ok(chunk.into())));
    let body = Body::stream(chunks(), Some(3));
    let given: Vec<Bytes> = body.chunks().try_collect().await.expect("the body");
    assert_eq!(given, ["ab", "c"]);
    for length in [2, 4] {
        assert!(Body::stream(chunks(), Some(length)).bytes(9).await.is_err(), "{length}");
    }
}

#[test]
fn bodies_are_equal_by_their_bytes_or_by_their_source() {
    let memory = |text: &'static str| Body::from(Bytes::from_static(text.as_bytes()));
    let streams = [Body::stream(pieces(), None), Body::stream(pieces(), None)];
    for (one, two, expected) in [
        (memory("a"), memory("a"), true),
        (memory("a"), memory("b"), false),
        (streams[0].clone(), streams[0].clone(), true),
        (streams[0].clone(), streams[1].clone(), false),
        (streams[0].clone(), memory("a"), false),
    ] {
        assert_eq!(one == two, expected, "{one:?} {two:?}");
        let form = |body: Body| Form::new().file("file", Upload::of(body));
        assert_eq!(form(one) == form(two), expected);
    }
}
