//! Sheets to bytes: workbooks for people, CSV for the next tool.

use rust_xlsxwriter::{
    Color, ConditionalFormatBlank, DataValidation, DataValidationErrorStyle, Format as CellFormat,
    FormatAlign, FormatBorder, Note, Workbook, Worksheet, XlsxError,
};

use super::Cell;

/// First signs of a cell that a spreadsheet would execute as a formula.
const EXECUTED: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// One column of a sheet to write.
#[derive(Debug, Clone, Default)]
pub struct Column {
    /// The heading.
    pub heading: String,
    /// A comment on the heading; empty: none.
    pub comment: String,
    /// Values offered as a drop-down; others stay allowed.
    pub choices: Vec<String>,
    /// Width in characters.
    pub width: u16,
    /// Number format for the column's numbers; empty: none.
    pub number_format: &'static str,
    /// Whether an empty cell is a question: it stands out as long as it is empty.
    pub asked: bool,
    /// Whether other values than those offered are as good: the program does not ask back.
    pub free: bool,
    /// Whether long texts take several lines.
    pub wrapped: bool,
}

/// A sheet to write: headings in the first row, frozen, with a filter.
#[derive(Debug, Clone, Default)]
pub struct SheetOut {
    /// Its name, at most 31 characters.
    pub name: String,
    /// Rows above the headings, one cell each.
    pub title: Vec<String>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
    /// So many columns beyond the first stay in sight when one moves to the right.
    pub pinned: u16,
}

/// A sheet that the format cannot hold.
#[derive(Debug, thiserror::Error)]
#[error("cannot write the workbook")]
pub struct WriteError(#[from] XlsxError);

/// Writes a workbook.
pub fn write_workbook(sheets: &[SheetOut]) -> Result<Vec<u8>, WriteError> {
    let mut workbook = Workbook::new();
    // The same content gives the same bytes: no clock in the file.
    let creation = rust_xlsxwriter::ExcelDateTime::from_ymd(2020, 1, 1)?;
    workbook
        .set_properties(&rust_xlsxwriter::DocProperties::new().set_creation_datetime(&creation));
    for sheet in sheets {
        write_sheet(&mut workbook, sheet)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn write_sheet(workbook: &mut Workbook, sheet: &SheetOut) -> Result<(), WriteError> {
    let page = workbook.add_worksheet();
    page.set_name(&sheet.name)?;
    let title_format = CellFormat::new().set_bold();
    for (row, line) in sheet.title.iter().enumerate() {
        page.write_string_with_format(row_number(row), 0, line, &title_format)?;
    }
    let head = row_number(sheet.title.len());
    write_headings(page, head, &sheet.columns)?;
    let formats = Formats::of(sheet);
    for (row, cells) in sheet.rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            write_cell(page, head + 1 + row_number(row), column, cell, &formats)?;
        }
    }
    mark_questions(page, head + 1, sheet)?;
    page.set_freeze_panes(head + 1, 1 + sheet.pinned)?;
    if let Some(last) = sheet.columns.len().checked_sub(1) {
        let bottom = head + row_number(sheet.rows.len()).max(1);
        page.autofilter(head, 0, bottom, column_number(last))?;
    }
    Ok(())
}

/// Empty cells of asked columns stand out, and no longer once something is written into them.
fn mark_questions(page: &mut Worksheet, first: u32, sheet: &SheetOut) -> Result<(), WriteError> {
    let Some(last) = sheet.rows.len().checked_sub(1) else {
        return Ok(());
    };
    let format = CellFormat::new()
        .set_background_color(Color::RGB(0x00FF_F2CC))
        .set_border(FormatBorder::Thin);
    let blank = ConditionalFormatBlank::new().set_format(format);
    for (index, _) in sheet.columns.iter().enumerate().filter(|(_, c)| c.asked) {
        let at = column_number(index);
        page.add_conditional_format(first, at, first + row_number(last), at, &blank)?;
    }
    Ok(())
}

fn write_headings(page: &mut Worksheet, row: u32, columns: &[Column]) -> Result<(), WriteError> {
    let format = CellFormat::new()
        .set_bold()
        .set_border_bottom(FormatBorder::Medium)
        .set_background_color(Color::RGB(0x00EE_F2F6))
        .set_align(FormatAlign::Top)
        .set_text_wrap();
    for (index, column) in columns.iter().enumerate() {
        let at = column_number(index);
        page.write_string_with_format(row, at, &column.heading, &format)?;
        page.set_column_width(at, f64::from(column.width.max(8)))?;
        if !column.comment.is_empty() {
            let note = Note::new(&column.comment).set_author("Freistadt");
            page.insert_note(row, at, &note)?;
        }
        offer_choices(page, row + 1, at, column)?;
    }
    Ok(())
}

struct Formats {
    plain: CellFormat,
    date: CellFormat,
    /// For text that looks like a formula.
    quoted: CellFormat,
    /// By column.
    columns: Vec<CellFormat>,
}

impl Formats {
    /// Where some cells take several lines, all begin at the top.
    fn of(sheet: &SheetOut) -> Formats {
        let mut plain = CellFormat::new();
        if sheet.columns.iter().any(|column| column.wrapped) {
            plain = plain.set_align(FormatAlign::Top);
        }
        let of_column = |column: &Column| {
            let mut format = plain.clone();
            if column.wrapped {
                format = format.set_text_wrap();
            }
            match column.number_format {
                "" => format,
                number => format.set_num_format(number),
            }
        };
        Formats {
            date: plain.clone().set_num_format("dd.mm.yyyy"),
            quoted: plain.clone().set_quote_prefix(),
            columns: sheet.columns.iter().map(of_column).collect(),
            plain,
        }
    }
}

fn write_cell(
    page: &mut Worksheet,
    row: u32,
    column: usize,
    cell: &Cell,
    formats: &Formats,
) -> Result<(), WriteError> {
    let at = column_number(column);
    let format = formats.columns.get(column).unwrap_or(&formats.plain);
    match cell {
        Cell::Empty | Cell::Failed(_) => page,
        Cell::Text(text) if text.starts_with(EXECUTED) => {
            page.write_string_with_format(row, at, text.as_ref(), &formats.quoted)?
        }
        Cell::Text(text) => page.write_string_with_format(row, at, text.as_ref(), format)?,
        Cell::Number(number) => page.write_number_with_format(row, at, *number, format)?,
        Cell::Bool(bool) => page.write_boolean_with_format(row, at, *bool, format)?,
        Cell::Date(day) => match excel_day(*day) {
            Some(serial) => page.write_datetime_with_format(row, at, &serial, &formats.date)?,
            None => page.write_string(row, at, day.to_string())?,
        },
    };
    Ok(())
}

fn offer_choices(
    page: &mut Worksheet,
    first: u32,
    at: u16,
    column: &Column,
) -> Result<(), WriteError> {
    // Excel takes lists of at most 255 characters.
    let length: usize = column
        .choices
        .iter()
        .map(|choice| choice.chars().count() + 1)
        .sum();
    if column.choices.is_empty() || length > 255 {
        return Ok(());
    }
    let list = DataValidation::new()
        .allow_list_strings(&column.choices)?
        .set_error_style(DataValidationErrorStyle::Warning)
        .show_error_message(!column.free);
    page.add_data_validation(first, at, first + 2_000, at, &list)?;
    Ok(())
}

fn row_number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

fn column_number(index: usize) -> u16 {
    u16::try_from(index).unwrap_or(u16::MAX)
}

fn excel_day(day: jiff::civil::Date) -> Option<rust_xlsxwriter::ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    rust_xlsxwriter::ExcelDateTime::from_ymd(
        year,
        day.month().unsigned_abs(),
        day.day().unsigned_abs(),
    )
    .ok()
}

