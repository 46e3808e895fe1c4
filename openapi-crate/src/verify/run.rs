//! The calls: each operation after those that its arguments come from.

use std::collections::HashSet;
use std::future::Future;
use std::pin::Pin;

use serde_json::Value;

use super::Settings;
use super::arguments::{Assignment, Record, extend};
use super::client::{Answer, Client, Connection, Failure};
use super::compare::{Fix, Sort};
use super::examine::{Examined, examine, names};
use super::overlay::{self, Confirmed};
use super::plan::{Reading, Source, parameter, plan, segments};
use super::report::{Checked, Outcome, Report};
use super::responses;
use super::sign_in::{self, Credentials};
use crate::document::{Place, operations};
use crate::load::Document;
use crate::problem::{Pointer, Problem, Result};
use crate::security::key_header;

/// How many answers of one operation are compared.
const SAMPLES: usize = 3;
/// How many calls of one operation may fail.
const FAILURES: usize = 3;

/// What is known of one operation.
struct Known {
    checked: Checked,
    fixes: Vec<Fix>,
    confirmed: Option<Confirmed>,
}

struct Run<'d> {
    root: Place<'d>,
    names: HashSet<&'d str>,
    plan: Vec<Reading<'d>>,
    client: Client,
    begun: Vec<bool>,
    records: Vec<Vec<Record>>,
    results: Vec<Option<Known>>,
    /// A call was answered with success, so the token is good.
    welcome: bool,
}

pub(super) async fn run(document: &Document, settings: &Settings) -> Result<Report> {
    let root = Place::root(&document.root);
    let plan = plan(&root);
    let wanted = wanted(&root, &plan, &settings.only)?;
    let names = names(root.value);
    let connection = Connection::new(&settings.url)?;
    let mut known = Vec::new();
    let welcome = matches!(settings.credentials, Credentials::Password { .. });
    let client = match &settings.credentials {
        Credentials::Token(token) => connection.with_token(key_header(root.value), token)?,
        Credentials::Password { username, password } => {
            let (token, signed_in) =
                sign_in(&root, &names, &connection, &sign_in::body(username, password)).await?;
            known.extend(settings.only.is_empty().then_some(signed_in));
            connection.with_token(key_header(root.value), &token)?
        }
    };
    let count = plan.len();
    let records = plan.iter().map(|_| Vec::new()).collect();
    let results = plan.iter().map(|_| None).collect();
    let mut run =
        Run { root, names, plan, client, begun: vec![false; count], records, results, welcome };
    for operation in &wanted {
        run.ensure(*operation).await?;
    }
    let read: Vec<Known> =
        wanted.into_iter().filter_map(|operation| run.results[operation].take()).collect();
    check_some_called(&read)?;
    if !run.welcome && settings.only.is_empty() {
        return Err(Problem::new(
            "no reading operation answered with success; check that the URL is the one the API's \
             paths are appended to",
        ));
    }
    known.extend(read);
    let fixes: Vec<Fix> = known.iter().flat_map(|known| known.fixes.clone()).collect();
    let confirmed: Vec<Confirmed> =
        known.iter().filter_map(|known| known.confirmed.clone()).collect();
    let overlay = overlay::make(document, &fixes, &confirmed)?;
    Ok(Report { operations: known.into_iter().map(|known| known.checked).collect(), overlay })
}

/// A run that called nothing confirms nothing.
fn check_some_called(read: &[Known]) -> Result<()> {
    let reason = |known: &Known| match &known.checked.outcome {
        Outcome::NotCalled(reason) => Some(format!("{}: {reason}", known.checked.operation)),
        Outcome::Matches | Outcome::Differs => None,
    };
    let reasons: Vec<String> = read.iter().filter_map(reason).collect();
    if reasons.len() < read.len() {
        return Ok(());
    }
    Err(Problem::new(match reasons.first() {
        Some(first) => format!("no operation can be called; {first}"),
        None => "the document has no operation that reads".to_owned(),
    }))
}

