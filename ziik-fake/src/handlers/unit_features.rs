//! The features that units can be marked with.
//!
//! The documents ask for the permission to administer categories, which no user type has, so only
//! administrators write features.

use super::Answered;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::fields::set;
use crate::model::Feature;
use crate::request::Request;
use crate::rights::require;
use crate::state::State;
use crate::views::units::feature;

#[expect(clippy::unnecessary_wraps, reason = "all handlers have the same form")]
pub(crate) fn list(state: &mut State, _: &Request) -> Answered {
    Ok(Answer::list(state.unit_features.iter().map(feature).collect()))
}

pub(crate) fn get(state: &mut State, request: &Request) -> Answered {
    Ok(Answer::wrapped(feature(state.unit_features.find(request.id("feature"))?)))
}

pub(crate) fn create(state: &mut State, request: &Request) -> Answered {
    require(state.rights(request.caller).admin, "create features")?;
    let mut fields = request.fields();
    let name = fields.name("name", true);
    fields.check()?;
    let id = state.unit_features.add(|id| Feature { id, name: name.unwrap_or_default() });
    let view = feature(state.unit_features.find(id)?);
    Ok(Answer::wrapped(view).created(&state.base_url, &format!("/units/features/{id}"), id))
}

pub(crate) fn update(state: &mut State, request: &Request) -> Answered {
    let mut row = editable(state, request)?;
    let mut fields = request.fields();
    set(&mut row.name, fields.name("name", false));
    fields.check()?;
    let view = feature(&row);
    state.unit_features.put(row.id, row);
    Ok(Answer::changed(view, true))
}

/// Deletes a feature, and takes it from the units that are marked with it. What the API does with
/// these is not documented; a mark of nothing could not be shown.
pub(crate) fn delete(state: &mut State, request: &Request) -> Answered {
    let row = editable(state, request)?;
    state.unit_features.remove(row.id);
    for unit in state.units.iter_mut() {
        unit.features.retain(|id| *id != row.id);
    }
    Ok(Answer::deleted(feature(&row), true))
}

fn editable(state: &State, request: &Request) -> Result<Feature, ApiError> {
    let row = state.unit_features.find(request.id("feature"))?;
    require(state.rights(request.caller).admin, "change this feature")?;
    Ok(row.clone())
}
