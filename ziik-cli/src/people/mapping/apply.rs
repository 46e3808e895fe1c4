//! Makes a record of a row.

use std::borrow::Cow;

use ziik_ext::directory::{PersonRecord, id_in_cell};
use ziik_ext::groups::GroupRef;
use ziik_ext::memberships::{MembershipSpec, UnitRef, UserTypeRef};

use super::row::{Cell, Problem, Row};
use super::value::extent;
use super::{Change, Content, Mapping, Membership, Value};
use crate::people::error::shown;

/// The value of a field in a row.
enum Said<'r> {
    Absent,
    Empty,
    Clear,
    Texts(Vec<Cow<'r, str>>),
}

impl Mapping {
    /// The record of a row. `None` for a row that is not taken.
    ///
    /// # Errors
    /// [`Problem`] when the row cannot be a record.
    pub(in crate::people) fn record(
        &self,
        row: Row<'_>,
        marker: Option<&str>,
    ) -> Result<Option<PersonRecord>, Problem> {
        if let Some(only) = &self.only
            && !only.holds(row)?
        {
            return Ok(None);
        }
        let Some(reference) = self.reference.one(row, marker, "reference")? else {
            return Err(Problem::new(
                self.reference.first_column(),
                "the reference is empty; give the person one, or leave the row out with [only]",
            ));
        };
        let mut record = PersonRecord::new(reference);
        for (field, value) in &self.fields {
            record = match value.said(row, marker)? {
                Said::Absent => record,
                Said::Empty => record.set(*field, ""),
                Said::Clear => record.clear(*field),
                Said::Texts(texts) => match &texts[..] {
                    [text] => record.set(*field, text),
                    _ => {
                        return Err(Problem::new(value.first_column(), list_refused(field.name())));
                    }
                },
            };
        }
        if let Some(value) = &self.extent
            && let Some(name) = value.one(row, marker, "extent")?
        {
            let extent =
                extent(&name).map_err(|message| Problem::new(value.first_column(), message))?;
            record = record.extent(extent);
        }
        if let Some(value) = &self.groups {
            record = match value.said(row, marker)? {
                Said::Absent => record,
                Said::Empty => record.groups([""; 0]),
                Said::Clear => record.no_groups(),
                Said::Texts(texts) => {
                    let named = texts.iter().map(|text| value.group(row, text));
                    record.groups(named.collect::<Result<Vec<_>, _>>()?)
                }
            };
        }
        for membership in &self.memberships {
            record = membership.add(record, row, marker)?;
        }
        Ok(Some(record))
    }
}

impl Membership {
    /// Adds the membership if the row says one.
    fn add(
        &self,
        record: PersonRecord,
        row: Row<'_>,
        marker: Option<&str>,
    ) -> Result<PersonRecord, Problem> {
        if let Some(when) = &self.when
            && !when.holds(row)?
        {
            return Ok(record);
        }
        let Some(unit) = self.unit.one(row, marker, "unit")? else { return Ok(record) };
        let mut spec = MembershipSpec::new().overwrite(self.overwrite);
        if let Some(value) = &self.department {
            spec = match value.said(row, marker)? {
                Said::Absent | Said::Empty => spec,
                Said::Clear => spec.no_department(),
                Said::Texts(texts) => match &texts[..] {
                    [text] => spec.department(value.unit(row, text)?),
                    _ => {
                        return Err(Problem::new(value.first_column(), list_refused("department")));
                    }
                },
            };
        }
        if let Some(value) = &self.user_types {
            spec = match value.said(row, marker)? {
                Said::Absent | Said::Empty => spec,
                Said::Clear => spec.user_types([""; 0]),
                Said::Texts(texts) => {
                    let named = texts.iter().map(|text| value.user_type(row, text));
                    spec.user_types(named.collect::<Result<Vec<_>, _>>()?)
                }
            };
        }
        Ok(record.membership(self.unit.unit(row, &unit)?, spec))
    }
}

impl Value {
    /// The alternative whose condition holds.
    fn chosen(&self, row: Row<'_>) -> Result<Option<&Content>, Problem> {
        for alternative in &self.0 {
            let holds = alternative.when.as_ref().map_or(Ok(true), |when| when.holds(row))?;
            if holds {
                return Ok(Some(&alternative.source));
            }
        }
        Ok(None)
    }

