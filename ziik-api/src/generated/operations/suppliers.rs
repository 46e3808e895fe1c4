// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Suppliers
///
/// Suppliers with their categories, contacts and files.
impl Client {
    /// List suppliers.
    ///
    /// Returns the suppliers, page by page. `category` narrows the list to one category. Whether
    /// suppliers that the signed-in user may not see are left out is not documented.
    ///
    /// `GET /suppliers`
    ///
    /// See also [`Client::create_supplier`], [`Client::get_supplier`],
    /// [`Client::delete_supplier`], [`Client::update_supplier`].
    ///
    /// `Paginate` makes a stream of all pages or items of this list.
    ///
    /// # Returns
    /// [`Page`] of [`Supplier`]: one page of suppliers.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client.list_suppliers().category(5).send().await?;
    /// for supplier in &page.data {
    ///     println!("{:?}", supplier.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The status is not documented, and no permission is. The default of `category` is null: no
    /// filter.
    #[inline]
    pub fn list_suppliers(&self) -> ListSuppliers {
        let call = self.call(&LIST_SUPPLIERS);
        ListSuppliers { call }
    }

    /// Create a supplier.
    ///
    /// Creates a supplier. `webpage` and `webshop` are fields of `address` here, and fields of the
    /// supplier when it is returned. The returned supplier has no categories, type, address, files
    /// or contacts: call [`get_supplier`](Client::get_supplier) to see them. Add contacts with
    /// [`create_supplier_contact`](Client::create_supplier_contact). Requires permission to
    /// administer suppliers.
    ///
    /// `POST /suppliers`
    ///
    /// See also [`Client::list_suppliers`], [`Client::get_supplier`], [`Client::delete_supplier`],
    /// [`Client::update_supplier`].
    ///
    /// # Arguments
    /// * `body` ([`SupplierCreate`]): the new supplier.
    ///
    /// # Returns
    /// [`Supplier`]: the new supplier.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::SupplierCreate;
    ///
    /// let body = SupplierCreate::new("Nordic Roast")
    ///     .description("Coffee beans, roasted twice a week.")
    ///     .categories([5]);
    /// let supplier = client.create_supplier(body).send().await?;
    /// println!("{}", supplier.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The answer is documented without categories, type, address, files and contacts, and with an
    /// empty list as the visibility. That `address`, `payment` and `visibility` are objects, and
    /// that the visibility lists ids of units, is deduced from the names of their fields.
    /// `all_units` of the visibility is documented for posts only.
    #[inline]
    pub fn create_supplier(&self, body: SupplierCreate) -> CreateSupplier {
        let mut call = self.call(&CREATE_SUPPLIER);
        call.json("application/json", &body);
        CreateSupplier { call }
    }

    /// List the categories of suppliers.
    ///
    /// Returns all categories of suppliers at once.
    ///
    /// `GET /suppliers/categories`
    ///
    /// See also [`Client::create_supplier_category`], [`Client::get_supplier_category`],
    /// [`Client::delete_supplier_category`], [`Client::update_supplier_category`].
    ///
    /// # Returns
    /// List of [`SupplierCategory`]: the categories.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_supplier_categories().send().await?;
    /// for supplier_category in &list.data {
    ///     println!("{:?}", supplier_category.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented, and no permission is.
    #[inline]
    pub fn list_supplier_categories(&self) -> ListSupplierCategories {
        let call = self.call(&LIST_SUPPLIER_CATEGORIES);
        ListSupplierCategories { call }
    }

