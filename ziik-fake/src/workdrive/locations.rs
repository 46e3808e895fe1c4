//! Locations. Somebody has one of their own, and may belong to others besides.

use serde_json::{Value, json};

use super::Answered;
use super::ids::{ids, one_id, path_id};
use super::state::{ORGANIZATION, Place, State};
use super::tokens::administrators_only;
use super::views::{page, place};
use crate::answers::Answer;
use crate::error::ApiError;
use crate::request::Request;

pub(super) fn list(state: &mut State, request: &Request) -> Answered {
    let locations: Vec<_> = state.locations.iter().collect();
    page(request, "locations", &locations, |location| {
        let mut view = place(location);
        view.insert(
            "memberCount".to_owned(),
            json!(state.members_of_location(location.id).count()),
        );
        view.into()
    })
}

pub(super) fn create(state: &mut State, request: &Request) -> Answered {
    administrators_only(request)?;
    let mut fields = request.fields();
    let name = fields.name("name", true).unwrap_or_default();
    one_id(&mut fields, "addedBy", |id| state.people.has(id));
    one_id(&mut fields, "orgId", |id| id == ORGANIZATION);
    fields.check()?;
    let now = state.clock.now();
    let id = state.locations.add(|id| Place { id, name, created: now, updated: now });
    Ok(Answer::changed_to(place(state.locations.find(id)?).into(), false).made(id))
}

pub(super) fn update_members(state: &mut State, request: &Request) -> Answered {
    administrators_only(request)?;
    let id = state.locations.find(path_id(request))?.id;
    let mut fields = request.fields();
    let add = ids(&mut fields, "addMembers", |id| state.people.has(id)).value().unwrap_or_default();
    let remove =
        ids(&mut fields, "removeMembers", |id| state.people.has(id)).value().unwrap_or_default();
    fields.check()?;
    for person in remove {
        let person = state.people.find_mut(person)?;
        person.location = person.location.filter(|location| *location != id);
        person.more_locations.retain(|location| *location != id);
    }
    for person in add {
        let person = state.people.find_mut(person)?;
        match person.location {
            None => person.location = Some(id),
            Some(own) if own != id && !person.more_locations.contains(&id) => {
                person.more_locations.push(id);
            }
            Some(_) => {}
        }
    }
    state.locations.find_mut(id)?.updated = state.clock.now();
    Ok(Answer::changed_to(with_members(state, id)?, false).about(id))
}

pub(super) fn members(state: &mut State, request: &Request) -> Answered {
    Ok(Answer::bare(with_members(state, path_id(request))?))
}

pub(super) fn update(state: &mut State, request: &Request) -> Answered {
    administrators_only(request)?;
    let now = state.clock.now();
    let row = state.locations.find_mut(path_id(request))?;
    row.rename(request, now)?;
    Ok(Answer::changed_to(place(row).into(), false).about(row.id))
}

/// Who belonged to it does no more.
pub(super) fn delete(state: &mut State, request: &Request) -> Answered {
    administrators_only(request)?;
    let id = state.locations.find(path_id(request))?.id;
    state.locations.remove(id);
    for person in state.people.iter_mut() {
        person.location = person.location.filter(|location| *location != id);
        person.more_locations.retain(|location| *location != id);
    }
    Ok(Answer::changed_to(json!({}), false).gone(id))
}

fn with_members(state: &State, id: u64) -> Result<Value, ApiError> {
    let mut view = place(state.locations.find(id)?);
    view.insert(
        "members".to_owned(),
        state.members_of_location(id).map(|member| state.reference(member)).collect(),
    );
    Ok(view.into())
}
