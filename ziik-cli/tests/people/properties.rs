//! Whatever a file holds, reading it never panics, and good files mean what they say.

use std::fmt::Write as _;

use proptest::collection::vec;
use proptest::prelude::*;
use ziik_cli::people::Options;
use ziik_ext::directory::{Field, PersonRecord};

use super::read_with;

const MAPPING: &str = r#"
[fields]
reference = "a"
title = { columns = ["b", "c"], upper = true, lookup = { table = "t", keep = true } }
birthday = { column = "c", date = "DD.MM.YYYY" }
[[memberships]]
unit = "b"
user_types = { column = "c", split = "," }
when = { column = "c", matches = '\w+' }
[lookups.t]
X = "y"
"#;

/// Bytes that files are made of, and some that they are not.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let pieces = [
        "a",
        "b",
        "c",
        ";",
        ",",
        "\t",
        "\"",
        "\n",
        "\r\n",
        "\r",
        " ",
        "-",
        "{",
        "}",
        "[",
        "]",
        ":",
        "\"a\"",
        "\\",
        "1",
        "reference",
        "first_name",
        "unit",
        "æ",
        "🦀",
        "\0",
        "\u{feff}",
        "sep=",
        "a;b;c\n",
        "{\"a\":1,\"b\":[2],\"c\":null}",
        "null",
        "reference,title\n",
    ];
    let piece = prop_oneof![
        60 => proptest::sample::select(pieces.to_vec()).prop_map(|text| text.as_bytes().to_vec()),
        1 => vec(any::<u8>(), 0..4),
    ];
    let begin = ["", "a;b;c\n", "reference,title,unit\n", "[{\"reference\":1}", "{\"a\":\"b\"}\n"];
    let begin = proptest::sample::select(begin.to_vec());
    (begin, vec(piece, 0..40))
        .prop_map(|(begin, pieces)| [begin.as_bytes().to_vec(), pieces.concat()].concat())
}

/// Parts of mappings, well formed or not.
fn toml() -> impl Strategy<Value = String> {
    let pieces = [
        "=",
        "{",
        "}",
        "[",
        "]",
        ",",
        "\n",
        "\"a\"",
        "'b'",
        "\"",
        "1",
        "true",
        "æ",
        ".",
        "#",
        "x = 1\n",
        "column",
        "when",
        "{ column = \"a\" }",
        "[fields]\n",
        "[only]\n",
        "title",
        " ",
        "[[memberships]]\n",
        "lookup = \"t\"",
        "phone = { columns = [\"a\"] }\n",
        "[lookups.x]\n",
    ];
    vec(proptest::sample::select(pieces.to_vec()), 0..8).prop_map(|pieces| pieces.concat())
}

fn options() -> impl Strategy<Value = Options> {
    let encoding = proptest::sample::select(vec![None, Some("windows-1252"), Some("utf-16le")]);
    let marker = proptest::sample::select(vec![None, Some("-")]);
    (encoding, marker).prop_map(|(encoding, marker)| Options {
        encoding: encoding.map(str::to_owned),
        clear_marker: marker.map(str::to_owned),
        ..Options::default()
    })
}

fn cell() -> impl Strategy<Value = String> {
    proptest::string::string_regex("[a-c\";,\\t\\n æ🦀-]{0,8}").unwrap()
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

proptest! {
    #[test]
    fn any_file_is_read_or_refused(file in bytes(), options in options()) {
        for mapping in ["", MAPPING] {
            for row in read_with(&file, mapping, &options).unwrap_or_default() {
                if let Err(error) = row {
                    prop_assert!(error.starts_with("people.csv:"), "{error}");
                }
            }
        }
    }

    #[test]
    fn any_mapping_is_read_or_refused(text in toml(), line in 0..12_usize) {
        let cut = MAPPING.match_indices('\n').nth(line).map_or(0, |(cut, _)| cut + 1);
        let (before, after) = MAPPING.split_at(cut);
        for mapping in [format!("{text}\n"), format!("{before}{text}{after}"), before.to_owned()] {
            let _ = read_with(b"a;b;c\n1;2;3\n", &mapping, &Options::default());
        }
    }

    /// What a program writes in quotes is read as it was, and as the `csv` crate and serde read it.
    #[test]
    fn quoted_cells_come_back(cells in vec((cell(), cell()), 1..20)) {
        let mut file = "reference;title;quote\r\n".to_owned();
        for (index, (title, quote)) in cells.iter().enumerate() {
            write!(file, "E{index};{};{}\r\n", quoted(title), quoted(quote)).unwrap();
        }
        let rows = read_with(file.as_bytes(), "", &Options::default()).unwrap();
        let expected = cells.iter().enumerate().map(|(index, (title, quote))| {
            let record = PersonRecord::new(format!("E{index}"));
            Ok(record.set(Field::Title, title).set(Field::Quote, quote))
        });
        prop_assert_eq!(&rows, &expected.collect::<Vec<_>>());
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(file.as_bytes());
        let by_serde: Vec<PersonRecord> = reader.deserialize().map(Result::unwrap).collect();
        prop_assert_eq!(rows.into_iter().map(Result::unwrap).collect::<Vec<_>>(), by_serde);
    }

    /// The columns of a file without a mapping mean what serde makes of them.
    #[test]
    fn keys_mean_what_serde_reads(
        cells in proptest::string::string_regex("[a-c; -]{0,6}").unwrap(),
        unit in "[ab ]{0,2}", department in "[ab ]{0,2}",
    ) {
        // Of a cell with nothing but separators, serde makes no user types at all; here it is
        // empty, which changes nothing.
        prop_assume!(cells.trim().is_empty() || cells.contains(['a', 'b', 'c', '-']));
        let file = format!(
            "reference,unit,department,user_types,title\nE1,{unit},{department},\"{cells}\",x\n"
        );
        let rows = read_with(file.as_bytes(), "", &Options::default()).unwrap();
        let mut reader = csv::Reader::from_reader(file.as_bytes());
        let by_serde: PersonRecord = reader.deserialize().next().unwrap().unwrap();
        prop_assert_eq!(rows, vec![Ok(by_serde)]);
    }
}
