//! `ziik whoami`: who is signed in.

use serde_json::{Value, json};

use crate::context::Context;
use crate::exit::Exit;
use crate::problem::Result;

/// Shows the signed-in user, the tenant and the rights.
pub(crate) async fn run(context: &Context) -> Result<Exit> {
    let client = context.client().await?;
    let me = client.whoami().await?;
    let user = &me.user;
    let units: Vec<Value> = me
        .memberships()
        .iter()
        .filter_map(|membership| membership.unit.as_ref())
        .map(|unit| json!({"id": unit.id, "name": unit.name}))
        .collect();
    let shown = json!({
        "url": client.base_url(),
        "id": me.id(),
        "name": user.name,
        "email": user.email,
        "administrator": user.admin,
        "units": units,
    });
    context.view.one(shown, &[])?;
    Ok(Exit::Done)
}
