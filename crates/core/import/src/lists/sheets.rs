//! A sheet that is understood as a list: its kind, its columns, its rows.

use freistadt_interchange::{Row, Sheet};
use freistadt_model::{ColumnMapping, Diagnostic, Location};

use crate::cells::{CodeKey, ColumnStyle, UnitHints};
use crate::lists::codes;
use crate::lists::evidence::kind_of;
use crate::lists::headings::{self, HeadingText};
use crate::lists::ledger::Side;
use crate::lists::meaning;
use crate::lists::settle::settle;
use crate::lists::target::{Target, protection_codes};
use crate::lists::words::heading_key;

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
    /// Public services.
    Services,
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
        SheetKind::Services,
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
            SheetKind::Services => "services",
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
    /// Whether somebody decided what it fills.
    pub decided: bool,
    /// Whether other columns of the row say what it says: the parts of a sum, the sum of years.
    pub(crate) elsewhere: bool,
    /// What the heading says about units.
    pub hints: UnitHints,
    /// How its dates and numbers are written.
    pub style: ColumnStyle,
    /// How many of its cells say something.
    pub filled: usize,
    /// The type of the field that it fills; text where it fills none.
    pub(crate) value_type: freistadt_model::ValueType,
    /// What codes in its cells mean, if somebody has said so.
    pub(crate) codes: CodeKey,
}

impl SheetColumn {
    /// Leaves the column out, as others say the same.
    pub(crate) fn say_elsewhere(&mut self) {
        self.target = Some(Target::Evidence);
        self.elsewhere = true;
    }
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
    /// The rows above them.
    pub(crate) title: &'a [Row],
    /// All rows of the list, with titles and headings.
    pub(crate) all: &'a [Row],
    /// On which side of the ledger its payments stand.
    pub(crate) paid: Side,
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

    /// A place of the sheet or of one of its columns as a whole.
    pub(crate) fn place_of(&self, column: Option<&SheetColumn>) -> Location {
        Location {
            row: None,
            ..self.place(0, column)
        }
    }

    /// Whether some column fills the target.
    pub fn has(&self, target: Target) -> bool {
        self.columns
            .iter()
            .any(|column| column.target == Some(target))
    }
}

/// Recognises a list, the whole sheet or some of its rows. `mappings` are decisions kept from earlier files of the same source.
pub(crate) fn recognise<'a>(
    file: &'a str,
    sheet: &'a Sheet,
    rows: &'a [Row],
    mappings: &[&ColumnMapping],
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<TableView<'a>> {
    let decided = |heading: &str| decision(heading, mappings);
    let head = headings::find(rows, &|heading| decided(heading).is_some())?;
    let kind = kind_of(&sheet.name, &head.headings, &decided);
    let mut columns: Vec<SheetColumn> = head
        .headings
        .iter()
        .enumerate()
        .map(|(index, heading)| (index, heading, filled(head.below, index)))
        .filter(|(_, heading, filled)| !heading.text.is_empty() || *filled > 0)
        .map(|(index, heading, filled)| {
            let said = decided(&heading.text).or_else(|| decided(&heading.own));
            SheetColumn {
                decided: said.is_some(),
                target: said
                    .unwrap_or_else(|| meaning::target_of(heading, kind, head.below, index)),
                filled,
                ..column(index, heading)
            }
        })
        .collect();
    settle(&mut columns, &head.headings, kind, head.below);
    let hints = UnitHints::of_title(head.above);
    for column in &mut columns {
        column.hints = column.hints.or(hints);
        column.value_type = meaning::value_type(column.target);
        let place = Location {
            file: Some(file.to_owned()),
            sheet: (!sheet.name.is_empty()).then(|| sheet.name.clone()),
            column: Some(column.heading.clone()),
            ..Location::default()
        };
        if column.target.is_some_and(Target::is_imported) {
            column.style = ColumnStyle::of(head.below, column, &place, diagnostics);
        }
        if codes::is_protection(column) {
            column.codes = codes_for(&column.heading, mappings);
            codes::ask(column, head.below, place, diagnostics);
        }
    }
    Some(TableView {
        paid: Side::of_most(&columns, head.below),
        file,
        sheet,
        kind,
        columns,
        rows: head.below,
        title: head.above,
        all: rows,
    })
}

fn column(index: usize, heading: &HeadingText) -> SheetColumn {
    SheetColumn {
        index,
        heading: heading.text.clone(),
        target: None,
        decided: false,
        elsewhere: false,
        hints: UnitHints::of(&heading.text),
        style: ColumnStyle::default(),
        filled: 0,
        value_type: freistadt_model::ValueType::Text,
        codes: CodeKey::new(),
    }
}

/// What a kept mapping says where a decision was taken back: the column is read as recognised.
pub const AUTOMATIC: &str = "auto";

/// What somebody decided about a heading: a target, or to leave the column out.
fn decision(heading: &str, mappings: &[&ColumnMapping]) -> Option<Option<Target>> {
    let key = heading_key(heading);
    let decided = mappings.iter().find(|mapping| {
        !mapping.heading.is_empty()
            && protection_codes(&mapping.target).is_none()
            && heading_key(&mapping.heading) == key
    })?;
    match decided.target.as_str() {
        AUTOMATIC => None,
        "ignore" => Some(Some(Target::Evidence)),
        name => Some(Target::parse(name)),
    }
}

/// The meaning of codes: said for this column, else for the whole source.
fn codes_for(heading: &str, mappings: &[&ColumnMapping]) -> CodeKey {
    let key = heading_key(heading);
    let said_for = |whole: bool| {
        mappings
            .iter()
            .filter(|mapping| mapping.heading.is_empty() == whole)
            .filter(|mapping| whole || heading_key(&mapping.heading) == key)
            .find_map(|mapping| protection_codes(&mapping.target))
    };
    said_for(false)
        .or_else(|| said_for(true))
        .unwrap_or_default()
}

fn filled(rows: &[Row], index: usize) -> usize {
    rows.iter()
        .filter(|row| row.cells.get(index).is_some_and(|cell| !cell.is_empty()))
        .count()
}
