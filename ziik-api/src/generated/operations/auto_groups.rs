// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Auto groups
///
/// Automatic membership in groups, by unit and user type.
impl Client {
    /// Make units and user types members of a group.
    ///
    /// Makes the users of units and user types members of a group automatically. Presumably, what
    /// is set already stays. How units and user types combine is not documented. The present
    /// settings are in the group's `auto`, which may be missing. Requires administrator rights in
    /// the group; the units must be the caller's own unit or below it.
    ///
    /// `POST /groups/{group}/auto`
    ///
    /// See also [`Client::remove_group_auto_membership`].
    ///
    /// # Arguments
    /// * `group`: the id of the group. Minimum: 1.
    /// * `body` ([`GroupAutoCreate`]): the units and user types to add.
    ///
    /// # Returns
    /// Nothing. The units and user types were added.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::GroupAutoCreate;
    ///
    /// let body = GroupAutoCreate::new().units([12, 14]).units_falldown([12]);
    /// client.add_group_auto_membership(41, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// That what is set already stays is deduced from the method. No operation is documented that
    /// reads the settings; the sample of `create_group` has them. With `_method` in its body, the
    /// same request is said to remove instead, for clients that cannot send a body with DELETE;
    /// that form is left out. A heading speaks of deleting a membership by mistake.
    #[inline]
    pub fn add_group_auto_membership(
        &self,
        group: impl Into<GroupId>,
        body: GroupAutoCreate,
    ) -> AddGroupAutoMembership {
        let mut call = self.call(&ADD_GROUP_AUTO_MEMBERSHIP);
        call.path("group", [Into::<GroupId>::into(group).to_string()]);
        call.json("application/json", &body);
        AddGroupAutoMembership { call }
    }

    /// Remove units and user types from a group.
    ///
    /// Stops making the users of units and user types members of a group. What happens to those
    /// who became members that way is not documented. Requires administrator rights in the group,
    /// which are enough for any unit and user type.
    ///
    /// `DELETE /groups/{group}/auto`
    ///
    /// See also [`Client::add_group_auto_membership`].
    ///
    /// # Arguments
    /// * `group`: the id of the group. Minimum: 1.
    /// * `body` ([`GroupAutoDelete`]): the units and user types to remove.
    ///
    /// # Returns
    /// Nothing. The units and user types were removed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::GroupAutoDelete;
    ///
    /// let body = GroupAutoDelete::new().units([14]).user_types([4]);
    /// client.remove_group_auto_membership(41, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The units and user types are in a JSON body, which the method DELETE gives no meaning; a
    /// proxy in between may drop it. The documentation offers POST on the same path with `_method`
    /// in the body for that case; that form is left out.
    #[inline]
    pub fn remove_group_auto_membership(
        &self,
        group: impl Into<GroupId>,
        body: GroupAutoDelete,
    ) -> RemoveGroupAutoMembership {
        let mut call = self.call(&REMOVE_GROUP_AUTO_MEMBERSHIP);
        call.path("group", [Into::<GroupId>::into(group).to_string()]);
        call.json("application/json", &body);
        RemoveGroupAutoMembership { call }
    }
}

/// The request of [`Client::add_group_auto_membership`]: `POST /groups/{group}/auto`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct AddGroupAutoMembership {
    call: Call,
}

impl AddGroupAutoMembership {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(AddGroupAutoMembership);
impl Request for AddGroupAutoMembership {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::add_group_auto_membership`]
pub(crate) static ADD_GROUP_AUTO_MEMBERSHIP: Operation = Operation::new(
    "add_group_auto_membership",
    Method::POST,
    "/groups/{group}/auto",
);
/// The request of [`Client::remove_group_auto_membership`]: `DELETE /groups/{group}/auto`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct RemoveGroupAutoMembership {
    call: Call,
}

impl RemoveGroupAutoMembership {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(RemoveGroupAutoMembership);
impl Request for RemoveGroupAutoMembership {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::remove_group_auto_membership`]
pub(crate) static REMOVE_GROUP_AUTO_MEMBERSHIP: Operation = Operation::new(
    "remove_group_auto_membership",
    Method::DELETE,
    "/groups/{group}/auto",
);
