//! A tenant, and runs of the program against it.

use std::ffi::OsStr;
use std::io::Write as _;
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;
use tokio::runtime::Runtime;

/// What a run came to.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    /// The output as JSON, of a run that went well.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        assert_eq!(self.code, 0, "{}", self.err);
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.out))
    }

    /// The output of a run that went well.
    #[track_caller]
    pub(crate) fn text(self) -> String {
        assert_eq!(self.code, 0, "{}", self.err);
        self.out
    }

    /// What was said by a run that ended with this code and printed nothing.
    #[track_caller]
    pub(crate) fn error(self, code: i32) -> String {
        assert_eq!((self.code, self.out.as_str()), (code, ""), "{}", self.err);
        self.err
    }
}

/// A tenant, with a folder for configuration.
pub(crate) struct World {
    pub(crate) tenant: ziik_fake::Tenant,
    pub(crate) folder: TempDir,
    // After the tenant, which ends in it.
    runtime: Runtime,
}

impl World {
    pub(crate) fn new() -> Self {
        Self::with(ziik_fake::Tenant::builder().users(30).seed(7))
    }

    pub(crate) fn with(builder: ziik_fake::Builder) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let tenant = runtime.block_on(builder.start()).unwrap();
        Self { tenant, folder: tempfile::tempdir().unwrap(), runtime }
    }

    pub(crate) fn runtime(&self) -> &Runtime {
        &self.runtime
    }

    /// The program, signed in by the environment.
    pub(crate) fn command(&self, arguments: &[impl AsRef<OsStr>]) -> Command {
        let mut command = program(arguments);
        command
            .env("ZIIK_CONFIG_DIR", self.folder.path())
            .env("ZIIK_URL", self.tenant.url())
            .env("ZIIK_USERNAME", self.tenant.username())
            .env("ZIIK_PASSWORD", self.tenant.password());
        command
    }

    /// Runs the program, signed in by the environment.
    pub(crate) fn run(&self, arguments: &[impl AsRef<OsStr>]) -> Run {
        run(self.command(arguments), "")
    }

    /// Runs a command line of words without spaces.
    pub(crate) fn line(&self, line: &str) -> Run {
        self.run(&line.split_whitespace().collect::<Vec<_>>())
    }

    /// Runs a command line that nothing in the environment signs in.
    pub(crate) fn bare(&self, line: &str) -> Command {
        let mut command = program(&line.split_whitespace().collect::<Vec<_>>());
        command.env("ZIIK_CONFIG_DIR", self.folder.path());
        command
    }

    /// A file in the folder.
    pub(crate) fn file(&self, name: &str, contents: &str) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, contents).unwrap();
        path.display().to_string()
    }

    /// How many people the list of users has.
    pub(crate) fn listed(&self) -> usize {
        let total = self.line("api GET /users -o json").json()["meta"]["total"].as_u64();
        usize::try_from(total.unwrap()).unwrap()
    }

    /// The last request with this method.
    #[track_caller]
    pub(crate) fn last(&self, method: &str, path: &str) -> ziik_fake::Recorded {
        let requests = self.tenant.requests();
        let found = requests
            .into_iter()
            .rev()
            .find(|request| request.method == method && request.path == path);
        found.unwrap_or_else(|| panic!("there was no {method} {path}"))
    }
}

/// The program with nothing of the environment but what it needs.
pub(crate) fn program(arguments: &[impl AsRef<OsStr>]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ziik"));
    command.args(arguments).env_clear().stdin(Stdio::null());
    command
}

/// Runs it with this on standard input.
pub(crate) fn run(mut command: Command, input: &str) -> Run {
    let mut child = command
        .stdin(if input.is_empty() { Stdio::null() } else { Stdio::piped() })
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(input.as_bytes()).unwrap();
    }
    let output = child.wait_with_output().unwrap();
    // A download may be of bytes.
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    Run {
        code: output.status.code().unwrap_or(-1),
        out: text(output.stdout),
        err: text(output.stderr),
    }
}
