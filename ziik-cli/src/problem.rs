//! Why a command ends early.

use std::fmt;
use std::io;
use std::path::Path;

use crate::exit::Exit;

/// What a command returns.
pub(crate) type Result<T, E = Problem> = std::result::Result<T, E>;

/// What is said to the user, and the exit code.
#[derive(Debug)]
pub struct Problem {
    exit: Exit,
    message: String,
}

impl Problem {
    /// Something failed.
    #[must_use]
    pub fn failed(message: impl Into<String>) -> Self {
        Self { exit: Exit::Failed, message: message.into() }
    }

    /// The command line, a file or the configuration is wrong.
    #[must_use]
    pub fn usage(message: impl Into<String>) -> Self {
        Self { exit: Exit::Usage, message: message.into() }
    }

    /// A file cannot be read or written.
    pub(crate) fn file(what: &str, path: &Path, error: &io::Error) -> Self {
        Self::failed(format!("cannot {what} `{}`: {}", path.display(), reason(error)))
    }

    /// The output cannot be written.
    pub(crate) fn output(error: &io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::failed("the output was closed before its end; the rest is not written");
        }
        Self::failed(format!("cannot write the output: {}", reason(error)))
    }

    /// The exit code.
    #[must_use]
    pub fn exit(&self) -> Exit {
        self.exit
    }
}

/// One sentence or more, without a full stop at the end.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// The reason in the words of the system, without the number of the error.
pub(crate) fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or(&text);
    let mut chars = text.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

impl From<ziik_ext::Error> for Problem {
    fn from(error: ziik_ext::Error) -> Self {
        use ziik_ext::api::Error as Call;
        let sign_in = "; run `ziik login`, or check ZIIK_USERNAME, ZIIK_PASSWORD and ZIIK_TOKEN";
        match &error {
            ziik_ext::Error::SignIn { .. } => Self::failed(format!("{error}{sign_in}")),
            ziik_ext::Error::Call(Call::Configuration { .. } | Call::InvalidArgument { .. })
            | ziik_ext::Error::Name(_) => Self::usage(error.to_string()),
            _ => Self::failed(error.to_string()),
        }
    }
}

impl From<ziik_ext::api::Error> for Problem {
    fn from(error: ziik_ext::api::Error) -> Self {
        ziik_ext::Error::from(error).into()
    }
}

impl From<ziik_ext::PagingError> for Problem {
    fn from(error: ziik_ext::PagingError) -> Self {
        ziik_ext::Error::from(error).into()
    }
}
