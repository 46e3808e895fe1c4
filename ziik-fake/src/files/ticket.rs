//! Tickets: where the storage takes the bytes of one file, and with which headers.

use serde_json::{Value, json};

use crate::random::Random;
use crate::time;

/// The name of the storage's only bucket.
const BUCKET: &str = "fjord-uploads";
/// How long a ticket is good for, in seconds: `X-Amz-Expires` of the documented sample.
const LIFETIME: i64 = 300;

/// The permission to upload one file.
#[derive(Clone, Debug)]
pub(crate) struct Ticket {
    uuid: String,
    /// The path and query of the address at the storage.
    pub(crate) target: String,
    /// From when on it is no longer good.
    pub(crate) expires: i64,
    media_type: String,
}

impl Ticket {
    /// A ticket for the file with this id.
    pub(crate) fn new(file: u64, media_type: &str, now: i64) -> Self {
        // Numbers that follow from the id: nobody has to guess them, and each run has the same.
        let mut random = Random::new(file ^ 0x5107_A6E5);
        let (high, low) = (random.next(), random.next());
        let uuid = format!(
            "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
            high >> 32,
            (high >> 16) & 0xffff,
            high & 0xfff,
            0x8000 | (low >> 50),
            low & 0xffff_ffff_ffff,
        );
        let [a, b, c, d] = [(); 4].map(|()| random.next());
        let signature = format!("{a:016x}{b:016x}{c:016x}{d:016x}");
        let moment = time::utc(now).replace(['-', ':'], "").replace(".000", "");
        let day = moment.get(..8).unwrap_or_default();
        let target = format!(
            "/{BUCKET}/{uuid}?X-Amz-Algorithm=AWS4-HMAC-SHA256\
             &X-Amz-Credential=FAKE%2F{day}%2Fstorage%2Fs3%2Faws4_request&X-Amz-Date={moment}\
             &X-Amz-Expires={LIFETIME}&X-Amz-SignedHeaders=content-type%3Bhost%3Bx-amz-acl\
             &X-Amz-Signature={signature}"
        );
        let expires = now.saturating_add(LIFETIME);
        Self { uuid, target, expires, media_type: media_type.to_owned() }
    }

    /// What finishes the upload. One page of the documents has it begin with a slash, and the
    /// other one has it equal to `uuid`; here they differ, so that a mistake shows.
    pub(crate) fn key(&self) -> String {
        format!("/{}", self.uuid)
    }

    /// The headers that have to come with the bytes.
    pub(crate) fn headers(&self) -> [(&'static str, &str); 2] {
        [("x-amz-acl", "private"), ("content-type", &self.media_type)]
    }

    /// The ticket for the file with this id, at the storage with this address.
    pub(crate) fn view(&self, file: u64, storage: &str) -> Value {
        json!({
            "uuid": self.uuid,
            "bucket": BUCKET,
            "key": self.key(),
            "url": format!("{storage}{}", self.target),
            // A list and a text, as documented.
            "headers": {"x-amz-acl": ["private"], "Content-Type": self.media_type},
            "file": file,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_has_a_ticket_of_its_own() {
        let (one, two) = (Ticket::new(1, "a/b", 0), Ticket::new(2, "a/b", 0));
        assert_ne!(one.uuid, two.uuid);
        assert_ne!(one.target, two.target);
        assert_ne!(one.key(), one.uuid);
        let parts: Vec<_> = one.uuid.split('-').map(str::len).collect();
        assert_eq!(parts, [8, 4, 4, 4, 12], "{}", one.uuid);
        assert!(one.target.contains("X-Amz-Date=19700101T000000Z"), "{}", one.target);
    }
}
