//! What answers look like: their shape, without their values.
//!
//! Values of answers are personal data. A [`Shape`] keeps counts, and a few texts that are
//! compared with enums and never shown.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fmt;

use serde_json::Value;

use super::schema::Kind;
use crate::text_forms::Form;

/// How many different texts a shape keeps for comparing them with an enum.
const TEXTS: usize = 64;
/// How deep a description goes into objects.
const DEPTH: usize = 3;

/// What was seen at one place, over all samples.
#[derive(Clone, Default)]
pub(super) struct Shape {
    /// How often the place was there.
    pub(super) samples: usize,
    pub(super) nulls: usize,
    pub(super) booleans: usize,
    pub(super) integers: usize,
    /// Integers other than 0 and 1.
    large: usize,
    /// Numbers that are no integers.
    pub(super) fractions: usize,
    pub(super) texts: Texts,
    pub(super) lists: usize,
    /// What the lists hold; nothing when all of them were empty.
    pub(super) items: Option<Box<Shape>>,
    pub(super) objects: usize,
    pub(super) fields: BTreeMap<String, Shape>,
    /// The fields whose names may be data, such as ids, taken together.
    pub(super) keyed: Option<Box<Shape>>,
    /// How many of them are no numbers.
    unnumbered: usize,
}

/// What the texts at one place have in common.
#[derive(Clone, Default)]
pub(super) struct Texts {
    pub(super) count: usize,
    longest: usize,
    forms: BTreeMap<Form, usize>,
    distinct: BTreeSet<String>,
}

impl fmt::Debug for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.describe())
    }
}

/// The shape of one value. `known` holds the names of fields that the document has; other names
/// are kept where they look like names of fields and not like data.
pub(super) fn observe(value: &Value, known: &HashSet<&str>) -> Shape {
    let mut shape = Shape { samples: 1, ..Shape::default() };
    match value {
        Value::Null => shape.nulls = 1,
        Value::Bool(_) => shape.booleans = 1,
        Value::Number(number) if number.is_f64() => shape.fractions = 1,
        Value::Number(number) => {
            shape.integers = 1;
            shape.large = usize::from(!matches!(number.as_u64(), Some(0 | 1)));
        }
        Value::String(text) => shape.texts = Texts::of(text),
        Value::Array(items) => {
            shape.lists = 1;
            for item in items {
                merge_into(&mut shape.items, &observe(item, known));
            }
        }
        Value::Object(fields) => {
            shape.objects = 1;
            for (name, value) in fields {
                let field = observe(value, known);
                if known.contains(name.as_str()) || is_name(name) {
                    shape.fields.insert(name.clone(), field);
                } else {
                    let number = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit());
                    shape.unnumbered += usize::from(!number);
                    merge_into(&mut shape.keyed, &field);
                }
            }
        }
    }
    shape
}

/// Whether an undocumented name is one that a program chose: short, in small letters, with few
/// digits.
fn is_name(name: &str) -> bool {
    let small = name.starts_with(|first: char| first.is_ascii_lowercase() || first == '_');
    let word =
        name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-');
    small && word && name.len() <= 40 && name.bytes().filter(u8::is_ascii_digit).count() <= 2
}

fn merge_into(place: &mut Option<Box<Shape>>, shape: &Shape) {
    place.get_or_insert_default().merge(shape);
}

impl Shape {
    /// Adds what `other` saw.
    pub(super) fn merge(&mut self, other: &Self) {
        self.samples += other.samples;
        self.nulls += other.nulls;
        self.booleans += other.booleans;
        self.integers += other.integers;
        self.large += other.large;
        self.fractions += other.fractions;
        self.texts.merge(&other.texts);
        self.lists += other.lists;
        self.objects += other.objects;
        self.unnumbered += other.unnumbered;
        for (place, more) in [(&mut self.items, &other.items), (&mut self.keyed, &other.keyed)] {
            if let Some(more) = more {
                merge_into(place, more);
            }
        }
        for (name, field) in &other.fields {
            self.fields.entry(name.clone()).or_default().merge(field);
        }
    }

    /// The integers are all 0 or 1.
    pub(super) fn is_bits(&self) -> bool {
        self.integers > 0 && self.large == 0
    }

    /// The objects are what PHP makes of a list with gaps: all their fields are numbers.
    pub(super) fn is_list_with_gaps(&self) -> bool {
        self.objects > 0 && self.fields.is_empty() && self.unnumbered == 0
    }

