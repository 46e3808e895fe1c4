//! Text in the query of an address.

use std::fmt::Write as _;

/// The text with everything percent-encoded but the unreserved characters of RFC 3986, and the
/// brackets of PHP's lists.
pub(crate) fn encoded(text: &str) -> String {
    text.bytes().fold(String::with_capacity(text.len()), |mut encoded, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~[]".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
        encoded
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_special_is_encoded() {
        assert_eq!(super::encoded("userTypes[] ü&=~"), "userTypes[]%20%C3%BC%26%3D~");
    }
}
