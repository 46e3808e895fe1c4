//! The table of operations, and finding the one that a request means.

use crate::answers::Answer;
use crate::documented::{Document, Documented, ZIIK};
use crate::error::ApiError;
use crate::handlers::{
    auth, auto_groups, comments, conversations, current_user, events, files, group_members, groups,
    memberships, messages, misc, participants, post_interaction, posts, posts_write, registrations,
    search, shift_templates, shift_trades, shifts, specialties, statistics, unit_features,
    unit_import, unit_tree, unit_writes, units, uploads, user_import, user_search, user_types,
    user_writes, users, vacations, webhooks,
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
    /// Whether it has state and rules. The others keep nothing, and answer with the example of
    /// the API's document.
    pub has_state: bool,
}

/// Writes the public list of operations and the private list of their handlers, which work on a
/// `State`, from one table.
macro_rules! operation_table {
    ($($method:ident $path:literal $id:ident => $handler:path;)*) => {
        /// The operations that have state and rules.
        pub const OPERATIONS: &[$crate::router::Operation] = &[$($crate::router::Operation {
            id: stringify!($id),
            method: stringify!($method),
            path: $path,
            has_state: true,
        }),*];

        const HANDLERS: &[$crate::router::Handler<State>] = &[$($handler),*];
    };
}
pub(crate) use operation_table;