    fn said<'r>(&'r self, row: Row<'r>, marker: Option<&str>) -> Result<Said<'r>, Problem> {
        match self.chosen(row)? {
            None => Ok(Said::Absent),
            Some(Content::Clear) => Ok(Said::Clear),
            Some(Content::Constant(text)) => Ok(Said::Texts(vec![Cow::Borrowed(text)])),
            Some(Content::Cells { columns, join, change }) => {
                cells(row, marker, columns, join, change)
            }
        }
    }

    /// The text of a value that cannot be cleared. `None` when there is nothing.
    fn one<'r>(
        &'r self,
        row: Row<'r>,
        marker: Option<&str>,
        what: &str,
    ) -> Result<Option<Cow<'r, str>>, Problem> {
        let refused = |message| Err(Problem::new(self.first_column(), message));
        match self.said(row, marker)? {
            Said::Absent | Said::Empty => Ok(None),
            Said::Clear => refused(format!("`{what}` cannot be cleared; leave the cell empty")),
            Said::Texts(mut texts) => match texts.pop() {
                Some(text) if texts.is_empty() => Ok(Some(text)),
                _ => refused(list_refused(what)),
            },
        }
    }

    /// The first column that is used, for messages.
    fn first_column(&self) -> Option<usize> {
        self.0.iter().find_map(|alternative| match &alternative.source {
            Content::Cells { columns, .. } => columns.first().copied(),
            _ => None,
        })
    }

    fn unit(&self, row: Row<'_>, text: &str) -> Result<UnitRef, Problem> {
        Ok(self.id(row, text)?.map_or_else(|| text.into(), UnitRef::from))
    }

    fn user_type(&self, row: Row<'_>, text: &str) -> Result<UserTypeRef, Problem> {
        Ok(self.id(row, text)?.map_or_else(|| text.into(), UserTypeRef::from))
    }

    fn group(&self, row: Row<'_>, text: &str) -> Result<GroupRef, Problem> {
        Ok(self.id(row, text)?.map_or_else(|| text.into(), GroupRef::from))
    }

    /// The id that a text is, if it is meant to be one.
    fn id(&self, row: Row<'_>, text: &str) -> Result<Option<i64>, Problem> {
        let columns = match self.chosen(row)? {
            Some(Content::Cells { change, columns, .. }) if change.is_id => columns,
            Some(Content::Cells { change, .. }) if change.takes_ids => return Ok(id_in_cell(text)),
            _ => return Ok(None),
        };
        text.parse().map(Some).map_err(|_| {
            let message = format!("{} is no id; write a whole number", shown(text));
            Problem::new(columns.first().copied(), message)
        })
    }
}

fn list_refused(what: &str) -> String {
    format!("`{what}` takes one text, and this is a list; write a text")
}

/// The value that the cells of a row have together.
fn cells<'r>(
    row: Row<'r>,
    marker: Option<&str>,
    columns: &'r [usize],
    join: &str,
    change: &'r Change,
) -> Result<Said<'r>, Problem> {
    let first = columns.first().copied();
    let mut texts = Vec::with_capacity(columns.len());
    let (mut is_there, mut is_cleared, mut is_list) = (false, false, false);
    for column in columns {
        match row.cell(*column)? {
            Cell::Absent => continue,
            Cell::Null => is_cleared = true,
            Cell::Text(text) if marker == Some(text) => is_cleared = true,
            Cell::Text("") => {}
            Cell::Text(text) => texts.push(text),
            Cell::List(items) => {
                is_list = true;
                texts.extend(items.iter().map(String::as_str).filter(|text| !text.is_empty()));
            }
        }
        is_there = true;
    }
    if texts.is_empty() {
        return Ok(match (is_there, is_cleared) {
            (_, true) => Said::Clear,
            (true, false) => Said::Empty,
            (false, false) => Said::Absent,
        });
    }
    let pieces: Vec<Cow<'r, str>> = match &change.split {
        Some(separator) => {
            let parts = texts.iter().flat_map(|text| text.split(separator.as_str()));
            parts.map(str::trim).filter(|part| !part.is_empty()).map(Cow::Borrowed).collect()
        }
        None if is_list => texts.into_iter().map(Cow::Borrowed).collect(),
        None => match texts[..] {
            [text] => vec![Cow::Borrowed(text)],
            _ => vec![Cow::Owned(texts.join(join))],
        },
    };
    let changed = pieces
        .into_iter()
        .map(|piece| change.apply(piece).map_err(|message| Problem::new(first, message)));
    let changed: Vec<_> = changed
        .filter(|text| text.as_ref().map_or(true, |text| !text.is_empty()))
        .collect::<Result<_, _>>()?;
    Ok(if changed.is_empty() { Said::Empty } else { Said::Texts(changed) })
}
