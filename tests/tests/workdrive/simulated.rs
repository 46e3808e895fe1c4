//! The bindings against the simulated organization: what it answers is read, loosely written or
//! not.

use futures_util::TryStreamExt;
use serde_json::json;
use workdrive_api::types::{
    AccessTokenCreate, EventCreate, LocationCreate, NewsCreate, PostCreate, PostSortKey,
    PostStatus, PostUpdate, SecurityGroupMembers, TaskAssign, TaskCreate, UserCreate,
};
use workdrive_api::{Client, Paginate, PagingError};
use ziik_fake::Answers;
use ziik_fake::workdrive::Organization;

const LATE: &str = "2999-01-01T00:00:00.000Z";

async fn start(quirks: bool) -> (Organization, Client) {
    let organization = Organization::builder().users(30).answers(Answers::default().quirks(quirks));
    let organization = organization.start().await.expect("a port");
    let client = Client::builder(organization.url())
        .token(organization.api_key())
        .build()
        .expect("loopback");
    (organization, client)
}

#[tokio::test]
async fn what_is_simulated_is_read() {
    for quirks in [false, true] {
        let (organization, client) = start(quirks).await;
        let users = client.list_users().send().await.expect("users").into_inner().data;
        let user = users[3].id.clone().expect("an id");
        let key = client
            .generate_access_token(AccessTokenCreate::new().user_id(&user))
            .send()
            .await
            .expect("a key");
        let lesser = key.into_inner().token.expect("a key");
        let theirs = Client::builder(organization.url()).token(lesser).build().expect("loopback");
        let refused = theirs
            .create_location(LocationCreate::new().name("x"))
            .send()
            .await
            .expect_err("an administrator's");
        assert_eq!(refused.status().map(|status| status.as_u16()), Some(403));

        let group = client.list_security_groups().send().await.expect("groups").into_inner().data
            [0]
        .clone();
        let group = group.id.expect("an id");
        let members = SecurityGroupMembers::new().ids([&user]);
        client.add_security_group_members(group, members).send().await.expect("a member");
        let place = client
            .create_location(LocationCreate::new().name("Turku"))
            .send()
            .await
            .expect("a location");
        assert_eq!(place.into_inner().expect("it answers")["name"], "Turku");
        let made = client
            .create_user(
                UserCreate::new()
                    .email("a@b.example")
                    .department(users[3].department.clone().expect("a department")),
            )
            .send()
            .await
            .expect("a user");
        assert!(
            made.into_inner().reports_to.is_some_and(|boss| boss != ""),
            "the head of the department"
        );

        let post = PostCreate::new(PostStatus::Published, ["#tea"]).post_text("Tea.");
        let post = client.create_post(post).send().await.expect("a post").into_inner();
        let id = post.id.expect("an id");
        client
            .update_post(&id, PostUpdate::new().post_text("Coffee."))
            .send()
            .await
            .expect("a change");
        let posts =
            client.list_posts(LATE).sort_key(PostSortKey::MostRecent).send().await.expect("posts");
        assert_eq!(posts.into_inner().data[0].post_text.as_deref(), Some("Coffee."));
        client.create_news(NewsCreate::new().news_title("Cup")).send().await.expect("news");
        client.list_news(LATE).send().await.expect("news");
        let event = EventCreate::new().title("Cupping").start_date_time("2026-01-01T10:00:00.000Z");
        let event = event.end_date_time("2026-01-01T11:00:00.000Z");
        client.create_event(event).send().await.expect("an event");
        client.list_events(LATE).send().await.expect("events");

        let upload = client
            .get_media_upload("image/png", "cup.png", 1)
            .send()
            .await
            .expect("an upload")
            .into_inner();
        let fields = upload.signed_request.expect("a request").fields.expect("fields");
        assert!(fields.extra.is_empty() && fields.key.is_some());
        assert_eq!(
            client.list_module_codes().send().await.expect("modules").into_inner()[0].module_code,
            Some(1)
        );
        let categories = client.list_categories(1).send().await.expect("categories").into_inner();
        assert_eq!(categories.data.len(), 2);
        let task = client
            .create_task(TaskCreate::new().title("Clean").user_ids([&user]))
            .send()
            .await
            .expect("a task");
        let task = task.into_inner();
        assert_eq!(task.assigned_user_ids.as_deref(), Some(std::slice::from_ref(&user)));
        let assigned = client
            .assign_task(task.id.expect("an id"), TaskAssign::new().remove_ids([user.as_str()]))
            .send()
            .await;
        let left = assigned.expect("a task").into_inner().assigned_user_ids;
        assert_eq!(left, Some(Vec::new()));
        client.list_tasks().send().await.expect("tasks");
    }
}

#[tokio::test]
async fn lists_by_time_are_walked_to_their_end() {
    let (_organization, client) = start(false).await;
    let walk = client.list_posts(LATE).per_page(4).items();
    let posts: Result<Vec<_>, PagingError> = walk.try_collect().await;
    let posts = posts.expect("the list");
    let ids: std::collections::BTreeSet<_> =
        posts.iter().filter_map(|post| post.id.clone()).collect();
    assert_eq!((posts.len(), ids.len()), (25, 25));
    let first = client.list_users().per_page(9).send().await.expect("users").into_inner();
    assert_eq!(first.meta.and_then(|meta| meta.next_page), Some(2));
    let answered = client.list_courses().send().await.expect("courses").into_inner();
    assert_eq!(json!(answered.data.len()), 1, "an example of the document");
}
