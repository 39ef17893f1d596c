//! Excel workbooks since 2007: the parts around the sheets. The sheets are in [`super::xlsx_cells`].
//!
//! Read by hand over `quick-xml`: `calamine` reserves memory for as many strings as the file
//! claims, keeps every style whole and stops a sheet at the first odd cell. It is the second
//! opinion in our tests.

use std::collections::BTreeMap;

use freistadt_model::Diagnostic;
use quick_xml::events::Event;

use super::collect::{Collector, in_sheet, too_large};
use super::package::{Package, Xml, attribute, damaged, for_attributes};
use super::serial::Shown;
use super::{Limits, ReadError, Sheets, xlsx_cells};

/// Sheets of one workbook; each one costs a walk.
pub(super) const MOST_SHEETS: usize = 1_000;
/// Excel knows 65,490 cell formats.
const MOST_FORMATS: usize = 1 << 17;

/// What cells refer to.
#[derive(Default)]
pub(super) struct Book {
    pub(super) strings: Strings,
    pub(super) formats: Vec<Shown>,
    pub(super) from_1904: bool,
}

/// All shared strings in one piece of memory.
#[derive(Default)]
pub(super) struct Strings {
    pub(super) text: String,
    pub(super) ends: Vec<u32>,
}

impl Strings {
    pub(super) fn get(&self, index: usize) -> Option<&str> {
        let start = match index.checked_sub(1) {
            Some(before) => *self.ends.get(before)? as usize,
            None => 0,
        };
        self.text.get(start..*self.ends.get(index)? as usize)
    }
}

pub(super) fn read(bytes: &[u8], limits: Limits) -> Result<Sheets, ReadError> {
    let mut package = Package::open(bytes, limits)?;
    let workbook = workbook_path(&mut package)?;
    let (listed, from_1904) = listed_sheets(&mut package, &workbook)?;
    let targets = relationships(&mut package, &workbook)?;
    let mut diagnostics = Vec::new();
    let target_of = |kind: &str| {
        let ends = |target: &&Target| target.kind.ends_with(kind);
        targets.values().find(ends).map(|target| &target.path)
    };
    let mut book = Book {
        from_1904,
        ..Book::default()
    };
    if let Some(path) = target_of("/styles") {
        let read = formats(&mut package, path, &mut book.formats);
        keep_going(read, "styles-damaged", &mut diagnostics)?;
    }
    if let Some(path) = target_of("/sharedStrings") {
        let read = strings(&mut package, path, limits, &mut book.strings);
        keep_going(read, "strings-damaged", &mut diagnostics)?;
    }
    let mut collector = Collector::new(limits);
    let mut sheets = Vec::new();
    for listed in listed {
        let target = targets.get(&listed.relationship);
        let worksheet = target.filter(|target| target.kind.ends_with("/worksheet"));
        let part = match worksheet {
            Some(target) => package.part(&target.path)?,
            None => None,
        };
        let Some(mut part) = part else {
            // Charts, macro sheets, or a part that is missing.
            diagnostics.push(Diagnostic::note("sheet-without-cells").at(in_sheet(&listed.name)));
            continue;
        };
        if listed.hidden {
            diagnostics.push(Diagnostic::note("sheet-hidden").at(in_sheet(&listed.name)));
        }
        let remarks = &mut diagnostics;
        sheets.push(xlsx_cells::read(
            &mut part,
            listed.name,
            &book,
            &mut collector,
            remarks,
        )?);
    }
    if sheets.is_empty() {
        return Err(damaged("no sheet can be read"));
    }
    Ok((sheets, diagnostics))
}

/// A part that helps with reading may be damaged without the sheets being lost.
fn keep_going(
    read: Result<(), ReadError>,
    code: &'static str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<(), ReadError> {
    match read {
        Err(ReadError::Damaged { detail }) => {
            diagnostics.push(Diagnostic::error(code).text("detail", detail));
            Ok(())
        }
        other => other,
    }
}

struct Target {
    kind: String,
    path: String,
}

fn workbook_path(package: &mut Package<'_>) -> Result<String, ReadError> {
    let usual = "xl/workbook.xml".to_owned();
    if package.has(&usual) {
        return Ok(usual);
    }
    let targets = relationships(package, "")?;
    let document = targets
        .into_values()
        .find(|target| target.kind.ends_with("/officeDocument"));
    Ok(document.map_or(usual, |target| target.path))
}

