// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// The event of a new post.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct EventInput {
    /// Where the event takes place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// A full address with more about the event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// Whether the event lasts all day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub all_day: Option<bool>,
    /// When the event begins, in ISO 8601.
    pub datetime_start: Timestamp,
    /// When the event ends, in ISO 8601.
    pub datetime_end: Timestamp,
    /// The settings of the participation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub participation: Option<EventParticipationInput>,
    /// How the event repeats.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recurrence: Option<Recurrence>,
    /// The rules of the repetition as text, presumably as an iCalendar RRULE.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repeat_rules: Option<String>,
    /// The last day. How it combines with the other times is not documented.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<String>,
    /// The time zone of the event, presumably as an IANA name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timezone: Option<String>,
}

impl EventInput {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `datetime_start`: when the event begins, in ISO 8601.
    /// * `datetime_end`: when the event ends, in ISO 8601.
    #[must_use]
    #[inline]
    pub fn new(
        datetime_start: impl Into<Timestamp>,
        datetime_end: impl Into<Timestamp>,
    ) -> Self {
        Self {
            location: Default::default(),
            link: Default::default(),
            all_day: Default::default(),
            datetime_start: Into::<Timestamp>::into(datetime_start).into_rfc3339(),
            datetime_end: Into::<Timestamp>::into(datetime_end).into_rfc3339(),
            participation: Default::default(),
            recurrence: Default::default(),
            repeat_rules: Default::default(),
            end_date: Default::default(),
            timezone: Default::default(),
        }
    }

    /// Where the event takes place.
    #[must_use]
    #[inline]
    pub fn location(mut self, value: impl Into<String>) -> Self {
        self.location = Some(value.into());
        self
    }

    /// A full address with more about the event.
    #[must_use]
    #[inline]
    pub fn link(mut self, value: impl Into<String>) -> Self {
        self.link = Some(value.into());
        self
    }

    /// Whether the event lasts all day.
    #[must_use]
    #[inline]
    pub fn all_day(mut self, value: bool) -> Self {
        self.all_day = Some(value);
        self
    }

    /// The settings of the participation.
    #[must_use]
    #[inline]
    pub fn participation(mut self, value: EventParticipationInput) -> Self {
        self.participation = Some(value);
        self
    }

    /// How the event repeats.
    #[must_use]
    #[inline]
    pub fn recurrence(mut self, value: Recurrence) -> Self {
        self.recurrence = Some(value);
        self
    }

    /// The rules of the repetition as text, presumably as an iCalendar RRULE.
    #[must_use]
    #[inline]
    pub fn repeat_rules(mut self, value: impl Into<String>) -> Self {
        self.repeat_rules = Some(value.into());
        self
    }

    /// The last day. How it combines with the other times is not documented.
    #[must_use]
    #[inline]
    pub fn end_date(mut self, value: impl Into<String>) -> Self {
        self.end_date = Some(value.into());
        self
    }

    /// The time zone of the event, presumably as an IANA name.
    #[must_use]
    #[inline]
    pub fn timezone(mut self, value: impl Into<String>) -> Self {
        self.timezone = Some(value.into());
        self
    }
}

/// The settings of the participation in an event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct EventParticipationInput {
    /// Whether users can accept or decline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
}

impl EventParticipationInput {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            enabled: Default::default(),
        }
    }

    /// Whether users can accept or decline.
    #[must_use]
    #[inline]
    pub fn enabled(mut self, value: bool) -> Self {
        self.enabled = Some(value);
        self
    }
}

/// A change to the event of a post. Which fields the API accepts is uncertain: send `start`
/// and `end`, or for an all-day event `all_day` and `date`.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct EventUpdate {
    /// Where the event takes place. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub location: Patch<String>,
    /// A full address with more about the event. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub link: Patch<String>,
    /// Whether the event lasts all day. If true, `date` is required, and `start` and `end` have no
    /// effect.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub all_day: Option<bool>,
    /// When the event begins, in ISO 8601. Documented only for the creation of posts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub datetime_start: Option<Timestamp>,
    /// When the event ends, in ISO 8601. Documented only for the creation of posts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub datetime_end: Option<Timestamp>,
    /// When the event begins, in Unix seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<Timestamp>,
    /// When the event ends, in Unix seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<Timestamp>,
    /// The day of an all-day event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The settings of the participation. Documented only for the creation of posts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub participation: Option<EventParticipationInput>,
    /// How the event repeats. Whether null ends the repetition is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub recurrence: Patch<Recurrence>,
    /// The rules of the repetition as text, presumably as an iCalendar RRULE. Documented only for
    /// the creation of posts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repeat_rules: Option<String>,
    /// The last day. How it combines with the other times is not documented. Documented only for
    /// the creation of posts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<String>,
    /// The time zone of the event, presumably as an IANA name. Documented only for the creation of
    /// posts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timezone: Option<String>,
}

