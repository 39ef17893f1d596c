//! "Warum?": how a figure came about, in place.

use freistadt_l10n::{args, decimal, field_label, has_message, integer, kind_label, percent};
use freistadt_model::{Derivation, Kind, Measurement, Ratio, RecordRef, Step, Unit};
use maud::{Markup, html};

use super::{SHOWN, View};
use crate::records::Cells;

/// Records that are named as missing; the rest is counted.
const NAMED: usize = 5;

/// What stands behind one figure.
pub(super) struct Reason {
    /// The figure and what it is, for people who hear only the link.
    pub(super) spoken: String,
    /// The rule, as a sentence.
    pub(super) rule: String,
    /// The parts, largest first.
    pub(super) parts: Vec<Markup>,
    /// Facts known.
    pub(super) known: usize,
    /// Facts needed.
    pub(super) needed: usize,
    /// What is missing; `None` where nothing is.
    pub(super) missing: Option<Markup>,
}

impl View<'_> {
    /// How a figure came about, in place.
    pub(super) fn explain(&self, reason: &Reason) -> Markup {
        let known = args()
            .text("known", self.count(reason.known))
            .text("needed", self.count(reason.needed));
        html! {
            details class="fs-why" {
                summary { (self.t("why")) span class="fs-sr" { " " (reason.spoken) } }
                div class="fs-derivation" { dl class="fs-facts" {
                    dt { (self.t("why-rule")) }
                    dd { (reason.rule) }
                    @if !reason.parts.is_empty() {
                        dt { (self.t("why-sum")) }
                        dd { (dotted(&reason.parts)) }
                    }
                    dt { (self.t("why-source")) }
                    @if reason.needed == 0 {
                        dd { (self.t("why-nothing-there")) }
                    } @else {
                        dd { (self.say("why-known", &known)) }
                        dt { (self.t("why-missing")) }
                        dd { @match &reason.missing { Some(missing) => (missing), None => (self.t("why-nothing-missing")) } }
                    }
                } }
            }
        }
    }

    /// How an indicator came about, in place.
    pub(super) fn why(&self, measurement: &Measurement, hit: &str) -> Markup {
        let derivation = &measurement.derivation;
        let open = derivation.needed.saturating_sub(derivation.known);
        self.explain(&Reason {
            spoken: format!("{} {hit}", self.t(&format!("indicator-{}", measurement.id))),
            rule: self.t(&format!("rule-{}", derivation.rule)),
            parts: self.steps(derivation),
            known: derivation.known,
            needed: derivation.needed,
            missing: self.missing(&derivation.missing, open),
        })
    }

    /// Parts that are named, then how many there are beside them.
    pub(super) fn with_further(&self, mut parts: Vec<Markup>, further: usize) -> Vec<Markup> {
        if further > 0 {
            let count = args().text("count", self.count(further));
            parts.push(html! { (self.say("why-further", &count)) });
        }
        parts
    }

    fn steps(&self, derivation: &Derivation) -> Vec<Markup> {
        let named: Vec<Markup> = derivation
            .steps
            .iter()
            .take(SHOWN)
            .map(|step| self.step(step))
            .collect();
        let further = derivation.steps.len() - named.len() + derivation.further_steps;
        self.with_further(named, further)
    }

    fn step(&self, step: &Step) -> Markup {
        let key = format!("step-{}", step.what);
        let name = match &step.of {
            Some(record) => self.link(record),
            None if step.country.is_some() => {
                html! { @if let Some(country) = step.country { (freistadt_l10n::country(self.language, country)) } }
            }
            None if has_message(&key) => html! { (self.t(&key)) },
            None => html! { (self.field_with_kind(step.what)) },
        };
        html! { (name) " " (self.number(step.value, step.unit)) }
    }

    /// The label of a field that stands after the code of its kind.
    fn field_with_kind(&self, name: &str) -> String {
        let parts = name.split_once('.');
        let known = parts.and_then(|(kind, field)| Some((Kind::from_code(kind)?, field)));
        known.map_or_else(
            || name.to_owned(),
            |(kind, field)| {
                let label = field_label(self.language, kind, field);
                format!("{}: {label}", kind_label(self.language, kind))
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

    /// The first records of which a fact is missing, and how many more; `None` if `open` is 0.
    pub(super) fn missing(&self, records: &[RecordRef], open: usize) -> Option<Markup> {
        if open == 0 {
            return None;
        }
        let named: Vec<Markup> = records
            .iter()
            .take(NAMED.min(open))
            .map(|record| self.link(record))
            .collect();
        if named.is_empty() {
            return Some(html! { (self.count(open)) });
        }
        let further = open.saturating_sub(named.len());
        Some(dotted(&self.with_further(named, further)))
    }

    /// A record by name, with the way to its claims and their sources.
    pub(super) fn link(&self, record: &RecordRef) -> Markup {
        self.cells().link(record)
    }

    /// What people call a record.
    pub(super) fn name(&self, record: &RecordRef) -> String {
        self.cells().name(record)
    }

    fn cells(&self) -> Cells<'_> {
        Cells {
            landscape: self.landscape,
            language: self.language,
        }
    }
}

fn dotted(parts: &[Markup]) -> Markup {
    html! {
        @for (index, part) in parts.iter().enumerate() {
            @if index > 0 { " · " }
            (part)
        }
    }
}
