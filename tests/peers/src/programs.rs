//! The programs that are measured: the same code with each client beside it, or code for one.

use std::path::PathBuf;
use std::process::Command;

use crate::client::Client;
use crate::generate::Bindings;
use crate::run::{Place, Result, about};
use crate::tools::write;

/// What all of them share.
const SHARED: [(&str, &str); 3] = [
    ("allocations", include_str!("../programs/allocations.rs")),
    ("bench", include_str!("../programs/bench.rs")),
    ("one", include_str!("../programs/one.rs")),
];

/// The package of the programs of one client.
#[derive(Debug, Clone)]
pub(crate) struct Programs {
    client: Client,
    folder: PathBuf,
}

impl Programs {
    /// Writes the package.
    pub(crate) fn write(place: &Place, bindings: &Bindings) -> Result<Self> {
        let client = bindings.client;
        let folder = place.work.join("programs").join(client.name());
        let templates = place.root.join("tests/peers/programs").join(client.name());
        let mut sources: Vec<(String, String)> =
            SHARED.map(|(name, text)| (name.to_owned(), text.to_owned())).to_vec();
        for entry in std::fs::read_dir(&templates).map_err(about(&templates))? {
            let path = entry.map_err(about(&templates))?.path();
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            sources.push((name, std::fs::read_to_string(&path).map_err(about(&path))?));
        }
        let mut manifest = format!(
            "[package]\nname = \"peer-{}\"\nversion = \"0.1.0\"\nedition = \"2024\"\nautobins = false\n\n\
             [dependencies]\n{}allocation-counter = \"=0.8.1\"\n\
             tokio = {{ version = \"1\", default-features = false, \
             features = [\"net\", \"rt\", \"time\"] }}\n\n\
             [features]\n{}\n[profile.release]\nstrip = true\n\n[workspace]\n",
            client.name(),
            dependencies(place, bindings),
            if client == Client::Ours {
                "default = [\"sign-in\"]\nsign-in = [\"dep:ziik-ext\"]\n"
            } else {
                ""
            },
        );
        for (name, text) in &sources {
            write(&folder.join(format!("src/{name}.rs")), text)?;
            // What other modules use is no program.
            if text.contains("\nfn main()") {
                let full = full_name(client, name);
                let bin = format!("\n[[bin]]\nname = \"{full}\"\npath = \"src/{name}.rs\"\n");
                manifest.push_str(&bin);
            }
        }
        write(&folder.join("Cargo.toml"), &manifest)?;
        // The versions of the workspace, as far as it has them. Cargo adds others.
        let (versions, lock) = (place.root.join("Cargo.lock"), folder.join("Cargo.lock"));
        let versions = std::fs::read_to_string(&versions).map_err(about(&versions))?;
        let copy = folder.join("workspace.lock");
        if !std::fs::read_to_string(&copy).is_ok_and(|copy| copy == versions) {
            write(&lock, &versions)?;
            write(&copy, &versions)?;
        }
        Ok(Self { client, folder })
    }

    /// Cargo, for this package.
    pub(crate) fn cargo(&self, place: &Place, arguments: &str) -> Command {
        let mut cargo = place.cargo(arguments);
        cargo.arg("--manifest-path").arg(self.folder.join("Cargo.toml"));
        cargo
    }

    /// Cargo, for programs that do without what signs in: the other clients have nothing like it.
    pub(crate) fn cargo_without_sign_in(&self, place: &Place, arguments: &str) -> Command {
        let mut cargo = self.cargo(place, arguments);
        cargo.arg("--no-default-features");
        cargo
    }

    pub(crate) fn source(&self, name: &str) -> PathBuf {
        self.folder.join(format!("src/{name}.rs"))
    }

    /// Has a program compiled for release.
    pub(crate) fn build(&self, place: &Place, name: &str) -> Result<()> {
        let build = format!("build --release --quiet --bin {}", full_name(self.client, name));
        // The smallest program signs nobody in.
        let mut cargo = match name {
            "one" => self.cargo_without_sign_in(place, &build),
            _ => self.cargo(place, &build),
        };
        place.output(&mut cargo).map(drop)
    }
}

/// The name of a program in the folder that all share.
pub(crate) fn full_name(client: Client, name: &str) -> String {
    format!("{}-{name}", client.name())
}

fn dependencies(place: &Place, bindings: &Bindings) -> String {
    const BARE: &str = "default-features = false";
    let ours = |name, more| {
        let path = place.root.join(name);
        let path = path.display();
        format!(
            "{name} = {{ path = '{path}', {BARE}, features = [\"default-areas\", \"rustls\"]{more} }}\n"
        )
    };
    let (package, path) = (bindings.package(), bindings.folder.display());
    let generated =
        |more: &str| format!("bindings = {{ package = \"{package}\", path = '{path}'{more} }}\n");
    match bindings.client {
        Client::Ours => {
            ours("ziik-api", "")
                + &ours("ziik-ext", ", optional = true")
                + "bytes = \"1\"\nfutures-util = { version = \"0.3\", default-features = false }\n\
                   http = \"1\"\nreqwest = { version = \"0.13\", default-features = false }\n\
                   serde = { version = \"1\", features = [\"derive\"] }\nserde_json = \"1\"\n"
        }
        Client::Progenitor => {
            generated("") + "reqwest = { version = \"0.13\", default-features = false }\nserde_json = \"1\"\n"
        }
        Client::OpenapiGenerator => {
            generated(", default-features = false, features = [\"rustls\"]") + "serde_json = \"1\"\n"
        }
        Client::OpenapiToRust | Client::Ploidy => generated("") + "serde_json = \"1\"\n",
        Client::Plain => {
            "reqwest = { version = \"0.13\", default-features = false, features = [\"query\", \"rustls\"] }\n\
             serde = { version = \"1\", features = [\"derive\"] }\nserde_json = \"1\"\n"
                .to_owned()
        }
    }
}