operation_table! {
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

    POST "/conversations/{conversation}/seen" mark_conversation_seen => conversations::mark_seen;

    GET "/conversations/{conversation}/participants" list_conversation_participants
        => participants::list;
    POST "/conversations/{conversation}/participants" add_conversation_participants
        => participants::add;
    PATCH "/conversations/{conversation}/participants/{user}" update_conversation_participant
        => participants::update;
    DELETE "/conversations/{conversation}/participants/{user}" remove_conversation_participant
        => participants::remove;

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

    POST "/upload" initiate_upload => uploads::initiate;
    POST "/file/{file}/finalise" finalise_upload => uploads::finalise;
    POST "/file/{file}/info/{timestamp}" get_file_info => uploads::info;
    GET "/file/{file}" download_file => files::download;
    GET "/file/{file}/{preset}" download_file_preset => files::preset;
    GET "/groups/{group}/files" list_group_files => files::of_group;
    GET "/groups/{group}/images" list_group_images => files::images_of_group;
    GET "/groups/{group}/videos" list_group_videos => files::videos_of_group;
    GET "/groups/{group}/documents" list_group_documents => files::documents_of_group;
    GET "/conversations/{conversation}/files" list_conversation_files => files::of_conversation;
    DELETE "/content/{content}/files/{file}" delete_post_file => files::delete_from_post;

    POST "/groups/{group}/auto" add_group_auto_membership => auto_groups::add;
    DELETE "/groups/{group}/auto" remove_group_auto_membership => auto_groups::remove;

    GET "/content" list_posts => posts::list;
    GET "/content/ids" list_global_post_ids => posts::global_ids;
    GET "/content/ids/group/{group}" list_group_post_ids => posts::group_ids;
    GET "/content/ids/user/{user}" list_user_post_ids => posts::user_ids;
    GET "/content/collection/{contentIDs}" list_posts_by_ids => posts::by_ids;
    GET "/content/{content}" get_post => posts::get;
    POST "/content" create_post => posts_write::create;
    PATCH "/content/{content}" update_post => posts_write::update;
    DELETE "/content/{content}" delete_post => posts_write::delete;
    POST "/content/{content}/republish" republish_post => posts_write::republish;

    GET "/content/{content}/seen" list_post_viewers => post_interaction::viewers;
    POST "/content/{content}/seen" mark_post_seen => post_interaction::see;
    GET "/content/{content}/read" list_post_readers => post_interaction::readers;
    POST "/content/{content}/read" confirm_post_read => post_interaction::confirm;
    GET "/content/{content}/unread" list_post_non_readers => post_interaction::non_readers;
    POST "/content/{content}/bookmark" bookmark_post => post_interaction::bookmark;
    DELETE "/content/{content}/bookmark" unbookmark_post => post_interaction::unbookmark;
    GET "/content/{content}/like" list_post_likers => post_interaction::likers;
    POST "/content/{content}/like" like_post => post_interaction::like;
    DELETE "/content/{content}/like" unlike_post => post_interaction::unlike;

    GET "/events/{event}/participants" list_event_participants => events::list;
    POST "/events/{event}/participants" accept_event_invitation => events::accept;
    DELETE "/events/{event}/participants" decline_event_invitation => events::decline;

    GET "/comments/{comment}" get_comment => comments::get;
    PATCH "/comments/{comment}" update_comment => comments::update;
    DELETE "/comments/{comment}" delete_comment => comments::delete;
    POST "/comments/{comment}/reply" create_comment_reply => comments::reply;
    GET "/comments/{comment}/replies" list_comment_replies => comments::replies;
    GET "/comments/{comment}/like" list_comment_likers => comments::likers;
    POST "/comments/{comment}/like" like_comment => comments::like;
    DELETE "/comments/{comment}/like" unlike_comment => comments::unlike;

    GET "/statistics" get_statistics => statistics::all;
    GET "/statistics/{area}" get_statistics_area => statistics::area;

    GET "/units" list_units => units::list;
    GET "/units/basic" list_basic_units => units::list_basic;
    GET "/units/{unit}" get_unit => units::get;
    GET "/units/reference/{unit}" get_unit_by_reference => units::get_by_reference;
    POST "/units" create_unit => unit_writes::create;
    PATCH "/units/{unit}" update_unit => unit_writes::update;
    DELETE "/units/{unit}" delete_unit => unit_writes::delete;
    POST "/units/import" import_units => unit_import::import;

    GET "/units/tree" get_unit_tree => unit_tree::get;
    GET "/units/count" get_unit_count => unit_tree::count;
    GET "/units/{unit}/children" list_unit_children => unit_tree::children;
    POST "/units/{unit}/move" move_unit => unit_tree::move_to;

    GET "/units/features" list_unit_features => unit_features::list;
    GET "/units/features/{feature}" get_unit_feature => unit_features::get;
    POST "/units/features" create_unit_feature => unit_features::create;
    PATCH "/units/features/{feature}" update_unit_feature => unit_features::update;
    DELETE "/units/features/{feature}" delete_unit_feature => unit_features::delete;

    GET "/registrations" list_registrations => registrations::list;
    GET "/registrations/{registration}" get_registration => registrations::get;
    POST "/shifts" create_shift => shifts::create;
    PATCH "/shifts/{shift}" update_shift => shifts::update;
    DELETE "/shifts/{shift}" delete_shift => shifts::delete;
    POST "/shifts/{shift}/apply" apply_for_shift_trade => shift_trades::apply;
    POST "/shifts/{shift}/request" request_shift_trade => shift_trades::request;
    POST "/shifts/{shift}/take" take_shift => shift_trades::take;
    POST "/shifts/{shift}/approve/{user}" approve_shift_trade => shift_trades::approve;

    GET "/shifts/templates" list_shift_templates => shift_templates::list;
    GET "/shifts/templates/{template}" get_shift_template => shift_templates::get;
    POST "/shifts/templates" create_shift_template => shift_templates::create;
    PATCH "/shifts/templates/{template}" update_shift_template => shift_templates::update;
    DELETE "/shifts/templates/{template}" delete_shift_template => shift_templates::delete;
    POST "/shifts/templates/{template}/apply" apply_shift_template => shift_templates::apply;

    GET "/shifts/vacations" list_vacations => vacations::list;
    GET "/shifts/vacations/{vacation}" get_vacation => vacations::get;
    POST "/shifts/vacations" create_vacation => vacations::create;
    PATCH "/shifts/vacations/{vacation}" update_vacation => vacations::update;
    DELETE "/shifts/vacations/{vacation}" delete_vacation => vacations::delete;

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

    GET "/webhooks" list_webhooks => webhooks::list;
    GET "/webhooks/{webhook}" get_webhook => webhooks::get;
    POST "/webhooks" create_webhook => webhooks::create;
    PATCH "/webhooks/{webhook}" update_webhook => webhooks::update;
    DELETE "/webhooks/{webhook}" delete_webhook => webhooks::delete;
    GET "/webhooks/{webhook}/triggers" list_webhook_triggers => webhooks::triggers;
    POST "/webhooks/{webhook}/triggers" create_webhook_trigger => webhooks::add_trigger;
    DELETE "/webhooks/{webhook}/triggers/{trigger}" delete_webhook_trigger
        => webhooks::remove_trigger;
    GET "/webhooks/{webhook}/logs" list_webhook_logs => webhooks::logs;
    GET "/users/current" get_current_user => current_user::get;
    POST "/users/policy" accept_policy => current_user::accept_policy;
    PATCH "/users/{user}/password" change_user_password => current_user::change_password;
    POST "/users/welcome" send_welcome_mail => user_writes::welcome;
    GET "/users/search" search_users => user_search::search;
    POST "/users/import" import_users => user_import::import;
    GET "/search/{keyword}" search => search::search;

    GET "/users/specialties" list_user_specialties => specialties::list;
    GET "/users/specialties/{specialty}" get_user_specialty => specialties::get;
    POST "/users/specialties" create_user_specialty => specialties::create;
    PATCH "/users/specialties/{specialty}" update_user_specialty => specialties::update;
    DELETE "/users/specialties/{specialty}" delete_user_specialty => specialties::delete;
}

