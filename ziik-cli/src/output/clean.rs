//! Text from elsewhere, for a terminal.

/// The text without characters that steer a terminal or turn the direction of writing. Line breaks
/// and tabs become spaces.
pub(crate) fn clean(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '\n' | '\r' | '\t' => Some(' '),
            c if c.is_control() || is_invisible(c) => None,
            c => Some(c),
        })
        .collect()
}

/// Marks that turn the direction of writing, and ones that cannot be seen.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        // Without the joiners U+200C and U+200D, which words and emoji are written with.
        '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

/// JSON with the control characters of the C1 set escaped, which JSON allows as they are and some
/// terminals obey.
pub(super) fn escaped(json: &str) -> String {
    use std::fmt::Write as _;
    let is_control = |c: char| matches!(c, '\u{7f}'..='\u{9f}');
    if !json.chars().any(is_control) {
        return json.to_owned();
    }
    json.chars().fold(String::with_capacity(json.len()), |mut text, c| {
        if is_control(c) {
            let _ = write!(text, "\\u{:04x}", u32::from(c));
        } else {
            text.push(c);
        }
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_a_terminal_is_gone() {
        for plain in ["می\u{200c}خواهم", "👩\u{200d}🚀"] {
            assert_eq!(clean(plain), plain);
        }
        assert_eq!(clean("a\u{1b}[31mb\u{9b}2J\nc\td\u{202e}e\u{7}"), "a[31mb2J c de");
    }

    #[test]
    fn json_stays_json() {
        let text = serde_json::to_string("x\u{9b}y\u{1b}").unwrap();
        assert_eq!(escaped(&text), "\"x\\u009by\\u001b\"");
        assert_eq!(serde_json::from_str::<String>(&escaped(&text)).unwrap(), "x\u{9b}y\u{1b}");
    }
}
