//! Formats, columns and filters.

use crate::support::World;

fn in_format(format: &str) -> String {
    let world = World::new();
    world
        .line(&format!("users list --limit 3 -o {format} --columns id,name,unit.name,active"))
        .text()
}

#[test]
fn a_list_as_a_table() {
    insta::assert_snapshot!(in_format("table"));
}

#[test]
fn a_list_as_json() {
    insta::assert_snapshot!(in_format("json"));
}

#[test]
fn a_list_as_json_lines() {
    insta::assert_snapshot!(in_format("jsonl"));
}

#[test]
fn a_list_as_csv() {
    insta::assert_snapshot!(in_format("csv"));
}

#[test]
fn a_list_as_yaml() {
    insta::assert_snapshot!(in_format("yaml"));
}

#[test]
fn usual_columns() {
    insta::assert_snapshot!(World::new().line("users list --limit 3 -o table").text());
}

#[test]
fn one_object_as_a_table() {
    let world = World::new();
    insta::assert_snapshot!(
        world.line("users get 2 -o table --columns id,name,unit.name,userTypes").text()
    );
}

#[test]
fn one_object_in_other_formats() {
    let world = World::new();
    let of = |format: &str| {
        world.line(&format!("users get 2 --columns id,name,userTypes.name -o {format}")).text()
    };
    insta::assert_snapshot!(["json", "jsonl", "csv", "yaml"].map(of).join("---\n"));
}

/// Elsewhere than on a terminal.
#[test]
fn json_is_the_default() {
    let world = World::new();
    assert!(world.line("users list --limit 1").json().is_array());
}

#[test]
fn filters_hold_together_and_before_the_limit() {
    let world = World::new();
    let ids = |line: &str| world.line(line).text().lines().count();
    let all = ids("users list -o jsonl");
    let without = ids("users list -o jsonl --filter title=");
    let with = ids("users list -o jsonl --filter title!=");
    assert_eq!(all, without + with);
    assert!(with > 0 && without > 0, "{with} {without}");
    let last = format!("users list -o jsonl --filter id>={} --limit 1", all / 2);
    assert_eq!(ids(&last), 1);
    assert_eq!(ids("users list -o jsonl --filter active=true --filter active=false"), 0);
}

#[test]
fn an_empty_list_is_one_in_every_format() {
    let world = World::new();
    let of = |format: &str| {
        world.line(&format!("users list --filter id=0 -o {format} --columns id,name")).text()
    };
    assert_eq!(
        ["json", "jsonl", "csv", "yaml", "table"].map(of),
        ["[]\n", "", "id,name\n", "[]\n", "ID  NAME\n"].map(ToOwned::to_owned)
    );
}

#[test]
fn tables_hold_no_characters_that_steer_a_terminal() {
    let world = World::new();
    let title = "a\u{1b}[31mb\u{9b}2Jc\nd\u{202e}e";
    assert_eq!(world.run(&["users", "update", "2", "--title", title]).code, 0);
    let out = world.line("users get 2 -o table --columns title").text();
    assert_eq!(out, "title  a[31mb2Jc de\n");
    let json = world.line("users get 2 -o json --columns title");
    assert!(!json.out.contains(['\u{1b}', '\u{9b}']), "{:?}", json.out);
    assert_eq!(json.json()["title"], title);
}