/// All operations of Ziik: those that have state, and those that answer from its document.
///
/// ```
/// let operations = ziik_fake::operations();
/// let with_state = operations.iter().filter(|operation| operation.has_state).count();
/// assert_eq!(with_state, ziik_fake::OPERATIONS.len());
/// ```
#[must_use]
pub fn operations() -> Vec<Operation> {
    all(OPERATIONS, &ZIIK)
}

pub(crate) const ROUTES: Routes<State> =
    Routes { operations: OPERATIONS, handlers: HANDLERS, fits };

/// All operations of an API: those of a table, and those that only its document has.
pub(crate) fn all(table: &[Operation], document: &Document) -> Vec<Operation> {
    let is_handled = |operation: &Operation| {
        table.iter().any(|known| {
            known.method == operation.method && shape(known.path) == shape(operation.path)
        })
    };
    let others = document.operations().into_iter().filter(|operation| !is_handled(operation));
    table.iter().copied().chain(others).collect()
}

/// The segments of a path without the names of its parameters. Of two paths the lesser one is
/// that which has text where the other one has a parameter.
fn shape(path: &'static str) -> Vec<(bool, &'static str)> {
    let parts = path.split('/');
    parts.map(|part| if part.contains('{') { (true, "") } else { (false, part) }).collect()
}

