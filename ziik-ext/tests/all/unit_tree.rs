//! The tree of units, against a tenant.

use ziik_ext::api::types::{Unit, UnitCreate, UnitType, UnitUpdate};
use ziik_ext::memberships::NameProblem;
use ziik_ext::unit_tree::{Node, Problem};
use ziik_ext::{Client, Error, UnitTree, blocking};
use ziik_fake::{Answers, Tenant};

async fn start(users: usize) -> (Tenant, Client) {
    let tenant = Tenant::builder().users(users).seed(3).start().await.expect("a tenant");
    let client = Client::builder(tenant.url())
        .password(tenant.username(), tenant.password())
        .build()
        .expect("a client");
    client.list_basic_units().send().await.expect("signed in");
    let _ = tenant.take_requests();
    (tenant, client)
}

/// The requests since the last look, each as its method and path.
fn requests(tenant: &Tenant) -> Vec<String> {
    let requests = tenant.take_requests().into_iter();
    requests.map(|request| format!("{} {}", request.method, request.path)).collect()
}

fn unit(value: serde_json::Value) -> Unit {
    serde_json::from_value(value).expect("a unit")
}

fn ids<'t>(nodes: impl Iterator<Item = Node<'t>>) -> Vec<i64> {
    nodes.map(|node| node.id().get()).collect()
}

#[tokio::test]
async fn the_whole_tree_is_fetched_with_one_call_a_page() {
    for (users, pages) in [(40, 1), (1000, 2)] {
        let (tenant, client) = start(users).await;
        let tree = client.unit_tree().await.expect("a tree");
        assert_eq!(requests(&tenant), vec!["GET /units"; pages]);
        let all = client.list_basic_units().send().await.expect("units").into_data();
        let mut found = ids(tree.walk());
        found.sort_unstable();
        assert_eq!(found, all.iter().map(|unit| unit.id.get()).collect::<Vec<_>>());
        assert_eq!((tree.len(), tree.problems()), (all.len(), &[][..]));
        assert_eq!(ids(tree.roots()), [1]);
    }
}

#[tokio::test]
async fn a_unit_is_found_by_id_reference_and_names() {
    let (_tenant, client) = start(40).await;
    let tree = client.unit_tree().await.expect("a tree");
    let harbour = tree.find(" CC-1000 ").expect("a reference");
    assert_eq!(harbour.name(), Some("Harbour Café"));
    assert_eq!(tree.find(harbour.id()).expect("an id").id(), harbour.id());
    assert_eq!(tree.get(harbour.id()).map(Node::id), Some(harbour.id()));
    let path = ["Fjord Coffee", "North Coast", "Harbour Cafe\u{301} "];
    assert_eq!(tree.find_path(path).expect("names").id(), harbour.id());
    assert_eq!(ids(harbour.ancestors()), [2, 1]);
    assert_eq!((harbour.depth(), harbour.parent().expect("a parent").depth()), (2, 1));
    assert!(harbour.children().all(|node| node.is_department() && node.depth() == 3));
    assert!(harbour.is_within(1) && !tree.get(1).expect("the top").is_within(harbour.id()));

    let unknown = |shown: &str| NameProblem::Unknown(shown.to_owned());
    assert_eq!(tree.find("CC-9").unwrap_err(), unknown("unit \"CC-9\""));
    assert_eq!(tree.find(999_999).unwrap_err(), unknown("unit 999999"));
    assert!(tree.get(999_999).is_none());
    let path = tree.find_path(["Fjord Coffee", "Harbour Café"]).unwrap_err();
    assert_eq!(path, unknown("unit \"Fjord Coffee / Harbour Café\""), "a level is missing");
    assert_eq!(tree.find_path([""; 0]).unwrap_err(), unknown("unit \"\""));

    client.create_unit(UnitCreate::new("North Coast").parent_id(1)).send().await.expect("a unit");
    let tree = client.unit_tree().await.expect("a tree");
    let twice = tree.find_path(["Fjord Coffee", "North Coast"]).unwrap_err();
    assert_eq!(
        twice.to_string(),
        "there is more than one unit \"Fjord Coffee / North Coast\"; name it by its id"
    );
    assert_eq!(tree.find_path(path_of_harbour()).expect("one of two leads on").id(), 4);
}

