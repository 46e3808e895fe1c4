// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Departments
///
/// Departments, their members and their heads.
impl Client {
    /// List departments.
    ///
    /// Returns the departments of the caller's organization, page by page.
    ///
    /// `GET /departments`
    ///
    /// See also [`Client::create_department`], [`Client::delete_department`],
    /// [`Client::update_department`].
    ///
    /// # Returns
    /// [`Page`] of [`DepartmentSummary`]: one page of departments.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client.list_departments().per_page(10).send().await?;
    /// for department_summary in &page.data {
    ///     println!("{:?}", department_summary.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    #[inline]
    pub fn list_departments(&self) -> ListDepartments {
        let call = self.call(&LIST_DEPARTMENTS);
        ListDepartments { call }
    }

    /// Create a department.
    ///
    /// Creates a department. At least one of its members must be a head.
    ///
    /// `POST /departments`
    ///
    /// See also [`Client::list_departments`], [`Client::delete_department`],
    /// [`Client::update_department`].
    ///
    /// # Arguments
    /// * `body` ([`DepartmentCreate`]): the new department.
    ///
    /// # Returns
    /// [`Department`]: the new department.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::{DepartmentCreate, NewDepartmentMember};
    ///
    /// let body = DepartmentCreate::new()
    ///     .members([NewDepartmentMember::new().id("8038e462-2455-40e1-afc9-20b9bba94cd3")])
    ///     .name("Kiln hall");
    /// let department = client.create_department(body).send().await?;
    /// println!("{:?}", department.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `corrected`, response `example`.
    ///
    /// The table calls `existingDept` "existing Department"; the name is that of the example. The
    /// text of other operations says to send `isAdmin` as true when a department is created, yet
    /// the members here have no such field. `isDepartmentHead` is described as heading another
    /// department, so how the head is named is unclear. `create_location` is printed with this
    /// path too, by mistake.
    #[inline]
    pub fn create_department(&self, body: DepartmentCreate) -> CreateDepartment {
        let mut call = self.call(&CREATE_DEPARTMENT);
        call.json("application/json", &body);
        CreateDepartment { call }
    }

    /// Delete a department.
    ///
    /// Removes a department. What happens to its members is not documented.
    ///
    /// `DELETE /departments/{id}`
    ///
    /// See also [`Client::list_departments`], [`Client::create_department`],
    /// [`Client::update_department`].
    ///
    /// # Arguments
    /// * `id`: the id of the department.
    ///
    /// # Returns
    /// Nothing. The department was removed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_department("9424b98d-86ab-49c9-ae14-3b061efff5a4").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `undocumented`.
    ///
    /// No answer is shown.
    #[inline]
    pub fn delete_department(&self, id: impl Into<DepartmentId>) -> DeleteDepartment {
        let mut call = self.call(&DELETE_DEPARTMENT);
        call.path("id", [Into::<DepartmentId>::into(id).to_string()]);
        DeleteDepartment { call }
    }

    /// Update a department.
    ///
    /// Renames a department.
    ///
    /// `PATCH /departments/{id}`
    ///
    /// See also [`Client::list_departments`], [`Client::create_department`],
    /// [`Client::delete_department`].
    ///
    /// # Arguments
    /// * `id`: the id of the department.
    /// * `body` ([`DepartmentUpdate`]): the new name.
    ///
    /// # Returns
    /// [`Department`]: the changed department.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::DepartmentUpdate;
    ///
    /// let body = DepartmentUpdate::new().name("Kiln hall north");
    /// let department = client
    ///     .update_department("9424b98d-86ab-49c9-ae14-3b061efff5a4", body)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", department.name);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `inferred`.
    ///
    /// The block under the heading of the body is a whole department and the table has only
    /// `name`: the block is taken as the answer, and the body is `name` alone.
    #[inline]
    pub fn update_department(
        &self,
        id: impl Into<DepartmentId>,
        body: DepartmentUpdate,
    ) -> UpdateDepartment {
        let mut call = self.call(&UPDATE_DEPARTMENT);
        call.path("id", [Into::<DepartmentId>::into(id).to_string()]);
        call.json("application/json", &body);
        UpdateDepartment { call }
    }

