//! Moving units.

use ziik_api::Client;
use ziik_api::types::{ChapterMovePosition, UnitMove};

use super::UnitTree;
use crate::error::Error;
use crate::memberships::UnitRef;
use crate::trace::Step;
use crate::writes;

impl UnitTree {
    /// Moves `unit`, with everything below it, directly below `parent`, and returns whether there
    /// was something to do: nothing is sent when it is there already. The tree shows the new place
    /// then.
    ///
    /// Both is decided by this tree, which others may have changed since it was fetched. Requires
    /// permission to edit both units.
    ///
    /// ```no_run
    /// # async fn example(client: ziik_ext::Client) -> Result<(), ziik_ext::Error> {
    /// let mut tree = client.unit_tree().await?;
    /// for shop in ["CC-1010", "CC-1030"] {
    ///     tree.move_to(&client, shop, "REG-2").await?;
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// [`Error::Name`] for a unit that the tree does not have or that several references name, and
    /// [`Error::UnitBelowItself`] when `parent` is `unit` or below it, before anything is sent; or
    /// the call failed.
    pub async fn move_to(
        &mut self,
        client: &Client,
        unit: impl Into<UnitRef>,
        parent: impl Into<UnitRef>,
    ) -> Result<bool, Error> {
        let (unit, parent) = (unit.into(), parent.into());
        let (index, parent_index) = (self.index(&unit)?, self.index(&parent)?);
        let (node, target) = (self.node(index), self.node(parent_index));
        let (id, to) = (node.id(), target.id());
        if target.is_within(id) {
            let (unit, parent) = (unit.to_string(), parent.to_string());
            return Err(Error::UnitBelowItself { unit, parent });
        }
        // A unit of which several parents were told may be below any of them.
        if self.entries[index].told == [to] {
            return Ok(false);
        }
        let body = UnitMove::new().relation(to).position(ChapterMovePosition::Inside);
        let moved = writes::done(client.move_unit(id, body).send().await);
        let step = Step { change: "move", user: None, unit: Some(id), group: None };
        step.told(moved.map_err(Error::from))?;
        self.entries[index].told = vec![to];
        self.settle();
        Ok(true)
    }
}
