//! What else there is, and what to do where there is nothing.

use freistadt_catalogue::{Alternatives, alternatives};
use freistadt_model::Diagnostic;
use freistadt_policy::{Measure, MeasureClass, measures_for};

use crate::intake::input::Unusable;

/// What else there is for a product or function of the catalogue.
#[derive(Debug, Clone)]
pub struct WhatElse {
    /// By function.
    pub found: Alternatives,
    /// What helps besides changing.
    pub measures: Vec<&'static Measure>,
}

/// The rule whose measures help whoever has only one maker to turn to.
const BOUND: &str = "sole-source-exit";

/// What else there is for whatever the text names; typing errors are forgiven.
pub fn what_else(text: &str) -> Result<WhatElse, Unusable> {
    let unknown = || Diagnostic::error("catalogue-knows-nothing").text("name", text);
    let found = alternatives(text).ok_or_else(unknown)?;
    Ok(WhatElse {
        measures: measures_beside(),
        found,
    })
}

/// Measures against being bound that help without changing to something else.
pub fn measures_beside() -> Vec<&'static Measure> {
    let measures = measures_for(BOUND).into_iter();
    measures
        .filter(|it| it.class != MeasureClass::Switch)
        .collect()
}

#[cfg(test)]
mod tests {
    use freistadt_catalogue::{covers, for_function, functions_of, product_of};
    use freistadt_model::Record as _;
    use jiff::civil::date;

    use crate::sample::sample;

    /// Every application of the sample has a function, and for at least 60 % there is an
    /// alternative, or the catalogue says that none is known.
    #[test]
    fn the_sample_is_known_to_the_catalogue() {
        let landscape = sample(date(2026, 11, 23));
        let applications = landscape.applications.values();
        let mut without = Vec::new();
        let (mut answered, mut all, mut products) = (0, 0, 0);
        for application in applications {
            all += 1;
            products += usize::from(product_of(&landscape, application).is_some());
            let functions = functions_of(&landscape, application);
            if functions.is_empty() {
                without.push(application.title().to_owned());
            }
            let product = product_of(&landscape, application).map(|it| it.product);
            let answer = functions.iter().any(|it| {
                it.function.none_known.is_some()
                    || for_function(it.function, product).has_alternative()
            });
            answered += usize::from(answer);
        }
        println!("sample: {all} applications, {products} products known, {answered} answered");
        assert_eq!(without, [""; 0], "no function");
        assert!(answered * 100 >= all * 60, "{answered} of {all}");
        let _ = covers;
    }
}
