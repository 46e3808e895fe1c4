//! Names in Rust change by the ledger, and what that breaks is said.

use openapi_crate::diff::{self, Caller, Kind, Side, Step};
use openapi_crate::ledger::{self, Ledger};

use openapi_crate::prepare::Prepared;

use crate::support::{DOCUMENT, LEDGER, SENT, compare, lines, small, version};

/// What a change of the ledger means.
fn renamed(edit: impl Fn(&mut Ledger)) -> diff::Report {
    let mut ledger = LEDGER.clone();
    edit(&mut ledger);
    let side = |ledger: &Ledger| {
        let settled = ledger::settle(&DOCUMENT, ledger);
        Side::of(Prepared::from(settled)).unwrap_or_else(|problem| panic!("{problem}"))
    };
    diff::diff(&side(&LEDGER), &side(&ledger), &version())
}

#[track_caller]
fn breaks(report: &diff::Report, kind: Kind, subject: &str) {
    let found = report.changes.iter().find(|change| change.kind == kind);
    let change = found.unwrap_or_else(|| panic!("no {kind:?} in\n{}", lines(report)));
    assert!(change.subject.contains(subject), "{}", change.subject);
    assert_eq!(
        (change.caller, report.verdict.step),
        (Caller::Breaking, Step::Minor),
        "{}",
        lines(report)
    );
}

#[test]
fn of_an_operation() {
    let report = renamed(|ledger| {
        let known = ledger.operations.iter_mut().find(|one| one.name == "get_group").unwrap();
        "read_group".clone_into(&mut known.name);
    });
    breaks(&report, Kind::OperationRenamed, "get_group");
    assert_eq!(report.changes.len(), 1, "{}", lines(&report));
}

#[test]
fn of_a_parameter() {
    let report = renamed(|ledger| {
        let known = ledger.operations.iter_mut().find(|one| one.name == "list_groups").unwrap();
        let limit =
            known.parameters.iter_mut().find(|parameter| parameter.wire == "limit").unwrap();
        "at_most".clone_into(&mut limit.name);
    });
    breaks(&report, Kind::ParameterRenamed, "limit");
    assert_eq!(report.changes.len(), 1, "{}", lines(&report));
}

#[test]
fn of_a_type() {
    let report = renamed(|ledger| {
        let names = ledger.types.remove("GroupStats").unwrap();
        ledger.types.insert("GroupFigures".to_owned(), names);
    });
    breaks(&report, Kind::TypeRenamed, "GroupFigures");
}

#[test]
fn of_a_field() {
    let report = renamed(|ledger| {
        let members = &mut ledger.types.get_mut("Group").unwrap().members;
        "address".clone_into(&mut members.iter_mut().find(|(wire, _)| wire == "url").unwrap().1);
    });
    breaks(&report, Kind::FieldRenamed, "Group.url");
}

#[test]
fn of_a_value() {
    let report = renamed(|ledger| {
        let members = &mut ledger.types.get_mut("GroupMode").unwrap().members;
        "Mine".clone_into(&mut members.iter_mut().find(|(wire, _)| wire == "member").unwrap().1);
    });
    breaks(&report, Kind::EnumValueRenamed, "GroupMode");
}

#[test]
fn of_a_credential() {
    let with = |schemes: &[(&str, &str)]| {
        let mut document = small(SENT, "Book: {type: string}");
        let asked = schemes.iter().map(|(name, _)| serde_json::json!({ *name: [] })).collect();
        document.root["security"] = serde_json::Value::Array(asked);
        for (name, kind) in schemes {
            document.root["components"]["securitySchemes"][*name] = match *kind {
                "key" => serde_json::json!({ "type": "apiKey", "in": "header", "name": "X-Key" }),
                kind => serde_json::json!({ "type": "http", "scheme": kind }),
            };
        }
        document
    };
    let was = with(&[("desk", "basic"), ("door", "bearer"), ("shelf", "key")]);
    let now = with(&[("desk", "bearer"), ("door", "bearer"), ("rack", "key")]);
    let report = compare(&was, &now);
    let found = |name: &str| {
        let of_it = |change: &&diff::Change| change.subject == format!("`credentials::{name}`");
        let change = report.changes.iter().find(of_it)?;
        Some((change.caller, change.message.as_str()))
    };
    assert_eq!(found("desk"), Some((Caller::Breaking, "takes one secret now")));
    assert_eq!(found("shelf"), Some((Caller::Breaking, "is gone")));
    assert_eq!(found("rack"), Some((Caller::Additive, "is new")));
    assert_eq!(found("door"), None);
    assert_eq!(report.verdict.step, Step::Minor);
    // What a client calls its token is the first that takes one secret.
    let (was, now) =
        ([("shelf", "key"), ("door", "bearer")], [("door", "bearer"), ("shelf", "key")]);
    let report = compare(&with(&was), &with(&now));
    let [change] = &report.changes[..] else { panic!("{}", lines(&report)) };
    assert_eq!(change.subject, "`ClientBuilder::token`");
    assert_eq!(change.caller, Caller::Breaking);
    // The only scheme is the client's token, whatever its name.
    let report = compare(&with(&[("door", "bearer")]), &with(&[("gate", "bearer")]));
    assert!(report.changes.is_empty(), "{}", lines(&report));
}

