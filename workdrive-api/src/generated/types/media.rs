// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// Where to upload a file.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct MediaUpload {
    /// The id of the file. Other operations take it as `file_id`, `coverFileId`, `posterId`,
    /// `videoFileId`, `docId` and so on.
    #[serde(rename = "fileId", default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<FileId>,
    /// The request that uploads the file.
    #[serde(rename = "signedRequest", default, skip_serializing_if = "Option::is_none")]
    pub signed_request: Option<SignedRequest>,
    /// The address of the file after the upload.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// The fields of a form to send with the file. Send all of them, including those in `extra`.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct SignedFields {
    /// The key of the file in the bucket.
    #[serde(rename = "Key", default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The MIME type.
    #[serde(rename = "Content-Type", default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// Who may read the file.
    #[serde(rename = "ACL", default, skip_serializing_if = "Option::is_none")]
    pub acl: Option<String>,
    /// The storage bucket.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// The algorithm of the signature.
    #[serde(
        rename = "X-Amz-Algorithm",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub x_amz_algorithm: Option<String>,
    /// The credential that signed the request.
    #[serde(
        rename = "X-Amz-Credential",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub x_amz_credential: Option<String>,
    /// When the request was signed, such as `20260302T091500Z`.
    #[serde(rename = "X-Amz-Date", default, skip_serializing_if = "Option::is_none")]
    pub x_amz_date: Option<String>,
    /// The encoded policy that says what may be uploaded.
    #[serde(rename = "Policy", default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<Secret>,
    /// A token that belongs to the signature, if the storage uses one. The type of the value is
    /// not documented.
    #[serde(
        rename = "X-Amz-Security-Token",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub x_amz_security_token: Option<Secret>,
    /// The signature, in hexadecimal digits.
    #[serde(
        rename = "X-Amz-Signature",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub x_amz_signature: Option<Secret>,
    /// Further fields, by their names in JSON.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The request that uploads the file.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct SignedRequest {
    /// The address to send the form to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The fields to send with the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fields: Option<SignedFields>,
}
