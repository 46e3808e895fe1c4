//! `ziik units tree`: the units, drawn as a tree.

use std::fmt::Write as _;

use clap::ArgMatches;
use serde_json::{Value, json};
use ziik_ext::unit_tree::Node;

use crate::context::Context;
use crate::exit::Exit;
use crate::output::{Format, clean, print};
use crate::problem::{Problem, Result};

/// Draws the tree. In another format than a table each unit is an item with its depth.
pub(crate) async fn run(context: &Context, matches: &ArgMatches) -> Result<Exit> {
    let tree = context.client().await?.unit_tree().await?;
    let below = matches.get_one::<i64>("unit").copied();
    let below = below
        .map(|id| tree.get(id).ok_or_else(|| Problem::failed(format!("there is no unit {id}"))))
        .transpose()?;
    if context.view.format != Format::Table {
        let nodes: Vec<Node<'_>> = match below {
            Some(node) => node.subtree().collect(),
            None => tree.walk().collect(),
        };
        let items = nodes.into_iter().map(item).collect();
        context.view.one(Value::Array(items), &["id", "name", "reference", "parent", "depth"])?;
        return Ok(Exit::Done);
    }
    let text = match below {
        Some(node) => drawn(node),
        None => format!("{tree}\n"),
    };
    print(text.as_bytes())?;
    Ok(Exit::Done)
}

fn item(node: Node<'_>) -> Value {
    json!({
        "id": node.id(),
        "name": node.name(),
        "reference": node.unit().reference,
        "department": node.is_department(),
        "parent": node.parent().map(Node::id),
        "depth": node.depth(),
    })
}

/// What is below a unit, as the whole tree is drawn.
fn drawn(top: Node<'_>) -> String {
    let mut text = String::new();
    draw(top, "", "", &mut text);
    text
}

fn draw(node: Node<'_>, first: &str, rest: &str, text: &mut String) {
    let kind = if node.is_department() { "department" } else { "unit" };
    let name = node.name().map(clean).unwrap_or_default();
    let reference = node.unit().reference.as_deref().map(clean).unwrap_or_default();
    let separator = if reference.is_empty() { "" } else { ", " };
    let _ = writeln!(text, "{first}{name} ({kind} {}{separator}{reference})", node.id());
    let count = node.children().len();
    for (index, child) in node.children().enumerate() {
        let (branch, below) =
            if index + 1 == count { ("└── ", "    ") } else { ("├── ", "│   ") };
        draw(child, &format!("{rest}{branch}"), &format!("{rest}{below}"), text);
    }
}
