// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Post interaction
///
/// Who has seen, read and liked a post, and the bookmarks of the signed-in user.
impl Client {
    /// Bookmark a post.
    ///
    /// Bookmarks the post for the signed-in user. [`list_posts`](Client::list_posts) finds
    /// bookmarked posts by `filter[]`. Requires access to the post, as
    /// [`get_post`](Client::get_post) does.
    ///
    /// `POST /content/{content}/bookmark`
    ///
    /// See also [`Client::unbookmark_post`].
    ///
    /// # Arguments
    /// * `content`: the id of the post. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The post is bookmarked.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bookmark_post(3001).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn bookmark_post(&self, content: impl Into<PostId>) -> BookmarkPost {
        let mut call = self.call(&BOOKMARK_POST);
        call.path("content", [Into::<PostId>::into(content).to_string()]);
        BookmarkPost { call }
    }

    /// Remove the bookmark of a post.
    ///
    /// Removes the bookmark of the signed-in user from the post. Requires access to the post, as
    /// [`get_post`](Client::get_post) does.
    ///
    /// `DELETE /content/{content}/bookmark`
    ///
    /// See also [`Client::bookmark_post`].
    ///
    /// # Arguments
    /// * `content`: the id of the post. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The post is not bookmarked.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.unbookmark_post(3001).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn unbookmark_post(&self, content: impl Into<PostId>) -> UnbookmarkPost {
        let mut call = self.call(&UNBOOKMARK_POST);
        call.path("content", [Into::<PostId>::into(content).to_string()]);
        UnbookmarkPost { call }
    }

    /// List the users who like a post.
    ///
    /// Returns the users who like the post, and since when, all at once. Requires access to the
    /// post, as [`get_post`](Client::get_post) does.
    ///
    /// `GET /content/{content}/like`
    ///
    /// See also [`Client::like_post`], [`Client::unlike_post`].
    ///
    /// # Arguments
    /// * `content`: the id of the post. Minimum: 1.
    ///
    /// # Returns
    /// List of [`Interaction`]: the users who like the post.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_post_likers(3001).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented. No paging is documented.
    #[inline]
    pub fn list_post_likers(&self, content: impl Into<PostId>) -> ListPostLikers {
        let mut call = self.call(&LIST_POST_LIKERS);
        call.path("content", [Into::<PostId>::into(content).to_string()]);
        ListPostLikers { call }
    }

    /// Like a post.
    ///
    /// Makes the signed-in user like the post. Requires access to the post, as
    /// [`get_post`](Client::get_post) does.
    ///
    /// `POST /content/{content}/like`
    ///
    /// See also [`Client::list_post_likers`], [`Client::unlike_post`].
    ///
    /// # Arguments
    /// * `content`: the id of the post. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The signed-in user likes the post.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.like_post(3001).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn like_post(&self, content: impl Into<PostId>) -> LikePost {
        let mut call = self.call(&LIKE_POST);
        call.path("content", [Into::<PostId>::into(content).to_string()]);
        LikePost { call }
    }

    /// Take back the like of a post.
    ///
    /// Removes the like of the signed-in user from the post. Requires access to the post, as
    /// [`get_post`](Client::get_post) does.
    ///
    /// `DELETE /content/{content}/like`
    ///
    /// See also [`Client::list_post_likers`], [`Client::like_post`].
    ///
    /// # Arguments
    /// * `content`: the id of the post. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The signed-in user does not like the post.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.unlike_post(3001).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn unlike_post(&self, content: impl Into<PostId>) -> UnlikePost {
        let mut call = self.call(&UNLIKE_POST);
        call.path("content", [Into::<PostId>::into(content).to_string()]);
        UnlikePost { call }
    }

    /// List the users who confirmed having read a post.
    ///
    /// Returns the users who confirmed that they have read the post, and when, all at once.
    /// [`list_post_non_readers`](Client::list_post_non_readers) returns those who have yet to do
    /// so. Requires the same permissions as [`update_post`](Client::update_post).
    ///
    /// `GET /content/{content}/read`
    ///
    /// See also [`Client::confirm_post_read`].
    ///
    /// # Arguments
    /// * `content`: the id of the post. Minimum: 1.
    ///
    /// # Returns
    /// List of [`Interaction`]: the users who confirmed that they have read the post.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_post_readers(3001).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented. No paging is documented.
    #[inline]
    pub fn list_post_readers(&self, content: impl Into<PostId>) -> ListPostReaders {
        let mut call = self.call(&LIST_POST_READERS);
        call.path("content", [Into::<PostId>::into(content).to_string()]);
        ListPostReaders { call }
    }

    /// Confirm having read a post.
    ///
    /// Confirms that the signed-in user has read the post, and no operation takes this back. Posts
    /// with `confirm.enabled` ask for it. Requires access to the post, as
    /// [`get_post`](Client::get_post) does.
    ///
    /// `POST /content/{content}/read`
    ///
    /// See also [`Client::list_post_readers`].
    ///
    /// # Arguments
    /// * `content`: the id of the post. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The signed-in user has confirmed having read the post.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.confirm_post_read(3001).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn confirm_post_read(&self, content: impl Into<PostId>) -> ConfirmPostRead {
        let mut call = self.call(&CONFIRM_POST_READ);
        call.path("content", [Into::<PostId>::into(content).to_string()]);
        ConfirmPostRead { call }
    }

    /// List the users who have seen a post.
    ///
    /// Returns the users who have seen the post, and when, all at once. Requires the same
    /// permissions as [`update_post`](Client::update_post).
    ///
    /// `GET /content/{content}/seen`
    ///
    /// See also [`Client::mark_post_seen`].
    ///
    /// # Arguments
    /// * `content`: the id of the post. Minimum: 1.
    ///
    /// # Returns
    /// List of [`Interaction`]: the users who have seen the post.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_post_viewers(3001).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented. No paging is documented.
    #[inline]
    pub fn list_post_viewers(&self, content: impl Into<PostId>) -> ListPostViewers {
        let mut call = self.call(&LIST_POST_VIEWERS);
        call.path("content", [Into::<PostId>::into(content).to_string()]);
        ListPostViewers { call }
    }

    /// Mark a post as seen.
    ///
    /// Records that the signed-in user has seen the post. Requires access to the post, as
    /// [`get_post`](Client::get_post) does.
    ///
    /// `POST /content/{content}/seen`
    ///
    /// See also [`Client::list_post_viewers`].
    ///
    /// # Arguments
    /// * `content`: the id of the post. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The post counts as seen.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.mark_post_seen(3001).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn mark_post_seen(&self, content: impl Into<PostId>) -> MarkPostSeen {
        let mut call = self.call(&MARK_POST_SEEN);
        call.path("content", [Into::<PostId>::into(content).to_string()]);
        MarkPostSeen { call }
    }

    /// List the users who have yet to confirm a post.
    ///
    /// Returns the users who should confirm that they have read the post and have not done so, all
    /// at once. The `timestamp` of each is null. Requires the same permissions as
    /// [`update_post`](Client::update_post).
    ///
    /// `GET /content/{content}/unread`
    ///
    /// # Arguments
    /// * `content`: the id of the post. Minimum: 1.
    ///
    /// # Returns
    /// List of [`Interaction`]: the users who have yet to confirm that they have read the post.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_post_non_readers(3001).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented. No paging is documented.
    #[inline]
    pub fn list_post_non_readers(
        &self,
        content: impl Into<PostId>,
    ) -> ListPostNonReaders {
        let mut call = self.call(&LIST_POST_NON_READERS);
        call.path("content", [Into::<PostId>::into(content).to_string()]);
        ListPostNonReaders { call }
    }
}

