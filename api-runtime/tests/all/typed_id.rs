//! What an id with a type of its own is made of and becomes.

use std::collections::BTreeMap;

use api_runtime::{Patch, typed_id};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct RoomId(i64);
typed_id!(RoomId: i64);

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct KeyId(String);
typed_id!(KeyId: String);

#[test]
fn ids_are_their_number_or_text_in_json() {
    let room: RoomId = serde_json::from_str("501").expect("an id");
    assert_eq!((room, room.get()), (RoomId::new(501), 501));
    assert_eq!(serde_json::to_string(&room).expect("JSON"), "501");
    assert_eq!(serde_json::to_string(&KeyId::new("k 1")).expect("JSON"), r#""k 1""#);
    let held: BTreeMap<RoomId, KeyId> = serde_json::from_str(r#"{"7": "a"}"#).expect("ids as keys");
    assert_eq!(held[&RoomId::new(7)], "a");
}

#[test]
fn ids_are_shown_as_what_is_inside_and_named_when_debugged() {
    assert_eq!(format!("{:>5}|{:?}", RoomId::new(7), RoomId::new(7)), "    7|RoomId(7)");
    assert_eq!(format!("{}|{:?}", KeyId::from("a"), KeyId::from("a")), r#"a|KeyId("a")"#);
    assert_eq!("12".parse(), Ok(RoomId::new(12)));
    assert!("x".parse::<RoomId>().is_err());
}

#[test]
fn patches_take_ids_and_what_is_in_them() {
    fn taken<T>(patch: impl Into<Patch<T>>) -> Patch<T> {
        patch.into()
    }
    let set = Patch::Value(RoomId::new(5));
    assert_eq!((taken::<RoomId>(5), taken::<RoomId>(RoomId::new(5))), (set, set));
    assert_eq!(taken::<Vec<RoomId>>([5]), Patch::Value(vec![RoomId::new(5)]));
    assert_eq!(taken::<Vec<RoomId>>(vec![5]), Patch::Value(vec![RoomId::new(5)]));
    assert_eq!(taken::<KeyId>("k"), Patch::Value(KeyId::new("k")));
    assert_eq!(taken::<KeyId>("k".to_owned()), Patch::Value(KeyId::new("k")));
    assert_eq!(taken::<Vec<KeyId>>(["k"]), Patch::Value(vec![KeyId::new("k")]));
    assert_eq!(taken::<RoomId>(Patch::Null), Patch::Null);
}

#[test]
fn literals_become_ids() {
    fn taken(id: impl Into<RoomId>) -> RoomId {
        id.into()
    }
    assert_eq!(taken(501), taken(RoomId::new(501)));
    assert_eq!(taken(501), 501);
}
