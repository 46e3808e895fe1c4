// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Enforcement templates
///
/// Templates for reminders.
impl Client {
    /// List enforcement templates.
    ///
    /// Returns the templates for reminders, page by page. `notificationTemplateId` of a task takes
    /// one of their ids.
    ///
    /// `GET /enforcement-templates`
    ///
    /// # Returns
    /// [`Page`] of [`EnforcementTemplate`]: one page of templates.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::SortDirection;
    ///
    /// let page = client
    ///     .list_enforcement_templates()
    ///     .sort_direction(SortDirection::Desc)
    ///     .send()
    ///     .await?;
    /// for enforcement_template in &page.data {
    ///     println!("{:?}", enforcement_template.title);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    ///
    /// That the order can be `ASC` is known from the example, `DESC` from the default. The values
    /// of `reminderType` and `reminderTimeUnit` are printed as one text with bars between them;
    /// `week` is in the singular, the other units in the plural.
    #[inline]
    pub fn list_enforcement_templates(&self) -> ListEnforcementTemplates {
        let call = self.call(&LIST_ENFORCEMENT_TEMPLATES);
        ListEnforcementTemplates { call }
    }
}

/// The request of [`Client::list_enforcement_templates`]: `GET /enforcement-templates`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListEnforcementTemplates {
    call: Call,
}

impl ListEnforcementTemplates {
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

    /// The direction in which the templates are sorted by their time of creation. Default: `DESC`.
    #[inline]
    pub fn sort_direction(mut self, value: SortDirection) -> Self {
        let call = &mut self.call;
        call.query("sort_direction", None, [value.to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<EnforcementTemplate>> {
        self.call.send(|answer| answer.page("notificationTemplates"))
    }
}

crate::runtime::builder!(
    ListEnforcementTemplates, Page < T >, page("notificationTemplates")
);
impl Request for ListEnforcementTemplates {
    type Output = Page<EnforcementTemplate>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListEnforcementTemplates {
    type Item = EnforcementTemplate;
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

/// [`Client::list_enforcement_templates`]
pub(crate) static LIST_ENFORCEMENT_TEMPLATES: Operation = Operation::new(
    "list_enforcement_templates",
    Method::GET,
    "/enforcement-templates",
);
