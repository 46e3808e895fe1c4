//! `--filter`: which items are shown.

use std::borrow::Cow;
use std::cmp::Ordering;

use serde_json::Value;

use super::cells::text;
use super::columns::find;

/// A condition on a part of an item: `title=Barista`, `active!=true`, `name~lind`, `id>=500`.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Filter {
    path: String,
    operator: Operator,
    value: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Operator {
    Is,
    IsNot,
    Contains,
    ContainsNot,
    Less,
    LessOrSame,
    Greater,
    GreaterOrSame,
}

/// The longer ones first, so that `!=` is not read as `=`.
const OPERATORS: [(&str, Operator); 8] = [
    ("!=", Operator::IsNot),
    ("!~", Operator::ContainsNot),
    ("<=", Operator::LessOrSame),
    (">=", Operator::GreaterOrSame),
    ("=", Operator::Is),
    ("~", Operator::Contains),
    ("<", Operator::Less),
    (">", Operator::Greater),
];

impl Filter {
    /// Reads a condition.
    pub(crate) fn parse(condition: &str) -> Result<Self, String> {
        let at = |(sign, operator)| condition.find(sign).map(|at| (at, sign, operator));
        // The first sign counts, and of those at one place the longest.
        let first =
            OPERATORS.into_iter().filter_map(at).min_by_key(|(at, sign, _)| (*at, 9 - sign.len()));
        let Some((at, sign, operator)) = first else {
            return Err("has no operator; write PATH=VALUE with one of =, !=, ~ (contains), !~, \
                 <, <=, > and >="
                .to_owned());
        };
        let (path, value) = (condition[..at].trim(), condition[at + sign.len()..].trim());
        if path.is_empty() {
            return Err("has no name before the operator; write `name=value`".to_owned());
        }
        Ok(Self { path: path.to_owned(), operator, value: value.to_owned() })
    }

    /// Whether the item fulfils the condition. Of a list one item is enough; what does not exist is
    /// empty.
    pub(crate) fn takes(&self, item: &Value) -> bool {
        let found = find(item, &self.path).unwrap_or(Cow::Owned(Value::Null));
        let any = |test: &dyn Fn(&Value) -> bool| match &*found {
            Value::Array(items) => items.iter().any(test),
            value => test(value),
        };
        let is = |value: &Value| text(value) == self.value;
        let contains =
            |value: &Value| text(value).to_lowercase().contains(&self.value.to_lowercase());
        let order = |value: &Value| order(value, &self.value);
        match self.operator {
            Operator::Is => any(&is),
            Operator::IsNot => !any(&is),
            Operator::Contains => any(&contains),
            Operator::ContainsNot => !any(&contains),
            Operator::Less => any(&|value| order(value) == Some(Ordering::Less)),
            Operator::LessOrSame => any(&|value| order(value).is_some_and(Ordering::is_le)),
            Operator::Greater => any(&|value| order(value) == Some(Ordering::Greater)),
            Operator::GreaterOrSame => any(&|value| order(value).is_some_and(Ordering::is_ge)),
        }
    }
}

/// How the value compares to the text: as numbers where both are, else as texts. Nothing has no
/// order.
fn order(value: &Value, other: &str) -> Option<Ordering> {
    if value.is_null() {
        return None;
    }
    let value = text(value);
    match (value.parse::<f64>(), other.parse::<f64>()) {
        (Ok(value), Ok(other)) => value.partial_cmp(&other),
        _ => Some(value.as_str().cmp(other)),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn takes(condition: &str) -> bool {
        let user = json!({"id": 42, "name": "Ada Lind", "active": true, "phone": null,
            "types": [{"name": "Barista"}, {"name": "Lead"}], "sign": "a=b"});
        Filter::parse(condition).unwrap().takes(&user)
    }

    #[test]
    fn each_operator() {
        for right in [
            "id=42",
            "id!=7",
            "name~lind",
            "name!~berg",
            "active=true",
            "active != false",
            "phone=",
            "missing=",
            "types.name=Lead",
            "types.name!=Cook",
            "id<43",
            "id>=42",
            "id>7",
            "id<=42",
            "name>Ada",
            "sign=a=b",
            "sign~=",
        ] {
            assert!(takes(right), "{right}");
        }
        for wrong in [
            "id=4",
            "id!=42",
            "name=ada lind",
            "name!~Lind",
            "types.name!=Lead",
            "id<42",
            "phone<1",
            "missing>0",
            "id>42",
            "active=1",
        ] {
            assert!(!takes(wrong), "{wrong}");
        }
    }

    #[test]
    fn what_is_no_condition() {
        assert!(Filter::parse("name").unwrap_err().contains("has no operator"));
        assert!(Filter::parse("=x").unwrap_err().contains("has no name"));
    }
}
