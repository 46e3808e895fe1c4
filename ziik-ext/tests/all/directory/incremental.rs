//! Runs that remember whom they found as they are to be.

use std::path::PathBuf;
use std::time::Duration;

use ziik_ext::Client;
use ziik_ext::api::Patch;
use ziik_ext::api::types::UserUpdate;
use ziik_ext::directory::{Field, PersonRecord};
use ziik_ext::memberships::MembershipSpec;
use ziik_fake::Tenant;

use crate::directory::support::{company, done, mirror};

fn file() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sync.state");
    (folder, path)
}

/// Plans, and returns the number of changes and of requests that read somebody.
async fn plan(
    tenant: &Tenant,
    client: &Client,
    path: &PathBuf,
    records: &[PersonRecord],
) -> (usize, usize) {
    let _ = tenant.take_requests();
    let directory = client.directory().incremental(path);
    let plan = directory.plan(records.to_vec()).await.expect("a plan");
    let reads = tenant
        .take_requests()
        .into_iter()
        .filter(|request| request.path.starts_with("/users/") && request.path != "/users/current");
    let reads = reads.count();
    let changes = plan.changes().len();
    done(plan).await;
    (changes, reads)
}

#[tokio::test]
async fn nobody_is_read_again_who_was_as_they_are_to_be() {
    let (tenant, client) = company(30).await;
    let (_folder, path) = file();
    let mut records = mirror(&client).await;
    let all = records.len();
    let (changes, reads) = plan(&tenant, &client, &path, &records).await;
    assert!(changes == 0 && reads >= all, "{changes} {reads}");
    assert_eq!(plan(&tenant, &client, &path, &records).await, (0, 0));

    // Whoever's record says something else is read, and once more after the change.
    records[3] = records[3].clone().set(Field::Phone, "+45 99 88 77 66");
    let (changes, reads) = plan(&tenant, &client, &path, &records).await;
    assert!(changes == 1 && (1..=2).contains(&reads), "{reads}");
    let (changes, reads) = plan(&tenant, &client, &path, &records).await;
    assert!(changes == 0 && (1..=2).contains(&reads), "{reads}");
    assert_eq!(plan(&tenant, &client, &path, &records).await, (0, 0));

    // So is whoever the list shows as somebody else.
    let user = client.get_user_by_reference(records[4].reference()).send().await.expect("a user");
    let update = UserUpdate::new().first_name("Somebody");
    client.update_user(user.id, update).send().await.expect("updated");
    let (changes, reads) = plan(&tenant, &client, &path, &records).await;
    assert!(changes == 1 && reads >= 1, "{changes} {reads}");
}

#[tokio::test]
async fn a_full_run_finds_what_the_list_does_not_show() {
    let (tenant, client) = company(20).await;
    let (_folder, path) = file();
    let records = mirror(&client).await;
    assert_eq!(plan(&tenant, &client, &path, &records).await.0, 0);
    let user = client.get_user_by_reference(records[4].reference()).send().await.expect("a user");
    let update = UserUpdate::new().phone("+1");
    client.update_user(user.id, update).send().await.expect("updated");
    assert_eq!(plan(&tenant, &client, &path, &records).await, (0, 0), "as the documentation says");
    for full in [
        client.directory().incremental(&path).full_every(Duration::ZERO),
        client.directory().full_every(Duration::ZERO).incremental(&path),
    ] {
        let found = full.plan(records.clone()).await.expect("a plan");
        assert_eq!(found.changes().len(), 1, "{found}");
        // It was not carried out: the next run has to find it as well.
    }

    // A file that is lost, broken or of another tenant makes a full run, too.
    for text in ["", "{}", r#"{"format":"ziik directory state","version":9}"#] {
        std::fs::write(&path, text).expect("written");
        let found = client.directory().incremental(&path).plan(records.clone()).await;
        assert_eq!(found.expect("a plan").changes().len(), 1, "{text}");
    }
    let (other, stranger) = company(20).await;
    let (_, reads) = plan(&other, &stranger, &path, &records).await;
    assert!(reads >= records.len(), "{reads}");
    std::fs::remove_file(&path).expect("removed");
    let found = client.directory().incremental(&path).plan(records.clone()).await;
    assert_eq!(found.expect("a plan").changes().len(), 1);
}

