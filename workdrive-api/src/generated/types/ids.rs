// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// The id of one badge: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BadgeId(String);
crate::runtime::typed_id!(BadgeId : String);
/// The id of one call: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CallId(String);
crate::runtime::typed_id!(CallId : String);
/// The id of one call participant: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CallParticipantId(String);
crate::runtime::typed_id!(CallParticipantId : String);
/// The id of one category: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CategoryId(String);
crate::runtime::typed_id!(CategoryId : String);
/// The id of one conversation: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConversationId(String);
crate::runtime::typed_id!(ConversationId : String);
/// The id of one course: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CourseId(String);
crate::runtime::typed_id!(CourseId : String);
/// The id of one department: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DepartmentId(String);
crate::runtime::typed_id!(DepartmentId : String);
/// The id of one document: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentId(String);
crate::runtime::typed_id!(DocumentId : String);
/// The id of one enforcement template: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EnforcementTemplateId(String);
crate::runtime::typed_id!(EnforcementTemplateId : String);
/// The id of one event: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId(String);
crate::runtime::typed_id!(EventId : String);
/// The id of one faq: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaqId(String);
crate::runtime::typed_id!(FaqId : String);
/// The id of one faq question: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaqQuestionId(String);
crate::runtime::typed_id!(FaqQuestionId : String);
/// The id of one file: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(String);
crate::runtime::typed_id!(FileId : String);
/// The id of one form: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FormId(String);
crate::runtime::typed_id!(FormId : String);
/// The id of one group: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GroupId(String);
crate::runtime::typed_id!(GroupId : String);
/// The id of one location: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocationId(String);
crate::runtime::typed_id!(LocationId : String);
/// The id of one message: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MessageId(String);
crate::runtime::typed_id!(MessageId : String);
/// The id of one news: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NewsId(String);
crate::runtime::typed_id!(NewsId : String);
/// The id of one organization: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrganizationId(String);
crate::runtime::typed_id!(OrganizationId : String);
/// The id of one photo: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhotoId(String);
crate::runtime::typed_id!(PhotoId : String);
/// The id of one post: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PostId(String);
crate::runtime::typed_id!(PostId : String);
/// The id of one security group: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SecurityGroupId(String);
crate::runtime::typed_id!(SecurityGroupId : String);
/// The id of one sso link: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SsoLinkId(String);
crate::runtime::typed_id!(SsoLinkId : String);
/// The id of one task: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TaskId(String);
crate::runtime::typed_id!(TaskId : String);
/// The id of one ticket category: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TicketCategoryId(String);
crate::runtime::typed_id!(TicketCategoryId : String);
/// The id of one ticket: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TicketId(String);
crate::runtime::typed_id!(TicketId : String);
/// The id of one user: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UserId(String);
crate::runtime::typed_id!(UserId : String);
/// The id of one video: text in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VideoId(String);
crate::runtime::typed_id!(VideoId : String);