/// The operation that a request means.
pub(crate) struct Matched<'d, S: 'static> {
    pub(crate) operation: Operation,
    pub(crate) target: Target<'d, S>,
    pub(crate) args: Vec<(&'static str, String)>,
}

/// What answers an operation.
pub(crate) enum Target<'d, S: 'static> {
    State(Handler<S>),
    Document(&'d Documented),
}

impl<S> Clone for Target<'_, S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S> Copy for Target<'_, S> {}

/// An operation whose path fits, with the undecoded arguments.
type Candidate<'d, 'p, S> = (Operation, Target<'d, S>, Vec<(&'static str, &'p str)>);

/// Finds the operation for a method and an undecoded path. The path is cut at its slashes before
/// anything is decoded, so that an encoded slash stays part of its segment. Of several paths that
/// fit, the one with the fewest parameters is meant; an operation with a handler goes before one
/// of the document.
pub(crate) fn find<'d, S>(
    routes: &Routes<S>,
    document: &'d Document,
    method: &str,
    path: &str,
) -> Result<Matched<'d, S>, ApiError> {
    let segments: Vec<_> = path.split('/').collect();
    let handled = routes.operations.iter().zip(routes.handlers);
    let handled = handled.filter_map(|(operation, handler)| {
        let args = match_path(operation.path, &segments, |part, previous, _| {
            (routes.fits)(part, previous)
        })?;
        Some((*operation, Target::State(*handler), args))
    });
    let mut found: Vec<Candidate<S>> =
        handled.chain(documented(document, &segments, true)).collect();
    let best = found.iter().map(|(operation, ..)| shape(operation.path)).min();
    found.retain(|(operation, ..)| Some(shape(operation.path)) == best);
    if found.is_empty() {
        // An argument of the wrong kind, which the document may have a status for.
        found = documented(document, &segments, false).collect();
        found.retain(|(operation, ..)| operation.method == method);
    }
    let allow: Vec<_> = found.iter().map(|(operation, ..)| operation.method).collect();
    let meant = found.into_iter().find(|(operation, ..)| operation.method == method);
    let Some((operation, target, raw)) = meant else {
        return Err(if allow.is_empty() {
            ApiError::not_found("path")
        } else {
            ApiError::method_not_allowed(allow.join(", "))
        });
    };
    let args = raw.into_iter().map(|(name, value)| Ok((name, decode(value)?)));
    Ok(Matched { operation, target, args: args.collect::<Result<_, ApiError>>()? })
}

/// The operations of a document whose path fits, with arguments of the right type or of any.
fn documented<'d, 'p, S: 'static>(
    document: &'d Document,
    segments: &[&'p str],
    is_strict: bool,
) -> impl Iterator<Item = Candidate<'d, 'p, S>> {
    document.all().iter().filter_map(move |documented| {
        let args = match_path(documented.operation.path, segments, |segment, _, name| {
            if is_strict { document.takes(documented, name, segment) } else { !segment.is_empty() }
        })?;
        Some((documented.operation, Target::Document(documented), args))
    })
}

fn match_path<'a>(
    template: &'static str,
    segments: &[&'a str],
    fits: impl Fn(&str, &str, &str) -> bool,
) -> Option<Vec<(&'static str, &'a str)>> {
    let mut args = Vec::new();
    let mut parts = template.split('/');
    let mut previous = "";
    for segment in segments {
        let part = parts.next()?;
        for (name, value) in match_segment(part, segment)? {
            if !fits(value, previous, name) {
                return None;
            }
            args.push((name, value));
        }
        previous = part;
    }
    parts.next().is_none().then_some(args)
}

/// The arguments in a segment, of which a template may have several: `{name}.{kind}`.
fn match_segment<'a>(
    template: &'static str,
    segment: &'a str,
) -> Option<Vec<(&'static str, &'a str)>> {
    let Some((before, rest)) = template.split_once('{') else {
        return (template == segment).then(Vec::new);
    };
    let segment = segment.strip_prefix(before)?;
    let (name, rest) = rest.split_once('}')?;
    let (between, _) = rest.split_once('{').unwrap_or((rest, ""));
    let end = match (between.is_empty(), rest.is_empty()) {
        (_, true) => segment.len(),
        (true, false) => return None,
        // A name may have dots of its own, and a kind has none.
        (false, false) if between.len() == rest.len() => segment.len().checked_sub(rest.len())?,
        (false, false) => segment.rfind(between)?,
    };
    let (value, after) = segment.split_at_checked(end)?;
    let mut args = vec![(name, value)];
    args.extend(match_segment(rest, after)?);
    Some(args)
}

/// Ids stand in most places, and text only behind these words and behind the id of a file. Taking
/// digits alone for an id keeps `/users/birthdays` apart from `/users/{user}`.
fn fits(segment: &str, previous: &str) -> bool {
    match previous {
        "reference" | "search" | "collection" | "statistics" | "{file}" => !segment.is_empty(),
        _ => !segment.is_empty() && segment.bytes().all(|byte| byte.is_ascii_digit()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(method: &str, path: &str) -> Vec<(&'static str, String)> {
        let document = Document::empty();
        find(&ROUTES, &document, method, path).map_err(|error| error.status).unwrap().args
    }

    fn refusal(method: &str, path: &str) -> (u16, Option<String>) {
        let document = Document::empty();
        let error = find(&ROUTES, &document, method, path).err().unwrap();
        (error.status, error.header.map(|header| header.1))
    }

    #[test]
    fn all_operations_are_there_once() {
        let ids: std::collections::BTreeSet<_> =
            OPERATIONS.iter().map(|operation| operation.id).collect();
        assert_eq!(ids.len(), OPERATIONS.len());
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
    fn segments_with_several_arguments() {
        for (template, segment, expected) in [
            ("{a}.{b}", "x.y.z", Some(vec![("a", "x.y"), ("b", "z")])),
            ("v{a}", "v1", Some(vec![("a", "1")])),
            ("{a}:cancel", "7:cancel", Some(vec![("a", "7")])),
            ("{a}:cancel", "7", None),
            ("{a}.zip", ".zip", Some(vec![("a", "")])),
            ("x", "y", None),
            ("{a}", "ø", Some(vec![("a", "ø")])),
        ] {
            assert_eq!(match_segment(template, segment), expected, "{template} {segment}");
        }
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
