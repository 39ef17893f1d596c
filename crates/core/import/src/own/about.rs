//! The first sheet of our own workbook: what it is, of which state, for whom, and the one cell in
//! which a unit confirms everything at once.

use freistadt_interchange::{Cell, Column, ReadWorkbook, Row, Sheet, SheetOut};
use freistadt_l10n::{Language, args, kind_count, message};
use freistadt_model::{Kind, RevisionId};

use super::part::Part;
use super::sheet;
use super::workbook::MARK;

/// What the first sheet of a part says beside what every first sheet says.
pub(crate) struct PartNote<'a> {
    pub(crate) part: &'a Part,
    pub(crate) counts: Vec<(Kind, usize)>,
    /// Open questions.
    pub(crate) open: usize,
}

fn say(language: Language, key: &str) -> String {
    message(language, key, &args())
}

/// The sheet of a whole workbook, or of a template of nobody's.
pub(crate) fn about(revision: RevisionId, town: Option<&str>, language: Language) -> SheetOut {
    let town = town.map(|town| of_town(town, language));
    let rows = [
        vec![state(revision, language)],
        town.into_iter().collect(),
        explained(&["how", "unknown", "persons"], language),
    ];
    sheet(rows.concat(), language)
}

/// The sheet of a part: for whom, what is asked, how to send it back.
pub(crate) fn about_part(
    revision: RevisionId,
    note: &PartNote<'_>,
    language: Language,
) -> SheetOut {
    let text = |text: String| Cell::Text(text.into());
    let counts: Vec<String> = note
        .counts
        .iter()
        .map(|(kind, count)| kind_count(language, *kind, *count))
        .collect();
    let open = i64::try_from(note.open).unwrap_or(i64::MAX);
    let open = message(language, "workbook-open", &args().number("count", open));
    let holds = format!("{}. {open}", counts.join(", "));
    let facts = vec![
        state(revision, language),
        vec![
            text(say(language, "workbook-part")),
            text(part_name(note.part, language)),
        ],
        vec![text(say(language, "workbook-holds")), text(holds)],
    ];
    let confirm = vec![vec![
        text(say(language, "workbook-confirm-all")),
        Cell::Empty,
    ]];
    let rows = [
        facts,
        explained(&["ask", "confirm"], language),
        confirm,
        explained(&["back", "rows", "unknown", "persons"], language),
    ];
    sheet(rows.concat(), language)
}

/// What people call a part.
pub(crate) fn part_name(part: &Part, language: Language) -> String {
    match part {
        Part::Unit(unit) => unit.clone(),
        Part::WithoutUnit => say(language, "workbook-without-unit"),
    }
}

fn of_town(town: &str, language: Language) -> Vec<Cell> {
    let label = say(language, "workbook-town");
    vec![Cell::Text(label.into()), Cell::Text(town.into())]
}

fn state(revision: RevisionId, language: Language) -> Vec<Cell> {
    #[expect(
        clippy::cast_precision_loss,
        reason = "revisions are counted in thousands"
    )]
    let number = revision.0 as f64;
    let label = say(language, "workbook-revision");
    vec![Cell::Text(label.into()), Cell::Number(number)]
}

fn explained(keys: &[&str], language: Language) -> Vec<Vec<Cell>> {
    let text = |key: &str| Cell::Text(say(language, key).into());
    let row = |key: &&str| {
        let key = format!("workbook-{key}");
        vec![text(&key), text(&format!("{key}-text"))]
    };
    keys.iter().map(row).collect()
}

fn sheet(rows: Vec<Vec<Cell>>, language: Language) -> SheetOut {
    let column = |heading: &str, width| Column {
        heading: heading.into(),
        width,
        wrapped: true,
        ..Column::default()
    };
    let answers = Column {
        asked: true,
        ..column(language.code(), 90)
    };
    SheetOut {
        name: say(language, "workbook-about"),
        columns: vec![column(MARK, 28), answers],
        rows,
        ..SheetOut::default()
    }
}

/// The mark behind the heading of ids: "Kennung (Freistadt 3)", of a part "(Freistadt 3: Bauamt)".
pub(crate) fn mark(revision: RevisionId, part: Option<&Part>) -> String {
    match part {
        None => format!("({MARK} {})", revision.0),
        Some(Part::Unit(unit)) => format!("({MARK} {}: {unit})", revision.0),
        Some(Part::WithoutUnit) => format!("({MARK} {}:)", revision.0),
    }
}

