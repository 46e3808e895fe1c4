//! Reads the new document from a file or over https.

use std::path::Path;
use std::process::Command;

use crate::problem::{Problem, Result};

/// No description of an API is larger.
const MAX_BYTES: &str = "67108864";
/// How long a download may take.
const MAX_SECONDS: &str = "120";

/// The text at `source`.
pub(super) fn read(source: &str) -> Result<String> {
    let failed = |message: String| Problem::new(message).in_file(source);
    let bytes = if source.contains("://") {
        download(source)?
    } else {
        std::fs::read(Path::new(source)).map_err(|error| failed(format!("cannot be read: {error}")))?
    };
    String::from_utf8(bytes)
        .map_err(|error| failed(format!("is not UTF-8 text (byte {})", error.utf8_error().valid_up_to())))
}

/// curl does it: it follows redirects and knows the proxies and roots of the machine.
fn download(url: &str) -> Result<Vec<u8>> {
    let failed = |message: String| Problem::new(message).in_file(url);
    if !url.starts_with("https://") {
        return Err(failed(
            "only https can be trusted with what code is made of; download it and give the file".to_owned(),
        ));
    }
    let output = Command::new("curl")
        .args(["--fail", "--silent", "--show-error", "--location", "--proto", "=https"])
        .args(["--max-filesize", MAX_BYTES, "--max-time", MAX_SECONDS, "--", url])
        .output()
        .map_err(|error| failed(format!("curl cannot be run: {error}; download the document and give the file")))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).trim().replace('\n', " ");
        return Err(failed(format!("cannot be downloaded: {said}")));
    }
    Ok(output.stdout)
}
