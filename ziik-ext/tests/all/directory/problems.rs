//! What is reported and not guessed.

use ziik_ext::api::Patch;
use ziik_ext::api::types::UserUpdate;
use ziik_ext::directory::{Field, Missing, PersonRecord, Problem};
use ziik_ext::memberships::{MembershipSpec, NameProblem};

use crate::directory::support::{Meddler, company, memberships, newcomer, problems, users, writes};

#[tokio::test]
async fn records_without_or_with_the_same_reference() {
    let (tenant, client) = company(6).await;
    let twice = |title| PersonRecord::new(" EMP-00002 ").set(Field::Title, title);
    let records =
        [twice("A"), PersonRecord::new("  "), newcomer(1), twice("B"), newcomer(1), twice("C")];
    let plan = client.directory().plan(records).await.expect("a plan");
    let duplicate = |reference: &str| (reference.to_owned(), &Problem::DuplicateReference);
    let expected = [
        duplicate("EMP-00002"),
        (String::new(), &Problem::NoReference),
        duplicate("NEW-00001"),
        duplicate("EMP-00002"),
        duplicate("NEW-00001"),
        duplicate("EMP-00002"),
    ];
    assert_eq!(problems(&plan), expected);
    assert!(plan.is_empty(), "{plan}");
    let report = plan.apply().await.expect("applied");
    assert!(report.entries().is_empty());
    assert!(report.problems().len() >= 6);
    assert_eq!(writes(&tenant).len(), 0);
}

#[tokio::test]
async fn rows_that_cannot_be_read() {
    let (_tenant, client) = company(3).await;
    let text = "reference,birthday\nEMP-00002,1990-01-01\nEMP-00003\n";
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let plan = client.directory().plan(reader.deserialize::<PersonRecord>()).await.expect("a plan");
    assert_eq!(plan.counts().update, 1);
    assert!(matches!(problems(&plan)[..], [(_, Problem::Unreadable(_))]), "{plan}");
}

#[tokio::test]
async fn a_reference_that_two_users_have() {
    let (tenant, _) = company(6).await;
    let client = Meddler::rewriting(|operation, body| {
        if operation == "list_users" {
            for user in body["data"].as_array_mut().into_iter().flatten() {
                if user["id"] == 3 {
                    user["reference"] = "EMP-00002".into();
                }
            }
        }
    })
    .client(&tenant);
    let record = PersonRecord::new("EMP-00002").set(Field::Title, "Lead");
    let plan =
        client.directory().missing(Missing::Deactivate).plan([record]).await.expect("a plan");
    let ambiguous = Problem::AmbiguousReference(vec![2.into(), 3.into()]);
    let expected = ("EMP-00002".to_owned(), &ambiguous);
    assert_eq!(problems(&plan)[0], expected);
    let told = |plan| problems(plan).into_iter().filter(|found| *found == expected).count();
    assert_eq!(told(&plan), 1, "{plan}");
    assert!(
        plan.changes()
            .iter()
            .all(|change| change.user != Some(2.into()) && change.user != Some(3.into())),
        "{plan}"
    );
    let other = PersonRecord::new("EMP-00004").set(Field::Title, "Lead");
    let plan = client.directory().plan([other]).await.expect("a plan");
    assert_eq!(told(&plan), 1, "also where no record has it: {plan}");
}

#[tokio::test]
async fn values_that_cannot_be_meant() {
    let (_tenant, client) = company(3).await;
    for (record, expected) in [
        (newcomer(1).set(Field::Email, "nobody"), "email is not an e-mail address"),
        (newcomer(1).set(Field::Birthday, "tomorrow"), "birthday is not a date as YYYY-MM-DD"),
        (
            newcomer(1).set(Field::Country, "Denmark"),
            "country is not a country code of two letters",
        ),
        (
            newcomer(1).set(Field::Meta3, "x".repeat(300)),
            "meta_field_3 is longer than 255 characters",
        ),
        (newcomer(1).clear(Field::LastName), "last_name cannot be empty"),
        (PersonRecord::new("EMP-00002").clear(Field::Email), "email cannot be empty"),
        (
            PersonRecord::new("N").set(Field::FirstName, "A"),
            "cannot be created without a last name",
        ),
    ] {
        let plan = client.directory().plan([record]).await.expect("a plan");
        assert_eq!(problems(&plan)[0].1.to_string(), expected);
        assert!(plan.is_empty(), "{plan}");
    }
}

