//! A request after routing: path arguments, query and body, with accessors that refuse what does
//! not fit.

use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

use crate::answers::Transfer;
use crate::error::ApiError;
use crate::fields::Fields;
use crate::form::form;

/// The paths whose requests are forms with files. The others take JSON.
const FORMS: [&str; 2] = ["/units/import", "/users/import"];

/// What a handler gets to see of a request.
#[derive(Debug)]
pub(crate) struct Request {
    /// The signed-in user; 0 where nobody has to be.
    pub(crate) caller: u64,
    /// The path below `/api`, undecoded.
    pub(crate) path: String,
    pub(crate) query: Query,
    /// Where the heir of a deleted user is read.
    pub(crate) transfer: Transfer,
    args: Vec<(&'static str, String)>,
    body: Map<String, Value>,
    /// Whether there is a body at all.
    pub(crate) has_body: bool,
    /// The parts of a form: names without array brackets, and values.
    parts: Vec<(String, Vec<u8>)>,
}

impl Request {
    /// Reads the query and the body; a query or body that cannot be read at all is a 400.
    pub(crate) fn parse(
        path: &str,
        query: &str,
        args: Vec<(&'static str, String)>,
        content_type: &str,
        body: &[u8],
    ) -> Result<Self, ApiError> {
        let has_body = !body.is_empty();
        let is_form = FORMS.contains(&path);
        let parts = if is_form { parse_form(content_type, body)? } else { Vec::new() };
        let body = if is_form { Map::new() } else { parse_body(content_type, body)? };
        Ok(Self {
            caller: 0,
            path: path.to_owned(),
            query: Query::parse(query)?,
            transfer: Transfer::default(),
            args,
            body,
            has_body,
            parts,
        })
    }

    /// A path argument as text, decoded.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.args.iter().find(|(arg, _)| *arg == name).map_or("", |(_, value)| value)
    }

    /// A path argument as an id. The router lets only digits through; a number too large for an id
    /// names nothing, as 0 does.
    pub(crate) fn id(&self, name: &str) -> u64 {
        self.text(name).parse().unwrap_or(0)
    }

    /// A path argument that holds ids separated by commas.
    pub(crate) fn ids(&self, name: &str) -> Result<Vec<u64>, ApiError> {
        let parts = self.text(name).split(',').map(|part| {
            let digits = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| part.parse().ok())?
        });
        let ids: Option<_> = parts.collect();
        ids.ok_or_else(|| ApiError::invalid(name, "Must be ids separated by commas."))
    }

    /// The fields of the body.
    pub(crate) fn fields(&self) -> Fields<'_> {
        Fields::new(&self.body)
    }

    /// All values of a part of the form, in order.
    pub(crate) fn form<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a [u8]> {
        self.parts.iter().filter(move |(part, _)| part == name).map(|(_, value)| value.as_slice())
    }
}

fn parse_form(content_type: &str, body: &[u8]) -> Result<Vec<(String, Vec<u8>)>, ApiError> {
    let parts = form(content_type, body);
    let parts = parts
        .ok_or_else(|| ApiError::bad_request("The body must be a form: multipart/form-data."))?;
    Ok(parts.into_iter().map(|part| (list_name(&part.name), part.value.to_vec())).collect())
}

/// The name of a list without the brackets that PHP's ways to write one element of it have:
/// `name[]` and `name[3]`.
fn list_name(name: &str) -> String {
    match name.strip_suffix(']').and_then(|name| name.split_once('[')) {
        Some((list, index)) if index.bytes().all(|byte| byte.is_ascii_digit()) => list.to_owned(),
        _ => name.to_owned(),
    }
}

