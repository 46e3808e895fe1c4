//! What is written is what is read.

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use ziik_cli::people::{Options, write_csv, write_jsonl};
use ziik_ext::api::Patch;
use ziik_ext::directory::{Extent, Field, PersonRecord};
use ziik_ext::groups::GroupRef;
use ziik_ext::memberships::{MembershipSpec, UnitRef, UserTypeRef};

use super::read_with;

/// Reads CSV that was written with this marker.
fn reread(file: &[u8], marker: Option<&str>) -> Vec<PersonRecord> {
    let options = Options { clear_marker: marker.map(str::to_owned), ..Options::default() };
    let rows = read_with(file, "", &options).unwrap();
    rows.into_iter().map(Result::unwrap).collect()
}

fn csv(records: &[PersonRecord], marker: Option<&str>) -> Result<Vec<u8>, String> {
    let mut file = Vec::new();
    write_csv(records, &mut file, marker).map_err(|error| error.to_string())?;
    Ok(file)
}

#[test]
fn csv_has_a_column_for_what_is_said() {
    let spec = MembershipSpec::new().no_department().user_types(["A", "B"]);
    let ada = PersonRecord::new("E1")
        .set(Field::Title, "Lead, \"bar\"\r\nnights")
        .set(Field::Phone, "")
        .extent(Extent::AtLeast)
        .membership("CC-1", spec);
    let bo = PersonRecord::new("E2").clear(Field::Title).set(Field::Phone, "æ");
    let records = [ada, bo];
    let file = csv(&records, Some("-")).unwrap();
    assert_eq!(
        String::from_utf8_lossy(&file),
        "reference,title,phone,extent,unit,department,user_types\n\
         E1,\"Lead, \"\"bar\"\"\r\nnights\",,at_least,CC-1,-,A;B\n\
         E2,-,æ,,,,\n"
    );
    assert_eq!(reread(&file, Some("-")), records);
}

#[test]
fn groups_have_a_column() {
    let ada = PersonRecord::new("E1").groups(["Bakers", "Night shift"]);
    let bo = PersonRecord::new("E2").groups([""; 0]);
    let cleo = PersonRecord::new("E3").no_groups();
    let records = [ada, bo, cleo];
    let file = csv(&records, Some("-")).unwrap();
    let expected = "reference,groups\nE1,Bakers;Night shift\nE2,\nE3,-\n";
    assert_eq!(String::from_utf8_lossy(&file), expected);
    assert_eq!(reread(&file, Some("-")), records);
    let unsaid = [records[0].clone(), PersonRecord::new("E4")];
    let error = csv(&unsaid, None).unwrap_err();
    assert!(error.contains("it has no `groups`, and others have"), "{error}");
    let error = csv(&[PersonRecord::new("E5").groups(["a;b"])], None).unwrap_err();
    assert!(error.contains("a name in `groups` is empty or has"), "{error}");
}

#[test]
fn csv_has_ids_where_there_are_no_references() {
    let mixed = vec![UserTypeRef::from("A"), UserTypeRef::from(3)];
    let spec = MembershipSpec::new().department(31).user_types(mixed);
    let groups = [GroupRef::from("Bakers"), GroupRef::from(7)];
    let ada = PersonRecord::new("id:1").set(Field::Title, "id:2").membership(12, spec);
    let records = [ada.groups(groups)];
    let file = csv(&records, None).unwrap();
    let expected = "reference,title,groups,unit,department,user_types\n\
                    id:1,id:2,Bakers;id:7,id:12,id:31,A;id:3\n";
    assert_eq!(String::from_utf8_lossy(&file), expected);
    assert_eq!(reread(&file, None), records);
    let mut reader = ::csv::Reader::from_reader(&file[..]);
    let by_serde: Vec<PersonRecord> = reader.deserialize().map(Result::unwrap).collect();
    assert_eq!(by_serde, records);
    // A mapping says itself what is an id.
    let mapping = "[fields]\nreference = \"reference\"\n[[memberships]]\nunit = \"unit\"\n";
    let by_mapping = super::records("reference,unit\nE1,id:12\n", mapping);
    assert_eq!(by_mapping, [PersonRecord::new("E1").membership("id:12", MembershipSpec::new())]);
}

