// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Comments
///
/// Comments on posts, and the replies to them.
impl Client {
    /// Get a comment.
    ///
    /// Returns one comment, with the latest reply if there is one. Requires access to the
    /// commented post.
    ///
    /// `GET /comments/{comment}`
    ///
    /// See also [`Client::delete_comment`], [`Client::update_comment`].
    ///
    /// # Arguments
    /// * `comment`: the id of the comment. Minimum: 1.
    ///
    /// # Returns
    /// [`Comment`]: the comment.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let comment = client.get_comment(8101).send().await?;
    /// println!("{}", comment.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented. `replies`, `interaction` and `stats` are empty arrays in the
    /// latest reply. No operation that lists or creates the comments of a post is documented.
    #[inline]
    pub fn get_comment(&self, comment: impl Into<CommentId>) -> GetComment {
        let mut call = self.call(&GET_COMMENT);
        call.path("comment", [Into::<CommentId>::into(comment).to_string()]);
        GetComment { call }
    }

    /// Delete a comment.
    ///
    /// Deletes the comment. Requires the signed-in user to be the author of the comment, or
    /// permission to edit the commented post. The author may do so only within 15 minutes of
    /// writing the comment. `permissions.delete` says whether the signed-in user may. What happens
    /// to the replies is not documented.
    ///
    /// `DELETE /comments/{comment}`
    ///
    /// See also [`Client::get_comment`], [`Client::update_comment`].
    ///
    /// # Arguments
    /// * `comment`: the id of the comment. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The comment was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_comment(8101).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn delete_comment(&self, comment: impl Into<CommentId>) -> DeleteComment {
        let mut call = self.call(&DELETE_COMMENT);
        call.path("comment", [Into::<CommentId>::into(comment).to_string()]);
        DeleteComment { call }
    }

    /// Update a comment.
    ///
    /// Changes the text of a comment. Requires the signed-in user to be the author of the comment,
    /// or an administrator of the group that the commented post is in. The author may do so only
    /// within 15 minutes of writing the comment. `permissions.edit` says whether the signed-in
    /// user may.
    ///
    /// `PATCH /comments/{comment}`
    ///
    /// See also [`Client::get_comment`], [`Client::delete_comment`].
    ///
    /// # Arguments
    /// * `comment`: the id of the comment. Minimum: 1.
    /// * `body` ([`CommentUpdate`]): the new text.
    ///
    /// # Returns
    /// Nothing. The comment was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::CommentUpdate;
    ///
    /// let body = CommentUpdate::new("Will there be decaf, too?");
    /// client.update_comment(8101, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The other operations on a comment name the permission to edit the commented post in place
    /// of the administration of the group.
    #[inline]
    pub fn update_comment(
        &self,
        comment: impl Into<CommentId>,
        body: CommentUpdate,
    ) -> UpdateComment {
        let mut call = self.call(&UPDATE_COMMENT);
        call.path("comment", [Into::<CommentId>::into(comment).to_string()]);
        call.json("application/json", &body);
        UpdateComment { call }
    }

    /// Delete a file of a comment.
    ///
    /// Deletes one of the `files` of the comment. Requires the signed-in user to be the author of
    /// the comment, or permission to edit the commented post. The author may do so only within 15
    /// minutes of writing the comment.
    ///
    /// `DELETE /comments/{comment}/files/{file}`
    ///
    /// # Arguments
    /// * `comment`: the id of the comment. Minimum: 1.
    /// * `file`: the id of the file. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The file was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_comment_file(8101, 1).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn delete_comment_file(
        &self,
        comment: impl Into<CommentId>,
        file: impl Into<FileId>,
    ) -> DeleteCommentFile {
        let mut call = self.call(&DELETE_COMMENT_FILE);
        call.path("comment", [Into::<CommentId>::into(comment).to_string()]);
        call.path("file", [Into::<FileId>::into(file).to_string()]);
        DeleteCommentFile { call }
    }

    /// List the users who like a comment.
    ///
    /// Returns the users who like the comment, and since when, all at once. Requires access to the
    /// commented post.
    ///
    /// `GET /comments/{comment}/like`
    ///
    /// See also [`Client::like_comment`], [`Client::unlike_comment`].
    ///
    /// # Arguments
    /// * `comment`: the id of the comment. Minimum: 1.
    ///
    /// # Returns
    /// List of [`Interaction`]: the users who like the comment.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_comment_likers(8101).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The line of the request has this path; the sample command has `/likes`. The posts have
    /// `/like` in both places. The status is not documented. No paging is documented.
    ///
    /// Other candidates: `GET /comments/{comment}/likes`.
    #[inline]
    pub fn list_comment_likers(
        &self,
        comment: impl Into<CommentId>,
    ) -> ListCommentLikers {
        let mut call = self.call(&LIST_COMMENT_LIKERS);
        call.path("comment", [Into::<CommentId>::into(comment).to_string()]);
        ListCommentLikers { call }
    }

    /// Like a comment.
    ///
    /// Makes the signed-in user like the comment. Requires access to the commented post.
    ///
    /// `POST /comments/{comment}/like`
    ///
    /// See also [`Client::list_comment_likers`], [`Client::unlike_comment`].
    ///
    /// # Arguments
    /// * `comment`: the id of the comment. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The signed-in user likes the comment.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.like_comment(8101).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn like_comment(&self, comment: impl Into<CommentId>) -> LikeComment {
        let mut call = self.call(&LIKE_COMMENT);
        call.path("comment", [Into::<CommentId>::into(comment).to_string()]);
        LikeComment { call }
    }

    /// Take back the like of a comment.
    ///
    /// Removes the like of the signed-in user from the comment.
    ///
    /// `DELETE /comments/{comment}/like`
    ///
    /// See also [`Client::list_comment_likers`], [`Client::like_comment`].
    ///
    /// # Arguments
    /// * `comment`: the id of the comment. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The signed-in user does not like the comment.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.unlike_comment(8101).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// No permission is documented.
    #[inline]
    pub fn unlike_comment(&self, comment: impl Into<CommentId>) -> UnlikeComment {
        let mut call = self.call(&UNLIKE_COMMENT);
        call.path("comment", [Into::<CommentId>::into(comment).to_string()]);
        UnlikeComment { call }
    }

    /// List the replies to a comment.
    ///
    /// Returns the replies to a comment, all at once. Requires access to the commented post.
    ///
    /// `GET /comments/{comment}/replies`
    ///
    /// # Arguments
    /// * `comment`: the id of the comment. Minimum: 1.
    ///
    /// # Returns
    /// List of [`Comment`]: the replies.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_comment_replies(8101).send().await?;
    /// for comment in &list.data {
    ///     println!("{}", comment.id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented. No paging is documented.
    #[inline]
    pub fn list_comment_replies(
        &self,
        comment: impl Into<CommentId>,
    ) -> ListCommentReplies {
        let mut call = self.call(&LIST_COMMENT_REPLIES);
        call.path("comment", [Into::<CommentId>::into(comment).to_string()]);
        ListCommentReplies { call }
    }

    /// Reply to a comment.
    ///
    /// Adds a reply to a comment. The reply is a comment itself. Its id is only in the address
    /// that the `Location` header holds. Requires access to the commented post, and that the post
    /// is open for comments.
    ///
    /// `POST /comments/{comment}/reply`
    ///
    /// # Arguments
    /// * `comment`: the id of the comment. Minimum: 1.
    /// * `body` ([`CommentReplyCreate`]): the reply.
    ///
    /// # Returns
    /// [`CommentReplyCreated`]: a sentence about the new reply.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::CommentReplyCreate;
    ///
    /// let body = CommentReplyCreate::new("Yes, from Colombia.").file_count(0);
    /// let comment_reply_created = client.create_comment_reply(8101, body).send().await?;
    /// println!("{:?}", comment_reply_created.message);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The answer is a sentence and not the comment. For the upload of files, the page names
    /// `POST /comments/ID/files`, which is documented nowhere; the general upload has the type
    /// `comments`.
    #[inline]
    pub fn create_comment_reply(
        &self,
        comment: impl Into<CommentId>,
        body: CommentReplyCreate,
    ) -> CreateCommentReply {
        let mut call = self.call(&CREATE_COMMENT_REPLY);
        call.path("comment", [Into::<CommentId>::into(comment).to_string()]);
        call.json("application/json", &body);
        CreateCommentReply { call }
    }
}

