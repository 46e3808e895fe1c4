//! Sound documents with something wrong in them: whatever it is, the pipeline gives code or a
//! problem.
//!
//! `PROPTEST_CASES=5000` looks longer.

use openapi_crate::load;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

use crate::support::{Code, HEAD};

fn documents() -> [String; 2] {
    [include_str!("library.yaml"), include_str!("../generated/wire.yaml")]
        .map(|document| format!("{HEAD}{document}"))
}

fn config() -> ProptestConfig {
    let default = ProptestConfig::default();
    // The default number of cases is for code that is quicker than a generator.
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { default.cases } else { 32 };
    ProptestConfig { cases, failure_persistence: None, ..default }
}

/// What no value of a document expects.
fn odd() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!(null)),
        Just(json!(true)),
        Just(json!(-1)),
        Just(json!(1e300)),
        Just(json!(u64::MAX)),
        Just(json!("")),
        Just(json!("#")),
        Just(json!([])),
        Just(json!({})),
        Just(json!([null, [[]], {}])),
        Just(json!({"$ref": "#/components/schemas/Work"})),
        Just(json!({"$ref": "#/components/schemas/Book"})),
        Just(
            json!({"allOf": [{"$ref": "#/components/schemas/Book"}, {"$ref": "#/components/schemas/Novel"}]})
        ),
        Just(json!({"type": "array", "items": {"$ref": "#"}})),
        Just(json!({"enum": ["a", 1, null, "A", "", "a"]})),
        "\\PC{0,12}".prop_map(Value::String),
    ]
}

/// The pointers of all values.
fn places(value: &Value, at: String, found: &mut Vec<String>) {
    let mut child = |key: &str, value| {
        places(value, format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), found);
    };
    match value {
        Value::Object(object) => object.iter().for_each(|(key, value)| child(key, value)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| child(&index.to_string(), item));
        }
        _ => {}
    }
    found.push(at);
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn bytes(which in any::<Index>(), changes in prop::collection::vec((any::<Index>(),
        any::<u8>(), 0..3), 1..6)) {
        let mut bytes = documents()[which.index(2)].clone().into_bytes();
        for (place, byte, how) in changes {
            let place = place.index(bytes.len());
            match how {
                0 => bytes[place] = byte,
                1 => bytes.insert(place, byte),
                _ => bytes.truncate(place.max(1)),
            }
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("api.yaml");
        std::fs::write(&path, bytes).unwrap();
        if let Ok(document) = load::load(&path) {
            let _ = Code::try_of(&document);
        }
    }

    #[test]
    fn values(
        which in any::<Index>(),
        is_31: bool,
        changes in prop::collection::vec((any::<Index>(), any::<Index>(), prop::option::of(odd())), 1..5),
    ) {
        let mut document = load::parse("api.yaml", &documents()[which.index(2)]).unwrap();
        for (to, from, value) in changes {
            let mut all = Vec::new();
            places(&document.root, String::new(), &mut all);
            // Another part of the same document, or something odd.
            let value = value.unwrap_or_else(|| {
                let part = document.root.pointer(&all[from.index(all.len())]);
                part.cloned().unwrap_or_default()
            });
            *document.root.pointer_mut(&all[to.index(all.len())]).unwrap() = value;
        }
        if let Some(root) = document.root.as_object_mut() {
            root.insert("openapi".to_owned(), json!(if is_31 { "3.1.0" } else { "3.0.3" }));
        }
        let _ = Code::try_of(&document);
        let _ = openapi_crate::lint::lint(&document);
    }
}
