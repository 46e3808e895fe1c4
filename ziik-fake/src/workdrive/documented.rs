//! Operations that keep nothing: each answers with the example that the API's description has.
//!
//! `documented.json` is made from that description, and a test compares them.

use std::sync::LazyLock;

use serde_json::{Map, Value, json};

use super::Answered;
use super::state::State;
use crate::answers::Answer;
use crate::request::Request;

/// The answers by the name of the operation.
static ANSWERS: LazyLock<Map<String, Value>> =
    LazyLock::new(|| serde_json::from_str(include_str!("documented.json")).unwrap_or_default());

macro_rules! documented {
    ($($id:ident)*) => {
        /// The operations that keep nothing, and answer what an example of the API's description
        /// answers.
        pub const DOCUMENTED: &[&str] = &[$(stringify!($id)),*];

        $(
            pub(super) fn $id(_: &mut State, _: &Request) -> Answered {
                Ok(answer(stringify!($id)))
            }
        )*
    };
}

documented! {
    create_organization update_organization
    list_videos create_video update_video delete_video
    list_photos create_photo update_photo delete_photo
    list_documents upload_document update_document delete_document
    list_faqs create_faq update_faq delete_faq
    list_enforcement_templates
    send_notification
    list_courses delete_course
    list_group_chats create_group_chat update_group_chat delete_group_chats
    send_message create_conversation_meeting
    list_ssos create_sso
}

fn answer(id: &str) -> Answer {
    Answer::fixed(ANSWERS.get(id).cloned().unwrap_or_else(|| json!({})))
}
