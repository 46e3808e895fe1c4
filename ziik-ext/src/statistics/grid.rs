//! Columns of text.

use std::fmt;

use crate::text::clean;

/// Writes a table: the first column to the left, the others, which are numbers, to the right.
pub(super) fn write<const N: usize>(
    f: &mut fmt::Formatter<'_>,
    head: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> fmt::Result {
    let lines: Vec<[String; N]> = std::iter::once(head.map(str::to_owned))
        .chain(rows)
        .map(|row| row.map(|it| clean(&it)))
        .collect();
    let width = |column: usize| {
        lines.iter().map(|line| line[column].chars().count()).max().unwrap_or_default()
    };
    let widths: [usize; N] = std::array::from_fn(width);
    for (number, line) in lines.iter().enumerate() {
        if number > 0 {
            f.write_str("\n")?;
        }
        for (column, (text, width)) in line.iter().zip(widths).enumerate() {
            match column {
                0 => write!(f, "{text:<width$}")?,
                _ => write!(f, "  {text:>width$}")?,
            }
        }
    }
    Ok(())
}

/// A number, or a dash where the API does not tell it.
pub(super) fn number(number: Option<i64>) -> String {
    number.map_or_else(|| "-".to_owned(), |number| number.to_string())
}
