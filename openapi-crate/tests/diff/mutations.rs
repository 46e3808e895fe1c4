//! The committed document after one small change, for each class of change: what the diff says of
//! it.

use serde_json::{Value, json};

use openapi_crate::diff;

use crate::parallel::in_parallel;
use crate::support::{BASE, edited, lines, side, snapshot, version};

/// A small change.
pub(crate) type Edit = fn(&mut Value);

/// The operation with this id.
pub(crate) fn operation<'d>(document: &'d mut Value, id: &str) -> &'d mut Value {
    let paths = document["paths"].as_object_mut().unwrap();
    let operations = paths.values_mut().flat_map(|item| item.as_object_mut().unwrap().values_mut());
    operations.into_iter().find(|operation| operation["operationId"] == id).unwrap()
}

pub(crate) fn parameter<'d>(document: &'d mut Value, id: &str, name: &str) -> &'d mut Value {
    let parameters = operation(document, id)["parameters"].as_array_mut().unwrap();
    parameters.iter_mut().find(|parameter| parameter["name"] == name).unwrap()
}

fn schema<'d>(document: &'d mut Value, name: &str) -> &'d mut Value {
    document["components"]["schemas"].get_mut(name).unwrap()
}

pub(crate) fn property<'d>(document: &'d mut Value, name: &str, property: &str) -> &'d mut Value {
    schema(document, name)["properties"].get_mut(property).unwrap()
}

fn remove(value: &mut Value, key: &str) -> Value {
    value.as_object_mut().unwrap().shift_remove(key).unwrap()
}

fn push(list: &mut Value, value: Value) {
    list.as_array_mut().unwrap().push(value);
}

fn unrequire(document: &mut Value, name: &str, property: &str) {
    schema(document, name)["required"]
        .as_array_mut()
        .unwrap()
        .retain(|required| required != property);
}

pub(crate) fn rename_path(document: &mut Value, old: &str, new: &str) {
    let item = remove(&mut document["paths"], old);
    document["paths"][new] = item;
}

/// A query parameter.
fn query(name: &str, required: bool) -> Value {
    json!({ "name": name, "in": "query", "required": required, "description": "New.",
        "schema": { "type": "string" } })
}

