// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A match for a question in the knowledge base.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct KbMatch {
    /// The answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The path of the match.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// How well it matches. The values are not documented.
    #[serde(
        rename = "matchConfidenceLevel",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub match_confidence_level: Option<String>,
    /// The question.
    #[serde(rename = "faqQuestion", default, skip_serializing_if = "Option::is_none")]
    pub faq_question: Option<String>,
}

/// One match, or a list of matches.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum KbMatchOrKbMatches {
    KbMatch(KbMatch),
    Array(Vec<KbMatch>),
}

untagged_union!(KbMatchOrKbMatches { KbMatch(KbMatch), Array(Vec < KbMatch >), });

impl ::std::convert::From<KbMatch> for KbMatchOrKbMatches {
    fn from(value: KbMatch) -> Self {
        Self::KbMatch(value)
    }
}

impl ::std::convert::From<Vec<KbMatch>> for KbMatchOrKbMatches {
    fn from(value: Vec<KbMatch>) -> Self {
        Self::Array(value)
    }
}

/// A meeting to create. Which fields are required is not documented.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct MeetingCreate {
    /// The title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The ids of the participants.
    #[serde(rename = "userIds", skip_serializing_if = "Option::is_none")]
    pub user_ids: Option<Vec<UserId>>,
    /// When it starts.
    #[serde(rename = "startDateTime", skip_serializing_if = "Option::is_none")]
    pub start_date_time: Option<Timestamp>,
    /// When it ends.
    #[serde(rename = "endDateTime", skip_serializing_if = "Option::is_none")]
    pub end_date_time: Option<Timestamp>,
    /// The duration. The unit is not documented.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<i64>,
    /// Presumably the id of an uploaded poster.
    #[serde(rename = "posterId", skip_serializing_if = "Option::is_none")]
    pub poster_id: Option<FileId>,
}

impl MeetingCreate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            title: Default::default(),
            user_ids: Default::default(),
            start_date_time: Default::default(),
            end_date_time: Default::default(),
            duration: Default::default(),
            poster_id: Default::default(),
        }
    }

    /// The title.
    #[must_use]
    #[inline]
    pub fn title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// The ids of the participants.
    #[must_use]
    #[inline]
    pub fn user_ids(
        mut self,
        value: impl IntoIterator<Item = impl Into<UserId>>,
    ) -> Self {
        self.user_ids = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// When it starts.
    #[must_use]
    #[inline]
    pub fn start_date_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.start_date_time = Some(Into::<Timestamp>::into(value).into_rfc3339());
        self
    }

    /// When it ends.
    #[must_use]
    #[inline]
    pub fn end_date_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.end_date_time = Some(Into::<Timestamp>::into(value).into_rfc3339());
        self
    }

    /// The duration. The unit is not documented.
    #[must_use]
    #[inline]
    pub fn duration(mut self, value: i64) -> Self {
        self.duration = Some(value);
        self
    }

    /// Presumably the id of an uploaded poster.
    #[must_use]
    #[inline]
    pub fn poster_id(mut self, value: impl Into<FileId>) -> Self {
        self.poster_id = Some(value.into());
        self
    }
}

/// A message.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct Message {
    /// The id of the message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<MessageId>,
    /// When it was created.
    #[serde(rename = "createdAt", default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// When it was last changed.
    #[serde(rename = "updatedAt", default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
    /// The id of the user who created it.
    #[serde(rename = "createdBy", default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<UserId>,
    /// The id of the user who last changed it.
    #[serde(rename = "updatedBy", default, skip_serializing_if = "Option::is_none")]
    pub updated_by: Option<UserId>,
    /// The text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Whether the message was edited.
    #[serde(rename = "isEdited", default, skip_serializing_if = "Option::is_none")]
    pub is_edited: Option<bool>,
    /// The id of the message that this one replies to.
    #[serde(rename = "replyOfMsgId", default, skip_serializing_if = "Option::is_none")]
    pub reply_of_msg_id: Option<MessageId>,
    /// The sender.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sender: Option<UserRef>,
    /// The attached files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub files: Option<MessageFiles>,
    /// The mentioned users.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mention: Option<UserRefOrUserRefs>,
    /// The reactions. Their contents are not documented.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub reactions: Option<Vec<serde_json::Value>>,
    /// Previews of the linked pages.
    #[serde(rename = "linkPreviews", default, skip_serializing_if = "Option::is_none")]
    pub link_previews: Option<LinkPreviewOrLinkPreviews>,
    /// The type, as a number. The values are not documented.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<i64>,
    /// The number of replies.
    #[serde(rename = "repliesCount", default, skip_serializing_if = "Option::is_none")]
    pub replies_count: Option<i64>,
    /// Experts who may know the answer.
    #[serde(rename = "kbExperts", default, skip_serializing_if = "Option::is_none")]
    pub kb_experts: Option<UserRefOrUserRefs>,
    /// Documents that match.
    #[serde(rename = "kbDocs", default, skip_serializing_if = "Option::is_none")]
    pub kb_docs: Option<KbMatchOrKbMatches>,
    /// Questions that match.
    #[serde(rename = "kbFaqs", default, skip_serializing_if = "Option::is_none")]
    pub kb_faqs: Option<KbMatchOrKbMatches>,
    /// The video that the message is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub video: Option<Video>,
    /// The chat that the message is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chat: Option<MessageChat>,
    /// The latest question. The type of the value is not documented.
    #[serde(rename = "lastQueryMsg", default, skip_serializing_if = "Option::is_none")]
    pub last_query_msg: Option<serde_json::Value>,
    /// The call that the message is about. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub call: Option<serde_json::Value>,
    /// The ticket that the message is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ticket: Option<Ticket>,
    /// The event that the message is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<MessageEvent>,
}

