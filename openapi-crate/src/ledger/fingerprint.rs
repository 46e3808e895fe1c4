//! Whether two schemas say the same, whatever they are called and however they are written.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt::Write;

use crate::document::{Additional, Place, Schema};
use crate::problem::Pointer;

/// What schemas say, as text; equal texts mean equal schemas. Texts for people, limits and the
/// order of things are left out.
#[derive(Debug, Default)]
pub(super) struct Fingerprints {
    known: RefCell<HashMap<Pointer, String>>,
}

impl Fingerprints {
    /// What a schema says. That it may be null is said of the place, and not of the type.
    pub(super) fn of(&self, schema: &Schema<'_>) -> String {
        self.print(schema, &mut Vec::new()).trim_start_matches('?').to_owned()
    }

    fn print(&self, schema: &Schema<'_>, open: &mut Vec<Pointer>) -> String {
        let null = if schema.is_nullable() { "?" } else { "" };
        if let Some(known) = self.known.borrow().get(&schema.identity) {
            return format!("{null}{known}");
        }
        // How far up it goes says which of the schemas around it is meant.
        if let Some(level) = open.iter().rev().position(|outer| *outer == schema.identity) {
            return format!("{null}^{level}");
        }
        open.push(schema.identity.clone());
        let print = self.contents(schema, open);
        open.pop();
        if !print.contains('^') {
            self.known.borrow_mut().insert(schema.identity.clone(), print.clone());
        }
        format!("{null}{print}")
    }

    fn contents(&self, schema: &Schema<'_>, open: &mut Vec<Pointer>) -> String {
        let mut of = |place: &Place<'_>| self.print(&Schema::of(place), open);
        let mut text = schema.types().into_iter().collect::<Vec<_>>().join(",");
        if let Some(format) =
            schema.format().filter(|format| matches!(*format, "password" | "binary"))
        {
            let _ = write!(text, ":{format}");
        }
        if let Some(values) = schema.values() {
            let mut values: Vec<String> = values.iter().map(ToString::to_string).collect();
            values.sort();
            let _ = write!(text, "={}", values.join(","));
        }
        let mut fields: Vec<String> = schema
            .properties()
            .iter()
            .map(|(name, place)| {
                format!("{name}{}{}", if schema.requires(name) { "!" } else { ":" }, of(place))
            })
            .collect();
        fields.sort();
        if !fields.is_empty() {
            let _ = write!(text, "{{{}}}", fields.join(","));
        }
        if let Some(items) = schema.items() {
            let _ = write!(text, "[{}]", of(&items));
        }
        if let Additional::Schema(others) = schema.additional() {
            let _ = write!(text, "<{}>", of(&others));
        }
        let mut variants: Vec<String> = schema.variants().iter().map(&mut of).collect();
        variants.sort();
        if !variants.is_empty() {
            let _ = write!(text, "({})", variants.join("|"));
        }
        text
    }
}
