// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
#[cfg(feature = "manuals")]
/// The id of one chapter: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChapterId(i64);
#[cfg(feature = "manuals")]
crate::runtime::typed_id!(ChapterId : i64);
#[cfg(feature = "comments")]
/// The id of one comment: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommentId(i64);
#[cfg(feature = "comments")]
crate::runtime::typed_id!(CommentId : i64);
#[cfg(
    any(
        feature = "conversations",
        feature = "messages",
        feature = "participants",
        feature = "search"
    )
)]
/// The id of one conversation: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConversationId(i64);
#[cfg(
    any(
        feature = "conversations",
        feature = "messages",
        feature = "participants",
        feature = "search"
    )
)]
crate::runtime::typed_id!(ConversationId : i64);
#[cfg(feature = "documents")]
/// The id of one document: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentId(i64);
#[cfg(feature = "documents")]
crate::runtime::typed_id!(DocumentId : i64);
#[cfg(feature = "faq")]
/// The id of one faq category: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaqCategoryId(i64);
#[cfg(feature = "faq")]
crate::runtime::typed_id!(FaqCategoryId : i64);
#[cfg(feature = "faq")]
/// The id of one faq: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaqId(i64);
#[cfg(feature = "faq")]
crate::runtime::typed_id!(FaqId : i64);
#[cfg(
    any(
        feature = "events",
        feature = "search",
        feature = "unit-features",
        feature = "unit-tree",
        feature = "units",
        feature = "user-unit-memberships"
    )
)]
/// The id of one feature: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FeatureId(i64);
#[cfg(
    any(
        feature = "events",
        feature = "search",
        feature = "unit-features",
        feature = "unit-tree",
        feature = "units",
        feature = "user-unit-memberships"
    )
)]
crate::runtime::typed_id!(FeatureId : i64);
#[cfg(
    any(
        feature = "comments",
        feature = "conversations",
        feature = "counters",
        feature = "documents",
        feature = "faq",
        feature = "feed",
        feature = "files",
        feature = "group-files",
        feature = "manuals",
        feature = "messages",
        feature = "posts",
        feature = "search",
        feature = "suppliers"
    )
)]
/// The id of one file: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(i64);
#[cfg(
    any(
        feature = "comments",
        feature = "conversations",
        feature = "counters",
        feature = "documents",
        feature = "faq",
        feature = "feed",
        feature = "files",
        feature = "group-files",
        feature = "manuals",
        feature = "messages",
        feature = "posts",
        feature = "search",
        feature = "suppliers"
    )
)]
crate::runtime::typed_id!(FileId : i64);
#[cfg(feature = "documents")]
/// The id of one folder: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FolderId(i64);
#[cfg(feature = "documents")]
crate::runtime::typed_id!(FolderId : i64);
#[cfg(
    any(
        feature = "auto-groups",
        feature = "counters",
        feature = "feed",
        feature = "group-files",
        feature = "groups",
        feature = "posts",
        feature = "search",
        feature = "users"
    )
)]
/// The id of one group: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GroupId(i64);
#[cfg(
    any(
        feature = "auto-groups",
        feature = "counters",
        feature = "feed",
        feature = "group-files",
        feature = "groups",
        feature = "posts",
        feature = "search",
        feature = "users"
    )
)]
crate::runtime::typed_id!(GroupId : i64);
#[cfg(feature = "manuals")]
/// The id of one manual: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ManualId(i64);
#[cfg(feature = "manuals")]
crate::runtime::typed_id!(ManualId : i64);
#[cfg(any(feature = "conversations", feature = "messages", feature = "search"))]
/// The id of one message: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MessageId(i64);
#[cfg(any(feature = "conversations", feature = "messages", feature = "search"))]
crate::runtime::typed_id!(MessageId : i64);
#[cfg(feature = "manuals")]
/// The id of one paragraph: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ParagraphId(i64);
#[cfg(feature = "manuals")]
crate::runtime::typed_id!(ParagraphId : i64);
#[cfg(
    any(
        feature = "calendar",
        feature = "counters",
        feature = "events",
        feature = "feed",
        feature = "post-interaction",
        feature = "posts",
        feature = "search",
        feature = "users"
    )
)]
/// The id of one post: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PostId(i64);
#[cfg(
    any(
        feature = "calendar",
        feature = "counters",
        feature = "events",
        feature = "feed",
        feature = "post-interaction",
        feature = "posts",
        feature = "search",
        feature = "users"
    )
)]
crate::runtime::typed_id!(PostId : i64);
#[cfg(feature = "quicklinks")]
/// The id of one quicklink: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuicklinkId(i64);
#[cfg(feature = "quicklinks")]
crate::runtime::typed_id!(QuicklinkId : i64);
#[cfg(feature = "schedule")]
/// The id of one registration: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegistrationId(i64);
#[cfg(feature = "schedule")]
crate::runtime::typed_id!(RegistrationId : i64);
#[cfg(feature = "shift-templates")]
/// The id of one shift template: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShiftTemplateId(i64);
#[cfg(feature = "shift-templates")]
crate::runtime::typed_id!(ShiftTemplateId : i64);
#[cfg(any(feature = "search", feature = "specialties", feature = "users"))]
/// The id of one specialty: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpecialtyId(i64);
#[cfg(any(feature = "search", feature = "specialties", feature = "users"))]
crate::runtime::typed_id!(SpecialtyId : i64);
#[cfg(feature = "suppliers")]
/// The id of one supplier category: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SupplierCategoryId(i64);
#[cfg(feature = "suppliers")]
crate::runtime::typed_id!(SupplierCategoryId : i64);
#[cfg(feature = "suppliers")]
/// The id of one supplier contact: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SupplierContactId(i64);
#[cfg(feature = "suppliers")]
crate::runtime::typed_id!(SupplierContactId : i64);
#[cfg(feature = "suppliers")]
/// The id of one supplier: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SupplierId(i64);
#[cfg(feature = "suppliers")]
crate::runtime::typed_id!(SupplierId : i64);
#[cfg(
    any(
        feature = "events",
        feature = "search",
        feature = "unit-tree",
        feature = "units",
        feature = "user-unit-memberships"
    )
)]
/// The id of one unit address: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitAddressId(i64);
#[cfg(
    any(
        feature = "events",
        feature = "search",
        feature = "unit-tree",
        feature = "units",
        feature = "user-unit-memberships"
    )
)]
crate::runtime::typed_id!(UnitAddressId : i64);
#[cfg(
    any(
        feature = "auto-groups",
        feature = "comments",
        feature = "conversations",
        feature = "counters",
        feature = "documents",
        feature = "events",
        feature = "faq",
        feature = "feed",
        feature = "groups",
        feature = "manuals",
        feature = "messages",
        feature = "participants",
        feature = "post-interaction",
        feature = "posts",
        feature = "quicklinks",
        feature = "schedule",
        feature = "search",
        feature = "shift-templates",
        feature = "statistics",
        feature = "suppliers",
        feature = "unit-tree",
        feature = "units",
        feature = "user-types",
        feature = "user-unit-memberships",
        feature = "users",
        feature = "vacations",
        feature = "webhooks"
    )
)]
/// The id of one unit: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitId(i64);
#[cfg(
    any(
        feature = "auto-groups",
        feature = "comments",
        feature = "conversations",
        feature = "counters",
        feature = "documents",
        feature = "events",
        feature = "faq",
        feature = "feed",
        feature = "groups",
        feature = "manuals",
        feature = "messages",
        feature = "participants",
        feature = "post-interaction",
        feature = "posts",
        feature = "quicklinks",
        feature = "schedule",
        feature = "search",
        feature = "shift-templates",
        feature = "statistics",
        feature = "suppliers",
        feature = "unit-tree",
        feature = "units",
        feature = "user-types",
        feature = "user-unit-memberships",
        feature = "users",
        feature = "vacations",
        feature = "webhooks"
    )
)]
crate::runtime::typed_id!(UnitId : i64);
#[cfg(
    any(
        feature = "calendar",
        feature = "comments",
        feature = "conversations",
        feature = "counters",
        feature = "documents",
        feature = "events",
        feature = "faq",
        feature = "feed",
        feature = "groups",
        feature = "messages",
        feature = "participants",
        feature = "passwords",
        feature = "post-interaction",
        feature = "posts",
        feature = "schedule",
        feature = "search",
        feature = "statistics",
        feature = "two-factor",
        feature = "user-unit-memberships",
        feature = "users",
        feature = "vacations",
        feature = "webhooks"
    )
)]
/// The id of one user: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UserId(i64);
#[cfg(
    any(
        feature = "calendar",
        feature = "comments",
        feature = "conversations",
        feature = "counters",
        feature = "documents",
        feature = "events",
        feature = "faq",
        feature = "feed",
        feature = "groups",
        feature = "messages",
        feature = "participants",
        feature = "passwords",
        feature = "post-interaction",
        feature = "posts",
        feature = "schedule",
        feature = "search",
        feature = "statistics",
        feature = "two-factor",
        feature = "user-unit-memberships",
        feature = "users",
        feature = "vacations",
        feature = "webhooks"
    )
)]
crate::runtime::typed_id!(UserId : i64);
#[cfg(
    any(
        feature = "auto-groups",
        feature = "counters",
        feature = "documents",
        feature = "faq",
        feature = "feed",
        feature = "groups",
        feature = "manuals",
        feature = "posts",
        feature = "quicklinks",
        feature = "search",
        feature = "suppliers",
        feature = "user-types",
        feature = "user-unit-memberships",
        feature = "users"
    )
)]
/// The id of one user type: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UserTypeId(i64);
#[cfg(
    any(
        feature = "auto-groups",
        feature = "counters",
        feature = "documents",
        feature = "faq",
        feature = "feed",
        feature = "groups",
        feature = "manuals",
        feature = "posts",
        feature = "quicklinks",
        feature = "search",
        feature = "suppliers",
        feature = "user-types",
        feature = "user-unit-memberships",
        feature = "users"
    )
)]
crate::runtime::typed_id!(UserTypeId : i64);
#[cfg(feature = "vacations")]
/// The id of one vacation: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VacationId(i64);
#[cfg(feature = "vacations")]
crate::runtime::typed_id!(VacationId : i64);
#[cfg(feature = "webhooks")]
/// The id of one webhook: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WebhookId(i64);
#[cfg(feature = "webhooks")]
crate::runtime::typed_id!(WebhookId : i64);
#[cfg(feature = "webhooks")]
/// The id of one webhook trigger: a number in JSON.
///
/// It is made with `from` or [`Self::new`], and no other kind of id stands in for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WebhookTriggerId(i64);
#[cfg(feature = "webhooks")]
crate::runtime::typed_id!(WebhookTriggerId : i64);
