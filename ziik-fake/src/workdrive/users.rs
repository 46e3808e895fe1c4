//! The people.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::Answered;
use super::ids::{id, ids, one_id, path_id, uuid};
use super::media::file_id;
use super::state::{Person, State};
use super::tokens::{administrators_only, own};
use super::views::{page, texts};
use crate::answers::Answer;
use crate::error::ApiError;
use crate::fields::{Fields, Patch, set};
use crate::request::Request;

const TAKEN: &str = "Somebody else has this e-mail address.";
const STATUSES: [&str; 5] = ["ACTIVE", "ARCHIVE", "PRE_INVITED", "INVITED", "BLOCKED"];

pub(super) fn list(state: &mut State, request: &Request) -> Answered {
    let wanted = |name| request.query.text(name).map(id);
    let (department, location) = (wanted("department"), wanted("location"));
    let fits = |person: &&Person| {
        department.is_none_or(|id| person.department == Some(id))
            && location.is_none_or(|id| person.location == Some(id))
    };
    let people: Vec<_> = state.people.iter().filter(fits).collect();
    page(request, "users", &people, |person| state.user(person, true))
}

/// Those to whom somebody reports; with `userId` those to whom that user does.
pub(super) fn list_supervisors(state: &mut State, request: &Request) -> Answered {
    let user = request.query.text("userId").map(id);
    let reports = state.people.iter().filter(|person| user.is_none_or(|user| person.id == user));
    let bosses: BTreeSet<_> =
        reports.flat_map(|person| person.reports_to.iter().chain(&person.more_teams)).collect();
    let bosses: Vec<_> = bosses.into_iter().filter_map(|id| state.people.get(*id)).collect();
    page(request, "users", &bosses, |person| {
        json!({
            "id": uuid(person.id),
            "email": person.email,
            "firstName": person.first_name,
            "lastName": person.last_name,
        })
    })
}

pub(super) fn create(state: &mut State, request: &Request) -> Answered {
    administrators_only(request)?;
    request.query.flag("bulk")?;
    let mut fields = request.fields();
    let person = new(state, &mut fields);
    fields.check()?;
    let id = add(state, person)?;
    Ok(Answer::changed_to(state.user(state.people.find(id)?, false), false).made(id))
}

/// All of them or none.
pub(super) fn bulk_create(state: &mut State, request: &Request) -> Answered {
    administrators_only(request)?;
    let mut fields = request.fields();
    if !fields.has("data") {
        fields.complain("data", "This field is required.");
    }
    let mut people: Vec<New> = Vec::new();
    fields.items("data", |fields| {
        let mut new = new(state, fields);
        fields.text("externalUserId").apply_or_default(&mut new.person.external_id);
        if people.iter().any(|other| other.person.has_email(&new.person.email)) {
            fields.complain("email", TAKEN);
        }
        people.push(new);
    });
    fields.check()?;
    let ids: Vec<_> = people.into_iter().map(|new| add(state, new)).collect::<Result<_, _>>()?;
    let views = ids.iter().filter_map(|id| Some(state.user(state.people.get(*id)?, false)));
    let views: Value = views.collect();
    Ok(ids.iter().fold(Answer::changed_to(views, false), |answer, id| answer.made(*id)))
}

pub(super) fn update(state: &mut State, request: &Request) -> Answered {
    let mut person = state.people.find(path_id(request))?.clone();
    own(request, person.id)?;
    let mut fields = request.fields();
    read(state, &mut fields, &mut person);
    if let Patch::Value(status) = fields.word("status", &STATUSES) {
        person.status = status;
    }
    if let Patch::Value(availability) = fields.word("availability", &["ACTIVE", "AWAY"]) {
        person.is_away = availability == "AWAY";
    }
    set(&mut person.is_expert, fields.boolean("isExpert").value());
    fields.text("bio").apply_or_default(&mut person.bio);
    file_id(state, &mut fields, "fileId").apply(&mut person.picture);
    file_id(state, &mut fields, "coverFileId").apply(&mut person.cover);
    let left = ids(&mut fields, "removeAdditionalTeams", |id| state.people.has(id))
        .value()
        .unwrap_or_default();
    person.more_teams.retain(|boss| !left.contains(boss));
    fields.check()?;
    person.updated = state.clock.now();
    let id = person.id;
    state.people.put(id, person);
    Ok(Answer::changed_to(state.user(state.people.find(id)?, false), false).about(id))
}

