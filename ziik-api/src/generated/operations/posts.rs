// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Posts
///
/// News, debates and events. The paths call this resource `content`.
impl Client {
    /// List posts.
    ///
    /// Returns the posts that the signed-in user may see, page by page. Counts are complete only
    /// in what [`get_post`](Client::get_post) returns: the items may lack `stats` and the counts
    /// of `comments`. Always send `limit`: without it, a page is small.
    ///
    /// `GET /content`
    ///
    /// See also [`Client::create_post`], [`Client::get_post`], [`Client::delete_post`],
    /// [`Client::update_post`].
    ///
    /// `Paginate` makes a stream of all pages or items of this list.
    ///
    /// # Returns
    /// [`Page`] of [`Post`]: one page of posts.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::PostContentType;
    ///
    /// let page = client.list_posts().content_type(PostContentType::News).send().await?;
    /// for post in &page.data {
    ///     println!("{:?}", post.title);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The status is not documented. The permissions are not, either. `limit` has a default of 5,
    /// and the sample a page of 500 items. `filter` is text or an array. Any value of `answered`
    /// counts, also an empty one. An empty `author` (null, 0 or no text) means the signed-in user;
    /// 0 is the one of them that is a number. In the sample, `stats` is an empty array, and the
    /// counts of `comments` are missing.
    #[inline]
    pub fn list_posts(&self) -> ListPosts {
        let call = self.call(&LIST_POSTS);
        ListPosts { call }
    }

    /// Create a post.
    ///
    /// Publishes a news item, a debate in a group or an event, or keeps it for later. A post goes
    /// either to the organisation, chosen by units and user types, or to a group, or to individual
    /// users. Always set `publish.publish_on`: null keeps the post unpublished, a past or present
    /// time publishes it at once, and a future time later; what happens without it is not
    /// documented. Requires permission to write news for a post to the organisation, permission to
    /// write events for an event, and membership for a post in a group.
    ///
    /// `POST /content`
    ///
    /// See also [`Client::list_posts`], [`Client::get_post`], [`Client::delete_post`],
    /// [`Client::update_post`].
    ///
    /// # Arguments
    /// * `body` ([`PostCreate`]): the new post.
    ///
    /// # Returns
    /// [`Post`]: the new post.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::PostCreate;
    ///
    /// let body = PostCreate::new("Latte art evening")
    ///     .body("<p>Bring your own cup. We bring the milk.</p>")
    ///     .owner_unit(1);
    /// let post = client.create_post(body).send().await?;
    /// println!("{}", post.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `reference`.
    ///
    /// Which fields are required, what `publish_on` means, the status and the `Location` header
    /// are from the older documentation, which also wraps the answer in `data` and holds the
    /// publication back until announced files are uploaded. Null is documented for
    /// `publish.publish_on` and `publish.unpublish_on`, and an assumption for others. HTML has
    /// been seen as the body of posts. Null or leaving it out is the same for `group`, and null as
    /// `recurrence` means no repetition.
    #[inline]
    pub fn create_post(&self, body: PostCreate) -> CreatePost {
        let mut call = self.call(&CREATE_POST);
        call.json("application/json", &body);
        CreatePost { call }
    }

    /// Get several posts by their ids.
    ///
    /// Returns the requested posts as a map by id. A post that the signed-in user may not see is
    /// null. The map has no order: use the order of the ids.
    ///
    /// `GET /content/collection/{contentIDs}`
    ///
    /// # Arguments
    /// * `contents`: the ids of the posts.
    ///
    /// # Returns
    /// The posts by their ids.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let post = client.list_posts_by_ids([3001, 3001]).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `inferred`, response `inferred`.
    ///
    /// **The path is not documented**: it is inferred from how the rest of the API is built.
    ///
    /// The map and its nulls are documented. The path copies `list_users_by_ids`, and whether the
    /// map comes in `data` is not known. The ids are separated by commas in the path.
    ///
    /// Other candidates: `GET /content?ids[]={id}`, `POST /content/collection`.
    #[inline]
    pub fn list_posts_by_ids(
        &self,
        contents: impl IntoIterator<Item = impl Into<PostId>>,
    ) -> ListPostsByIds {
        let mut call = self.call(&LIST_POSTS_BY_IDS);
        call.path(
            "contentIDs",
            contents.into_iter().map(|item| Into::<PostId>::into(item).to_string()),
        );
        ListPostsByIds { call }
    }

