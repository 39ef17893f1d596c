//! Excel workbooks before 2007.
//!
//! Read by hand: `calamine` lays every sheet out as a full rectangle and copies a shared text for
//! each cell that names it, so that a file of a few kilobytes can ask for gigabytes. It is the
//! second opinion in our tests.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use encoding_rs::Encoding;
use freistadt_model::Diagnostic;

use super::biff::{Body, code_page, packed_number, record};
use super::collect::{Collector, Merged, in_sheet, too_large};
use super::failed::of_code;
use super::package::damaged;
use super::serial::Shown;
use super::{Cell, Limits, ReadError, Sheets};

const BOF: u16 = 0x0809;
const EOF: u16 = 0x000A;
/// The version in `BOF` from which on texts are Unicode.
const BIFF8: u16 = 0x0600;

pub(super) fn read(bytes: &[u8], limits: Limits) -> Result<Sheets, ReadError> {
    let stream = workbook_stream(bytes)?;
    let book = Book::read(&stream, limits)?;
    let mut collector = Collector::new(limits);
    let mut diagnostics = Vec::new();
    let mut sheets = Vec::new();
    for listed in &book.sheets {
        if listed.kind != 0 {
            // Charts, macro sheets.
            diagnostics.push(Diagnostic::note("sheet-without-cells").at(in_sheet(&listed.name)));
            continue;
        }
        if listed.hidden {
            diagnostics.push(Diagnostic::note("sheet-hidden").at(in_sheet(&listed.name)));
        }
        let mut walk = Walk {
            book: &book,
            collector: &mut collector,
            text_of_formula: None,
        };
        let whole = walk.all(&stream, listed.at)?;
        if !whole {
            let remark = Diagnostic::error("sheet-damaged").text("detail", "ends in the middle");
            diagnostics.push(remark.at(in_sheet(&listed.name)));
        }
        sheets.push(collector.sheet(listed.name.clone())?);
    }
    if sheets.is_empty() {
        return Err(damaged("no sheet can be read"));
    }
    Ok((sheets, diagnostics))
}

fn workbook_stream(bytes: &[u8]) -> Result<Vec<u8>, ReadError> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(damaged)?;
    let names = ["/Workbook", "/Book"];
    let name = names.into_iter().find(|name| file.is_stream(name));
    let mut stream = Vec::new();
    file.open_stream(name.unwrap_or(names[0]))
        .and_then(|part| part.take(bytes.len() as u64).read_to_end(&mut stream))
        .map_err(damaged)?;
    Ok(stream)
}

/// What the records before the first sheet say.
struct Book<'a> {
    stream: &'a [u8],
    unicode: bool,
    code_page: &'static Encoding,
    from_1904: bool,
    own_formats: BTreeMap<u16, Shown>,
    /// By cell format.
    shown: Vec<Shown>,
    /// Where each shared text begins.
    strings: Vec<(u32, u32)>,
    sheets: Vec<Listed>,
}

struct Listed {
    name: String,
    at: usize,
    hidden: bool,
    /// 0 is a worksheet.
    kind: u8,
}

impl<'a> Book<'a> {
    fn read(stream: &'a [u8], limits: Limits) -> Result<Self, ReadError> {
        let mut book = Book {
            stream,
            unicode: true,
            code_page: encoding_rs::WINDOWS_1252,
            from_1904: false,
            own_formats: BTreeMap::new(),
            shown: Vec::new(),
            strings: Vec::new(),
            sheets: Vec::new(),
        };
        let mut at = 0;
        while let Some((kind, mut body, next)) = record(stream, at) {
            match kind {
                EOF => break,
                // FILEPASS
                0x002F => return Err(ReadError::Encrypted),
                // SST
                0x00FC => book.find_strings(body, limits)?,
                // What is cut off in these says nothing.
                _ => _ = book.take(kind, &mut body),
            }
            if book.sheets.len() > super::xlsx::MOST_SHEETS {
                return Err(too_large("sheets", super::xlsx::MOST_SHEETS));
            }
            at = next;
        }
        Ok(book)
    }

    fn take(&mut self, kind: u16, body: &mut Body<'_>) -> Option<()> {
        match kind {
            BOF => self.unicode = body.u16()? >= BIFF8,
            // CODEPAGE, DATEMODE
            0x0042 => self.code_page = code_page(body.u16()?),
            0x0022 => self.from_1904 = body.u16()? == 1,
            // FORMAT
            0x041E => {
                let id = body.u16()?;
                let text = if self.unicode {
                    let letters = body.u16()?;
                    body.text(letters.into())?
                } else {
                    self.short_text(body)?
                };
                self.own_formats.insert(id, Shown::of(&text));
            }
            // XF
            0x00E0 => {
                body.skip(2)?;
                let id = body.u16()?;
                let own = self.own_formats.get(&id).copied();
                self.shown
                    .push(own.unwrap_or_else(|| Shown::built_in(id.into())));
            }
            // BOUNDSHEET
            0x0085 => {
                let at = body.u32()? as usize;
                let (state, kind) = (body.u8()?, body.u8()?);
                let name = self.short_text(body)?;
                let hidden = state & 3 != 0;
                self.sheets.push(Listed {
                    name,
                    at,
                    hidden,
                    kind,
                });
            }
            _ => {}
        }
        Some(())
    }

    /// A text with one byte of length.
    fn short_text(&self, body: &mut Body<'_>) -> Option<String> {
        let letters = usize::from(body.u8()?);
        if self.unicode {
            body.text(letters)
        } else {
            body.bytes(letters, self.code_page)
        }
    }

    /// A text with two bytes of length.
    fn long_text(&self, body: &mut Body<'_>) -> Option<String> {
        let letters = usize::from(body.u16()?);
        if self.unicode {
            body.text(letters)
        } else {
            body.bytes(letters, self.code_page)
        }
    }

