// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Files
///
/// Uploading and downloading files.
impl Client {
    /// Download a file.
    ///
    /// Returns the bytes of a file. For a video that is hosted elsewhere, use its `source`
    /// instead: what this operation returns for it is not documented. Requires permission to read
    /// what the file is attached to.
    ///
    /// `GET /file/{file}`
    ///
    /// See also [`Client::download_file_preset`].
    ///
    /// # Arguments
    /// * `file`: the id of the file. Minimum: 1.
    ///
    /// # Returns
    /// The bytes of the file. It is read as bytes.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let bytes = client.download_file(8202).send().await?;
    /// println!("{} bytes", bytes.len());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented. Neither are the media type, redirects and requests for a
    /// range. Addresses in answers have the time of the last change as a further segment
    /// (`/file/{file}/{timestamp}`), and that of a stream is `/file/{file}/stream/{timestamp}`;
    /// neither is a documented operation.
    #[inline]
    pub fn download_file(&self, file: impl Into<FileId>) -> DownloadFile {
        let mut call = self.call(&DOWNLOAD_FILE);
        call.path("file", [Into::<FileId>::into(file).to_string()]);
        call.accept("application/octet-stream");
        DownloadFile { call }
    }

    /// Finish an upload.
    ///
    /// Registers a file after its bytes have been sent to the ticket's `url`, and starts its
    /// processing, such as the transcoding of a video. To see when that is done, call
    /// [`get_file_info`](Client::get_file_info).
    ///
    /// `POST /file/{file}/finalise`
    ///
    /// # Arguments
    /// * `file`: the ticket's `file`. Minimum: 1.
    /// * `body` ([`UploadFinalise`]): the ticket's key.
    ///
    /// # Returns
    /// Nothing. The upload is finished.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::UploadFinalise;
    ///
    /// client.finalise_upload(8202, UploadFinalise::new("…")).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// One of the two pages sends no body. No permission is stated.
    #[inline]
    pub fn finalise_upload(
        &self,
        file: impl Into<FileId>,
        body: UploadFinalise,
    ) -> FinaliseUpload {
        let mut call = self.call(&FINALISE_UPLOAD);
        call.path("file", [Into::<FileId>::into(file).to_string()]);
        call.json("application/json", &body);
        FinaliseUpload { call }
    }

    /// Get the details of a file.
    ///
    /// Returns the name, size and addresses of a file, and whether it is still being processed.
    /// After [`finalise_upload`](Client::finalise_upload), call it every few seconds until
    /// `processing` is false; until then, the size and the screenshot are null.
    ///
    /// `POST /file/{file}/info/{timestamp}`
    ///
    /// # Arguments
    /// * `file`: the id of the file. Minimum: 1.
    /// * `timestamp`: the current time, in Unix seconds. It keeps caches from answering.
    ///
    /// # Returns
    /// [`File`]: the file.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let file = client.get_file_info(8202, 1772528580).send().await?;
    /// println!("{}", file.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// Known from a command only, which has the method POST and no body. The status is not
    /// documented. While a video is being processed, its `stream` is its `source`. No permission
    /// is stated.
    #[inline]
    pub fn get_file_info(
        &self,
        file: impl Into<FileId>,
        timestamp: impl Into<Timestamp>,
    ) -> GetFileInfo {
        let mut call = self.call(&GET_FILE_INFO);
        call.path("file", [Into::<FileId>::into(file).to_string()]);
        call.path("timestamp", [Into::<Timestamp>::into(timestamp).to_string()]);
        GetFileInfo { call }
    }

    /// Download an image in one of several sizes.
    ///
    /// Returns the bytes of an image in the size that `preset` names. Which sizes an image has is
    /// in `versions` of its `File`, under names such as `crop_large` for `cropLarge`. Requires
    /// permission to read what the file is attached to.
    ///
    /// `GET /file/{file}/{preset}`
    ///
    /// See also [`Client::download_file`].
    ///
    /// # Arguments
    /// * `file`: the id of the file. Minimum: 1.
    /// * `preset`: the name of the size.
    ///
    /// # Returns
    /// The bytes of the image. It is read as bytes.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::FilePreset;
    ///
    /// let bytes = client.download_file_preset(8211, FilePreset::Thumbnail).send().await?;
    /// println!("{} bytes", bytes.len());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented. Neither are the media type and redirects; the text is a copy
    /// of that of `download_file`. Addresses in `versions` have the time of the last change as a
    /// further segment, and presets that are not listed here: `logo_mobile`, `logo_desktop`,
    /// `logo_splash`, `splash`, `hero` and `flexible`.
    #[inline]
    pub fn download_file_preset(
        &self,
        file: impl Into<FileId>,
        preset: FilePreset,
    ) -> DownloadFilePreset {
        let mut call = self.call(&DOWNLOAD_FILE_PRESET);
        call.path("file", [Into::<FileId>::into(file).to_string()]);
        call.path("preset", [preset.to_string()]);
        call.accept("application/octet-stream");
        DownloadFilePreset { call }
    }

