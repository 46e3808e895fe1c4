//! What came out, as a table and what stands behind it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::Serialize;

use super::outcome::{Kind, Misjudged, Outcome};

/// What came out for all documents.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct Report {
    /// The documents, by their names.
    pub lines: Vec<Line>,
}

/// What came out for a document.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct Line {
    /// What its crate is called.
    pub document: String,
    /// Why nothing was called, where nothing was.
    pub problem: Option<String>,
    /// How many operations the client has.
    pub operations: usize,
    /// How many of them had all their calls accepted and whatever was answered read whole, but for
    /// calls that are misjudged.
    pub right: usize,
    /// How many calls were made.
    pub calls: usize,
    /// How many of their requests were accepted.
    pub accepted: usize,
    /// How many accepted requests the server had no answer to that fits the document.
    pub unanswered: usize,
    /// How many answers were read.
    pub read: usize,
    /// How many answers were read whole.
    pub whole: usize,
    /// How many calls a judge takes for wrong that are right.
    pub misjudged: usize,
    /// How many operations each reason of a misjudgement is about.
    pub reasons: BTreeMap<String, usize>,
    /// How many fields the client's types have.
    pub fields: usize,
    /// How many of them are any JSON, or a list or a map of such.
    pub any_json: usize,
    /// Why something became any JSON, as the generator warns, and how often.
    pub any_json_reasons: BTreeMap<String, usize>,
    /// What became of the other calls that are not as they should be.
    pub findings: Vec<Outcome>,
}

impl Line {
    /// The line of a document that nothing could be called of.
    pub(super) fn without_client(document: String, problem: String) -> Self {
        Self { document, problem: Some(problem), ..Self::default() }
    }

    /// The line of a document whose operations were called.
    pub(super) fn new(
        document: String,
        operations: usize,
        outcomes: Vec<Outcome>,
        known: &[Misjudged],
    ) -> Self {
        let count = |is: &dyn Fn(Kind) -> bool| {
            outcomes.iter().filter(|outcome| is(outcome.outcome)).count()
        };
        let mut line = Self {
            operations,
            calls: outcomes.len(),
            accepted: count(&Kind::is_accepted),
            read: count(&Kind::is_read),
            whole: count(&|kind| kind == Kind::Fine),
            unanswered: count(&|kind| kind == Kind::Unanswered),
            ..Self::default()
        };
        let (mut right, mut wrong) = (BTreeSet::new(), BTreeSet::new());
        let mut explained: BTreeMap<&String, BTreeSet<String>> = BTreeMap::new();
        for outcome in outcomes {
            let is_right = matches!(outcome.outcome, Kind::Fine | Kind::Unanswered);
            let misjudged = known.iter().find(|known| known.explains(&document, &outcome));
            if let Some(known) = misjudged.filter(|_| !is_right) {
                line.misjudged += 1;
                explained.entry(&known.reason).or_default().insert(outcome.operation.clone());
            } else if !is_right {
                wrong.insert(outcome.operation.clone());
                line.findings.push(outcome);
                continue;
            }
            right.insert(outcome.operation);
        }
        let count =
            |(reason, operations): (&String, BTreeSet<_>)| (reason.clone(), operations.len());
        line.reasons = explained.into_iter().map(count).collect();
        Self { document, right: right.difference(&wrong).count(), ..line }
    }
}

impl Report {
    /// Whether every call of every document went well.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.lines.iter().all(|line| line.problem.is_none() && line.right == line.operations)
    }

    /// The table, as Markdown.
    #[must_use]
    pub fn table(&self) -> String {
        let mut all = Line { document: "all".to_owned(), ..Line::default() };
        for line in &self.lines {
            all.operations += line.operations;
            all.right += line.right;
            all.calls += line.calls;
            all.accepted += line.accepted;
            all.unanswered += line.unanswered;
            all.read += line.read;
            all.whole += line.whole;
            all.misjudged += line.misjudged;
        }
        let rows: String = self.lines.iter().chain([&all]).map(row).collect();
        format!(
            "| document | operations | right | calls | accepted | unanswered | decoded | whole | \
             misjudged |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|\n{rows}"
        )
    }
}

fn row(line: &Line) -> String {
    let Line {
        document,
        operations,
        right,
        calls,
        accepted,
        unanswered,
        read,
        whole,
        misjudged,
        ..
    } = line;
    format!(
        "| {document} | {operations} | {right} | {calls} | {accepted} | {unanswered} | {read} | \
         {whole} | {misjudged} |\n"
    )
}

