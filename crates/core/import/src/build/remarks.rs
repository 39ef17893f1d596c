//! Remarks, gathered so that one cause is named once and not in hundreds of rows.

use std::collections::BTreeMap;

use freistadt_model::{Argument, Diagnostic, Location};

/// At most so many remarks of one code are kept per run; their number is told at the end.
const MOST_OF_A_CODE: usize = 1_000;

/// So many remarks on rows that arrived are worth reading one by one.
const FEW: usize = 3;

/// So many names stand for all of them.
const EXAMPLES: usize = 5;

/// Remarks on rows that did arrive, and what many of them in one column are told as.
const TOLD_TOGETHER: [(&str, &str); 7] = [
    ("remark-names-day", "remarks-name-days"),
    ("remark-names-firm", "remarks-name-firms"),
    ("service-without-name", "services-without-name"),
    ("contract-without-name", "contracts-without-name"),
    (
        "application-only-in-contracts",
        "applications-only-in-contracts",
    ),
    (
        "application-only-in-services",
        "applications-only-in-services",
    ),
    ("application-not-known", "applications-not-known"),
];

/// Remarks whose value is named once per column; further rows with the same value are counted.
const SAID_ONCE_PER_VALUE: [&str; 21] = [
    "cell-is-a-range",
    "hosting-is-no-organization",
    "word-is-no-organization",
    "cell-not-a-number",
    "cell-not-a-date",
    "date-absurd",
    "cell-not-an-amount",
    "amount-absurd",
    "cell-not-a-term",
    "cell-not-a-period",
    "cell-not-hours",
    "cell-not-readable",
    "cell-formula-failed",
    "cell-not-a-leika-key",
    "notice-rule-not-read",
    "notice-rule-half-read",
    "year-over-two",
    "payment-rhythm-not-read",
    "several-names-in-one-cell",
    "contract-number-twice",
    "application-name-twice",
];

/// A column of a sheet, or the sheet, without a row.
type Column = (Option<String>, Option<String>, Option<String>);

fn column(place: &Location) -> Column {
    (
        place.file.clone(),
        place.sheet.clone(),
        place.column.clone(),
    )
}

#[derive(Default)]
pub(super) struct Remarks {
    list: Vec<Diagnostic>,
    counts: BTreeMap<&'static str, usize>,
    /// Code, column and value → where the first stands in the list, further rows, the last of them.
    repeated: BTreeMap<(&'static str, Column, String), Repeated>,
    together: BTreeMap<(&'static str, Column), Together>,
    /// Cells with names of persons, per column.
    persons: BTreeMap<Column, i64>,
}

struct Repeated {
    at: usize,
    further: i64,
    last: Location,
}

#[derive(Default)]
struct Together {
    first: Vec<Diagnostic>,
    examples: Vec<String>,
    count: i64,
}

impl Remarks {
    pub(super) fn say(&mut self, remark: Diagnostic) {
        if TOLD_TOGETHER.iter().any(|(one, _)| *one == remark.code) {
            self.tell_together(remark);
            return;
        }
        if SAID_ONCE_PER_VALUE.contains(&remark.code) {
            let key = (remark.code, column(&remark.location), value(&remark));
            if let Some(known) = self.repeated.get_mut(&key) {
                known.further += 1;
                known.last = remark.location;
                return;
            }
            let first = Repeated {
                at: self.list.len(),
                further: 0,
                last: Location::default(),
            };
            if self.push(remark) {
                self.repeated.insert(key, first);
            }
            return;
        }
        self.push(remark);
    }

    /// Counts a cell with the name of a person.
    pub(super) fn person(&mut self, place: &Location, count: i64) {
        *self.persons.entry(column(place)).or_default() += count;
    }

    fn push(&mut self, remark: Diagnostic) -> bool {
        let count = self.counts.entry(remark.code).or_default();
        *count += 1;
        let kept = *count <= MOST_OF_A_CODE;
        if kept {
            self.list.push(remark);
        }
        kept
    }

    fn tell_together(&mut self, remark: Diagnostic) {
        let key = (remark.code, column(&remark.location));
        let all = self.together.entry(key).or_default();
        all.count += 1;
        let name = value(&remark);
        if all.examples.len() < EXAMPLES && !all.examples.contains(&name) {
            all.examples.push(name);
        }
        if all.first.len() < FEW {
            all.first.push(remark);
        }
    }

    /// All remarks, with what was counted.
    pub(super) fn into_list(self) -> Vec<Diagnostic> {
        let mut further: BTreeMap<usize, Diagnostic> = BTreeMap::new();
        for ((_, _, found), repeated) in self.repeated {
            if repeated.further > 0 {
                let remark = Diagnostic::note("same-in-further-rows")
                    .text("found", found)
                    .number("count", repeated.further)
                    .number("last", i64::from(repeated.last.row.unwrap_or(0)));
                let place = Location {
                    row: None,
                    ..repeated.last
                };
                further.insert(repeated.at, remark.at(place));
            }
        }
        let mut list = Vec::new();
        for ((file, sheet, column), count) in self.persons {
            let place = Location {
                file,
                sheet,
                column,
                ..Location::default()
            };
            let remark = Diagnostic::note("persons-not-imported").number("count", count);
            list.push(remark.at(place));
        }
        for (at, remark) in self.list.into_iter().enumerate() {
            list.push(remark);
            list.extend(further.remove(&at));
        }
        for ((code, _), all) in self.together {
            list.extend(all.into_remarks(code));
        }
        for (code, count) in self.counts {
            if count > MOST_OF_A_CODE {
                let further = i64::try_from(count - MOST_OF_A_CODE).unwrap_or(i64::MAX);
                let remark = Diagnostic::note("further-remarks").text("code", code);
                list.push(remark.number("count", further));
            }
        }
        list
    }
}

impl Together {
    fn into_remarks(self, code: &'static str) -> Vec<Diagnostic> {
        let many = TOLD_TOGETHER.iter().find(|(one, _)| *one == code);
        match (many, self.first.first()) {
            (Some((_, many)), Some(first))
                if self.first.len() < usize::try_from(self.count).unwrap_or(0) =>
            {
                let place = Location {
                    row: None,
                    ..first.location.clone()
                };
                let remark = Diagnostic::new(first.severity, many)
                    .number("count", self.count)
                    .text("examples", self.examples.join(" · "));
                vec![remark.at(place)]
            }
            _ => self.first,
        }
    }
}

/// What the remark is about: its first argument that is text.
fn value(remark: &Diagnostic) -> String {
    remark
        .arguments
        .iter()
        .find_map(|(_, argument)| match argument {
            Argument::Text(text) => Some(text.clone()),
            Argument::Number(_) | Argument::Date(_) | Argument::Field(_) => None,
        })
        .unwrap_or_default()
}
