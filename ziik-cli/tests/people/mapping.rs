//! Mappings in TOML.

use ziik_cli::people::Options;
use ziik_ext::directory::{Extent, Field, PersonRecord};
use ziik_ext::memberships::MembershipSpec;

use super::{failure, read_with, records, row_errors};

/// A mapping with nothing but a reference and these lines under `[fields]`.
fn fields(lines: &str) -> String {
    format!("[fields]\nreference = \"Id\"\n{lines}")
}

/// The title of the only person in a file with the columns `Id`, `A` and `B`.
fn title(value: &str, a: &str, b: &str) -> PersonRecord {
    let file = format!("Id;A;B\nE1;{a};{b}\n");
    records(&file, &fields(&format!("title = {value}"))).remove(0)
}

fn person() -> PersonRecord {
    PersonRecord::new("E1")
}

#[test]
fn values_are_changed_in_a_fixed_order() {
    let text = |text: &str| person().set(Field::Title, text);
    assert_eq!(title("\"A\"", " Lead ", ""), text("Lead"));
    assert_eq!(title("{ column = \"A\", lower = true }", "LEÆD", ""), text("leæd"));
    assert_eq!(
        title("{ column = \"A\", upper = true, prefix = \"x-\", suffix = \"-y\" }", "a", ""),
        text("x-A-y")
    );
    assert_eq!(title("{ columns = [\"A\", \"B\"] }", "a", "b"), text("a b"));
    assert_eq!(title("{ columns = [\"A\", \"B\"], join = \" / \" }", "a", "b"), text("a / b"));
    assert_eq!(title("{ columns = [\"A\", \"B\"], join = \" / \" }", "", "b"), text("b"));
    assert_eq!(
        title(
            "{ column = \"A\", date = \"D.M.YYYY\", lower = false }"
                .replace("D.M", "DD.MM")
                .as_str(),
            "3.2.1990",
            ""
        ),
        text("1990-02-03")
    );
    assert_eq!(title("{ constant = \" Barista \" }", "", ""), text("Barista"));
    let mapping = fields(
        "title = { column = \"A\", lower = true, lookup = \"jobs\", prefix = \"a \" }\n\
         [lookups.jobs]\n\"17\" = \" Barista \"\nlead = \"Lead\"\nnone = \"\"\n",
    );
    let file = "Id;A\nE1;17\nE1;LEAD\nE1;\nE1;none";
    let empty = person().set(Field::Title, "");
    assert_eq!(records(file, &mapping), [text("a Barista"), text("a Lead"), empty.clone(), empty]);
}

#[test]
fn an_empty_cell_stays_empty_and_only_the_marker_clears() {
    let empty = person().set(Field::Title, "");
    for value in [
        "\"A\"",
        "{ column = \"A\", prefix = \"x\", suffix = \"y\" }",
        "{ columns = [\"A\", \"B\"], join = \"/\" }",
        "{ column = \"A\", date = \"DD.MM.YYYY\" }",
    ] {
        assert_eq!(title(value, " ", ""), empty, "{value}");
    }
    assert_eq!(title("{ clear = true }", "a", ""), person().clear(Field::Title));
    let mapping = |value: &str| format!("[file]\nclear_marker = \"-\"\n{}", fields(value));
    for value in [
        "title = \"A\"",
        "title = { column = \"A\", prefix = \"x\" }",
        "title = { columns = [\"A\", \"B\"] }",
    ] {
        let cleared = records("Id;A;B\nE1;-;\n", &mapping(value));
        assert_eq!(cleared, [person().clear(Field::Title)], "{value}");
    }
    let joined = records("Id;A;B\nE1;-;b\n", &mapping("title = { columns = [\"A\", \"B\"] }"));
    assert_eq!(joined, [person().set(Field::Title, "b")]);
    let options = Options { clear_marker: Some("NULL".to_owned()), ..Options::default() };
    let rows = read_with(b"Id;A\nE1;NULL\nE1;-", &mapping("title = \"A\""), &options).unwrap();
    assert_eq!(rows, [Ok(person().clear(Field::Title)), Ok(person().set(Field::Title, "-"))]);
}

