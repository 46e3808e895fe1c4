//! Records in files: rows of CSV and objects of JSON.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use ziik_api::Patch;

use super::record::PersonRecord;
use crate::groups::GroupRef;
use crate::memberships::{MembershipRecord, MembershipSpec, UnitRef, UserTypeRef};

/// A key of a row.
struct Key {
    name: String,
    /// Whether the format tells numbers from texts. One whose keys are bytes, such as CSV, does
    /// not: there a number is a guess, which takes the zeros away that a text begins with.
    has_numbers: bool,
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Name;
        impl Visitor<'_> for Name {
            type Value = Key;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a key")
            }
            fn visit_str<E>(self, name: &str) -> Result<Key, E> {
                Ok(Key { name: name.to_owned(), has_numbers: true })
            }
            fn visit_bytes<E: serde::de::Error>(self, name: &[u8]) -> Result<Key, E> {
                let name = std::str::from_utf8(name).map_err(E::custom)?;
                Ok(Key { name: name.to_owned(), has_numbers: false })
            }
        }
        deserializer.deserialize_identifier(Name)
    }
}

/// A value of a row.
enum Scalar {
    Text(String),
    Number(i64),
    /// `null`.
    Nothing,
}

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Value;
        impl Visitor<'_> for Value {
            type Value = Scalar;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, a whole number or nothing")
            }
            fn visit_str<E>(self, text: &str) -> Result<Scalar, E> {
                Ok(Scalar::Text(text.to_owned()))
            }
            fn visit_i64<E>(self, number: i64) -> Result<Scalar, E> {
                Ok(Scalar::Number(number))
            }
            fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Scalar, E> {
                i64::try_from(number).map(Scalar::Number).map_err(E::custom)
            }
            fn visit_unit<E>(self) -> Result<Scalar, E> {
                Ok(Scalar::Nothing)
            }
        }
        deserializer.deserialize_any(Value)
    }
}

/// The names in a text, which `;` separates.
fn parts(text: &str) -> Vec<&str> {
    text.split(';').map(str::trim).filter(|name| !name.is_empty()).collect()
}

/// What a cell of a file without numbers names: ids such as `id:12`, and names.
fn named<R: From<i64> + for<'t> From<&'t str>>(text: &str) -> Vec<R> {
    let parts = parts(text).into_iter();
    parts.map(|part| id_in_cell(part).map_or_else(|| R::from(part), R::from)).collect()
}

/// The id that a cell of a CSV file is, such as `id:12`; `None` for a name or a reference.
///
/// [`PersonRecord`] reads its units, departments, user types and groups by it.
#[must_use]
pub fn id_in_cell(text: &str) -> Option<i64> {
    text.strip_prefix("id:")?.parse().ok()
}

/// The groups of a row: a list, an id, or names in a text.
struct Groups(Vec<GroupRef>);

impl<'de> Deserialize<'de> for Groups {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Value;
        impl<'de> Visitor<'de> for Value {
            type Value = Groups;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of names and ids, a text, a whole number or nothing")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Groups, A::Error> {
                let mut groups = Vec::new();
                while let Some(group) = list.next_element::<Scalar>()? {
                    groups.push(match group {
                        Scalar::Number(id) => GroupRef::Id(id.into()),
                        Scalar::Text(name) if !name.trim().is_empty() => name.trim().into(),
                        Scalar::Text(_) | Scalar::Nothing => {
                            return Err(A::Error::custom("a group has no name"));
                        }
                    });
                }
                Ok(Groups(groups))
            }
            fn visit_str<E>(self, text: &str) -> Result<Groups, E> {
                Ok(Groups(parts(text).into_iter().map(Into::into).collect()))
            }
            fn visit_i64<E>(self, id: i64) -> Result<Groups, E> {
                Ok(Groups(vec![id.into()]))
            }
            fn visit_u64<E: serde::de::Error>(self, id: u64) -> Result<Groups, E> {
                i64::try_from(id).map(|id| Groups(vec![id.into()])).map_err(E::custom)
            }
        }
        deserializer.deserialize_any(Value)
    }
}

impl<'de> Deserialize<'de> for PersonRecord {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(RecordVisitor)
    }
}

