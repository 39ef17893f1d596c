//! The cells of one XLSX sheet, streamed. An odd cell is named and does not end the sheet.

use std::borrow::Cow;

use freistadt_model::Diagnostic;
use quick_xml::events::{BytesStart, Event};

use super::collect::{Affected, Collector, Merged, in_sheet};
use super::package::{Xml, attribute, for_attributes, push_entity};
use super::serial::iso_day;
use super::xlsx::{Book, skip};
use super::{Cell, ReadError, Sheet};

pub(super) fn read(
    part: &mut Xml<'_, '_>,
    name: String,
    book: &Book,
    collector: &mut Collector,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Sheet, ReadError> {
    let mut walk = Walk {
        book,
        collector,
        row: 0,
        column: 0,
        text: String::new(),
        without_value: Affected::default(),
        unreadable: Affected::default(),
    };
    match walk.all(part) {
        // What came before the damage is kept.
        Err(ReadError::Damaged { detail }) => diagnostics.push(
            Diagnostic::error("sheet-damaged")
                .text("detail", detail)
                .at(in_sheet(&name)),
        ),
        other => other?,
    }
    let without_value = walk.without_value.remark("formulas-without-value", &name);
    diagnostics.extend(without_value);
    diagnostics.extend(walk.unreadable.remark("cells-unreadable", &name));
    collector.sheet(name)
}

struct Walk<'a> {
    book: &'a Book,
    collector: &'a mut Collector,
    /// The present row, from 1; 0 before the first one.
    row: u32,
    /// The next cell's column, unless it says otherwise.
    column: usize,
    /// The present cell's content, kept for its memory.
    text: String,
    without_value: Affected,
    unreadable: Affected,
}

/// How a cell's content is to be read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Type {
    Number,
    Shared,
    Text,
    Bool,
    Failed,
    Day,
}

impl Walk<'_> {
    fn all(&mut self, part: &mut Xml<'_, '_>) -> Result<(), ReadError> {
        loop {
            let tag = match part.next()? {
                Event::Eof => return Ok(()),
                Event::Start(tag) => tag,
                _ => continue,
            };
            match tag.local_name().as_ref() {
                "row" => {
                    let told = attribute(&tag, "r").and_then(|r| r.parse().ok());
                    self.row = told.unwrap_or_else(|| self.row.saturating_add(1));
                    self.column = 0;
                }
                "c" => {
                    let (kind, style) = self.enter(&tag);
                    self.cell(part, kind, style)?;
                }
                "mergeCell" => {
                    let region = attribute(&tag, "ref");
                    if let Some(region) = region.as_deref().and_then(one_column) {
                        self.collector.merge(region)?;
                    }
                }
                _ => {}
            }
        }
    }

    /// Goes to the cell's place.
    fn enter(&mut self, tag: &BytesStart<'_>) -> (Type, usize) {
        let (mut kind, mut style) = (Type::Number, 0);
        for_attributes(tag, |name, value| match name {
            "r" => {
                if let Some((row, column)) = place(&value) {
                    (self.row, self.column) = (row, column);
                }
            }
            "s" => style = value.parse().unwrap_or(0),
            "t" => {
                kind = match value.as_ref() {
                    "s" => Type::Shared,
                    "str" | "inlineStr" => Type::Text,
                    "b" => Type::Bool,
                    "e" => Type::Failed,
                    "d" => Type::Day,
                    _ => Type::Number,
                }
            }
            _ => {}
        });
        (kind, style)
    }

    fn cell(&mut self, part: &mut Xml<'_, '_>, kind: Type, style: usize) -> Result<(), ReadError> {
        self.text.clear();
        let (mut formula, mut value) = (false, false);
        loop {
            let tag = match part.next()? {
                Event::Start(tag) => tag,
                Event::End(_) | Event::Eof => break,
                _ => continue,
            };
            match tag.local_name().as_ref() {
                "v" if !value => {
                    value = true;
                    push_text(part, &mut self.text)?;
                }
                "is" => {
                    value = true;
                    self.text.clear();
                    push_string(part, "is", &mut self.text)?;
                }
                other => {
                    formula |= other == "f";
                    skip(part)?;
                }
            }
            self.collector.check_text(self.text.len())?;
        }
        let (row, column) = (self.row.max(1), self.column);
        self.column = self.column.saturating_add(1);
        // A text as result may well be empty.
        if formula && self.text.is_empty() && !(value && kind == Type::Text) {
            self.without_value.add(row, column);
        }
        let cell = match self.understand(kind, style) {
            Some(cell) => cell,
            None => {
                self.unreadable.add(row, column);
                Cell::Text(self.text.as_str().into())
            }
        };
        self.collector.put(row, column, cell)
    }

    /// The cell's value; `None` if its content does not fit its type.
    fn understand(&self, kind: Type, style: usize) -> Option<Cell> {
        let text = self.text.as_str();
        if text.is_empty() {
            return Some(Cell::Empty);
        }
        match kind {
            Type::Shared => {
                let text = self.book.strings.get(text.trim().parse().ok()?)?;
                Some(Cell::Text(unescaped(text).into()))
            }
            Type::Text => Some(Cell::Text(unescaped(text).into())),
            Type::Failed => Some(Cell::Failed(text.into())),
            Type::Bool => match text.trim() {
                "1" | "true" => Some(Cell::Bool(true)),
                "0" | "false" => Some(Cell::Bool(false)),
                _ => None,
            },
            Type::Day => iso_day(text.trim()).map(Cell::Date),
            Type::Number => {
                let number: f64 = text.trim().parse().ok()?;
                let shown = self.book.formats.get(style).copied().unwrap_or_default();
                let finite = number.is_finite();
                finite.then(|| shown.cell(number, self.book.from_1904))
            }
        }
    }
}