#[test]
fn the_first_alternative_that_holds_is_taken() {
    let value = r#"[
        { constant = "Lead", when = { column = "A", is = "1" } },
        { clear = true, when = { column = "A", in = ["2", "3"] } },
        { column = "B", when = { column = "B", empty = false } },
    ]"#;
    assert_eq!(title(value, "1", "b"), person().set(Field::Title, "Lead"));
    assert_eq!(title(value, "3", "b"), person().clear(Field::Title));
    assert_eq!(title(value, "4", "b"), person().set(Field::Title, "b"));
    assert_eq!(title(value, "4", ""), person(), "absent");
}

#[test]
fn conditions_compare_texts() {
    for (condition, a, b, holds) in [
        ("column = \"A\", is = \"1\"", "1", "", true),
        ("column = \"A\", is = \"1\"", "01", "", false),
        ("column = \"A\", is_not = \"1\"", "", "", true),
        ("column = \"A\", not_in = [\"1\", \"2\"]", "2", "", false),
        ("column = \"A\", not_in = [\"1\", \"2\"]", "3", "", true),
        ("column = \"A\", empty = true", " ", "", true),
        ("column = \"A\", empty = false", " ", "", false),
        ("column = \"A\", matches = 'C|EMP-\\d+'", "EMP-12", "", true),
        ("column = \"A\", matches = 'C|EMP-\\d+'", "xEMP-12", "", false),
        ("column = \"A\", matches = 'C|EMP-\\d+'", "CEMP", "", false),
        ("all = [{ column = \"A\", is = \"1\" }, { column = \"B\", is = \"2\" }]", "1", "2", true),
        ("all = [{ column = \"A\", is = \"1\" }, { column = \"B\", is = \"2\" }]", "1", "", false),
        ("any = [{ column = \"A\", is = \"1\" }, { column = \"B\", is = \"2\" }]", "", "2", true),
        ("any = [{ column = \"A\", is = \"1\" }, { column = \"B\", is = \"2\" }]", "", "", false),
    ] {
        let value = format!("{{ constant = \"x\", when = {{ {condition} }} }}");
        let expected = if holds { person().set(Field::Title, "x") } else { person() };
        assert_eq!(title(&value, a, b), expected, "{condition} of {a:?} and {b:?}");
    }
}

#[test]
fn a_row_can_have_several_memberships() {
    let mapping = fields(
        r#"extent = { constant = "at_least" }

[[memberships]]
unit = { column = "Shop", prefix = "CC-" }
department = "Department"
user_types = { column = "Roles", split = ",", lookup = { table = "roles", keep = true } }

[[memberships]]
unit = { column = "Second", id = true }
user_types = { constant = "ROLE-TEMP" }
overwrite = false
when = { column = "Second", is_not = "0" }

[file]
clear_marker = "-"
[lookups.roles]
b = "ROLE-BARISTA"
"#,
    );
    let file = "Id;Shop;Department;Roles;Second\n\
                E1;1010;Bar; b, x ,;12\n\
                E1;1010;-;-;0\n\
                E1;1010;;;\n\
                E1;;Bar;b;0\n";
    let first = MembershipSpec::new().department("Bar").user_types(["ROLE-BARISTA", "x"]);
    let second = MembershipSpec::new().user_types(["ROLE-TEMP"]).overwrite(false);
    let none = MembershipSpec::new().no_department().user_types([""; 0]);
    let person = || person().extent(Extent::AtLeast);
    let expected = [
        person().membership("CC-1010", first).membership(12, second),
        person().membership("CC-1010", none),
        person().membership("CC-1010", MembershipSpec::new()),
        person(),
    ];
    assert_eq!(records(file, &mapping), expected);
}

#[test]
fn rows_can_be_left_out() {
    let mapping = fields("[only]\ncolumn = \"Active\"\nis_not = \"0\"\n");
    assert_eq!(records("Id,Active,\nE0,0,\n,0,\nE1,1,x\n", &mapping), [person()]);
}

