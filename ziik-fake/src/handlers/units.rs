//! Reading units.

use serde_json::json;

use super::Answered;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::model::Unit;
use crate::page::page;
use crate::request::Request;
use crate::rights::require;
use crate::state::State;
use crate::views::units::{UnitView, single};

const LIST_LIMIT: usize = 15;

pub(crate) fn list(state: &mut State, request: &Request) -> Answered {
    let query = &request.query;
    let kinds: Vec<_> = query.text("type").unwrap_or("unit").split(',').map(str::trim).collect();
    if !kinds.iter().all(|kind| matches!(*kind, "unit" | "department")) {
        return Err(ApiError::invalid("type", "Must be unit, department or both."));
    }
    let feature = query.id("feature")?;
    let keyword = query.text("keyword").map(str::to_lowercase);
    let rights = state.rights(request.caller);
    let roots = query.number_flag("user")?.then_some(&rights.own_units);
    let full_stats = query.flag("full_stats")?;

    let fits = |unit: &&Unit| {
        rights.assigned
            && kinds.contains(&unit.kind())
            && feature.is_none_or(|id| unit.features.contains(&id))
            && keyword.as_ref().is_none_or(|word| unit.name.to_lowercase().contains(word))
            && roots.as_ref().is_none_or(|roots| state.is_within(unit.id, roots))
    };
    let units: Vec<_> = state.units.iter().filter(fits).collect();
    let view = UnitView::new(state, request.caller, full_stats);
    page(&state.base_url, request, LIST_LIMIT, &units, |unit| view.item(unit))
}

#[expect(clippy::unnecessary_wraps, reason = "all handlers have the same form")]
pub(crate) fn list_basic(state: &mut State, request: &Request) -> Answered {
    let assigned = state.rights(request.caller).assigned;
    let units = state
        .units
        .iter()
        .filter(|_| assigned)
        .map(|unit| json!({"id": unit.id, "name": unit.name}));
    Ok(Answer::list(units.collect()))
}

pub(crate) fn get(state: &mut State, request: &Request) -> Answered {
    let unit = state.units.find(request.id("unit"))?;
    require(state.rights(request.caller).assigned, "see this unit")?;
    Ok(Answer::wrapped(single(state, request.caller, unit)))
}

pub(crate) fn get_by_reference(state: &mut State, request: &Request) -> Answered {
    let unit =
        state.units.find_by(|unit| unit.reference.as_deref() == Some(request.text("unit")))?;
    require(state.rights(request.caller).assigned, "see this unit")?;
    Ok(Answer::wrapped(single(state, request.caller, unit)))
}