/// What a part refers to, by the id of the reference.
fn relationships(
    package: &mut Package<'_>,
    of: &str,
) -> Result<BTreeMap<String, Target>, ReadError> {
    let (folder, file) = of.rsplit_once('/').unwrap_or(("", of));
    let at = format!("{folder}/_rels/{file}.rels");
    let mut targets = BTreeMap::new();
    let Some(mut part) = package.part(at.trim_start_matches('/'))? else {
        return Ok(targets);
    };
    loop {
        match part.next()? {
            Event::Eof => return Ok(targets),
            Event::Start(tag) if tag.local_name().as_ref() == "Relationship" => {
                let text = |name| attribute(&tag, name).unwrap_or_default().into_owned();
                let path = resolve(folder, &text("Target"));
                let kind = text("Type");
                targets.insert(text("Id"), Target { kind, path });
                if targets.len() > 10 * MOST_SHEETS {
                    return Err(too_large("relationships", 10 * MOST_SHEETS));
                }
            }
            _ => {}
        }
    }
}

/// The path of a part that is named from within a folder, or from the root.
fn resolve(folder: &str, target: &str) -> String {
    let mut steps: Vec<&str> = match target.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => folder.split('/').collect(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => _ = steps.pop(),
            step => steps.push(step),
        }
    }
    steps.join("/").trim_start_matches('/').to_owned()
}

struct Listed {
    name: String,
    relationship: String,
    hidden: bool,
}

fn listed_sheets(
    package: &mut Package<'_>,
    workbook: &str,
) -> Result<(Vec<Listed>, bool), ReadError> {
    let mut sheets = Vec::new();
    let mut from_1904 = false;
    let missing = || damaged("the workbook part is missing");
    let mut part = package.part(workbook)?.ok_or_else(missing)?;
    loop {
        match part.next()? {
            Event::Eof => return Ok((sheets, from_1904)),
            Event::Start(tag) => match tag.local_name().as_ref() {
                "sheet" => sheets.push(Listed {
                    name: attribute(&tag, "name").unwrap_or_default().into_owned(),
                    relationship: attribute(&tag, "id").unwrap_or_default().into_owned(),
                    hidden: attribute(&tag, "state").is_some_and(|state| state != "visible"),
                }),
                "workbookPr" => {
                    let told = attribute(&tag, "date1904");
                    from_1904 |= matches!(told.as_deref(), Some("1" | "true"));
                }
                _ => {}
            },
            _ => {}
        }
        if sheets.len() > MOST_SHEETS {
            return Err(too_large("sheets", MOST_SHEETS));
        }
    }
}

/// How each cell format shows a number; the only thing in styles that matters here.
fn formats(
    package: &mut Package<'_>,
    path: &str,
    formats: &mut Vec<Shown>,
) -> Result<(), ReadError> {
    let Some(mut part) = package.part(path)? else {
        return Ok(());
    };
    let mut own = BTreeMap::new();
    let mut in_cell_formats = false;
    loop {
        match part.next()? {
            Event::Eof => return Ok(()),
            Event::Start(tag) => match tag.local_name().as_ref() {
                "cellXfs" => in_cell_formats = true,
                "numFmt" | "xf" => {
                    let (mut id, mut code) = (0, None);
                    for_attributes(&tag, |name, value| match name {
                        "numFmtId" => id = value.parse().unwrap_or(0),
                        "formatCode" => code = Some(Shown::of(&value)),
                        _ => {}
                    });
                    if let Some(shown) = code {
                        own.insert(id, shown);
                    } else if in_cell_formats && formats.len() < MOST_FORMATS {
                        let shown = own.get(&id).copied();
                        formats.push(shown.unwrap_or_else(|| Shown::built_in(id)));
                    }
                }
                _ => {}
            },
            Event::End(tag) if tag.local_name().as_ref() == "cellXfs" => in_cell_formats = false,
            _ => {}
        }
        if own.len() > MOST_FORMATS {
            return Err(too_large("number-formats", MOST_FORMATS));
        }
    }
}

fn strings(
    package: &mut Package<'_>,
    path: &str,
    limits: Limits,
    strings: &mut Strings,
) -> Result<(), ReadError> {
    let Some(mut part) = package.part(path)? else {
        return Ok(());
    };
    loop {
        match part.next()? {
            Event::Eof => return Ok(()),
            Event::Start(tag) if tag.local_name().as_ref() == "si" => {
                let read = xlsx_cells::push_string(&mut part, "si", &mut strings.text);
                if strings.text.len() > limits.text_bytes.min(u32::MAX as usize) {
                    return Err(too_large("text-bytes", limits.text_bytes));
                }
                if strings.ends.len() >= limits.cells {
                    return Err(too_large("cells", limits.cells));
                }
                let end = u32::try_from(strings.text.len());
                strings.ends.push(end.unwrap_or(u32::MAX));
                read?;
            }
            _ => {}
        }
    }
}

/// Skips to the end of the element that has just begun.
pub(super) fn skip(part: &mut Xml<'_, '_>) -> Result<(), ReadError> {
    let mut depth = 1;
    while depth > 0 {
        match part.next()? {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            Event::Eof => return Err(damaged("ends in the middle")),
            _ => {}
        }
    }
    Ok(())
}
