//! Uploading files, and posts and messages that have some.
//!
//! An upload is three requests: a ticket from the API, the bytes to the storage that the ticket
//! names, and the end of the upload. [`Client::upload`] makes them all:
//!
//! ```no_run
//! # async fn example(client: ziik_ext::Client) -> Result<(), Box<dyn std::error::Error>> {
//! use ziik_ext::api::Upload;
//! use ziik_ext::uploads::Target;
//!
//! let plan = Upload::file("summer.pdf").await?;
//! let file = client.upload(plan, Target::post(8001)).send().await?;
//! println!("file {file}");
//! # Ok(())
//! # }
//! ```
//!
//! The file is read while it is sent, and never whole in memory. The tenant's token goes to the
//! API alone: the storage is another host, and gets the headers of the ticket and nothing else.
//!
//! A post or a message with files is created first, with the number of files that follow; the API
//! publishes it when they are there. [`Client::create_post_with_files`] and
//! [`Client::create_message_with_files`] do all of it, and take the post or message away again
//! when a file does not arrive.

mod discard;
mod storage;
mod target;
#[cfg(any(feature = "posts", feature = "messages"))]
mod with_files;

use std::fmt;

use http::StatusCode;
use ziik_api::types::{FileId, UploadCreate, UploadFinalise};
use ziik_api::{Body, Upload};

use crate::client::Client;
use crate::error::Error;
use crate::writes::done;

pub(crate) use self::storage::Storage;
pub use self::target::Target;
#[cfg(any(feature = "posts", feature = "messages"))]
pub use self::with_files::{Remains, WithFiles, WithFilesError};

impl Client {
    /// Uploads a file that belongs to `target`: bytes, a file on disk
    /// ([`Upload::file`]) or a stream ([`Upload::stream`]).
    ///
    /// It needs a name and a media type. A file on disk has its name; the media type is found by
    /// the name where none was set.
    #[must_use = "nothing is sent before `send`"]
    pub fn upload(&self, file: impl Into<Upload>, target: Target) -> FileUpload {
        FileUpload { client: self.clone(), file: file.into(), target, max_size: None }
    }
}

/// An upload that is not begun.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct FileUpload {
    client: Client,
    file: Upload,
    target: Target,
    max_size: Option<u64>,
}

impl FileUpload {
    /// Refuses a file of more bytes than this before anything is sent. Without it there is no
    /// limit: the API documents none.
    pub fn max_size(mut self, bytes: u64) -> Self {
        self.max_size = Some(bytes);
        self
    }

    /// Calls `note` with the number of bytes that the present attempt has sent, after each piece.
    /// When the bytes are sent again, it begins at 0 again.
    pub fn on_progress(mut self, note: impl Fn(u64) + Send + Sync + 'static) -> Self {
        self.file = self.file.on_progress(note);
        self
    }

    /// Gets a ticket, sends the bytes to the storage, and ends the upload. Returns the id of the
    /// file.
    ///
    /// The bytes are sent again after failures that may pass, by the client's
    /// [`RetryPolicy`](crate::RetryPolicy), unless the file is a stream, which is sent once. When
    /// it fails after the ticket was given, the file without bytes is taken away from the
    /// target where the API has an operation for it.
    ///
    /// # Errors
    /// [`UploadError::File`] when the file cannot be uploaded as it is, and nothing was sent.
    /// [`UploadError::Call`] when the API refuses; [`UploadError::Storage`] when the storage does.
    pub async fn send(self) -> Result<FileId, UploadError> {
        let Self { client, file, target, max_size } = self;
        let described = Described::of(&file, &target, max_size)?;
        let Described { body, name, media_type } = described;
        let ticket = UploadCreate::new(target.id(), target.kind(), media_type, name);
        let ticket = client.initiate_upload(ticket).send().await.map_err(Error::from)?.into_inner();
        let id = ticket.file;
        let key = ticket.key.clone();
        let stored = client.storage().put(ticket, body).await;
        let ended = match stored {
            Ok(()) => {
                let end = client.finalise_upload(id, UploadFinalise::new(key)).send().await;
                done(end).map_err(|error| UploadError::Call(error.into()))
            }
            Err(error) => Err(error),
        };
        if ended.is_err() {
            discard::file(&client, &target, id).await;
        }
        ended.map(|()| id)
    }
}

/// What a ticket is asked for with, and what is sent.
struct Described {
    body: Body,
    name: String,
    media_type: String,
}

impl Described {
    /// Looks at everything that can be wrong before a request is made.
    fn of(file: &Upload, target: &Target, max_size: Option<u64>) -> Result<Self, UploadError> {
        let wrong = |what: String| Err(UploadError::File(what));
        let Some(name) = file.said_file_name().map(ToOwned::to_owned) else {
            return wrong("has no name; set one with `Upload::file_name`".to_owned());
        };
        let guessed = || mime_guess::from_path(&name).first_raw().map(ToOwned::to_owned);
        let Some(media_type) = file.said_media_type().map(ToOwned::to_owned).or_else(guessed)
        else {
            return wrong(format!(
                "`{name}` has an ending that says nothing of its media type; set one with \
                 `Upload::media_type`"
            ));
        };
        if target.takes_images_alone() && !media_type.starts_with("image/") {
            return wrong(format!("`{name}` is `{media_type}`, and {target} takes an image"));
        }
        let body = file.body().clone();
        let Some(length) = body.length() else {
            return wrong(format!(
                "`{name}` is a stream of unknown length, and the storage wants to know it; give \
                 `Upload::stream` the length"
            ));
        };
        match max_size {
            Some(limit) if length > limit => {
                wrong(format!("`{name}` has {length} bytes, and {limit} are allowed"))
            }
            _ => Ok(Self { body, name, media_type }),
        }
    }
}

/// Why a file was not uploaded. The message is one line; it never holds an address of the storage,
/// because whoever has one can upload.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum UploadError {
    /// The file cannot be uploaded as it is. Nothing was sent.
    #[error("the file {0}; nothing was sent")]
    File(String),
    /// The API did not give a ticket, or did not end the upload.
    #[error(transparent)]
    Call(#[from] Error),
    /// The ticket cannot be used: its address or its headers are not such that bytes may be sent.
    #[error("initiate_upload: the ticket {0}; nothing was sent to the storage")]
    Ticket(String),
    /// The storage did not take the bytes.
    #[error("upload of the bytes: {0}")]
    Storage(StorageError),
    /// The files of a post or message were uploaded, and after this many seconds the API does not
    /// count them as such.
    #[error("the API does not count the files as uploaded after {0} s")]
    NotCounted(u64),
}

/// Why the storage does not have the bytes.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StorageError {
    /// No answer.
    #[error(transparent)]
    Transport(#[from] ziik_api::TransportError),
    /// It refused, with this status.
    #[error("the storage answered {0}; a ticket may have expired: upload the file again")]
    Refused(StatusCode),
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.kind())
    }
}
