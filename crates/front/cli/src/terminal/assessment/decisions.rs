//! What must be decided in the next twelve months.

use freistadt_app::indicators::{Assessment, Decision};
use freistadt_l10n::{Language, Room, day, inaction};
use freistadt_model::{Kind, Landscape};

use super::euros;
use crate::terminal::{Align, DIM, PLAIN, Table, counted, heading, sentence, words};

pub(super) fn decisions(assessment: &Assessment, landscape: &Landscape, language: Language) {
    const SHOWN: usize = 7;
    if assessment.counts.get(&Kind::Contract).copied().unwrap_or(0) == 0 {
        return;
    }
    heading(&words(language, "overview-q3", &[]));
    if assessment.decisions.is_empty() {
        sentence(&words(language, "overview-q3-none", &[]), PLAIN);
    } else {
        sentence(
            &counted(language, "overview-q3-count", assessment.decisions.len()),
            PLAIN,
        );
        let mut table = Table::new(&[
            Align::Left,
            Align::Left,
            Align::Left,
            Align::Left,
            Align::Right,
        ]);
        table.row(
            ["contract", "decide", "act", "else", "cost"]
                .map(|column| words(language, &format!("overview-q3-{column}"), &[])),
        );
        for decision in assessment.decisions.iter().take(SHOWN) {
            let name = landscape.title(&decision.contract.to_ref()).to_owned();
            let cost = decision
                .cost_cents
                .map_or_else(String::new, |cents| euros(cents, language));
            table.row([
                name,
                decide_by(assessment, decision, language)
                    .unwrap_or_else(|| words(language, "overview-q3-now", &[])),
                day(language, decision.by),
                inaction(language, &decision.deadlines, Room::Phrase),
                cost,
            ]);
        }
        table.print();
        if assessment.decisions.len() > SHOWN {
            let more = counted(
                language,
                "overview-q3-more",
                assessment.decisions.len() - SHOWN,
            );
            sentence(&more, DIM);
        }
    }
    if !assessment.terminable.is_empty() {
        let terminable = counted(
            language,
            "overview-q3-terminable",
            assessment.terminable.len(),
        );
        sentence(&terminable, DIM);
    }
    if assessment.undated_contracts > 0 {
        let undated = counted(
            language,
            "overview-q3-undated",
            assessment.undated_contracts,
        );
        sentence(&undated, DIM);
    }
}

/// The day by which to decide; `None` if that is now.
pub(super) fn decide_by(
    assessment: &Assessment,
    decision: &Decision,
    language: Language,
) -> Option<String> {
    let by = decision.decide_by(assessment.as_of);
    by.map(|by| day(language, by))
}
