// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Manuals
///
/// Handbooks: manuals, their chapters, and the paragraphs of the chapters.
impl Client {
    /// Get a chapter.
    ///
    /// Returns one chapter without what is below it: call
    /// [`get_chapter_tree`](Client::get_chapter_tree) for its sub-chapters and paragraphs.
    /// Requires read access to the manual, and that the chapter is visible to a user type of the
    /// caller.
    ///
    /// `GET /chapters/{chapter}`
    ///
    /// See also [`Client::delete_chapter`], [`Client::update_chapter`].
    ///
    /// # Arguments
    /// * `chapter`: the id of the chapter. Minimum: 1.
    ///
    /// # Returns
    /// [`Chapter`]: the chapter.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let chapter = client.get_chapter(615).send().await?;
    /// println!("{:?}", chapter.title);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented.
    #[inline]
    pub fn get_chapter(&self, chapter: impl Into<ChapterId>) -> GetChapter {
        let mut call = self.call(&GET_CHAPTER);
        call.path("chapter", [Into::<ChapterId>::into(chapter).to_string()]);
        GetChapter { call }
    }

    /// Delete a chapter.
    ///
    /// Deletes a chapter together with its sub-chapters. Requires permission to update the manual.
    ///
    /// `DELETE /chapters/{chapter}`
    ///
    /// See also [`Client::get_chapter`], [`Client::update_chapter`].
    ///
    /// # Arguments
    /// * `chapter`: the id of the chapter. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The chapter was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_chapter(615).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn delete_chapter(&self, chapter: impl Into<ChapterId>) -> DeleteChapter {
        let mut call = self.call(&DELETE_CHAPTER);
        call.path("chapter", [Into::<ChapterId>::into(chapter).to_string()]);
        DeleteChapter { call }
    }

    /// Update a chapter.
    ///
    /// Changes the fields that are sent. The title is required, even if it stays. Returns nothing:
    /// call [`get_chapter`](Client::get_chapter) to see the result. Requires permission to update
    /// the manual.
    ///
    /// `PATCH /chapters/{chapter}`
    ///
    /// See also [`Client::get_chapter`], [`Client::delete_chapter`].
    ///
    /// # Arguments
    /// * `chapter`: the id of the chapter. Minimum: 1.
    /// * `body` ([`ChapterUpdate`]): the fields to change.
    ///
    /// # Returns
    /// Nothing. The chapter was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::{ChapterUpdate, ChapterVisibilityInputPatch};
    ///
    /// let body = ChapterUpdate::new("Espresso and milk")
    ///     .parent(612)
    ///     .visibility(ChapterVisibilityInputPatch::new().inherit(false));
    /// client.update_chapter(615, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The fields and the text about `parent` are those of a create, and `title` is marked as
    /// required here, too.
    #[inline]
    pub fn update_chapter(
        &self,
        chapter: impl Into<ChapterId>,
        body: ChapterUpdate,
    ) -> UpdateChapter {
        let mut call = self.call(&UPDATE_CHAPTER);
        call.path("chapter", [Into::<ChapterId>::into(chapter).to_string()]);
        call.json("application/json", &body);
        UpdateChapter { call }
    }

    /// Move a chapter.
    ///
    /// Moves a chapter before or after another chapter, or below it as a sub-chapter. Returns
    /// nothing: call [`get_chapter`](Client::get_chapter) to see the result.
    ///
    /// `POST /chapters/{chapter}/move`
    ///
    /// # Arguments
    /// * `chapter`: the id of the chapter. Minimum: 1.
    /// * `body` ([`ChapterMove`]): where to move the chapter.
    ///
    /// # Returns
    /// Nothing. The chapter was moved.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::{ChapterMove, ChapterMovePosition};
    ///
    /// let body = ChapterMove::new(613, ChapterMovePosition::After);
    /// client.move_chapter(615, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// No permission is documented, nor whether the other chapter may be in another manual.
    #[inline]
    pub fn move_chapter(
        &self,
        chapter: impl Into<ChapterId>,
        body: ChapterMove,
    ) -> MoveChapter {
        let mut call = self.call(&MOVE_CHAPTER);
        call.path("chapter", [Into::<ChapterId>::into(chapter).to_string()]);
        call.json("application/json", &body);
        MoveChapter { call }
    }

    /// Create a paragraph in a chapter.
    ///
    /// Adds a paragraph to a chapter. Upload its files afterwards with
    /// [`initiate_upload`](Client::initiate_upload), as `paragraphs`.
    ///
    /// `POST /chapters/{chapter}/paragraphs`
    ///
    /// # Arguments
    /// * `chapter`: the id of the chapter. Minimum: 1.
    /// * `body` ([`ParagraphCreate`]): the new paragraph.
    ///
    /// # Returns
    /// [`Paragraph`]: the new paragraph.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::ParagraphCreate;
    ///
    /// let body = ParagraphCreate::new("<p>Grind 18 grams for a double shot.</p>");
    /// let paragraph = client.create_chapter_paragraph(615, body).send().await?;
    /// println!("{}", paragraph.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// No permission is documented. `Location` is an address on which no GET is documented. The
    /// list of files is empty in the sample; their shape is that of `get_paragraph`.
    #[inline]
    pub fn create_chapter_paragraph(
        &self,
        chapter: impl Into<ChapterId>,
        body: ParagraphCreate,
    ) -> CreateChapterParagraph {
        let mut call = self.call(&CREATE_CHAPTER_PARAGRAPH);
        call.path("chapter", [Into::<ChapterId>::into(chapter).to_string()]);
        call.json("application/json", &body);
        CreateChapterParagraph { call }
    }

    /// Get a chapter with everything below it.
    ///
    /// Returns one chapter with its sub-chapters, at any depth, and with `full` also their
    /// paragraphs. Requires read access to the manual, and that the chapter is visible to a user
    /// type of the caller.
    ///
    /// `GET /chapters/{chapter}/tree`
    ///
    /// # Arguments
    /// * `chapter`: the id of the chapter. Minimum: 1.
    ///
    /// # Returns
    /// [`Chapter`]: the chapter with everything below it.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let chapter = client.get_chapter_tree(615).full().send().await?;
    /// println!("{:?}", chapter.title);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The type of `full` is called any: it is a flag whose presence counts and whose value may be
    /// empty. The sample lacks a comma; its `paragraphs` are empty, and it does not say whether it
    /// was made with `full`. The status is not documented.
    #[inline]
    pub fn get_chapter_tree(&self, chapter: impl Into<ChapterId>) -> GetChapterTree {
        let mut call = self.call(&GET_CHAPTER_TREE);
        call.path("chapter", [Into::<ChapterId>::into(chapter).to_string()]);
        GetChapterTree { call }
    }

    /// List manuals.
    ///
    /// Returns manuals, page by page. They come without their chapters: call
    /// [`list_manual_chapters`](Client::list_manual_chapters) for them.
    ///
    /// `GET /manuals`
    ///
    /// See also [`Client::create_manual`], [`Client::get_manual`], [`Client::delete_manual`],
    /// [`Client::update_manual`].
    ///
    /// `Paginate` makes a stream of all pages or items of this list.
    ///
    /// # Returns
    /// [`Page`] of [`Manual`]: one page of manuals.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client.list_manuals().limit(50).send().await?;
    /// for manual in &page.data {
    ///     println!("{:?}", manual.title);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `inferred`, response `v2`.
    ///
    /// The older documentation says that there are no query parameters, and its answer has pages
    /// with links that say `?page=1`: `page` and `limit` are an assumption, from these links and
    /// the other lists of the API. A page has 50 items in the sample. The status is not
    /// documented.
    #[inline]
    pub fn list_manuals(&self) -> ListManuals {
        let call = self.call(&LIST_MANUALS);
        ListManuals { call }
    }

    /// Create a manual.
    ///
    /// Creates a manual without chapters: add them with
    /// [`create_manual_chapter`](Client::create_manual_chapter). Unless `publish.status` is true,
    /// it is a draft, which only users with permission to write manuals see. Requires permission
    /// to write manuals.
    ///
    /// `POST /manuals`
    ///
    /// See also [`Client::list_manuals`], [`Client::get_manual`], [`Client::delete_manual`],
    /// [`Client::update_manual`].
    ///
    /// # Arguments
    /// * `body` ([`ManualCreate`]): the new manual.
    ///
    /// # Returns
    /// [`Manual`]: the new manual.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::{ManualCreate, ManualPublishInput};
    ///
    /// let body = ManualCreate::new("Bar handbook")
    ///     .description("How we open, brew, clean and close.")
    ///     .publish(ManualPublishInput::new().status(true));
    /// let manual = client.create_manual(body).send().await?;
    /// println!("{}", manual.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// `publish` and `visibility` are called arrays with named rows, which makes them objects.
    /// What the lists of units hold is not said, and taken to be ids as in posts. `owner_unit` is
    /// not in answers.
    #[inline]
    pub fn create_manual(&self, body: ManualCreate) -> CreateManual {
        let mut call = self.call(&CREATE_MANUAL);
        call.json("application/json", &body);
        CreateManual { call }
    }

    /// Get a manual.
    ///
    /// Returns one manual. Its chapters may be missing: call
    /// [`list_manual_chapters`](Client::list_manual_chapters) for them. Requires that the manual
    /// is visible to a user type of the caller and to the caller's unit.
    ///
    /// `GET /manuals/{manual}`
    ///
    /// See also [`Client::list_manuals`], [`Client::create_manual`], [`Client::delete_manual`],
    /// [`Client::update_manual`].
    ///
    /// # Arguments
    /// * `manual`: the id of the manual. Minimum: 1.
    ///
    /// # Returns
    /// [`Manual`]: the manual.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let manual = client.get_manual(61).send().await?;
    /// println!("{:?}", manual.title);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The text promises chapters and sub-chapters without the text of paragraphs; the sample has
    /// no field for them. The status is not documented.
    #[inline]
    pub fn get_manual(&self, manual: impl Into<ManualId>) -> GetManual {
        let mut call = self.call(&GET_MANUAL);
        call.path("manual", [Into::<ManualId>::into(manual).to_string()]);
        GetManual { call }
    }

    /// Delete a manual.
    ///
    /// Deletes a manual together with all its chapters. Requires permission to write manuals, and
    /// the same unit as the creator of the manual.
    ///
    /// `DELETE /manuals/{manual}`
    ///
    /// See also [`Client::list_manuals`], [`Client::create_manual`], [`Client::get_manual`],
    /// [`Client::update_manual`].
    ///
    /// # Arguments
    /// * `manual`: the id of the manual. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The manual was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_manual(61).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn delete_manual(&self, manual: impl Into<ManualId>) -> DeleteManual {
        let mut call = self.call(&DELETE_MANUAL);
        call.path("manual", [Into::<ManualId>::into(manual).to_string()]);
        DeleteManual { call }
    }

    /// Update a manual.
    ///
    /// Changes the fields that are sent. The title is required, even if it stays. Returns nothing:
    /// call [`get_manual`](Client::get_manual) to see the result. Requires permission to write
    /// manuals, and the same unit as the creator of the manual.
    ///
    /// `PATCH /manuals/{manual}`
    ///
    /// See also [`Client::list_manuals`], [`Client::create_manual`], [`Client::get_manual`],
    /// [`Client::delete_manual`].
    ///
    /// # Arguments
    /// * `manual`: the id of the manual. Minimum: 1.
    /// * `body` ([`ManualUpdate`]): the fields to change.
    ///
    /// # Returns
    /// Nothing. The manual was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::{ManualPublishInput, ManualUpdate};
    ///
    /// let body = ManualUpdate::new("Bar handbook")
    ///     .description("How we open, brew, clean and close the bar.")
    ///     .publish(ManualPublishInput::new().status(true));
    /// client.update_manual(61, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The fields are those of a create without `owner_unit`, and `title` is marked as required
    /// here, too.
    #[inline]
    pub fn update_manual(
        &self,
        manual: impl Into<ManualId>,
        body: ManualUpdate,
    ) -> UpdateManual {
        let mut call = self.call(&UPDATE_MANUAL);
        call.path("manual", [Into::<ManualId>::into(manual).to_string()]);
        call.json("application/json", &body);
        UpdateManual { call }
    }

    /// List the chapters of a manual.
    ///
    /// Returns the chapters of a manual. Sub-chapters, `level` and `index` may be missing: call
    /// [`get_chapter_tree`](Client::get_chapter_tree) for a chapter with everything below it.
    /// Requires read access to the manual.
    ///
    /// `GET /manuals/{manual}/chapters`
    ///
    /// See also [`Client::create_manual_chapter`].
    ///
    /// # Arguments
    /// * `manual`: the id of the manual. Minimum: 1.
    ///
    /// # Returns
    /// List of [`Chapter`]: the chapters.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_manual_chapters(61).send().await?;
    /// for chapter in &list.data {
    ///     println!("{:?}", chapter.title);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The text speaks of a tree; the sample is a list without `chapters`, `level` and `index`.
    /// The status is not documented.
    #[inline]
    pub fn list_manual_chapters(
        &self,
        manual: impl Into<ManualId>,
    ) -> ListManualChapters {
        let mut call = self.call(&LIST_MANUAL_CHAPTERS);
        call.path("manual", [Into::<ManualId>::into(manual).to_string()]);
        ListManualChapters { call }
    }

    /// Create a chapter in a manual.
    ///
    /// Adds a chapter to a manual, at the top or below the chapter `parent`. Requires permission
    /// to update the manual.
    ///
    /// `POST /manuals/{manual}/chapters`
    ///
    /// See also [`Client::list_manual_chapters`].
    ///
    /// # Arguments
    /// * `manual`: the id of the manual. Minimum: 1.
    /// * `body` ([`ChapterCreate`]): the new chapter.
    ///
    /// # Returns
    /// [`Chapter`]: the new chapter.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::{ChapterCreate, ChapterVisibilityInput};
    ///
    /// let body = ChapterCreate::new("Espresso")
    ///     .parent(612)
    ///     .visibility(ChapterVisibilityInput::new().inherit(false));
    /// let chapter = client.create_manual_chapter(61, body).send().await?;
    /// println!("{}", chapter.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The answer has no `level` and `index` and an empty list of `chapters`. `Location` is an
    /// address on which no GET is documented.
    #[inline]
    pub fn create_manual_chapter(
        &self,
        manual: impl Into<ManualId>,
        body: ChapterCreate,
    ) -> CreateManualChapter {
        let mut call = self.call(&CREATE_MANUAL_CHAPTER);
        call.path("manual", [Into::<ManualId>::into(manual).to_string()]);
        call.json("application/json", &body);
        CreateManualChapter { call }
    }

    /// Delete the cover image of a manual.
    ///
    /// Removes the cover image of a manual. [`initiate_upload`](Client::initiate_upload) takes
    /// files for a manual, as one of the `contents`. Requires permission to edit the manual.
    ///
    /// `DELETE /manuals/{manual}/image`
    ///
    /// # Arguments
    /// * `manual`: the id of the manual. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The cover image was removed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_manual_image(61).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// No page says how the cover image is set; the type `contents` of an upload covers manuals.
    #[inline]
    pub fn delete_manual_image(&self, manual: impl Into<ManualId>) -> DeleteManualImage {
        let mut call = self.call(&DELETE_MANUAL_IMAGE);
        call.path("manual", [Into::<ManualId>::into(manual).to_string()]);
        DeleteManualImage { call }
    }

    /// Get a paragraph.
    ///
    /// Returns the text and the files of a paragraph, without its id, chapter and position.
    /// Requires read access to the chapter of the paragraph.
    ///
    /// `GET /paragraphs/{paragraph}`
    ///
    /// See also [`Client::delete_paragraph`], [`Client::update_paragraph`].
    ///
    /// # Arguments
    /// * `paragraph`: the id of the paragraph. Minimum: 1.
    ///
    /// # Returns
    /// [`ParagraphContent`]: the text and files of the paragraph.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let paragraph_content = client.get_paragraph(6151).send().await?;
    /// println!("{:?}", paragraph_content.text);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// Bare, while the answer of a create is inside `data` and has more fields. The files have
    /// fewer fields than those of documents. The status is not documented.
    #[inline]
    pub fn get_paragraph(&self, paragraph: impl Into<ParagraphId>) -> GetParagraph {
        let mut call = self.call(&GET_PARAGRAPH);
        call.path("paragraph", [Into::<ParagraphId>::into(paragraph).to_string()]);
        GetParagraph { call }
    }

    /// Delete a paragraph.
    ///
    /// Deletes a paragraph. Requires permission to update the manual.
    ///
    /// `DELETE /paragraphs/{paragraph}`
    ///
    /// See also [`Client::get_paragraph`], [`Client::update_paragraph`].
    ///
    /// # Arguments
    /// * `paragraph`: the id of the paragraph. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The paragraph was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_paragraph(6151).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn delete_paragraph(
        &self,
        paragraph: impl Into<ParagraphId>,
    ) -> DeleteParagraph {
        let mut call = self.call(&DELETE_PARAGRAPH);
        call.path("paragraph", [Into::<ParagraphId>::into(paragraph).to_string()]);
        DeleteParagraph { call }
    }

    /// Update a paragraph.
    ///
    /// Changes the text of a paragraph. Returns nothing: call
    /// [`get_paragraph`](Client::get_paragraph) to see the result. Requires permission to update
    /// the manual.
    ///
    /// `PATCH /paragraphs/{paragraph}`
    ///
    /// See also [`Client::get_paragraph`], [`Client::delete_paragraph`].
    ///
    /// # Arguments
    /// * `paragraph`: the id of the paragraph. Minimum: 1.
    /// * `body` ([`ParagraphUpdate`]): the new text.
    ///
    /// # Returns
    /// Nothing. The paragraph was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::ParagraphUpdate;
    ///
    /// let body = ParagraphUpdate::new("<p>Grind 19 grams for a double shot.</p>");
    /// client.update_paragraph(6151, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The table of the fields has no heading, and is taken for that of the body.
    #[inline]
    pub fn update_paragraph(
        &self,
        paragraph: impl Into<ParagraphId>,
        body: ParagraphUpdate,
    ) -> UpdateParagraph {
        let mut call = self.call(&UPDATE_PARAGRAPH);
        call.path("paragraph", [Into::<ParagraphId>::into(paragraph).to_string()]);
        call.json("application/json", &body);
        UpdateParagraph { call }
    }

    /// Delete a file of a paragraph.
    ///
    /// Removes a file from a paragraph. Requires permission to edit the manual.
    ///
    /// `DELETE /paragraphs/{paragraph}/files/{file}`
    ///
    /// # Arguments
    /// * `paragraph`: the id of the paragraph. Minimum: 1.
    /// * `file`: the id of the file. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The file was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_paragraph_file(6151, 8801).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn delete_paragraph_file(
        &self,
        paragraph: impl Into<ParagraphId>,
        file: impl Into<FileId>,
    ) -> DeleteParagraphFile {
        let mut call = self.call(&DELETE_PARAGRAPH_FILE);
        call.path("paragraph", [Into::<ParagraphId>::into(paragraph).to_string()]);
        call.path("file", [Into::<FileId>::into(file).to_string()]);
        DeleteParagraphFile { call }
    }

    /// Move a paragraph.
    ///
    /// Moves a paragraph to another position in its chapter.
    ///
    /// `POST /paragraphs/{paragraph}/move`
    ///
    /// # Arguments
    /// * `paragraph`: the id of the paragraph. Minimum: 1.
    /// * `body` ([`ParagraphMove`]): where to move the paragraph.
    ///
    /// # Returns
    /// Nothing. The paragraph was moved.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::ParagraphMove;
    ///
    /// client.move_paragraph(6151, ParagraphMove::new(2)).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// No permission is documented.
    #[inline]
    pub fn move_paragraph(
        &self,
        paragraph: impl Into<ParagraphId>,
        body: ParagraphMove,
    ) -> MoveParagraph {
        let mut call = self.call(&MOVE_PARAGRAPH);
        call.path("paragraph", [Into::<ParagraphId>::into(paragraph).to_string()]);
        call.json("application/json", &body);
        MoveParagraph { call }
    }
}

