//! "Warum?": how a figure came about, in place.

use freistadt_l10n::{args, decimal, field_label, has_message, integer, kind_label, percent};
use freistadt_model::{Derivation, Measurement, Ratio, Step, Unit};
use maud::{Markup, html};

use super::{SHOWN, View};

impl View<'_> {
    /// How a figure came about, in place.
    pub(super) fn why(&self, measurement: &Measurement, hit: &str) -> Markup {
        let derivation = &measurement.derivation;
        html! {
            details class="fs-why" {
                summary { (self.t("why")) span class="fs-sr" { " " (hit) " " (self.t(&format!("indicator-{}", measurement.id))) } }
                div class="fs-derivation" { dl class="fs-facts" {
                    dt { (self.t("why-rule")) }
                    dd { (self.t(&format!("rule-{}", derivation.rule))) }
                    @if !derivation.steps.is_empty() {
                        dt { (self.t("why-sum")) }
                        dd { (self.steps(derivation)) }
                    }
                    dt { (self.t("why-source")) }
                    dd { (self.say("why-known", &args().text("known", self.count(derivation.known)).text("needed", self.count(derivation.needed)))) }
                    dt { (self.t("why-missing")) }
                    dd { (self.missing(derivation)) }
                } }
            }
        }
    }

    pub(super) fn steps(&self, derivation: &Derivation) -> String {
        let named: Vec<String> = derivation
            .steps
            .iter()
            .take(SHOWN)
            .map(|step| self.step(step))
            .collect();
        let further = derivation.steps.len() - named.len() + derivation.further_steps;
        let mut text = named.join(" · ");
        if further > 0 {
            text = format!(
                "{text} · {}",
                self.say("why-further", &args().text("count", self.count(further)))
            );
        }
        text
    }

    pub(super) fn step(&self, step: &Step) -> String {
        let name = match &step.of {
            Some(record) => self.landscape.title(record).to_owned(),
            None => match step.what.split_once('.') {
                // Questions are named by their field.
                _ if has_message(&format!("step-{}", step.what)) => {
                    self.t(&format!("step-{}", step.what))
                }
                _ => self.field_of(step.what),
            },
        };
        format!("{name} {}", self.number(step.value, step.unit))
    }

    /// The label of a field whose kind the step does not carry: the first kind that has it open.
    pub(super) fn field_of(&self, field: &str) -> String {
        let kind = self
            .assessment
            .questions
            .iter()
            .find(|question| question.field == field)
            .map(|q| q.kind);
        kind.map_or_else(
            || field.to_owned(),
            |kind| {
                format!(
                    "{}: {}",
                    kind_label(self.language, kind),
                    field_label(self.language, kind, field)
                )
            },
        )
    }

    pub(super) fn number(&self, value: Ratio, unit: Unit) -> String {
        match unit {
            Unit::Share => percent(self.language, value),
            Unit::Count => match value.to_whole() {
                Some(whole) => integer(self.language, i64::try_from(whole).unwrap_or(i64::MAX)),
                None => decimal(self.language, value, 1),
            },
            Unit::Cents => self.euros(
                value
                    .to_whole()
                    .and_then(|n| i64::try_from(n).ok())
                    .unwrap_or(0),
            ),
        }
    }

    pub(super) fn missing(&self, derivation: &Derivation) -> String {
        let open = derivation.needed - derivation.known.min(derivation.needed);
        if open == 0 {
            return self.t("why-nothing-missing");
        }
        let named: Vec<&str> = derivation
            .missing
            .iter()
            .take(5)
            .map(|r| self.landscape.title(r))
            .collect();
        let further = open.saturating_sub(named.len());
        let mut text = named.join(", ");
        if further > 0 && !text.is_empty() {
            text = format!(
                "{text} {}",
                self.say("why-further", &args().text("count", self.count(further)))
            );
        }
        if text.is_empty() {
            self.count(open)
        } else {
            text
        }
    }
}
