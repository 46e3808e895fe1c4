//! The manifest of a stand-alone crate: what is written, and what that of the owner lacks.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use api_runtime::SOURCES;
use semver::{Op, VersionReq};
use serde::Deserialize;

use super::Runtime;

/// A crate that the runtime part and generated code need, in the version of this workspace.
struct Dependency {
    name: &'static str,
    version: &'static str,
    default_features: bool,
    features: &'static [&'static str],
    target: Target,
}

/// Where a dependency is needed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Target {
    Any,
    Native,
    Wasm,
}

impl Target {
    const ALL: [Self; 3] = [Self::Any, Self::Native, Self::Wasm];

    /// The table of the manifest that has its dependencies.
    fn table(self) -> &'static str {
        match self {
            Self::Any => "dependencies",
            Self::Native => "target.'cfg(not(target_family = \"wasm\"))'.dependencies",
            Self::Wasm => "target.'cfg(target_family = \"wasm\")'.dependencies",
        }
    }

    /// Whether what is declared for `target`, or for any, is there wherever it is needed.
    fn includes(self, target: Option<&str>) -> bool {
        target.is_none_or(|target| self.table() == format!("target.'{target}'.dependencies"))
    }
}

impl Dependency {
    const fn new(name: &'static str, version: &'static str) -> Self {
        Self { name, version, default_features: true, features: &[], target: Target::Any }
    }

    const fn without_default_features(self) -> Self {
        Self { default_features: false, ..self }
    }

    const fn features(self, features: &'static [&'static str]) -> Self {
        Self { features, ..self }
    }

    const fn on(self, target: Target) -> Self {
        Self { target, ..self }
    }

    /// Its line in the manifest.
    fn line(&self) -> String {
        let Self { name, version, default_features, features, .. } = self;
        let mut table = vec![format!("version = \"{version}\"")];
        if !default_features {
            table.push("default-features = false".to_owned());
        }
        if !features.is_empty() {
            table.push(format!("features = {features:?}"));
        }
        match table.as_slice() {
            [_] => format!("{name} = \"{version}\""),
            _ => format!("{name} = {{ {} }}", table.join(", ")),
        }
    }
}

/// What a copy of the runtime needs, and the code with it.
const WITH_COPY: [Dependency; 18] = [
    Dependency::new("base64", "0.23").without_default_features().features(&["alloc"]),
    Dependency::new("bytes", "1"),
    Dependency::new("futures-util", "0.3").without_default_features().features(&["std"]),
    Dependency::new("hifijson", "0.5").without_default_features().features(&["alloc"]),
    Dependency::new("http", "1"),
    Dependency::new("httpdate", "1"),
    Dependency::new("percent-encoding", "2"),
    Dependency::new("reqwest", "0.13").without_default_features(),
    Dependency::new("secrecy", "0.10.1"),
    Dependency::new("serde", "1").features(&["derive"]),
    Dependency::new("serde_json", "1"),
    Dependency::new("thiserror", "2"),
    Dependency::new("http-body", "1").on(Target::Native),
    Dependency::new("tokio", "1")
        .without_default_features()
        .features(&["fs", "io-util", "rt", "sync", "time"])
        .on(Target::Native),
    Dependency::new("getrandom", "0.4")
        .without_default_features()
        .features(&["wasm_js"])
        .on(Target::Wasm),
    Dependency::new("gloo-timers", "0.4")
        .without_default_features()
        .features(&["futures"])
        .on(Target::Wasm),
    Dependency::new("reqwest", "0.13")
        .without_default_features()
        .features(&["stream"])
        .on(Target::Wasm),
    Dependency::new("web-time", "1.1").on(Target::Wasm),
];

/// What the code needs beside the crate of the runtime.
const BESIDE: [Dependency; 4] = [
    Dependency::new("bytes", "1"),
    Dependency::new("http", "1"),
    Dependency::new("serde", "1").features(&["derive"]),
    Dependency::new("serde_json", "1"),
];

/// The crate of the runtime.
const CRATE: &str = "api-runtime";

/// The features that a copy of the runtime passes on to reqwest.
const FEATURES: [&str; 4] = ["rustls", "native-tls", "gzip", "http2"];

/// Those that the crate of the runtime has beside them.
const FEATURES_OF_CRATE: [&str; 3] = ["blocking", "chrono", "jiff"];

impl Runtime {
    fn dependencies(&self) -> &'static [Dependency] {
        match self {
            Self::Copy => &WITH_COPY,
            Self::Crate(_) => &BESIDE,
        }
    }

    /// The features, with their lines in the manifest.
    fn features(&self) -> Vec<(&'static str, String)> {
        let (all, whose) = match self {
            Self::Copy => (FEATURES.to_vec(), "reqwest"),
            Self::Crate(_) => ([&FEATURES[..], &FEATURES_OF_CRATE].concat(), CRATE),
        };
        let line = |name: &'static str| (name, format!("{name} = [\"{whose}/{name}\"]"));
        all.into_iter().map(line).collect()
    }

    /// The line of the crate of the runtime, where it is one.
    fn line(&self) -> Option<String> {
        let Self::Crate(place) = self else { return None };
        let key = if VersionReq::parse(place).is_ok() { "version" } else { "path" };
        Some(format!("{CRATE} = {{ {key} = {place:?}, default-features = false }}"))
    }
}

const MANIFEST: &str = r#"[package]
name = "NAME"
version = "0.1.0"
edition = "2024"
publish = false