impl EventUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            location: Default::default(),
            link: Default::default(),
            all_day: Default::default(),
            datetime_start: Default::default(),
            datetime_end: Default::default(),
            start: Default::default(),
            end: Default::default(),
            date: Default::default(),
            participation: Default::default(),
            recurrence: Default::default(),
            repeat_rules: Default::default(),
            end_date: Default::default(),
            timezone: Default::default(),
        }
    }

    /// Where the event takes place. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn location(mut self, value: impl Into<Patch<String>>) -> Self {
        self.location = value.into();
        self
    }

    /// A full address with more about the event. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn link(mut self, value: impl Into<Patch<String>>) -> Self {
        self.link = value.into();
        self
    }

    /// Whether the event lasts all day. If true, `date` is required, and `start` and `end` have no
    /// effect.
    #[must_use]
    #[inline]
    pub fn all_day(mut self, value: bool) -> Self {
        self.all_day = Some(value);
        self
    }

    /// When the event begins, in ISO 8601. Documented only for the creation of posts.
    #[must_use]
    #[inline]
    pub fn datetime_start(mut self, value: impl Into<Timestamp>) -> Self {
        self.datetime_start = Some(Into::<Timestamp>::into(value).into_rfc3339());
        self
    }

    /// When the event ends, in ISO 8601. Documented only for the creation of posts.
    #[must_use]
    #[inline]
    pub fn datetime_end(mut self, value: impl Into<Timestamp>) -> Self {
        self.datetime_end = Some(Into::<Timestamp>::into(value).into_rfc3339());
        self
    }

    /// When the event begins, in Unix seconds.
    #[must_use]
    #[inline]
    pub fn start(mut self, value: impl Into<Timestamp>) -> Self {
        self.start = Some(Into::<Timestamp>::into(value));
        self
    }

    /// When the event ends, in Unix seconds.
    #[must_use]
    #[inline]
    pub fn end(mut self, value: impl Into<Timestamp>) -> Self {
        self.end = Some(Into::<Timestamp>::into(value));
        self
    }

    /// The day of an all-day event.
    #[must_use]
    #[inline]
    pub fn date(mut self, value: impl Into<String>) -> Self {
        self.date = Some(value.into());
        self
    }

    /// The settings of the participation. Documented only for the creation of posts.
    #[must_use]
    #[inline]
    pub fn participation(mut self, value: EventParticipationInput) -> Self {
        self.participation = Some(value);
        self
    }

    /// How the event repeats. Whether null ends the repetition is not documented.
    #[must_use]
    #[inline]
    pub fn recurrence(mut self, value: impl Into<Patch<Recurrence>>) -> Self {
        self.recurrence = value.into();
        self
    }

    /// The rules of the repetition as text, presumably as an iCalendar RRULE. Documented only for
    /// the creation of posts.
    #[must_use]
    #[inline]
    pub fn repeat_rules(mut self, value: impl Into<String>) -> Self {
        self.repeat_rules = Some(value.into());
        self
    }

    /// The last day. How it combines with the other times is not documented. Documented only for
    /// the creation of posts.
    #[must_use]
    #[inline]
    pub fn end_date(mut self, value: impl Into<String>) -> Self {
        self.end_date = Some(value.into());
        self
    }

    /// The time zone of the event, presumably as an IANA name. Documented only for the creation of
    /// posts.
    #[must_use]
    #[inline]
    pub fn timezone(mut self, value: impl Into<String>) -> Self {
        self.timezone = Some(value.into());
        self
    }
}

/// `ListPostsType`
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListPostsType {
    /// `drafts`
    Drafts,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(ListPostsType, Unknown { Drafts = "drafts", });

/// One choice of a poll.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct PollChoiceInput {
    /// The text of the choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

impl PollChoiceInput {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { title: Default::default() }
    }

    /// The text of the choice.
    #[must_use]
    #[inline]
    pub fn title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }
}

