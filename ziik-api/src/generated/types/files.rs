// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// The name of the size of an image, as paths have it. `versions` of a file has the same names
/// in snake case.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FilePreset {
    /// `detail`
    Detail,
    /// `listing`
    Listing,
    /// `thumbnail`
    Thumbnail,
    /// `cropLarge`
    CropLarge,
    /// `cropMedium`
    CropMedium,
    /// `cropSmall`
    CropSmall,
    /// `chat`
    Chat,
    /// `largeSquare`
    LargeSquare,
    /// `smallSquare`
    SmallSquare,
    /// `portrait`
    Portrait,
    /// `landscape`
    Landscape,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(
    FilePreset, Unknown { Detail = "detail", Listing = "listing", Thumbnail =
    "thumbnail", CropLarge = "cropLarge", CropMedium = "cropMedium", CropSmall =
    "cropSmall", Chat = "chat", LargeSquare = "largeSquare", SmallSquare = "smallSquare",
    Portrait = "portrait", Landscape = "landscape", }
);
/// A file to upload.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct UploadCreate {
    /// The id of what the file is attached to. For the logos and the background, it is not
    /// documented which id to send.
    pub id: i64,
    /// What the file is attached to.
    #[serde(rename = "type")]
    pub type_: UploadType,
    /// The media type of the file.
    pub content_type: String,
    /// The file name.
    pub filename: String,
}

impl UploadCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `id`: the id of what the file is attached to. For the logos and the background, it is not
    ///   documented which id to send.
    /// * `type_`: what the file is attached to.
    /// * `content_type`: the media type of the file.
    /// * `filename`: the file name.
    #[must_use]
    #[inline]
    pub fn new(
        id: i64,
        type_: UploadType,
        content_type: impl Into<String>,
        filename: impl Into<String>,
    ) -> Self {
        Self {
            id,
            type_,
            content_type: content_type.into(),
            filename: filename.into(),
        }
    }
}

/// The key of an upload to finish.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct UploadFinalise {
    /// The ticket's `key`.
    pub key: Secret,
}

impl UploadFinalise {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `key`: the ticket's `key`.
    #[must_use]
    #[inline]
    pub fn new(key: impl Into<Secret>) -> Self {
        Self { key: key.into() }
    }
}

/// The value of a header, or several values, each of which is sent.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum UploadHeaderValue {
    Text(String),
    List(Vec<String>),
}

untagged_union!(UploadHeaderValue { Text(String), List(Vec < String >), });

impl ::std::convert::From<Vec<String>> for UploadHeaderValue {
    fn from(value: Vec<String>) -> Self {
        Self::List(value)
    }
}

/// What is needed to send the bytes of a file and to finish its upload.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct UploadTicket {
    /// An identifier of the upload, which may be the same as `key`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<Secret>,
    /// The storage that the file goes to. It may be missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// The key that `finalise_upload` takes.
    pub key: Secret,
    /// The address to send the bytes to. Whoever has it can upload the file until it expires.
    pub url: Secret,
    /// The headers to send with the bytes.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub headers: Option<BTreeMap<String, UploadHeaderValue>>,
    /// The id of the file.
    pub file: FileId,
}

/// What a file is attached to: the profile of a user (`users`), of a unit (`units`) or of a
/// department (`departments`); a paragraph of a manual (`paragraphs`); a group (`groups`); a
/// folder, as a document (`folders`); a post, manual or question (`contents`); a comment
/// (`comments`); a message (`messages`); the site, as its logo (`logo`); the mobile apps, as
/// their logo (`mobile_logo`) or the background of their home screen (`mobile_bg`); a
/// supplier, as a file (`suppliers`) or its image (`supplier_image`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UploadType {
    /// `users`
    Users,
    /// `units`
    Units,
    /// `departments`
    Departments,
    /// `paragraphs`
    Paragraphs,
    /// `groups`
    Groups,
    /// `folders`
    Folders,
    /// `contents`
    Contents,
    /// `comments`
    Comments,
    /// `messages`
    Messages,
    /// `logo`
    Logo,
    /// `mobile_logo`
    MobileLogo,
    /// `mobile_bg`
    MobileBg,
    /// `suppliers`
    Suppliers,
    /// `supplier_image`
    SupplierImage,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(
    UploadType, Unknown { Users = "users", Units = "units", Departments = "departments",
    Paragraphs = "paragraphs", Groups = "groups", Folders = "folders", Contents =
    "contents", Comments = "comments", Messages = "messages", Logo = "logo", MobileLogo =
    "mobile_logo", MobileBg = "mobile_bg", Suppliers = "suppliers", SupplierImage =
    "supplier_image", }
);