fn parse_body(content_type: &str, body: &[u8]) -> Result<Map<String, Value>, ApiError> {
    if body.is_empty() {
        return Ok(Map::new());
    }
    let media_type = content_type.split(';').next().unwrap_or_default().trim();
    if !media_type.eq_ignore_ascii_case("application/json") {
        return Err(ApiError::bad_request(
            "A body needs the header Content-Type: application/json.",
        ));
    }
    match serde_json::from_slice(body) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(_) => Err(ApiError::invalid("body", "Must be a JSON object.")),
        Err(_) => Err(ApiError::bad_request("The body is not valid JSON.")),
    }
}

/// The parameters behind the question mark.
#[derive(Debug)]
pub(crate) struct Query {
    pairs: Vec<Pair>,
}

#[derive(Debug)]
struct Pair {
    /// The name without array brackets.
    name: String,
    value: String,
    /// The pair as it came.
    raw: String,
}

impl Query {
    pub(crate) fn parse(raw: &str) -> Result<Self, ApiError> {
        let pairs = raw.split('&').filter(|pair| !pair.is_empty()).map(Pair::parse);
        Ok(Self { pairs: pairs.collect::<Result<_, _>>()? })
    }

    /// The names, without array brackets, and the values.
    pub(crate) fn into_pairs(self) -> impl Iterator<Item = (String, String)> {
        self.pairs.into_iter().map(|pair| (pair.name, pair.value))
    }

    /// All values of a parameter, in order.
    pub(crate) fn values<'a>(&'a self, name: &str) -> impl DoubleEndedIterator<Item = &'a str> {
        self.pairs.iter().filter(move |pair| pair.name == name).map(|pair| pair.value.as_str())
    }

    /// Whether the parameter is there, with any value.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.values(name).next().is_some()
    }

    /// The parameter's value. Of several the last one counts, and an empty one counts as none.
    pub(crate) fn text<'a>(&'a self, name: &str) -> Option<&'a str> {
        self.values(name).next_back().filter(|value| !value.is_empty())
    }

    /// The parameter's value, also an empty one.
    fn last<'a>(&'a self, name: &str) -> Option<&'a str> {
        self.values(name).next_back()
    }

    /// What `read` makes of the parameter's value; a 422 where it cannot.
    pub(crate) fn parsed<T>(
        &self,
        name: &str,
        what: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, ApiError> {
        let read =
            |value| read(value).ok_or_else(|| ApiError::invalid(name, format!("Must be {what}.")));
        self.last(name).map(read).transpose()
    }

    pub(crate) fn integer(&self, name: &str) -> Result<Option<i64>, ApiError> {
        self.parsed(name, "an integer", |value| value.parse().ok())
    }

    /// A number from 1 on.
    pub(crate) fn positive(&self, name: &str) -> Result<Option<u64>, ApiError> {
        self.parsed(name, "a number from 1 on", parse_id)
    }

    pub(crate) fn id(&self, name: &str) -> Result<Option<u64>, ApiError> {
        self.parsed(name, "an id", parse_id)
    }

    /// Yes or no in words.
    pub(crate) fn flag(&self, name: &str) -> Result<bool, ApiError> {
        Ok(self.parsed(name, "true or false", |value| value.parse().ok())?.unwrap_or(false))
    }

    /// Yes or no as a number: 0 means no.
    pub(crate) fn number_flag(&self, name: &str) -> Result<bool, ApiError> {
        Ok(self.integer(name)?.is_some_and(|number| number != 0))
    }

    /// One of the given words.
    pub(crate) fn word(
        &self,
        name: &str,
        words: &[&'static str],
    ) -> Result<Option<&'static str>, ApiError> {
        let what = format!("one of: {}", words.join(", "));
        self.parsed(name, &what, |value| words.iter().find(|word| **word == value).copied())
    }

    /// Any number of the given words, in any of the forms of [`ids`](Self::ids).
    pub(crate) fn words(
        &self,
        name: &str,
        words: &[&'static str],
    ) -> Result<Vec<&'static str>, ApiError> {
        let parts = self.values(name).flat_map(|value| value.split(','));
        let known = parts.filter(|part| !part.is_empty());
        let known = known.map(|part| words.iter().find(|word| **word == part).copied());
        known.collect::<Option<_>>().ok_or_else(|| {
            ApiError::invalid(name, format!("Must be any of: {}.", words.join(", ")))
        })
    }

    /// Ids in any of the forms `name[]=1&name[]=2`, `name=1,2` and `name=1`; none when the
    /// parameter is missing.
    pub(crate) fn ids(&self, name: &str) -> Result<Option<Vec<u64>>, ApiError> {
        if !self.has(name) {
            return Ok(None);
        }
        let parts =
            self.values(name).flat_map(|value| value.split(',')).filter(|part| !part.is_empty());
        let ids = parts.map(|part| parse_id(part.trim())).collect::<Option<_>>();
        ids.map(Some).ok_or_else(|| ApiError::invalid(name, "Must be ids."))
    }

    /// The query as it came, with `name` set to `value`.
    pub(crate) fn with(&self, name: &str, value: impl std::fmt::Display) -> String {
        let kept =
            self.pairs.iter().filter(|pair| pair.name != name).map(|pair| format!("{}&", pair.raw));
        kept.collect::<String>() + &format!("{name}={value}")
    }
}

