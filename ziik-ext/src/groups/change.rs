//! The way from the members that a group has to those that are wanted: without any I/O.

use std::collections::BTreeMap;
use std::fmt;
use ziik_api::types::UserId;

use super::roster::{Role, Roster};
use crate::walk::Doubt;

/// A change to the members of a group. Users are ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Change {
    /// A user joins the group.
    #[non_exhaustive]
    Add {
        /// The user.
        user: UserId,
        /// What the user becomes.
        role: Role,
    },
    /// A member becomes something else.
    #[non_exhaustive]
    Change {
        /// The user.
        user: UserId,
        /// What the user becomes.
        role: Role,
    },
    /// A user leaves the group.
    #[non_exhaustive]
    Remove {
        /// The user.
        user: UserId,
    },
}

impl Change {
    /// The id of the user.
    #[must_use]
    pub fn user(&self) -> UserId {
        match self {
            Self::Add { user, .. } | Self::Change { user, .. } | Self::Remove { user } => *user,
        }
    }

    /// What the user is afterwards; `None` for one who leaves.
    #[must_use]
    pub fn role(&self) -> Option<Role> {
        match self {
            Self::Add { role, .. } | Self::Change { role, .. } => Some(*role),
            Self::Remove { .. } => None,
        }
    }

    /// Whether it may take an administrator from the group.
    pub(super) fn takes(&self) -> bool {
        matches!(self, Self::Change { role: Role::Member, .. } | Self::Remove { .. })
    }

    /// Whether it does.
    pub(super) fn takes_administrator(&self, roster: &Roster) -> bool {
        self.takes() && roster.is_administrator(self.user())
    }

    /// Adds, then promotions, then demotions, then removes.
    fn rank(&self) -> u8 {
        match self {
            Self::Add { .. } => 0,
            Self::Change { role: Role::Administrator, .. } => 1,
            Self::Change { role: Role::Member, .. } => 2,
            Self::Remove { .. } => 3,
        }
    }

    /// What is left of it to do, with these people in the group.
    pub(super) fn rest(self, roster: &Roster) -> Option<Self> {
        match (self.role(), roster.role(self.user())) {
            // Somebody who is not in a list that may not be whole may be in
            // the group.
            (None, None) if roster.doubt.is_none() => None,
            (Some(role), Some(present)) if present == role => None,
            (Some(role), Some(_)) => Some(Self::Change { user: self.user(), role }),
            (None, _) | (Some(_), None) => Some(self),
        }
    }
}

/// `make user 12 an administrator`
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Add { user, role } => write!(f, "add user {user} as {role}"),
            Self::Change { user, role } => write!(f, "make user {user} {role}"),
            Self::Remove { user } => write!(f, "remove user {user}"),
        }
    }
}

/// Why somebody stays in a group who is not wanted there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum KeptReason {
    /// Ziik put the member there by a rule about units or user types, and would do so again.
    #[error("is a member automatically, by unit or user type")]
    Automatic,
    /// The member administers the group, which a directory sync does not take away.
    #[error("administers the group")]
    Administrator,
    /// Members came and went while they were listed, again and again.
    #[error("the list of members kept changing while it was read")]
    ListChanged,
    /// The list of members did not say how many there are, or had another number.
    #[error("the list of members did not tell, or not give, its full number")]
    ListIncomplete,
}

impl From<Doubt> for KeptReason {
    fn from(doubt: Doubt) -> Self {
        match doubt {
            Doubt::Changed => Self::ListChanged,
            Doubt::Untold | Doubt::Differs => Self::ListIncomplete,
        }
    }
}

impl KeptReason {
    /// Why this member is not to be removed, if so.
    pub(crate) fn of(roster: &Roster, user: UserId) -> Option<Self> {
        let is_automatic = roster.members.get(&user).is_some_and(|standing| standing.is_automatic);
        if is_automatic { Some(Self::Automatic) } else { roster.doubt.map(Self::from) }
    }
}

/// Why a change to the members of a group is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    /// An administrator who is signed in would lose that standing, which the API allows to another
    /// one only.
    #[error(
        "user {0} is signed in and cannot take the role of administrator from themselves; let \
         another administrator of the group do it"
    )]
    OwnDemotion(UserId),
    /// An administrator who is signed in would leave, which the API allows to another one only.
    #[error(
        "user {0} is signed in and administers the group, and so cannot leave it; let another \
         administrator of the group do it"
    )]
    OwnRemoval(UserId),
    /// The group would be left without an administrator.
    #[error("nobody would administer the group; make another user an administrator as well")]
    NoAdministrator,
    /// A user who cannot be removed was to be removed by name.
    #[error("user {user} cannot be removed: {reason}; {}", next_step(*.reason))]
    #[non_exhaustive]
    Kept {
        /// The user.
        user: UserId,
        /// Why the user stays.
        reason: KeptReason,
    },
}

fn next_step(reason: KeptReason) -> &'static str {
    match reason {
        KeptReason::Automatic => "change the rule in Ziik, or the user's units and user types",
        KeptReason::Administrator => "make the user a member first",
        KeptReason::ListChanged => "try again when it is at rest",
        KeptReason::ListIncomplete => "`remove_group_member` removes without looking",
    }
}

