//! Dates as other systems write them.

/// A pattern such as `DD.MM.YYYY`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DatePattern {
    parts: Vec<Part>,
    /// The pattern as it was written.
    text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Year,
    Month,
    Day,
    Other(char),
}

impl DatePattern {
    /// `None` unless `YYYY`, `MM` and `DD` are in it once each.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some(character) = rest.chars().next() {
            let names = [("YYYY", Part::Year), ("MM", Part::Month), ("DD", Part::Day)];
            let found = names.into_iter().find(|(name, _)| rest.starts_with(name));
            let (length, part) = match found {
                Some((name, part)) => (name.len(), part),
                None if character.is_alphanumeric() => return None,
                None => (character.len_utf8(), Part::Other(character)),
            };
            parts.push(part);
            rest = &rest[length..];
        }
        let once = |part| parts.iter().filter(|other| **other == part).count() == 1;
        let is_whole = once(Part::Year) && once(Part::Month) && once(Part::Day);
        is_whole.then(|| Self { parts, text: text.to_owned() })
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The date as `YYYY-MM-DD`. A day and a month may have one digit where something separates
    /// them.
    pub(super) fn convert(&self, date: &str) -> Option<String> {
        let mut rest = date;
        let (mut year, mut month, mut day) = (0, 0, 0);
        for part in &self.parts {
            match part {
                Part::Year => year = number(&mut rest, 4, 4)?,
                Part::Month => month = number(&mut rest, 1, 2)?,
                Part::Day => day = number(&mut rest, 1, 2)?,
                Part::Other(character) => rest = rest.strip_prefix(*character)?,
            }
        }
        let is_date = rest.is_empty()
            && year > 0
            && (1..=12).contains(&month)
            && (1..=days(year, month)).contains(&day);
        is_date.then(|| format!("{year:04}-{month:02}-{day:02}"))
    }
}

/// Takes a number with this many digits from the beginning.
fn number(rest: &mut &str, least: usize, most: usize) -> Option<u16> {
    let digits = rest.bytes().take(most).take_while(u8::is_ascii_digit).count();
    let (number, after) = rest.split_at_checked(digits).filter(|_| digits >= least)?;
    *rest = after;
    number.parse().ok()
}

fn days(year: u16, month: u16) -> u16 {
    let is_leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_converted() {
        let convert = |pattern, date| DatePattern::parse(pattern).unwrap().convert(date);
        assert_eq!(convert("DD.MM.YYYY", "3.12.1990").as_deref(), Some("1990-12-03"));
        assert_eq!(convert("YYYYMMDD", "19901203").as_deref(), Some("1990-12-03"));
        assert_eq!(convert("MM/DD/YYYY", "02/29/2000").as_deref(), Some("2000-02-29"));
        for bad in ["03.13.1990", "29.02.1900", "3.12.90", "3.12.1990 00:00", "", "3-12-1990", "ø"]
        {
            assert_eq!(convert("DD.MM.YYYY", bad), None, "{bad}");
        }
        for bad in ["", "DD.MM", "DD.MM.YY", "DD.MM.YYYY DD", "D.M.YYYY"] {
            assert_eq!(DatePattern::parse(bad), None, "{bad}");
        }
    }
}
