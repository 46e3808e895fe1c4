//! What an organization knows, and how its API is spoken.

use axum::http::{HeaderMap, HeaderName};
use serde_json::json;

use super::events::Event;
use super::feed::Item;
use super::media::{Media, STORAGE};
use super::routes::ROUTES;
use super::security_groups::SecurityGroup;
use super::tasks::Task;
use super::tokens::ADMINISTRATOR;
use crate::answers::Rendered;
use crate::documented::{Document, Documented};
use crate::error::ApiError;
use crate::fields::set;
use crate::request::Request;
use crate::router::{Operation, Routes};
use crate::server::{Api, header_text};
use crate::state::Table;
use crate::time::Clock;

pub(super) const API_KEY: HeaderName = HeaderName::from_static("x-api-key");

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
    pub(super) external_id: String,
    pub(super) skills: Vec<String>,
    /// Who may see what they post unless they say otherwise: `public` or `restricted`.
    pub(super) visibility: Option<&'static str>,
    pub(super) picture: Option<u64>,
    pub(super) cover: Option<u64>,
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
    /// The keys that are valid, each with the user that it acts for.
    pub(super) keys: Vec<(String, u64)>,
    /// How many keys were made.
    pub(super) keys_made: u64,
    pub(super) key_seed: u64,
    /// The address of the server, without the path of the API.
    pub(super) origin: String,
    pub(super) departments_by_name: bool,
    pub(super) clock: Clock,
    pub(super) people: Table<Person>,
    pub(super) departments: Table<Place>,
    pub(super) locations: Table<Place>,
    pub(super) security_groups: Table<SecurityGroup>,
    pub(super) posts: Table<Item>,
    pub(super) news: Table<Item>,
    pub(super) events: Table<Event>,
    pub(super) tasks: Table<Task>,
    pub(super) media: Table<Media>,
}

impl State {
    /// Nothing yet but the key of the administrator, at this address.
    pub(super) fn new(
        api_key: String,
        origin: String,
        key_seed: u64,
        departments_by_name: bool,
    ) -> Self {
        Self {
            keys: vec![(api_key, ADMINISTRATOR)],
            keys_made: 0,
            key_seed,
            origin,
            departments_by_name,
            clock: Clock::default(),
            people: Table::new("user"),
            departments: Table::new("department"),
            locations: Table::new("location"),
            security_groups: Table::new("security group"),
            posts: Table::new("post"),
            news: Table::new("piece of news"),
            events: Table::new("event"),
            tasks: Table::new("task"),
            media: Table::new("file"),
        }
    }

    pub(super) fn members_of_department(&self, department: u64) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(move |person| person.department == Some(department))
    }

    pub(super) fn heads_of(&self, department: u64) -> impl Iterator<Item = &Person> {
        self.members_of_department(department).filter(|person| person.is_department_head)
    }

    pub(super) fn members_of_location(&self, location: u64) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(move |person| {
            person.location == Some(location) || person.more_locations.contains(&location)
        })
    }

    /// Who administers a location: those of its people who head a department.
    pub(super) fn administrators_of(&self, location: u64) -> impl Iterator<Item = &Person> {
        let own = self.people.iter().filter(move |person| person.location == Some(location));
        own.filter(|person| person.is_department_head)
    }

    /// Removes somebody. Who reported to them reports to nobody, and their key is worth nothing.
    pub(super) fn forget(&mut self, id: u64) {
        self.people.remove(id);
        self.keys.retain(|(_, owner)| *owner != id || *owner == ADMINISTRATOR);
        for group in self.security_groups.iter_mut() {
            group.members.retain(|member| *member != id);
        }
        for task in self.tasks.iter_mut() {
            task.assigned.retain(|person| *person != id);
        }
        for person in self.people.iter_mut() {
            person.reports_to = person.reports_to.filter(|boss| *boss != id);
            person.more_teams.retain(|boss| *boss != id);
        }
    }
}

impl Api for State {
    const ROUTES: Routes<Self> = ROUTES;

    fn caller(&self, _: &Operation, headers: &HeaderMap) -> Result<u64, ApiError> {
        let sent = header_text(headers, &API_KEY);
        let key = self.keys.iter().find(|(key, _)| key == sent);
        key.map(|(_, owner)| *owner)
            .ok_or_else(|| ApiError::unauthorized("The header X-API-KEY has no valid key."))
    }

    fn outside(
        &mut self,
        method: &str,
        path: &str,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Option<Result<(), ApiError>> {
        (method == "POST" && path == STORAGE).then(|| self.store(headers, body))
    }

    /// A key has no end.
    fn expire(&mut self, _: &HeaderMap) {}

    fn clock(&self) -> Clock {
        self.clock
    }

    fn refusal(error: &ApiError, _: &Document, documented: Option<&Documented>) -> Rendered {
        let status = match error.status {
            405 | 410 => 404,
            413 | 415 | 422 => 400,
            status => status,
        };
        let message = match documented {
            Some(_) => error.with_field(),
            None => error.message().to_owned(),
        };
        Rendered::json(status, json!({"statusCode": status, "message": message}))
    }
}