fn wanted(root: &Place<'_>, plan: &[Reading<'_>], only: &[String]) -> Result<Vec<usize>> {
    if only.is_empty() {
        return Ok((0..plan.len()).collect());
    }
    let find = |id: &String| {
        plan.iter().position(|reading| reading.id == *id).ok_or_else(|| {
            let other =
                operations(root).into_iter().find(|one| one.place.text("operationId") == Some(id));
            Problem::new(match other {
                Some(other) => {
                    format!("`{id}` is a {}; only GET is sent", other.method.to_uppercase())
                }
                None => format!(
                    "`{id}` is no operation of the document; give an operationId such as `{}`",
                    plan.first().map_or("list_users", |reading| &reading.id)
                ),
            })
        })
    };
    only.iter().map(find).collect()
}

async fn sign_in(
    root: &Place<'_>,
    names: &HashSet<&str>,
    connection: &Connection,
    body: &Value,
) -> Result<(String, Known)> {
    let operation = sign_in::find(root).ok_or_else(|| {
        Problem::new(
            "the document has no operation that signs in with a user name and password; \
            give a token instead",
        )
    })?;
    let path: Vec<String> = segments(operation.path).into_iter().map(str::to_owned).collect();
    let answer = connection.sign_in(&path, body).await.map_err(|failure| match failure {
        Failure::Unreachable(problem) => problem,
        Failure::This(reason) => Problem::new(format!("signing in failed: {reason}")),
    })?;
    if answer.status >= 300 {
        return Err(Problem::new(match answer.status {
            401 | 403 | 422 => {
                format!("the user name or password is not accepted ({})", answer.status)
            }
            status => format!("signing in failed with status {status}; check the URL"),
        }));
    }
    let schema =
        responses::success(&operation.place).and_then(|documented| documented.media?.get("schema"));
    let value: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
    let token = schema.and_then(|schema| sign_in::token(&schema, &value)).ok_or_else(|| {
        Problem::new(
            "no token is in the answer to signing in; mark its field with `x-secret: true`, or \
             give a token instead",
        )
    })?;
    let examined = examine(names, &operation.place, &[answer]);
    let id = operation.place.text("operationId").unwrap_or("POST");
    let mut checked = Checked::new(id, "POST", operation.path);
    let confirmed = confirmed(&operation.place.pointer, &examined, None);
    let fixes = checked.take(examined);
    Ok((token, Known { checked, fixes, confirmed: Some(confirmed) }))
}

fn confirmed(operation: &Pointer, examined: &Examined, moved: Option<String>) -> Confirmed {
    let documented = |sort| matches!(sort, Sort::NotJson | Sort::NoAnswer);
    let response =
        examined.compared && !examined.findings.differences.iter().any(|it| documented(it.sort));
    Confirmed { operation: operation.clone(), path: true, response, moved }
}

