//! Tokens that do not last: asked for before each request, and again when they are refused.

use std::collections::VecDeque;
use std::fmt;
use std::future::ready;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use api_runtime::{
    AccessToken, Body, Call, CallTimeout, ClientBuilder, Connection, Credential, Dialect, Error,
    Operation, Secret, SecurityScheme, Sending, TokenCache, TokenFuture, TokenOrSource,
    TokenSource, Transport, TransportErrorKind, Upload,
};
use bytes::Bytes;
use http::{Method, Request, Response, StatusCode};

use super::calls::Client;

static KEY: SecurityScheme = SecurityScheme::header("key", "x-key");
static SHOWN: SecurityScheme = SecurityScheme::query("shown", "key");
static DIGEST: SecurityScheme = SecurityScheme::transport("digest");
static READ: Operation = Operation::new("read", Method::GET, "/people");
static SEND: Operation = Operation::new("send", Method::POST, "/files");
static OPEN: Operation = Operation::new("open", Method::GET, "/open").without_credentials();

/// The token of a request, and its time limit.
type Sent = (String, Option<Duration>);

/// An API that takes some tokens, and keeps what was sent.
#[derive(Clone)]
struct Api {
    takes: fn(&str) -> bool,
    sent: Arc<Mutex<Vec<Sent>>>,
}

impl fmt::Debug for Api {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Api")
    }
}

impl Api {
    fn that_takes(takes: fn(&str) -> bool) -> Self {
        Self { takes, sent: Arc::default() }
    }

    fn answer(&self, request: &Request<Bytes>) -> Response<Bytes> {
        let header = |name| request.headers().get(name).map(|value| value.to_str().expect("text"));
        let said = header("authorization").or(header("x-key")).or(request.uri().query());
        let said = said.unwrap_or_default().to_owned();
        let mut answer = Response::new(Bytes::from_static(b"{}"));
        if !(self.takes)(&said) {
            *answer.status_mut() = StatusCode::UNAUTHORIZED;
        }
        let limit = request.extensions().get().map(|CallTimeout(limit)| *limit);
        self.sent.lock().expect("the lock").push((said, limit));
        answer
    }

    fn sent(&self) -> Vec<String> {
        self.sent.lock().expect("the lock").drain(..).map(|(said, _)| said).collect()
    }

    fn client(&self, set: impl FnOnce(Builder) -> Builder) -> Connection {
        set(Client::builder(self.clone())).build().expect("a client").0
    }
}

impl Transport for Api {
    fn send(&self, request: Request<Bytes>, _: &'static Operation) -> Sending<'_> {
        let answer = self.answer(&request);
        Box::pin(ready(Ok(answer)))
    }
}

type Builder = ClientBuilder<Client>;

/// Gives these tokens one by one, the last one again and again, and counts the refused ones.
struct Listed {
    tokens: Mutex<VecDeque<&'static str>>,
    refused: Arc<Mutex<Vec<String>>>,
}

impl Listed {
    fn new(tokens: &[&'static str]) -> (Self, Arc<Mutex<Vec<String>>>) {
        let refused = Arc::<Mutex<Vec<String>>>::default();
        let tokens = Mutex::new(tokens.iter().copied().collect());
        (Self { tokens, refused: refused.clone() }, refused)
    }
}

impl TokenSource for Listed {
    fn token(&self) -> TokenFuture<'_> {
        let first = self.tokens.lock().expect("the lock")[0];
        Box::pin(ready(Ok(first.into())))
    }