/// A poll in a post.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct PollInput {
    /// The question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// The type of the poll. The values are not documented.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// When the poll closes, presumably in Unix seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub close_at: Option<i64>,
    /// Whether users may add choices.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_user_choices: Option<bool>,
    /// Whether to hide who voted for what.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anonymous: Option<bool>,
    /// Presumably whether every reader is asked to vote.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mandatory: Option<bool>,
    /// The choices.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choices: Option<Vec<PollChoiceInput>>,
}

impl PollInput {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            question: Default::default(),
            type_: Default::default(),
            close_at: Default::default(),
            allow_user_choices: Default::default(),
            anonymous: Default::default(),
            mandatory: Default::default(),
            choices: Default::default(),
        }
    }

    /// The question.
    #[must_use]
    #[inline]
    pub fn question(mut self, value: impl Into<String>) -> Self {
        self.question = Some(value.into());
        self
    }

    /// The type of the poll. The values are not documented.
    #[must_use]
    #[inline]
    pub fn type_(mut self, value: impl Into<String>) -> Self {
        self.type_ = Some(value.into());
        self
    }

    /// When the poll closes, presumably in Unix seconds.
    #[must_use]
    #[inline]
    pub fn close_at(mut self, value: i64) -> Self {
        self.close_at = Some(value);
        self
    }

    /// Whether users may add choices.
    #[must_use]
    #[inline]
    pub fn allow_user_choices(mut self, value: bool) -> Self {
        self.allow_user_choices = Some(value);
        self
    }

    /// Whether to hide who voted for what.
    #[must_use]
    #[inline]
    pub fn anonymous(mut self, value: bool) -> Self {
        self.anonymous = Some(value);
        self
    }

    /// Presumably whether every reader is asked to vote.
    #[must_use]
    #[inline]
    pub fn mandatory(mut self, value: bool) -> Self {
        self.mandatory = Some(value);
        self
    }

    /// The choices.
    #[must_use]
    #[inline]
    pub fn choices(mut self, value: impl IntoIterator<Item = PollChoiceInput>) -> Self {
        self.choices = Some(value.into_iter().collect());
        self
    }
}

/// A poll in a post.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct PollInputPatch {
    /// The question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// The type of the poll. The values are not documented.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// When the poll closes, presumably in Unix seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub close_at: Option<i64>,
    /// Whether users may add choices.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_user_choices: Option<bool>,
    /// Whether to hide who voted for what.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anonymous: Option<bool>,
    /// Presumably whether every reader is asked to vote.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mandatory: Option<bool>,
    /// The choices.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub choices: Patch<Vec<PollChoiceInput>>,
}

impl PollInputPatch {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            question: Default::default(),
            type_: Default::default(),
            close_at: Default::default(),
            allow_user_choices: Default::default(),
            anonymous: Default::default(),
            mandatory: Default::default(),
            choices: Default::default(),
        }
    }

    /// The question.
    #[must_use]
    #[inline]
    pub fn question(mut self, value: impl Into<String>) -> Self {
        self.question = Some(value.into());
        self
    }

    /// The type of the poll. The values are not documented.
    #[must_use]
    #[inline]
    pub fn type_(mut self, value: impl Into<String>) -> Self {
        self.type_ = Some(value.into());
        self
    }

    /// When the poll closes, presumably in Unix seconds.
    #[must_use]
    #[inline]
    pub fn close_at(mut self, value: i64) -> Self {
        self.close_at = Some(value);
        self
    }

    /// Whether users may add choices.
    #[must_use]
    #[inline]
    pub fn allow_user_choices(mut self, value: bool) -> Self {
        self.allow_user_choices = Some(value);
        self
    }

    /// Whether to hide who voted for what.
    #[must_use]
    #[inline]
    pub fn anonymous(mut self, value: bool) -> Self {
        self.anonymous = Some(value);
        self
    }

    /// Presumably whether every reader is asked to vote.
    #[must_use]
    #[inline]
    pub fn mandatory(mut self, value: bool) -> Self {
        self.mandatory = Some(value);
        self
    }

    /// The choices.
    #[must_use]
    #[inline]
    pub fn choices(mut self, value: impl Into<Patch<Vec<PollChoiceInput>>>) -> Self {
        self.choices = value.into();
        self
    }
}

