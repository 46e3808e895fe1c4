//! The answer to a download.

use axum::http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode, header};

use super::content::{Content, Slice};
use super::disposition::attachment;
use super::ranges::{Wanted, wanted};
use crate::answers::Ranges;
use crate::error::ApiError;
use crate::payload::Payload;

/// A file that is to be sent.
#[derive(Clone, Debug)]
pub(crate) struct Download {
    pub(crate) content: Content,
    pub(crate) media_type: String,
    pub(crate) name: String,
}

impl Download {
    /// The answer to a request with these headers.
    pub(crate) fn answer(
        self,
        headers: &HeaderMap,
        ranges: Ranges,
    ) -> Result<Response<Payload>, ApiError> {
        let length = self.content.length();
        let tag = format!("\"{}\"", self.content.fingerprint());
        let wanted = match ranges {
            Ranges::Served => wanted(headers, length, &tag),
            Ranges::Ignored => Wanted::Whole,
        };
        let (status, range) = match wanted {
            Wanted::Whole => (StatusCode::OK, 0..length),
            Wanted::Part(range) => (StatusCode::PARTIAL_CONTENT, range),
            Wanted::NotModified => (StatusCode::NOT_MODIFIED, 0..0),
            Wanted::Unsatisfiable => return Err(ApiError::range_not_satisfiable(length)),
            Wanted::Failed => {
                return Err(ApiError::precondition_failed("The file is another one."));
            }
        };
        let mut sent = vec![(header::ETAG, tag)];
        if ranges == Ranges::Served {
            sent.push((header::ACCEPT_RANGES, "bytes".to_owned()));
        }
        if status == StatusCode::PARTIAL_CONTENT {
            let value = format!("bytes {}-{}/{length}", range.start, range.end - 1);
            sent.push((header::CONTENT_RANGE, value));
        }
        let mut payload = Payload::Text(String::new());
        if status != StatusCode::NOT_MODIFIED {
            sent.push((header::CONTENT_TYPE, self.media_type));
            sent.push((header::CONTENT_DISPOSITION, attachment(&self.name)));
            sent.push((header::CONTENT_LENGTH, (range.end - range.start).to_string()));
            payload = Payload::File(Slice { content: self.content, range });
        }
        let mut response = Response::new(payload);
        *response.status_mut() = status;
        response.headers_mut().extend(sent.into_iter().filter_map(valid));
        Ok(response)
    }
}

/// A header, unless HTTP cannot carry its value.
fn valid((name, value): (HeaderName, String)) -> Option<(HeaderName, HeaderValue)> {
    Some((name, HeaderValue::try_from(value).ok()?))
}
