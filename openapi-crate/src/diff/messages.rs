//! Compares the bodies and the answers of two operations.

use std::collections::BTreeSet;

use super::change::{Kind, Position};
use super::classify::{self, Way};
use super::operations::Comparison;
use super::schemas::{Node, Walk};
use super::side::{Answer, Operation};
use crate::document::Place;
use crate::document::Schema;
use crate::model::SuccessKind;
use crate::problem::Pointer;

const BODY: &str = "the body";

pub(super) fn body(operation: &mut Comparison<'_, '_>) {
    let (old, new) = match (&operation.old.body, &operation.new.body) {
        (None, None) => return,
        (None, Some(new)) => {
            let message = if new.required { "is new and required" } else { "is new" };
            let judgement = classify::body_added(new.required, new.used.is_some());
            let places = [None, Some(&new.place.pointer)];
            return operation.emit(
                Kind::BodyAdded,
                (BODY, message),
                places,
                Position::Request,
                judgement,
            );
        }
        (Some(old), None) => {
            let judgement = classify::body_removed(old.used.is_some());
            let places = [Some(&old.place.pointer), None];
            return operation.emit(
                Kind::BodyRemoved,
                (BODY, "is gone"),
                places,
                Position::Request,
                judgement,
            );
        }
        (Some(old), Some(new)) => (old, new),
    };
    let places = [Some(&old.place.pointer), Some(&new.place.pointer)];
    let seen = old.used.is_some() && new.used.is_some();
    match (old.required, new.required) {
        (false, true) => {
            let judgement = classify::parameter_required(seen);
            operation.emit(
                Kind::BodyRequired,
                (BODY, "is required now"),
                places,
                Position::Request,
                judgement,
            );
        }
        (true, false) => {
            let judgement = classify::parameter_optional(seen);
            operation.emit(
                Kind::BodyOptional,
                (BODY, "is optional now"),
                places,
                Position::Request,
                judgement,
            );
        }
        _ => {}
    }
    operation.texts(&old.place, &new.place, BODY);
    let retyped = seen && old.rust.head() != new.rust.head();
    media_types(
        operation,
        BODY,
        Way::Request,
        retyped,
        [(&old.content, old.used), (&new.content, new.used)],
    );
    let used = |content: &[(&str, Place<'_>)], used: Option<&str>| {
        content.iter().position(|(name, _)| Some(*name) == used)
    };
    let (Some(was), Some(now)) = (used(&old.content, old.used), used(&new.content, new.used))
    else {
        return;
    };
    let (was, now) = (&old.content[was].1, &new.content[now].1);
    operation.texts(was, now, BODY);
    if let (Some(was), Some(now)) = (was.get("schema"), now.get("schema")) {
        let (was, now) = (Node { place: was, rust: old.rust }, Node { place: now, rust: new.rust });
        Walk::new(operation.out, &operation.new.name, Way::Request, "body", BODY).run(&was, &now);
    }
}

type Content<'a, 's> = (&'a [(&'s str, Place<'s>)], Option<&'s str>);

fn media_types(
    operation: &mut Comparison<'_, '_>,
    subject: &str,
    way: Way,
    retyped: bool,
    [(was, used_was), (now, used_now)]: [Content<'_, '_>; 2],
) {
    let position = if way == Way::Request { Position::Request } else { Position::Response };
    // A body that came or went as a whole is another change.
    if was.is_empty() || now.is_empty() {
        return;
    }
    for (name, place) in now.iter().filter(|(name, _)| !was.iter().any(|(other, _)| other == name))
    {
        let message = if way == Way::Request {
            format!("can be `{name}` too")
        } else {
            format!("comes as `{name}` too")
        };
        let judgement = classify::media_type_added(used_now == Some(name));
        operation.emit(
            Kind::MediaTypeAdded,
            (subject, &message),
            [None, Some(&place.pointer)],
            position,
            judgement,
        );
    }
    for (name, place) in was.iter().filter(|(name, _)| !now.iter().any(|(other, _)| other == name))
    {
        let verb = if way == Way::Request { "can no longer be" } else { "no longer comes as" };
        let message = format!("{verb} `{name}`");
        let used = used_was == Some(name) || was.len() == 1;
        let judgement = classify::media_type_removed(way, used, used && retyped);
        operation.emit(
            Kind::MediaTypeRemoved,
            (subject, &message),
            [Some(&place.pointer), None],
            position,
            judgement,
        );
    }
}

/// Whether what a call returns depends on the status.
fn by_status(operation: &mut Comparison<'_, '_>) {
    let depends = |operation: &Operation<'_>| {
        operation.lowered.map(|lowered| lowered.success.kind == SuccessKind::ByStatus)
    };
    let message = match (depends(operation.old), depends(operation.new)) {
        (Some(false), Some(true)) => "hold something else with each status now",
        (Some(true), Some(false)) => "are read alike with every status now",
        _ => return,
    };
    let at = |operation: &Operation<'_>| operation.place.pointer.child("responses");
    let (old, new) = (at(operation.old), at(operation.new));
    operation.emit(
        Kind::Wrapper,
        ("the answers", message),
        [Some(&old), Some(&new)],
        Position::Response,
        classify::wrapper(true, true),
    );
}

