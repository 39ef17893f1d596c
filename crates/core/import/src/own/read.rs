//! Our own workbook read back: each cell is compared with the revision that it was written from, so
//! that exactly the edited cells change, whatever happened since.
//!
//! Rows, columns and sheets that are gone take nothing away; they are named.

use std::collections::{BTreeMap, BTreeSet};

use freistadt_interchange::{Cell, ReadWorkbook, Row};
use freistadt_l10n::{Language, code_label, field_label};
use freistadt_model::{
    Diagnostic, FieldInfo, Kind, Landscape, Location, RecordRef, Value, ValueType,
};
use jiff::civil::Date;

use super::about::own_revision;
use super::ask::CONFIRMED;
use super::names::Names;
use super::rows::{KnownRows, Meant};
use super::scope::Scope;
use super::sheet::{self, OwnSheet};
use super::workbook::{EXAMPLE, SHEETS};
use super::{confirm, person, reference};
use crate::cells::{periods, without_periods};

/// What a workbook of ours says.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnEdits {
    /// The revision it was written from with every edited cell.
    pub landscape: Landscape,
    /// How many rows of each kind were read.
    pub rows: BTreeMap<Kind, usize>,
    /// Remarks.
    pub remarks: Vec<Diagnostic>,
}

/// Whether a workbook has our sheets, but does not say any more which revision they are of.
pub(crate) fn has_lost_its_mark(workbook: &ReadWorkbook) -> bool {
    let is_ours = |sheet| sheet::open(sheet).is_some_and(|own| own.id.is_some());
    own_revision(workbook).is_none() && workbook.sheets.iter().any(is_ours)
}

/// The landscape that a workbook of ours describes: the revision it was written from with every
/// edited cell. Rows whose id is not known are new; rows that were deleted stay. What is confirmed
/// without a day is so as of the given one.
pub fn own_changes(file: &str, workbook: &ReadWorkbook, base: &Landscape, as_of: Date) -> OwnEdits {
    let mut reading = Reading {
        file,
        base,
        as_of,
        names: Names::of(base),
        scope: Scope::of(workbook, base),
        edited: base.clone(),
        read: Vec::new(),
        confirmed: BTreeSet::new(),
        diagnostics: Vec::new(),
    };
    let mut kinds = BTreeSet::new();
    for sheet in &workbook.sheets {
        if sheet::is_about(sheet) || sheet.rows.is_empty() {
            continue;
        }
        if let Some(own) = sheet::open(sheet) {
            kinds.insert(own.kind);
            reading.sheet(&own);
        } else {
            let rows = i64::try_from(sheet.rows.len()).unwrap_or(i64::MAX);
            let remark = Diagnostic::warning("own-sheet-not-recognised").number("rows", rows);
            reading.say(remark, &sheet.name, None, None);
        }
    }
    for kind in SHEETS {
        let count = i64::try_from(reading.scope.count(base, kind)).unwrap_or(i64::MAX);
        if count > 0 && !kinds.contains(&kind) {
            let remark = Diagnostic::warning("own-sheet-missing").number("count", count);
            let language = sheet::language_of(workbook);
            reading.say(
                remark,
                &super::workbook::sheet_name(kind, language),
                None,
                None,
            );
        }
    }
    confirm::all(&mut reading, workbook);
    let mut rows = BTreeMap::new();
    for target in reading.read {
        *rows.entry(target.kind).or_default() += 1;
    }
    OwnEdits {
        landscape: reading.edited,
        rows,
        remarks: reading.diagnostics,
    }
}

/// A workbook being read.
pub(crate) struct Reading<'a> {
    pub(crate) file: &'a str,
    pub(crate) base: &'a Landscape,
    pub(crate) as_of: Date,
    names: Names<'a>,
    scope: Scope,
    pub(crate) edited: Landscape,
    /// The records whose rows were read.
    pub(crate) read: Vec<RecordRef>,
    /// Those of them that somebody confirmed, or not, in their own row.
    pub(crate) confirmed: BTreeSet<RecordRef>,
    diagnostics: Vec<Diagnostic>,
}

