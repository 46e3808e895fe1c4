// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Security groups
///
/// Security groups and their members.
impl Client {
    /// List security groups.
    ///
    /// Returns the security groups of the caller's organization, page by page.
    ///
    /// `GET /security_groups`
    ///
    /// # Returns
    /// [`Page`] of [`SecurityGroup`]: one page of security groups.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client.list_security_groups().per_page(10).send().await?;
    /// for security_group in &page.data {
    ///     println!("{:?}", security_group.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    #[inline]
    pub fn list_security_groups(&self) -> ListSecurityGroups {
        let call = self.call(&LIST_SECURITY_GROUPS);
        ListSecurityGroups { call }
    }

    /// Add members to a security group.
    ///
    /// Adds users to a security group.
    ///
    /// `POST /security_groups/{groupId}/members`
    ///
    /// See also [`Client::remove_security_group_members`].
    ///
    /// # Arguments
    /// * `group_id`: the id of the security group.
    /// * `body` ([`SecurityGroupMembers`]): the users to add.
    ///
    /// # Returns
    /// Nothing. The users were added.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::SecurityGroupMembers;
    ///
    /// let body = SecurityGroupMembers::new().ids(["8038e462-2455-40e1-afc9-20b9bba94cd3"]);
    /// client
    ///     .add_security_group_members("6f0d2c1e-5b1a-4c55-a1f7-2d9c3f0e8b64", body)
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `corrected`, request `reference`, response `undocumented`.
    ///
    /// The path is printed with a closing brace too many at its end. No answer is shown.
    #[inline]
    pub fn add_security_group_members(
        &self,
        group_id: impl Into<SecurityGroupId>,
        body: SecurityGroupMembers,
    ) -> AddSecurityGroupMembers {
        let mut call = self.call(&ADD_SECURITY_GROUP_MEMBERS);
        call.path("groupId", [Into::<SecurityGroupId>::into(group_id).to_string()]);
        call.json("application/json", &body);
        AddSecurityGroupMembers { call }
    }

    /// Remove members from a security group.
    ///
    /// Removes users from a security group. The ids are in the body of a DELETE request, which
    /// some proxies drop.
    ///
    /// `DELETE /security_groups/{groupId}/members`
    ///
    /// See also [`Client::add_security_group_members`].
    ///
    /// # Arguments
    /// * `group_id`: the id of the security group.
    /// * `body` ([`SecurityGroupMembers`]): the users to remove.
    ///
    /// # Returns
    /// Nothing. The users were removed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::SecurityGroupMembers;
    ///
    /// let body = SecurityGroupMembers::new().ids(["8038e462-2455-40e1-afc9-20b9bba94cd3"]);
    /// client
    ///     .remove_security_group_members("6f0d2c1e-5b1a-4c55-a1f7-2d9c3f0e8b64", body)
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `corrected`, request `reference`, response `undocumented`.
    ///
    /// A DELETE with a body. The path is printed with a closing brace too many at its end. No
    /// answer is shown.
    #[inline]
    pub fn remove_security_group_members(
        &self,
        group_id: impl Into<SecurityGroupId>,
        body: SecurityGroupMembers,
    ) -> RemoveSecurityGroupMembers {
        let mut call = self.call(&REMOVE_SECURITY_GROUP_MEMBERS);
        call.path("groupId", [Into::<SecurityGroupId>::into(group_id).to_string()]);
        call.json("application/json", &body);
        RemoveSecurityGroupMembers { call }
    }
}

/// The request of [`Client::list_security_groups`]: `GET /security_groups`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListSecurityGroups {
    call: Call,
}

impl ListSecurityGroups {
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
    pub fn send(self) -> crate::runtime::Reply<Page<SecurityGroup>> {
        self.call.send(|answer| answer.page("groups"))
    }
}

crate::runtime::builder!(ListSecurityGroups, Page < T >, page("groups"));
impl Request for ListSecurityGroups {
    type Output = Page<SecurityGroup>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListSecurityGroups {
    type Item = SecurityGroup;
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

/// [`Client::list_security_groups`]
pub(crate) static LIST_SECURITY_GROUPS: Operation = Operation::new(
    "list_security_groups",
    Method::GET,
    "/security_groups",
);
/// The request of [`Client::add_security_group_members`]:
/// `POST /security_groups/{groupId}/members`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct AddSecurityGroupMembers {
    call: Call,
}

impl AddSecurityGroupMembers {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(AddSecurityGroupMembers);
impl Request for AddSecurityGroupMembers {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::add_security_group_members`]
pub(crate) static ADD_SECURITY_GROUP_MEMBERS: Operation = Operation::new(
    "add_security_group_members",
    Method::POST,
    "/security_groups/{groupId}/members",
);
/// The request of [`Client::remove_security_group_members`]:
/// `DELETE /security_groups/{groupId}/members`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct RemoveSecurityGroupMembers {
    call: Call,
}

impl RemoveSecurityGroupMembers {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(RemoveSecurityGroupMembers);
impl Request for RemoveSecurityGroupMembers {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::remove_security_group_members`]
pub(crate) static REMOVE_SECURITY_GROUP_MEMBERS: Operation = Operation::new(
    "remove_security_group_members",
    Method::DELETE,
    "/security_groups/{groupId}/members",
);
