//! `ziik api`: any request.

use std::path::Path;

use api_runtime::{Call, Dialect, Operation, Paginate};
use clap::ArgMatches;
use http::Method;
use serde_json::{Map, Value};

use crate::access;
use crate::cli;
use crate::context::Context;
use crate::exit::Exit;
use crate::output::{Sink, error, print};
use crate::problem::{Problem, Result};
use crate::request::{self, DryRun, Listing, Walk};
use crate::table::{Answer, By, Command, Pages};

/// How lists are walked that are not in the table.
static BY_NUMBER: Pages = Pages { by: By::Number("page"), size: Some(("limit", None)) };

/// Sends the request.
pub(crate) async fn run(context: &Context, matches: &ArgMatches) -> Result<Exit> {
    let asked = Asked::of(matches)?;
    let known = asked.known();
    if matches.get_flag("dry-run") {
        let (dry, connection) = DryRun::connect(&context.url_to_show()?)?;
        let call = asked.call(&connection, known);
        print(request::show(&dry, call, asked.body.as_ref()).await?.as_bytes())?;
        return Ok(Exit::Done);
    }
    let client = context.client().await?;
    let connection = access::connection(client.base_url(), client.transport().clone())?;
    let call = asked.call(&connection, known);
    if matches.get_flag("paginate") {
        return paginate(call, known, context).await;
    }
    let answer = call.send_raw().await?;
    let status = answer.status();
    let bytes = answer.into_inner();
    match serde_json::from_slice::<Value>(&bytes) {
        Ok(value) => context.view.one(value, &[])?,
        Err(_) => print(&bytes)?,
    }
    if status.is_success() {
        return Ok(Exit::Done);
    }
    error(format_args!("the API answered {status}"));
    Ok(Exit::Failed)
}

async fn paginate(call: Call, known: Option<&'static Command>, context: &Context) -> Result<Exit> {
    let (key, pages) = match known.map(|command| &command.answer) {
        Some(Answer::List { key, pages, .. }) => (*key, pages.as_ref()),
        _ => ("data", Some(&BY_NUMBER)),
    };
    let mut sink = Sink::list(&context.view, &[]);
    let Some(pages) = pages else {
        for item in request::page(call, key).await?.into_data() {
            sink.item(item)?;
        }
        sink.end()?;
        return Ok(Exit::Done);
    };
    let mut take = async |item: Value| -> Result<()> {
        if context.view.takes(&item) { sink.item(item) } else { Ok(()) }
    };
    match Listing::new(call, key, pages).walk() {
        Walk::Numbers(list) => list.items().try_for_each(&mut take).await?,
        Walk::Cursors(list) => list.items().try_for_each(&mut take).await?,
    }
    sink.end()?;
    Ok(Exit::Done)
}

/// What is asked for.
struct Asked {
    method: Method,
    /// With what the fields add to the query.
    path: String,
    body: Option<Value>,
    headers: Vec<(String, String)>,
}

impl Asked {
    fn of(matches: &ArgMatches) -> Result<Self> {
        let text = |name| matches.get_one::<String>(name).map(String::as_str).unwrap_or_default();
        let method = text("method").to_uppercase();
        let method = Method::from_bytes(method.as_bytes())
            .map_err(|_| Problem::usage(format!("`{method}` is no HTTP method")))?;
        let mut path = path(text("path"))?;
        let fields = fields(matches)?;
        let input = matches.get_one::<String>("input");
        let input = input.map(|file| request::read_json(Path::new(file))).transpose()?;
        let is_in_query =
            input.is_some() || matches!(method, Method::GET | Method::DELETE | Method::HEAD);
        let body = if is_in_query {
            for (name, value) in fields {
                path.push(if path.contains('?') { '&' } else { '?' });
                path += &pair(&name, &value);
            }
            input
        } else {
            Some(Value::Object(fields)).filter(|fields| fields != &Value::Object(Map::new()))
        };
        let headers = matches.get_many::<String>("header").into_iter().flatten().map(|header| {
            let parts = header.split_once(':').map(|(name, value)| (name.trim(), value.trim()));
            let (name, value) = parts.ok_or_else(|| {
                Problem::usage(format!("`{}` is no header; write `Name: value`", header.trim()))
            })?;
            Ok((name.to_owned(), value.to_owned()))
        });
        Ok(Self { method, path, body, headers: headers.collect::<Result<_>>()? })
    }

    /// The command of the operation that this is, where it is one of the table.
    fn known(&self) -> Option<&'static Command> {
        let path = self.path.split('?').next().unwrap_or_default();
        let fits = |template: &str| {
            let (one, other) = (template.split('/'), path.split('/'));
            template.split('/').count() == path.split('/').count()
                && one.zip(other).all(|(part, given)| part.starts_with('{') || part == given)
        };
        let mut known: Vec<&Command> = cli::all()
            .filter(|command| command.method == self.method.as_str() && fits(command.path))
            .collect();
        // A path with fewer parameters says more.
        known.sort_by_key(|command| command.path.matches('{').count());
        known.first().copied()
    }

    fn call(&self, connection: &api_runtime::Connection, known: Option<&Command>) -> Call {
        // A request needs its operation for as long as the program runs.
        let name: &'static str = format!("{} {}", self.method, self.path).leak();
        let path: &'static str = self.path.clone().leak();
        let operation = Operation::new(name, self.method.clone(), path);
        let operation = match known {
            Some(command) if !command.authenticated => operation.without_credentials(),
            _ => operation,
        };
        let mut call = Call::new(connection, Box::leak(Box::new(operation)), Dialect::PLAIN);
        if let Some(body) = &self.body {
            call.json("application/json", body);
        }
        for (name, value) in &self.headers {
            call.own_header(name, value);
        }
        call
    }
}

/// A path below the API's address.
fn path(text: &str) -> Result<String> {
    if text.contains("://") {
        return Err(Problem::usage(
            "the path is an address; write what stands behind that of the API, such as /users/501",
        ));
    }
    let strange =
        |c: char| c.is_control() || c.is_whitespace() || matches!(c, '{' | '}' | '#' | '\\');
    if text.contains(strange) || text.split(['/', '?']).any(|part| part == "." || part == "..") {
        return Err(Problem::usage(format!(
            "`{}` is no path; write one such as /users/501, with special characters \
             percent-encoded",
            crate::output::clean(text)
        )));
    }
    Ok(if text.starts_with('/') { text.to_owned() } else { format!("/{text}") })
}

fn fields(matches: &ArgMatches) -> Result<Map<String, Value>> {
    let mut fields = Map::new();
    let split = |field: &str| {
        field
            .split_once('=')
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .ok_or_else(|| Problem::usage(format!("`{field}` is no field; write KEY=VALUE")))
    };
    for field in matches.get_many::<String>("field").into_iter().flatten() {
        let (name, value) = split(field)?;
        fields.insert(name, Value::String(value));
    }
    for field in matches.get_many::<String>("json-field").into_iter().flatten() {
        let (name, value) = split(field)?;
        let value = serde_json::from_str(&value).map_err(|error| {
            Problem::usage(format!("the field `{name}` is not JSON: {error}; `-f` takes text"))
        })?;
        fields.insert(name, value);
    }
    Ok(fields)
}

/// A field in the query.
fn pair(name: &str, value: &Value) -> String {
    let value = match value {
        Value::String(text) => text.clone(),
        value => value.to_string(),
    };
    format!("{}={}", request::encoded(name), request::encoded(&value))
}
