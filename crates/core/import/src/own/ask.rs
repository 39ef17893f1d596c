//! A workbook for one unit: its records with what is known, and what is asked.

use freistadt_interchange::{Cell, Column, SheetOut};
use freistadt_l10n::{Language, args, field_label, message};
use freistadt_model::{AnyRecord, FieldInfo, Kind, Landscape, RevisionId, Value};

use super::about::{PartNote, about_part};
use super::names::Names;
use super::part::{ANSWERED, Part, PartRecords};
use super::workbook::{column, id_column, sheet_name, shown};

/// The field that tells when somebody confirmed a record.
pub(crate) const CONFIRMED: &str = "confirmed_on";
/// Columns that a unit finds also where nothing is known yet and nothing counts it.
const USUAL: [&str; 7] = [
    "name",
    "purpose",
    "users",
    "tolerable_outage",
    "makeshift.kind",
    "unit",
    "note",
];

/// Fields whose being empty is a question.
pub type AskedFields = [(Kind, &'static str)];

/// How many questions are open in the records of a part.
pub fn open_questions(landscape: &Landscape, part: &PartRecords, asked: &AskedFields) -> usize {
    let records = part
        .records
        .iter()
        .filter_map(|target| landscape.get(target));
    records.map(|record| open(&record, asked).count()).sum()
}

/// The fields that are asked of a record and unknown, in the order of the columns.
fn open(record: &AnyRecord, asked: &AskedFields) -> impl Iterator<Item = &'static str> {
    let kind = record.to_ref().kind;
    let is_open = move |(info, value): (FieldInfo, Value)| {
        (value == Value::Unknown && asked.contains(&(kind, info.name))).then_some(info.name)
    };
    record.values().into_iter().filter_map(is_open)
}

/// The records of one part as a workbook that its unit fills in and sends back.
pub fn part_workbook(
    landscape: &Landscape,
    revision: RevisionId,
    part: &PartRecords,
    asked: &AskedFields,
    language: Language,
) -> Vec<SheetOut> {
    let writing = Writing {
        landscape,
        revision,
        part: &part.part,
        names: Names::of(landscape),
        asked,
        language,
    };
    let of_kind = |kind: Kind| {
        let targets = part.records.iter().filter(|target| target.kind == kind);
        let records = targets.filter_map(|target| landscape.get(target));
        (kind, records.collect::<Vec<AnyRecord>>())
    };
    let sheets = ANSWERED.map(of_kind);
    let counts = sheets.iter().map(|(kind, records)| (*kind, records.len()));
    let note = PartNote {
        part: &part.part,
        counts: counts.filter(|(_, count)| *count > 0).collect(),
        open: open_questions(landscape, part, asked),
    };
    let mut out = vec![about_part(revision, &note, language)];
    // A unit may well have applications and contracts that nobody has heard of.
    let asks = |kind| matches!(kind, Kind::Application | Kind::Contract);
    for (kind, records) in &sheets {
        if !records.is_empty() || asks(*kind) {
            out.push(writing.sheet(*kind, records));
        }
    }
    out
}

struct Writing<'a> {
    landscape: &'a Landscape,
    revision: RevisionId,
    part: &'a Part,
    names: Names<'a>,
    asked: &'a AskedFields,
    language: Language,
}

impl Writing<'_> {
    fn sheet(&self, kind: Kind, records: &[AnyRecord]) -> SheetOut {
        let (name, others): (Vec<FieldInfo>, Vec<FieldInfo>) = self
            .fields(kind, records)
            .into_iter()
            .partition(|info| info.name == "name");
        let columns = [id_column(self.revision, Some(self.part), self.language)]
            .into_iter()
            .chain(name.iter().map(|info| self.column(kind, info)))
            .chain([self.questions(), self.confirmed(kind)])
            .chain(others.iter().map(|info| self.column(kind, info)));
        let rows = records.iter().map(|record| {
            let cell = |info: &FieldInfo| shown(record, info, &self.names, self.language);
            let id = Cell::Text(record.to_ref().id.as_ref().into());
            let confirmed = kind.field(CONFIRMED);
            let confirmed = confirmed.map_or(Cell::Empty, |info| cell(&info));
            [id].into_iter()
                .chain(name.iter().map(cell))
                .chain([self.open(record), confirmed])
                .chain(others.iter().map(cell))
                .collect()
        });
        SheetOut {
            name: sheet_name(kind, self.language),
            columns: columns.collect(),
            rows: rows.collect(),
            pinned: 1,
            ..SheetOut::default()
        }
    }

    /// The fields that are asked, known of some record, or usual; the rest would be in the way.
    fn fields(&self, kind: Kind, records: &[AnyRecord]) -> Vec<FieldInfo> {
        let known = |info: &FieldInfo| {
            let mut values = records.iter().filter_map(|record| record.get(info.name));
            values.any(|value| value.says_something())
        };
        let wanted = |info: &FieldInfo| {
            let usual = USUAL.contains(&info.name);
            info.name != CONFIRMED && (usual || self.is_asked(kind, info) || known(info))
        };
        kind.fields().into_iter().filter(wanted).collect()
    }

    fn is_asked(&self, kind: Kind, info: &FieldInfo) -> bool {
        self.asked.contains(&(kind, info.name))
    }

    fn column(&self, kind: Kind, info: &FieldInfo) -> Column {
        Column {
            asked: self.is_asked(kind, info),
            ..column(kind, info, self.language)
        }
    }

    /// What is asked of a row, in words: colour alone would not say it to everybody. Of what is only
    /// usual the first question is whether it is so.
    fn open(&self, record: &AnyRecord) -> Cell {
        let target = record.to_ref();
        let proposed = self.landscape.is_proposed(&target);
        let proposed = proposed.then(|| message(self.language, "column-open-proposal", &args()));
        let labels = open(record, self.asked);
        let labels = labels.map(|field| field_label(self.language, target.kind, field));
        let labels = proposed.into_iter().chain(labels);
        match labels.collect::<Vec<_>>().join("; ") {
            nothing if nothing.is_empty() => Cell::Empty,
            labels => Cell::Text(labels.into()),
        }
    }

    fn questions(&self) -> Column {
        Column {
            heading: questions_heading(self.language),
            comment: message(self.language, "column-open.help", &args()),
            width: 40,
            wrapped: true,
            ..Column::default()
        }
    }

    fn confirmed(&self, kind: Kind) -> Column {
        Column {
            heading: field_label(self.language, kind, CONFIRMED),
            comment: message(self.language, "column-confirmed.help", &args()),
            choices: vec![message(self.language, "workbook-correct", &args())],
            free: true,
            width: 18,
            ..Column::default()
        }
    }
}

/// The heading of the column of open questions; what stands below it is not read.
pub(crate) fn questions_heading(language: Language) -> String {
    message(language, "column-open", &args())
}