#[tokio::test]
async fn every_so_many_runs_is_a_full_one() {
    let (tenant, client) = company(20).await;
    let (_folder, path) = file();
    let records = mirror(&client).await;
    let run = async |runs: Option<u32>| {
        let _ = tenant.take_requests();
        let mut directory = client.directory().incremental(&path);
        if let Some(runs) = runs {
            directory = directory.full_every_runs(runs);
        }
        assert!(directory.plan(records.clone()).await.expect("a plan").is_empty());
        tenant.take_requests().len() > records.len()
    };
    let mut full = Vec::new();
    for _ in 0..7 {
        full.push(run(Some(3)).await);
    }
    assert_eq!(full, [true, false, false, true, false, false, true]);
    for runs in [0, 1] {
        assert!(run(Some(runs)).await && run(Some(runs)).await, "{runs}");
    }
    // Runs count, whether or not somebody asks for it.
    assert!(!run(None).await && !run(None).await && !run(None).await);
    assert!(run(Some(4)).await && !run(Some(4)).await);
    // A file of before runs were counted is as good.
    let text = std::fs::read_to_string(&path).expect("a state");
    let mut state: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert!(state.as_object_mut().expect("an object").remove("runs").is_some(), "{text}");
    std::fs::write(&path, state.to_string()).expect("written");
    assert!(!run(Some(4)).await);
}

#[tokio::test]
async fn what_is_remembered_goes_by_the_settings_and_tells_nothing() {
    let (tenant, client) = company(20).await;
    let (folder, path) = file();
    let records = mirror(&client).await;
    assert_eq!(plan(&tenant, &client, &path, &records).await.0, 0);
    let text = std::fs::read_to_string(&path).expect("a state");
    for record in &records {
        assert!(!text.contains(record.reference()), "{text}");
    }
    // Another extent may want something else of the same record.
    let one = records[2].reference();
    let user = client.get_user_by_reference(one).send().await.expect("a user");
    let unit = client.memberships(user.id).list().await.expect("units")[0].unit.clone();
    let spec = MembershipSpec::new();
    let lone = PersonRecord::new(one).membership(unit.expect("a unit").id, spec);
    for unit in ["CC-1000", "CC-1010", "CC-1020"] {
        client.memberships(user.id).ensure(unit, MembershipSpec::new()).await.expect("added");
    }
    let least = client.directory().incremental(&path).extent(ziik_ext::directory::Extent::AtLeast);
    assert!(least.plan([lone.clone()]).await.expect("a plan").is_empty());
    let exactly = client.directory().incremental(&path).plan([lone]).await.expect("a plan");
    assert_eq!(exactly.counts().memberships, 1, "{exactly}");

    let nowhere = folder.path().join("no").join("state");
    let error =
        client.directory().incremental(&nowhere).plan(records).await.expect_err("no folder");
    assert!(error.to_string().starts_with(&nowhere.display().to_string()), "{error}");
}