/// The settings of the comments.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct PostCommentsInput {
    /// Whether to open the post for comments.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
}

impl PostCommentsInput {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            enabled: Default::default(),
        }
    }

    /// Whether to open the post for comments.
    #[must_use]
    #[inline]
    pub fn enabled(mut self, value: bool) -> Self {
        self.enabled = Some(value);
        self
    }
}

/// The settings of the read confirmation.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct PostConfirmInput {
    /// Whether to ask readers to confirm that they have read the post.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
}

impl PostConfirmInput {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            enabled: Default::default(),
        }
    }

    /// Whether to ask readers to confirm that they have read the post.
    #[must_use]
    #[inline]
    pub fn enabled(mut self, value: bool) -> Self {
        self.enabled = Some(value);
        self
    }
}

/// A post to create.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct PostCreate {
    /// The title.
    pub title: String,
    /// The text, which may be HTML.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// The id of the group to post in. Without it, the post goes to the organisation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupId>,
    /// The id of the unit that the author writes from. It matters to authors who may write in
    /// several units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner_unit: Option<UnitId>,
    /// Who in the organisation may see the post.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visibility: Option<VisibilityInput>,
    /// The individual users to share the post with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sharing: Option<PostSharingInput>,
    /// The settings of the comments.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comments: Option<PostCommentsInput>,
    /// The settings of the read confirmation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirm: Option<PostConfirmInput>,
    /// Whether to show the post in the feed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub show_in_feed: Option<bool>,
    /// Whether and when to publish the post.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publish: Option<PostPublishInput>,
    /// Whether to highlight the post.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub important: Option<bool>,
    /// The poll.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub poll: Option<PollInput>,
    /// How to pin the post in feeds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pinned: Option<PostPinnedInput>,
    /// The event. It makes the post an event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<EventInput>,
    /// The number of files that will be uploaded for the post afterwards, with `initiate_upload`
    /// and the type `contents`. A post with a time of publication is not published before they are
    /// uploaded.
    #[serde(rename = "fileCount", skip_serializing_if = "Option::is_none")]
    pub file_count: Option<i64>,
}

impl PostCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `title`: the title.
    #[must_use]
    #[inline]
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            body: Default::default(),
            group: Default::default(),
            owner_unit: Default::default(),
            visibility: Default::default(),
            sharing: Default::default(),
            comments: Default::default(),
            confirm: Default::default(),
            show_in_feed: Default::default(),
            publish: Default::default(),
            important: Default::default(),
            poll: Default::default(),
            pinned: Default::default(),
            event: Default::default(),
            file_count: Default::default(),
        }
    }

    /// The text, which may be HTML.
    #[must_use]
    #[inline]
    pub fn body(mut self, value: impl Into<String>) -> Self {
        self.body = Some(value.into());
        self
    }

    /// The id of the group to post in. Without it, the post goes to the organisation.
    #[must_use]
    #[inline]
    pub fn group(mut self, value: impl Into<GroupId>) -> Self {
        self.group = Some(value.into());
        self
    }

    /// The id of the unit that the author writes from. It matters to authors who may write in
    /// several units.
    #[must_use]
    #[inline]
    pub fn owner_unit(mut self, value: impl Into<UnitId>) -> Self {
        self.owner_unit = Some(value.into());
        self
    }

    /// Who in the organisation may see the post.
    #[must_use]
    #[inline]
    pub fn visibility(mut self, value: VisibilityInput) -> Self {
        self.visibility = Some(value);
        self
    }

    /// The individual users to share the post with.
    #[must_use]
    #[inline]
    pub fn sharing(mut self, value: PostSharingInput) -> Self {
        self.sharing = Some(value);
        self
    }

    /// The settings of the comments.
    #[must_use]
    #[inline]
    pub fn comments(mut self, value: PostCommentsInput) -> Self {
        self.comments = Some(value);
        self
    }

    /// The settings of the read confirmation.
    #[must_use]
    #[inline]
    pub fn confirm(mut self, value: PostConfirmInput) -> Self {
        self.confirm = Some(value);
        self
    }

    /// Whether to show the post in the feed.
    #[must_use]
    #[inline]
    pub fn show_in_feed(mut self, value: bool) -> Self {
        self.show_in_feed = Some(value);
        self
    }

    /// Whether and when to publish the post.
    #[must_use]
    #[inline]
    pub fn publish(mut self, value: PostPublishInput) -> Self {
        self.publish = Some(value);
        self
    }

    /// Whether to highlight the post.
    #[must_use]
    #[inline]
    pub fn important(mut self, value: bool) -> Self {
        self.important = Some(value);
        self
    }

    /// The poll.
    #[must_use]
    #[inline]
    pub fn poll(mut self, value: PollInput) -> Self {
        self.poll = Some(value);
        self
    }

    /// How to pin the post in feeds.
    #[must_use]
    #[inline]
    pub fn pinned(mut self, value: PostPinnedInput) -> Self {
        self.pinned = Some(value);
        self
    }

    /// The event. It makes the post an event.
    #[must_use]
    #[inline]
    pub fn event(mut self, value: EventInput) -> Self {
        self.event = Some(value);
        self
    }

    /// The number of files that will be uploaded for the post afterwards, with `initiate_upload`
    /// and the type `contents`. A post with a time of publication is not published before they are
    /// uploaded.
    #[must_use]
    #[inline]
    pub fn file_count(mut self, value: i64) -> Self {
        self.file_count = Some(value);
        self
    }
}

