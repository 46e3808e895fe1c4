//! How people and places look in answers, and how a list is cut into pages.

use serde_json::{Map, Value, json};

use super::ids::uuid;
use super::state::{ORGANIZATION, Person, Place, State};
use crate::answers::Answer;
use crate::error::ApiError;
use crate::fields::{Fields, Patch};
use crate::request::Request;
use crate::time;

const PER_PAGE: usize = 10;
/// No page is larger; the documentation has no limit, but an example of 1000.
const LARGEST_PAGE: usize = 1000;

/// The page of `rows` that a request asks for, the items under `key`.
pub(super) fn page<T>(
    request: &Request,
    key: &'static str,
    rows: &[T],
    view: impl FnMut(&T) -> Value,
) -> Result<Answer, ApiError> {
    let number = |name, default| {
        let number = request
            .query
            .integer(name)?
            .map_or(default, |number| usize::try_from(number).unwrap_or(0));
        if number == 0 {
            Err(ApiError::invalid(name, format!("{name} counts from 1.")))
        } else {
            Ok(number)
        }
    };
    let size = number("per_page", PER_PAGE)?.min(LARGEST_PAGE);
    let current = number("cur_page", 1)?;
    let pages = rows.len().div_ceil(size);
    let items: Vec<_> =
        rows.iter().skip((current - 1).saturating_mul(size)).take(size).map(view).collect();
    Ok(Answer::keyed_page(
        key,
        json!({
            key: items,
            "meta": {
                "perPage": size,
                "totalPages": pages,
                "totalResults": rows.len(),
                "curPage": current,
                "nextPage": (current < pages).then_some(current + 1),
            },
        }),
    ))
}

impl State {
    /// A user in the list, and with more behind it in the answers to changes.
    pub(super) fn user(&self, person: &Person, listed: bool) -> Value {
        let department = person.department.and_then(|id| self.departments.get(id));
        let department = department.map(|place| {
            if self.departments_by_name { place.name.clone() } else { uuid(place.id) }
        });
        let mut view = json!({
            "id": uuid(person.id),
            "createdAt": time::utc(person.created),
            "updatedAt": time::utc(person.updated),
            "createdBy": uuid(1),
            "updatedBy": uuid(1),
            "orgId": uuid(ORGANIZATION),
            "userName": person.email,
            "email": person.email,
            "status": person.status,
            "firstName": person.first_name,
            "lastName": person.last_name,
            "picture": self.file(person.picture),
            "cover": self.file(person.cover),
            "bio": person.bio,
            "phone": person.phone,
            "reportsTo": person.reports_to.map(uuid).unwrap_or_default(),
            "designation": person.designation,
            "department": department.unwrap_or_default(),
            "isDepartmentHead": person.is_department_head,
            "color": "#6f4e37",
            "isExpert": person.is_expert,
            "availability": if person.is_away { 2 } else { 1 },
            "location": self.place(person.location),
        });
        if listed {
            let boss = person.reports_to.and_then(|id| self.people.get(id));
            view["reportsToObj"] = boss.map_or(Value::Null, |boss| {
                let mut boss_view = self.reference(boss);
                boss_view["departmentData"] = boss
                    .department
                    .and_then(|id| self.departments.get(id))
                    .map_or(Value::Null, named);
                boss_view
            });
        } else {
            let team = self.people.iter().filter(|other| other.reports_to == Some(person.id));
            view["teamMembers"] = team.map(|other| uuid(other.id)).collect();
            view["userAdditionalTeams"] = person.more_teams.iter().copied().map(uuid).collect();
            view["addAdditionalLocations"] =
                person.more_locations.iter().copied().map(uuid).collect();
        }
        view
    }

    /// A user where another thing tells of them.
    pub(super) fn reference(&self, person: &Person) -> Value {
        let department = person.department.and_then(|id| self.departments.get(id));
        json!({
            "id": uuid(person.id),
            "firstName": person.first_name,
            "lastName": person.last_name,
            "picture": null,
            "cover": null,
            "color": "#6f4e37",
            "online": false,
            "availability": if person.is_away { 2 } else { 1 },
            "designation": person.designation,
            "department": department.map(|place| place.name.clone()),
            "availabilityStatusText": "",
            "phone": person.phone,
            "email": person.email,
            "status": person.status,
        })
    }

    /// The user with this id where another thing tells of them; null when they are gone.
    pub(super) fn person(&self, id: u64) -> Value {
        self.people.get(id).map_or(Value::Null, |person| self.reference(person))
    }

    /// Users where another thing tells of them.
    pub(super) fn people_of(&self, ids: &[u64]) -> Value {
        ids.iter()
            .filter_map(|id| self.people.get(*id))
            .map(|person| self.reference(person))
            .collect()
    }

    fn place(&self, location: Option<u64>) -> Value {
        location.and_then(|id| self.locations.get(id)).map_or(Value::Null, named)
    }
}

/// A list by time: of `rows` those that are not later than the `time` of the query, the latest
/// first. Its `meta` is that of the first page, whatever the time.
pub(super) fn page_up_to<T>(
    request: &Request,
    key: &'static str,
    rows: Vec<&T>,
    moment: impl Fn(&T) -> i64,
    mut view: impl FnMut(&T) -> Value,
) -> Result<Answer, ApiError> {
    let time = request.query.parsed("time", "a time as in ISO 8601", time::moment)?;
    let time = time.ok_or_else(|| ApiError::invalid("time", "time is required."))?;
    let mut rows: Vec<_> = rows.into_iter().filter(|row| moment(row) <= time).collect();
    // Stable, so that of those of one moment the newest comes first.
    rows.reverse();
    rows.sort_by_key(|row| std::cmp::Reverse(moment(row)));
    page(request, key, &rows, |row| view(row))
}

/// A list of texts in a body.
pub(super) fn texts(fields: &mut Fields, name: &str) -> Patch<Vec<String>> {
    let list = fields.parsed_list(name, "a list of texts", |text| Some(text.to_owned()));
    match fields.non_null(name, list) {
        Some(texts) => Patch::Value(texts),
        None => Patch::Absent,
    }
}

/// What departments and locations have in common.
pub(super) fn place(place: &Place) -> Map<String, Value> {
    let common = [
        ("id", json!(uuid(place.id))),
        ("createdAt", json!(time::utc(place.created))),
        ("updatedAt", json!(time::utc(place.updated))),
        ("createdBy", json!(uuid(1))),
        ("updatedBy", json!(uuid(1))),
        ("orgId", json!(uuid(ORGANIZATION))),
        ("name", json!(place.name)),
    ];
    common.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

fn named(place: &Place) -> Value {
    json!({"id": uuid(place.id), "name": place.name})
}
