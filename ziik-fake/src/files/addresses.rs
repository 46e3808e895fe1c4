//! The addresses of files that answers show.
//!
//! They are those of the operations with the time of the last change behind them. No document has
//! them as operations of their own, and content leads to files by them.

/// The path of the operation that an address in an answer stands for; any other path is its own.
pub(crate) fn operation_path(path: &str) -> &str {
    let parts: Vec<_> = path.splitn(6, '/').collect();
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let file = |id: &str| &path[.."/file/".len() + id.len()];
    match parts[..] {
        ["", "file", id, time] if is_number(id) && is_number(time) => file(id),
        ["", "file", id, "stream", time] if is_number(id) && is_number(time) => file(id),
        ["", "file", id, preset, time]
            if is_number(id) && is_number(time) && !matches!(preset, "info" | "finalise") =>
        {
            &path[..file(id).len() + 1 + preset.len()]
        }
        _ => path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_taken_off() {
        for (path, expected) in [
            ("/file/7/1760000000", "/file/7"),
            ("/file/7/stream/1760000000", "/file/7"),
            ("/file/7/cropLarge/1760000000", "/file/7/cropLarge"),
            ("/file/7/info/1760000000", "/file/7/info/1760000000"),
            ("/file/7/finalise/1", "/file/7/finalise/1"),
            ("/file/7/cropLarge", "/file/7/cropLarge"),
            ("/file/7", "/file/7"),
            ("/file/x/1760000000", "/file/x/1760000000"),
            ("/file/7/a/b/1760000000", "/file/7/a/b/1760000000"),
            ("/file/7//1", "/file/7/"),
            ("/content/7/1760000000", "/content/7/1760000000"),
            ("", ""),
        ] {
            assert_eq!(operation_path(path), expected, "{path}");
        }
    }
}
