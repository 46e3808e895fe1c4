//! Whether JSON was cut off on its way.

/// Whether `body` is the beginning of a JSON object or list whose end is missing.
///
/// It counts brackets and looks at nothing else: whether the JSON is valid is found out by whoever
/// reads it. A cut behind strings that hold just as many closing brackets as are missing does not
/// show here, and is an error of whoever reads it.
pub(crate) fn is_cut(body: &[u8]) -> bool {
    let body = body.trim_ascii();
    let (Some(first), Some(last)) = (body.first(), body.last()) else { return false };
    let end = match first {
        b'{' => b'}',
        b'[' => b']',
        _ => return false,
    };
    // Most cuts show at once. Strings seldom hold brackets, so most bodies that are whole show by
    // a count of all brackets, which takes a tenth of the time of one that leaves strings out.
    *last != end || (has_other_brackets(body) && !is_balanced(body))
}

/// Whether there are not as many closing brackets as opening ones, strings included.
fn has_other_brackets(body: &[u8]) -> bool {
    // `[` and `{`, and `]` and `}`, differ by this bit.
    const BIT: u8 = b'{' ^ b'[';
    let mut difference = 0_isize;
    // Vector instructions count chunks whose difference fits into a byte, and that are a multiple
    // of a vector long.
    for chunk in body.chunks(112) {
        let chunk = chunk.iter().fold(0_i8, |difference, byte| {
            let bracket = byte & !BIT;
            difference + i8::from(bracket == b'[') - i8::from(bracket == b']')
        });
        difference += isize::from(chunk);
    }
    difference != 0
}

fn is_balanced(body: &[u8]) -> bool {
    let (mut rest, mut depth) = (body, 0_usize);
    loop {
        let Some(at) =
            rest.iter().position(|byte| matches!(byte, b'"' | b'{' | b'}' | b'[' | b']'))
        else {
            return depth == 0;
        };
        let byte = rest[at];
        rest = &rest[at + 1..];
        match byte {
            b'"' => match after_string(rest) {
                Some(after) => rest = after,
                None => return false,
            },
            b'{' | b'[' => depth += 1,
            // Too many ends are invalid, and not cut.
            _ => depth = depth.saturating_sub(1),
        }
    }
}

/// What follows the string that `rest` begins inside of.
fn after_string(mut rest: &[u8]) -> Option<&[u8]> {
    loop {
        let at = memchr::memchr2(b'"', b'\\', rest)?;
        if rest[at] == b'"' {
            return rest.get(at + 1..);
        }
        rest = rest.get(at + 2..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cut_of_an_object_shows_and_the_whole_does_not() {
        let whole = br#" {"data": [{"id": 1, "name": "a \"[{}] b\\"}, {"id": 2, "tags": []}], "meta": {"total": 2}} "#;
        assert!(!is_cut(whole));
        let inner = whole.trim_ascii();
        for length in 1..inner.len() {
            assert!(is_cut(&inner[..length]), "{}", String::from_utf8_lossy(&inner[..length]));
        }
    }

    #[test]
    fn brackets_in_strings_do_not_make_a_whole_look_cut() {
        assert!(!is_cut(br#"{"a": "}]]"}"#) && !is_cut(br#"{"a": "{{["}"#));
        assert!(!is_cut(br#"{"a": "}\"]"}"#) && !is_cut(br#"{"a": "[123\\"}"#));
        assert!(!is_cut(br#"{"b": {"a": "}"}"#), "cut, which nobody sees before it is read");
    }

    #[test]
    fn a_list_is_cut_as_an_object_is() {
        assert!(!is_cut(br#"[1, [2], {"a": "]"}]"#));
        for cut in ["[", "[1, 2", "[[1]", "[{}, {]"] {
            assert!(is_cut(cut.as_bytes()), "{cut}");
        }
    }

    #[test]
    fn what_is_no_object_or_list_is_never_cut() {
        for body in ["", " ", "true", "<html>", "\"text", "12"] {
            assert!(!is_cut(body.as_bytes()), "{body}");
        }
        assert!(!is_cut(b"[]]"), "invalid, and not cut");
    }
}
