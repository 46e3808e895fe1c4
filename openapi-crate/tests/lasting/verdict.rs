//! The API in other words: nothing changes for callers or on the wire, and the code is the same
//! but for its texts.

use std::sync::LazyLock;

use openapi_crate::apis;
use openapi_crate::diff::{self, Caller, Change, Report, Side, Step, Wire};
use openapi_crate::ledger::{self, Ledger};
use openapi_crate::load::Document;
use openapi_crate::model::{Kind, Model};
use openapi_crate::overlay::Fate;
use openapi_crate::prepare::Inputs;
use openapi_crate::problem::Pointer;
use openapi_crate::update::Base;
use semver::Version;
use serde_json::Value;

use crate::changes::{self, RealChange};
use crate::parallel::in_parallel;
use crate::part::core;
use crate::support::{Rng, document, root};
use crate::transform::{self, Transformation};
use crate::vendor;

/// A committed API with what is made of it.
struct Api {
    base: Base,
    /// What its code is made of, without texts.
    code: Model,
}

impl Api {
    fn read(name: &str) -> Self {
        Self::of(apis::one(&root(), Some(name)).unwrap().files().below(&root()).read().unwrap())
    }

    fn of(inputs: Inputs) -> Self {
        let base = Base::new(inputs).unwrap();
        Self { code: without_texts(base.side().model()), base }
    }

    /// The document as it is.
    fn document(&self) -> &Document {
        &self.base.inputs().document
    }
}

/// Ziik's document with our names for its parts and nothing left for an overlay to say.
static NAMED: LazyLock<Api> = LazyLock::new(|| {
    let mut inputs = ZIIK.base.inputs().clone();
    inputs.document = ZIIK.base.side().document().clone();
    (inputs.overlay, inputs.prose) = (None, None);
    Api::of(inputs)
});

/// A part of it.
static CORE: LazyLock<Api> = LazyLock::new(|| {
    let mut inputs = NAMED.base.inputs().clone();
    inputs.document.root = core(&inputs.document.root);
    inputs.names = Some(ledger::settle(&inputs.document, &Ledger::default()).ledger);
    Api::of(inputs)
});

static ZIIK: LazyLock<Api> = LazyLock::new(|| Api::read("ziik"));
static WORKDRIVE: LazyLock<Api> = LazyLock::new(|| Api::read("workdrive"));

/// What code is made of, without texts.
fn without_texts(model: &Model) -> Model {
    let mut model = model.clone();
    // The module has its name from the tag, in whatever form.
    let module = |tag: String| tag.to_lowercase().replace([' ', '-'], "_");
    model.tags.clear();
    for callback in &mut model.callbacks {
        callback.tag = callback.tag.take().map(module);
        callback.of.operation = Pointer::root();
    }
    for operation in &mut model.operations {
        operation.pointer = Pointer::root();
        operation.tag = operation.tag.take().map(module);
        operation.summary = None;
        operation.description = None;
        operation.evidence = None;
        operation.alternatives.clear();
        operation.see.clear();
        operation.success.answers.clear();
        for parameter in &mut operation.parameters {
            (parameter.description, parameter.example) = (None, Value::Null);
        }
        operation
            .body
            .iter_mut()
            .for_each(|body| (body.description, body.example) = (None, Value::Null));
        let described = operation.success.described.iter_mut().chain(&mut operation.failures);
        described.for_each(|answer| answer.description = None);
    }
    for definition in model.types.values_mut() {
        definition.description.clear();
        if let Kind::Struct(fields) | Kind::Form(fields) = &mut definition.kind {
            for field in fields {
                field.description.clear();
                field.sample = None;
            }
        }
    }
    model
}

/// What `update` finds in a document: the report, what the ledger lacks, and what is lost of the
/// overlay.
struct Found {
    report: Report,
    names: Vec<String>,
    lost: Vec<String>,
    side: Side,
}

fn update(api: &Api, root: Value) -> Found {
    let new = document(&api.document().name, root);
    let (after, fates) = api.base.follow(new, true).unwrap_or_else(|problem| panic!("{problem}"));
    let settled = after.settled.as_ref().unwrap();
    let names = settled.new.iter().chain(&settled.unused).cloned().collect();
    let side = Side::of(after).unwrap_or_else(|problem| panic!("{problem}"));
    let lost = fates
        .into_iter()
        .filter_map(|(_, fate)| if let Fate::Lost(why) = fate { Some(why) } else { None });
    let report = diff::diff(api.base.side(), &side, &Version::new(0, 1, 0));
    Found { report, names, lost: lost.collect(), side }
}

/// Changes that are more than texts.
fn real(report: &Report) -> Vec<&Change> {
    report
        .changes
        .iter()
        .filter(|change| change.caller != Caller::None || change.wire != Wire::None)
        .collect()
}

/// What is wrong with an update that should change nothing.
fn complaints(api: &Api, root: Value) -> Vec<String> {
    let found = update(api, root);
    let mut all: Vec<String> = real(&found.report)
        .iter()
        .map(|change| {
            format!(
                "{:?} {} {} ({:?} -> {:?})",
                change.kind, change.subject, change.message, change.old, change.new
            )
        })
        .collect();
    if found.report.verdict.step != Step::None {
        all.push(format!("the verdict is {}", found.report.verdict.step));
    }
    all.extend(found.report.rust_only.iter().map(|note| format!("in Rust: {note}")));
    all.extend(found.names.iter().map(|name| format!("not the ledger's: {name}")));
    all.extend(found.lost.iter().map(|why| format!("lost: {why}")));
    if all.is_empty() {
        let (was, now) = (&api.code, without_texts(found.side.model()));
        let operations = now.operations.iter().zip(&was.operations).find(|(one, two)| one != two);
        let types = now.types.values().zip(was.types.values()).find(|(one, two)| one != two);
        if now != *was {
            all.push(format!("the code differs: {operations:?} {types:?}"));
        }
    }
    all
}