    fn find_strings(&mut self, mut body: Body<'_>, limits: Limits) -> Result<(), ReadError> {
        let counts = (body.u32(), body.u32());
        let (_, Some(count)) = counts else {
            return Ok(());
        };
        for _ in 0..count {
            let place = body.place();
            let letters = body.u16();
            let (Some(place), Some(letters)) = (place, letters) else {
                break;
            };
            if self.strings.len() >= limits.cells {
                return Err(too_large("cells", limits.cells));
            }
            self.strings.push(place);
            if body.skip_text(letters.into()).is_none() {
                break;
            }
        }
        Ok(())
    }

    fn string(&self, index: u32) -> Option<String> {
        let place = self.strings.get(index as usize)?;
        let mut body = Body::resume(self.stream, *place);
        let letters = body.u16()?;
        body.text(letters.into())
    }
}

struct Walk<'a> {
    book: &'a Book<'a>,
    collector: &'a mut Collector,
    /// A formula whose result is a text, which comes in the next record.
    text_of_formula: Option<(u16, u16)>,
}

impl Walk<'_> {
    /// Whether the sheet had an end.
    fn all(&mut self, stream: &[u8], start: usize) -> Result<bool, ReadError> {
        let mut at = start;
        let mut depth = 0_u32;
        while let Some((kind, body, next)) = record(stream, at) {
            match kind {
                BOF => depth += 1,
                EOF if depth <= 1 => return Ok(true),
                EOF => depth -= 1,
                // Inside a sheet begins the chart that lies on it.
                _ if depth > 1 => {}
                // A record that is cut off says nothing.
                _ => self.take(kind, body).unwrap_or(Ok(()))?,
            }
            at = next;
        }
        Ok(false)
    }

    fn take(&mut self, kind: u16, mut body: Body<'_>) -> Option<Result<(), ReadError>> {
        match kind {
            // STRING
            0x0207 => {
                let (row, column) = self.text_of_formula.take()?;
                let text = self.book.long_text(&mut body)?;
                return Some(self.put(row, column, Cell::Text(text.into())));
            }
            // MERGEDCELLS
            0x00E5 => return self.merge(body),
            // MULRK
            0x00BD => return self.packed_row(body),
            0x0006 | 0x0201 | 0x0203..=0x0205 | 0x027E | 0x00FD | 0x00D6 => {}
            _ => return Some(Ok(())),
        }
        let (row, column, format) = (body.u16()?, body.u16()?, body.u16()?);
        let cell = match kind {
            // NUMBER, RK
            0x0203 => self.number(body.f64()?, format),
            0x027E => self.number(packed_number(body.u32()?), format),
            // LABELSST
            0x00FD => Cell::Text(self.book.string(body.u32()?)?.into()),
            // LABEL, RSTRING
            0x0204 | 0x00D6 => Cell::Text(self.book.long_text(&mut body)?.into()),
            // BOOLERR
            0x0205 => match (body.u8()?, body.u8()?) {
                (value, 0) => Cell::Bool(value != 0),
                (code, _) => Cell::Failed(of_code(code).into()),
            },
            // FORMULA
            0x0006 => self.result(row, column, format, body)?,
            _ => Cell::Empty,
        };
        Some(self.put(row, column, cell))
    }

    fn put(&mut self, row: u16, column: u16, cell: Cell) -> Result<(), ReadError> {
        self.collector
            .put(u32::from(row) + 1, usize::from(column), cell)
    }

    fn number(&self, number: f64, format: u16) -> Cell {
        let shown = self.book.shown.get(usize::from(format)).copied();
        match number.is_finite() {
            true => shown.unwrap_or_default().cell(number, self.book.from_1904),
            false => Cell::Failed(of_code(0x24).into()),
        }
    }

    /// What a formula came to: a number, or by a marker something else ([MS-XLS] 2.5.133).
    fn result(&mut self, row: u16, column: u16, format: u16, body: Body<'_>) -> Option<Cell> {
        let mut marked = body;
        let (kind, _, value) = (marked.u8()?, marked.u8()?, marked.u8()?);
        marked.skip(3)?;
        if marked.u16()? != 0xFFFF {
            let mut body = body;
            return Some(self.number(body.f64()?, format));
        }
        Some(match kind {
            0 => {
                self.text_of_formula = Some((row, column));
                Cell::Empty
            }
            1 => Cell::Bool(value != 0),
            2 => Cell::Failed(of_code(value).into()),
            _ => Cell::Empty,
        })
    }

    fn packed_row(&mut self, mut body: Body<'_>) -> Option<Result<(), ReadError>> {
        let (row, mut column) = (body.u16()?, body.u16()?);
        while body.left() >= 6 + 2 {
            let (format, packed) = (body.u16()?, body.u32()?);
            let cell = self.number(packed_number(packed), format);
            if let Err(error) = self.put(row, column, cell) {
                return Some(Err(error));
            }
            column = column.checked_add(1)?;
        }
        Some(Ok(()))
    }

    /// Keeps the merged regions of one column.
    fn merge(&mut self, mut body: Body<'_>) -> Option<Result<(), ReadError>> {
        for _ in 0..body.u16()? {
            let (first, last) = (body.u16()?, body.u16()?);
            let (left, right) = (body.u16()?, body.u16()?);
            if left != right || last <= first {
                continue;
            }
            let region = Merged {
                first: u32::from(first) + 1,
                last: u32::from(last) + 1,
                column: left.into(),
            };
            if let Err(error) = self.collector.merge(region) {
                return Some(Err(error));
            }
        }
        Some(Ok(()))
    }
}
