//! The answer as text for a paper: what anybody may read, which names nobody whose failure stops
//! something, and apart from it what belongs into closed session.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::{Query, State};
use axum::http::header;
use axum::response::IntoResponse;
use freistadt_app::graph::Because;
use freistadt_app::{Affected, Consequences, Scenario, WhatIfError, first_reason, reason_lines};
use freistadt_l10n::{args, day};
use freistadt_model::{Audience, Code as _, Id, PublicService, RecordRef};

use super::asked::Typing;
use super::{PATH, Page};
use crate::access::Reads;
use crate::refusal::{Answer, Refusal};
use crate::shell::Visit;
use crate::site::Shared;
use crate::typed::{Typed, reader};

/// The address of the text for a reader.
pub(super) fn address(typing: &Typing, reader: Audience) -> String {
    format!("{PATH}/text?{}&fuer={}", typing.query(), reader.code())
}

/// The text of a question's answer.
pub(super) async fn load(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Query(typed): Query<Typed>,
) -> Answer {
    let (typing, reader) = (Typing::new(&typed), reader(&typed)?);
    if !typing.asks() || typing.is_price() {
        return Err(Refusal::NotFound);
    }
    let answered = site.data.what_if(&viewer, None, &typing.only()).await;
    let (answer, revision) = match answered {
        Ok(answered) => answered,
        Err(WhatIfError::Data(error)) => return Err(error.into()),
        Err(WhatIfError::Unusable(_)) => return Err(Refusal::NotFound),
    };
    let scenario = answer.scenarios.first().ok_or(Refusal::NotFound)?;
    let page = Page::new(&visit, &revision);
    let text = page.block(&typing, scenario, answer.question.as_of, reader);
    let headers = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"was-waere-wenn.txt\"",
        ),
    ];
    Ok((headers, text).into_response())
}

impl Page<'_> {
    fn block(
        &self,
        typing: &Typing,
        scenario: &Scenario,
        as_of: jiff::civil::Date,
        reader: Audience,
    ) -> String {
        let named = self.summary(typing, scenario);
        let summary = self
            .summary(typing, scenario)
            .text("who", self.unnamed(scenario));
        let main = scenario.services.as_ref().unwrap_or(&scenario.applications);
        let mut lines = vec![
            self.visit.t("whatif-block-public"),
            String::new(),
            self.visit.say("whatif-result", &summary) + ".",
            self.visit.say("whatif-result-rest", &summary),
        ];
        let stand = args()
            .text("day", day(self.visit.language, as_of))
            .text("number", self.revision.id.0.to_string());
        lines.push(self.visit.say("whatif-block-state", &stand));
        lines.push(String::new());
        lines.extend(self.by_unit(main));
        if reader == Audience::Public {
            return lines.join("\r\n") + "\r\n";
        }
        lines.extend([
            String::new(),
            self.visit.t("whatif-block-closed"),
            String::new(),
        ]);
        lines.extend([self.visit.say("whatif-result", &named) + ".", String::new()]);
        let all = main
            .stopped
            .iter()
            .chain(&main.degraded)
            .chain(&main.uncertain);
        lines.extend(all.clone().map(|it| self.one(it)));
        let why = self.chains(all);
        if !why.is_empty() {
            lines.extend([
                String::new(),
                self.visit.t("whatif-block-why"),
                String::new(),
            ]);
            lines.extend(why);
        }
        lines.join("\r\n") + "\r\n"
    }

    /// Who goes, as anybody may read it: a law by its name, firms and places by their number.
    fn unnamed(&self, scenario: &Scenario) -> String {
        let exit = &scenario.exit;
        let firms = exit.organizations.len() + exit.nodes.len();
        let mut parts = self.laws(scenario);
        if firms > 0 {
            parts.push(
                self.visit
                    .say("whatif-block-firms", &args().count("count", firms)),
            );
        }
        parts.join(", ")
    }

    /// How many stand still, unit by unit.
    fn by_unit(&self, all: &Consequences) -> Vec<String> {
        let mut units: BTreeMap<String, usize> = BTreeMap::new();
        for affected in &all.stopped {
            let id = Id::new(affected.target.id.clone());
            let service: Option<&PublicService> = self.landscape().find(&id);
            let unit = service.and_then(|it| it.unit.known().cloned());
            let unit = unit.unwrap_or_else(|| self.visit.t("proposals-no-unit"));
            *units.entry(unit).or_default() += 1;
        }
        let line = |(unit, count): (String, usize)| {
            self.visit.say(
                "whatif-block-unit",
                &args().text("unit", unit).count("count", count),
            )
        };
        units.into_iter().map(line).collect()
    }

    fn one(&self, affected: &Affected) -> String {
        let language = self.visit.language;
        let called = |it: &RecordRef| self.cells.name(it);
        let because = first_reason(language, self.landscape(), &affected.reasons, &called);
        let said = args()
            .text("name", self.cells.name(&affected.target))
            .text("state", self.state_words(affected))
            .text("because", because);
        self.visit.say("whatif-block-line", &said)
    }

    /// Why what they need fails: things that many need are told once.
    fn chains<'b>(&self, all: impl Iterator<Item = &'b Affected>) -> Vec<String> {
        let called = |it: &RecordRef| self.cells.name(it);
        let mut told = BTreeSet::new();
        let mut lines = Vec::new();
        for affected in all {
            let steps = &affected.reasons;
            let said = reason_lines(self.visit.language, self.landscape(), steps, &called);
            for (step, (_, line)) in steps.iter().zip(said).skip(1) {
                if step.because != Because::Above && told.insert(line.clone()) {
                    lines.push(line + ".");
                }
            }
        }
        lines
    }

    fn state_words(&self, affected: &Affected) -> String {
        use freistadt_app::graph::State;
        let key = match affected.range.settled() {
            Some(State::Stopped) => "state-stopped",
            Some(State::Degraded) => "state-degraded",
            Some(State::Works) => "state-works",
            None => "state-uncertain",
        };
        self.visit.t(key)
    }
}
