// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Media
///
/// Uploads.
impl Client {
    /// Prepare an upload.
    ///
    /// Prepares the upload of a file: returns a file id and a signed request.
    ///
    /// Then send a POST request with a form to `signed_request.url`. The form has all of
    /// `signed_request.fields` and the file. The address belongs to the storage and not to this
    /// API, so do not send the API key there. After that, other operations take the `file_id`.
    ///
    /// The MIME types of documents are `text/plain`, `application/pdf`, `application/msword`,
    /// `application/vnd.openxmlformats-officedocument.wordprocessingml.document`,
    /// `application/vnd.ms-powerpoint` and
    /// `application/vnd.openxmlformats-officedocument.presentationml.presentation`.
    ///
    /// `GET /media`
    ///
    /// # Arguments
    /// * `mime`: the MIME type of the file.
    /// * `name`: the name of the file.
    /// * `module_code`: the number of the module that the file is for, from `list_module_codes`.
    ///
    /// # Returns
    /// [`MediaUpload`]: the id of the file and where to upload it.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let media_upload = client
    ///     .get_media_upload("video/mp4", "glazing.mp4", 1)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", media_upload.file_id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    ///
    /// A GET, although it makes a place for an upload. The section has lost its heading. The types
    /// for images and videos are missing from the table. The address in the example is damaged.
    /// The text counts `url` among the signed fields; in the example it stands beside them, as
    /// here.
    #[inline]
    pub fn get_media_upload(
        &self,
        mime: impl Into<String>,
        name: impl Into<String>,
        module_code: i64,
    ) -> GetMediaUpload {
        let mut call = self.call(&GET_MEDIA_UPLOAD);
        call.query("mime", None, [Into::<String>::into(mime)]);
        call.query("name", None, [Into::<String>::into(name)]);
        call.query("moduleCode", None, [module_code.to_string()]);
        GetMediaUpload { call }
    }
}

/// The request of [`Client::get_media_upload`]: `GET /media`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetMediaUpload {
    call: Call,
}

impl GetMediaUpload {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<MediaUpload> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(GetMediaUpload, T, json());
impl Request for GetMediaUpload {
    type Output = MediaUpload;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_media_upload`]
pub(crate) static GET_MEDIA_UPLOAD: Operation = Operation::new(
    "get_media_upload",
    Method::GET,
    "/media",
);