pub(super) fn delete(state: &mut State, request: &Request) -> Answered {
    administrators_only(request)?;
    request.query.flag("bulk")?;
    let id = path_id(request);
    state.people.find(id)?;
    state.forget(id);
    Ok(Answer::changed_to(json!({}), false).gone(id))
}

pub(super) fn bulk_delete(state: &mut State, request: &Request) -> Answered {
    administrators_only(request)?;
    let mut fields = request.fields();
    let ids = ids(&mut fields, "id", |id| state.people.has(id));
    let ids = fields.required("id", ids);
    fields.check()?;
    for id in &ids {
        state.forget(*id);
    }
    Ok(ids.iter().fold(Answer::changed_to(json!({}), false), |answer, id| answer.gone(*id)))
}

/// Somebody new; the id comes later.
struct New {
    person: Person,
    security_group: Option<u64>,
}

/// Somebody new, by the fields of a request.
fn new(state: &State, fields: &mut Fields) -> New {
    let now = state.clock.now();
    let mut person = Person { status: "INVITED", created: now, updated: now, ..Person::default() };
    let email = fields.text("email");
    person.email = fields.required("email", email);
    if state.people.iter().any(|other| other.has_email(&person.email)) {
        fields.complain("email", TAKEN);
    }
    read(state, fields, &mut person);
    let group = one_id(fields, "securityGroup", |id| state.security_groups.has(id));
    let security_group = fields.non_null("securityGroup", group);
    set(&mut person.skills, texts(fields, "skill").value());
    fields.word("defaultVisibility", &["public", "restricted"]).apply(&mut person.visibility);
    if !fields.has("reportsTo") {
        give_a_boss(state, &mut person);
    }
    New { person, security_group }
}

/// Without `reportsTo` the administrators of the department or of the location become the boss:
/// the first one by that name, the others as supervisors besides.
fn give_a_boss(state: &State, person: &mut Person) {
    let heads = person.department.into_iter().flat_map(|department| state.heads_of(department));
    let there = person.location.into_iter().flat_map(|location| state.administrators_of(location));
    let mut bosses: Vec<_> = heads.map(|head| head.id).collect();
    if bosses.is_empty() {
        bosses = there.map(|administrator| administrator.id).collect();
    }
    let mut bosses = bosses.into_iter();
    person.reports_to = bosses.next();
    join(&mut person.more_teams, Patch::Value(bosses.collect()));
}

fn add(state: &mut State, new: New) -> Result<u64, ApiError> {
    let id = state.people.add(|id| Person { id, ..new.person });
    if let Some(group) = new.security_group {
        state.join_security_group(group, id)?;
    }
    Ok(id)
}

/// The fields that are the same in a new user and in a change.
fn read(state: &State, fields: &mut Fields, person: &mut Person) {
    fields.text("firstName").apply_or_default(&mut person.first_name);
    fields.text("lastName").apply_or_default(&mut person.last_name);
    fields.text("phone").apply_or_default(&mut person.phone);
    fields.text("designation").apply_or_default(&mut person.designation);
    set(&mut person.is_department_head, fields.boolean("isDepartmentHead").value());
    one_id(fields, "department", |id| state.departments.has(id)).apply(&mut person.department);
    one_id(fields, "location", |id| state.locations.has(id)).apply(&mut person.location);
    one_id(fields, "reportsTo", |id| state.people.has(id) && id != person.id)
        .apply(&mut person.reports_to);
    let teams = ids(fields, "addAdditionalTeams", |id| state.people.has(id));
    join(&mut person.more_teams, teams);
    let locations = ids(fields, "addAdditionalLocations", |id| state.locations.has(id));
    join(&mut person.more_locations, locations);
}

/// Adds those that are not there yet.
fn join(list: &mut Vec<u64>, ids: Patch<Vec<u64>>) {
    for id in ids.value().unwrap_or_default() {
        if !list.contains(&id) {
            list.push(id);
        }
    }
}
