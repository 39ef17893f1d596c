//! The JSON document of `score`: a contract with scripts.

use freistadt_app::ScoredFile;
use freistadt_app::scoring::{ObjectiveResult, decimal, exact, lift};
use freistadt_l10n::Language;
use freistadt_model::Ratio;
use serde_json::{Value as Json, json};

use crate::document::diagnostics;

/// `score`. Scores are exact decimals as text; `score_exact` is the quotient behind them.
pub(crate) fn score(file: &ScoredFile, language: Language) -> Json {
    let (instrument, scored) = (&file.instrument, &file.scored);
    let weakest = scored.weakest.as_ref();
    let text = |list: &[freistadt_app::scoring::Wording]| -> Json {
        list.iter().map(|it| it.of(language)).collect()
    };
    json!({
        "instrument": instrument.id,
        "version": instrument.version,
        "objectives": scored.objectives.iter().map(objective).collect::<Json>(),
        "weakest": {
            "level": weakest.and_then(|it| it.level),
            "at_most": weakest.and_then(|it| it.at_most),
            "objectives": weakest.map(|it| it.objectives.clone()).unwrap_or_default(),
        },
        "score": scored.score.map(decimal),
        "score_exact": scored.score.map(exact),
        "score_at_most": scored.at_most.map(decimal),
        "band": scored.band.as_ref().map(|it| it.of(language)),
        "coverage": scored.coverage.share.to_f64(),
        "answered": scored.coverage.answered,
        "asked": scored.coverage.asked,
        "gates": scored.gates.iter()
            .map(|it| json!({ "objective": it.objective, "minimum": it.wanted, "level": it.level, "met": it.met }))
            .collect::<Json>(),
        "lift": lift(instrument, scored).iter()
            .map(|it| json!({ "objective": it.objective, "question": it.question, "from": it.from, "to": it.to.id }))
            .collect::<Json>(),
        "gaps": scored.lacking,
        "conventions": text(&instrument.conventions),
        "not_public": text(&instrument.gaps),
        "source": instrument.source,
        "diagnostics": diagnostics(&file.diagnostics, language),
    })
}

/// Shares of points are in per cent.
fn objective(of: &ObjectiveResult) -> Json {
    let percent = |share: Option<Ratio>| share.and_then(percent_of).map(decimal);
    json!({
        "id": of.id,
        "applies": of.applies,
        "level": of.level,
        "level_at_most": of.level_at_most,
        "level_from_items": of.from_items,
        "score": percent(of.share),
        "score_at_most": percent(of.share_at_most),
        "weight": of.weight.map(decimal),
        "pulled_down_by": of.pulled_down_by,
        "answered": of.coverage.answered,
        "asked": of.coverage.asked,
    })
}

/// A hundred times as much.
fn percent_of(share: Ratio) -> Option<Ratio> {
    let (numerator, denominator) = share.parts();
    Ratio::new(numerator.checked_mul(100)?, denominator)
}
