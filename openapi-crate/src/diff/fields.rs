//! Compares what two objects hold, and the members of two unions.

use serde_json::json;

use super::change::Kind;
use super::classify::{self, Range, Sight, Way};
use super::schemas::{Node, Pair, Walk, rust_of};
use crate::document::Place;
use crate::document::{Additional, Schema};
use crate::model::Field;
use crate::problem::Pointer;

impl<'s> Walk<'_, 's> {
    pub(super) fn fields(&mut self, pair: &Pair<'_, 's>, shown: bool) {
        let (mut was, mut now) = (pair.was.properties(), pair.now.properties());
        for properties in [&mut was, &mut now] {
            properties.retain(|(_, place)| {
                !self.skip.contains(&place.pointer) && !self.is_not_for_this_way(place)
            });
        }
        // What is no longer an object has been reported as another type.
        if pair.was.types() != pair.now.types() && (was.is_empty() || now.is_empty()) {
            return;
        }
        let sight = Sight {
            seen: shown,
            retyped: false,
            indispensable: false,
            loses_default: shown && pair.old.rust.has_default() && !pair.new.rust.has_default(),
        };
        for (name, old) in &was {
            let old =
                Node { place: old.clone(), rust: rust_of(shown, pair.old.rust.property(name)) };
            let Some((_, new)) = now.iter().find(|(other, _)| other == name) else {
                let sight = Sight {
                    seen: old.rust.is_seen(),
                    indispensable: old.rust.is_indispensable(),
                    ..sight
                };
                let judgement = classify::field_removed(self.way, sight);
                self.emit(
                    Kind::FieldRemoved,
                    "is gone".to_owned(),
                    [Some(&old.place.pointer), None],
                    judgement,
                );
                continue;
            };
            let new =
                Node { place: new.clone(), rust: rust_of(shown, pair.new.rust.property(name)) };
            if shown {
                let fields = [pair.old.rust.field(name), pair.new.rust.field(name)];
                self.renamed(fields, [Some(&old.place.pointer), Some(&new.place.pointer)]);
            }
            let changed = self.required(pair, name, &old, &new, sight);
            self.later(old, new, changed);
        }
        for (name, new) in
            now.iter().filter(|(name, _)| !was.iter().any(|(other, _)| other == name))
        {
            let rust = rust_of(shown, pair.new.rust.property(name));
            let required = pair.now.requires(name);
            let judgement =
                classify::field_added(self.way, required, Sight { seen: rust.is_seen(), ..sight });
            let kind = if required { "is new and required" } else { "is new" };
            let message =
                if rust.is_seen() { format!("{kind}: `{}`", rust.text()) } else { kind.to_owned() };
            self.emit(Kind::FieldAdded, message, [None, Some(&new.pointer)], judgement);
        }
        if self.way == Way::Request && shown {
            self.order_of_arguments(pair, &was, &now);
        }
    }

    /// Whether the document says that a property is not sent in requests.
    fn is_not_for_this_way(&self, place: &Place<'_>) -> bool {
        self.way == Way::Request
            && place.value.get("readOnly").is_some_and(|read_only| *read_only == json!(true))
    }

    /// Whether the field has another name in Rust.
    fn renamed(&mut self, [was, now]: [Option<&Field>; 2], places: [Option<&Pointer>; 2]) {
        let (Some(was), Some(now)) = (was, now) else { return };
        let (was, now) = (&was.ident.0, &now.ident.0);
        if was != now {
            let message = format!("is `{now}` in Rust now, and was `{was}`");
            self.emit(Kind::FieldRenamed, message, places, classify::renamed());
        }
    }

    fn required(
        &mut self,
        pair: &Pair<'_, '_>,
        name: &str,
        old: &Node<'_>,
        new: &Node<'_>,
        outer: Sight,
    ) -> bool {
        let (was, now) = (pair.was.requires(name), pair.now.requires(name));
        if was == now {
            return false;
        }
        let seen = old.rust.is_seen() && new.rust.is_seen();
        let sight = Sight {
            seen,
            retyped: seen && old.rust.head() != new.rust.head(),
            indispensable: old.rust.is_indispensable(),
            loses_default: outer.loses_default,
        };
        let places = [Some(&old.place.pointer), Some(&new.place.pointer)];
        if now {
            let judgement = classify::field_required(self.way, sight);
            self.emit(Kind::FieldRequired, "is required now".to_owned(), places, judgement);
        } else {
            let judgement = classify::field_optional(self.way, sight);
            self.emit(Kind::FieldOptional, "is optional now".to_owned(), places, judgement);
        }
        true
    }

    /// The constructor takes what is required in the document's order.
    fn order_of_arguments(
        &mut self,
        pair: &Pair<'_, '_>,
        was: &[(&str, Place<'_>)],
        now: &[(&str, Place<'_>)],
    ) {
        let required =
            |shape: &Schema<'_>, all: &[(&str, Place<'_>)], others: &Schema<'_>| -> Vec<String> {
                let names = all.iter().map(|(name, _)| *name);
                names
                    .filter(|name| shape.requires(name) && others.requires(name))
                    .map(ToOwned::to_owned)
                    .collect()
            };
        let (was, now) = (required(&pair.was, was, &pair.now), required(&pair.now, now, &pair.was));
        if let Some(name) = pair.new.rust.name().filter(|_| was != now) {
            self.out.rust_only.insert(format!(
                "`{name}::new` takes its arguments in another order: {}",
                now.join(", ")
            ));
        }
    }

    pub(super) fn others(&mut self, pair: &Pair<'_, 's>, shown: bool) {
        let sight = Sight { seen: shown && pair.new.rust.kind() == "struct", ..pair.sight };
        let allows = |additional: &Additional<'_>| {
            matches!(additional, Additional::Any | Additional::Schema(_))
        };
        let (was, now) = (pair.was.additional(), pair.now.additional());
        match (was, now) {
            (Additional::Schema(old), Additional::Schema(new)) => {
                let old = Node { place: old, rust: rust_of(shown, pair.old.rust.others()) };
                let new = Node { place: new, rust: rust_of(shown, pair.new.rust.others()) };
                self.later(old, new, false);
            }
            (was, now) if allows(&was) != allows(&now) => {
                let allowed = allows(&now);
                let message =
                    if allowed { "may have other fields now" } else { "has no other fields now" };
                let judgement = classify::other_fields(self.way, allowed, sight);
                let key = "additionalProperties";
                self.at(pair, Kind::OtherFields, key, key, message.to_owned(), judgement);
            }
            (Additional::Schema(_), Additional::Any) | (Additional::Any, Additional::Schema(_)) => {
                let judgement = classify::retyped(self.way, Range::Other, pair.sight);
                let message = "holds other values beside its named fields".to_owned();
                let key = "additionalProperties";
                self.at(pair, Kind::FieldRetyped, key, key, message, judgement);
            }
            _ => {}
        }
    }

    /// Members are paired by the component that they refer to, the others in order.
    pub(super) fn variants(&mut self, pair: &Pair<'_, 's>, shown: bool) {
        let (was, now) = (pair.was.variants(), pair.now.variants());
        let name = |place: &Place<'_>| Schema::of(place).component;
        let mut free: Vec<usize> = (0..now.len()).collect();
        let mut pairs = Vec::new();
        let mut left = Vec::new();
        for (index, old) in was.iter().enumerate() {
            let component = name(old);
            match free
                .iter()
                .position(|other| component.is_some() && name(&now[*other]) == component)
            {
                Some(position) => pairs.push((index, free.remove(position))),
                None => left.push(index),
            }
        }
        let both = left.len().min(free.len());
        let gone = left.split_off(both);
        let new = free.split_off(both);
        pairs.extend(left.into_iter().zip(free));
        for (old, new) in pairs {
            let old =
                Node { place: was[old].clone(), rust: rust_of(shown, pair.old.rust.member(old)) };
            let new =
                Node { place: now[new].clone(), rust: rust_of(shown, pair.new.rust.member(new)) };
            self.later(old, new, false);
        }
        // A choice that came or went as a whole has been reported as another type.
        if was.is_empty() || now.is_empty() {
            return;
        }
        for index in gone {
            let judgement = classify::variant_removed(self.way, shown);
            let message = "is no longer one of the members".to_owned();
            self.emit(Kind::VariantRemoved, message, [Some(&was[index].pointer), None], judgement);
        }
        for index in new {
            let judgement = classify::variant_added(self.way, shown);
            let message = "is a new member".to_owned();
            self.emit(Kind::VariantAdded, message, [None, Some(&now[index].pointer)], judgement);
        }
    }
}
