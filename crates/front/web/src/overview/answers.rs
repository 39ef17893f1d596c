//! The five questions and the next step, each answered in a sentence.

use freistadt_indicators::CostBasis;
use freistadt_l10n::{args, code_label, day, day_short, field_label, inaction, percent};
use freistadt_model::Code;
use maud::{Markup, html};

use super::{RELIABLE_PERCENT, View};

impl View<'_> {
    pub(super) fn answer(&self, question: &str, hit: &str, sentence: &str, why: &Markup) -> Markup {
        html! {
            li {
                h3 { (self.t(question)) }
                p class="fs-say" { b { (hit) } " " span { (sentence) } }
                (why)
            }
        }
    }

    pub(super) fn money_answer(&self) -> Markup {
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

    pub(super) fn operator_answer(&self) -> Markup {
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

    pub(super) fn decision_answer(&self) -> Markup {
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

    pub(super) fn choice_answer(&self) -> Markup {
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

    pub(super) fn unknown_answer(&self) -> Markup {
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

    pub(super) fn next_answer(&self) -> Markup {
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
            &day_short(self.language, next.by),
            &sentence,
            &html! {},
        )
    }
}
