//! Creating, changing and removing units.

use super::Answered;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::fields::{Fields, Patch, set};
use crate::model::Unit;
use crate::request::Request;
use crate::rights::{Rights, require};
use crate::state::State;
use crate::views::units::single;

pub(crate) fn create(state: &mut State, request: &Request) -> Answered {
    let rights = state.rights(request.caller);
    require(rights.can("units"), "create units")?;
    let mut unit = Unit::default();
    let mut fields = request.fields();
    apply(state, &mut fields, &mut unit);
    fields.check()?;
    require(may_hang_below(state, &rights, unit.parent), "create units here")?;

    let id = state.units.add(|id| Unit { id, ..unit });
    let view = single(state, request.caller, state.units.find(id)?);
    Ok(Answer::bare(view).created(&state.base_url, &format!("/units/{id}"), id))
}

pub(crate) fn update(state: &mut State, request: &Request) -> Answered {
    let (rights, before) = editable(state, request)?;
    let mut unit = before.clone();
    let mut fields = request.fields();
    apply(state, &mut fields, &mut unit);
    if unit.department
        && !before.department
        && state.users.iter().any(|user| user.membership(unit.id).is_some())
    {
        fields.complain("unit_type", "People belong to this unit; it cannot become a department.");
    }
    fields.check()?;
    if unit.parent != before.parent {
        require(may_hang_below(state, &rights, unit.parent), "move the unit there")?;
        unit.order = None;
    }
    let id = unit.id;
    state.units.put(id, unit);
    Ok(Answer::changed(single(state, request.caller, state.units.find(id)?), true))
}

/// Removes a unit that nothing hangs on. What the API does with the people and units in it is not
/// documented; taking them away silently would break the rule that everybody belongs to a unit.
pub(crate) fn delete(state: &mut State, request: &Request) -> Answered {
    let (_, unit) = editable(state, request)?;
    if state.units.iter().any(|child| child.parent == Some(unit.id)) {
        return Err(ApiError::invalid("unit", "There are units below this one."));
    }
    let mut places = state.users.iter().flat_map(|user| &user.memberships);
    if places.any(|place| place.unit == unit.id || place.department == Some(unit.id)) {
        return Err(ApiError::invalid("unit", "People belong to this unit."));
    }
    if state.has_schedule(unit.id) {
        return Err(ApiError::invalid("unit", "The unit has shifts, vacations or templates."));
    }
    let view = single(state, request.caller, &unit);
    state.units.remove(unit.id);
    Ok(Answer::deleted(view, true))
}

/// The unit that the path names, for a caller who may edit it.
pub(super) fn editable(state: &State, request: &Request) -> Result<(Rights, Unit), ApiError> {
    let rights = state.rights(request.caller);
    let unit = state.units.find(request.id("unit"))?;
    require(state.may_edit_unit(&rights, unit.id), "change this unit")?;
    Ok((rights, unit.clone()))
}

/// Only administrators make top units.
fn may_hang_below(state: &State, rights: &Rights, parent: Option<u64>) -> bool {
    parent.map_or(rights.admin, |parent| state.may_edit_unit(rights, parent))
}

/// Takes over the fields that creating and updating have in common. A unit without an id is a new
/// one.
fn apply(state: &State, fields: &mut Fields, unit: &mut Unit) {
    let new = unit.id == 0;
    set(&mut unit.name, fields.name("name", new));
    let reference = fields.text("reference");
    if let Patch::Value(reference) = &reference {
        let taken =
            |other: &Unit| other.id != unit.id && other.reference.as_ref() == Some(reference);
        if state.units.iter().any(taken) {
            fields.complain("reference", "Another unit has this reference.");
        }
    }
    reference.apply(&mut unit.reference);
    unit.reference.take_if(|reference| reference.is_empty());
    fields.text("description").apply(&mut unit.description);

    // The current name and the older one.
    let name = fields.either("parent_id", "parent");
    let parent = fields.id(name, |id| state.units.has(id));
    if matches!(parent, Patch::Value(parent) if !new && state.is_within(parent, &[unit.id])) {
        fields.complain(name, "A unit cannot be moved below itself.");
    }
    parent.apply(&mut unit.parent);

    let kind = fields.word("unit_type", &["unit", "department"]);
    if let Some(kind) = fields.non_null("unit_type", kind) {
        unit.department = kind == "department";
    }
    if unit.department && unit.parent.is_none() {
        fields.complain(name, "A department needs a unit above it.");
    }
    set(&mut unit.features, fields.id_list("features", |id| state.unit_features.has(id)));
    fields.items("opening_hours.office_hours", |hours| {
        hours.within("day", 1..=7);
        hours.integer("starthours");
        hours.integer("endhours");
    });
    fields.items("opening_hours.closed", |period| {
        period.integer("start");
        period.integer("end");
    });
    fields.object("opening_hours").apply(&mut unit.opening_hours);
}