/// What a nightly run asks for, with every field and the memberships in the records and 1 % of them
/// changed. `ZIIK_PEOPLE=10000 cargo test --release -p ziik-ext --test all directory::incremental --
/// --nocapture` prints the figures of a large company.
#[tokio::test]
async fn an_incremental_run_asks_for_little() {
    let people = std::env::var("ZIIK_PEOPLE").ok().and_then(|number| number.parse().ok());
    let people: usize = people.unwrap_or(200);
    let (tenant, client) = company(people).await;
    let (_folder, path) = file();
    let records = mirror(&client).await;
    let of_day = |round: usize| {
        let mut records = records.clone();
        for index in 0..people / 100 {
            let place = (index * 100 + round * 7 + 1) % records.len();
            let phone = format!("+45 {round} {index}");
            records[place] = records[place].clone().set(Field::Phone, phone);
        }
        records
    };
    let mut asked = Vec::new();
    for (round, directory) in [
        (1, client.directory()),
        (2, client.directory().incremental(&path)),
        (2, client.directory().incremental(&path)),
        (3, client.directory().incremental(&path)),
    ] {
        let _ = tenant.take_requests();
        let began = std::time::Instant::now();
        let plan = directory.plan(of_day(round)).await.expect("a plan");
        let changes = plan.changes().len();
        done(plan).await;
        asked.push(tenant.take_requests().len());
        println!("{changes} changes, {} requests, {:?}", asked[asked.len() - 1], began.elapsed());
    }
    // A loop that lists people, then reads each and their memberships, and writes what differs.
    let naive = people.div_ceil(100) * 2 + 2 * records.len() + people / 100;
    println!("{people} people: full {}, incremental {}, loop {naive}", asked[0], asked[3]);
    assert!(asked[0] < naive, "{asked:?} {naive}");
    // The list, and each of those who changed: read, written, and read again as they were changed.
    let most = people.div_ceil(100) * 4 + people / 100 * 5 + 10;
    assert!(asked[3] <= most, "{asked:?} {most}");
}

#[tokio::test]
async fn memberships_are_remembered_as_well() {
    let (tenant, client) = company(20).await;
    let (_folder, path) = file();
    let records = mirror(&client).await;
    let directory = client.directory().incremental(&path);
    let directory = directory.only_on_create(Field::ALL.iter().copied());
    let mut asked = Vec::new();
    for _ in 0..2 {
        let _ = tenant.take_requests();
        assert!(directory.plan(records.clone()).await.expect("a plan").is_empty());
        let requests = tenant.take_requests().into_iter();
        asked.push(requests.filter(|it| it.path.starts_with("/users/collection/")).count());
    }
    assert_eq!(asked, [1, 0]);
}

#[tokio::test]
async fn who_has_lost_the_reference_is_adopted_whatever_is_remembered() {
    let (tenant, client) = company(20).await;
    let (_folder, path) = file();
    let email = client.get_user(4).send().await.expect("a user").into_data().email;
    let record = PersonRecord::new("EMP-00004").set(Field::Email, email.expect("an address"));
    assert_eq!(plan(&tenant, &client, &path, std::slice::from_ref(&record)).await.0, 0);
    assert_eq!(plan(&tenant, &client, &path, std::slice::from_ref(&record)).await, (0, 0));
    let update = UserUpdate::new().reference(Patch::Null);
    client.update_user(4, update).send().await.expect("updated");
    let directory = client.directory().incremental(&path).adopt_by_email();
    let plan = directory.plan([record]).await.expect("a plan");
    assert_eq!(plan.counts().adopt, 1, "{plan}");
}

#[tokio::test]
async fn a_file_of_another_kind_version_or_tenant_is_not_believed() {
    let (tenant, client) = company(20).await;
    let (_folder, path) = file();
    let records = mirror(&client).await;
    for (key, value) in [
        ("format", "ziik directory plan".into()),
        ("version", 2.into()),
        ("tenant", "https://other.example/api".into()),
    ] {
        assert_eq!(plan(&tenant, &client, &path, &records).await.0, 0);
        assert_eq!(plan(&tenant, &client, &path, &records).await, (0, 0), "{key}");
        let text = std::fs::read_to_string(&path).expect("a state");
        let mut state: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        state[key] = value;
        std::fs::write(&path, state.to_string()).expect("written");
        let (_, reads) = plan(&tenant, &client, &path, &records).await;
        assert!(reads >= records.len(), "{key}: {reads}");
    }
}
