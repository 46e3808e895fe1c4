//! What the tests share.

use std::fmt::Write;
use std::path::Path;
use std::sync::{Arc, Mutex};

use openapi_crate::apis;
use openapi_crate::load::{self, Document};
use openapi_crate::overlay;
use openapi_crate::verify::{Credentials, Outcome, Report, Settings, verify};
use serde_json::Value;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use ziik_fake::{Answers, Tenant};

/// Compares with the snapshot of the test that it stands in.
macro_rules! snapshot {
    ($value:expr) => {
        let value = $value;
        insta::with_settings!({ omit_expression => true, snapshot_path => "../snapshots" }, {
            insta::assert_snapshot!(value);
        })
    };
}
pub(crate) use snapshot;

/// What cannot be verified against a new tenant by the document alone.
const APART: &[&str] = &[
    // One of two parameters is needed, which a document cannot say.
    "list_registrations",
    "get_registration",
    // Comments and events are inside of posts, and nothing says that their ids are.
    "get_comment",
    "list_comment_likers",
    "list_comment_replies",
    "list_event_participants",
    // A new tenant has none.
    "get_shift_template",
    // No JSON.
    "download_file",
    "download_file_preset",
];

/// The document that the workspace's code is made of, sorted. It does not depend on how the API's
/// file is written. It has the operations that the tenant keeps state of: an id in an example of
/// the others is nobody's.
pub(crate) fn document() -> Document {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut document = apis::one(&root, Some("ziik")).unwrap().document(&root).unwrap();
    alone(&mut document.root);
    for item in document.root["paths"].as_object_mut().unwrap().values_mut() {
        item.as_object_mut().unwrap().retain(|_, operation| {
            let id = operation.get("operationId").and_then(Value::as_str);
            id.is_none_or(|id| {
                ziik_fake::OPERATIONS.iter().any(|known| known.id == id) && !APART.contains(&id)
            })
        });
    }
    document.root.sort_all_objects();
    document
}

/// Puts references that have something beside them into an `allOf`: a text that is kept for a
/// place stands beside one.
fn alone(value: &mut Value) {
    match value {
        Value::Object(object) => {
            if let (Some(Value::String(target)), true) =
                (object.get("$ref").cloned(), object.len() > 1)
            {
                object.shift_remove("$ref");
                object.insert("allOf".to_owned(), serde_json::json!([{ "$ref": target }]));
            }
            object.values_mut().for_each(alone);
        }
        Value::Array(items) => items.iter_mut().for_each(alone),
        _ => {}
    }
}

/// A document of OpenAPI 3.0 with these paths and components.
pub(crate) fn api(rest: &str) -> Document {
    load::parse("api.yaml", &format!("openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\n{rest}"))
        .unwrap()
}

pub(crate) async fn tenant(answers: Answers) -> Tenant {
    Tenant::builder().users(60).seed(3).answers(answers).start().await.unwrap()
}

pub(crate) fn password(tenant: &Tenant) -> Credentials {
    Credentials::Password {
        username: tenant.username().to_owned(),
        password: tenant.password().to_owned(),
    }
}

pub(crate) fn token() -> Credentials {
    Credentials::Token("a.b.c".to_owned())
}

/// The document after the overlay that came out of a run.
pub(crate) fn corrected(document: &Document, report: &Report) -> Document {
    let Some(overlay) = &report.overlay else { return document.clone() };
    let seen =
        Document { name: "seen.yaml".to_owned(), digest: String::new(), root: overlay.clone() };
    overlay::apply(document.clone(), &seen).unwrap()
}

/// The operations that differ, without notes.
pub(crate) fn differences(report: &Report) -> String {
    let differing = report.operations.iter().filter(|checked| checked.outcome != Outcome::Matches);
    let text: String = differing.map(ToString::to_string).collect();
    text.split_inclusive('\n').filter(|line| !line.starts_with("  note:")).collect()
}

/// The actions of the overlay, one a line, those that only update the evidence left out.
pub(crate) fn actions(report: &Report) -> String {
    let all = report.overlay.as_ref().and_then(|overlay| overlay["actions"].as_array());
    let mut lines = String::new();
    for action in all.into_iter().flatten() {
        let target = action["target"].as_str().unwrap();
        if !target.ends_with("['x-evidence']") {
            let what = if action["remove"] == Value::Bool(true) {
                "removed".to_owned()
            } else {
                action["update"].to_string()
            };
            let _ = writeln!(lines, "{target}: {what}");
        }
    }
    lines
}

/// Answers each request by its method and target with a whole response, and remembers what was
/// asked.
pub(crate) struct Server {
    pub(crate) url: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    pub(crate) async fn start(answer: impl Fn(&str) -> String + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&asked);
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let (read, mut write) = stream.split();
                let mut lines = BufReader::new(read).lines();
                let first = lines.next_line().await.unwrap().unwrap_or_default();
                let request = first.trim_end_matches(" HTTP/1.1").to_owned();
                let mut length = 0;
                while let Ok(Some(line)) = lines.next_line().await {
                    if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
                        length = value.trim().parse().unwrap();
                    }
                    if line.is_empty() {
                        break;
                    }
                }
                let mut body = vec![0; length];
                lines.into_inner().read_exact(&mut body).await.unwrap();
                let response = answer(&request);
                seen.lock().unwrap().push(request);
                // A client may have heard enough.
                let _ = write.write_all(response.as_bytes()).await;
            }
        });
        Self { url, asked }
    }

    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }

    pub(crate) async fn verify(&self, document: &Document) -> Report {
        verify(document, &Settings::new(&self.url, token())).await.unwrap()
    }
}

/// A response with a JSON body.
pub(crate) fn json(status: u16, body: &str) -> String {
    response(status, "content-type: application/json\r\n", body)
}

pub(crate) fn response(status: u16, headers: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 {status} Status\r\n{headers}content-length: {length}\r\nconnection: close\r\n\r\n{body}"
    )
}