/// Ids count up from 1 and are signed 64-bit numbers.
fn parse_id(text: &str) -> Option<u64> {
    let id = text.parse::<i64>().ok().filter(|id| *id > 0)?;
    u64::try_from(id).ok()
}

impl Pair {
    fn parse(raw: &str) -> Result<Self, ApiError> {
        let (name, value) = raw.split_once('=').unwrap_or((raw, ""));
        let name = list_name(&decode(&name.replace('+', " "))?);
        Ok(Self { name, value: decode(&value.replace('+', " "))?, raw: raw.to_owned() })
    }
}

/// Takes the percent-encoding off; what is not UTF-8 behind it is a 400.
pub(crate) fn decode(text: &str) -> Result<String, ApiError> {
    let text = percent_decode_str(text).decode_utf8();
    text.map(std::borrow::Cow::into_owned)
        .map_err(|_| ApiError::bad_request("The address is not UTF-8."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_in_all_forms() {
        for raw in
            ["a[]=1&a[]=2", "a%5B%5D=1&a%5B%5D=2", "a=1,2", "a[0]=1&a[1]=2", "a=1%2C2", "a=1&a=2"]
        {
            assert_eq!(Query::parse(raw).unwrap().ids("a").unwrap(), Some(vec![1, 2]), "{raw}");
        }
        let query = Query::parse("a=3&b[]=").unwrap();
        assert_eq!(query.ids("a").unwrap(), Some(vec![3]));
        assert_eq!(query.ids("b").unwrap(), Some(vec![]));
        assert_eq!(query.ids("c").unwrap(), None);
        assert!(Query::parse("a=x").unwrap().ids("a").is_err());
    }

    #[test]
    fn a_replaced_parameter_leaves_the_others_as_they_came() {
        let query = Query::parse("userTypes%5B%5D=1&page=2&k=a+b").unwrap();
        assert_eq!(query.with("page", 3), "userTypes%5B%5D=1&k=a+b&page=3");
    }

    #[test]
    fn bodies() {
        let parse = |content_type, body: &str| {
            parse_body(content_type, body.as_bytes()).map_err(|error| error.status)
        };
        assert!(parse("application/json; charset=utf-8", r#"{"a":1}"#).is_ok());
        assert!(parse("", "").is_ok());
        assert_eq!(parse("text/plain", "{}"), Err(400));
        assert_eq!(parse("application/json", "{"), Err(400));
        assert_eq!(parse("application/json", "[1]"), Err(422));
        assert_eq!(parse("application/json", &"[".repeat(5000)), Err(400));
        assert_eq!(parse("application/json", r#"{"a":1e999}"#), Err(400));
    }
}
