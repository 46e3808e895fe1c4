//! What an operation is called on a command line: a noun and a verb.
//!
//! The noun is the tag, or what `apis.yaml` says for the tag or for the beginning of the path. The
//! verb is the operation's id without the words of the noun. So a name depends on its own
//! operation alone, and a new operation changes none of the others.

use std::collections::HashSet;

use heck::ToKebabCase;

use crate::model::{Model, Operation};
use crate::problem::{Problem, Result};
use crate::program::Program;

/// Words that need another one after them.
const PREPOSITIONS: [&str; 7] = ["by", "for", "from", "in", "of", "to", "with"];

/// A noun and a verb.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Command {
    pub(super) noun: String,
    pub(super) verb: String,
}

/// The commands of all operations, in their order. A second operation of the same name keeps its
/// whole id as verb.
pub(super) fn of_all(model: &Model, program: &Program) -> Result<Vec<Command>> {
    check(model, program)?;
    let mut taken = HashSet::new();
    // What was said by hand goes first.
    let said: Vec<Option<Command>> =
        model.operations.iter().map(|operation| said(operation, program)).collect();
    for command in said.iter().flatten() {
        if !taken.insert(command.clone()) {
            let Command { noun, verb } = command;
            return Err(wrong(&format!("`verbs` has `{noun} {verb}` for two operations")));
        }
    }
    let of = |(operation, said): (&Operation, Option<Command>)| {
        said.unwrap_or_else(|| {
            let command = derived(operation, program);
            if taken.insert(command.clone()) {
                return command;
            }
            let whole = Command { verb: operation.id.to_kebab_case(), ..command };
            taken.insert(whole.clone());
            whole
        })
    };
    Ok(model.operations.iter().zip(said).map(of).collect())
}

/// Every name of `apis.yaml` is one of the API.
fn check(model: &Model, program: &Program) -> Result<()> {
    let operations = &model.operations;
    let unknown = program.verbs.keys().find(|id| !operations.iter().any(|known| known.id == **id));
    if let Some(id) = unknown {
        return Err(wrong(&format!("`verbs` names the operation `{id}`, which does not exist")));
    }
    let is_known = |key: &str| {
        operations
            .iter()
            .any(|operation| operation.tag.as_deref() == Some(key) || is_below(operation, key))
    };
    match program.nouns.keys().find(|key| !is_known(key)) {
        Some(key) => Err(wrong(&format!("`nouns` names `{key}`, which is no tag and no path"))),
        None => Ok(()),
    }
}

fn wrong(message: &str) -> Problem {
    Problem::new(format!("{message}; change `program` in apis.yaml"))
}

fn is_below(operation: &Operation, path: &str) -> bool {
    operation.path.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// What `verbs` has for the operation.
fn said(operation: &Operation, program: &Program) -> Option<Command> {
    let text = program.verbs.get(&operation.id)?;
    Some(match text.split_once(' ') {
        Some((noun, verb)) => Command { noun: noun.to_owned(), verb: verb.to_owned() },
        None => Command { noun: noun(operation, program), verb: text.clone() },
    })
}

fn noun(operation: &Operation, program: &Program) -> String {
    let nouns = &program.nouns;
    let by_path = nouns.iter().filter(|(key, _)| key.starts_with('/') && is_below(operation, key));
    if let Some((_, noun)) = by_path.max_by_key(|(path, _)| path.len()) {
        return noun.clone();
    }
    of_tag(operation.tag.as_deref().unwrap_or("other"), program)
}

/// The noun of a tag.
pub(super) fn of_tag(tag: &str, program: &Program) -> String {
    program.nouns.get(tag).cloned().unwrap_or_else(|| tag.to_kebab_case())
}

fn derived(operation: &Operation, program: &Program) -> Command {
    let noun = noun(operation, program);
    let dropped: Vec<String> = noun.split('-').map(singular).collect();
    let id = operation.id.to_kebab_case();
    let words: Vec<&str> = id.split('-').collect();
    let is_dropped = |index: usize| {
        let ends = index + 1 == words.len() && PREPOSITIONS.contains(&words[index - 1]);
        dropped.contains(&singular(words[index])) && !ends
    };
    let kept = words.iter().enumerate().filter(|(index, _)| *index == 0 || !is_dropped(*index));
    let verb = kept.map(|(_, word)| *word).collect::<Vec<_>>().join("-");
    Command { noun, verb }
}

/// The word in a form that is the same for one and for many.
fn singular(word: &str) -> String {
    let ends = [("ies", "y"), ("ses", "s"), ("s", "")];
    let found = ends.iter().find_map(|(end, one)| Some((word.strip_suffix(end)?, one)));
    match found {
        Some((stem, one)) if stem.len() > 2 => format!("{stem}{one}"),
        _ => word.to_owned(),
    }
}
