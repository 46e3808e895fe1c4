//! `multipart/form-data`.

/// One part of a form.
#[derive(Debug, PartialEq)]
pub(crate) struct Part<'b> {
    pub(crate) name: String,
    pub(crate) value: &'b [u8],
}

/// The parts of a `multipart/form-data` body, in order. `None` for what is no such form.
pub(crate) fn form<'b>(media_type: &str, body: &'b [u8]) -> Option<Vec<Part<'b>>> {
    let (kind, parameters) = media_type.split_once(';')?;
    if !kind.trim().eq_ignore_ascii_case("multipart/form-data") {
        return None;
    }
    let boundary =
        parameters.split(';').find_map(|parameter| parameter.trim().strip_prefix("boundary="))?;
    let boundary = format!("--{}", boundary.trim_matches('"'));
    let mut rest = body.strip_prefix(boundary.as_bytes())?;
    let delimiter = format!("\r\n{boundary}");
    let mut parts = Vec::new();
    while let Some(part) = rest.strip_prefix(b"\r\n") {
        let (head, after) = cut(part, b"\r\n\r\n")?;
        let (value, after) = cut(after, delimiter.as_bytes())?;
        parts.push(Part { name: name_of(std::str::from_utf8(head).ok()?)?, value });
        rest = after;
    }
    rest.starts_with(b"--").then_some(parts)
}

/// What is before and behind the first `mark`.
fn cut<'b>(bytes: &'b [u8], mark: &[u8]) -> Option<(&'b [u8], &'b [u8])> {
    let at = bytes.windows(mark.len()).position(|window| window == mark)?;
    Some((&bytes[..at], &bytes[at + mark.len()..]))
}

/// The name in a part's `Content-Disposition`.
fn name_of(head: &str) -> Option<String> {
    let line =
        head.lines().find(|line| line.to_ascii_lowercase().starts_with("content-disposition:"))?;
    let name = line.split(';').find_map(|parameter| parameter.trim().strip_prefix("name="))?;
    Some(name.trim_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const MEDIA: &str = "multipart/form-data; boundary=xyz";

    #[test]
    fn forms_are_read() {
        let body = b"--xyz\r\nContent-Disposition: form-data; name=\"Key\"\r\n\r\na/b\r\n--xyz\r\n\
            Content-Type: image/png\r\ncontent-disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n\x00\r\n1\r\n\
            --xyz--\r\n";
        let parts = form(MEDIA, body).unwrap();
        let read: Vec<_> = parts.iter().map(|part| (part.name.as_str(), part.value)).collect();
        assert_eq!(read, [("Key", &b"a/b"[..]), ("file", &b"\x00\r\n1"[..])]);
        assert_eq!(form(MEDIA, b"--xyz--"), Some(Vec::new()));
    }

    #[test]
    fn what_is_no_form_is_none() {
        for body in [
            &b""[..],
            b"--xyz",
            b"--xyz\r\n",
            b"--xyz\r\nContent-Type: a/b\r\n\r\nx\r\n--xyz--",
            b"{}",
        ] {
            assert_eq!(form(MEDIA, body), None, "{body:?}");
        }
        assert_eq!(form("application/json", b"--xyz--"), None);
        assert_eq!(form("multipart/form-data", b"--xyz--"), None);
    }
}
