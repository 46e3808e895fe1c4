//! A webhook, so that no list is empty. Its address is one that nobody can have.

use crate::hooks::{HookCall, Trigger, Webhook};
use crate::state::State;

pub(super) fn fill(state: &mut State) {
    let uri = "https://hooks.fjord.example/4f1c9b/units";
    let webhook = state.webhooks.add(|id| Webhook {
        id,
        name: "Changes of units".to_owned(),
        uri: uri.to_owned(),
        author: 1,
    });
    for event in ["unit.create", "unit.delete"] {
        state.triggers.add(|id| Trigger { id, webhook, event });
    }
    let (uri, status) = (uri.to_owned(), "200".to_owned());
    state.hook_calls.add(|id| HookCall { id, webhook, event: "unit.create", uri, status });
}
