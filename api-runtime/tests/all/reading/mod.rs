//! How types are read from a body.

mod answers;
mod fields;
mod json;
mod lists;
mod unions;

use std::fmt;

use api_runtime::{Answer, Call, Dialect, Error, Operation, Response, Sending, Transport};
use bytes::Bytes;
use http::Request;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::calls::{Client, READ};

/// A transport that answers everything alike.
struct Stub(Bytes);

impl fmt::Debug for Stub {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Stub")
    }
}

impl Transport for Stub {
    fn send(&self, _: Request<Bytes>, _: &'static Operation) -> Sending<'_> {
        Box::pin(std::future::ready(Ok(http::Response::new(self.0.clone()))))
    }
}

/// Other names that fields are sent under.
static DIALECT: Dialect =
    Dialect::new(&[("Paint", "colour", "color"), ("Paint", "thick", "depth")]);

#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub(super) struct Paint {
    pub(super) color: i64,
    pub(super) depth: i64,
    pub(super) shine: i64,
}

/// Reads a body by the reader of the client.
pub(super) async fn read<T: DeserializeOwned>(body: &str) -> Result<T, Error> {
    read_of(&READ, body).await
}

/// Reads a body as the answer to `operation`.
pub(super) async fn read_of<T: DeserializeOwned>(
    operation: &'static Operation,
    body: &str,
) -> Result<T, Error> {
    answered(operation, body, Answer::json::<T>).await
}

/// Reads a body as the answer to `operation` by `read`.
pub(super) async fn answered<T>(
    operation: &'static Operation,
    body: &str,
    read: fn(Answer) -> Result<Response<T>, Error>,
) -> Result<T, Error> {
    let stub = Stub(Bytes::copy_from_slice(body.as_bytes()));
    let client = Client::builder(stub).build()?;
    let answer = Call::new(&client.0, operation, &DIALECT).send(read).await?;
    Ok(answer.into_inner())
}

/// Reads it, and writes it again.
pub(super) async fn again<T: DeserializeOwned + Serialize>(body: &str) -> Value {
    let value: T = read(body).await.unwrap_or_else(|error| panic!("{error}: {body}"));
    serde_json::to_value(value).expect("JSON")
}

pub(super) async fn error<T: DeserializeOwned + fmt::Debug>(body: &str) -> String {
    let Error::Decode { source, .. } = read::<T>(body).await.expect_err("does not fit") else {
        panic!("another error");
    };
    source.to_string()
}
