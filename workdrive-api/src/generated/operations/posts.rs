// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Posts
///
/// Posts in the feed.
impl Client {
    /// List posts.
    ///
    /// Returns the posts of the caller's organization up to the moment `time`.
    ///
    /// To walk the list, leave `sort_key` out or set it to `a`: in another order the walk would
    /// miss some items. The latest items presumably come first.
    ///
    /// `GET /posts`
    ///
    /// The list can be walked: each further page is requested with the `posted_at` of the last
    /// item as `time`.
    ///
    /// See also [`Client::create_post`], [`Client::delete_post`], [`Client::update_post`].
    ///
    /// # Arguments
    /// * `time`: a moment in UTC with milliseconds, such as `2026-03-02T09:15:00.000Z`. Only items
    ///   up to it are returned.
    ///
    /// # Returns
    /// [`Page`] of [`Post`]: one page of posts.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::PostSortKey;
    ///
    /// let page = client
    ///     .list_posts("2026-03-02T12:00:00.000Z")
    ///     .sort_key(PostSortKey::MostRecent)
    ///     .send()
    ///     .await?;
    /// for post in &page.data {
    ///     println!("{:?}", post.id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    ///
    /// `time` is marked as required and has a default, the current time; it is required here. The
    /// list is paged by time, yet its `meta` counts pages; which time to send for the next page is
    /// not documented. The example has `per_page` as text. `files` and `linkPreviews` are single
    /// objects in the example although their names are in the plural; a list is read too. The
    /// introduction speaks of a filter by types, for which there is no parameter. The example
    /// gives no type for `metadata`, `processing`: any JSON value here.
    #[inline]
    pub fn list_posts(&self, time: impl Into<Timestamp>) -> ListPosts {
        let mut call = self.call(&LIST_POSTS);
        call.query(
            "time",
            None,
            [Into::<Timestamp>::into(time).into_rfc3339().to_string()],
        );
        ListPosts { call }
    }

    /// Create a post.
    ///
    /// Publishes a post. It requires a text in `post_text`, or pictures or videos in `file_ids`.
    ///
    /// `POST /posts`
    ///
    /// See also [`Client::list_posts`], [`Client::delete_post`], [`Client::update_post`].
    ///
    /// # Arguments
    /// * `body` ([`PostCreate`]): the new post.
    ///
    /// # Returns
    /// [`Post`]: the new post.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::{PermissionsInput, PostCreate, PostStatus};
    ///
    /// let body = PostCreate::new(PostStatus::Published, ["#kiln"])
    ///     .permissions(PermissionsInput::new().public(true))
    ///     .post_text("The new kiln reached 1280 degrees today.");
    /// let post = client.create_post(body).send().await?;
    /// println!("{:?}", post.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    ///
    /// `status` and `tags` are marked as required; the example lacks `status` and `postText`, so
    /// the table is followed. `tags` and `mention` are lists by the table and single texts in the
    /// example; lists are sent. `coordinates` of the place is named without a type. The example
    /// also has `newsTitle`, `category` and `coverImage`, which belong to news and are left out
    /// here. `files` and `linkPreviews` are single objects in the example although their names are
    /// in the plural; a list is read too. The example gives no type for `metadata`, `processing`:
    /// any JSON value here.
    #[inline]
    pub fn create_post(&self, body: PostCreate) -> CreatePost {
        let mut call = self.call(&CREATE_POST);
        call.json("application/json", &body);
        CreatePost { call }
    }

    /// Delete a post.
    ///
    /// Removes a post.
    ///
    /// `DELETE /posts/{id}`
    ///
    /// See also [`Client::list_posts`], [`Client::create_post`], [`Client::update_post`].
    ///
    /// # Arguments
    /// * `id`: the id of the post.
    ///
    /// # Returns
    /// Nothing. The post was removed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_post("1e3d344d-7ae6-4170-af40-e34b457ac03d").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `corrected`, request `reference`, response `undocumented`.
    ///
    /// The path is printed as `/api/posts/id`, without braces around `id`, which the section
    /// describes as a parameter. No answer is shown.
    #[inline]
    pub fn delete_post(&self, id: impl Into<PostId>) -> DeletePost {
        let mut call = self.call(&DELETE_POST);
        call.path("id", [Into::<PostId>::into(id).to_string()]);
        DeletePost { call }
    }

