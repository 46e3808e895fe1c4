//! Detects the delimiter.

use crate::people::error::{PeopleError, Place};

/// The delimiters that are detected, the most usual first.
const CANDIDATES: [char; 3] = [',', ';', '\t'];

/// The delimiter that Excel writes into a first line of its own: `sep=;`.
pub(super) fn directive(line: &str) -> Option<char> {
    let mut rest = line.trim_end_matches(['\r', '\n']).strip_prefix("sep=")?.chars();
    rest.next().filter(|_| rest.next().is_none())
}

/// Reads a delimiter: one character that is no quote, line end, letter or digit, or `tab`.
pub(in crate::people) fn check(delimiter: &str) -> Result<char, String> {
    let mut characters = delimiter.chars();
    let found = match delimiter {
        "tab" => Some('\t'),
        _ => characters.next().filter(|_| characters.next().is_none()),
    };
    found.filter(|c| !matches!(c, '"' | '\r' | '\n' | '\0') && !c.is_alphanumeric()).ok_or_else(
        || {
            format!(
                "the delimiter {delimiter:?} is not one character such as \",\", \";\" or \"tab\""
            )
        },
    )
}

/// The delimiter that a header has most often outside of quotes.
pub(super) fn detect(header: &str, place: Place) -> Result<char, PeopleError> {
    let mut is_quoted = false;
    let mut counts = [0_usize; CANDIDATES.len()];
    for character in header.chars() {
        is_quoted ^= character == '"';
        let found = CANDIDATES.iter().position(|candidate| *candidate == character);
        if let Some(index) = found.filter(|_| !is_quoted) {
            counts[index] += 1;
        }
    }
    let most = counts.iter().copied().max().unwrap_or_default();
    let mut best = CANDIDATES.iter().zip(counts).filter(|(_, count)| *count == most);
    let first = best.next().map_or(',', |(candidate, _)| *candidate);
    if most > 0 && best.next().is_some() {
        return Err(PeopleError::file(
            place,
            "it is not clear what separates the columns of the header; say the delimiter",
        ));
    }
    Ok(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_frequent_delimiter_is_taken() {
        let place = Place { file: "people.csv".into(), line: 1, column: 1 };
        let found = |header| detect(header, place.clone()).map_err(|error| error.to_string());
        assert_eq!(found("a,b,c\n"), Ok(','));
        assert_eq!(found("a;\"b,c,d\";e,f;g\n"), Ok(';'));
        assert_eq!(found("a\tb\n"), Ok('\t'));
        assert_eq!(found("reference"), Ok(','));
        assert_eq!(
            found("a;b,c"),
            Err("people.csv:1:1: it is not clear what separates the columns of the header; say \
                 the delimiter"
                .to_owned())
        );
        assert_eq!(directive("sep=;\r\n"), Some(';'));
        assert_eq!(directive("sep=;;\r\n"), None);
    }

    #[test]
    fn delimiters_are_checked() {
        assert_eq!(check("|"), Ok('|'));
        assert_eq!(check("tab"), Ok('\t'));
        for bad in ["", "\"", "\n", ";;", "a"] {
            assert!(check(bad).is_err(), "{bad:?}");
        }
    }
}
