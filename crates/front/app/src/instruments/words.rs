//! Answers in words.

use freistadt_instruments::{Instrument, Known, Question, Said};
use freistadt_l10n::{Language, args, field_label, message, percent};
use freistadt_model::Kind;

/// An answer to a question.
pub fn answer_text(language: Language, question: &Question, said: Said) -> String {
    let option = |place: usize| {
        let option = question.options.get(place);
        option
            .map(|it| it.text.of(language).to_owned())
            .unwrap_or_default()
    };
    match said {
        Said::Unknown => message(language, "instruments-unknown", &args()),
        Said::NotApplicable => message(language, "score-not-applicable", &args()),
        Said::Option(place) => option(place),
        Said::Points(share, place) => {
            let share = args().text("share", percent(language, share));
            let points = message(language, "instruments-points", &share);
            let level = place.map(|it| format!("{}, ", option(it)));
            format!("{}{points}", level.unwrap_or_default())
        }
    }
}

/// What the landscape says, and by which rule.
pub fn known_text(
    language: Language,
    instrument: &Instrument,
    question: &Question,
    known: &Known,
) -> String {
    let field = known
        .field
        .map(|it| field_label(language, Kind::Application, it));
    let from = args()
        .text("field", field.unwrap_or_default())
        .text("yes", known.yes.to_string())
        .text("all", known.of.to_string());
    let from = message(language, &format!("instruments-{}", known.rule), &from);
    let said = instrument.said(question, &known.value);
    let answer = said.map(|it| answer_text(language, question, it));
    let said = args()
        .text("answer", answer.unwrap_or_default())
        .text("from", from);
    message(language, "instruments-derived", &said)
}
