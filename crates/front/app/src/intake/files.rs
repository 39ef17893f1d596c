//! What can be done with files alone, without a data folder.

use std::collections::BTreeMap;

use freistadt_import::{Decisions, Incoming, SheetKind, merge, own_alone, read_tables, template};
use freistadt_indicators::{Assessment, assess};
use freistadt_interchange::{WriteError, is_landscape_lines, write_workbook};
use freistadt_l10n::Language;
use freistadt_model::{ColumnMapping, Diagnostic, Kind, Landscape, LeadTimes, Value};
use jiff::civil::Date;

use crate::intake::import::lines_landscape;
use crate::intake::import_steps::{divided, in_file};
use crate::intake::input::{InputFile, Unusable, workbooks};

/// The assessment of files.
#[derive(Debug, Clone)]
pub struct Assessed {
    /// The landscape that the files describe.
    pub landscape: Landscape,
    /// Its figures.
    pub assessment: Assessment,
    /// What was recognised, what was not, remarks.
    pub incoming: Incoming,
}

/// What files contain.
#[derive(Debug, Clone)]
pub struct Inspected {
    /// Name and format of each file.
    pub formats: Vec<(String, &'static str)>,
    /// What was recognised, what was not, remarks.
    pub incoming: Incoming,
    /// For how many records each field says something, by `kind.field`.
    pub filled: BTreeMap<String, usize>,
    /// Sums of fields that hold amounts, in cents, by `kind.field`.
    pub sums: BTreeMap<String, i64>,
}

/// Assesses files as on a day; nothing is stored.
pub fn assess_files(
    files: &[InputFile],
    mappings: &[ColumnMapping],
    as_of: Date,
    stop: &dyn Fn() -> bool,
) -> Result<Assessed, Unusable> {
    let mut incoming = read_lists(files, mappings, as_of, stop)?;
    incoming.diagnostics.extend(incoming.landscape.problems());
    let landscape = incoming.landscape.clone();
    let assessment = assess(&landscape, as_of, LeadTimes::default());
    Ok(Assessed {
        landscape,
        assessment,
        incoming: with_look_alikes(incoming),
    })
}

/// Reads lists in which at least one sheet is recognised.
pub(crate) fn read_lists(
    files: &[InputFile],
    mappings: &[ColumnMapping],
    as_of: Date,
    stop: &dyn Fn() -> bool,
) -> Result<Incoming, Unusable> {
    let ReadFiles { incoming, ours, .. } = read_all(files, mappings, as_of, stop)?;
    let nothing = incoming
        .sheets
        .iter()
        .all(|sheet| sheet.kind == SheetKind::Other);
    if nothing && ours == 0 {
        let mut diagnostics = incoming.diagnostics;
        diagnostics.push(Diagnostic::error("nothing-recognised"));
        return Err(Unusable { diagnostics });
    }
    Ok(incoming)
}

/// Says what files contain; nothing is stored.
pub fn inspect_files(
    files: &[InputFile],
    mappings: &[ColumnMapping],
    as_of: Date,
    stop: &dyn Fn() -> bool,
) -> Result<Inspected, Unusable> {
    let read = read_all(files, mappings, as_of, stop)?;
    let (incoming, formats) = (read.incoming, read.formats);
    let (filled, sums) = filled_fields(&incoming.landscape);
    Ok(Inspected {
        formats,
        incoming: with_look_alikes(incoming),
        filled,
        sums,
    })
}

/// What files say together.
struct ReadFiles {
    incoming: Incoming,
    /// How many of them are ours.
    ours: usize,
    /// Name and format of each.
    formats: Vec<(String, &'static str)>,
}

/// Exports as lines, workbooks of ours as they stand, then lists.
fn read_all(
    files: &[InputFile],
    mappings: &[ColumnMapping],
    as_of: Date,
    stop: &dyn Fn() -> bool,
) -> Result<ReadFiles, Unusable> {
    let (lines, tables): (Vec<&InputFile>, Vec<&InputFile>) =
        (files.iter()).partition(|file| is_landscape_lines(&file.bytes));
    let tables = workbooks(tables)?;
    let of_lines = lines.iter().map(|file| (file.name.clone(), "lines"));
    let of_tables = tables
        .iter()
        .map(|(name, read)| (name.clone(), read.format.code()));
    let formats = of_lines.chain(of_tables).collect();
    let (own, lists) = divided(tables);
    let ours = lines.len() + own.len();
    let mut landscape = Landscape::new("own");
    for file in lines {
        let read = lines_landscape(file)?;
        if landscape.all().next().is_none() {
            landscape = read;
        } else {
            add(&mut landscape, &read);
        }
    }
    for mapping in mappings {
        landscape
            .mappings
            .insert(mapping.id.clone(), mapping.clone());
    }
    let (mut remarks, mut rows) = (Vec::new(), 0);
    for own in &own {
        let mut edits = own_alone(&own.name, &own.workbook, &landscape, as_of);
        remarks.push(Diagnostic::note("file-is-our-workbook-alone").at(in_file(&own.name)));
        remarks.append(&mut edits.remarks);
        rows += edits.rows.values().sum::<usize>();
        landscape = edits.landscape;
    }
    let mut incoming = read_tables(&lists, &landscape, as_of, stop);
    if ours > 0 {
        add(&mut landscape, &incoming.landscape);
        incoming.landscape = landscape;
        incoming.rows += rows;
        remarks.append(&mut incoming.diagnostics);
        incoming.diagnostics = remarks;
    }
    Ok(ReadFiles {
        incoming,
        ours,
        formats,
    })
}

/// Brings what another landscape says into one.
fn add(landscape: &mut Landscape, other: &Landscape) {
    let merged = merge(landscape, other, &Decisions::default());
    merged.change_set.apply(landscape);
}

/// Adds a remark for each group of organizations that look alike.
pub(crate) fn with_look_alikes(mut incoming: Incoming) -> Incoming {
    for group in &incoming.look_alikes {
        let named = group.names.iter().zip(&group.organizations);
        let names: Vec<String> = named.map(|(name, id)| format!("{name} ({id})")).collect();
        let names = names.join(" · ");
        incoming
            .diagnostics
            .push(Diagnostic::note("organizations-look-alike").text("names", names));
    }
    incoming
}

fn filled_fields(landscape: &Landscape) -> (BTreeMap<String, usize>, BTreeMap<String, i64>) {
    let mut filled: BTreeMap<String, usize> = BTreeMap::new();
    let mut sums: BTreeMap<String, i64> = BTreeMap::new();
    for kind in Kind::ALL
        .iter()
        .filter(|kind| !matches!(kind, Kind::Source | Kind::Claim | Kind::ColumnMapping))
    {
        for record in landscape.records(*kind) {
            for (info, value) in record.values() {
                if !value.says_something() {
                    continue;
                }
                let name = format!("{}.{}", kind.code(), info.name);
                if let Value::Money(money) = value {
                    *sums.entry(name.clone()).or_default() += money.cents;
                }
                *filled.entry(name).or_default() += 1;
            }
        }
    }
    (filled, sums)
}

/// The workbook to fill in.
pub fn template_workbook(language: Language) -> Result<Vec<u8>, WriteError> {
    let examples = crate::sample::sample(freistadt_import::TEMPLATE_DAY);
    write_workbook(&template(&examples, language))
}
