//! Columns that name persons in words that no table lists: by parts of the heading, or by what the
//! cells look like.

use freistadt_interchange::{Cell, Row};

use crate::cells::{self, tidy_text};
use crate::lists::heading_words::LONGEST_HEADING;
use crate::lists::headings::HeadingText;
use crate::lists::sheets::{SheetColumn, SheetKind};
use crate::lists::target::Target;
use crate::lists::words::heading_key;

/// Parts of headings that ask who, not which unit.
const WHO: [&str; 26] = [
    "ansprechp",
    "ansprechst",
    "sachbearb",
    "betreuer",
    "betreuung",
    "verantwortliche/r",
    "verantwortliche(r)",
    "verantwortlicher",
    "verantw. person",
    "stellv",
    "vertretung",
    "vertreter",
    "amtsleit",
    "abteilungsleit",
    "bereichsleit",
    "dienstleit",
    "leiter",
    "beauftragte",
    "mitarbeiter",
    "administrat",
    "e-mail",
    "telefon",
    "kontaktp",
    "manager",
    "officer",
    "contact",
];

/// Whether a column that means nothing else names persons.
pub(crate) fn are_in(heading: &str, rows: &[Row], index: usize) -> bool {
    let heading: String = heading.chars().take(LONGEST_HEADING).collect();
    let heading = heading.to_lowercase();
    let filled = || {
        let cells = rows.iter().filter_map(|row| row.cells.get(index));
        cells.filter(|cell| !cell.is_empty())
    };
    if WHO.iter().any(|word| heading.contains(word)) {
        // A number of them is no name.
        return filled()
            .any(|cell| matches!(cell, Cell::Text(text) if !cells::looks_like_amount(text)));
    }
    let named = filled()
        .filter(|cell| cells::is_person(&tidy_text(cell)))
        .count();
    named > 0 && named * 10 >= filled().count() * 6
}

/// Beside "Vorname" a column "Name" holds persons. Payments need somebody who was paid.
pub(crate) fn beside_first_names(
    columns: &mut [SheetColumn],
    headings: &[HeadingText],
    kind: SheetKind,
) {
    let is_headed = |at: usize, words: &[&str]| {
        let key = headings.get(at).map(|heading| heading_key(&heading.own));
        key.is_some_and(|key| words.contains(&key.as_str()))
    };
    let first = (0..headings.len()).any(|at| is_headed(at, &["vorname", "firstname", "forename"]));
    if !first || kind == SheetKind::Creditors {
        return;
    }
    for column in columns {
        if is_headed(
            column.index,
            &["name", "nachname", "familienname", "lastname"],
        ) {
            column.target = Some(Target::Person);
        }
    }
}
