//! A receiver reads the call of a webhook.
//!
//! The input is the body of the call.

use http::HeaderMap;
use ziik_api::types::WebhookPayload;
use ziik_ext::webhooks::Receiver;

use crate::pruned::pruned;

/// The largest body that is taken.
const LIMIT: usize = 4096;

/// Reads the call.
///
/// # Panics
/// The receiver makes something of a call that it must not.
pub fn run(input: &[u8]) {
    let receiver = Receiver::new().max_body(LIMIT);
    match receiver.receive(&HeaderMap::new(), input.to_vec()) {
        Ok(event) => {
            assert!(input.len() <= LIMIT);
            assert_eq!(&*event.body, input);
            assert_eq!(event.key().len(), 66);
            assert_eq!(
                event.subject().is_none(),
                matches!(event.payload, WebhookPayload::Unknown(_))
            );
            // What was read is read as the same when it is written and sent again.
            let written = serde_json::to_value(&event.payload).expect("JSON");
            let again = WebhookPayload::from_body(written.to_string().as_bytes()).expect("JSON");
            let again = serde_json::to_value(&again).expect("JSON");
            assert_eq!(pruned(&again), pruned(&written));
        }
        Err(error) => {
            assert!(error.status().is_client_error());
            assert!(!error.to_string().chars().any(char::is_control), "{error}");
        }
    }
}
