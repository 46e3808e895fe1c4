//! Overlays.

use openapi_crate::load::parse;
use openapi_crate::overlay;
use openapi_crate::problem::Result;
use serde_json::{Value, json};

use crate::support::snapshot;

const DOCUMENT: &str = r"
info: {title: Library}
tags: [{name: books}, {name: loans}, {name: old}, {name: older}]
paths:
  /books: {get: {summary: List, tags: [books], parameters: [{name: limit, in: query}, {name: page, in: query}]}}
  /loans: {get: {summary: Loans, tags: [loans]}}
";

fn apply_all(overlay: &str) -> Result<Value> {
    let overlay = parse("overlay.yaml", overlay).expect("the overlay is YAML");
    Ok(overlay::apply(parse("api.yaml", DOCUMENT)?, &overlay)?.root)
}

/// The document after `actions`, a YAML list.
fn after(actions: &str) -> Value {
    let overlay =
        format!("overlay: 1.0.0\ninfo: {{title: Corrections, version: '1'}}\nactions:{actions}\n");
    apply_all(&overlay).unwrap_or_else(|problem| panic!("{problem}"))
}

/// Why one action is refused.
fn refusal(action: &str) -> String {
    refusal_of(&format!(
        "overlay: 1.0.0\ninfo: {{title: Corrections, version: '1'}}\nactions:\n  - {action}\n"
    ))
}

fn refusal_of(overlay: &str) -> String {
    apply_all(overlay).expect_err("the overlay is wrong").to_string()
}

#[test]
fn update_merges_objects_to_any_depth() {
    let document = after(
        "
  - target: $
    update: {info: {version: '2'}, paths: {/books: {get: {deprecated: true}}}}",
    );
    assert_eq!(document["info"], json!({"title": "Library", "version": "2"}));
    assert_eq!(document["paths"]["/books"]["get"]["summary"], "List");
    assert_eq!(document["paths"]["/books"]["get"]["deprecated"], true);
}

#[test]
fn update_appends_to_a_selected_list() {
    let document = after(
        "
  - target: $.paths['/books'].get.parameters
    update: {name: cursor, in: query}",
    );
    assert_eq!(
        document["paths"]["/books"]["get"]["parameters"][2],
        json!({"name": "cursor", "in": "query"})
    );
}

#[test]
fn a_list_inside_an_update_is_concatenated() {
    let document = after(
        "
  - target: $.paths['/books'].get
    update: {tags: [shelves, books]}",
    );
    assert_eq!(document["paths"]["/books"]["get"]["tags"], json!(["books", "shelves", "books"]));
}

#[test]
fn update_replaces_scalars_and_what_is_of_another_kind() {
    let document = after(
        "
  - target: $.info.title
    update: Archive
  - target: $.paths['/books'].get
    update: {summary: {text: List}, tags: none}",
    );
    assert_eq!(document["info"]["title"], "Archive");
    assert_eq!(document["paths"]["/books"]["get"]["summary"], json!({"text": "List"}));
    assert_eq!(document["paths"]["/books"]["get"]["tags"], "none");
}

#[test]
fn an_update_reaches_every_selected_place() {
    let document = after(
        "
  - target: $.paths.*.get
    update: {x-seen: true}",
    );
    assert!(
        document["paths"].as_object().unwrap().values().all(|item| item["get"]["x-seen"] == true)
    );
}

#[test]
fn remove_takes_a_property_out_and_keeps_the_order_of_the_others() {
    let document = after(
        "
  - target: $.info
    remove: true",
    );
    assert_eq!(document.as_object().unwrap().keys().collect::<Vec<_>>(), ["tags", "paths"]);
}

#[test]
fn remove_takes_several_items_out_of_a_list() {
    let document = after(
        "
  - target: $.tags[0, 2:]
    remove: true",
    );
    assert_eq!(document["tags"], json!([{"name": "loans"}]));
}

#[test]
fn remove_of_a_place_and_of_what_is_inside_it() {
    let document = after(
        "
  - target: $.info..*
    remove: true
  - target: $['tags', 'tags'][*]
    remove: true
  - target: $.paths['/books']..*
    remove: true",
    );
    assert_eq!(document["info"], json!({}));
    assert_eq!(document["tags"], json!([]));
    assert_eq!(document["paths"]["/books"], json!({}));
}

#[test]
fn remove_wins_over_update() {
    let document = after(
        "
  - target: $.info.title
    update: Archive
    remove: true",
    );
    assert_eq!(document["info"], json!({}));
}

/// An overlay of version 1.1 with this action.
fn copying(action: &str) -> Result<Value> {
    apply_all(&format!(
        "overlay: 1.1.0\ninfo: {{title: Corrections, version: '1'}}\nactions:\n  - {action}\n"
    ))
}