/// The request of [`Client::bookmark_post`]: `POST /content/{content}/bookmark`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct BookmarkPost {
    call: Call,
}

impl BookmarkPost {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(BookmarkPost);
impl Request for BookmarkPost {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::bookmark_post`]
pub(crate) static BOOKMARK_POST: Operation = Operation::new(
    "bookmark_post",
    Method::POST,
    "/content/{content}/bookmark",
);
/// The request of [`Client::unbookmark_post`]: `DELETE /content/{content}/bookmark`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UnbookmarkPost {
    call: Call,
}

impl UnbookmarkPost {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UnbookmarkPost);
impl Request for UnbookmarkPost {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::unbookmark_post`]
pub(crate) static UNBOOKMARK_POST: Operation = Operation::new(
    "unbookmark_post",
    Method::DELETE,
    "/content/{content}/bookmark",
);
/// The request of [`Client::list_post_likers`]: `GET /content/{content}/like`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListPostLikers {
    call: Call,
}

impl ListPostLikers {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Interaction>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListPostLikers, Page < T >, page("data"));
impl Request for ListPostLikers {
    type Output = Page<Interaction>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_post_likers`]
pub(crate) static LIST_POST_LIKERS: Operation = Operation::new(
    "list_post_likers",
    Method::GET,
    "/content/{content}/like",
);
/// The request of [`Client::like_post`]: `POST /content/{content}/like`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct LikePost {
    call: Call,
}

impl LikePost {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(LikePost);
impl Request for LikePost {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::like_post`]
pub(crate) static LIKE_POST: Operation = Operation::new(
    "like_post",
    Method::POST,
    "/content/{content}/like",
);
/// The request of [`Client::unlike_post`]: `DELETE /content/{content}/like`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UnlikePost {
    call: Call,
}