    fn refused(&self, token: &Secret) {
        self.refused.lock().expect("the lock").push(token.expose().to_owned());
        let mut tokens = self.tokens.lock().expect("the lock");
        if tokens.len() > 1 {
            tokens.pop_front();
        }
    }
}

async fn call(connection: &Connection, operation: &'static Operation) -> Result<u16, Error> {
    let call = Call::new(connection, operation, Dialect::PLAIN);
    call.send_raw().await.map(|answer| answer.status().as_u16())
}

fn kind_of(error: &Error) -> Option<TransportErrorKind> {
    match error {
        Error::Transport { source, .. } => Some(source.kind()),
        _ => None,
    }
}

#[tokio::test]
async fn each_request_is_sent_with_what_the_source_gives() {
    let api = Api::that_takes(|_| true);
    let source = |token| Listed::new(&[token]).0;
    let connection = api.client(|builder| builder.token(source("t0k")));
    assert_eq!(call(&connection, &READ).await.expect("an answer"), 200);
    assert_eq!(call(&connection, &OPEN).await.expect("an answer"), 200);
    let key =
        |scheme| move |builder: Builder| builder.credential(Credential::new(scheme, source("k&y")));
    for scheme in [&KEY, &SHOWN] {
        call(&api.client(key(scheme)), &READ).await.expect("an answer");
    }
    assert_eq!(api.sent(), ["Bearer t0k", "", "k&y", "key=k%26y"]);
}

#[tokio::test]
async fn a_refused_token_is_replaced_once() {
    let api = Api::that_takes(|said| said == "Bearer new");
    let (source, refused) = Listed::new(&["old", "new"]);
    let connection = api.client(|builder| builder.token(source));
    assert_eq!(call(&connection, &READ).await.expect("an answer"), 200);
    assert_eq!(api.sent(), ["Bearer old", "Bearer new"]);
    assert_eq!(*refused.lock().expect("the lock"), ["old"]);

    let (source, _) = Listed::new(&["a", "b", "c"]);
    let connection = api.client(|builder| builder.token(source));
    assert_eq!(call(&connection, &READ).await.expect("an answer"), 401);
    assert_eq!(api.sent(), ["Bearer a", "Bearer b"], "not until it helps");
}

#[tokio::test]
async fn a_refused_token_without_another_one_is_not_sent_again() {
    let api = Api::that_takes(|_| false);
    let (source, refused) = Listed::new(&["only"]);
    let connection = api.client(|builder| builder.token(source));
    assert_eq!(call(&connection, &READ).await.expect("an answer"), 401);
    assert_eq!(api.sent(), ["Bearer only"]);
    assert_eq!(refused.lock().expect("the lock").len(), 1);
    // One that lasts is never asked about.
    let connection = api.client(|builder| builder.token("only"));
    assert_eq!(call(&connection, &READ).await.expect("an answer"), 401);
    assert_eq!(api.sent(), ["Bearer only"]);
}

#[tokio::test]
async fn a_body_is_sent_again_where_it_can_begin_again() {
    let api = Api::that_takes(|said| said == "Bearer new");
    let sent = async |body: Body| {
        let (source, _) = Listed::new(&["old", "new"]);
        let connection = api.client(|builder| builder.token(source));
        let mut call = Call::new(&connection, &SEND, Dialect::PLAIN);
        call.upload("application/octet-stream", Upload::of(body));
        let answer = call.send_raw().await.expect("an answer");
        (answer.status().as_u16(), api.sent().len())
    };
    let chunks = || futures_util::stream::iter([Ok::<_, std::io::Error>(Bytes::from_static(b"a"))]);
    assert_eq!(sent(Bytes::from_static(b"a").into()).await, (200, 2));
    assert_eq!(sent(Body::repeatable(chunks, None)).await, (200, 2));
    assert_eq!(sent(Body::stream(chunks(), None)).await, (401, 1));
}

#[tokio::test(start_paused = true)]
async fn a_call_waits_for_its_token_as_long_as_it_may_take() {
    struct Slow(Duration);
    impl TokenSource for Slow {
        fn token(&self) -> TokenFuture<'_> {
            let wait = tokio::time::sleep(self.0);
            Box::pin(async move {
                wait.await;
                Ok("t0k".into())
            })
        }
    }
    let api = Api::that_takes(|_| true);
    let connection = api.client(|builder| builder.token(Slow(Duration::from_secs(4))));
    let mut limited = Call::new(&connection, &READ, Dialect::PLAIN);
    limited.timeout(Duration::from_secs(10));
    limited.send_raw().await.expect("an answer");
    let sent = std::mem::take(&mut *api.sent.lock().expect("the lock"));
    assert_eq!(sent[0].1, Some(Duration::from_secs(6)), "what is left for the request");

    let mut short = Call::new(&connection, &READ, Dialect::PLAIN);
    short.timeout(Duration::from_secs(3));
    let error = short.send_raw().await.expect_err("no token in time");
    let kind = kind_of(&error);
    assert_eq!((kind, error.attempts()), (Some(TransportErrorKind::Timeout), 0));

    let connection = api.client(|builder| builder.token(Slow(Duration::from_secs(61))));
    let begun = tokio::time::Instant::now();
    call(&connection, &READ).await.expect_err("no token in a minute");
    assert_eq!(begun.elapsed(), Duration::from_secs(60));
    assert!(api.sent().is_empty(), "nothing is sent without");
}

