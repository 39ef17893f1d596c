//! Which kind of list a sheet is, where its headings stand, and what each column means.

use freistadt_interchange::{Cell, Row, Sheet};
use freistadt_model::{ColumnMapping, Diagnostic, Kind, Location};

use crate::cells::{ColumnStyle, UnitHints};
use crate::evidence::kind_of;
use crate::words::{Target, heading_key, words};

/// The kinds of list that town halls keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SheetKind {
    /// Applications.
    Inventory,
    /// Contracts.
    Contracts,
    /// What was paid to whom.
    Creditors,
    /// Record of processing activities.
    Processing,
    /// Protection needs.
    Protection,
    /// Client machines; evidence only.
    Clients,
    /// A provider's catalogue or invoice.
    Provider,
    /// None of these.
    Other,
}

impl SheetKind {
    /// Every kind.
    pub const ALL: &'static [SheetKind] = &[
        SheetKind::Inventory,
        SheetKind::Contracts,
        SheetKind::Creditors,
        SheetKind::Processing,
        SheetKind::Protection,
        SheetKind::Clients,
        SheetKind::Provider,
        SheetKind::Other,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            SheetKind::Inventory => "inventory",
            SheetKind::Contracts => "contracts",
            SheetKind::Creditors => "creditors",
            SheetKind::Processing => "processing",
            SheetKind::Protection => "protection",
            SheetKind::Clients => "clients",
            SheetKind::Provider => "provider",
            SheetKind::Other => "other",
        }
    }

    /// The kind with this code.
    pub fn parse(code: &str) -> Option<SheetKind> {
        SheetKind::ALL
            .iter()
            .copied()
            .find(|kind| kind.code() == code)
    }
}

/// A column of a recognised sheet.
#[derive(Debug, Clone)]
pub struct SheetColumn {
    /// Its place, from 0.
    pub index: usize,
    /// Its heading as written.
    pub heading: String,
    /// What it fills; `None`: not recognised.
    pub target: Option<Target>,
    /// What the heading says about units.
    pub hints: UnitHints,
    /// How its dates and numbers are written.
    pub style: ColumnStyle,
    /// How many of its cells say something.
    pub filled: usize,
}

/// A sheet that is understood as a table.
#[derive(Debug, Clone)]
pub struct TableView<'a> {
    /// The file's name.
    pub file: &'a str,
    /// The sheet.
    pub sheet: &'a Sheet,
    /// Which kind of list.
    pub kind: SheetKind,
    /// Its columns.
    pub columns: Vec<SheetColumn>,
    /// The rows below the headings.
    pub rows: &'a [Row],
}

impl TableView<'_> {
    /// A place in this sheet.
    pub fn place(&self, row: u32, column: Option<&SheetColumn>) -> Location {
        Location {
            file: Some(self.file.to_owned()),
            sheet: (!self.sheet.name.is_empty()).then(|| self.sheet.name.clone()),
            row: Some(row),
            column: column.map(|column| column.heading.clone()),
            line: None,
        }
    }

    /// Whether some column fills the target.
    pub fn has(&self, target: Target) -> bool {
        self.columns
            .iter()
            .any(|column| column.target == Some(target))
    }
}

/// How far down headings are looked for.
const HEADING_ROWS: usize = 40;

/// Recognises a sheet. `mappings` are decisions kept from earlier files of the same source.
pub(crate) fn recognise<'a>(
    file: &'a str,
    sheet: &'a Sheet,
    mappings: &[&ColumnMapping],
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<TableView<'a>> {
    let at = header_row(sheet)?;
    let (above, below) = sheet.rows.split_at(at + 1);
    let headings = heading_texts(above);
    let kind = kind_of(&sheet.name, &headings);
    let mut columns: Vec<SheetColumn> = headings
        .iter()
        .enumerate()
        .filter(|(index, heading)| !heading.is_empty() || filled(below, *index) > 0)
        .map(|(index, heading)| column(index, heading, kind, mappings, below))
        .collect();
    keep_first_of_each(&mut columns, kind);
    for column in &mut columns {
        let place = Location {
            file: Some(file.to_owned()),
            sheet: (!sheet.name.is_empty()).then(|| sheet.name.clone()),
            column: Some(column.heading.clone()),
            ..Location::default()
        };
        if column.target.is_some_and(Target::is_imported) {
            column.style = ColumnStyle::of(below, column.index, column.target, &place, diagnostics);
        }
    }
    Some(TableView {
        file,
        sheet,
        kind,
        columns,
        rows: below,
    })
}

