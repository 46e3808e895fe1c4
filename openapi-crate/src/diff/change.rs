//! One change, and the list of them.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde::Serialize;

use super::schemas::Met;
use crate::problem::Pointer;

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Kind {
    /// A method on a path is new.
    OperationAdded,
    /// A method on a path is gone.
    OperationRemoved,
    /// A method and path has another operationId.
    OperationRenamed,
    /// An operationId has another method or path.
    OperationMoved,
    /// A parameter is new.
    ParameterAdded,
    /// A parameter is gone.
    ParameterRemoved,
    /// A parameter has another type.
    ParameterRetyped,
    /// A parameter must be given now.
    ParameterRequired,
    /// A parameter can be left out now.
    ParameterOptional,
    /// A parameter has another name in the path or in Rust.
    ParameterRenamed,
    /// A parameter is written in another way.
    ParameterStyle,
    /// A request body is new.
    BodyAdded,
    /// A request body is gone.
    BodyRemoved,
    /// A request body must be given now.
    BodyRequired,
    /// A request body can be left out now.
    BodyOptional,
    /// A field is new.
    FieldAdded,
    /// A field is gone.
    FieldRemoved,
    /// A field, an item or a whole body has another type.
    FieldRetyped,
    /// A field has another name in Rust.
    FieldRenamed,
    /// A field is always there now.
    FieldRequired,
    /// A field may be missing now.
    FieldOptional,
    /// A value may be null now.
    Nullable,
    /// A value is never null now.
    NotNullable,
    /// An object may have properties that it does not name, or may no longer.
    OtherFields,
    /// An enum has one more value.
    EnumValueAdded,
    /// An enum has one value less.
    EnumValueRemoved,
    /// A value of an enum has another name in Rust.
    EnumValueRenamed,
    /// A union has one more member.
    VariantAdded,
    /// A union has one member less.
    VariantRemoved,
    /// A value has other limits.
    Limits,
    /// What is left out stands for something else.
    Default,
    /// A status of success is new.
    StatusAdded,
    /// A status of success is gone.
    StatusRemoved,
    /// A status of failure is new.
    ErrorStatusAdded,
    /// A status of failure is gone.
    ErrorStatusRemoved,
    /// The envelope around an answer, or whether there is one at all.
    Wrapper,
    /// A media type is new.
    MediaTypeAdded,
    /// A media type is gone.
    MediaTypeRemoved,
    /// A header of an answer is new.
    HeaderAdded,
    /// A header of an answer is gone.
    HeaderRemoved,
    /// A callback is new.
    CallbackAdded,
    /// A callback is gone.
    CallbackRemoved,
    /// How a caller proves who it is.
    Auth,
    /// Where the API is.
    Server,
    /// A schema has another type name in Rust.
    TypeRenamed,
    /// The type in Rust is another although the wire is the same.
    RustType,
    /// What the generator was told has changed.
    Hint,
    /// Something is called deprecated, or no longer.
    Deprecation,
    /// Only texts for people have changed.
    Documentation,
}

/// What the change means for code that is compiled against the new crate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Caller {
    /// Code may no longer compile, or does something else.
    Breaking,
    /// There is something new to use.
    Additive,
    /// Nothing.
    None,
}

/// What the change means for a client that was made of the old document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Wire {
    /// Its requests may be refused, or answers not be understood.
    Breaking,
    /// It works as before.
    Compatible,
    /// What is sent and answered is the same.
    None,
}

/// On which way the changed thing travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Position {
    /// To the server.
    Request,
    /// From the server.
    Response,
    /// Both ways: the change was judged for each, and the worse counts.
    Both,
    /// It concerns the operation or the document as a whole.
    Whole,
}

/// An operation that a change concerns.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct OperationRef {
    /// Its name in Rust.
    pub id: String,
    /// The method in capitals.
    pub method: String,
    /// The path template.
    pub path: String,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Change {
    /// What happened.
    pub kind: Kind,
    /// To what: `User.title`, `list_users: parameter limit`.
    pub subject: String,
    /// What happened, in words that follow the subject.
    pub message: String,
    /// What it means for callers.
    pub caller: Caller,
    /// What it means on the wire.
    pub wire: Wire,
    /// Why, in words.
    pub reason: String,
    /// On which way it travels.
    pub position: Position,
    /// The operations that it concerns.
    pub operations: Vec<OperationRef>,
    /// Where it stands in the old document.
    #[serde(serialize_with = "as_text")]
    pub old: Option<Pointer>,
    /// Where it stands in the new one.
    #[serde(serialize_with = "as_text")]
    pub new: Option<Pointer>,
}

