//! The name of a file in `Content-Disposition`.

use http::HeaderValue;
use percent_encoding::percent_decode_str;

/// The name that the header gives: `filename*`, or else `filename`. Of a path it is the last part.
pub(super) fn file_name(header: &HeaderValue) -> Option<String> {
    let header = String::from_utf8_lossy(header.as_bytes());
    let mut plain = None;
    for (name, value) in parameters(&header) {
        match name.as_str() {
            // `UTF-8'en'name%20of%20it`; the language may be missing.
            "filename*" => {
                let encoded = value.splitn(3, '\'').nth(2)?;
                if let Ok(name) = percent_decode_str(encoded).decode_utf8()
                    && let Some(name) = last_part(&name)
                {
                    return Some(name);
                }
            }
            "filename" => plain = last_part(&value),
            _ => {}
        }
    }
    plain
}

/// The parameters behind the first semicolon, with their names in lower case and their values
/// without quotes.
fn parameters(header: &str) -> Vec<(String, String)> {
    let mut parameters = Vec::new();
    let mut rest = header.split_once(';').map_or("", |(_, rest)| rest);
    while let Some((name, value)) = rest.split_once('=') {
        let name = name.trim_matches([' ', '\t', ';']).to_ascii_lowercase();
        let value = value.trim_start();
        let (value, end) = match value.strip_prefix('"') {
            Some(quoted) => unquoted(quoted),
            None => {
                value.split_once(';').map_or((value.trim_end().to_owned(), ""), |(value, rest)| {
                    (value.trim_end().to_owned(), rest)
                })
            }
        };
        parameters.push((name, value));
        rest = end;
    }
    parameters
}

/// What stands before the closing quote, and what comes behind it.
fn unquoted(text: &str) -> (String, &str) {
    let mut value = String::new();
    let mut characters = text.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            '"' => return (value, &text[at + 1..]),
            '\\' => value.extend(characters.next().map(|(_, escaped)| escaped)),
            other => value.push(other),
        }
    }
    (value, "")
}

/// The last part of a path, of whichever system; nothing that means a folder.
fn last_part(path: &str) -> Option<String> {
    let part = path.rsplit(['/', '\\']).next().unwrap_or_default().trim();
    let is_name = !part.is_empty() && part != "." && part != "..";
    (is_name && !part.chars().any(char::is_control)).then(|| part.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(header: &str) -> Option<String> {
        file_name(&HeaderValue::from_bytes(header.as_bytes()).expect("a header"))
    }

    #[test]
    fn names_are_read_in_every_form() {
        let read = |header| name(header).unwrap_or_default();
        assert_eq!(read("attachment; filename=plan.pdf"), "plan.pdf");
        assert_eq!(read("attachment; filename=\"a; \\\"b\\\".pdf\"; size=3"), "a; \"b\".pdf");
        assert_eq!(read("attachment; filename=\"a.txt\"; filename*=UTF-8''b.txt"), "b.txt");
        assert_eq!(read("inline; FileName=x.txt ; filename*=UTF-8''r%C3%B8d.txt"), "rød.txt");
        assert_eq!(read("attachment;filename*=utf-8'da'%C3%A5.txt;filename=a.txt"), "å.txt");
        assert_eq!(read("attachment; filename*=UTF-8''%FF; filename=\"kept\""), "kept");
        assert_eq!(name("attachment"), None);
        assert_eq!(name("attachment; filename"), None);
    }

    #[test]
    fn a_name_never_leads_to_another_folder() {
        assert_eq!(name("attachment; filename=\"../../etc/passwd\"").as_deref(), Some("passwd"));
        assert_eq!(name("attachment; filename=\"C:\\\\temp\\\\x.txt\"").as_deref(), Some("x.txt"));
        for folder in ["..", ".", "a/", "a/..", ""] {
            assert_eq!(name(&format!("attachment; filename=\"{folder}\"")), None, "{folder}");
        }
        assert_eq!(name("attachment; filename*=UTF-8''a%00b"), None);
    }
}
