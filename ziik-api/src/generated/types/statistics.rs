// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// The users who were active in the period.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct ActiveUserStatistics {
    /// The active users.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub data: Option<Vec<StatisticsUser>>,
    /// The number of active users.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sum: Option<i64>,
}

/// The figures of comments.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct CommentStatistics {
    /// The comments of the period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub history: Option<StatisticsHistory>,
    /// The total. Whether it is that of the period is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
    /// The number of replies. Whether it is that of the period is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replies_total: Option<i64>,
}

/// The users of the mobile apps.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct MobileUserStatistics {
    /// The users, presumably.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub data: Option<Vec<serde_json::Value>>,
    /// The number of users of the mobile apps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sum: Option<i64>,
    /// Their share of the users in percent, presumably from 0 to 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent: Option<f64>,
}

/// How often parts of the platform were viewed.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct PageviewStatistics {
    /// Searches.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub search: Option<StatisticsSeries>,
    /// Views of questions and answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub faqs: Option<StatisticsSeries>,
    /// Views of manuals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manuals: Option<StatisticsSeries>,
    /// Downloads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub downloads: Option<StatisticsSeries>,
}

/// The figures of a period by area. `get_statistics_area` presumably leaves out the other
/// areas.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct Statistics {
    /// Users.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub users: Option<UserStatistics>,
    /// Units.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub units: Option<StatisticsSeries>,
    /// News.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub news: Option<StatisticsSeries>,
    /// Debates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub debates: Option<StatisticsSeries>,
    /// Events.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub events: Option<StatisticsSeries>,
    /// Comments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comments: Option<CommentStatistics>,
    /// Likes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub likes: Option<StatisticsSeries>,
    /// Mentions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mentions: Option<StatisticsSeries>,
    /// Read confirmations, presumably.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reads: Option<StatisticsSeries>,
    /// Messages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub messages: Option<StatisticsSeries>,
    /// Text messages to telephones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sms: Option<StatisticsSeries>,
    /// Files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub files: Option<StatisticsSeries>,
    /// The used storage. The unit is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disk: Option<StatisticsSeries>,
    /// How often parts of the platform were viewed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pageviews: Option<PageviewStatistics>,
    /// Further fields, by their names in JSON.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A number for each day of the period.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct StatisticsHistory {
    /// The numbers by day, such as `2026-03-09`.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub data: Option<BTreeMap<String, i64>>,
    /// The sum of all days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sum: Option<i64>,
}

/// The figures of one thing that is counted.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct StatisticsSeries {
    /// The figures of the period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub history: Option<StatisticsHistory>,
    /// The total. Whether it is that of the period is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
}

/// What one active user did in the period.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct StatisticsUser {
    /// The id of the user.
    pub id: UserId,
    /// The first and last name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The status of the user. Its values are not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<serde_json::Value>,
    /// Presumably the id of the picture of the user.
    #[serde(rename = "avatarId", default, skip_serializing_if = "Option::is_none")]
    pub avatar_id: Option<serde_json::Value>,
    /// The number of comments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comments: Option<i64>,
    /// The number of posts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contents: Option<i64>,
    /// The number of messages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub messages: Option<i64>,
    /// The number of likes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub likes: Option<i64>,
    /// The number of read confirmations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirms: Option<i64>,
    /// A number about folders. What it counts is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub folders: Option<i64>,
    /// A number about shifts. What it counts is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shifts: Option<i64>,
    /// The number of devices.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub devices: Option<i64>,
}

/// The figures of users.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UserStatistics {
    /// The users of the period, presumably the new ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub history: Option<StatisticsHistory>,
    /// The users who were active in the period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub active: Option<ActiveUserStatistics>,
    /// The users of the mobile apps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mobile: Option<MobileUserStatistics>,
    /// The number of users.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
}
