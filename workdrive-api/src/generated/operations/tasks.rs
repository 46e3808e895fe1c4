// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Tasks
///
/// Tasks and their assignment to users.
impl Client {
    /// List tasks.
    ///
    /// Returns the tasks of the caller, page by page.
    ///
    /// `GET /tasks`
    ///
    /// See also [`Client::create_task`], [`Client::delete_task`].
    ///
    /// # Returns
    /// [`Page`] of [`Task`]: one page of tasks.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::SortDirection;
    ///
    /// let page = client.list_tasks().sort_direction(SortDirection::Asc).send().await?;
    /// for task in &page.data {
    ///     println!("{:?}", task.title);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    ///
    /// `published` is in the example only. `createdBy` is a person here and an id in the answers
    /// of `create_task` and `update_task`. The example gives no type for `departmentData`,
    /// `trainingCourse`: any JSON value here.
    #[inline]
    pub fn list_tasks(&self) -> ListTasks {
        let call = self.call(&LIST_TASKS);
        ListTasks { call }
    }

    /// Create a task.
    ///
    /// Creates a task and, with `user_ids`, assigns it to users at once. A task that is assigned
    /// cannot be a draft.
    ///
    /// `POST /tasks`
    ///
    /// See also [`Client::list_tasks`], [`Client::delete_task`].
    ///
    /// # Arguments
    /// * `body` ([`TaskCreate`]): the new task.
    ///
    /// # Returns
    /// [`SavedTask`]: the new task. With `user_ids` it has `assigned_user_ids`; otherwise it has
    /// the times and who created it.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::{TaskCreate, TaskStatus};
    ///
    /// let body = TaskCreate::new()
    ///     .title("Read the kiln rules")
    ///     .status(TaskStatus::Publish);
    /// let saved_task = client.create_task(body).send().await?;
    /// println!("{:?}", saved_task.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `corrected`, response `example`.
    ///
    /// `create_and_assign_task` is printed with this method and path too: one operation here,
    /// whose answer has the fields of both. Another path for the second is possible. Confidence in
    /// this reading: medium. With `userIds` the documentation has no `status`: a task that is
    /// assigned cannot be a draft. `description` stands twice in table and example, once for the
    /// list of tasks and once for the task: one field here. `time` is in the examples only. The
    /// types Link and Course that the texts speak of are presumably `QuizLink` and
    /// `TrainingCourse`. The values of `status` are `draft` and `publish` by the table; the
    /// examples have others, one of them `published`, which may be the name of the stored state.
    /// The example gives no type for `trainingCourse`: any JSON value here. The documentation
    /// describes two operations with one method and path, which differ in `userIds` and `status`.
    ///
    /// Other candidates: `POST /tasks/assign`.
    #[inline]
    pub fn create_task(&self, body: TaskCreate) -> CreateTask {
        let mut call = self.call(&CREATE_TASK);
        call.json("application/json", &body);
        CreateTask { call }
    }

    /// Assign a task.
    ///
    /// Assigns a task to users and takes it from others. A draft cannot be assigned.
    ///
    /// `PATCH /tasks/assign/{id}`
    ///
    /// # Arguments
    /// * `id`: the id of the task.
    /// * `body` ([`TaskAssign`]): the users to assign the task to, and those to take it from.
    ///
    /// # Returns
    /// [`AssignedTask`]: the assigned task.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::TaskAssign;
    ///
    /// let body = TaskAssign::new().user_ids(["8038e462-2455-40e1-afc9-20b9bba94cd3"]);
    /// let assigned_task = client
    ///     .assign_task("d24d1ffd-a518-4cb8-a499-8d85e1ea96fc", body)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", assigned_task.title);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `corrected`, request `reference`, response `example`.
    ///
    /// The path is printed as `/api/tasks/assign/id`, without braces around `id`, which the
    /// section describes as a parameter. `assignedUserIds` holds people here and ids in the answer
    /// of `create_task`. `time` is in the example only.
    #[inline]
    pub fn assign_task(&self, id: impl Into<TaskId>, body: TaskAssign) -> AssignTask {
        let mut call = self.call(&ASSIGN_TASK);
        call.path("id", [Into::<TaskId>::into(id).to_string()]);
        call.json("application/json", &body);
        AssignTask { call }
    }

