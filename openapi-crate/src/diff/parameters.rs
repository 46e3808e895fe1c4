//! Compares the parameters of two operations.

use super::change::{Kind, Position};
use super::classify::{self, Way};
use super::operations::Comparison;
use super::schemas::{Node, Walk};
use super::side::{Operation, Parameter};
use crate::document::Place;
use crate::model::{Location, ObjectStyle, Parameter as Lowered, Style};

pub(super) fn compare(operation: &mut Comparison<'_, '_>) {
    let (was, now) = (&operation.old.parameters, &operation.new.parameters);
    let (path_was, path_now) = (in_path(operation.old), in_path(operation.new));
    let mut met = Vec::new();
    for old in was {
        // In the path the position counts: the name is the template's.
        let new = match path_was.iter().position(|name| old.location == "path" && *name == old.name)
        {
            Some(position) => {
                let name = path_now.get(position);
                now.iter().find(|new| new.location == "path" && name == Some(&new.name))
            }
            None => now.iter().find(|new| new.location == old.location && new.name == old.name),
        };
        let Some(new) = new else {
            let judgement = classify::parameter_removed(old.lowered.is_some());
            let places = [Some(&old.place.pointer), None];
            operation.emit(
                Kind::ParameterRemoved,
                (&subject(old), "is gone"),
                places,
                Position::Request,
                judgement,
            );
            continue;
        };
        met.push((new.location, new.name));
        one(operation, old, new, &path_was);
    }
    for new in now.iter().filter(|new| !met.contains(&(new.location, new.name))) {
        let message = match (new.required, new.rust.is_seen()) {
            (true, true) => format!("is new and required: `{}`", new.rust.text()),
            (true, false) => "is new and required".to_owned(),
            (false, true) => format!("is new: `{}`", new.rust.text()),
            (false, false) => "is new".to_owned(),
        };
        let judgement = classify::parameter_added(new.required, new.lowered.is_some());
        let places = [None, Some(&new.place.pointer)];
        operation.emit(
            Kind::ParameterAdded,
            (&subject(new), &message),
            places,
            Position::Request,
            judgement,
        );
    }
    order(operation);
}

fn subject(parameter: &Parameter<'_>) -> String {
    let location = parameter.location;
    let what = if location == "query" { String::new() } else { format!("{location} ") };
    format!("the {what}parameter `{}`", parameter.name)
}

/// The names in a path template, in its order.
fn in_path<'s>(operation: &Operation<'s>) -> Vec<&'s str> {
    let path = &operation.name.path;
    let mut found: Vec<(usize, &str)> = operation
        .parameters
        .iter()
        .filter(|parameter| parameter.location == "path")
        .filter_map(|parameter| {
            Some((path.find(&format!("{{{}}}", parameter.name))?, parameter.name))
        })
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, name)| name).collect()
}

fn one(
    operation: &mut Comparison<'_, '_>,
    old: &Parameter<'_>,
    new: &Parameter<'_>,
    path_was: &[&str],
) {
    let subject = subject(old);
    let places = [Some(&old.place.pointer), Some(&new.place.pointer)];
    let seen = old.lowered.is_some() && new.lowered.is_some();
    let renamed = if old.name != new.name {
        let judgement = if path_was.contains(&new.name) {
            classify::path_parameters_swapped()
        } else {
            classify::path_parameter_renamed()
        };
        Some((format!("is called `{}` now", new.name), judgement))
    } else if let (Some(was), Some(now)) = (old.lowered, new.lowered)
        && was.ident != now.ident
    {
        let message = format!("is `{}` in Rust now, and was `{}`", now.ident, was.ident);
        Some((message, classify::parameter_ident(old.required && new.required)))
    } else {
        None
    };
    if let Some((message, judgement)) = renamed {
        let what = (subject.as_str(), message.as_str());
        operation.emit(Kind::ParameterRenamed, what, places, Position::Request, judgement);
    }
    match (old.required, new.required) {
        (false, true) => {
            let judgement = classify::parameter_required(seen);
            operation.emit(
                Kind::ParameterRequired,
                (&subject, "is required now"),
                places,
                Position::Request,
                judgement,
            );
        }
        (true, false) => {
            let judgement = classify::parameter_optional(seen);
            operation.emit(
                Kind::ParameterOptional,
                (&subject, "is optional now"),
                places,
                Position::Request,
                judgement,
            );
        }
        _ => {}
    }
    if let (Some(was), Some(now)) = (old.lowered, new.lowered) {
        wire_form(operation, &subject, (old, was), (new, now));
    }
    if old.place.flag("deprecated") != new.place.flag("deprecated") {
        let now = new.place.flag("deprecated");
        let message = if now { "is deprecated" } else { "is no longer deprecated" };
        let judgement = classify::deprecation(now);
        operation.emit(
            Kind::Deprecation,
            (&subject, message),
            places,
            Position::Request,
            judgement,
        );
    }
    operation.texts(&old.place, &new.place, &subject);
    if let (Some(was), Some(now)) = (schema(&old.place), schema(&new.place)) {
        let mut walk =
            Walk::new(operation.out, &operation.new.name, Way::Request, old.name, &subject);
        walk.is_parameter = true;
        let (was, now) = (Node { place: was, rust: old.rust }, Node { place: now, rust: new.rust });
        walk.run(&was, &now);
    }
}

