//! The table of operations, and finding the one that a request means.

use crate::answers::Answer;
use crate::error::ApiError;
use crate::handlers::{
    auth, conversations, group_members, groups, memberships, messages, misc, posts, posts_write,
    unit_writes, units, user_types, user_writes, users,
};
use crate::request::{Request, decode};
use crate::state::State;

/// What carries an operation out on a state `S`.
pub(crate) type Handler<S> = fn(&mut S, &Request) -> Result<Answer, ApiError>;

/// The operations of an API whose state is `S`.
pub(crate) struct Routes<S: 'static> {
    pub(crate) operations: &'static [Operation],
    /// In the order of `operations`.
    pub(crate) handlers: &'static [Handler<S>],
    /// Whether a segment, given the one before it in the template, can be the argument that stands
    /// there.
    pub(crate) fits: fn(segment: &str, previous: &str) -> bool,
}

/// One operation of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Operation {
    /// Its name, such as `get_user`.
    pub id: &'static str,
    /// The HTTP method.
    pub method: &'static str,
    /// The path below the base URL, with parameters in braces.
    pub path: &'static str,
}

/// Writes the public list of operations and the private list of their handlers, which work on a
/// `State`, from one table.
macro_rules! operations {
    ($($method:ident $path:literal $id:ident => $handler:path;)*) => {
        /// Every operation that the tenant answers.
        pub const OPERATIONS: &[$crate::router::Operation] = &[$($crate::router::Operation {
            id: stringify!($id),
            method: stringify!($method),
            path: $path,
        }),*];

        const HANDLERS: &[$crate::router::Handler<State>] = &[$($handler),*];
    };
}
pub(crate) use operations;

operations! {
    POST "/authenticate" authenticate => auth::authenticate;
    POST "/renew" renew_token => auth::renew;

    GET "/conversations" list_conversations => conversations::list;
    POST "/conversations" create_conversation => conversations::create;
    POST "/conversations/messages" create_conversation_with_message => conversations::create_with_message;
    GET "/conversations/{conversation}" get_conversation => conversations::get;
    PATCH "/conversations/{conversation}" update_conversation => conversations::update;
    DELETE "/conversations/{conversation}" delete_conversation => conversations::delete;
    POST "/conversations/{conversation}/archive" archive_conversation => conversations::archive;
    DELETE "/conversations/{conversation}/archive" unarchive_conversation => conversations::unarchive;

    GET "/conversations/{conversation}/messages" list_messages => messages::list;
    POST "/conversations/{conversation}/messages" create_message => messages::create;
    GET "/conversations/{conversation}/messages/{message}" get_message => messages::get;
    PATCH "/conversations/{conversation}/messages/{message}" update_message => messages::update;
    DELETE "/conversations/{conversation}/messages/{message}" delete_message => messages::delete;
    POST "/conversations/{conversation}/messages/{message}/finalize-update" finalize_message_update
        => messages::finalize;

    GET "/counters" get_counters => misc::counters;
    GET "/settings/languages" list_languages => misc::languages;
    GET "/settings/timezones" list_timezones => misc::timezones;

    GET "/groups" list_groups => groups::list;
    GET "/groups/search/{search}" search_groups => groups::search;
    GET "/groups/{group}" get_group => groups::get;
    POST "/groups" create_group => groups::create;
    PATCH "/groups/{group}" update_group => groups::update;
    DELETE "/groups/{group}" delete_group => groups::delete;

    GET "/groups/{group}/members" list_group_members => group_members::list;
    POST "/groups/{group}/members" add_group_member => group_members::add;
    PATCH "/groups/{group}/members/{user}" update_group_member => group_members::update;
    DELETE "/groups/{group}/members/{user}" remove_group_member => group_members::remove;
    GET "/groups/{group}/users" search_users_not_in_group => group_members::search_others;

    GET "/content/ids" list_global_post_ids => posts::global_ids;
    GET "/content/ids/group/{group}" list_group_post_ids => posts::group_ids;
    GET "/content/ids/user/{user}" list_user_post_ids => posts::user_ids;
    GET "/content/collection/{contentIDs}" list_posts_by_ids => posts::by_ids;
    GET "/content/{content}" get_post => posts::get;
    POST "/content" create_post => posts_write::create;
    PATCH "/content/{content}" update_post => posts_write::update;
    DELETE "/content/{content}" delete_post => posts_write::delete;

    GET "/units" list_units => units::list;
    GET "/units/basic" list_basic_units => units::list_basic;
    GET "/units/{unit}" get_unit => units::get;
    GET "/units/reference/{unit}" get_unit_by_reference => units::get_by_reference;
    POST "/units" create_unit => unit_writes::create;
    PATCH "/units/{unit}" update_unit => unit_writes::update;
    DELETE "/units/{unit}" delete_unit => unit_writes::delete;

    GET "/usertypes" list_user_types => user_types::list;
    GET "/usertypes/basic" list_basic_user_types => user_types::list_basic;
    GET "/usertypes/{userType}" get_user_type => user_types::get;
    GET "/usertypes/reference/{reference}" get_user_type_by_reference => user_types::get_by_reference;
    POST "/usertypes" create_user_type => user_types::create;
    PATCH "/usertypes/{userType}" update_user_type => user_types::update;
    DELETE "/usertypes/{userType}" delete_user_type => user_types::delete;

    GET "/users/{user}/units" list_unit_memberships => memberships::list;
    POST "/users/{user}/units" add_unit_membership => memberships::add;
    PATCH "/users/{user}/units/{unit}" update_unit_membership => memberships::update;
    DELETE "/users/{user}/units/{unit}" remove_unit_membership => memberships::remove;

    GET "/users" list_users => users::list;
    GET "/users/collection/{userIDs}" list_users_by_ids => users::by_ids;
    GET "/users/birthdays" list_user_birthdays => users::birthdays;
    GET "/users/{user}" get_user => users::get;
    GET "/users/reference/{reference}" get_user_by_reference => users::get_by_reference;
    POST "/users" create_user => user_writes::create;
    PATCH "/users/{user}" update_user => user_writes::update;
    DELETE "/users/{user}" delete_user => user_writes::delete;
    POST "/users/{user}/deactivate" deactivate_user => user_writes::deactivate;
    POST "/users/{user}/reactivate" reactivate_user => user_writes::reactivate;
}