    /// Change the heads of a department.
    ///
    /// Adds heads to a department, and removes one.
    ///
    /// `PATCH /departments/{id}/admin`
    ///
    /// # Arguments
    /// * `id`: the id of the department.
    /// * `body` ([`DepartmentHeadsUpdate`]): the heads to add and the head to remove.
    ///
    /// # Returns
    /// [`Department`]: the department.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::{DepartmentHeadsUpdate, DepartmentMemberInput};
    ///
    /// let body = DepartmentHeadsUpdate::new()
    ///     .remove("b90f54d1-fbb1-4c0a-abe4-372e45051e1e")
    ///     .add([DepartmentMemberInput::new().id("8038e462-2455-40e1-afc9-20b9bba94cd3")]);
    /// let department = client
    ///     .update_department_heads("9424b98d-86ab-49c9-ae14-3b061efff5a4", body)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", department.name);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `corrected`, response `example`.
    ///
    /// `remove` is one id, `add` a list. The table calls `existingDept` "existing Department"; the
    /// name is that of the example. `isDepartmentHead` is described as heading another department.
    #[inline]
    pub fn update_department_heads(
        &self,
        id: impl Into<DepartmentId>,
        body: DepartmentHeadsUpdate,
    ) -> UpdateDepartmentHeads {
        let mut call = self.call(&UPDATE_DEPARTMENT_HEADS);
        call.path("id", [Into::<DepartmentId>::into(id).to_string()]);
        call.json("application/json", &body);
        UpdateDepartmentHeads { call }
    }

    /// Get the members of a department.
    ///
    /// Returns the department with all its members at once.
    ///
    /// `GET /departments/{id}/members`
    ///
    /// See also [`Client::update_department_members`].
    ///
    /// # Arguments
    /// * `id`: the id of the department.
    ///
    /// # Returns
    /// [`DepartmentWithMembers`]: the department with its members.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let department_with_members = client
    ///     .get_department_members("9424b98d-86ab-49c9-ae14-3b061efff5a4")
    ///     .send()
    ///     .await?;
    /// println!("{:?}", department_with_members.name);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    ///
    /// The section has the table of `update_department_members`, a copy; there is no body.
    #[inline]
    pub fn get_department_members(
        &self,
        id: impl Into<DepartmentId>,
    ) -> GetDepartmentMembers {
        let mut call = self.call(&GET_DEPARTMENT_MEMBERS);
        call.path("id", [Into::<DepartmentId>::into(id).to_string()]);
        GetDepartmentMembers { call }
    }

    /// Change the members of a department.
    ///
    /// Adds members to a department and removes others.
    ///
    /// `POST /departments/{id}/members`
    ///
    /// See also [`Client::get_department_members`].
    ///
    /// # Arguments
    /// * `id`: the id of the department.
    /// * `body` ([`DepartmentMembersUpdate`]): the members to add and to remove.
    ///
    /// # Returns
    /// [`DepartmentWithMembers`]: the department with its members.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::{DepartmentMemberInput, DepartmentMembersUpdate};
    ///
    /// let body = DepartmentMembersUpdate::new()
    ///     .add_members([
    ///         DepartmentMemberInput::new().id("8038e462-2455-40e1-afc9-20b9bba94cd3"),
    ///     ])
    ///     .remove_members(["b90f54d1-fbb1-4c0a-abe4-372e45051e1e"]);
    /// let department_with_members = client
    ///     .update_department_members("9424b98d-86ab-49c9-ae14-3b061efff5a4", body)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", department_with_members.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `corrected`, response `example`.
    ///
    /// POST, although it changes something; so it is with locations. The table calls
    /// `existingDept` "existing Department"; the name is that of the example. `isDepartmentHead`
    /// is described as heading another department. The text says to send `isAdmin` as true when a
    /// department is created.
    #[inline]
    pub fn update_department_members(
        &self,
        id: impl Into<DepartmentId>,
        body: DepartmentMembersUpdate,
    ) -> UpdateDepartmentMembers {
        let mut call = self.call(&UPDATE_DEPARTMENT_MEMBERS);
        call.path("id", [Into::<DepartmentId>::into(id).to_string()]);
        call.json("application/json", &body);
        UpdateDepartmentMembers { call }
    }
}

