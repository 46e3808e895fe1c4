//! Reads a document from a file or over https.

use std::path::Path;
use std::time::Duration;

use reqwest::{Url, redirect};

use crate::http::{because, body, is_safe};
use crate::problem::{Problem, Result};

/// No description of an API is larger.
const SIZE: usize = 64 << 20;
/// How long a download may take.
const TIME: Duration = Duration::from_secs(120);
/// How often it may be sent on.
const REDIRECTS: usize = 5;

/// The text at `source`.
pub(crate) fn read(source: &str) -> Result<String> {
    let failed = |message: String| Problem::new(message).in_file(source);
    let bytes = if source.contains("://") {
        download(source).map_err(failed)?
    } else {
        std::fs::read(Path::new(source))
            .map_err(|error| failed(format!("cannot be read: {error}")))?
    };
    String::from_utf8(bytes).map_err(|error| {
        failed(format!("is not UTF-8 text (byte {})", error.utf8_error().valid_up_to()))
    })
}

fn download(address: &str) -> std::result::Result<Vec<u8>, String> {
    let url = Url::parse(address).map_err(|error| format!("is no address: {error}"))?;
    if !is_safe(&url) {
        return Err(
            "only https can be trusted with what code is made of; download it and give the file"
                .to_owned(),
        );
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| format!("cannot be downloaded: {error}"))?;
    runtime.block_on(get(url))
}

async fn get(url: Url) -> std::result::Result<Vec<u8>, String> {
    let failed =
        |error: reqwest::Error| format!("cannot be downloaded: {}", because(&error.without_url()));
    let to_safe_places = redirect::Policy::custom(|attempt| match attempt.previous().len() {
        passed if passed > REDIRECTS => attempt.error("it is sent on without end"),
        _ if !is_safe(attempt.url()) => attempt.error("it is sent on to a place without https"),
        _ => attempt.follow(),
    });
    let client = reqwest::Client::builder()
        .redirect(to_safe_places)
        .timeout(TIME)
        .build()
        .map_err(failed)?;
    let response = client
        .get(url)
        .send()
        .await
        .and_then(reqwest::Response::error_for_status)
        .map_err(failed)?;
    let whole = body(response, SIZE).await.map_err(failed)?;
    whole.ok_or_else(|| format!("has more than {SIZE} bytes"))
}
