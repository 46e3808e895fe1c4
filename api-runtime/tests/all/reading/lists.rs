//! Lists and maps that may be absent.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{again, error, read};

#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub(super) struct Lists {
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) list: Option<Vec<i64>>,
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) map: Option<BTreeMap<String, i64>>,
    #[serde(
        default,
        deserialize_with = "crate::runtime::nullable",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) nullable: Option<Vec<i64>>,
}

#[tokio::test]
async fn a_nullable_list_is_null_or_empty() {
    assert_eq!(read::<Lists>("{}").await.expect("an object").nullable, None);
    for (body, expected) in [("null", None), ("[]", Some(vec![])), ("{}", Some(vec![]))] {
        let body = format!(r#"{{"nullable": {body}}}"#);
        assert_eq!(read::<Lists>(&body).await.expect("an object").nullable, expected, "{body}");
        // Whoever kept it as JSON reads the same.
        if !body.contains("{}") {
            let kept: Lists = serde_json::from_str(&body).expect("an object");
            assert_eq!(kept.nullable, expected, "{body}");
        }
    }
    assert_eq!(again::<Lists>(r#"{"nullable": {"3": "7"}}"#).await, json!({"nullable": [7]}));
    let error = error::<Lists>(r#"{"nullable": [1, "x"]}"#).await;
    assert!(error.starts_with("`nullable.1`: "), "{error}");
}

#[tokio::test]
async fn a_list_that_is_not_there_is_another_than_an_empty_one() {
    assert_eq!(again::<Lists>("{}").await, json!({}));
    for empty in ["null", "[]", "{}"] {
        let body = format!(r#"{{"list": {empty}, "map": {empty}}}"#);
        assert_eq!(again::<Lists>(&body).await, json!({"list": [], "map": {}}), "{empty}");
        let body = format!(r#"[{{"list": {empty}}}]"#);
        assert_eq!(again::<Lists>(&body).await, json!({"list": []}), "{empty}");
    }
    assert_eq!(again::<Lists>(r#"{"list": {"3": "7"}}"#).await, json!({"list": [7]}));
    let error = error::<Lists>(r#"{"list": [1, "x"]}"#).await;
    assert!(error.starts_with("`list.1`: "), "{error}");
}
