//! Whole documents as the vendor may publish them, made of ours.
//!
//! The server is written in Laravel. Generators for it name operations after routes, schemas after
//! classes and write the notation of OpenAPI 3.1.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::support::Rng;
use crate::transform::{self, components};
use crate::walk::{self, Holder};

/// The vendor's reference: its tags, and below each the operations with their summaries.
const REFERENCE: &str = "\
Auth
    post /authenticate: Authenticate
    post /renew: Renew token
Conversations
    get /conversations: List conversations
    post /conversations: Create a conversation
    post /conversations/messages: Create conversation with first message
    get /conversations/{conversation}: Get a conversation
    patch /conversations/{conversation}: Update a conversation
    delete /conversations/{conversation}: Delete a conversation
    post /conversations/{conversation}/archive: Archive a conversation
    delete /conversations/{conversation}/archive: Unarchive a conversation
    get /conversations/{conversation}/messages: List messages in a conversation
    post /conversations/{conversation}/messages: Create a new message in a conversation
    get /conversations/{conversation}/messages/{message}: Get a single message in a conversation
    patch /conversations/{conversation}/messages/{message}: Update a message in a conversation
    delete /conversations/{conversation}/messages/{message}: Delete a message in a conversation
    post /conversations/{conversation}/messages/{message}/finalize-update: Finalize message update
Counters
    get /counters: Get counters
Languages
    get /settings/languages: List languages
Timezones
    get /settings/timezones: List timezones
Groups
    get /groups: List groups
    post /groups: Create a group
    get /groups/search/{search}: Search groups
    get /groups/{group}: Get a group
    patch /groups/{group}: Update a group
    delete /groups/{group}: Delete a group
Posts
    get /content/ids: List global post IDs
    get /content/ids/group/{group}: List post IDs by group
    get /content/ids/user/{user}: List post IDs by user
    get /content/collection/{contentIDs}: Get multiple posts by ID
    get /content/{content}: Get a post
    patch /content/{content}: Update a post
    delete /content/{content}: Delete a post
    post /content: Create a post
Units
    get /units: List units
    post /units: Create unit
    get /units/basic: List basic units
    get /units/reference/{unit}: Get unit by reference
    get /units/{unit}: Get unit by ID
    patch /units/{unit}: Update unit
    delete /units/{unit}: Delete unit
User types
    get /usertypes: List user types
    post /usertypes: Create user type
    get /usertypes/basic: List basic user types
    get /usertypes/{userType}: Get user type
    patch /usertypes/{userType}: Update user type
    delete /usertypes/{userType}: Delete user type
User unit memberships
    get /users/{user}/units: List user unit memberships
    post /users/{user}/units: Add unit membership
    patch /users/{user}/units/{unit}: Update unit membership
    delete /users/{user}/units/{unit}: Remove unit membership
Users
    get /users: Get users
    post /users: Post users
    get /users/birthdays: User birthdays
    get /users/collection/{userIDs}: Get collection of users by IDs
    get /users/reference/{reference}: Get user by reference
    get /users/{user}: Get user by ID
    patch /users/{user}: Update user
    delete /users/{user}: Delete user
    post /users/{user}/deactivate: Deactivate user
    post /users/{user}/reactivate: Reactivate user
";

/// The tag and the summary of each operation of the reference, by method and path.
fn reference() -> HashMap<(&'static str, &'static str), (&'static str, &'static str)> {
    let mut tag = "";
    let mut operations = HashMap::new();
    for line in REFERENCE.lines() {
        let Some(operation) = line.strip_prefix("    ") else {
            tag = line;
            continue;
        };
        let (place, summary) = operation.split_once(": ").unwrap();
        operations.insert(place.split_once(' ').unwrap(), (tag, summary));
    }
    operations
}

