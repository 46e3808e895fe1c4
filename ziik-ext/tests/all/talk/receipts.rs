//! Who has confirmed a post, as a report.

use serde_json::{Value, json};
use ziik_ext::Error;
use ziik_ext::api::types::{PostConfirmInput, PostCreate, PostId, PostSharingInput};
use ziik_fake::{Answers, Tenant};

use crate::talk::support::{Rewriting, client, client_of, tenant};

/// A post of the administrator that asks these users to confirm.
async fn post(tenant: &Tenant, users: &[i64]) -> PostId {
    let post = PostCreate::new("Safety round")
        .confirm(PostConfirmInput::new().enabled(true))
        .sharing(PostSharingInput::new().shares(users.iter().copied()));
    client(tenant).create_post(post).send().await.expect("a post").into_data().id
}

#[tokio::test]
async fn each_user_is_in_the_report_once_by_unit() {
    let tenant = tenant().await;
    let post = post(&tenant, &[2, 3]).await;
    client_of(&tenant, 2).await.confirm_post_read(post).send().await.expect("confirmed");
    for quirks in [false, true] {
        tenant.set_answers(Answers::default().quirks(quirks));
        let receipts = client(&tenant).read_receipts(post).await.expect("receipts");
        assert_eq!(receipts.post(), post);
        let ids = |read: bool| -> Vec<i64> {
            let some = receipts.iter().filter(|receipt| receipt.is_read == read);
            some.map(|receipt| receipt.user.get()).collect()
        };
        assert_eq!((ids(true), ids(false)), (vec![2], vec![3]));
        assert_eq!((receipts.read().count(), receipts.unread().count()), (1, 1));
        assert_eq!(receipts.unnamed(), 0);
        assert!(!receipts.to_string().contains("without a user"), "{receipts}");
        assert!(receipts.read().all(|receipt| receipt.read_at.is_some()));
        let units = receipts.by_unit();
        let top = units.iter().find(|unit| unit.unit.is_some_and(|id| id == 1)).expect("a unit");
        assert_eq!((top.name, top.read.len(), top.unread.len()), (Some("Fjord Coffee"), 0, 1));
        assert_eq!(units.len(), 2);
    }
}

#[tokio::test]
async fn who_confirms_between_the_two_lists_has_confirmed() {
    let tenant = tenant().await;
    let post = post(&tenant, &[2]).await;
    client_of(&tenant, 2).await.confirm_post_read(post).send().await.expect("confirmed");
    let late = Rewriting::client(&tenant, |operation, answer| {
        if operation == "list_post_non_readers" {
            answer["data"] = json!([{"timestamp": null, "user": {"id": 2}}]);
        }
    });
    let receipts = late.read_receipts(post).await.expect("receipts");
    assert_eq!((receipts.read().count(), receipts.unread().count()), (1, 0));
}

#[tokio::test]
async fn the_report_is_text_for_people() {
    let tenant = tenant().await;
    let rows = |rows: Value| json!({"data": rows});
    let given = Rewriting::client(&tenant, move |operation, answer| match operation {
        "list_post_readers" => {
            *answer = rows(json!([
                {"timestamp": 1_760_000_000, "user": {"id": 12, "name": "Nora\nLind",
                    "unit": {"id": 4, "name": "Mill Café"}}},
                {"timestamp": null, "user": {"id": 13}},
                {"timestamp": 1_760_000_000, "user": null},
            ]));
        }
        "list_post_non_readers" => {
            *answer = rows(json!([
                {"timestamp": null, "user": {"id": 14, "name": "Emil Holm",
                    "unit": {"id": 4, "name": "Mill Café"}}},
                {"timestamp": null, "user": {"id": 15, "name": "", "unit": {"id": 9}}},
                {"timestamp": 5, "user": {"id": 16, "name": "Sara Toft",
                    "unit": {"id": 3, "name": "atrium"}}},
            ]));
        }
        _ => {}
    });
    let receipts = given.read_receipts(1).await.expect("receipts");
    let expected = "\
post 1: 2 of 5 have confirmed
  unit 9: 0 of 1
    not read: user 15
  atrium: 0 of 1
    not read: Sara Toft
  Mill Café: 1 of 2
    read: Nora Lind (2025-10-09T08:53:20Z)
    not read: Emil Holm
  no unit: 1 of 1
    read: user 13
  1 without a user";
    assert_eq!(receipts.to_string(), expected);
    assert_eq!((receipts.unnamed(), receipts.into_iter().count()), (1, 5));
}

#[tokio::test]
async fn a_list_that_is_cut_is_an_error() {
    let tenant = tenant().await;
    for (operation, cut) in [
        ("list_post_readers", json!({"meta": {"total": 7}})),
        ("list_post_non_readers", json!({"links": {"next": "https://x.example/api?page=2"}})),
    ] {
        let paged = Rewriting::client(&tenant, move |asked, answer| {
            if asked == operation {
                let cut = cut.as_object().expect("an object").clone();
                answer["data"] = json!([]);
                answer.as_object_mut().expect("an object").extend(cut);
            }
        });
        let error = paged.read_receipts(1).await.expect_err("cut");
        assert!(matches!(error, Error::ListCut { found: 0, .. }), "{error:?}");
        assert_eq!(error.operation(), Some(operation));
    }
    let whole = Rewriting::client(&tenant, |asked, answer| {
        if asked.starts_with("list_post_") {
            answer["meta"] = json!({"total": answer["data"].as_array().expect("a list").len()});
        }
    });
    whole.read_receipts(1).await.expect("all that there are");
    let barista = client_of(&tenant, 2).await;
    let error = barista.read_receipts(1).await.expect_err("no right to edit");
    assert!(error.is_forbidden(), "{error}");
}
