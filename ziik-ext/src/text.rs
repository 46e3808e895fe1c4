//! Text from elsewhere.

use std::fmt::Write as _;

/// Text from elsewhere, fit for one line of a terminal: control characters are spaces, and what
/// shows nothing itself but turns the text around, breaks the line or hides in it is written as
/// `\u{202e}`.
pub(crate) fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_control() {
            cleaned.push(' ');
        } else if is_invisible(c) {
            // Writing to a string does not fail.
            let _ = write!(cleaned, "{}", c.escape_unicode());
        } else {
            cleaned.push(c);
        }
    }
    cleaned
}

/// Bytes in hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        // Writing to a string does not fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// Marks and overrides of direction, separators of lines, and what has no width. The joiners
/// U+200C and U+200D are none of them: words and emoji are written with them.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_show_is_written_out() {
        assert_eq!(clean("a\nb\u{1b}[31mc"), "a b [31mc");
        assert_eq!(clean("x\u{202e}y\u{2028}z"), "x\\u{202e}y\\u{2028}z");
        for plain in ["Jörg Ægir", "می\u{200c}خواهم", "👩\u{200d}🚀", "İpek"] {
            assert_eq!(clean(plain), plain);
        }
    }
}
