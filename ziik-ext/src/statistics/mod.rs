//! Statistics as tables: rows with types, and text for people.
//!
//! `get_statistics` and `get_statistics_area` answer an object of objects. A [`Table`] of it has a
//! row for each area ([`Table::areas`], [`Table::one_area`]) or for each active user
//! ([`Table::active_users`]); `Table::posts` has the counts of posts.
//!
//! ```no_run
//! # async fn example(client: ziik_ext::Client) -> Result<(), ziik_ext::Error> {
//! use ziik_ext::statistics::Table;
//!
//! // Two days in a time zone an hour ahead of UTC.
//! let answer = client.get_statistics(1_773_010_800, 1_773_183_599, -60).unit(12).send().await?;
//! let areas = Table::areas(&answer);
//! for row in &areas {
//!     println!("{}: {} in the period", row.area, row.period.unwrap_or_default());
//! }
//! println!("{areas}\n{}", Table::active_users(&answer));
//! # Ok(())
//! # }
//! ```

mod areas;
mod grid;
#[cfg(feature = "posts")]
mod posts;
mod users;

pub use areas::AreaRow;
#[cfg(feature = "posts")]
pub use posts::PostRow;
pub use users::UserRow;

/// Rows of statistics. Iterating over a reference gives the rows.
///
/// `Display` aligns the columns below a line with their names; `-` is what the API does not tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table<R> {
    rows: Vec<R>,
}

impl<R> Table<R> {
    /// The rows.
    #[must_use]
    pub fn rows(&self) -> &[R] {
        &self.rows
    }

    /// Iterates over the rows.
    pub fn iter(&self) -> std::slice::Iter<'_, R> {
        self.rows.iter()
    }
}

/// A table without rows.
impl<R> Default for Table<R> {
    fn default() -> Self {
        Self { rows: Vec::new() }
    }
}

impl<'t, R> IntoIterator for &'t Table<R> {
    type Item = &'t R;
    type IntoIter = std::slice::Iter<'t, R>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