/// The row with the most known headings among the first; the first filled row if none is known.
fn header_row(sheet: &Sheet) -> Option<usize> {
    let known = |row: &Row| {
        let keys: std::collections::BTreeSet<String> = row
            .cells
            .iter()
            .filter(|cell| !cell.is_empty())
            .map(|c| heading_key(&c.to_text()))
            .collect();
        keys.iter()
            .filter(|key| words().headings.iter().any(|h| h.words.contains(*key)))
            .count()
    };
    let best = sheet
        .rows
        .iter()
        .take(HEADING_ROWS)
        .enumerate()
        .map(|(at, row)| (known(row), at));
    // Of equal rows the first: repeated headings further down are not the headings.
    let (score, at) = best.max_by_key(|(score, at)| (*score, std::cmp::Reverse(*at)))?;
    if score >= 2 {
        return Some(at);
    }
    // Nothing or one word known: the first row as wide as most rows below it.
    let width = |row: &Row| row.cells.iter().filter(|cell| !cell.is_empty()).count();
    let usual = sheet.rows.iter().take(200).map(width).max()?;
    sheet
        .rows
        .iter()
        .take(HEADING_ROWS)
        .position(|row| width(row) * 10 >= usual * 6)
}

/// The headings: a cell left empty takes the group heading above it.
fn heading_texts(above: &[Row]) -> Vec<String> {
    let Some((row, before)) = above.split_last() else {
        return Vec::new();
    };
    let text = |cell: &Cell| {
        cell.to_text()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    let mut headings: Vec<String> = row.cells.iter().map(text).collect();
    if let Some(group) = before
        .last()
        .filter(|group| group.number + 1 == row.number && group.cells.len() > 1)
    {
        for (index, cell) in group.cells.iter().enumerate().take(headings.len()) {
            if headings[index].is_empty() {
                headings[index] = text(cell);
            }
        }
    }
    headings
}

fn filled(rows: &[Row], index: usize) -> usize {
    rows.iter()
        .filter(|row| row.cells.get(index).is_some_and(|cell| !cell.is_empty()))
        .count()
}

fn column(
    index: usize,
    heading: &str,
    kind: SheetKind,
    mappings: &[&ColumnMapping],
    rows: &[Row],
) -> SheetColumn {
    let hints = UnitHints::of(heading);
    let decided = mappings
        .iter()
        .find(|mapping| heading_key(&mapping.heading) == heading_key(heading));
    let target = match decided {
        Some(mapping) if mapping.target == "ignore" => Some(Target::Evidence),
        Some(mapping) => Target::parse(&mapping.target),
        None => target_of(heading, kind, hints, &|target| {
            fits_content(target, rows, index)
        }),
    };
    SheetColumn {
        index,
        heading: heading.to_owned(),
        target,
        hints,
        style: ColumnStyle::default(),
        filled: filled(rows, index),
    }
}

/// What a heading means in a kind of sheet. Where a word means two things ("Amt" is an office, "amt"
/// an amount), the first meaning that fits the column's content.
fn target_of(
    heading: &str,
    kind: SheetKind,
    hints: UnitHints,
    fits: &dyn Fn(Target) -> bool,
) -> Option<Target> {
    if let Some(year) = hints.year {
        return Some(Target::YearAmount(year));
    }
    let meanings: Vec<Target> = spellings(heading)
        .iter()
        .flat_map(|key| look_up(key, kind))
        .collect();
    let fitting = meanings.iter().copied().find(|target| fits(*target));
    fitting
        .or(meanings.first().copied())
        .or_else(|| roles_in_one(heading, kind))
}

/// Whether the column's content fits: names are no amounts, and amounts are.
fn fits_content(target: Target, rows: &[Row], index: usize) -> bool {
    let Target::Field(kind, field) = target else {
        return true;
    };
    let names = matches!(field, "unit" | "name") && kind != Kind::CostLine;
    let money = crate::cells::type_of(kind, field) == freistadt_model::ValueType::Money;
    if !names && !money {
        return true;
    }
    let cells = || {
        rows.iter()
            .filter_map(|row| row.cells.get(index))
            .filter(|cell| !cell.is_empty())
    };
    let amounts = cells().filter(|cell| match cell {
        Cell::Number(_) => true,
        Cell::Text(text) => crate::cells::looks_like_amount(text),
        _ => false,
    });
    let mostly_amounts = amounts.count() * 10 >= cells().count() * 8;
    if money {
        mostly_amounts
    } else {
        !mostly_amounts
    }
}

/// What a key means: what is said of this kind of sheet before what is said of all.
fn look_up(key: &str, kind: SheetKind) -> Vec<Target> {
    if key.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<_> = words()
        .headings
        .iter()
        .filter(|h| (h.only.is_empty() || h.only.contains(&kind)) && h.words.contains(key))
        .collect();
    found.sort_by_key(|heading| heading.only.is_empty());
    found
        .iter()
        .map(|heading| in_kind(heading.target, kind))
        .collect()
}

/// Some columns belong to whatever the sheet lists.
fn in_kind(target: Target, kind: SheetKind) -> Target {
    match (kind, target) {
        (SheetKind::Processing, Target::Field(Kind::Application, "unit")) => {
            Target::Field(Kind::DataObject, "unit")
        }
        (SheetKind::Processing, Target::Field(Kind::Application, "note")) => {
            Target::Field(Kind::DataObject, "note")
        }
        _ => target,
    }
}

/// The heading as it stands, without brackets, and without words that only qualify.
pub(crate) fn spellings(heading: &str) -> Vec<String> {
    let mut outside = String::new();
    let mut depth = 0_u32;
    for letter in heading.chars() {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(letter),
            _ => {}
        }
    }
    const QUALIFIERS: [&str; 24] = [
        "in", "eur", "euro", "teur", "€", "t€", "tsd", "netto", "brutto", "der", "die", "das",
        "des", "laut", "lt", "name", "datum", "net", "gross", "usd", "date", "of", "the", "dt",
    ];
    let kept = outside
        .replace('_', " ")
        .split_whitespace()
        .filter(|word| {
            !QUALIFIERS.contains(&word.trim_matches(['.', ':', ',']).to_lowercase().as_str())
        })
        .collect::<Vec<_>>()
        .join(" ");
    vec![
        heading_key(heading),
        heading_key(&outside),
        heading_key(&kept),
    ]
}