    /// List the ids of all posts in the global feed.
    ///
    /// Returns the ids of the posts in the global feed of the signed-in user, in the order of the
    /// feed. [`list_posts_by_ids`](Client::list_posts_by_ids) returns the posts.
    ///
    /// `GET /content/ids`
    ///
    /// # Returns
    /// List of [`PostId`]: the ids of the posts, in the order of the feed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_global_post_ids().type_("type").send().await?;
    /// for id in list.iter() {
    ///     println!("{}", id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `inferred`, request `inferred`, response `inferred`.
    ///
    /// **The path is not documented**: it is inferred from how the rest of the API is built.
    ///
    /// Only the purpose of the operation is documented. The list may come in `data`, and the ids
    /// as text; no paging is known. Names and values of the filters are deduced: the older
    /// documentation has `sortBy` for the order.
    ///
    /// Other candidates: `GET /feed/ids`, `GET /feed/global`, `GET /content/global`.
    #[inline]
    pub fn list_global_post_ids(&self) -> ListGlobalPostIds {
        let call = self.call(&LIST_GLOBAL_POST_IDS);
        ListGlobalPostIds { call }
    }

    /// List the ids of the posts in a group.
    ///
    /// Returns the ids of the posts in the feed of one group, in the order of the feed.
    /// [`list_posts_by_ids`](Client::list_posts_by_ids) returns the posts.
    ///
    /// `GET /content/ids/group/{group}`
    ///
    /// # Arguments
    /// * `group`: the id of the group. Minimum: 1.
    ///
    /// # Returns
    /// List of [`PostId`]: the ids of the posts, in the order of the feed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_group_post_ids(71).type_("type").send().await?;
    /// for id in list.iter() {
    ///     println!("{}", id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `inferred`, request `inferred`, response `inferred`.
    ///
    /// **The path is not documented**: it is inferred from how the rest of the API is built.
    ///
    /// Only the purpose of the operation is documented. The list may come in `data`, and the ids
    /// as text; no paging is known. Names and values of the filters are deduced: the older
    /// documentation has `sortBy` for the order.
    ///
    /// Other candidates: `GET /groups/{group}/content/ids`, `GET /feed/group/{group}`.
    #[inline]
    pub fn list_group_post_ids(&self, group: impl Into<GroupId>) -> ListGroupPostIds {
        let mut call = self.call(&LIST_GROUP_POST_IDS);
        call.path("group", [Into::<GroupId>::into(group).to_string()]);
        ListGroupPostIds { call }
    }

    /// List the ids of the posts of a user.
    ///
    /// Returns the ids of the posts that a user wrote or that are shared with that user, in order.
    /// [`list_posts_by_ids`](Client::list_posts_by_ids) returns the posts.
    ///
    /// `GET /content/ids/user/{user}`
    ///
    /// # Arguments
    /// * `user`: the id of the user. Minimum: 1.
    ///
    /// # Returns
    /// List of [`PostId`]: the ids of the posts, in order.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_user_post_ids(501).send().await?;
    /// for id in list.iter() {
    ///     println!("{}", id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `inferred`, response `inferred`.
    ///
    /// **The path is not documented**: it is inferred from how the rest of the API is built.
    ///
    /// Only the purpose of the operation is documented. The list may come in `data`, and the ids
    /// as text; no paging is known.
    ///
    /// Other candidates: `GET /users/{user}/content/ids`, `GET /feed/user/{user}`.
    #[inline]
    pub fn list_user_post_ids(&self, user: impl Into<UserId>) -> ListUserPostIds {
        let mut call = self.call(&LIST_USER_POST_IDS);
        call.path("user", [Into::<UserId>::into(user).to_string()]);
        ListUserPostIds { call }
    }

    /// Get a post.
    ///
    /// Returns one post. Requires access to the post, which these users have: its author, users of
    /// the units and user types that it is meant for, users that it is shared with, and the
    /// members of its group.
    ///
    /// `GET /content/{content}`
    ///
    /// See also [`Client::list_posts`], [`Client::create_post`], [`Client::delete_post`],
    /// [`Client::update_post`].
    ///
    /// # Arguments
    /// * `content`: the id of the post. Minimum: 1.
    ///
    /// # Returns
    /// [`Post`]: the post.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let post = client.get_post(3001).send().await?;
    /// println!("{:?}", post.title);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, response `reference`.
    ///
    /// The reference names most of the nested objects without their contents; those are from the
    /// older documentation. All samples have null as `date_start`, `date_end`, `recurrence` and
    /// `rrule` of an event, and as `rsvp` of its participation. The shape of `files` is not
    /// documented and taken from the files of messages. `type` is `chain` in all samples.
    #[inline]
    pub fn get_post(&self, content: impl Into<PostId>) -> GetPost {
        let mut call = self.call(&GET_POST);
        call.path("content", [Into::<PostId>::into(content).to_string()]);
        GetPost { call }
    }

