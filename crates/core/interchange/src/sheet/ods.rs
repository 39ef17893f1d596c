//! OpenDocument spreadsheets, streamed.
//!
//! Read by hand over `quick-xml`: the spreadsheet library expands repeated cells into memory
//! before anyone can count them, and a repeat of a million is a few bytes in the file.

use std::io::{BufReader, Cursor};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::xlsx::{damaged, inflate_all, iso_day};
use super::{Cell, Collector, Limits, ReadError, Sheet, Sheets, fill_merged};

pub(super) fn read(bytes: &[u8], limits: Limits) -> Result<Sheets, ReadError> {
    inflate_all(bytes, limits)?;
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let content = archive.by_name("content.xml").map_err(damaged)?;
    let mut xml = Reader::from_reader(BufReader::new(content));
    let mut walk = Walk::new(limits);
    let mut buffer = Vec::new();
    loop {
        match xml.read_event_into(&mut buffer).map_err(damaged)? {
            Event::Start(tag) => walk.open(&tag)?,
            Event::Empty(tag) => {
                walk.open(&tag)?;
                walk.close(tag.local_name().as_ref())?;
            }
            Event::End(tag) => walk.close(tag.local_name().as_ref())?,
            Event::Text(text) => walk.text(&text.xml_content(quick_xml::XmlVersion::Explicit1_0)),
            Event::GeneralRef(entity) => walk.entity(&entity),
            Event::Eof => break,
            _ => {}
        }
        buffer.clear();
    }
    if walk.sheets.is_empty() {
        return Err(ReadError::NotASpreadsheet {
            looks_like: "OpenDocument",
        });
    }
    Ok((walk.sheets, Vec::new()))
}

/// Where in the document the walk stands.
struct Walk {
    collector: Collector,
    sheets: Vec<Sheet>,
    sheet: Option<String>,
    row: u32,
    row_repeat: u32,
    row_cells: Vec<(usize, usize, Cell)>,
    column: usize,
    cell: Option<OpenCell>,
    /// Depth inside notes, whose text is not the cell's.
    in_note: usize,
    merged: Vec<(u32, u32, usize)>,
}

struct OpenCell {
    value: Option<Cell>,
    repeat: usize,
    text: String,
    paragraphs: usize,
}

impl Walk {
    fn new(limits: Limits) -> Self {
        Walk {
            collector: Collector::new(limits),
            sheets: Vec::new(),
            sheet: None,
            row: 1,
            row_repeat: 1,
            row_cells: Vec::new(),
            column: 0,
            cell: None,
            in_note: 0,
            merged: Vec::new(),
        }
    }

    fn open(&mut self, tag: &BytesStart<'_>) -> Result<(), ReadError> {
        match tag.local_name().as_ref() {
            "table" if self.sheet.is_none() => {
                self.sheet = Some(attribute(tag, "name")?.unwrap_or_default());
                self.row = 1;
            }
            "table-row" => {
                self.row_repeat = count(tag, "number-rows-repeated")?;
                self.column = 0;
                self.row_cells.clear();
            }
            "table-cell" | "covered-table-cell" => self.cell = Some(self.open_cell(tag)?),
            "annotation" => self.in_note += 1,
            "p" if self.in_note == 0 => {
                if let Some(cell) = &mut self.cell {
                    if cell.paragraphs > 0 {
                        cell.text.push('\n');
                    }
                    cell.paragraphs += 1;
                }
            }
            "s" => self.text(" "),
            "tab" => self.text("\t"),
            "line-break" => self.text("\n"),
            _ => {}
        }
        Ok(())
    }

    fn open_cell(&mut self, tag: &BytesStart<'_>) -> Result<OpenCell, ReadError> {
        let repeat = count(tag, "number-columns-repeated")? as usize;
        let spanned = count(tag, "number-rows-spanned")?;
        let wide = count(tag, "number-columns-spanned")?;
        if spanned > 1 && wide == 1 {
            self.merged
                .push((self.row, self.row.saturating_add(spanned - 1), self.column));
        }
        let number = |name| {
            Ok::<_, ReadError>(attribute(tag, name)?.and_then(|text| text.parse::<f64>().ok()))
        };
        let value = match attribute(tag, "value-type")?.as_deref() {
            Some("float" | "currency" | "percentage") => number("value")?.map(Cell::Number),
            Some("date") => attribute(tag, "date-value")?
                .as_deref()
                .and_then(iso_day)
                .map(Cell::Date),
            Some("boolean") => Some(Cell::Bool(
                attribute(tag, "boolean-value")?.as_deref() == Some("true"),
            )),
            _ => None,
        };
        Ok(OpenCell {
            value,
            repeat,
            text: String::new(),
            paragraphs: 0,
        })
    }

    fn text(&mut self, text: &str) {
        if let (Some(cell), 0) = (&mut self.cell, self.in_note) {
            // One cell's text is bounded like all text; the collector checks the sum.
            if cell.text.len() <= self.collector.limits.text_bytes {
                cell.text.push_str(text);
            }
        }
    }

    fn entity(&mut self, entity: &quick_xml::events::BytesRef<'_>) {
        if let Ok(Some(letter)) = entity.resolve_char_ref() {
            self.text(letter.encode_utf8(&mut [0; 4]));
        } else if let Some(text) = quick_xml::escape::resolve_predefined_entity(entity) {
            self.text(text);
        }
    }

    fn close(&mut self, name: &str) -> Result<(), ReadError> {
        match name {
            "annotation" => self.in_note = self.in_note.saturating_sub(1),
            "table-cell" | "covered-table-cell" => self.close_cell(),
            "table-row" => self.close_row()?,
            "table" => {
                if let Some(name) = self.sheet.take() {
                    let mut sheet = self.collector.sheet(name);
                    fill_merged(&mut sheet, &std::mem::take(&mut self.merged));
                    self.sheets.push(sheet);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn close_cell(&mut self) {
        let Some(open) = self.cell.take() else { return };
        let cell = open
            .value
            .unwrap_or_else(|| Cell::Text(open.text.as_str().into()));
        if !cell.is_empty() {
            self.row_cells.push((self.column, open.repeat, cell));
        }
        self.column = self.column.saturating_add(open.repeat);
    }

    fn close_row(&mut self) -> Result<(), ReadError> {
        if !self.row_cells.is_empty() {
            let cells = std::mem::take(&mut self.row_cells);
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
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Result<Option<String>, ReadError> {
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(damaged)?;
        if attribute.key.local_name().as_ref() == name {
            let value = attribute
                .normalized_value(quick_xml::XmlVersion::Explicit1_0)
                .map_err(damaged)?;
            return Ok(Some(value.into_owned()));
        }
    }
    Ok(None)
}

fn count(tag: &BytesStart<'_>, name: &str) -> Result<u32, ReadError> {
    Ok(attribute(tag, name)?
        .and_then(|text| text.parse().ok())
        .unwrap_or(1)
        .max(1))
}