#[test]
fn values_that_do_not_fit_are_errors_of_the_row() {
    let mapping = fields(
        r#"country = { column = "Country", lookup = "countries" }
birthday = { column = "Born", date = "DD.MM.YYYY" }
extent = { column = "Extent", lower = true }
[[memberships]]
unit = { column = "Unit", id = true }
[lookups.countries]
Danmark = "DK"
Sverige = "SE"
"#,
    );
    let file = "Id;Country;Born;Extent;Unit\n\
                E1;Danmrk;;;\n\
                E1;Norge;;;\n\
                E1;Danmark;30.2.1990;;\n\
                E1;Danmark;;MOST;\n\
                E1;;;;CC-1\n\
                ;;;;1\n";
    assert_eq!(
        row_errors(file, &mapping),
        [
            "people.csv:2:4: column 2 \"Country\": \"Danmrk\" is not in [lookups.countries]; did \
             you mean \"Danmark\"? If not, add it there, or give the lookup a `default` or `keep = \
             true`",
            "people.csv:3:4: column 2 \"Country\": \"Norge\" is not in [lookups.countries]; add it \
             there, or give the lookup a `default` or `keep = true`",
            "people.csv:4:12: column 3 \"Born\": \"30.2.1990\" is no date as DD.MM.YYYY; correct \
             it",
            "people.csv:5:13: column 4 \"Extent\": \"most\" is no extent; write exactly, at_least \
             or on_create",
            "people.csv:6:7: column 5 \"Unit\": \"CC-1\" is no id; write a whole number",
            "people.csv:7:1: column 1 \"Id\": the reference is empty; give the person one, or \
             leave the row out with [only]",
        ]
    );
    let default = fields(
        "country = { column = \"Country\", lookup = { table = \"c\", default = \"DK\" } }\n\
         [lookups.c]\nSverige = \"SE\"\n",
    );
    assert_eq!(
        records("Id;Country\nE1;Norge\nE1;\n", &default),
        [person().set(Field::Country, "DK"), person().set(Field::Country, "")]
    );
}

#[test]
fn all_mistakes_of_a_mapping_are_named() {
    let mapping = r#"[file]
delimiter = "ab"
encoding = "ebcdic"
format = "xml"
clear_marker = " "
quote = "'"

[fields]
emial = "Mail"
shoe_size = "Size"
title = { column = "A", constant = "B" }
phone = { lower = true }
quote = 17
country = { column = "C", lookup = "countrys", uper = true }
language = { constant = "da", lower = true }
description = { column = "D", split = ";", join = ",", id = true, date = "DD.MM" }
ask_about = [{ constant = "x" }, "A"]
email = { column = "M", lower = true, upper = true, when = { column = "M", is = 1 } }
birthday = { column = "B", when = { is = "x" } }
first_name = { clear = false }
last_name = { constant = "" }
meta_field_0 = { column = "A", when = { column = "A", is = "x", matches = "(" } }
meta_field_1 = { column = "A", when = { column = "A", matches = "(" } }
meta_field_2 = { column = "A", when = { all = [] } }
meta_field_3 = { columns = [1, "B"] }
meta_field_4 = { column = " ", lookup = { table = "countries", keep = true, default = "x" } }
extent = { constant = "most" }
unit = "Shop"

[[memberships]]
department = "X"

[[memberships]]
unit = { clear = true }
roles = "X"
overwrite = "yes"

[lookups]
jobs = "x"

[lookups.countries]
Danmark = 1
"Norge " = "NO"
Norge = "NO"
"" = "DK"

[only]
when = { column = "A", is = "1" }

[groups]
"#;
    let expected = include_str!("mistakes.txt").trim_end();
    let found = failure("Id\n", mapping);
    assert_eq!(found, expected, "{found}");
}