    /// Delete a post.
    ///
    /// Deletes the post. Requires the same permissions as [`update_post`](Client::update_post).
    ///
    /// `DELETE /content/{content}`
    ///
    /// See also [`Client::list_posts`], [`Client::create_post`], [`Client::get_post`],
    /// [`Client::update_post`].
    ///
    /// # Arguments
    /// * `content`: the id of the post. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The post was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_post(3001).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn delete_post(&self, content: impl Into<PostId>) -> DeletePost {
        let mut call = self.call(&DELETE_POST);
        call.path("content", [Into::<PostId>::into(content).to_string()]);
        DeletePost { call }
    }

    /// Update a post.
    ///
    /// Changes the fields that are sent; the others keep their values. A post cannot be moved
    /// between groups, nor from the organisation to a group. Requires permission to administer
    /// news (or events, for a post with an event) in the unit that the post came from, or
    /// administrator rights in its group.
    ///
    /// `PATCH /content/{content}`
    ///
    /// See also [`Client::list_posts`], [`Client::create_post`], [`Client::get_post`],
    /// [`Client::delete_post`].
    ///
    /// # Arguments
    /// * `content`: the id of the post. Minimum: 1.
    /// * `body` ([`PostUpdate`]): the fields to change.
    ///
    /// # Returns
    /// Nothing. The post was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::PostUpdate;
    ///
    /// let body = PostUpdate::new()
    ///     .title("Latte art evening for beginners")
    ///     .important(true);
    /// client.update_post(3001, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The older documentation knows neither `poll`, `pinned`, `show_in_feed`, `publish.status`
    /// nor `visibility.all_units` here, and has other keys for the event than on creation; both
    /// sets are offered. It answers 204; a 200 with the post is possible. It also says that a post
    /// in a group cannot be changed any more, which is taken to be about the group, because it
    /// lets administrators of the group update the post.
    #[inline]
    pub fn update_post(
        &self,
        content: impl Into<PostId>,
        body: PostUpdate,
    ) -> UpdatePost {
        let mut call = self.call(&UPDATE_POST);
        call.path("content", [Into::<PostId>::into(content).to_string()]);
        call.json("application/json", &body);
        UpdatePost { call }
    }

    /// Delete a file of a post.
    ///
    /// Deletes one of the `files` of the post. Requires permission to edit the post, presumably as
    /// [`update_post`](Client::update_post) does.
    ///
    /// `DELETE /content/{content}/files/{file}`
    ///
    /// # Arguments
    /// * `content`: the id of the post. Minimum: 1.
    /// * `file`: the id of the file. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The file was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_post_file(3001, 1).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The permission is named as that to edit the event, in words of an older page about events.
    #[inline]
    pub fn delete_post_file(
        &self,
        content: impl Into<PostId>,
        file: impl Into<FileId>,
    ) -> DeletePostFile {
        let mut call = self.call(&DELETE_POST_FILE);
        call.path("content", [Into::<PostId>::into(content).to_string()]);
        call.path("file", [Into::<FileId>::into(file).to_string()]);
        DeletePostFile { call }
    }

    /// Republish a post.
    ///
    /// Publishes a published post again: it is added to the counters again, its notifications are
    /// sent again, and its time of update is set, which moves it to the top of feeds. Requires the
    /// same permissions as [`update_post`](Client::update_post).
    ///
    /// `POST /content/{content}/republish`
    ///
    /// # Arguments
    /// * `content`: the id of the post. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The post was published again.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.republish_post(3001).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// Documented are a new addition to the counters, the notifications and the update time. The
    /// permission is named as that to edit the post, and the post has to be published.
    #[inline]
    pub fn republish_post(&self, content: impl Into<PostId>) -> RepublishPost {
        let mut call = self.call(&REPUBLISH_POST);
        call.path("content", [Into::<PostId>::into(content).to_string()]);
        RepublishPost { call }
    }
}

/// The request of [`Client::list_posts`]: `GET /content`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListPosts {
    call: Call,
}

