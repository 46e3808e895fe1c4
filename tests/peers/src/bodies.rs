//! The bodies that are decoded: as documented, and in forms that only PHP writes.

use std::cmp::Reverse;

use serde_json::{Map, Value, json};

/// Writes a body in another form.
pub(crate) type Form = fn(Value) -> Value;

/// The forms of a body, by the end of the rows' names.
pub(crate) const FORMS: [(&str, Form); 7] = [
    ("", |body| body),
    ("-integers", integers),
    ("-booleans", |body| booleans(body, &mut 0)),
    ("-nothing", |body| nothing(body, &mut 0)),
    ("-gaps", gaps),
    ("-listed", |body| json!([body])),
    ("-order", order),
];

/// Repeats the posts of a recorded page, each with something deep and something wide, until the
/// body has this many bytes.
pub(crate) fn posts(page: &Value, size: usize) -> Value {
    let recorded = page["data"].as_array().cloned().unwrap_or_default();
    let (mut posts, mut length) = (Vec::new(), 0);
    for (post, id) in recorded.iter().cycle().zip(1_u64..) {
        if length >= size {
            break;
        }
        let post = enriched(post.clone(), id);
        length += post.to_string().len() + 1;
        posts.push(post);
    }
    let mut page = page.clone();
    page["data"] = posts.into();
    page
}

/// A post whose author is in a unit twenty levels down, with ten pictures that have a screenshot
/// of a screenshot, and a poll.
fn enriched(mut post: Value, id: u64) -> Value {
    let unit = |level: u64, parent: Value| {
        let name = format!("Level {level} of Fjord Coffee");
        json!({ "id": level, "name": name, "parent": parent })
    };
    let units = (1..=20).fold(Value::Null, |parent, level| unit(level, parent));
    let file = |number: u64, screenshot: Value| {
        json!({
            "id": id * 100 + number, "name": format!("picture-{number}.png"), "mime": "image/png",
            "size": 1024 * number, "uploaded": true, "processing": false, "height": 600,
            "width": 800, "source": format!("https://files.example/{id}/{number}"),
            "screenshot": screenshot,
        })
    };
    let picture = |number| file(number, file(number + 10, file(number + 20, Value::Null)));
    post["id"] = id.into();
    if post["author"].is_object() {
        post["author"]["unit"] = units;
    }
    post["files"] = (0..10).map(picture).collect();
    // What has no type stays as it is sent, so nothing that a form would change may be in it.
    if post["sharing"].is_object() {
        post["sharing"]["shares"] = json!([]);
    }
    if let Some(event) = post["event"].as_object_mut() {
        event.retain(|name, _| !["date_start", "date_end", "rrule"].contains(&name.as_str()));
    }
    post["poll"] = json!({ "question": "Where?", "answers": { "first": { "text": "Bergen" } } });
    post
}

fn integers(body: Value) -> Value {
    match body {
        Value::Number(number) if !number.is_f64() => number.to_string().into(),
        body => inside(body, integers),
    }
}

/// Each boolean in another of the four forms.
fn booleans(body: Value, count: &mut usize) -> Value {
    match body {
        Value::Bool(value) => {
            *count += 1;
            let number = u8::from(value);
            if count.is_multiple_of(2) { number.into() } else { number.to_string().into() }
        }
        body => inside(body, |value| booleans(value, count)),
    }
}

/// Each null in another of the two forms.
fn nothing(body: Value, count: &mut usize) -> Value {
    match body {
        Value::Null => {
            *count += 1;
            if count.is_multiple_of(2) { json!({}) } else { json!([]) }
        }
        body => inside(body, |value| nothing(value, count)),
    }
}

/// Lists as PHP writes those that something was filtered out of.
fn gaps(body: Value) -> Value {
    match body {
        Value::Array(items) if !items.is_empty() => {
            let items = items.into_iter().enumerate();
            let items = items.map(|(index, item)| ((index * 2).to_string(), gaps(item)));
            Value::Object(items.collect())
        }
        body => inside(body, gaps),
    }
}

/// The fields of all objects in one order that has nothing to do with the documented one, nor with
/// the alphabet.
fn order(body: Value) -> Value {
    let turned = |name: &str| Reverse(name.bytes().rev().collect::<Vec<_>>());
    match inside(body, order) {
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.into_iter().collect();
            fields.sort_by_key(|(name, _)| turned(name));
            Value::Object(Map::from_iter(fields))
        }
        body => body,
    }
}

/// Rewrites what stands in a value.
fn inside(body: Value, mut rewrite: impl FnMut(Value) -> Value) -> Value {
    match body {
        Value::Array(items) => items.into_iter().map(rewrite).collect(),
        Value::Object(fields) => {
            Value::Object(fields.into_iter().map(|(key, value)| (key, rewrite(value))).collect())
        }
        body => body,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form() {
        let body = json!({ "a": 12, "b": [true, true], "c": [null, null], "d": 1.5, "e": [] });
        let formed = |ending: &str| {
            let (_, form) = FORMS.iter().find(|(other, _)| *other == ending).unwrap();
            form(body.clone())
        };
        assert_eq!(formed(""), body);
        assert_eq!(formed("-integers")["a"], "12");
        assert_eq!(formed("-integers")["d"], 1.5);
        assert_eq!(formed("-booleans")["b"], json!(["1", 1]));
        assert_eq!(formed("-nothing")["c"], json!([[], {}]));
        assert_eq!(formed("-gaps")["b"], json!({ "0": true, "2": true }));
        assert_eq!(formed("-gaps")["e"], json!([]));
        assert_eq!(formed("-listed"), json!([body]));
        // The same, but not in the same order.
        assert_eq!(formed("-order"), body);
        assert_ne!(formed("-order").to_string(), body.to_string());
    }

    #[test]
    fn posts_are_as_many_as_it_takes_and_always_the_same() {
        let page = json!({ "data": [{ "id": 7, "author": { "id": 1 } }, { "id": 8 }] });
        let body = posts(&page, 100_000);
        let length = body.to_string().len();
        assert!((100_000..120_000).contains(&length), "{length}");
        assert_eq!(body["data"][0]["author"]["unit"]["parent"]["id"], 19);
        assert_eq!(body["data"][2]["id"], 3);
        assert_eq!(body, posts(&page, 100_000));
    }
}
