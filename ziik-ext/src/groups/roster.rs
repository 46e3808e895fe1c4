//! Who is in a group, and as what.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use ziik_api::Client;
use ziik_api::types::{GroupId, GroupMember, GroupMemberStatus, UserId};

use crate::error::Error;
use crate::walk::{Doubt, walk};

/// The role of a member of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Role {
    /// A member who does not administer the group.
    Member,
    /// An administrator of the group.
    Administrator,
}

impl Role {
    /// The number that a change of standing has for it.
    pub(super) fn status(self) -> i64 {
        match self {
            Self::Member => 1,
            Self::Administrator => 2,
        }
    }

    /// What a member in a list says about it, where that is a word that is known.
    fn read(member: &GroupMember) -> Option<Self> {
        match member.membership.as_ref()?.member.as_deref()? {
            "member" => Some(Self::Member),
            "admin" => Some(Self::Administrator),
            _ => None,
        }
    }
}

/// `a member`
impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Member => "a member",
            Self::Administrator => "an administrator",
        })
    }
}

/// How somebody who is in a group is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Standing {
    pub(crate) role: Role,
    /// Whether a rule about units or user types put the member there.
    pub(crate) is_automatic: bool,
}

/// Everybody in a group.
#[derive(Debug, Default)]
pub(crate) struct Roster {
    pub(crate) members: BTreeMap<UserId, Standing>,
    pub(crate) names: BTreeMap<UserId, String>,
    /// Why somebody who is not in it may be in the group nevertheless.
    pub(crate) doubt: Option<Doubt>,
}

impl Roster {
    pub(crate) async fn read(api: &Client, group: GroupId) -> Result<Self, Error> {
        let mut roster = Self::default();
        let mut unclear = BTreeSet::new();
        let list = |status| api.list_group_members(group).status(status);
        let take = |member: GroupMember| {
            let role = Role::read(&member);
            if role.is_none() {
                unclear.insert(member.id);
            }
            let is_automatic =
                member.membership.is_some_and(|standing| standing.auto == Some(true));
            let standing = Standing { role: role.unwrap_or(Role::Member), is_automatic };
            roster.members.insert(member.id, standing);
            roster.names.insert(member.id, member.name.unwrap_or_default());
        };
        roster.doubt = walk(list(GroupMemberStatus::Active), take).await?.doubt;
        if !unclear.is_empty() {
            // The documents show no administrator in this list, so an unknown word may mean one;
            // the filter is documented.
            let take = |member: GroupMember| {
                if let Some(standing) =
                    roster.members.get_mut(&member.id).filter(|_| unclear.contains(&member.id))
                {
                    standing.role = Role::Administrator;
                }
            };
            let doubt = walk(list(GroupMemberStatus::Admin), take).await?.doubt;
            roster.doubt = roster.doubt.or(doubt);
        }
        Ok(roster)
    }

    pub(super) fn role(&self, user: UserId) -> Option<Role> {
        self.members.get(&user).map(|standing| standing.role)
    }

    pub(crate) fn is_administrator(&self, user: UserId) -> bool {
        self.role(user) == Some(Role::Administrator)
    }

    pub(super) fn administrators(&self) -> BTreeSet<UserId> {
        self.members.keys().copied().filter(|user| self.is_administrator(*user)).collect()
    }
}
