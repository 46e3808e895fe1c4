//! Every operation of a document answers what the document says.

use serde_json::Value;
use ziik_fake::documented::{Document, Mock};

use crate::{Reply, request};

/// Sends each operation the example of its body, and an example or a number for each parameter.
async fn check(text: &str) {
    let root: Value = serde_yaml::from_str(text).unwrap();
    let document = Document::from_value(root.clone()).unwrap();
    let mock = Mock::builder(document.clone()).start().await.unwrap();
    let mut answered = 0;
    for operation in document.operations() {
        let described = &root["paths"][operation.path][operation.method.to_lowercase()];
        let parts = operation.path.split('/');
        let parts = parts.map(|part| match part.trim_matches(['{', '}']) {
            text if text == part => text.to_owned(),
            name => argument(&root, described, name),
        });
        let mut url = format!("{}{}?", mock.url(), parts.collect::<Vec<_>>().join("/"));
        let parameters = described["parameters"].as_array().into_iter().flatten();
        for parameter in parameters {
            if parameter["in"] == "query" && parameter["required"] == true {
                let example = parameter.get("example").or(parameter["schema"].get("example"));
                let text = example.map_or("1".to_owned(), |example| {
                    example.as_str().map_or_else(|| example.to_string(), str::to_owned)
                });
                let text = text.replace('+', "%2B");
                url += &[parameter["name"].as_str().unwrap(), "=", &text, "&"].concat();
            }
        }
        let mut sent = request(operation.method, url).bearer_auth("t").header("X-API-KEY", "k");
        if let Some(body) = described.pointer("/requestBody/content/application~1json/example") {
            sent = sent.json(body);
        } else if let Some(schema) =
            described.pointer("/requestBody/content/multipart~1form-data/schema")
        {
            sent = sent
                .header("content-type", "multipart/form-data; boundary=b")
                .body(form(&root, schema));
        }
        let reply = Reply::of(sent).await;
        let responses = &described["responses"];
        let success = ["200", "201", "202", "204"].into_iter().find(|s| responses.get(s).is_some());
        assert_eq!(Some(reply.status.to_string().as_str()), success, "{}: {reply:?}", operation.id);
        answered += 1;
    }
    assert!(answered > 60);
}

/// A form with a text or a file for each property.
fn form(root: &Value, schema: &Value) -> String {
    let reference = schema["$ref"].as_str().and_then(|reference| root.pointer(&reference[1..]));
    let properties = reference.unwrap_or(schema)["properties"].as_object().unwrap();
    let part = |(name, property): (&String, &Value)| {
        let file = if property["format"] == "binary" { "; filename=\"f\"" } else { "" };
        format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n1\r\n")
    };
    properties.iter().map(part).collect::<String>() + "--b--\r\n"
}

/// Something that fits a parameter of the path.
fn argument(root: &Value, operation: &Value, name: &str) -> String {
    let mut parameters = operation["parameters"].as_array().into_iter().flatten();
    let Some(parameter) = parameters.find(|one| one["name"] == name) else { return "1".to_owned() };
    let schema = &parameter["schema"];
    let reference = schema["$ref"].as_str().and_then(|reference| root.pointer(&reference[1..]));
    let schema = reference.unwrap_or(schema);
    if schema["format"] == "uuid" {
        return "00000000-0000-4000-8000-000000000001".to_owned();
    }
    schema["enum"][0].as_str().unwrap_or("1").to_owned()
}

#[tokio::test]
async fn of_ziik() {
    check(include_str!("../../../openapi.yaml")).await;
}

#[tokio::test]
async fn of_workdrive() {
    check(include_str!("../../../workdrive-api/openapi.yaml")).await;
}
