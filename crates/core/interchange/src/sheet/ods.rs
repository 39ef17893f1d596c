//! OpenDocument spreadsheets, streamed.
//!
//! Read by hand over `quick-xml`: the spreadsheet library expands repeated cells into memory
//! before anyone can count them, and a repeat of a million is a few bytes in the file.

use std::borrow::Cow;
use std::collections::BTreeSet;

use freistadt_model::Diagnostic;
use quick_xml::events::{BytesStart, Event};

use super::collect::{Affected, Collector, Merged, in_sheet, too_large};
use super::package::{Package, damaged, for_attributes, push_entity};
use super::serial::iso_day;
use super::{Cell, Limits, ReadError, Sheet, Sheets};

pub(super) fn read(bytes: &[u8], limits: Limits) -> Result<Sheets, ReadError> {
    let mut package = Package::open(bytes, limits)?;
    if is_encrypted(&mut package)? {
        return Err(ReadError::Encrypted);
    }
    let missing = || damaged("the content part is missing");
    let mut part = package.part("content.xml")?.ok_or_else(missing)?;
    let mut walk = Walk::new(limits);
    loop {
        let event = match part.next() {
            Ok(event) => event,
            Err(ReadError::Damaged { detail }) => {
                walk.break_off(detail)?;
                break;
            }
            Err(error) => return Err(error),
        };
        match event {
            Event::Start(tag) => walk.open(&tag)?,
            Event::End(tag) => walk.close(tag.local_name().as_ref())?,
            Event::Text(text) => walk.text(&text.xml10_content())?,
            Event::CData(text) => walk.text(&text.xml10_content())?,
            Event::GeneralRef(entity) => {
                let mut text = String::new();
                push_entity(&entity, &mut text);
                walk.text(&text)?;
            }
            Event::Eof => break,
            _ => {}
        }
    }
    if walk.sheets.is_empty() {
        return Err(ReadError::NotASpreadsheet {
            looks_like: "OpenDocument",
        });
    }
    Ok((walk.sheets, walk.diagnostics))
}

fn is_encrypted(package: &mut Package<'_>) -> Result<bool, ReadError> {
    if package.has("encrypted-package") {
        return Ok(true);
    }
    let Some(mut part) = package.part("META-INF/manifest.xml")? else {
        return Ok(false);
    };
    loop {
        match part.next() {
            Ok(Event::Start(tag)) if tag.local_name().as_ref() == "encryption-data" => {
                return Ok(true);
            }
            Ok(Event::Eof) | Err(ReadError::Damaged { .. }) => return Ok(false),
            Ok(_) => {}
            Err(error) => return Err(error),
        }
    }
}

/// Where in the document the walk stands.
struct Walk {
    collector: Collector,
    sheets: Vec<Sheet>,
    diagnostics: Vec<Diagnostic>,
    /// Table styles that hide their table.
    hiding: BTreeSet<String>,
    table_style: Option<String>,
    in_spreadsheet: bool,
    sheet: Option<String>,
    /// Depth of tables; one inside a cell belongs to no sheet.
    tables: usize,
    row: u32,
    row_repeat: u32,
    row_cells: Vec<(usize, usize, Cell)>,
    column: usize,
    cell: Option<OpenCell>,
    /// Depth inside notes and drawings, whose text is not the cell's.
    aside: usize,
    without_value: Affected,
}

#[derive(Default)]
struct OpenCell {
    value: Option<Cell>,
    repeat: usize,
    formula: bool,
    text: String,
    paragraphs: usize,
    in_paragraph: bool,
}

impl Walk {
    fn new(limits: Limits) -> Self {
        Walk {
            collector: Collector::new(limits),
            sheets: Vec::new(),
            diagnostics: Vec::new(),
            hiding: BTreeSet::new(),
            table_style: None,
            in_spreadsheet: false,
            sheet: None,
            tables: 0,
            row: 1,
            row_repeat: 1,
            row_cells: Vec::new(),
            column: 0,
            cell: None,
            aside: 0,
            without_value: Affected::default(),
        }
    }

