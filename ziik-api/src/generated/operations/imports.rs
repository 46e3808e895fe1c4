// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Imports
///
/// Creating many users or units at once from a spreadsheet.
impl Client {
    /// Import units from a spreadsheet.
    ///
    /// Creates units from the rows of a CSV, XLSX or XLS file, and returns how many. Cells of
    /// parents must hold exactly the name of a unit that exists or stands further up in the file.
    /// Requires permission to edit the parents that the file names.
    ///
    /// `POST /units/import`
    ///
    /// # Arguments
    /// * `body` ([`SpreadsheetImport`]): a file of users or of units, and what its columns hold.
    ///
    /// # Returns
    /// [`UnitImport`]: how many units were imported.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::SpreadsheetImport;
    ///
    /// let body = SpreadsheetImport::new(["name", "parent"], std::fs::read("file")?);
    /// let unit_import = client.import_units(body).send().await?;
    /// println!("{:?}", unit_import.total);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The status is not documented, and the path is known from the sample command only. The type
    /// of the body is called `application/form-data`. The columns are shown in the notation of
    /// PHP, as a map from numbers to names of data: a list is that map for columns from 0 on. How
    /// it is written in the form is not documented; it is written as lists are in the query. The
    /// counter `exists` of `import_users` is not there.
    #[inline]
    pub fn import_units(&self, body: SpreadsheetImport) -> ImportUnits {
        let mut call = self.call(&IMPORT_UNITS);
        call.multipart("multipart/form-data", body.into_form());
        ImportUnits { call }
    }

    /// Import users from a spreadsheet.
    ///
    /// Creates users from the rows of a CSV, XLSX or XLS file, and returns how many. The file must
    /// have a column each for the e-mail address, the unit and the user type: a row without one of
    /// them is skipped. A row whose e-mail address belongs to a user is not imported. Cells of
    /// units and user types must hold exactly the names of existing ones. Requires permission to
    /// administer users. The units in the file must be the caller's unit or below it.
    ///
    /// `POST /users/import`
    ///
    /// # Arguments
    /// * `body` ([`SpreadsheetImport`]): a file of users or of units, and what its columns hold.
    ///
    /// # Returns
    /// [`UserImport`]: how many users were imported.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::SpreadsheetImport;
    ///
    /// let body = SpreadsheetImport::new(["email", "unit"], std::fs::read("file")?);
    /// let user_import = client.import_users(body).send().await?;
    /// println!("{:?}", user_import.total);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The status is not documented, and the path is known from the sample command only. The type
    /// of the body is called `application/form-data`. The columns are shown in the notation of
    /// PHP, as a map from numbers to names of data: a list is that map for columns from 0 on. How
    /// it is written in the form is not documented; it is written as lists are in the query. The
    /// sample has a comma too many. Whether the welcome mail is sent is not documented.
    #[inline]
    pub fn import_users(&self, body: SpreadsheetImport) -> ImportUsers {
        let mut call = self.call(&IMPORT_USERS);
        call.multipart("multipart/form-data", body.into_form());
        ImportUsers { call }
    }
}

/// The request of [`Client::import_units`]: `POST /units/import`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ImportUnits {
    call: Call,
}

impl ImportUnits {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<UnitImport>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(ImportUnits, Resource < T >, resource());
impl Request for ImportUnits {
    type Output = Resource<UnitImport>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::import_units`]
pub(crate) static IMPORT_UNITS: Operation = Operation::new(
    "import_units",
    Method::POST,
    "/units/import",
);
/// The request of [`Client::import_users`]: `POST /users/import`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ImportUsers {
    call: Call,
}

impl ImportUsers {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<UserImport>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(ImportUsers, Resource < T >, resource());
impl Request for ImportUsers {
    type Output = Resource<UserImport>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::import_users`]
pub(crate) static IMPORT_USERS: Operation = Operation::new(
    "import_users",
    Method::POST,
    "/users/import",
);