/// The request of [`Client::list_departments`]: `GET /departments`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListDepartments {
    call: Call,
}

impl ListDepartments {
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
    pub fn send(self) -> crate::runtime::Reply<Page<DepartmentSummary>> {
        self.call.send(|answer| answer.page("departments"))
    }
}

crate::runtime::builder!(ListDepartments, Page < T >, page("departments"));
impl Request for ListDepartments {
    type Output = Page<DepartmentSummary>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListDepartments {
    type Item = DepartmentSummary;
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

/// [`Client::list_departments`]
pub(crate) static LIST_DEPARTMENTS: Operation = Operation::new(
    "list_departments",
    Method::GET,
    "/departments",
);
/// The request of [`Client::create_department`]: `POST /departments`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateDepartment {
    call: Call,
}

impl CreateDepartment {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Department> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(CreateDepartment, T, json());
impl Request for CreateDepartment {
    type Output = Department;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_department`]
pub(crate) static CREATE_DEPARTMENT: Operation = Operation::new(
    "create_department",
    Method::POST,
    "/departments",
);
/// The request of [`Client::delete_department`]: `DELETE /departments/{id}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteDepartment {
    call: Call,
}

impl DeleteDepartment {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteDepartment);
impl Request for DeleteDepartment {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_department`]
pub(crate) static DELETE_DEPARTMENT: Operation = Operation::new(
    "delete_department",
    Method::DELETE,
    "/departments/{id}",
);
/// The request of [`Client::update_department`]: `PATCH /departments/{id}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateDepartment {
    call: Call,
}

impl UpdateDepartment {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Department> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(UpdateDepartment, T, json());
impl Request for UpdateDepartment {
    type Output = Department;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_department`]
pub(crate) static UPDATE_DEPARTMENT: Operation = Operation::new(
    "update_department",
    Method::PATCH,
    "/departments/{id}",
);
/// The request of [`Client::update_department_heads`]: `PATCH /departments/{id}/admin`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateDepartmentHeads {
    call: Call,
}

impl UpdateDepartmentHeads {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Department> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(UpdateDepartmentHeads, T, json());
impl Request for UpdateDepartmentHeads {
    type Output = Department;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_department_heads`]
pub(crate) static UPDATE_DEPARTMENT_HEADS: Operation = Operation::new(
    "update_department_heads",
    Method::PATCH,
    "/departments/{id}/admin",
);
/// The request of [`Client::get_department_members`]: `GET /departments/{id}/members`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetDepartmentMembers {
    call: Call,
}

impl GetDepartmentMembers {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<DepartmentWithMembers> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(GetDepartmentMembers, T, json());
impl Request for GetDepartmentMembers {
    type Output = DepartmentWithMembers;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_department_members`]
pub(crate) static GET_DEPARTMENT_MEMBERS: Operation = Operation::new(
    "get_department_members",
    Method::GET,
    "/departments/{id}/members",
);
/// The request of [`Client::update_department_members`]: `POST /departments/{id}/members`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateDepartmentMembers {
    call: Call,
}

impl UpdateDepartmentMembers {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<DepartmentWithMembers> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(UpdateDepartmentMembers, T, json());
impl Request for UpdateDepartmentMembers {
    type Output = DepartmentWithMembers;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_department_members`]
pub(crate) static UPDATE_DEPARTMENT_MEMBERS: Operation = Operation::new(
    "update_department_members",
    Method::POST,
    "/departments/{id}/members",
);
