//! Hits of a search.

use serde_json::{Value, json};

use super::posts;
use crate::model::Post;
use crate::rights::Rights;
use crate::state::State;
use crate::time::utc;

/// What a hit has of a post.
const OF_A_POST: [&str; 10] = [
    "id",
    "content_type",
    "title",
    "body",
    "confirm",
    "publish",
    "comments",
    "uploading_files",
    "permissions",
    "url",
];

/// A post as a search finds it: its moment of publication is text without a zone, and two objects
/// are empty lists.
pub(crate) fn post(state: &State, rights: &Rights, row: &Post) -> Value {
    let mut view = posts::post(state, rights, row);
    if let Some(fields) = view.as_object_mut() {
        fields.retain(|name, _| OF_A_POST.contains(&name.as_str()));
    }
    view["comments"] = json!({"enabled": row.comments});
    view["stats"] = json!([]);
    view["visibility"] = json!([]);
    if let Some(at) = row.publish_on {
        view["publish"]["published_at"] = json!(utc(at).replace('T', " ").replace(".000Z", ""));
    }
    view
}
