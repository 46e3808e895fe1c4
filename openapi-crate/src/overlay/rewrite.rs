//! Writes an overlay's file anew, and leaves what stays as it is: its order, comments and reasons.

use serde_json::Value;

use super::Fate;
use super::carry::actions;
use crate::load::Document;
use crate::problem::{Problem, Result};

/// The text of the overlay with the actions that `fates` leave. A file that is not written with
/// one action after the other, in block style, is written anew as a whole.
///
/// # Errors
/// An action cannot be written as YAML.
pub fn rewrite(text: &str, overlay: &Document, fates: &[Fate]) -> Result<String> {
    if fates.iter().all(|fate| *fate == Fate::Holds) {
        return Ok(text.to_owned());
    }
    let left = left(overlay, fates);
    if left.is_empty() {
        return as_a_whole(overlay, &left);
    }
    let Some((head, blocks)) = blocks(text, fates.len()) else { return as_a_whole(overlay, &left) };
    let mut written = head;
    for (Block { before, lines, indent }, fate) in blocks.into_iter().zip(fates) {
        written += &before;
        match fate {
            Fate::Holds => written += &lines,
            Fate::AlreadySaid | Fate::Lost(_) => {}
            Fate::Moved(actions) => {
                for action in actions {
                    written += &block(action, indent)?;
                }
            }
        }
    }
    Ok(written)
}

/// The actions that stay.
fn left(overlay: &Document, fates: &[Fate]) -> Vec<Value> {
    let pairs = actions(overlay).iter().zip(fates);
    let stay = pairs.flat_map(|(action, fate)| match fate {
        Fate::Holds => vec![action.clone()],
        Fate::Moved(actions) => actions.clone(),
        Fate::AlreadySaid | Fate::Lost(_) => Vec::new(),
    });
    stay.collect()
}

fn as_a_whole(overlay: &Document, actions: &[Value]) -> Result<String> {
    let mut root = overlay.root.clone();
    root["actions"] = Value::Array(actions.to_vec());
    yaml(&root)
}

fn yaml(value: &Value) -> Result<String> {
    serde_yaml::to_string(value)
        .map_err(|error| Problem::new(format!("an action cannot be written as YAML: {error}")))
}

/// An action in the file.
struct Block {
    /// Comments and empty lines before it.
    before: String,
    lines: String,
    indent: usize,
}

/// What stands before the first action, and the actions.
fn blocks(text: &str, count: usize) -> Option<(String, Vec<Block>)> {
    let (start, _) =
        text.match_indices("actions:").find(|(at, _)| *at == 0 || text[..*at].ends_with('\n'))?;
    let start = text[start..].find('\n').map_or(text.len(), |end| start + end + 1);
    let mut head = text[..start].to_owned();
    let mut blocks: Vec<Block> = Vec::new();
    let mut waiting = String::new();
    let mut indent = None;
    for line in text[start..].split_inclusive('\n') {
        let trimmed = line.trim_start();
        let depth = line.len() - trimmed.len();
        if trimmed.is_empty() || trimmed.starts_with('#') {
            waiting += line;
        } else if trimmed.starts_with("- ") && indent.is_none_or(|indent| indent == depth) {
            indent = Some(depth);
            blocks.push(Block {
                before: std::mem::take(&mut waiting),
                lines: line.to_owned(),
                indent: depth,
            });
        } else {
            let last = blocks.last_mut()?;
            last.lines += &std::mem::take(&mut waiting);
            last.lines += line;
        }
    }
    if blocks.len() != count {
        return None;
    }
    if let Some(last) = blocks.last_mut() {
        last.lines += &waiting;
    } else {
        head += &waiting;
    }
    Some((head, blocks))
}

/// An action as an item of the list.
fn block(action: &Value, indent: usize) -> Result<String> {
    let yaml = yaml(action)?;
    let margin = " ".repeat(indent);
    let lines = yaml.lines().enumerate().map(|(index, line)| {
        let mark = if index == 0 { "- " } else { "  " };
        if line.is_empty() { "\n".to_owned() } else { format!("{margin}{mark}{line}\n") }
    });
    Ok(lines.collect())
}
