//! A receiver of webhooks with axum, which brings whoever changes in Ziik back to what another
//! system says.
//!
//! `cargo run -p ziik-ext --example webhook_receiver` shows it with a tenant in memory: the
//! receiver subscribes, somebody changes a title in Ziik, and the receiver corrects it. In a
//! program of yours, `people` asks the other system, and the address is one that Ziik can reach.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use tokio::net::TcpListener;
use tokio::sync::Notify;
use ziik_ext::api::Secret;
use ziik_ext::api::types::{UserId, UserUpdate, WebhookEvent};
use ziik_ext::directory::{Field, PersonRecord};
use ziik_ext::webhooks::{Receiver, Subject, WebhookSpec, is_secret};
use ziik_ext::{Client, Error};
use ziik_fake::Tenant;

/// The largest body. Whatever is longer is not read.
const MAX_BODY: usize = 64 * 1024;
/// The pause before a check that failed is tried again.
const PAUSE: Duration = Duration::from_secs(1);

/// What the other system says, by reference.
pub(crate) type People = BTreeMap<String, PersonRecord>;

/// Takes calls, and remembers who is to be looked at.
pub(crate) struct Hooks {
    receiver: Receiver,
    secret: Secret,
    /// Several calls about one user are one piece of work as long as it has not begun.
    waiting: Mutex<BTreeSet<UserId>>,
    wake: Notify,
}

impl Hooks {
    pub(crate) fn new(secret: impl Into<Secret>) -> Arc<Self> {
        // A signature is checked by `verify`, should Ziik have one.
        let receiver = Receiver::new().max_body(MAX_BODY).trigger(WebhookEvent::UserUpdate);
        let secret = secret.into();
        Arc::new(Self { receiver, secret, waiting: Mutex::default(), wake: Notify::new() })
    }

    /// Notes that a user is to be looked at.
    fn add(&self, user: UserId) {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).insert(user);
        self.wake.notify_one();
    }

    /// Waits for users, and takes all of them. A call that comes from here on is new work.
    async fn take(&self) -> BTreeSet<UserId> {
        self.wake.notified().await;
        std::mem::take(&mut *self.waiting.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The routes of the receiver. The secret is a part of the address.
pub(crate) fn app(hooks: Arc<Hooks>) -> Router {
    Router::new()
        .route("/{secret}/user-update", post(receive))
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .with_state(hooks)
}

/// Answers at once: the work is done elsewhere.
async fn receive(
    State(hooks): State<Arc<Hooks>>,
    Path(secret): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> StatusCode {
    if !is_secret(&secret, &hooks.secret) {
        return StatusCode::NOT_FOUND;
    }
    match hooks.receiver.receive(&headers, body) {
        Ok(event) => {
            if let Some(Subject::User(user)) = event.subject() {
                hooks.add(user);
            }
            StatusCode::NO_CONTENT
        }
        Err(error) => {
            eprintln!("{error}");
            error.status()
        }
    }
}

/// Looks at whoever waits, for ever. `done` is told what was changed.
pub(crate) async fn work(
    ziik: Client,
    hooks: Arc<Hooks>,
    people: People,
    mut done: impl FnMut(String),
) {
    loop {
        let users = hooks.take().await;
        match recheck(&ziik, &people, &users).await {
            Ok(report) => done(report),
            Err(error) => {
                eprintln!("{error}");
                tokio::time::sleep(PAUSE).await;
                for user in users {
                    hooks.add(user);
                }
            }
        }
    }
}

/// Fetches the users, and makes them what the other system says. The correction calls the webhook
/// again, and that check finds nothing to do.
async fn recheck(
    ziik: &Client,
    people: &People,
    users: &BTreeSet<UserId>,
) -> Result<String, Error> {
    let mut records = Vec::new();
    for user in users {
        match ziik.get_user(*user).send().await {
            Ok(user) => {
                let reference = user.reference.as_deref().unwrap_or_default();
                records.extend(people.get(reference).cloned());
            }
            // The user is gone, or nobody whom this client may see.
            Err(error) if error.is_not_found() => {}
            Err(error) => return Err(error.into()),
        }
    }
    if records.is_empty() {
        return Ok(String::new());
    }
    let plan = ziik.directory().plan(records).await?;
    if plan.is_empty() {
        return Ok(String::new());
    }
    let text = plan.to_string();
    let _ = plan.apply().await?.into_result()?;
    Ok(text)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let tenant = Tenant::builder().users(50).start().await?;
    let ziik = Client::builder(tenant.url()).password(tenant.username(), tenant.password());
    let ziik = ziik.build()?;
    let ada = ziik.get_user(5).send().await?.into_data();
    let reference = ada.reference.unwrap_or_default();
    let record = PersonRecord::new(reference.clone()).set(Field::Title, "Roaster");

    let hooks = Hooks::new("4f1c9b");
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = format!("http://{}/4f1c9b/user-update", listener.local_addr()?);
    let server = axum::serve(listener, app(Arc::clone(&hooks)));
    tokio::spawn(async move { server.await });
    let (told, mut reports) = tokio::sync::mpsc::unbounded_channel();
    let people = People::from([(reference, record)]);
    // When the program ends, the receiver is gone.
    let done = move |report| drop(told.send(report));
    tokio::spawn(work(ziik.clone(), hooks, people, done));

    let spec = WebhookSpec::new("Changed people", address).triggers([WebhookEvent::UserUpdate]);
    println!("{}", ziik.webhooks().plan([spec.clone()]).await?);
    ziik.webhooks().ensure(spec).await?;
    println!("Somebody makes user 5 a pilot.");
    ziik.update_user(5, UserUpdate::new().title("Pilot")).send().await?;
    while let Some(report) = reports.recv().await {
        if report.is_empty() {
            break;
        }
        println!("{report}");
    }
    let user = ziik.get_user(5).send().await?;
    println!("User 5 is a {}.", user.title.as_deref().unwrap_or("user without a title"));
    Ok(())
}
