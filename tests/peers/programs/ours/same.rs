//! `same users|posts FILE OTHER`: fails unless two pages decode to the same.

#[allow(dead_code, reason = "the bench needs the rest")]
mod client;

use client::Recorded;
use serde_json::Value;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [what, files @ ..] = arguments.as_slice() else { panic!("unknown arguments") };
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let decoded: Vec<Vec<Value>> = files
        .iter()
        .map(|file| {
            let Recorded(client) = Recorded::new(std::fs::read(file).expect("a page"));
            runtime.block_on(async {
                match what.as_str() {
                    "users" => values(&client.list_users().send().await.expect("a page").data),
                    _ => values(&client.list_posts().send().await.expect("a page").data),
                }
            })
        })
        .collect();
    for (one, other) in decoded[0].iter().zip(&decoded[1]) {
        assert_eq!(one, other);
    }
    assert_eq!(decoded[0].len(), decoded[1].len());
}

fn values<T: serde::Serialize>(items: &[T]) -> Vec<Value> {
    items.iter().map(|item| normal(serde_json::to_value(item).expect("JSON"))).collect()
}

/// A moment is kept as it was sent, in quotes or not.
fn normal(value: Value) -> Value {
    match value {
        Value::String(text) => text.parse::<i64>().map_or_else(|_| text.into(), Value::from),
        Value::Array(items) => items.into_iter().map(normal).collect(),
        Value::Object(fields) => fields.into_iter().map(|(key, value)| (key, normal(value))).collect(),
        value => value,
    }
}