/// Names that failures get after the exceptions of Laravel.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("BadRequest", "BadRequestHttpException"),
    ("Unauthorized", "AuthenticationException"),
    ("Forbidden", "AuthorizationException"),
    ("NotFound", "ModelNotFoundException"),
    ("Gone", "GoneHttpException"),
    ("UnprocessableEntity", "ValidationException"),
    ("TooManyRequests", "ThrottleRequestsException"),
    ("Failure", "HttpException"),
];

fn apply(document: &mut Value, names: &[&str]) {
    for name in names {
        (transform::named(name).apply)(document, &mut Rng::new(1));
    }
}

/// Gives the operations the tags and summaries of the vendor's reference. What it does not have
/// stays with those that have the same tag.
fn summaries(document: &mut Value) {
    let reference = reference();
    let mut tags: HashMap<String, &str> = HashMap::new();
    walk::operations(document, &mut |path, method, operation| {
        if let Some((tag, summary)) = reference.get(&(method, path)) {
            tags.insert(operation["tags"][0].as_str().unwrap().to_owned(), tag);
            operation["summary"] = json!(summary);
        }
    });
    transform::tags::rename(document, &|tag| {
        tags.get(tag).map_or_else(|| tag.to_owned(), ToString::to_string)
    });
}

/// Leaves the descriptions of parameters and of every third field.
fn fewer_descriptions(document: &mut Value) {
    let mut count = 0;
    walk::holders(document, &mut |object, holder| {
        count += 1;
        let gone = match holder {
            Holder::Schema => count % 3 != 0,
            Holder::Operation | Holder::Body | Holder::Header | Holder::Other => true,
            Holder::Parameter | Holder::Response | Holder::Media => false,
        };
        if gone {
            object.shift_remove("description");
        }
    });
}

/// A document as a generator for Laravel writes it: operations named after routes, schemas after
/// resources and requests, failures after exceptions.
pub(crate) fn laravel(ours: &Value) -> Value {
    let mut document = ours.clone();
    document["info"] = json!({ "title": "Ziik.io API docs", "version": "1.0.0" });
    summaries(&mut document);
    apply(
        &mut document,
        &[
            "evidence is gone",
            "examples are gone",
            "integers have no format",
            "limits are gone",
            "operation ids are route names of Laravel",
            "schemas are named like classes of Laravel",
            "parameters are written out",
            "keys are in alphabetical order",
        ],
    );
    let exceptions =
        EXCEPTIONS.iter().map(|(old, new)| ((*old).to_owned(), (*new).to_owned())).collect();
    components::rename(&mut document, "responses", &exceptions);
    fewer_descriptions(&mut document);
    apply(&mut document, &["titles are added", "security schemes are renamed", "3.1"]);
    document
}

/// A document without operation ids in which every schema stands where it is used.
pub(crate) fn written_out(ours: &Value) -> Value {
    let mut document = ours.clone();
    document["info"] = json!({ "title": "Ziik.io API docs", "version": "1.0.0" });
    summaries(&mut document);
    apply(
        &mut document,
        &[
            "evidence is gone",
            "examples are gone",
            "operation ids are gone",
            "parameters are written out",
            "responses are written out",
            "schemas are written out",
            "3.1",
        ],
    );
    fewer_descriptions(&mut document);
    document
}

/// The document of [`laravel`] after a release: the counters are elsewhere, a group has no `url`
/// and has a `slug`.
pub(crate) fn next_release(ours: &Value) -> Value {
    let mut document = laravel(ours);
    let paths = document["paths"].as_object_mut().unwrap();
    let counters = paths.shift_remove("/counters").unwrap();
    paths.insert("/me/counters".to_owned(), counters);
    let group =
        document["components"]["schemas"]["GroupResource"]["properties"].as_object_mut().unwrap();
    group.shift_remove("url").unwrap();
    group.insert("slug".to_owned(), json!({ "type": "string" }));
    document
}

mod tests {
    use std::collections::BTreeSet;

    use serde_json::{Map, Value};

