//! The request of a command.

use std::path::Path;

use api_runtime::{Call, Connection, Dialect, Form as Multipart, Operation, Upload};
use clap::ArgMatches;
use serde_json::Value;
use ziik_ext::api::OPERATIONS;

use super::body;
use crate::output::warn;
use crate::problem::{Problem, Result, reason};
use crate::table::{Answer, Body, Command, Form, Kind, Param, Place};

/// The operation of a command.
pub(crate) fn operation(command: &Command) -> Result<&'static Operation> {
    let found = OPERATIONS.iter().find(|operation| operation.id() == command.id);
    found.copied().ok_or_else(|| {
        Problem::failed(format!("the operation `{}` is not in this program", command.id))
    })
}

/// The request, and its body as it may be shown.
pub(crate) async fn call(
    command: &'static Command,
    matches: &ArgMatches,
    connection: &Connection,
) -> Result<(Call, Option<Value>)> {
    let mut call = Call::new(connection, operation(command)?, Dialect::PLAIN);
    let mut shown = None;
    for param in command.params {
        let Some(values) = values(param, matches) else { continue };
        check_choice(param.flag, param.kind, &values);
        if let (true, [value]) = (param.in_body, values.as_slice()) {
            let body = serde_json::json!({ param.name: value });
            call.json("application/json", &body);
            shown = Some(body);
        }
        put(&mut call, param, values);
    }
    if let Answer::Bytes { accept } = command.answer {
        call.accept(accept);
    }
    if let Some(body) = &command.body
        && let Some(value) = body::of(body, matches)?
    {
        shown = Some(body::shown(body, &value));
        send(&mut call, body, &value).await?;
    }
    Ok((call, shown))
}

fn values(param: &Param, matches: &ArgMatches) -> Option<Vec<Value>> {
    if let Some(value) = param.only {
        let is_given = matches.get_flag(param.flag);
        return is_given.then(|| vec![Value::from(value)]);
    }
    given(matches, &param.id())
}

/// The values of an argument, where it is given.
pub(super) fn given(matches: &ArgMatches, flag: &str) -> Option<Vec<Value>> {
    let values = matches.try_get_many::<Value>(flag).ok().flatten()?;
    Some(values.cloned().collect())
}

/// Warns of a value that the document does not have. It is sent nevertheless: the API may have
/// learnt it since.
pub(super) fn check_choice(flag: &str, kind: Kind, values: &[Value]) {
    let Kind::Choice(known) = kind else { return };
    let unknown = values.iter().filter_map(Value::as_str).find(|value| !known.contains(value));
    if let Some(value) = unknown {
        warn(format_args!(
            "`{value}` is no documented value of `--{flag}` ({}); it is sent as it is",
            known.join(", ")
        ));
    }
}

fn put(call: &mut Call, param: &Param, values: Vec<Value>) {
    match param.place {
        Place::Object(style) => {
            let object = values.into_iter().next_back().unwrap_or_default();
            call.query_object(param.name, style, &object);
        }
        Place::Path(separator) => call.path_joined(param.name, separator, texts(values)),
        Place::Query(separator) => call.query(param.name, separator, texts(values)),
        Place::Header => call.header(param.name, texts(values)),
    }
}

fn texts(values: Vec<Value>) -> impl Iterator<Item = String> {
    values.into_iter().map(text)
}

/// A value in an address or in a form.
fn text(value: Value) -> String {
    match value {
        Value::String(text) => text,
        Value::Null => String::new(),
        value => value.to_string(),
    }
}

async fn send(call: &mut Call, body: &Body, value: &Value) -> Result<()> {
    match body.form {
        Form::Json => call.json(body.media, value),
        Form::Urlencoded => call.form(value),
        Form::Multipart => {
            let form = multipart(body, value).await?;
            call.multipart(body.media, form);
        }
        // There is no field that a flag could be for.
        Form::Raw => call.raw(body.media, text(value.clone()).into()),
    }
    Ok(())
}

async fn multipart(body: &Body, value: &Value) -> Result<Multipart> {
    let mut form = Multipart::new();
    for (name, value) in value.as_object().into_iter().flatten() {
        let field = body.fields.iter().find(|field| field.name == name);
        let is_file = field.is_some_and(|field| field.kind == Kind::File);
        let items = match value {
            Value::Array(items) => items.as_slice(),
            item => std::slice::from_ref(item),
        };
        for item in items {
            let item = text(item.clone());
            form =
                if is_file { form.file(name, file(&item).await?) } else { form.text(name, item) };
        }
    }
    Ok(form)
}

async fn file(path: &str) -> Result<Upload> {
    let upload = Upload::file(Path::new(path)).await;
    upload.map_err(|error| {
        Problem::usage(format!("cannot read `{path}`: {}; nothing was sent", reason(&error)))
    })
}