#[expect(clippy::ref_option, reason = "serde asks for a reference to the field")]
fn as_text<S: serde::Serializer>(
    pointer: &Option<Pointer>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    pointer.as_ref().map(ToString::to_string).serialize(serializer)
}

/// A verdict on one change in one position: two classes, and a clause for each that is worth one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Judgement {
    pub caller: Caller,
    pub wire: Wire,
    pub why_caller: &'static str,
    pub why_wire: &'static str,
}

impl Judgement {
    fn reason(&self) -> String {
        match (self.why_caller, self.why_wire) {
            ("", why) | (why, "") => why.to_owned(),
            (caller, wire) => format!("{caller}; {wire}"),
        }
    }
}

/// What a change is about, without whom it concerns.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Event {
    pub kind: Kind,
    pub subject: String,
    pub message: String,
    pub old: Option<String>,
    pub new: Option<String>,
}

/// Collects changes; the same one, met from several operations, is one.
#[derive(Debug, Default)]
pub(super) struct Collector {
    found: BTreeMap<Event, Found>,
    /// What Rust shows of a document that is written otherwise and says the same: names of types,
    /// the order of arguments.
    pub rust_only: BTreeSet<String>,
    /// Both documents go by the names of a ledger: a type's name is nobody's choice but the
    /// ledger's.
    pub by_ledger: bool,
    /// Schemas below which nothing has changed.
    pub clean: HashSet<Met>,
}

#[derive(Debug, Default)]
struct Found {
    operations: BTreeSet<OperationRef>,
    judgements: Vec<(Position, Judgement)>,
}

impl Collector {
    pub(super) fn add(
        &mut self,
        event: Event,
        operation: Option<&OperationRef>,
        at: Position,
        judgement: Judgement,
    ) {
        let found = self.found.entry(event).or_default();
        found.operations.extend(operation.cloned());
        if !found.judgements.contains(&(at, judgement.clone())) {
            found.judgements.push((at, judgement));
        }
    }

    /// Adds what only Rust shows, and so no place of a document.
    pub(super) fn add_of_rust(
        &mut self,
        kind: Kind,
        subject: &str,
        message: &str,
        judgement: Judgement,
    ) {
        let event = Event {
            kind,
            subject: format!("`{subject}`"),
            message: message.to_owned(),
            old: None,
            new: None,
        };
        self.add(event, None, Position::Whole, judgement);
    }

    /// The changes, the gravest first.
    pub(super) fn into_changes(self) -> Vec<Change> {
        let mut changes: Vec<Change> =
            self.found.into_iter().map(|(event, found)| change(event, found)).collect();
        changes.sort_by(|a, b| {
            (a.caller, a.wire, a.kind, &a.subject).cmp(&(b.caller, b.wire, b.kind, &b.subject))
        });
        changes
    }
}

fn change(event: Event, mut found: Found) -> Change {
    found
        .judgements
        .sort_by_key(|(position, judgement)| (*position, judgement.caller, judgement.wire));
    let positions: BTreeSet<Position> =
        found.judgements.iter().map(|(position, _)| *position).collect();
    let all = || found.judgements.iter().map(|(_, judgement)| judgement);
    let mut positions = positions.into_iter();
    let position = match (positions.next(), positions.next()) {
        (Some(only), None) => only,
        (Some(_), Some(_)) => Position::Both,
        (None, _) => Position::Whole,
    };
    let mut reasons: Vec<(Position, String)> =
        found.judgements.iter().map(|(at, judgement)| (*at, judgement.reason())).collect();
    reasons.dedup();
    let same = reasons.windows(2).all(|pair| pair[0].1 == pair[1].1);
    let reason = if same {
        reasons.first().map(|(_, reason)| reason.clone()).unwrap_or_default()
    } else {
        let named = reasons.iter().map(|(at, reason)| match at {
            Position::Request => format!("in requests: {reason}"),
            Position::Response => format!("in answers: {reason}"),
            _ => reason.clone(),
        });
        named.collect::<Vec<_>>().join(". ")
    };
    let pointer = |text: Option<String>| text.map(|text| Pointer::from_reference(&text));
    Change {
        caller: all().map(|judgement| judgement.caller).min().unwrap_or(Caller::None),
        wire: all().map(|judgement| judgement.wire).min().unwrap_or(Wire::None),
        kind: event.kind,
        subject: event.subject,
        message: event.message,
        reason,
        position,
        operations: found.operations.into_iter().collect(),
        old: pointer(event.old),
        new: pointer(event.new),
    }
}
