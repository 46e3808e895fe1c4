//! What is inside of a union is read as PHP sends it, like everything else.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use serde_json::{Map, Value, json};
use workdrive_api::Client;
use ziik_tests::stub::{Stub, ready};

use crate::calls::CALLS;

/// A value as it is documented, and as PHP may send it.
type Twin = (Value, Value);

fn twin(plain: Value, loose: &[Value]) -> impl Strategy<Value = Twin> + use<> {
    let mut all = loose.to_vec();
    all.push(plain.clone());
    proptest::sample::select(all).prop_map(move |loose| (plain.clone(), loose))
}

/// Items as a list with gaps: an object whose keys are numbers.
fn with_gaps(items: &[Value]) -> Value {
    let keyed = items.iter().enumerate().map(|(at, item)| ((at * 2 + 1).to_string(), item.clone()));
    Value::Object(keyed.collect())
}

fn file() -> impl Strategy<Value = Twin> {
    let urls = [json!(7), json!("https://a.example/1")];
    let fields = (
        twin(json!("12"), &[json!(12)]),
        twin(json!(2048), &[json!("2048"), json!(2048.0)]),
        twin(json!(true), &[json!(1), json!("1"), json!("true")]),
        prop_oneof![
            twin(json!([]), &[json!(null), json!({}), json!([])]),
            twin(json!(["7", "https://a.example/1"]), &[json!(urls), with_gaps(&urls)]),
        ],
        proptest::collection::vec(any::<bool>(), 4),
    );
    fields.prop_map(|(id, size, is_image, urls, kept)| {
        let (mut plain, mut loose) = (Map::new(), Map::new());
        let fields = [("id", id), ("size", size), ("isImage", is_image), ("mp4Urls", urls)];
        for ((name, (as_documented, as_sent)), kept) in fields.into_iter().zip(kept) {
            // An object without fields is like none at all.
            if kept || name == "id" {
                plain.insert(name.to_owned(), as_documented);
                loose.insert(name.to_owned(), as_sent);
            }
        }
        loose.insert("_new".to_owned(), json!([{}]));
        (Value::Object(plain), Value::Object(loose))
    })
}

/// One file, or a list of files.
fn files() -> impl Strategy<Value = Twin> {
    let list = (proptest::collection::vec(file(), 1..4), any::<bool>());
    let list = list.prop_map(|(files, has_gaps)| {
        let (plain, loose): (Vec<_>, Vec<_>) = files.into_iter().unzip();
        (json!(plain), if has_gaps { with_gaps(&loose) } else { json!(loose) })
    });
    prop_oneof![file(), list]
}

/// What is read of the only item of the list of news.
fn read(news: &Value) -> Result<Value, TestCaseError> {
    let stub = Stub::new(200, json!({"data": [news]}).to_string());
    let client = Client::builder("https://workdrive.example/api").transport(stub).build();
    let (_, call) = CALLS.iter().find(|(id, _)| *id == "list_news").expect("a call");
    let read = ready(call(&client.expect("a client")));
    read.map(|read| read["data"][0].clone())
        .map_err(|error| TestCaseError::fail(format!("{error}\n{news}")))
}

proptest! {
    #![proptest_config(Config {
        cases: 500, failure_persistence: None, rng_seed: RngSeed::Fixed(7), ..Config::default()
    })]

    #[test]
    fn one_file_or_several_are_read_alike_as_documented_and_as_php_sends_them(
        (plain, loose) in files(),
    ) {
        let news = |files: &Value| json!({"id": "n", "files": files});
        prop_assert_eq!(read(&news(&plain))?, news(&plain));
        prop_assert_eq!(read(&news(&loose))?, news(&plain), "{}", loose);
    }
}
