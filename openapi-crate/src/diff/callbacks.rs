//! Compares what the server sends by itself because of an operation.

use super::change::{Kind, Position};
use super::classify::{self, Way};
use super::operations::Comparison;
use super::schemas::{Node, Walk};
use super::side::Payload;

pub(super) fn compare(operation: &mut Comparison<'_, '_>) {
    let (was, now) = (&operation.old.callbacks, &operation.new.callbacks);
    let find = |all: &[Payload<'_>], name: &str| all.iter().position(|one| one.name == name);
    let subject = |payload: &Payload<'_>| format!("the callback `{}`", payload.name);
    for new in now.iter().filter(|new| find(was, new.name).is_none()) {
        let places = [None, Some(&new.place.pointer)];
        let said = (subject(new), "is new");
        let judgement = classify::callback_added();
        operation.emit(
            Kind::CallbackAdded,
            (&said.0, said.1),
            places,
            Position::Response,
            judgement,
        );
    }
    for old in was {
        let Some(index) = find(now, old.name) else {
            let places = [Some(&old.place.pointer), None];
            let said = (subject(old), "is gone");
            let judgement = classify::callback_removed();
            operation.emit(
                Kind::CallbackRemoved,
                (&said.0, said.1),
                places,
                Position::Response,
                judgement,
            );
            continue;
        };
        let new = &now[index];
        let title = subject(old);
        operation.texts(&old.place, &new.place, &title);
        if let (Some(was), Some(now)) = (&old.schema, &new.schema) {
            let (was, now) = (
                Node { place: was.clone(), rust: old.rust },
                Node { place: now.clone(), rust: new.rust },
            );
            Walk::new(operation.out, &operation.new.name, Way::Response, "callback", &title)
                .run(&was, &now);
        }
    }
}