/// The request of [`Client::get_comment`]: `GET /comments/{comment}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetComment {
    call: Call,
}

impl GetComment {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Comment>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetComment, Resource < T >, resource());
impl Request for GetComment {
    type Output = Resource<Comment>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_comment`]
pub(crate) static GET_COMMENT: Operation = Operation::new(
    "get_comment",
    Method::GET,
    "/comments/{comment}",
);
/// The request of [`Client::delete_comment`]: `DELETE /comments/{comment}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteComment {
    call: Call,
}

impl DeleteComment {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteComment);
impl Request for DeleteComment {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_comment`]
pub(crate) static DELETE_COMMENT: Operation = Operation::new(
    "delete_comment",
    Method::DELETE,
    "/comments/{comment}",
);
/// The request of [`Client::update_comment`]: `PATCH /comments/{comment}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateComment {
    call: Call,
}

impl UpdateComment {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateComment);
impl Request for UpdateComment {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_comment`]
pub(crate) static UPDATE_COMMENT: Operation = Operation::new(
    "update_comment",
    Method::PATCH,
    "/comments/{comment}",
);
/// The request of [`Client::delete_comment_file`]: `DELETE /comments/{comment}/files/{file}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteCommentFile {
    call: Call,
}

impl DeleteCommentFile {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteCommentFile);
impl Request for DeleteCommentFile {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_comment_file`]
pub(crate) static DELETE_COMMENT_FILE: Operation = Operation::new(
    "delete_comment_file",
    Method::DELETE,
    "/comments/{comment}/files/{file}",
);
/// The request of [`Client::list_comment_likers`]: `GET /comments/{comment}/like`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListCommentLikers {
    call: Call,
}

impl ListCommentLikers {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Interaction>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListCommentLikers, Page < T >, page("data"));
impl Request for ListCommentLikers {
    type Output = Page<Interaction>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_comment_likers`]
pub(crate) static LIST_COMMENT_LIKERS: Operation = Operation::new(
    "list_comment_likers",
    Method::GET,
    "/comments/{comment}/like",
);
/// The request of [`Client::like_comment`]: `POST /comments/{comment}/like`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct LikeComment {
    call: Call,
}

impl LikeComment {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(LikeComment);
impl Request for LikeComment {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::like_comment`]
pub(crate) static LIKE_COMMENT: Operation = Operation::new(
    "like_comment",
    Method::POST,
    "/comments/{comment}/like",
);
/// The request of [`Client::unlike_comment`]: `DELETE /comments/{comment}/like`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UnlikeComment {
    call: Call,
}

impl UnlikeComment {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UnlikeComment);
impl Request for UnlikeComment {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::unlike_comment`]
pub(crate) static UNLIKE_COMMENT: Operation = Operation::new(
    "unlike_comment",
    Method::DELETE,
    "/comments/{comment}/like",
);
/// The request of [`Client::list_comment_replies`]: `GET /comments/{comment}/replies`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListCommentReplies {
    call: Call,
}

impl ListCommentReplies {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Comment>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListCommentReplies, Page < T >, page("data"));
impl Request for ListCommentReplies {
    type Output = Page<Comment>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_comment_replies`]
pub(crate) static LIST_COMMENT_REPLIES: Operation = Operation::new(
    "list_comment_replies",
    Method::GET,
    "/comments/{comment}/replies",
);
/// The request of [`Client::create_comment_reply`]: `POST /comments/{comment}/reply`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateCommentReply {
    call: Call,
}

impl CreateCommentReply {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<CommentReplyCreated> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(CreateCommentReply, T, json());
impl Request for CreateCommentReply {
    type Output = CommentReplyCreated;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_comment_reply`]
pub(crate) static CREATE_COMMENT_REPLY: Operation = Operation::new(
    "create_comment_reply",
    Method::POST,
    "/comments/{comment}/reply",
);
