//! The shape of answers against a schema: where they differ, and what would make the schema fit.

use std::collections::{BTreeMap, BTreeSet};

use super::observe::Shape;
use super::schema::{Kind, View, view};
use crate::document::Place;
use crate::problem::{Pointer, escaped};
use crate::text_forms::Form;

/// From this many undocumented fields in one object on, their names are taken for data.
const NAMES: usize = 25;

/// What sort of difference it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Sort {
    /// A field that the document does not have.
    Undocumented,
    /// A field that the document calls required, and that was not always there.
    Missing,
    /// A value of a type that the document does not allow.
    Type,
    /// The contents are wrapped otherwise.
    Wrapper,
    /// Another status.
    Status,
    /// Nothing answers on the inferred path.
    Path,
    /// The body is no JSON.
    NotJson,
    /// There was no answer.
    NoAnswer,
}

impl Sort {
    /// Its name in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Undocumented => "undocumented",
            Self::Missing => "missing",
            Self::Type => "type",
            Self::Wrapper => "wrapper",
            Self::Status => "status",
            Self::Path => "path",
            Self::NotJson => "not JSON",
            Self::NoAnswer => "no answer",
        }
    }
}

/// Something in which answers and the document differ. It holds no value of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference {
    /// What sort of difference it is.
    pub sort: Sort,
    /// Where in the answer, as a JSON pointer with `*` for each item of a list and each key that
    /// is data; empty for all of it.
    pub pointer: String,
    /// What the document says.
    pub documented: String,
    /// What was seen.
    pub seen: String,
    /// The type is another one, and the bindings read it all the same.
    pub tolerated: bool,
    /// In how many further places of the answer the same schema differs in the same way.
    pub more: usize,
}

/// A change of the document that takes a difference away.
#[derive(Clone, Debug)]
pub(super) struct Fix {
    /// The schema that changes; for [`Change::Wrapper`] and [`Change::Body`] the media type or
    /// response.
    pub(super) at: Pointer,
    pub(super) change: Change,
}

#[derive(Clone, Debug)]
pub(super) enum Change {
    /// A further property.
    Property(String, Shape),
    /// A schema for all further properties.
    Others(Shape),
    /// A property is not required.
    Optional(String),
    /// Further types, and whether the documented ones were seen as well.
    Types { seen: Shape, fits: bool },
    /// The contents move.
    Wrapper(super::wrapper::Move),
    /// The response has contents.
    Body(Shape),
    /// This status answers like that one, or with nothing.
    Status { status: u16, like: String, empty: bool },
}

/// What a comparison found.
#[derive(Debug, Default)]
pub(super) struct Findings {
    pub(super) differences: Vec<Difference>,
    pub(super) fixes: Vec<Fix>,
    /// Properties that objects were without: where each stands in the document and in an answer.
    unseen: BTreeMap<Pointer, String>,
    /// Properties that were there.
    met: BTreeSet<Pointer>,
    /// Lists in which nothing was.
    pub(super) empty: Vec<String>,
    /// Texts that the enum does not have.
    pub(super) values: Vec<String>,
    /// Texts that are not of the documented format.
    pub(super) formats: Vec<String>,
    places: Vec<(Sort, Pointer, String)>,
}

impl Findings {
    /// Adds a difference; one that concerns the same schema as an earlier one only counts.
    fn add(&mut self, place: &Pointer, what: &str, difference: Difference) {
        let key = (difference.sort, place.clone(), what.to_owned());
        if let Some(index) = self.places.iter().position(|known| *known == key) {
            self.differences[index].more += 1;
        } else {
            self.places.push(key);
            self.differences.push(difference);
        }
    }

    /// Where properties would be that are documented and in no answer; one place for each.
    pub(super) fn unseen(&self) -> Vec<String> {
        let unseen = self.unseen.iter().filter(|(property, _)| !self.met.contains(*property));
        unseen.map(|(_, pointer)| pointer.clone()).collect()
    }

    /// Adds what another comparison found.
    pub(super) fn append(&mut self, other: Self) {
        self.differences.extend(other.differences);
        self.places.extend(other.places);
        self.fixes.extend(other.fixes);
        self.unseen.extend(other.unseen);
        self.met.extend(other.met);
        self.empty.extend(other.empty);
        self.values.extend(other.values);
        self.formats.extend(other.formats);
    }

