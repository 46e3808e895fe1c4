//! Makes crates of documents, with each generator as its users run it.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::client::Client;
use crate::run::{Place, Result, about};
use crate::tools::{self, write};

/// What crates are made of.
#[derive(Debug, Clone)]
pub(crate) enum Document {
    /// `openapi.yaml`.
    Own,
    Other(PathBuf),
}

/// The file that says what bindings were made of.
const ORIGIN: &str = "origin";

/// A crate that a generator writes.
#[derive(Debug, Clone)]
pub(crate) struct Bindings {
    pub(crate) client: Client,
    pub(crate) folder: PathBuf,
}

impl Bindings {
    pub(crate) fn new(place: &Place, client: Client, name: &str) -> Self {
        Self { client, folder: place.work.join("generated").join(name).join(client.name()) }
    }

    /// Whether the folder has what comes of `openapi.yaml` as it is.
    pub(crate) fn are_current(&self, place: &Place) -> bool {
        let kept = std::fs::read_to_string(self.folder.join(ORIGIN));
        kept.is_ok_and(|kept| self.origin(place).is_ok_and(|origin| origin == kept))
    }

    /// Remembers what the code was made of, so that it is not made and compiled once more.
    pub(crate) fn keep_origin(&self, place: &Place) -> Result<()> {
        write(&self.folder.join(ORIGIN), &self.origin(place)?)
    }

    fn origin(&self, place: &Place) -> Result<String> {
        let mut origin = tools::version(self.client).unwrap_or_default().to_owned();
        for name in ["Cargo.lock", "openapi.yaml", "openapi-crate/examples/untouched.rs"] {
            let path = place.root.join(name);
            origin += &std::fs::read_to_string(&path).map_err(about(&path))?;
        }
        Ok(origin)
    }

    /// The name of the package.
    pub(crate) fn package(&self) -> &'static str {
        match self.client {
            Client::Ours => "ours",
            Client::Progenitor => "untouched",
            Client::OpenapiGenerator => "openapi",
            Client::OpenapiToRust => "openapi-to-rust-bindings",
            Client::Ploidy => "ploidy-bindings",
            Client::Plain => "plain",
        }
    }

    /// The generator's command line, which writes into an empty folder.
    pub(crate) fn command(&self, place: &Place, document: &Document) -> Result<Command> {
        let _ = std::fs::remove_dir_all(&self.folder);
        std::fs::create_dir_all(&self.folder).map_err(about(&self.folder))?;
        let own = place.root.join("openapi.yaml");
        let path = match document {
            Document::Own => &own,
            Document::Other(path) => path,
        };
        let mut command;
        match self.client {
            Client::Ours => {
                command = Command::new(place.built("openapi-crate"));
                command.arg("generate").arg("--spec").arg(path).arg("--out").arg(&self.folder);
                command.args(["--crate-name", self.package()]);
            }
            Client::Progenitor => {
                command = Command::new(place.built("examples/untouched"));
                command.arg(&self.folder);
                // It mends what is named in its documentation, and nothing of other documents.
                if let Document::Other(path) = document {
                    command.arg(path);
                }
            }
            Client::OpenapiGenerator => {
                command = Command::new("java");
                command.arg("-jar").arg(tools::openapi_generator(place)?);
                command.args(["generate", "-g", "rust", "--library", "reqwest", "-i"]).arg(path);
                // Its own check of a document refuses more than it cannot do, and the version of a
                // document need not be one of a crate.
                command.args(["--skip-validate-spec", "--additional-properties"]);
                command.arg("packageName=openapi,packageVersion=0.1.0").arg("-o").arg(&self.folder);
            }
            Client::OpenapiToRust => {
                command = Command::new(tools::installed(place, "openapi-to-rust"));
                command
                    .arg("generate")
                    .arg(path)
                    .arg("--output-dir")
                    .arg(self.folder.join("src/generated"));
            }
            Client::Ploidy => {
                command = Command::new(tools::installed(place, "ploidy"));
                command.args(["generate", "rust"]).arg(path).arg("-o").arg(&self.folder);
                command.args(["--name", self.package()]);
            }
            Client::Plain => return Err("nobody generates it".to_owned()),
        }
        command.current_dir(&self.folder);
        Ok(command)
    }

    /// Makes a crate of its own of what was generated. The code stays as it is.
    pub(crate) fn finish(&self, place: &Place) -> Result<()> {
        let manifest = self.folder.join("Cargo.toml");
        let read = || std::fs::read_to_string(&manifest).map_err(about(&manifest));
        match self.client {
            // It stands alone already.
            Client::Ours | Client::Progenitor | Client::Plain => {}
            Client::OpenapiGenerator => {
                // Its default is the system's TLS.
                let text = read()?.replace("default = [\"native-tls\"]", "default = [\"rustls\"]");
                write(&manifest, &stand_alone(&text))?;
            }
            Client::OpenapiToRust => {
                let required = self.folder.join("src/generated/REQUIRED_DEPS.toml");
                let required = std::fs::read_to_string(&required).map_err(about(&required))?;
                let package = format!(
                    "[package]\nname = \"{}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n",
                    self.package()
                );
                write(&manifest, &stand_alone(&(package + &required)))?;
                write(&self.folder.join("src/lib.rs"), "pub mod generated;\n")?;
            }
            Client::Ploidy => write(&manifest, &stand_alone(&read()?))?,
        }
        let lock = self.folder.join("Cargo.lock");
        std::fs::copy(place.root.join("Cargo.lock"), &lock).map(drop).map_err(about(&lock))
    }

    /// Cargo, for this crate and nothing else.
    pub(crate) fn cargo(&self, place: &Place, arguments: &str) -> Command {
        let mut cargo = place.cargo(arguments);
        cargo.arg("--manifest-path").arg(self.folder.join("Cargo.toml"));
        self.features(&mut cargo);
        cargo
    }

    /// TLS in Rust, and neither gzip nor HTTP/2.
    fn features(&self, cargo: &mut Command) {
        if matches!(self.client, Client::Ours | Client::OpenapiGenerator) {
            cargo.args(["--no-default-features", "--features", "rustls"]);
        }
    }
}

/// Without it the crate would belong to the workspace that it stands in.
fn stand_alone(manifest: &str) -> String {
    if manifest.contains("[workspace]") {
        return manifest.to_owned();
    }
    format!("{manifest}\n[workspace]\n")
}

/// Has a crate compiled anew, its dependencies not: cargo looks at the times of its files.
pub(crate) fn touch(file: &Path) -> Result<()> {
    let now = std::time::SystemTime::now();
    let open = std::fs::File::options().append(true).open(file).map_err(about(file))?;
    open.set_modified(now).map_err(about(file))
}
