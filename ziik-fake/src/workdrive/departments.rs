//! Departments. Somebody is in one at the most; its heads are those of its members who are heads.

use serde_json::{Map, Value, json};

use super::Answered;
use super::ids::{ids, one_id, path_id, uuid};
use super::state::{Place, State};
use super::tokens::administrators_only;
use super::views::{page, place};
use crate::answers::Answer;
use crate::error::ApiError;
use crate::fields::Fields;
use crate::request::Request;

pub(super) fn list(state: &mut State, request: &Request) -> Answered {
    let departments: Vec<_> = state.departments.iter().collect();
    page(request, "departments", &departments, |department| {
        let heads: Vec<_> =
            state.heads_of(department.id).map(|head| state.reference(head)).collect();
        json!({
            "id": uuid(department.id),
            "name": department.name,
            "memberCount": state.members_of_department(department.id).count(),
            "admins": heads,
        })
    })
}

pub(super) fn create(state: &mut State, request: &Request) -> Answered {
    administrators_only(request)?;
    let mut fields = request.fields();
    let name = fields.name("name", true).unwrap_or_default();
    let members = members_of(state, &mut fields, "members");
    if !members.iter().any(|(_, is_head)| *is_head) {
        fields.complain("members", "A department needs a head.");
    }
    fields.check()?;
    let now = state.clock.now();
    let id = state.departments.add(|id| Place { id, name, created: now, updated: now });
    for (person, is_head) in members {
        join(state, person, id, Some(is_head))?;
    }
    Ok(Answer::changed_to(department(state.departments.find(id)?).into(), false).made(id))
}

pub(super) fn update_heads(state: &mut State, request: &Request) -> Answered {
    administrators_only(request)?;
    let id = state.departments.find(path_id(request))?.id;
    let mut fields = request.fields();
    let add = members_of(state, &mut fields, "add");
    let remove = one_id(&mut fields, "remove", |id| state.people.has(id)).value();
    fields.check()?;
    for (person, _) in add {
        join(state, person, id, Some(true))?;
    }
    if let Some(person) = remove {
        state.people.find_mut(person)?.is_department_head = false;
    }
    touch(state, id)?;
    Ok(Answer::changed_to(department(state.departments.find(id)?).into(), false).about(id))
}

pub(super) fn update_members(state: &mut State, request: &Request) -> Answered {
    administrators_only(request)?;
    let id = state.departments.find(path_id(request))?.id;
    let mut fields = request.fields();
    let add = members_of(state, &mut fields, "addMembers");
    let remove =
        ids(&mut fields, "removeMembers", |id| state.people.has(id)).value().unwrap_or_default();
    fields.check()?;
    for person in remove {
        let person = state.people.find_mut(person)?;
        if person.department == Some(id) {
            (person.department, person.is_department_head) = (None, false);
        }
    }
    for (person, is_head) in add {
        join(state, person, id, is_head.then_some(true))?;
    }
    touch(state, id)?;
    Ok(Answer::changed_to(with_members(state, id)?, false).about(id))
}

pub(super) fn members(state: &mut State, request: &Request) -> Answered {
    Ok(Answer::bare(with_members(state, path_id(request))?))
}

pub(super) fn update(state: &mut State, request: &Request) -> Answered {
    administrators_only(request)?;
    let now = state.clock.now();
    let row = state.departments.find_mut(path_id(request))?;
    row.rename(request, now)?;
    Ok(Answer::changed_to(department(row).into(), false).about(row.id))
}

/// Who was in it is in none.
pub(super) fn delete(state: &mut State, request: &Request) -> Answered {
    administrators_only(request)?;
    let id = state.departments.find(path_id(request))?.id;
    state.departments.remove(id);
    for person in state.people.iter_mut().filter(|person| person.department == Some(id)) {
        (person.department, person.is_department_head) = (None, false);
    }
    Ok(Answer::changed_to(json!({}), false).gone(id))
}

/// Users with whether each is to be a head.
fn members_of(state: &State, fields: &mut Fields, name: &str) -> Vec<(u64, bool)> {
    let mut members = Vec::new();
    fields.items(name, |fields| {
        let id = one_id(fields, "id", |id| state.people.has(id));
        let id = fields.required("id", id);
        let now_in = one_id(fields, "existingDept", |id| state.departments.has(id)).value();
        let now = state.people.get(id).and_then(|person| person.department);
        if now_in.is_some_and(|department| Some(department) != now) {
            fields.complain("existingDept", "The user belongs to another department.");
        }
        let [is_admin, is_head] =
            ["isAdmin", "isDepartmentHead"].map(|name| fields.flag(name).unwrap_or(false));
        members.push((id, is_admin || is_head));
    });
    members
}

fn join(
    state: &mut State,
    person: u64,
    department: u64,
    head: Option<bool>,
) -> Result<(), ApiError> {
    let person = state.people.find_mut(person)?;
    if person.department != Some(department) {
        (person.department, person.is_department_head) = (Some(department), false);
    }
    person.is_department_head = head.unwrap_or(person.is_department_head);
    Ok(())
}

fn touch(state: &mut State, id: u64) -> Result<(), ApiError> {
    let now = state.clock.now();
    state.departments.find_mut(id)?.updated = now;
    Ok(())
}

fn department(row: &Place) -> Map<String, Value> {
    let mut view = place(row);
    view.insert("type".to_owned(), json!("DEPARTMENT"));
    view
}

fn with_members(state: &State, id: u64) -> Result<Value, ApiError> {
    let mut view = department(state.departments.find(id)?);
    view.insert(
        "departmentHeads".to_owned(),
        state.heads_of(id).map(|head| uuid(head.id)).collect(),
    );
    view.insert(
        "members".to_owned(),
        state.members_of_department(id).map(|member| state.reference(member)).collect(),
    );
    Ok(view.into())
}
