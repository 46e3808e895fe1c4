//! What a sync would do with one person, step by step.

use ziik_ext::api::types::UserId;
use ziik_ext::directory::{Action, Comparison, Explanation, Field, Missing, PersonRecord, Problem};
use ziik_ext::memberships::MembershipSpec;
use ziik_fake::Tenant;

use crate::directory::support::{company, mirror, newcomer, users};

const PERSON: &str = "EMP-00002";

/// The operations that were asked for, without signing in.
fn asked(tenant: &Tenant) -> Vec<String> {
    let requests = tenant.take_requests().into_iter();
    requests
        .map(|it| format!("{} {}", it.method, it.path))
        .skip_while(|it| it.starts_with("POST"))
        .collect()
}

fn comparisons(explanation: &Explanation) -> Vec<(Field, &Comparison)> {
    explanation.fields().iter().map(|it| (it.field, &it.comparison)).collect()
}

#[tokio::test]
async fn one_person_is_read_and_compared_field_by_field() {
    let (tenant, client) = company(150).await;
    let all = users(&client).await;
    let ada = all.iter().find(|it| it.reference.as_deref() == Some(PERSON)).expect("a user");
    let record = PersonRecord::new(PERSON)
        .set(Field::FirstName, ada.first_name.as_deref().unwrap_or_default())
        .set(Field::Title, "Keeper of the beans")
        .set(Field::Phone, "")
        .set(Field::Quote, "To new people")
        .membership("HQ", MembershipSpec::new());
    let directory = client.directory().only_on_create([Field::Quote]);
    let _ = tenant.take_requests();
    let records = [newcomer(1), record, newcomer(2)];
    let told = directory.explain(PERSON, records.clone()).await.expect("an explanation");

    let requests = asked(&tenant);
    assert!(requests.len() < 12, "{requests:?}");
    assert!(!requests.contains(&"GET /users".to_owned()), "{requests:?}");
    assert_eq!((told.user(), told.rows()), (Some(ada.id), &[2][..]));
    let found = comparisons(&told);
    let [first, (Field::Title, Comparison::Differs(title)), phone, quote] = &found[..] else {
        panic!("{found:?}")
    };
    assert_eq!(*first, (Field::FirstName, &Comparison::Equal));
    assert_eq!(*phone, (Field::Phone, &Comparison::Empty));
    assert_eq!(*quote, (Field::Quote, &Comparison::OnlyOnCreate));
    assert_eq!(title.to.as_deref(), Some("Keeper of the beans"));
    // The sync itself does the same.
    let plan = directory.plan(records).await.expect("a plan");
    let planned = plan.changes().iter().find(|it| it.reference == PERSON);
    assert_eq!(told.change(), planned);
    let text = told.to_string();
    let name = ada.name.as_deref().unwrap_or_default();
    for line in [
        &format!("{PERSON} is user {} in Ziik: {name}, active\n", ada.id),
        "\nrecord 2 has the reference\n",
        ", as in the record\n",
        ", empty in the record\n",
        ", only for new users\n",
        "\nwould update  title: ",
        "\nwould move  join ",
    ] {
        assert!(text.contains(line), "{line:?} in {text}");
    }
}

#[tokio::test]
async fn who_is_in_one_place_only_is_created_or_removed() {
    let (_tenant, client) = company(12).await;
    let directory = client.directory().missing(Missing::Deactivate);
    let told = directory.explain("NEW-00001", [newcomer(1)]).await.expect("an explanation");
    assert_eq!(told.user(), None);
    assert!(matches!(told.change().expect("a change").action, Action::Create(_)), "{told}");
    assert!(told.to_string().starts_with("NEW-00001 is nobody in Ziik\nrecord 1 has"), "{told}");

    let told = directory.explain(PERSON, [newcomer(1)]).await.expect("an explanation");
    assert_eq!(told.change().map(|change| &change.action), Some(&Action::Deactivate), "{told}");
    assert!(told.to_string().contains("no record has the reference\nwould deactivate\n"), "{told}");
    let nobody = directory.explain("EMP-99999", [newcomer(1)]).await.expect("an explanation");
    assert_eq!((nobody.change(), nobody.problems().len()), (None, 0));
    assert!(nobody.to_string().ends_with("nothing to do\n"), "{nobody}");
}

#[tokio::test]
async fn what_is_in_the_way_is_told() {
    let (_tenant, client) = company(12).await;
    let people = mirror(&client).await;
    let taken = users(&client).await[4].email.clone().expect("an address");
    let protected = client.directory().protect([PERSON]);
    for (directory, records, problem) in [
        (client.directory(), vec![newcomer(1), newcomer(1)], "is in the records more than once"),
        (client.directory(), vec![newcomer(1).set(Field::Email, &taken)], " is taken by user "),
        (client.directory(), vec![newcomer(1).clear(Field::LastName)], "cannot be empty"),
        (protected, vec![PersonRecord::new(PERSON).set(Field::Title, "Host")], "is protected"),
    ] {
        let reference = records[0].reference().to_owned();
        let told = directory.explain(&reference, records).await.expect("an explanation");
        assert_eq!(told.change(), None, "{told}");
        assert!(told.to_string().contains("\nin the way: "), "{told}");
        assert!(
            told.problems().iter().any(|it| it.problem.to_string().contains(problem)),
            "{told}"
        );
    }
    let filtered = client.directory().except(|person| person.reference() == PERSON);
    let told = filtered.explain(PERSON, people.clone()).await.expect("an explanation");
    assert!(told.to_string().ends_with("out of scope\n"), "{told}");
    let removing = client.directory().missing(Missing::Deactivate);
    let me = people[0].reference();
    let told = removing.explain(me, [newcomer(1)]).await.expect("an explanation");
    assert_eq!(told.user(), Some(UserId::new(1)));
    assert_eq!(told.problems()[0].problem, Problem::SignedIn, "{told}");
}
