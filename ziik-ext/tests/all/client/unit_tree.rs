//! How the tree of units is fetched where the list of units tells less than documented.

use serde_json::{Value, json};
use ziik_ext::{Client, UnitTree};

use crate::client::support::{Scripted, json as answer, status};

/// A server with these units in its list, and this tree.
fn serving(units: Value, tree: Option<Value>) -> Scripted {
    Scripted::new(move |arrival| match (arrival.path.as_str(), &tree) {
        ("/units", _) => {
            let total = units.as_array().map(Vec::len);
            answer(&json!({"data": units, "meta": {"last_page": 1, "total": total}}))
        }
        ("/units/tree", Some(tree)) if arrival.query == "all=true" => {
            answer(&json!({"data": tree}))
        }
        _ => status(403),
    })
}

fn paths(server: &Scripted) -> Vec<String> {
    server.arrivals().into_iter().map(|arrival| arrival.path).collect()
}

fn shown(tree: &UnitTree) -> Vec<(i64, usize)> {
    tree.walk().map(|node| (node.id().get(), node.depth())).collect()
}

async fn fetch(client: &Client) -> UnitTree {
    client.unit_tree().await.expect("a tree")
}

#[tokio::test(start_paused = true)]
async fn parents_that_the_list_does_not_tell_are_taken_from_the_tree() {
    let units = json!([
        {"id": 1, "level": 0, "name": "Top"},
        {"id": 2, "level": 1, "name": "Shop", "reference": "CC-1"},
        {"id": 3, "level": 2, "name": "Bar"},
    ]);
    let tree = json!([{"id": 1, "level": 0, "name": "Top", "children": [
        {"id": 2, "level": 1, "name": "Shop", "children": [{"id": 3, "name": "Bar"}]},
    ]}]);
    let server = serving(units.clone(), Some(tree));
    let tree = fetch(&server.client()).await;
    assert_eq!(paths(&server), ["/units", "/units/tree"]);
    assert_eq!(shown(&tree), [(1, 0), (2, 1), (3, 2)]);
    assert_eq!(tree.problems(), []);
    assert_eq!(tree.find("CC-1").expect("the reference is in the list").id(), 2);

    let error = serving(units, None).client().unit_tree().await.expect_err("no tree");
    assert_eq!(error.operation(), Some("get_unit_tree"));
}

#[tokio::test(start_paused = true)]
async fn a_tree_that_tells_no_more_leaves_the_place_open() {
    let units = json!([{"id": 2, "level": 1}, {"id": 3, "parent": {"id": 2}}]);
    let server = serving(units, Some(json!([])));
    let tree = fetch(&server.client()).await;
    assert_eq!(shown(&tree), [(2, 0), (3, 1)]);
    let told: Vec<String> = tree.problems().iter().map(ToString::to_string).collect();
    assert_eq!(told, ["unit 2 is not at the top, and Ziik does not tell its parent"]);
}

#[tokio::test(start_paused = true)]
async fn parents_in_either_form_need_no_second_call() {
    let units = json!([
        {"id": 1, "level": 0, "parent": null},
        {"id": 2, "level": 1, "parent": {"id": 1}},
        {"id": 3, "level": 1, "parent_id": 1},
    ]);
    let server = serving(units, None);
    assert_eq!(shown(&fetch(&server.client()).await), [(1, 0), (2, 1), (3, 1)]);
    assert_eq!(paths(&server), ["/units"]);
    let empty = serving(json!([]), None);
    assert!(fetch(&empty.client()).await.is_empty());
}