[features]
default = ["rustls", "gzip", "http2"]
FEATURES

DEPENDENCIES

# Not part of any workspace around it.
[workspace]
"#;

/// The manifest of a new crate called `name`.
pub(super) fn text(name: &str, runtime: &Runtime) -> String {
    let features = runtime.features().into_iter().map(|(_, line)| line);
    let dependencies = Target::ALL.into_iter().filter_map(|target| {
        let needed = runtime.dependencies().iter().filter(|needed| needed.target == target);
        let of_crate = runtime.line().filter(|_| target == Target::Any);
        let lines: Vec<String> = of_crate.into_iter().chain(needed.map(Dependency::line)).collect();
        (!lines.is_empty()).then(|| format!("[{}]\n{}", target.table(), lines.join("\n")))
    });
    MANIFEST
        .replace("FEATURES", &features.collect::<Vec<_>>().join("\n"))
        .replace("DEPENDENCIES", &dependencies.collect::<Vec<_>>().join("\n\n"))
        .replace("NAME", name)
}

/// What cargo reads in a manifest.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    manifest_path: PathBuf,
    dependencies: Vec<Declared>,
    features: BTreeMap<String, Vec<String>>,
    targets: Vec<Built>,
}

#[derive(Deserialize)]
struct Built {
    name: String,
    kind: Vec<String>,
}

#[derive(Deserialize)]
struct Declared {
    name: String,
    rename: Option<String>,
    req: String,
    kind: Option<String>,
    target: Option<String>,
    features: Vec<String>,
}

/// The name of the library whose manifest is at `path`, where there is one.
pub(super) fn name(path: &Path) -> Option<String> {
    let targets = path.exists().then(|| package(path))?.ok()?.targets;
    let library = targets.into_iter().find(|built| built.kind.iter().any(|kind| kind == "lib"));
    library.map(|library| library.name)
}

/// Says what the manifest at `path` lacks; `None` when it has everything that the code needs.
pub(super) fn lacking(path: &Path, runtime: &Runtime) -> Option<String> {
    let package = match package(path) {
        Ok(package) => package,
        Err(why) => {
            return Some(format!("was not compared with what the code needs, because {why}"));
        }
    };
    let has_crate = package.dependencies.iter().any(|declared| declared.name == CRATE);
    let of_crate = runtime.line().filter(|_| !has_crate);
    let lacking = |target: Target| {
        let needed = runtime.dependencies().iter().filter(move |needed| needed.target == target);
        needed.filter(|needed| !package.has(needed)).map(Dependency::line)
    };
    let lines: Vec<String> = of_crate.into_iter().chain(lacking(Target::Any)).collect();
    // Whether the crate is for WebAssembly, too, is up to who owns it.
    let native: Vec<String> = lacking(Target::Native).collect();
    // Those of the crate are up to who owns this one.
    let is_used = |name: &str| {
        *runtime == Runtime::Copy
            && SOURCES.iter().any(|(_, code)| code.contains(&format!("feature = \"{name}\"")))
    };
    let features = runtime.features().into_iter();
    let features =
        features.filter(|(name, _)| is_used(name) && !package.features.contains_key(*name));
    let features: Vec<String> = features.map(|(_, line)| line).collect();
    let section = |name: &str, lines: &[String]| {
        if lines.is_empty() {
            String::new()
        } else {
            format!("\n  [{name}]\n  {}", lines.join("\n  "))
        }
    };
    let text = section("features", &features)
        + &section(Target::Any.table(), &lines)
        + &section(Target::Native.table(), &native);
    (!text.is_empty())
        .then(|| format!("lacks lines that the code needs and is not changed; write there{text}"))
}

/// The package whose manifest is at `path`; `Err` says why there is none.
fn package(path: &Path) -> Result<Package, String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--format-version", "1", "--manifest-path"])
        .arg(path)
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("cargo cannot be run: {error}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(format!("cargo cannot read it:\n  {}", said.trim().replace('\n', "\n  ")));
    }
    let metadata: Metadata = serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("cargo's answer cannot be read: {error}"))?;
    // A crate that became a member of a workspace is one of several.
    let here = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let mut packages = metadata.packages.into_iter();
    packages
        .find(|package| here(&package.manifest_path) == here(path))
        .ok_or_else(|| "it has no package".to_owned())
}

impl Package {
    fn has(&self, needed: &Dependency) -> bool {
        self.dependencies.iter().any(|declared| {
            declared.rename.as_ref().unwrap_or(&declared.name) == needed.name
                && declared.kind.is_none()
                && needed.target.includes(declared.target.as_deref())
                && is_compatible(&declared.req, needed.version)
                && needed
                    .features
                    .iter()
                    .all(|feature| declared.features.iter().any(|name| name == feature))
        })
    }
}

/// Whether two requirements are of releases that are compatible with each other. One that is not
/// simple, such as `*` or a range, is the owner's decision.
fn is_compatible(declared: &str, needed: &str) -> bool {
    let release = |requirement: &str| {
        let first = VersionReq::parse(requirement).ok()?.comparators.into_iter().next()?;
        let is_simple = matches!(first.op, Op::Caret | Op::Tilde | Op::Exact | Op::Wildcard);
        is_simple.then_some(if first.major > 0 { (first.major, None) } else { (0, first.minor) })
    };
    match (release(declared), release(needed)) {
        (Some(declared), Some(needed)) => declared == needed,
        _ => true,
    }
}
