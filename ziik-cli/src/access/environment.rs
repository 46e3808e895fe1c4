//! What the environment says.

use ziik_ext::api::Secret;

use super::client::Access;
use super::{checked_tenant, secret};
use crate::problem::{Problem, Result};

/// The variables that say which tenant, and as whom.
#[derive(Debug)]
pub(crate) struct Environment {
    /// `ZIIK_URL`, or the address of `ZIIK_TENANT`.
    pub(crate) url: Option<String>,
    /// `ZIIK_USERNAME`
    pub(crate) username: Option<String>,
    /// `ZIIK_PASSWORD`
    pub(crate) password: Option<Secret>,
    /// `ZIIK_TOKEN`
    token: Option<Secret>,
    /// `ZIIK_PROFILE`
    pub(crate) profile: Option<String>,
}

impl Environment {
    /// Reads the variables; an empty one counts as not set.
    pub(crate) fn read() -> Result<Self> {
        let tenant = text("ZIIK_TENANT")?.map(|name| checked_tenant(&name)).transpose()?;
        Ok(Self {
            url: text("ZIIK_URL")?.or(tenant),
            username: text("ZIIK_USERNAME")?,
            password: secret("ZIIK_PASSWORD"),
            token: secret("ZIIK_TOKEN"),
            profile: text("ZIIK_PROFILE")?,
        })
    }

    /// Whether it says as whom.
    pub(super) fn has_login(&self) -> bool {
        self.token.is_some() || self.password.is_some()
    }

    /// The access to the API at `url`. `username` is used where there is none in the environment.
    pub(super) fn access(self, url: String, username: Option<String>) -> Result<Access> {
        let username = self.username.or(username);
        if self.token.is_none() && (username.is_none() || self.password.is_none()) {
            return Err(Problem::usage(
                "the environment names a tenant and no login; set ZIIK_TOKEN, or ZIIK_USERNAME and \
                 ZIIK_PASSWORD",
            ));
        }
        // A token that is given is used as it is, and no password stands behind it.
        let password = if self.token.is_some() { None } else { self.password };
        Ok(Access { url, username, password, token: self.token, kept: None })
    }
}

fn text(name: &str) -> Result<Option<String>> {
    match std::env::var(name) {
        Ok(text) => Ok(Some(text).filter(|text| !text.is_empty())),
        Err(std::env::VarError::NotPresent) => Ok(None),
        Err(std::env::VarError::NotUnicode(_)) => {
            Err(Problem::usage(format!("the variable {name} is not valid Unicode")))
        }
    }
}