    /// A difference of the answer as a whole, before anything in it is compared.
    pub(super) fn add_whole(
        &mut self,
        sort: Sort,
        documented: impl Into<String>,
        seen: impl Into<String>,
    ) {
        let at = Pointer::root().child(self.places.len());
        let (documented, seen) = (documented.into(), seen.into());
        self.add(
            &at,
            "",
            Difference {
                sort,
                pointer: String::new(),
                documented,
                seen,
                tolerated: false,
                more: 0,
            },
        );
    }
}

/// Compares what was seen at `pointer` of an answer with the schema at `place`.
pub(super) fn compare(place: &Place<'_>, shape: &Shape, pointer: &str, found: &mut Findings) {
    let view = view(place);
    if shape.samples == 0 || (view.kinds.is_none() && !view.allows_fields()) {
        return;
    }
    let gaps = types(&view, place, shape, pointer, found);
    texts(&view, shape, pointer, found);
    if let (Some(items), true) = (&view.items, shape.lists > 0) {
        match &shape.items {
            Some(seen) => compare(items, seen, &format!("{pointer}/*"), found),
            None if view.allows(Kind::List) => found.empty.push(pointer.to_owned()),
            None => {}
        }
    }
    if let (Some(items), true, Some(seen)) = (&view.items, gaps, &shape.keyed) {
        compare(items, seen, &format!("{pointer}/*"), found);
    }
    if view.allows(Kind::Object) && shape.objects > 0 {
        fields(&view, place, shape, pointer, found);
    }
}

impl View<'_> {
    fn allows_fields(&self) -> bool {
        !self.properties.is_empty() || !self.required.is_empty()
    }
}

/// Compares the types. Says whether a list came as an object.
fn types(
    view: &View<'_>,
    place: &Place<'_>,
    shape: &Shape,
    pointer: &str,
    found: &mut Findings,
) -> bool {
    let gaps = !view.allows(Kind::Object) && view.allows(Kind::List) && shape.is_list_with_gaps();
    let mut seen = Shape::default();
    let (mut tolerated, mut words) = (true, Vec::new());
    for kind in KINDS {
        let part = shape.part(kind);
        let number = kind == Kind::Integer && view.allows(Kind::Number);
        if part.is_nothing() || view.allows(kind) || number {
            continue;
        }
        words.push(match kind {
            Kind::Object if gaps && part.keyed.is_some() => {
                "list as an object with numbers as keys".to_owned()
            }
            Kind::Integer if view.allows(Kind::Boolean) && part.is_bits() => "0 or 1".to_owned(),
            _ => part.describe(),
        });
        tolerated &= gaps || is_tolerated(view, kind, &part);
        seen.merge(&part);
    }
    let is_scalar = !view.allows(Kind::List) && !view.allows(Kind::Object);
    if words.is_empty() && is_scalar && shape.counted() > 0 {
        // No change by itself: it keeps the documented types where other answers have others.
        let change = Change::Types { seen, fits: true };
        found.fixes.push(Fix { at: place.pointer.clone(), change });
    } else if !words.is_empty() {
        let fits = seen.counted() < shape.counted();
        let difference = Difference {
            sort: Sort::Type,
            pointer: pointer.to_owned(),
            documented: view.describe(),
            seen: words.join(" or "),
            tolerated,
            more: 0,
        };
        found.add(&place.pointer, "", difference);
        found.fixes.push(Fix { at: place.pointer.clone(), change: Change::Types { seen, fits } });
    }
    gaps
}

const KINDS: [Kind; 7] =
    [Kind::Boolean, Kind::Integer, Kind::Number, Kind::Text, Kind::List, Kind::Object, Kind::Null];

/// The bindings read what PHP makes of a value of another type.
fn is_tolerated(view: &View<'_>, kind: Kind, part: &Shape) -> bool {
    match kind {
        Kind::Null => true,
        Kind::Integer => view.allows(Kind::Boolean) && part.is_bits(),
        Kind::Text if view.allows(Kind::Number) => part.texts.are(&[Form::Integer, Form::Number]),
        Kind::Text => view.allows(Kind::Integer) && part.texts.are(&[Form::Integer]),
        Kind::List => view.allows(Kind::Object) && part.items.is_none(),
        Kind::Boolean | Kind::Number | Kind::Object => false,
    }
}

