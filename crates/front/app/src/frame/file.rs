//! Findings as they are seen, as a file.

use std::collections::BTreeMap;
use std::sync::Arc;

use freistadt_import::typed_cell;
use freistadt_interchange::{Cell, Column, SheetOut, write_csv, write_workbook};
use freistadt_l10n::{Language, args, code_label, kind_label, message};
use freistadt_model::{
    Audience, Code as _, Finding, Landscape, PartialDate, RecordRef, Value, ValueType, Waiver,
};
use freistadt_policy::Rule;
use jiff::civil::Date;

use super::{FindingsWanted, FrameChecked, Since, ground_sentence, rule_title};
use crate::Viewer;
use crate::data::{Data, calculate};
use crate::records::{FileFormat, record_name};
use crate::transfer::ExportError;

/// Which findings, in which form.
#[derive(Debug, Clone)]
pub struct FindingsFile {
    /// Which of them.
    pub wanted: FindingsWanted,
    /// In which form.
    pub format: FileFormat,
    /// Who will read the file.
    pub reader: Audience,
    /// In which language.
    pub language: Language,
    /// The day.
    pub as_of: Date,
}

/// The columns, by the key of their heading and their width.
const COLUMNS: [(&str, u16); 10] = [
    ("frame-rule", 50),
    ("frame-weight", 12),
    ("findings-kind", 20),
    ("findings-subject", 30),
    ("findings-verdict", 14),
    ("findings-why", 60),
    ("findings-unit", 24),
    ("findings-assigned-why", 30),
    ("findings-since", 14),
    ("findings-exception", 14),
];

impl Data {
    /// What the stored rules find, as a file.
    pub async fn findings_file(
        &self,
        viewer: &Viewer,
        asked: FindingsFile,
    ) -> Result<Vec<u8>, ExportError> {
        let found = self.findings(viewer, asked.as_of).await?;
        let found = Arc::unwrap_or_clone(found).for_audience(asked.reader);
        let since = self.since(viewer, asked.as_of).await?;
        calculate(move || {
            let sheet = sheet(&found, &since, &asked);
            match asked.format {
                FileFormat::Csv => Ok(write_csv(&sheet)),
                FileFormat::Xlsx => Ok(write_workbook(&[sheet])?),
            }
        })
        .await?
    }
}

fn sheet(
    found: &FrameChecked,
    since: &BTreeMap<(String, RecordRef), Since>,
    asked: &FindingsFile,
) -> SheetOut {
    let say = |key: &str| message(asked.language, key, &args());
    let column = |(key, width): (&str, u16)| Column {
        heading: say(key),
        width,
        wrapped: width > 30,
        ..Column::default()
    };
    let mut rows = Vec::new();
    for rule in &found.rules {
        let all = found.checked.findings.iter();
        for finding in all.filter(|it| asked.wanted.keeps(rule, it)) {
            let since = since.get(&(finding.rule.clone(), finding.subject.clone()));
            let landscape = &found.revision.landscape;
            rows.push(row(landscape, (rule, finding), since, asked.language));
        }
    }
    SheetOut {
        name: say("findings-page"),
        columns: COLUMNS.into_iter().map(column).collect(),
        rows,
        ..SheetOut::default()
    }
}

fn row(
    landscape: &Landscape,
    (rule, finding): (&Rule, &Finding),
    since: Option<&Since>,
    language: Language,
) -> Vec<Cell> {
    let why = finding.grounds.iter();
    let why = why.map(|it| ground_sentence(landscape, language, rule.over, it));
    let waiver: Option<&Waiver> = finding.waived.as_ref().and_then(|id| landscape.find(id));
    let assigned = finding.assigned.as_ref().and_then(|id| landscape.find(id));
    let reason = assigned.and_then(|it| it.reason.known().cloned());
    let text = |text: String| Cell::Text(text.into());
    let day = |day: Option<PartialDate>| {
        let value = day.map_or(Value::Unknown, Value::Date);
        typed_cell(&value, ValueType::Date, language)
    };
    vec![
        text(rule_title(language, rule)),
        text(code_label(
            language,
            "rule-severity",
            finding.severity.code(),
        )),
        text(kind_label(language, finding.subject.kind)),
        text(record_name(landscape, &finding.subject, language)),
        text(code_label(language, "verdict", finding.verdict.code())),
        text(why.collect::<Vec<_>>().join(" ")),
        text(finding.unit.clone().unwrap_or_default()),
        text(reason.unwrap_or_default()),
        day(since.map(|it| PartialDate::day(it.day))),
        day(waiver.and_then(|it| it.until.known().copied())),
    ]
}