#[tokio::test]
async fn units_and_user_types_that_do_not_exist() {
    let (_tenant, client) = company(30).await;
    let person = || PersonRecord::new("EMP-00002");
    let spec = MembershipSpec::new;
    let none =
        serde_json::from_str(r#"{"reference": "EMP-00002", "memberships": []}"#).expect("a record");
    let nowhere = PersonRecord::new("N")
        .set(Field::FirstName, "A")
        .set(Field::LastName, "B")
        .set(Field::Email, "a@b.example");
    for (record, expected) in [
        (person().membership("CC-9", spec()), r#"there is no unit "CC-9""#),
        (person().membership(4711, spec()), "there is no unit 4711"),
        (person().membership("CC-1000", spec().department(4711)), "there is no unit 4711"),
        (
            person().membership("CC-1000", spec().user_types(["ROLE-KING"])),
            r#"there is no user type "ROLE-KING""#,
        ),
        (person().membership("CC-1000", spec().user_types([99])), "there is no user type 99"),
        (
            person().membership("CC-1000", spec()).membership("CC-1000", spec()),
            r#"unit "CC-1000" is named twice"#,
        ),
        (none, "would be left without a unit membership"),
        (nowhere, "cannot be created without a unit"),
    ] {
        let plan = client.directory().plan([record]).await.expect("a plan");
        assert_eq!(problems(&plan)[0].1.to_string(), expected);
        assert!(plan.is_empty(), "{plan}");
    }
    let record = person().membership("CC-9", spec());
    let plan = client.directory().plan([record]).await.expect("a plan");
    assert!(matches!(problems(&plan)[0].1, Problem::Name(NameProblem::Unknown(_))));
    assert!(!memberships(&client, 2).await.is_empty());
}

#[tokio::test]
async fn e_mail_addresses_of_others() {
    let (tenant, client) = company(60).await;
    let no_reference = 4;
    client
        .update_user(no_reference, UserUpdate::new().reference(Patch::Null))
        .send()
        .await
        .expect("cleared");
    let all = users(&client).await;
    let email = |id: i64| {
        all.iter()
            .find(|user| user.id == id)
            .and_then(|user| user.email.clone())
            .expect("an address")
    };
    let inactive =
        client.list_users().inactive().limit(1).send().await.expect("users").into_data()[0].id;
    let inactive_email = client
        .get_user(inactive)
        .send()
        .await
        .expect("a user")
        .into_data()
        .email
        .expect("an address");

    // Of somebody who is in the records, of somebody who is not, without a reference, and
    // deactivated.
    let same = PersonRecord::new("EMP-00002").set(Field::Email, email(2));
    for (holder, address) in [
        (2, email(2)),
        (3, email(3)),
        (no_reference, email(no_reference)),
        (inactive.into(), inactive_email),
    ] {
        let address = address.to_uppercase();
        let records = [newcomer(1).set(Field::Email, &address), same.clone(), newcomer(2)];
        let plan = client.directory().plan(records).await.expect("a plan");
        let [(reference, Problem::EmailTaken { email, holder: taken, .. })] = &problems(&plan)[..]
        else {
            panic!("{plan}")
        };
        assert_eq!((reference.as_str(), email, taken.user.get()), ("NEW-00001", &address, holder));
        assert_eq!((plan.counts().create, plan.counts().unchanged), (1, 1), "the others go on");
    }

    // Of several records, and by a change.
    let shared = "shared@fjord.example";
    let records = [
        newcomer(1).set(Field::Email, shared),
        PersonRecord::new("EMP-00003").set(Field::Email, shared),
        PersonRecord::new("EMP-00002").set(Field::Email, email(3)),
    ];
    let plan = client.directory().plan(records).await.expect("a plan");
    let twice = Problem::to_string(problems(&plan)[0].1);
    assert_eq!(twice, "shared@fjord.example is in the records of EMP-00003, NEW-00001");
    assert!(
        matches!(problems(&plan)[2], (_, Problem::EmailTaken { holder, .. }) if holder.user == 3),
        "{plan}"
    );
    assert!(plan.is_empty(), "{plan}");

    // Left to Ziik, which refuses.
    let _ = tenant.take_requests();
    let plan = client
        .directory()
        .check_emails(false)
        .plan([newcomer(1).set(Field::Email, email(3))])
        .await
        .expect("a plan");
    assert!(tenant.take_requests().iter().all(|request| request.path != "/users/3"));
    let report = plan.apply().await.expect("applied");
    let (change, error) = report.failures().next().expect("a failure");
    assert_eq!(
        (change.reference.as_str(), error.status().map(|status| status.as_u16())),
        ("NEW-00001", Some(422))
    );
}
