//! Calls from WebAssembly, by the `fetch` of JavaScript, to the simulated tenant. What runs them is
//! `scripts/check-targets`, which starts the tenant.

#![cfg(target_family = "wasm")]

use std::cell::RefCell;
use std::error::Error as StdError;
use std::io;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_time::Instant;
use ziik_api::types::{FilePreset, Login, SpreadsheetImport, UserUpdate};
use ziik_api::{
    AccessToken, Client, Error, HttpTransport, Operation, Paginate, Sending, TokenCache, Transport,
    TransportErrorKind, Upload,
};

type Result<T = ()> = std::result::Result<T, Box<dyn StdError>>;

/// A variable of Node's environment.
fn variable(name: &str) -> String {
    let get = |of: &JsValue, name: &str| {
        js_sys::Reflect::get(of, &JsValue::from_str(name)).expect("an object")
    };
    let environment = get(&get(&js_sys::global(), "process"), "env");
    get(&environment, name).as_string().expect("scripts/check-targets sets it")
}

fn login() -> Login {
    Login::new(variable("ZIIK_USERNAME"), variable("ZIIK_PASSWORD"))
}

async fn sign_in() -> Result<Client> {
    let url = variable("ZIIK_URL");
    let token = Client::builder(&url).build()?.authenticate(login()).send().await?;
    Ok(Client::builder(url).token(token.jwt.clone()).build()?)
}

/// What went wrong on the way.
fn kind<T>(answer: std::result::Result<T, Error>) -> TransportErrorKind {
    match answer.err() {
        Some(Error::Transport { source, .. }) => source.kind(),
        other => panic!("{other:?}"),
    }
}

#[wasm_bindgen_test]
async fn users_are_listed_and_read() -> Result {
    let ziik = sign_in().await?;
    let page = ziik.list_users().limit(10).send().await?;
    assert_eq!(page.data.len(), 10);
    let user = ziik.get_user(page.data[3].id).send().await?;
    assert_eq!(user.name, page.data[3].name);
    assert!(user.name.is_some());
    Ok(())
}

#[wasm_bindgen_test]
async fn a_list_is_walked_to_its_end() -> Result {
    let ziik = sign_in().await?;
    let total = ziik.list_users().send().await?.meta.as_ref().and_then(|meta| meta.total);
    let (mut users, mut count) = (ziik.list_users().limit(20).items(), 0);
    while let Some(user) = users.next().await {
        user?;
        count += 1;
    }
    assert_eq!(Some(count), total);
    assert!(count > 200, "{count}");
    Ok(())
}

#[wasm_bindgen_test]
async fn a_user_is_changed() -> Result {
    let ziik = sign_in().await?;
    let id = ziik.list_users().limit(10).send().await?.data[5].id;
    let _ = ziik.update_user(id, UserUpdate::new().title("Vagtleder æøå")).send().await?;
    let user = ziik.get_user(id).send().await?;
    assert_eq!(user.title.as_deref(), Some("Vagtleder æøå"));
    Ok(())
}

#[wasm_bindgen_test]
async fn a_refusal_is_an_error_of_the_api() -> Result {
    let ziik = sign_in().await?;
    match ziik.get_user(999_999_999).send().await {
        Err(Error::Api(error)) => assert_eq!(error.status.as_u16(), 404, "{error}"),
        other => panic!("{other:?}"),
    }
    let other = Client::builder(variable("ZIIK_URL")).token("none").build()?;
    match other.list_users().send().await {
        Err(Error::Api(error)) => assert_eq!(error.status.as_u16(), 401, "{error}"),
        other => panic!("{other:?}"),
    }
    Ok(())
}

#[wasm_bindgen_test]
async fn a_write_without_a_body_is_sent() -> Result {
    let token = sign_in().await?.renew_token().send().await?;
    assert_eq!(token.jwt.expose().split('.').count(), 3);
    Ok(())
}

/// The tenant answers these calls after 20 seconds.
#[wasm_bindgen_test]
async fn a_call_is_over_when_its_time_is() -> Result {
    let ziik = sign_in().await?;
    let begun = Instant::now();
    let answer = ziik.list_timezones().timeout(Duration::from_millis(300)).send().await;
    let took = begun.elapsed();
    assert_eq!(kind(answer), TransportErrorKind::Timeout);
    assert!(took >= Duration::from_millis(300) && took < Duration::from_secs(10), "{took:?}");
    Ok(())
}

