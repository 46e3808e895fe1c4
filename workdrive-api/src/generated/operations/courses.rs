// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Courses
///
/// Training courses, which are lists of tasks.
impl Client {
    /// List courses.
    ///
    /// Returns the training courses, page by page.
    ///
    /// `GET /courses`
    ///
    /// See also [`Client::delete_course`].
    ///
    /// # Returns
    /// [`Page`] of [`Course`]: one page of courses.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client.list_courses().filter("ALL_COURSES").send().await?;
    /// for course in &page.data {
    ///     println!("{:?}", course.title);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `corrected`, request `corrected`, response `example`.
    ///
    /// The path is printed as `/api/categories`, with the description of `list_categories`: a copy
    /// of that section. That it is `/api/courses` follows from `delete_course` and from the
    /// answer. The table calls `filter` a number, the example has a word; the sentence about it
    /// breaks off. `order`, `numberOfTasks`, `usersCount` and `totalTime` are probably numbers:
    /// the example has explanations in their place. `tasks` is a number under a name in the
    /// plural. All are any JSON value here. The example gives no type for `dueDate`, `metadata`,
    /// `processing`, `type`: any JSON value here. The documentation calls a course a list of
    /// tasks.
    ///
    /// Other candidates: `GET /categories`.
    #[inline]
    pub fn list_courses(&self) -> ListCourses {
        let call = self.call(&LIST_COURSES);
        ListCourses { call }
    }

    /// Delete a course.
    ///
    /// Removes a training course. Whether `id` or `courseId` of
    /// [`list_courses`](Client::list_courses) is required is not documented.
    ///
    /// `DELETE /courses/{id}`
    ///
    /// See also [`Client::list_courses`].
    ///
    /// # Arguments
    /// * `id`: the id of the course.
    ///
    /// # Returns
    /// Nothing. The course was removed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_course("827945a3-a2f1-45d6-a89c-c36fa4c8baa5").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `undocumented`.
    ///
    /// No operation that creates, reads or changes one course is documented. No answer is shown.
    /// Items of the list have `id` and `courseId`; which of them the path takes is not said.
    #[inline]
    pub fn delete_course(&self, id: impl Into<CourseId>) -> DeleteCourse {
        let mut call = self.call(&DELETE_COURSE);
        call.path("id", [Into::<CourseId>::into(id).to_string()]);
        DeleteCourse { call }
    }
}

/// The request of [`Client::list_courses`]: `GET /courses`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListCourses {
    call: Call,
}

impl ListCourses {
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

    /// Which courses to return. Only `ALL_COURSES` is documented.
    #[inline]
    pub fn filter(mut self, value: impl Into<String>) -> Self {
        let call = &mut self.call;
        call.query("filter", None, [Into::<String>::into(value)]);
        self
    }

    /// The direction in which the courses are sorted by their time of creation. Default: `ASC`.
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
    pub fn send(self) -> crate::runtime::Reply<Page<Course>> {
        self.call.send(|answer| answer.page("taskLists"))
    }
}

crate::runtime::builder!(ListCourses, Page < T >, page("taskLists"));
impl Request for ListCourses {
    type Output = Page<Course>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListCourses {
    type Item = Course;
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
        item.id.clone().map(ItemId::Text)
    }
}

/// [`Client::list_courses`]
pub(crate) static LIST_COURSES: Operation = Operation::new(
    "list_courses",
    Method::GET,
    "/courses",
);
/// The request of [`Client::delete_course`]: `DELETE /courses/{id}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteCourse {
    call: Call,
}

impl DeleteCourse {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteCourse);
impl Request for DeleteCourse {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_course`]
pub(crate) static DELETE_COURSE: Operation = Operation::new(
    "delete_course",
    Method::DELETE,
    "/courses/{id}",
);
