//! Excel workbooks since 2007, streamed cell by cell.

use std::io::{Cursor, Read};

use calamine::{DataRef, Reader, Xlsx};
use freistadt_model::{Diagnostic, Location};
use jiff::civil::Date;

use super::{Cell, Collector, Limits, ReadError, Sheet, Sheets, fill_merged};

pub(super) fn read(bytes: &[u8], limits: Limits) -> Result<Sheets, ReadError> {
    inflate_all(bytes, limits)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let names: Vec<String> = workbook.sheet_names().clone();
    let mut collector = Collector::new(limits);
    let mut diagnostics = Vec::new();
    let mut sheets = Vec::new();
    for name in names {
        // Charts and macro sheets have no cells.
        let Ok(mut sheet) = cells(&mut workbook, &name, &mut collector, &mut diagnostics)? else {
            continue;
        };
        if let Ok(regions) = workbook.merge_cells_by_sheet_name(&name) {
            let columns: Vec<_> = regions
                .iter()
                .filter(|region| region.start.1 == region.end.1 && region.end.0 > region.start.0)
                .map(|region| {
                    (
                        region.start.0 + 1,
                        region.end.0.saturating_add(1),
                        region.start.1 as usize,
                    )
                })
                .collect();
            fill_merged(&mut sheet, &columns);
        }
        sheets.push(sheet);
    }
    Ok((sheets, diagnostics))
}

type NoCells = ();

fn cells(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    collector: &mut Collector,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Result<Sheet, NoCells>, ReadError> {
    let Ok(mut reader) = workbook.worksheet_cells_reader(name) else {
        return Ok(Err(()));
    };
    loop {
        let cell = match reader.next_cell() {
            Ok(Some(cell)) => cell,
            Ok(None) => break,
            Err(error) => {
                // What came before the damage is kept.
                let location = Location {
                    sheet: Some(name.to_owned()),
                    ..Location::default()
                };
                diagnostics.push(
                    Diagnostic::error("sheet-damaged")
                        .text("detail", error.to_string())
                        .at(location),
                );
                break;
            }
        };
        let (row, column) = cell.get_position();
        collector.put(
            row.saturating_add(1),
            column as usize,
            convert(cell.get_value()),
        )?;
    }
    Ok(Ok(collector.sheet(name.to_owned())))
}

pub(super) fn convert(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(number) => Cell::Text(number.to_string().into()),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::String(text) | DataRef::DurationIso(text) => Cell::Text(text.as_str().into()),
        DataRef::SharedString(text) => Cell::Text((*text).into()),
        DataRef::Bool(bool) => Cell::Bool(*bool),
        DataRef::DateTime(serial) if serial.is_duration() => Cell::Number(serial.as_f64()),
        DataRef::DateTime(serial) => {
            let (year, month, day, ..) = serial.to_ymd_hms_milli();
            civil(year, month, day).map_or(Cell::Number(serial.as_f64()), Cell::Date)
        }
        DataRef::DateTimeIso(text) => {
            iso_day(text).map_or(Cell::Text(text.as_str().into()), Cell::Date)
        }
        DataRef::Error(_) => Cell::Failed,
    }
}

fn civil(year: u16, month: u8, day: u8) -> Option<Date> {
    let (year, month, day) = (
        i16::try_from(year).ok()?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    );
    Date::new(year, month, day).ok()
}

/// The day of an ISO date or date and time.
pub(super) fn iso_day(text: &str) -> Option<Date> {
    text.get(..10)?.parse().ok()
}

pub(super) fn damaged(error: impl std::fmt::Display) -> ReadError {
    ReadError::Damaged {
        detail: error.to_string(),
    }
}

/// Inflates every part once and counts, because the sizes in the file may lie.
pub(super) fn inflate_all(bytes: &[u8], limits: Limits) -> Result<(), ReadError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut left = limits.inflated_bytes;
    let mut buffer = vec![0; 64 << 10];
    for index in 0..archive.len() {
        let mut part = match archive.by_index(index) {
            Ok(part) => part,
            Err(zip::result::ZipError::UnsupportedArchive(_)) => return Err(ReadError::Encrypted),
            Err(error) => return Err(damaged(error)),
        };
        // Strings are held in memory several times their size; the rest is streamed.
        let weight = if part
            .name()
            .is_ok_and(|name| name.ends_with("sharedStrings.xml"))
        {
            4
        } else {
            1
        };
        loop {
            let read = part.read(&mut buffer).map_err(damaged)? as u64;
            if read == 0 {
                break;
            }
            left = left.checked_sub(read * weight).ok_or(ReadError::TooLarge {
                what: "inflated-bytes",
                limit: limits.inflated_bytes,
            })?;
        }
    }
    Ok(())
}
