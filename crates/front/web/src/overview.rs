//! The overview: five questions answered in sentences, then the tables behind them.

use freistadt_app::Overview;
use freistadt_charts::{Fill, Part, bar, thousandths};
use freistadt_indicators::{Assessment, CostBasis, Decision};
use freistadt_l10n::{
    Arguments, Language, args, code_label, day, decimal, field_label, inaction, integer,
    kind_label, message, money_whole, percent,
};
use freistadt_model::{Code, Derivation, Kind, Landscape, Measurement, Money, Ratio, Step, Unit};
use maud::{Markup, PreEscaped, html};

use crate::layout::{Shell, page as shell_page, t};

/// So many rows of a table are shown on the overview.
const SHOWN: usize = 8;
/// Below this coverage figures are called not yet reliable.
const RELIABLE_PERCENT: i64 = 60;

struct View<'a> {
    language: Language,
    landscape: &'a Landscape,
    assessment: &'a Assessment,
}

/// The page.
pub(crate) fn page(overview: &Overview, language: Language) -> Markup {
    let landscape = &overview.revision.landscape;
    let town = landscape
        .find(&landscape.municipality())
        .map_or("", |town| town.name.as_str());
    let view = View {
        language,
        landscape,
        assessment: &overview.assessment,
    };
    let foot = message(
        language,
        "page-foot",
        &args()
            .text("day", day(language, overview.assessment.as_of))
            .text("number", overview.revision.id.0.to_string()),
    );
    let mut foot = vec![foot];
    if overview.sample {
        foot.push(t(language, "page-foot-sample"));
    }
    let title = t(language, "nav-overview");
    let shell = Shell {
        language,
        title: &title,
        town,
        foot,
    };
    let empty = Kind::ALL.iter().all(|kind| landscape.count(*kind) == 0);
    let content = if empty {
        view.empty()
    } else {
        view.content(town, &title)
    };
    shell_page(&shell, &content)
}

