//! What stands above the headings of a list, and what the sheet's name says of all its rows.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use freistadt_interchange::{Cell, Row};
use freistadt_model::{Diagnostic, Kind};
use regex::Regex;

use super::between::names_a_unit;
use super::builder::Builder;
use crate::cells::tidy_text;
use crate::lists::sheets::{SheetKind, TableView};
use crate::lists::target::Target;

static YEAR: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\b(20\d\d)\b").expect("a valid pattern"));

/// Words of lines that say when the list was made, not what it is about.
const MADE: [&str; 6] = ["stand", "druck", "erstellt", "as of", "printed", "created"];

const YEAR_COLUMN: Target = Target::Field(Kind::CostLine, "year");

/// From so many cells on a row above the headings is more than a title.
const WIDE: usize = 3;

impl Builder<'_> {
    /// Takes unit and year for all rows from the lines above them, and names the rows among these
    /// that look like records of some other list.
    pub(super) fn rows_above(&mut self, view: &TableView<'_>) {
        self.section = view
            .title
            .last()
            .and_then(only_text)
            .filter(|text| names_a_unit(text));
        self.section_year = stated_year(view);
        for row in view.title {
            let filled = row.cells.iter().filter(|cell| !cell.is_empty());
            if filled.clone().count() >= WIDE {
                let texts: Vec<String> = filled.take(WIDE).map(Cell::to_text).collect();
                let found: String = texts.join(" | ").chars().take(80).collect();
                let remark = Diagnostic::note("row-above-headings").text("found", found);
                self.say(remark.at(view.place(row.number, None)));
            }
        }
        let dated = view.columns.iter().any(|column| {
            matches!(
                column.target,
                Some(Target::YearAmount(_) | Target::CostDate)
            ) || column.target == Some(YEAR_COLUMN)
        });
        if !dated && self.section_year.is_none() && is_of_payments(view) {
            self.say(Diagnostic::warning("payments-without-year").at(view.place_of(None)));
        }
    }
}

/// Whether some row of a list of payments has no year of its own: no line between the rows names one.
fn is_of_payments(view: &TableView<'_>) -> bool {
    let names_year = |row: &Row| only_text(row).is_some_and(|text| YEAR.is_match(&text));
    view.kind == SheetKind::Creditors && !view.rows.is_empty() && !view.rows.iter().any(names_year)
}

/// The text of a row with one filled cell.
fn only_text(row: &Row) -> Option<String> {
    let mut filled = row.cells.iter().filter(|cell| !cell.is_empty());
    let only = filled.next().map(tidy_text);
    only.filter(|_| filled.next().is_none())
}

/// The one year that the sheet's name, else the titles, else the file's name speak of.
fn stated_year(view: &TableView<'_>) -> Option<u32> {
    let titles = view.title.iter().flat_map(|row| &row.cells).map(tidy_text);
    let is_made = |line: &String| {
        let lower = line.to_lowercase();
        MADE.iter().any(|word| lower.contains(word))
    };
    let titles: Vec<String> = titles.filter(|line| !is_made(line)).collect();
    // The day in a file's name is the day it was made.
    let file = view.file.rsplit(['/', '\\']).next().unwrap_or_default();
    let digits = file.chars().filter(char::is_ascii_digit).count();
    let file = if digits == 4 { file } else { "" };
    one_year(&view.sheet.name)
        .or_else(|| one_year(&titles.join("\n")))
        .or_else(|| one_year(&file.replace('_', " ")))
}

fn one_year(text: &str) -> Option<u32> {
    let years: BTreeSet<u32> = YEAR
        .captures_iter(text)
        .filter_map(|found| found[1].parse().ok())
        .collect();
    years.first().copied().filter(|_| years.len() == 1)
}