/// A document whose operation is refused with these bodies, by their statuses.
fn refused(refusals: &[(&str, &str)], typed: bool) -> openapi_crate::load::Document {
    let schemas = "Book: {type: string}, \
         Problem: {type: object, properties: {title: {type: string}}}, \
         Taken: {type: object, properties: {title: {type: integer}}}";
    let mut document = small(SENT, schemas);
    for (status, schema) in refusals {
        let schema = format!("#/components/schemas/{schema}");
        document.root["paths"]["/books"]["post"]["responses"][*status] = serde_json::json!({
            "description": "No.",
            "content": { "application/json": { "schema": { "$ref": schema } } },
        });
    }
    if !typed {
        document.root["x-typed-refusals"] = serde_json::json!(false);
    }
    document
}

#[test]
fn of_a_refusal() {
    let callers = |was: &[(&str, &str)], now: &[(&str, &str)], typed| {
        let report = compare(&refused(was, typed), &refused(now, typed));
        report.changes.iter().map(|change| (change.kind, change.caller)).collect::<Vec<_>>()
    };
    let (one, two) = ([("404", "Problem")], [("404", "Problem"), ("409", "Problem")]);
    assert_eq!(callers(&one, &two, true), [(Kind::ErrorStatusAdded, Caller::Additive)]);
    assert_eq!(callers(&two, &one, true), [(Kind::ErrorStatusRemoved, Caller::Breaking)]);
    let retyped = callers(&one, &[("404", "Taken")], true);
    assert!(retyped.contains(&(Kind::FieldRetyped, Caller::Breaking)), "{retyped:?}");
    // Where every failure is one error type, none of it is a matter for callers.
    for (was, now) in [(&one[..], &two[..]), (&two, &one), (&one, &[("404", "Taken")])] {
        let found = callers(was, now, false);
        assert!(found.iter().all(|(_, caller)| *caller == Caller::None), "{found:?}");
    }
}

#[test]
fn of_an_answer_of_success() {
    let with = |answers: &[(&str, serde_json::Value)]| {
        let schemas = "Book: {type: object, properties: {title: {type: string}}}, \
             Shelf: {type: object, properties: {row: {type: integer}}}";
        let mut document = small(SENT, schemas);
        document.root["paths"]["/books"]["post"]["responses"] = answers
            .iter()
            .map(|(status, schema)| {
                let content = serde_json::json!({ "application/json": { "schema": schema } });
                let answer = serde_json::json!({ "description": "It.", "content": content });
                ((*status).to_owned(), answer)
            })
            .collect();
        document
    };
    let book = || serde_json::json!({ "$ref": "#/components/schemas/Book" });
    let shelf = || serde_json::json!({ "$ref": "#/components/schemas/Shelf" });
    let data = |schema| serde_json::json!({ "type": "object", "properties": { "data": schema } });
    let one = with(&[("200", book())]);
    let two = with(&[("200", book()), ("202", shelf())]);
    let three = with(&[("200", book()), ("201", shelf()), ("202", shelf())]);
    let callers = |was: &openapi_crate::load::Document, now: &openapi_crate::load::Document| {
        let report = compare(was, now);
        report.changes.iter().map(|change| (change.kind, change.caller)).collect::<Vec<_>>()
    };
    let (added, removed) = (Kind::StatusAdded, Kind::StatusRemoved);
    assert_eq!(callers(&two, &three), [(added, Caller::Additive)]);
    assert_eq!(callers(&three, &two), [(removed, Caller::Breaking)]);
    // What depends on the status is another type than what does not.
    let (wrapper, breaking) = (Kind::Wrapper, Caller::Breaking);
    assert_eq!(callers(&one, &two), [(added, breaking), (wrapper, breaking)]);
    assert_eq!(callers(&two, &one), [(removed, breaking), (wrapper, breaking)]);
    let alike = with(&[("200", book()), ("202", book())]);
    assert!(callers(&two, &alike).contains(&(wrapper, breaking)));
    let retyped = callers(&two, &with(&[("200", book()), ("202", data(shelf()))]));
    assert!(retyped.contains(&(wrapper, breaking)), "{retyped:?}");
    assert!(callers(&two, &two).is_empty());
}

