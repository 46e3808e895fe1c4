//! What an organization knows, and how its API is spoken.

use axum::http::{HeaderMap, HeaderName};
use serde_json::{Value, json};

use super::routes::ROUTES;
use crate::error::ApiError;
use crate::fields::set;
use crate::request::Request;
use crate::router::{Operation, Routes};
use crate::server::{Api, header_text};
use crate::state::Table;
use crate::time::Clock;

const API_KEY: HeaderName = HeaderName::from_static("x-api-key");

/// The organization's own id.
pub(super) const ORGANIZATION: u64 = 0xF10D;

/// Somebody.
#[derive(Clone, Debug, Default)]
pub(super) struct Person {
    pub(super) id: u64,
    pub(super) email: String,
    pub(super) first_name: String,
    pub(super) last_name: String,
    pub(super) phone: String,
    pub(super) designation: String,
    pub(super) bio: String,
    pub(super) status: &'static str,
    pub(super) is_expert: bool,
    pub(super) is_away: bool,
    pub(super) department: Option<u64>,
    pub(super) is_department_head: bool,
    pub(super) location: Option<u64>,
    pub(super) more_locations: Vec<u64>,
    /// Their supervisor.
    pub(super) reports_to: Option<u64>,
    /// Supervisors whose teams they are in besides.
    pub(super) more_teams: Vec<u64>,
    pub(super) created: i64,
    pub(super) updated: i64,
}

impl Person {
    pub(super) fn has_email(&self, email: &str) -> bool {
        self.email.eq_ignore_ascii_case(email)
    }
}

/// A department or a location.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) id: u64,
    pub(super) name: String,
    pub(super) created: i64,
    pub(super) updated: i64,
}

impl Place {
    /// Gives it the name that a request has, if it has one.
    pub(super) fn rename(&mut self, request: &Request, now: i64) -> Result<(), ApiError> {
        let mut fields = request.fields();
        let name = fields.name("name", false);
        fields.check()?;
        set(&mut self.name, name);
        self.updated = now;
        Ok(())
    }
}

/// Everything that the organization knows.
pub(crate) struct State {
    pub(super) api_key: String,
    pub(super) departments_by_name: bool,
    pub(super) clock: Clock,
    pub(super) people: Table<Person>,
    pub(super) departments: Table<Place>,
    pub(super) locations: Table<Place>,
}

impl State {
    pub(super) fn new(api_key: String, departments_by_name: bool) -> Self {
        Self {
            api_key,
            departments_by_name,
            clock: Clock::default(),
            people: Table::new("user"),
            departments: Table::new("department"),
            locations: Table::new("location"),
        }
    }

    pub(super) fn members_of_department(&self, department: u64) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(move |person| person.department == Some(department))
    }

    pub(super) fn heads_of(&self, department: u64) -> impl Iterator<Item = &Person> {
        self.members_of_department(department).filter(|person| person.is_department_head)
    }

    pub(super) fn members_of_location(&self, location: u64) -> impl Iterator<Item = &Person> {
        self.people
            .iter()
            .filter(move |person| person.location == Some(location) || person.more_locations.contains(&location))
    }

    /// Removes somebody. Who reported to them reports to nobody.
    pub(super) fn forget(&mut self, id: u64) {
        self.people.remove(id);
        for person in self.people.iter_mut() {
            person.reports_to = person.reports_to.filter(|boss| *boss != id);
            person.more_teams.retain(|boss| *boss != id);
        }
    }
}

impl Api for State {
    const ROUTES: Routes<Self> = ROUTES;

    fn caller(&self, _: &Operation, headers: &HeaderMap) -> Result<u64, ApiError> {
        if header_text(headers, &API_KEY) == self.api_key {
            return Ok(0);
        }
        Err(ApiError::unauthorized("The header X-API-KEY has no valid key."))
    }

    /// A key has no end.
    fn expire(&mut self, _: &HeaderMap) {}

    fn clock(&self) -> Clock {
        self.clock
    }

    fn refusal(error: &ApiError) -> (u16, Value) {
        let status = match error.status {
            405 | 410 => 404,
            413 | 422 => 400,
            status => status,
        };
        (status, json!({"statusCode": status, "message": error.message()}))
    }
}
