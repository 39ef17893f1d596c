//! Aligned columns and bars.

use unicode_width::UnicodeWidthStr;

use super::line;

/// How a column is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Right,
}

/// Rows of cells; the first left column gives way where the line gets too long.
pub(crate) struct Table {
    aligns: Vec<Align>,
    rows: Vec<Vec<String>>,
}

impl Table {
    pub(crate) fn new(aligns: &[Align]) -> Self {
        Table {
            aligns: aligns.to_vec(),
            rows: Vec::new(),
        }
    }

    pub(crate) fn row<const N: usize>(&mut self, cells: [String; N]) {
        self.rows.push(cells.into());
    }

    /// Prints the rows, indented by two.
    pub(crate) fn print(&self) {
        let columns = self.aligns.len();
        let mut widths: Vec<usize> = (0..columns)
            .map(|at| {
                self.rows
                    .iter()
                    .map(|row| row.get(at).map_or(0, |cell| cell.width()))
                    .max()
                    .unwrap_or(0)
            })
            .collect();
        let total: usize = widths.iter().sum::<usize>() + 2 * columns;
        if let (Some(excess), Some(at)) = (
            total.checked_sub(super::width()),
            self.aligns.iter().position(|a| *a == Align::Left),
        ) {
            widths[at] = widths[at].saturating_sub(excess).max(16);
        }
        for row in &self.rows {
            let cells: Vec<String> = row
                .iter()
                .zip(&widths)
                .zip(&self.aligns)
                .map(|((cell, width), align)| pad(cell, *width, *align))
                .collect();
            line(format!("  {}", cells.join("  ")).trim_end());
        }
    }
}

fn pad(cell: &str, width: usize, align: Align) -> String {
    let cell = shorten(cell, width);
    let space = " ".repeat(width.saturating_sub(cell.width()));
    match align {
        Align::Left => format!("{cell}{space}"),
        Align::Right => format!("{space}{cell}"),
    }
}

/// The text, with an ellipsis where it does not fit.
fn shorten(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    for letter in text.chars() {
        if short.width() + 1 >= width {
            break;
        }
        short.push(letter);
    }
    format!("{}…", short.trim_end())
}

/// A bar of `part` of `whole`, in steps of an eighth of a character.
pub(crate) fn bar(part: i128, whole: i128, width: usize) -> String {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    if whole <= 0 || part <= 0 {
        return String::new();
    }
    let eighths = usize::try_from(part.min(whole) * 8 * width as i128 / whole).unwrap_or(0);
    // What is there is seen, however small.
    let eighths = eighths.max(1);
    format!("{}{}", "█".repeat(eighths / 8), EIGHTHS[eighths % 8])
}
