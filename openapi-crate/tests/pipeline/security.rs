//! Where what a caller gives goes: tokens, keys, users and passwords.

use crate::support::{Code, api};

/// The code for an operation that asks for `security` in an API with these schemes.
fn code(security: &str, schemes: &str) -> Code {
    Code::of(&api(&format!(
        "
security: {security}
paths:
  /books:
    get:
      operationId: list_books
      responses: {{'204': {{description: None.}}}}
    post:
      operationId: create_book
      security: []
      responses: {{'204': {{description: None.}}}}
components:
  securitySchemes: {schemes}
"
    )))
}

/// How its client begins.
fn builder(security: &str, schemes: &str) -> String {
    let code = code(security, schemes);
    let code = code.root();
    let start = code.find("ClientBuilder::new(").expect("a builder");
    let built: String =
        code[start..].split("/// The API's").next().expect("its end").split_whitespace().collect();
    built.trim_end_matches('}').to_owned()
}

const KEY: &str = "{key: {type: apiKey, in: header, name: X-Api-Key}}";

#[test]
fn the_only_key_is_the_token_of_the_client() {
    let rows = [
        (KEY.to_owned(), r#"&crate::runtime::SecurityScheme::header("token","x-api-key")"#),
        (
            KEY.replace("header", "query"),
            r#"&crate::runtime::SecurityScheme::query("token","X-Api-Key")"#,
        ),
        (
            KEY.replace("header", "cookie"),
            r#"&crate::runtime::SecurityScheme::cookie("token","X-Api-Key")"#,
        ),
    ];
    for (schemes, expected) in rows {
        // A scheme that nothing names counts, too.
        for security in ["[{key: []}]", "[]"] {
            let built = builder(security, &schemes);
            assert!(built.contains(expected), "{built}");
        }
        assert!(!code("[{key: []}]", &schemes).root().contains("mod credentials"));
    }
}

#[test]
fn a_token_needs_nothing_more() {
    for scheme in [
        "{type: http, scheme: Bearer, name: Authorization}",
        "{type: openIdConnect, openIdConnectUrl: 'https://a.example'}",
        "{type: oauth2, flows: {}}",
        // What has no place by itself is left to the transport.
        "{type: http, scheme: digest}",
        "{type: apiKey, in: header, name: 'my key'}",
    ] {
        let built = builder("[{token: []}]", &format!("{{token: {scheme}}}"));
        assert!(!built.contains("scheme("), "{built}");
    }
    // What nothing asks for does not count beside what something does.
    let schemes = format!("{{token: {{type: http, scheme: bearer}}, {}", &KEY[1..]);
    assert!(!builder("[{token: []}]", &schemes).contains("scheme("));
    assert!(builder("[{key: []}]", &schemes).contains("scheme("));
}

#[test]
fn a_user_and_a_password_have_a_function() {
    let code = code("[{account-sid: []}]", "{account-sid: {type: http, scheme: basic}}");
    assert!(code.root().contains("pub mod credentials;"), "{}", code.root());
    assert!(code.root().contains(".scheme(&credentials::ACCOUNT_SID)"), "{}", code.root());
    let module = code.module("credentials");
    assert!(
        module.contains(
            r#"static ACCOUNT_SID: SecurityScheme = SecurityScheme::basic("account_sid");"#
        )
    );
    assert!(module.contains("pub fn account_sid("), "{module}");
    assert!(module.contains("user: impl Into<String>"), "{module}");
}

#[test]
fn the_token_of_a_client_is_the_first_that_takes_one_secret() {
    let schemes = "{
      user: {type: http, scheme: basic},
      door: {type: http, scheme: bearer},
      key: {type: apiKey, in: header, name: X-Api-Key},
    }";
    let rows = [
        ("[{key: []}, {door: []}]", Some("KEY")),
        ("[{user: []}, {key: []}]", Some("KEY")),
        ("[{door: []}, {key: []}]", None),
        ("[{user: []}, {door: []}]", None),
    ];
    for (security, expected) in rows {
        let built = builder(security, schemes);
        let expected = expected.map(|name| format!(".scheme(&credentials::{name})"));
        let end = expected.as_deref().unwrap_or(")");
        assert!(
            built.ends_with(end) && (expected.is_some() || !built.contains("scheme(")),
            "{built}"
        );
    }
}

