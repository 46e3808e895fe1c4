//! Each operation as it is sent, and what comes back from the tenant.

mod people;
mod places;
mod talk;

use std::collections::BTreeSet;
use std::fmt::Write;

use serde_json::Value;
use ziik_api::{Client, Error, Response};
use ziik_fake::{Recorded, Tenant};

use crate::support::calls::Decoded;
use crate::support::tenant::{redacted, request, start};
use crate::support::{pretty, snapshot};

/// A call of one operation after the other, against a tenant of their own, written down for a snapshot.
struct RoundTrip {
    tenant: Tenant,
    client: Client,
    text: String,
}

impl RoundTrip {
    async fn start() -> Self {
        let (tenant, client) = start().await;
        Self { tenant, client, text: String::new() }
    }

    fn record<T: serde::Serialize>(&mut self, case: &str, answer: Result<Response<T>, Error>) {
        let answer = answer.map_or_else(|error| panic!("{case}: {error}"), Decoded::from);
        let sent = print_request(&request(&self.tenant));
        let location = answer.location.map_or_else(String::new, |location| format!("location: {location}\n"));
        let received = format!("{}\n{location}{}", answer.status, pretty(&answer.value));
        let text = redacted(&self.tenant, &format!("=== {case}\n{sent}--- answer\n{received}\n"));
        self.text += &text;
    }
}

fn print_request(request: &Recorded) -> String {
    let mut text = format!("{} {}\n", request.method, request.path);
    let mut line = |name: &str, value: &str| writeln!(text, "{name}: {value}").expect("memory");
    for pair in request.query.split('&').filter(|pair| !pair.is_empty()) {
        line("query", pair);
    }
    for name in ["accept", "content-type"] {
        line(name, request.header(name).unwrap_or("none"));
    }
    let authorization = request.header("authorization").map(|value| value.split(' ').next().expect("a word"));
    line("authorization", authorization.unwrap_or("none"));
    if !request.body.is_empty() {
        let body: Value = serde_json::from_str(&request.body).expect("JSON");
        line("body", &pretty(&body));
    }
    text
}

/// For each operation a test that makes the calls in order, and compares all of them with one snapshot in the tag's folder.
macro_rules! round_trips {
    ($tag:ident |$client:ident| $($id:ident { $($case:ident: $call:expr;)+ })+) => {
        pub(super) mod $tag {
            use super::*;

            pub(in crate::round_trip) const IDS: &[&str] = &[$(stringify!($id)),+];

            $(#[tokio::test]
            async fn $id() {
                let mut trip = RoundTrip::start().await;
                $(
                    let answer = {
                        let $client = &trip.client;
                        $call.send().await
                    };
                    trip.record(stringify!($case), answer);
                )+
                snapshot(concat!("round_trip/", stringify!($tag)), stringify!($id), &trip.text);
            })+
        }
    };
}
use round_trips;

#[test]
fn every_operation_makes_a_round_trip() {
    let by_tag = [
        people::auth::IDS,
        people::user_types::IDS,
        people::user_unit_memberships::IDS,
        people::users::IDS,
        places::counters::IDS,
        places::languages::IDS,
        places::timezones::IDS,
        places::units::IDS,
        talk::conversations::IDS,
        talk::groups::IDS,
        talk::messages::IDS,
        talk::posts::IDS,
    ];
    let made: BTreeSet<_> = by_tag.concat().into_iter().collect();
    let operations: BTreeSet<_> = ziik_api::OPERATIONS.iter().map(|operation| operation.id()).collect();
    assert_eq!(made, operations);
    assert_eq!(by_tag.concat().len(), 66, "each once");
}
