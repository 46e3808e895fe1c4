//! The table of operations.

use super::state::State;
use super::{
    departments, events, feed, locations, media, modules, security_groups, tasks, tokens, users,
};
use crate::documented::WORKDRIVE;
use crate::router::{Operation, Routes, operation_table};

operation_table! {
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

    GET "/security_groups" list_security_groups => security_groups::list;
    POST "/security_groups/{groupId}/members" add_security_group_members => security_groups::add_members;
    DELETE "/security_groups/{groupId}/members" remove_security_group_members => security_groups::remove_members;

    POST "/token/generate-access" generate_access_token => tokens::generate;

    GET "/posts" list_posts => feed::list_posts;
    POST "/posts" create_post => feed::create_post;
    PATCH "/posts/{id}" update_post => feed::update_post;
    DELETE "/posts/{id}" delete_post => feed::delete_post;
    GET "/news" list_news => feed::list_news;
    POST "/news" create_news => feed::create_news;
    PATCH "/news/{id}" update_news => feed::update_news;
    DELETE "/news/{id}" delete_news => feed::delete_news;
    GET "/events" list_events => events::list;
    POST "/events/meeting" create_event => events::create;
    PATCH "/events/{id}" update_event => events::update;
    DELETE "/events/{id}" delete_event => events::delete;

    GET "/media" get_media_upload => media::prepare;
    GET "/module-codes" list_module_codes => modules::list;
    GET "/categories" list_categories => modules::list_categories;

    GET "/tasks" list_tasks => tasks::list;
    POST "/tasks" create_task => tasks::create;
    PATCH "/tasks/update/{id}" update_task => tasks::update;
    PATCH "/tasks/assign/{id}" assign_task => tasks::assign;
    DELETE "/tasks/{id}" delete_task => tasks::delete;
}

/// All operations of WorkDrive: those that have state, and those that answer from its document.
#[must_use]
pub fn operations() -> Vec<Operation> {
    crate::router::all(OPERATIONS, &WORKDRIVE)
}

pub(super) const ROUTES: Routes<State> =
    Routes { operations: OPERATIONS, handlers: HANDLERS, fits: |segment, _| !segment.is_empty() };