    /// Create a category of suppliers.
    ///
    /// Creates a category of suppliers. Requires administrator rights.
    ///
    /// `POST /suppliers/categories`
    ///
    /// See also [`Client::list_supplier_categories`], [`Client::get_supplier_category`],
    /// [`Client::delete_supplier_category`], [`Client::update_supplier_category`].
    ///
    /// # Arguments
    /// * `body` ([`SupplierCategoryCreate`]): the new category.
    ///
    /// # Returns
    /// [`SupplierCategory`]: the new category.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::SupplierCategoryCreate;
    ///
    /// let supplier_category = client
    ///     .create_supplier_category(SupplierCategoryCreate::new("Coffee"))
    ///     .send()
    ///     .await?;
    /// println!("{}", supplier_category.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    #[inline]
    pub fn create_supplier_category(
        &self,
        body: SupplierCategoryCreate,
    ) -> CreateSupplierCategory {
        let mut call = self.call(&CREATE_SUPPLIER_CATEGORY);
        call.json("application/json", &body);
        CreateSupplierCategory { call }
    }

    /// Get a category of suppliers.
    ///
    /// Returns one category of suppliers. Every signed-in user may read it.
    ///
    /// `GET /suppliers/categories/{category}`
    ///
    /// See also [`Client::list_supplier_categories`], [`Client::create_supplier_category`],
    /// [`Client::delete_supplier_category`], [`Client::update_supplier_category`].
    ///
    /// # Arguments
    /// * `category`: the id of the category. Minimum: 1.
    ///
    /// # Returns
    /// [`SupplierCategory`]: the category.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let supplier_category = client.get_supplier_category(5).send().await?;
    /// println!("{:?}", supplier_category.name);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented.
    #[inline]
    pub fn get_supplier_category(
        &self,
        category: impl Into<SupplierCategoryId>,
    ) -> GetSupplierCategory {
        let mut call = self.call(&GET_SUPPLIER_CATEGORY);
        call.path("category", [Into::<SupplierCategoryId>::into(category).to_string()]);
        GetSupplierCategory { call }
    }

