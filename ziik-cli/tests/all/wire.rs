//! What is sent.

use serde_json::{Value, json};

use crate::support::World;

fn body(world: &World, method: &str, path: &str) -> Value {
    serde_json::from_str(&world.last(method, path).body).unwrap()
}

#[test]
fn flags_are_the_fields_of_a_body() {
    let world = World::new();
    let run = world.run(&[
        "users",
        "update",
        "2",
        "--title",
        "Shift lead",
        "--specialties",
        "1,2",
        "--clear",
        "phone",
        "--clear=birthday",
    ]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let sent = body(&world, "PATCH", "/users/2");
    let expected =
        json!({"title": "Shift lead", "specialties": [1, 2], "phone": null, "birthday": null});
    assert_eq!(sent, expected);
}

#[test]
fn a_list_is_cleared_by_an_empty_one() {
    let world = World::new();
    assert_eq!(world.line("users update 2 --clear specialties").code, 0);
    assert_eq!(body(&world, "PATCH", "/users/2"), json!({"specialties": []}));
}

#[test]
fn flags_override_a_file() {
    let world = World::new();
    let file = world.file("user.json", r#"{"title": "Barista", "quote": "x"}"#);
    let run = world.run(&["users", "update", "2", "--from", &file, "--title", "Lead"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_eq!(body(&world, "PATCH", "/users/2"), json!({"title": "Lead", "quote": "x"}));
}

#[test]
fn a_body_comes_from_standard_input() {
    let world = World::new();
    let command = world.command(&["units", "create", "--from", "-", "-o", "json"]);
    let run = crate::support::run(command, r#"{"name": "Pier", "reference": "CC-77"}"#);
    assert_eq!(run.json()["name"], "Pier");
    assert_eq!(body(&world, "POST", "/units"), json!({"name": "Pier", "reference": "CC-77"}));
}

#[test]
fn booleans_numbers_times_and_json_keep_their_types() {
    let world = World::new();
    let line = [
        "users",
        "create",
        "--first-name",
        "Ada",
        "--last-name",
        "Lind",
        "--email",
        "ada.lind@acme.example",
        "--unit",
        "1",
        "--user-types",
        "1",
        "--welcome=false",
        "--settings",
        r#"{"language": "da"}"#,
        "-o",
        "json",
    ];
    assert_eq!(world.run(&line).json()["first_name"], "Ada");
    let expected = json!({
        "first_name": "Ada", "last_name": "Lind", "email": "ada.lind@acme.example", "unit": 1,
        "userTypes": [1], "settings": {"language": "da"}, "welcome": false,
    });
    assert_eq!(body(&world, "POST", "/users"), expected);
}

#[test]
fn parameters_go_into_the_query() {
    let world = World::new();
    let run = world.line("users list --unit 1 --limit 2 -o jsonl");
    assert_eq!((run.code, run.out.lines().count()), (0, 2), "{}", run.err);
    let request = world.last("GET", "/users");
    let agent = request.header("user-agent").unwrap();
    assert!(agent.starts_with(concat!("ziik/", env!("CARGO_PKG_VERSION"))), "{agent}");
    let query = request.query;
    assert!(query.contains("unit=1") && query.contains("limit=2"), "{query}");
}

#[test]
fn several_ids_are_one_segment() {
    let world = World::new();
    let run = world.line("users list-by-ids 1 2 3 -o jsonl");
    assert_eq!((run.code, run.out.lines().count()), (0, 3), "{}", run.err);
    assert!(
        world.tenant.requests().iter().any(|request| request.path == "/users/collection/1,2,3")
    );
}

#[test]
fn all_pages_come_in_order() {
    let world = World::new();
    let run = world.line("users list --page-size 7 -o jsonl");
    assert_eq!(run.out.lines().count(), world.listed(), "{}", run.err);
    let pages = world.tenant.requests().iter().filter(|request| request.path == "/users").count();
    assert!(pages >= 4, "{pages}");
    let ids =
        run.out.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["id"].clone());
    let ids: std::collections::HashSet<String> = ids.map(|id| id.to_string()).collect();
    assert_eq!(ids.len(), run.out.lines().count());
}

#[test]
fn a_dry_run_sends_nothing_and_shows_no_secret() {
    let world = World::new();
    let run = world.run(&[
        "users",
        "update",
        "501",
        "--title",
        "Shift lead",
        "--clear",
        "phone",
        "--dry-run",
    ]);
    let shown = run.text().replace(world.tenant.url(), "https://acme.ziik.io/api");
    insta::assert_snapshot!(shown);
    let shown = world.run(&["passwords", "reset", "--dry-run", "--from", "-"]);
    assert_eq!(shown.code, 2, "{}", shown.out);
    let line =
        ["auth", "authenticate", "--username", "a@b.example", "--password", "hidden", "--dry-run"];
    let shown = world.run(&line).text();
    assert!(!shown.contains("hidden") && shown.contains("***"), "{shown}");
    assert!(!shown.contains("authorization"), "{shown}");
    assert_eq!(world.tenant.requests().len(), 0);
}

#[test]
fn any_request() {
    let world = World::new();
    assert_eq!(world.line("api GET /users/2 -o json").json()["data"]["id"], 2);
    let run = world.line("api get users -f search=a -F limit=3 -o json");
    assert_eq!(run.json()["data"].as_array().map(Vec::len), Some(3));
    assert_eq!(world.last("GET", "/users").query, "search=a&limit=3");
    let run = world.run(&["api", "PATCH", "/users/2", "-f", "title=Lead", "-F", "phone=null"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(body(&world, "PATCH", "/users/2"), json!({"title": "Lead", "phone": null}));
    let run = world.line("api GET /users --paginate -o jsonl");
    assert_eq!(run.out.lines().count(), world.listed(), "{}", run.err);
    let run = world.line("api GET /users/999999 -o json");
    assert_eq!(run.code, 1);
    assert!(run.err.contains("404") && run.out.contains("message"), "{run:?}");
}

#[test]
fn an_upload_is_a_form() {
    let world = World::new();
    let file = world.file("people.csv", "ada@acme.example,1,1\n");
    let run = world.run(&["users", "import", "--file", &file, "--mapping", "{}", "--dry-run"]);
    let shown = run.text();
    assert!(shown.contains("content-type: multipart/form-data; boundary="), "{shown}");
}
