//! The counts of posts.

use std::fmt;

use ziik_api::types::{Post, PostId};

use super::{Table, grid};

/// The counts of one post. A number that the API does not tell is `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PostRow {
    /// The id of the post.
    pub post: PostId,
    /// The title.
    pub title: Option<String>,
    /// The number of comments.
    pub comments: Option<i64>,
    /// The number of replies to comments.
    pub replies: Option<i64>,
    /// The number of users who like the post.
    pub likes: Option<i64>,
    /// Presumably the number of users who confirmed having read the post.
    pub reads: Option<i64>,
}

impl Table<PostRow> {
    /// The counts of these posts, in their order. Lists of posts may lack the counts, and
    /// `get_post` may lack some.
    ///
    /// ```no_run
    /// # async fn example(client: ziik_ext::Client) -> Result<(), ziik_ext::Error> {
    /// use ziik_ext::statistics::Table;
    ///
    /// let post = client.get_post(3001).send().await?.into_data();
    /// println!("{}", Table::posts([&post]));
    /// # Ok(())
    /// # }
    /// ```
    pub fn posts<'p>(posts: impl IntoIterator<Item = &'p Post>) -> Self {
        Self { rows: posts.into_iter().map(PostRow::new).collect() }
    }
}

impl PostRow {
    /// Comments and replies may be counted in two places.
    fn new(post: &Post) -> Self {
        let (stats, comments) = (post.stats.as_ref(), post.comments.as_ref());
        let count = stats.and_then(|stats| stats.comments);
        let replies = stats.and_then(|stats| stats.replies);
        Self {
            post: post.id,
            title: post.title.clone(),
            comments: count.or_else(|| comments?.count),
            replies: replies.or_else(|| comments?.replies),
            likes: stats.and_then(|stats| stats.likes),
            reads: stats.and_then(|stats| stats.reads),
        }
    }
}

/// A line for each post.
impl fmt::Display for Table<PostRow> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows = self.rows.iter().map(|row| {
            let title = row.title.as_deref().unwrap_or_default();
            [
                format!("{} {title}", row.post),
                grid::number(row.comments),
                grid::number(row.replies),
                grid::number(row.likes),
                grid::number(row.reads),
            ]
        });
        grid::write(f, ["post", "comments", "replies", "likes", "reads"], rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_come_from_either_place() {
        let post = |json| serde_json::from_value::<Post>(json).expect("a post");
        let posts = [
            post(
                serde_json::json!({"id": 1, "title": "A", "comments": {"count": 2, "replies": 3}}),
            ),
            post(serde_json::json!({
                "id": 20,
                "title": "B",
                "stats": {"comments": 4, "replies": 5, "likes": 6, "reads": 7},
                "comments": {"count": 9, "replies": 9},
            })),
        ];
        let expected = "\
post  comments  replies  likes  reads
1 A          2        3      -      -
20 B         4        5      6      7";
        assert_eq!(Table::posts(&posts).to_string(), expected);
    }
}
