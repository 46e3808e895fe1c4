//! Sends requests: GET, and one POST that signs in. There is no way to send anything else.
//!
//! One request at a time; redirects are not followed, so the token goes to one origin only.

use std::time::{Duration, SystemTime};

use reqwest::header::{
    ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER,
};
use reqwest::{Method, Request, StatusCode, Url};
use serde_json::Value;

use crate::http::{because, body, is_safe};
use crate::problem::{Problem, Result};

/// How long one request may take.
const TIME: Duration = Duration::from_secs(30);
/// How many bytes a body may have.
const SIZE: usize = 16 * 1024 * 1024;
/// How often a request is sent when the server asks for patience.
const TRIES: u32 = 4;
/// The longest wait that a server may ask for.
const PATIENCE: Duration = Duration::from_secs(60);

/// An answer with its body.
pub(super) struct Answer {
    pub(super) status: u16,
    /// Without its parameters, in small letters.
    pub(super) media_type: String,
    pub(super) body: Vec<u8>,
}

/// Why there is no answer.
pub(super) enum Failure {
    /// The server cannot be reached; no other request will fare better.
    Unreachable(Problem),
    /// This request has no answer.
    This(String),
}

/// A server that nobody has signed in to.
pub(super) struct Connection {
    http: reqwest::Client,
    base: Url,
}

/// A server, and the token for it.
pub(super) struct Client {
    connection: Connection,
    header: HeaderName,
    authorization: HeaderValue,
}

impl Connection {
    /// Prepares requests below `url`.
    pub(super) fn new(url: &str) -> Result<Self> {
        let bad = |what: &str| {
            Problem::new(format!("the URL {what}; give one such as https://tenant.example/api"))
        };
        let base = Url::parse(url).map_err(|error| bad(&format!("cannot be read ({error})")))?;
        if !is_safe(&base) {
            return Err(bad("must begin with https, since a token is sent there"));
        }
        if !base.username().is_empty() || base.password().is_some() {
            return Err(bad("holds a user name or password; put them into the environment"));
        }
        if base.query().is_some() || base.fragment().is_some() {
            return Err(bad("must end with a path"));
        }
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(TIME)
            .user_agent(concat!("api-verify/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|error| {
                Problem::new(format!("no request can be made: {}", because(&error)))
            })?;
        Ok(Self { http, base })
    }

    /// Uses a token: in this header, or as a bearer's.
    pub(super) fn with_token(self, key_header: Option<HeaderName>, token: &str) -> Result<Client> {
        let (header, value) = match key_header {
            Some(header) => (header, token.to_owned()),
            None => (AUTHORIZATION, format!("Bearer {token}")),
        };
        let mut authorization = HeaderValue::from_str(&value).map_err(|_| {
            Problem::new("the token has characters that a header cannot carry; copy it again")
        })?;
        authorization.set_sensitive(true);
        Ok(Client { connection: self, header, authorization })
    }

    /// Sends the one POST there is.
    pub(super) async fn sign_in(
        &self,
        path: &[String],
        body: &Value,
    ) -> std::result::Result<Answer, Failure> {
        let mut request =
            Request::new(Method::POST, self.url(path, &[]).map_err(Failure::Unreachable)?);
        request.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        *request.body_mut() = Some(body.to_string().into());
        self.send(&request).await
    }

    fn url(&self, path: &[String], query: &[(String, String)]) -> Result<Url> {
        let mut url = self.base.clone();
        if path.iter().any(|segment| matches!(segment.as_str(), "." | "..")) {
            return Err(Problem::new(
                "a segment of a path is `.` or `..`, which would lead elsewhere",
            ));
        }
        url.path_segments_mut()
            .map_err(|()| Problem::new("the URL has no path"))?
            .pop_if_empty()
            .extend(path);
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        Ok(url)
    }

    async fn send(&self, request: &Request) -> std::result::Result<Answer, Failure> {
        for attempt in 1.. {
            let Some(mut copy) = request.try_clone() else { break };
            copy.headers_mut()
                .entry(ACCEPT)
                .or_insert(HeaderValue::from_static("application/json"));
            let response = self.http.execute(copy).await.map_err(failure)?;
            match wait(response.status(), response.headers(), attempt, SystemTime::now()) {
                Wait::None => return read(response).await,
                Wait::For(time) => tokio::time::sleep(time).await,
                Wait::TooLong(time) => {
                    let seconds = time.as_secs();
                    return Err(Failure::This(format!(
                        "the server asks for a wait of {seconds} s; try later"
                    )));
                }
            }
        }
        Err(Failure::This("the request cannot be repeated".to_owned()))
    }
}

