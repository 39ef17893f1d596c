//! An instrument about a record as a workbook: what the answers come to, and each answer with what
//! supports it and its days.

use freistadt_import::typed_cell;
use freistadt_instruments::{
    Instrument, Method, Objective, ObjectiveResult, Origin, Question, Scored,
};
use freistadt_interchange::{Cell, Column, SheetOut, write_workbook};
use freistadt_l10n::{Language, args, day, field_label, kind_label, message, percent};
use freistadt_model::{
    Audience, GivenAnswer, Kind, Landscape, Ratio, Record as _, RecordRef, Value,
};
use jiff::civil::Date;

use super::{Rated, Sheet, answer_text, known_text};
use crate::Viewer;
use crate::data::{Data, calculate};
use crate::records::{record_name, value_text};
use crate::transfer::ExportError;

/// What of an answer stands beside it, in this order.
const SUPPORT: [&str; 8] = [
    "on",
    "by",
    "role",
    "confidence",
    "until",
    "link",
    "file_hash",
    "reason",
];

/// Which results, for whom, in which language.
#[derive(Debug, Clone)]
pub struct ResultsFile {
    /// The instrument.
    pub instrument: String,
    /// About which record; everything that it rates where none.
    pub subject: Option<RecordRef>,
    /// Who will read it: whoever may not see answers gets what they come to.
    pub reader: Audience,
    /// In which language.
    pub language: Language,
    /// The day.
    pub as_of: Date,
}

impl Data {
    /// The results as a workbook; `None` where nothing of the kind is rated.
    pub async fn results_file(
        &self,
        viewer: &Viewer,
        asked: ResultsFile,
    ) -> Result<Option<Vec<u8>>, ExportError> {
        let (id, day) = (asked.instrument.as_str(), asked.as_of);
        let sheets = match asked.subject.clone() {
            Some(subject) => {
                let found = self.sheet(viewer, id, Some(subject), day, None).await?;
                let Some(found) = found else { return Ok(None) };
                calculate(move || Words { asked: &asked }.about_one(&found)).await?
            }
            None => {
                let Some(found) = self.rated(viewer, id, day).await? else {
                    return Ok(None);
                };
                calculate(move || vec![Words { asked: &asked }.everything(&found)]).await?
            }
        };
        Ok(Some(calculate(move || write_workbook(&sheets)).await??))
    }
}

struct Words<'a> {
    asked: &'a ResultsFile,
}

