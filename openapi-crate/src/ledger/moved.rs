//! Operations that answer on another path now.
//!
//! An operation that is gone and one that is new are the same one when they have the same method,
//! as many parameters in similar paths, and bodies with the fields that the ledger knows. Such a
//! move is reported like any change; the name stays.

use std::collections::{BTreeSet, HashMap};

use super::keys::{Key, nameless, names_in};
use super::{Ledger, OperationNames};
use crate::document::{Place, Schema};
use crate::media;

/// An operation of a document that the ledger does not know.
pub(super) struct Candidate<'a, 'd> {
    pub index: usize,
    pub path: String,
    pub method: &'a str,
    pub place: &'a Place<'d>,
}

/// How much of two sets of fields must be in both.
const FIELDS: f64 = 0.75;
/// How much of two words must be the same for them to be similar.
const WORDS: f64 = 0.6;

/// The operations of the ledger that are found again among `left`, by their index.
pub(super) fn pairs<'l>(
    ledger: &Ledger,
    gone: &[&'l OperationNames],
    left: &[Candidate<'_, '_>],
) -> HashMap<usize, &'l OperationNames> {
    let mut scored: Vec<(f64, &'l OperationNames, usize)> = Vec::new();
    for names in gone {
        let known = Parts::of_ledger(ledger, names);
        let same_method = left.iter().filter(|one| names.method.eq_ignore_ascii_case(one.method));
        for candidate in same_method {
            let score = score(names, &known, &candidate.path, &Parts::of_document(candidate.place));
            scored.extend(score.map(|score| (score, *names, candidate.index)));
        }
    }
    scored.sort_by(|one, two| two.0.total_cmp(&one.0));
    let mut pairs: HashMap<usize, &'l OperationNames> = HashMap::new();
    for (place, (score, names, index)) in scored.iter().enumerate() {
        let is_free = !pairs.contains_key(index) && !pairs.values().any(|known| known == names);
        // Of two that are equally likely neither is taken.
        let is_rival = |(other, rival, rival_index): &&(f64, &OperationNames, usize)| {
            other.total_cmp(score).is_eq() && ((rival == names) != (rival_index == index))
        };
        let rivals =
            scored.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, one)| one);
        if is_free && rivals.filter(is_rival).count() == 0 {
            pairs.insert(*index, names);
        }
    }
    pairs
}

/// The fields of the body of a request and of the contents of an answer.
struct Parts {
    request: BTreeSet<String>,
    answer: BTreeSet<String>,
}

impl Parts {
    fn of_ledger(ledger: &Ledger, names: &OperationNames) -> Self {
        let fields = |part: &str, ways: &[&str]| {
            let key = Key::of_operation(&names.method, &names.path, part, &names.name).to_string();
            let at = |place: &String| ways.iter().any(|way| *place == format!("{key}{way}"));
            let found = ledger.types.values().find(|names| names.places.iter().any(at));
            found
                .map(|names| names.members.iter().map(|(wire, _)| wire.clone()).collect())
                .unwrap_or_default()
        };
        Self {
            request: fields("request", &[""]),
            answer: fields("response", &["", " /data", " /data/[]", " /[]"]),
        }
    }

    fn of_document(operation: &Place<'_>) -> Self {
        let request = operation.get("requestBody").map(Place::resolved);
        let answers = operation.entries("responses");
        let answer = answers
            .into_iter()
            .find(|(status, _)| status.starts_with('2'))
            .map(|(_, place)| place.resolved());
        Self { request: fields_of(request.as_ref()), answer: fields_of(answer.as_ref()) }
    }
}

/// The fields of the object in a body, or of the items of the list in it.
fn fields_of(holder: Option<&Place<'_>>) -> BTreeSet<String> {
    let content = holder.map(|holder| holder.entries("content")).unwrap_or_default();
    let schema = content
        .into_iter()
        .find(|(name, _)| media::is_json(name))
        .and_then(|(_, media)| media.get("schema"));
    let mut found = BTreeSet::new();
    let mut next = schema;
    for _ in 0..3 {
        let Some(place) = next else { break };
        let schema = Schema::of(&place);
        let properties = schema.properties();
        let data =
            properties.iter().find(|(name, _)| *name == "data").map(|(_, place)| place.clone());
        found = properties.iter().map(|(name, _)| (*name).to_owned()).collect();
        next = data.or_else(|| schema.items());
    }
    found
}

/// How likely it is that the two are one operation; none when they are not.
fn score(names: &OperationNames, known: &Parts, path: &str, found: &Parts) -> Option<f64> {
    if names_in(&names.path).len() != names_in(path).len() {
        return None;
    }
    let mut fields = Vec::new();
    for (one, two) in [(&known.request, &found.request), (&known.answer, &found.answer)] {
        if !one.is_empty() || !two.is_empty() {
            fields.push(ratio(one.intersection(two).count(), one.union(two).count()));
        }
    }
    if fields.iter().any(|share| *share < FIELDS) {
        return None;
    }
    let likeness = likeness(&nameless(&names.path), &nameless(path), fields.is_empty())?;
    Some(likeness + fields.iter().sum::<f64>())
}

/// How much two paths have in common. `strict`: each of their words must be similar.
fn likeness(one: &str, two: &str, strict: bool) -> Option<f64> {
    let (one, two): (Vec<&str>, Vec<&str>) =
        (one.split('/').skip(1).collect(), two.split('/').skip(1).collect());
    let shares: Vec<f64> = one.iter().zip(&two).map(|(one, two)| similarity(one, two)).collect();
    let longest = one.len().max(two.len());
    if strict && (one.len() != two.len() || shares.contains(&0.0)) {
        return None;
    }
    let behind: usize =
        one.iter().rev().zip(two.iter().rev()).take_while(|(one, two)| one == two).count();
    let share = (shares.iter().sum::<f64>() / ratio(longest, 1)).max(ratio(behind, longest));
    (share > 0.3).then_some(share)
}

fn similarity(one: &str, two: &str) -> f64 {
    if one == two {
        return 1.0;
    }
    if one.contains(two) || two.contains(one) {
        return 0.7;
    }
    let common = |pairs: &mut dyn Iterator<Item = (char, char)>| {
        pairs.take_while(|(one, two)| one == two).count()
    };
    let ahead = common(&mut one.chars().zip(two.chars()));
    let behind = common(&mut one.chars().rev().zip(two.chars().rev()));
    let share = ratio(ahead + behind, one.len().max(two.len()));
    if share >= WORDS { share.min(0.9) } else { 0.0 }
}

#[expect(clippy::cast_precision_loss, reason = "a few dozen at most")]
fn ratio(one: usize, two: usize) -> f64 {
    one as f64 / two.max(1) as f64
}
