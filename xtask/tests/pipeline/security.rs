//! Where a caller's key goes.

use crate::support::{Code, api};

/// How the client begins that is generated for these security schemes.
fn builder(security: &str, schemes: &str) -> String {
    let document = api(&format!(
        "
security: {security}
paths:
  /books:
    get:
      operationId: list_books
      responses: {{'204': {{description: None.}}}}
components:
  securitySchemes: {schemes}
"
    ));
    let code = Code::of(&document);
    let code = code.root();
    let start = code.find("ClientBuilder::new(").expect("a builder");
    code[start..].split('}').next().expect("its end").split_whitespace().collect()
}

#[test]
fn a_key_in_a_header_goes_there() {
    let built = builder("[{key: []}]", "{key: {type: apiKey, in: header, name: X-Api-Key}}");
    assert!(built.ends_with(r#".key_header("x-api-key")"#), "{built}");
}

#[test]
fn a_scheme_that_nothing_names_counts_too() {
    let built = builder("[]", "{key: {type: apiKey, in: header, name: X-Api-Key}}");
    assert!(built.ends_with(r#".key_header("x-api-key")"#), "{built}");
}

#[test]
fn the_first_of_a_token_and_a_key_counts() {
    // A name is no part of such a scheme, and some documents have one all the same.
    let schemes = "{key: {type: apiKey, in: header, name: X-Api-Key}, token: {type: http, scheme: bearer, name: Authorization}}";
    let built = builder("[{token: []}, {key: []}]", schemes);
    assert!(!built.contains("key_header"), "{built}");
    let built = builder("[{key: []}, {token: []}]", schemes);
    assert!(built.ends_with(r#".key_header("x-api-key")"#), "{built}");
}

#[test]
fn a_key_elsewhere_is_left_to_the_caller() {
    for place in ["query", "cookie"] {
        let built =
            builder("[{key: []}]", &format!("{{key: {{type: apiKey, in: {place}, name: key}}}}"));
        assert!(!built.contains("key_header"), "{built}");
    }
}

#[test]
fn a_name_that_no_header_can_have_is_ignored() {
    let built = builder("[{key: []}]", "{key: {type: apiKey, in: header, name: 'my key'}}");
    assert!(!built.contains("key_header"), "{built}");
}
