//! Names that are spelt nearly alike.

use crate::same;

/// How many names are shown at most.
const SHOWN: usize = 3;

/// The names that are near `name`, the nearest first: which hold it or are held by it, or which a
/// few changes of letters turn into it.
pub(super) fn near<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Vec<&'n str> {
    let name = same::caseless(name);
    let allowed = (name.chars().count() / 3).max(1);
    let mut found: Vec<_> = names
        .filter_map(|other| {
            let text = same::caseless(other);
            let steps = distance(&name, &text);
            let is_part = !name.is_empty() && (text.contains(&name) || name.contains(&text));
            (is_part || steps <= allowed).then_some((steps, other))
        })
        .collect();
    found.sort_unstable();
    found.dedup();
    found.into_iter().map(|(_, other)| other).take(SHOWN).collect()
}

/// How many characters have to be put in, left out or replaced to turn one text into the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, c) in one.chars().enumerate() {
        let mut next = vec![index + 1];
        for (place, d) in other.iter().enumerate() {
            let replaced = row[place] + usize::from(c != *d);
            next.push(replaced.min(row[place + 1] + 1).min(next[place] + 1));
        }
        row = next;
    }
    row.pop().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances() {
        for (one, other, steps) in
            [("", "", 0), ("abc", "", 3), ("", "abc", 3), ("kitten", "sitting", 3), ("ø", "o", 1)]
        {
            assert_eq!(distance(one, other), steps, "{one} {other}");
        }
    }

    #[test]
    fn the_nearest_come_first() {
        let names = ["Latte art", "First aid", "Roasting", "Late art", "Art", "Batting"];
        let near = |name| near(name, names.into_iter());
        assert_eq!(near("late arts"), ["Late art", "Latte art", "Art"]);
        assert_eq!(near("Rosting"), ["Roasting"]);
        assert_eq!(near("aid"), ["First aid"]);
        assert_eq!(near("Welding"), [] as [&str; 0]);
        assert_eq!(near(""), [] as [&str; 0]);
    }
}
