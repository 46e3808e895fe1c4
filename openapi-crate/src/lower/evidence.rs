//! Pass: `x-evidence: inferred` on a property becomes a sentence of its description, unless the
//! description speaks of the doubt itself.

use serde_json::{Value, json};

use super::{Context, walk};

/// What callers read where the type of a field is not known from the API.
const NOT_KNOWN: &str = "The type of the value is not documented.";

/// What says, in small letters, that something is not known for certain.
const DOUBTS: [&str; 3] = ["not documented", "documented only", "presumably"];

pub(super) fn say(cx: &mut Context) {
    walk::schemas(&mut cx.root, &mut |schema, _| {
        let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
        for property in
            properties.into_iter().flatten().filter_map(|(_, property)| property.as_object_mut())
        {
            let evidence = property.shift_remove("x-evidence");
            if evidence.is_none_or(|evidence| evidence != json!("inferred")) {
                continue;
            }
            let text =
                property.get("description").and_then(Value::as_str).unwrap_or_default().trim();
            let doubts = text.to_lowercase();
            if DOUBTS.iter().any(|doubt| doubts.contains(doubt)) {
                continue;
            }
            let said =
                if text.is_empty() { NOT_KNOWN.to_owned() } else { format!("{text} {NOT_KNOWN}") };
            // A reference takes nothing beside it, so it goes into an `allOf`.
            if let Some(reference) = property.shift_remove("$ref") {
                property.insert("allOf".to_owned(), json!([{ "$ref": reference }]));
            }
            property.insert("description".to_owned(), json!(said));
        }
    });
}
