//! Which requests the storage takes.

use axum::http::HeaderMap;
use axum::http::header;
use axum::http::request::Parts;

use super::UPLOAD;
use super::refusal::Refusal;
use crate::files::ticket::Ticket;
use crate::server::Shared;
use crate::state::State;

/// The file that a request may upload.
pub(super) fn admit(shared: &Shared<State>, parts: &Parts) -> Result<u64, Refusal> {
    let headers = &parts.headers;
    if headers.contains_key(header::AUTHORIZATION) || headers.contains_key(header::COOKIE) {
        return Err(Refusal::credentials());
    }
    let state = shared.state();
    let target = parts.uri.path_and_query().map_or("", |target| target.as_str());
    let file = state.files.iter().find(|file| file.ticket.target == target);
    let file = file.filter(|_| parts.method == UPLOAD.method).ok_or_else(Refusal::unknown)?;
    if state.clock.now() >= file.ticket.expires {
        return Err(Refusal::expired());
    }
    // Until then the same bytes may come again, after an answer that did not arrive.
    if file.finished_at.is_some() {
        return Err(Refusal::used());
    }
    match other_header(headers, &file.ticket) {
        Some(name) => Err(Refusal::header(&name)),
        None => Ok(file.id),
    }
}

/// A header that is not as the ticket has it. Those of the storage itself (`x-amz-…`) have to be
/// among the ticket's.
fn other_header(headers: &HeaderMap, ticket: &Ticket) -> Option<String> {
    let expected = ticket.headers();
    let differs = |(name, value): &(&'static str, &str)| {
        let mut sent = headers.get_all(*name).iter();
        sent.next().is_none_or(|sent| sent.as_bytes() != value.as_bytes()) || sent.next().is_some()
    };
    let wrong = expected.iter().find(|header| differs(header)).map(|(name, _)| (*name).to_owned());
    wrong.or_else(|| {
        let names = headers.keys().map(header::HeaderName::as_str);
        let mut unknown = names.filter(|name| {
            name.starts_with("x-amz-") && !expected.iter().any(|(known, _)| known == name)
        });
        unknown.next().map(str::to_owned)
    })
}
