//! `ziik man`: manual pages.

use std::fs;
use std::path::{Path, PathBuf};

use clap::{ArgMatches, Command};
use clap_mangen::Man;

use crate::access;
use crate::cli;
use crate::exit::Exit;
use crate::output::note;
use crate::problem::{Problem, Result};
use crate::run::version;

/// Writes a page for the program, each noun and each command.
pub(crate) fn run(matches: &ArgMatches) -> Result<Exit> {
    let folder = matches.get_one::<PathBuf>("folder").cloned().unwrap_or_default();
    fs::create_dir_all(&folder)
        .map_err(|error| Problem::file("create the folder", &folder, &error))?;
    let mut root = cli::root(version(), |_| true);
    root.build();
    let mut pages = 0;
    write(&root, "ziik", &folder, &mut pages)?;
    note(format_args!("{pages} pages are in `{}`", folder.display()));
    Ok(Exit::Done)
}

fn write(command: &Command, name: &str, folder: &Path, pages: &mut usize) -> Result<()> {
    let mut page = Vec::new();
    let path = folder.join(format!("{name}.1"));
    let man = Man::new(command.clone().name(name.to_owned()).display_name(name.to_owned()));
    man.title(name.to_uppercase())
        .render(&mut page)
        .map_err(|error| Problem::file("write", &path, &error))?;
    access::replace(&path, &page)?;
    *pages += 1;
    for below in command.get_subcommands() {
        write(below, &format!("{name}-{}", below.get_name()), folder, pages)?;
    }
    Ok(())
}
