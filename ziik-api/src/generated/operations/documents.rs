// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Documents
///
/// Folders, and the documents in them.
impl Client {
    /// Get a document.
    ///
    /// Returns one document. Requires access to its folder.
    ///
    /// `GET /documents/{document}`
    ///
    /// See also [`Client::delete_document`], [`Client::update_document`].
    ///
    /// # Arguments
    /// * `document`: the id of the document. Minimum: 1.
    ///
    /// # Returns
    /// [`Document`]: the document.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let document = client.get_document(8201).send().await?;
    /// println!("{:?}", document.title);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented.
    #[inline]
    pub fn get_document(&self, document: impl Into<DocumentId>) -> GetDocument {
        let mut call = self.call(&GET_DOCUMENT);
        call.path("document", [Into::<DocumentId>::into(document).to_string()]);
        GetDocument { call }
    }

    /// Delete a document.
    ///
    /// Deletes a document. Requires permission to manage its folder; having uploaded the file is
    /// presumably not enough.
    ///
    /// `DELETE /documents/{document}`
    ///
    /// See also [`Client::get_document`], [`Client::update_document`].
    ///
    /// # Arguments
    /// * `document`: the id of the document. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The document was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_document(8201).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The one who uploaded the file is named for the update only.
    #[inline]
    pub fn delete_document(&self, document: impl Into<DocumentId>) -> DeleteDocument {
        let mut call = self.call(&DELETE_DOCUMENT);
        call.path("document", [Into::<DocumentId>::into(document).to_string()]);
        DeleteDocument { call }
    }

    /// Rename or move a document.
    ///
    /// Renames a document, or moves it to another folder. Returns nothing: call
    /// [`get_document`](Client::get_document) to see the result. Requires permission to manage the
    /// folder, or having uploaded the file.
    ///
    /// `PATCH /documents/{document}`
    ///
    /// See also [`Client::get_document`], [`Client::delete_document`].
    ///
    /// # Arguments
    /// * `document`: the id of the document. Minimum: 1.
    /// * `body` ([`DocumentUpdate`]): the fields to change.
    ///
    /// # Returns
    /// Nothing. The document was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::DocumentUpdate;
    ///
    /// let body = DocumentUpdate::new().name("Espresso recipe").folder(212);
    /// client.update_document(8201, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// Requests call `name` what answers call `title`. Whether a move requires rights in the new
    /// folder is not documented.
    #[inline]
    pub fn update_document(
        &self,
        document: impl Into<DocumentId>,
        body: DocumentUpdate,
    ) -> UpdateDocument {
        let mut call = self.call(&UPDATE_DOCUMENT);
        call.path("document", [Into::<DocumentId>::into(document).to_string()]);
        call.json("application/json", &body);
        UpdateDocument { call }
    }

    /// List folders.
    ///
    /// Returns the folders in `parent`, or those at the top, page by page. The latter leave out
    /// folders that are shared with the signed-in user directly, which `shares_only` presumably
    /// returns. Only folders that the user may see by unit and user type are returned. Always send
    /// `limit`: its default is uncertain.
    ///
    /// `GET /folders`
    ///
    /// See also [`Client::create_folder`], [`Client::get_folder`], [`Client::delete_folder`],
    /// [`Client::update_folder`].
    ///
    /// `Paginate` makes a stream of all pages or items of this list.
    ///
    /// # Returns
    /// [`Page`] of [`Folder`]: one page of folders.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client.list_folders().parent(0).send().await?;
    /// for folder in &page.data {
    ///     println!("{:?}", folder.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The status is not documented. `limit` has a default of 500, above the general limit of 100;
    /// the sample has 50 items on a page. `parent` of a folder at the top is null in this list and
    /// in the tree, and 0 in `get_folder` and `list_folder_parents`. `shares` and
    /// `inheritedShares` are empty in all samples.
    #[inline]
    pub fn list_folders(&self) -> ListFolders {
        let call = self.call(&LIST_FOLDERS);
        ListFolders { call }
    }

