// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Photos
///
/// Photos.
impl Client {
    /// List photos.
    ///
    /// Returns the photos of the organization, page by page.
    ///
    /// `GET /photos`
    ///
    /// See also [`Client::create_photo`], [`Client::delete_photo`], [`Client::update_photo`].
    ///
    /// # Returns
    /// [`Page`] of [`Photo`]: one page of photos.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::PhotoFilter;
    ///
    /// let page = client.list_photos().filter(PhotoFilter::AllPhotos).send().await?;
    /// for photo in &page.data {
    ///     println!("{:?}", photo.title);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `corrected`, response `example`.
    ///
    /// The table calls `filter` a boolean, its values are words. `userId` is in the table only.
    /// The example has `per_page` as text. The example gives no type for `photo`: any JSON value
    /// here.
    #[inline]
    pub fn list_photos(&self) -> ListPhotos {
        let call = self.call(&LIST_PHOTOS);
        ListPhotos { call }
    }

    /// Create a photo.
    ///
    /// Adds a photo that was uploaded with [`get_media_upload`](Client::get_media_upload).
    ///
    /// `POST /photos`
    ///
    /// See also [`Client::list_photos`], [`Client::delete_photo`], [`Client::update_photo`].
    ///
    /// # Arguments
    /// * `body` ([`PhotoCreate`]): the new photo.
    ///
    /// # Returns
    /// [`Photo`]: the new photo.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::PhotoCreate;
    ///
    /// let body = PhotoCreate::new().title("Shop window").description("Spring collection");
    /// let photo = client.create_photo(body).send().await?;
    /// println!("{:?}", photo.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    ///
    /// The example gives no type for `photo`: any JSON value here.
    #[inline]
    pub fn create_photo(&self, body: PhotoCreate) -> CreatePhoto {
        let mut call = self.call(&CREATE_PHOTO);
        call.json("application/json", &body);
        CreatePhoto { call }
    }

    /// Delete a photo.
    ///
    /// Removes a photo.
    ///
    /// `DELETE /photos/{id}`
    ///
    /// See also [`Client::list_photos`], [`Client::create_photo`], [`Client::update_photo`].
    ///
    /// # Arguments
    /// * `id`: the id of the photo.
    ///
    /// # Returns
    /// Nothing. The photo was removed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_photo("a1121d39-0d05-4595-a14b-189372eb8654").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `undocumented`.
    ///
    /// No answer is shown.
    #[inline]
    pub fn delete_photo(&self, id: impl Into<PhotoId>) -> DeletePhoto {
        let mut call = self.call(&DELETE_PHOTO);
        call.path("id", [Into::<PhotoId>::into(id).to_string()]);
        DeletePhoto { call }
    }

    /// Update a photo.
    ///
    /// Changes the title or the description of a photo. Fields that are left out keep their
    /// values. Neither the picture nor who may see it can be changed.
    ///
    /// `PATCH /photos/{id}`
    ///
    /// See also [`Client::list_photos`], [`Client::create_photo`], [`Client::delete_photo`].
    ///
    /// # Arguments
    /// * `id`: the id of the photo.
    /// * `body` ([`PhotoUpdate`]): the fields to change.
    ///
    /// # Returns
    /// [`Photo`]: the changed photo.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::PhotoUpdate;
    ///
    /// let body = PhotoUpdate::new().title("Shop window in spring");
    /// let photo = client
    ///     .update_photo("a1121d39-0d05-4595-a14b-189372eb8654", body)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", photo.title);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    ///
    /// The example gives no type for `photo`: any JSON value here.
    #[inline]
    pub fn update_photo(
        &self,
        id: impl Into<PhotoId>,
        body: PhotoUpdate,
    ) -> UpdatePhoto {
        let mut call = self.call(&UPDATE_PHOTO);
        call.path("id", [Into::<PhotoId>::into(id).to_string()]);
        call.json("application/json", &body);
        UpdatePhoto { call }
    }
}

/// The request of [`Client::list_photos`]: `GET /photos`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListPhotos {
    call: Call,
}

impl ListPhotos {
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

    /// Which photos to return.
    #[inline]
    pub fn filter(mut self, value: PhotoFilter) -> Self {
        let call = &mut self.call;
        call.query("filter", None, [value.to_string()]);
        self
    }

    /// The id of a user: only photos that this user has uploaded.
    #[inline]
    pub fn user_id(mut self, value: impl Into<UserId>) -> Self {
        let call = &mut self.call;
        call.query("userId", None, [Into::<UserId>::into(value).to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Photo>> {
        self.call.send(|answer| answer.page("photos"))
    }
}

crate::runtime::builder!(ListPhotos, Page < T >, page("photos"));
impl Request for ListPhotos {
    type Output = Page<Photo>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListPhotos {
    type Item = Photo;
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

/// [`Client::list_photos`]
pub(crate) static LIST_PHOTOS: Operation = Operation::new(
    "list_photos",
    Method::GET,
    "/photos",
);
/// The request of [`Client::create_photo`]: `POST /photos`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreatePhoto {
    call: Call,
}

impl CreatePhoto {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Photo> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(CreatePhoto, T, json());
impl Request for CreatePhoto {
    type Output = Photo;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_photo`]
pub(crate) static CREATE_PHOTO: Operation = Operation::new(
    "create_photo",
    Method::POST,
    "/photos",
);
/// The request of [`Client::delete_photo`]: `DELETE /photos/{id}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeletePhoto {
    call: Call,
}

impl DeletePhoto {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeletePhoto);
impl Request for DeletePhoto {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_photo`]
pub(crate) static DELETE_PHOTO: Operation = Operation::new(
    "delete_photo",
    Method::DELETE,
    "/photos/{id}",
);
/// The request of [`Client::update_photo`]: `PATCH /photos/{id}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdatePhoto {
    call: Call,
}

impl UpdatePhoto {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Photo> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(UpdatePhoto, T, json());
impl Request for UpdatePhoto {
    type Output = Photo;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_photo`]
pub(crate) static UPDATE_PHOTO: Operation = Operation::new(
    "update_photo",
    Method::PATCH,
    "/photos/{id}",
);
