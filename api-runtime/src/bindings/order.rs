//! In which order fields stand. Whoever writes an object of a type has the order of the one before,
//! which need not be that of the documentation.

use std::cell::Cell;

/// For so many types orders are remembered; more types take turns.
const TYPES: usize = 16;
/// Of so many fields of a type it is remembered which comes next.
const FIELDS: usize = 64;
/// Nothing is known yet.
const UNKNOWN: u8 = u8::MAX;

/// What the objects of a body had so far. All of it is a guess.
#[derive(Debug)]
pub(super) struct Orders([Order; TYPES]);

#[derive(Debug)]
struct Order {
    /// Where the names of the type's fields are, which tells one type from another.
    names: Cell<usize>,
    /// By the place in those names that a key was expected at, where it was.
    found: [Cell<u8>; FIELDS],
}

impl Order {
    const fn new() -> Self {
        Self { names: Cell::new(0), found: [const { Cell::new(UNKNOWN) }; FIELDS] }
    }
}

impl Orders {
    pub(super) const fn new() -> Self {
        Self([const { Order::new() }; TYPES])
    }

    fn of(&self, names: &'static [&'static str]) -> (&Order, usize) {
        let address = names.as_ptr().addr();
        (&self.0[address / align_of::<&str>() % TYPES], address)
    }

    /// The place in `names` of the key that stood, in the last object, where the one at `expected`
    /// is documented.
    pub(super) fn guess(&self, names: &'static [&'static str], expected: usize) -> Option<usize> {
        let (order, address) = self.of(names);
        let found = order.found.get(expected).filter(|_| order.names.get() == address)?;
        Some(found.get().into())
    }

    /// Remembers the place of a key for [`guess`](Self::guess).
    pub(super) fn remember(&self, names: &'static [&'static str], expected: usize, place: usize) {
        let (order, address) = self.of(names);
        if order.names.replace(address) != address {
            order.found.iter().for_each(|found| found.set(UNKNOWN));
        }
        if let (Some(found), Ok(place)) = (order.found.get(expected), u8::try_from(place)) {
            found.set(place);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_the_last_object_is_the_guess() {
        const USER: &[&str] = &["id", "name", "unit"];
        const UNIT: &[&str] = &["id", "parent"];
        let orders = Orders::new();
        assert_eq!(orders.guess(USER, 0), None);
        orders.remember(USER, 0, 2);
        orders.remember(USER, 3, 1);
        let guess = |expected| orders.guess(USER, expected).filter(|place| *place < USER.len());
        assert_eq!((guess(0), guess(1), guess(3), guess(FIELDS)), (Some(2), None, Some(1), None));
        orders.remember(USER, 0, 1);
        assert_eq!(guess(0), Some(1));
        assert_eq!(orders.guess(UNIT, 0).filter(|place| *place < UNIT.len()), None);
    }
}
