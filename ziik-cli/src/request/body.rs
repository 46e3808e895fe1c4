//! The body of a request: a file, flags, or both.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use clap::ArgMatches;
use serde_json::{Map, Value};

use crate::problem::{Problem, Result};
use crate::table::{Body, Cleared, Field, Form, Kind};

/// What is in a file, or on standard input for `-`.
pub(crate) fn read_file(path: &Path) -> Result<Vec<u8>> {
    let mut contents = Vec::new();
    let read = if path == Path::new("-") {
        std::io::stdin().lock().read_to_end(&mut contents).map(|_| contents)
    } else {
        fs::read(path)
    };
    read.map_err(|error| {
        let problem = Problem::file("read", path, &error);
        Problem::usage(problem.to_string())
    })
}

/// The JSON in a file, or on standard input for `-`.
pub(crate) fn read_json(path: &Path) -> Result<Value> {
    let contents = read_file(path)?;
    let contents = contents.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&contents);
    serde_json::from_slice(contents).map_err(|error| {
        Problem::usage(format!("`{}` is not JSON: {error}; nothing was sent", path.display()))
    })
}

/// The body that the arguments say: `--from`, then the flags on top of it. `None` where nothing is
/// said and nothing has to be.
pub(super) fn of(body: &Body, matches: &ArgMatches) -> Result<Option<Value>> {
    let from = matches.get_one::<String>("from").map(|path| read_json(Path::new(path)));
    let mut value = from.transpose()?;
    let mut flags = Map::new();
    for field in body.fields {
        if let Some(given) = super::call::given(matches, field.flag) {
            check(field, &given);
            let values = if field.many { Value::Array(given) } else { last(given) };
            flags.insert(field.name.to_owned(), values);
        }
    }
    let cleared = matches.try_get_many::<String>("clear").ok().flatten().into_iter().flatten();
    for flag in cleared {
        let Some(field) = body.fields.iter().find(|field| field.flag == flag) else { continue };
        if flags.contains_key(field.name) {
            return Err(Problem::usage(format!(
                "`--{flag}` sets what `--clear {flag}` clears; give one of them"
            )));
        }
        let empty = match field.clear {
            Some(Cleared::Empty) => Value::Array(Vec::new()),
            _ => Value::Null,
        };
        flags.insert(field.name.to_owned(), empty);
    }
    match &mut value {
        Some(Value::Object(object)) => object.extend(flags),
        Some(_) if flags.is_empty() => {}
        Some(_) => {
            return Err(Problem::usage(
                "the file of `--from` is no JSON object, so flags cannot add to it",
            ));
        }
        None if !flags.is_empty() => value = Some(Value::Object(flags)),
        None if body.required && body.form != Form::Raw => return Err(nothing(body)),
        None => {}
    }
    Ok(value)
}

fn nothing(body: &Body) -> Problem {
    if body.fields.is_empty() {
        return Problem::usage("the request needs a body; give it with `--from FILE`");
    }
    let flags: Vec<String> =
        body.fields.iter().take(3).map(|field| format!("`--{}`", field.flag)).collect();
    Problem::usage(format!(
        "there is nothing to send; give flags such as {}, or `--from FILE`",
        flags.join(" and ")
    ))
}

/// Warns of a value that the document does not have.
fn check(field: &Field, given: &[Value]) {
    super::call::check_choice(field.flag, field.kind, given);
}

fn last(values: Vec<Value>) -> Value {
    values.into_iter().next_back().unwrap_or_default()
}

/// The body without its secrets, to be shown.
pub(super) fn shown(body: &Body, value: &Value) -> Value {
    let Value::Object(object) = value else { return value.clone() };
    let hide = |(name, value): (&String, &Value)| {
        let is_secret = body
            .fields
            .iter()
            .any(|field| field.name == name && field.kind == Kind::Secret && !value.is_null());
        (name.clone(), if is_secret { Value::from("***") } else { value.clone() })
    };
    Value::Object(object.iter().map(hide).collect())
}