/// Adds the text up to the end of the present element.
fn push_text(part: &mut Xml<'_, '_>, into: &mut String) -> Result<(), ReadError> {
    let mut depth = 1;
    while depth > 0 {
        match part.next()? {
            Event::Text(text) => into.push_str(&text.xml10_content()),
            Event::CData(text) => into.push_str(&text.xml10_content()),
            Event::GeneralRef(entity) => push_entity(&entity, into),
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            Event::Eof => break,
            _ => {}
        }
    }
    Ok(())
}

/// Adds a string that may consist of runs with their own look. How it is pronounced, `rPh`,
/// belongs not to it.
pub(super) fn push_string(
    part: &mut Xml<'_, '_>,
    until: &str,
    into: &mut String,
) -> Result<(), ReadError> {
    loop {
        let tag = match part.next()? {
            Event::Start(tag) => tag,
            Event::End(tag) if tag.local_name().as_ref() == until => return Ok(()),
            Event::Eof => return Ok(()),
            _ => continue,
        };
        match tag.local_name().as_ref() {
            "t" => push_text(part, into)?,
            "rPh" | "rPr" | "phoneticPr" => skip(part)?,
            _ => {}
        }
    }
}

/// Signs that XML cannot hold are written `_x000D_` (ECMA-376 part 1, 22.9.2.19).
fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let code = rest.get(2..6).filter(|_| rest.get(6..7) == Some("_"));
        let sign = code
            .filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()))
            .and_then(|code| u32::from_str_radix(code, 16).ok())
            .and_then(char::from_u32);
        let taken = match sign {
            Some(sign) => {
                plain.push(sign);
                7
            }
            None => {
                plain.push_str("_x");
                2
            }
        };
        rest = &rest[taken..];
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// Row from 1 and column from 0 of a place such as `B12`.
fn place(text: &str) -> Option<(u32, usize)> {
    let digits = text.find(|c: char| c.is_ascii_digit())?;
    let mut column = 0_usize;
    for letter in text[..digits].bytes().filter(|byte| *byte != b'$') {
        let letter = usize::from(letter.to_ascii_uppercase().checked_sub(b'A')?);
        if letter > 25 {
            return None;
        }
        column = column.saturating_mul(26).saturating_add(letter + 1);
    }
    let row = text[digits..].trim_start_matches('$').parse().ok()?;
    Some((row, column.checked_sub(1)?))
}

fn one_column(region: &str) -> Option<Merged> {
    let (start, end) = region.split_once(':')?;
    let ((first, column), (last, same)) = (place(start)?, place(end)?);
    (column == same && last > first).then_some(Merged {
        first,
        last,
        column,
    })
}
