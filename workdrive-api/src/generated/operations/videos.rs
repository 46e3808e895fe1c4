// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Videos
///
/// Videos.
impl Client {
    /// List videos.
    ///
    /// Returns the videos of the organization, page by page.
    ///
    /// `GET /videos`
    ///
    /// See also [`Client::create_video`], [`Client::delete_video`], [`Client::update_video`].
    ///
    /// # Returns
    /// [`Page`] of [`Video`]: one page of videos.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client.list_videos().is_following(true).send().await?;
    /// for video in &page.data {
    ///     println!("{:?}", video.title);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    ///
    /// `userId` is in the table only. The example of the request is no valid JSON: `search` has no
    /// value. `source` is 0 in the example of the answer, a placeholder. The example gives no type
    /// for `meta`: any JSON value here.
    #[inline]
    pub fn list_videos(&self) -> ListVideos {
        let call = self.call(&LIST_VIDEOS);
        ListVideos { call }
    }

    /// Create a video.
    ///
    /// Adds a video that was uploaded with [`get_media_upload`](Client::get_media_upload), or that
    /// is hosted elsewhere.
    ///
    /// `POST /videos`
    ///
    /// See also [`Client::list_videos`], [`Client::delete_video`], [`Client::update_video`].
    ///
    /// # Arguments
    /// * `body` ([`VideoCreate`]): the new video.
    ///
    /// # Returns
    /// [`Video`]: the new video.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::VideoCreate;
    ///
    /// let body = VideoCreate::new()
    ///     .title("Glazing basics")
    ///     .description("How to dip a bowl.");
    /// let video = client.create_video(body).send().await?;
    /// println!("{:?}", video.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    ///
    /// The description is that of creating an event. `source` is in the table only. `meta` is
    /// described as an address and called an object, whose keys are not documented. `source` is 0
    /// in the example of the answer, a placeholder. The example gives no type for `meta`: any JSON
    /// value here.
    #[inline]
    pub fn create_video(&self, body: VideoCreate) -> CreateVideo {
        let mut call = self.call(&CREATE_VIDEO);
        call.json("application/json", &body);
        CreateVideo { call }
    }

    /// Delete a video.
    ///
    /// Removes a video.
    ///
    /// `DELETE /videos/{id}`
    ///
    /// See also [`Client::list_videos`], [`Client::create_video`], [`Client::update_video`].
    ///
    /// # Arguments
    /// * `id`: the id of the video.
    ///
    /// # Returns
    /// Nothing. The video was removed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_video("b24bc2dc-d240-4613-a6ed-a440f5edaed5").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `undocumented`.
    ///
    /// The description is that of deleting an event. No answer is shown.
    #[inline]
    pub fn delete_video(&self, id: impl Into<VideoId>) -> DeleteVideo {
        let mut call = self.call(&DELETE_VIDEO);
        call.path("id", [Into::<VideoId>::into(id).to_string()]);
        DeleteVideo { call }
    }

    /// Update a video.
    ///
    /// Changes the details of a video. Fields that are left out keep their values. The video
    /// itself cannot be replaced.
    ///
    /// `PATCH /videos/{id}`
    ///
    /// See also [`Client::list_videos`], [`Client::create_video`], [`Client::delete_video`].
    ///
    /// # Arguments
    /// * `id`: the id of the video.
    /// * `body` ([`VideoUpdate`]): the fields to change.
    ///
    /// # Returns
    /// [`Video`]: the changed video.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::VideoUpdate;
    ///
    /// let body = VideoUpdate::new().title("Glazing, the basics");
    /// let video = client
    ///     .update_video("b24bc2dc-d240-4613-a6ed-a440f5edaed5", body)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", video.title);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    ///
    /// `source` is 0 in the example of the answer, a placeholder. The example gives no type for
    /// `meta`: any JSON value here.
    #[inline]
    pub fn update_video(
        &self,
        id: impl Into<VideoId>,
        body: VideoUpdate,
    ) -> UpdateVideo {
        let mut call = self.call(&UPDATE_VIDEO);
        call.path("id", [Into::<VideoId>::into(id).to_string()]);
        call.json("application/json", &body);
        UpdateVideo { call }
    }
}

/// The request of [`Client::list_videos`]: `GET /videos`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListVideos {
    call: Call,
}

impl ListVideos {
    /// The number of the page to return. Default: 1.
    #[inline]
    pub fn cur_page(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("cur_page", None, [value.to_string()]);
        self
    }

    /// The number of items on a page. No limits are documented. Default: 10.
    #[inline]
    pub fn per_page(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("per_page", None, [value.to_string()]);
        self
    }

    /// Whether to return only videos of users whom the caller follows.
    #[inline]
    pub fn is_following(mut self, value: bool) -> Self {
        let call = &mut self.call;
        call.query("isFollowing", None, [value.to_string()]);
        self
    }

    /// The id of a user: only videos that this user has uploaded.
    #[inline]
    pub fn user_id(mut self, value: impl Into<UserId>) -> Self {
        let call = &mut self.call;
        call.query("userId", None, [Into::<UserId>::into(value).to_string()]);
        self
    }

    /// Words to search for in titles and descriptions.
    #[inline]
    pub fn search(mut self, value: impl Into<String>) -> Self {
        let call = &mut self.call;
        call.query("search", None, [Into::<String>::into(value)]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Video>> {
        self.call.send(|answer| answer.page("videos"))
    }
}

crate::runtime::builder!(ListVideos, Page < T >, page("videos"));
impl Request for ListVideos {
    type Output = Page<Video>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListVideos {
    type Item = Video;
    const PAGING: Paging = Paging::Numbers;
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
        self.call.number("cur_page")
    }

    #[inline]
    fn at(mut self, position: Position) -> Self {
        if let Position::Number(number) = position {
            self.call.query("cur_page", None, [number.to_string()]);
        }
        self
    }

    #[inline]
    fn id(item: &Self::Item) -> Option<ItemId> {
        item.id.clone().map(ItemId::from)
    }
}

/// [`Client::list_videos`]
pub(crate) static LIST_VIDEOS: Operation = Operation::new(
    "list_videos",
    Method::GET,
    "/videos",
);
/// The request of [`Client::create_video`]: `POST /videos`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateVideo {
    call: Call,
}

impl CreateVideo {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Video> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(CreateVideo, T, json());
impl Request for CreateVideo {
    type Output = Video;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_video`]
pub(crate) static CREATE_VIDEO: Operation = Operation::new(
    "create_video",
    Method::POST,
    "/videos",
);
/// The request of [`Client::delete_video`]: `DELETE /videos/{id}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteVideo {
    call: Call,
}

impl DeleteVideo {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteVideo);
impl Request for DeleteVideo {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_video`]
pub(crate) static DELETE_VIDEO: Operation = Operation::new(
    "delete_video",
    Method::DELETE,
    "/videos/{id}",
);
/// The request of [`Client::update_video`]: `PATCH /videos/{id}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateVideo {
    call: Call,
}

impl UpdateVideo {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Video> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(UpdateVideo, T, json());
impl Request for UpdateVideo {
    type Output = Video;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_video`]
pub(crate) static UPDATE_VIDEO: Operation = Operation::new(
    "update_video",
    Method::PATCH,
    "/videos/{id}",
);