    /// Update a post.
    ///
    /// Changes a post. Fields that are left out keep their values.
    ///
    /// `PATCH /posts/{id}`
    ///
    /// See also [`Client::list_posts`], [`Client::create_post`], [`Client::delete_post`].
    ///
    /// # Arguments
    /// * `id`: the id of the post.
    /// * `body` ([`PostUpdate`]): the fields to change.
    ///
    /// # Returns
    /// [`Post`]: the changed post.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::PostUpdate;
    ///
    /// let body = PostUpdate::new()
    ///     .post_text("The new kiln reached 1290 degrees today.")
    ///     .tags(["#kiln", "#record"]);
    /// let post = client
    ///     .update_post("1e3d344d-7ae6-4170-af40-e34b457ac03d", body)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", post.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `corrected`, request `reference`, response `example`.
    ///
    /// The path is printed as `/api/posts/id`, without braces around `id`, which the section
    /// describes as a parameter. `tags` and `mention` are lists by the table and single texts in
    /// the example; lists are sent. `coordinates` of the place is named without a type. The
    /// example also has `newsTitle`, `category` and `coverImage`, which belong to news and are
    /// left out here. `files` and `linkPreviews` are single objects in the example although their
    /// names are in the plural; a list is read too. The example gives no type for `metadata`,
    /// `processing`: any JSON value here.
    #[inline]
    pub fn update_post(&self, id: impl Into<PostId>, body: PostUpdate) -> UpdatePost {
        let mut call = self.call(&UPDATE_POST);
        call.path("id", [Into::<PostId>::into(id).to_string()]);
        call.json("application/json", &body);
        UpdatePost { call }
    }
}

/// The request of [`Client::list_posts`]: `GET /posts`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListPosts {
    call: Call,
}

impl ListPosts {
    /// The number of items on a page. No limits are documented. Default: 10.
    #[inline]
    pub fn per_page(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("per_page", None, [value.to_string()]);
        self
    }

    /// The order of the list.
    #[inline]
    pub fn sort_key(mut self, value: PostSortKey) -> Self {
        let call = &mut self.call;
        call.query("sort_key", None, [value.to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Post>> {
        self.call.send(|answer| answer.page("posts"))
    }
}

crate::runtime::builder!(ListPosts, Page < T >, page("posts"));
impl Request for ListPosts {
    type Output = Page<Post>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListPosts {
    type Item = Post;
    const PAGING: Paging = Paging::Moments;
    const MAX_SIZE: Option<i64> = None;
    #[inline]
    fn page(answer: crate::runtime::Response<Self::Output>) -> Page<Self::Item> {
        answer.into_inner()
    }

    #[inline]
    fn size(&self) -> Option<i64> {
        self.call.number("per_page")
    }

    #[inline]
    fn with_size(mut self, items: i64) -> Self {
        self.call.query("per_page", None, [items.to_string()]);
        self
    }

    #[inline]
    fn number(&self) -> Option<i64> {
        None
    }

    #[inline]
    fn at(mut self, position: Position) -> Self {
        if let Position::Moment(moment) = position {
            self.call.query("time", None, [moment]);
        }
        self
    }

    #[inline]
    fn id(item: &Self::Item) -> Option<ItemId> {
        item.id.clone().map(ItemId::from)
    }

    #[inline]
    fn moment(item: &Self::Item) -> Option<&str> {
        item.posted_at.as_ref().and_then(Timestamp::as_text)
    }
}

/// [`Client::list_posts`]
pub(crate) static LIST_POSTS: Operation = Operation::new(
    "list_posts",
    Method::GET,
    "/posts",
);
/// The request of [`Client::create_post`]: `POST /posts`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreatePost {
    call: Call,
}

impl CreatePost {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Post> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(CreatePost, T, json());
impl Request for CreatePost {
    type Output = Post;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_post`]
pub(crate) static CREATE_POST: Operation = Operation::new(
    "create_post",
    Method::POST,
    "/posts",
);
/// The request of [`Client::delete_post`]: `DELETE /posts/{id}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeletePost {
    call: Call,
}

impl DeletePost {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeletePost);
impl Request for DeletePost {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_post`]
pub(crate) static DELETE_POST: Operation = Operation::new(
    "delete_post",
    Method::DELETE,
    "/posts/{id}",
);
/// The request of [`Client::update_post`]: `PATCH /posts/{id}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdatePost {
    call: Call,
}

impl UpdatePost {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Post> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(UpdatePost, T, json());
impl Request for UpdatePost {
    type Output = Post;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_post`]
pub(crate) static UPDATE_POST: Operation = Operation::new(
    "update_post",
    Method::PATCH,
    "/posts/{id}",
);
