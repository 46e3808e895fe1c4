//! What holds for each command of the table.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::cli;
use crate::request::{self, DryRun, KEYS};
use crate::run::version;
use crate::table::{Answer, Command, Field, Form, Kind, Param};

fn root(wanted: impl Fn(&str) -> bool) -> clap::Command {
    cli::root(version(), wanted)
}

#[test]
fn clap_takes_all_of_them() {
    root(|_| true).debug_assert();
}

#[test]
fn no_command_is_hidden_by_another() {
    let root = root(|_| true);
    for command in std::iter::once(&root).chain(root.get_subcommands()) {
        let names: Vec<&str> = command.get_subcommands().map(clap::Command::get_name).collect();
        let apart: BTreeSet<&&str> = names.iter().collect();
        assert_eq!(apart.len(), names.len(), "{}: {names:?}", command.get_name());
    }
}

#[test]
fn the_items_of_every_list_are_found() {
    for command in cli::all() {
        if let Answer::List { key, .. } = command.answer {
            assert!(KEYS.contains(&key), "{}: no reader for `{key}`", command.id);
        }
    }
}

/// A value as it is typed, and as it is sent.
fn value(kind: Kind, file: &str) -> (String, Value) {
    let (typed, sent) = match kind {
        Kind::Text => ("Åse & Co", json!("Åse & Co")),
        Kind::Integer => ("7", json!(7)),
        Kind::Number => ("1.5", json!(1.5)),
        Kind::Boolean => ("false", json!(false)),
        Kind::Secret => ("hidden", json!("hidden")),
        Kind::Time { is_text: true } => ("1760000000", json!("2025-10-09T08:53:20Z")),
        Kind::Time { is_text: false } => ("2025-10-09T08:53:20Z", json!(1_760_000_000)),
        Kind::Choice(values) => (values[0], json!(values[0])),
        Kind::File => (file, json!(file)),
        Kind::Json => (r#"{"a": [1]}"#, json!({"a": [1]})),
    };
    (typed.to_owned(), sent)
}

fn line(command: &Command, file: &str) -> Vec<String> {
    let mut line = vec!["ziik".to_owned(), command.noun.to_owned(), command.verb.to_owned()];
    for param in command.params {
        line.push(match (param.is_argument(), param.only) {
            (true, _) => value(param.kind, file).0,
            (false, Some(_)) => format!("--{}", param.flag),
            (false, None) => format!("--{}={}", param.flag, value(param.kind, file).0),
        });
    }
    for field in command.body.iter().flat_map(|body| body.fields) {
        line.push(format!("--{}={}", field.flag, value(field.kind, file).0));
    }
    line
}

fn sent(field: &Field, file: &str) -> Value {
    let (_, value) = value(field.kind, file);
    if field.many { json!([value]) } else { value }
}

fn wanted(param: &Param, file: &str) -> String {
    let value = param.only.map_or_else(|| value(param.kind, file).1, Value::from);
    let text = value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned);
    format!("{}={}", request::encoded(param.name), request::encoded(&text))
}

/// With everything that a command takes, all of it is in the request, in its type.
#[tokio::test]
async fn all_that_is_given_is_sent() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let file = file.path().to_str().unwrap();
    for command in cli::all() {
        let mut line = line(command, file);
        let needs_file = command.body.as_ref().is_some_and(|body| body.fields.is_empty());
        if needs_file {
            std::fs::write(file, "{\"a\": 1}").unwrap();
            line.push(format!("--from={file}"));
        }
        let root = root(|noun| noun == command.noun);
        let matches = root.try_get_matches_from(&line).unwrap_or_else(|error| panic!("{error}"));
        let (_, of_noun) = matches.subcommand().unwrap();
        let (_, of_verb) = of_noun.subcommand().unwrap();
        let (dry, connection) = DryRun::connect("https://acme.ziik.io/api").unwrap();
        let (call, shown) = request::call(command, of_verb, &connection).await.unwrap();
        let request = dry.take(call).await.unwrap();
        let (uri, id) = (request.uri().to_string(), command.id);
        assert_eq!(request.method().as_str(), command.method, "{id}");
        assert!(!uri.contains(['{', '}', ' ']), "{id}: {uri}");
        for param in command.params.iter().filter(|param| !param.is_argument()) {
            assert!(uri.contains(&wanted(param, file)), "{id}: {uri} lacks {}", param.name);
        }
        let Some(body) = &command.body else { continue };
        let media = request.headers()["content-type"].to_str().unwrap();
        assert!(media.starts_with(body.media), "{id}: {media}");
        if body.form != Form::Json {
            continue;
        }
        let json: Value = serde_json::from_slice(request.body()).unwrap();
        for field in body.fields {
            assert_eq!(json[field.name], sent(field, file), "{id}: {}", field.name);
        }
        let shown = shown.unwrap().to_string();
        assert!(!shown.contains("hidden"), "{id}: {shown}");
    }
}