#[tokio::test(start_paused = true)]
async fn what_fails_after_a_refusal_was_sent_once() {
    /// Has one token, and no other within reach.
    struct Last(Mutex<bool>);
    impl TokenSource for Last {
        fn token(&self) -> TokenFuture<'_> {
            let is_first = std::mem::take(&mut *self.0.lock().expect("the lock"));
            let token: TokenFuture<'_> = Box::pin(ready(Ok("old".into())));
            if is_first { token } else { Box::pin(std::future::pending()) }
        }
    }
    let api = Api::that_takes(|_| false);
    let connection = api.client(|builder| builder.token(Last(Mutex::new(true))));
    let error = call(&connection, &READ).await.expect_err("no other token");
    assert_eq!((kind_of(&error), error.attempts()), (Some(TransportErrorKind::Timeout), 1));
    assert_eq!(api.sent(), ["Bearer old"]);
}

#[tokio::test(start_paused = true)]
async fn a_slow_refusal_leaves_time_for_another_token() {
    #[derive(Debug)]
    struct Slow(Api);
    impl Transport for Slow {
        fn send(&self, request: Request<Bytes>, _: &'static Operation) -> Sending<'_> {
            let answer = self.0.answer(&request);
            Box::pin(async move {
                tokio::time::sleep(Duration::from_secs(90)).await;
                Ok(answer)
            })
        }
    }
    let api = Api::that_takes(|said| said == "Bearer t2");
    let cache = TokenOrSource::from(Arc::clone(&numbered(None).0) as Arc<dyn TokenSource>);
    let connection = api.client(|builder| builder.token(cache).transport(Slow(api.clone())));
    assert_eq!(call(&connection, &READ).await.expect("an answer"), 200);
    assert_eq!(api.sent(), ["Bearer t1", "Bearer t2"]);
}

#[tokio::test]
async fn a_source_that_fails_is_an_error_of_the_call() {
    type Source = fn() -> TokenFuture<'static>;
    struct Broken(Source);
    impl TokenSource for Broken {
        fn token(&self) -> TokenFuture<'_> {
            (self.0)()
        }
    }
    let rows: [(Source, TransportErrorKind, &str); 3] = [
        (
            || Box::pin(ready(Err("the account is locked".into()))),
            TransportErrorKind::SignIn,
            "the account is locked",
        ),
        (
            || Box::pin(async { panic!("s3cret") }),
            TransportErrorKind::Panicked,
            "the source of the token panicked",
        ),
        (
            || Box::pin(ready(Ok("s3cret\n".into()))),
            TransportErrorKind::SignIn,
            "characters that a header cannot hold",
        ),
    ];
    for (source, kind, words) in rows {
        let api = Api::that_takes(|_| true);
        let connection = api.client(|builder| builder.token(Broken(source)));
        let error = call(&connection, &READ).await.expect_err("no token");
        let found = kind_of(&error);
        assert_eq!((found, error.attempts()), (Some(kind), 0), "{error}");
        let text = error.to_string();
        assert!(text.starts_with("read: ") && text.contains(words), "{text}");
        assert!(!text.contains("s3cret") && api.sent().is_empty(), "{text}");
    }
}

#[test]
fn without_a_runtime_a_source_is_an_error() {
    let api = Api::that_takes(|_| true);
    let connection = api.client(|builder| builder.token(Listed::new(&["t0k"]).0));
    let outcome = futures_util::FutureExt::now_or_never(call(&connection, &READ));
    let error = outcome.expect("it waits for nothing").expect_err("no runtime");
    assert!(error.to_string().contains("needs a Tokio runtime"), "{error}");
}

#[tokio::test]
async fn a_source_stands_in_no_debug_output_and_in_no_header_of_the_caller() {
    let cache = || TokenCache::new(|| ready(Ok(AccessToken::new("s3cret"))));
    let given = TokenOrSource::from(cache());
    assert_eq!(format!("{given:?} {:?}", cache()), "TokenSource(…) TokenCache(…)");
    assert!(!format!("{:?}", AccessToken::new("s3cret")).contains("s3cret"));
    let api = Api::that_takes(|_| true);
    let connection = api.client(|builder| builder.credential(Credential::new(&KEY, cache())));
    let mut own = Call::new(&connection, &READ, Dialect::PLAIN);
    own.own_header("X-Key", "mine");
    let error = own.send_raw().await.expect_err("the client's own").to_string();
    assert!(error.contains("`x-key` is a header that the client sets itself"), "{error}");
    let builder = Client::builder(api);
    let error = builder.credential(Credential::new(&DIGEST, cache())).build().err();
    let error = error.expect("no source for what a transport sends").to_string();
    assert!(error.contains("`digest` is sent by a transport"), "{error}");
}