    /// The values of one type alone.
    pub(super) fn part(&self, kind: Kind) -> Self {
        match kind {
            Kind::Null => Self { nulls: self.nulls, ..Self::default() },
            Kind::Boolean => Self { booleans: self.booleans, ..Self::default() },
            Kind::Integer => Self { integers: self.integers, large: self.large, ..Self::default() },
            Kind::Number => Self { fractions: self.fractions, ..Self::default() },
            Kind::Text => Self { texts: self.texts.clone(), ..Self::default() },
            Kind::List => Self { lists: self.lists, items: self.items.clone(), ..Self::default() },
            Kind::Object => {
                let (fields, keyed) = (self.fields.clone(), self.keyed.clone());
                Self {
                    objects: self.objects,
                    fields,
                    keyed,
                    unnumbered: self.unnumbered,
                    ..Self::default()
                }
            }
        }
    }

    /// No value was seen.
    pub(super) fn is_nothing(&self) -> bool {
        self.counted() + self.nulls == 0
    }

    /// How many values were seen, null aside.
    pub(super) fn counted(&self) -> usize {
        self.booleans
            + self.integers
            + self.fractions
            + self.texts.count
            + self.lists
            + self.objects
    }

    /// Takes all fields together as one whose name is not known.
    pub(super) fn all_fields<'s>(fields: impl Iterator<Item = &'s Shape>) -> Shape {
        fields.fold(Shape::default(), |mut all, field| {
            all.merge(field);
            all
        })
    }

    /// What was seen, in words, with no value in them.
    pub(super) fn describe(&self) -> String {
        self.describe_to(DEPTH)
    }

    fn describe_to(&self, depth: usize) -> String {
        let list = || {
            let items = self.items.as_ref();
            items.map_or("empty list".to_owned(), |items| {
                format!("list of {}", items.describe_to(depth))
            })
        };
        let words = [
            (self.booleans > 0).then(|| "boolean".to_owned()),
            (self.integers > 0).then(|| "integer".to_owned()),
            (self.fractions > 0).then(|| "number".to_owned()),
            (self.texts.count > 0).then(|| self.texts.describe()),
            (self.lists > 0).then(list),
            (self.objects > 0).then(|| self.describe_fields(depth)),
            (self.nulls > 0).then(|| "null".to_owned()),
        ];
        words.into_iter().flatten().collect::<Vec<_>>().join(" or ")
    }

    fn describe_fields(&self, depth: usize) -> String {
        if depth == 0 {
            return "object".to_owned();
        }
        let fields = self.fields.iter().map(|(name, field)| (name.as_str(), field));
        let all = fields.chain(self.keyed.as_deref().map(|field| ("*", field)));
        let all: Vec<String> =
            all.map(|(name, field)| format!("{name}: {}", field.describe_to(depth - 1))).collect();
        if all.is_empty() {
            "empty object".to_owned()
        } else {
            format!("object {{{}}}", all.join(", "))
        }
    }
}

impl Texts {
    fn of(text: &str) -> Self {
        let forms = BTreeMap::from([(Form::of(text), 1)]);
        Self {
            count: 1,
            longest: text.chars().count(),
            forms,
            distinct: BTreeSet::from([text.to_owned()]),
        }
    }

    fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.longest = self.longest.max(other.longest);
        for (form, count) in &other.forms {
            *self.forms.entry(*form).or_default() += count;
        }
        for text in &other.distinct {
            if self.distinct.len() < TEXTS {
                self.distinct.insert(text.clone());
            }
        }
    }

    /// Whether all texts have one of these forms.
    pub(super) fn are(&self, forms: &[Form]) -> bool {
        self.count > 0 && self.forms.keys().all(|form| forms.contains(form))
    }

    /// Whether one of the texts is not among `values`.
    pub(super) fn any_outside(&self, values: &[&str]) -> bool {
        self.distinct.iter().any(|text| !values.contains(&text.as_str()))
    }

    fn describe(&self) -> String {
        let mut forms = self.forms.keys();
        match (forms.next(), forms.next()) {
            (Some(Form::Empty), None) => "empty text".to_owned(),
            (Some(Form::Integer), None) => "integer in quotes".to_owned(),
            (Some(Form::Number), None) => "number in quotes".to_owned(),
            (Some(Form::Date), None) => "date".to_owned(),
            (Some(Form::DateTime), None) => "date and time".to_owned(),
            (Some(Form::Email), None) => "email".to_owned(),
            (Some(Form::HttpsUrl), None) => "https URL".to_owned(),
            (Some(Form::HttpUrl), None) => "http URL".to_owned(),
            (Some(Form::Uuid), None) => "UUID".to_owned(),
            _ => format!("\"a\" x {}", self.longest),
        }
    }
}