impl Run<'_> {
    /// Calls an operation unless it was called before. One that needs itself finds no answer of
    /// its own.
    fn ensure(&mut self, operation: usize) -> Pin<Box<dyn Future<Output = Result<()>> + '_>> {
        Box::pin(async move {
            if std::mem::replace(&mut self.begun[operation], true) {
                return Ok(());
            }
            let reading = self.plan[operation].clone();
            let assignments = match &reading.refused {
                Some(reason) => Err(reason.clone()),
                None => self.assignments(&reading).await?,
            };
            let known = match assignments {
                Ok(assignments) => self.call(operation, &reading, &assignments).await?,
                Err(reason) => not_called(&reading, reason),
            };
            self.results[operation] = Some(known);
            Ok(())
        })
    }

    /// The arguments of the calls to make, or why there are none.
    async fn assignments(
        &mut self,
        reading: &Reading<'_>,
    ) -> Result<std::result::Result<Vec<Assignment>, String>> {
        let mut all = vec![Assignment::default()];
        for argument in &reading.arguments {
            let mut found = Vec::new();
            for source in &argument.sources {
                found = match source {
                    Source::Document(value) => {
                        all.iter().map(|it| it.with(&argument.name, value.clone(), true)).collect()
                    }
                    Source::Field { operation, .. } | Source::Items { operation } => {
                        self.ensure(*operation).await?;
                        extend(
                            &all,
                            &argument.name,
                            source,
                            &self.records[*operation],
                            argument.list,
                        )
                    }
                };
                if !found.is_empty() {
                    break;
                }
            }
            if found.is_empty() {
                let name = &argument.name;
                return Ok(Err(if argument.sources.is_empty() {
                    format!("the document does not say where a value for `{name}` comes from")
                } else {
                    format!("no answer had a value for `{name}`")
                }));
            }
            all = found;
        }
        Ok(Ok(all))
    }

    async fn call(
        &mut self,
        operation: usize,
        reading: &Reading<'_>,
        assignments: &[Assignment],
    ) -> Result<Known> {
        let mut answers = Vec::new();
        let mut failed: Vec<(u16, bool)> = Vec::new();
        for assignment in assignments {
            if answers.len() == SAMPLES || failed.len() == FAILURES {
                break;
            }
            let path = fill(reading.path, |name| assignment.get(name));
            let Some(path) = path else { continue };
            let answer = match self.client.get(&path, &reading.query).await {
                Ok(answer) => answer,
                Err(Failure::Unreachable(problem)) => return Err(problem),
                Err(Failure::This(reason)) => {
                    let mut checked = Checked::new(&reading.id, "GET", reading.path);
                    let mut examined = Examined::default();
                    examined.findings.add_whole(Sort::NoAnswer, "an answer", reason);
                    checked.take(examined);
                    return Ok(Known { checked, fixes: Vec::new(), confirmed: None });
                }
            };
            match answer.status {
                200..=299 => {
                    self.welcome = true;
                    self.record(operation, assignment, &answer);
                    answers.push(answer);
                }
                401 if !self.welcome => {
                    return Err(Problem::new(
                        "the token is not accepted (401); sign in again and give a new one",
                    ));
                }
                status => failed.push((status, assignment.from_document)),
            }
        }
        let Some((status, from_document)) = failed.first().copied().filter(|_| answers.is_empty())
        else {
            let examined = examine(&self.names, &reading.place, &answers);
            let mut known = answered(reading, examined, None);
            if !failed.is_empty() {
                let calls = failed.len() + answers.len();
                let statuses: Vec<String> =
                    failed.iter().map(|(status, _)| status.to_string()).collect();
                known.checked.notes.push(format!(
                    "{} of {calls} calls failed: {}",
                    failed.len(),
                    statuses.join(", ")
                ));
            }
            return Ok(known);
        };
        if reading.inferred && matches!(status, 404 | 405) {
            return self.alternatives(operation, reading, &assignments[0], status).await;
        }
        if from_document && matches!(status, 400 | 404 | 422) {
            return Ok(not_called(
                reading,
                format!("the server does not know the document's example ({status})"),
            ));
        }
        let mut examined = Examined::default();
        let documented =
            responses::success(&reading.place).map_or("nothing".to_owned(), |it| it.key);
        examined.findings.add_whole(Sort::Status, documented, status.to_string());
        let mut checked = Checked::new(&reading.id, "GET", reading.path);
        checked.take(examined);
        Ok(Known { checked, fixes: Vec::new(), confirmed: None })
    }

    /// Nothing answers on an inferred path: tries the others that the document names.
    async fn alternatives(
        &mut self,
        operation: usize,
        reading: &Reading<'_>,
        assignment: &Assignment,
        status: u16,
    ) -> Result<Known> {
        let mut notes = Vec::new();
        for alternative in &reading.alternatives {
            let Some(template) = alternative.strip_prefix("GET ").map(str::trim) else {
                notes.push(format!("`{alternative}` was not tried: only GET is sent"));
                continue;
            };
            let (path, query) = template.split_once('?').unwrap_or((template, ""));
            // Where one parameter has another name there, it is still the one.
            let one = assignment.values.len() == 1 && template.matches('{').count() == 1;
            let only = assignment.values.first().filter(|_| one).map(|(_, value)| value.as_str());
            let value = |name: &str| assignment.get(name).or(only);
            let filled = fill(path, value).zip(fill_query(query, value));
            let Some((segments, query)) = filled else {
                notes.push(format!("`{alternative}` was not tried: it has other parameters"));
                continue;
            };
            let answer = match self.client.get(&segments, &query).await {
                Ok(answer) => answer,
                Err(Failure::Unreachable(problem)) => return Err(problem),
                Err(Failure::This(reason)) => {
                    notes.push(format!("`{alternative}`: {reason}"));
                    continue;
                }
            };
            if !(200..300).contains(&answer.status)
                || serde_json::from_slice::<Value>(&answer.body).is_err()
            {
                notes.push(format!(
                    "`{alternative}` does not answer with JSON either ({})",
                    answer.status
                ));
                continue;
            }
            self.welcome = true;
            self.record(operation, assignment, &answer);
            let mut examined = Examined::default();
            examined.findings.add_whole(
                Sort::Path,
                reading.path,
                format!("{status}; `{alternative}` answers"),
            );
            let found = examine(&self.names, &reading.place, &[answer]);
            examined.compared = found.compared;
            examined.findings.append(found.findings);
            let moved = self.can_move(reading, template).then(|| path.to_owned());
            if moved.is_none() {
                notes.push("no overlay can move it there; move it by hand".to_owned());
            }
            let mut known = answered(reading, examined, moved);
            known.checked.notes.append(&mut notes);
            return Ok(known);
        }
        let mut examined = Examined::default();
        examined.findings.add_whole(
            Sort::Path,
            reading.path,
            format!("{status}; no alternative answers"),
        );
        let mut checked = Checked::new(&reading.id, "GET", reading.path);
        checked.take(examined);
        checked.notes.append(&mut notes);
        Ok(Known { checked, fixes: Vec::new(), confirmed: None })
    }

    /// An operation can move to a path that is free and has the same parameters.
    fn can_move(&self, reading: &Reading<'_>, template: &str) -> bool {
        let taken = self.root.get("paths").and_then(|paths| paths.get(template)).is_some();
        let parameters =
            |path| segments(path).into_iter().filter_map(parameter).collect::<HashSet<_>>();
        !taken && !template.contains('?') && parameters(template) == parameters(reading.path)
    }

    fn record(&mut self, operation: usize, assignment: &Assignment, answer: &Answer) {
        if let Ok(body) = serde_json::from_slice(&answer.body) {
            self.records[operation].push(Record { arguments: assignment.values.clone(), body });
        }
    }
}

