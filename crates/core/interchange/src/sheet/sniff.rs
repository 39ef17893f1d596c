//! The format of a file, from its content.

use std::io::Cursor;

use super::ReadError;

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
    let other = |looks_like| Err(ReadError::NotASpreadsheet { looks_like });
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ReadError::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return zipped(bytes);
    }
    if bytes.starts_with(CFB) {
        return compound(bytes);
    }
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
        if bytes.starts_with(signature) {
            return other(name);
        }
    }
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(512)]).to_ascii_lowercase();
    if start.contains("<!doctype html") || start.trim_start().starts_with("<html") {
        return other("HTML");
    }
    if matches!(start.trim_start().as_bytes().first(), Some(b'{' | b'[')) {
        return other("JSON");
    }
    let utf16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    let binary = bytes.iter().filter(|byte| **byte < 9).count();
    // A few NUL bytes happen in exports of old systems; a binary file is full of them.
    if !utf16 && binary * 20 > bytes.len() {
        other("binary")
    } else {
        Ok(Format::Csv)
    }
}

fn zipped(bytes: &[u8]) -> Result<Format, ReadError> {
    let archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| ReadError::Damaged {
        detail: error.to_string(),
    })?;
    let has = |name: &str| {
        archive
            .file_names()
            .flatten()
            .any(|file| file.eq_ignore_ascii_case(name))
    };
    if has("xl/workbook.xml") || has("xl/workbook.bin") {
        return if has("xl/workbook.xml") {
            Ok(Format::Xlsx)
        } else {
            Err(ReadError::NotASpreadsheet { looks_like: "XLSB" })
        };
    }
    if has("content.xml") {
        return Ok(Format::Ods);
    }
    if has("word/document.xml") {
        return Err(ReadError::NotASpreadsheet { looks_like: "DOCX" });
    }
    Err(ReadError::NotASpreadsheet { looks_like: "ZIP" })
}

fn compound(bytes: &[u8]) -> Result<Format, ReadError> {
    let file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|error| ReadError::Damaged {
        detail: error.to_string(),
    })?;
    if file.is_stream("/EncryptedPackage") {
        return Err(ReadError::Encrypted);
    }
    if file.is_stream("/Workbook") || file.is_stream("/Book") {
        return Ok(Format::Xls);
    }
    Err(ReadError::NotASpreadsheet { looks_like: "OLE" })
}
