//! What an error says of itself.

use serde_json::json;
use ziik_ext::{Error, SignInError};

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

#[tokio::test(start_paused = true)]
async fn a_sign_in_is_refused_where_the_same_one_would_be_again() {
    for (code, refused) in [
        (400, true),
        (401, true),
        (403, true),
        (422, true),
        (408, false),
        (429, false),
        (500, false),
        (501, false),
        (503, false),
    ] {
        let error = not_signed_in(code).await;
        let Error::SignIn { source, .. } = &error else { panic!("{error:?}") };
        assert_eq!(matches!(source, SignInError::Refused(_)), refused, "{code}");
        assert_eq!(matches!(source, SignInError::Failed(_)), !refused, "{code}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_refusal_says_what_kind_it_is_and_the_apis_code_for_it() {
    for code in [401, 403, 404, 409, 410, 422] {
        let server = Scripted::new(move |_| {
            let body = json!({"error": {"code": "E_TAKEN", "message": "no"}}).to_string();
            let answer = http::Response::builder().status(code);
            Ok(answer.body(bytes::Bytes::from(body)).expect("an answer"))
        });
        let unsigned = server.client().get_user(2).send().await.expect_err("refused");
        let error = Error::from(unsigned);
        let kinds = [error.is_forbidden(), error.is_not_found(), error.is_conflict()];
        assert_eq!(kinds, [code == 403, matches!(code, 404 | 410), code == 409], "{code}");
        assert_eq!(error.is_validation(), code == 422, "{code}");
        assert_eq!(error.is_unauthorized(), code == 401, "{code}");
        assert_eq!(error.code(), Some("E_TAKEN"), "{code}");
    }
    assert_eq!(not_signed_in(403).await.code(), None, "it has no body");
}
