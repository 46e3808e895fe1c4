//! Creating, changing and removing users.

use serde_json::Value;

use super::Answered;
use super::misc::LANGUAGES;
use crate::answers::{Answer, Transfer};
use crate::countries;
use crate::error::ApiError;
use crate::fields::{Fields, Patch, set};
use crate::model::{Membership, User};
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
    let user_types = fields.id_list("userTypes", |id| state.user_types.has(id));
    // Nobody is written to; the field only has to be of the right type.
    fields.flag("welcome");
    fields.check()?;
    require(state.may_place_in(&rights, unit), "put people into this unit")?;

    user.memberships =
        vec![Membership { unit, department: None, user_types: user_types.unwrap_or_default() }];
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
    let user_types = fields.id_list("userTypes", |id| state.user_types.has(id));
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

/// Deletes an account the way the help centre describes it: it is shown as deactivated and can be
/// brought back until the retention is over. The older reference has it anonymised at once; then
/// nothing could be brought back, and content could only be handed over in the same request. A
/// second deletion only takes an heir.
pub(crate) fn delete(state: &mut State, request: &Request) -> Answered {
    let (rights, mut user) = editable(state, request)?;
    if user.admin {
        return Err(ApiError::invalid("user", "An administrator cannot be deleted."));
    }
    let heir = heir(state, request, user.id)?;
    if user.deleted && heir.is_none() {
        return Err(ApiError::gone("The account was deleted already."));
    }
    if let Some(heir) = heir {
        for post in state.posts.iter_mut().filter(|post| post.author == user.id) {
            post.author = heir;
        }
    }
    if user.deleted {
        return Ok(Answer::changed(people::single(state, &rights, &user), true));
    }
    user.deleted = true;
    state.begin_retention(&mut user);
    let view = people::single(state, &rights, &user);
    state.users.put(user.id, user);
    Ok(Answer::deleted(view, true))
}

/// Who gets what the user shared with others. The documents do not say whether the id comes in the
/// query or the body, and a tenant that reads one of them does not look into the other.
fn heir(state: &State, request: &Request, user: u64) -> Result<Option<u64>, ApiError> {
    let may_inherit = |id| {
        id != user && state.users.get(id).is_some_and(|heir| !heir.deleted && !heir.anonymised)
    };
    let mut in_body = None;
    if request.transfer != Transfer::Query {
        let mut fields = request.fields();
        let heir = fields.id("transfer", may_inherit);
        in_body = fields.non_null("transfer", heir);
        fields.check()?;
    }
    let in_query =
        if request.transfer == Transfer::Body { None } else { request.query.id("transfer")? };
    if in_query.is_some_and(|id| !may_inherit(id)) {
        return Err(ApiError::invalid("transfer", "There is nobody with this id."));
    }
    Ok(in_query.or(in_body))
}

/// Nobody locks themselves out.
pub(crate) fn deactivate(state: &mut State, request: &Request) -> Answered {
    let (rights, mut user) = editable(state, request)?;
    if rights.is(user.id) {
        return Err(ApiError::invalid("user", "You cannot deactivate your own account."));
    }
    // Who is not active already keeps the retention that has begun.
    if user.active {
        state.begin_retention(&mut user);
    }
    store(state, &rights, user)
}

/// Brings a deactivated or deleted account back, as long as there is something to bring back.
pub(crate) fn reactivate(state: &mut State, request: &Request) -> Answered {
    let (rights, user) = editable(state, request)?;
    if user.anonymised {
        return Err(ApiError::gone("The account was anonymised."));
    }
    store(state, &rights, User { active: true, inactive_since: None, deleted: false, ..user })
}

/// Sends the welcome mail: nobody is written to. Nobody is, either, when there is one user among
/// them whom the caller may not edit.
pub(crate) fn welcome(state: &mut State, request: &Request) -> Answered {
    let rights = state.rights(request.caller);
    let mut fields = request.fields();
    let users = fields.ids("users", |id| state.users.get(id).is_some_and(|user| user.active));
    let users = fields.required("users", users);
    fields.check()?;
    let may_edit =
        |id: &u64| state.users.get(*id).is_some_and(|user| state.may_edit_user(&rights, user));
    require(users.iter().all(may_edit), "write to one of these users")?;
    let answer = Answer::changed(Value::Null, false).with_status(204);
    Ok(users.into_iter().fold(answer, Answer::about))
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

/// Takes over the fields that creating and updating have in common. A user without an id is a new
/// one.
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
    for (name, target) in [("quote", &mut user.quote), ("description", &mut user.description)] {
        let text = fields.text(name);
        if let Some(text) = fields.non_null(name, text) {
            *target = Some(text);
        }
    }
    fields.text("ask_about").apply(&mut user.ask_about);
    fields
        .parsed("birthday", "a date as YYYY-MM-DD HH:II:SS", Date::parse)
        .apply(&mut user.birthday);
    fields
        .parsed("country", "a country code of two letters", countries::parse)
        .apply(&mut user.country);
    set(&mut user.specialties, fields.id_list("specialties", |id| state.specialties.has(id)));
    for (index, meta) in user.meta.iter_mut().enumerate() {
        fields.text_up_to(&format!("meta_field_{index}"), META_LENGTH).apply(meta);
    }

    fields.part("settings");
    let settings = &mut user.settings;
    set(&mut settings.show_birthdays, fields.flag("settings.show_birthdays"));
    set(&mut settings.birthdays_optout, fields.flag("settings.birthdays_optout"));
    fields.integer("settings.expire").apply(&mut settings.expire);
    let language = fields.word("settings.language", &LANGUAGES.map(|(code, _)| code));
    set(&mut settings.language, fields.non_null("settings.language", language).map(str::to_owned));
}

pub(super) fn is_email(text: &str) -> bool {
    let parts = text.split_once('@');
    parts.is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'))
        && !text.contains(char::is_whitespace)
}
