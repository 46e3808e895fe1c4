//! The users who were active in a period.

use std::fmt;

use ziik_api::types::{Statistics, StatisticsUser, UserId};

use super::{Table, grid};

/// What one user did in a period. A number that the API does not tell is `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct UserRow {
    /// The id of the user.
    pub user: UserId,
    /// The name.
    pub name: Option<String>,
    /// The number of comments.
    pub comments: Option<i64>,
    /// The number of posts; `contents` in the answer.
    pub posts: Option<i64>,
    /// The number of messages.
    pub messages: Option<i64>,
    /// The number of likes.
    pub likes: Option<i64>,
    /// The number of read confirmations.
    pub confirms: Option<i64>,
    /// A number about folders. What it counts is not documented.
    pub folders: Option<i64>,
    /// A number about shifts. What it counts is not documented.
    pub shifts: Option<i64>,
    /// The number of devices.
    pub devices: Option<i64>,
}

impl Table<UserRow> {
    /// The users who were active in the period, in the API's order.
    #[must_use]
    pub fn active_users(statistics: &Statistics) -> Self {
        let active =
            statistics.users.as_ref().and_then(|users| users.active.as_ref()?.data.as_ref());
        Self { rows: active.into_iter().flatten().map(UserRow::new).collect() }
    }
}

impl UserRow {
    fn new(user: &StatisticsUser) -> Self {
        Self {
            user: user.id,
            name: user.name.clone(),
            comments: user.comments,
            posts: user.contents,
            messages: user.messages,
            likes: user.likes,
            confirms: user.confirms,
            folders: user.folders,
            shifts: user.shifts,
            devices: user.devices,
        }
    }
}

/// A line for each user. It shows names.
impl fmt::Display for Table<UserRow> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let head = [
            "user", "comments", "posts", "messages", "likes", "confirms", "folders", "shifts",
            "devices",
        ];
        let rows = self.rows.iter().map(|row| {
            [
                row.name.clone().unwrap_or_else(|| format!("user {}", row.user)),
                grid::number(row.comments),
                grid::number(row.posts),
                grid::number(row.messages),
                grid::number(row.likes),
                grid::number(row.confirms),
                grid::number(row.folders),
                grid::number(row.shifts),
                grid::number(row.devices),
            ]
        });
        grid::write(f, head, rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_is_in_its_column() {
        let users = serde_json::json!({"users": {"active": {"data": [
            {"id": 502, "name": "Emil\u{1b}Holm", "comments": 1, "contents": 2, "messages": 3,
                "likes": 4, "confirms": 5, "folders": 6, "shifts": 7, "devices": 8},
            {"id": 503},
        ]}}});
        let statistics: Statistics = serde_json::from_value(users).expect("statistics");
        let expected = "\
user       comments  posts  messages  likes  confirms  folders  shifts  devices
Emil Holm         1      2         3      4         5        6       7        8
user 503          -      -         -      -         -        -       -        -";
        assert_eq!(Table::active_users(&statistics).to_string(), expected);
        assert_eq!(Table::active_users(&Statistics::default()).rows(), []);
    }
}
