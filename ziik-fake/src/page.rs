//! Cutting a list into pages.

use serde_json::{Value, json};

use crate::answers::Answer;
use crate::error::ApiError;
use crate::request::Request;

const MAX_LIMIT: u64 = 100;

/// The number of the page that a request asks for.
pub(crate) fn number(request: &Request) -> Result<usize, ApiError> {
    let number = request.query.positive("page")?.unwrap_or(1);
    Ok(usize::try_from(number).unwrap_or(usize::MAX))
}

/// The page size that a request asks for; more than the API allows counts as the most that it
/// allows.
pub(crate) fn limit(request: &Request, default: usize) -> Result<usize, ApiError> {
    let limit = request.query.positive("limit")?.map(|limit| limit.min(MAX_LIMIT));
    Ok(limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(default))
}

/// The page of `rows` that a request asks for. Only the rows of that page are put through `view`.
pub(crate) fn page<T>(
    base_url: &str,
    request: &Request,
    default_limit: usize,
    rows: &[T],
    view: impl FnMut(&T) -> Value,
) -> Result<Answer, ApiError> {
    Ok(Answer::page(body(base_url, request, default_limit, rows, view)?))
}

/// The body of the page that a request asks for, as [`page`] answers it.
pub(crate) fn body<T>(
    base_url: &str,
    request: &Request,
    default_limit: usize,
    rows: &[T],
    view: impl FnMut(&T) -> Value,
) -> Result<Value, ApiError> {
    let limit = limit(request, default_limit)?;
    let number = number(request)?;
    let last = rows.len().div_ceil(limit).max(1);

    let start = (number - 1).saturating_mul(limit).min(rows.len());
    let end = start.saturating_add(limit).min(rows.len());
    let data: Vec<_> = rows[start..end].iter().map(view).collect();

    let path = format!("{base_url}{}", request.path);
    let link = |number: usize| format!("{path}?{}", request.query.with("page", number));
    Ok(json!({
        "links": {
            "first": link(1),
            "last": link(last),
            "prev": (number > 1).then(|| link(number - 1)),
            "next": (number < last).then(|| link(number + 1)),
        },
        "meta": {
            "current_page": number,
            "from": (!data.is_empty()).then_some(start + 1),
            "last_page": last,
            "path": path,
            "per_page": limit,
            "to": (!data.is_empty()).then_some(end),
            "total": rows.len(),
        },
        "data": data,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, render};

    fn cut(query: &str, rows: usize) -> Value {
        let request = Request::parse("/things", query, Vec::new(), "", b"").unwrap();
        let rows: Vec<_> = (1..=rows).collect();
        let answer = page("http://h/api", &request, 15, &rows, |row| json!(row)).unwrap();
        render(answer, &Answers::default()).body.unwrap()
    }

    #[test]
    fn arithmetic() {
        let body = cut("page=2&limit=3&name=a%20b", 7);
        assert_eq!(body["data"], json!([4, 5, 6]));
        assert_eq!(
            body["meta"],
            json!({"current_page": 2, "from": 4, "last_page": 3, "path": "http://h/api/things",
                "per_page": 3, "to": 6,
                "total": 7})
        );
        let link = |page: u8| json!(format!("http://h/api/things?limit=3&name=a%20b&page={page}"));
        assert_eq!(
            body["links"],
            json!({"first": link(1), "last": link(3), "prev": link(1), "next": link(3)})
        );
    }

    #[test]
    fn edges() {
        let last = cut("page=3&limit=3", 7);
        assert_eq!((&last["data"], &last["links"]["next"]), (&json!([7]), &Value::Null));
        assert_eq!((&last["meta"]["from"], &last["meta"]["to"]), (&json!(7), &json!(7)));

        let full = cut("limit=5", 10);
        assert_eq!(full["meta"]["last_page"], 2);

        let empty = cut("", 0);
        assert_eq!((&empty["meta"]["from"], &empty["meta"]["to"]), (&Value::Null, &Value::Null));
        assert_eq!((&empty["meta"]["last_page"], &empty["meta"]["total"]), (&json!(1), &json!(0)));

        let beyond = cut("page=9223372036854775807&limit=100", 7);
        assert_eq!((&beyond["data"], &beyond["meta"]["from"]), (&json!([]), &Value::Null));
    }

    #[test]
    fn the_limit_is_brought_into_range() {
        for (query, limit) in [("", 15), ("limit=1000", 100), ("limit=7", 7)] {
            assert_eq!(cut(query, 0)["meta"]["per_page"], limit, "{query}");
        }
        for query in ["limit=many", "limit=0", "limit=-5", "limit="] {
            let request = Request::parse("/things", query, Vec::new(), "", b"").unwrap();
            assert_eq!(limit(&request, 15).unwrap_err().status, 422, "{query}");
        }
    }
}
