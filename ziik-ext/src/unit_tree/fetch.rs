//! Fetching the tree.

use api_runtime::{Consistency, Paginate};
use ziik_api::types::Unit;

use super::UnitTree;
use crate::client::Client;
use crate::error::Error;

impl Client {
    /// Fetches the whole tree of units and departments.
    ///
    /// That is one `list_units` for each page of units. Where these do not tell the parent of a
    /// unit, one `get_unit_tree` follows; what is still open then is in
    /// [`UnitTree::problems`]. A list that changes meanwhile is read again.
    ///
    /// # Errors
    /// A call failed, or the list could not be read to its end.
    pub async fn unit_tree(&self) -> Result<UnitTree, Error> {
        let all = self.list_units().type_("unit,department").items();
        let mut units: Vec<Unit> = all.consistency(Consistency::Restart).collect().await?;
        if units.iter().any(lacks_parent) {
            units.extend(self.get_unit_tree().all(true).send().await?.into_data());
        }
        Ok(UnitTree::from_units(units))
    }
}

/// Whether the place of a unit is open: it has no parent, and is not said to be at the top.
fn lacks_parent(unit: &Unit) -> bool {
    unit.parent_id.is_none() && unit.parent.is_none() && unit.level != Some(0)
}
