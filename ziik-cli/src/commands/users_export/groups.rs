//! The groups that people are in, as records name them.

use std::collections::HashMap;

use ziik_ext::Client;
use ziik_ext::api::types::{Group, UserId};
use ziik_ext::groups::{GroupRef, is_administered, is_automatic};

use crate::problem::Result;

/// Who is in which groups.
#[derive(Default)]
pub(super) struct Groups {
    of: HashMap<UserId, Vec<GroupRef>>,
    /// Those that no sync can change: automatic ones, and those of other administrators.
    pub(super) left_out: Vec<String>,
}

impl Groups {
    /// Reads the groups that the signed-in user administers, and their members. One whose name
    /// another group has is named by its id.
    pub(super) async fn read(client: &Client) -> Result<Self> {
        let all = client.groups_in_reach().await?;
        let name = |group: &Group| group.name.as_deref().unwrap_or_default().trim().to_owned();
        let mut names: HashMap<String, usize> = HashMap::new();
        for group in &all {
            *names.entry(name(group)).or_default() += 1;
        }
        let mut groups = Self::default();
        for Group { id, .. } in all {
            let group = client.get_group(id).send().await?.into_data();
            let name = name(&group);
            if is_automatic(&group) || !is_administered(&group) {
                groups.left_out.push(name);
                continue;
            }
            let is_clear = !name.is_empty() && names.get(&name) == Some(&1);
            let group = if is_clear { GroupRef::from(name) } else { id.into() };
            for member in client.group_members(id).list().await? {
                groups.of.entry(member.id).or_default().push(group.clone());
            }
        }
        Ok(groups)
    }

    /// The groups of a user.
    pub(super) fn of(&self, user: UserId) -> &[GroupRef] {
        self.of.get(&user).map_or(&[], Vec::as_slice)
    }
}