pub(crate) const MUTATIONS: &[(&str, Edit)] = &[
    ("operation added", |d| {
        d["paths"]["/quotes"] = json!({ "get": {
            "operationId": "list_quotes", "tags": ["posts"], "summary": "List quotes",
            "responses": { "204": { "description": "Nothing." } },
        } });
    }),
    ("operation removed", |d| drop(remove(&mut d["paths"]["/groups/{group}"], "delete"))),
    ("callback removed", |d| drop(remove(operation(d, "create_webhook"), "callbacks"))),
    ("field of a callback removed", |d| {
        drop(remove(&mut schema(d, "WebhookUser")["properties"], "quote"));
    }),
    ("operation moved", |d| rename_path(d, "/counters", "/me/counters")),
    ("operation deprecated", |d| operation(d, "get_group")["deprecated"] = json!(true)),
    ("operation documented otherwise", |d| {
        operation(d, "get_group")["summary"] = json!("Read a group");
    }),
    ("optional parameter added", |d| {
        push(&mut operation(d, "list_users")["parameters"], query("color", false));
    }),
    ("required parameter added", |d| {
        push(&mut operation(d, "list_users")["parameters"], query("color", true));
    }),
    ("parameter removed", |d| {
        let parameters = operation(d, "list_groups")["parameters"].as_array_mut().unwrap();
        parameters.retain(|parameter| parameter["name"] != "sort");
    }),
    ("parameter made required", |d| parameter(d, "list_groups", "mode")["required"] = json!(true)),
    ("parameter made optional", |d| {
        parameter(d, "search_users_not_in_group", "q")["required"] = json!(false);
    }),
    ("parameter retyped, wider", |d| {
        parameter(d, "list_users", "unit")["schema"] = json!({ "type": "string" });
    }),
    ("parameter retyped, narrower", |d| {
        parameter(d, "search_users_not_in_group", "q")["schema"] = json!({ "type": "integer" });
    }),
    ("parameter's limit lowered", |d| {
        parameter(d, "list_users", "limit")["schema"]["maximum"] = json!(50);
    }),
    ("parameter's limit raised", |d| {
        parameter(d, "list_users", "limit")["schema"]["maximum"] = json!(500);
    }),
    ("parameter's default changed", |d| {
        parameter(d, "list_users", "limit")["schema"]["default"] = json!(20);
    }),
    ("parameter deprecated", |d| parameter(d, "list_users", "limit")["deprecated"] = json!(true)),
    ("parameter documented otherwise", |d| {
        parameter(d, "list_users", "limit")["description"] = json!("How many.");
    }),
    ("parameter written otherwise", |d| {
        let parameters = operation(d, "list_users")["parameters"].as_array_mut().unwrap();
        let list =
            parameters.iter_mut().find(|parameter| parameter["schema"]["type"] == "array").unwrap();
        list["explode"] = json!(false);
        list["style"] = json!("form");
    }),
    ("value added to an enum that is sent", |d| {
        push(&mut schema(d, "GroupMode")["enum"], json!("hidden"));
    }),
    ("value removed from an enum that is sent", |d| {
        schema(d, "GroupMode")["enum"].as_array_mut().unwrap().retain(|value| value != "available");
    }),
    ("value added to an enum that goes both ways", |d| {
        push(&mut schema(d, "GroupType")["enum"], json!("hidden"));
    }),
    ("value removed from an enum that goes both ways", |d| {
        schema(d, "GroupType")["enum"].as_array_mut().unwrap().retain(|value| value != "private");
    }),
    ("optional field added to a body", |d| {
        schema(d, "GroupCreate")["properties"]["motto"] =
            json!({ "type": "string", "description": "A motto." });
    }),
    ("required field added to a body", |d| {
        schema(d, "GroupCreate")["properties"]["motto"] =
            json!({ "type": "string", "description": "A motto." });
        push(&mut schema(d, "GroupCreate")["required"], json!("motto"));
    }),
    ("field removed from a body", |d| {
        drop(remove(&mut schema(d, "GroupCreate")["properties"], "description"));
    }),
    ("field of a body retyped", |d| {
        property(d, "GroupCreate", "only_admin_publish")["type"] = json!("integer");
    }),
    ("field of a body made required", |d| {
        push(&mut schema(d, "GroupCreate")["required"], json!("only_admin_publish"));
    }),
    ("field of a body made optional", |d| unrequire(d, "GroupCreate", "type")),
    ("field of a body made nullable", |d| {
        property(d, "GroupCreate", "only_admin_publish")["nullable"] = json!(true);
    }),
    ("required field of a body made nullable", |d| {
        property(d, "GroupCreate", "name")["nullable"] = json!(true);
    }),
    ("field of a body never null", |d| {
        drop(remove(property(d, "GroupCreate", "description"), "nullable"));
    }),
    ("field of a PATCH made nullable", |d| {
        property(d, "GroupMemberUpdate", "status")["nullable"] = json!(true);
    }),
    ("body made optional", |d| {
        operation(d, "update_group")["requestBody"]["required"] = json!(false);
    }),
    ("body removed", |d| drop(remove(operation(d, "add_group_member"), "requestBody"))),
    ("body added", |d| {
        let content = json!({ "application/json": { "schema": { "$ref": "#/components/schemas/GroupUpdate" } } });
        operation(d, "delete_group")["requestBody"] =
            json!({ "required": true, "content": content });
    }),
    ("body of another media type", |d| {
        let content = &mut operation(d, "create_group")["requestBody"]["content"];
        let json = remove(content, "application/json");
        content["application/vnd.ziik+json"] = json;
    }),
    ("field added to an answer", |d| {
        schema(d, "Group")["properties"]["motto"] =
            json!({ "type": "string", "description": "A motto." });
    }),
    ("required field added to an answer", |d| {
        schema(d, "GroupStats")["properties"]["hidden"] =
            json!({ "type": "integer", "description": "How many." });
        schema(d, "GroupStats")["required"] = json!(["hidden"]);
    }),
    ("field removed from an answer", |d| {
        drop(remove(&mut schema(d, "Group")["properties"], "url"));
    }),
    ("required field removed from an answer", |d| {
        drop(remove(&mut schema(d, "Group")["properties"], "id"));
        unrequire(d, "Group", "id");
    }),
    ("field of an answer retyped", |d| property(d, "Group", "url")["type"] = json!("integer")),
    ("field of an answer made required", |d| {
        push(&mut schema(d, "Group")["required"], json!("name"));
    }),
    ("field of an answer made optional", |d| unrequire(d, "Group", "id")),
    ("field of an answer made nullable", |d| property(d, "Group", "url")["nullable"] = json!(true)),
    ("required field of an answer made nullable", |d| {
        property(d, "Group", "id")["nullable"] = json!(true);
    }),
    ("text of an answer with a list of values", |d| {
        property(d, "Group", "url")["enum"] = json!(["/a", "/b"]);
    }),
    ("field of an answer deprecated", |d| property(d, "Group", "url")["deprecated"] = json!(true)),
    ("field documented otherwise", |d| {
        property(d, "Group", "url")["description"] = json!("Where it is.");
    }),
    ("status of success changed", |d| {
        let responses = &mut operation(d, "create_group")["responses"];
        let created = remove(responses, "201");
        responses["202"] = created;
    }),
    ("answer without a body added", |d| {
        operation(d, "get_group")["responses"]["204"] = json!({ "description": "Nothing to say." });
    }),
    ("answer without a body gets one", |d| {
        let answer = json!({ "schema": { "$ref": "#/components/schemas/GroupMemberAdded" } });
        let responses = &mut operation(d, "delete_group")["responses"];
        remove(responses, "204");
        responses["200"] =
            json!({ "description": "Gone.", "content": { "application/json": answer } });
    }),
    ("answer of failure added", |d| {
        operation(d, "get_group")["responses"]["418"] = json!({ "description": "A teapot." });
    }),
    ("answer of failure removed", |d| {
        drop(remove(&mut operation(d, "get_group")["responses"], "429"));
    }),
    ("answer of another media type too", |d| {
        let answer = json!({ "schema": { "type": "string" } });
        operation(d, "get_group")["responses"]["200"]["content"]["text/csv"] = answer;
    }),
    ("answer out of its envelope", |d| {
        let schema = json!({ "$ref": "#/components/schemas/Group" });
        operation(d, "get_group")["responses"]["200"]["content"]["application/json"]["schema"] =
            schema;
    }),
    ("answer with an example", |d| {
        let answer =
            &mut operation(d, "get_group")["responses"]["200"]["content"]["application/json"];
        answer["example"] = json!({ "data": { "id": 1 } });
    }),
    ("header of an answer added", |d| {
        operation(d, "get_group")["responses"]["200"]["headers"] =
            json!({ "ETag": { "description": "A version.", "schema": { "type": "string" } } });
    }),
    ("token asked for", |d| drop(remove(operation(d, "authenticate"), "security"))),
    ("token no longer asked for", |d| operation(d, "get_group")["security"] = json!([])),
    ("token replaced by a key", |d| {
        d["components"]["securitySchemes"]["bearerAuth"] =
            json!({ "type": "apiKey", "in": "header", "name": "X-Key" });
    }),
    ("server moved", |d| d["servers"][0]["url"] = json!("https://{tenant}.ziik.io/api/v3")),
    ("version of the document", |d| d["info"]["version"] = json!("2")),
];

#[test]
fn each_class_of_change_has_its_verdict() {
    let found = in_parallel(MUTATIONS, |(name, edit)| {
        let report = diff::diff(&BASE, &side(&edited(edit)), &version());
        assert!(!report.changes.is_empty(), "{name} is not seen");
        format!("{name}: {}\n{}", report.verdict.step, lines(&report))
    });
    snapshot!("mutations", found.concat());
}

#[test]
fn there_are_enough_of_them_and_each_has_a_name() {
    let mut names: Vec<&str> = MUTATIONS.iter().map(|(name, _)| *name).collect();
    assert!(names.len() >= 60);
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), MUTATIONS.len());
}
