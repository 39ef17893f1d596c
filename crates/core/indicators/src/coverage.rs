//! What is not known, and who could tell.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use freistadt_model::{
    AnyRecord, Derivation, Kind, Landscape, Measurement, Ratio, RecordRef, Step, Unit, Value,
};
use serde::Deserialize;

use crate::MOST_NAMED;

#[derive(Deserialize)]
struct FieldFile {
    fields: Vec<String>,
}

/// The fields that count, by kind.
static FIELDS: LazyLock<Vec<(Kind, &'static str)>> = LazyLock::new(|| {
    let text = include_str!("../../../../data/indicators/unknown-share.toml");
    let file: FieldFile = toml::from_str(text).expect("the embedded list is tested");
    let field = |name: &String| {
        let (kind, field) = name.split_once('.').expect("kind.field");
        let kind = Kind::from_code(kind).expect("a kind");
        (kind, kind.field(field).expect("a field of the kind").name)
    };
    file.fields.iter().map(field).collect()
});

/// A question that is open for some records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenQuestion {
    /// The kind of record.
    pub kind: Kind,
    /// The field.
    pub field: &'static str,
    /// The records for which it is unknown, the first ones where there are many.
    pub records: Vec<RecordRef>,
    /// For how many it is unknown.
    pub count: usize,
    /// Of how many to which it applies.
    pub of: usize,
    /// The units that answer for the records, with how many each; most first.
    pub units: Vec<(String, usize)>,
}

/// Every question that is open, most open first.
pub fn open_questions(landscape: &Landscape) -> Vec<OpenQuestion> {
    let mut questions = Vec::new();
    for kind in kinds() {
        let records = landscape.records(kind);
        for (_, field) in FIELDS.iter().filter(|(of, _)| *of == kind) {
            let question = question(kind, field, &records);
            if question.count > 0 {
                questions.push(question);
            }
        }
    }
    questions.sort_by(|a, b| b.count.cmp(&a.count).then(a.field.cmp(b.field)));
    questions
}

fn kinds() -> Vec<Kind> {
    let mut kinds: Vec<Kind> = FIELDS.iter().map(|(kind, _)| *kind).collect();
    kinds.dedup();
    kinds
}

fn question(kind: Kind, field: &'static str, records: &[AnyRecord]) -> OpenQuestion {
    let mut question = OpenQuestion {
        kind,
        field,
        records: Vec::new(),
        count: 0,
        of: 0,
        units: Vec::new(),
    };
    let mut units: BTreeMap<String, usize> = BTreeMap::new();
    for record in records {
        match record.get(field) {
            Some(Value::NotApplicable) | None => {}
            Some(Value::Unknown) => {
                question.of += 1;
                question.count += 1;
                if question.records.len() < MOST_NAMED {
                    question.records.push(record.to_ref());
                }
                if let Some(Value::Text(unit)) = record.get("unit") {
                    *units.entry(unit).or_default() += 1;
                }
            }
            Some(_) => question.of += 1,
        }
    }
    question.units = units.into_iter().collect();
    question
        .units
        .sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    question
}

/// Unknown ÷ applicable fields of the list in `data/indicators`.
pub(crate) fn unknown_share(landscape: &Landscape) -> Measurement {
    let (mut unknown, mut applicable) = (0_usize, 0_usize);
    let mut steps = Vec::new();
    for kind in kinds() {
        let records = landscape.records(kind);
        for (_, field) in FIELDS.iter().filter(|(of, _)| *of == kind) {
            let question = question(kind, field, &records);
            unknown += question.count;
            applicable += question.of;
            if let Some(value) = Ratio::new(question.count as i128, question.of as i128) {
                steps.push(Step {
                    what: field,
                    of: None,
                    value,
                    unit: Unit::Share,
                });
            }
        }
    }
    steps.sort_by(|a, b| b.value.cmp(&a.value).then(a.what.cmp(b.what)));
    let further_steps = steps.len().saturating_sub(MOST_NAMED);
    steps.truncate(MOST_NAMED);
    let value = Ratio::new(unknown as i128, applicable as i128);
    Measurement {
        id: "unknown-share",
        unit: Unit::Share,
        value,
        lower: value,
        upper: value,
        derivation: Derivation {
            rule: "unknown-share",
            steps,
            further_steps,
            known: applicable - unknown,
            needed: applicable,
            ..Derivation::default()
        },
    }
}