/// The revision that a workbook of ours was written from; `None` if it is not ours, or no longer
/// says so.
pub fn own_revision(workbook: &ReadWorkbook) -> Option<RevisionId> {
    told_first(workbook).or_else(|| marks(workbook).next().map(|(revision, _)| revision))
}

/// Whose records a workbook of ours holds; `None` where it holds everybody's.
pub fn own_part(workbook: &ReadWorkbook) -> Option<Part> {
    marks(workbook).next().map_or_else(
        || {
            let cell = answer(workbook, "workbook-part")?.1;
            let unit = cell.to_text().trim().to_owned();
            let nobody = |language: &Language| unit == say(*language, "workbook-without-unit");
            match Language::ALL.iter().any(nobody) {
                true => Some(Part::WithoutUnit),
                false => Some(Part::Unit(unit)).filter(|_| !cell.is_empty()),
            }
        },
        |(_, part)| part,
    )
}

/// Which municipality's records a whole workbook of ours holds, where it says so.
pub(crate) fn own_town(workbook: &ReadWorkbook) -> Option<String> {
    let (_, cell) = answer(workbook, "workbook-town")?;
    Some(cell.to_text().trim().to_owned()).filter(|it| !it.is_empty())
}

/// The cell in which a unit confirms everything at once, with its row.
pub(crate) fn confirmed_all(workbook: &ReadWorkbook) -> Option<(&Row, &Cell)> {
    answer(workbook, "workbook-confirm-all").filter(|(_, cell)| !cell.is_empty())
}

/// What stands beside a label on the first sheet.
fn answer<'a>(workbook: &'a ReadWorkbook, key: &str) -> Option<(&'a Row, &'a Cell)> {
    let labels = Language::ALL.map(|language| say(language, key));
    let row = first_sheet(workbook)?.rows.iter().find(|row| {
        let label = row.cells.first().map(Cell::to_text).unwrap_or_default();
        labels.iter().any(|wanted| wanted == label.trim())
    })?;
    Some((row, row.cells.get(1)?))
}

pub(crate) fn first_sheet(workbook: &ReadWorkbook) -> Option<&Sheet> {
    let mut sheets = workbook.sheets.iter();
    sheets.find(|sheet| sheet::is_about(sheet))
}

/// The revision on the sheet that says what the workbook is.
fn told_first(workbook: &ReadWorkbook) -> Option<RevisionId> {
    match first_sheet(workbook)?.rows.get(1)?.cells.get(1)? {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "checked just before"
        )]
        Cell::Number(number) if *number >= 0.0 && number.fract() == 0.0 && *number < 1e15 => {
            Some(RevisionId(*number as u64))
        }
        _ => None,
    }
}

fn marks(workbook: &ReadWorkbook) -> impl Iterator<Item = (RevisionId, Option<Part>)> {
    let headings = workbook.sheets.iter().flat_map(sheet::first_cells);
    headings.filter_map(|cell| marked(&cell.to_text()))
}

fn marked(heading: &str) -> Option<(RevisionId, Option<Part>)> {
    let (_, mark) = heading.trim().strip_suffix(')')?.split_once('(')?;
    let mark = mark.strip_prefix(MARK)?.trim();
    let (number, part) = match mark.split_once(':') {
        None => (mark, None),
        Some((number, unit)) if unit.trim().is_empty() => (number, Some(Part::WithoutUnit)),
        Some((number, unit)) => (number, Some(Part::Unit(unit.trim().to_owned()))),
    };
    Some((RevisionId(number.trim().parse().ok()?), part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_is_read_as_it_is_written() {
        for part in [
            None,
            Some(Part::WithoutUnit),
            Some(Part::Unit("Amt 32: Ordnung (Süd)".into())),
        ] {
            let heading = format!("Kennung {}", mark(RevisionId(7), part.as_ref()));
            assert_eq!(marked(&heading), Some((RevisionId(7), part)));
        }
        assert_eq!(marked("Kennung (Inventar)"), None);
    }
}
