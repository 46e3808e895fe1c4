//! JSON made of bytes, so that each input is something that a parser takes.

use arbitrary::{Arbitrary as _, Result, Unstructured};
use serde_json::{Map, Value, json};

/// What values are made of.
pub(super) struct Words {
    /// Names in objects.
    pub(super) keys: &'static [&'static str],
    /// Texts.
    pub(super) texts: &'static [&'static str],
}

/// Numbers at the ends of what types hold.
const NUMBERS: [i64; 9] = [0, 1, 2, 41, -1, 255, i32::MAX as i64 + 1, i64::MIN, i64::MAX];

/// A value in which values stand at most `depth` deep.
pub(super) fn value(words: &Words, depth: usize, input: &mut Unstructured<'_>) -> Result<Value> {
    Ok(match input.int_in_range(0..=if depth == 0 { 7 } else { 11 })? {
        0 => Value::Null,
        1 => json!(bool::arbitrary(input)?),
        2 => json!(input.choose(&NUMBERS)?),
        3 => json!(f64::arbitrary(input)?),
        4 => json!(u64::arbitrary(input)?),
        5 | 6 => json!(input.choose(words.texts)?),
        7 => json!(text(input)?),
        8 | 9 => {
            let length = input.int_in_range(0..=4)?;
            (0..length).map(|_| value(words, depth - 1, input)).collect::<Result<Vec<_>>>()?.into()
        }
        _ => {
            let length = input.int_in_range(0..=6)?;
            let entries =
                (0..length).map(|_| Ok((key(words, input)?, value(words, depth - 1, input)?)));
            Value::Object(entries.collect::<Result<Map<_, _>>>()?)
        }
    })
}

/// A name for an entry of an object: one of the known ones, mostly.
pub(super) fn key(words: &Words, input: &mut Unstructured<'_>) -> Result<String> {
    match input.int_in_range(0..=15)? {
        0 => text(input),
        1 => Ok(u8::arbitrary(input)?.to_string()),
        _ => Ok((*input.choose(words.keys)?).to_owned()),
    }
}

/// A short text of any characters.
pub(super) fn text(input: &mut Unstructured<'_>) -> Result<String> {
    let length = input.int_in_range(0..=12)?;
    Ok(String::from_utf8_lossy(input.bytes(length.min(input.len()))?).into_owned())
}