/// Which posts a list holds: those in the feed, those that the signed-in user bookmarked,
/// those that are highlighted, or those that ask for a read confirmation.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PostFilter {
    /// `feed`
    Feed,
    /// `bookmark`
    Bookmark,
    /// `important`
    Important,
    /// `confirm`
    Confirm,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(
    PostFilter, Unknown { Feed = "feed", Bookmark = "bookmark", Important = "important",
    Confirm = "confirm", }
);
/// How to pin a post in feeds.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct PostPinnedInput {
    /// Whether to pin the post in the main feed, too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub show_in_main_feed: Option<bool>,
    /// When the post is unpinned, presumably in Unix seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<i64>,
}

impl PostPinnedInput {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            show_in_main_feed: Default::default(),
            until: Default::default(),
        }
    }

    /// Whether to pin the post in the main feed, too.
    #[must_use]
    #[inline]
    pub fn show_in_main_feed(mut self, value: bool) -> Self {
        self.show_in_main_feed = Some(value);
        self
    }

    /// When the post is unpinned, presumably in Unix seconds.
    #[must_use]
    #[inline]
    pub fn until(mut self, value: i64) -> Self {
        self.until = Some(value);
        self
    }
}

/// Whether and when to publish a post.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct PostPublishInput {
    /// Whether the post is published. How it combines with `publish_on` is not documented.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    /// When to publish the post, in Unix seconds. A present or past time publishes it at once;
    /// null keeps it unpublished. What happens without it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub publish_on: Patch<Timestamp>,
    /// When to withdraw the post, in Unix seconds; null for never. What happens without it is not
    /// documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub unpublish_on: Patch<Timestamp>,
}

impl PostPublishInput {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            status: Default::default(),
            publish_on: Default::default(),
            unpublish_on: Default::default(),
        }
    }

    /// Whether the post is published. How it combines with `publish_on` is not documented.
    #[must_use]
    #[inline]
    pub fn status(mut self, value: bool) -> Self {
        self.status = Some(value);
        self
    }

    /// When to publish the post, in Unix seconds. A present or past time publishes it at once;
    /// null keeps it unpublished. What happens without it is not documented.
    #[must_use]
    #[inline]
    pub fn publish_on(mut self, value: impl Into<Patch<Timestamp>>) -> Self {
        self.publish_on = value.into();
        self
    }

    /// When to withdraw the post, in Unix seconds; null for never. What happens without it is not
    /// documented.
    #[must_use]
    #[inline]
    pub fn unpublish_on(mut self, value: impl Into<Patch<Timestamp>>) -> Self {
        self.unpublish_on = value.into();
        self
    }
}

/// The individual users to share a post with.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct PostSharingInput {
    /// The ids of the users.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shares: Option<Vec<UserId>>,
}

impl PostSharingInput {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { shares: Default::default() }
    }

    /// The ids of the users.
    #[must_use]
    #[inline]
    pub fn shares(mut self, value: impl IntoIterator<Item = impl Into<UserId>>) -> Self {
        self.shares = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

/// The individual users to share a post with.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct PostSharingInputPatch {
    /// The ids of the users.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub shares: Patch<Vec<UserId>>,
}

