//! Encodings of files.

use ziik_cli::people::Options;
use ziik_ext::directory::{Field, PersonRecord};

use super::read_with;

const TEXT: &str = "reference;first_name\r\nE1;Søren “Œ” 🦀\r\n";

fn said(encoding: &str) -> Options {
    Options { encoding: Some(encoding.to_owned()), ..Options::default() }
}

fn soren(name: &str) -> Vec<Result<PersonRecord, String>> {
    vec![Ok(PersonRecord::new("E1").set(Field::FirstName, name))]
}

fn utf16(mark: &str, bytes: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
    format!("{mark}{TEXT}").encode_utf16().flat_map(bytes).collect()
}

#[test]
fn utf_16_is_known_by_its_mark_or_said() {
    let expected = soren("Søren “Œ” 🦀");
    for (file, options) in [
        (utf16("\u{feff}", u16::to_le_bytes), Options::default()),
        (utf16("\u{feff}", u16::to_be_bytes), Options::default()),
        (utf16("\u{feff}", u16::to_le_bytes), said("utf-16")),
        (utf16("", u16::to_le_bytes), said("utf-16le")),
        (utf16("", u16::to_be_bytes), said("UTF-16BE")),
    ] {
        assert_eq!(read_with(&file, "", &options).unwrap(), expected);
    }
    let file = utf16("", u16::to_le_bytes);
    assert_eq!(
        read_with(&file, "", &Options::default()).unwrap_err(),
        "people.csv:1:2: there is a NUL character; if the file is UTF-16, say the encoding \
         utf-16le or utf-16be, or save it as UTF-8"
    );
    let mut cut = utf16("\u{feff}", u16::to_le_bytes);
    cut.pop();
    assert_eq!(
        read_with(&cut, "", &Options::default()).unwrap_err(),
        "people.csv:3:1: a byte is not UTF-16LE; the file may be cut off; save it again, as UTF-8 \
         if possible"
    );
}

#[test]
fn windows_1252_has_to_be_said() {
    let file = b"reference;first_name\r\nE0;Bo\r\nE1;S\xF8ren \x93\x8C\x94\r\n";
    for name in ["windows-1252", "latin1", "Latin-1", "iso-8859-1"] {
        assert_eq!(read_with(file, "", &said(name)).unwrap()[1..], soren("Søren “Œ”"));
    }
    assert_eq!(
        read_with(file, "", &Options::default()).unwrap_err(),
        "people.csv:3:5: the byte 0xF8 is not UTF-8; save the file as UTF-8, or say its encoding, \
         such as windows-1252"
    );
    let mapping = "[file]\nencoding = \"windows-1252\"\n[fields]\nreference = \"reference\"\n\
                   first_name = \"first_name\"\n";
    assert_eq!(read_with(file, mapping, &Options::default()).unwrap()[1..], soren("Søren “Œ”"));
}

#[test]
fn a_late_mistake_is_known_before_the_first_row() {
    let mut file = b"reference;first_name\n".to_vec();
    file.extend(b"E1;Ada\n".repeat(20_000));
    file.extend(b"E2;\xC3\xA6\xE6\n");
    assert_eq!(
        read_with(&file, "", &Options::default()).unwrap_err(),
        "people.csv:20002:5: the byte 0xE6 is not UTF-8; save the file as UTF-8, or say its \
         encoding, such as windows-1252"
    );
}

#[test]
fn encodings_that_do_not_fit_are_refused() {
    let file = format!("\u{feff}{TEXT}");
    assert_eq!(
        read_with(file.as_bytes(), "", &said("latin1")).unwrap_err(),
        "people.csv:1:1: the file begins with the byte order mark of UTF-8, and the encoding is \
         said to be windows-1252; leave the encoding out"
    );
    assert_eq!(
        read_with(file.as_bytes(), "", &said("ebcdic")).unwrap_err(),
        "the encoding \"ebcdic\" is not known; use utf-8, utf-16le, utf-16be, windows-1252, \
         iso-8859-15 or another name of the WHATWG Encoding Standard"
    );
    let hebrew = b"reference\nE\xFF1\n";
    assert_eq!(
        read_with(hebrew, "", &said("windows-1255")).unwrap_err(),
        "people.csv:2:2: a byte is not windows-1255; say the encoding that the file has, or save \
         it as UTF-8"
    );
}