fn texts(view: &View<'_>, shape: &Shape, pointer: &str, found: &mut Findings) {
    if shape.texts.count == 0 || !view.allows(Kind::Text) {
        return;
    }
    if view.values.as_ref().is_some_and(|values| shape.texts.any_outside(values)) {
        found.values.push(pointer.to_owned());
    }
    let forms: &[Form] = match view.format {
        Some("date") => &[Form::Date],
        Some("date-time") => &[Form::DateTime],
        Some("email") => &[Form::Email],
        Some("uuid") => &[Form::Uuid],
        Some("uri") => &[Form::HttpUrl, Form::HttpsUrl],
        _ => return,
    };
    if !shape.texts.are(forms) {
        found.formats.push(pointer.to_owned());
    }
}

fn fields(view: &View<'_>, place: &Place<'_>, shape: &Shape, pointer: &str, found: &mut Findings) {
    let at = |name: &str| format!("{pointer}/{}", escaped(name));
    for (name, property) in &view.properties {
        match names(view, name).find_map(|name| shape.fields.get_key_value(name)) {
            Some((sent, seen)) => {
                found.met.insert(property.pointer.clone());
                compare(property, seen, &at(sent), found);
            }
            None if view.required.iter().any(|(required, _)| required == name) => {}
            None => drop(found.unseen.entry(property.pointer.clone()).or_insert_with(|| at(name))),
        }
    }
    for (name, by) in &view.required {
        let seen = names(view, name).filter_map(|name| shape.fields.get(name));
        let times: usize = seen.map(|field| field.samples).sum();
        if times < shape.objects {
            let seen = if times == 0 { "in no answer" } else { "not always there" };
            let difference = Difference {
                sort: Sort::Missing,
                pointer: at(name),
                documented: "required".to_owned(),
                seen: seen.to_owned(),
                tolerated: false,
                more: 0,
            };
            found.add(by, name, difference);
            found.fixes.push(Fix { at: by.clone(), change: Change::Optional((*name).to_owned()) });
        }
    }
    let known: BTreeSet<&str> = view.properties.keys().flat_map(|name| names(view, name)).collect();
    let others = shape.fields.iter().filter(|(name, _)| !known.contains(name.as_str()));
    let others: Vec<(&String, &Shape)> = others.collect();
    if let Some(additional) = &view.additional {
        let all =
            Shape::all_fields(others.iter().map(|(_, field)| *field).chain(shape.keyed.as_deref()));
        compare(additional, &all, &at("*"), found);
    } else if !view.open {
        undocumented(view.home.as_ref().unwrap_or(&place.pointer), &others, shape, &at, found);
    }
}

/// The names that a field may have in answers: the documented one first, then its aliases.
fn names<'v>(view: &'v View<'_>, name: &'v str) -> impl Iterator<Item = &'v str> {
    let aliases = view.properties.get(name).map(|property| property.items("x-aliases"));
    let aliases = aliases.into_iter().flatten().filter_map(|alias| alias.value.as_str());
    std::iter::once(name).chain(aliases)
}

fn undocumented(
    home: &Pointer,
    others: &[(&String, &Shape)],
    shape: &Shape,
    at: &dyn Fn(&str) -> String,
    found: &mut Findings,
) {
    let mut report = |name: &str, seen: &Shape, change: Change| {
        let difference = Difference {
            sort: Sort::Undocumented,
            pointer: at(name),
            documented: "nothing".to_owned(),
            seen: seen.describe(),
            tolerated: false,
            more: 0,
        };
        found.add(home, name, difference);
        found.fixes.push(Fix { at: home.clone(), change });
    };
    let named = if others.len() > NAMES { &[][..] } else { others };
    for (name, field) in named {
        report(name, field, Change::Property((*name).clone(), (*field).clone()));
    }
    let unnamed =
        others.iter().skip(named.len()).map(|(_, field)| *field).chain(shape.keyed.as_deref());
    let unnamed = Shape::all_fields(unnamed);
    if unnamed.samples > 0 {
        report("*", &unnamed, Change::Others(unnamed.clone()));
    }
}
