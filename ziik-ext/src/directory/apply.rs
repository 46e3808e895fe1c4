//! Carrying out what is to happen to one person.

use http::StatusCode;
use ziik_api::types::{UserCreate, UserId, UserUpdate};
use ziik_api::{Client, TransportErrorKind};

use super::field::{Field, FieldChange};
use super::plan::{Action, Change, Creation};
use crate::error::Error;
use crate::memberships;
use crate::plan::{Entry, Failure, Outcome};
use crate::trace::Step;
use crate::writes::gone;

/// The id of a user who is created becomes part of the change.
pub(super) async fn carry_out(api: &Client, welcome: bool, mut change: Change) -> Entry<Change> {
    let outcome = match (&change.action, change.user) {
        (Action::Create(creation), _) => {
            let created = create(api, welcome, &change.reference, creation).await;
            change.user = created.as_ref().ok().copied();
            match step("create", change.user).told(created) {
                Ok(user) => give(api, user, &creation.memberships, true).await,
                Err(error) => Err(error.into()),
            }
        }
        // Only somebody new has no id, see `Change`.
        (_, None) => return Entry { change, outcome: Outcome::NotBegun },
        (Action::Update { reactivate, fields, memberships }, Some(id)) => {
            update(api, id, *reactivate, fields, memberships).await
        }
        (Action::Deactivate, Some(id)) => {
            let outcome = api.deactivate_user(id).send().await.map_err(Error::from);
            step("deactivate", Some(id)).told(outcome).map(|_| ()).map_err(Failure::from)
        }
        (Action::Delete { transfer_to }, Some(id)) => {
            let outcome = delete(api, id, *transfer_to).await;
            step("delete", Some(id)).told(outcome).map_err(Failure::from)
        }
    };
    Entry::new(change, outcome)
}

/// Creates a user in the first unit and returns the id.
async fn create(
    api: &Client,
    welcome: bool,
    reference: &str,
    creation: &Creation,
) -> Result<UserId, Error> {
    let mut body = UserCreate::new("", "", "", creation.unit).reference(reference).welcome(welcome);
    body.user_types = creation.user_types.as_ref().map(|ids| ids.iter().copied().collect());
    for (field, value) in &creation.fields {
        field.write_new(&mut body, value);
    }
    match api.create_user(body).send().await {
        Ok(user) => Ok(user.into_data().id),
        Err(error) if may_be_done(&error) => {
            match api.get_user_by_reference(reference).send().await {
                Ok(user) => Ok(user.into_data().id),
                Err(_) => Err(error.into()),
            }
        }
        Err(error) => Err(error.into()),
    }
}

/// Changes memberships, one after the other. `partly` is whether something was changed before.
async fn give(
    api: &Client,
    user: UserId,
    changes: &[memberships::Change],
    mut partly: bool,
) -> Result<(), Failure> {
    for change in changes {
        let outcome = memberships::carry_out(api, user, change).await;
        outcome.map_err(|error| Failure { error, partly })?;
        partly = true;
    }
    Ok(())
}

fn step(change: &'static str, user: Option<UserId>) -> Step {
    Step { change, user, ..Step::default() }
}

/// Whether a request that failed may have been carried out nevertheless.
fn may_be_done(error: &ziik_api::Error) -> bool {
    match error {
        ziik_api::Error::Transport { source, .. } => {
            use TransportErrorKind::{Broken, Panicked, Timeout, TooLarge};
            matches!(source.kind(), Broken | Panicked | Timeout | TooLarge) || source.attempts() > 1
        }
        ziik_api::Error::Api(refusal) => {
            refusal.status.is_server_error()
                || refusal.status == StatusCode::REQUEST_TIMEOUT
                || refusal.attempts > 1
        }
        ziik_api::Error::Decode { .. } => true,
        _ => false,
    }
}

async fn update(
    api: &Client,
    user: UserId,
    reactivate: bool,
    fields: &[FieldChange],
    memberships: &[memberships::Change],
) -> Result<(), Failure> {
    if reactivate {
        let outcome = api.reactivate_user(user).send().await.map_err(Error::from);
        step("reactivate", Some(user)).told(outcome)?;
    }
    if !fields.is_empty() {
        let mut body = UserUpdate::new();
        for change in fields {
            Field::write(change.field, &mut body, change.to.as_deref());
        }
        let outcome = api.update_user(user, body).send().await.map_err(Error::from);
        let outcome = step("update", Some(user)).told(outcome);
        outcome.map_err(|error| Failure { error, partly: reactivate })?;
    }
    give(api, user, memberships, reactivate || !fields.is_empty()).await
}

/// Somebody who is gone already is deleted.
async fn delete(api: &Client, user: UserId, transfer_to: Option<UserId>) -> Result<(), Error> {
    let mut request = api.delete_user(user);
    if let Some(heir) = transfer_to {
        request = request.transfer(heir);
    }
    Ok(gone(request.send().await)?)
}