impl PostSharingInputPatch {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { shares: Default::default() }
    }

    /// The ids of the users.
    #[must_use]
    #[inline]
    pub fn shares(mut self, value: impl Into<Patch<Vec<UserId>>>) -> Self {
        self.shares = value.into();
        self
    }
}

/// A change to a post. Fields that are left out keep their values. Neither the group nor the
/// unit of the author can be changed.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct PostUpdate {
    /// The new title. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub title: Patch<String>,
    /// The new text. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub body: Patch<String>,
    /// Who in the organisation may see the post. `all_units` is not documented for updates.
    /// Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub visibility: Patch<VisibilityInputPatch>,
    /// The individual users to share the post with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sharing: Option<PostSharingInputPatch>,
    /// The settings of the comments.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comments: Option<PostCommentsInput>,
    /// The settings of the read confirmation. Whether null clears them is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub confirm: Patch<PostConfirmInput>,
    /// Whether to show the post in the feed. Documented only for the creation of posts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub show_in_feed: Option<bool>,
    /// Whether and when to publish the post. `status` is not documented for updates.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publish: Option<PostPublishInput>,
    /// Whether to highlight the post.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub important: Option<bool>,
    /// The poll. Documented only for the creation of posts. Whether null clears it is not
    /// documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub poll: Patch<PollInputPatch>,
    /// How to pin the post in feeds. Documented only for the creation of posts. Whether null
    /// clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub pinned: Patch<PostPinnedInput>,
    /// A change to the event. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub event: Patch<EventUpdate>,
    /// The number of files that will be uploaded for the post afterwards, with `initiate_upload`
    /// and the type `contents`. A post with a time of publication is not published before they are
    /// uploaded.
    #[serde(rename = "fileCount", skip_serializing_if = "Option::is_none")]
    pub file_count: Option<i64>,
}

impl PostUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            title: Default::default(),
            body: Default::default(),
            visibility: Default::default(),
            sharing: Default::default(),
            comments: Default::default(),
            confirm: Default::default(),
            show_in_feed: Default::default(),
            publish: Default::default(),
            important: Default::default(),
            poll: Default::default(),
            pinned: Default::default(),
            event: Default::default(),
            file_count: Default::default(),
        }
    }

    /// The new title. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn title(mut self, value: impl Into<Patch<String>>) -> Self {
        self.title = value.into();
        self
    }

    /// The new text. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn body(mut self, value: impl Into<Patch<String>>) -> Self {
        self.body = value.into();
        self
    }

    /// Who in the organisation may see the post. `all_units` is not documented for updates.
    /// Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn visibility(mut self, value: impl Into<Patch<VisibilityInputPatch>>) -> Self {
        self.visibility = value.into();
        self
    }

    /// The individual users to share the post with.
    #[must_use]
    #[inline]
    pub fn sharing(mut self, value: PostSharingInputPatch) -> Self {
        self.sharing = Some(value);
        self
    }

    /// The settings of the comments.
    #[must_use]
    #[inline]
    pub fn comments(mut self, value: PostCommentsInput) -> Self {
        self.comments = Some(value);
        self
    }

    /// The settings of the read confirmation. Whether null clears them is not documented.
    #[must_use]
    #[inline]
    pub fn confirm(mut self, value: impl Into<Patch<PostConfirmInput>>) -> Self {
        self.confirm = value.into();
        self
    }

    /// Whether to show the post in the feed. Documented only for the creation of posts.
    #[must_use]
    #[inline]
    pub fn show_in_feed(mut self, value: bool) -> Self {
        self.show_in_feed = Some(value);
        self
    }

    /// Whether and when to publish the post. `status` is not documented for updates.
    #[must_use]
    #[inline]
    pub fn publish(mut self, value: PostPublishInput) -> Self {
        self.publish = Some(value);
        self
    }

    /// Whether to highlight the post.
    #[must_use]
    #[inline]
    pub fn important(mut self, value: bool) -> Self {
        self.important = Some(value);
        self
    }

    /// The poll. Documented only for the creation of posts. Whether null clears it is not
    /// documented.
    #[must_use]
    #[inline]
    pub fn poll(mut self, value: impl Into<Patch<PollInputPatch>>) -> Self {
        self.poll = value.into();
        self
    }

    /// How to pin the post in feeds. Documented only for the creation of posts. Whether null
    /// clears it is not documented.
    #[must_use]
    #[inline]
    pub fn pinned(mut self, value: impl Into<Patch<PostPinnedInput>>) -> Self {
        self.pinned = value.into();
        self
    }

    /// A change to the event. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn event(mut self, value: impl Into<Patch<EventUpdate>>) -> Self {
        self.event = value.into();
        self
    }

    /// The number of files that will be uploaded for the post afterwards, with `initiate_upload`
    /// and the type `contents`. A post with a time of publication is not published before they are
    /// uploaded.
    #[must_use]
    #[inline]
    pub fn file_count(mut self, value: i64) -> Self {
        self.file_count = Some(value);
        self
    }
}

