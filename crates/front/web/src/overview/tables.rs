//! The tables behind the sentences. The table is the chart: bars stand inside its rows.

use freistadt_charts::{Fill, Part, bar, swatch, thousandths};
use freistadt_indicators::Decision;
use freistadt_l10n::{Room, args, code_label, day, decimal, field_label, inaction, kind_label};
use maud::{Markup, PreEscaped, html};

use super::{SHOWN, View};
use crate::records::open_path;

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
        let groups = self
            .assessment
            .indicator("supplier-cost-hhi-by-parent")
            .and_then(|measured| measured.value?.inverse())
            .map(|number| args().text("effective", decimal(self.language, number, 1)))
            .map(|arguments| self.say("overview-q1-parents", &arguments));
        html! {
            section aria-labelledby="wem" {
                h2 id="wem" { (self.t("overview-q1")) }
                @if let Some(groups) = groups { p class="fs-note" { (groups) } }
                table class="fs-table fs-stack fs-dense" role="table" {
                    caption class="fs-sr" { (self.t("overview-q1")) }
                    (self.head(&[("table-supplier", ""), ("table-bar", "b"), ("table-cost", "n"), ("table-share", "n"), ("table-applications", "n")]))
                    tbody role="rowgroup" {
                        @for share in suppliers.iter().take(SHOWN) {
                            tr role="row" {
                                th scope="row" role="rowheader" {
                                    (self.link(&share.organization.to_ref()))
                                    @if share.parent != share.organization { small { (self.link(&share.parent.to_ref())) } }
                                }
                                td role="cell" class="b" { (self.bar(share.cost_cents.unwrap_or(0), largest)) }
                                td role="cell" class="n main" { (self.cost(share.cost_cents)) }
                                td role="cell" class="n" data-th=(self.t("table-share")) { (share.cost_cents.map_or_else(String::new, |c| self.share(c, total))) }
                                td role="cell" class="n" data-th=(self.t("table-applications")) { (self.count(share.applications)) }
                            }
                        }
                    }
                    tfoot role="rowgroup" { tr role="row" { td role="cell" colspan="5" {
                        (self.shown_of("table-supplier-foot", shown, suppliers.len()))
                    } } }
                }
            }
        }
    }

    /// The head of a table: keys of the headings with their classes. Bars have a spoken heading.
    fn head(&self, columns: &[(&str, &str)]) -> Markup {
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

    fn bar(&self, part: i64, whole: i64) -> Markup {
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
        let foot = self.shown_of("table-decisions-foot", shown, decisions.len());
        let undated = self.assessment.undated_contracts;
        let terminable = self.assessment.terminable.len();
        html! {
            section aria-labelledby="wann" {
                h2 id="wann" { (self.t("overview-q3")) }
                table class="fs-table fs-stack fs-dense" role="table" {
                    caption class="fs-sr" { (self.t("overview-q3")) }
                    (self.head(&[("table-received-by", ""), ("table-contract", ""), ("table-decide-by", ""), ("table-inaction", ""), ("table-cost", "n")]))
                    tbody role="rowgroup" {
                        @for decision in decisions.iter().take(SHOWN) { (self.decision_row(decision)) }
                    }
                    tfoot role="rowgroup" { tr role="row" { td role="cell" colspan="5" { (foot) " " a href="/fristen" { (self.t("deadlines-all")) span class="fs-sr" { ": " (self.t("nav-deadlines")) } } } } }
                }
                @if terminable > 0 {
                    p class="fs-note" { (self.say("overview-q3-terminable", &args().count("count", terminable))) }
                }
                @if undated > 0 {
                    p class="fs-note" { (self.say("overview-q3-undated", &args().count("count", undated))) }
                }
            }
        }
    }

    fn decision_row(&self, decision: &Decision) -> Markup {
        let contract = self.landscape.find(&decision.contract);
        let partner = contract
            .and_then(|contract| contract.supplier.known())
            .map(|id| self.name(&id.to_ref()));
        let decide_by = decision.decide_by(self.assessment.as_of).map_or_else(
            || self.t("table-decide-now"),
            |date| day(self.language, date),
        );
        let days = self.assessment.as_of.until(decision.by);
        let days = args().number("count", days.map_or(0, |span| span.get_days().into()));
        let effect = inaction(self.language, &decision.deadlines, Room::Cell);
        html! {
            tr role="row" {
                th scope="row" role="rowheader" { span class="nw" { (day(self.language, decision.by)) } " " small { (self.say("table-in-days", &days)) } }
                td role="cell" class="all" { (self.link(&decision.contract.to_ref())) @if let Some(partner) = partner { " " small { (partner) } } }
                td role="cell" data-th=(self.t("table-decide-by")) { span class="nw" { (decide_by) } }
                td role="cell" data-th=(self.t("table-inaction")) { (effect) }
                td role="cell" class="n main" { (self.cost(decision.cost_cents)) }
            }
        }
    }

    fn cost(&self, cents: Option<i64>) -> String {
        cents.map_or_else(
            || code_label(self.language, "answer", "unknown"),
            |cents| self.euros(cents),
        )
    }

    fn shown_of(&self, key: &str, shown: usize, all: usize) -> String {
        let arguments = args()
            .text("shown", self.count(shown))
            .text("all", self.count(all));
        self.say(key, &arguments)
    }

    /// What the fills of the bars below mean.
    pub(super) fn legend(&self, fills: &[(Fill, &str)]) -> Markup {
        html! {
            ul class="fs-key" {
                @for (fill, key) in fills { li { (PreEscaped(swatch(*fill))) " " (self.t(key)) } }
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
        let unknown_ones = operators
            .iter()
            .skip(SHOWN)
            .filter(|share| share.organization.is_none());
        let shown = operators.len().min(SHOWN);
        html! {
            section aria-labelledby="betrieb" {
                h2 id="betrieb" { (self.t("overview-operators")) }
                table class="fs-table fs-stack fs-dense" role="table" {
                    caption class="fs-sr" { (self.t("overview-operators")) }
                    (self.head(&[("table-operator", ""), ("table-bar", "b"), ("table-applications", "n")]))
                    tbody role="rowgroup" {
                        @for share in operators.iter().take(SHOWN).chain(unknown_ones) {
                            @let unknown = share.organization.is_none();
                            @let fill = if unknown { Fill::Dotted } else { Fill::Solid };
                            tr role="row" {
                                th scope="row" role="rowheader" { @match &share.organization { Some(id) => (self.link(&id.to_ref())), None => a href="/bestand/anwendungen?operator=unknown" { (self.t("overview-q2-unknown")) } } }
                                td role="cell" class="b" { (PreEscaped(bar(&[Part { fill, thousandths: thousandths(share.applications as i128, all as i128) }], true))) }
                                td role="cell" class="n main" data-th=(self.t("table-applications")) { (self.count(share.applications)) }
                            }
                        }
                    }
                    tfoot role="rowgroup" { tr role="row" { td role="cell" colspan="3" {
                        (self.shown_of("table-operators-foot", shown, operators.len()))
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
                table class="fs-table fs-stack fs-dense" role="table" {
                    caption class="fs-sr" { (self.t("table-years")) }
                    (self.head(&[("table-year", ""), ("table-bar", "b"), ("table-amount", "n"), ("table-change", "n")]))
                    tbody role="rowgroup" {
                        @for (year, before) in years.iter().zip(before) {
                            @let fill = if year.planned { Fill::Planned } else { Fill::Solid };
                            tr role="row" {
                                th scope="row" role="rowheader" { (year.year) @if year.planned { small { (self.t("table-planned")) } } }
                                td role="cell" class="b" { (PreEscaped(bar(&[Part { fill, thousandths: thousandths(year.cents.into(), largest.into()) }], true))) }
                                td role="cell" class="n main" { (self.euros(year.cents)) }
                                td role="cell" class="n" data-th=(self.t("table-change")) { @if let Some(before) = before { (self.share(year.cents - before.cents, before.cents)) } }
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
                (self.legend(&[(Fill::Solid, "table-known"), (Fill::Dotted, "overview-q2-unknown")]))
                table class="fs-table fs-stack fs-dense" role="table" {
                    caption class="fs-sr" { (self.t("overview-q5")) }
                    (self.head(&[("table-fact", ""), ("table-bar", "b"), ("table-known", "n"), ("table-ask", "h")]))
                    tbody role="rowgroup" {
                        @for question in questions.iter().take(SHOWN) {
                            @let known = question.of - question.count;
                            @let solid = thousandths(known as i128, question.of as i128);
                            tr role="row" {
                                th scope="row" role="rowheader" { a href=(open_path(question.kind, question.field)) { (field_label(self.language, question.kind, question.field)) } " " small { (kind_label(self.language, question.kind)) } }
                                td role="cell" class="b" { (PreEscaped(bar(&[Part { fill: Fill::Solid, thousandths: solid }, Part { fill: Fill::Dotted, thousandths: 1000 - solid }], true))) }
                                td role="cell" class="n main" { (self.of(known, question.of)) }
                                td role="cell" class="h" data-th=(self.t("table-ask")) { (question.units.iter().take(2).map(|(unit, n)| format!("{unit} ({n})")).collect::<Vec<_>>().join(", ")) }
                            }
                        }
                    }
                }
            }
        }
    }
}