/// The request of [`Client::get_chapter`]: `GET /chapters/{chapter}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetChapter {
    call: Call,
}

impl GetChapter {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Chapter>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetChapter, Resource < T >, resource());
impl Request for GetChapter {
    type Output = Resource<Chapter>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_chapter`]
pub(crate) static GET_CHAPTER: Operation = Operation::new(
    "get_chapter",
    Method::GET,
    "/chapters/{chapter}",
);
/// The request of [`Client::delete_chapter`]: `DELETE /chapters/{chapter}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteChapter {
    call: Call,
}

impl DeleteChapter {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteChapter);
impl Request for DeleteChapter {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_chapter`]
pub(crate) static DELETE_CHAPTER: Operation = Operation::new(
    "delete_chapter",
    Method::DELETE,
    "/chapters/{chapter}",
);
/// The request of [`Client::update_chapter`]: `PATCH /chapters/{chapter}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateChapter {
    call: Call,
}

impl UpdateChapter {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateChapter);
impl Request for UpdateChapter {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_chapter`]
pub(crate) static UPDATE_CHAPTER: Operation = Operation::new(
    "update_chapter",
    Method::PATCH,
    "/chapters/{chapter}",
);
/// The request of [`Client::move_chapter`]: `POST /chapters/{chapter}/move`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct MoveChapter {
    call: Call,
}

impl MoveChapter {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(MoveChapter);
impl Request for MoveChapter {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::move_chapter`]
pub(crate) static MOVE_CHAPTER: Operation = Operation::new(
    "move_chapter",
    Method::POST,
    "/chapters/{chapter}/move",
);
/// The request of [`Client::create_chapter_paragraph`]: `POST /chapters/{chapter}/paragraphs`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateChapterParagraph {
    call: Call,
}

impl CreateChapterParagraph {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Paragraph>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(CreateChapterParagraph, Resource < T >, resource());
impl Request for CreateChapterParagraph {
    type Output = Resource<Paragraph>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_chapter_paragraph`]
pub(crate) static CREATE_CHAPTER_PARAGRAPH: Operation = Operation::new(
    "create_chapter_paragraph",
    Method::POST,
    "/chapters/{chapter}/paragraphs",
);
/// The request of [`Client::get_chapter_tree`]: `GET /chapters/{chapter}/tree`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetChapterTree {
    call: Call,
}

impl GetChapterTree {
    /// Also returns the paragraphs of the chapters.
    #[inline]
    pub fn full(mut self) -> Self {
        let call = &mut self.call;
        call.query("full", None, ["1".to_owned()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Chapter>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetChapterTree, Resource < T >, resource());
impl Request for GetChapterTree {
    type Output = Resource<Chapter>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_chapter_tree`]
pub(crate) static GET_CHAPTER_TREE: Operation = Operation::new(
    "get_chapter_tree",
    Method::GET,
    "/chapters/{chapter}/tree",
);
/// The request of [`Client::list_manuals`]: `GET /manuals`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListManuals {
    call: Call,
}

impl ListManuals {
    /// The greatest number of items on a page. Range: 1 to 100.
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
    pub fn send(self) -> crate::runtime::Reply<Page<Manual>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListManuals, Page < T >, page("data"));
impl Request for ListManuals {
    type Output = Page<Manual>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListManuals {
    type Item = Manual;
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

/// [`Client::list_manuals`]
pub(crate) static LIST_MANUALS: Operation = Operation::new(
    "list_manuals",
    Method::GET,
    "/manuals",
);
/// The request of [`Client::create_manual`]: `POST /manuals`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateManual {
    call: Call,
}

impl CreateManual {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Manual>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(CreateManual, Resource < T >, resource());
impl Request for CreateManual {
    type Output = Resource<Manual>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_manual`]
pub(crate) static CREATE_MANUAL: Operation = Operation::new(
    "create_manual",
    Method::POST,
    "/manuals",
);
/// The request of [`Client::get_manual`]: `GET /manuals/{manual}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetManual {
    call: Call,
}

impl GetManual {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Manual>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetManual, Resource < T >, resource());
impl Request for GetManual {
    type Output = Resource<Manual>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_manual`]
pub(crate) static GET_MANUAL: Operation = Operation::new(
    "get_manual",
    Method::GET,
    "/manuals/{manual}",
);
/// The request of [`Client::delete_manual`]: `DELETE /manuals/{manual}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteManual {
    call: Call,
}

impl DeleteManual {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteManual);
impl Request for DeleteManual {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_manual`]
pub(crate) static DELETE_MANUAL: Operation = Operation::new(
    "delete_manual",
    Method::DELETE,
    "/manuals/{manual}",
);
/// The request of [`Client::update_manual`]: `PATCH /manuals/{manual}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateManual {
    call: Call,
}

impl UpdateManual {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateManual);
impl Request for UpdateManual {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_manual`]
pub(crate) static UPDATE_MANUAL: Operation = Operation::new(
    "update_manual",
    Method::PATCH,
    "/manuals/{manual}",
);
/// The request of [`Client::list_manual_chapters`]: `GET /manuals/{manual}/chapters`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListManualChapters {
    call: Call,
}

impl ListManualChapters {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Chapter>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListManualChapters, Page < T >, page("data"));
impl Request for ListManualChapters {
    type Output = Page<Chapter>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_manual_chapters`]
pub(crate) static LIST_MANUAL_CHAPTERS: Operation = Operation::new(
    "list_manual_chapters",
    Method::GET,
    "/manuals/{manual}/chapters",
);
/// The request of [`Client::create_manual_chapter`]: `POST /manuals/{manual}/chapters`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateManualChapter {
    call: Call,
}

impl CreateManualChapter {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Chapter>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(CreateManualChapter, Resource < T >, resource());
impl Request for CreateManualChapter {
    type Output = Resource<Chapter>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_manual_chapter`]
pub(crate) static CREATE_MANUAL_CHAPTER: Operation = Operation::new(
    "create_manual_chapter",
    Method::POST,
    "/manuals/{manual}/chapters",
);
/// The request of [`Client::delete_manual_image`]: `DELETE /manuals/{manual}/image`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteManualImage {
    call: Call,
}

impl DeleteManualImage {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteManualImage);
impl Request for DeleteManualImage {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_manual_image`]
pub(crate) static DELETE_MANUAL_IMAGE: Operation = Operation::new(
    "delete_manual_image",
    Method::DELETE,
    "/manuals/{manual}/image",
);
/// The request of [`Client::get_paragraph`]: `GET /paragraphs/{paragraph}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetParagraph {
    call: Call,
}

impl GetParagraph {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<ParagraphContent>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetParagraph, Resource < T >, resource());
impl Request for GetParagraph {
    type Output = Resource<ParagraphContent>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_paragraph`]
pub(crate) static GET_PARAGRAPH: Operation = Operation::new(
    "get_paragraph",
    Method::GET,
    "/paragraphs/{paragraph}",
);
/// The request of [`Client::delete_paragraph`]: `DELETE /paragraphs/{paragraph}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteParagraph {
    call: Call,
}

impl DeleteParagraph {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteParagraph);
impl Request for DeleteParagraph {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_paragraph`]
pub(crate) static DELETE_PARAGRAPH: Operation = Operation::new(
    "delete_paragraph",
    Method::DELETE,
    "/paragraphs/{paragraph}",
);
/// The request of [`Client::update_paragraph`]: `PATCH /paragraphs/{paragraph}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateParagraph {
    call: Call,
}

impl UpdateParagraph {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateParagraph);
impl Request for UpdateParagraph {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_paragraph`]
pub(crate) static UPDATE_PARAGRAPH: Operation = Operation::new(
    "update_paragraph",
    Method::PATCH,
    "/paragraphs/{paragraph}",
);
/// The request of [`Client::delete_paragraph_file`]:
/// `DELETE /paragraphs/{paragraph}/files/{file}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteParagraphFile {
    call: Call,
}

impl DeleteParagraphFile {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteParagraphFile);
impl Request for DeleteParagraphFile {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_paragraph_file`]
pub(crate) static DELETE_PARAGRAPH_FILE: Operation = Operation::new(
    "delete_paragraph_file",
    Method::DELETE,
    "/paragraphs/{paragraph}/files/{file}",
);
/// The request of [`Client::move_paragraph`]: `POST /paragraphs/{paragraph}/move`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct MoveParagraph {
    call: Call,
}

impl MoveParagraph {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(MoveParagraph);
impl Request for MoveParagraph {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::move_paragraph`]
pub(crate) static MOVE_PARAGRAPH: Operation = Operation::new(
    "move_paragraph",
    Method::POST,
    "/paragraphs/{paragraph}/move",
);
