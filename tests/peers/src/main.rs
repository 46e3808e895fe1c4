//! The client beside what other generators make of the same document, and beside `reqwest` and
//! `serde_json` by hand: `cargo compare-peers`. `docs/performance.md` says what it measures.
//!
//! It writes below `target/peers`, and with `--write` the table in `docs/performance.md`.

#![allow(clippy::cast_precision_loss, reason = "what is counted fits")]

mod bodies;
mod client;
mod generate;
mod machine;
mod measure;
mod noise;
mod programs;
mod report;
mod row;
mod run;
mod statistics;
mod table;
mod tenant;
mod tools;
mod work;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

use crate::client::Client;
use crate::machine::Machine;
use crate::measure::Meter;
use crate::report::Report;
use crate::run::{Place, Result, about, say};
use crate::work::{Clients, Plan};

/// Measures the client beside those of other generators, and prints a table.
#[derive(Debug, Parser)]
struct Arguments {
    /// How many rounds count; in each, all clients take turns
    #[arg(long, default_value_t = 9)]
    rounds: usize,
    /// How many rounds count of what compiles
    #[arg(long, default_value_t = 6)]
    build_rounds: usize,
    /// Measure these rows only; `--rows` lists them
    #[arg(long, value_name = "ROW", num_args = 1..)]
    only: Vec<String>,
    /// List 1,000,000 users too
    #[arg(long)]
    long: bool,
    /// The file for the result as JSON. Rows that it has of the same machine and versions stay
    #[arg(long, value_name = "FILE", default_value = "target/peers/result.json")]
    json: PathBuf,
    /// Put the table into docs/performance.md
    #[arg(long)]
    write: bool,
    /// Print the names of the rows, and measure nothing
    #[arg(long)]
    rows: bool,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match compare(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            say(&reason);
            ExitCode::FAILURE
        }
    }
}

fn compare(arguments: &Arguments) -> Result<()> {
    if arguments.rows {
        for row in row::ROWS {
            println!("{:<18}{}", row.id, row.name);
        }
        return Ok(());
    }
    if let Some(id) = work::unknown(&arguments.only) {
        return Err(format!("there is no row `{id}`; `--rows` lists them"));
    }
    let place = Place::new()?;
    let clients = Clients::prepare(&place);
    let plan = Plan {
        only: arguments.only.clone(),
        rounds: arguments.rounds.max(1),
        build_rounds: arguments.build_rounds.max(1),
        long: arguments.long,
    };
    let mut meter = Meter::new();
    work::measure(&plan, &clients, &mut meter)?;

    let versions = Client::ALL.into_iter().filter(|client| !clients.missing.contains_key(client));
    let versions: BTreeMap<String, String> = versions
        .filter_map(|client| Some((client.name().to_owned(), tools::version(client)?.to_owned())))
        .collect();
    let commit = machine::commit(&place);
    let rows = report::rows(&meter.measured, &machine::today(), commit.as_deref());
    let report = Report { machine: Machine::this(), versions, rows };
    let file = place.root.join(&arguments.json);
    let report = match Report::read(&file) {
        Some(older) => older.with(report),
        None => report,
    };
    report.write(&file)?;
    let table = table::markdown(&report);
    println!("{table}");
    if arguments.write {
        let path = place.root.join("docs/performance.md");
        let document = std::fs::read_to_string(&path).map_err(about(&path))?;
        std::fs::write(&path, table::rewrite(&document, &table)?).map_err(about(&path))?;
    }
    Ok(())
}