#[test]
fn copy_merges_what_stands_somewhere_else() {
    let document = copying("{target: \"$.paths['/loans']\", copy: \"$.paths['/books']\"}").unwrap();
    let loans = &document["paths"]["/loans"]["get"];
    assert_eq!(loans["summary"], "List");
    assert_eq!(loans["tags"], json!(["loans", "books"]));
    assert_eq!(loans["parameters"], document["paths"]["/books"]["get"]["parameters"]);
    // Without effect beside `update` and `remove`.
    let document = copying("{target: $.info.title, copy: '$.tags[0].name', update: Mine}").unwrap();
    assert_eq!(document["info"]["title"], "Mine");
    let document = copying("{target: '$.tags[0]', copy: $.nothing, remove: true}").unwrap();
    assert_eq!(document["tags"][0]["name"], "loans");
}

#[test]
fn copy_of_anything_but_one_place_is_refused() {
    for (source, message) in [
        ("$.nothing", "`$.nothing` selects 0 places; it must select one"),
        ("'$.tags[*]'", "`$.tags[*]` selects 4 places; it must select one"),
        ("nothing", "`nothing` is not a JSONPath"),
    ] {
        let problem = copying(&format!("{{target: $.info, copy: {source}}}")).unwrap_err();
        let expected = format!("overlay.yaml: #/actions/0/copy: {message}");
        assert!(problem.to_string().starts_with(&expected), "{problem}");
    }
}

#[test]
fn a_later_action_sees_what_an_earlier_one_made() {
    let document = after(
        "
  - target: $.info
    update: {contact: {name: Desk}}
  - target: $.info.contact
    update: {email: desk@example.com}
  - target: $.info.contact.name
    remove: true",
    );
    assert_eq!(document["info"]["contact"], json!({"email": "desk@example.com"}));
}

#[test]
fn filters_select_by_what_is_inside() {
    let document = after(
        "
  - target: $.paths.*.get.parameters[?@.name == 'page']
    update: {description: Counted from 1.}
  - target: $.tags[?search(@.name, '^old')]
    remove: true",
    );
    let parameters = &document["paths"]["/books"]["get"]["parameters"];
    assert_eq!(parameters[0].get("description"), None);
    assert_eq!(parameters[1]["description"], "Counted from 1.");
    assert_eq!(document["tags"], json!([{"name": "books"}, {"name": "loans"}]));
}

#[test]
fn an_empty_overlay_changes_nothing() {
    assert_eq!(after(" []"), parse("api.yaml", DOCUMENT).unwrap().root);
}

#[test]
fn the_digest_stays_that_of_the_document() {
    let document = parse("api.yaml", DOCUMENT).unwrap();
    let text = "overlay: 1.0.0\ninfo: {title: C, version: '1'}\nactions: [{target: $.info, remove: true}]\n";
    let changed = overlay::apply(document.clone(), &parse("overlay.yaml", text).unwrap()).unwrap();
    assert_eq!(changed.digest, document.digest);
}

#[test]
fn a_target_that_selects_nothing_is_refused() {
    snapshot!(refusal("{target: \"$.paths['/shelves']\", update: {}}"));
}

#[test]
fn a_target_that_is_no_jsonpath_is_refused() {
    snapshot!(refusal("{target: 'paths./books', update: {}}"));
}

#[test]
fn an_action_that_does_nothing_is_refused() {
    snapshot!(refusal("{target: $.info}"));
}

#[test]
fn remove_false_alone_does_nothing_either() {
    snapshot!(refusal("{target: $.info, remove: false}"));
}

#[test]
fn the_whole_document_cannot_be_removed() {
    snapshot!(refusal("{target: $, remove: true}"));
}

#[test]
fn an_action_without_a_target_is_refused() {
    snapshot!(refusal("{update: {}}"));
}

#[test]
fn an_action_of_the_wrong_form_is_refused() {
    snapshot!(refusal("{target: $.info, remove: sometimes}"));
}

#[test]
fn an_overlay_without_info_is_refused() {
    snapshot!(refusal_of("overlay: 1.0.0\nactions: []\n"));
}

#[test]
fn an_overlay_of_another_version_is_refused() {
    snapshot!(refusal_of("overlay: 1.2.0\ninfo: {title: C, version: '1'}\nactions: []\n"));
}

#[test]
fn a_document_that_is_no_overlay_is_refused() {
    snapshot!(refusal_of("- 1\n- 2\n"));
}

#[test]
fn extends_names_a_file_beside_the_overlay() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("overlay.yaml");
    let extended = |extends: &str| {
        std::fs::write(
            &path,
            format!("overlay: 1.0.0\ninfo: {{title: C, version: '1'}}\n{extends}actions: []\n"),
        )
        .unwrap();
        overlay::extended(&path)
    };
    assert_eq!(
        extended("extends: specs/my%20api.yaml\n").unwrap(),
        folder.path().join("specs/my api.yaml")
    );
    for wrong in ["", "extends: https://example.com/api.yaml\n", "extends: 5\n"] {
        assert!(extended(wrong).is_err(), "{wrong}");
    }
}