/// "Hersteller/Lieferant" in any other spelling: several roles in one heading leave the role open.
fn roles_in_one(heading: &str, kind: SheetKind) -> Option<Target> {
    let parts: Vec<&str> = heading.split(['/', ',', '|']).collect();
    if parts.len() < 2 {
        return None;
    }
    let targets: Vec<Target> = parts
        .iter()
        .filter_map(|part| look_up(&heading_key(part), kind).first().copied())
        .collect();
    let is_role = |target: &Target| {
        matches!(
            target,
            Target::OpenOrganization
                | Target::Field(Kind::Product, "manufacturer")
                | Target::Field(Kind::Contract, "supplier")
                | Target::Field(Kind::Application, "operator")
        )
    };
    match targets.first() {
        Some(first) if targets.len() == parts.len() && targets.iter().all(|t| t == first) => {
            Some(*first)
        }
        Some(_) if targets.len() >= 2 && targets.iter().all(is_role) => {
            Some(Target::OpenOrganization)
        }
        _ => None,
    }
}

/// Two columns with one meaning: the fuller one keeps it, the other is reported as not recognised.
/// Columns that add up, such as several of persons or of years, may repeat.
fn keep_first_of_each(columns: &mut [SheetColumn], kind: SheetKind) {
    let repeats = |target: Target| {
        matches!(
            target,
            Target::Person
                | Target::YearAmount(_)
                | Target::Evidence
                | Target::Interfaces
                | Target::Server
                | Target::OpenOrganization
        )
    };
    for index in 0..columns.len() {
        let Some(target) = columns[index].target else {
            continue;
        };
        if repeats(target) {
            continue;
        }
        let same: Vec<usize> = (0..columns.len())
            .filter(|other| columns[*other].target == Some(target))
            .collect();
        let Some(best) = same
            .iter()
            .copied()
            .max_by_key(|at| (columns[*at].filled > 0, std::cmp::Reverse(*at)))
        else {
            continue;
        };
        for other in same.into_iter().filter(|other| *other != best) {
            columns[other].target = second_meaning(target, kind);
        }
    }
}

/// Beside a column "Anwendung" a column "Software" names the product.
fn second_meaning(target: Target, kind: SheetKind) -> Option<Target> {
    let name = Target::Field(Kind::Application, "name");
    (target == name && kind == SheetKind::Inventory)
        .then_some(Target::Field(Kind::Application, "product"))
}
