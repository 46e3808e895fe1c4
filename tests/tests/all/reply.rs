//! What `send` returns.

use std::mem::size_of;

use ziik_api::types::{Counters, User};
use ziik_api::{Page, Reply, Request, Resource};

use crate::support::stub::{Stub, ready};

#[test]
fn nothing_is_sent_before_it_is_awaited() {
    let stub = Stub::new(200, r#"{"data": {"id": 2}}"#);
    let reply = stub.client().get_user(2).send();
    assert!(stub.requests().is_empty());
    drop(stub.client().get_user(3).send());
    assert_eq!(ready(reply).expect("a user").id, 2);
    assert_eq!(stub.request().uri().path(), "/api/users/2");
}

#[test]
fn it_can_be_kept_and_sent_to_another_thread() {
    struct Kept(Reply<Resource<User>>);
    let stub = Stub::new(200, r#"{"data": {"id": 2}}"#);
    let kept = Kept(stub.client().get_user(2).send());
    let user = std::thread::spawn(move || ready(kept.0)).join().expect("no panic").expect("a user");
    assert_eq!(user.id, 2);
}

/// Futures that await calls would grow with each of them otherwise.
#[test]
fn it_is_three_words_whatever_is_read() {
    assert_eq!(size_of::<Reply<Counters>>(), 3 * size_of::<usize>());
    assert_eq!(size_of::<Reply<Page<User>>>(), 3 * size_of::<usize>());
}

#[test]
fn the_trait_sends_the_same() {
    let stub = Stub::new(200, r#"{"data": {"id": 2}}"#);
    assert_eq!(ready(Request::send(stub.client().get_user(2))).expect("a user").id, 2);
}
