//! A tenant and a client that is signed in to it.

use ziik_api::types::Login;
use ziik_api::{Client, HttpTransport};
use ziik_fake::{Recorded, Tenant};

/// A small tenant, the same each time.
pub(crate) async fn tenant() -> Tenant {
    Tenant::builder().users(20).seed(1).start().await.expect("a free port on loopback")
}

/// A client without a token.
pub(crate) fn anonymous(tenant: &Tenant) -> Client {
    Client::builder(tenant.url()).build().expect("loopback needs no https")
}

/// A client that acts for `username`. Signing in leaves no trace in the tenant's list of requests.
pub(crate) async fn signed_in_as(tenant: &Tenant, username: &str) -> Client {
    let credentials = Login::new(username, tenant.password());
    let token = anonymous(tenant)
        .authenticate(credentials)
        .send()
        .await
        .expect("the credentials are right");
    drop(tenant.take_requests());
    let transport =
        HttpTransport::new().and_then(|transport| transport.token(&token.jwt)).expect("a token");
    Client::builder(tenant.url()).transport(transport).build().expect("loopback needs no https")
}

/// A client that acts for the administrator.
pub(crate) async fn signed_in(tenant: &Tenant) -> Client {
    signed_in_as(tenant, tenant.username()).await
}

/// A tenant and the administrator's client.
pub(crate) async fn start() -> (Tenant, Client) {
    let tenant = tenant().await;
    let client = signed_in(&tenant).await;
    (tenant, client)
}

/// The one request since the last look.
pub(crate) fn request(tenant: &Tenant) -> Recorded {
    let mut requests = tenant.take_requests();
    assert_eq!(requests.len(), 1, "one request");
    requests.remove(0)
}

/// Hides what differs from run to run: the ports, tokens, and times from the real clock.
pub(crate) fn redacted(tenant: &Tenant, text: &str) -> String {
    let text = text.replace(tenant.url(), "<base>").replace(tenant.storage().url(), "<storage>");
    let text = redact(&text, |word| word.len() > 20 && word.starts_with("eyJ"), "<token>");
    let text = redact(&text, is_signing_date, "<date>");
    let now = i64::try_from(now()).expect("a time");
    redact(
        &text,
        |word| word.parse::<i64>().is_ok_and(|time| (now - 300..now + 4000).contains(&time)),
        "<time>",
    )
}

/// Whether a word is a date in the address of an upload: `20251009T085320Z`, or `2F20251009` behind
/// a percent sign.
fn is_signing_date(word: &str) -> bool {
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let moment = word.strip_suffix('Z').and_then(|moment| moment.split_once('T'));
    moment.is_some_and(|(day, time)| {
        day.len() == 8 && time.len() == 6 && is_number(day) && is_number(time)
    }) || word.strip_prefix("2F20").is_some_and(|rest| rest.len() == 6 && is_number(rest))
}

fn now() -> u64 {
    std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .expect("after 1970")
        .as_secs()
}

/// Replaces the words that are `secret`.
fn redact(text: &str, secret: impl Fn(&str) -> bool, placeholder: &str) -> String {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    text.split_inclusive(|c| !is_part(c))
        .map(|piece| {
            let word = piece.trim_end_matches(|c| !is_part(c));
            if secret(word) { piece.replacen(word, placeholder, 1) } else { piece.to_owned() }
        })
        .collect()
}
