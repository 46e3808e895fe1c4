//! What all commands have: the tenant, and how output looks.

use clap::ArgMatches;
use ziik_ext::Client;
use ziik_ext::api::Secret;

use crate::access::{self, Access};
use crate::cli;
use crate::output::View;
use crate::problem::Result;

/// Which tenant a command is about.
#[derive(Debug, Clone)]
pub(crate) enum Place {
    /// The one that the user chooses, by a profile or the environment.
    Chosen,
    /// This one.
    Demo {
        /// The address of its API.
        url: String,
        /// Who signs in.
        username: String,
        /// Their password.
        password: Secret,
    },
}

/// What a command is given besides its arguments.
#[derive(Debug)]
pub(crate) struct Context {
    place: Place,
    /// `--profile`
    pub(crate) profile: Option<String>,
    /// How output looks.
    pub(crate) view: View,
}

impl Context {
    pub(crate) fn new(place: Place, matches: &ArgMatches) -> Self {
        let profile = cli::profile(matches).map(ToOwned::to_owned);
        Self { place, profile, view: cli::view(matches) }
    }

    /// The tenant and the login.
    pub(crate) fn access(&self) -> Result<Access> {
        match &self.place {
            Place::Chosen => access::find(self.profile.as_deref()),
            Place::Demo { url, username, password } => Ok(Access {
                url: url.clone(),
                username: Some(username.clone()),
                password: Some(password.clone()),
                token: None,
                kept: None,
            }),
        }
    }

    /// The client.
    pub(crate) async fn client(&self) -> Result<Client> {
        self.access()?.client().await
    }

    /// The address to show in a dry run.
    pub(crate) fn url_to_show(&self) -> Result<String> {
        match &self.place {
            Place::Chosen => access::url_to_show(self.profile.as_deref()),
            Place::Demo { url, .. } => Ok(url.clone()),
        }
    }
}