    /// Delete a category of suppliers.
    ///
    /// Deletes a category. What happens to the suppliers in it is not documented. Requires
    /// administrator rights.
    ///
    /// `DELETE /suppliers/categories/{category}`
    ///
    /// See also [`Client::list_supplier_categories`], [`Client::create_supplier_category`],
    /// [`Client::get_supplier_category`], [`Client::update_supplier_category`].
    ///
    /// # Arguments
    /// * `category`: the id of the category. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The category was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_supplier_category(5).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn delete_supplier_category(
        &self,
        category: impl Into<SupplierCategoryId>,
    ) -> DeleteSupplierCategory {
        let mut call = self.call(&DELETE_SUPPLIER_CATEGORY);
        call.path("category", [Into::<SupplierCategoryId>::into(category).to_string()]);
        DeleteSupplierCategory { call }
    }

    /// Rename a category of suppliers.
    ///
    /// Changes the name of a category. Returns nothing: call
    /// [`get_supplier_category`](Client::get_supplier_category) to see the result. Requires
    /// administrator rights.
    ///
    /// `PATCH /suppliers/categories/{category}`
    ///
    /// See also [`Client::list_supplier_categories`], [`Client::create_supplier_category`],
    /// [`Client::get_supplier_category`], [`Client::delete_supplier_category`].
    ///
    /// # Arguments
    /// * `category`: the id of the category. Minimum: 1.
    /// * `body` ([`SupplierCategoryUpdate`]): the new name.
    ///
    /// # Returns
    /// Nothing. The category was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::SupplierCategoryUpdate;
    ///
    /// let body = SupplierCategoryUpdate::new().name("Coffee and tea");
    /// client.update_supplier_category(5, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    #[inline]
    pub fn update_supplier_category(
        &self,
        category: impl Into<SupplierCategoryId>,
        body: SupplierCategoryUpdate,
    ) -> UpdateSupplierCategory {
        let mut call = self.call(&UPDATE_SUPPLIER_CATEGORY);
        call.path("category", [Into::<SupplierCategoryId>::into(category).to_string()]);
        call.json("application/json", &body);
        UpdateSupplierCategory { call }
    }

    /// Get a supplier.
    ///
    /// Returns one supplier. Requires that the units and user types that the supplier is visible
    /// to match those of the signed-in user.
    ///
    /// `GET /suppliers/{supplier}`
    ///
    /// See also [`Client::list_suppliers`], [`Client::create_supplier`],
    /// [`Client::delete_supplier`], [`Client::update_supplier`].
    ///
    /// # Arguments
    /// * `supplier`: the id of the supplier. Minimum: 1.
    ///
    /// # Returns
    /// [`Supplier`]: the supplier.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let supplier = client.get_supplier(61).send().await?;
    /// println!("{:?}", supplier.name);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented. Categories, files and contacts are known as empty lists only,
    /// and the address as null only.
    #[inline]
    pub fn get_supplier(&self, supplier: impl Into<SupplierId>) -> GetSupplier {
        let mut call = self.call(&GET_SUPPLIER);
        call.path("supplier", [Into::<SupplierId>::into(supplier).to_string()]);
        GetSupplier { call }
    }

    /// Delete a supplier.
    ///
    /// Deletes a supplier. What happens to its contacts and files is not documented. Requires
    /// permission to administer suppliers. The supplier must have been created in the caller's own
    /// unit.
    ///
    /// `DELETE /suppliers/{supplier}`
    ///
    /// See also [`Client::list_suppliers`], [`Client::create_supplier`], [`Client::get_supplier`],
    /// [`Client::update_supplier`].
    ///
    /// # Arguments
    /// * `supplier`: the id of the supplier. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The supplier was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_supplier(61).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn delete_supplier(&self, supplier: impl Into<SupplierId>) -> DeleteSupplier {
        let mut call = self.call(&DELETE_SUPPLIER);
        call.path("supplier", [Into::<SupplierId>::into(supplier).to_string()]);
        DeleteSupplier { call }
    }

    /// Update a supplier.
    ///
    /// Changes the fields that are sent. Whether the fields of `address`, `payment` and
    /// `visibility` that are left out keep their values is not documented: send all fields of the
    /// object. Returns nothing: call [`get_supplier`](Client::get_supplier) to see the result.
    /// Requires permission to administer suppliers.
    ///
    /// `PATCH /suppliers/{supplier}`
    ///
    /// See also [`Client::list_suppliers`], [`Client::create_supplier`], [`Client::get_supplier`],
    /// [`Client::delete_supplier`].
    ///
    /// # Arguments
    /// * `supplier`: the id of the supplier. Minimum: 1.
    /// * `body` ([`SupplierUpdate`]): the fields to change.
    ///
    /// # Returns
    /// Nothing. The supplier was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::SupplierUpdate;
    ///
    /// let body = SupplierUpdate::new()
    ///     .name("Nordic Roast")
    ///     .description("Coffee beans, roasted twice a week.");
    /// client.update_supplier(61, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// Null is documented for no field, and an assumption for texts.
    #[inline]
    pub fn update_supplier(
        &self,
        supplier: impl Into<SupplierId>,
        body: SupplierUpdate,
    ) -> UpdateSupplier {
        let mut call = self.call(&UPDATE_SUPPLIER);
        call.path("supplier", [Into::<SupplierId>::into(supplier).to_string()]);
        call.json("application/json", &body);
        UpdateSupplier { call }
    }

    /// List the contacts of a supplier.
    ///
    /// Returns all contacts of a supplier at once. Requires access to the supplier.
    ///
    /// `GET /suppliers/{supplier}/contacts`
    ///
    /// See also [`Client::create_supplier_contact`], [`Client::get_supplier_contact`],
    /// [`Client::delete_supplier_contact`], [`Client::update_supplier_contact`].
    ///
    /// # Arguments
    /// * `supplier`: the id of the supplier. Minimum: 1.
    ///
    /// # Returns
    /// List of [`SupplierContact`]: the contacts.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_supplier_contacts(62).send().await?;
    /// for supplier_contact in &list.data {
    ///     println!("{:?}", supplier_contact.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented.
    #[inline]
    pub fn list_supplier_contacts(
        &self,
        supplier: impl Into<SupplierId>,
    ) -> ListSupplierContacts {
        let mut call = self.call(&LIST_SUPPLIER_CONTACTS);
        call.path("supplier", [Into::<SupplierId>::into(supplier).to_string()]);
        ListSupplierContacts { call }
    }

    /// Create a contact of a supplier.
    ///
    /// Adds a contact to a supplier. Requires permission to edit the supplier.
    ///
    /// `POST /suppliers/{supplier}/contacts`
    ///
    /// See also [`Client::list_supplier_contacts`], [`Client::get_supplier_contact`],
    /// [`Client::delete_supplier_contact`], [`Client::update_supplier_contact`].
    ///
    /// # Arguments
    /// * `supplier`: the id of the supplier. Minimum: 1.
    /// * `body` ([`SupplierContactCreate`]): the new contact.
    ///
    /// # Returns
    /// [`SupplierContact`]: the new contact.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::SupplierContactCreate;
    ///
    /// let body = SupplierContactCreate::new("Sofia Dahl")
    ///     .title("Account manager")
    ///     .email("sofia.dahl@nordic-roast.example");
    /// let supplier_contact = client.create_supplier_contact(62, body).send().await?;
    /// println!("{}", supplier_contact.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The `Location` header is documented as `/api/suppliers/contacts/1234`, a path that no
    /// operation is documented for.
    #[inline]
    pub fn create_supplier_contact(
        &self,
        supplier: impl Into<SupplierId>,
        body: SupplierContactCreate,
    ) -> CreateSupplierContact {
        let mut call = self.call(&CREATE_SUPPLIER_CONTACT);
        call.path("supplier", [Into::<SupplierId>::into(supplier).to_string()]);
        call.json("application/json", &body);
        CreateSupplierContact { call }
    }

    /// Get a contact of a supplier.
    ///
    /// Returns one contact of a supplier. Requires access to the supplier.
    ///
    /// `GET /suppliers/{supplier}/contacts/{contact}`
    ///
    /// See also [`Client::list_supplier_contacts`], [`Client::create_supplier_contact`],
    /// [`Client::delete_supplier_contact`], [`Client::update_supplier_contact`].
    ///
    /// # Arguments
    /// * `supplier`: the id of the supplier. Minimum: 1.
    /// * `contact`: the id of the contact. It must belong to the supplier. Minimum: 1.
    ///
    /// # Returns
    /// [`SupplierContact`]: the contact.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let supplier_contact = client.get_supplier_contact(62, 81).send().await?;
    /// println!("{:?}", supplier_contact.name);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented.
    #[inline]
    pub fn get_supplier_contact(
        &self,
        supplier: impl Into<SupplierId>,
        contact: impl Into<SupplierContactId>,
    ) -> GetSupplierContact {
        let mut call = self.call(&GET_SUPPLIER_CONTACT);
        call.path("supplier", [Into::<SupplierId>::into(supplier).to_string()]);
        call.path("contact", [Into::<SupplierContactId>::into(contact).to_string()]);
        GetSupplierContact { call }
    }

    /// Delete a contact of a supplier.
    ///
    /// Removes a contact from a supplier. Requires permission to edit the supplier.
    ///
    /// `DELETE /suppliers/{supplier}/contacts/{contact}`
    ///
    /// See also [`Client::list_supplier_contacts`], [`Client::create_supplier_contact`],
    /// [`Client::get_supplier_contact`], [`Client::update_supplier_contact`].
    ///
    /// # Arguments
    /// * `supplier`: the id of the supplier. Minimum: 1.
    /// * `contact`: the id of the contact. It must belong to the supplier. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The contact was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_supplier_contact(62, 81).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn delete_supplier_contact(
        &self,
        supplier: impl Into<SupplierId>,
        contact: impl Into<SupplierContactId>,
    ) -> DeleteSupplierContact {
        let mut call = self.call(&DELETE_SUPPLIER_CONTACT);
        call.path("supplier", [Into::<SupplierId>::into(supplier).to_string()]);
        call.path("contact", [Into::<SupplierContactId>::into(contact).to_string()]);
        DeleteSupplierContact { call }
    }

    /// Update a contact of a supplier.
    ///
    /// Changes the fields that are sent. Returns nothing: call
    /// [`get_supplier_contact`](Client::get_supplier_contact) to see the result. Requires
    /// permission to edit the supplier.
    ///
    /// `PATCH /suppliers/{supplier}/contacts/{contact}`
    ///
    /// See also [`Client::list_supplier_contacts`], [`Client::create_supplier_contact`],
    /// [`Client::get_supplier_contact`], [`Client::delete_supplier_contact`].
    ///
    /// # Arguments
    /// * `supplier`: the id of the supplier. Minimum: 1.
    /// * `contact`: the id of the contact. It must belong to the supplier. Minimum: 1.
    /// * `body` ([`SupplierContactUpdate`]): the fields to change.
    ///
    /// # Returns
    /// Nothing. The contact was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::SupplierContactUpdate;
    ///
    /// let body = SupplierContactUpdate::new().name("Sofia Dahl").title("Head of sales");
    /// client.update_supplier_contact(62, 81, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// Null is documented for no field, and an assumption for texts.
    #[inline]
    pub fn update_supplier_contact(
        &self,
        supplier: impl Into<SupplierId>,
        contact: impl Into<SupplierContactId>,
        body: SupplierContactUpdate,
    ) -> UpdateSupplierContact {
        let mut call = self.call(&UPDATE_SUPPLIER_CONTACT);
        call.path("supplier", [Into::<SupplierId>::into(supplier).to_string()]);
        call.path("contact", [Into::<SupplierContactId>::into(contact).to_string()]);
        call.json("application/json", &body);
        UpdateSupplierContact { call }
    }

    /// Delete a file of a supplier.
    ///
    /// Deletes a file that is attached to a supplier. Requires permission to edit the supplier.
    ///
    /// `DELETE /suppliers/{supplier}/files/{file}`
    ///
    /// # Arguments
    /// * `supplier`: the id of the supplier. Minimum: 1.
    /// * `file`: the id of the file. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The file was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_supplier_file(62, 8101).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The documented request line has stray angle brackets; its curl command confirms the path.
    /// Files come to a supplier by an upload of the type `suppliers`, and its image by one of the
    /// type `supplier_image`. Whether this deletes the image as well is not documented.
    #[inline]
    pub fn delete_supplier_file(
        &self,
        supplier: impl Into<SupplierId>,
        file: impl Into<FileId>,
    ) -> DeleteSupplierFile {
        let mut call = self.call(&DELETE_SUPPLIER_FILE);
        call.path("supplier", [Into::<SupplierId>::into(supplier).to_string()]);
        call.path("file", [Into::<FileId>::into(file).to_string()]);
        DeleteSupplierFile { call }
    }
}

