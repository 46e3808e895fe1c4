//! The receiver of the example, called by a tenant.

#[allow(dead_code, reason = "the example has a main function of its own")]
#[path = "../../../examples/webhook_receiver.rs"]
mod example;

use std::sync::Arc;
use std::time::Duration;

use example::{Hooks, People, app, work};
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio::task::AbortHandle;
use ziik_ext::Client;
use ziik_ext::api::reqwest;
use ziik_ext::api::types::{UserUpdate, WebhookEvent};
use ziik_ext::directory::{Field, PersonRecord};
use ziik_ext::webhooks::WebhookSpec;
use ziik_fake::{Deliveries, DeliveryFault, Failure, Tenant};

/// A tenant whose user 5 is to be a roaster, and the receiver that sees to it.
struct Scene {
    tenant: Tenant,
    client: Client,
    address: String,
    reports: UnboundedReceiver<String>,
    tasks: [AbortHandle; 2],
}

impl Drop for Scene {
    fn drop(&mut self) {
        self.tasks.iter().for_each(AbortHandle::abort);
    }
}

async fn scene() -> Scene {
    let tenant = Tenant::builder().users(20).start().await.expect("a tenant");
    tenant.set_deliveries(Deliveries::default().pause(Duration::from_millis(5)));
    let client = Client::builder(tenant.url()).password(tenant.username(), tenant.password());
    let client = client.build().expect("a client");
    let reference = client.get_user(5).send().await.expect("a user").reference.clone();
    let reference = reference.expect("a reference");
    let record = PersonRecord::new(&*reference).set(Field::Title, "Roaster");

    let hooks = Hooks::new("4f1c9b");
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    let server = axum::serve(listener, app(Arc::clone(&hooks)));
    let server = tokio::spawn(async move { server.await }).abort_handle();
    let (told, reports) = unbounded_channel();
    let people = People::from([(reference, record)]);
    let done = move |report| drop(told.send(report));
    let worker = tokio::spawn(work(client.clone(), hooks, people, done)).abort_handle();
    let uri = format!("{address}/4f1c9b/user-update");
    let spec = WebhookSpec::new("People", uri).triggers([WebhookEvent::UserUpdate]);
    client.webhooks().ensure(spec).await.expect("subscribed");
    Scene { tenant, client, address, reports, tasks: [server, worker] }
}

impl Scene {
    async fn rename(&self, title: &str) {
        let update = UserUpdate::new().title(title);
        self.client.update_user(5, update).send().await.expect("changed");
    }

    /// The next report of something that was corrected.
    async fn correction(&mut self) -> String {
        let next = async {
            loop {
                match self.reports.recv().await {
                    Some(report) if report.is_empty() => {}
                    report => return report.expect("a worker"),
                }
            }
        };
        tokio::time::timeout(Duration::from_secs(10), next).await.expect("in time")
    }

    async fn title(&self) -> Option<String> {
        self.client.get_user(5).send().await.expect("a user").title.clone()
    }

    /// How often the user was corrected.
    fn corrections(&self) -> usize {
        let requests = self.tenant.requests().into_iter();
        requests.filter(|one| one.method == "PATCH" && one.body.contains("Roaster")).count()
    }
}

#[tokio::test]
async fn whoever_changes_is_corrected() {
    let mut scene = scene().await;
    scene.rename("Pilot").await;
    let report = scene.correction().await;
    assert!(report.contains("Roaster"), "{report}");
    assert_eq!(scene.title().await.as_deref(), Some("Roaster"));
    scene.tenant.deliveries_done().await;
    assert_eq!(scene.corrections(), 1);
}

#[tokio::test]
async fn repeated_and_late_calls_do_no_harm() {
    let mut scene = scene().await;
    scene.tenant.disturb_deliveries(1, DeliveryFault::Late(Duration::from_millis(200)));
    scene.tenant.disturb_deliveries(1, DeliveryFault::AnswerLost);
    scene.rename("Pilot").await;
    scene.rename("Diver").await;
    scene.correction().await;
    scene.tenant.deliveries_done().await;
    // The late call tells of a pilot who was deleted.
    assert_eq!(scene.title().await.as_deref(), Some("Roaster"));
    assert_eq!(scene.corrections(), 1);
}

#[tokio::test]
async fn a_check_that_fails_is_made_again() {
    let mut scene = scene().await;
    scene.rename("Pilot").await;
    scene.tenant.fail_next(1, Failure::new(400));
    scene.correction().await;
    assert_eq!(scene.title().await.as_deref(), Some("Roaster"));
}

#[tokio::test]
async fn strangers_are_sent_away() {
    let scene = scene().await;
    let status = async |path: &str, body: Vec<u8>| {
        let request = reqwest::Client::new().post(format!("{}{path}", scene.address));
        request.body(body).send().await.expect("an answer").status().as_u16()
    };
    let user = br#"{"content_type": "user", "id": 5}"#.to_vec();
    assert_eq!(status("/other/user-update", user.clone()).await, 404);
    assert_eq!(status("/4f1c9b/user-update", user).await, 204);
    assert_eq!(status("/4f1c9b/user-update", b"{".to_vec()).await, 400);
    assert_eq!(status("/4f1c9b/user-update", vec![b'['; 70_000]).await, 413);
}
