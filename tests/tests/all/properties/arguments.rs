//! Whatever an argument holds, it arrives as it is and where it belongs.

use http::Uri;
use percent_encoding::percent_decode_str;
use proptest::prelude::*;
use ziik_api::types::*;
use ziik_api::{Client, Error};

use super::cases;
use crate::support::calls::{Decoded, Sent};
use crate::support::stub::{Stub, ready};

/// A call with one text as argument: the path in front of it or the name of the parameter.
type TextCall = (&'static str, fn(&Client, String) -> Sent);

macro_rules! text_calls {
    ($name:ident |$client:ident, $text:ident| $($place:literal => $call:expr;)*) => {
        const $name: &[TextCall] = &[$(($place, |$client, $text| {
            let call = $call;
            Box::pin(async move { call.send().await.map(Decoded::from) })
        })),*];
    };
}

text_calls! { PATHS |client, text|
    "/api/users/reference/" => client.get_user_by_reference(text);
    "/api/units/reference/" => client.get_unit_by_reference(text);
    "/api/usertypes/reference/" => client.get_user_type_by_reference(text);
    "/api/groups/search/" => client.search_groups(text);
}

text_calls! { QUERIES |client, text|
    "keyword" => client.list_conversations().keyword(text);
    "status" => client.list_conversations().status(ConversationStatus::from(text));
    "cursor" => client.list_messages(1).cursor(text);
    "query" => client.list_messages(1).query(text);
    "mode" => client.list_groups().mode(GroupMode::from(text));
    "type" => client.list_groups().type_(GroupType::from(text));
    "sort" => client.list_groups().sort(GroupSort::from(text));
    "type" => client.list_global_post_ids().type_(text);
    "sorting" => client.list_group_post_ids(1).sorting(text);
    "keyword" => client.list_units().keyword(text);
    "type" => client.list_units().type_(text);
    "status" => client.list_group_members(1).status(GroupMemberStatus::from(text));
    "q" => client.search_users_not_in_group(1, text);
    "start" => client.list_user_birthdays().start(text);
    "end" => client.list_user_birthdays().end(text);
}

/// Any text, often of characters that mean something in an address.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        proptest::collection::vec(
            proptest::sample::select(
                "/?#%.&=+\\;:@,[]\"<> \t\r\n\0eE20éø日\u{202e}".chars().collect::<Vec<_>>()
            ),
            0..12
        )
        .prop_map(String::from_iter),
        "\\.{0,3}",
        "%2[ef]|%25|%00|\\.\\./|//",
    ]
}

/// The address that was sent; nothing when the argument was refused.
fn sent(call: impl FnOnce(&Client) -> Sent) -> Option<Uri> {
    let stub = Stub::new(200, "[]");
    match ready(call(&stub.client())) {
        Err(Error::InvalidArgument { .. }) => {
            assert!(stub.requests().is_empty(), "refused, and sent");
            None
        }
        // What comes back does not matter here.
        _ => Some(stub.request().uri().clone()),
    }
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8().expect("UTF-8").into_owned()
}

proptest! {
    #![proptest_config(cases(1000))]

    #[test]
    fn any_text_in_a_path_is_one_segment_that_means_the_text(
        (front, call) in proptest::sample::select(PATHS),
        text in text(),
    ) {
        let uri = sent(|client| call(client, text.clone()));
        prop_assert_eq!(uri.is_none(), matches!(text.as_str(), "" | "." | ".."));
        if let Some(uri) = uri {
            let segment = uri.path().strip_prefix(front).expect("the front");
            prop_assert!(!segment.contains('/'), "{}", uri);
            prop_assert!(segment.is_ascii() && !segment.contains(|c: char| c.is_control() || c == ' '), "{}", uri);
            prop_assert!(!matches!(decoded_dots(segment).as_str(), "." | ".."), "{}", uri);
            prop_assert_eq!(decoded(segment), text);
            prop_assert_eq!((uri.query(), uri.host()), (None, Some("fjord.example")));
        }
    }

    #[test]
    fn any_text_in_a_query_is_one_value_that_means_the_text(
        (name, call) in proptest::sample::select(QUERIES),
        text in text(),
    ) {
        let uri = sent(|client| call(client, text.clone())).expect("a query refuses nothing");
        let query = uri.query().unwrap_or_default();
        let (sent_name, value) = query.split_once('=').expect("a pair");
        prop_assert_eq!(sent_name, name);
        prop_assert!(!value.contains(['&', '=', '+', '#', ' ']), "{}", uri);
        prop_assert_eq!(decoded(value), text);
    }

    #[test]
    fn any_ids_in_a_path_are_one_segment(ids in proptest::collection::vec(any::<i64>(), 1..20)) {
        let uri = sent(|client| {
            let call = client.list_users_by_ids(ids.clone());
            Box::pin(async move { call.send().await.map(Decoded::from) })
        });
        let uri = uri.expect("ids are fine");
        let segment = uri.path().strip_prefix("/api/users/collection/").expect("the front");
        let sent: Vec<i64> = segment.split(',').map(|id| id.parse().expect("an id")).collect();
        prop_assert_eq!(sent, ids);
    }
}

/// Some servers and proxies take `%2e` for a dot before they look at the path; what means dots to
/// them must not be sent.
fn decoded_dots(segment: &str) -> String {
    segment.replace("%2e", ".").replace("%2E", ".")
}
