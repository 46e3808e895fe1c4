//! The program: from its arguments to its exit code.

use std::ffi::OsString;

use clap::ArgMatches;

use crate::cli;
use crate::commands;
use crate::context::{Context, Place};
use crate::exit::Exit;
use crate::generated::DIGEST;
use crate::output::error;
use crate::problem::{Problem, Result};
use crate::sync;

/// Runs the program with the arguments of the process.
#[must_use]
pub fn main() -> Exit {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    match runtime {
        Ok(runtime) => {
            let exit = runtime.block_on(run(arguments, Place::Chosen));
            // Nobody waits for what a keyring or a file system does not answer.
            runtime.shutdown_background();
            exit
        }
        Err(error) => {
            let error = crate::problem::reason(&error);
            said(&Problem::failed(format!("cannot start: {error}")))
        }
    }
}

/// Runs a command line. `place` is the tenant that it is about, unless the user chooses.
pub(crate) async fn run(arguments: Vec<OsString>, place: Place) -> Exit {
    let is_named = |noun: &str| arguments.iter().any(|argument| argument == noun);
    let root = cli::root(version(), is_named);
    let matches = match root.try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(error) => {
            // Nobody may be reading.
            let _ = error.print();
            return if error.use_stderr() { Exit::Usage } else { Exit::Done };
        }
    };
    // A future of all commands is large.
    match Box::pin(dispatch(&matches, place)).await {
        Ok(exit) => exit,
        Err(problem) => said(&problem),
    }
}

/// The version, with the beginning of the digest of the document that the commands are made from.
pub(crate) fn version() -> String {
    let digest = DIGEST.get(..12).unwrap_or(DIGEST);
    format!("{} (document {digest})", env!("CARGO_PKG_VERSION"))
}

fn said(problem: &Problem) -> Exit {
    error(problem);
    problem.exit()
}

async fn dispatch(matches: &ArgMatches, place: Place) -> Result<Exit> {
    let Some((name, of_name)) = matches.subcommand() else { return Ok(Exit::Usage) };
    let context = |matches| Context::new(place, matches);
    match name {
        "login" => commands::login::run(of_name).await,
        "logout" => commands::logout::run(&context(of_name)).await,
        "whoami" => commands::whoami::run(&context(of_name)).await,
        "profiles" => commands::profiles::run(of_name).await,
        "api" => commands::api::run(&context(of_name), of_name).await,
        "operations" => commands::operations::run(&context(of_name)),
        "demo" => commands::demo::run(of_name).await,
        "completions" => commands::completions::run(of_name),
        "man" => commands::man::run(of_name),
        noun => {
            let Some((verb, of_verb)) = of_name.subcommand() else { return Ok(Exit::Usage) };
            let context = context(of_verb);
            match (noun, verb) {
                ("sync", _) => sync::run(&context, of_name).await,
                ("memberships", "set") => commands::memberships_set::run(&context, of_verb).await,
                ("units", "tree") => commands::units_tree::run(&context, of_verb).await,
                ("users", "export") => commands::users_export::run(&context, of_verb).await,
                ("groups", "members") => commands::groups_members::run(&context, of_verb).await,
                _ => match cli::find(noun, verb) {
                    Some(command) => commands::operation::run(command, &context, of_verb).await,
                    None => Err(Problem::usage(format!("there is no command `{noun} {verb}`"))),
                },
            }
        }
    }
}
