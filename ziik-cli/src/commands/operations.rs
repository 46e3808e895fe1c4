//! `ziik operations`: which command is which operation.

use serde_json::{Value, json};

use crate::cli;
use crate::context::Context;
use crate::exit::Exit;
use crate::problem::Result;

/// Lists all operations.
pub(crate) fn run(context: &Context) -> Result<Exit> {
    let rows = cli::all().map(|command| {
        let place = |is_argument: bool| -> Vec<&str> {
            let params = command.params.iter();
            let of_path = params.filter(|param| param.is_argument() == is_argument);
            of_path.map(|param| param.flag).collect()
        };
        let fields = command.body.as_ref().map(|body| body.fields).unwrap_or_default();
        json!({
            "command": format!("{} {}", command.noun, command.verb),
            "operation": command.id,
            "method": command.method,
            "path": command.path,
            "summary": command.summary,
            "arguments": place(true),
            "flags": place(false),
            "fields": fields.iter().map(|field| field.flag).collect::<Vec<_>>(),
        })
    });
    let columns = ["command", "method", "path", "summary"];
    context.view.one(Value::Array(rows.collect()), &columns)?;
    Ok(Exit::Done)
}
