//! The five questions, each answered in a sentence that starts with its figure.

use std::collections::BTreeMap;

use freistadt_indicators::{CostBasis, OperatorShare, SupplierShare};
use freistadt_l10n::{args, code_label, day, field_label, kind_label, percent};
use freistadt_model::{Choice, Code, Ratio};
use maud::{Markup, html};

use super::derivation::Reason;
use super::{RELIABLE_PERCENT, SHOWN, View};

/// So many open questions are named beside how much is known.
const HELPFUL: usize = 3;

/// A row of the overview. Read aloud it is a heading and one sentence.
pub(super) struct Answer {
    pub(super) question: String,
    pub(super) hit: String,
    pub(super) sentence: String,
    pub(super) why: Markup,
    /// Where to go on, with what the link says.
    pub(super) next: Option<(String, String)>,
}

impl View<'_> {
    pub(super) fn answer(&self, answer: &Answer) -> Markup {
        html! {
            li {
                h3 { (answer.question) }
                p class="fs-say" { b { (answer.hit) } " " span { (answer.sentence) } }
                @if let Some((address, label)) = &answer.next {
                    p class="fs-btns" { a class="kern-btn kern-btn--primary" href=(address) { span class="kern-label" { (label) } } }
                }
                (answer.why)
            }
        }
    }

    pub(super) fn money_answer(&self) -> Markup {
        let costs = &self.assessment.costs;
        let hit = match costs.basis {
            CostBasis::None => self.t("overview-q2-unknown"),
            CostBasis::Contracts | CostBasis::CostLines { .. } => self.euros(costs.total()),
        };
        let (rule, basis) = match costs.basis {
            CostBasis::Contracts => (
                self.t("why-rule-contracts"),
                self.t("overview-q1-say-contracts"),
            ),
            CostBasis::CostLines { year } => {
                let year = args().text("year", year.to_string());
                (
                    self.say("why-rule-lines", &year),
                    self.say("overview-q1-say-lines", &year),
                )
            }
            CostBasis::None => (self.t("why-rule-contracts"), self.t("overview-q1-none")),
        };
        let sentences = [
            Some(basis),
            self.largest_partner(),
            self.tax_mix(),
            self.growth(),
        ];
        let sentences: Vec<String> = sentences.into_iter().flatten().collect();
        let paid = |share: &SupplierShare| {
            let cents = self.euros(share.cost_cents?);
            let partner = share.organization.to_ref();
            Some(html! { (self.link(&partner)) " " (cents) })
        };
        let mut parts: Vec<Markup> = self.assessment.suppliers.iter().filter_map(paid).collect();
        let further = parts.len().saturating_sub(SHOWN);
        parts.truncate(SHOWN);
        let gaps = self.assessment.indicator("supplier-cost-hhi");
        let gaps = gaps.map_or(&[][..], |measured| &measured.derivation.missing);
        let question = self.t("overview-q1");
        self.answer(&Answer {
            why: self.explain(&Reason {
                spoken: format!("{question} {hit}"),
                rule,
                parts: self.with_further(parts, further),
                known: costs.known,
                needed: costs.records,
                missing: self.missing(gaps, costs.records.saturating_sub(costs.known)),
            }),
            question,
            hit,
            sentence: sentences.join(" "),
            next: None,
        })
    }

    /// That net and gross amounts are in one sum, where they are.
    fn tax_mix(&self) -> Option<String> {
        let tax = self.assessment.costs.tax;
        let arguments = args().count("net", tax.net).count("gross", tax.gross);
        (tax.net > 0 && tax.gross > 0).then(|| self.say("overview-q1-tax", &arguments))
    }

    fn largest_partner(&self) -> Option<String> {
        let first = self.assessment.suppliers.first()?;
        let cents = first.cost_cents?;
        let share = args()
            .text("share", self.share(cents, self.assessment.costs.total()))
            .text("name", self.name(&first.organization.to_ref()));
        Some(self.say("overview-q1-largest", &share))
    }

    /// From the first to the last year that is over: what is booked so far this year would look
    /// like a fall.
    fn growth(&self) -> Option<String> {
        let this_year = u32::try_from(self.assessment.as_of.year()).ok()?;
        let years = self.assessment.years.iter();
        let over: Vec<_> = years
            .filter(|year| !year.planned && year.year < this_year)
            .collect();
        let (first, last) = (over.first()?, over.last()?);
        if first.year == last.year {
            return None;
        }
        let change = last.cents - first.cents;
        let rate = Ratio::new(change.abs().into(), first.cents.into())?;
        let key = match (rate.percent(), change < 0) {
            (0, _) => "overview-q1-same",
            (_, false) => "overview-q1-grew",
            (_, true) => "overview-q1-fell",
        };
        let arguments = args()
            .text("first", first.year.to_string())
            .text("last", last.year.to_string())
            .text("total", self.euros(last.cents))
            .text("rate", percent(self.language, rate));
        Some(self.say(key, &arguments))
    }

    /// The same where nobody has said who runs anything.
    fn nobody_runs(&self, applications: usize) -> Markup {
        let (sentence, address, label) = match applications {
            0 => ("overview-q2-no-applications", "/einlesen", "intake-nav"),
            _ => (
                "overview-q2-no-operator",
                "/bestand/anwendungen?operator=unknown",
                "overview-q2-look",
            ),
        };
        self.answer(&Answer {
            question: self.t("overview-q2"),
            hit: self.t("overview-q2-unknown"),
            sentence: self.t(sentence),
            next: None,
            why: html! { p { a href=(address) { (self.t(label)) } } },
        })
    }

    pub(super) fn operator_answer(&self) -> Markup {
        let operators = &self.assessment.operators;
        let all: usize = operators.iter().map(|share| share.applications).sum();
        let Some(first) = operators.iter().find(|share| share.organization.is_some()) else {
            return self.nobody_runs(all);
        };
        let unknown = operators.iter().find(|share| share.organization.is_none());
        let unknown = unknown.map_or(0, |share| share.applications);
        let name = |share: &OperatorShare| {
            let id = share.organization.as_ref();
            id.map_or_else(
                || self.t("overview-q2-unknown"),
                |id| self.name(&id.to_ref()),
            )
        };
        let arguments = args().text("name", name(first)).count("unknown", unknown);
        let parts = operators.iter().take(SHOWN);
        let parts = parts.map(|share| {
            let operator = share.organization.as_ref().map(|id| self.link(&id.to_ref()));
            html! {
                @match operator { Some(operator) => (operator), None => (self.t("overview-q2-unknown")) }
                " " (self.count(share.applications))
            }
        });
        let further = operators.len().saturating_sub(SHOWN);
        let mut questions = self.assessment.questions.iter();
        let open = questions.find(|question| question.field == "operator");
        let open = open.map_or(&[][..], |question| &question.records);
        let hit = self.of(first.applications, all);
        let question = self.t("overview-q2");
        self.answer(&Answer {
            why: self.explain(&Reason {
                spoken: format!("{question} {hit}"),
                rule: self.t("why-rule-operators"),
                parts: self.with_further(parts.collect(), further),
                known: all - unknown,
                needed: all,
                missing: self.missing(open, unknown),
            }),
            question,
            hit,
            sentence: self.say("overview-q2-say", &arguments),
            next: None,
        })
    }

    pub(super) fn decision_answer(&self) -> Markup {
        let decisions = &self.assessment.decisions;
        let count = decisions.len();
        let number = args().count("count", count);
        let (hit, sentence) = match self.assessment.next_decision() {
            None if self.landscape.contracts.is_empty() => (
                self.t("overview-q2-unknown"),
                self.t("overview-q3-no-contracts"),
            ),
            None => (self.t("overview-none"), self.t("overview-q3-none")),
            Some(next) => {
                let arguments = number.clone().text("contract", self.contract(next));
                (
                    self.say("overview-q3-hit", &number),
                    self.say("overview-q3-say", &arguments),
                )
            }
        };
        let question = self.t("overview-q3");
        self.answer(&Answer {
            why: self.decision_reason(&format!("{question} {hit}"), "why-rule-decisions"),
            question,
            hit,
            sentence,
            next: None,
        })
    }

    /// The next decisions with their days, and the contracts of which too little is known.
    pub(super) fn decision_reason(&self, spoken: &str, rule: &str) -> Markup {
        let decisions = &self.assessment.decisions;
        let undated = self.assessment.undated_contracts;
        let parts = decisions.iter().take(SHOWN).map(|decision| {
            html! { (day(self.language, decision.by)) " " (self.link(&decision.contract.to_ref())) }
        });
        let all = self.landscape.contracts.len();
        let undated_text = args().count("count", undated);
        self.explain(&Reason {
            spoken: spoken.to_owned(),
            rule: self.t(rule),
            parts: self.with_further(parts.collect(), decisions.len().saturating_sub(SHOWN)),
            known: all.saturating_sub(undated),
            needed: all,
            missing: (undated > 0)
                .then(|| html! { (self.say("overview-q3-undated", &undated_text)) }),
        })
    }

    pub(super) fn choice_answer(&self) -> Markup {
        let choices = &self.assessment.choices;
        let sum = |wanted: &dyn Fn(Option<Choice>) -> bool| -> usize {
            let counted = choices.iter().filter(|(choice, _)| wanted(*choice));
            counted.map(|(_, count)| count).sum()
        };
        let all = sum(&|_| true);
        if all == 0 {
            return html! {};
        }
        let unknown = sum(&|choice| choice.is_none());
        let bound = sum(&|choice| choice.is_some_and(|choice| !choice.is_ours()));
        let arguments = args()
            .text(
                "own",
                self.count(sum(&|choice| choice == Some(Choice::Own))),
            )
            .text("bound", self.count(bound))
            .count("unknown", unknown);
        let part = |(choice, count): &(Option<Choice>, usize)| {
            let name = choice.map_or_else(
                || self.t("overview-q4-unknown"),
                |choice| code_label(self.language, "choice", choice.code()),
            );
            html! { (name) " " (self.count(*count)) }
        };
        let (hit, sentence) = if unknown == all {
            let all = args().text("all", self.count(all));
            (
                self.t("overview-q4-unknown"),
                self.say("overview-q4-nothing", &all),
            )
        } else {
            (
                self.of(all - bound - unknown, all),
                self.say("overview-q4-say", &arguments),
            )
        };
        let question = self.t("overview-q4");
        self.answer(&Answer {
            why: self.explain(&Reason {
                spoken: format!("{question} {hit}"),
                rule: self.t("why-rule-choices"),
                parts: choices.iter().map(part).collect(),
                known: all - unknown,
                needed: all,
                missing: self.missing(&[], unknown),
            }),
            question,
            hit,
            sentence,
            next: None,
        })
    }

    pub(super) fn unknown_answer(&self) -> Markup {
        let Some(measured) = self.assessment.indicator("unknown-share") else {
            return html! {};
        };
        let Some(coverage) = measured.derivation.coverage() else {
            return html! {};
        };
        let mut sentences = vec![self.t("overview-q5-say")];
        if coverage.percent() < RELIABLE_PERCENT {
            sentences.push(self.t("overview-q5-weak"));
        }
        sentences.extend(self.most_helpful());
        let units = self.units();
        if !units.is_empty() {
            sentences.push(self.say("overview-q5-units", &args().text("units", units)));
        }
        // The derivation is of the unknown share; the sentence says the known one.
        let unknown = measured
            .value
            .map_or_else(String::new, |share| percent(self.language, share));
        let why = self.why(measured, &format!("{unknown}: {}", self.t("overview-q5")));
        let hit = percent(self.language, coverage);
        self.answer(&Answer {
            question: self.t("overview-q5"),
            why,
            hit,
            sentence: sentences.join(" "),
            next: None,
        })
    }

    /// The questions whose answers would help most.
    fn most_helpful(&self) -> Option<String> {
        let questions = self.assessment.questions.iter().take(HELPFUL);
        let named = questions.map(|question| {
            let label = field_label(self.language, question.kind, question.field);
            let kind = kind_label(self.language, question.kind);
            let arguments = args().text("field", label).text("kind", kind);
            self.say("overview-q5-named", &arguments)
        });
        let named: Vec<String> = named.collect();
        let fields = args().text("fields", named.join(", "));
        (!named.is_empty()).then(|| self.say("overview-q5-most", &fields))
    }

    /// The two units that could answer most open questions.
    fn units(&self) -> String {
        let mut open: BTreeMap<&str, usize> = BTreeMap::new();
        for (unit, count) in self.assessment.questions.iter().flat_map(|q| &q.units) {
            *open.entry(unit).or_default() += count;
        }
        let mut open: Vec<(&str, usize)> = open.into_iter().collect();
        open.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let named = open.iter().take(2);
        let named = named.map(|(unit, count)| format!("{unit} ({})", self.count(*count)));
        named.collect::<Vec<_>>().join(", ")
    }
}