/// A cache whose tokens `life` long are numbered, and how many there were.
fn numbered(life: Option<Duration>) -> (Arc<TokenCache>, Arc<AtomicUsize>) {
    let count = Arc::new(AtomicUsize::new(0));
    let counted = count.clone();
    let cache = TokenCache::new(move || {
        let number = counted.fetch_add(1, Ordering::Relaxed) + 1;
        async move {
            tokio::time::sleep(Duration::from_secs(1)).await;
            let token = AccessToken::new(format!("t{number}"));
            Ok(life.into_iter().fold(token, AccessToken::expires_in))
        }
    });
    (Arc::new(cache), count)
}

async fn token(cache: &TokenCache) -> String {
    cache.token().await.map_or_else(|error| error.to_string(), |token| token.expose().to_owned())
}

#[tokio::test(start_paused = true)]
async fn many_calls_get_one_token() {
    let (cache, count) = numbered(None);
    let all = (0..50).map(|_| {
        let cache = cache.clone();
        tokio::spawn(async move { token(&cache).await })
    });
    for one in futures_util::future::join_all(all).await {
        assert_eq!(one.expect("a token"), "t1");
    }
    tokio::time::advance(Duration::from_secs(1_000_000)).await;
    assert_eq!((token(&cache).await.as_str(), count.load(Ordering::Relaxed)), ("t1", 1));
}

#[tokio::test(start_paused = true)]
async fn whoever_gives_up_leaves_the_turn_to_the_next() {
    let (cache, _) = numbered(None);
    let given_up = tokio::time::timeout(Duration::from_millis(500), cache.token()).await;
    assert!(given_up.is_err());
    assert_eq!(token(&cache).await, "t2");
}

#[tokio::test(start_paused = true)]
async fn a_token_is_renewed_before_it_expires() {
    let (cache, count) = numbered(Some(Duration::from_secs(100)));
    assert_eq!(token(&cache).await, "t1");
    // It was asked for one second ago, and its life counts from there.
    tokio::time::advance(Duration::from_millis(88_999)).await;
    assert_eq!(token(&cache).await, "t1");
    tokio::time::advance(Duration::from_millis(1)).await;
    assert_eq!((token(&cache).await.as_str(), count.load(Ordering::Relaxed)), ("t2", 2));
}

#[tokio::test(start_paused = true)]
async fn a_token_may_be_good_for_ever() {
    let (cache, count) = numbered(Some(Duration::MAX));
    assert_eq!(token(&cache).await, "t1");
    tokio::time::advance(Duration::from_secs(1_000_000)).await;
    assert_eq!((token(&cache).await.as_str(), count.load(Ordering::Relaxed)), ("t1", 1));
    let api = Api::that_takes(|_| true);
    let connection = api.client(|builder| builder.token("t0k"));
    let source = api.client(|builder| builder.token(Listed::new(&["t0k"]).0));
    for connection in [connection, source] {
        let mut unlimited = Call::new(&connection, &READ, Dialect::PLAIN);
        unlimited.timeout(Duration::MAX);
        unlimited.send_raw().await.expect("an answer");
    }
}

#[tokio::test(start_paused = true)]
async fn a_refused_token_is_forgotten_and_another_ones_refusal_is_not() {
    let (cache, _) = numbered(None);
    assert_eq!(token(&cache).await, "t1");
    cache.refused(&"t0".into());
    assert_eq!(token(&cache).await, "t1");
    cache.refused(&"t1".into());
    assert_eq!(token(&cache).await, "t2");
    cache.refused(&"t1".into());
    assert_eq!(token(&cache).await, "t2", "said late");
}

#[tokio::test(start_paused = true)]
async fn the_old_token_is_sent_while_it_is_good_and_no_other_can_be_had() {
    let count = Arc::new(AtomicUsize::new(0));
    let counted = count.clone();
    let cache = TokenCache::new(move || {
        let first = counted.fetch_add(1, Ordering::Relaxed) == 0;
        ready(if first {
            Ok(AccessToken::new("t1").expires_in(Duration::from_secs(100)))
        } else {
            Err("the server is down".into())
        })
    });
    let asked = || count.load(Ordering::Relaxed);
    assert_eq!((token(&cache).await.as_str(), asked()), ("t1", 1));
    tokio::time::advance(Duration::from_secs(90)).await;
    assert_eq!((token(&cache).await.as_str(), asked()), ("t1", 2), "tried early");
    tokio::time::advance(Duration::from_secs(9)).await;
    assert_eq!((token(&cache).await.as_str(), asked()), ("t1", 2), "not again at once");
    tokio::time::advance(Duration::from_secs(1)).await;
    assert_eq!((token(&cache).await.as_str(), asked()), ("the server is down", 3), "expired");
}