impl UnlikePost {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UnlikePost);
impl Request for UnlikePost {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::unlike_post`]
pub(crate) static UNLIKE_POST: Operation = Operation::new(
    "unlike_post",
    Method::DELETE,
    "/content/{content}/like",
);
/// The request of [`Client::list_post_readers`]: `GET /content/{content}/read`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListPostReaders {
    call: Call,
}

impl ListPostReaders {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Interaction>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListPostReaders, Page < T >, page("data"));
impl Request for ListPostReaders {
    type Output = Page<Interaction>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_post_readers`]
pub(crate) static LIST_POST_READERS: Operation = Operation::new(
    "list_post_readers",
    Method::GET,
    "/content/{content}/read",
);
/// The request of [`Client::confirm_post_read`]: `POST /content/{content}/read`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ConfirmPostRead {
    call: Call,
}

impl ConfirmPostRead {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(ConfirmPostRead);
impl Request for ConfirmPostRead {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::confirm_post_read`]
pub(crate) static CONFIRM_POST_READ: Operation = Operation::new(
    "confirm_post_read",
    Method::POST,
    "/content/{content}/read",
);
/// The request of [`Client::list_post_viewers`]: `GET /content/{content}/seen`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListPostViewers {
    call: Call,
}

impl ListPostViewers {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Interaction>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListPostViewers, Page < T >, page("data"));
impl Request for ListPostViewers {
    type Output = Page<Interaction>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_post_viewers`]
pub(crate) static LIST_POST_VIEWERS: Operation = Operation::new(
    "list_post_viewers",
    Method::GET,
    "/content/{content}/seen",
);
/// The request of [`Client::mark_post_seen`]: `POST /content/{content}/seen`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct MarkPostSeen {
    call: Call,
}

impl MarkPostSeen {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(MarkPostSeen);
impl Request for MarkPostSeen {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::mark_post_seen`]
pub(crate) static MARK_POST_SEEN: Operation = Operation::new(
    "mark_post_seen",
    Method::POST,
    "/content/{content}/seen",
);
/// The request of [`Client::list_post_non_readers`]: `GET /content/{content}/unread`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListPostNonReaders {
    call: Call,
}

impl ListPostNonReaders {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Interaction>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListPostNonReaders, Page < T >, page("data"));
impl Request for ListPostNonReaders {
    type Output = Page<Interaction>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_post_non_readers`]
pub(crate) static LIST_POST_NON_READERS: Operation = Operation::new(
    "list_post_non_readers",
    Method::GET,
    "/content/{content}/unread",
);