/// The request of [`Client::list_suppliers`]: `GET /suppliers`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListSuppliers {
    call: Call,
}

impl ListSuppliers {
    /// The id of a category: only suppliers in this category. Minimum: 1.
    #[inline]
    pub fn category(mut self, value: impl Into<SupplierCategoryId>) -> Self {
        let call = &mut self.call;
        call.query(
            "category",
            None,
            [Into::<SupplierCategoryId>::into(value).to_string()],
        );
        self
    }

    /// The number of the page to return, counted from 1. Minimum: 1. Default: 1.
    #[inline]
    pub fn page(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("page", None, [value.to_string()]);
        self
    }

    /// The number of items on a page. Range: 1 to 100. Default: 50.
    #[inline]
    pub fn limit(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("limit", None, [value.to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Supplier>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListSuppliers, Page < T >, page("data"));
impl Request for ListSuppliers {
    type Output = Page<Supplier>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListSuppliers {
    type Item = Supplier;
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

/// [`Client::list_suppliers`]
pub(crate) static LIST_SUPPLIERS: Operation = Operation::new(
    "list_suppliers",
    Method::GET,
    "/suppliers",
);
/// The request of [`Client::create_supplier`]: `POST /suppliers`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateSupplier {
    call: Call,
}

impl CreateSupplier {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Supplier>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(CreateSupplier, Resource < T >, resource());
impl Request for CreateSupplier {
    type Output = Resource<Supplier>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_supplier`]
pub(crate) static CREATE_SUPPLIER: Operation = Operation::new(
    "create_supplier",
    Method::POST,
    "/suppliers",
);
/// The request of [`Client::list_supplier_categories`]: `GET /suppliers/categories`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListSupplierCategories {
    call: Call,
}

impl ListSupplierCategories {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<SupplierCategory>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListSupplierCategories, Page < T >, page("data"));
impl Request for ListSupplierCategories {
    type Output = Page<SupplierCategory>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_supplier_categories`]
pub(crate) static LIST_SUPPLIER_CATEGORIES: Operation = Operation::new(
    "list_supplier_categories",
    Method::GET,
    "/suppliers/categories",
);
/// The request of [`Client::create_supplier_category`]: `POST /suppliers/categories`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateSupplierCategory {
    call: Call,
}

impl CreateSupplierCategory {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<SupplierCategory>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(CreateSupplierCategory, Resource < T >, resource());
impl Request for CreateSupplierCategory {
    type Output = Resource<SupplierCategory>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_supplier_category`]
pub(crate) static CREATE_SUPPLIER_CATEGORY: Operation = Operation::new(
    "create_supplier_category",
    Method::POST,
    "/suppliers/categories",
);
/// The request of [`Client::get_supplier_category`]: `GET /suppliers/categories/{category}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetSupplierCategory {
    call: Call,
}

impl GetSupplierCategory {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<SupplierCategory>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetSupplierCategory, Resource < T >, resource());
impl Request for GetSupplierCategory {
    type Output = Resource<SupplierCategory>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_supplier_category`]
pub(crate) static GET_SUPPLIER_CATEGORY: Operation = Operation::new(
    "get_supplier_category",
    Method::GET,
    "/suppliers/categories/{category}",
);
/// The request of [`Client::delete_supplier_category`]:
/// `DELETE /suppliers/categories/{category}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteSupplierCategory {
    call: Call,
}

impl DeleteSupplierCategory {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteSupplierCategory);
impl Request for DeleteSupplierCategory {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_supplier_category`]
pub(crate) static DELETE_SUPPLIER_CATEGORY: Operation = Operation::new(
    "delete_supplier_category",
    Method::DELETE,
    "/suppliers/categories/{category}",
);
/// The request of [`Client::update_supplier_category`]:
/// `PATCH /suppliers/categories/{category}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateSupplierCategory {
    call: Call,
}

impl UpdateSupplierCategory {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateSupplierCategory);
impl Request for UpdateSupplierCategory {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_supplier_category`]
pub(crate) static UPDATE_SUPPLIER_CATEGORY: Operation = Operation::new(
    "update_supplier_category",
    Method::PATCH,
    "/suppliers/categories/{category}",
);
/// The request of [`Client::get_supplier`]: `GET /suppliers/{supplier}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetSupplier {
    call: Call,
}

impl GetSupplier {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Supplier>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetSupplier, Resource < T >, resource());
impl Request for GetSupplier {
    type Output = Resource<Supplier>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_supplier`]
pub(crate) static GET_SUPPLIER: Operation = Operation::new(
    "get_supplier",
    Method::GET,
    "/suppliers/{supplier}",
);
/// The request of [`Client::delete_supplier`]: `DELETE /suppliers/{supplier}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteSupplier {
    call: Call,
}

impl DeleteSupplier {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteSupplier);
impl Request for DeleteSupplier {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_supplier`]
pub(crate) static DELETE_SUPPLIER: Operation = Operation::new(
    "delete_supplier",
    Method::DELETE,
    "/suppliers/{supplier}",
);
/// The request of [`Client::update_supplier`]: `PATCH /suppliers/{supplier}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateSupplier {
    call: Call,
}

impl UpdateSupplier {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateSupplier);
impl Request for UpdateSupplier {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_supplier`]
pub(crate) static UPDATE_SUPPLIER: Operation = Operation::new(
    "update_supplier",
    Method::PATCH,
    "/suppliers/{supplier}",
);
/// The request of [`Client::list_supplier_contacts`]: `GET /suppliers/{supplier}/contacts`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListSupplierContacts {
    call: Call,
}

impl ListSupplierContacts {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<SupplierContact>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListSupplierContacts, Page < T >, page("data"));
impl Request for ListSupplierContacts {
    type Output = Page<SupplierContact>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_supplier_contacts`]
pub(crate) static LIST_SUPPLIER_CONTACTS: Operation = Operation::new(
    "list_supplier_contacts",
    Method::GET,
    "/suppliers/{supplier}/contacts",
);
/// The request of [`Client::create_supplier_contact`]: `POST /suppliers/{supplier}/contacts`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateSupplierContact {
    call: Call,
}

impl CreateSupplierContact {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<SupplierContact>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(CreateSupplierContact, Resource < T >, resource());
impl Request for CreateSupplierContact {
    type Output = Resource<SupplierContact>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_supplier_contact`]
pub(crate) static CREATE_SUPPLIER_CONTACT: Operation = Operation::new(
    "create_supplier_contact",
    Method::POST,
    "/suppliers/{supplier}/contacts",
);
/// The request of [`Client::get_supplier_contact`]:
/// `GET /suppliers/{supplier}/contacts/{contact}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetSupplierContact {
    call: Call,
}

impl GetSupplierContact {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<SupplierContact>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetSupplierContact, Resource < T >, resource());
impl Request for GetSupplierContact {
    type Output = Resource<SupplierContact>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_supplier_contact`]
pub(crate) static GET_SUPPLIER_CONTACT: Operation = Operation::new(
    "get_supplier_contact",
    Method::GET,
    "/suppliers/{supplier}/contacts/{contact}",
);
/// The request of [`Client::delete_supplier_contact`]:
/// `DELETE /suppliers/{supplier}/contacts/{contact}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteSupplierContact {
    call: Call,
}

impl DeleteSupplierContact {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteSupplierContact);
impl Request for DeleteSupplierContact {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_supplier_contact`]
pub(crate) static DELETE_SUPPLIER_CONTACT: Operation = Operation::new(
    "delete_supplier_contact",
    Method::DELETE,
    "/suppliers/{supplier}/contacts/{contact}",
);
/// The request of [`Client::update_supplier_contact`]:
/// `PATCH /suppliers/{supplier}/contacts/{contact}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateSupplierContact {
    call: Call,
}

impl UpdateSupplierContact {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateSupplierContact);
impl Request for UpdateSupplierContact {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_supplier_contact`]
pub(crate) static UPDATE_SUPPLIER_CONTACT: Operation = Operation::new(
    "update_supplier_contact",
    Method::PATCH,
    "/suppliers/{supplier}/contacts/{contact}",
);
/// The request of [`Client::delete_supplier_file`]:
/// `DELETE /suppliers/{supplier}/files/{file}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteSupplierFile {
    call: Call,
}

impl DeleteSupplierFile {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteSupplierFile);
impl Request for DeleteSupplierFile {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_supplier_file`]
pub(crate) static DELETE_SUPPLIER_FILE: Operation = Operation::new(
    "delete_supplier_file",
    Method::DELETE,
    "/suppliers/{supplier}/files/{file}",
);
