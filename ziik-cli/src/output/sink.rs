//! Items as they are printed.
//!
//! JSON lines and CSV are written as the items come. The other formats are written at the end, so
//! that a list that fails in its middle prints nothing that looks whole.

use std::io::{BufWriter, IsTerminal as _, Stdout, Write};

use comfy_table::{Attribute, Cell, ContentArrangement, Table};
use serde_json::Value;

use super::cells::{label, text};
use super::clean::{clean, escaped};
use super::columns::{Columns, find};
use super::words::has_colour;
use super::{Format, View};
use crate::problem::{Problem, Result};

/// How long a cell is on a terminal at the most.
const LONGEST_CELL: usize = 60;
/// How many columns there are when nothing says which.
const MOST_COLUMNS: usize = 8;

/// Takes items and prints them.
pub(crate) struct Sink<'v> {
    view: &'v View,
    /// What a table shows, unless `--columns` says something else.
    usual: Vec<String>,
    /// It is one value and not a list.
    is_one: bool,
    waiting: Vec<Value>,
    /// The columns of CSV, once the first item is there.
    header: Option<Columns>,
    out: BufWriter<Stdout>,
}

impl<'v> Sink<'v> {
    /// For a list, which has these columns in a table.
    pub(crate) fn list(view: &'v View, columns: &[&str]) -> Self {
        Self {
            view,
            usual: columns.iter().map(|column| (*column).to_owned()).collect(),
            is_one: false,
            waiting: Vec::new(),
            header: None,
            out: BufWriter::new(std::io::stdout()),
        }
    }

    /// For one value.
    pub(crate) fn one(view: &'v View) -> Self {
        Self { is_one: true, ..Self::list(view, &[]) }
    }

    /// Prints an item, or keeps it for the end.
    pub(crate) fn item(&mut self, item: Value) -> Result<()> {
        match self.view.format {
            Format::Jsonl => self.line(&item),
            Format::Csv => self.row(&item),
            Format::Table | Format::Json | Format::Yaml => {
                self.waiting.push(item);
                Ok(())
            }
        }
    }

    /// Prints what is left.
    pub(crate) fn end(mut self) -> Result<()> {
        let items = std::mem::take(&mut self.waiting);
        let text = match self.view.format {
            // A list without items has a header, too.
            Format::Csv if self.header.is_none() && !self.is_one => {
                self.row(&Value::Null)?;
                String::new()
            }
            Format::Csv | Format::Jsonl => String::new(),
            Format::Table if self.is_one => {
                items.first().map(|item| self.fields(item)).unwrap_or_default()
            }
            Format::Table => self.table(&items),
            Format::Json => {
                let json = serde_json::to_string_pretty(&self.whole(items));
                let json =
                    json.map_err(|error| Problem::failed(format!("cannot write JSON: {error}")))?;
                escaped(&json) + "\n"
            }
            Format::Yaml => serde_yaml::to_string(&self.whole(items))
                .map_err(|error| Problem::failed(format!("cannot write YAML: {error}")))?,
        };
        let written = self.out.write_all(text.as_bytes()).and_then(|()| self.out.flush());
        written.map_err(|error| Problem::output(&error))
    }

    /// The parts of the item that `--columns` asks for.
    fn shown(&self, item: Value) -> Value {
        match &self.view.columns {
            Some(columns) if item.is_object() => columns.of_item(&item),
            _ => item,
        }
    }

    fn whole(&self, items: Vec<Value>) -> Value {
        let mut shown = items.into_iter().map(|item| self.shown(item));
        if self.is_one { shown.next().unwrap_or_default() } else { Value::Array(shown.collect()) }
    }

    fn line(&mut self, item: &Value) -> Result<()> {
        let item = self.shown(item.clone());
        let written = writeln!(self.out, "{}", escaped(&item.to_string()));
        written.map_err(|error| Problem::output(&error))
    }

    /// The columns for items like this one.
    fn columns(&self, item: Option<&Value>) -> Columns {
        match (&self.view.columns, item) {
            (Some(columns), _) => columns.clone(),
            (None, Some(item)) if self.usual.is_empty() => some_keys(item),
            _ => Columns::of(&self.usual.iter().map(String::as_str).collect::<Vec<_>>()),
        }
    }