    /// Start an upload.
    ///
    /// Starts the upload of a file and returns a ticket for it. `type_` and `id` say what the file
    /// is attached to. Next, send the bytes of the file with PUT to the ticket's `url`: with the
    /// ticket's `headers`, without the token of the API, and soon, because the address presumably
    /// expires after five minutes. It is at another host, so no operation does this; 200 and 201
    /// both mean that the bytes have arrived. Then call
    /// [`finalise_upload`](Client::finalise_upload) with the ticket's `file` and `key`. Requires
    /// permission to edit what the file is attached to.
    ///
    /// `POST /upload`
    ///
    /// # Arguments
    /// * `body` ([`UploadCreate`]): the file, and what it is attached to.
    ///
    /// # Returns
    /// [`UploadTicket`]: the ticket.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::{UploadCreate, UploadType};
    ///
    /// let body = UploadCreate::new(
    ///     211,
    ///     UploadType::Folders,
    ///     "video/mp4",
    ///     "opening-routine.mp4",
    /// );
    /// let upload_ticket = client.initiate_upload(body).send().await?;
    /// println!("{:?}", upload_ticket.bucket);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// Documented twice, with a ticket that is bare both times; neither sample is valid JSON.
    /// `bucket` is in one of them only, and `key` is the `uuid` in that one and begins with a
    /// slash in the other. The answer of the storage host is 201 on one page, and 200 without a
    /// body on the other, where the command sends neither headers nor data. The five minutes are
    /// `X-Amz-Expires=300` in the address of one sample. Of the headers, `x-amz-acl` is a list and
    /// `Content-Type` is text. Other pages mention `POST /comments/ID/files` and
    /// `POST /messages/ID/files`, which are not documented. The text on `type` names three values,
    /// the table fourteen. `id` is required for the logos and the background, too, without a word
    /// on what it is.
    #[inline]
    pub fn initiate_upload(&self, body: UploadCreate) -> InitiateUpload {
        let mut call = self.call(&INITIATE_UPLOAD);
        call.json("application/json", &body);
        InitiateUpload { call }
    }
}

/// The request of [`Client::download_file`]: `GET /file/{file}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DownloadFile {
    call: Call,
}

impl DownloadFile {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<bytes::Bytes> {
        self.call.send(|answer| answer.bytes())
    }

    /// Sends the request and receives the file as a stream, or into a file.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn download(self) -> crate::runtime::Opening<crate::runtime::Download> {
        self.call.download()
    }
}

crate::runtime::builder!(DownloadFile);
impl Request for DownloadFile {
    type Output = bytes::Bytes;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::download_file`]
pub(crate) static DOWNLOAD_FILE: Operation = Operation::new(
    "download_file",
    Method::GET,
    "/file/{file}",
);
/// The request of [`Client::finalise_upload`]: `POST /file/{file}/finalise`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct FinaliseUpload {
    call: Call,
}

impl FinaliseUpload {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(FinaliseUpload);
impl Request for FinaliseUpload {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::finalise_upload`]
pub(crate) static FINALISE_UPLOAD: Operation = Operation::new(
    "finalise_upload",
    Method::POST,
    "/file/{file}/finalise",
);
/// The request of [`Client::get_file_info`]: `POST /file/{file}/info/{timestamp}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetFileInfo {
    call: Call,
}

impl GetFileInfo {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<File>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetFileInfo, Resource < T >, resource());
impl Request for GetFileInfo {
    type Output = Resource<File>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_file_info`]
pub(crate) static GET_FILE_INFO: Operation = Operation::new(
    "get_file_info",
    Method::POST,
    "/file/{file}/info/{timestamp}",
);
/// The request of [`Client::download_file_preset`]: `GET /file/{file}/{preset}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DownloadFilePreset {
    call: Call,
}

impl DownloadFilePreset {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<bytes::Bytes> {
        self.call.send(|answer| answer.bytes())
    }

    /// Sends the request and receives the file as a stream, or into a file.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn download(self) -> crate::runtime::Opening<crate::runtime::Download> {
        self.call.download()
    }
}

crate::runtime::builder!(DownloadFilePreset);
impl Request for DownloadFilePreset {
    type Output = bytes::Bytes;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::download_file_preset`]
pub(crate) static DOWNLOAD_FILE_PRESET: Operation = Operation::new(
    "download_file_preset",
    Method::GET,
    "/file/{file}/{preset}",
);
/// The request of [`Client::initiate_upload`]: `POST /upload`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct InitiateUpload {
    call: Call,
}

impl InitiateUpload {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<UploadTicket> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(InitiateUpload, T, json());
impl Request for InitiateUpload {
    type Output = UploadTicket;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::initiate_upload`]
pub(crate) static INITIATE_UPLOAD: Operation = Operation::new(
    "initiate_upload",
    Method::POST,
    "/upload",
);