    use super::{laravel, next_release, reference, written_out};
    use crate::support::ZIIK;
    use crate::walk;
    use crate::wire::Wire;
    use crate::words::unsound;

    fn ids(document: &Value) -> BTreeSet<String> {
        let mut ids = BTreeSet::new();
        walk::operations(&mut document.clone(), &mut |_, _, operation| {
            ids.extend(operation.get("operationId").and_then(Value::as_str).map(str::to_owned));
        });
        ids
    }

    #[test]
    fn laravel_and_written_out_are_the_same_on_the_wire() {
        let ours = Wire::read(&ZIIK);
        for theirs in [laravel(&ZIIK), written_out(&ZIIK)] {
            assert_eq!(ours.differences(&Wire::read(&theirs)), Vec::<String>::new());
            assert_eq!(unsound(&theirs), Vec::<String>::new());
            assert_eq!(theirs["openapi"], "3.1.0");
        }
    }

    #[test]
    fn laravel_has_names_of_its_own() {
        let theirs = laravel(&ZIIK);
        assert_eq!(ids(&theirs).len(), ids(&ZIIK).len());
        assert!(ids(&theirs).is_disjoint(&ids(&ZIIK)));
        let schemas = theirs["components"]["schemas"].as_object().unwrap();
        let ours: Vec<&String> = schemas
            .keys()
            .filter(|name| ZIIK["components"]["schemas"].get(name).is_some())
            .collect();
        assert!(ours.is_empty(), "{ours:?}");
    }

    #[test]
    fn written_out_names_only_circles_and_what_a_mapping_names() {
        let theirs = written_out(&ZIIK);
        assert!(ids(&theirs).is_empty());
        let components = theirs["components"].as_object().unwrap();
        let names = components.iter().flat_map(|(section, components)| {
            components
                .as_object()
                .into_iter()
                .flat_map(Map::keys)
                .map(move |name| format!("{section}/{name}"))
        });
        let mut names: Vec<String> = names.collect();
        names.sort();
        let circles = ["Chapter", "Comment", "File", "Folder", "Unit", "UnitSummary"];
        let mapped = [
            "CalendarBirthday",
            "CalendarEvent",
            "CalendarShift",
            "Message",
            "Post",
            "UnseenDebate",
            "User",
            "WebhookUnit",
            "WebhookUser",
        ];
        let schemas = circles.iter().chain(&mapped).map(|name| format!("schemas/{name}"));
        let mut expected: Vec<String> = schemas.collect();
        expected.sort();
        expected.push("securitySchemes/bearerAuth".to_owned());
        assert_eq!(names, expected);
    }

    #[test]
    fn the_next_release_has_three_changes() {
        let differences =
            Wire::read(&laravel(&ZIIK)).differences(&Wire::read(&next_release(&ZIIK)));
        let short = differences.iter().map(|difference| difference.split(": {").next().unwrap());
        insta::assert_snapshot!(short.collect::<Vec<&str>>().join("\n"), @r"
        GET https://{=example}.ziik.io/api/counters: gone
        GET https://{=example}.ziik.io/api/groups: 200 application/json > .data > []
        GET https://{=example}.ziik.io/api/groups/search/{}: 200 application/json > .data > []
        GET https://{=example}.ziik.io/api/groups/{}: 200 application/json > .data
        GET https://{=example}.ziik.io/api/me/counters: new
        PATCH https://{=example}.ziik.io/api/groups/{}: 200 application/json > .data
        POST https://{=example}.ziik.io/api/groups: 201 application/json > .data
        ");
        assert_eq!(unsound(&next_release(&ZIIK)), Vec::<String>::new());
    }

    /// A summary for an operation that does not exist would have no effect.
    #[test]
    fn each_summary_belongs_to_an_operation() {
        for (method, path) in reference().into_keys() {
            assert!(ZIIK["paths"][path][method].is_object(), "{method} {path}");
        }
    }
}
