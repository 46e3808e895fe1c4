use serde_json::{Value, json};

use crate::api::{Api, BARISTA};

/// A tenant, a user whose only membership is in `shops[0]`, three shops, and a department of each
/// of the first two.
struct Scene {
    api: Api,
    path: String,
    shops: Vec<u64>,
    departments: Vec<u64>,
}

impl Scene {
    async fn set() -> Self {
        let api = Api::start().await;
        let shops = api.ids("/units?keyword=a&limit=100").await;
        let mut with_departments = Vec::new();
        let mut departments = Vec::new();
        for shop in shops {
            let unit = api.data(&format!("/units/{shop}")).await;
            if let Some(department) = unit["departments"][0]["id"].as_u64() {
                with_departments.push(shop);
                departments.push(department);
            }
        }
        let user = json!({"first_name": "A", "last_name": "B", "email": "a@x.example",
            "unit": with_departments[0],
            "userTypes": [1, 2]});
        let id = api.create("/users", user).await;
        Self { api, path: format!("/users/{id}/units"), shops: with_departments, departments }
    }

    /// Unit, department and user types of every membership.
    async fn memberships(&self) -> Vec<(Value, Value, Vec<u64>)> {
        let data = self.api.data(&self.path).await;
        let rows = data.as_array().unwrap().iter().map(|row| {
            let types = row["userTypes"]
                .as_array()
                .unwrap()
                .iter()
                .map(|row| row["id"].as_u64().unwrap())
                .collect();
            (row["unit"]["id"].clone(), row["department"]["id"].clone(), types)
        });
        rows.collect()
    }

    async fn only(&self) -> (Value, Value, Vec<u64>) {
        let mut all = self.memberships().await;
        assert_eq!(all.len(), 1);
        all.remove(0)
    }
}

#[tokio::test]
async fn adding() {
    let scene = Scene::set().await;
    let Scene { api, path, shops, departments } = &scene;
    let body = json!({"unit": shops[1], "department": departments[1], "userTypes": [3]});
    let reply = api.post(path, body).await;
    assert_eq!(reply.status, 201);
    assert_eq!(reply.location, Some(format!("{}{path}", api.tenant.url())));
    let data = &reply.body["data"];
    assert_eq!(
        (&data["unit"]["id"], &data["department"]["id"]),
        (&json!(shops[1]), &json!(departments[1]))
    );
    assert_eq!(data["userTypes"][0]["id"], 3);
    assert_eq!(data["abilities"]["schedule"], true);
    assert_eq!(
        scene.memberships().await,
        [
            (json!(shops[0]), json!(null), vec![1, 2]),
            (json!(shops[1]), json!(departments[1]), vec![3])
        ]
    );
}

#[tokio::test]
async fn adding_again_updates() {
    let scene = Scene::set().await;
    let Scene { api, path, shops, departments } = &scene;
    let reply = api.post(path, json!({"unit": shops[0], "department": departments[0]})).await;
    assert_eq!((reply.status, reply.location), (200, None));
    assert_eq!(
        scene.only().await,
        (json!(shops[0]), json!(departments[0]), vec![1, 2]),
        "user types were not sent"
    );
    api.post(path, json!({"unit": shops[0], "userTypes": [4]})).await;
    assert_eq!(scene.only().await, (json!(shops[0]), json!(departments[0]), vec![4]));
}

#[tokio::test]
async fn adding_what_does_not_fit() {
    let Scene { api, path, shops, departments } = Scene::set().await;
    for (body, field) in [
        (json!({}), "unit"),
        (json!({"unit": 99999}), "unit"),
        (json!({"unit": "1"}), "unit"),
        (json!({"unit": departments[0]}), "unit"),
        (json!({"unit": shops[1], "department": departments[0]}), "department"),
        (json!({"unit": shops[1], "department": shops[1]}), "department"),
        (json!({"unit": shops[1], "department": 99999}), "department"),
        (json!({"unit": 1, "department": shops[1]}), "department"),
        (json!({"unit": shops[1], "userTypes": [99999]}), "userTypes"),
        (json!({"unit": shops[1], "userTypes": ["1"]}), "userTypes"),
    ] {
        assert_eq!(api.post(&path, body.clone()).await.blamed(), (422, vec![field]), "{body}");
    }
    assert_eq!(api.post("/users/99999/units", json!({"unit": 1})).await.status, 404);
}