fn path_of_harbour() -> [&'static str; 3] {
    ["Fjord Coffee", "North Coast", "Harbour Café"]
}

#[test]
fn subtrees_are_walked_depth_first_and_breadth_first() {
    let row = |id: i64, parent: i64| unit(serde_json::json!({"id": id, "parent_id": parent}));
    let top = unit(serde_json::json!({"id": 1, "level": 0}));
    let tree = UnitTree::from_units([row(5, 3), top, row(2, 1), row(3, 1), row(4, 2), row(6, 9)]);
    assert_eq!(ids(tree.walk()), [1, 2, 4, 3, 5, 6]);
    let top = tree.get(1).expect("the top");
    assert_eq!(ids(top.subtree()), [1, 2, 4, 3, 5]);
    assert_eq!(ids(top.subtree_breadth_first()), [1, 2, 3, 4, 5]);
    assert_eq!(ids(top.children().rev()), [3, 2]);
    assert_eq!(tree.walk().map(Node::depth).collect::<Vec<_>>(), [0, 1, 2, 1, 2, 0]);
    assert!(!tree.is_empty() && UnitTree::from_units([]).is_empty());
}

#[tokio::test]
async fn a_move_is_sent_once_and_never_below_itself() {
    let (tenant, client) = start(40).await;
    let mut tree = client.unit_tree().await.expect("a tree");
    let _ = requests(&tenant);
    let harbour = tree.find("CC-1000").expect("a unit").id();

    assert!(!tree.move_to(&client, "CC-1000", "REG-1").await.expect("there"));
    assert_eq!(requests(&tenant), [""; 0], "it is there already");
    assert!(tree.move_to(&client, "CC-1000", "REG-2").await.expect("moved"));
    assert_eq!(requests(&tenant), [format!("POST /units/{harbour}/move")]);
    assert_eq!(ids(tree.get(harbour).expect("a unit").ancestors()), [3, 1]);
    assert!(!tree.move_to(&client, harbour, 3).await.expect("there"));

    // What is below moves along, and a move of that is judged by the new place.
    assert!(tree.move_to(&client, "REG-2", "REG-1").await.expect("moved"));
    assert_eq!(tree.get(harbour).expect("a unit").depth(), 3);
    let _ = requests(&tenant);
    for (unit, parent) in [("REG-1", "CC-1000"), ("REG-1", "REG-1"), ("HQ", "REG-2")] {
        let error = tree.move_to(&client, unit, parent).await.expect_err("below itself");
        assert!(matches!(&error, Error::UnitBelowItself { .. }), "{error}");
        let message = format!(
            "unit {unit:?} cannot be moved below unit {parent:?}, which is that unit or below it; \
             nothing was sent"
        );
        assert_eq!(error.to_string(), message);
    }
    let error = tree.move_to(&client, "CC-1000", "CC-9").await.expect_err("no such unit");
    assert!(matches!(error, Error::Name(_)), "{error}");
    assert_eq!(requests(&tenant), [""; 0], "nothing of that was sent");

    let fetched = client.unit_tree().await.expect("a tree");
    assert_eq!(fetched.to_string(), tree.to_string(), "the tree shows what the tenant has");
}

#[tokio::test]
async fn a_refused_move_leaves_the_tree_as_it_was() {
    let (_tenant, client) = start(40).await;
    let annex = UnitCreate::new("Annex").parent_id(1);
    let annex = client.create_unit(annex).send().await.expect("a unit").id;
    let mut tree = client.unit_tree().await.expect("a tree");
    let before = tree.to_string();

    // What others did meanwhile does not show in the tree, and the API refuses.
    client.delete_unit(annex).send().await.expect("deleted");
    let error = tree.move_to(&client, annex, 3).await.expect_err("it is gone");
    assert!(error.is_not_found(), "{error}");
    client.update_unit(2, UnitUpdate::new().parent_id(3)).send().await.expect("moved");
    let error = tree.move_to(&client, 3, 2).await.expect_err("a circle");
    assert!(error.is_validation(), "{error}");
    assert_eq!(tree.to_string(), before);
}

