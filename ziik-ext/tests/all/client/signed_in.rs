//! Who is signed in, as far as the token and the login tell.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::sleep;
use ziik_ext::{Credentials, Login, LoginFuture};

use crate::client::support::{Scripted, status};

/// Credentials that come after a second.
#[derive(Debug)]
struct Slow;

impl Credentials for Slow {
    fn login(&self) -> LoginFuture<'_> {
        Box::pin(async {
            sleep(Duration::from_secs(1)).await;
            Ok(Login::new("ada@acme.example", "correct horse"))
        })
    }
}

/// A conversation of the users 7 and 8: with these statuses of its list and of user 7, who has
/// this address.
fn conversation(list: u16, user: u16, email: &'static str) -> Scripted {
    let answer = |status: u16, body: &Value| {
        let answer = http::Response::builder().status(status);
        Ok(answer.body(bytes::Bytes::from(body.to_string())).expect("an answer"))
    };
    Scripted::new(move |arrival| match (arrival.method.as_str(), arrival.path.as_str()) {
        ("GET", "/conversations/31/participants") => {
            answer(list, &json!({"data": [{"id": 7}, {"id": 8}]}))
        }
        ("GET", "/users/7") => answer(user, &json!({"data": {"id": 7, "email": email}})),
        ("DELETE", _) => status(204),
        _ => status(404),
    })
}

/// A client whose token says `{"sub": 7}`.
fn seven(server: &Scripted) -> ziik_ext::ClientBuilder {
    server.anonymous().token("e30.eyJzdWIiOiA3fQ.c2ln", i64::from(u32::MAX))
}

#[tokio::test(start_paused = true)]
async fn a_token_tells_who_leaves_unless_the_login_has_another_address() {
    let server = conversation(200, 500, "");
    let client = seven(&server).build().expect("a client");
    assert!(client.leave_conversation(31).await.expect("left"));
    let requests: Vec<_> = server
        .arrivals()
        .into_iter()
        .map(|arrival| format!("{} {}", arrival.method, arrival.path))
        .collect();
    let list = "/conversations/31/participants";
    assert_eq!(requests, [format!("GET {list}"), format!("DELETE {list}/7")]);

    for (code, email, left) in [
        (200, "Ada@acme.example", true),
        (200, "bo@acme.example", false),
        (403, "", true),
        (500, "", false),
    ] {
        let server = conversation(200, code, email);
        let client = seven(&server).credentials(Slow).build().expect("a client");
        let outcome = client.leave_conversation(31).await;
        assert_eq!(outcome.ok(), left.then_some(true), "{code} {email}");
        let removals = server.arrivals().iter().filter(|it| it.method == "DELETE").count();
        assert_eq!(removals, usize::from(left), "{code} {email}");
    }
    for (code, left) in [(403, Some(false)), (404, Some(false)), (410, Some(false)), (500, None)] {
        let client = seven(&conversation(code, 200, "")).build().expect("a client");
        assert_eq!(client.leave_conversation(31).await.ok(), left, "{code}");
    }
}
