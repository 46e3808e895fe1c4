//! JSON itself: numbers, texts, and where a body is wrong.

use serde_json::Value;

use super::{error, read};

#[tokio::test]
async fn numbers_are_what_is_written() {
    for number in [
        "0",
        "7",
        "10",
        "-1",
        "120",
        "123456789012345678",
        "1234567890123456789",
        "9223372036854775807",
        "-9223372036854775808",
        "9223372036854775808",
        "18446744073709551615",
        "18446744073709551616",
        "0.5",
        "1.5",
        "1e2",
        "12E-1",
        "0e1",
    ] {
        let expected: Value = serde_json::from_str(number).expect("JSON");
        assert_eq!(read::<Value>(number).await.expect("a number"), expected, "{number}");
        let list: Vec<Value> = read(&format!("[{number} ,{number}]")).await.expect("numbers");
        assert_eq!(list, [expected.clone(), expected], "{number}");
    }
    for (body, expected) in
        [("[18446744073709551615, 7]", vec![u64::MAX, 7]), (r#"["7", 7.0]"#, vec![7, 7])]
    {
        assert_eq!(read::<Vec<u64>>(body).await.expect("numbers"), expected);
    }
    assert!(read::<Vec<u64>>("[-1]").await.is_err());
}

#[tokio::test]
async fn what_is_no_json_is_told_from_what_is_cut_off() {
    for body in [
        "01",
        "-01",
        "00",
        "[012]",
        "1.x",
        r#"{"a" 1}"#,
        r#"{"a";1}"#,
        r#"{"a"  =1}"#,
        r#"{"a"1: 2}"#,
        r#""a\q""#,
        r#""a\u12x4""#,
        r#"["\ud83d\ude0", 1]"#,
        "\"a\u{1}b\"",
        "\"twelve letters\u{1f} and more\"",
    ] {
        let error = error::<Value>(body).await;
        assert!(error.contains("it is not JSON (line 1, column "), "{body}: {error}");
    }
    for body in [r#""a\"#, r#""a\u"#, r#""a\u00"#, r#""\ud83d\"#, r#""\ud83d\u"#, r#"{"a""#, "-"] {
        assert_eq!(error::<Value>(body).await, "it is cut off", "{body}");
    }
}

#[tokio::test]
async fn texts_end_where_they_end() {
    for length in 0..20 {
        let text = "é".repeat(length / 3) + &"x".repeat(length % 3);
        for escaped in [r"\\", r#"\""#, r"\n", r"\u00e9", r"\ud83d\ude00", "~"] {
            let body = format!(r#"["{text}{escaped}{text}", "{text}"]"#);
            let expected: Value = serde_json::from_str(&body).expect("JSON");
            assert_eq!(read::<Value>(&body).await.expect("texts"), expected, "{body}");
        }
    }
}