/// The table, and a line for each call that is not as it should be.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.table())?;
        let sum = |of: &dyn Fn(&Line) -> usize| self.lines.iter().map(of).sum::<usize>();
        let (fields, any) = (sum(&|line| line.fields), sum(&|line| line.any_json));
        write!(f, "\n{fields} fields, {any} of any JSON")?;
        let mut reasons: BTreeMap<&str, usize> = BTreeMap::new();
        for (reason, count) in self.lines.iter().flat_map(|line| &line.any_json_reasons) {
            *reasons.entry(reason).or_default() += count;
        }
        for (reason, count) in reasons {
            write!(f, "\n{count} times: {reason}")?;
        }
        for line in &self.lines {
            if let Some(problem) = &line.problem {
                write!(f, "\n{}: {problem}", line.document)?;
            }
            for outcome in &line.findings {
                let Outcome { operation, case, answer, outcome, detail, .. } = outcome;
                let kind = format!("{outcome:?}").to_lowercase();
                write!(f, "\n{}: {operation}, {case}, {answer}: {kind}: {detail}", line.document)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn outcome(operation: &str, outcome: &str, detail: &str) -> Outcome {
        let value: Value = json!({
            "operation": operation, "case": "least", "answer": "an example", "outcome": outcome,
            "detail": detail, "request": null,
        });
        serde_json::from_value(value).unwrap()
    }

    fn known(text: &str) -> Vec<Misjudged> {
        serde_yaml::from_str(text).unwrap()
    }

    #[test]
    fn an_operation_is_right_when_whatever_was_answered_came_back_whole() {
        let outcomes = vec![
            outcome("right", "fine", ""),
            outcome("right", "unanswered", "500"),
            outcome("never_answered", "unanswered", "500"),
            outcome("lost", "fine", ""),
            outcome("lost", "lost", "id"),
            outcome("refused", "refused", "must be array"),
            outcome("misjudged", "fine", ""),
            outcome("misjudged", "refused", "x must be array"),
            outcome("never_accepted", "refused", "y must be array"),
            outcome("unreadable", "unreadable", "cut off"),
            outcome("unsent", "unsent", "no value"),
            outcome("ended", "ended", "no connection"),
        ];
        let known = known(
            "[{operation: misjudged, says: must be array, reason: It is one.},
              {operation: never_accepted, says: must be array, reason: It is one.}]",
        );
        let line = Line::new("api".to_owned(), 8, outcomes, &known);
        assert_eq!((line.operations, line.right, line.misjudged), (8, 4, 2));
        assert_eq!((line.calls, line.accepted, line.unanswered), (12, 7, 2));
        assert_eq!((line.read, line.whole), (4, 3));
        assert_eq!(line.reasons, BTreeMap::from([("It is one.".to_owned(), 2)]));
        let findings: Vec<&str> =
            line.findings.iter().map(|outcome| outcome.operation.as_str()).collect();
        assert_eq!(findings, ["lost", "refused", "unreadable", "unsent", "ended"]);
        let line = Line {
            fields: 5,
            any_json: 2,
            any_json_reasons: BTreeMap::from([("no schema".to_owned(), 3)]),
            ..line
        };
        let report = Report { lines: vec![line] };
        assert!(!report.is_clean());
        assert!(report.to_string().contains("\n5 fields, 2 of any JSON\n3 times: no schema\n"));
        let text = report.to_string();
        assert!(text.contains("| all | 8 | 4 | 12 | 7 | 2 | 4 | 3 | 2 |"), "{text}");
        let said = "api: refused, least, an example: refused: must be array";
        assert!(text.lines().any(|line| line == said), "{text}");
    }

    #[test]
    fn a_report_is_clean_when_every_operation_is_right() {
        let line = |operations| {
            Line::new("api".to_owned(), operations, vec![outcome("a", "fine", "")], &[])
        };
        assert!(Report { lines: vec![line(1)] }.is_clean());
        // One was not called.
        assert!(!Report { lines: vec![line(2)] }.is_clean());
        let broken = Line::without_client("api".to_owned(), "is no document".to_owned());
        assert!(!Report { lines: vec![line(1), broken] }.is_clean());
    }

    #[test]
    fn a_known_mistake_is_one_of_its_document_and_operation() {
        let explains = |text: &str| {
            let refused = outcome("send", "refused", "body.x must be array");
            known(text)[0].explains("api-forms", &refused)
        };
        assert!(explains("[{says: must be array, reason: r}]"));
        assert!(explains("[{document: api-forms, operation: send, says: body.x, reason: r}]"));
        assert!(!explains("[{says: must be text, reason: r}]"));
        assert!(!explains("[{document: api-other, says: must be array, reason: r}]"));
        assert!(!explains("[{operation: read, says: must be array, reason: r}]"));
        // Nothing was sent, and so no form.
        assert!(!explains("[{media: multipart/form-data, says: must be array, reason: r}]"));
        let mut form = outcome("send", "refused", "must be array");
        form.request = json!({ "headers": [["content-type", "multipart/form-data; boundary=b"]] });
        let of_forms = known("[{media: multipart/form-data, says: must be array, reason: r}]");
        assert!(of_forms[0].explains("api-forms", &form));
        let fine = outcome("send", "fine", "must be array");
        assert!(!known("[{says: must be array, reason: r}]")[0].explains("api-forms", &fine));
    }
}
