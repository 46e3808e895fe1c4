//! The table of operations.

use super::state::State;
use super::{departments, locations, users};
use crate::router::{Routes, operations};

operations! {
    GET "/users" list_users => users::list;
    GET "/users/supervisors" list_supervisors => users::list_supervisors;
    POST "/users/add" create_user => users::create;
    POST "/users/bulk-create" bulk_create_users => users::bulk_create;
    DELETE "/users/bulk-delete" bulk_delete_users => users::bulk_delete;
    PATCH "/users/{id}" update_user => users::update;
    DELETE "/users/{id}" delete_user => users::delete;

    GET "/departments" list_departments => departments::list;
    POST "/departments" create_department => departments::create;
    PATCH "/departments/{id}/admin" update_department_heads => departments::update_heads;
    POST "/departments/{id}/members" update_department_members => departments::update_members;
    GET "/departments/{id}/members" get_department_members => departments::members;
    PATCH "/departments/{id}" update_department => departments::update;
    DELETE "/departments/{id}" delete_department => departments::delete;

    GET "/locations" list_locations => locations::list;
    POST "/locations" create_location => locations::create;
    POST "/locations/{id}/members" update_location_members => locations::update_members;
    GET "/locations/{id}/members" get_location_members => locations::members;
    PATCH "/locations/{id}" update_location => locations::update;
    DELETE "/locations/{id}" delete_location => locations::delete;
}

pub(super) const ROUTES: Routes<State> =
    Routes { operations: OPERATIONS, handlers: HANDLERS, fits: |segment, _| !segment.is_empty() };