/// The schema of a parameter, which may stand in a media type.
fn schema<'s>(parameter: &Place<'s>) -> Option<Place<'s>> {
    let in_media =
        || parameter.entries("content").into_iter().find_map(|(_, media)| media.get("schema"));
    parameter.get("schema").or_else(in_media)
}

/// How the value is written, and whether the setter takes it at all.
fn wire_form(
    operation: &mut Comparison<'_, '_>,
    subject: &str,
    (old, was): (&Parameter<'_>, &Lowered),
    (new, now): (&Parameter<'_>, &Lowered),
) {
    let places = [Some(&old.place.pointer), Some(&new.place.pointer)];
    if was.style != now.style {
        let message = format!(
            "is written as {} now, and was written as {}",
            style(&now.style),
            style(&was.style)
        );
        let judgement = classify::parameter_style();
        operation.emit(
            Kind::ParameterStyle,
            (subject, &message),
            places,
            Position::Request,
            judgement,
        );
    }
    if was.only_value.is_some() != now.only_value.is_some() && !old.required && !new.required {
        let message = if now.only_value.is_some() {
            "has a setter without argument now"
        } else {
            "has a setter with an argument now"
        };
        let judgement = classify::parameter_setter();
        operation.emit(
            Kind::ParameterRetyped,
            (subject, message),
            places,
            Position::Request,
            judgement,
        );
    }
}

fn style(style: &Style) -> String {
    match style {
        Style::Single => "one value".to_owned(),
        Style::Repeated => "a list under its repeated name".to_owned(),
        Style::Joined(separator) => format!("a list joined by `{separator}`"),
        Style::JoinedInPath(separator) => format!("a list joined by `{separator}`"),
        Style::Object(ObjectStyle::Deep) => "an object with its keys in brackets".to_owned(),
        Style::Object(ObjectStyle::Exploded) => "an object with each key by itself".to_owned(),
        Style::Object(ObjectStyle::Joined(separator)) => {
            format!("an object joined by `{separator}`")
        }
        Style::Object(ObjectStyle::Json) => "an object as JSON".to_owned(),
    }
}

/// Required parameters are arguments in the document's order; those in the path have the order of
/// the path.
fn order(operation: &mut Comparison<'_, '_>) {
    let (Some(was), Some(now)) = (operation.old.lowered, operation.new.lowered) else { return };
    let key = |parameter: &Lowered| (format!("{:?}", parameter.location), parameter.name.clone());
    let common = |mine: &[Lowered], other: &[Lowered]| -> Vec<_> {
        let both = mine.iter().filter(|p| {
            p.required
                && p.location != Location::Path
                && other.iter().any(|o| o.required && key(o) == key(p))
        });
        both.map(key).collect()
    };
    let order = common(&now.parameters, &was.parameters);
    if common(&was.parameters, &now.parameters) != order {
        let names = order.into_iter().map(|(_, name)| name).collect::<Vec<_>>().join(", ");
        let note =
            format!("`{}` takes its arguments in another order: {names}", operation.new.name.id);
        operation.out.rust_only.insert(note);
    }
}