/// Writes one sheet as CSV: semicolons, UTF-8 with byte-order mark, as spreadsheets here expect.
/// What a spreadsheet would execute gets an apostrophe in front, which our reader takes off.
pub fn write_csv(sheet: &SheetOut) -> Vec<u8> {
    // Without a separator in sight a reader would take any other sign for one.
    let quotes = match sheet.columns.len() {
        0 | 1 => csv::QuoteStyle::Always,
        _ => csv::QuoteStyle::Necessary,
    };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .quote_style(quotes)
        .flexible(true)
        .from_writer(vec![0xEF, 0xBB, 0xBF]);
    let headings = sheet
        .columns
        .iter()
        .map(|column| guarded(column.heading.clone()));
    // Writing to memory cannot fail.
    writer
        .write_record(headings)
        .expect("memory takes every record");
    for row in &sheet.rows {
        writer
            .write_record(row.iter().map(csv_cell))
            .expect("memory takes every record");
    }
    writer.into_inner().expect("memory takes every record")
}

fn csv_cell(cell: &Cell) -> String {
    match cell {
        // A decimal comma, as the semicolon promises. No apostrophe: a number is no formula.
        Cell::Number(number) => number.to_string().replace('.', ","),
        Cell::Date(day) => format!("{:02}.{:02}.{:04}", day.day(), day.month(), day.year()),
        Cell::Failed(_) => String::new(),
        Cell::Empty | Cell::Text(_) | Cell::Bool(_) => guarded(cell.to_text()),
    }
}

fn guarded(text: String) -> String {
    if text.trim_start_matches('\'').starts_with(EXECUTED) {
        format!("'{text}")
    } else {
        text
    }
}

/// Whether an apostrophe stands before what a spreadsheet would execute, perhaps after others
/// that belong to the text.
pub(super) fn is_guarded(text: &str) -> bool {
    text.starts_with('\'') && text.trim_start_matches('\'').starts_with(EXECUTED)
}
