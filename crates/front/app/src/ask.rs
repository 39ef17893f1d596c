//! Asking the units: one workbook for each, with its records, what is known and what is open.

use std::collections::BTreeSet;
use std::sync::Arc;

use freistadt_import::{Part, PartRecords, open_questions, part_workbook, parts};
use freistadt_indicators::asked_fields;
use freistadt_interchange::{write_archive, write_workbook};
use freistadt_l10n::{Language, args, message};
use freistadt_model::{
    ColumnMapping, Kind, Landscape, PartialDate, Revision, RevisionId, Value, slug,
};
use jiff::civil::Date;

use crate::Viewer;
use crate::data::{Data, calculate};
use crate::intake::files::read_lists;
use crate::intake::input::{InputFile, Unusable};
use crate::transfer::ExportError;

/// A longer name of a file is cut off.
const LONGEST: usize = 80;

/// A unit, and what it answers for.
#[derive(Debug, Clone, PartialEq)]
pub struct AskedUnit {
    /// Its name; `None` stands for the records that no unit answers for.
    pub unit: Option<String>,
    /// The name of its file without ending, and its place in addresses.
    pub stem: String,
    /// How many of its records are applications.
    pub applications: usize,
    /// How many records it answers for.
    pub records: usize,
    /// How many questions are open.
    pub open: usize,
    /// How many of its records somebody has ever confirmed.
    pub confirmed: usize,
    /// When somebody last confirmed one of them.
    pub last_confirmed: Option<PartialDate>,
}

/// The workbook for a unit.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitFile {
    /// For whom.
    pub unit: AskedUnit,
    /// The file's name.
    pub name: String,
    /// The workbook.
    pub bytes: Vec<u8>,
}

/// Why no workbooks were made of files.
#[derive(Debug, thiserror::Error)]
pub enum AskError {
    /// The files say why.
    #[error("the files cannot be used")]
    Unusable(Unusable),
    /// A workbook cannot hold it.
    #[error(transparent)]
    Export(#[from] ExportError),
}

impl Data {
    /// The units with what is to be asked of them, and the state they are of.
    pub async fn asked_units(
        &self,
        viewer: &Viewer,
        language: Language,
    ) -> Result<(Arc<Revision>, Vec<AskedUnit>), ExportError> {
        let revision = self.revision(viewer, None).await?;
        let asked = revision.clone();
        let units = calculate(move || {
            let units = units(&asked.landscape, language).into_iter();
            units.map(|(unit, _)| unit).collect()
        });
        Ok((revision, units.await?))
    }

    /// The workbook for one unit, by the place it has in addresses in the language of its names.
    pub async fn unit_file(
        &self,
        viewer: &Viewer,
        stem: &str,
        (names, language): (Language, Language),
    ) -> Result<Option<UnitFile>, ExportError> {
        let revision = self.revision(viewer, None).await?;
        let stem = stem.to_owned();
        calculate(move || {
            let mut units = units(&revision.landscape, names).into_iter();
            let found = units.find(|(unit, _)| unit.stem == stem);
            let file = |(unit, part)| file(&revision, unit, &part, language);
            found.map(file).transpose()
        })
        .await?
    }

    /// The workbooks for all units.
    pub async fn unit_files(
        &self,
        viewer: &Viewer,
        language: Language,
    ) -> Result<Vec<UnitFile>, ExportError> {
        let revision = self.revision(viewer, None).await?;
        calculate(move || files(&revision, language)).await?
    }

    /// The workbooks for all units as one file.
    pub async fn unit_archive(
        &self,
        viewer: &Viewer,
        language: Language,
    ) -> Result<Vec<u8>, ExportError> {
        let files = self.unit_files(viewer, language).await?;
        let named = files.into_iter().map(|file| (file.name, file.bytes));
        let named: Vec<(String, Vec<u8>)> = named.collect();
        Ok(calculate(move || write_archive(&named)).await??)
    }
}

/// The workbooks for all units of what files say; nothing is stored. Read back, they are compared
/// with nothing but what is there then.
pub fn unit_files_of(
    input: &[InputFile],
    mappings: &[ColumnMapping],
    as_of: Date,
    language: Language,
) -> Result<Vec<UnitFile>, AskError> {
    let incoming = read_lists(input, mappings, as_of, &|| false).map_err(AskError::Unusable)?;
    let revision = Revision {
        id: RevisionId(0),
        landscape: incoming.landscape,
    };
    Ok(files(&revision, language)?)
}

fn files(revision: &Revision, language: Language) -> Result<Vec<UnitFile>, ExportError> {
    let units = units(&revision.landscape, language).into_iter();
    units
        .map(|(unit, part)| file(revision, unit, &part, language))
        .collect()
}

fn file(
    revision: &Revision,
    unit: AskedUnit,
    part: &PartRecords,
    language: Language,
) -> Result<UnitFile, ExportError> {
    let landscape = &revision.landscape;
    let sheets = part_workbook(landscape, revision.id, part, asked_fields(), language);
    Ok(UnitFile {
        name: format!("{}.xlsx", unit.stem),
        bytes: write_workbook(&sheets)?,
        unit,
    })
}

fn units(landscape: &Landscape, language: Language) -> Vec<(AskedUnit, PartRecords)> {
    let mut stems = BTreeSet::new();
    let described = |part: PartRecords| {
        let unit = match &part.part {
            Part::Unit(unit) => Some(unit.clone()),
            Part::WithoutUnit => None,
        };
        let stem = stem(unit.as_deref(), language, &mut stems);
        (described(landscape, unit, stem, &part), part)
    };
    parts(landscape).into_iter().map(described).collect()
}

fn described(
    landscape: &Landscape,
    unit: Option<String>,
    stem: String,
    part: &PartRecords,
) -> AskedUnit {
    let confirmed =
        part.records
            .iter()
            .filter_map(|target| match landscape.value(target, "confirmed_on") {
                Some(Value::Date(on)) => Some(on),
                _ => None,
            });
    let confirmed: Vec<PartialDate> = confirmed.collect();
    let applications = part
        .records
        .iter()
        .filter(|it| it.kind == Kind::Application);
    AskedUnit {
        unit,
        stem,
        applications: applications.count(),
        records: part.records.len(),
        open: open_questions(landscape, part, asked_fields()),
        confirmed: confirmed.len(),
        last_confirmed: confirmed.into_iter().max_by_key(|on| on.last()),
    }
}

/// A name for a unit's file that no other has.
fn stem(unit: Option<&str>, language: Language, taken: &mut BTreeSet<String>) -> String {
    let nobody = || message(language, "workbook-without-unit", &args());
    let wanted: String = match unit {
        Some(unit) => slug(unit).chars().take(LONGEST).collect(),
        None => slug(&nobody()),
    };
    let numbered = (2_u32..).map(|number| format!("{wanted}-{number}"));
    let free = std::iter::once(wanted.clone())
        .chain(numbered)
        .find(|stem| !taken.contains(stem))
        .unwrap_or(wanted);
    taken.insert(free.clone());
    free
}
