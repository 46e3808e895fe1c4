//! Makes the users of Ziik equal to the people in a file: CSV with a header, or one JSON object
//! per line (`.jsonl`).
//!
//! ```text
//! cargo run -p ziik-ext --example sync_csv
//! cargo run -p ziik-ext --example sync_csv -- people.csv --dry-run
//! ZIIK_PASSWORD=… cargo run -p ziik-ext --example sync_csv -- people.csv \
//!     --url https://acme.ziik.io/api --username ada@acme.example
//! ```
//!
//! Without `--url` it works on an invented company, served from this process; without a file on
//! one that it makes up. The columns are `reference`, the fields of a user by their names in the
//! API, and `unit`, `department` and `user_types` (separated by `;`), all of them references. A
//! column that is not there is left alone, and an empty cell, too, unless `--clear-empty` or
//! `--clear-marker` says what is cleared.
//!
//! The exit code is 0 when nothing is left to do (with `--dry-run`: nothing but what would be
//! done), 1 when it could not run, 2 for wrong arguments, and 3 when something was left undone: a
//! record has a problem, a removal was withheld, or something failed.

use std::error::Error;
use std::fmt::Display;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use futures_util::TryStreamExt;
use indicatif::{ProgressBar, ProgressStyle};
use ziik_ext::directory::{self, Allowance, Directory, Missing, PersonRecord, Row};
use ziik_ext::{Client, Consistency, Paginate, Plan};
use ziik_fake::Tenant;

type Result<T = (), E = Box<dyn Error>> = std::result::Result<T, E>;

/// How many lines of a plan are shown.
const SHOWN: usize = 25;
/// The exit code when something was left undone.
const LEFT_UNDONE: u8 = 3;

#[derive(Parser)]
#[command(about = "Makes the users of Ziik equal to the people in a file")]
struct Options {
    /// The people: `.jsonl` for JSON lines, anything else is CSV
    file: Option<PathBuf>,
    /// Only show what would be done
    #[arg(long)]
    dry_run: bool,
    /// The API, such as `https://acme.ziik.io/api`; the password is taken from the environment
    #[arg(long, requires = "username", requires = "file")]
    url: Option<String>,
    /// The e-mail address to sign in with
    #[arg(long)]
    username: Option<String>,
    /// What to do with users who are not in the file
    #[arg(long, value_enum, default_value = "keep")]
    missing: MissingOption,
    /// Allow more of a kind of change than is usual: KIND is what a refused plan names, LIMIT a
    /// number, a share such as 20%, or off
    #[arg(long, value_name = "KIND=LIMIT")]
    allow: Vec<Allowance>,
    /// Clear a field whose cell is empty
    #[arg(long)]
    clear_empty: bool,
    /// A value that clears a field, such as -
    #[arg(long)]
    clear_marker: Option<String>,
    /// How many people are changed at once
    #[arg(long, default_value_t = 8)]
    max_in_flight: usize,
}

#[derive(Clone, Copy, ValueEnum)]
enum MissingOption {
    Keep,
    Deactivate,
    Delete,
}

