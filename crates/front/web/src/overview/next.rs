//! The next step: one sentence, one button.

use freistadt_indicators::{Decision, OpenQuestion};
use freistadt_l10n::{Room, args, day, field_label, inaction, kind_plural};
use freistadt_model::Kind;
use maud::Markup;

use super::View;
use super::answers::Answer;
use crate::ask;
use crate::import::START;
use crate::proposals::{PROPOSALS, QUESTIONS};
use crate::records::{open_path, record_path};

/// What to do next.
pub(super) enum Next<'a> {
    /// The decision with the nearest date.
    Decide(&'a Decision),
    /// A list without services becomes a landscape by a few answers.
    Answer,
    /// So many proposals wait.
    Judge(usize),
    /// There are applications, and nothing on what they cost or until when they are bound.
    ReadContracts,
    /// A fact that is missing often, and somebody could tell.
    Ask(&'a OpenQuestion),
    /// Nothing presses.
    Watch,
}

impl View<'_> {
    /// Decisions have dates; before them nothing else counts. Then comes what closes most gaps, as
    /// far as whoever looks may do it.
    pub(super) fn next_step(&self, may_edit: bool, proposed: usize) -> Next<'_> {
        let bare = |kind| self.landscape.count(kind) == 0;
        if let Some(decision) = self.assessment.next_decision() {
            return Next::Decide(decision);
        }
        if may_edit && bare(Kind::PublicService) && !bare(Kind::Application) {
            return Next::Answer;
        }
        if may_edit && proposed > 0 {
            return Next::Judge(proposed);
        }
        if may_edit && bare(Kind::Contract) && bare(Kind::CostLine) {
            return Next::ReadContracts;
        }
        self.best_question().map_or(Next::Watch, Next::Ask)
    }

    pub(super) fn next_answer(&self, step: &Next<'_>) -> Markup {
        let (hit, sentence, address, label) = match step {
            Next::Decide(decision) => return self.next_decision(decision),
            Next::Answer => (
                self.t("overview-next-answer"),
                self.t("overview-next-answer-text"),
                QUESTIONS.to_owned(),
                "questions-go-there",
            ),
            Next::Judge(count) => (
                self.count(*count),
                self.t("overview-next-judge"),
                PROPOSALS.to_owned(),
                "proposals-look",
            ),
            Next::ReadContracts => (
                self.t("overview-next-contracts"),
                self.t("overview-next-contracts-text"),
                START.to_owned(),
                "intake-empty-go",
            ),
            Next::Ask(question) => return self.next_question(question),
            Next::Watch => (
                self.t("overview-none"),
                self.t("overview-next-watch"),
                "/fristen".to_owned(),
                "nav-deadlines",
            ),
        };
        self.next_row(hit, sentence, (address, self.t(label)))
    }

    fn next_decision(&self, decision: &Decision) -> Markup {
        let by = decision.decide_by(self.assessment.as_of);
        let by = by.map(|by| day(self.language, by));
        let effect = inaction(self.language, &decision.deadlines, Room::Sentence);
        let arguments = args()
            .text("decide", by.clone().unwrap_or_else(|| "now".to_owned()))
            .text("day", day(self.language, decision.by))
            .text("contract", self.contract(decision))
            .text("effect", effect);
        self.next_row(
            by.unwrap_or_else(|| self.t("table-decide-now")),
            self.say("overview-next-say", &arguments),
            (
                record_path(&decision.contract.to_ref()),
                self.t("overview-next-contract"),
            ),
        )
    }

    /// Units that answer for the records are asked all at once; else the open records are shown.
    fn next_question(&self, question: &OpenQuestion) -> Markup {
        let unit = question.units.first().map(|(unit, _)| unit.as_str());
        let field = field_label(self.language, question.kind, question.field);
        let arguments = args()
            .text("field", field)
            .text("kind", kind_plural(self.language, question.kind))
            .text("unit", unit.unwrap_or("none"));
        let go = if unit.is_some() {
            (ask::PATH.to_owned(), self.t("ask-title"))
        } else {
            (
                open_path(question.kind, question.field),
                self.t("overview-next-open"),
            )
        };
        let sentence = self.say("overview-next-clarify", &arguments);
        self.next_row(self.of(question.count, question.of), sentence, go)
    }

    fn next_row(&self, hit: String, sentence: String, next: (String, String)) -> Markup {
        let question = self.t("overview-next");
        self.answer(&Answer {
            why: self.decision_reason(&format!("{question} {hit}"), "why-rule-next"),
            question,
            hit,
            sentence,
            next: Some(next),
        })
    }

    /// The most frequent gap that somebody could be asked about, else the most frequent one.
    fn best_question(&self) -> Option<&OpenQuestion> {
        let questions = &self.assessment.questions;
        let asked = questions.iter().find(|question| !question.units.is_empty());
        asked.or(questions.first())
    }
}