#[test]
fn the_parts_of_a_mapping_have_a_form() {
    for (mapping, message) in [
        ("x = \n", "1:5: this is not TOML: string values must be quoted, expected literal string"),
        (
            "[fields]\nreference = \"A\"\ntitle = \"A\"\ntitle = \"B\"\n",
            "4:1: this is not TOML: duplicate key",
        ),
        ("# æ\n", "1:1: the mapping has no [fields]; write one with `reference` in it"),
        ("fields = 1\n", "1:10: [fields] has to be a table"),
        (
            "memberships = 1\nfields.reference = \"A\"\n",
            "1:15: memberships are a list; write [[memberships]]",
        ),
        (
            "[memberships]\nunit = 1\n[fields]\nreference = \"A\"\n",
            "1:1: memberships are a list; write [[memberships]]",
        ),
        (
            "fields.reference = { constant = \"A\" }\n",
            "1:33: every person needs a reference of their own; name a column",
        ),
        (
            "file = 1\nlookups = 2\nonly = 3\nfields.reference = \"A\"\n",
            "1:8: [file] has to be a table\n\
             people.toml:2:11: [lookups] has to be a table of tables\n\
             people.toml:3:8: a condition has to be a table",
        ),
    ] {
        assert_eq!(failure("A\n", mapping), format!("people.toml:{message}"), "{mapping}");
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("people.toml");
    std::fs::write(&path, b"[fields]\nreference = \"\xE6\"\n").unwrap();
    let error = super::open_reader(b"", Some(&path), &Options::default()).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!("{}:2:14: the mapping is not UTF-8; save it as UTF-8", path.display())
    );
}

#[test]
fn columns_that_the_file_does_not_have_are_mistakes_of_the_mapping() {
    let mapping = fields(
        "email = \"Mial\"\ntitle = { column = \"Job\", when = { column = \"X\", is = \"\" } }",
    );
    assert_eq!(
        failure("Id;Mail;Job;;Job\n", &mapping),
        "people.toml:3:9: people.csv has no column \"Mial\"; did you mean \"Mail\"? Its columns \
         are \"Id\", \"Mail\", \"Job\", \"Job\"\n\
         people.toml:4:20: people.csv has the column \"Job\" twice, as columns 3 and 5; rename one \
         of them\n\
         people.toml:4:45: people.csv has no column \"X\". Its columns are \"Id\", \"Mail\", \
         \"Job\", \"Job\""
    );
}

#[test]
fn nothing_is_read_for_a_mapping_that_is_wrong() {
    struct Never;
    impl std::io::Read for Never {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            panic!("the file is read")
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("people.toml");
    std::fs::write(&path, "[fields]\n").unwrap();
    let options = Options::default();
    let read = ziik_cli::people::open_reader(Never, "stdin", Some(&path), &options);
    let error = read.unwrap_err().to_string();
    assert!(
        error.ends_with(
            ":1:1: [fields] has no `reference`; name the column with the key of a person, such as \
             reference = \"EmployeeId\""
        ),
        "{error}"
    );
}

#[test]
fn groups_come_from_columns() {
    let mapping = r#"
[file]
clear_marker = "-"
[fields]
reference = "Id"
groups = [
    { columns = ["Team", "Clubs"], split = ",", lookup = { table = "teams", keep = true }, when = { column = "Number", empty = true } },
    { column = "Number", id = true },
]
[lookups.teams]
b = "Bakers"
"#;
    let file = "Id;Team;Clubs;Number\nE1;b;Chess, Latte art;\nE2;;-;\nE3;;;\nE4;;;7\nE5;;;x\n";
    let rows = read_with(file.as_bytes(), mapping, &Options::default()).unwrap();
    let found: Vec<_> = rows.iter().filter_map(|row| row.as_ref().ok().cloned()).collect();
    let expected = [
        PersonRecord::new("E1").groups(["Bakers", "Chess", "Latte art"]),
        PersonRecord::new("E2").no_groups(),
        PersonRecord::new("E3").groups([""; 0]),
        PersonRecord::new("E4").groups([7]),
    ];
    assert_eq!(found, expected);
    let error = rows.into_iter().find_map(Result::err).unwrap();
    assert!(error.ends_with("\"x\" is no id; write a whole number"), "{error}");
}
