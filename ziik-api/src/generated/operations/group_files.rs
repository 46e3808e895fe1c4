// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Group files
///
/// The files in the debates of a group.
impl Client {
    /// List the documents of a group.
    ///
    /// Returns the files in all debates of a group that are neither images nor videos, page by
    /// page. They are not documents in a folder, which
    /// [`list_folder_documents`](Client::list_folder_documents) returns.
    ///
    /// `GET /groups/{group}/documents`
    ///
    /// `Paginate` makes a stream of all pages or items of this list.
    ///
    /// # Arguments
    /// * `group`: the id of the group. Minimum: 1.
    ///
    /// # Returns
    /// [`Page`] of [`File`]: one page of files.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client.list_group_documents(41).limit(50).send().await?;
    /// for file in &page.data {
    ///     println!("{:?}", file.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The status is not documented. The links in the sample are `/?page=1`, and its `path` has no
    /// host. No permission is stated. The sample has one item and counts three. The items are
    /// files, not documents as of `get_document`; their `type` is `application`.
    #[inline]
    pub fn list_group_documents(&self, group: impl Into<GroupId>) -> ListGroupDocuments {
        let mut call = self.call(&LIST_GROUP_DOCUMENTS);
        call.path("group", [Into::<GroupId>::into(group).to_string()]);
        ListGroupDocuments { call }
    }

    /// List the files of a group.
    ///
    /// Returns the files in all debates of a group, page by page.
    ///
    /// `GET /groups/{group}/files`
    ///
    /// `Paginate` makes a stream of all pages or items of this list.
    ///
    /// # Arguments
    /// * `group`: the id of the group. Minimum: 1.
    ///
    /// # Returns
    /// [`Page`] of [`File`]: one page of files.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client.list_group_files(41).limit(50).send().await?;
    /// for file in &page.data {
    ///     println!("{:?}", file.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The status is not documented. The links in the sample are `/?page=1`, and its `path` has no
    /// host. No permission is stated. `stream`, `versions` and `screenshot` are an empty list
    /// where there is nothing; `height` and `width` are there for images only.
    #[inline]
    pub fn list_group_files(&self, group: impl Into<GroupId>) -> ListGroupFiles {
        let mut call = self.call(&LIST_GROUP_FILES);
        call.path("group", [Into::<GroupId>::into(group).to_string()]);
        ListGroupFiles { call }
    }

    /// List the images of a group.
    ///
    /// Returns the images in all debates of a group, page by page.
    ///
    /// `GET /groups/{group}/images`
    ///
    /// `Paginate` makes a stream of all pages or items of this list.
    ///
    /// # Arguments
    /// * `group`: the id of the group. Minimum: 1.
    ///
    /// # Returns
    /// [`Page`] of [`File`]: one page of files.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client.list_group_images(41).limit(50).send().await?;
    /// for file in &page.data {
    ///     println!("{:?}", file.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The status is not documented. The links in the sample are `/?page=1`, and its `path` has no
    /// host. No permission is stated. The sample has one item and counts three.
    #[inline]
    pub fn list_group_images(&self, group: impl Into<GroupId>) -> ListGroupImages {
        let mut call = self.call(&LIST_GROUP_IMAGES);
        call.path("group", [Into::<GroupId>::into(group).to_string()]);
        ListGroupImages { call }
    }

    /// List the videos of a group.
    ///
    /// Returns the videos in all debates of a group, page by page. Besides uploaded files, these
    /// are videos at YouTube and Vimeo, whose `source` is an address there.
    ///
    /// `GET /groups/{group}/videos`
    ///
    /// `Paginate` makes a stream of all pages or items of this list.
    ///
    /// # Arguments
    /// * `group`: the id of the group. Minimum: 1.
    ///
    /// # Returns
    /// [`Page`] of [`File`]: one page of files.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client.list_group_videos(41).limit(50).send().await?;
    /// for file in &page.data {
    ///     println!("{:?}", file.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The status is not documented. The links in the sample are `/?page=1`, and its `path` has no
    /// host. No permission is stated. The sample has one item and counts three. Its `stream` is
    /// the same as its `source`.
    #[inline]
    pub fn list_group_videos(&self, group: impl Into<GroupId>) -> ListGroupVideos {
        let mut call = self.call(&LIST_GROUP_VIDEOS);
        call.path("group", [Into::<GroupId>::into(group).to_string()]);
        ListGroupVideos { call }
    }
}

