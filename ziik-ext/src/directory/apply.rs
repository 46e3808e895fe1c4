//! Carrying out what is to happen to one person.

use http::StatusCode;
use ziik_api::types::{UserCreate, UserId, UserUpdate};
use ziik_api::{Client, TransportErrorKind};

use super::field::Field;
use super::plan::{Action, Change, Creation};
use crate::error::Error;
use crate::memberships;
use crate::plan::{Entry, Outcome};
use crate::trace::Step;
use crate::writes::gone;

/// The id of a user who is created becomes part of the change.
pub(super) async fn carry_out(api: &Client, welcome: bool, mut change: Change) -> Entry<Change> {
    let mut begun = false;
    let outcome = match (&change.action, change.user) {
        (Action::Create(creation), _) => {
            let user = &mut change.user;
            let outcome = create(api, welcome, &change.reference, creation, user).await;
            begun = user.is_some();
            outcome
        }
        // Only somebody new has no id, see `Change`.
        (_, None) => return Entry::new(change, Ok(Outcome::NotBegun), false),
        (Action::Update { .. }, Some(id)) => update(api, id, &change.action, &mut begun).await,
        (Action::Deactivate, Some(id)) => {
            let outcome = api.deactivate_user(id).send().await;
            step("deactivate", Some(id)).told(outcome.map(|_| ()).map_err(Error::from))
        }
        (Action::Delete { transfer_to }, Some(id)) => {
            step("delete", Some(id)).told(delete(api, id, *transfer_to).await)
        }
    };
    Entry::new(change, outcome.map(|()| Outcome::Done), begun)
}

async fn create(
    api: &Client,
    welcome: bool,
    reference: &str,
    creation: &Creation,
    user: &mut Option<UserId>,
) -> Result<(), Error> {
    let mut body = UserCreate::new("", "", "", creation.unit).reference(reference).welcome(welcome);
    body.user_types = creation.user_types.as_ref().map(|ids| ids.iter().copied().collect());
    for (field, value) in &creation.fields {
        field.write_new(&mut body, value);
    }
    let created = match api.create_user(body).send().await {
        Ok(user) => Ok(user.into_data().id),
        Err(error) if may_be_done(&error) => {
            match api.get_user_by_reference(reference).send().await {
                Ok(user) => Ok(user.into_data().id),
                Err(_) => Err(error.into()),
            }
        }
        Err(error) => Err(error.into()),
    };
    *user = created.as_ref().ok().copied();
    let id = step("create", *user).told(created)?;
    for change in &creation.memberships {
        memberships::carry_out(api, id, change).await?;
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

/// `begun` tells, also of a failure, whether something was changed.
async fn update(
    api: &Client,
    user: UserId,
    action: &Action,
    begun: &mut bool,
) -> Result<(), Error> {
    let Action::Update { reactivate, fields, memberships } = action else { return Ok(()) };
    if *reactivate {
        let outcome = api.reactivate_user(user).send().await;
        step("reactivate", Some(user)).told(outcome.map_err(Error::from))?;
        *begun = true;
    }
    if !fields.is_empty() {
        let mut body = UserUpdate::new();
        for change in fields {
            Field::write(change.field, &mut body, change.to.as_deref());
        }
        let outcome = api.update_user(user, body).send().await;
        step("update", Some(user)).told(outcome.map_err(Error::from))?;
        *begun = true;
    }
    for change in memberships {
        memberships::carry_out(api, user, change).await?;
        *begun = true;
    }
    Ok(())
}

/// Somebody who is gone already is deleted.
async fn delete(api: &Client, user: UserId, transfer_to: Option<UserId>) -> Result<(), Error> {
    let mut request = api.delete_user(user);
    if let Some(heir) = transfer_to {
        request = request.transfer(heir);
    }
    Ok(gone(request.send().await)?)
}