    /// Create a folder.
    ///
    /// Creates a folder in another one. `visibility` opens it to units and user types, and
    /// `sharing` to individual users. How a folder is created at the top is not documented. The
    /// returned folder has no `owner`: call [`get_folder`](Client::get_folder) to see it. To add
    /// documents, call [`initiate_upload`](Client::initiate_upload) with the type `folders`.
    /// Requires access to the parent folder.
    ///
    /// `POST /folders`
    ///
    /// See also [`Client::list_folders`], [`Client::get_folder`], [`Client::delete_folder`],
    /// [`Client::update_folder`].
    ///
    /// # Arguments
    /// * `body` ([`FolderCreate`]): the new folder.
    ///
    /// # Returns
    /// [`Folder`]: the new folder.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::{
    ///
    ///     FolderCreate, FolderSharesInput, FolderSharingInput, FolderVisibilityInput,
    /// };
    ///
    /// let body = FolderCreate::new("Coffee", 210)
    ///     .visibility(FolderVisibilityInput::new().units([14]))
    ///     .sharing(FolderSharingInput::new().shares(FolderSharesInput::new().read([503])));
    /// let folder = client.create_folder(body).send().await?;
    /// println!("{}", folder.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// `visibility`, `userTypes`, `sharing` and `shares` are called arrays with named rows, which
    /// makes them objects. The command that is shown has `units` and `userTypes` at the top level,
    /// with the rights `access` and `manage` as in answers, and is not valid JSON; the table
    /// counts. In the sample, the ids in `id`, `url` and the header differ. The shares in the
    /// example are made up.
    #[inline]
    pub fn create_folder(&self, body: FolderCreate) -> CreateFolder {
        let mut call = self.call(&CREATE_FOLDER);
        call.json("application/json", &body);
        CreateFolder { call }
    }

    /// Get the tree of folders.
    ///
    /// Returns the folders at the top, all at once, each with the folders below it in `children`.
    /// `root` begins at one folder instead, and `exclude` leaves one out. Folders in `children`
    /// come without `owner`, `sharing` and the user types of their visibility: call
    /// [`get_folder`](Client::get_folder) for them.
    ///
    /// `GET /folders/tree`
    ///
    /// # Returns
    /// List of [`Folder`]: the folders at the top, with those below.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.get_folder_tree().root(0).send().await?;
    /// for folder in &list.data {
    ///     println!("{:?}", folder.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The status is not documented. The items are called nodes, and are folders with `children`.
    /// The answer has neither links nor figures of a page.
    #[inline]
    pub fn get_folder_tree(&self) -> GetFolderTree {
        let call = self.call(&GET_FOLDER_TREE);
        GetFolderTree { call }
    }

    /// Get a folder.
    ///
    /// Returns one folder. Requires access to it: as its owner, by unit and user type, or by a
    /// direct share.
    ///
    /// `GET /folders/{folder}`
    ///
    /// See also [`Client::list_folders`], [`Client::create_folder`], [`Client::delete_folder`],
    /// [`Client::update_folder`].
    ///
    /// # Arguments
    /// * `folder`: the id of the folder. Minimum: 1.
    ///
    /// # Returns
    /// [`Folder`]: the folder.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let folder = client.get_folder(211).send().await?;
    /// println!("{:?}", folder.name);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented. `parent` of a folder at the top is 0 here, and null in
    /// `list_folders`. The shares in the example are made up.
    #[inline]
    pub fn get_folder(&self, folder: impl Into<FolderId>) -> GetFolder {
        let mut call = self.call(&GET_FOLDER);
        call.path("folder", [Into::<FolderId>::into(folder).to_string()]);
        GetFolder { call }
    }

