//! The table of operations.

use super::state::State;
use super::{
    departments, documented, events, feed, locations, media, modules, security_groups, tasks,
    tokens, users,
};
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

    POST "/organization" create_organization => documented::create_organization;
    PATCH "/organization/{id}" update_organization => documented::update_organization;
    GET "/videos" list_videos => documented::list_videos;
    POST "/videos" create_video => documented::create_video;
    PATCH "/videos/{id}" update_video => documented::update_video;
    DELETE "/videos/{id}" delete_video => documented::delete_video;
    GET "/photos" list_photos => documented::list_photos;
    POST "/photos" create_photo => documented::create_photo;
    PATCH "/photos/{id}" update_photo => documented::update_photo;
    DELETE "/photos/{id}" delete_photo => documented::delete_photo;
    GET "/documents" list_documents => documented::list_documents;
    POST "/documents" upload_document => documented::upload_document;
    PATCH "/documents/{id}" update_document => documented::update_document;
    DELETE "/documents/{id}" delete_document => documented::delete_document;
    GET "/faqs" list_faqs => documented::list_faqs;
    POST "/faqs" create_faq => documented::create_faq;
    PATCH "/faqs/{id}" update_faq => documented::update_faq;
    DELETE "/faqs/{id}" delete_faq => documented::delete_faq;
    GET "/enforcement-templates" list_enforcement_templates => documented::list_enforcement_templates;
    POST "/notifications/send" send_notification => documented::send_notification;
    GET "/courses" list_courses => documented::list_courses;
    DELETE "/courses/{id}" delete_course => documented::delete_course;
    GET "/group-chats" list_group_chats => documented::list_group_chats;
    POST "/group-chats" create_group_chat => documented::create_group_chat;
    PATCH "/group-chats/{id}" update_group_chat => documented::update_group_chat;
    DELETE "/group-chats" delete_group_chats => documented::delete_group_chats;
    POST "/{conversationId}/messages" send_message => documented::send_message;
    POST "/{conversationId}/meeting" create_conversation_meeting => documented::create_conversation_meeting;
    GET "/sso" list_ssos => documented::list_ssos;
    POST "/sso" create_sso => documented::create_sso;
}

pub(super) const ROUTES: Routes<State> =
    Routes { operations: OPERATIONS, handlers: HANDLERS, fits: |segment, _| !segment.is_empty() };
