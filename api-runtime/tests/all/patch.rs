//! What a patch is made of.

use api_runtime::Patch;

#[test]
fn an_option_says_what_its_absence_means() {
    assert_eq!(Patch::set_or_clear(Some(3)), Patch::Value(3));
    assert_eq!(Patch::<i64>::set_or_clear(None), Patch::Null);
    assert_eq!(Patch::set_or_keep(Some(3)), Patch::Value(3));
    assert_eq!(Patch::<i64>::set_or_keep(None), Patch::Absent);
    assert_eq!(serde_json::from_str::<Patch<i64>>("null").expect("JSON"), Patch::Null);
    assert_eq!(Patch::<Vec<i64>>::empty(), Patch::Value(vec![]));
}
