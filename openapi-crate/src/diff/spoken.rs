//! Places as people say them.

use crate::problem::Pointer;

/// A pointer into a schema as people say it: `User.settings.language`, `list_users.data[].id`.
/// `base` stands for what is above the schema where that is no component.
pub(super) fn spoken(pointer: &Pointer, base: &str) -> String {
    let segments: Vec<String> = pointer.segments().collect();
    let (mut text, rest) = match &segments[..] {
        [components, schemas, name, rest @ ..]
            if components == "components" && schemas == "schemas" =>
        {
            (name.clone(), rest)
        }
        all => {
            let schema = all.iter().position(|segment| segment == "schema");
            (base.to_owned(), schema.map_or(&[][..], |index| &all[index + 1..]))
        }
    };
    let mut rest = rest.iter();
    while let Some(keyword) = rest.next() {
        match keyword.as_str() {
            "properties" => {
                text = rest.next().map_or(text.clone(), |name| format!("{text}.{name}"));
            }
            "items" => text += "[]",
            "additionalProperties" => text += "{}",
            "oneOf" | "anyOf" => {
                text = rest.next().map_or(text.clone(), |index| format!("{text}|{index}"));
            }
            "allOf" => drop(rest.next()),
            _ => {}
        }
    }
    text
}
