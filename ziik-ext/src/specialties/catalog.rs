//! The tenant's specialties, listed once and looked up in memory.

use std::collections::BTreeMap;

use tokio::sync::OnceCell;
use ziik_api::Client;
use ziik_api::types::{SpecialtyId, UserSpecialty};

use super::change::Wanted;
use super::near::near;
use super::refs::SpecialtyRef;
use crate::error::Error;
use crate::memberships::NameProblem;
use crate::same;

/// What is listed at most once, and only when a name needs it.
#[derive(Debug)]
pub(super) struct Catalog {
    api: Client,
    rows: OnceCell<Vec<UserSpecialty>>,
}

impl Catalog {
    pub(super) fn new(api: Client) -> Self {
        Self { api, rows: OnceCell::new() }
    }

    pub(super) async fn rows(&self) -> Result<&[UserSpecialty], Error> {
        let list =
            async || Ok::<_, Error>(self.api.list_user_specialties().send().await?.into_data());
        Ok(self.rows.get_or_try_init(list).await?)
    }

    /// The id of a specialty. A bare id is taken as it is, without a request.
    pub(super) async fn id(&self, specialty: &SpecialtyRef) -> Result<SpecialtyId, Error> {
        match specialty {
            SpecialtyRef::Id(id) => Ok(*id),
            SpecialtyRef::Name(name) => {
                let rows = self.rows().await?;
                Ok(find(rows, name)?.ok_or_else(|| unknown(rows, name))?)
            }
        }
    }

    /// The specialty, which `create` allows to be none that exists.
    pub(super) async fn wanted(
        &self,
        specialty: &SpecialtyRef,
        create: bool,
    ) -> Result<Wanted, Error> {
        if let (SpecialtyRef::Name(name), true) = (specialty, create)
            && find(self.rows().await?, name)?.is_none()
            && !name.trim().is_empty()
        {
            return Ok(Wanted::New(same::reference(name).into_owned()));
        }
        Ok(Wanted::Known(self.id(specialty).await?))
    }

    /// The names, as far as they were listed.
    pub(super) fn names(&self) -> BTreeMap<SpecialtyId, String> {
        let rows = self.rows.get().map(Vec::as_slice).unwrap_or_default();
        rows.iter().filter_map(|row| Some((row.id, row.name.clone()?))).collect()
    }
}

/// The specialty that is called so: exactly, or but for upper and lower case.
///
/// # Errors
/// Several are called so.
pub(super) fn find(rows: &[UserSpecialty], name: &str) -> Result<Option<SpecialtyId>, NameProblem> {
    let (exact, caseless) = (same::reference(name), same::caseless(name));
    let is_exact = |text: &str| same::reference(text) == exact;
    let is_like = |text: &str| same::caseless(text) == caseless;
    let one = |fits: &dyn Fn(&str) -> bool| {
        let is_it = |row: &&UserSpecialty| row.name.as_deref().is_some_and(fits);
        let mut found = rows.iter().filter(is_it).map(|row| row.id);
        match (found.next(), found.next()) {
            (Some(_), Some(_)) => Err(NameProblem::Ambiguous(SpecialtyRef::from(name).to_string())),
            (first, _) => Ok(first),
        }
    };
    match one(&is_exact)? {
        Some(id) => Ok(Some(id)),
        None => one(&is_like),
    }
}

fn unknown(rows: &[UserSpecialty], name: &str) -> NameProblem {
    let shown = SpecialtyRef::from(name).to_string();
    let near = near(name, rows.iter().filter_map(|row| row.name.as_deref()));
    if near.is_empty() {
        return NameProblem::Unknown(shown);
    }
    let near = near.into_iter().map(ToOwned::to_owned).collect();
    NameProblem::Misspelt { name: shown, near }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn rows(names: &[&str]) -> Vec<UserSpecialty> {
        let rows =
            names.iter().enumerate().map(|(index, name)| json!({"id": index + 1, "name": name}));
        rows.map(|row| serde_json::from_value(row).expect("a specialty")).collect()
    }

    #[test]
    fn an_exact_name_goes_before_one_in_another_case() {
        let rows = rows(&["latte art", "Latte art", "First aid", "Bar", "BAR", "Twice", "Twice"]);
        let id = |name| find(&rows, name).map(|id| id.map(SpecialtyId::get));
        assert_eq!(id("Latte art"), Ok(Some(2)));
        assert_eq!(id(" latte art "), Ok(Some(1)));
        assert_eq!(id("FIRST AID"), Ok(Some(3)));
        assert_eq!(id("Second aid"), Ok(None));
        let ambiguous = |name: &str| Err(NameProblem::Ambiguous(format!("specialty {name:?}")));
        assert_eq!(id("bar"), ambiguous("bar"));
        assert_eq!(id("Twice"), ambiguous("Twice"));
    }

    #[test]
    fn an_unknown_name_tells_which_are_near() {
        let rows = rows(&["Latte art", "First aid"]);
        assert_eq!(
            unknown(&rows, "Late art").to_string(),
            r#"there is no specialty "Late art"; near it: "Latte art""#
        );
        assert_eq!(unknown(&rows, "Welding").to_string(), r#"there is no specialty "Welding""#);
    }
}
