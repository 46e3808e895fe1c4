//! Carrying out what is to happen to one person.

use std::collections::BTreeMap;

use http::StatusCode;
use ziik_api::types::{UserCreate, UserId, UserUpdate};
use ziik_api::{Client, TransportErrorKind};

use super::apply_units::{self, Made};
use super::change::{Action, Change, Creation};
use super::email::{Found, search};
use super::field::Field;
use super::groups::{self, GroupStep, Rosters};
use super::recheck::{self, Rest};
use crate::error::Error;
use crate::memberships;
use crate::plan::{Entry, Failure, Outcome};
use crate::trace::Step;
use crate::writes::gone;

/// How changes are carried out, and what was made so far.
#[derive(Debug)]
pub(super) struct Manner {
    pub(super) welcome: bool,
    /// Whether each person is looked at again before.
    pub(super) rechecks: bool,
    pub(super) made: Made,
    /// Who is in the groups, where that is looked at again.
    pub(super) rosters: Rosters,
}

/// Carries out what is left of a change. The id of a user who is created becomes part of the
/// change.
pub(super) async fn carry_out(api: &Client, manner: &Manner, change: Change) -> Entry<Change> {
    if !manner.rechecks {
        return make(api, manner, change).await;
    }
    let rest = step("recheck", change.user)
        .told(recheck::rest_of(api, &manner.rosters, change.clone()).await);
    match rest {
        Ok(Rest::Some(rest)) => {
            let Entry { change: made, outcome } = make(api, manner, rest).await;
            Entry { change: Change { user: made.user, ..change }, outcome }
        }
        Ok(Rest::Nothing) => Entry::unchanged(change),
        Ok(Rest::Unit(unit)) => {
            if let Action::Unit(planned) = &change.action {
                manner.made.add(planned.unit(), unit);
            }
            Entry::unchanged(change)
        }
        Ok(Rest::Stale(reason)) => Entry { change, outcome: Outcome::Stale { reason } },
        Err(error) => Entry::new(change, Err(error.into())),
    }
}

async fn make(api: &Client, manner: &Manner, mut change: Change) -> Entry<Change> {
    let outcome = match (&change.action, change.user) {
        (Action::Unit(unit), _) => {
            let Change { reference, name, .. } = &change;
            let outcome = apply_units::make(api, &manner.made, reference, name, unit).await;
            outcome.map_err(Failure::from)
        }
        (Action::Create(creation), _) => {
            let created = create(api, manner.welcome, &change.reference, creation).await;
            change.user = created.as_ref().ok().copied();
            match step("create", change.user).told(created) {
                Ok(user) => {
                    let groups =
                        creation.groups.iter().map(|group| GroupStep::Join { group: *group });
                    let groups: Vec<_> = groups.collect();
                    let given = give(api, user, &creation.memberships, true).await;
                    match given {
                        Ok(()) => groups::give(api, user, &groups, true).await,
                        failed => failed,
                    }
                }
                Err(error) => Err(error.into()),
            }
        }
        // Only somebody new has no id, see `Change`.
        (_, None) => return Entry { change, outcome: Outcome::NotBegun },
        (Action::Update { .. }, Some(id)) => update(api, id, &change).await,
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
        Err(error) => {
            let email = creation.fields.get(&Field::Email).map(String::as_str);
            Err(explained(api, error, None, reference, email).await)
        }
    }
}

/// A failure to create or to change a user, with who has the e-mail address that Ziik refused, if
/// it did. `user` is whose record it is.
async fn explained(
    api: &Client,
    error: ziik_api::Error,
    user: Option<UserId>,
    reference: &str,
    email: Option<&str>,
) -> Error {
    let fields = error.as_api().map(|refusal| &refusal.fields);
    let blames_email = fields.is_some_and(|fields| fields.contains_key("email"));
    // A refusal that blames no field may be about anything.
    let may_be_taken = error.is_conflict() || error.is_validation();
    let blames_nothing = fields.is_some_and(BTreeMap::is_empty);
    let Some(email) = email.filter(|_| blames_email || may_be_taken && blames_nothing) else {
        return error.into();
    };
    match search(api, email).await {
        Ok(Found::Holder(holder)) if user != Some(holder.user) => {
            let holder = Some(Box::new(holder.beside(reference)));
            Error::EmailRefused { holder, source: error }
        }
        Ok(Found::Nobody) if blames_email => Error::EmailRefused { holder: None, source: error },
        // The refusal itself says more than a search that failed or led nowhere.
        _ => error.into(),
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
pub(super) fn may_be_done(error: &ziik_api::Error) -> bool {
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

async fn update(api: &Client, user: UserId, change: &Change) -> Result<(), Failure> {
    let Action::Update { adopt, reactivate, fields, memberships, groups, .. } = &change.action
    else {
        return Ok(());
    };
    let reference = &change.reference;
    if *reactivate {
        let outcome = api.reactivate_user(user).send().await.map_err(Error::from);
        step("reactivate", Some(user)).told(outcome)?;
    }
    let writes = *adopt || !fields.is_empty();
    if writes {
        let mut body = UserUpdate::new();
        if *adopt {
            body = body.reference(reference.as_str());
        }
        for change in fields {
            Field::write(change.field, &mut body, change.to.as_deref());
        }
        let email = fields.iter().find(|change| change.field == Field::Email);
        let email = email.and_then(|change| change.to.as_deref());
        let outcome = match api.update_user(user, body).send().await {
            Ok(_) => Ok(()),
            Err(error) => Err(explained(api, error, Some(user), reference, email).await),
        };
        let outcome = step("update", Some(user)).told(outcome);
        outcome.map_err(|error| Failure { error, partly: *reactivate })?;
    }
    let partly = *reactivate || writes;
    give(api, user, memberships, partly).await?;
    groups::give(api, user, groups, partly || !memberships.is_empty()).await
}

/// Somebody who is gone already is deleted.
async fn delete(api: &Client, user: UserId, transfer_to: Option<UserId>) -> Result<(), Error> {
    let mut request = api.delete_user(user);
    if let Some(heir) = transfer_to {
        request = request.transfer(heir);
    }
    Ok(gone(request.send().await)?)
}