impl Words<'_> {
    fn t(&self, key: &str) -> String {
        message(self.asked.language, key, &args())
    }

    fn columns(&self, keys: &[(&str, u16)]) -> Vec<Column> {
        let column = |(key, width): &(&str, u16)| wide(self.t(key), *width);
        keys.iter().map(column).collect()
    }

    fn about_one(&self, sheet: &Sheet) -> Vec<SheetOut> {
        let language = self.asked.language;
        let instrument = sheet.instrument;
        let landscape = &sheet.revision.landscape;
        let mut title = vec![
            instrument.name.of(language).to_owned(),
            record_name(landscape, &sheet.subject, language),
            day(language, sheet.as_of),
        ];
        title.extend(self.whole(instrument, &sheet.scored));
        let results = SheetOut {
            name: self.t("instruments-result"),
            title,
            columns: self.columns(&[
                ("score-objective", 40),
                ("score-level", 14),
                ("score-pulled-down", 50),
                ("score-share", 12),
                ("score-weight", 12),
                ("instruments-answered", 14),
            ]),
            rows: (sheet.scored.objectives.iter())
                .map(|it| self.objective(instrument, it))
                .collect(),
            ..SheetOut::default()
        };
        let mut sheets = vec![results];
        if self.reaches("value") {
            sheets.push(self.answers(sheet));
        }
        sheets
    }

    /// Level, score and coverage, each a line.
    fn whole(&self, instrument: &Instrument, scored: &Scored) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(weakest) = &scored.weakest {
            let level = self.level(instrument, weakest.level, weakest.at_most);
            lines.push(format!("{}: {level}", self.t("instruments-weakest")));
        }
        let value = self.value(instrument, scored);
        lines.push(format!("{}: {value}", self.t("instruments-value")));
        let share = percent(self.asked.language, scored.coverage.share);
        lines.push(format!("{}: {share}", self.t("instruments-coverage")));
        lines
    }

    fn level(&self, of: &Instrument, level: Option<u8>, at_most: Option<u8>) -> String {
        let name = |number| of.level(number).map(|it| it.id.clone()).unwrap_or_default();
        match (level, at_most) {
            (Some(level), _) => name(level),
            (None, Some(most)) => {
                let most = args().text("level", name(most));
                message(self.asked.language, "score-level-open-at-most", &most)
            }
            (None, None) => self.t("score-level-open"),
        }
    }

    fn value(&self, instrument: &Instrument, scored: &Scored) -> String {
        match (&instrument.method, scored.score) {
            (Method::Profile, _) => self.t("instruments-no-value"),
            (Method::Weighted(_), None) => self.t("score-level-open"),
            (Method::Weighted(scale), Some(score)) => {
                let text = format!("{} {}", self.decimal(score), scale.sign);
                text.trim_end().to_owned()
            }
        }
    }

    fn decimal(&self, number: Ratio) -> String {
        let text = freistadt_instruments::decimal(number);
        match self.asked.language {
            Language::German => text.replace('.', ","),
            Language::English => text,
        }
    }

    fn objective(&self, instrument: &Instrument, of: &ObjectiveResult) -> Vec<Cell> {
        let language = self.asked.language;
        let name = |id: &str| {
            let objective = instrument.objectives.iter().find(|it| it.id() == id);
            let question = objective.map(|it| &it.question);
            let question = question.or_else(|| instrument.question(id));
            question.map_or_else(|| id.to_owned(), |it| it.text.of(language).to_owned())
        };
        let level = match (instrument.levels.is_empty(), of.applies) {
            (true, _) => String::new(),
            (false, false) => self.t("score-not-applicable"),
            (false, true) => self.level(instrument, of.level, of.level_at_most),
        };
        let pulled: Vec<String> = of.pulled_down_by.iter().map(|it| name(it)).collect();
        let share =
            |share: Option<Ratio>| share.map_or(Cell::Empty, |it| text(percent(language, it)));
        let weight = of.weight.and_then(|it| it.divided(100));
        let answered = args()
            .text("some", of.coverage.answered.to_string())
            .text("all", of.coverage.asked.to_string());
        vec![
            text(format!("{} ({})", name(&of.id), of.id)),
            text(level),
            text(pulled.join("; ")),
            share(of.share),
            share(weight),
            text(message(language, "instruments-of", &answered)),
        ]
    }

    /// Whether the reader may see this field of answers.
    fn reaches(&self, field: &str) -> bool {
        let info = Kind::GivenAnswer.field(field);
        info.is_some_and(|it| it.audience.reaches(self.asked.reader))
    }

    fn answers(&self, sheet: &Sheet) -> SheetOut {
        let language = self.asked.language;
        let support = SUPPORT.into_iter().filter(|it| self.reaches(it));
        let mut columns = self.columns(&[
            ("score-objective", 30),
            ("instruments-question", 50),
            ("instruments-answer", 30),
            ("instruments-where-from", 40),
        ]);
        let label = |it| wide(field_label(language, Kind::GivenAnswer, it), 20);
        columns.extend(support.map(label));
        let each = sheet.instrument.objectives.iter().flat_map(|objective| {
            let questions = objective.questions().filter(|it| !it.options.is_empty());
            questions.map(move |it| (objective, it))
        });
        SheetOut {
            name: self.t("instruments-answers"),
            columns,
            rows: each.map(|it| self.answer(sheet, it)).collect(),
            ..SheetOut::default()
        }
    }

    fn answer(&self, sheet: &Sheet, (of, question): (&Objective, &Question)) -> Vec<Cell> {
        let language = self.asked.language;
        let landscape = &sheet.revision.landscape;
        let state = sheet.answered.get(&question.id);
        let counts = state.filter(|it| it.origin != Origin::Nobody);
        let said = match counts {
            Some(it) => answer_text(language, question, it.said),
            None => self.t("instruments-open"),
        };
        let given: Option<&GivenAnswer> = match state.map(|it| &it.origin) {
            Some(Origin::Given(id)) => landscape.find(id),
            Some(Origin::Derived | Origin::Nobody) | None => None,
        };
        let known = state.and_then(|it| it.known.as_ref());
        let known = known.map(|it| known_text(language, sheet.instrument, question, it));
        let mut row = vec![
            text(of.question.text.of(language).to_owned()),
            text(format!("{} ({})", question.text.of(language), question.id)),
            text(said),
            text(known.unwrap_or_default()),
        ];
        let support = SUPPORT.into_iter().filter(|it| self.reaches(it));
        row.extend(support.map(|field| match given {
            Some(given) => self.supported(landscape, given, field),
            None => Cell::Empty,
        }));
        row
    }

    /// One field of an answer; numbers and days stay what they are.
    fn supported(&self, landscape: &Landscape, given: &GivenAnswer, field: &str) -> Cell {
        let info = Kind::GivenAnswer.field(field);
        let (Some(value), Some(info)) = (given.get(field), info) else {
            return Cell::Empty;
        };
        let language = self.asked.language;
        match value {
            Value::Unknown => Cell::Empty,
            Value::Date(_) | Value::Integer(_) => typed_cell(&value, info.value_type, language),
            _ => text(value_text(landscape, &value, info.value_type, language)),
        }
    }

    /// Everything that an instrument rates, a row each.
    fn everything(&self, rated: &Rated) -> SheetOut {
        let language = self.asked.language;
        let landscape = &rated.revision.landscape;
        let rows = rated.rows.iter().map(|row| {
            let weakest = row.scored.weakest.as_ref();
            let level = weakest.map(|it| self.level(rated.instrument, it.level, it.at_most));
            vec![
                text(record_name(landscape, &row.subject, language)),
                text(kind_label(language, row.subject.kind)),
                text(level.unwrap_or_else(|| self.t("instruments-no-levels"))),
                text(self.value(rated.instrument, &row.scored)),
                text(percent(language, row.scored.coverage.share)),
            ]
        });
        SheetOut {
            name: self.t("instruments-result"),
            title: vec![
                rated.instrument.name.of(language).to_owned(),
                day(language, self.asked.as_of),
            ],
            columns: self.columns(&[
                ("instruments-about", 40),
                ("findings-kind", 20),
                ("instruments-weakest", 20),
                ("instruments-value", 20),
                ("instruments-coverage", 14),
            ]),
            rows: rows.collect(),
            ..SheetOut::default()
        }
    }
}

fn text(text: String) -> Cell {
    Cell::Text(text.into())
}

fn wide(heading: String, width: u16) -> Column {
    Column {
        heading,
        width,
        wrapped: width >= 30,
        ..Column::default()
    }
}