impl ListPosts {
    /// Only posts of this type.
    #[inline]
    pub fn content_type(mut self, value: PostContentType) -> Self {
        let call = &mut self.call;
        call.query("content_type", None, [value.to_string()]);
        self
    }

    /// The id of a group: only posts in this group. Minimum: 1.
    #[inline]
    pub fn group(mut self, value: impl Into<GroupId>) -> Self {
        let call = &mut self.call;
        call.query("group", None, [Into::<GroupId>::into(value).to_string()]);
        self
    }

    /// The number of the page to return, counted from 1. Minimum: 1. Default: 1.
    #[inline]
    pub fn page(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("page", None, [value.to_string()]);
        self
    }

    /// The number of items on a page. Range: 1 to 100. Default: 5.
    #[inline]
    pub fn limit(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("limit", None, [value.to_string()]);
        self
    }

    /// Only posts of these kinds. How several combine is not documented.
    #[inline]
    pub fn filter(mut self, value: impl IntoIterator<Item = PostFilter>) -> Self {
        let call = &mut self.call;
        call.query(
            "filter[]",
            None,
            value.into_iter().map(|item: PostFilter| item.to_string()),
        );
        self
    }

    /// Only posts that are not published.
    #[inline]
    pub fn drafts(mut self) -> Self {
        let call = &mut self.call;
        call.query("type", None, ["drafts".to_owned()]);
        self
    }

    /// 1 for only the posts that are scheduled, 0 for only the others. Without it, the list has
    /// both.
    #[inline]
    pub fn scheduled(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("scheduled", None, [value.to_string()]);
        self
    }

    /// Only posts that ask for a read confirmation or for participation, and that the signed-in
    /// user has reacted to.
    #[inline]
    pub fn answered(mut self) -> Self {
        let call = &mut self.call;
        call.query("answered", None, ["1".to_owned()]);
        self
    }

    /// The id of a user: only posts by this user. 0 stands for the signed-in user. Minimum: 0.
    #[inline]
    pub fn author(mut self, value: impl Into<UserId>) -> Self {
        let call = &mut self.call;
        call.query("author", None, [Into::<UserId>::into(value).to_string()]);
        self
    }

