//! Processing activities, and sheets from which no records are made.

use std::sync::LazyLock;

use freistadt_interchange::Cell;
use freistadt_model::{
    Answer, DataObject, Diagnostic, FieldValue, Kind, PartialDate, Stated, Value,
};
use regex::Regex;

use super::builder::Builder;
use super::ids::{Match, short_slug};
use super::pending::{Pending, PendingLink};
use super::row::{RowView, split_loosely};
use crate::cells::{self, Said, said, tidy_text};
use crate::lists::sheets::{SheetKind, TableView};
use crate::lists::target::Target;
use crate::lists::words::value_key;

const APPLICATIONS: Target = Target::Field(Kind::DataObject, "applications");
const AGREEMENT: Target = Target::Field(Kind::DataObject, "agreement");
const ASSESSMENT: Target = Target::Field(Kind::DataObject, "impact_assessment.done");
const THIRD_COUNTRY: Target = Target::Field(Kind::DataObject, "third_country_instrument");

/// "ja, 2021", "ja (15.03.2021)", "ja vom 15.03.2021".
static ANSWER_AND_DAY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^([[:alpha:] ]+?)\s*(?:[,;:(]|\b(?:vom|am|seit|since|on|in))\s*(\d.*)$")
        .expect("a valid pattern")
});

fn activity_name(row: &RowView<'_>) -> Option<String> {
    let names = [
        Target::Field(Kind::DataObject, "name"),
        Target::Field(Kind::Application, "purpose"),
    ];
    let name = names.into_iter().find_map(|target| row.text(target))?;
    Some(name.replace('\n', " "))
}

/// The name, and the number that tells activities of one name apart.
pub(super) fn key_and_signature(row: &RowView<'_>) -> Option<(String, String)> {
    let number = row.text(Target::Field(Kind::DataObject, "number"));
    Some((short_slug(&activity_name(row)?), number.unwrap_or_default()))
}

/// "nein" in the column of transfers says that there is none, not how it is secured.
pub(super) fn third_country(row: &RowView<'_>, activity: &mut DataObject) {
    let Some(column) = row.columns(THIRD_COUNTRY).next() else {
        return;
    };
    let cell = row.cell(column);
    let text = tidy_text(cell);
    let no = [
        "nein",
        "n",
        "no",
        "keine übermittlung",
        "findet nicht statt",
        "nicht vorgesehen",
    ];
    activity.third_country_instrument = match said(cell) {
        Said::Something if no.contains(&value_key(&text).as_str()) => Stated::NotApplicable,
        Said::Something => Stated::Known(text),
        Said::NotApplicable => Stated::NotApplicable,
        Said::Nothing | Said::Unknown | Said::NoEnd => Stated::Unknown,
    };
}

impl Builder<'_> {
    /// A record of processing activities lists activities, never applications: names of
    /// applications link to known ones only.
    pub(super) fn processing_row(&mut self, row: &RowView<'_>) {
        let Some(name) = activity_name(row) else {
            let remark = Diagnostic::warning("row-without-name").text("found", row.excerpt());
            self.say(remark.at(row.place(None)));
            return;
        };
        let (key, signature) = key_and_signature(row).unwrap_or_default();
        let wanted = Match {
            rows: SheetKind::Processing,
            key: &key,
            signature: &signature,
            has_key: &|known: &DataObject| short_slug(&known.name) == key,
            sign: &|known: &DataObject| known.number.known().cloned().unwrap_or_default(),
            is_likely: &|known: &DataObject| value_key(&known.name) == value_key(&name),
        };
        let given = self.id_for(&wanted);
        let id = given.id;
        if given.again {
            let remark = Diagnostic::warning("activity-name-twice").text("name", &*name);
            self.say(remark.at(row.place(None)));
        }
        self.names.learn(&name, &id);
        let mut activity: DataObject = self.edit(&id).clone();
        activity.name = name;
        self.fill(row, &mut activity);
        self.agreement(row, &mut activity);
        third_country(row, &mut activity);
        if activity.unit.is_unknown() {
            activity.unit = self.section_unit();
        }
        self.out.data_objects.insert(id.clone(), activity);
        for column in row.columns(APPLICATIONS) {
            if said(row.cell(column)) == Said::Something {
                for name in split_loosely(&tidy_text(row.cell(column))) {
                    let of = PendingLink::Processing(id.clone());
                    self.pending.push(Pending {
                        place: row.place(Some(column)),
                        name,
                        of,
                    });
                }
            }
        }
    }

    /// Whether there is an agreement and an assessment, and since when.
    pub(super) fn agreement(&mut self, row: &RowView<'_>, activity: &mut DataObject) {
        if let Some((answer, day)) = self.answer_with_day(row, AGREEMENT) {
            activity.agreement = answer;
            if !day.is_unknown() {
                activity.agreement_on = day;
            }
        }
        if let Some((answer, day)) = self.answer_with_day(row, ASSESSMENT) {
            activity.impact_assessment.done = answer;
            if !day.is_unknown() {
                activity.impact_assessment.on = day;
            }
        }
    }

    /// "ja", "nein", "ja, 2021", or the day alone. The day of a no is none of signing.
    fn answer_with_day(
        &mut self,
        row: &RowView<'_>,
        target: Target,
    ) -> Option<(Answer, Stated<PartialDate>)> {
        let column = row.columns(target).next()?;
        let cell = row.cell(column);
        let text = tidy_text(cell);
        let dated = |cell: &Cell| match cells::date(cell, column.style.dates) {
            Ok(Value::Date(day)) => Some(Stated::Known(day)),
            Ok(_) | Err(_) => None,
        };
        let parts = ANSWER_AND_DAY.captures(&text);
        let answered = parts.and_then(|parts| {
            let answer = cells::code(&parts[1], column.value_type)?;
            let day = dated(&Cell::Text(parts[2].trim_end_matches(')').into()))?;
            Some((FieldValue::from_value(&answer).unwrap_or_default(), day))
        });
        Some(match (answered, dated(cell)) {
            (Some((Answer::Yes, day)), _) => (Answer::Yes, day),
            (Some((answer, _)), _) => (answer, Stated::Unknown),
            (None, Some(day)) => (Answer::Yes, day),
            (None, None) => {
                let answer = row.read(self, column, None);
                let answer = FieldValue::from_value(&answer).unwrap_or_default();
                (answer, Stated::Unknown)
            }
        })
    }

    /// Says what the sheet is and how many rows stay outside.
    pub(super) fn other_sheet(&mut self, view: &TableView<'_>) {
        let place = view.place_of(None);
        let code = if view.kind == SheetKind::Clients {
            "clients-are-evidence-only"
        } else {
            "sheet-not-recognised"
        };
        let rows = i64::try_from(view.rows.len()).unwrap_or(i64::MAX);
        self.say(Diagnostic::warning(code).number("rows", rows).at(place));
    }
}