/// The tenant stops these images after 20 bytes, for 20 seconds.
#[wasm_bindgen_test]
async fn a_transfer_is_over_when_its_time_is() -> Result {
    let ziik = sign_in().await?;
    let image = ziik.download_file_preset(1, FilePreset::CropLarge);
    let download = image.timeout(Duration::from_millis(500)).download().await;
    let begun = Instant::now();
    let answer = download?.bytes(1 << 20).await;
    assert_eq!(kind(answer), TransportErrorKind::Timeout);
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
    Ok(())
}

/// The tenant cuts the first of these files after 100 bytes.
#[wasm_bindgen_test]
async fn a_download_that_breaks_goes_on() -> Result {
    let ziik = sign_in().await?;
    let file = ziik.download_file(2).download().await?.bytes(1 << 20).await?;
    assert!(file.starts_with(b"%PDF") && file.ends_with(b"trailer <</Root 1 0 R>>\n"), "{file:?}");
    assert!(file.len() > 200, "{}", file.len());
    Ok(())
}

#[wasm_bindgen_test]
async fn a_server_that_is_not_there_is_an_error() -> Result {
    let ziik = Client::builder("http://127.0.0.1:9/api").token("any").build()?;
    let error = ziik.list_users().send().await.expect_err("nobody is there");
    let message = error.to_string();
    assert_eq!(kind::<()>(Err(error)), TransportErrorKind::Broken);
    assert_eq!(message, "list_users: the connection broke: TypeError: fetch failed");
    Ok(())
}

/// The tenant refuses the token of the first of these calls.
#[wasm_bindgen_test]
async fn a_token_that_is_refused_is_renewed() -> Result {
    let fetched = Arc::new(AtomicU32::new(0));
    let tokens = TokenCache::new({
        let fetched = Arc::clone(&fetched);
        move || {
            fetched.fetch_add(1, Ordering::Relaxed);
            async {
                let fail = |error: Error| Box::<dyn StdError + Send + Sync>::from(error);
                let ziik = Client::builder(variable("ZIIK_URL")).build().map_err(fail)?;
                // What threads cannot hand to each other may be held here while it waits.
                let here = Rc::new(login());
                let token = ziik.authenticate((*here).clone()).send().await.map_err(fail)?;
                Ok(AccessToken::new(token.jwt.clone()).expires_in(Duration::from_secs(3600)))
            }
        }
    });
    let ziik = Client::builder(variable("ZIIK_URL")).token(tokens).build()?;
    ziik.list_languages().send().await?;
    assert_eq!(fetched.load(Ordering::Relaxed), 2);
    ziik.list_languages().send().await?;
    assert_eq!(fetched.load(Ordering::Relaxed), 2);
    Ok(())
}

/// Keeps what it sends, where no other thread could see it.
#[derive(Debug, Clone)]
struct Kept {
    inner: HttpTransport,
    sent: Rc<RefCell<Vec<http::Request<Bytes>>>>,
}

impl Transport for Kept {
    fn send(&self, request: http::Request<Bytes>, operation: &'static Operation) -> Sending<'_> {
        let mut copy = http::Request::new(request.body().clone());
        copy.headers_mut().clone_from(request.headers());
        self.sent.borrow_mut().push(copy);
        self.inner.send(request, operation)
    }
}

#[wasm_bindgen_test]
async fn a_form_is_sent_from_memory_and_from_a_stream() -> Result {
    let url = variable("ZIIK_URL");
    let token = Client::builder(&url).build()?.authenticate(login()).send().await?;
    let sent = Rc::default();
    let kept = Kept { inner: HttpTransport::new()?, sent: Rc::clone(&sent) };
    let ziik = Client::builder(url).transport(kept).token(token.jwt.clone()).build()?;
    let csv = |upload: Upload| {
        let file = upload.media_type("text/csv").file_name("units.csv");
        ziik.import_units(SpreadsheetImport::new(["name", "parent"], file)).send()
    };
    assert_eq!(
        csv(Upload::new("Pier 9,Fjord Coffee\nPier 10,Fjord Coffee\n")).await?.total,
        Some(2)
    );
    let here = Rc::new("Pier 11,Fjord Coffee\n");
    let stream = futures_util::stream::once(async move { io::Result::Ok(Bytes::from(*here)) });
    assert_eq!(csv(Upload::stream(stream, Some(21))).await?.total, Some(1));

    let media: Vec<_> =
        sent.borrow().iter().map(|sent| sent.headers()[CONTENT_TYPE].clone()).collect();
    assert_eq!(media.len(), 2);
    assert_ne!(media[0], media[1], "boundaries are random");
    Ok(())
}
