// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Sso
///
/// Links to other systems, and sign-in to them.
impl Client {
    /// List links to other systems.
    ///
    /// Returns the links to other systems, all at once. Use only one of the three parameters:
    /// `location` takes precedence over `department`, and `department` over `manage`. Without any
    /// of them, the links of the caller are returned.
    ///
    /// `GET /sso`
    ///
    /// See also [`Client::create_sso`].
    ///
    /// # Returns
    /// List of [`Sso`]: the links.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_ssos().manage(false).send().await?;
    /// for sso in list.iter() {
    ///     println!("{:?}", sso.id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    ///
    /// The example has all three parameters, although one at a time is asked for. The `name` that
    /// `create_sso` takes is in no answer, probably by a slip. `authorizationURI` and `loginURL`
    /// are templates in the example and no valid addresses. The example gives no type for
    /// `metadata`, `processing`: any JSON value here. The answer is a list without an envelope.
    #[inline]
    pub fn list_ssos(&self) -> ListSsos {
        let call = self.call(&LIST_SSOS);
        ListSsos { call }
    }

    /// Create a link to another system.
    ///
    /// Creates a link to another system. A `QUICK_LINK` requires `link`, and an `SSO` the four
    /// addresses of OAuth. With `manage` the link is at the level of administrators, and
    /// department and location are ignored. With one of those, the link belongs to it; otherwise
    /// it belongs to the caller.
    ///
    /// `POST /sso`
    ///
    /// See also [`Client::list_ssos`].
    ///
    /// # Arguments
    /// * `body` ([`SsoCreate`]): the new link.
    ///
    /// # Returns
    /// [`Sso`]: the new link.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::{SsoCreate, SsoType};
    ///
    /// let body = SsoCreate::new().type_(SsoType::Sso).name("Customers");
    /// let sso = client.create_sso(body).manage(true).send().await?;
    /// println!("{:?}", sso.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `corrected`, response `example`.
    ///
    /// The sentence about `manage` lacks its value: true by the sense. Without `manage`, a
    /// department or a location makes it theirs. One text writes the type with a blank:
    /// `QUICK_LINK`. The example sends all fields at once, among them both ids. `authorizationURI`
    /// and `loginURL` are templates in the example and no valid addresses. `order` is called a
    /// number and is whole in the examples. `name` is in no answer, probably by a slip. The
    /// example gives no type for `metadata`, `processing`: any JSON value here.
    #[inline]
    pub fn create_sso(&self, body: SsoCreate) -> CreateSso {
        let mut call = self.call(&CREATE_SSO);
        call.json("application/json", &body);
        CreateSso { call }
    }
}

/// The request of [`Client::list_ssos`]: `GET /sso`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListSsos {
    call: Call,
}

impl ListSsos {
    /// Whether to return the links at the level of administrators. Default: false.
    #[inline]
    pub fn manage(mut self, value: bool) -> Self {
        let call = &mut self.call;
        call.query("manage", None, [value.to_string()]);
        self
    }

    /// The id of a location: only its links.
    #[inline]
    pub fn location(mut self, value: impl Into<LocationId>) -> Self {
        let call = &mut self.call;
        call.query("location", None, [Into::<LocationId>::into(value).to_string()]);
        self
    }

    /// The id of a department: only its links.
    #[inline]
    pub fn department(mut self, value: impl Into<DepartmentId>) -> Self {
        let call = &mut self.call;
        call.query("department", None, [Into::<DepartmentId>::into(value).to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Vec<Sso>> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(ListSsos, T, json());
impl Request for ListSsos {
    type Output = Vec<Sso>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_ssos`]
pub(crate) static LIST_SSOS: Operation = Operation::new(
    "list_ssos",
    Method::GET,
    "/sso",
);
/// The request of [`Client::create_sso`]: `POST /sso`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateSso {
    call: Call,
}

impl CreateSso {
    /// Whether to create the link at the level of administrators.
    #[inline]
    pub fn manage(mut self, value: bool) -> Self {
        let call = &mut self.call;
        call.query("manage", None, [value.to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Sso> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(CreateSso, T, json());
impl Request for CreateSso {
    type Output = Sso;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_sso`]
pub(crate) static CREATE_SSO: Operation = Operation::new(
    "create_sso",
    Method::POST,
    "/sso",
);
