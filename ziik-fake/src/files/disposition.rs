//! The header `Content-Disposition`, which has the name of a file: RFC 6266.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything but what stands for itself in an extended value (RFC 8187).
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'!')
    .remove(b'#')
    .remove(b'$')
    .remove(b'&')
    .remove(b'+')
    .remove(b'-')
    .remove(b'.')
    .remove(b'^')
    .remove(b'_')
    .remove(b'`')
    .remove(b'|')
    .remove(b'~');

/// The value for a file with this name. A name that is not printable ASCII comes as `filename*`
/// too, and with underscores in `filename`, for clients that do not know the former.
pub(crate) fn attachment(name: &str) -> String {
    let is_plain = |c: char| c == ' ' || c.is_ascii_graphic();
    let plain: String = name.chars().map(|c| if is_plain(c) { c } else { '_' }).collect();
    let quoted = plain.replace('\\', "\\\\").replace('"', "\\\"");
    let value = format!("attachment; filename=\"{quoted}\"");
    if plain == name {
        return value;
    }
    format!("{value}; filename*=UTF-8''{}", utf8_percent_encode(name, ENCODED))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for (name, expected) in [
            ("rota.pdf", r#"attachment; filename="rota.pdf""#),
            (r#"a "b" \c.txt"#, r#"attachment; filename="a \"b\" \\c.txt""#),
            (
                "Smørrebrød – “ny”.pdf",
                "attachment; filename=\"Sm_rrebr_d _ _ny_.pdf\"; \
                 filename*=UTF-8''Sm%C3%B8rrebr%C3%B8d%20%E2%80%93%20%E2%80%9Cny%E2%80%9D.pdf",
            ),
            (
                "a\r\nSet-Cookie: b=1",
                "attachment; filename=\"a__Set-Cookie: b=1\"; \
                 filename*=UTF-8''a%0D%0ASet-Cookie%3A%20b%3D1",
            ),
        ] {
            assert_eq!(attachment(name), expected);
            assert!(axum::http::HeaderValue::try_from(attachment(name)).is_ok(), "{name}");
        }
    }
}