impl View<'_> {
    fn t(&self, key: &str) -> String {
        t(self.language, key)
    }

    fn say(&self, key: &str, arguments: &Arguments) -> String {
        message(self.language, key, arguments)
    }

    fn count(&self, number: usize) -> String {
        integer(self.language, i64::try_from(number).unwrap_or(i64::MAX))
    }

    fn euros(&self, cents: i64) -> String {
        money_whole(self.language, Money::euro_cents(cents))
    }

    fn share(&self, part: i64, whole: i64) -> String {
        Ratio::new(part.into(), whole.into())
            .map_or_else(String::new, |share| percent(self.language, share))
    }

    fn empty(&self) -> Markup {
        html! {
            h1 { (self.t("page-empty")) }
            p class="fs-lead" { (self.t("page-empty-text")) }
        }
    }

    fn content(&self, town: &str, title: &str) -> Markup {
        let count = |kind| self.count(self.landscape.count(kind));
        let lead = args()
            .text("name", town)
            .text("services", count(Kind::PublicService))
            .text("applications", count(Kind::Application))
            .text("organizations", count(Kind::Organization))
            .text("contracts", count(Kind::Contract));
        html! {
            h1 { (title) }
            p class="fs-lead" { (self.say("overview-lead", &lead)) }
            section aria-labelledby="kurz" {
                h2 id="kurz" { (self.t("overview-short")) }
                ol class="fs-answers" {
                    (self.money_answer())
                    (self.operator_answer())
                    (self.decision_answer())
                    (self.choice_answer())
                    (self.unknown_answer())
                    (self.next_answer())
                }
            }
            (self.supplier_section())
            (self.decision_section())
            (self.operator_section())
            (self.year_section())
            (self.fact_section())
            (self.figure_section())
        }
    }

    fn answer(&self, question: &str, hit: &str, sentence: &str, why: &Markup) -> Markup {
        html! {
            li {
                h3 { (self.t(question)) }
                p class="fs-say" { b { (hit) } " " span { (sentence) } }
                (why)
            }
        }
    }

    fn money_answer(&self) -> Markup {
        let costs = &self.assessment.costs;
        let total = self.euros(costs.total());
        let sentence = match costs.basis {
            CostBasis::Contracts => self.say(
                "overview-q1-contracts",
                &args()
                    .text("total", "")
                    .text("known", self.count(costs.known))
                    .text("all", self.count(costs.records)),
            ),
            CostBasis::CostLines { year } => self.say(
                "overview-q1-lines",
                &args().text("total", "").text("year", year.to_string()),
            ),
            CostBasis::None => self.t("overview-q1-none"),
        };
        let hit = if costs.basis == CostBasis::None {
            self.t("overview-none")
        } else {
            total
        };
        let why = self
            .assessment
            .indicator("supplier-cost-hhi")
            .map(|m| self.why(m, &hit));
        self.answer(
            "overview-q1",
            &hit,
            sentence.trim(),
            &html! { @if let Some(why) = why { (why) } },
        )
    }

    fn operator_answer(&self) -> Markup {
        let all: usize = self
            .assessment
            .operators
            .iter()
            .map(|share| share.applications)
            .sum();
        let unknown = self
            .assessment
            .operators
            .iter()
            .find(|share| share.organization.is_none());
        let unknown = self.count(unknown.map_or(0, |share| share.applications));
        let Some(first) = self
            .assessment
            .operators
            .iter()
            .find(|share| share.organization.is_some())
        else {
            return html! {};
        };
        let name = first.organization.as_ref().map_or("", |id| {
            self.landscape
                .find(id)
                .map_or(id.as_str(), |organization| organization.name.as_str())
        });
        let arguments = args()
            .text("all", self.count(all))
            .text("name", name)
            .text("unknown", unknown);
        let sentence = self.say("overview-q2-say", &arguments);
        self.answer(
            "overview-q2",
            &self.count(first.applications),
            &sentence,
            &html! {},
        )
    }

    fn decision_answer(&self) -> Markup {
        let Some(next) = self.assessment.decisions.first() else {
            return self.answer(
                "overview-q3",
                &self.t("overview-none"),
                &self.t("overview-q3-none"),
                &html! {},
            );
        };
        let count = self.assessment.decisions.len();
        let arguments = args()
            .number("count", i64::try_from(count).unwrap_or(i64::MAX))
            .text("day", day(self.language, next.by))
            .text("contract", self.contract(next))
            .text("effect", inaction(self.language, next.deadlines.inaction));
        let why = self
            .assessment
            .indicator("terminable-12-months-share")
            .map(|m| self.why(m, &self.count(count)));
        let sentence = self.say("overview-q3-say", &arguments);
        self.answer(
            "overview-q3",
            &self.count(count),
            &sentence,
            &html! { @if let Some(why) = why { (why) } },
        )
    }

    fn choice_answer(&self) -> Markup {
        let all: usize = self.assessment.choices.iter().map(|(_, count)| count).sum();
        if all == 0 {
            return html! {};
        }
        let bound = self
            .assessment
            .choices
            .iter()
            .filter(|(choice, _)| choice.is_some_and(|c| !c.is_ours()));
        let bound: usize = bound.map(|(_, count)| count).sum();
        let sentence = self.say("overview-q4-say", &args().text("all", self.count(all)));
        let rows = html! {
            details class="fs-why" {
                summary { (self.t("why")) span class="fs-sr" { " " (self.t("overview-q4")) } }
                div class="fs-derivation" { dl class="fs-facts" {
                    @for (choice, count) in &self.assessment.choices {
                        dt { (choice.map_or_else(|| self.t("overview-q4-unknown"), |c| code_label(self.language, "choice", c.code()))) }
                        dd { (self.count(*count)) }
                    }
                } }
            }
        };
        self.answer("overview-q4", &self.count(bound), &sentence, &rows)
    }

    fn unknown_answer(&self) -> Markup {
        let Some(measured) = self.assessment.indicator("unknown-share") else {
            return html! {};
        };
        let Some(coverage) = measured.derivation.coverage() else {
            return html! {};
        };
        let field = self
            .assessment
            .questions
            .first()
            .map(|q| field_label(self.language, q.kind, q.field));
        let mut sentence = self.say(
            "overview-q5-say",
            &args().text("field", field.unwrap_or_default()),
        );
        if coverage.percent() < RELIABLE_PERCENT {
            sentence = format!("{sentence} {}", self.t("overview-q5-weak"));
        }
        let hit = percent(self.language, coverage);
        self.answer("overview-q5", &hit, &sentence, &self.why(measured, &hit))
    }

    fn next_answer(&self) -> Markup {
        let Some(next) = self.assessment.decisions.first() else {
            return html! {};
        };
        let arguments = args()
            .text("day", day(self.language, next.by))
            .text("contract", self.contract(next))
            .text("effect", inaction(self.language, next.deadlines.inaction));
        let sentence = self.say("overview-next-decide", &arguments);
        self.answer(
            "overview-next",
            &day(self.language, next.by),
            &sentence,
            &html! {},
        )
    }

    fn contract(&self, decision: &Decision) -> String {
        self.landscape.title(&decision.contract.to_ref()).to_owned()
    }

    /// How a figure came about, in place.
    fn why(&self, measurement: &Measurement, hit: &str) -> Markup {
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

    fn steps(&self, derivation: &Derivation) -> String {
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

    fn step(&self, step: &Step) -> String {
        let name = match &step.of {
            Some(record) => self.landscape.title(record).to_owned(),
            None => match step.what.split_once('.') {
                // Questions are named by their field.
                _ if freistadt_l10n::has_message(&format!("step-{}", step.what)) => {
                    self.t(&format!("step-{}", step.what))
                }
                _ => self.field_of(step.what),
            },
        };
        format!("{name} {}", self.number(step.value, step.unit))
    }

    /// The label of a field whose kind the step does not carry: the first kind that has it open.
    fn field_of(&self, field: &str) -> String {
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

    fn number(&self, value: Ratio, unit: Unit) -> String {
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

    fn missing(&self, derivation: &Derivation) -> String {
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

    fn supplier_section(&self) -> Markup {
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

    fn decision_section(&self) -> Markup {
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

    fn decision_row(&self, decision: &Decision) -> Markup {
        let contract = self.landscape.find(&decision.contract);
        let partner = contract
            .and_then(|c| c.supplier.known())
            .map(|id| self.landscape.title(&id.to_ref()).to_owned());
        let decide_by = decision
            .deadlines
            .decide_by
            .map(|date| day(self.language, date));
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

    fn operator_section(&self) -> Markup {
        let operators = &self.assessment.operators;
        let all: usize = operators.iter().map(|share| share.applications).sum();
        if all == 0 {
            return html! {};
        }
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
                        @for share in operators {
                            @let unknown = share.organization.is_none();
                            @let fill = if unknown { Fill::Dotted } else { Fill::Solid };
                            tr {
                                th scope="row" { (share.organization.as_ref().map_or_else(|| self.t("overview-q2-unknown"), |id| self.landscape.title(&id.to_ref()).to_owned())) }
                                td class="b" { (PreEscaped(bar(&[Part { fill, thousandths: thousandths(share.applications as i128, all as i128) }], true))) }
                                td class="n" { (self.count(share.applications)) }
                            }
                        }
                    }
                }
            }
        }
    }

    fn year_section(&self) -> Markup {
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

    fn fact_section(&self) -> Markup {
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

    fn figure_section(&self) -> Markup {
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
    fn figure(&self, value: Option<Ratio>, measurement: &Measurement) -> String {
        match value {
            None => self.t("overview-none"),
            Some(value) if measurement.id.contains("-hhi") => decimal(self.language, value, 2),
            Some(value) => self.number(value, measurement.unit),
        }
    }
}
