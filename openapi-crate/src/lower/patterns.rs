//! Text that a `pattern` is right for.

use regex::Regex;
use regex_syntax::hir::{Class, Hir, HirKind};

use super::examples::TEXT;

/// What is taken of a set of characters, where it has it: the first of these.
const PREFERRED: &str = "a1Ab2B x-_.";

/// How many parts of a pattern are walked.
const STEPS: usize = 4096;

/// Whether `pattern` is right for `text`. `None`, where that is not known: a pattern that looks
/// ahead or back is not understood, because finding out may take forever.
pub(super) fn fits(pattern: &str, text: &str) -> Option<bool> {
    Some(Regex::new(pattern).ok()?.is_match(text))
}

/// Text of `least` to `most` characters that `pattern` is right for, if one is found.
pub(super) fn text(pattern: &str, least: usize, most: usize) -> Option<String> {
    let (expression, judge) = (regex_syntax::parse(pattern).ok()?, Regex::new(pattern).ok()?);
    let mut before = None;
    for more in 0..=TEXT {
        let mut walk = Walk { more, text: String::new(), left: STEPS };
        walk.write(&expression)?;
        let length = walk.text.chars().count();
        if length > most || before.as_ref() == Some(&walk.text) {
            return None;
        }
        if length >= least && judge.is_match(&walk.text) {
            return Some(walk.text);
        }
        before = Some(walk.text);
    }
    None
}

/// Writes the shortest text that an expression is right for, but `more` of each repetition.
struct Walk {
    more: usize,
    text: String,
    /// How many parts may still be walked.
    left: usize,
}

impl Walk {
    /// `None`, where it gets too long.
    fn write(&mut self, expression: &Hir) -> Option<()> {
        self.left = self.left.checked_sub(1).filter(|_| self.text.len() <= TEXT)?;
        match expression.kind() {
            HirKind::Empty | HirKind::Look(_) => {}
            HirKind::Literal(literal) => self.text.push_str(std::str::from_utf8(&literal.0).ok()?),
            HirKind::Class(class) => self.text.push(one_of(class)?),
            HirKind::Repetition(repetition) => {
                let least = usize::try_from(repetition.min).ok()?;
                let most =
                    repetition.max.map_or(usize::MAX, |most| most.try_into().unwrap_or(usize::MAX));
                for _ in 0..least.saturating_add(self.more).min(most) {
                    self.write(&repetition.sub)?;
                }
            }
            HirKind::Capture(capture) => self.write(&capture.sub)?,
            HirKind::Concat(parts) => parts.iter().try_for_each(|part| self.write(part))?,
            HirKind::Alternation(choices) => self.write(choices.first()?)?,
        }
        Some(())
    }
}

/// A character of a set: one that is easily read, where there is one.
fn one_of(class: &Class) -> Option<char> {
    let ranges: Vec<(char, char)> = match class {
        Class::Unicode(class) => class.iter().map(|range| (range.start(), range.end())).collect(),
        Class::Bytes(class) => {
            let ranges = class.iter();
            ranges.map(|range| (char::from(range.start()), char::from(range.end()))).collect()
        }
    };
    let has = |character: &char| ranges.iter().any(|(from, to)| (from..=to).contains(&character));
    PREFERRED.chars().find(has).or_else(|| ranges.first().map(|(from, _)| *from))
}

#[cfg(test)]
mod tests {
    use super::{fits, text};

    const ANY: usize = usize::MAX;

    #[test]
    fn text_is_made_for_each_construct() {
        let cases = [
            ("^[a-z]+$", "a"),
            ("^[A-Z]{2}-\\d{3}$", "AA-111"),
            ("^(red|green)\\/x?$", "red/"),
            ("^(?:\\+?[1-9])(\\d){6,14}$", "1111111"),
            ("[^a-z ]", "1"),
            ("^$", ""),
            ("^\\u00e9$", "é"),
            ("^[\\u4e00-\\u4e02]$", "一"),
        ];
        for (pattern, expected) in cases {
            assert_eq!(text(pattern, 0, ANY).as_deref(), Some(expected), "{pattern}");
        }
    }

    #[test]
    fn text_is_as_long_as_asked() {
        assert_eq!(text("^[a-z]+$", 4, 6).as_deref(), Some("aaaa"));
        assert_eq!(text("^(ab)*c$", 6, 7).as_deref(), Some("abababc"));
        assert_eq!(text("^[a-z]{3}$", 0, 2), None);
        assert_eq!(text("^[a-z]{3}$", 4, ANY), None);
    }

    #[test]
    fn what_cannot_be_walked_gives_nothing() {
        let nested = format!("{}a{}", "(".repeat(12), "*)*".repeat(12));
        for pattern in
            ["^(?!x)[a-z]$", "(", "^(a{200}){200}$", "a\\bb", "^((((()*)*)*)*)*$", &nested]
        {
            assert_eq!(text(pattern, 2, ANY), None, "{pattern}");
        }
    }

    #[test]
    fn nobody_waits_for_a_pattern() {
        let long = "a".repeat(4096);
        assert_eq!(fits("^(a+)+$", &format!("{long}b")), Some(false));
        assert_eq!(fits("^(?!x)[a-z]$", "a"), None);
        assert_eq!(fits("(", "a"), None);
    }
}
