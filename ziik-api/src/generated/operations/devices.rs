// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Devices
///
/// The devices on which the signed-in user gets push notifications.
impl Client {
    /// List the devices of the signed-in user.
    ///
    /// Returns the devices on which the signed-in user gets push notifications, all at once.
    ///
    /// `GET /devices`
    ///
    /// See also [`Client::register_device`], [`Client::unregister_device`].
    ///
    /// # Returns
    /// List of [`Device`]: the devices.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_devices().send().await?;
    /// for device in &list.data {
    ///     println!("{}", device.id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented. The sample is not valid JSON; it has `info` as empty text,
    /// which the registration takes as an array. Method and path are from the sample command only.
    #[inline]
    pub fn list_devices(&self) -> ListDevices {
        let call = self.call(&LIST_DEVICES);
        ListDevices { call }
    }

    /// Register a device.
    ///
    /// Registers a device of the signed-in user for push notifications. A user may have several
    /// devices. A device belongs to one user at a time: registering it takes it away from the user
    /// who had it before.
    ///
    /// `POST /devices`
    ///
    /// See also [`Client::list_devices`], [`Client::unregister_device`].
    ///
    /// # Arguments
    /// * `body` ([`DeviceCreate`]): a device to register.
    ///
    /// # Returns
    /// Nothing. The device was registered.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::{DeviceCreate, DeviceCreateOs};
    ///
    /// let body = DeviceCreate::new("5f0c9a12-store-phone", DeviceCreateOs::Ios)
    ///     .info(serde_json::json!({ "model" : "Store phone", "app" : "312" }));
    /// client.register_device(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The operating system is `iOS` or `android` here, while the list has `ios`. `info` is
    /// documented as an array for arbitrary data, which may mean an object; its contents are not
    /// documented.
    #[inline]
    pub fn register_device(&self, body: DeviceCreate) -> RegisterDevice {
        let mut call = self.call(&REGISTER_DEVICE);
        call.json("application/json", &body);
        RegisterDevice { call }
    }

    /// Unregister a device.
    ///
    /// Removes a device of the signed-in user, which ends the push notifications to it.
    ///
    /// `DELETE /devices`
    ///
    /// See also [`Client::list_devices`], [`Client::register_device`].
    ///
    /// # Arguments
    /// * `body` ([`DeviceDelete`]): the device to unregister.
    ///
    /// # Returns
    /// Nothing. The device was removed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::DeviceDelete;
    ///
    /// let body = DeviceDelete::new("5f0c9a12-store-phone");
    /// client.unregister_device(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The device is named in a JSON body, which the method DELETE gives no meaning; a proxy in
    /// between may drop it.
    #[inline]
    pub fn unregister_device(&self, body: DeviceDelete) -> UnregisterDevice {
        let mut call = self.call(&UNREGISTER_DEVICE);
        call.json("application/json", &body);
        UnregisterDevice { call }
    }
}

/// The request of [`Client::list_devices`]: `GET /devices`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListDevices {
    call: Call,
}

impl ListDevices {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Device>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListDevices, Page < T >, page("data"));
impl Request for ListDevices {
    type Output = Page<Device>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_devices`]
pub(crate) static LIST_DEVICES: Operation = Operation::new(
    "list_devices",
    Method::GET,
    "/devices",
);
/// The request of [`Client::register_device`]: `POST /devices`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct RegisterDevice {
    call: Call,
}

impl RegisterDevice {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(RegisterDevice);
impl Request for RegisterDevice {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::register_device`]
pub(crate) static REGISTER_DEVICE: Operation = Operation::new(
    "register_device",
    Method::POST,
    "/devices",
);
/// The request of [`Client::unregister_device`]: `DELETE /devices`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UnregisterDevice {
    call: Call,
}

impl UnregisterDevice {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UnregisterDevice);
impl Request for UnregisterDevice {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::unregister_device`]
pub(crate) static UNREGISTER_DEVICE: Operation = Operation::new(
    "unregister_device",
    Method::DELETE,
    "/devices",
);