#[test]
fn csv_refuses_what_it_would_lose() {
    let unit = |unit: UnitRef, spec: MembershipSpec| PersonRecord::new("E1").membership(unit, spec);
    let plain = MembershipSpec::new;
    for (record, problem) in [
        (
            PersonRecord::new("E1").clear(Field::Title),
            "`title` is cleared; name a clear marker, or write JSON lines",
        ),
        (PersonRecord::new("E1"), "it has no `title`, and others have; write JSON lines"),
        (
            PersonRecord::new("E1").set(Field::Title, "a\0"),
            "`title` has spaces or NULs that CSV does not keep; write JSON lines",
        ),
        (
            unit("id:7".into(), plain()),
            "`unit` is \"id:7\", which CSV reads as an id; write JSON lines",
        ),
        (
            PersonRecord::new("E1").groups(["A", "id:7"]),
            "`groups` is \"id:7\", which CSV reads as an id; write JSON lines",
        ),
        (unit("".into(), plain()), "`unit` is empty; write JSON lines"),
        (
            unit("A".into(), plain()).membership("B", plain()),
            "CSV holds one membership for each person; write JSON lines",
        ),
        (
            unit("A".into(), plain().overwrite(false)),
            "CSV cannot say that other user types are kept; write JSON lines",
        ),
        (
            unit("A".into(), plain().user_types(["a;b"])),
            "a name in `user_types` is empty or has \";\" in it; \";\" separates names in CSV; \
             write JSON lines",
        ),
        (
            unit("A".into(), plain().department(" x")),
            "`department` has spaces or NULs that CSV does not keep; write JSON lines",
        ),
        (
            PersonRecord::new("E1").set(Field::Title, "x".repeat(1024 * 1024)),
            "the row is longer than 1 MiB; shorten its texts",
        ),
    ] {
        let records = [PersonRecord::new("E0").set(Field::Title, "x"), record.clone()];
        // The first record has a title, so that all of the others need one.
        let records = if problem.contains("title`, and") { &records[..] } else { &records[1..] };
        let error = csv(records, None).unwrap_err();
        assert_eq!(error, format!("cannot write the person \"E1\": {problem}"));
    }
    let marked = [PersonRecord::new("E1").set(Field::Title, "-")];
    assert_eq!(
        csv(&marked, Some("-")).unwrap_err(),
        "cannot write the person \"E1\": `title` is \"-\", the clear marker; choose another"
    );
    let nobody = [PersonRecord::new("")];
    let expected = "cannot write the person \"\": the reference is empty; give the person one";
    assert_eq!(csv(&nobody, None).unwrap_err(), expected);
    assert_eq!(write_jsonl(&nobody, Vec::new()).unwrap_err().to_string(), expected);
}

#[test]
fn a_writer_that_fails_is_an_error() {
    struct Full;
    impl std::io::Write for Full {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let records = [PersonRecord::new("E1")];
    let expected = "cannot write the people: no storage space; check the disk and its free space";
    assert_eq!(write_csv(&records, Full, None).unwrap_err().to_string(), expected);
    assert_eq!(write_jsonl(&records, Full).unwrap_err().to_string(), expected);
}

fn text() -> impl Strategy<Value = String> {
    proptest::string::string_regex("[a-c\";,\\n\\r æ🦀-]{0,6}").unwrap()
}

/// Names of groups are not empty, and spaces around them do not count.
fn group_name() -> impl Strategy<Value = String> {
    proptest::string::string_regex("[a-c]([a-c\";, æ-]{0,4}[a-c])?").unwrap()
}

fn unit() -> impl Strategy<Value = UnitRef> {
    prop_oneof![text().prop_map(UnitRef::from), (1_i64..99).prop_map(UnitRef::from)]
}

fn membership() -> impl Strategy<Value = (UnitRef, MembershipSpec)> {
    let user_type =
        prop_oneof![text().prop_map(UserTypeRef::from), (1_i64..99).prop_map(UserTypeRef::from)];
    let department =
        prop_oneof![Just(Patch::Absent), Just(Patch::Null), unit().prop_map(Patch::Value)];
    let parts = (unit(), department, option::of(vec(user_type, 0..3)), any::<bool>());
    parts.prop_map(|(unit, department, user_types, overwrite)| {
        let mut spec = MembershipSpec::new().overwrite(overwrite);
        spec = match department {
            Patch::Absent => spec,
            Patch::Null => spec.no_department(),
            Patch::Value(department) => spec.department(department),
        };
        if let Some(user_types) = user_types {
            spec = spec.user_types(user_types);
        }
        (unit, spec)
    })
}

fn record() -> impl Strategy<Value = PersonRecord> {
    let field = proptest::sample::select(Field::ALL.to_vec());
    let extents = vec![Extent::Exactly, Extent::AtLeast, Extent::OnCreate];
    let extent = option::of(proptest::sample::select(extents));
    let group =
        prop_oneof![group_name().prop_map(GroupRef::from), (1_i64..99).prop_map(GroupRef::from)];
    let groups = option::of(option::of(vec(group, 0..3)));
    let fields = btree_map(field, option::of(text()), 0..4);
    let parts = ("[a-z]{1,4}", fields, vec(membership(), 0..3), groups, extent);
    parts.prop_map(|(reference, fields, memberships, groups, extent)| {
        let mut record = PersonRecord::new(reference);
        for (field, text) in fields {
            record = match text {
                Some(text) => record.set(field, text),
                None => record.clear(field),
            };
        }
        for (unit, spec) in memberships {
            record = record.membership(unit, spec);
        }
        record = match groups {
            None => record,
            Some(None) => record.no_groups(),
            Some(Some(groups)) => record.groups(groups),
        };
        extent.map_or(record.clone(), |extent| record.extent(extent))
    })
}

proptest! {
    #[test]
    fn json_lines_hold_every_record(records in vec(record(), 1..5)) {
        let mut file = Vec::new();
        write_jsonl(&records, &mut file).unwrap();
        prop_assert_eq!(reread(&file, None), records);
    }

    #[test]
    fn csv_holds_a_record_or_refuses_it(record in record(), marker in option::of("[a-]")) {
        if let Ok(file) = csv(std::slice::from_ref(&record), marker.as_deref()) {
            prop_assert_eq!(reread(&file, marker.as_deref()), vec![record]);
        }
    }
}
