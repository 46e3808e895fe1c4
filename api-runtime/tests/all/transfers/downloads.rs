//! What arrives, and what follows when the connection breaks.

use api_runtime::{Download, DownloadError, Error};
use futures_util::StreamExt;

use super::server::{Answer, Arrived, Server, answer};
use super::{Client, READ};

const FILE: &[u8] = b"The plan of the summer: everybody gets three weeks, and nobody minds.";
const TAG: (&str, &str) = ("ETag", "\"one\"");

fn length() -> String {
    FILE.len().to_string()
}

async fn begin(server: &Server) -> Result<Download, Error> {
    Client::patient(&server.url).call(&READ).download().await
}

async fn whole(server: &Server) -> Result<Vec<u8>, Error> {
    begin(server).await.expect("a download").bytes(1000).await.map(|bytes| bytes.to_vec())
}

/// The first bytes of the file, and an end that came too early.
fn cut(headers: &[(&str, &str)]) -> Answer {
    let length = length();
    answer(200, &[&[("Content-Length", length.as_str())], headers].concat(), &FILE[..20])
}

#[tokio::test]
async fn a_download_tells_its_length_type_and_name() {
    let headers = [
        ("Content-Type", "application/pdf"),
        ("Content-Disposition", "attachment; filename=\"../plan.pdf\""),
    ];
    let server = Server::start(move |_, _| answer(200, &headers, FILE)).await;
    let mut download = begin(&server).await.expect("a download");
    assert_eq!(download.length(), Some(FILE.len() as u64));
    assert_eq!(download.media_type(), Some("application/pdf"));
    assert_eq!(download.file_name().as_deref(), Some("plan.pdf"));
    let mut received = Vec::new();
    while let Some(chunk) = download.next().await {
        received.extend_from_slice(&chunk.expect("a chunk"));
    }
    assert_eq!(received, FILE);
    assert_eq!(download.received(), FILE.len() as u64);
    assert!(download.next().await.is_none());
    assert_eq!(server.arrived()[0].header("accept-encoding"), Some("identity"));
}

#[tokio::test]
async fn a_refusal_is_the_error_of_every_call() {
    let body = br#"{"error": {"code": "forbidden", "message": "not yours"}}"#;
    let server = Server::start(|_, _| answer(403, &[], body)).await;
    let error = begin(&server).await.expect_err("a refusal");
    let Error::Api(refusal) = &error else { panic!("{error:?}") };
    assert_eq!((refusal.status.as_u16(), refusal.code.as_deref()), (403, Some("forbidden")));
}

fn rest(arrived: &Arrived) -> Answer {
    assert_eq!(arrived.header("range"), Some("bytes=20-"));
    assert_eq!(arrived.header("if-range"), Some("\"one\""));
    let range = format!("bytes 20-{}/{}", FILE.len() - 1, FILE.len());
    answer(206, &[("Content-Range", &range), TAG], &FILE[20..])
}

#[tokio::test]
async fn what_is_missing_after_a_break_is_asked_for_by_a_range() {
    let server = Server::start(|number, arrived| match number {
        0 => cut(&[TAG]),
        _ => rest(arrived),
    });
    let server = server.await;
    assert_eq!(whole(&server).await.expect("the file"), FILE);
    assert_eq!(server.arrived().len(), 2);
}

#[tokio::test]
async fn a_server_without_ranges_sends_the_same_file_again() {
    let server = Server::start(|number, _| match number {
        0 => cut(&[TAG]),
        _ => answer(200, &[TAG], FILE),
    });
    let server = server.await;
    assert_eq!(whole(&server).await.expect("the file"), FILE);
}

#[tokio::test]
async fn a_file_that_changed_meanwhile_is_an_error() {
    let other = ("ETag", "\"two\"");
    let changed: [Answer; 3] = [
        answer(200, &[other], FILE),
        answer(206, &[other, ("Content-Range", "bytes 0-68/69")], FILE),
        answer(206, &[TAG], &FILE[20..]),
    ];
    for second in changed {
        let server = Server::start(move |number, _| match number {
            0 => cut(&[TAG]),
            _ => second.clone(),
        });
        let error = whole(&server.await).await.expect_err("another file").to_string();
        assert!(error.contains("changed after 20 bytes"), "{error}");
    }
}

#[tokio::test]
async fn a_file_that_nothing_identifies_is_not_resumed() {
    for headers in [&[][..], &[("ETag", "W/\"one\"")]] {
        let server = Server::start(move |_, _| cut(headers)).await;
        assert!(whole(&server).await.expect_err("half a file").to_string().contains("broke"));
        assert_eq!(server.arrived().len(), 1, "{headers:?}");
    }
}

#[tokio::test]
async fn a_server_that_always_breaks_is_given_up() {
    let server = Server::start(|number, _| match number {
        0 => cut(&[TAG]),
        _ => {
            answer(206, &[TAG, ("Content-Range", "bytes 20-68/69"), ("Content-Length", "49")], b"")
        }
    });
    let server = server.await;
    assert!(whole(&server).await.expect_err("half a file").to_string().contains("broke"));
    assert_eq!(server.arrived().len(), 6, "the first request and five resumptions");
}

#[tokio::test]
async fn a_download_into_memory_has_a_limit() {
    let server = Server::start(|_, _| answer(200, &[], FILE)).await;
    let download = begin(&server).await.expect("a download");
    let error = download.bytes(FILE.len() - 1).await.expect_err("too many bytes").to_string();
    assert!(error.contains("too large: more than 68 bytes"), "{error}");
}

#[tokio::test]
async fn a_file_is_in_its_place_when_it_is_whole_and_not_before() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.txt");
    std::fs::write(&path, "the old plan").expect("a file");
    let names = || {
        let entries = std::fs::read_dir(folder.path()).expect("the folder");
        let name = |entry: std::io::Result<std::fs::DirEntry>| entry.expect("an entry").file_name();
        entries.map(name).collect::<Vec<_>>()
    };
    let server = Server::start(|_, _| cut(&[])).await;
    let download = begin(&server).await.expect("a download");
    let error = download.write_to(&path).await.expect_err("half a file");
    assert!(matches!(error, DownloadError::Receive(_)), "{error:?}");
    assert_eq!(std::fs::read(&path).expect("the file"), b"the old plan");
    assert_eq!(names(), ["plan.txt"]);

    let server = Server::start(|_, _| answer(200, &[], FILE)).await;
    let download = begin(&server).await.expect("a download");
    assert_eq!(download.write_to(&path).await.expect("the file"), FILE.len() as u64);
    assert_eq!(std::fs::read(&path).expect("the file"), FILE);
    assert_eq!(names(), ["plan.txt"]);

    let download = begin(&server).await.expect("a download");
    let nowhere = folder.path().join("missing/plan.txt");
    let error = download.write_to(&nowhere).await.expect_err("no folder");
    assert!(error.to_string().contains(&nowhere.display().to_string()), "{error}");
}