/// What a sync came to.
struct Outcome {
    /// Whether something was changed.
    is_done: bool,
    /// Whether something was left undone.
    is_left: bool,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run(Options::parse()).await {
        Ok(false) => ExitCode::SUCCESS,
        Ok(true) => ExitCode::from(LEFT_UNDONE),
        Err(error) => {
            eprintln!("Error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// True when something was left undone.
async fn run(mut options: Options) -> Result<bool> {
    if let (Some(url), Some(username)) = (&options.url, &options.username) {
        let password = std::env::var("ZIIK_PASSWORD")
            .map_err(|_| "ZIIK_PASSWORD has to be set to the password")?;
        let client = Client::builder(url).password(username, password).build()?;
        let file = options.file.clone().unwrap_or_default();
        return Ok(sync(&client, &file, &options).await?.is_left);
    }

    let tenant = Tenant::builder().users(60).seed(7).start().await?;
    println!("An invented company, served from this process at {}.", tenant.url());
    let client =
        Client::builder(tenant.url()).password(tenant.username(), tenant.password()).build()?;
    let folder = tempfile::tempdir()?;
    let file = options.file.clone().unwrap_or_else(|| folder.path().join("people.csv"));
    if options.file.is_none() {
        options.missing = MissingOption::Deactivate;
        make_up(&client, &file).await?;
    }
    let mut outcome = sync(&client, &file, &options).await?;
    if outcome.is_done {
        println!("\nOnce more:");
        outcome = sync(&client, &file, &options).await?;
    }
    println!("\n{} requests over HTTP.", tenant.requests().len());
    tenant.shutdown().await;
    // The file that it makes up has mistakes on purpose.
    Ok(outcome.is_left && options.file.is_some())
}

/// Plans, shows and applies.
async fn sync(client: &Client, file: &Path, options: &Options) -> Result<Outcome> {
    let mut directory = client.directory().missing(match options.missing {
        MissingOption::Keep => Missing::Keep,
        MissingOption::Deactivate => Missing::Deactivate,
        MissingOption::Delete => Missing::Delete { transfer_to: None },
    });
    directory = directory.clear_empty(options.clear_empty);
    if let Some(marker) = &options.clear_marker {
        directory = directory.clear_marker(marker);
    }
    for Allowance { rail, limit } in &options.allow {
        directory = directory.allow(*rail, *limit);
    }
    let plan = read_and_plan(&directory, file).await?;
    show(&plan);
    let is_left = !plan.is_whole();
    if options.dry_run || plan.is_empty() {
        return Ok(Outcome { is_done: false, is_left });
    }
    let bar = ProgressBar::no_length()
        .with_style(ProgressStyle::with_template("{bar:40} {pos} of {len}, {msg} failed")?);
    let apply = plan.apply().max_in_flight(options.max_in_flight).on_progress(|progress| {
        bar.set_length(progress.total as u64);
        bar.set_position(progress.done as u64);
        bar.set_message(progress.failed.to_string());
    });
    let report = apply.await?;
    bar.finish_and_clear();
    println!("\nDone:\n{report}");
    Ok(Outcome { is_done: true, is_left: is_left || !report.is_success() })
}

/// The file is read as the plan goes along. A line that makes no record is a problem of the plan;
/// a file that cannot be read to its end is an error, and there is no plan: whoever is in the rest
/// would seem to be missing.
async fn read_and_plan(directory: &Directory, file: &Path) -> Result<Plan<directory::Change>> {
    let failed = |error: io::Error| format!("cannot read {}: {error}", file.display());
    let open = File::open(file).map_err(failed)?;
    let mut failure = None;
    let mut source = BufReader::new(Noting { source: open, failure: &mut failure });
    let plan = if file.extension().is_some_and(|extension| extension == "jsonl") {
        let lines = source.lines().map_while(|line| match line {
            Ok(line) if line.trim().is_empty() => Some(None),
            Ok(line) => {
                Some(Some(Row::from(serde_json::from_str::<PersonRecord>(&line).map_err(text))))
            }
            // It is not over yet: these are bytes that are no text.
            Err(error) if error.kind() == io::ErrorKind::InvalidData => {
                Some(Some(Row::from(Err::<PersonRecord, _>(text(error)))))
            }
            Err(_) => None,
        });
        directory.plan(lines.flatten()).await?
    } else {
        let mut reader = csv::Reader::from_reader(&mut source);
        directory.plan(reader.deserialize::<PersonRecord>()).await?
    };
    match failure {
        Some(error) => Err(failed(error).into()),
        None => Ok(plan),
    }
}

/// A reader that keeps the error at which it ended.
struct Noting<'f, R> {
    source: R,
    failure: &'f mut Option<io::Error>,
}

impl<R: Read> Read for Noting<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let outcome = self.source.read(buffer);
        if let Err(error) = &outcome
            && error.kind() != io::ErrorKind::Interrupted
        {
            *self.failure = Some(io::Error::new(error.kind(), error.to_string()));
        }
        outcome
    }
}

fn text(error: impl Display) -> String {
    error.to_string()
}

fn show(plan: &Plan<directory::Change>) {
    let text = plan.to_string();
    let lines: Vec<_> = text.lines().collect();
    let (people, numbers) = lines.split_at(lines.len().saturating_sub(2));
    println!();
    for line in people.iter().take(SHOWN) {
        println!("{line}");
    }
    if people.len() > SHOWN {
        println!("… and {} more", people.len() - SHOWN);
    }
    for line in numbers {
        println!("{line}");
    }
}

/// Writes what another system may know of the company: some have another title, a few have left,
/// and a hundred are new.
async fn make_up(client: &Client, path: &Path) -> Result {
    let mut file = csv::Writer::from_path(path)?;
    let columns = ["reference", "first_name", "last_name", "email", "title", "unit", "user_types"];
    file.write_record(columns)?;
    let users: Vec<_> =
        client.list_users().items().consistency(Consistency::Restart).try_collect().await?;
    let known = users
        .iter()
        .filter(|user| user.reference.as_deref().is_some_and(|reference| !reference.is_empty()));
    for (number, user) in known.enumerate().take(users.len() - 6) {
        let user = client.get_user(user.id).send().await?.into_data();
        let Some(membership) = client.memberships(user.id).list().await?.into_iter().next() else {
            continue;
        };
        let Some(unit) = membership.unit else { continue };
        let unit = client.get_unit(unit.id).send().await?.into_data();
        let types: Vec<_> =
            membership.user_types.into_iter().flatten().filter_map(|row| row.reference).collect();
        let title =
            if number % 10 == 4 { Some("Keeper of the beans".to_owned()) } else { user.title };
        let cells = [
            user.reference,
            user.first_name,
            user.last_name,
            user.email,
            title,
            unit.reference,
            Some(types.join(";")),
        ];
        file.write_record(cells.map(Option::unwrap_or_default))?;
    }
    for number in 1..=100 {
        let (reference, email) =
            (format!("EMP-9{number:04}"), format!("new.person.{number}@fjord.example"));
        let last_name = format!("Person {number}");
        file.write_record([
            &reference,
            "New",
            &last_name,
            &email,
            "Barista",
            "CC-1000",
            "ROLE-BARISTA",
        ])?;
    }
    // Two mistakes.
    file.write_record([
        "EMP-90001",
        "Again",
        "Person",
        "again@fjord.example",
        "",
        "CC-1000",
        "ROLE-BARISTA",
    ])?;
    file.write_record([
        "EMP-99999",
        "Lost",
        "Person",
        "lost@fjord.example",
        "",
        "CC-0",
        "ROLE-BARISTA",
    ])?;
    Ok(file.flush()?)
}
