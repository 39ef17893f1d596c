//! What nobody has said yet, and the next step.

use freistadt_app::indicators::{Assessment, OpenQuestion};
use freistadt_l10n::{Language, Room, day, field_label, inaction, percent};
use freistadt_model::Landscape;

use super::decisions::decide_by;
use super::{RELIABLE_PERCENT, number};
use crate::terminal::{Align, PLAIN, Table, heading, sentence, words};

pub(super) fn unknown(assessment: &Assessment, language: Language) {
    let Some(share) = assessment.indicator("unknown-share") else {
        return;
    };
    let Some(coverage) = share.derivation.coverage() else {
        return;
    };
    heading(&words(language, "overview-q5", &[]));
    let arguments = [
        ("percent", percent(language, coverage)),
        ("known", number(share.derivation.known, language)),
        ("needed", number(share.derivation.needed, language)),
    ];
    let mut share = words(language, "overview-q5-share", &arguments);
    if coverage.percent() < RELIABLE_PERCENT {
        share = format!("{share} {}", words(language, "overview-q5-weak", &[]));
    }
    sentence(&share, PLAIN);
    let mut table = Table::new(&[Align::Left, Align::Left, Align::Left]);
    for question in assessment.questions.iter().take(5) {
        let label = format!(
            "{}: {}",
            freistadt_l10n::kind_label(language, question.kind),
            field_label(language, question.kind, question.field)
        );
        let of = [
            ("count", number(question.count, language)),
            ("all", number(question.of, language)),
        ];
        let units: Vec<String> = question
            .units
            .iter()
            .take(2)
            .map(|(unit, n)| format!("{unit} ({n})"))
            .collect();
        let ask = if units.is_empty() {
            String::new()
        } else {
            words(language, "overview-q5-ask", &[("units", units.join(", "))])
        };
        table.row([label, words(language, "overview-q5-row", &of), ask]);
    }
    table.print();
}

pub(super) fn next_step(assessment: &Assessment, landscape: &Landscape, language: Language) {
    heading(&words(language, "overview-next", &[]));
    let step = if let Some(decision) = assessment.next_decision() {
        let decide = decide_by(assessment, decision, language);
        let arguments = [
            ("decide", decide.unwrap_or_else(|| "now".to_owned())),
            ("day", day(language, decision.by)),
            (
                "contract",
                landscape.title(&decision.contract.to_ref()).to_owned(),
            ),
            (
                "effect",
                inaction(language, &decision.deadlines, Room::Sentence),
            ),
        ];
        words(language, "overview-next-decide", &arguments)
    } else if let Some(question) = answerable(assessment) {
        let unit = question
            .units
            .first()
            .map_or("none", |(unit, _)| unit.as_str());
        let arguments = [
            (
                "field",
                field_label(language, question.kind, question.field),
            ),
            ("count", number(question.count, language)),
            ("unit", unit.to_owned()),
        ];
        words(language, "overview-next-ask", &arguments)
    } else if assessment.counts.values().sum::<usize>() == 0 {
        words(language, "overview-next-import", &[])
    } else {
        words(language, "overview-next-watch", &[])
    };
    sentence(&step, PLAIN);
}

/// The most open question that somebody here can answer.
fn answerable(assessment: &Assessment) -> Option<&OpenQuestion> {
    let somebody = assessment
        .questions
        .iter()
        .find(|question| !question.units.is_empty());
    somebody.or(assessment.questions.first())
}