/// How an event repeats, as in iCalendar.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct Recurrence {
    /// The unit of the repetition.
    pub freq: RecurrenceFrequency,
    /// The end of the repetition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
    /// The number of times that the event takes place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
    /// The interval between repetitions, in the unit of `freq`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<i64>,
    /// The days of the week: one of `MO`, `TU`, `WE`, `TH`, `FR`, `SA` and `SU`, several joined as
    /// in `MO+TU+WE`, or a list of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub byday: Option<RecurrenceByday>,
    /// The day of the month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bymonthday: Option<i64>,
    /// The month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bymonth: Option<i64>,
    /// Which of the days in `byday`: 1 to 5, or -1 for the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bysetpos: Option<i64>,
}

impl Recurrence {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `freq`: the unit of the repetition.
    #[must_use]
    #[inline]
    pub fn new(freq: RecurrenceFrequency) -> Self {
        Self {
            freq,
            until: Default::default(),
            count: Default::default(),
            interval: Default::default(),
            byday: Default::default(),
            bymonthday: Default::default(),
            bymonth: Default::default(),
            bysetpos: Default::default(),
        }
    }

    /// The end of the repetition.
    #[must_use]
    #[inline]
    pub fn until(mut self, value: impl Into<Timestamp>) -> Self {
        self.until = Some(Into::<Timestamp>::into(value).into_rfc3339());
        self
    }

    /// The number of times that the event takes place.
    #[must_use]
    #[inline]
    pub fn count(mut self, value: i64) -> Self {
        self.count = Some(value);
        self
    }

    /// The interval between repetitions, in the unit of `freq`.
    #[must_use]
    #[inline]
    pub fn interval(mut self, value: i64) -> Self {
        self.interval = Some(value);
        self
    }

    /// The days of the week: one of `MO`, `TU`, `WE`, `TH`, `FR`, `SA` and `SU`, several joined as
    /// in `MO+TU+WE`, or a list of them.
    #[must_use]
    #[inline]
    pub fn byday(mut self, value: RecurrenceByday) -> Self {
        self.byday = Some(value);
        self
    }

    /// The day of the month.
    #[must_use]
    #[inline]
    pub fn bymonthday(mut self, value: i64) -> Self {
        self.bymonthday = Some(value);
        self
    }

    /// The month.
    #[must_use]
    #[inline]
    pub fn bymonth(mut self, value: i64) -> Self {
        self.bymonth = Some(value);
        self
    }

    /// Which of the days in `byday`: 1 to 5, or -1 for the last.
    #[must_use]
    #[inline]
    pub fn bysetpos(mut self, value: i64) -> Self {
        self.bysetpos = Some(value);
        self
    }
}

/// The days of the week: one of `MO`, `TU`, `WE`, `TH`, `FR`, `SA` and `SU`, several joined as
/// in `MO+TU+WE`, or a list of them.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum RecurrenceByday {
    Text(String),
    List(Vec<String>),
}

untagged_union!(RecurrenceByday { Text(String), List(Vec < String >), });

impl ::std::convert::From<Vec<String>> for RecurrenceByday {
    fn from(value: Vec<String>) -> Self {
        Self::List(value)
    }
}

/// The unit of a repetition.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RecurrenceFrequency {
    /// `daily`
    Daily,
    /// `weekly`
    Weekly,
    /// `monthly`
    Monthly,
    /// `yearly`
    Yearly,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(
    RecurrenceFrequency, Unknown { Daily = "daily", Weekly = "weekly", Monthly =
    "monthly", Yearly = "yearly", }
);