#[tokio::test]
async fn all_forms_of_answers_give_the_same_tree() {
    let (tenant, client) = start(40).await;
    let documented = client.unit_tree().await.expect("a tree").to_string();
    for form in ["quirks", "lists-gaps", "paging-no-meta", "paging-bare", "updates-object"] {
        let answers: Answers = form.parse().expect("a form");
        tenant.set_answers(answers);
        let mut tree = client.unit_tree().await.unwrap_or_else(|error| panic!("{form}: {error}"));
        assert_eq!(tree.to_string(), documented, "{form}");
        assert!(tree.move_to(&client, 4, 3).await.expect("moved"), "{form}");
        assert!(tree.move_to(&client, 4, 2).await.expect("moved back"), "{form}");
    }
}

#[test]
fn what_makes_no_tree_is_told() {
    let units = serde_json::json!([
        {"id": 1, "level": 0, "name": "Top"},
        {"id": 2, "level": 1, "name": "Lost"},
        {"id": 3, "parent_id": 99},
        {"id": 4, "parent_id": 6},
        {"id": 6, "parent_id": 5},
        {"id": 5, "parent_id": 4},
        {"id": 7, "parent_id": 7},
        {"id": 8, "parent_id": 1, "parent": {"id": 2}},
        {"id": 9, "parent_id": 5},
    ]);
    let units: Vec<Unit> = serde_json::from_value(units).expect("units");
    let tree = UnitTree::from_units(units);
    let told: Vec<String> = tree.problems().iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "unit 2 is not at the top, and Ziik does not tell its parent",
            "unit 3 is below unit 99, which is not in the list",
            "unit 8 is below unit 1, and also below unit 2",
            "units in a circle, each below the next: 4, 6, 5",
            "units in a circle, each below the next: 7",
        ]
    );
    assert!(matches!(&tree.problems()[3], Problem::Cycle { units, .. } if units.len() == 3));
    assert_eq!(ids(tree.roots()), [1, 2, 3, 4, 7]);
    assert_eq!(ids(tree.get(9).expect("a unit").ancestors()), [5, 4]);
}

#[tokio::test]
async fn a_move_mends_what_was_told_twice_or_in_a_circle() {
    let (tenant, client) = start(40).await;
    let units = serde_json::json!([
        {"id": 1, "level": 0},
        {"id": 2, "parent_id": 3},
        {"id": 3, "parent_id": 2},
        {"id": 4, "parent_id": 2, "parent": {"id": 3}},
    ]);
    let units: Vec<Unit> = serde_json::from_value(units).expect("units");
    let mut tree = UnitTree::from_units(units);
    assert_eq!(tree.problems().len(), 2);
    assert!(tree.move_to(&client, 4, 2).await.expect("sent"), "it may be below the other one");
    assert!(tree.move_to(&client, 3, 1).await.expect("sent"));
    assert_eq!(tree.problems(), []);
    assert_eq!(ids(tree.walk()), [1, 3, 2, 4], "unit 2 is below unit 3, as was told");
    assert_eq!(requests(&tenant), ["POST /units/4/move", "POST /units/3/move"]);
}

#[test]
fn nested_units_and_departments_are_part_of_the_tree() {
    let units = serde_json::json!([
        {"id": 1, "level": 0, "name": "Top", "children": [
            {"id": 2, "level": 1, "name": "short", "departments": [
                {"id": 5, "name": "Bar", "unit_type": "department"},
                {"name": "without an id"},
                {"id": 6, "name": "Kitchen"},
            ], "children": [{"id": 3, "level": 2, "name": "Deep"}]},
        ]},
        {"id": 2, "level": 1, "name": "full", "reference": "R", "departments": []},
        {"id": 6, "parent_id": 3, "name": "Kitchen", "unit_type": "department"},
    ]);
    let units: Vec<Unit> = serde_json::from_value(units).expect("units");
    let tree = UnitTree::from_units(units);
    assert_eq!(tree.problems(), []);
    let two = tree.find("R").expect("the full form counts");
    assert_eq!((two.name(), two.unit().children.as_ref()), (Some("full"), None));
    assert_eq!(ids(tree.walk()), [1, 2, 3, 6]);

    // A department that is in no list is taken from its unit.
    let units = serde_json::json!([{"id": 1, "level": 0, "departments": [
        {"id": 5, "name": "Bar", "unit_type": "department"}, {"name": "without an id"}]}]);
    let units: Vec<Unit> = serde_json::from_value(units).expect("units");
    let tree = UnitTree::from_units(units);
    assert_eq!(ids(tree.walk()), [1, 5]);
    let bar = tree.get(5).expect("a department");
    assert_eq!((bar.depth(), bar.is_department()), (1, true));
    assert_eq!(bar.unit().unit_type, Some(UnitType::Department));
}

