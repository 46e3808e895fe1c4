//! Runs a Ziik tenant in memory until it is interrupted.

// Bad input is an error and never a panic. Tests may: there it is the finding.
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used))]

use std::time::Duration;

use clap::Parser;
use ziik_fake::workdrive::Organization;
use ziik_fake::{Answers, Fault, FaultPlan, Latency, Rule, Tenant};

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
  status-500               another answer; the request is not carried out
  html-503                 status 503 with a page of HTML, as a proxy sends it
  status-429:retry-after:1s   with a Retry-After in seconds; :retry-at:1s writes it as a date
  answers:paging-bare      the answer has this form, or these, separated by commas: envelope-wrapped, envelope-bare,
                           envelope-list, token-array, token-wrapped, token-key-jwt, updates-no-content, updates-object,
                           paging-no-meta, paging-no-links, paging-bare, lists-gaps, transfer-query,
                           transfer-body, quirks
  token-expires            the request's token expires just when it arrives

Latencies add up; of the other faults the first that strikes is the one that happens.
One --seed strikes the same requests in every run.

Examples:
  ziik-fake --users 5000 --port 8080
  ziik-fake --latency 50..200ms --fault 0.1=html-503 --fault 0.05=status-429:retry-after:1s
  ziik-fake --fault create_user:0.1=reset-after --fault list_users,get_user:0.02=truncated --seed 7
  ziik-fake --fault list_users:1x3=html-502 --clock-skew -86400
  ziik-fake --answers updates-object --fault 0.5=answers:envelope-list,quirks
  ziik-fake --workdrive --users 500 --quirks --fault list_users:0.1=truncated";

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
    faults: Vec<Rule>,
    /// How many seconds the tenant's clock is ahead
    #[arg(long, default_value_t = 0, allow_negative_numbers = true, value_name = "SECONDS")]
    clock_skew: i64,
    /// Be a WorkDrive organization instead, with --users people; its keys have no --token-lifetime
    #[arg(long, conflicts_with = "token_lifetime")]
    workdrive: bool,
}

impl Arguments {
    fn answers(&self) -> Answers {
        let answers = self.answers.clone().unwrap_or_default();
        let quirks = answers.quirks || self.quirks;
        answers.quirks(quirks)
    }

    fn plan(&self) -> FaultPlan {
        let latency = self.latency.map(|latency| Rule::new(Fault::Latency(latency)));
        let rules = latency.into_iter().chain(self.faults.iter().cloned());
        rules.fold(FaultPlan::new(self.seed), FaultPlan::rule)
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let arguments = Arguments::parse();
    if arguments.workdrive {
        return organization(&arguments).await;
    }
    let tenant = Tenant::builder()
        .users(arguments.users)
        .port(arguments.port)
        .seed(arguments.seed)
        .token_lifetime(Duration::from_secs(arguments.token_lifetime))
        .answers(arguments.answers())
        .faults(arguments.plan())
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
    println!("Ctrl-C stops it.");

    tokio::signal::ctrl_c().await?;
    tenant.shutdown().await;
    Ok(())
}

async fn organization(arguments: &Arguments) -> std::io::Result<()> {
    let organization = Organization::builder()
        .users(arguments.users)
        .port(arguments.port)
        .seed(arguments.seed)
        .answers(arguments.answers())
        .faults(arguments.plan())
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
        assert_eq!((arguments.plan(), arguments.clock_skew), (expected, -60));
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
            Arguments::try_parse_from(example.split_whitespace())
                .unwrap_or_else(|error| panic!("{example}: {error}"));
        }
        let (_, table) = FAULTS.split_once("\n\n").unwrap();
        let (table, _) = table.split_once("\n\n").unwrap();
        let lines = table.lines().filter(|line| !line.starts_with("   "));
        let faults: Vec<_> = lines.filter_map(|line| line.split_whitespace().next()).collect();
        assert_eq!(faults.len(), 12);
        let (_, forms) = table.split_once("by commas: ").unwrap();
        let (forms, _) = forms.split_once("\n  token-expires").unwrap();
        assert_eq!(forms.split(',').count(), 15);
        assert!(forms.parse::<Answers>().is_ok(), "{forms}");
        for fault in faults {
            assert!(format!("1={fault}").parse::<Rule>().is_ok(), "{fault}");
        }
        let error = Arguments::try_parse_from(["ziik-fake", "--fault", "1=lightning"])
            .unwrap_err()
            .to_string();
        assert!(error.contains("there is no fault `lightning`"), "{error}");
    }
}
