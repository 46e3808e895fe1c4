// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Organizations
///
/// Organizations, which are the tenants.
impl Client {
    /// Create an organization.
    ///
    /// Creates an organization and its first administrator. Returns an API key: keep it secret.
    /// Requires the API key of a super administrator, who belongs to no organization.
    ///
    /// `POST /organization`
    ///
    /// See also [`Client::update_organization`].
    ///
    /// # Arguments
    /// * `body` ([`OrganizationCreate`]): the new organization.
    ///
    /// # Returns
    /// [`Organization`]: the new organization.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::{OrganizationAdmin, OrganizationCreate};
    ///
    /// let body = OrganizationCreate::new()
    ///     .name("Tidewater Ceramics")
    ///     .admin(OrganizationAdmin::new().first_name("Nora"));
    /// let organization = client.create_organization(body).send().await?;
    /// println!("{:?}", organization.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    ///
    /// `authMethod` is text in this answer and a list in that of `update_organization`; text is
    /// the likelier one, both are accepted.
    #[inline]
    pub fn create_organization(&self, body: OrganizationCreate) -> CreateOrganization {
        let mut call = self.call(&CREATE_ORGANIZATION);
        call.json("application/json", &body);
        CreateOrganization { call }
    }

    /// Update an organization.
    ///
    /// Changes an organization. Fields that are left out presumably keep their values. Requires
    /// the API key of the user who created the organization.
    ///
    /// `PATCH /organization/{id}`
    ///
    /// See also [`Client::create_organization`].
    ///
    /// # Arguments
    /// * `id`: the id of the organization.
    /// * `body` ([`OrganizationUpdate`]): the fields to change.
    ///
    /// # Returns
    /// [`Organization`]: the changed organization.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::OrganizationUpdate;
    ///
    /// let body = OrganizationUpdate::new()
    ///     .legal_name("Tidewater Ceramics Ltd")
    ///     .websites(["tidewater.example"]);
    /// let organization = client
    ///     .update_organization("cca67495-ef52-4eed-a47d-73972f56ee6a", body)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", organization.name);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `corrected`, response `example`.
    ///
    /// The block that shows the body is not headed as one, and nothing says that fields may be
    /// left out, as is usual for a PATCH. `authMethod` is a list in this answer and text in that
    /// of `create_organization`; both are accepted. The example gives no type for `locationId`,
    /// `metadata`, `processing`: any JSON value here. `websites` have no scheme in the example,
    /// and `industry` and `street2` are null in one.
    #[inline]
    pub fn update_organization(
        &self,
        id: impl Into<OrganizationId>,
        body: OrganizationUpdate,
    ) -> UpdateOrganization {
        let mut call = self.call(&UPDATE_ORGANIZATION);
        call.path("id", [Into::<OrganizationId>::into(id).to_string()]);
        call.json("application/json", &body);
        UpdateOrganization { call }
    }
}

/// The request of [`Client::create_organization`]: `POST /organization`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateOrganization {
    call: Call,
}

impl CreateOrganization {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Organization> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(CreateOrganization, T, json());
impl Request for CreateOrganization {
    type Output = Organization;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_organization`]
pub(crate) static CREATE_ORGANIZATION: Operation = Operation::new(
    "create_organization",
    Method::POST,
    "/organization",
);
/// The request of [`Client::update_organization`]: `PATCH /organization/{id}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateOrganization {
    call: Call,
}

impl UpdateOrganization {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Organization> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(UpdateOrganization, T, json());
impl Request for UpdateOrganization {
    type Output = Organization;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_organization`]
pub(crate) static UPDATE_ORGANIZATION: Operation = Operation::new(
    "update_organization",
    Method::PATCH,
    "/organization/{id}",
);