/// The request of [`Client::list_group_documents`]: `GET /groups/{group}/documents`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListGroupDocuments {
    call: Call,
}

impl ListGroupDocuments {
    /// The greatest number of items on a page. Range: 1 to 100. Default: 50.
    #[inline]
    pub fn limit(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("limit", None, [value.to_string()]);
        self
    }

    /// The number of the page to return, counted from 1. Minimum: 1. Default: 1.
    #[inline]
    pub fn page(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("page", None, [value.to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<File>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListGroupDocuments, Page < T >, page("data"));
impl Request for ListGroupDocuments {
    type Output = Page<File>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListGroupDocuments {
    type Item = File;
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

/// [`Client::list_group_documents`]
pub(crate) static LIST_GROUP_DOCUMENTS: Operation = Operation::new(
    "list_group_documents",
    Method::GET,
    "/groups/{group}/documents",
);
/// The request of [`Client::list_group_files`]: `GET /groups/{group}/files`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListGroupFiles {
    call: Call,
}

impl ListGroupFiles {
    /// The greatest number of items on a page. Range: 1 to 100. Default: 50.
    #[inline]
    pub fn limit(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("limit", None, [value.to_string()]);
        self
    }

    /// The number of the page to return, counted from 1. Minimum: 1. Default: 1.
    #[inline]
    pub fn page(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("page", None, [value.to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<File>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListGroupFiles, Page < T >, page("data"));
impl Request for ListGroupFiles {
    type Output = Page<File>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListGroupFiles {
    type Item = File;
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

/// [`Client::list_group_files`]
pub(crate) static LIST_GROUP_FILES: Operation = Operation::new(
    "list_group_files",
    Method::GET,
    "/groups/{group}/files",
);
/// The request of [`Client::list_group_images`]: `GET /groups/{group}/images`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListGroupImages {
    call: Call,
}

impl ListGroupImages {
    /// The greatest number of items on a page. Range: 1 to 100. Default: 50.
    #[inline]
    pub fn limit(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("limit", None, [value.to_string()]);
        self
    }

    /// The number of the page to return, counted from 1. Minimum: 1. Default: 1.
    #[inline]
    pub fn page(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("page", None, [value.to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<File>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListGroupImages, Page < T >, page("data"));
impl Request for ListGroupImages {
    type Output = Page<File>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListGroupImages {
    type Item = File;
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

/// [`Client::list_group_images`]
pub(crate) static LIST_GROUP_IMAGES: Operation = Operation::new(
    "list_group_images",
    Method::GET,
    "/groups/{group}/images",
);
/// The request of [`Client::list_group_videos`]: `GET /groups/{group}/videos`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListGroupVideos {
    call: Call,
}

impl ListGroupVideos {
    /// The greatest number of items on a page. Range: 1 to 100. Default: 50.
    #[inline]
    pub fn limit(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("limit", None, [value.to_string()]);
        self
    }

    /// The number of the page to return, counted from 1. Minimum: 1. Default: 1.
    #[inline]
    pub fn page(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("page", None, [value.to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<File>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListGroupVideos, Page < T >, page("data"));
impl Request for ListGroupVideos {
    type Output = Page<File>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListGroupVideos {
    type Item = File;
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

/// [`Client::list_group_videos`]
pub(crate) static LIST_GROUP_VIDEOS: Operation = Operation::new(
    "list_group_videos",
    Method::GET,
    "/groups/{group}/videos",
);
