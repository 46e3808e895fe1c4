//! Creating, changing and removing users.

use super::Answered;
use super::misc::LANGUAGES;
use crate::answers::Answer;
use crate::countries;
use crate::error::ApiError;
use crate::fields::{Fields, Patch, set};
use crate::model::{Membership, Post, User};
use crate::request::Request;
use crate::rights::{Rights, require};
use crate::state::State;
use crate::time::Date;
use crate::views::people;

const META_LENGTH: usize = 255;

pub(crate) fn create(state: &mut State, request: &Request) -> Answered {
    let rights = state.rights(request.caller);
    require(rights.can("user"), "create users")?;
    let mut user = User { active: true, ..User::default() };
    let mut fields = request.fields();
    apply(state, &mut fields, &mut user);
    let unit = fields.id("unit", |id| is_place(state, id));
    let unit = fields.required("unit", unit);
    let user_types = fields.ids("userTypes", |id| state.user_types.has(id));
    // Nobody is written to; the field only has to be of the right type.
    fields.boolean("welcome");
    fields.check()?;
    require(state.may_place_in(&rights, unit), "put people into this unit")?;

    user.memberships = vec![Membership { unit, department: None, user_types: user_types.value().unwrap_or_default() }];
    let id = state.users.add(|id| User { id, ..user });
    let view = people::created(state, &rights, state.users.find(id)?);
    Ok(Answer::wrapped(view).created(&state.base_url, &format!("/users/{id}"), id))
}

pub(crate) fn update(state: &mut State, request: &Request) -> Answered {
    let (rights, mut user) = editable(state, request)?;
    let mut fields = request.fields();
    apply(state, &mut fields, &mut user);
    let unit = fields.id("unit", |id| is_place(state, id));
    let unit = fields.not_null("unit", unit);
    let user_types = fields.ids("userTypes", |id| state.user_types.has(id)).value();
    if user.memberships.len() > 1 && (unit.is_some() || user_types.is_some()) {
        fields.complain("unit", "This user has several memberships; change them one by one.");
    }
    if user_types.is_some() && unit.is_none() {
        fields.complain("userTypes", "User types can only be changed together with the unit.");
    }
    fields.check()?;
    if let (Some(unit), Some(membership)) = (unit, user.memberships.first_mut()) {
        require(state.may_place_in(&rights, unit), "put people into this unit")?;
        if membership.unit != unit {
            // A department belongs to its unit.
            membership.department = None;
        }
        membership.unit = unit;
        set(&mut membership.user_types, user_types);
    }
    store(state, &rights, user)
}

pub(crate) fn delete(state: &mut State, request: &Request) -> Answered {
    let (rights, user) = editable(state, request)?;
    if user.admin {
        return Err(ApiError::invalid("user", "An administrator cannot be deleted."));
    }
    let mut fields = request.fields();
    let heir = |id| id != user.id && state.users.has(id);
    let in_body = fields.id("transfer", heir).value();
    fields.check()?;
    let in_query = request.query.id("transfer")?;
    if in_query.is_some_and(|id| !heir(id)) {
        return Err(ApiError::invalid("transfer", "There is nobody with this id."));
    }

    let view = people::single(state, &rights, &user);
    let is_shared = |post: &Post| post.author == user.id;
    if let Some(heir) = in_query.or(in_body) {
        for post in state.posts.iter_mut().filter(|post| is_shared(post)) {
            post.author = heir;
        }
    }
    state.forget_user(user.id);
    Ok(Answer::deleted(view, true))
}

pub(crate) fn deactivate(state: &mut State, request: &Request) -> Answered {
    set_active(state, request, false)
}

pub(crate) fn reactivate(state: &mut State, request: &Request) -> Answered {
    set_active(state, request, true)
}

fn set_active(state: &mut State, request: &Request, active: bool) -> Answered {
    let (rights, user) = editable(state, request)?;
    store(state, &rights, User { active, ..user })
}

/// The user that the path names, for a caller who may edit it.
pub(super) fn editable(state: &State, request: &Request) -> Result<(Rights, User), ApiError> {
    let rights = state.rights(request.caller);
    let user = state.users.find(request.id("user"))?;
    require(state.may_edit_user(&rights, user), "change this user")?;
    Ok((rights, user.clone()))
}

/// Puts a changed user back.
pub(super) fn store(state: &mut State, rights: &Rights, user: User) -> Answered {
    let id = user.id;
    state.users.put(id, user);
    Ok(Answer::changed(people::single(state, rights, state.users.find(id)?), true))
}

/// Whether people can belong to a unit; to a department they belong through its unit.
pub(super) fn is_place(state: &State, unit: u64) -> bool {
    state.units.get(unit).is_some_and(|unit| !unit.department)
}

/// Takes over the fields that creating and updating have in common. A user without an id is a new one.
fn apply(state: &State, fields: &mut Fields, user: &mut User) {
    let new = user.id == 0;
    set(&mut user.first_name, fields.name("first_name", new));
    set(&mut user.last_name, fields.name("last_name", new));
    if let Some(email) = fields.name("email", new) {
        let is_other = |other: &User| other.id != user.id;
        if !email.is_empty() && !is_email(&email) {
            fields.complain("email", "Must be an e-mail address.");
        } else if state.users.with_email(&email).any(is_other) {
            fields.complain("email", "Somebody else has this e-mail address.");
        }
        user.email = email;
    }
    let reference = fields.text("reference");
    if let Patch::Value(reference) = &reference {
        let is_other = |other: &User| other.id != user.id;
        if !reference.is_empty() && state.users.with_reference(reference).any(is_other) {
            fields.complain("reference", "Somebody else has this reference.");
        }
    }
    reference.apply_or_default(&mut user.reference);

    fields.text("title").apply(&mut user.title);
    fields.text("phone").apply(&mut user.phone);
    fields.text("quote").apply(&mut user.quote);
    fields.text("description").apply(&mut user.description);
    fields.text("ask_about").apply(&mut user.ask_about);
    fields.parsed("birthday", "a date as YYYY-MM-DD HH:II:SS", Date::parse).apply(&mut user.birthday);
    fields.parsed("country", "a country code of two letters", countries::parse).apply(&mut user.country);
    let is_specialty = |id| people::SPECIALTIES.iter().any(|(known, _)| *known == id);
    fields.ids("specialties", is_specialty).apply_or_default(&mut user.specialties);
    for (index, meta) in user.meta.iter_mut().enumerate() {
        fields.text_up_to(&format!("meta_field_{index}"), META_LENGTH).apply(meta);
    }

    let settings = &mut user.settings;
    fields.boolean("settings.show_birthdays").apply_or_default(&mut settings.show_birthdays);
    fields.boolean("settings.birthdays_optout").apply_or_default(&mut settings.birthdays_optout);
    fields.integer("settings.expire").apply(&mut settings.expire);
    let language = fields.word("settings.language", &LANGUAGES.map(|(code, _)| code));
    set(&mut settings.language, language.value().map(str::to_owned));
}

fn is_email(text: &str) -> bool {
    let parts = text.split_once('@');
    parts.is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'))
        && !text.contains(char::is_whitespace)
}
