//! Files that somebody names or uploads, as workbooks with remarks.

use std::path::Path;

use freistadt_import::AUTOMATIC;
use freistadt_interchange::{Limits, ReadError, ReadWorkbook, read_workbook};
use freistadt_model::{ColumnMapping, Diagnostic, Id, Location, Record};
use serde::Deserialize;

/// A file's name and content.
#[derive(Debug, Clone)]
pub struct InputFile {
    /// The name as the user gave it.
    pub name: String,
    /// The content.
    pub bytes: Vec<u8>,
}

/// Nothing could be done with the input; the remarks say why.
#[derive(Debug, Clone, PartialEq)]
pub struct Unusable {
    /// At least one error.
    pub diagnostics: Vec<Diagnostic>,
}

impl From<Diagnostic> for Unusable {
    fn from(diagnostic: Diagnostic) -> Self {
        Unusable {
            diagnostics: vec![diagnostic],
        }
    }
}

fn in_file(diagnostic: Diagnostic, name: &str) -> Diagnostic {
    diagnostic.at(Location {
        file: Some(name.to_owned()),
        ..Location::default()
    })
}

/// Reads named files from disk; files beyond the limit are not loaded into memory.
pub fn read_input(paths: &[std::path::PathBuf]) -> Result<Vec<InputFile>, Unusable> {
    let mut files = Vec::new();
    let mut diagnostics = Vec::new();
    for path in paths {
        let name = path.display().to_string();
        match read_one(path) {
            Ok(bytes) => files.push(InputFile { name, bytes }),
            Err(unusable) => diagnostics.extend(unusable.diagnostics),
        }
    }
    if diagnostics.is_empty() {
        Ok(files)
    } else {
        Err(Unusable { diagnostics })
    }
}

fn read_one(path: &Path) -> Result<Vec<u8>, Unusable> {
    let name = path.display().to_string();
    let unusable = |remark: Diagnostic| Unusable::from(in_file(remark, &name));
    let not_found = || unusable(Diagnostic::error("file-not-found").text("name", name.clone()));
    let found = std::fs::metadata(path).map_err(|_| not_found())?;
    if found.is_dir() {
        return Err(unusable(
            Diagnostic::error("file-is-a-folder").text("name", name.clone()),
        ));
    }
    let size = found.len();
    let limit = Limits::default().file_bytes as u64;
    if size > limit {
        return Err(unusable(read_error(&ReadError::TooLarge {
            what: "bytes",
            limit,
        })));
    }
    std::fs::read(path).map_err(|_| not_found())
}

/// The remark for a file of which nothing could be read.
fn read_error(error: &ReadError) -> Diagnostic {
    match error {
        ReadError::Empty => Diagnostic::error("file-empty"),
        ReadError::Encrypted => Diagnostic::error("file-encrypted"),
        ReadError::NotASpreadsheet { looks_like } => {
            Diagnostic::error("file-not-a-spreadsheet").text("found", *looks_like)
        }
        ReadError::TooLarge { what, limit } => Diagnostic::error("file-too-large")
            .number("limit", i64::try_from(*limit).unwrap_or(i64::MAX))
            .text("what", *what),
        ReadError::Damaged { detail } => {
            Diagnostic::error("file-damaged").text("detail", detail.clone())
        }
    }
}

/// The files as workbooks; one that cannot be read makes the whole input unusable, because a
/// result without it would be taken for the whole.
pub(crate) fn workbooks<'a>(
    files: impl IntoIterator<Item = &'a InputFile>,
) -> Result<Vec<(String, ReadWorkbook)>, Unusable> {
    let mut read = Vec::new();
    let mut diagnostics = Vec::new();
    for file in files {
        match read_workbook(&file.bytes, Limits::default()) {
            Ok(workbook) => read.push((file.name.clone(), workbook)),
            Err(error) => diagnostics.push(in_file(read_error(&error), &file.name)),
        }
    }
    if diagnostics.is_empty() {
        Ok(read)
    } else {
        Err(Unusable { diagnostics })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MappingFile {
    column: Vec<MappingRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MappingRow {
    /// The list's name; absent: any.
    #[serde(default)]
    file: String,
    /// The sheet; absent: any.
    #[serde(default)]
    sheet: String,
    /// The heading; absent: the whole list.
    #[serde(default)]
    heading: String,
    target: String,
}

/// Reads decisions about columns, a TOML file with one `[[column]]` each.
pub fn read_mappings(name: &str, bytes: &[u8]) -> Result<Vec<ColumnMapping>, Unusable> {
    let bad = |detail: String| {
        let diagnostic = Diagnostic::error("mapping-not-read")
            .text("name", name)
            .text("detail", detail);
        Unusable::from(in_file(diagnostic, name))
    };
    let text = std::str::from_utf8(bytes).map_err(|error| bad(error.to_string()))?;
    let file: MappingFile =
        toml::from_str(text).map_err(|error| bad(error.message().to_owned()))?;
    let mut mappings = Vec::new();
    for row in file.column {
        let by_hand = ["ignore", AUTOMATIC].contains(&row.target.as_str());
        if !by_hand && freistadt_import::Target::parse(&row.target).is_none() {
            let diagnostic = Diagnostic::error("mapping-target").text("found", row.target);
            return Err(in_file(diagnostic, name).into());
        }
        let family = if row.file.is_empty() {
            String::new()
        } else {
            freistadt_import::file_family(&row.file)
        };
        let id = freistadt_model::slug(&format!("{family} {} {}", row.sheet, row.heading));
        let mut mapping = ColumnMapping::new(Id::new(id));
        mapping.file = family;
        mapping.sheet = row.sheet;
        mapping.heading = row.heading;
        mapping.target = row.target;
        mappings.push(mapping);
    }
    Ok(mappings)
}
