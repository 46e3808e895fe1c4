//! What a plan says to the maintainer, on one screen.

use std::fmt::Write;

use super::Plan;
use crate::diff::Verdict;
use crate::overlay::Fate;

/// How many lines a section has at most.
const LINES: usize = 20;

impl Plan {
    /// What to tell the maintainer.
    #[must_use]
    pub fn describe(&self) -> String {
        let mut text = self.report.render_briefly();
        if self.verdict != self.report.verdict {
            let Verdict { step, from, to, explanation, .. } = &self.verdict;
            let _ = writeln!(text, "Release: {step} ({from} -> {to}). {explanation}");
        }
        if self.kept > 0 {
            let _ = write!(
                text,
                "\nProse: {} keep a text, an example or a limit that the new document does not \
                 have.\n",
                places(self.kept)
            );
        }
        self.overlay(&mut text);
        section(
            &mut text,
            "Names",
            ["new name", "new names", "the ledger has them all"],
            &self.new_names,
        );
        if !self.unused_names.is_empty() {
            section(
                &mut text,
                "Names without use",
                ["name that goes", "names that go", ""],
                &self.unused_names,
            );
        }
        if !self.uses.is_empty() {
            section(
                &mut text,
                "Hand-written code that has to follow",
                ["line", "lines", ""],
                &self.uses,
            );
        }
        let findings: Vec<String> = self.findings.iter().map(ToString::to_string).collect();
        section(&mut text, "Lint", ["new finding", "new findings", "nothing new"], &findings);
        text
    }

    /// What became of the overlay; the actions that hold are only counted.
    fn overlay(&self, text: &mut String) {
        let hold = self.fates.iter().filter(|(_, fate)| *fate == Fate::Holds).count();
        if hold == self.fates.len() {
            *text += "\nOverlay: every action fits as before.\n";
            return;
        }
        let _ = write!(text, "\nOverlay: {hold} of {} actions hold\n", self.fates.len());
        for (index, (target, fate)) in self.fates.iter().enumerate() {
            let said = match fate {
                Fate::Holds => continue,
                Fate::AlreadySaid => "is already said by the new document, and goes".to_owned(),
                Fate::Lost(why) => format!("is lost: {why}"),
                Fate::Moved(actions) => {
                    let first = actions
                        .first()
                        .and_then(|action| action.get("target")?.as_str())
                        .unwrap_or_default();
                    match actions.len() {
                        0 | 1 if first == *target => {
                            "stays in place, and names types as the new document does".to_owned()
                        }
                        0 | 1 => format!("has moved to `{first}`"),
                        more => format!("has moved to `{first}` and {} more", more - 1),
                    }
                }
            };
            let _ = writeln!(text, "  {}. `{target}` {said}", index + 1);
        }
    }
}

fn places(count: usize) -> String {
    format!("{count} {}", if count == 1 { "place" } else { "places" })
}

/// What was found under `title`: `one` or `some` of it, or `none`.
fn section(text: &mut String, title: &str, [one, some, none]: [&str; 3], lines: &[String]) {
    let _ = match lines.len() {
        0 => write!(text, "\n{title}: {none}.\n"),
        1 => write!(text, "\n{title}: 1 {one}\n"),
        many => write!(text, "\n{title}: {many} {some}\n"),
    };
    text.extend(lines.iter().take(LINES).map(|line| format!("  {line}\n")));
    if lines.len() > LINES {
        let _ = writeln!(text, "  and {} more", lines.len() - LINES);
    }
}
