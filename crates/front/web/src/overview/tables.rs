//! The tables behind the sentences. The table is the chart: bars stand inside its rows.

use freistadt_charts::{Fill, Part, bar, thousandths};
use freistadt_indicators::Decision;
use freistadt_l10n::{args, code_label, day, decimal, field_label, inaction, kind_label, percent};
use freistadt_model::{Measurement, Ratio};
use maud::{Markup, PreEscaped, html};

use super::{SHOWN, View};

impl View<'_> {
    pub(super) fn supplier_section(&self) -> Markup {
        let suppliers = &self.assessment.suppliers;
        if suppliers.is_empty() {
            return html! {};
        }
        let total = self.assessment.costs.total();
        let largest = suppliers
            .iter()
            .filter_map(|s| s.cost_cents)
            .max()
            .unwrap_or(0);
        let shown = suppliers.len().min(SHOWN);
        html! {
            section aria-labelledby="wem" {
                h2 id="wem" { (self.t("overview-q1")) }
                table class="fs-table fs-stack" role="table" {
                    caption class="fs-sr" { (self.t("overview-q1")) }
                    (self.head(&[("table-supplier", ""), ("table-bar", "b"), ("table-cost", "n"), ("table-share", "n"), ("table-applications", "n")]))
                    tbody role="rowgroup" {
                        @for share in suppliers.iter().take(SHOWN) {
                            tr role="row" {
                                th scope="row" role="rowheader" {
                                    (self.landscape.title(&share.organization.to_ref()))
                                    @if share.parent != share.organization { small { (self.landscape.title(&share.parent.to_ref())) } }
                                }
                                td role="cell" class="b" { (self.bar(share.cost_cents.unwrap_or(0), largest)) }
                                td role="cell" class="n" data-th=(self.t("table-cost")) { (share.cost_cents.map_or_else(|| code_label(self.language, "answer", "unknown"), |c| self.euros(c))) }
                                td role="cell" class="n" data-th=(self.t("table-share")) { (share.cost_cents.map_or_else(String::new, |c| self.share(c, total))) }
                                td role="cell" class="n" data-th=(self.t("table-applications")) { (self.count(share.applications)) }
                            }
                        }
                    }
                    tfoot role="rowgroup" { tr role="row" { td role="cell" colspan="5" {
                        (self.say("table-supplier-foot", &args().text("shown", self.count(shown)).text("all", self.count(suppliers.len()))))
                    } } }
                }
            }
        }
    }

    /// The head of a table: keys of the headings with their classes. Bars have a spoken heading.
    pub(super) fn head(&self, columns: &[(&str, &str)]) -> Markup {
        html! {
            thead role="rowgroup" { tr role="row" {
                @for (key, class) in columns {
                    @if *class == "b" {
                        th scope="col" role="columnheader" class="b" { span class="fs-sr" { (self.t(key)) } }
                    } @else if class.is_empty() {
                        th scope="col" role="columnheader" { (self.t(key)) }
                    } @else {
                        th scope="col" role="columnheader" class=(class) { (self.t(key)) }
                    }
                }
            } }
        }
    }

    pub(super) fn bar(&self, part: i64, whole: i64) -> Markup {
        let solid = Part {
            fill: Fill::Solid,
            thousandths: thousandths(part.into(), whole.into()),
        };
        html! { (PreEscaped(bar(&[solid], true))) }
    }

    pub(super) fn decision_section(&self) -> Markup {
        let decisions = &self.assessment.decisions;
        if decisions.is_empty() {
            return html! {};
        }
        let shown = decisions.len().min(SHOWN);
        html! {
            section aria-labelledby="wann" {
                h2 id="wann" { (self.t("overview-q3")) }
                table class="fs-table fs-stack" role="table" {
                    caption class="fs-sr" { (self.t("overview-q3")) }
                    (self.head(&[("table-received-by", ""), ("table-contract", ""), ("table-decide-by", ""), ("table-inaction", ""), ("table-cost", "n")]))
                    tbody role="rowgroup" {
                        @for decision in decisions.iter().take(SHOWN) { (self.decision_row(decision)) }
                    }
                    tfoot role="rowgroup" { tr role="row" { td role="cell" colspan="5" {
                        (self.say("table-decisions-foot", &args().text("shown", self.count(shown)).text("all", self.count(decisions.len()))))
                    } } }
                }
                @if self.assessment.undated_contracts > 0 {
                    p class="fs-note" { (self.say("overview-q3-undated", &args().number("count", i64::try_from(self.assessment.undated_contracts).unwrap_or(i64::MAX)))) }
                }
            }
        }
    }

    pub(super) fn decision_row(&self, decision: &Decision) -> Markup {
        let contract = self.landscape.find(&decision.contract);
        let partner = contract
            .and_then(|c| c.supplier.known())
            .map(|id| self.landscape.title(&id.to_ref()).to_owned());
        // A day that has passed means: at once.
        let decide_by = decision.deadlines.decide_by.map(|date| {
            if date < self.assessment.as_of { self.t("table-decide-now") } else { day(self.language, date) }
        });
        html! {
            tr role="row" {
                th scope="row" role="rowheader" { span class="nw" { (day(self.language, decision.by)) } }
                td role="cell" data-th=(self.t("table-contract")) { (self.contract(decision)) @if let Some(partner) = partner { small { (partner) } } }
                td role="cell" data-th=(self.t("table-decide-by")) { span class="nw" { (decide_by.unwrap_or_default()) } }
                td role="cell" data-th=(self.t("table-inaction")) { (inaction(self.language, decision.deadlines.inaction)) }
                td role="cell" class="n" data-th=(self.t("table-cost")) { (decision.cost_cents.map_or_else(|| code_label(self.language, "answer", "unknown"), |c| self.euros(c))) }
            }
        }
    }

    pub(super) fn operator_section(&self) -> Markup {
        let operators = &self.assessment.operators;
        let all: usize = operators.iter().map(|share| share.applications).sum();
        if all == 0 {
            return html! {};
        }
        // The unknown ones stay in sight however many operators there are.
        let unknown_ones = operators.iter().skip(SHOWN).filter(|share| share.organization.is_none());
        let shown = operators.len().min(SHOWN);
        html! {
            section aria-labelledby="betrieb" {
                h2 id="betrieb" { (self.t("overview-operators")) }
                table class="fs-table" {
                    caption class="fs-sr" { (self.t("overview-operators")) }
                    thead { tr {
                        th scope="col" { (self.t("table-operator")) }
                        th scope="col" class="b" { span class="fs-sr" { (self.t("table-bar")) } }
                        th scope="col" class="n" { (self.t("table-applications")) }
                    } }
                    tbody {
                        @for share in operators.iter().take(SHOWN).chain(unknown_ones) {
                            @let unknown = share.organization.is_none();
                            @let fill = if unknown { Fill::Dotted } else { Fill::Solid };
                            tr {
                                th scope="row" { (share.organization.as_ref().map_or_else(|| self.t("overview-q2-unknown"), |id| self.landscape.title(&id.to_ref()).to_owned())) }
                                td class="b" { (PreEscaped(bar(&[Part { fill, thousandths: thousandths(share.applications as i128, all as i128) }], true))) }
                                td class="n" { (self.count(share.applications)) }
                            }
                        }
                    }
                    tfoot { tr { td colspan="3" {
                        (self.say("table-operators-foot", &args().text("shown", self.count(shown)).text("all", self.count(operators.len()))))
                    } } }
                }
            }
        }
    }

    pub(super) fn year_section(&self) -> Markup {
        let years = &self.assessment.years;
        if years.len() < 2 {
            return html! {};
        }
        let largest = years.iter().map(|year| year.cents).max().unwrap_or(0);
        let before = std::iter::once(None).chain(years.iter().map(Some));
        html! {
            section aria-labelledby="jahre" {
                h2 id="jahre" { (self.t("table-years")) }
                table class="fs-table" {
                    caption class="fs-sr" { (self.t("table-years")) }
                    thead { tr {
                        th scope="col" { (self.t("table-year")) }
                        th scope="col" class="b" { span class="fs-sr" { (self.t("table-bar")) } }
                        th scope="col" class="n" { (self.t("table-amount")) }
                        th scope="col" class="n" { (self.t("table-change")) }
                    } }
                    tbody {
                        @for (year, before) in years.iter().zip(before) {
                            @let fill = if year.planned { Fill::Planned } else { Fill::Solid };
                            tr {
                                th scope="row" { (year.year) @if year.planned { small { (self.t("table-planned")) } } }
                                td class="b" { (PreEscaped(bar(&[Part { fill, thousandths: thousandths(year.cents.into(), largest.into()) }], true))) }
                                td class="n" { (self.euros(year.cents)) }
                                td class="n" { @if let Some(before) = before { (self.share(year.cents - before.cents, before.cents)) } }
                            }
                        }
                    }
                }
            }
        }
    }

    pub(super) fn fact_section(&self) -> Markup {
        let questions = &self.assessment.questions;
        if questions.is_empty() {
            return html! {};
        }
        html! {
            section aria-labelledby="fehlt" {
                h2 id="fehlt" { (self.t("overview-q5")) }
                table class="fs-table" {
                    caption class="fs-sr" { (self.t("overview-q5")) }
                    thead { tr {
                        th scope="col" { (self.t("table-fact")) }
                        th scope="col" class="b" { span class="fs-sr" { (self.t("table-bar")) } }
                        th scope="col" class="n" { (self.t("table-known")) }
                        th scope="col" { (self.t("table-ask")) }
                    } }
                    tbody {
                        @for question in questions.iter().take(SHOWN) {
                            @let known = question.of - question.count;
                            @let solid = thousandths(known as i128, question.of as i128);
                            tr {
                                th scope="row" { (kind_label(self.language, question.kind)) ": " (field_label(self.language, question.kind, question.field)) }
                                td class="b" { (PreEscaped(bar(&[Part { fill: Fill::Solid, thousandths: solid }, Part { fill: Fill::Dotted, thousandths: 1000 - solid }], true))) }
                                td class="n" { (self.say("overview-q2-of", &args().text("count", self.count(known)).text("all", self.count(question.of)))) }
                                td { (question.units.iter().take(2).map(|(unit, n)| format!("{unit} ({n})")).collect::<Vec<_>>().join(", ")) }
                            }
                        }
                    }
                }
            }
        }
    }

    pub(super) fn figure_section(&self) -> Markup {
        html! {
            section aria-labelledby="zahlen" {
                h2 id="zahlen" { (self.t("overview-figures")) }
                p class="fs-note" { (self.t("overview-figures-note")) }
                table class="fs-table fs-stack" role="table" {
                    caption class="fs-sr" { (self.t("overview-figures")) }
                    (self.head(&[("table-indicator", ""), ("table-value", "n"), ("table-span", "n"), ("why-source", "n")]))
                    tbody role="rowgroup" {
                        @for measurement in &self.assessment.indicators {
                            tr role="row" {
                                th scope="row" role="rowheader" { (self.t(&format!("indicator-{}", measurement.id))) }
                                td role="cell" class="n" data-th=(self.t("table-value")) { (self.figure(measurement.value, measurement)) }
                                td role="cell" class="n" data-th=(self.t("table-span")) { (self.figure(measurement.lower, measurement)) " – " (self.figure(measurement.upper, measurement)) }
                                td role="cell" class="n" data-th=(self.t("why-source")) { (measurement.derivation.coverage().map_or_else(String::new, |c| percent(self.language, c))) }
                            }
                        }
                    }
                }
            }
        }
    }

    /// A figure of the expert table; concentrations are decimals, because 0,33 is their usual form.
    pub(super) fn figure(&self, value: Option<Ratio>, measurement: &Measurement) -> String {
        match value {
            None => self.t("overview-none"),
            Some(value) if measurement.id.contains("-hhi") => decimal(self.language, value, 2),
            Some(value) => self.number(value, measurement.unit),
        }
    }
}
