//! What is documented and what PHP makes of it are read alike.

use std::collections::BTreeSet;

use openapi_crate::model::SuccessKind;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::cases;
use super::twin::{Choices, answer};
use crate::support::calls::CALLS;
use crate::support::spec::{
    LOWERED, LOWERED_JSON, operation as spec_operation, operations, resolve,
};
use crate::support::stub::{Stub, ready};

proptest! {
    #![proptest_config(cases(3000))]

    #[test]
    fn any_answer_is_read_alike_as_documented_and_as_php_sends_it(
        (id, send) in proptest::sample::select(CALLS.as_slice()),
        bytes in proptest::collection::vec(any::<u8>(), 0..500),
    ) {
        let Some(twin) = answer(id, &mut Choices(&bytes)) else { return Ok(()) };
        let read = |body: &Value| ready(send(&Stub::new(200, body.to_string()).client())).map(|answer| answer.value);
        let plain = read(&twin.plain).map_err(|error| TestCaseError::fail(format!("{error}\n{}", twin.plain)))?;
        let loose = read(&twin.loose).map_err(|error| TestCaseError::fail(format!("{error}\n{}", twin.loose)))?;
        prop_assert_eq!(plain, loose, "{}\n{}\n{}", id, twin.plain, twin.loose);
    }
}

/// Collects the names of the schemas that an answer of success can hold.
fn reach(value: &Value, names: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            if let Some(name) = fields.get("$ref").and_then(Value::as_str)
                && names.insert(name.to_owned())
            {
                reach(resolve(&LOWERED_JSON, value), names);
            }
            fields.values().for_each(|value| reach(value, names));
        }
        Value::Array(items) => items.iter().for_each(|item| reach(item, names)),
        _ => {}
    }
}

/// How many fields of a schema's objects there are in a JSON value, at most one of each name.
fn fields(value: &Value, names: &mut BTreeSet<String>) {
    match value {
        Value::Object(entries) => {
            names.extend(entries.keys().cloned());
            entries.values().for_each(|value| fields(value, names));
        }
        Value::Array(items) => items.iter().for_each(|item| fields(item, names)),
        _ => {}
    }
}

/// The property above is worth as much as the values that it tries.
#[test]
fn every_field_of_every_answer_is_tried() {
    let mut schemas = BTreeSet::new();
    for operation in operations(&LOWERED_JSON) {
        reach(&operation.value["responses"], &mut schemas);
    }
    assert!(schemas.len() > 40, "{schemas:?}");
    let of_schema = |reference: &String| {
        let schema = LOWERED_JSON.pointer(&reference[1..]).expect("a schema");
        let fields = schema["properties"].as_object().into_iter().flatten();
        fields.map(|(name, _)| name.clone()).collect::<Vec<_>>()
    };
    let mut left: BTreeSet<String> = schemas.iter().flat_map(of_schema).collect();
    for seed in 0..10_000 {
        let bytes: Vec<u8> = (0..4_000_u32).map(|index| mix(seed, index)).collect();
        let mut tried = BTreeSet::new();
        for (id, _) in CALLS.iter() {
            if let Some(twin) = answer(id, &mut Choices(&bytes)) {
                fields(&twin.plain, &mut tried);
            }
        }
        left.retain(|name| !tried.contains(name));
        if left.is_empty() {
            return;
        }
    }
    panic!("never tried: {left:?}");
}

/// A byte that looks like chance.
fn mix(seed: u32, index: u32) -> u8 {
    let mixed = seed.wrapping_mul(0x9E37_79B9) ^ index.wrapping_mul(0x85EB_CA6B);
    let mixed = (mixed ^ (mixed >> 15)).wrapping_mul(0xC2B2_AE35);
    mixed.to_be_bytes()[1]
}

/// The property above reads both alike, also where both come to nothing.
#[test]
fn every_list_or_map_of_an_answer_is_empty_or_not_there() {
    let mut tried = BTreeSet::new();
    for operation in &LOWERED.operations {
        if !matches!(operation.success.kind, SuccessKind::Resource) {
            continue;
        }
        let value = spec_operation(&LOWERED_JSON, &operation.id).value;
        let schema = value.pointer("/responses/200/content/application~1json/schema");
        let Some(schema) = schema.map(|schema| resolve(&LOWERED_JSON, schema)) else { continue };
        let (_, send) = CALLS.iter().find(|(id, _)| *id == operation.id).expect("a call");
        let read = |object: Value| {
            let stub = Stub::new(200, json!({ "data": object }).to_string());
            let answer = ready(send(&stub.client())).expect("it is read");
            answer.value["data"].clone()
        };
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            let property = resolve(&LOWERED_JSON, property);
            let empty = match property["type"].as_str() {
                Some("array") => json!([]),
                Some("object") if property.get("properties").is_none() => json!({}),
                _ => continue,
            };
            assert_eq!(read(json!({"id": 7})).get(name), None, "{} {name}", operation.id);
            for sent in [Value::Null, json!([]), json!({})] {
                let object = read(json!({"id": 7, name: sent}));
                assert_eq!(object.get(name), Some(&empty), "{} {name}: {sent}", operation.id);
            }
            tried.insert(name.clone());
        }
    }
    assert!(tried.contains("memberUnits") && tried.len() > 10, "{tried:?}");
}
