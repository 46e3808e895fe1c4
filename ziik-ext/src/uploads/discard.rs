//! Taking away a file whose upload failed.

use ziik_api::types::{FileId, UploadType};

use super::Target;
use crate::client::Client;

/// Takes the file away from what it was attached to, where the API has an operation for it and the
/// feature of its area is on. That it cannot be taken away is told to the log: the upload failed,
/// and its error is the one that counts.
pub(super) async fn file(client: &Client, target: &Target, file: FileId) {
    let id = target.id();
    let gone = match target.kind() {
        #[cfg(feature = "posts")]
        UploadType::Contents => client.delete_post_file(id, file).send().await.map(|_| ()),
        #[cfg(feature = "comments")]
        UploadType::Comments => client.delete_comment_file(id, file).send().await.map(|_| ()),
        #[cfg(feature = "manuals")]
        UploadType::Paragraphs => client.delete_paragraph_file(id, file).send().await.map(|_| ()),
        #[cfg(feature = "suppliers")]
        UploadType::Suppliers => client.delete_supplier_file(id, file).send().await.map(|_| ()),
        _ => return,
    };
    match gone {
        Ok(()) => tracing::info!(%file, "the file of an upload that failed was taken away"),
        Err(error) => {
            tracing::warn!(%file, %error, "the file of an upload that failed is left behind");
        }
    }
}
