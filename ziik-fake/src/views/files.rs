//! Files in answers.

use serde_json::{Map, Value, json};

use crate::files::content::Content;
use crate::files::{File, Owner};
use crate::state::State;
use crate::time;

/// The sizes of an image, as paths have them.
pub(crate) const PRESETS: [&str; 11] = [
    "detail",
    "listing",
    "thumbnail",
    "cropLarge",
    "cropMedium",
    "cropSmall",
    "chat",
    "largeSquare",
    "smallSquare",
    "portrait",
    "landscape",
];

/// The files of an owner that the caller sees.
pub(crate) fn files(state: &State, owner: Owner, caller: u64) -> Vec<Value> {
    state.files_of(owner, caller).map(|row| file(state, row)).collect()
}

pub(crate) fn file(state: &State, row: &File) -> Value {
    let now = state.clock.now();
    let processing = row.is_processing(now);
    let changed = row.finished_at.unwrap_or(row.created_at);
    let address = format!("{}/file/{}", state.base_url, row.id);
    let source = format!("{address}/{changed}");
    let is_image = row.kind() == "image";
    let stream = match (row.kind(), processing) {
        ("video", true) => Some(source.clone()),
        ("video", false) => Some(format!("{address}/stream/{changed}")),
        _ => None,
    };
    let versions = PRESETS
        .iter()
        .filter(|_| is_image && !processing)
        .map(|preset| (snake_case(preset), json!(format!("{address}/{preset}/{changed}"))));
    let size = row.content.as_ref().filter(|_| !processing).map(Content::length);
    let mut view = json!({
        "id": row.id,
        "name": row.name,
        "mime": row.media_type,
        "size": size,
        "type": row.kind(),
        "extension": row.name.rsplit_once('.').map_or("unknown", |(_, extension)| extension),
        "uploaded": row.finished_at.is_some(),
        "processing": processing,
        "source": source,
        "stream": stream,
        "versions": versions.collect::<Map<_, _>>(),
        "screenshot": null,
        "date": row.created_at,
        "created_at": row.created_at,
        "updated_at": changed,
        "created_formatted": time::day_in_words(row.created_at),
        "updated_formatted": time::day_in_words(changed),
    });
    if is_image {
        view["width"] = json!(row.size.map(|(width, _)| width));
        view["height"] = json!(row.size.map(|(_, height)| height));
    }
    view
}

/// The name of a size as `versions` has it.
fn snake_case(preset: &str) -> String {
    preset.chars().fold(String::new(), |mut name, c| {
        if c.is_ascii_uppercase() {
            name.push('_');
        }
        name.push(c.to_ascii_lowercase());
        name
    })
}
