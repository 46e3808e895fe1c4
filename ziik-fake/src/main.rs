//! Runs a Ziik tenant, a WorkDrive organization or a mock of any document in memory until it is
//! interrupted.

// Bad input is an error and never a panic. Tests may: there it is the finding.
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::unreachable,
        clippy::todo,
        clippy::unimplemented
    )
)]

use std::time::Duration;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser};
use ziik_fake::documented::{Document, InvalidDocument, Mock};
use ziik_fake::workdrive::Organization;
use ziik_fake::{Answers, Fault, FaultPlan, InvalidText, Latency, Rule, Tenant};

/// What `--help` says at its end.
const FAULTS: &str = "\
A fault is written [OPERATION,…:]SHARE[xTIMES]=FAULT: which operations (default: all), which share of
their requests (from 0 to 1), how often at the most, and what happens:

  latency:50ms             waits; latency:50..200ms waits for anything in between
  long-tail:20ms..5s       waits 20 ms or more: every 2nd request 40 ms, every 10th 200 ms, … at the most 5 s
  reset-before             the connection is reset and nothing was done
  reset-after              the request is carried out, and the connection is reset instead of an answer
  truncated                the answer ends in the middle of its body
  malformed                the answer is no JSON
  slow-body:64:20ms        the answer comes in pieces of 64 bytes, 20 ms apart
  cut:1000                 the answer, or the file of an upload, ends after 1000 bytes
  stall:1000:5s            the same body stops for 5 seconds after 1000 bytes
  status-500               another answer; the request is not carried out
  html-503                 status 503 with a page of HTML, as a proxy sends it
  status-429:retry-after:1s   with a Retry-After in seconds; :retry-at:1s writes it as a date
  answers:paging-bare      the answer has this form, or these, separated by commas:
                           envelope-wrapped, envelope-bare, envelope-list, token-array,
                           token-wrapped, token-key-jwt, updates-no-content, updates-object,
                           paging-no-meta, paging-no-links, paging-bare, lists-gaps, transfer-query,
                           transfer-body, uploads-ok, ranges-ignored, quirks
  token-expires            the request's token expires just when it arrives

Latencies add up; of the other faults the first that strikes is the one that happens.
The upload of a file to the storage is the operation upload_file_content.
One --seed strikes the same requests in every run.

Examples:
  ziik-fake --users 5000 --port 8080
  ziik-fake --latency 50..200ms --fault 0.1=html-503 --fault 0.05=status-429:retry-after:1s
  ziik-fake --fault create_user:0.1=reset-after --fault list_users,get_user:0.02=truncated --seed 7
  ziik-fake --fault list_users:1x3=html-502 --clock-skew -86400
  ziik-fake --answers updates-object --fault 0.5=answers:envelope-list,quirks
  ziik-fake --workdrive --users 500 --quirks --fault list_users:0.1=truncated
  ziik-fake --document openapi.yaml --port 8080 --fault list_units:0.1=html-503";

/// A Ziik tenant in memory, listening on 127.0.0.1.
#[derive(Debug, Parser)]
#[command(version, after_help = FAULTS)]
struct Arguments {
    /// How many people there are besides the administrator
    #[arg(long, default_value_t = 250)]
    users: usize,
    /// The port to listen on; 0 takes any free one
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// Which data to invent, and which requests meet a fault
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// How many seconds a token is valid
    #[arg(long, default_value_t = 3600)]
    token_lifetime: u64,
    /// Which of the documented forms the answers have, such as envelope-list,paging-bare; see
    /// below
    #[arg(long, value_name = "FORMS")]
    answers: Option<Answers>,
    /// Answer as loosely as PHP can
    #[arg(long)]
    quirks: bool,
    /// How long every request waits, such as 50ms or 50..200ms
    #[arg(long, value_name = "TIME")]
    latency: Option<Latency>,
    /// What goes wrong, and when; may be given several times
    #[arg(long = "fault", value_name = "FAULT")]
    faults: Vec<String>,
    /// How many seconds the tenant's clock is ahead
    #[arg(long, default_value_t = 0, allow_negative_numbers = true, value_name = "SECONDS")]
    clock_skew: i64,
    /// Be a WorkDrive organization instead, with --users people; its keys have no --token-lifetime
    #[arg(long, conflicts_with = "token_lifetime")]
    workdrive: bool,
    /// Be a mock of this OpenAPI 3 document (YAML or JSON) instead: every answer is an example of
    /// the document, and nothing is kept; there are no --users and no --token-lifetime
    #[arg(
        long,
        value_name = "FILE",
        value_parser = read_document,
        conflicts_with_all = ["workdrive", "users", "token_lifetime"],
    )]
    document: Option<Document>,
}

