//! CSV without a mapping.

use ziik_cli::people::{self, Options};
use ziik_ext::directory::{Extent, Field, PersonRecord};
use ziik_ext::memberships::MembershipSpec;

use super::{failure, read_with, records, row_errors};

fn ada() -> PersonRecord {
    PersonRecord::new("E1").set(Field::FirstName, "Ada")
}

#[test]
fn delimiters_and_line_ends_are_found_out() {
    for file in [
        "reference,first_name\nE1,Ada\n",
        "reference;first_name\r\nE1;Ada\r\n",
        "reference\tfirst_name\rE1\tAda",
        "\r\n\nsep=;\r\n\"reference\"; \"first_name\" \r\n\r\n\" E1\";Ada \r\n;\r\n",
        "\u{feff}reference;first_name\nE1;Ada",
    ] {
        assert_eq!(records(file, ""), [ada()], "{file:?}");
    }
}

#[test]
fn a_delimiter_can_be_said() {
    let options = Options { delimiter: Some("|".to_owned()), ..Options::default() };
    let rows = read_with(b"reference|first_name\nE1|Ada", "", &options).unwrap();
    assert_eq!(rows, [Ok(ada())]);
    let options = Options { delimiter: Some("||".to_owned()), ..Options::default() };
    assert_eq!(
        read_with(b"reference|first_name\nE1|Ada", "", &options).unwrap_err(),
        r#"the delimiter "||" is not one character such as ",", ";" or "tab""#
    );
    assert_eq!(
        failure("reference;first_name,title\n", ""),
        "people.csv:1:1: it is not clear what separates the columns of the header; say the \
         delimiter"
    );
}

#[test]
fn columns_are_the_keys_of_a_record() {
    let file = "reference;phone;extent;unit;department;user_types\n\
                0012;;at_least;CC-1;31;A;;\n\
                0012;\"\";at_least;CC-1;31;\"A; B;\"\n\
                E2;-;;CC-1;-;-\n\
                E3;1;;;31;A\n";
    let options = Options { clear_marker: Some("-".to_owned()), ..Options::default() };
    let rows = read_with(file.as_bytes(), "", &options).unwrap();
    let spec = MembershipSpec::new().department("31").user_types(["A", "B"]);
    let first = PersonRecord::new("0012")
        .set(Field::Phone, "")
        .membership("CC-1", spec)
        .extent(Extent::AtLeast);
    let spec = MembershipSpec::new().no_department().user_types([""; 0]);
    let second = PersonRecord::new("E2").clear(Field::Phone).membership("CC-1", spec);
    let third = PersonRecord::new("E3").set(Field::Phone, "1");
    assert_eq!(rows[1..], [Ok(first), Ok(second), Ok(third)]);
    assert_eq!(
        rows[0].as_ref().unwrap_err(),
        "people.csv:2:26: the row has 8 cells, and the header has 6; put quotes around a cell that \
         has ';' in it"
    );
}

#[test]
fn what_has_no_header_is_refused() {
    assert_eq!(
        failure("", ""),
        "people.csv:1:1: the file is empty; write a CSV file with a header, or JSON"
    );
    assert_eq!(
        failure("sep=;\n", ""),
        "people.csv:1:1: the file is empty; the first line of a CSV file names its columns"
    );
    let keys = "\"reference\", \"extent\", \"groups\", \"unit\", \"department\", \"user_types\", \
                \"first_name\", \"last_name\", \"email\", \"title\", \"birthday\", \"phone\", \"country\", \"quote\", \
                \"description\", \"ask_about\", \"language\", \"meta_field_0\", \"meta_field_1\", \
                \"meta_field_2\" and 2 more";
    assert_eq!(
        failure("E1,Ada\n", ""),
        format!(
            "people.csv:1:1: the header has no column \"reference\"; the columns of a CSV file are \
             {keys}; a mapping can give columns other names"
        )
    );
    assert_eq!(
        failure("reference,Shoe size\n", ""),
        format!(
            "people.csv:1:11: no column is called \"Shoe size\"; the columns of a CSV file are \
             {keys}; a mapping can give columns other names"
        )
    );
}

#[test]
fn all_mistakes_in_a_header_are_named() {
    assert_eq!(
        failure("reference;æøå;E-mail;;title; title\n", "").replace(';', ","),
        "people.csv:1:11: no column is called \"æøå\"; the columns of a CSV file are \
         \"reference\", \"extent\", \"groups\", \"unit\", \"department\", \"user_types\", \
         \"first_name\", \"last_name\", \"email\", \"title\", \"birthday\", \"phone\", \"country\", \"quote\", \
         \"description\", \"ask_about\", \"language\", \"meta_field_0\", \"meta_field_1\", \
         \"meta_field_2\" and 2 more; a mapping can give columns other names\n\
         people.csv:1:15: no column is called \"E-mail\"; did you mean \"email\"? A mapping can \
         give columns other names\n\
         people.csv:1:22: the column has no name; name it, or remove it\n\
         people.csv:1:23: people.csv has the column \"title\" twice, as columns 5 and 6; rename \
         one of them\n\
         people.csv:1:29: people.csv has the column \"title\" twice, as columns 5 and 6; rename \
         one of them"
            .replace(';', ",")
    );
    assert_eq!(
        failure("reference;\"ti\"tle\n", ""),
        "people.csv:1:15: text follows a closing quote; write a quote that belongs to the text \
         twice"
    );
}

