//! Carrying out what is to happen to a unit.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use ziik_api::Client;
use ziik_api::types::{UnitCreate, UnitId, UnitType, UnitUpdate};

use super::change::Change;
use super::recheck::Rest;
use super::units::UnitChange;
use crate::error::Error;
use crate::trace::Step;

/// The units that a run has created: the ids that stood for them in the plan, and their own.
#[derive(Debug, Default)]
pub(super) struct Made(Mutex<HashMap<UnitId, UnitId>>);

impl Made {
    pub(super) fn add(&self, planned: UnitId, unit: UnitId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(planned, unit);
    }

    /// Gives a change the ids of the units. Returns whether all that it needs were created.
    pub(super) fn settle(&self, change: &mut Change) -> bool {
        change.settle_units(&self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Makes the change. A unit that was created without an answer is looked for by its reference.
pub(super) async fn make(
    api: &Client,
    made: &Made,
    reference: &str,
    name: &str,
    change: &UnitChange,
) -> Result<(), Error> {
    let step = |change, unit| Step { change, unit: Some(unit), ..Step::default() };
    match change {
        UnitChange::Create { unit, parent, department } => {
            let mut body = UnitCreate::new(name).reference(reference);
            if let Some(parent) = parent {
                body = body.parent_id(*parent);
            }
            if *department {
                body = body.unit_type(UnitType::Department);
            }
            let created = api.create_unit(body).send().await.map(|unit| unit.into_data().id);
            let created = match created {
                Err(error) if super::apply::may_be_done(&error) => {
                    let found = api.get_unit_by_reference(reference).send().await;
                    found.map(|unit| unit.into_data().id).map_err(|_| error)
                }
                outcome => outcome,
            };
            let outcome = step("create unit", *unit).told(created.map_err(Error::from));
            made.add(*unit, outcome?);
        }
        UnitChange::Update { unit, name_before, parent } => {
            let mut body = UnitUpdate::new();
            if name_before.is_some() {
                body = body.name(name);
            }
            if let Some(parent) = parent {
                body = body.parent_id(parent.to);
            }
            let outcome = api.update_unit(*unit, body).send().await.map_err(Error::from);
            step("update unit", *unit).told(outcome)?;
        }
    }
    Ok(())
}

/// What is left of a change of a unit that was planned before.
///
/// # Errors
/// A call failed.
pub(super) async fn rest_of(api: &Client, unit: UnitChange, change: Change) -> Result<Rest, Error> {
    match unit {
        UnitChange::Create { .. } => {
            match api.get_unit_by_reference(&change.reference).send().await {
                Ok(unit) => Ok(Rest::Unit(unit.into_data().id)),
                Err(error) if error.is_not_found() => Ok(Rest::Some(change)),
                Err(error) => Err(error.into()),
            }
        }
        UnitChange::Update { unit, name_before, parent } => {
            let now = match api.get_unit(unit).send().await {
                Ok(now) => now.into_data(),
                Err(error) if error.is_not_found() => {
                    return Ok(Rest::Stale("the unit does not exist".to_owned()));
                }
                Err(error) => return Err(error.into()),
            };
            let name = now.name.as_deref().unwrap_or_default();
            let place = now.parent_id.or_else(|| now.parent.as_ref().map(|parent| parent.id));
            let is_named = name_before.is_none() || name == change.name;
            let is_placed = parent.is_none_or(|parent| place == Some(parent.to));
            if is_named && is_placed {
                return Ok(Rest::Nothing);
            }
            if name_before.as_deref().is_some_and(|before| before != name && name != change.name) {
                return Ok(Rest::Stale(format!("the unit is called {name:?} now")));
            }
            if parent.is_some_and(|parent| parent.from != place && place != Some(parent.to)) {
                return Ok(Rest::Stale("the unit is at another place now".to_owned()));
            }
            Ok(Rest::Some(change))
        }
    }
}