pub(crate) const ROUTES: Routes<State> =
    Routes { operations: OPERATIONS, handlers: HANDLERS, fits };

/// The operation that a request means.
pub(crate) struct Matched<S: 'static> {
    pub(crate) operation: &'static Operation,
    pub(crate) handler: Handler<S>,
    pub(crate) args: Vec<(&'static str, String)>,
}

/// Finds the operation for a method and an undecoded path. The path is cut at its slashes before
/// anything is decoded, so that an encoded slash stays part of its segment.
pub(crate) fn find<S>(
    routes: &Routes<S>,
    method: &str,
    path: &str,
) -> Result<Matched<S>, ApiError> {
    let segments: Vec<_> = path.split('/').collect();
    let mut allow = Vec::new();
    for (operation, handler) in routes.operations.iter().zip(routes.handlers) {
        let Some(raw) = match_path(operation.path, &segments, routes.fits) else { continue };
        if operation.method != method {
            allow.push(operation.method);
            continue;
        }
        let args = raw.into_iter().map(|(name, value)| Ok((name, decode(value)?)));
        return Ok(Matched {
            operation,
            handler: *handler,
            args: args.collect::<Result<_, ApiError>>()?,
        });
    }
    Err(if allow.is_empty() {
        ApiError::not_found("path")
    } else {
        ApiError::method_not_allowed(allow.join(", "))
    })
}

fn match_path<'a>(
    template: &'static str,
    segments: &[&'a str],
    fits: fn(&str, &str) -> bool,
) -> Option<Vec<(&'static str, &'a str)>> {
    let mut args = Vec::new();
    let mut parts = template.split('/');
    let mut previous = "";
    for segment in segments {
        let part = parts.next()?;
        match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
            Some(name) if fits(segment, previous) => args.push((name, *segment)),
            None if part == *segment => {}
            _ => return None,
        }
        previous = part;
    }
    parts.next().is_none().then_some(args)
}

/// Ids stand in most places, and text only behind these words. Taking digits alone for an id keeps
/// `/users/birthdays` apart from `/users/{user}`.
fn fits(segment: &str, previous: &str) -> bool {
    match previous {
        "reference" | "search" | "collection" => !segment.is_empty(),
        _ => !segment.is_empty() && segment.bytes().all(|byte| byte.is_ascii_digit()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(method: &str, path: &str) -> Vec<(&'static str, String)> {
        find(&ROUTES, method, path).map_err(|error| error.status).unwrap().args
    }

    fn refusal(method: &str, path: &str) -> (u16, Option<String>) {
        let error = find(&ROUTES, method, path).err().unwrap();
        (error.status, error.allow)
    }

    #[test]
    fn all_operations_are_there_once() {
        assert_eq!(OPERATIONS.len(), 66);
        let ids: std::collections::BTreeSet<_> =
            OPERATIONS.iter().map(|operation| operation.id).collect();
        assert_eq!(ids.len(), 66);
    }

    #[test]
    fn segments_are_cut_before_they_are_decoded() {
        assert_eq!(
            args("GET", "/users/reference/a%2Fb%20c%25"),
            [("reference", "a/b c%".to_owned())]
        );
        assert_eq!(
            args("PATCH", "/users/7/units/12"),
            [("user", "7".to_owned()), ("unit", "12".to_owned())]
        );
        assert_eq!(
            args("GET", "/users/reference/reference"),
            [("reference", "reference".to_owned())]
        );
    }

    #[test]
    fn refusals() {
        assert_eq!(refusal("GET", "/nothing"), (404, None));
        assert_eq!(refusal("GET", "/users/abc"), (404, None));
        assert_eq!(refusal("GET", "/users/reference/"), (404, None));
        assert_eq!(refusal("GET", "/users/1/"), (404, None));
        assert_eq!(refusal("PUT", "/users/1"), (405, Some("GET, PATCH, DELETE".to_owned())));
        assert_eq!(refusal("POST", "/users/birthdays"), (405, Some("GET".to_owned())));
        assert_eq!(refusal("GET", "/users/reference/%FF").0, 400);
    }
}