#[test]
fn a_bad_row_is_an_error_of_its_own() {
    let file = "reference,first_name,title\n\
                E1,Ada\n\
                E2,Ada,Lead,Bar\n\
                E3,\"Ada\"Lind,Lead\n\
                E4,\"A\nB\",\"x\n\
                y\" z\n\
                E5,Ada,Lead\n";
    assert_eq!(
        failure(file, ""),
        "people.csv:6:4: the quote that opens here is closed in line 7, where text follows it at \
         7:4; write a quote that belongs to the text twice"
    );
    let file = "reference,first_name,title\n\
                E1,Ada\n\
                E2,Ada,Lead,Bar\n\
                E3,\"Ada\"Lind,Lead\n\
                E4,\"A\nB\",\"5\"\"\"\n\
                ,Ada,Lead\n";
    let rows = read_with(file.as_bytes(), "", &Options::default()).unwrap();
    let good = PersonRecord::new("E4").set(Field::FirstName, "A\nB").set(Field::Title, "5\"");
    assert_eq!(rows[3].as_ref(), Ok(&good));
    let errors: Vec<_> = rows.into_iter().filter_map(Result::err).collect();
    assert_eq!(
        errors,
        [
            "people.csv:2:7: the row has 2 cells, and the header has 3; complete it; a cell may be \
             empty",
            "people.csv:3:13: the row has 4 cells, and the header has 3; put quotes around a cell \
             that has ',' in it",
            "people.csv:4:9: column 2 \"first_name\": text follows a closing quote; write a quote \
             that belongs to the text twice",
            "people.csv:7:1: column 1 \"reference\": the reference is empty; give the person one, \
             or leave the row out with [only]",
        ]
    );
}

#[test]
fn a_quote_that_is_never_closed_is_fatal() {
    let rows = "E2,Bo\n".repeat(200_000);
    assert_eq!(
        failure(&format!("reference,first_name\nE1,\"Ada\n{}", &rows[..600]), ""),
        "people.csv:2:4: the quote that opens here is not closed before the end; close it, or \
         write a quote that belongs to the text twice"
    );
    assert_eq!(
        failure(&format!("reference,first_name\nE1,\"Ada\n{rows}"), ""),
        "people.csv:2:4: the quote that opens here is not closed within 1 MiB; close it, or write \
         a quote that belongs to the text twice"
    );
    assert_eq!(
        failure(&format!("reference,first_name\nE1,{}\n", rows.replace('\n', " ")), ""),
        "people.csv:2:1: the line is longer than 1 MiB; check that the file holds lines of text"
    );
}

#[test]
fn what_cannot_be_cleared_is_an_error_of_the_row() {
    let options = Options { clear_marker: Some(" - ".to_owned()), ..Options::default() };
    let file = b"reference,unit,extent\n-,,\nE2,-,\nE3,,-\n";
    let rows = read_with(file, "", &options).unwrap();
    let errors: Vec<_> = rows.into_iter().filter_map(Result::err).collect();
    assert_eq!(
        errors,
        [
            "people.csv:2:1: column 1 \"reference\": `reference` cannot be cleared; leave the cell \
             empty",
            "people.csv:3:4: column 2 \"unit\": `unit` cannot be cleared; leave the cell empty",
            "people.csv:4:5: column 3 \"extent\": `extent` cannot be cleared; leave the cell empty",
        ]
    );
    assert_eq!(
        row_errors("reference,extent\nE1,most\n", ""),
        ["people.csv:2:4: column 2 \"extent\": \"most\" is no extent; write exactly, at_least or \
          on_create"]
    );
    let options = Options { clear_marker: Some(" ".to_owned()), ..Options::default() };
    assert_eq!(
        read_with(file, "", &options).unwrap_err(),
        "the clear marker is empty; an empty cell never clears a field here"
    );
}

#[test]
fn a_check_counts_and_keeps_the_first_errors() {
    let file = b"reference\nE1\n\"a\"b\n\"c\"d\nE2\n";
    let people = people::open_reader(&file[..], "people.csv", None, &Options::default()).unwrap();
    let checked = people::check(people, 1);
    assert_eq!((checked.records, checked.error_count, checked.left_out), (2, 2, 0));
    assert_eq!(
        checked.errors[0].to_string(),
        "people.csv:3:4: column 1 \"reference\": text follows a closing quote; write a quote that \
         belongs to the text twice"
    );
    assert_eq!((checked.errors.len(), checked.errors[0].line()), (1, 3));
    assert_eq!(checked.errors[0].column_name(), Some("reference"));
}

#[test]
fn files_that_cannot_be_read_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("people.csv");
    let error = people::open(&missing, None, &Options::default()).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!(
            "cannot read `{}`: No such file or directory (os error 2); check the path",
            missing.display()
        )
    );
    let error = people::open(folder.path(), None, &Options::default()).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!("cannot read `{}`: is a directory; name a file in it", folder.path().display())
    );
    std::fs::write(&missing, "reference\nE1\n").unwrap();
    let people = people::open(&missing, None, &Options::default()).unwrap();
    assert_eq!(people.map(Result::unwrap).collect::<Vec<_>>(), [PersonRecord::new("E1")]);
    let error = people::open(&missing, Some(&missing), &Options::default()).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!("{}:1:10: this is not TOML: key with no value, expected `=`", missing.display())
    );
}
