//! The sources of the part that bindings need, for generators that put it into the crates they make.

macro_rules! sources {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("bindings/", $name)))),*]
    };
}

/// The files of the part that bindings need, by their names. `mod.rs` has the modules.
#[doc(hidden)]
pub const SOURCES: &[(&str, &str)] = sources![
    "mod.rs",
    "access.rs",
    "answer.rs",
    "answer_headers.rs",
    "body.rs",
    "builder.rs",
    "by_status.rs",
    "call.rs",
    "connection.rs",
    "credential.rs",
    "dialect.rs",
    "disposition.rs",
    "download.rs",
    "error.rs",
    "failure.rs",
    "frames.rs",
    "guard.rs",
    "headers.rs",
    "http_transport.rs",
    "idle.rs",
    "incoming.rs",
    "items.rs",
    "json.rs",
    "link_header.rs",
    "multipart.rs",
    "open_enum.rs",
    "operation.rs",
    "pairs.rs",
    "patch.rs",
    "payload.rs",
    "random.rs",
    "readings.rs",
    "replacement.rs",
    "reply.rs",
    "request.rs",
    "response.rs",
    "retryable.rs",
    "rfc3339.rs",
    "scalars.rs",
    "secret.rs",
    "signing.rs",
    "tagged_union.rs",
    "timestamp.rs",
    "token_source.rs",
    "tolerant.rs",
    "transport.rs",
    "typed_id.rs",
    "unknown.rs",
    "untagged_union.rs",
    "upload.rs",
];
