//! Reads what an API sends by itself: the body of a request to an address of the caller's.

use serde::de::DeserializeOwned;

use super::dialect::Dialect;
use super::error::DecodeError;
use super::tolerant;

/// Deserializes the body of a request as tolerantly as an answer of success; an envelope around a
/// struct is taken off.
///
/// # Errors
/// The body is not JSON, is cut off, or is of another form than `T`.
pub fn payload<T: DeserializeOwned>(body: &[u8], dialect: &Dialect) -> Result<T, DecodeError> {
    dialect.read(body, tolerant::read_top)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    type Counts = BTreeMap<String, i64>;

    #[test]
    fn it_is_read_as_an_answer_is() {
        let read = |body: &str| payload::<Counts>(body.as_bytes(), Dialect::PLAIN);
        assert_eq!(read(r#"{"users": "12"}"#), Ok(Counts::from([("users".to_owned(), 12)])));
        assert_eq!(read("[]"), Ok(Counts::new()));
    }

    #[test]
    fn what_is_none_is_an_error_with_its_place() {
        let read = |body: &[u8]| payload::<Counts>(body, Dialect::PLAIN).unwrap_err();
        assert!(read(br#"{"users": 1"#).denies_success());
        assert!(read(br#"{"users": 1} x"#).denies_success());
        assert!(read(b"\xff\xfe").denies_success());
        assert_eq!(read(br#"{"users": {"x": []}}"#).path(), "users");
    }
}
