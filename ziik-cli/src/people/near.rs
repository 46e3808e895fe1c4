//! Names that are spelt nearly alike.

use super::error::{listed, shown};

/// `; did you mean "email"?` for the nearest of `names`, or nothing when none is near.
pub(super) fn hint<'n>(name: &str, names: impl IntoIterator<Item = &'n str>) -> String {
    nearest(name, names).map(|near| format!("; did you mean {}?", shown(near))).unwrap_or_default()
}

/// A [`hint`], or `; there are "email", "title"`, where `lead` is "there are".
pub(super) fn hint_or_list<'n>(
    name: &str,
    names: impl IntoIterator<Item = &'n str> + Clone,
    lead: &str,
) -> String {
    match hint(name, names.clone()) {
        hint if hint.is_empty() => format!("; {lead} {}", listed(names)),
        hint => hint,
    }
}

/// Returns the name that needs the fewest changes of letters to become `name`. Case, spaces and
/// punctuation do not count.
fn nearest<'n>(name: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let name = letters(name);
    let allowed = (name.len() / 3).max(1);
    let steps = names.into_iter().map(|other| (distance(&name, &letters(other)), other));
    let (_, found) =
        steps.filter(|(steps, _)| *steps <= allowed).min_by_key(|(steps, _)| *steps)?;
    Some(found)
}

fn letters(name: &str) -> Vec<char> {
    name.to_lowercase().chars().filter(|c| c.is_alphanumeric()).take(100).collect()
}

/// The number of characters to insert, remove, replace or swap with the next one, to turn one text
/// into the other.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, c) in one.iter().enumerate() {
        let mut next = vec![index + 1];
        for (place, d) in other.iter().enumerate() {
            let replaced = row[place] + usize::from(c != d);
            let mut least = replaced.min(row[place + 1] + 1).min(next[place] + 1);
            if index > 0 && place > 0 && one[index - 1] == *d && *c == other[place - 1] {
                least = least.min(before[place - 1] + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
    }
    row.pop().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_is_named() {
        let names = ["first_name", "last_name", "email", "title"];
        assert_eq!(nearest("emial", names), Some("email"));
        assert_eq!(nearest("First name", names), Some("first_name"));
        assert_eq!(nearest("shoe size", names), None);
        assert_eq!(hint("Titel", names), "; did you mean \"title\"?");
        assert_eq!(hint("x", names), "");
    }
}