impl Reading<'_> {
    pub(crate) fn say(
        &mut self,
        remark: Diagnostic,
        sheet: &str,
        row: Option<u32>,
        column: Option<String>,
    ) {
        self.diagnostics.push(remark.at(Location {
            file: Some(self.file.to_owned()),
            sheet: Some(sheet.to_owned()).filter(|name| !name.is_empty()),
            row,
            column,
            line: None,
        }));
    }

    fn sheet(&mut self, own: &OwnSheet<'_>) {
        self.columns_that_differ(own);
        let mut known = KnownRows::of(self.base, own);
        for row in own.rows {
            if let Some(target) = self.target(own, row, &mut known) {
                self.cells(own, row, &target);
                self.scope.claim(&mut self.edited, &target);
                self.read.push(target);
            }
        }
        let missing = known.missing(&self.scope);
        if !missing.is_empty() {
            let count = i64::try_from(missing.len()).unwrap_or(i64::MAX);
            let remark = Diagnostic::warning("own-rows-missing")
                .number("count", count)
                .text("examples", some(&missing));
            self.say(remark, &own.sheet.name, None, None);
        }
    }

    fn columns_that_differ(&mut self, own: &OwnSheet<'_>) {
        let missing = own.missing_columns(&self.scope.columns(self.base, own.kind));
        if !missing.is_empty() {
            let remark = Diagnostic::warning("own-columns-missing");
            let remark = remark.text("examples", some(&missing));
            self.say(remark, &own.sheet.name, None, None);
        }
        let foreign = own.foreign_columns();
        if !foreign.is_empty() {
            let remark = Diagnostic::warning("own-columns-not-recognised");
            let remark = remark.text("examples", some(&foreign));
            self.say(remark, &own.sheet.name, None, None);
        }
    }

    /// The record that a row is about; a new one if need be. Rows that are none are named.
    fn target(
        &mut self,
        own: &OwnSheet<'_>,
        row: &Row,
        known: &mut KnownRows<'_>,
    ) -> Option<RecordRef> {
        let sheet = &own.sheet.name;
        let id = match own.id_of(row) {
            Some(id) if self.is_example(own.kind, &id) => return None,
            Some(id) if !known.take(&id) => {
                // The first row stands: a second one would silently take its facts away.
                let remark = Diagnostic::error("row-with-known-id").text("id", id);
                self.say(remark, sheet, Some(row.number), None);
                return None;
            }
            Some(id) => id,
            None => {
                let name = own.name_of(row);
                let say = |code| Diagnostic::new(severity(code), code).text("name", &*name);
                match known.without_id(row, &self.scope, &self.names) {
                    Meant::Record(id) => {
                        let remark = say("own-row-recognised").text("id", &*id);
                        self.say(remark, sheet, Some(row.number), None);
                        id
                    }
                    Meant::Copy(id) => {
                        let remark = say("own-row-copied").text("id", id);
                        self.say(remark, sheet, Some(row.number), None);
                        return None;
                    }
                    Meant::OneOf(count) => {
                        let count = i64::try_from(count).unwrap_or(i64::MAX);
                        let remark = say("own-row-ambiguous").number("count", count);
                        self.say(remark, sheet, Some(row.number), None);
                        return None;
                    }
                    Meant::Nothing => return None,
                    Meant::New => {
                        let taken = |id: &str| known.has(id);
                        free_id(&self.edited, own.kind, &name, &taken)
                    }
                }
            }
        };
        let target = RecordRef::new(own.kind, id.as_str());
        if !self.edited.contains(&target) {
            self.edited.insert(own.kind.new_record(&id));
        }
        Some(target)
    }

    /// Rows of the template that only show how it is done; a record may well be called so.
    fn is_example(&self, kind: Kind, id: &str) -> bool {
        id.starts_with(EXAMPLE) && !self.base.contains(&RecordRef::new(kind, id))
    }

    fn cells(&mut self, own: &OwnSheet<'_>, row: &Row, target: &RecordRef) {
        let whole = self.scope.holds(target);
        for (index, info) in own.columns.iter().enumerate() {
            let Some(info) = info else { continue };
            let cell = row.cells.get(index).unwrap_or(&Cell::Empty);
            let present = self.edited.value(target, info.name);
            let present = present.unwrap_or(Value::Unknown);
            let written = self.names.shown(&present, info.value_type, own.language);
            // An untouched cell is not read at all: what it shows is what the revision says. A row
            // that was added about a record of others says only what is filled in.
            if same_text(&written, cell) || (!whole && cell.is_empty()) {
                continue;
            }
            if let Err(code) = self.cell(own, cell, target, *info) {
                let label = field_label(own.language, own.kind, info.name);
                let remark = Diagnostic::error(code)
                    .text("found", cell.to_text())
                    .field("field", format!("{}.{}", own.kind.code(), info.name));
                self.say(remark, &own.sheet.name, Some(row.number), Some(label));
            }
        }
    }

    /// Takes an edited cell over; else the code of what stands against it.
    fn cell(
        &mut self,
        own: &OwnSheet<'_>,
        cell: &Cell,
        target: &RecordRef,
        info: FieldInfo,
    ) -> Result<(), &'static str> {
        let value = if info.name == CONFIRMED {
            self.confirmed.insert(target.clone());
            confirm::day(cell, own.language, self.as_of)
        } else {
            from_cell(cell, info.value_type, own.language)
        };
        let value = value.ok_or("cell-not-readable")?;
        let value = self.names.resolved(value, &|it| self.edited.contains(it));
        if person::is_named(&value, info, &|it| self.edited.contains(it)) {
            return Err("own-cell-names-a-person");
        }
        if edit(&mut self.edited, target, info, &value) {
            Ok(())
        } else {
            Err("cell-not-readable")
        }
    }
}