/// The changes, and the members who stay although they are not wanted.
#[derive(Debug, Clone, Default)]
pub(super) struct Draft {
    pub(super) changes: Vec<Change>,
    pub(super) kept: Vec<(UserId, KeptReason)>,
}

/// The steps from the members that there are to those that are wanted.
pub(super) fn draft(roster: &Roster, wanted: &BTreeMap<UserId, Role>) -> Draft {
    let mut draft = Draft::default();
    let adds = wanted.iter().map(|(user, role)| Change::Add { user: *user, role: *role });
    draft.changes.extend(adds.filter_map(|step| step.rest(roster)));
    for user in roster.members.keys().filter(|user| !wanted.contains_key(user)) {
        match KeptReason::of(roster, *user) {
            Some(reason) => draft.kept.push((*user, reason)),
            None => draft.changes.push(Change::Remove { user: *user }),
        }
    }
    draft.changes.sort_by_key(Change::rank);
    draft
}

/// That the group keeps an administrator, unless it has none that the steps take away.
pub(super) fn check_administrators(roster: &Roster, steps: &[Change]) -> Result<(), Problem> {
    let mut administrators = roster.administrators();
    for step in steps {
        match step.role() {
            Some(Role::Administrator) => administrators.insert(step.user()),
            _ => administrators.remove(&step.user()),
        };
    }
    let takes = steps.iter().any(|step| step.takes_administrator(roster));
    if takes && administrators.is_empty() { Err(Problem::NoAdministrator) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::super::roster::Standing;
    use super::Role::{Administrator, Member};
    use super::*;

    fn id(id: i64) -> UserId {
        id.into()
    }

    fn roster(members: &[(i64, Role)]) -> Roster {
        let standing = |role| Standing { role, is_automatic: false };
        let members =
            members.iter().map(|(user, role)| ((*user).into(), standing(*role))).collect();
        Roster { members, ..Roster::default() }
    }

    #[test]
    fn adds_then_promotions_then_demotions_then_removes() {
        let roster = roster(&[
            (1, Administrator),
            (2, Member),
            (3, Administrator),
            (4, Member),
            (5, Member),
        ]);
        let wanted =
            [(2, Administrator), (3, Member), (5, Member), (6, Administrator), (7, Member)]
                .map(|(user, role)| (id(user), role))
                .into();
        let expected = [
            Change::Add { user: id(6), role: Administrator },
            Change::Add { user: id(7), role: Member },
            Change::Change { user: id(2), role: Administrator },
            Change::Change { user: id(3), role: Member },
            Change::Remove { user: id(1) },
            Change::Remove { user: id(4) },
        ];
        let draft = draft(&roster, &wanted);
        assert_eq!(draft.changes, expected);
        assert_eq!(draft.kept, []);
    }

    #[test]
    fn automatic_members_and_those_of_a_doubtful_list_stay() {
        let mut roster = roster(&[(1, Administrator), (2, Member), (3, Member)]);
        if let Some(standing) = roster.members.get_mut(&id(2)) {
            standing.is_automatic = true;
        }
        let wanted = [(id(1), Administrator)].into();
        let first = draft(&roster, &wanted);
        assert_eq!(first.changes, [Change::Remove { user: id(3) }]);
        assert_eq!(first.kept, [(id(2), KeptReason::Automatic)]);
        for (doubt, reason) in [
            (Doubt::Changed, KeptReason::ListChanged),
            (Doubt::Untold, KeptReason::ListIncomplete),
            (Doubt::Differs, KeptReason::ListIncomplete),
        ] {
            roster.doubt = Some(doubt);
            let draft = draft(&roster, &wanted);
            assert_eq!(draft.changes, []);
            assert_eq!(draft.kept, [(id(2), KeptReason::Automatic), (id(3), reason)]);
        }
    }

    #[test]
    fn a_group_keeps_an_administrator() {
        let roster = roster(&[(1, Administrator), (2, Administrator), (3, Member)]);
        let demote = |user| Change::Change { user: id(user), role: Member };
        let remove = |user| Change::Remove { user: id(user) };
        let promote = |user| Change::Change { user: id(user), role: Administrator };
        let check = |steps: &[Change]| check_administrators(&roster, steps);
        assert_eq!(check(&[demote(1), remove(2)]), Err(Problem::NoAdministrator));
        assert_eq!(check(&[demote(1), remove(3)]), Ok(()));
        assert_eq!(check(&[promote(3), demote(1), remove(2)]), Ok(()));
        let nobody = super::tests::roster(&[(3, Member)]);
        assert_eq!(check_administrators(&nobody, &[remove(3)]), Ok(()), "there was none to lose");
    }

    #[test]
    fn what_is_left_of_a_step() {
        let mut roster = roster(&[(1, Administrator), (2, Member)]);
        let add = |user| Change::Add { user: id(user), role: Administrator };
        let remove = Change::Remove { user: id(3) };
        assert_eq!(add(1).rest(&roster), None);
        assert_eq!(add(2).rest(&roster), Some(Change::Change { user: id(2), role: Administrator }));
        assert_eq!(add(3).rest(&roster), Some(add(3)));
        assert_eq!(remove.rest(&roster), None);
        roster.doubt = Some(Doubt::Untold);
        assert_eq!(remove.rest(&roster), Some(remove));
    }
}
