// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Module codes
///
/// The numbers of WorkDrive's modules.
impl Client {
    /// List module codes.
    ///
    /// Returns the modules of WorkDrive and their numbers, all at once.
    /// [`list_categories`](Client::list_categories) and
    /// [`get_media_upload`](Client::get_media_upload) take such a number.
    ///
    /// `GET /module-codes`
    ///
    /// # Returns
    /// List of [`ModuleCode`]: the modules.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_module_codes().send().await?;
    /// for module_code in list.iter() {
    ///     println!("{:?}", module_code.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, response `example`.
    ///
    /// Only the number of POST, 1, is documented. The answer is a list without an envelope.
    #[inline]
    pub fn list_module_codes(&self) -> ListModuleCodes {
        let call = self.call(&LIST_MODULE_CODES);
        ListModuleCodes { call }
    }
}

/// The request of [`Client::list_module_codes`]: `GET /module-codes`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListModuleCodes {
    call: Call,
}

impl ListModuleCodes {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Vec<ModuleCode>> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(ListModuleCodes, T, json());
impl Request for ListModuleCodes {
    type Output = Vec<ModuleCode>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_module_codes`]
pub(crate) static LIST_MODULE_CODES: Operation = Operation::new(
    "list_module_codes",
    Method::GET,
    "/module-codes",
);