/// How much a remark on a row without id weighs.
fn severity(code: &str) -> freistadt_model::Severity {
    if code == "own-row-recognised" {
        freistadt_model::Severity::Note
    } else {
        freistadt_model::Severity::Warning
    }
}

/// The first few of many names.
fn some(names: &[String]) -> String {
    let mut text = names[..names.len().min(5)].join(" · ");
    if names.len() > 5 {
        text.push_str(" …");
    }
    text
}

/// Sets a field to what was typed; `false` where the field does not take it.
pub(crate) fn edit(
    edited: &mut Landscape,
    target: &RecordRef,
    info: FieldInfo,
    value: &Value,
) -> bool {
    if (target.kind, info.name) == (Kind::Application, "operator")
        && let Some(hosting) = reference::hosting_typed(edited, value)
        && edited.value(target, "hosting") == Some(Value::Unknown)
    {
        edited.set(target, "hosting", &Value::Code(hosting));
    }
    let settled = reference::settled(edited, value);
    settled.is_some_and(|value| edited.set(target, info.name, &value))
}

fn same_text(written: &Cell, found: &Cell) -> bool {
    match (written, found) {
        (Cell::Number(a), Cell::Number(b)) => (a - b).abs() < 0.004,
        (written, found) if written.is_empty() && found.is_empty() => true,
        // Readers take blanks off the ends; a text that begins or ends with one is untouched.
        _ => written.to_text().trim() == found.to_text().trim(),
    }
}

/// A new id made of a name.
pub(crate) fn free_id(
    landscape: &Landscape,
    kind: Kind,
    name: &str,
    given: &dyn Fn(&str) -> bool,
) -> String {
    let wanted = freistadt_model::slug(name);
    let taken = |id: &str| given(id) || landscape.contains(&RecordRef::new(kind, id));
    let numbered = (2..).map(|number| format!("{wanted}-{number}"));
    std::iter::once(wanted.clone())
        .chain(numbered)
        .find(|id| !taken(id))
        .unwrap_or(wanted)
}

/// Whether letters are left of a text without the periods in it.
fn says_more(text: &str) -> bool {
    !periods(text).is_empty() && without_periods(text).contains(char::is_alphabetic)
}

pub(crate) fn from_cell(cell: &Cell, value_type: ValueType, language: Language) -> Option<Value> {
    if cell.is_empty() {
        return Some(Value::Unknown);
    }
    let text = crate::cells::tidy_text(cell);
    if text == code_label(language, "answer", "not-applicable") {
        return Some(Value::NotApplicable);
    }
    match value_type {
        ValueType::List(item) => text
            .split(';')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(|part| from_cell(&Cell::Text(part.into()), *item, language))
            .collect::<Option<Vec<_>>>()
            .map(Value::List),
        ValueType::Text => Some(Value::Text(match cell {
            Cell::Text(text) => text.to_string(),
            other => other.to_text(),
        })),
        ValueType::Reference(_) | ValueType::Thing => value_type.parse(&text).ok(),
        // What a text says beyond a period would be lost.
        ValueType::Period if says_more(&text) => None,
        plain => {
            let style = crate::cells::ColumnStyle::default();
            let hints = crate::cells::UnitHints::default();
            value_type
                .parse(&text)
                .ok()
                .or_else(|| crate::cells::read(cell, plain, style, hints).ok())
        }
    }
}
