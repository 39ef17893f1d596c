//! The format of a file, from its content.

use std::io::Cursor;

use super::package::{Package, damaged};
use super::{Limits, ReadError};

/// A spreadsheet format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Text with separators.
    Csv,
    /// Excel since 2007.
    Xlsx,
    /// Excel before 2007.
    Xls,
    /// OpenDocument.
    Ods,
}

impl Format {
    /// The usual name.
    pub fn code(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Xlsx => "xlsx",
            Format::Xls => "xls",
            Format::Ods => "ods",
        }
    }
}

const CFB: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

pub(super) fn sniff(bytes: &[u8]) -> Result<Format, ReadError> {
    let content = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if content
        .iter()
        .all(|byte| byte.is_ascii_whitespace() || *byte == 0)
    {
        return Err(ReadError::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return zipped(bytes);
    }
    if bytes.starts_with(CFB) {
        return compound(bytes);
    }
    match other(bytes, content) {
        Some(looks_like) => Err(ReadError::NotASpreadsheet { looks_like }),
        None => Ok(Format::Csv),
    }
}

/// What a file is that is neither a workbook nor text with separators.
fn other(bytes: &[u8], content: &[u8]) -> Option<&'static str> {
    let signatures: [(&[u8], &str); 8] = [
        (b"%PDF", "PDF"),
        (b"\x89PNG", "PNG"),
        (b"\xFF\xD8\xFF", "JPEG"),
        (b"GIF8", "GIF"),
        (b"\x1F\x8B", "gzip"),
        (b"{\\rtf", "RTF"),
        (b"<?xml", "XML"),
        (b"7z\xBC\xAF", "7z"),
    ];
    for (signature, name) in signatures {
        if content.starts_with(signature) {
            return Some(name);
        }
    }
    let sample = &content[..content.len().min(64 << 10)];
    let start = String::from_utf8_lossy(&sample[..sample.len().min(512)]).to_ascii_lowercase();
    if start.contains("<!doctype html") || start.trim_start().starts_with("<html") {
        return Some("HTML");
    }
    // Headings may stand in brackets, `[Nr];[Name]`; in JSON something else follows.
    let mut signs = start.chars().filter(|sign| !sign.is_whitespace());
    if let (Some('{'), Some('"' | '}')) | (Some('['), Some('{' | '[' | '"')) =
        (signs.next(), signs.next())
    {
        return Some("JSON");
    }
    let utf16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    // A few NUL bytes happen in exports of old systems; compressed files have all control signs.
    let nul = sample.iter().filter(|byte| **byte == 0).count();
    let control = |byte: &&u8| matches!(**byte, 1..=8 | 14..=25 | 28..=31);
    let control = sample.iter().filter(control).count();
    (!utf16 && (nul * 4 > sample.len() || control * 20 > sample.len())).then_some("binary")
}

fn zipped(bytes: &[u8]) -> Result<Format, ReadError> {
    let package = Package::open(bytes, Limits::default())?;
    let below = |folder: &str| package.names().any(|name| name.starts_with(folder));
    let looks_like = if package.has("xl/workbook.bin") {
        "XLSB"
    } else if package.has("xl/workbook.xml") || below("xl/") {
        return Ok(Format::Xlsx);
    } else if package.has("content.xml") || package.has("encrypted-package") {
        return Ok(Format::Ods);
    } else if package.has("word/document.xml") {
        "DOCX"
    } else {
        "ZIP"
    };
    Err(ReadError::NotASpreadsheet { looks_like })
}

fn compound(bytes: &[u8]) -> Result<Format, ReadError> {
    let file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(damaged)?;
    if file.is_stream("/EncryptedPackage") {
        return Err(ReadError::Encrypted);
    }
    if file.is_stream("/Workbook") || file.is_stream("/Book") {
        return Ok(Format::Xls);
    }
    Err(ReadError::NotASpreadsheet { looks_like: "OLE" })
}
