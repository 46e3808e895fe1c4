//! Finds out the encoding of a file: by its byte order mark, or as the caller says.

use std::io::{self, Read};
use std::sync::Arc;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::lines::Lines;
use super::transcoder::Transcoder;
use crate::people::error::{PeopleError, Place};

/// The encoding of this name, such as `windows-1252`.
pub(in crate::people) fn label(name: &str) -> Result<&'static Encoding, String> {
    // Two spellings that are common and not in the WHATWG's list.
    let plain = match name.trim().to_ascii_lowercase().as_str() {
        "latin-1" => "latin1".to_owned(),
        "utf-16" | "utf16" => "utf-16le".to_owned(),
        other => other.to_owned(),
    };
    Encoding::for_label_no_replacement(plain.as_bytes()).ok_or_else(|| {
        format!(
            "the encoding {name:?} is not known; use utf-8, utf-16le, utf-16be, windows-1252, \
             iso-8859-15 or another name of the WHATWG Encoding Standard"
        )
    })
}

/// The lines of a reader, without a byte order mark.
///
/// # Errors
/// [`PeopleError::Io`], and [`PeopleError::File`] for a byte order mark that contradicts `said`.
pub(in crate::people) fn open(
    mut reader: impl Read + Send + 'static,
    file: Arc<str>,
    said: Option<&'static Encoding>,
) -> Result<Lines, PeopleError> {
    let mut head = Vec::with_capacity(3);
    reader
        .by_ref()
        .take(3)
        .read_to_end(&mut head)
        .map_err(|error| PeopleError::io(&file, error))?;
    let found = Encoding::for_bom(&head);
    if let (Some((found, _)), Some(said)) = (found, said)
        && found != said
    {
        return Err(PeopleError::file(
            Place { file, line: 1, column: 1 },
            format!(
                "the file begins with the byte order mark of {}, and the encoding is said to be \
                 {}; leave the encoding out",
                found.name(),
                said.name(),
            ),
        ));
    }
    let (encoding, mark) = found.unwrap_or((said.unwrap_or(UTF_8), 0));
    let rest = io::Cursor::new(head.split_off(mark)).chain(reader);
    let input: Box<dyn Read + Send> =
        if encoding == UTF_8 { Box::new(rest) } else { Box::new(Transcoder::new(rest, encoding)) };
    let advice = match encoding {
        _ if encoding == UTF_8 => {
            "save the file as UTF-8, or say its encoding, such as windows-1252"
        }
        _ if encoding == UTF_16LE || encoding == UTF_16BE => {
            "the file may be cut off; save it again, as UTF-8 if possible"
        }
        _ => "say the encoding that the file has, or save it as UTF-8",
    };
    Ok(Lines::new(input, file, encoding.name(), advice))
}