/// What an operation with a header parameter `Authorization` says of its credentials, and the root.
fn lifted(parameter: &str, security: &str, schemes: &str) -> (String, String) {
    let code = Code::of(&api(&format!(
        "
security: {security}
paths:
  /books:
    get:
      operationId: list_books
      parameters: [{{in: header, name: authorization, schema: {{type: string}}{parameter}}}]
      responses: {{'204': {{description: None.}}}}
    post:
      operationId: create_book
      security: []
      responses: {{'204': {{description: None.}}}}
components:
  securitySchemes: {schemes}
"
    )));
    let operations = code.module("operations/shared");
    let start = operations.find("\"list_books\"").expect("the operation");
    let constant = operations[start..].split(';').next().expect("its end");
    (constant.split_whitespace().collect(), code.root().to_owned())
}

#[test]
fn a_header_parameter_is_a_scheme_where_there_is_none_for_its_header() {
    let (alone, root) = lifted(", required: true", "[]", "{}");
    assert!(!alone.contains("without_credentials"), "{alone}");
    assert!(root.contains("header(\"token\", \"authorization\")"), "{root}");
    // Beside another key it goes along, where it is required; otherwise it may.
    let key = "&super::super::credentials::KEY";
    let (required, _) = lifted(", required: true", "[{key: []}]", KEY);
    let together = format!("&[{key},&super::super::credentials::AUTHORIZATION");
    assert!(required.contains(&together), "{required}");
    assert!(!required.contains(&format!("&[{key}]")), "{required}");
    let (optional, _) = lifted("", "[{key: []}]", KEY);
    assert!(optional.contains(&together), "{optional}");
    assert!(optional.contains(&format!("&[{key}]")), "{optional}");
    // A scheme that fills the header takes its place.
    for scheme in
        ["{type: http, scheme: bearer}", "{type: apiKey, in: header, name: Authorization}"]
    {
        let (filled, _) = lifted(", required: true", "[{a: []}]", &format!("{{a: {scheme}}}"));
        assert!(!filled.contains("credentials"), "{filled}");
    }
    // A scheme of the same name that is something else stays what it is.
    let query = "{Authorization: {type: apiKey, in: query, name: auth}}";
    let (both, _) = lifted(", required: true", "[{Authorization: []}]", query);
    let names = ["AUTHORIZATION", "AUTHORIZATION_HEADER"];
    let names = names.map(|name| format!("&super::super::credentials::{name}")).join(",");
    assert!(both.contains(&names), "{both}");
}

#[test]
fn schemes_that_only_a_transport_knows_have_no_functions() {
    let schemes = "{a: {type: http, scheme: digest}, b: {type: http, scheme: hoba}}";
    let code = code("[{a: []}, {b: []}]", schemes);
    assert!(!code.root().contains("credentials"), "{}", code.root());
    assert!(!code.module("operations/shared").contains("credentials::"));
}

#[test]
fn names_of_schemes_depend_on_no_order() {
    let schemes = "{a-b: {type: http, scheme: basic}, a_b: {type: http, scheme: bearer}}";
    let named = |security| code(security, schemes).module("credentials").to_owned();
    for security in ["[{a-b: []}, {a_b: []}]", "[{a_b: []}, {a-b: []}]"] {
        let module = named(security);
        assert!(module.contains(r#"static A_B: SecurityScheme = SecurityScheme::basic("a_b")"#));
        assert!(module.contains(r#"A_B2: SecurityScheme = SecurityScheme::bearer("a_b2")"#));
    }
}

#[test]
fn several_schemes_are_told_apart_by_operation() {
    let schemes = "{
      app: {type: apiKey, in: header, name: X-App, description: Which program calls.},
      key: {$ref: '#/components/securitySchemes/hidden'},
      hidden: {type: apiKey, in: query, name: key},
      cert: {type: mutualTLS},
      token: {type: oauth2, flows: {}},
    }";
    let code = code("[{app: [], key: [], cert: []}, {token: [read]}, {gone: []}, {}]", schemes);
    let operations = code.module("operations/shared");
    let squeezed: String = operations.split_whitespace().collect();
    let expected = "with_security(&[&[&super::super::credentials::APP,&super::super::credentials::KEY],\
                    &[&super::super::credentials::TOKEN],&[&super::super::credentials::GONE],&[]])";
    assert!(squeezed.replace(",]", "]").replace(",)", ")").contains(expected), "{operations}");
    assert!(operations.contains(".without_credentials()"), "{operations}");
    let said = "Can take the credentials `app` and `key`, or `token`, or `gone`.";
    assert!(operations.contains(said), "{operations}");
    let module = code.module("credentials");
    assert!(module.contains("Which program calls."), "{module}");
    assert!(module.contains(r#"SecurityScheme::query("key", "key")"#), "{module}");
    assert!(!module.contains("fn gone") && !module.contains("CERT"), "{module}");
}
