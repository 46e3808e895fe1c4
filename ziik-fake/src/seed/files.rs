//! Files of posts and messages, and an upload that is not finished.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::{BASE_TIME, DAY, HOUR};
use crate::files::content::Content;
use crate::files::ticket::Ticket;
use crate::files::{File, Owner, image};
use crate::state::State;

/// An image of 16 by 12 pixels, a pattern of coffee and milk.
const PNG: &str = "iVBORw0KGgoAAAANSUhEUgAAABAAAAAMCAMAAABcOc2zAAAABlBMVEVvQyrz5tJbYkOYAAAAGklE\
    QVR42mNgBAIGIIDRDGQIkKkNRYAK7gAAJ0wAYQog6JoAAAAASUVORK5CYII=";

/// A page without anything on it.
const PDF: &str = "%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj
trailer <</Root 1 0 R>>
";

/// The beginning of a video, without a picture.
const MP4: &[u8] = b"\0\0\0\x18ftypisom\0\0\x02\0isomiso2\0\0\0\x08mdat";

/// What a file is attached to, its name and its media type.
const FILES: [(Owner, &str, &str); 7] = [
    (Owner::Post(1), "counter.png", "image/png"),
    (Owner::Post(1), "Åbningstider.pdf", "application/pdf"),
    (Owner::Post(5), "washed-or-natural.png", "image/png"),
    (Owner::Post(5), "tasting-notes.pdf", "application/pdf"),
    (Owner::Post(6), "grinder.mp4", "video/mp4"),
    (Owner::Message(1), "trays.png", "image/png"),
    // Its upload is not finished.
    (Owner::Post(11), "winter-menu.pdf", "application/pdf"),
];

pub(super) fn fill(state: &mut State) {
    for (owner, name, media_type) in FILES {
        let author = match owner {
            Owner::Post(id) => state.posts.get(id).map(|post| post.author),
            Owner::Message(id) => state.messages.get(id).map(|message| message.author),
            _ => None,
        };
        // With very few people there is no conversation.
        let Some(uploader) = author else { continue };
        let created_at = BASE_TIME - DAY + HOUR;
        let bytes = content(media_type);
        state.files.add(|id| File {
            id,
            name: name.to_owned(),
            media_type: media_type.to_owned(),
            owner,
            uploader,
            ticket: Ticket::new(id, media_type, created_at),
            created_at,
            size: image::size(&bytes),
            content: Some(Content::of(bytes)),
            finished_at: (owner != Owner::Post(11)).then_some(created_at),
            draft: false,
        });
    }
}

fn content(media_type: &str) -> Vec<u8> {
    match media_type {
        "image/png" => STANDARD.decode(PNG).unwrap_or_default(),
        "video/mp4" => MP4.to_vec(),
        _ => PDF.as_bytes().to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_image_is_one() {
        assert_eq!(image::size(&content("image/png")), Some((16, 12)));
    }
}