    fn row(&mut self, item: &Value) -> Result<()> {
        let is_first = self.header.is_none();
        let columns = self.header.take().unwrap_or_else(|| {
            let object = Some(item).filter(|item| item.is_object());
            if self.is_one && self.view.columns.is_none() {
                object.map_or_else(|| Columns::of(&[]), Columns::keys)
            } else {
                self.columns(object)
            }
        });
        let mut lines = csv::Writer::from_writer(Vec::new());
        let mut written = Ok(());
        if is_first && !columns.paths().is_empty() {
            written = lines.write_record(columns.paths());
        }
        if !item.is_null() {
            let cells: Vec<String> = if columns.paths().is_empty() {
                vec![text(item)]
            } else {
                columns.paths().iter().map(|path| cell(item, path)).collect()
            };
            written = written.and_then(|()| lines.write_record(cells));
        }
        self.header = Some(columns);
        let failed = |error: String| Problem::failed(format!("cannot write CSV: {error}"));
        written.map_err(|error| failed(error.to_string()))?;
        let bytes = lines.into_inner().map_err(|error| failed(error.to_string()))?;
        self.out.write_all(&bytes).map_err(|error| Problem::output(&error))
    }

    fn table(&self, items: &[Value]) -> String {
        let mut columns = self.columns(items.iter().find(|item| item.is_object()));
        if self.view.columns.is_none() && !items.is_empty() {
            // What nobody asked for and no item has only takes space.
            columns.retain(|path| items.iter().any(|item| !shown(item, path).is_empty()));
        }
        if columns.paths().is_empty() {
            return items.iter().map(|item| clean(&text(item)) + "\n").collect();
        }
        let mut table = grid();
        let heading = |path: &String| heading(&path.to_uppercase());
        table.set_header(columns.paths().iter().map(heading));
        for item in items {
            table.add_row(columns.paths().iter().map(|path| short(&shown(item, path))));
        }
        lines(table)
    }

    /// The fields of one object, one below the other.
    fn fields(&self, item: &Value) -> String {
        if !item.is_object() {
            return clean(&text(item)) + "\n";
        }
        let columns = self.view.columns.clone().unwrap_or_else(|| Columns::keys(item));
        let mut table = grid();
        for path in columns.paths() {
            let text = clean(&shown(item, path));
            if !text.is_empty() || self.view.columns.is_some() {
                table.add_row([heading(path), Cell::new(text)]);
            }
        }
        lines(table)
    }
}

fn grid() -> Table {
    let mut table = Table::new();
    table.load_style(comfy_table::presets::NOTHING);
    // Somewhere else than on a terminal a table is as wide as its texts.
    if std::io::stdout().is_terminal() {
        table.set_content_arrangement(ContentArrangement::Dynamic);
    } else {
        table.force_no_tty();
    }
    table
}

fn heading(text: &str) -> Cell {
    let cell = Cell::new(clean(text));
    if has_colour(&std::io::stdout()) { cell.add_attribute(Attribute::Bold) } else { cell }
}

/// How far columns are apart.
const GAP: u16 = 2;

/// The lines of a table without spaces at their ends.
fn lines(mut table: Table) -> String {
    let last = table.column_count().saturating_sub(1);
    for (index, column) in table.column_iter_mut().enumerate() {
        column.set_padding((0, if index == last { 0 } else { GAP }));
    }
    table.lines().map(|line| line.trim_end().to_owned() + "\n").collect()
}

fn cell(item: &Value, path: &str) -> String {
    find(item, path).map(|value| text(&value)).unwrap_or_default()
}

/// What a table shows of a part.
fn shown(item: &Value, path: &str) -> String {
    find(item, path).map(|value| label(&value)).unwrap_or_default()
}

/// The text of a cell, cut on a terminal.
fn short(cell: &str) -> String {
    let cell = clean(cell);
    if !std::io::stdout().is_terminal() || cell.chars().count() <= LONGEST_CELL {
        return cell;
    }
    cell.chars().take(LONGEST_CELL - 1).chain(['…']).collect()
}

/// The keys of an object whose values are short.
fn some_keys(item: &Value) -> Columns {
    let object = item.as_object().into_iter().flatten();
    let short = object.filter(|(_, value)| !value.is_array() && !value.is_object());
    let keys: Vec<&str> = short.map(|(key, _)| key.as_str()).take(MOST_COLUMNS).collect();
    Columns::of(&keys)
}
