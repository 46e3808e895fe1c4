//! The groups that people are in, as records name them.

use std::collections::{BTreeMap, HashMap};

use ziik_ext::api::types::{Group, GroupId, GroupMode, UserId};
use ziik_ext::groups::{GroupRef, is_automatic};
use ziik_ext::{Client, Consistency, Paginate as _};

use crate::problem::Result;

/// Who is in which groups.
#[derive(Default)]
pub(super) struct Groups {
    of: HashMap<UserId, Vec<GroupRef>>,
    /// Those that no sync can change: automatic ones, and those of other administrators.
    pub(super) left_out: Vec<String>,
}

impl Groups {
    /// Reads the groups that the signed-in user administers, and their members.
    pub(super) async fn read(client: &Client) -> Result<Self> {
        let mut all = BTreeMap::new();
        for mode in [GroupMode::Member, GroupMode::Available] {
            let list = client.list_groups().mode(mode).items();
            let groups = list.consistency(Consistency::Restart).collect::<Vec<_>>().await?;
            all.extend(groups.into_iter().map(|group| (group.id, group.name.unwrap_or_default())));
        }
        let mut names: HashMap<&str, usize> = HashMap::new();
        for name in all.values() {
            *names.entry(name.trim()).or_default() += 1;
        }
        let mut groups = Self::default();
        for (id, name) in &all {
            if !is_changeable(&client.get_group(*id).send().await?.into_data()) {
                groups.left_out.push(name.clone());
                continue;
            }
            let is_clear = !name.trim().is_empty() && names.get(name.trim()) == Some(&1);
            groups.add(client, *id, is_clear.then_some(name)).await?;
        }
        Ok(groups)
    }

    /// Adds the members of a group; one whose name is not clear is named by its id.
    async fn add(&mut self, client: &Client, id: GroupId, name: Option<&String>) -> Result<()> {
        for member in client.group_members(id).list().await? {
            let group = name.map_or(GroupRef::Id(id), |name| name.as_str().into());
            self.of.entry(member.id).or_default().push(group);
        }
        Ok(())
    }

    /// The groups of a user.
    pub(super) fn of(&self, user: UserId) -> &[GroupRef] {
        self.of.get(&user).map_or(&[], Vec::as_slice)
    }
}

/// Whether a sync can make somebody join or leave.
fn is_changeable(group: &Group) -> bool {
    let is_ours = group.permissions.as_ref().is_none_or(|may| may.edit != Some(false));
    is_ours && !is_automatic(group)
}