#[test]
fn of_a_header() {
    let with = |headers: serde_json::Value| {
        let mut document = small(SENT, "Book: {type: string}");
        document.root["paths"]["/books"]["post"]["responses"]["429"] =
            serde_json::json!({ "description": "Too many.", "headers": headers });
        document
    };
    let header = |kind: &str| serde_json::json!({ "schema": { "type": kind } });
    let one = with(serde_json::json!({ "X-Left": header("integer") }));
    let of_methods = |was: &openapi_crate::load::Document, now: &openapi_crate::load::Document| {
        let changes = compare(was, now).changes;
        let methods = changes.into_iter().filter(|one| one.subject.contains("ResponseHeaders::"));
        methods.map(|one| (one.subject, one.kind, one.caller)).collect::<Vec<_>>()
    };
    let two = with(serde_json::json!({ "X-Left": header("string"), "X-New": header("string") }));
    let [left, new] = ["x_left", "x_new"].map(|name| format!("`ResponseHeaders::{name}`"));
    let added = (new.clone(), Kind::HeaderAdded, Caller::Additive);
    let retyped = (left, Kind::RustType, Caller::Breaking);
    assert_eq!(of_methods(&one, &two), [retyped.clone(), added]);
    let removed = (new, Kind::HeaderRemoved, Caller::Breaking);
    assert_eq!(of_methods(&two, &one), [removed, retyped]);
    assert!(of_methods(&one, &one).is_empty());
}

/// The client makes up a key that is not given: its setter stays one.
#[test]
fn of_an_idempotency_key() {
    let with = |name: &str, required: bool| {
        let mut document = small(SENT, "Book: {type: string}");
        document.root["paths"]["/books"]["post"]["parameters"] = serde_json::json!([
            { "name": name, "in": "header", "required": required, "schema": { "type": "string" } },
        ]);
        document
    };
    let breaks = |name: &str| {
        let report = compare(&with(name, false), &with(name, true));
        report.changes.iter().any(|change| change.caller == Caller::Breaking)
    };
    assert!(breaks("X-Shelf") && !breaks("Idempotency-Key"));
}

#[test]
fn of_an_address() {
    let with = |servers: serde_json::Value| {
        let mut document = small(SENT, "Book: {type: string}");
        document.root["servers"] = servers;
        document
    };
    let server =
        |name: &str| serde_json::json!({ "url": "https://a.example", "description": name });
    let report = compare(
        &with(serde_json::json!([server("Production")])),
        &with(serde_json::json!([server("Live")])),
    );
    let of_constants = report.changes.iter().filter(|change| change.subject.contains("servers::"));
    let found: Vec<_> =
        of_constants.map(|change| (change.subject.as_str(), change.caller)).collect();
    let expected =
        [("`servers::LIVE`", Caller::Additive), ("`servers::PRODUCTION`", Caller::Breaking)];
    assert!(expected.iter().all(|one| found.contains(one)) && found.len() == 2, "{found:?}");
    assert_eq!(report.verdict.step, Step::Minor);
    // What is up to the caller has no constant.
    let variables = serde_json::json!({ "tenant": { "default": "x" } });
    let template =
        serde_json::json!([{ "url": "https://{tenant}.example", "variables": variables }]);
    let report = compare(&with(template.clone()), &with(template));
    assert!(report.changes.is_empty(), "{}", lines(&report));
}
