//! Stage `load`: a file becomes a document, or a message with the line and column.

use std::path::Path;

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::bundle;
use crate::problem::{Pointer, Problem, Result};
use crate::streams;

/// A parsed file, with its keys in the file's order.
#[derive(Debug, Clone)]
pub struct Document {
    /// The file's name, for messages and for the header of the generated code.
    pub name: String,
    /// SHA-256 of the file's text with line ends normalised, in hexadecimal, so that it is the
    /// same on any machine. The files that the document refers to count too.
    pub digest: String,
    /// The contents.
    pub root: Value,
}

/// Reads a YAML or JSON file. The files beside it that an OpenAPI document refers to are taken
/// into it.
///
/// # Errors
/// A file cannot be read, is not UTF-8 or UTF-16, or is not well-formed; a reference leads to a
/// file that is not there.
pub fn load(path: &Path) -> Result<Document> {
    let document = read(path)?;
    if document.root.get("openapi").is_some() {
        let mut document = bundle::bundle(document, path)?;
        // Other files have answers, too.
        streams::settle(&mut document.root);
        Ok(document)
    } else {
        Ok(document)
    }
}

/// Reads one file.
pub(crate) fn read(path: &Path) -> Result<Document> {
    let name = path
        .file_name()
        .map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    let bytes = std::fs::read(path).map_err(|error| {
        Problem::new(format!("cannot be read: {error}")).in_file(path.display())
    })?;
    let text = decode(bytes).map_err(|problem| problem.in_file(path.display()))?;
    parse(&name, &text).map_err(|problem| problem.in_file(path.display()))
}

/// UTF-8, or UTF-16 where a byte order mark says so.
fn decode(bytes: Vec<u8>) -> Result<String> {
    let unit: fn([u8; 2]) -> u16 = match bytes[..] {
        [0xff, 0xfe, ..] => u16::from_le_bytes,
        [0xfe, 0xff, ..] => u16::from_be_bytes,
        _ => {
            return String::from_utf8(bytes).map_err(|error| {
                Problem::new(format!(
                    "is not UTF-8 text (byte {})",
                    error.utf8_error().valid_up_to()
                ))
            });
        }
    };
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
    String::from_utf16(&units)
        .map_err(|_| Problem::new("has the byte order mark of UTF-16 but is no such text"))
}

/// Parses a document that is already in memory; `name` is what messages call it.
///
/// # Errors
/// The text is not well-formed YAML or JSON, or uses keys that JSON cannot hold.
pub fn parse(name: &str, text: &str) -> Result<Document> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
    let mut root = if text.trim_start().starts_with('{') {
        // YAML has braces too, and looser rules for what is in them.
        parse_json(&text).or_else(|problem| parse_yaml(&text).map_err(|_| problem))
    } else {
        parse_yaml(&text)
    }?;
    streams::settle(&mut root);
    let digest = hexadecimal(&Sha256::digest(text.as_bytes()));
    Ok(Document { name: name.to_owned(), digest, root })
}

pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}

fn parse_json(text: &str) -> Result<Value> {
    serde_json::from_str(text).map_err(|error| {
        malformed("JSON", &error.to_string(), Some((error.line(), error.column())))
    })
}

/// The parser has no place for whole numbers beyond 64 bits, as in `minimum:
/// -9223372036854776000`. Written as fractions they have one.
fn oversized(message: &str) -> Option<&str> {
    let (number, rest) = message.split_once("invalid type: integer `")?.1.split_once('`')?;
    rest.contains("128").then_some(number)
}

/// How many numbers are written as fractions.
const OVERSIZED: usize = 64;

fn parse_yaml(text: &str) -> Result<Value> {
    let mut text = std::borrow::Cow::Borrowed(text);
    let mut rewritten = 0;
    let mut value: serde_yaml::Value = loop {
        let error = match serde_yaml::from_str(&text) {
            Ok(value) => break value,
            Err(error) => error,
        };
        let message = error.to_string();
        let Some(number) = oversized(&message).filter(|_| rewritten < OVERSIZED) else {
            let position = error.location().map(|location| (location.line(), location.column()));
            return Err(malformed("YAML", &message, position));
        };
        rewritten += 1;
        text = text.replace(number, &format!("{number}.0")).into();
    };
    // `<<: *anchor`, which YAML 1.2 no longer has and people still write.
    value.apply_merge().map_err(|error| malformed("YAML", &error.to_string(), None))?;
    to_json(value, &Pointer::root())
}

/// The parsers write `at line 3 column 5` into their message; ours says it in front.
fn malformed(format: &str, message: &str, position: Option<(usize, usize)>) -> Problem {
    let said = position
        .map(|(line, column)| format!(" at line {line} column {column}"))
        .unwrap_or_default();
    let message = format!("is not well-formed {format}: {}", message.replacen(&said, "", 1));
    Problem { position, ..Problem::new(message) }
}

/// YAML allows keys and values that JSON does not have. Keys such as `200` become strings, as
/// every OpenAPI tool reads them.
fn to_json(value: serde_yaml::Value, at: &Pointer) -> Result<Value> {
    use serde_yaml::Value as Yaml;
    Ok(match value {
        Yaml::Null => Value::Null,
        Yaml::Bool(value) => Value::Bool(value),
        Yaml::String(value) => Value::String(value),
        Yaml::Number(number) => number_to_json(&number, at)?,
        Yaml::Sequence(items) => Value::Array(
            items
                .into_iter()
                .enumerate()
                .map(|(index, item)| to_json(item, &at.child(index)))
                .collect::<Result<_>>()?,
        ),
        Yaml::Mapping(entries) => {
            let mut object = serde_json::Map::with_capacity(entries.len());
            for (key, value) in entries {
                let key = match key {
                    Yaml::String(key) => key,
                    Yaml::Number(key) => key.to_string(),
                    Yaml::Bool(key) => key.to_string(),
                    Yaml::Null => "null".to_owned(),
                    _ => {
                        return Err(Problem::at(
                            at,
                            "has a key that is a list or an object; keys are strings",
                        ));
                    }
                };
                let value = to_json(value, &at.child(&key))?;
                if object.insert(key.clone(), value).is_some() {
                    return Err(Problem::at(&at.child(key), "stands here twice"));
                }
            }
            Value::Object(object)
        }
        Yaml::Tagged(tagged) => {
            return Err(Problem::at(
                at,
                format!("has the YAML tag {}, which JSON cannot hold", tagged.tag),
            ));
        }
    })
}

fn number_to_json(number: &serde_yaml::Number, at: &Pointer) -> Result<Value> {
    if let Some(value) = number.as_u64() {
        return Ok(value.into());
    }
    if let Some(value) = number.as_i64() {
        return Ok(value.into());
    }
    number
        .as_f64()
        .and_then(serde_json::Number::from_f64)
        .map(Value::Number)
        .ok_or_else(|| Problem::at(at, format!("the number {number} does not exist in JSON")))
}