#[track_caller]
fn assert_none(found: &[(String, Vec<String>)]) {
    let wrong = found.iter().filter(|(_, all)| !all.is_empty());
    let texts: Vec<String> = wrong
        .map(|(name, all)| {
            format!("{name}: {} in all\n    {}", all.len(), all[..all.len().min(5)].join("\n    "))
        })
        .collect();
    assert!(texts.is_empty(), "{} of {}:\n{}", texts.len(), found.len(), texts.join("\n"));
}

#[test]
fn each_transformation_changes_nothing() {
    let all = transform::all();
    // The whole of Ziik's document every sixth time: each update of it is two seconds of work.
    let turns: Vec<(usize, Transformation)> = all.into_iter().enumerate().collect();
    let found = in_parallel(&turns, |(turn, Transformation { name, apply })| {
        let apis = [("workdrive", &WORKDRIVE), ("core", &CORE), ("ziik", &ZIIK)];
        let of_api = |(api, inputs): &(&str, &LazyLock<Api>)| {
            let mut root = inputs.document().root.clone();
            apply(&mut root, &mut Rng::new(7));
            (format!("{name} ({api})"), complaints(inputs, root))
        };
        let in_turn = if turn % 6 == 0 || thoroughly() { 3 } else { 2 };
        apis[..in_turn].iter().map(of_api).collect::<Vec<_>>()
    });
    assert_none(&found.concat());
}

/// Whether everything is tried, and not a part of it in turn.
fn thoroughly() -> bool {
    std::env::var_os("LASTING_SEEDS").is_some()
}

/// Changes as what they are and mean.
fn listed(found: &Found) -> Vec<String> {
    let of = |change: &&Change| {
        format!("{:?}/{:?} {:?} {}", change.caller, change.wire, change.kind, change.subject)
    };
    let mut all: Vec<String> = real(&found.report).iter().map(of).collect();
    all.sort();
    all.dedup();
    all
}

#[test]
fn a_real_change_is_found_under_other_words() {
    let all = transform::all();
    let changes: Vec<(usize, RealChange)> = changes::all().into_iter().enumerate().collect();
    let found = in_parallel(&changes, |(turn, change)| {
        let mut root = CORE.document().root.clone();
        (change.apply)(&mut root);
        let expected = listed(&update(&CORE, root.clone()));
        let mut rng = Rng::new(u64::try_from(*turn).unwrap());
        let mut names = Vec::new();
        for _ in 0..2 {
            let Transformation { name, apply } = all[rng.below(all.len())];
            apply(&mut root, &mut rng);
            names.push(name);
        }
        let found = listed(&update(&CORE, root));
        let missing = expected
            .iter()
            .filter(|one| !found.contains(one))
            .map(|one| format!("not found: {one}"));
        let more = found
            .iter()
            .filter(|one| !expected.contains(one))
            .map(|one| format!("found, too: {one}"));
        let complaints: Vec<String> = missing.chain(more).collect();
        assert!(!expected.is_empty(), "{} is not seen", change.name);
        (format!("{}, then {}", change.name, names.join(", ")), complaints)
    });
    assert_none(&found);
}

#[test]
fn neither_do_several_in_a_row() {
    let all = transform::all();
    let seeds: Vec<u64> = (0..seeds()).collect();
    let found = in_parallel(&seeds, |seed| {
        let mut rng = Rng::new(*seed);
        let api = if seed % 6 == 0 || thoroughly() { &ZIIK } else { &CORE };
        let mut root = api.document().root.clone();
        let mut names = Vec::new();
        for _ in 0..3 + rng.below(4) {
            let Transformation { name, apply } = all[rng.below(all.len())];
            apply(&mut root, &mut rng);
            names.push(name);
        }
        (format!("seed {seed}: {}", names.join(", ")), complaints(api, root))
    });
    assert_none(&found);
}

/// How many combinations are tried; more by an environment variable.
fn seeds() -> u64 {
    std::env::var("LASTING_SEEDS").ok().and_then(|seeds| seeds.parse().ok()).unwrap_or(24)
}

#[test]
fn the_documents_of_a_vendor_are_boring() {
    let ours = &NAMED.document().root;
    assert_none(&[
        ("ids and components of Laravel".to_owned(), complaints(&NAMED, vendor::laravel(ours))),
        (
            "no ids, everything written out".to_owned(),
            complaints(&NAMED, vendor::written_out(ours)),
        ),
    ]);
}

#[test]
fn of_the_next_release_just_the_changes_are_said() {
    let found = update(&NAMED, vendor::next_release(&NAMED.document().root));
    let changes: Vec<String> = real(&found.report)
        .iter()
        .map(|change| {
            format!(
                "{:?}/{:?} {:?}: {} {}",
                change.caller, change.wire, change.kind, change.subject, change.message
            )
        })
        .collect();
    let expected = [
        "Breaking/Compatible FieldRemoved: `Group.url` is gone",
        "Additive/Compatible FieldAdded: `Group.slug` is new: `Option<String>`",
        "None/Breaking OperationMoved: `get_counters` (`GET /counters`) is `GET /me/counters` now",
    ];
    assert_eq!(changes, expected);
    assert_eq!(found.lost, Vec::<String>::new());
}
