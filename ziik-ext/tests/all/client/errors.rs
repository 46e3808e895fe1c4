//! What an error says of itself.

use ziik_ext::Error;

use crate::client::support::{Scripted, status};

/// What a call ends with whose sign-in is answered with this status.
async fn not_signed_in(code: u16) -> Error {
    let server = Scripted::new(move |_| status(code));
    let client = server.anonymous().password("ada@acme.example", "correct horse").build();
    client.expect("a client").get_user(2).send().await.expect_err("not signed in").into()
}

/// The user exists or not whatever the sign-in was answered.
#[tokio::test(start_paused = true)]
async fn a_failed_sign_in_says_nothing_about_what_the_call_named() {
    for code in [403, 404, 409, 422] {
        let error = not_signed_in(code).await;
        assert_eq!(error.status().map(|status| status.as_u16()), Some(code), "{error}");
        assert!(!error.is_not_found() && !error.is_conflict(), "{error}");
        assert!(!error.is_forbidden() && !error.is_validation(), "{error}");
        assert!(!error.is_retryable() && !error.is_unauthorized(), "{error}");
    }
    let error = not_signed_in(401).await;
    assert!(error.is_unauthorized() && !error.is_retryable(), "{error}");
    let error = not_signed_in(503).await;
    assert!(error.is_retryable() && !error.is_unauthorized(), "{error}");
}