impl Serialize for PersonRecord {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("reference", &self.reference)?;
        for (field, value) in &self.fields {
            match value {
                // The field is there and empty.
                Patch::Absent => map.serialize_entry(field.name(), "")?,
                Patch::Null => map.serialize_entry(field.name(), &())?,
                Patch::Value(text) => map.serialize_entry(field.name(), text)?,
            }
        }
        if let Some(extent) = self.extent {
            map.serialize_entry("extent", &extent)?;
        }
        match &self.groups {
            None => {}
            Some(Patch::Absent) => map.serialize_entry("groups", &[(); 0])?,
            Some(Patch::Null) => map.serialize_entry("groups", &())?,
            Some(Patch::Value(groups)) => map.serialize_entry("groups", groups)?,
        }
        if let Some(memberships) = &self.memberships {
            let rows: Vec<_> = memberships.iter().map(MembershipRecord::from).collect();
            map.serialize_entry("memberships", &rows)?;
        }
        map.end()
    }
}

impl PersonRecord {
    /// With this value under this key.
    fn with<E: serde::de::Error>(mut self, key: &str, value: &str) -> Result<Self, E> {
        if key == "reference" {
            value.clone_into(&mut self.reference);
            return Ok(self);
        }
        Ok(self.set(key.parse().map_err(E::custom)?, value))
    }
}

struct RecordVisitor;

impl<'de> Visitor<'de> for RecordVisitor {
    type Value = PersonRecord;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a person with a `reference`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<PersonRecord, A::Error> {
        let mut record = PersonRecord::new("");
        let mut unit = None;
        let mut spec = MembershipSpec::new();
        let mut is_flat = false;
        while let Some(Key { name, has_numbers }) = map.next_key()? {
            let key = name.trim();
            if key == "memberships" {
                let rows = map.next_value::<Option<Vec<MembershipRecord>>>()?;
                record.memberships = rows.map(|rows| rows.into_iter().map(Into::into).collect());
                continue;
            }
            if key == "extent" {
                record.extent = map.next_value::<Option<_>>()?;
                continue;
            }
            if key == "groups" && has_numbers {
                record = match map.next_value::<Option<Groups>>()? {
                    Some(Groups(groups)) => record.groups(groups),
                    None => record.no_groups(),
                };
                continue;
            }
            let value = if has_numbers {
                map.next_value::<Scalar>()?
            } else {
                let text = map.next_value::<Option<String>>()?.unwrap_or_default();
                let is_one = matches!(key, "unit" | "department");
                let id = is_one.then(|| id_in_cell(text.trim())).flatten();
                id.map_or(Scalar::Text(text), Scalar::Number)
            };
            is_flat |= matches!(key, "unit" | "department" | "user_types");
            match (key, value) {
                ("unit", Scalar::Number(id)) => unit = Some(UnitRef::Id(id.into())),
                ("department", Scalar::Number(id)) => spec = spec.department(id),
                ("user_types", Scalar::Number(id)) => spec = spec.user_types([id]),
                (key, Scalar::Number(number)) => record = record.with(key, &number.to_string())?,
                ("department", Scalar::Nothing) => spec = spec.no_department(),
                ("user_types", Scalar::Nothing) => spec = spec.user_types([""; 0]),
                ("groups", Scalar::Text(text)) => record = record.groups(named::<GroupRef>(&text)),
                ("unit" | "reference", Scalar::Nothing) => {}
                (key, Scalar::Nothing) => {
                    record = record.clear(key.parse().map_err(A::Error::custom)?);
                }
                ("unit", Scalar::Text(text)) => {
                    unit = Some(text.trim()).filter(|unit| !unit.is_empty()).map(UnitRef::from);
                }
                ("department" | "user_types", Scalar::Text(text)) if text.trim().is_empty() => {}
                ("department", Scalar::Text(text)) => spec = spec.department(text.trim()),
                ("user_types", Scalar::Text(text)) => {
                    let names: Vec<UserTypeRef> = if has_numbers {
                        parts(&text).into_iter().map(Into::into).collect()
                    } else {
                        named(&text)
                    };
                    // Separators alone are an empty cell.
                    if !names.is_empty() {
                        spec = spec.user_types(names);
                    }
                }
                (key, Scalar::Text(text)) => record = record.with(key, text.trim())?,
            }
        }
        match (is_flat, unit, record.memberships.is_some()) {
            (true, _, true) => {
                return Err(A::Error::custom("`memberships` does not go together with `unit`"));
            }
            (true, Some(unit), false) => record = record.membership(unit, spec),
            // Without a unit, a department and user types are of nothing.
            (false, ..) | (true, None, false) => {}
        }
        Ok(record)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Extent, Field};
    use super::*;

    fn read(json: &str) -> Result<PersonRecord, String> {
        serde_json::from_str(json).map_err(|error| error.to_string())
    }

