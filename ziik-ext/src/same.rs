//! When two spellings are the same e-mail address or the same reference. Every comparison of them
//! in this crate goes by these rules.
//!
//! | | spaces around it | forms of Unicode | upper and lower case |
//! |---|---|---|---|
//! | an e-mail address | do not count | do not count (NFC) | do not count, of any script |
//! | a reference | do not count | do not count (NFC) | count: keys may differ in nothing else |
//!
//! References that differ in case alone are in doubt: whoever has one of them is neither created
//! nor removed.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// What all spellings of an e-mail address have in common.
pub(crate) fn address(text: &str) -> String {
    lower(&reference(text))
}

/// What all spellings of a reference have in common.
pub(crate) fn reference(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if is_nfc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}

/// What references have in common that differ in upper and lower case alone.
pub(crate) fn caseless(text: &str) -> String {
    lower(&reference(text))
}

/// Character by character, because the lower case of a whole text depends on where its words end
/// (`Σ` is `σ` or `ς`).
fn lower(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.chars()
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'ς' { 'σ' } else { c })
        .nfc()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_an_address_are_the_same() {
        for (one, other) in [
            ("Ada@Acme.example", "ada@acme.example"),
            (" ada@acme.example\u{a0}", "ada@acme.example"),
            ("JÖRG@acme.example", "jo\u{308}rg@acme.example"),
            ("JO\u{308}RG@acme.example", "j\u{f6}rg@acme.example"),
            ("ΣΑΣ@acme.example", "σας@acme.example"),
            ("\u{212b}sa@acme.example", "a\u{30a}sa@acme.example"),
            ("İpek@acme.example", "i\u{307}pek@acme.example"),
        ] {
            assert_eq!(address(one), address(other), "{one}");
            assert_eq!(address(&address(one)), address(one), "{one}");
        }
        for (one, other) in
            [("strasse@a.example", "straße@a.example"), ("a@b.example", "a@b.example.org")]
        {
            assert_ne!(address(one), address(other), "{one}");
        }
    }

    #[test]
    fn references_keep_their_case() {
        assert_eq!(reference(" O\u{308}-1\u{a0}"), "\u{d6}-1");
        assert_ne!(reference("0015qJ"), reference("0015qj"));
        assert_eq!(caseless("0015qJ"), caseless(" 0015QJ"));
        assert!(matches!(reference(" EMP-00007 "), Cow::Borrowed("EMP-00007")));
    }
}