/// The chat that a message is about.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct MessageChat {
    /// A file. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<serde_json::Value>,
}

/// A message to send. Which fields are required is not documented.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct MessageCreate {
    /// The text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// The ids of the mentioned users.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mention: Option<Vec<UserId>>,
    /// The id of the message that this one replies to.
    #[serde(rename = "replyOfMsgId", skip_serializing_if = "Option::is_none")]
    pub reply_of_msg_id: Option<MessageId>,
    /// The ids of uploaded files.
    #[serde(rename = "fileId", skip_serializing_if = "Option::is_none")]
    pub file_id: Option<Vec<FileId>>,
}

impl MessageCreate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            message: Default::default(),
            mention: Default::default(),
            reply_of_msg_id: Default::default(),
            file_id: Default::default(),
        }
    }

    /// The text.
    #[must_use]
    #[inline]
    pub fn message(mut self, value: impl Into<String>) -> Self {
        self.message = Some(value.into());
        self
    }

    /// The ids of the mentioned users.
    #[must_use]
    #[inline]
    pub fn mention(
        mut self,
        value: impl IntoIterator<Item = impl Into<UserId>>,
    ) -> Self {
        self.mention = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The id of the message that this one replies to.
    #[must_use]
    #[inline]
    pub fn reply_of_msg_id(mut self, value: impl Into<MessageId>) -> Self {
        self.reply_of_msg_id = Some(value.into());
        self
    }

    /// The ids of uploaded files.
    #[must_use]
    #[inline]
    pub fn file_id(
        mut self,
        value: impl IntoIterator<Item = impl Into<FileId>>,
    ) -> Self {
        self.file_id = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

/// The event that a message is about, in a short form.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct MessageEvent {
    /// The id of the event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<EventId>,
    /// When it was created.
    #[serde(rename = "createdAt", default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// When it was last changed.
    #[serde(rename = "updatedAt", default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
    /// The id of the user who created it.
    #[serde(rename = "createdBy", default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<UserId>,
    /// The id of the user who last changed it.
    #[serde(rename = "updatedBy", default, skip_serializing_if = "Option::is_none")]
    pub updated_by: Option<UserId>,
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Where the event takes place, as text; it may be the address of a map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// When it starts.
    #[serde(rename = "startDateTime", default, skip_serializing_if = "Option::is_none")]
    pub start_date_time: Option<Timestamp>,
    /// When it ends.
    #[serde(rename = "endDateTime", default, skip_serializing_if = "Option::is_none")]
    pub end_date_time: Option<Timestamp>,
    /// The poster. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub poster: Option<serde_json::Value>,
    /// The type of the event, presumably a number as in requests.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<serde_json::Value>,
}

/// The files of a message.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct MessageFiles {
    /// The files.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub files: Option<Vec<File>>,
}

/// A ticket, which is a question to people outside the chat.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct Ticket {
    /// The id of the ticket.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<TicketId>,
    /// Who asks the question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Who is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// The answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response: Option<String>,
    /// The subject.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// The beginning of the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub snippet: Option<String>,
    /// The id of the conversation.
    #[serde(rename = "conversationId", default, skip_serializing_if = "Option::is_none")]
    pub conversation_id: Option<ConversationId>,
    /// The name of the person who asks.
    #[serde(rename = "senderName", default, skip_serializing_if = "Option::is_none")]
    pub sender_name: Option<String>,
    /// The state. The values are not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<TicketCategory>,
}

/// The category of a ticket.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct TicketCategory {
    /// The id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<TicketCategoryId>,
    /// When it was created.
    #[serde(rename = "createdAt", default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// When it was last changed.
    #[serde(rename = "updatedAt", default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
    /// The id of the user who created it.
    #[serde(rename = "createdBy", default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<UserId>,
    /// The id of the user who last changed it.
    #[serde(rename = "updatedBy", default, skip_serializing_if = "Option::is_none")]
    pub updated_by: Option<UserId>,
    /// Presumably an e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<serde_json::Value>,
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
}

/// One user, or a list of users.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum UserRefOrUserRefs {
    UserRef(UserRef),
    Array(Vec<UserRef>),
}

untagged_union!(UserRefOrUserRefs { UserRef(UserRef), Array(Vec < UserRef >), });

impl ::std::convert::From<UserRef> for UserRefOrUserRefs {
    fn from(value: UserRef) -> Self {
        Self::UserRef(value)
    }
}

impl ::std::convert::From<Vec<UserRef>> for UserRefOrUserRefs {
    fn from(value: Vec<UserRef>) -> Self {
        Self::Array(value)
    }
}
