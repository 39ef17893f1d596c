//! The figures behind the sentences, for those who want them: folded away, same grammar as above.

use freistadt_l10n::{args, decimal, percent};
use freistadt_model::{Measurement, Ratio};
use maud::{Markup, html};

use super::answers::Answer;
use super::{RELIABLE_PERCENT, View};

impl View<'_> {
    pub(super) fn figure_section(&self) -> Markup {
        html! {
            section aria-labelledby="zahlen" {
                h2 id="zahlen" { (self.t("overview-figures")) }
                p class="fs-note" { (self.t("overview-figures-note")) }
                details class="fs-why" {
                    summary { (self.t("overview-figures-all")) }
                    ul class="fs-answers" {
                        @for measurement in &self.assessment.indicators {
                            (self.figure_row(measurement))
                        }
                    }
                }
            }
        }
    }

    fn figure_row(&self, measurement: &Measurement) -> Markup {
        let hit = self.figure(measurement.value, measurement);
        let coverage = measurement.derivation.coverage();
        let weak = coverage.is_some_and(|coverage| coverage.percent() < RELIABLE_PERCENT);
        let coverage = coverage.map_or_else(
            || self.t("overview-none"),
            |coverage| percent(self.language, coverage),
        );
        let arguments = args()
            .text("lower", self.figure(measurement.lower, measurement))
            .text("upper", self.figure(measurement.upper, measurement))
            .text("coverage", coverage);
        let key = if measurement.derivation.needed == 0 {
            "why-nothing-there"
        } else if measurement.lower == measurement.upper {
            "overview-figure-exact"
        } else {
            "overview-figure-span"
        };
        let mut sentence = self.say(key, &arguments);
        if weak {
            sentence = format!("{sentence} {}", self.t("overview-q5-weak"));
        }
        self.answer(&Answer {
            question: self.t(&format!("indicator-{}", measurement.id)),
            why: self.why(measurement, &hit),
            hit,
            sentence,
            next: None,
        })
    }

    /// A figure for experts; concentrations are decimals, because 0,33 is their usual form.
    fn figure(&self, value: Option<Ratio>, measurement: &Measurement) -> String {
        match value {
            None => self.t("overview-none"),
            Some(value) if measurement.id.contains("-hhi") => decimal(self.language, value, 2),
            Some(value) => self.number(value, measurement.unit),
        }
    }
}