fn not_called(reading: &Reading<'_>, reason: String) -> Known {
    let mut checked = Checked::new(&reading.id, "GET", reading.path);
    checked.outcome = Outcome::NotCalled(reason);
    Known { checked, fixes: Vec::new(), confirmed: None }
}

fn answered(reading: &Reading<'_>, examined: Examined, moved: Option<String>) -> Known {
    let mut checked = Checked::new(&reading.id, "GET", reading.path);
    let mut confirmed = confirmed(&reading.place.pointer, &examined, moved);
    // A path that does not answer is only confirmed where the operation moves.
    let elsewhere = examined.findings.differences.iter().any(|it| it.sort == Sort::Path);
    confirmed.path = !elsewhere || confirmed.moved.is_some();
    let fixes = checked.take(examined);
    Known { checked, fixes, confirmed: Some(confirmed) }
}

/// The segments of a path with its parameters filled in.
fn fill<'v>(path: &str, value: impl Fn(&str) -> Option<&'v str>) -> Option<Vec<String>> {
    let segment = |segment: &str| match parameter(segment) {
        Some(name) => value(name).map(str::to_owned),
        None => Some(segment.to_owned()),
    };
    segments(path).into_iter().map(segment).collect()
}

fn fill_query<'v>(
    query: &str,
    value: impl Fn(&str) -> Option<&'v str>,
) -> Option<Vec<(String, String)>> {
    let pair = |pair: &str| {
        let (name, text) = pair.split_once('=').unwrap_or((pair, ""));
        let text = parameter(text)
            .map_or_else(|| Some(text.to_owned()), |name| value(name).map(str::to_owned));
        Some((name.to_owned(), text?))
    };
    query.split('&').filter(|pair| !pair.is_empty()).map(pair).collect()
}