fn read_document(path: &str) -> Result<Document, InvalidDocument> {
    Document::read(path)
}

impl Arguments {
    fn answers(&self) -> Answers {
        let answers = self.answers.clone().unwrap_or_default();
        let quirks = answers.quirks || self.quirks;
        answers.quirks(quirks)
    }

    /// The plan of faults, which names operations of what is going to run.
    fn plan(&self) -> Result<FaultPlan, clap::Error> {
        let latency = self.latency.map(|latency| Rule::new(Fault::Latency(latency)));
        let plan = latency.into_iter().fold(FaultPlan::new(self.seed), FaultPlan::rule);
        self.faults.iter().try_fold(plan, |plan, text| {
            let rule = self.rule(text).map_err(|error| {
                let message = format!("invalid value '{text}' for '--fault <FAULT>': {error}\n");
                Arguments::command().error(ErrorKind::ValueValidation, message)
            })?;
            Ok(plan.rule(rule))
        })
    }

    fn rule(&self, text: &str) -> Result<Rule, InvalidText> {
        self.document.as_ref().map_or_else(|| text.parse(), |document| document.rule(text))
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let arguments = Arguments::parse();
    let plan = arguments.plan().unwrap_or_else(|error| error.exit());
    if arguments.workdrive {
        return organization(&arguments, plan).await;
    }
    if let Some(document) = arguments.document.clone() {
        return mock(&arguments, document, plan).await;
    }
    let tenant = Tenant::builder()
        .users(arguments.users)
        .port(arguments.port)
        .seed(arguments.seed)
        .token_lifetime(Duration::from_secs(arguments.token_lifetime))
        .answers(arguments.answers())
        .faults(plan)
        .clock_skew(arguments.clock_skew)
        .start()
        .await?;

    let (url, username, password) = (tenant.url(), tenant.username(), tenant.password());
    println!("Listening on {url}");
    println!("Sign in with:");
    println!("  curl -s {url}/authenticate -H 'Content-Type: application/json' \\");
    println!(r#"    -d '{{"username":"{username}","password":"{password}"}}'"#);
    println!("Send the jwt of the answer with everything else:");
    println!("  curl -s {url}/users?limit=2 -H \"Authorization: Bearer $TOKEN\"");
    println!("Files are uploaded to {}", tenant.storage().url());
    println!("Ctrl-C stops it.");

    tokio::signal::ctrl_c().await?;
    tenant.shutdown().await;
    Ok(())
}

async fn organization(arguments: &Arguments, plan: FaultPlan) -> std::io::Result<()> {
    let organization = Organization::builder()
        .users(arguments.users)
        .port(arguments.port)
        .seed(arguments.seed)
        .answers(arguments.answers())
        .faults(plan)
        .clock_skew(arguments.clock_skew)
        .start()
        .await?;

    let (url, key) = (organization.url(), organization.api_key());
    println!("Listening on {url}");
    println!("Ask with:");
    println!("  curl -s {url}/users -H 'X-API-KEY: {key}'");
    println!("Ctrl-C stops it.");

    tokio::signal::ctrl_c().await?;
    organization.shutdown().await;
    Ok(())
}

async fn mock(arguments: &Arguments, document: Document, plan: FaultPlan) -> std::io::Result<()> {
    let operations = document.operations();
    let mock = Mock::builder(document)
        .port(arguments.port)
        .answers(arguments.answers())
        .faults(plan)
        .clock_skew(arguments.clock_skew)
        .start()
        .await?;

    let url = mock.url();
    println!("Listening on {url}");
    println!("{} operations answer from the document, with any credential.", operations.len());
    let has_no_argument = |path: &str| !path.contains('{');
    let first = operations.iter().find(|one| one.method == "GET" && has_no_argument(one.path));
    if let Some(operation) = first {
        println!("Ask with:");
        println!("  curl -s {url}{} -H 'Authorization: Bearer any'", operation.path);
    }
    println!("Ctrl-C stops it.");

    tokio::signal::ctrl_c().await?;
    mock.shutdown().await;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_make_a_plan() {
        let arguments =
            ["ziik-fake", "--latency", "5ms", "--fault", "0.1=html-503", "--fault", "1=truncated"];
        let arguments = Arguments::parse_from(arguments.into_iter().chain([
            "--seed",
            "7",
            "--clock-skew",
            "-60",
        ]));
        let expected = FaultPlan::new(7)
            .rule(Rule::new(Fault::Latency(Latency::Fixed(Duration::from_millis(5)))))
            .rule("0.1=html-503".parse().unwrap())
            .rule(Rule::new(Fault::Truncated));
        assert_eq!((arguments.plan().unwrap(), arguments.clock_skew), (expected, -60));
    }

    #[test]
    fn flags_choose_the_forms_of_answers() {
        let answers =
            |flags: &[&str]| Arguments::parse_from(["ziik-fake"].iter().chain(flags)).answers();
        assert_eq!(answers(&[]), Answers::default());
        assert_eq!(answers(&["--quirks"]), Answers::default().quirks(true));
        assert_eq!(answers(&["--answers", "lists-gaps"]), "lists-gaps".parse().unwrap());
        assert_eq!(
            answers(&["--answers", "lists-gaps", "--quirks"]),
            "lists-gaps,quirks".parse().unwrap()
        );
    }

    #[test]
    fn the_examples_in_the_help_are_right() {
        let examples = FAULTS.lines().filter(|line| line.starts_with("  ziik-fake "));
        for example in examples {
            // The file is seen from the folder of the repository.
            let example = example.replace("openapi.yaml", "../openapi.yaml");
            Arguments::try_parse_from(example.split_whitespace())
                .and_then(|arguments| arguments.plan().map(drop))
                .unwrap_or_else(|error| panic!("{example}: {error}"));
        }
        let (_, table) = FAULTS.split_once("\n\n").unwrap();
        let (table, _) = table.split_once("\n\n").unwrap();
        let lines = table.lines().filter(|line| !line.starts_with("   "));
        let faults: Vec<_> = lines.filter_map(|line| line.split_whitespace().next()).collect();
        assert_eq!(faults.len(), 14);
        let (_, forms) = table.split_once("by commas:").unwrap();
        let (forms, _) = forms.split_once("\n  token-expires").unwrap();
        assert_eq!(forms.split(',').count(), 17);
        assert!(forms.parse::<Answers>().is_ok(), "{forms}");
        for fault in faults {
            assert!(format!("1={fault}").parse::<Rule>().is_ok(), "{fault}");
        }
        let error = refused(&["--fault", "1=lightning"]);
        assert!(error.contains("there is no fault `lightning`"), "{error}");
    }

    fn refused(flags: &[&str]) -> String {
        Arguments::try_parse_from(["ziik-fake"].iter().chain(flags))
            .and_then(|arguments| arguments.plan())
            .unwrap_err()
            .to_string()
    }

    #[test]
    fn a_document_has_its_own_flags_and_operations() {
        const LIBRARY: [&str; 2] = ["--document", "tests/documented/library.yaml"];
        let with = |flags: &[&'static str]| [&LIBRARY[..], flags].concat();
        for flag in [&["--users", "5"][..], &["--token-lifetime", "5"], &["--workdrive"]] {
            let error = refused(&with(flag));
            assert!(error.contains("cannot be used with") && error.contains(flag[0]), "{error}");
        }
        let error = refused(&with(&["--fault", "list_users:1=html-503"]));
        assert!(error.contains("there is no operation `list_users`"), "{error}");
        let error = refused(&["--fault", "list_recent_folders:1=html-503"]);
        assert!(error.contains("there is no operation `list_recent_folders`"), "{error}");
        let flags = with(&["--fault", "list_recent_folders:1=html-503", "--latency", "1ms"]);
        let arguments = Arguments::try_parse_from(["ziik-fake"].iter().chain(&flags)).unwrap();
        let plan = format!("{:?}", arguments.plan().unwrap());
        assert!(plan.contains("list_recent_folders") && plan.contains("Latency"), "{plan}");
        let error = refused(&["--document", "nowhere.yaml"]);
        assert!(error.contains("cannot read `nowhere.yaml`"), "{error}");
        let error = refused(&["--document", "Cargo.toml"]);
        assert!(error.contains("`Cargo.toml`: "), "{error}");
    }
}
