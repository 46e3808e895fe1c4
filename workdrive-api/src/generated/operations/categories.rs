// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Categories
///
/// The categories of the other resources.
impl Client {
    /// List categories.
    ///
    /// Returns the categories of one module, page by page.
    ///
    /// `GET /categories`
    ///
    /// # Arguments
    /// * `module_code`: the number of the module, from `list_module_codes`.
    ///
    /// # Returns
    /// [`Page`] of [`Category`]: one page of categories.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client.list_categories(1).per_page(10).send().await?;
    /// for category in &page.data {
    ///     println!("{:?}", category.id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    ///
    /// `list_courses` is printed with this path too, by mistake.
    #[inline]
    pub fn list_categories(&self, module_code: i64) -> ListCategories {
        let mut call = self.call(&LIST_CATEGORIES);
        call.query("moduleCode", None, [module_code.to_string()]);
        ListCategories { call }
    }
}

/// The request of [`Client::list_categories`]: `GET /categories`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListCategories {
    call: Call,
}

impl ListCategories {
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

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Category>> {
        self.call.send(|answer| answer.page("categories"))
    }
}

crate::runtime::builder!(ListCategories, Page < T >, page("categories"));
impl Request for ListCategories {
    type Output = Page<Category>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListCategories {
    type Item = Category;
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

/// [`Client::list_categories`]
pub(crate) static LIST_CATEGORIES: Operation = Operation::new(
    "list_categories",
    Method::GET,
    "/categories",
);
