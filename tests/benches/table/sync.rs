//! A day in the life of a directory: 10,000 people, of whom one in ten has a new title, in a
//! tenant that is a millisecond away.

use std::time::{Duration, Instant};

use ziik_api::types::UserUpdate;
use ziik_ext::Client;
use ziik_ext::directory::{Field, PersonRecord, Rail};
use ziik_ext::memberships::MembershipSpec;

use crate::support::{Row, Server};

const PEOPLE: usize = 10_000;

pub(crate) async fn row() -> Row {
    Row {
        name: "sync of 10,000 people, 1,000 changed, against a loop",
        unit: "ms",
        ours: timed(async |client| {
            let plan = client.directory().plan(changed().map(record)).await.expect("a plan");
            let report = plan.apply().max_in_flight(8).await.expect("applied");
            assert!(report.is_success(), "{report}");
        })
        .await,
        baseline: timed(async |client| {
            for person in changed() {
                let user =
                    client.get_user_by_reference(&person.reference).send().await.expect("a user");
                if user.title.as_deref() != Some(person.title) {
                    let update = UserUpdate::new().title(person.title);
                    client.update_user(user.id, update).send().await.expect("updated");
                }
            }
        })
        .await,
        goal: None,
    }
}

struct Person {
    number: usize,
    reference: String,
    title: &'static str,
}

fn people() -> impl Iterator<Item = Person> {
    (0..PEOPLE).map(|number| Person {
        number,
        reference: format!("STAFF-{number:05}"),
        title: "Barista",
    })
}

fn changed() -> impl Iterator<Item = Person> {
    people().map(|person| Person {
        title: if person.number % 10 == 0 { "Roaster" } else { person.title },
        ..person
    })
}

fn record(person: Person) -> PersonRecord {
    PersonRecord::new(person.reference)
        .set(Field::FirstName, "Nora")
        .set(Field::LastName, format!("Lind {}", person.number))
        .set(Field::Email, format!("nora.lind.{}@fjord.example", person.number))
        .set(Field::Title, person.title)
        .membership("CC-1010", MembershipSpec::new().user_types(["ROLE-BARISTA"]))
}

/// The milliseconds that a sync takes in a tenant where everybody is as they were yesterday.
async fn timed(sync: impl AsyncFnOnce(&Client)) -> f64 {
    let server = Server::start(0);
    let near = server.client().build().expect("a client");
    let directory = near.directory().allow(Rail::Creates, PEOPLE);
    let plan = directory.plan(people().map(record)).await.expect("a plan");
    let report = plan.apply().max_in_flight(8).await.expect("applied");
    assert!(report.is_success(), "{report}");

    let client = server.distant_client(Duration::from_millis(1));
    let start = Instant::now();
    sync(&client).await;
    let took = start.elapsed().as_secs_f64() * 1e3;

    let plan = near.directory().plan(changed().map(record)).await.expect("a plan");
    assert!(plan.is_empty(), "{plan}");
    took
}
