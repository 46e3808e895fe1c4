//! A directory sync reads records from a CSV file.
//!
//! The input is the file.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use http::{Method, Request, Response};
use serde_json::{Map, Value, json};
use ziik_api::Operation;
use ziik_ext::Client;
use ziik_ext::directory::PersonRecord;

use crate::scripted::{Scripted, wait_for};

/// Reads the records and plans.
///
/// # Panics
/// A record gets lost, means something else than the same record in JSON, or planning changes
/// something.
pub fn run(input: &[u8]) {
    let mut reader = csv::Reader::from_reader(input);
    let rows: Vec<_> = reader
        .deserialize::<PersonRecord>()
        .take(200)
        .map(|row| row.map_err(|error| error.to_string()))
        .collect();
    compare_with_json(input);
    let writes = Arc::new(Mutex::new(Vec::new()));
    let server = Scripted(tenant(writes.clone()));
    let count = rows.len();
    wait_for(async {
        let client = Client::builder("https://fjord.example/api")
            .token("a.b.c", 9_000_000_000)
            .transport(server);
        let client = client.build().expect("a client");
        let plan = client.directory().plan(rows).await.expect("a plan");
        let changed: Vec<_> = plan.changes().iter().filter_map(|change| change.row).collect();
        let problems: BTreeSet<_> =
            plan.problems().iter().filter_map(|finding| finding.row).collect();
        assert_eq!(changed.len() + problems.len() + plan.unchanged().count(), count, "{plan}");
        assert!(changed.iter().all(|row| !problems.contains(row)), "{plan}");
        let control = |c: char| c.is_control() && c != '\n';
        assert!(!plan.to_string().contains(control), "{plan:?}");
    });
    assert_eq!(*writes.lock().expect("nobody panics with it"), Vec::<String>::new());
}

/// A row means what an object of its columns means.
fn compare_with_json(input: &[u8]) {
    let mut reader = csv::Reader::from_reader(input);
    let Ok(header) = reader.headers().cloned() else { return };
    if header.iter().map(str::trim).collect::<BTreeSet<_>>().len() < header.len()
        || header.iter().any(|name| name.trim() == "memberships")
    {
        return;
    }
    for row in reader.records().take(200) {
        let Ok(row) = row else { return };
        let object: Map<String, Value> =
            header.iter().zip(&row).map(|(name, value)| (name.to_owned(), json!(value))).collect();
        let from_json = serde_json::from_value::<PersonRecord>(object.into()).ok();
        assert_eq!(row.deserialize::<PersonRecord>(Some(&header)).ok(), from_json, "{row:?}");
    }
}

/// A tenant with one user, two units and a user type. Whatever is no reading is noted.
fn tenant(
    writes: Arc<Mutex<Vec<String>>>,
) -> impl Fn(&Request<Bytes>, &'static Operation) -> Response<Bytes> + Send + Sync + 'static {
    move |request, operation| {
        if request.method() != Method::GET {
            writes.lock().expect("nobody panics with it").push(operation.id().to_owned());
        }
        let user = json!({
            "id": 2, "first_name": "Ada", "last_name": "Lind", "name": "Ada Lind",
            "email": "ada.lind@fjord.example", "reference": "EMP-1",
            "title": "Barista", "active": true,
        });
        let list = |items: Value| {
            let total = items.as_array().map(Vec::len);
            json!({ "data": items, "meta": { "current_page": 1, "last_page": 1, "total": total } })
        };
        let body = match operation.id() {
            "list_users" => list(json!([user])),
            "list_users_by_ids" => json!({ "data": [user] }),
            "get_user" | "get_user_by_reference" => json!({ "data": user }),
            "list_units" => list(json!([{ "id": 11, "name": "Harbour", "reference": "CC-1" },
                    { "id": 12, "name": "Station", "reference": "CC-2" }])),
            "list_user_types" => {
                list(json!([{ "id": 3, "name": "Lead", "reference": "ROLE-LEAD" }]))
            }
            "list_unit_memberships" => {
                json!({ "data": [{ "unit": { "id": 11, "name": "Harbour" },
                    "user_types": [{ "id": 3, "name": "Lead" }] }] })
            }
            _ => json!({ "data": [] }),
        };
        Response::new(body.to_string().into())
    }
}