    /// Delete a folder.
    ///
    /// Deletes a folder. What happens to the folders and documents in it is not documented.
    /// Requires permission to manage the folder, or having created it.
    ///
    /// `DELETE /folders/{folder}`
    ///
    /// See also [`Client::list_folders`], [`Client::create_folder`], [`Client::get_folder`],
    /// [`Client::update_folder`].
    ///
    /// # Arguments
    /// * `folder`: the id of the folder. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The folder was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_folder(211).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn delete_folder(&self, folder: impl Into<FolderId>) -> DeleteFolder {
        let mut call = self.call(&DELETE_FOLDER);
        call.path("folder", [Into::<FolderId>::into(folder).to_string()]);
        DeleteFolder { call }
    }

    /// Update a folder.
    ///
    /// Changes the name of a folder and who may see it. Fields that are left out keep their
    /// values. Send all lists of `visibility` and `sharing` together, because whether the API
    /// keeps those that are missing is not documented. A folder cannot be moved. Returns nothing:
    /// call [`get_folder`](Client::get_folder) to see the result. Requires permission to manage
    /// the folder.
    ///
    /// `PATCH /folders/{folder}`
    ///
    /// See also [`Client::list_folders`], [`Client::create_folder`], [`Client::get_folder`],
    /// [`Client::delete_folder`].
    ///
    /// # Arguments
    /// * `folder`: the id of the folder. Minimum: 1.
    /// * `body` ([`FolderUpdate`]): the fields to change.
    ///
    /// # Returns
    /// Nothing. The folder was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::{FolderUpdate, FolderVisibilityInputPatch};
    ///
    /// let body = FolderUpdate::new()
    ///     .name("Coffee")
    ///     .visibility(FolderVisibilityInputPatch::new().units([14]));
    /// client.update_folder(211, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The body is that of a create without `parent`. That fields which are left out keep their
    /// values is deduced from the method.
    #[inline]
    pub fn update_folder(
        &self,
        folder: impl Into<FolderId>,
        body: FolderUpdate,
    ) -> UpdateFolder {
        let mut call = self.call(&UPDATE_FOLDER);
        call.path("folder", [Into::<FolderId>::into(folder).to_string()]);
        call.json("application/json", &body);
        UpdateFolder { call }
    }

    /// List the documents in a folder.
    ///
    /// Returns the documents in a folder, page by page. Always send `limit`: its default is
    /// uncertain. Requires access to the folder.
    ///
    /// `GET /folders/{folder}/documents`
    ///
    /// `Paginate` makes a stream of all pages or items of this list.
    ///
    /// # Arguments
    /// * `folder`: the id of the folder. Minimum: 1.
    ///
    /// # Returns
    /// [`Page`] of [`Document`]: one page of documents.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client.list_folder_documents(211).limit(50).send().await?;
    /// for document in &page.data {
    ///     println!("{:?}", document.title);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The status is not documented. `limit` has a default of 500, above the general limit of 100;
    /// the sample has 50 items on a page. The sample has two items and counts five.
    #[inline]
    pub fn list_folder_documents(
        &self,
        folder: impl Into<FolderId>,
    ) -> ListFolderDocuments {
        let mut call = self.call(&LIST_FOLDER_DOCUMENTS);
        call.path("folder", [Into::<FolderId>::into(folder).to_string()]);
        ListFolderDocuments { call }
    }

    /// List the folders above a folder.
    ///
    /// Returns the folders above a folder, all at once, presumably the topmost first.
    ///
    /// `GET /folders/{folder}/parents`
    ///
    /// # Arguments
    /// * `folder`: the id of the folder. Minimum: 1.
    ///
    /// # Returns
    /// List of [`Folder`]: the folders above.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_folder_parents(211).send().await?;
    /// for folder in &list.data {
    ///     println!("{:?}", folder.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented. The order is that of the sample. `parent` of the folder at
    /// the top is 0 here. The answer has neither links nor figures of a page.
    #[inline]
    pub fn list_folder_parents(&self, folder: impl Into<FolderId>) -> ListFolderParents {
        let mut call = self.call(&LIST_FOLDER_PARENTS);
        call.path("folder", [Into::<FolderId>::into(folder).to_string()]);
        ListFolderParents { call }
    }
}

/// The request of [`Client::get_document`]: `GET /documents/{document}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetDocument {
    call: Call,
}