    fn open(&mut self, tag: &BytesStart<'_>) -> Result<(), ReadError> {
        let name = tag.local_name();
        if !self.in_spreadsheet {
            match name.as_ref() {
                "spreadsheet" => self.in_spreadsheet = true,
                "style" => self.table_style = text(tag, "name"),
                "table-properties" if text(tag, "display").as_deref() == Some("false") => {
                    self.hiding.extend(self.table_style.take());
                }
                _ => {}
            }
            return Ok(());
        }
        match name.as_ref() {
            "table" => self.open_table(tag)?,
            "annotation" | "frame" | "shapes" | "custom-shape" | "control" => self.aside += 1,
            _ if self.tables != 1 || self.aside > 0 => {}
            "table-row" => {
                self.row_repeat = 1;
                for_attributes(tag, |name, value| {
                    if name == "number-rows-repeated" {
                        self.row_repeat = count(&value);
                    }
                });
                self.column = 0;
                self.row_cells.clear();
            }
            "table-cell" | "covered-table-cell" => self.open_cell(tag)?,
            "p" => {
                if let Some(cell) = &mut self.cell {
                    if cell.paragraphs > 0 {
                        cell.text.push('\n');
                    }
                    cell.paragraphs += 1;
                    cell.in_paragraph = true;
                }
            }
            "s" => {
                let spaces = text(tag, "c").map_or(1, |c| count(&c));
                self.push(&" ".repeat(spaces.min(32_767) as usize))?;
            }
            "tab" => self.push("\t")?,
            "line-break" => self.push("\n")?,
            _ => {}
        }
        Ok(())
    }

    fn open_table(&mut self, tag: &BytesStart<'_>) -> Result<(), ReadError> {
        self.tables += 1;
        if self.tables > 1 {
            return Ok(());
        }
        if self.sheets.len() >= super::xlsx::MOST_SHEETS {
            return Err(too_large("sheets", super::xlsx::MOST_SHEETS));
        }
        let name = text(tag, "name").unwrap_or_default();
        if text(tag, "style-name").is_some_and(|style| self.hiding.contains(&style)) {
            self.diagnostics
                .push(Diagnostic::note("sheet-hidden").at(in_sheet(&name)));
        }
        self.sheet = Some(name);
        self.row = 1;
        Ok(())
    }

    fn open_cell(&mut self, tag: &BytesStart<'_>) -> Result<(), ReadError> {
        let mut cell = OpenCell {
            repeat: 1,
            ..OpenCell::default()
        };
        let (mut tall, mut wide) = (1, 1);
        let mut kind = Cow::Borrowed("");
        let (mut number, mut day, mut bool) = (None, None, None);
        for_attributes(tag, |name, value| match name {
            "number-columns-repeated" => cell.repeat = count(&value) as usize,
            "number-rows-spanned" => tall = count(&value),
            "number-columns-spanned" => wide = count(&value),
            // Twice with different prefixes; only one of them knows errors.
            "value-type" if kind != "error" => kind = value,
            "value" => number = value.parse().ok().filter(|n: &f64| n.is_finite()),
            "date-value" => day = iso_day(&value),
            "boolean-value" => bool = Some(value == "true"),
            "formula" => cell.formula = true,
            _ => {}
        });
        if tall > 1 && wide == 1 {
            self.collector.merge(Merged {
                first: self.row,
                last: self.row.saturating_add(tall - 1),
                column: self.column,
            })?;
        }
        cell.value = match kind.as_ref() {
            "float" | "currency" | "percentage" => number.map(Cell::Number),
            "date" => day.map(Cell::Date),
            "boolean" => bool.map(Cell::Bool),
            "error" => Some(Cell::Failed("".into())),
            // Text, and times: they come as they are shown.
            _ => None,
        };
        self.cell = Some(cell);
        Ok(())
    }

