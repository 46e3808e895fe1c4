//! One call of each operation, with what the document requires of it.

use std::pin::Pin;

use serde::Serialize;
use serde_json::Value;
use workdrive_api::{Client, Error, Response};

use crate::bodies;

pub(crate) const ID: &str = "6f0d2c1e-5b1a-4c55-a1f7-2d9c3f0e8b64";
const TIME: &str = "2026-03-02T12:00:00.000Z";

/// A call on its way; what was read of the answer, as JSON.
pub(crate) type Sent = Pin<Box<dyn Future<Output = Result<Value, Error>>>>;

fn read<T: Serialize>(answer: &Response<T>) -> Value {
    serde_json::to_value(&**answer).expect("what was read can be written")
}

macro_rules! calls {
    (|$client:ident| $($id:ident => $call:expr;)*) => {
        /// Each operation's id, and how it is called.
        pub(crate) const CALLS: &[(&str, fn(&Client) -> Sent)] = &[$((stringify!($id), |$client| {
            let call = $call;
            Box::pin(async move { call.send().await.map(|answer| read(&answer)) })
        })),*];
    };
}

calls! {
    |client|
    list_users => client.list_users();
    list_supervisors => client.list_supervisors();
    create_user => client.create_user(bodies::create_user());
    update_user => client.update_user(ID, bodies::update_user());
    delete_user => client.delete_user(ID);
    bulk_create_users => client.bulk_create_users(bodies::bulk_create_users());
    bulk_delete_users => client.bulk_delete_users(bodies::bulk_delete_users());
    create_organization => client.create_organization(bodies::create_organization());
    update_organization => client.update_organization(ID, bodies::update_organization());
    generate_access_token => client.generate_access_token(bodies::generate_access_token());
    list_posts => client.list_posts(TIME);
    create_post => client.create_post(bodies::create_post());
    update_post => client.update_post(ID, bodies::update_post());
    delete_post => client.delete_post(ID);
    list_news => client.list_news(TIME);
    create_news => client.create_news(bodies::create_news());
    update_news => client.update_news(ID, bodies::update_news());
    delete_news => client.delete_news(ID);
    list_events => client.list_events(TIME);
    create_event => client.create_event(bodies::create_event());
    update_event => client.update_event(ID, bodies::update_event());
    delete_event => client.delete_event(ID);
    list_videos => client.list_videos();
    create_video => client.create_video(bodies::create_video());
    update_video => client.update_video(ID, bodies::update_video());
    delete_video => client.delete_video(ID);
    list_photos => client.list_photos();
    create_photo => client.create_photo(bodies::create_photo());
    update_photo => client.update_photo(ID, bodies::update_photo());
    delete_photo => client.delete_photo(ID);
    list_documents => client.list_documents();
    upload_document => client.upload_document(bodies::upload_document());
    update_document => client.update_document(ID, bodies::update_document());
    delete_document => client.delete_document(ID);
    list_faqs => client.list_faqs();
    create_faq => client.create_faq(bodies::create_faq());
    update_faq => client.update_faq(ID, bodies::update_faq());
    delete_faq => client.delete_faq(ID);
    list_categories => client.list_categories(1);
    list_enforcement_templates => client.list_enforcement_templates();
    send_notification => client.send_notification(bodies::send_notification());
    list_module_codes => client.list_module_codes();
    list_courses => client.list_courses();
    delete_course => client.delete_course(ID);
    list_tasks => client.list_tasks();
    create_task => client.create_task(bodies::create_task());
    update_task => client.update_task(ID, bodies::update_task());
    assign_task => client.assign_task(ID, bodies::assign_task());
    delete_task => client.delete_task(ID);
    list_group_chats => client.list_group_chats();
    create_group_chat => client.create_group_chat(bodies::create_group_chat());
    delete_group_chats => client.delete_group_chats([ID]);
    update_group_chat => client.update_group_chat(ID, bodies::update_group_chat());
    send_message => client.send_message(ID, bodies::send_message());
    create_conversation_meeting => client.create_conversation_meeting(ID, bodies::create_conversation_meeting());
    list_departments => client.list_departments();
    create_department => client.create_department(bodies::create_department());
    update_department_heads => client.update_department_heads(ID, bodies::update_department_heads());
    update_department_members => client.update_department_members(ID, bodies::update_department_members());
    get_department_members => client.get_department_members(ID);
    update_department => client.update_department(ID, bodies::update_department());
    delete_department => client.delete_department(ID);
    list_locations => client.list_locations();
    create_location => client.create_location(bodies::create_location());
    update_location_members => client.update_location_members(ID, bodies::update_location_members());
    get_location_members => client.get_location_members(ID);
    update_location => client.update_location(ID, bodies::update_location());
    delete_location => client.delete_location(ID);
    list_security_groups => client.list_security_groups();
    add_security_group_members => client.add_security_group_members(ID, bodies::add_security_group_members());
    remove_security_group_members => client.remove_security_group_members(ID, bodies::remove_security_group_members());
    list_ssos => client.list_ssos();
    create_sso => client.create_sso(bodies::create_sso());
    get_media_upload => client.get_media_upload("video/mp4", "glazing.mp4", 1);
}