#[tokio::test]
async fn updating_user_types_with_and_without_overwriting() {
    let scene = Scene::set().await;
    let one = format!("{}/{}", scene.path, scene.shops[0]);
    let types = async |body: Value| {
        let reply = scene.api.patch(&one, body).await;
        assert_eq!((reply.status, reply.text.as_str()), (204, ""));
        scene.only().await.2
    };
    assert_eq!(types(json!({})).await, [1, 2]);
    assert_eq!(types(json!({"userTypes": [3]})).await, [3], "the default is to overwrite");
    assert_eq!(types(json!({"userTypes": [4, 3], "overwrite": false})).await, [3, 4]);
    assert_eq!(types(json!({"userTypes": [5], "overwrite": true})).await, [5]);
    assert_eq!(types(json!({"overwrite": true})).await, [5]);
    assert_eq!(types(json!({"userTypes": [], "overwrite": false})).await, [5]);
    assert_eq!(types(json!({"userTypes": []})).await, [0; 0]);
    let wrong = scene.api.patch(&one, json!({"overwrite": "yes"})).await;
    assert_eq!(wrong.blamed(), (422, vec!["overwrite"]));
}

#[tokio::test]
async fn setting_and_clearing_the_department() {
    let scene = Scene::set().await;
    let one = format!("{}/{}", scene.path, scene.shops[0]);
    scene.api.patch(&one, json!({"department": scene.departments[0]})).await;
    scene.api.patch(&one, json!({"userTypes": [1]})).await;
    assert_eq!(scene.only().await.1, json!(scene.departments[0]), "left out means kept");
    scene.api.patch(&one, json!({"department": null})).await;
    assert_eq!(scene.only().await.1, json!(null));
    let other = scene.api.patch(&one, json!({"department": scene.departments[1]})).await;
    assert_eq!(other.blamed(), (422, vec!["department"]));
}

#[tokio::test]
async fn moving() {
    let scene = Scene::set().await;
    let Scene { api, path, shops, departments } = &scene;
    api.patch(&format!("{path}/{}", shops[0]), json!({"department": departments[0]})).await;
    assert_eq!(
        api.patch(&format!("{path}/{}", shops[0]), json!({"unit": shops[1]})).await.status,
        204
    );
    assert_eq!(
        scene.only().await,
        (json!(shops[1]), json!(null), vec![1, 2]),
        "the department stays behind"
    );
    assert_eq!(
        api.patch(&format!("{path}/{}", shops[0]), json!({})).await.status,
        404,
        "there is nothing any more"
    );

    let there = json!({"unit": shops[0], "department": departments[0]});
    assert_eq!(api.patch(&format!("{path}/{}", shops[1]), there).await.status, 204);
    assert_eq!(scene.only().await.1, json!(departments[0]));

    api.post(path, json!({"unit": shops[1]})).await;
    let onto_another = api.patch(&format!("{path}/{}", shops[1]), json!({"unit": shops[0]})).await;
    assert_eq!(onto_another.blamed(), (422, vec!["unit"]));
    assert_eq!(
        api.patch(&format!("{path}/{}", shops[1]), json!({"unit": null})).await.blamed(),
        (422, vec!["unit"])
    );
}

#[tokio::test]
async fn the_last_one_stays() {
    let scene = Scene::set().await;
    let Scene { api, path, shops, .. } = &scene;
    let last = api.delete(&format!("{path}/{}", shops[0])).await;
    assert_eq!(last.blamed(), (422, vec!["unit"]));
    assert_eq!(api.data(path).await[0]["permissions"], json!({"edit": true, "delete": false}));

    api.post(path, json!({"unit": shops[1]})).await;
    assert_eq!(api.data(path).await[0]["permissions"]["delete"], true);
    assert_eq!(api.delete(&format!("{path}/{}", shops[0])).await.status, 204);
    assert_eq!(scene.only().await.0, json!(shops[1]));
    assert_eq!(api.delete(&format!("{path}/{}", shops[0])).await.status, 404);
    assert_eq!(api.delete(&format!("{path}/{}", shops[1])).await.status, 422);
}

#[tokio::test]
async fn strangers_keep_out() {
    let mut scene = Scene::set().await;
    scene.api.become_user(BARISTA).await;
    let Scene { api, path, shops, .. } = &scene;
    assert_eq!(api.get(path).await.status, 403);
    assert_eq!(api.get("/users/2/units").await.status, 200, "one's own may be read");
    assert_eq!(api.post(path, json!({"unit": shops[1]})).await.status, 403);
    assert_eq!(api.patch(&format!("{path}/{}", shops[0]), json!({})).await.status, 403);
    assert_eq!(api.delete(&format!("{path}/{}", shops[0])).await.status, 403);
}