    /// Text between tags; only that in paragraphs is content, and white space in it is one space.
    fn text(&mut self, text: &str) -> Result<(), ReadError> {
        if self.aside > 0 || self.cell.as_ref().is_none_or(|cell| !cell.in_paragraph) {
            return Ok(());
        }
        if !text.contains(['\n', '\t', '\r']) && !text.contains("  ") {
            return self.push(text);
        }
        let mut collapsed = String::with_capacity(text.len());
        for sign in text.chars() {
            match sign {
                ' ' | '\n' | '\t' | '\r' if collapsed.ends_with(' ') => {}
                ' ' | '\n' | '\t' | '\r' => collapsed.push(' '),
                sign => collapsed.push(sign),
            }
        }
        self.push(&collapsed)
    }

    fn push(&mut self, text: &str) -> Result<(), ReadError> {
        if let (Some(cell), 0) = (&mut self.cell, self.aside) {
            cell.text.push_str(text);
            self.collector.check_text(cell.text.len())?;
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), ReadError> {
        if !self.in_spreadsheet {
            return Ok(());
        }
        match name {
            "spreadsheet" => self.in_spreadsheet = false,
            "table" => {
                self.tables = self.tables.saturating_sub(1);
                if self.tables == 0 {
                    self.close_table()?;
                }
            }
            "annotation" | "frame" | "shapes" | "custom-shape" | "control" => {
                self.aside = self.aside.saturating_sub(1);
            }
            _ if self.tables != 1 || self.aside > 0 => {}
            "p" => {
                if let Some(cell) = &mut self.cell {
                    cell.in_paragraph = false;
                }
            }
            "table-cell" | "covered-table-cell" => self.close_cell()?,
            "table-row" => self.close_row()?,
            _ => {}
        }
        Ok(())
    }

    fn close_table(&mut self) -> Result<(), ReadError> {
        let Some(name) = self.sheet.take() else {
            return Ok(());
        };
        let without_value = std::mem::take(&mut self.without_value);
        let remark = without_value.remark("formulas-without-value", &name);
        self.diagnostics.extend(remark);
        self.sheets.push(self.collector.sheet(name)?);
        Ok(())
    }

    fn close_cell(&mut self) -> Result<(), ReadError> {
        let Some(open) = self.cell.take() else {
            return Ok(());
        };
        if open.formula && open.value.is_none() && open.paragraphs == 0 {
            self.without_value.add(self.row, self.column);
        }
        let shown = || open.text.as_str().into();
        let cell = match open.value {
            Some(Cell::Failed(_)) => Cell::Failed(shown()),
            Some(value) => value,
            None => Cell::Text(shown()),
        };
        let first = self.column;
        self.column = self.column.saturating_add(open.repeat);
        if cell.is_empty() {
            return Ok(());
        }
        if self.column > self.collector.limits.columns {
            return Err(too_large("columns", self.collector.limits.columns));
        }
        self.row_cells.push((first, open.repeat, cell));
        Ok(())
    }

    fn close_row(&mut self) -> Result<(), ReadError> {
        let cells = std::mem::take(&mut self.row_cells);
        if !cells.is_empty() {
            for row in self.row..self.row.saturating_add(self.row_repeat) {
                for (first, repeat, cell) in &cells {
                    for column in *first..first.saturating_add(*repeat) {
                        self.collector.put(row, column, cell.clone())?;
                    }
                }
            }
        }
        self.row = self.row.saturating_add(self.row_repeat);
        Ok(())
    }

    /// The document is broken from here on; what came before is kept.
    fn break_off(&mut self, detail: String) -> Result<(), ReadError> {
        if self.sheet.is_none() && self.sheets.is_empty() {
            return Err(ReadError::Damaged { detail });
        }
        let mut remark = Diagnostic::error("sheet-damaged").text("detail", detail);
        if let Some(name) = &self.sheet {
            remark = remark.at(in_sheet(name));
        }
        self.diagnostics.push(remark);
        self.close_row()?;
        self.close_table()
    }
}

fn text(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    super::package::attribute(tag, name).map(Cow::into_owned)
}

fn count(text: &str) -> u32 {
    text.parse().unwrap_or(1).max(1)
}
