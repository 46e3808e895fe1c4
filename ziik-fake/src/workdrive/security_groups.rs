//! Security groups and who is in them.

use serde_json::json;

use super::Answered;
use super::ids::{id, ids, uuid};
use super::state::State;
use super::tokens::administrators_only;
use super::views::page;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::request::Request;

/// A security group.
#[derive(Clone, Debug)]
pub(super) struct SecurityGroup {
    pub(super) id: u64,
    pub(super) name: String,
    pub(super) members: Vec<u64>,
}

pub(super) fn list(state: &mut State, request: &Request) -> Answered {
    let groups: Vec<_> = state.security_groups.iter().collect();
    page(
        request,
        "groups",
        &groups,
        |group| json!({"id": uuid(group.id), "name": group.name, "memberCount": group.members.len()}),
    )
}

pub(super) fn add_members(state: &mut State, request: &Request) -> Answered {
    let (group, people) = named(state, request)?;
    for person in people {
        state.join_security_group(group, person)?;
    }
    Ok(Answer::changed_to(json!({}), false).about(group))
}

pub(super) fn remove_members(state: &mut State, request: &Request) -> Answered {
    let (group, people) = named(state, request)?;
    state.security_groups.find_mut(group)?.members.retain(|member| !people.contains(member));
    Ok(Answer::changed_to(json!({}), false).about(group))
}

/// The group in the path and the users in the body.
fn named(state: &State, request: &Request) -> Result<(u64, Vec<u64>), ApiError> {
    administrators_only(request)?;
    let group = state.security_groups.find(id(request.text("groupId")))?.id;
    let mut fields = request.fields();
    let people = ids(&mut fields, "ids", |id| state.people.has(id));
    let people = fields.required("ids", people);
    fields.check()?;
    Ok((group, people))
}

impl State {
    /// Puts somebody into a group, once.
    pub(super) fn join_security_group(&mut self, group: u64, person: u64) -> Result<(), ApiError> {
        let members = &mut self.security_groups.find_mut(group)?.members;
        if !members.contains(&person) {
            members.push(person);
        }
        Ok(())
    }
}
