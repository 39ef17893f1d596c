//! Excel workbooks before 2007.
//!
//! The reader library lays every sheet out as a full rectangle. A file of a few bytes can name a
//! cell at the far corner, so the records are walked first and the rectangles counted.

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xls};

use super::xlsx::{damaged, iso_day};
use super::{Cell, Collector, Limits, ReadError, Sheets, fill_merged};

pub(super) fn read(bytes: &[u8], limits: Limits) -> Result<Sheets, ReadError> {
    check_extent(bytes, limits)?;
    let mut workbook: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut collector = Collector::new(limits);
    let mut sheets = Vec::new();
    for name in workbook.sheet_names().clone() {
        let Ok(range) = workbook.worksheet_range(&name) else {
            continue;
        };
        let (first_row, first_column) = range.start().unwrap_or((0, 0));
        for (row, column, value) in range.used_cells() {
            let row = u32::try_from(row)
                .unwrap_or(u32::MAX)
                .saturating_add(first_row + 1);
            collector.put(row, column + first_column as usize, convert(value))?;
        }
        let mut sheet = collector.sheet(name.clone());
        let regions: Vec<_> = workbook
            .merge_cells_by_sheet_name(&name)
            .unwrap_or_default()
            .iter()
            .filter(|region| region.start.1 == region.end.1 && region.end.0 > region.start.0)
            .map(|region| {
                (
                    region.start.0 + 1,
                    region.end.0 + 1,
                    region.start.1 as usize,
                )
            })
            .collect();
        fill_merged(&mut sheet, &regions);
        sheets.push(sheet);
    }
    Ok((sheets, Vec::new()))
}

fn convert(value: &Data) -> Cell {
    match value {
        Data::Empty => Cell::Empty,
        Data::Int(number) => Cell::Text(number.to_string().into()),
        Data::Float(number) => Cell::Number(*number),
        Data::String(text) | Data::DurationIso(text) => Cell::Text(text.as_str().into()),
        Data::Bool(bool) => Cell::Bool(*bool),
        Data::DateTime(serial) => super::xlsx::convert(&calamine::DataRef::DateTime(*serial)),
        Data::DateTimeIso(text) => {
            iso_day(text).map_or(Cell::Text(text.as_str().into()), Cell::Date)
        }
        Data::Error(_) => Cell::Failed,
    }
}

/// Records that place cells: formula, number, label, blank, boolean, text, packed numbers.
const PLACING: [u16; 10] = [
    0x0006, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E, 0x00BD, 0x00BE, 0x00FD, 0x00D6,
];
const BEGIN: u16 = 0x0809;
const PASSWORD: u16 = 0x002F;

fn check_extent(bytes: &[u8], limits: Limits) -> Result<(), ReadError> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(damaged)?;
    let name = if file.is_stream("/Workbook") {
        "/Workbook"
    } else {
        "/Book"
    };
    let mut stream = Vec::new();
    file.open_stream(name)
        .and_then(|mut part| part.read_to_end(&mut stream))
        .map_err(damaged)?;
    let mut total = 0_usize;
    let mut extent = Extent::default();
    let mut at = 0;
    while let Some(head) = stream.get(at..at + 4) {
        let kind = u16::from_le_bytes([head[0], head[1]]);
        let length = usize::from(u16::from_le_bytes([head[2], head[3]]));
        let body = stream.get(at + 4..at + 4 + length).unwrap_or_default();
        if kind == PASSWORD {
            return Err(ReadError::Encrypted);
        }
        if kind == BEGIN {
            total = total.saturating_add(std::mem::take(&mut extent).area());
        }
        if PLACING.contains(&kind) {
            extent.add(kind, body);
        }
        at += 4 + length;
    }
    if total.saturating_add(extent.area()) > limits.cells {
        return Err(ReadError::TooLarge {
            what: "cells",
            limit: limits.cells as u64,
        });
    }
    Ok(())
}

/// The rectangle that a sheet's cells span.
#[derive(Default)]
struct Extent {
    corners: Option<[usize; 4]>,
}

impl Extent {
    fn add(&mut self, kind: u16, body: &[u8]) {
        let number = |at: usize| {
            body.get(at..at + 2)
                .map(|b| usize::from(u16::from_le_bytes([b[0], b[1]])))
        };
        let (Some(row), Some(first)) = (number(0), number(2)) else {
            return;
        };
        // Packed records end with their last column.
        let packed = matches!(kind, 0x00BD | 0x00BE);
        let last = if packed {
            body.len().checked_sub(2).and_then(number).unwrap_or(first)
        } else {
            first
        };
        let [top, left, bottom, right] = self.corners.unwrap_or([row, first, row, last]);
        self.corners = Some([
            top.min(row),
            left.min(first),
            bottom.max(row),
            right.max(last).max(first),
        ]);
    }

    fn area(&self) -> usize {
        self.corners.map_or(0, |[top, left, bottom, right]| {
            (bottom - top + 1).saturating_mul(right - left + 1)
        })
    }
}
