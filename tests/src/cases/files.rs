//! Uploads, downloads and lists of files.

use ziik_api::types::{FilePreset, UploadCreate, UploadFinalise, UploadType};

use super::{Calls, bytes, cases};

/// The key of the one upload of the tenant that is not finished.
const KEY: &str = "/73e686a3-3bb2-4a64-a8c1-b60ee6105b98";

/// The operations whose answer is a file.
pub(super) const DOWNLOADS: &[Calls] = &[
    ("download_file", &[("full", |client| bytes(client.download_file(2)))]),
    (
        "download_file_preset",
        &[("full", |client| bytes(client.download_file_preset(1, FilePreset::CropLarge)))],
    ),
];

cases! { FILES |client|
    finalise_upload {
        full: client.finalise_upload(7, UploadFinalise::new(KEY));
    }
    get_file_info {
        image: client.get_file_info(1, 1_772_528_580);
        unfinished: client.get_file_info(7, 1_772_528_580);
    }
    initiate_upload {
        full: client.initiate_upload(
            UploadCreate::new(1, UploadType::Contents, "image/png", "Smørrebrød.png")
        );
    }
    delete_post_file {
        full: client.delete_post_file(1, 2);
    }
    list_conversation_files {
        full: client.list_conversation_files(1).limit(50).page(1);
        minimal: client.list_conversation_files(1);
    }
    list_group_documents {
        full: client.list_group_documents(1).limit(50).page(1);
        minimal: client.list_group_documents(1);
    }
    list_group_files {
        full: client.list_group_files(1).limit(2).page(2);
        minimal: client.list_group_files(1);
    }
    list_group_images {
        full: client.list_group_images(1).limit(50).page(1);
        minimal: client.list_group_images(1);
    }
    list_group_videos {
        full: client.list_group_videos(1).limit(50).page(1);
        minimal: client.list_group_videos(1);
    }
}