impl Client {
    /// Sends a GET.
    pub(super) async fn get(
        &self,
        path: &[String],
        query: &[(String, String)],
    ) -> std::result::Result<Answer, Failure> {
        let mut request = Request::new(
            Method::GET,
            self.connection.url(path, query).map_err(Failure::Unreachable)?,
        );
        request.headers_mut().insert(self.header.clone(), self.authorization.clone());
        self.connection.send(&request).await
    }
}

async fn read(response: reqwest::Response) -> std::result::Result<Answer, Failure> {
    let media_type = response
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let media_type = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let status = response.status().as_u16();
    let body = body(response, SIZE).await.map_err(failure)?;
    let body =
        body.ok_or_else(|| Failure::This(format!("the answer has more than {SIZE} bytes")))?;
    Ok(Answer { status, media_type, body })
}

/// What to do before a request is sent again.
#[derive(Debug, PartialEq, Eq)]
enum Wait {
    None,
    For(Duration),
    TooLong(Duration),
}

/// Obeys `Retry-After`; a 429 without it is waited for a little longer each time.
fn wait(status: StatusCode, headers: &HeaderMap, attempt: u32, now: SystemTime) -> Wait {
    let asked = headers.get(RETRY_AFTER).and_then(|value| value.to_str().ok()).and_then(|text| {
        let seconds = text.trim().parse().map(Duration::from_secs).ok();
        let date =
            || Some(httpdate::parse_http_date(text).ok()?.duration_since(now).unwrap_or_default());
        seconds.or_else(date)
    });
    let asked = match (status, asked) {
        (StatusCode::TOO_MANY_REQUESTS, None) => Some(Duration::from_secs(1 << attempt.min(6))),
        (StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE, asked) => asked,
        _ => None,
    };
    match asked {
        Some(_) if attempt >= TRIES => Wait::None,
        Some(time) if time > PATIENCE => Wait::TooLong(time),
        Some(time) => Wait::For(time),
        None => Wait::None,
    }
}

/// The address stays out of messages: it may hold an id.
fn failure(error: reqwest::Error) -> Failure {
    let error = error.without_url();
    if error.is_connect() {
        let message = format!(
            "the server cannot be reached: {}; check the URL and the network",
            because(&error)
        );
        return Failure::Unreachable(Problem::new(message));
    }
    Failure::This(if error.is_timeout() {
        format!("no answer within {} s", TIME.as_secs())
    } else {
        because(&error)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(status: u16, header: Option<&str>, attempt: u32) -> Wait {
        let header = header.map(|text| (RETRY_AFTER, HeaderValue::from_str(text).unwrap()));
        let now = httpdate::parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT").unwrap();
        wait(StatusCode::from_u16(status).unwrap(), &header.into_iter().collect(), attempt, now)
    }

    #[test]
    fn what_the_server_asks_for_is_obeyed() {
        let seconds = |seconds| Wait::For(Duration::from_secs(seconds));
        assert_eq!(after(200, Some("7"), 1), Wait::None);
        assert_eq!(after(429, Some("7"), 1), seconds(7));
        assert_eq!(after(429, Some("Sun, 06 Nov 1994 08:49:40 GMT"), 1), seconds(3));
        assert_eq!(after(429, Some("Sun, 06 Nov 1994 08:49:00 GMT"), 1), seconds(0));
        assert_eq!([after(429, None, 1), after(429, Some("soon"), 3)], [seconds(2), seconds(8)]);
        assert_eq!([after(503, None, 1), after(503, Some("7"), 1)], [Wait::None, seconds(7)]);
    }

    #[test]
    fn a_token_goes_where_the_document_says() {
        let sent = |schemes: &str| {
            let schemes: Value = serde_json::from_str(schemes).unwrap();
            let root = serde_json::json!({ "components": { "securitySchemes": schemes } });
            let connection = Connection::new("http://127.0.0.1/api")
                .map_err(|problem| problem.to_string())
                .unwrap();
            let client = connection.with_token(crate::security::key_header(&root), "abc").unwrap();
            assert!(client.authorization.is_sensitive());
            (client.header.to_string(), client.authorization.to_str().unwrap().to_owned())
        };
        let key = |place: &str| {
            format!(r#"{{"key": {{"type": "apiKey", "in": "{place}", "name": "X-KEY"}}}}"#)
        };
        let bearer = ("authorization".to_owned(), "Bearer abc".to_owned());
        assert_eq!(sent(&key("header")), ("x-key".to_owned(), "abc".to_owned()));
        assert_eq!([sent(&key("query")), sent("{}")], [bearer.clone(), bearer.clone()]);
        let token =
            r#"{"token": {"type": "http", "scheme": "bearer"}, "#.to_owned() + &key("header")[1..];
        assert_eq!(sent(&token), bearer);
    }

    #[test]
    fn patience_ends() {
        assert_eq!(after(429, Some("7"), TRIES), Wait::None);
        assert_eq!(after(429, Some("61"), 1), Wait::TooLong(Duration::from_secs(61)));
    }
}
