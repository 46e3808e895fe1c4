//! The webhooks that there are, and which of them a spec describes.

use std::collections::HashSet;

use ziik_api::Client;
use ziik_api::types::{Webhook, WebhookId, WebhookTrigger};

use super::change::Problem;
use super::plan::Duplicate;
use super::spec::WebhookSpec;
use crate::error::Error;

/// The webhooks, the oldest first.
pub(super) async fn present(api: &Client) -> Result<Vec<Webhook>, Error> {
    let mut webhooks = api.list_webhooks().send().await?.into_data();
    webhooks.sort_by_key(|webhook| webhook.id);
    Ok(webhooks)
}

pub(super) async fn triggers(
    api: &Client,
    webhook: WebhookId,
) -> Result<Vec<WebhookTrigger>, Error> {
    Ok(api.list_webhook_triggers(webhook).send().await?.into_data())
}

/// Which webhook each spec describes.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// In the order of the specs.
    pub(super) matched: Vec<Option<Webhook>>,
    pub(super) duplicates: Vec<Duplicate>,
}

/// Finds webhooks by address, the oldest where there are several, and then by name, where that is
/// the name of one only.
pub(super) fn find(specs: &[WebhookSpec], present: &[Webhook]) -> Result<Found, Problem> {
    let mut found = Found::default();
    let mut taken = HashSet::new();
    for spec in specs {
        let mut same = present.iter().filter(|one| one.uri.as_deref() == Some(spec.uri.as_str()));
        let first = same.next();
        taken.extend(first.map(|webhook| webhook.id));
        for webhook in same {
            taken.insert(webhook.id);
            let of = first.map_or(webhook.id, |first| first.id);
            found.duplicates.push(Duplicate { webhook: webhook.id, of });
        }
        found.matched.push(first.cloned());
    }
    for (spec, matched) in specs.iter().zip(&mut found.matched) {
        if matched.is_some() {
            continue;
        }
        let is_it = |one: &&Webhook| one.name.as_ref() == Some(&spec.name);
        let same: Vec<_> =
            present.iter().filter(is_it).filter(|one| !taken.contains(&one.id)).collect();
        match same.as_slice() {
            [] => {}
            [only] => *matched = Some((*only).clone()),
            several => {
                let webhooks = several.iter().map(|webhook| webhook.id).collect();
                return Err(Problem::Ambiguous { name: spec.name.clone(), webhooks });
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn webhooks(rows: &[(i64, &str, &str)]) -> Vec<Webhook> {
        let rows = rows.iter().map(|(id, name, uri)| json!({"id": id, "name": name, "uri": uri}));
        serde_json::from_value(rows.collect()).expect("webhooks")
    }

    fn ids(found: &Found) -> Vec<Option<i64>> {
        found.matched.iter().map(|one| one.as_ref().map(|webhook| webhook.id.get())).collect()
    }

    #[test]
    fn by_address_and_then_by_name() {
        let present = webhooks(&[
            (1, "A", "https://x.example/a"),
            (2, "B", "https://x.example/b"),
            (3, "Z", "https://x.example/a"),
            (4, "C", "https://x.example/c"),
        ]);
        let spec =
            |name: &str, path: &str| WebhookSpec::new(name, format!("https://x.example/{path}"));
        let found = find(&[spec("B", "a"), spec("C", "new"), spec("D", "d")], &present);
        let found = found.expect("found");
        assert_eq!(ids(&found), [Some(1), Some(4), None]);
        assert_eq!(found.duplicates, [Duplicate { webhook: 3.into(), of: 1.into() }]);
        // What another spec describes by its address is not taken by name.
        let found = find(&[spec("B", "new"), spec("X", "b")], &present).expect("found");
        assert_eq!(ids(&found), [None, Some(2)]);
    }

    #[test]
    fn a_name_of_several_is_ambiguous() {
        let present = webhooks(&[(1, "A", "https://x.example/a"), (2, "A", "https://x.example/b")]);
        let spec = WebhookSpec::new("A", "https://x.example/new");
        let webhooks = vec![1.into(), 2.into()];
        let problem = find(&[spec], &present).expect_err("ambiguous");
        assert_eq!(problem, Problem::Ambiguous { name: "A".to_owned(), webhooks });
        assert!(problem.to_string().starts_with("webhooks 1, 2 are all called `A`"), "{problem}");
    }
}