pub(super) fn answers(operation: &mut Comparison<'_, '_>) {
    by_status(operation);
    let (was, now) = (&operation.old.answers, &operation.new.answers);
    let (head_was, head_now) = (operation.old.output_head(), operation.new.output_head());
    let retyped =
        operation.old.lowered.is_some() && operation.new.lowered.is_some() && head_was != head_now;
    let find =
        |all: &[Answer<'_>], status: &str| all.iter().position(|answer| answer.status == status);
    for new in now.iter().filter(|new| find(was, new.status).is_none()) {
        let subject = format!("the answer {}", new.status);
        let (kind, judgement) = match (new.is_success, new.content.is_empty()) {
            (false, _) if new.is_variant => (Kind::ErrorStatusAdded, classify::refusal_added()),
            (false, _) => (Kind::ErrorStatusAdded, classify::error_status()),
            (true, true) if !takes_nothing(operation.old) => {
                (Kind::StatusAdded, classify::empty_answer(retyped, true))
            }
            (true, false) if new.is_variant && !retyped => {
                (Kind::StatusAdded, classify::success_added())
            }
            (true, _) => (Kind::StatusAdded, classify::status(retyped)),
        };
        let places = [None, Some(&new.place.pointer)];
        operation.emit(kind, (&subject, "is new"), places, Position::Response, judgement);
    }
    for old in was.iter().filter(|old| find(now, old.status).is_none()) {
        let subject = format!("the answer {}", old.status);
        let (kind, judgement) = match (old.is_success, old.content.is_empty()) {
            (false, _) if old.is_variant => (Kind::ErrorStatusRemoved, classify::refusal_removed()),
            (false, _) => (Kind::ErrorStatusRemoved, classify::error_status()),
            (true, true) if !takes_nothing(operation.new) => {
                (Kind::StatusRemoved, classify::empty_answer(retyped, false))
            }
            (true, false) if old.is_variant && !retyped => {
                (Kind::StatusRemoved, classify::success_removed())
            }
            (true, _) => (Kind::StatusRemoved, classify::status(retyped)),
        };
        let places = [Some(&old.place.pointer), None];
        operation.emit(kind, (&subject, "is gone"), places, Position::Response, judgement);
    }
    let mut unpaired: Vec<&Answer<'_>> = Vec::new();
    for old in was {
        match find(now, old.status) {
            Some(index) => pair(operation, old, &now[index], retyped),
            None => unpaired.push(old),
        }
    }
    // An equal body under another status.
    let moved = |answers: &[&Answer<'_>]| {
        answers.iter().position(|answer| answer.is_success && answer.used.is_some())
    };
    let new: Vec<&Answer<'_>> = now.iter().filter(|new| find(was, new.status).is_none()).collect();
    if let (Some(old), Some(new)) = (moved(&unpaired), moved(&new).map(|index| new[index])) {
        bodies(operation, unpaired[old], new, retyped);
    }
}

/// Whether a client of this document does without a body.
fn takes_nothing(operation: &Operation<'_>) -> bool {
    operation.lowered.is_none_or(|lowered| {
        lowered.success.optional
            || matches!(
                lowered.success.kind,
                SuccessKind::Empty | SuccessKind::Text | SuccessKind::Bytes
            )
    })
}

fn pair(operation: &mut Comparison<'_, '_>, old: &Answer<'_>, new: &Answer<'_>, retyped: bool) {
    let subject = format!("the answer {}", old.status);
    let places = [Some(&old.place.pointer), Some(&new.place.pointer)];
    operation.texts(&old.place, &new.place, &subject);
    match (old.content.is_empty(), new.content.is_empty()) {
        (true, false) if old.is_success => {
            let judgement = classify::status(retyped);
            operation.emit(
                Kind::Wrapper,
                (&subject, "has a body now"),
                places,
                Position::Response,
                judgement,
            );
        }
        (false, true) if old.is_success => {
            let judgement = classify::empty_answer(retyped, true);
            operation.emit(
                Kind::Wrapper,
                (&subject, "has no body any more"),
                places,
                Position::Response,
                judgement,
            );
        }
        _ => {}
    }
    let contents = [(old.content.as_slice(), old.used), (new.content.as_slice(), new.used)];
    media_types(operation, &subject, Way::Response, retyped && old.is_success, contents);
    headers(operation, &subject, &old.place, &new.place);
    bodies(operation, old, new, retyped);
}

fn headers(operation: &mut Comparison<'_, '_>, subject: &str, old: &Place<'_>, new: &Place<'_>) {
    let names = |place: &Place<'_>| -> BTreeSet<String> {
        place.entries("headers").into_iter().map(|(name, _)| name.to_owned()).collect()
    };
    let (was, now) = (names(old), names(new));
    let at = |place: &Place<'_>, name: &str| place.pointer.join(&["headers", name]);
    for name in now.difference(&was) {
        let message = format!("has a header `{name}` now");
        let places = [None, Some(&at(new, name))];
        operation.emit(
            Kind::HeaderAdded,
            (subject, &message),
            places,
            Position::Response,
            classify::header(true),
        );
    }
    for name in was.difference(&now) {
        let message = format!("has no header `{name}` any more");
        let places = [Some(&at(old, name)), None];
        operation.emit(
            Kind::HeaderRemoved,
            (subject, &message),
            places,
            Position::Response,
            classify::header(false),
        );
    }
}

