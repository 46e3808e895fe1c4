//! `ziik completions`: scripts for shells.

use clap::ArgMatches;
use clap_complete::Shell;

use crate::cli;
use crate::exit::Exit;
use crate::output::print;
use crate::problem::Result;
use crate::run::version;

/// Prints the script.
pub(crate) fn run(matches: &ArgMatches) -> Result<Exit> {
    let shell = matches.get_one::<Shell>("shell").copied().unwrap_or(Shell::Bash);
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut cli::root(version(), |_| true), "ziik", &mut script);
    print(&script)?;
    Ok(Exit::Done)
}
