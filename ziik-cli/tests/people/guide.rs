//! docs/mapping.md says what is so.

use ziik_ext::directory::{Field, PersonRecord};
use ziik_ext::memberships::MembershipSpec;

use super::records;

const GUIDE: &str = include_str!("../../../docs/mapping.md");

/// The first block of code in this language after the heading.
fn block(heading: &str, language: &str) -> &'static str {
    let after = GUIDE.split_once(&format!("\n## {heading}\n")).unwrap().1;
    let after = after.split_once(&format!("\n```{language}\n")).unwrap().1;
    after.split_once("```").unwrap().0
}

#[test]
fn the_example_is_read() {
    let found = records(block("An example", "csv"), block("An example", "toml"));
    let ada = PersonRecord::new("EMP-0007")
        .set(Field::FirstName, "Ada")
        .set(Field::LastName, "Lind")
        .set(Field::Email, "ada.lind@acme.example")
        .set(Field::Birthday, "1990-02-03")
        .set(Field::Country, "DK")
        .set(Field::Title, "Shift lead")
        .set(Field::Phone, "+45 12 34 56 78")
        .set(Field::Meta0, "4711/Bar")
        .membership("CC-1010", MembershipSpec::new().user_types(["ROLE-BARISTA", "ROLE-LEAD"]));
    let bo = PersonRecord::new("EMP-0008")
        .set(Field::FirstName, "Bo")
        .set(Field::LastName, "Holm")
        .set(Field::Email, "")
        .set(Field::Birthday, "")
        .set(Field::Country, "SE")
        .set(Field::Title, "Barista")
        .clear(Field::Phone)
        .set(Field::Meta0, "4711")
        .membership("CC-1010", MembershipSpec::new().user_types(["ROLE-BARISTA"]))
        .membership("CC-1020", MembershipSpec::new());
    assert_eq!(found, [ada, bo]);
}

#[test]
fn each_part_that_is_shown_is_a_mapping() {
    let mut count = 0;
    for block in GUIDE.split("```toml\n").skip(1) {
        let mapping = block.split_once("```").unwrap().0;
        // Parts are shown without the reference that every mapping has.
        let mapping = if mapping.contains("[fields]") {
            mapping.to_owned()
        } else {
            format!("{mapping}\n[fields]\nreference = \"EmployeeId\"\n")
        };
        let found = super::read_with(b"", &mapping, &ziik_cli::people::Options::default());
        // The file is empty, which is noticed after the mapping is read.
        assert_eq!(
            found.unwrap_err(),
            "people.csv:1:1: the file is empty; write a CSV file with a header, or JSON",
            "{mapping}"
        );
        count += 1;
    }
    assert!(count > 3, "{count}");
}