fn bodies(operation: &mut Comparison<'_, '_>, old: &Answer<'_>, new: &Answer<'_>, retyped: bool) {
    let media = |answer: &Answer<'_>| {
        answer.content.iter().position(|(name, _)| Some(*name) == answer.used)
    };
    let (Some(was), Some(now)) = (media(old), media(new)) else { return };
    let (was, now) = (&old.content[was].1, &new.content[now].1);
    operation.texts(was, now, &format!("the answer {}", old.status));
    let (Some(schema_was), Some(schema_now)) = (was.get("schema"), now.get("schema")) else {
        return;
    };
    if !(old.is_success && new.is_success) {
        let walk =
            Walk::new(operation.out, &operation.new.name, Way::Response, "error", "the answer");
        return walk.run(
            &Node { place: schema_was, rust: old.rust },
            &Node { place: schema_now, rust: new.rust },
        );
    }
    let (mut before, mut after) = (Envelope::of(old, was), Envelope::of(new, now));
    let (Some(before), Some(after)) = (&mut before, &mut after) else { return };
    if before.form != after.form {
        let message = format!("is {} now, and was {}", after.form.words(), before.form.words());
        // What stands around a variant is part of its type.
        let retyped = retyped || old.is_variant;
        let judgement = classify::wrapper(retyped, before.form.reads(&after.form));
        let places = [Some(&schema_was.pointer), Some(&schema_now.pointer)];
        operation.emit(
            Kind::Wrapper,
            ("the answer", &message),
            places,
            Position::Response,
            judgement,
        );
    } else if let (Some((outer_was, content_was)), Some((outer_now, content_now))) =
        (&before.outer, &after.outer)
    {
        // What stands beside the content, which no type of the document's shows.
        let mut walk =
            Walk::new(operation.out, &operation.new.name, Way::Response, "answer", "the answer");
        walk.skip = vec![content_was.clone(), content_now.clone()];
        walk.run(&Node::unseen(outer_was.clone()), &Node::unseen(outer_now.clone()));
    }
    before.open_list(&after.form);
    after.open_list(&before.form);
    Walk::new(operation.out, &operation.new.name, Way::Response, "answer", "the answer")
        .run(&before.inner, &after.inner);
}

/// An answer in its envelope.
struct Envelope<'s> {
    form: Form,
    /// The envelope's schema, and where in it the content stands.
    outer: Option<(Place<'s>, Pointer)>,
    inner: Node<'s>,
}

/// Where the content stands in an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Form {
    Page(String),
    /// Under `data`.
    Data,
    /// Documented bare here and under `data` elsewhere.
    Either,
    Bare,
}

impl Form {
    fn words(&self) -> String {
        match self {
            Self::Page(key) => format!("a list under `{key}`"),
            Self::Data => "under `data`".to_owned(),
            Self::Either | Self::Bare => "without an envelope".to_owned(),
        }
    }

    /// Whether a client that expects this form finds its way in the other one.
    fn reads(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Page(_) | Self::Bare, Self::Page(key)) => key == "data",
            (_, Self::Page(_)) | (Self::Page(_), Self::Data | Self::Either) => false,
            _ => true,
        }
    }
}

impl<'s> Envelope<'s> {
    fn of(answer: &Answer<'s>, media: &Place<'s>) -> Option<Self> {
        let schema = media.get("schema")?;
        let shape = Schema::of(&schema);
        let bare = |form: Form| Self {
            form,
            outer: None,
            inner: Node { place: schema.clone(), rust: answer.rust },
        };
        let under = |key: &str| {
            shape.properties().into_iter().find(|(name, _)| *name == key).map(|(_, place)| place)
        };
        Some(match answer.kind {
            Some(SuccessKind::Page(key)) => {
                let list = under(key)?;
                let inner = Node { place: Schema::of(&list).items()?, rust: answer.rust };
                Self { form: Form::Page(key.clone()), outer: Some((schema, list.pointer)), inner }
            }
            Some(SuccessKind::Resource) => match under("data") {
                Some(data) if media.text("x-envelope").is_none() => {
                    let outer = Some((schema.clone(), data.pointer.clone()));
                    Self { form: Form::Data, outer, inner: Node { place: data, rust: answer.rust } }
                }
                _ => bare(Form::Either),
            },
            _ => bare(Form::Bare),
        })
    }

    /// A bare list beside a page is compared item by item.
    fn open_list(&mut self, other: &Form) {
        let is_beside = matches!(other, Form::Page(_)) && !matches!(self.form, Form::Page(_));
        if let Some(items) = Schema::of(&self.inner.place).items().filter(|_| is_beside) {
            self.inner = Node { place: items, rust: self.inner.rust.items() };
        }
    }
}
