//! What else there is, and what to do where there is nothing.

use freistadt_catalogue::{Alternatives, ForFunction, alternatives};
use freistadt_model::Diagnostic;
use freistadt_policy::{Measure, MeasureClass, measures_for};

use crate::input::Unusable;

/// What else there is for a product or function of the catalogue.
#[derive(Debug, Clone)]
pub struct WhatElse {
    /// By function.
    pub found: Alternatives,
    /// What to do besides, or instead where nothing is known.
    pub measures: Vec<&'static Measure>,
}

/// The rule whose measures help whoever has only one maker to turn to.
const BOUND: &str = "sole-source-exit";

/// What else there is for whatever the text names; typing errors are forgiven.
pub fn what_else(text: &str) -> Result<WhatElse, Unusable> {
    let unknown = || Diagnostic::error("catalogue-knows-nothing").text("name", text);
    let found = alternatives(text).ok_or_else(unknown)?;
    Ok(WhatElse {
        measures: measures_beside(&found.functions),
        found,
    })
}

/// Measures against being bound: changing among them only where there is something to change to.
pub fn measures_beside(functions: &[ForFunction]) -> Vec<&'static Measure> {
    let somewhere = functions.iter().any(ForFunction::has_alternative);
    let measures = measures_for(BOUND).into_iter();
    measures
        .filter(|it| somewhere || it.class != MeasureClass::Switch)
        .collect()
}
