//! How a call writes its parameters and its body.

use std::collections::BTreeMap;

use api_runtime::{Call, Error, Form, ObjectStyle, Upload};
use bytes::Bytes;
use http::Request;
use serde_json::{Value, json};

use super::calls::sent;

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(ToString::to_string).collect()
}

/// What a call that is set up like this has behind `?`.
async fn query(set: impl FnOnce(&mut Call)) -> String {
    let request = sent(set).await.expect("it is sent");
    request.uri().query().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn values_stand_under_their_name_again_or_with_a_separator_between_them() {
    for (separator, expected) in [
        (None, "id=1&id=2%2C3&id=4"),
        (Some(','), "id=1,2%2C3,4"),
        (Some('|'), "id=1%7C2%2C3%7C4"),
        (Some(' '), "id=1%202%2C3%204"),
    ] {
        let set = |call: &mut Call| call.query("id", separator, words(&["1", "2,3", "4"]));
        assert_eq!(query(set).await, expected);
    }
    let twice = query(|call| {
        call.query("id", None, words(&["1"]));
        call.query("list[]", None, words(&["x"]));
        call.query("id", None, words(&["2"]));
    });
    assert_eq!(twice.await, "list[]=x&id=2", "the last one holds");
}

#[tokio::test]
async fn an_object_in_a_query_is_written_in_its_style() {
    let deep =
        json!({"at": {"from": 1, "to": null}, "name": "a b", "none": null, "tags": ["x", 2]});
    let flat = json!({"a": 1, "b": "x y", "c": true});
    let list = json!(["x", 1]);
    let rows: [(&Value, ObjectStyle, &str); 11] = [
        (&deep, ObjectStyle::Deep, "q[at][from]=1&q[name]=a%20b&q[tags][0]=x&q[tags][1]=2"),
        (
            &deep,
            ObjectStyle::Exploded,
            "at=%7B%22from%22%3A1%2C%22to%22%3Anull%7D&name=a%20b&tags=x&tags=2",
        ),
        (&flat, ObjectStyle::Exploded, "a=1&b=x%20y&c=true"),
        (&list, ObjectStyle::Exploded, "q=x&q=1"),
        (&json!("one"), ObjectStyle::Exploded, "q=one"),
        (&flat, ObjectStyle::Joined('|'), "q=a%7C1%7Cb%7Cx%20y%7Cc%7Ctrue"),
        (&list, ObjectStyle::Joined('|'), "q=x%7C1"),
        (&json!("one"), ObjectStyle::Joined('|'), "q=one"),
        (&list, ObjectStyle::Json, "q=%5B%22x%22%2C1%5D"),
        (&json!({"a": "x"}), ObjectStyle::Json, "q=%7B%22a%22%3A%22x%22%7D"),
        (&json!(null), ObjectStyle::Deep, ""),
    ];
    for (value, style, expected) in rows {
        let set = |call: &mut Call| call.query_object("q", style, value);
        assert_eq!(query(set).await, expected, "{style:?} {value}");
    }
    let several = query(|call| {
        call.query("page", None, words(&["2"]));
        call.query_object("q", ObjectStyle::Deep, &json!({"old": 1}));
        call.query_object("r", ObjectStyle::Deep, &json!({"other": 1}));
        call.query_object("q", ObjectStyle::Deep, &json!({"new": 1}));
    });
    assert_eq!(several.await, "page=2&r[other]=1&q[new]=1", "the last one of a name holds");
}

#[tokio::test]
async fn what_is_not_json_is_an_error_of_its_argument() {
    type Set<'s> = &'s dyn Fn(&mut Call);
    let keys = BTreeMap::from([((1, 2), 3)]);
    let cases: [(&str, Set<'_>); 4] = [
        ("q", &|call| call.query_object("q", ObjectStyle::Deep, &keys)),
        ("body", &|call| call.json("application/json", &keys)),
        ("body", &|call| call.form(&keys)),
        ("body", &|call| {
            let mut form = Form::new();
            form.add_json("keys", None, &keys);
            call.multipart("multipart/form-data", form);
        }),
    ];
    for (argument, set) in cases {
        let error = sent(set).await.expect_err("no JSON");
        assert!(matches!(error, Error::InvalidArgument { .. }), "{error:?}");
        let error = error.to_string();
        assert!(error.contains(&format!("the argument `{argument}` ")), "{error}");
        assert!(error.contains("not JSON"), "{error}");
    }
}

#[tokio::test]
async fn headers_and_cookies_of_several_names_stay_and_the_last_of_a_name_holds() {
    let request = sent(|call| {
        call.accept("application/pdf");
        call.header("x-mode", words(&["slow"]));
        call.header("x-tags", words(&["a", "b"]));
        call.header("x-mode", words(&["quick"]));
        call.cookie("theme", words(&["light"]));
        call.cookie("sizes", words(&["s", "m;l"]));
        call.cookie("theme", words(&["dark"]));
    });
    let request = request.await.expect("it is sent");
    for (name, expected) in [
        ("accept", "application/pdf"),
        ("x-mode", "quick"),
        ("x-tags", "a,b"),
        ("cookie", "sizes=s%2Cm%3Bl; theme=dark"),
    ] {
        let values: Vec<_> = request.headers().get_all(name).iter().collect();
        assert_eq!(values, [expected], "{name}");
    }
    let plain = sent(|_| ()).await.expect("it is sent");
    assert_eq!(plain.headers()["accept"], "application/json");
    assert_eq!(plain.headers().get("cookie"), None);
}

/// The body of a request and what it is said to be.
fn body(request: &Request<Bytes>) -> (&str, &str) {
    let media = request.headers()["content-type"].to_str().expect("text");
    (media, std::str::from_utf8(request.body()).expect("text"))
}

#[tokio::test]
async fn a_form_has_its_fields_in_the_styles_that_they_have() {
    const MEDIA: &str = "application/x-www-form-urlencoded";
    let form =
        json!({"at": {"from": 1}, "list": ["x", "y"], "name": "a b&c", "none": null, "so": true});
    let request = sent(|call| call.form(&form)).await.expect("it is sent");
    let plain = "at=%7B%22from%22%3A1%7D&list=x&list=y&name=a%20b%26c&so=true";
    assert_eq!(body(&request), (MEDIA, plain));
    let styles = [("at", ObjectStyle::Deep), ("list", ObjectStyle::Joined(' '))];
    let request = sent(|call| call.form_in_styles(&form, &styles)).await.expect("it is sent");
    let expected = "at%5Bfrom%5D=1&list=x%20y&name=a%20b%26c&so=true";
    assert_eq!(body(&request), (MEDIA, expected));
}

#[tokio::test]
async fn a_raw_body_is_sent_as_it_is() {
    let request = sent(|call| call.raw("text/csv", Bytes::from_static(b"a;b\n"))).await;
    assert_eq!(body(&request.expect("it is sent")), ("text/csv", "a;b\n"));
}

#[tokio::test]
async fn a_form_with_files_has_each_part_between_boundaries() {
    let form = || {
        let mut form = Form::new().text("na\"me\r\n", "A & B");
        form.add_text("note", Some("text/plain"), "x");
        form.add_json("at", None, &json!({"from": 1}));
        form.add_json("to", Some("application/ld+json"), &json!([2]));
        let named = Upload::new("1,2").media_type("text/csv").file_name("a\"b.csv");
        form.file("table", named).file("raw", "bytes")
    };
    let expected = "--B\r\nContent-Disposition: form-data; name=\"na%22me%0D%0A\"\r\n\r\nA & B\r\n\
        --B\r\nContent-Disposition: form-data; name=\"note\"\r\nContent-Type: text/plain\r\n\r\nx\r\n\
        --B\r\nContent-Disposition: form-data; name=\"at\"\r\nContent-Type: application/json\r\n\r\n\
        {\"from\":1}\r\n\
        --B\r\nContent-Disposition: form-data; name=\"to\"\r\nContent-Type: application/ld+json\r\n\r\n\
        [2]\r\n\
        --B\r\nContent-Disposition: form-data; name=\"table\"; filename=\"a%22b.csv\"\r\n\
        Content-Type: text/csv\r\n\r\n1,2\r\n\
        --B\r\nContent-Disposition: form-data; name=\"raw\"; filename=\"raw\"\r\n\
        Content-Type: application/octet-stream\r\n\r\nbytes\r\n\
        --B--\r\n";
    let mut boundaries = Vec::new();
    for _ in 0..2 {
        let set = |call: &mut Call| call.multipart("multipart/form-data", form());
        let request = sent(set).await.expect("it is sent");
        let (media, body) = body(&request);
        let boundary = media.strip_prefix("multipart/form-data; boundary=").expect("a boundary");
        assert_eq!(boundary.len(), 36, "long enough to stand in no file: {boundary}");
        assert_eq!(body.replace(boundary, "B"), expected);
        boundaries.push(boundary.to_owned());
    }
    assert_ne!(boundaries[0], boundaries[1]);
}