    /// The order of the posts. Default: `activity`.
    #[inline]
    pub fn sort_by(mut self, value: PostSort) -> Self {
        let call = &mut self.call;
        call.query("sortBy", None, [value.to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Post>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListPosts, Page < T >, page("data"));
impl Request for ListPosts {
    type Output = Page<Post>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListPosts {
    type Item = Post;
    const PAGING: Paging = Paging::Numbers;
    const MAX_SIZE: Option<i64> = Some(100i64);
    #[inline]
    fn page(answer: crate::runtime::Response<Self::Output>) -> Page<Self::Item> {
        answer.into_inner()
    }

    #[inline]
    fn size(&self) -> Option<i64> {
        self.call.number("limit")
    }

    #[inline]
    fn with_size(mut self, items: i64) -> Self {
        self.call.query("limit", None, [items.to_string()]);
        self
    }

    #[inline]
    fn number(&self) -> Option<i64> {
        self.call.number("page")
    }

    #[inline]
    fn at(mut self, position: Position) -> Self {
        if let Position::Number(number) = position {
            self.call.query("page", None, [number.to_string()]);
        }
        self
    }

    #[inline]
    fn id(item: &Self::Item) -> Option<ItemId> {
        Some(ItemId::from(item.id))
    }
}

/// [`Client::list_posts`]
pub(crate) static LIST_POSTS: Operation = Operation::new(
    "list_posts",
    Method::GET,
    "/content",
);
/// The request of [`Client::create_post`]: `POST /content`.
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
    pub fn send(self) -> crate::runtime::Reply<Resource<Post>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(CreatePost, Resource < T >, resource());
impl Request for CreatePost {
    type Output = Resource<Post>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_post`]
pub(crate) static CREATE_POST: Operation = Operation::new(
    "create_post",
    Method::POST,
    "/content",
);
/// The request of [`Client::list_posts_by_ids`]: `GET /content/collection/{contentIDs}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListPostsByIds {
    call: Call,
}

impl ListPostsByIds {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(
        self,
    ) -> crate::runtime::Reply<Resource<BTreeMap<String, Option<Post>>>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(ListPostsByIds, Resource < T >, resource());
impl Request for ListPostsByIds {
    type Output = Resource<BTreeMap<String, Option<Post>>>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_posts_by_ids`]
pub(crate) static LIST_POSTS_BY_IDS: Operation = Operation::new(
    "list_posts_by_ids",
    Method::GET,
    "/content/collection/{contentIDs}",
);
/// The request of [`Client::list_global_post_ids`]: `GET /content/ids`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListGlobalPostIds {
    call: Call,
}

impl ListGlobalPostIds {
    /// Only posts of this type: `news`, `debate` or `event`. `feed`, `bookmark`, `important`,
    /// `confirm` and `drafts` may work as well.
    #[inline]
    pub fn type_(mut self, value: impl Into<String>) -> Self {
        let call = &mut self.call;
        call.query("type", None, [Into::<String>::into(value)]);
        self
    }

    /// The order of the ids: `activity` (latest edit or comment first) or `publish` (time of
    /// publication).
    #[inline]
    pub fn sorting(mut self, value: impl Into<String>) -> Self {
        let call = &mut self.call;
        call.query("sorting", None, [Into::<String>::into(value)]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Vec<PostId>> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(ListGlobalPostIds, T, json());
impl Request for ListGlobalPostIds {
    type Output = Vec<PostId>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_global_post_ids`]
pub(crate) static LIST_GLOBAL_POST_IDS: Operation = Operation::new(
    "list_global_post_ids",
    Method::GET,
    "/content/ids",
);
/// The request of [`Client::list_group_post_ids`]: `GET /content/ids/group/{group}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListGroupPostIds {
    call: Call,
}

impl ListGroupPostIds {
    /// Only posts of this type: `news`, `debate` or `event`. `feed`, `bookmark`, `important`,
    /// `confirm` and `drafts` may work as well.
    #[inline]
    pub fn type_(mut self, value: impl Into<String>) -> Self {
        let call = &mut self.call;
        call.query("type", None, [Into::<String>::into(value)]);
        self
    }

    /// The order of the ids: `activity` (latest edit or comment first) or `publish` (time of
    /// publication).
    #[inline]
    pub fn sorting(mut self, value: impl Into<String>) -> Self {
        let call = &mut self.call;
        call.query("sorting", None, [Into::<String>::into(value)]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Vec<PostId>> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(ListGroupPostIds, T, json());
impl Request for ListGroupPostIds {
    type Output = Vec<PostId>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_group_post_ids`]
pub(crate) static LIST_GROUP_POST_IDS: Operation = Operation::new(
    "list_group_post_ids",
    Method::GET,
    "/content/ids/group/{group}",
);
/// The request of [`Client::list_user_post_ids`]: `GET /content/ids/user/{user}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListUserPostIds {
    call: Call,
}

impl ListUserPostIds {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Vec<PostId>> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(ListUserPostIds, T, json());
impl Request for ListUserPostIds {
    type Output = Vec<PostId>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_user_post_ids`]
pub(crate) static LIST_USER_POST_IDS: Operation = Operation::new(
    "list_user_post_ids",
    Method::GET,
    "/content/ids/user/{user}",
);
/// The request of [`Client::get_post`]: `GET /content/{content}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetPost {
    call: Call,
}

impl GetPost {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Post>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetPost, Resource < T >, resource());
impl Request for GetPost {
    type Output = Resource<Post>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_post`]
pub(crate) static GET_POST: Operation = Operation::new(
    "get_post",
    Method::GET,
    "/content/{content}",
);
/// The request of [`Client::delete_post`]: `DELETE /content/{content}`.
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
    "/content/{content}",
);
/// The request of [`Client::update_post`]: `PATCH /content/{content}`.
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
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdatePost);
impl Request for UpdatePost {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_post`]
pub(crate) static UPDATE_POST: Operation = Operation::new(
    "update_post",
    Method::PATCH,
    "/content/{content}",
);
/// The request of [`Client::delete_post_file`]: `DELETE /content/{content}/files/{file}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeletePostFile {
    call: Call,
}

impl DeletePostFile {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeletePostFile);
impl Request for DeletePostFile {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_post_file`]
pub(crate) static DELETE_POST_FILE: Operation = Operation::new(
    "delete_post_file",
    Method::DELETE,
    "/content/{content}/files/{file}",
);
/// The request of [`Client::republish_post`]: `POST /content/{content}/republish`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct RepublishPost {
    call: Call,
}

impl RepublishPost {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(RepublishPost);
impl Request for RepublishPost {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::republish_post`]
pub(crate) static REPUBLISH_POST: Operation = Operation::new(
    "republish_post",
    Method::POST,
    "/content/{content}/republish",
);