#[test]
fn a_department_that_is_listed_without_a_place_is_below_the_unit_that_has_it() {
    let units = serde_json::json!([
        {"id": 1, "level": 0, "departments": [{"id": 5}, {"id": 6}]},
        {"id": 2, "level": 1, "parent_id": 1},
        {"id": 5, "name": "Bar", "unit_type": "department"},
        {"id": 6, "name": "Kitchen", "unit_type": "department", "parent_id": 2},
    ]);
    let units: Vec<Unit> = serde_json::from_value(units).expect("units");
    let tree = UnitTree::from_units(units);
    assert_eq!(tree.problems(), []);
    let parents = [5, 6].map(|id| tree.get(id).and_then(Node::parent).map(|unit| unit.id().get()));
    assert_eq!(parents, [Some(1), Some(2)], "{tree}");
    let shown = format!("{:?}", tree.get(5).expect("a department"));
    assert!(shown.starts_with("Node {") && shown.contains("Bar"), "{shown}");
}

#[test]
fn a_tree_is_printed_for_people() {
    let units = serde_json::json!([
        {"id": 1, "level": 0, "name": "Fjord\nCoffee", "reference": "HQ"},
        {"id": 2, "parent_id": 1, "name": "North", "reference": ""},
        {"id": 3, "parent_id": 1, "name": "South\u{202e}"},
        {"id": 4, "parent_id": 2, "name": "Harbour"},
        {"id": 5, "parent_id": 4, "unit_type": "department", "name": "Bar"},
        {"id": 6, "parent_id": 2},
        {"id": 7, "parent_id": 8},
    ]);
    let units: Vec<Unit> = serde_json::from_value(units).expect("units");
    let expected = "\
Fjord Coffee (unit 1, HQ)
├── North (unit 2)
│   ├── Harbour (unit 4)
│   │   └── Bar (department 5)
│   └── unit 6
└── South\\u{202e} (unit 3)
unit 7
! unit 7 is below unit 8, which is not in the list";
    assert_eq!(UnitTree::from_units(units).to_string(), expected);
    assert_eq!(UnitTree::from_units([]).to_string(), "");
}

#[test]
fn deep_trees_do_not_exhaust_the_stack() {
    let depth = 20_000;
    let row = |id: i64| unit(serde_json::json!({"id": id, "parent_id": id - 1, "name": "x"}));
    let tree = UnitTree::from_units((1..=depth).rev().map(row));
    assert_eq!(tree.roots().len(), 1);
    let deepest = tree.walk().last().expect("a unit");
    assert_eq!(deepest.depth(), deepest.ancestors().count());
    assert_eq!(deepest.id().get(), depth);
}

#[test]
fn a_tree_without_async() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a runtime");
    let (_tenant, client) = runtime.block_on(start(40));
    let client = blocking::Client::new(client);
    let mut tree = client.wait(Client::unit_tree).expect("a tree");
    assert!(client.wait(|ziik| tree.move_to(ziik, "CC-1000", "REG-2")).expect("moved"));
    assert!(!client.wait(|ziik| tree.move_to(ziik, "CC-1000", "REG-2")).expect("there"));
    let error = client.wait(|ziik| tree.move_to(ziik, "REG-2", "CC-1000")).expect_err("a circle");
    assert!(matches!(error, Error::UnitBelowItself { .. }), "{error}");
}
