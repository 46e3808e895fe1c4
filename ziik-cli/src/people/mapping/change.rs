//! Changes a text on its way from the file to the record.

use std::borrow::Cow;

use super::{Case, Change, Lookup, Otherwise};
use crate::people::error::shown;
use crate::people::near;

impl Change {
    /// Returns the changed text.
    ///
    /// # Errors
    /// The reason why the text cannot be changed.
    pub(super) fn apply<'t>(&self, text: Cow<'t, str>) -> Result<Cow<'t, str>, String> {
        let mut text = match self.case {
            None => text,
            Some(Case::Lower) => text.to_lowercase().into(),
            Some(Case::Upper) => text.to_uppercase().into(),
        };
        if let Some(pattern) = &self.date {
            let date = pattern.convert(&text).ok_or_else(|| {
                format!("{} is no date as {}; correct it", shown(&text), pattern.text())
            })?;
            text = date.into();
        }
        if let Some(lookup) = &self.lookup {
            text = lookup.find(text)?;
        }
        if text.is_empty() || self.prefix.is_empty() && self.suffix.is_empty() {
            return Ok(text);
        }
        Ok(format!("{}{text}{}", self.prefix, self.suffix).into())
    }
}

impl Lookup {
    fn find<'t>(&self, text: Cow<'t, str>) -> Result<Cow<'t, str>, String> {
        if let Some(found) = self.table.get(&*text) {
            return Ok(found.clone().into());
        }
        match &self.otherwise {
            Otherwise::Keep => Ok(text),
            Otherwise::Default(default) => Ok(default.clone().into()),
            Otherwise::Refuse => Err(self.refusal(&text)),
        }
    }

    fn refusal(&self, text: &str) -> String {
        let mut names: Vec<_> = self.table.keys().map(String::as_str).collect();
        names.sort_unstable();
        let advice = "add it there, or give the lookup a `default` or `keep = true`";
        let hint = match near::hint(text, names) {
            hint if hint.is_empty() => format!("; {advice}"),
            hint => format!("{hint} If not, {advice}"),
        };
        format!("{} is not in [lookups.{}]{hint}", shown(text), self.name)
    }
}