    /// Update a task.
    ///
    /// Changes a task. Fields that are left out keep their values. A published task cannot be
    /// changed.
    ///
    /// `PATCH /tasks/update/{id}`
    ///
    /// # Arguments
    /// * `id`: the id of the task.
    /// * `body` ([`TaskUpdate`]): the fields to change.
    ///
    /// # Returns
    /// [`SavedTask`]: the changed task.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::{TaskStatus, TaskUpdate};
    ///
    /// let body = TaskUpdate::new().due_days(21).status(TaskStatus::Publish);
    /// let saved_task = client
    ///     .update_task("d24d1ffd-a518-4cb8-a499-8d85e1ea96fc", body)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", saved_task.title);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `corrected`, request `reference`, response `example`.
    ///
    /// The path is printed as `/api/tasks/update/id`, without braces around `id`, which the
    /// section describes as a parameter. That a published task cannot be changed is contradicted
    /// by the example, which sets that state. `createdBy` is an id here and a person in
    /// `list_tasks`. `time` is in the examples only. The types Link and Course that the texts
    /// speak of are presumably `QuizLink` and `TrainingCourse`. The values of `status` are `draft`
    /// and `publish` by the table; the examples have others, one of them `published`. The example
    /// gives no type for `trainingCourse`: any JSON value here.
    #[inline]
    pub fn update_task(&self, id: impl Into<TaskId>, body: TaskUpdate) -> UpdateTask {
        let mut call = self.call(&UPDATE_TASK);
        call.path("id", [Into::<TaskId>::into(id).to_string()]);
        call.json("application/json", &body);
        UpdateTask { call }
    }

    /// Delete a task.
    ///
    /// Removes a task.
    ///
    /// `DELETE /tasks/{id}`
    ///
    /// See also [`Client::list_tasks`], [`Client::create_task`].
    ///
    /// # Arguments
    /// * `id`: the id of the task.
    ///
    /// # Returns
    /// Nothing. The task was removed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_task("d24d1ffd-a518-4cb8-a499-8d85e1ea96fc").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `undocumented`.
    ///
    /// No answer is shown.
    #[inline]
    pub fn delete_task(&self, id: impl Into<TaskId>) -> DeleteTask {
        let mut call = self.call(&DELETE_TASK);
        call.path("id", [Into::<TaskId>::into(id).to_string()]);
        DeleteTask { call }
    }
}

/// The request of [`Client::list_tasks`]: `GET /tasks`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListTasks {
    call: Call,
}

impl ListTasks {
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

    /// The direction of the order. What the tasks are sorted by is not documented. Default: `ASC`.
    #[inline]
    pub fn sort_direction(mut self, value: SortDirection) -> Self {
        let call = &mut self.call;
        call.query("sort_direction", None, [value.to_string()]);
        self
    }

    /// Which tasks to return.
    #[inline]
    pub fn filter(mut self, value: TaskFilter) -> Self {
        let call = &mut self.call;
        call.query("filter", None, [value.to_string()]);
        self
    }

    /// Presumably whether to return published tasks.
    #[inline]
    pub fn published(mut self, value: bool) -> Self {
        let call = &mut self.call;
        call.query("published", None, [value.to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Task>> {
        self.call.send(|answer| answer.page("tasks"))
    }
}

crate::runtime::builder!(ListTasks, Page < T >, page("tasks"));
impl Request for ListTasks {
    type Output = Page<Task>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListTasks {
    type Item = Task;
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

/// [`Client::list_tasks`]
pub(crate) static LIST_TASKS: Operation = Operation::new(
    "list_tasks",
    Method::GET,
    "/tasks",
);
/// The request of [`Client::create_task`]: `POST /tasks`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateTask {
    call: Call,
}

impl CreateTask {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<SavedTask> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(CreateTask, T, json());
impl Request for CreateTask {
    type Output = SavedTask;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_task`]
pub(crate) static CREATE_TASK: Operation = Operation::new(
    "create_task",
    Method::POST,
    "/tasks",
);
/// The request of [`Client::assign_task`]: `PATCH /tasks/assign/{id}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct AssignTask {
    call: Call,
}

impl AssignTask {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<AssignedTask> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(AssignTask, T, json());
impl Request for AssignTask {
    type Output = AssignedTask;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::assign_task`]
pub(crate) static ASSIGN_TASK: Operation = Operation::new(
    "assign_task",
    Method::PATCH,
    "/tasks/assign/{id}",
);
/// The request of [`Client::update_task`]: `PATCH /tasks/update/{id}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateTask {
    call: Call,
}

impl UpdateTask {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<SavedTask> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(UpdateTask, T, json());
impl Request for UpdateTask {
    type Output = SavedTask;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_task`]
pub(crate) static UPDATE_TASK: Operation = Operation::new(
    "update_task",
    Method::PATCH,
    "/tasks/update/{id}",
);
/// The request of [`Client::delete_task`]: `DELETE /tasks/{id}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteTask {
    call: Call,
}

impl DeleteTask {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteTask);
impl Request for DeleteTask {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_task`]
pub(crate) static DELETE_TASK: Operation = Operation::new(
    "delete_task",
    Method::DELETE,
    "/tasks/{id}",
);
