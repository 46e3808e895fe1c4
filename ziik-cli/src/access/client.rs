//! The client of a command.

use std::sync::Arc;

use api_runtime::{ClientBuilder, Connection, Transport};
use ziik_ext::Client;
use ziik_ext::api::Secret;

use super::renewal;
use super::store::Store;
use crate::problem::Result;

/// What the program calls itself.
pub(super) const PRODUCT: &str = concat!("ziik/", env!("CARGO_PKG_VERSION"));
/// When a token of the environment expires: nobody knows, and the API says so when it does.
pub(super) const FAR: i64 = 4_102_444_800;

/// A tenant, and as whom it is asked.
#[derive(Debug)]
pub(crate) struct Access {
    /// The address of the API.
    pub(crate) url: String,
    /// Who signs in.
    pub(crate) username: Option<String>,
    /// Their password, where it is known.
    pub(crate) password: Option<Secret>,
    /// A token to use as it is.
    pub(crate) token: Option<Secret>,
    /// Where the token is kept, and of which profile.
    pub(crate) kept: Option<(Store, String)>,
}

impl Access {
    /// The client. Nothing is sent, unless a kept token is old and has to be renewed.
    pub(crate) async fn client(self) -> Result<Client> {
        let mut builder = Client::builder(&self.url).user_agent(PRODUCT);
        if let Some((store, profile)) = &self.kept {
            let token = renewal::token(store, &self.url, profile).await?;
            builder = builder.token(token.jwt, token.expires);
        }
        if let (Some(username), Some(password)) = (self.username, self.password) {
            builder = builder.password(username, password);
        }
        if let Some(token) = self.token {
            builder = builder.token(token, FAR);
        }
        builder = match self.kept {
            Some((Store::File(store), _)) => builder.token_store(store),
            #[cfg(feature = "keyring")]
            Some((Store::Keyring(store), _)) => builder.token_store(store),
            None => builder,
        };
        Ok(builder.build()?)
    }
}

/// What sends the calls that commands put together themselves.
pub(crate) struct Wire(pub(crate) Connection);

impl From<Connection> for Wire {
    fn from(connection: Connection) -> Self {
        Self(connection)
    }
}

/// A connection to the API at `url` by this transport.
pub(crate) fn connection(url: &str, transport: Arc<dyn Transport>) -> Result<Connection> {
    // Whether the address may be `http` was decided when the client was made.
    let builder = ClientBuilder::<Wire>::new(url, PRODUCT)
        .header("user-agent", PRODUCT)
        .allow_http(true)
        .transport(transport);
    Ok(builder.build()?.0)
}
