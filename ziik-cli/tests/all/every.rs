//! Every operation has a command, and every one that reads is tried.

use std::collections::BTreeSet;

use serde_json::Value;
use ziik_ext::api::OPERATIONS;

use crate::support::{World, program, run};

fn operations() -> Vec<Value> {
    let listed = run(program(&["operations", "-o", "json"]), "").json();
    listed.as_array().unwrap().clone()
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap()
}

#[test]
fn every_operation_has_one_command() {
    let listed = operations();
    let commands: BTreeSet<&str> = listed.iter().map(|row| text(row, "command")).collect();
    assert_eq!(commands.len(), listed.len(), "two operations have one command");
    let mut ids: Vec<&str> = listed.iter().map(|row| text(row, "operation")).collect();
    let mut known: Vec<&str> = OPERATIONS.iter().map(|operation| operation.id()).collect();
    ids.sort_unstable();
    known.sort_unstable();
    assert_eq!(ids, known);
    for operation in OPERATIONS {
        let row = listed.iter().find(|row| text(row, "operation") == operation.id()).unwrap();
        assert_eq!(
            (text(row, "method"), text(row, "path")),
            (operation.method().as_str(), operation.path())
        );
    }
}

/// What the program calls everything, to be looked through when it changes.
#[test]
fn names_of_commands() {
    let names = |row: &Value| format!("{:<38} {}\n", text(row, "command"), text(row, "operation"));
    let mut lines: Vec<String> = operations().iter().map(names).collect();
    lines.sort_unstable();
    insta::assert_snapshot!("commands", lines.concat());
}

/// A value for an argument that leads to something in the tenant.
fn argument(operation: &str, flag: &str) -> &'static str {
    match (operation, flag) {
        ("get_user_by_reference", _) => "EMP-00002",
        ("get_unit_by_reference", _) => "CC-1010",
        ("get_user_type_by_reference", _) => "ROLE-BARISTA",
        ("get_statistics_area", _) => "users",
        ("get_file_info", "timestamp") => "1760000000",
        ("list_event_participants", _) => "10",
        ("get_vacation", _) => "4",
        (_, "type") => "news",
        (_, "search" | "keyword") => "bar",
        (_, "preset") => "thumbnail",
        _ => "1",
    }
}

/// Every operation that reads is sent, and answered by what can be shown. The tenant may refuse one
/// for what it is about; nothing else may go wrong.
#[test]
fn every_operation_that_reads() {
    let world = World::new();
    let (mut done, mut refused) = (0, Vec::new());
    for row in operations().iter().filter(|row| text(row, "method") == "GET") {
        let id = text(row, "operation");
        let mut line: Vec<String> =
            text(row, "command").split(' ').map(ToOwned::to_owned).collect();
        for flag in row["arguments"].as_array().unwrap() {
            line.push(argument(id, flag.as_str().unwrap()).to_owned());
        }
        for flag in row["flags"].as_array().unwrap().iter().map(|flag| flag.as_str().unwrap()) {
            let value = match (id, flag) {
                ("list_user_birthdays", "start") => "10-01",
                ("list_user_birthdays", "end") => "10-31",
                ("get_statistics" | "get_statistics_area", "offset") => "0",
                ("list_registrations", "units") => "4",
                (_, "start") => "2025-10-01T00:00:00Z",
                (_, "end") => "2025-10-31T00:00:00Z",
                ("search_users", "keyword") | ("search_users_not_in_group", _) => "a",
                _ => continue,
            };
            line.push(format!("--{flag}={value}"));
        }
        line.extend(["-o".to_owned(), "jsonl".to_owned()]);
        let run = world.run(&line);
        match run.code {
            0 => done += 1,
            _ => refused.push(format!("{}: {}", line.join(" "), run.err.trim())),
        }
    }
    insta::assert_snapshot!("refused", refused.join("\n"));
    assert!(done > 85, "{done} went well");
}
