//! Whether e-mail addresses that people pass on to one another become free.

use std::collections::HashMap;

use ziik_api::types::UserId;

/// What becomes of the address that somebody is to get.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Prospect {
    /// It is free, or becomes free by the other changes.
    Free,
    /// Somebody keeps it.
    Taken,
    /// It becomes free once somebody of the circle has a third address.
    Circle,
}

/// The prospects of everybody who is to get an address.
#[derive(Debug, Default)]
pub(super) struct Handover {
    prospects: HashMap<UserId, Prospect>,
    /// One user of each circle, the one with the lowest id.
    pub(super) firsts: Vec<UserId>,
}

impl Handover {
    /// `wishes` are the addresses that users are to get, `holder` tells who has one. With
    /// `breaks_circles`, a circle is no obstacle to those who wait for one of its addresses.
    pub(super) fn new(
        wishes: &HashMap<UserId, String>,
        holder: impl Fn(&str) -> Option<UserId>,
        breaks_circles: bool,
    ) -> Self {
        let mut handover = Self::default();
        let mut users: Vec<_> = wishes.keys().copied().collect();
        users.sort_unstable();
        for user in users {
            handover.follow(user, wishes, &holder, breaks_circles);
        }
        handover
    }

    /// Follows the addresses from one user to the next, to an end that is known.
    fn follow(
        &mut self,
        user: UserId,
        wishes: &HashMap<UserId, String>,
        holder: &impl Fn(&str) -> Option<UserId>,
        breaks_circles: bool,
    ) {
        let behind_a_circle = if breaks_circles { Prospect::Free } else { Prospect::Taken };
        let mut path: Vec<UserId> = Vec::new();
        let mut places = HashMap::new();
        let mut next = user;
        let end = loop {
            if let Some(known) = self.prospects.get(&next) {
                break if *known == Prospect::Circle { behind_a_circle } else { *known };
            }
            if let Some(&place) = places.get(&next) {
                let circle = path.split_off(place);
                self.firsts.extend(circle.iter().min());
                self.prospects.extend(circle.into_iter().map(|user| (user, Prospect::Circle)));
                break behind_a_circle;
            }
            let Some(address) = wishes.get(&next) else { break Prospect::Taken };
            places.insert(next, path.len());
            path.push(next);
            match holder(address) {
                Some(other) if other != next => next = other,
                _ => break Prospect::Free,
            }
        };
        self.prospects.extend(path.into_iter().map(|user| (user, end)));
    }

    /// Of somebody who is to get an address that `holder` has, who is not that person. `user` is
    /// `None` for somebody new.
    pub(super) fn of(&self, user: Option<UserId>, holder: UserId) -> Prospect {
        let of = |user| self.prospects.get(&user).copied();
        match user {
            Some(user) => of(user).unwrap_or(Prospect::Taken),
            None => of(holder).unwrap_or(Prospect::Taken),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn handover(wishes: &[(i64, &str)], breaks_circles: bool) -> (Vec<Prospect>, Vec<i64>) {
        // User 1 has the address a, user 2 has b, and so on to f.
        let holder = |address: &str| {
            let position = "abcdef".find(address)?;
            Some(UserId::new(i64::try_from(position).unwrap() + 1))
        };
        let all: HashMap<_, _> =
            wishes.iter().map(|(user, to)| (UserId::new(*user), (*to).to_owned())).collect();
        let handover = Handover::new(&all, holder, breaks_circles);
        let prospects = wishes.iter().map(|(user, to)| {
            holder(to)
                .map_or(Prospect::Free, |holder| handover.of(Some(UserId::new(*user)), holder))
        });
        (prospects.collect(), handover.firsts.iter().map(|user| user.get()).collect())
    }

    #[test]
    fn an_address_is_as_free_as_the_end_of_its_chain() {
        use Prospect::{Circle, Free, Taken};
        let free = [(1, "b"), (2, "c"), (3, "x")];
        assert_eq!(handover(&free, false), (vec![Free; 3], vec![]));
        let taken = [(1, "b"), (2, "c")];
        assert_eq!(handover(&taken, true), (vec![Taken; 2], vec![]));
        let circle = [(3, "b"), (2, "c"), (1, "c")];
        assert_eq!(handover(&circle, false), (vec![Circle, Circle, Taken], vec![2]));
        assert_eq!(handover(&circle, true), (vec![Circle, Circle, Free], vec![2]));
        // Those who wait come after those whom they wait for.
        let behind = [(1, "x"), (2, "a")];
        assert_eq!(handover(&behind, false), (vec![Free; 2], vec![]));
        let behind = [(1, "b"), (2, "f"), (3, "a")];
        assert_eq!(handover(&behind, true), (vec![Taken; 3], vec![]));
        let behind = [(1, "b"), (2, "a"), (3, "a")];
        assert_eq!(handover(&behind, false), (vec![Circle, Circle, Taken], vec![1]));
        assert_eq!(handover(&behind, true), (vec![Circle, Circle, Free], vec![1]));
        // Another spelling of one's own address is no circle.
        assert_eq!(handover(&[(1, "a")], false), (vec![Free], vec![]));
    }
}
