//! What is not known, and who could tell.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use freistadt_model::{
    Derivation, Kind, Landscape, Measurement, Ratio, RecordRef, Step, Unit, Value,
};
use serde::Deserialize;

use crate::MOST_NAMED;

#[derive(Deserialize)]
struct FieldFile {
    fields: Vec<String>,
}

static FILE: LazyLock<FieldFile> = LazyLock::new(|| {
    let text = include_str!("../../../../data/indicators/unknown-share.toml");
    toml::from_str(text).expect("the embedded list is tested")
});

/// The fields that count, by kind.
static FIELDS: LazyLock<Vec<(Kind, &'static str)>> = LazyLock::new(|| {
    let field = |name: &String| {
        let (kind, field) = name.split_once('.').expect("kind.field");
        let kind = Kind::from_code(kind).expect("a kind");
        (kind, kind.field(field).expect("a field of the kind").name)
    };
    FILE.fields.iter().map(field).collect()
});

/// The fields whose being unknown counts, by kind: what is asked of those who could tell.
pub fn asked_fields() -> &'static [(Kind, &'static str)] {
    &FIELDS
}

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

impl OpenQuestion {
    /// The field with its kind, as the list in `data/indicators` has it.
    fn name(&self) -> &'static str {
        let listed = FIELDS.iter().zip(&FILE.fields);
        let mut named =
            listed.filter(|((kind, field), _)| *kind == self.kind && *field == self.field);
        named.next().map_or(self.field, |(_, name)| name)
    }
}

/// How much is known about each listed field, most open first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Questions(Vec<OpenQuestion>);

impl Questions {
    /// Asks every listed field of every record of its kind.
    pub(crate) fn of(landscape: &Landscape) -> Questions {
        let mut questions: Vec<OpenQuestion> = FIELDS
            .iter()
            .map(|(kind, field)| question(landscape, *kind, field))
            .collect();
        // Among equals the order of the list stays.
        questions.sort_by_key(|question| std::cmp::Reverse(question.count));
        Questions(questions)
    }

    /// Those that are open for some records.
    pub(crate) fn open(self) -> Vec<OpenQuestion> {
        self.0
            .into_iter()
            .filter(|question| question.count > 0)
            .collect()
    }

    /// Unknown ÷ applicable fields of the list in `data/indicators`.
    pub(crate) fn unknown_share(&self) -> Measurement {
        let unknown: usize = self.0.iter().map(|question| question.count).sum();
        let applicable: usize = self.0.iter().map(|question| question.of).sum();
        let share = |question: &OpenQuestion| {
            let value = Ratio::new(question.count as i128, question.of as i128)?;
            Some(Step {
                what: question.name(),
                country: None,
                of: None,
                value,
                unit: Unit::Share,
            })
        };
        let mut steps: Vec<Step> = self.0.iter().filter_map(share).collect();
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
}

fn question(landscape: &Landscape, kind: Kind, field: &'static str) -> OpenQuestion {
    let mut question = OpenQuestion {
        kind,
        field,
        records: Vec::new(),
        count: 0,
        of: 0,
        units: Vec::new(),
    };
    let at = kind.field_index(field).unwrap_or(usize::MAX);
    let unit_at = kind.field_index("unit");
    let mut units: BTreeMap<String, usize> = BTreeMap::new();
    for record in landscape.each(kind) {
        match record.value_at(at) {
            Some(Value::NotApplicable) | None => {}
            Some(Value::Unknown) => {
                question.of += 1;
                question.count += 1;
                if question.records.len() < MOST_NAMED {
                    question.records.push(record.record_ref());
                }
                if let Some(Value::Text(unit)) = unit_at.and_then(|at| record.value_at(at)) {
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
