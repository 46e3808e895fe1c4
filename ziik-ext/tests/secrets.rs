//! Nothing that is told to a subscriber or a logger, and no error, holds a password or a token.

use std::fmt::{Debug, Write};
use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};
use ziik_ext::api::types::UserUpdate;
use ziik_ext::{Client, FileTokenStore, RetryPolicy, TokenStore};
use ziik_fake::{Failure, Tenant};

/// Everything that is told, by whatever crate of the client, at every level.
#[derive(Debug, Clone, Default)]
struct Told(Arc<Mutex<String>>);

impl Told {
    fn write(&self, of: &str, text: &str) {
        writeln!(self.0.lock().expect("the lock"), "{of}: {text}").expect("a string takes all");
    }
}

struct Fields(String);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        write!(self.0, " {}={value:?}", field.name()).expect("a string takes all");
    }
}

impl Subscriber for Told {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        let mut fields = Fields(attributes.metadata().name().to_owned());
        attributes.record(&mut fields);
        self.write(attributes.metadata().target(), &fields.0);
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        let mut fields = Fields(String::new());
        values.record(&mut fields);
        self.write("a span", &fields.0);
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields(String::new());
        event.record(&mut fields);
        self.write(event.metadata().target(), &fields.0);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

impl log::Log for Told {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        self.write(record.target(), &record.args().to_string());
    }

    fn flush(&self) {}
}

/// In one test, because there is one logger for the whole process.
#[tokio::test]
async fn no_log_and_no_error_holds_a_password_or_a_token() {
    let told = Told::default();
    tracing::subscriber::set_global_default(told.clone()).expect("the only subscriber");
    log::set_boxed_logger(Box::new(told.clone())).expect("the only logger");
    log::set_max_level(log::LevelFilter::Trace);
    let note = |value: &dyn Debug| told.write("shown", &format!("{value:?} {value:#?}"));

    let tenant = Tenant::builder().users(5).start().await.expect("a tenant");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("token.json");
    std::fs::write(&path, r#"{"jwt": "canary-of-a-file", "expires": "canary"}"#).expect("written");
    #[cfg(unix)]
    std::fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o600))
        .expect("for its owner");
    let store = FileTokenStore::new(&path);
    note(&store.load().await.expect_err("no token"));

    let client = Client::builder(tenant.url())
        .password(tenant.username(), tenant.password())
        .token_store(store.clone())
        .retry(RetryPolicy::none());
    note(&client);
    let client = client.build().expect("a client");
    client.get_user(2).send().await.expect("a user");
    note(&client);
    let first = store.load().await.expect("a file").expect("a token");
    note(&first);

    // Refused, renewed, and refused for good.
    tenant.fail_next(1, Failure::new(401).header("set-cookie", "session=canary"));
    note(&client.update_user(2, UserUpdate::new().title("x")).send().await);
    let second = store.load().await.expect("a file").expect("a token");
    assert!(first != second, "another one was handed out");
    tenant.expire_tokens();
    client.set_password(tenant.username(), "canary-of-a-password");
    let error = ziik_ext::Error::from(client.get_user(2).send().await.expect_err("refused"));
    note(&error);
    told.write("shown", &error.to_string());

    // Nothing can be kept, and nobody is there.
    drop(folder);
    client.set_password(tenant.username(), tenant.password());
    client.get_user(2).send().await.expect("a user");
    let password = tenant.password().to_owned();
    tenant.shutdown().await;
    let error = client.get_user(2).send().await.expect_err("nobody there");
    note(&error);
    told.write("shown", &error.to_string());

    let text = told.0.lock().expect("the lock").clone();
    for event in [
        "signed in",
        "not signed in",
        "the kept token cannot be read",
        "the token cannot be kept",
        "no answer",
    ] {
        assert!(text.contains(event), "{event}: {text}");
    }
    assert!(!text.contains("the circuit is"), "it never was open: {text}");
    assert!(text.contains("reqwest"), "what others tell is looked at: {text}");
    for secret in [password.as_str(), first.jwt.expose(), second.jwt.expose(), "canary", "Bearer "]
    {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
}