impl GetDocument {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Document>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetDocument, Resource < T >, resource());
impl Request for GetDocument {
    type Output = Resource<Document>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_document`]
pub(crate) static GET_DOCUMENT: Operation = Operation::new(
    "get_document",
    Method::GET,
    "/documents/{document}",
);
/// The request of [`Client::delete_document`]: `DELETE /documents/{document}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteDocument {
    call: Call,
}

impl DeleteDocument {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteDocument);
impl Request for DeleteDocument {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_document`]
pub(crate) static DELETE_DOCUMENT: Operation = Operation::new(
    "delete_document",
    Method::DELETE,
    "/documents/{document}",
);
/// The request of [`Client::update_document`]: `PATCH /documents/{document}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateDocument {
    call: Call,
}

impl UpdateDocument {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateDocument);
impl Request for UpdateDocument {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_document`]
pub(crate) static UPDATE_DOCUMENT: Operation = Operation::new(
    "update_document",
    Method::PATCH,
    "/documents/{document}",
);
/// The request of [`Client::list_folders`]: `GET /folders`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListFolders {
    call: Call,
}

impl ListFolders {
    /// The id of a folder: returns the folders in it. 0 stands for the top. Minimum: 0.
    /// Default: 0.
    #[inline]
    pub fn parent(mut self, value: impl Into<FolderId>) -> Self {
        let call = &mut self.call;
        call.query("parent", None, [Into::<FolderId>::into(value).to_string()]);
        self
    }

    /// Whether to return only folders that are shared with the signed-in user directly, and not by
    /// unit or user type. Default: false.
    #[inline]
    pub fn shares_only(mut self, value: bool) -> Self {
        let call = &mut self.call;
        call.query("sharesOnly", None, [value.to_string()]);
        self
    }

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
    pub fn send(self) -> crate::runtime::Reply<Page<Folder>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListFolders, Page < T >, page("data"));
impl Request for ListFolders {
    type Output = Page<Folder>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListFolders {
    type Item = Folder;
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

/// [`Client::list_folders`]
pub(crate) static LIST_FOLDERS: Operation = Operation::new(
    "list_folders",
    Method::GET,
    "/folders",
);
/// The request of [`Client::create_folder`]: `POST /folders`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateFolder {
    call: Call,
}

impl CreateFolder {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Folder>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(CreateFolder, Resource < T >, resource());
impl Request for CreateFolder {
    type Output = Resource<Folder>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_folder`]
pub(crate) static CREATE_FOLDER: Operation = Operation::new(
    "create_folder",
    Method::POST,
    "/folders",
);
/// The request of [`Client::get_folder_tree`]: `GET /folders/tree`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetFolderTree {
    call: Call,
}

impl GetFolderTree {
    /// The id of a folder: returns only this folder and those below it. 0 stands for the top.
    /// Minimum: 0. Default: 0.
    #[inline]
    pub fn root(mut self, value: impl Into<FolderId>) -> Self {
        let call = &mut self.call;
        call.query("root", None, [Into::<FolderId>::into(value).to_string()]);
        self
    }

    /// The id of a folder to leave out, together with the folders below it. 0 leaves out none.
    /// Minimum: 0. Default: 0.
    #[inline]
    pub fn exclude(mut self, value: impl Into<FolderId>) -> Self {
        let call = &mut self.call;
        call.query("exclude", None, [Into::<FolderId>::into(value).to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Folder>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(GetFolderTree, Page < T >, page("data"));
impl Request for GetFolderTree {
    type Output = Page<Folder>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_folder_tree`]
pub(crate) static GET_FOLDER_TREE: Operation = Operation::new(
    "get_folder_tree",
    Method::GET,
    "/folders/tree",
);
/// The request of [`Client::get_folder`]: `GET /folders/{folder}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetFolder {
    call: Call,
}

impl GetFolder {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Folder>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetFolder, Resource < T >, resource());
impl Request for GetFolder {
    type Output = Resource<Folder>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_folder`]
pub(crate) static GET_FOLDER: Operation = Operation::new(
    "get_folder",
    Method::GET,
    "/folders/{folder}",
);
/// The request of [`Client::delete_folder`]: `DELETE /folders/{folder}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteFolder {
    call: Call,
}

impl DeleteFolder {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteFolder);
impl Request for DeleteFolder {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_folder`]
pub(crate) static DELETE_FOLDER: Operation = Operation::new(
    "delete_folder",
    Method::DELETE,
    "/folders/{folder}",
);
/// The request of [`Client::update_folder`]: `PATCH /folders/{folder}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateFolder {
    call: Call,
}

impl UpdateFolder {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateFolder);
impl Request for UpdateFolder {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_folder`]
pub(crate) static UPDATE_FOLDER: Operation = Operation::new(
    "update_folder",
    Method::PATCH,
    "/folders/{folder}",
);
/// The request of [`Client::list_folder_documents`]: `GET /folders/{folder}/documents`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListFolderDocuments {
    call: Call,
}

impl ListFolderDocuments {
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
    pub fn send(self) -> crate::runtime::Reply<Page<Document>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListFolderDocuments, Page < T >, page("data"));
impl Request for ListFolderDocuments {
    type Output = Page<Document>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListFolderDocuments {
    type Item = Document;
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

/// [`Client::list_folder_documents`]
pub(crate) static LIST_FOLDER_DOCUMENTS: Operation = Operation::new(
    "list_folder_documents",
    Method::GET,
    "/folders/{folder}/documents",
);
/// The request of [`Client::list_folder_parents`]: `GET /folders/{folder}/parents`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListFolderParents {
    call: Call,
}

impl ListFolderParents {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Folder>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListFolderParents, Page < T >, page("data"));
impl Request for ListFolderParents {
    type Output = Page<Folder>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_folder_parents`]
pub(crate) static LIST_FOLDER_PARENTS: Operation = Operation::new(
    "list_folder_parents",
    Method::GET,
    "/folders/{folder}/parents",
);
