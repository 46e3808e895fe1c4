//! The people.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::Answered;
use super::ids::{id, ids, one_id, path_id, uuid};
use super::state::{Person, State};
use super::views::page;
use crate::answers::Answer;
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
    let bosses: BTreeSet<_> = reports.flat_map(|person| person.reports_to.iter().chain(&person.more_teams)).collect();
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
    let mut fields = request.fields();
    let person = new(state, &mut fields);
    fields.check()?;
    let id = add(state, person);
    Ok(Answer::fixed(state.user(state.people.find(id)?, false)).made(id))
}

/// All of them or none.
pub(super) fn bulk_create(state: &mut State, request: &Request) -> Answered {
    let mut fields = request.fields();
    if !fields.has("data") {
        fields.complain("data", "This field is required.");
    }
    let mut people: Vec<Person> = Vec::new();
    fields.items("data", |fields| {
        let person = new(state, fields);
        if people.iter().any(|other| other.has_email(&person.email)) {
            fields.complain("email", TAKEN);
        }
        people.push(person);
    });
    fields.check()?;
    let ids: Vec<_> = people.into_iter().map(|person| add(state, person)).collect();
    let views = ids.iter().filter_map(|id| Some(state.user(state.people.get(*id)?, false)));
    let views: Value = views.collect();
    Ok(ids.iter().fold(Answer::fixed(views), |answer, id| answer.made(*id)))
}

pub(super) fn update(state: &mut State, request: &Request) -> Answered {
    let mut person = state.people.find(path_id(request))?.clone();
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
    let left = ids(&mut fields, "removeAdditionalTeams", |id| state.people.has(id)).value().unwrap_or_default();
    person.more_teams.retain(|boss| !left.contains(boss));
    fields.check()?;
    person.updated = state.clock.now();
    let id = person.id;
    state.people.put(id, person);
    Ok(Answer::fixed(state.user(state.people.find(id)?, false)).about(id))
}

pub(super) fn delete(state: &mut State, request: &Request) -> Answered {
    let id = path_id(request);
    state.people.find(id)?;
    state.forget(id);
    Ok(Answer::fixed(json!({})).gone(id))
}

pub(super) fn bulk_delete(state: &mut State, request: &Request) -> Answered {
    let mut fields = request.fields();
    let ids = ids(&mut fields, "id", |id| state.people.has(id));
    let ids = fields.required("id", ids);
    fields.check()?;
    for id in &ids {
        state.forget(*id);
    }
    Ok(ids.iter().fold(Answer::fixed(json!({})), |answer, id| answer.gone(*id)))
}

/// Somebody new, by the fields of a request; the id comes later.
fn new(state: &State, fields: &mut Fields) -> Person {
    let now = state.clock.now();
    let mut person = Person { status: "INVITED", created: now, updated: now, ..Person::default() };
    let email = fields.text("email");
    person.email = fields.required("email", email);
    if state.people.iter().any(|other| other.has_email(&person.email)) {
        fields.complain("email", TAKEN);
    }
    read(state, fields, &mut person);
    person
}

fn add(state: &mut State, person: Person) -> u64 {
    state.people.add(|id| Person { id, ..person })
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
    one_id(fields, "reportsTo", |id| state.people.has(id) && id != person.id).apply(&mut person.reports_to);
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
