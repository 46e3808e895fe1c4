//! Files with many rows.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::time::Instant;

use ziik_cli::people::{self, Options};

const MAPPING: &str = r#"
[fields]
reference = { column = "Id", prefix = "EMP-" }
first_name = "First"
last_name = "Last"
email = { column = "Mail", lower = true }
country = { column = "Country", lookup = "countries" }
[[memberships]]
unit = { column = "Shop", prefix = "CC-" }
user_types = { column = "Roles", split = "," }
when = { column = "Active", is_not = "0" }
[lookups.countries]
Danmark = "DK"
"#;

fn write(path: &Path, rows: usize) {
    let mut file = BufWriter::new(File::create(path).unwrap());
    writeln!(file, "Id;First;Last;Mail;Country;Shop;Roles;Active").unwrap();
    for row in 0..rows {
        let shop = row % 100;
        writeln!(
            file,
            "{row:07};Søren;\"Lind; {row}\";S.Lind{row}@Acme.example;Danmark;{shop};a,b;1\r"
        )
        .unwrap();
    }
    file.flush().unwrap();
}

fn read(rows: usize) {
    let folder = tempfile::tempdir().unwrap();
    let (path, mapping) = (folder.path().join("people.csv"), folder.path().join("people.toml"));
    write(&path, rows);
    std::fs::write(&mapping, MAPPING).unwrap();
    let start = Instant::now();
    let people = people::open(&path, Some(&mapping), &Options::default()).unwrap();
    let checked = people::check(people, 1);
    println!("{rows} rows in {:?}", start.elapsed());
    assert_eq!((checked.records, checked.error_count), (rows as u64, 0));
}

#[test]
fn many_rows_are_read() {
    read(10_000);
}

/// How long it takes and how much memory it needs:
///
/// ```text
/// /usr/bin/time -v cargo test -p ziik-cli --release --test people -- --ignored million --nocapture
/// ```
#[test]
#[ignore = "takes half a minute in a debug build"]
fn a_million_rows_are_read() {
    read(1_000_000);
}