    #[test]
    fn missing_and_empty_are_different() {
        let record =
            read(r#"{"reference": " E1 ", "title": " Lead ", "phone": null, "quote": "  "}"#)
                .unwrap();
        let expected = PersonRecord::new("E1")
            .set(Field::Title, "Lead")
            .clear(Field::Phone)
            .set(Field::Quote, "");
        assert_eq!(record, expected);
        let settled = |clears_empty, marker| {
            let mut record = record.clone();
            record.settle(clears_empty, marker);
            record
        };
        let phone = PersonRecord::new("E1").set(Field::Title, "Lead").clear(Field::Phone);
        assert_eq!(settled(false, None), phone);
        assert_eq!(settled(true, None), phone.clone().clear(Field::Quote));
        assert_eq!(settled(false, Some("Lead")), phone.clone().clear(Field::Title));
        assert!(!record.fields.contains_key(&Field::Email));
        assert_eq!(record.memberships, None);
        assert_eq!(
            PersonRecord::new(" E1").set(Field::Title, " Lead "),
            PersonRecord::new("E1").set(Field::Title, "Lead")
        );
    }

    #[test]
    fn one_membership_can_be_flat() {
        let flat = read(
            r#"{"reference": "E1", "unit": "CC-1", "department": null, "user_types": "A; B;"}"#,
        )
        .unwrap();
        let spec = MembershipSpec::new().no_department().user_types(["A", "B"]);
        assert_eq!(flat, PersonRecord::new("E1").membership("CC-1", spec));
        let plain = PersonRecord::new("E1").membership("CC-1", MembershipSpec::new());
        for types in [" ", " ; ;"] {
            let unsaid = format!(
                r#"{{"reference": "E1", "unit": "CC-1", "department": "", "user_types": "{types}"}}"#
            );
            assert_eq!(read(&unsaid).unwrap(), plain);
        }
        for nowhere in
            [r#"{"reference": "E1", "unit": ""}"#, r#"{"reference": "E1", "unit": null}"#]
        {
            assert_eq!(read(nowhere).unwrap().memberships, None);
        }
        let json = r#"{"reference": "E1", "unit": "CC-1", "department": "-", "user_types": "-"}"#;
        let mut marked = read(json).unwrap();
        marked.settle(false, Some("-"));
        let spec = MembershipSpec::new().no_department().user_types([""; 0]);
        assert_eq!(marked, PersonRecord::new("E1").membership("CC-1", spec));
    }

    #[test]
    fn a_csv_row_is_read_as_text() {
        let text = "reference,first_name,meta_field_0,unit,user_types\n0012,Ada,,1010,7\n";
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let record: PersonRecord = reader.deserialize().next().unwrap().unwrap();
        let spec = MembershipSpec::new().user_types(["7"]);
        let expected = PersonRecord::new("0012")
            .set(Field::FirstName, "Ada")
            .set(Field::Meta0, "")
            .membership("1010", spec);
        assert_eq!(record, expected);
    }

    #[test]
    fn a_csv_row_has_ids_with_a_prefix() {
        let read = |row: &str| {
            let text = format!("reference,unit,department,user_types,groups\n{row}\n");
            let mut reader = csv::Reader::from_reader(text.as_bytes());
            reader.deserialize::<PersonRecord>().next().unwrap().unwrap()
        };
        let mixed = vec![UserTypeRef::from("A"), UserTypeRef::from(3)];
        let spec = MembershipSpec::new().department(31).user_types(mixed);
        let groups = [GroupRef::from(7), GroupRef::from("Bakers")];
        let expected = PersonRecord::new("id:1").membership(12, spec).groups(groups);
        assert_eq!(read("id:1,id:12,id:31,A;id:3,id:7;Bakers"), expected);
        let spec = MembershipSpec::new().department("id:x").user_types(["id:"]);
        let names = PersonRecord::new("E1").membership("id:1.5", spec).groups(["ID:7"]);
        assert_eq!(read("E1,id:1.5,id:x,id:,ID:7"), names);
        // JSON has numbers.
        let json = super::tests::read(r#"{"reference": "E1", "unit": "id:12", "groups": "id:7"}"#);
        let expected = PersonRecord::new("E1").membership("id:12", MembershipSpec::new());
        assert_eq!(json.unwrap(), expected.groups(["id:7"]));
    }

    #[test]
    fn numbers_in_json_are_texts_or_ids() {
        let record = read(
            r#"{"reference": 12, "phone": 4512345678, "unit": 7, "department": 31, "user_types": 3}"#,
        );
        let spec = MembershipSpec::new().department(31).user_types([3]);
        let expected = PersonRecord::new("12").set(Field::Phone, "4512345678").membership(7, spec);
        assert_eq!(record.unwrap(), expected);
        for json in [
            r#"{"reference": 1.5}"#,
            r#"{"reference": true}"#,
            r#"{"reference": "E", "title": ["x"]}"#,
        ] {
            let error = read(json).unwrap_err();
            assert!(error.contains("expected a text, a whole number or nothing"), "{error}");
        }
    }

    #[test]
    fn several_memberships_are_a_list() {
        let json = r#"{"reference": "E1", "memberships": [
            {"unit": "CC-1", "user_types": ["A", 3]}, {"unit": 12, "department": null}, {"unit": 13, "department": 14}]}"#;
        let mixed = vec![
            crate::memberships::UserTypeRef::from("A"),
            crate::memberships::UserTypeRef::from(3),
        ];
        let expected = PersonRecord::new("E1")
            .membership("CC-1", MembershipSpec::new().user_types(mixed))
            .membership(12, MembershipSpec::new().no_department())
            .membership(13, MembershipSpec::new().department(14));
        assert_eq!(read(json).unwrap(), expected);
    }

    #[test]
    fn a_record_is_written_as_it_is_read() {
        let mixed = vec![UserTypeRef::from("A"), UserTypeRef::from(3)];
        let record = PersonRecord::new("E1")
            .set(Field::Title, "Lead")
            .set(Field::Quote, "")
            .clear(Field::Phone)
            .extent(Extent::AtLeast)
            .membership("CC-1", MembershipSpec::new().user_types(mixed).overwrite(false))
            .membership(12, MembershipSpec::new().no_department().user_types([""; 0]))
            .membership(13, MembershipSpec::new().department(14));
        let json = serde_json::to_string(&record).unwrap();
        let expected = concat!(
            r#"{"reference":"E1","title":"Lead","phone":null,"quote":"","extent":"at_least","#,
            r#""memberships":[{"unit":"CC-1","user_types":["A",3],"overwrite":false},"#,
            r#"{"unit":12,"department":null,"user_types":[]},{"unit":13,"department":14}]}"#,
        );
        assert_eq!(json, expected);
        assert_eq!(read(&json).unwrap(), record);
        let plain = PersonRecord::new("E2");
        assert_eq!(serde_json::to_string(&plain).unwrap(), r#"{"reference":"E2"}"#);
        let nowhere = read(r#"{"reference":"E3","memberships":[]}"#).unwrap();
        assert_eq!(
            serde_json::to_string(&nowhere).unwrap(),
            r#"{"reference":"E3","memberships":[]}"#
        );
    }

    #[test]
    fn a_record_can_say_what_its_memberships_are_of_all() {
        let spec = MembershipSpec::new();
        let expected = PersonRecord::new("E1").membership("CC-1", spec).extent(Extent::AtLeast);
        let json = r#"{"reference": "E1", "unit": "CC-1", "extent": "at_least"}"#;
        assert_eq!(read(json).unwrap(), expected);
        let text = "reference,extent,unit\nE1,at_least,CC-1\nE2,,\n";
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let records: Vec<PersonRecord> = reader.deserialize().map(Result::unwrap).collect();
        assert_eq!((&records[0], records[1].extent), (&expected, None));
    }

    #[test]
    fn mistakes_in_keys_are_errors() {
        for json in [
            r#"{"reference": "E1", "extent": "most"}"#,
            r#"{"reference": "E1", "nickname": "Ada"}"#,
            r#"{"reference": "E1", "unit": "CC-1", "memberships": []}"#,
            r#"{"reference": "E1", "memberships": [{"unit": 1, "role": 2}]}"#,
        ] {
            assert!(read(json).is_err(), "{json}");
        }
    }

    #[test]
    fn what_is_in_the_wrong_place_is_told_with_what_is_expected_there() {
        let told = |json: &str| read(json).unwrap_err();
        let groups = told(r#"{"reference": "E1", "groups": true}"#);
        let expected = "expected a list of names and ids, a text, a whole number or nothing";
        assert!(groups.contains(expected), "{groups}");
        let record = told("[1]");
        assert!(record.contains("expected a person with a `reference`"), "{record}");
        let keys = serde::de::value::MapDeserializer::<_, serde::de::value::Error>::new(
            [(1_u8, "E1")].into_iter(),
        );
        let key = PersonRecord::deserialize(keys).unwrap_err().to_string();
        assert!(key.ends_with("expected a key"), "{key}");
    }
}
