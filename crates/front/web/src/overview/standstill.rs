//! The second question: who can bring what to a standstill.

use freistadt_indicators::Exits;
use freistadt_l10n::args;
use freistadt_model::{Kind, RecordRef};
use maud::{Markup, html};

use super::answers::Answer;
use super::derivation::Reason;
use super::{RELIABLE_PERCENT, SHOWN, View};
use crate::whatif::ask;

/// One organization and how many its exit stops: in any case, and at worst.
type Stopped = (RecordRef, u32, u32);

impl View<'_> {
    /// Whose exit stops most; the town itself does not count. Where no exit would certainly stop
    /// anything, who runs most.
    pub(super) fn standstill_answer(&self) -> Markup {
        let services = self.landscape.count(Kind::PublicService) > 0;
        let stopped = self.stopped(&self.assessment.exits, services);
        let Some((first, least, most)) = stopped.first() else {
            return self.operator_answer();
        };
        let all = if services {
            Kind::PublicService
        } else {
            Kind::Application
        };
        let hit = self.of(*least as usize, self.landscape.count(all));
        let question = self.t("overview-standstill");
        let arguments = args()
            .text("name", self.name(first))
            .text("kind", if services { "services" } else { "applications" })
            .count("maybe", (most - least) as usize);
        let parts = stopped.iter().take(SHOWN).map(|(target, least, _)| {
            html! { (self.link(target)) " " (self.count(*least as usize)) }
        });
        let measured = self.assessment.indicator(if services {
            "services-stopped-by-one-exit"
        } else {
            "applications-stopped-by-one-exit"
        });
        let derivation = measured.map(|it| it.derivation.clone()).unwrap_or_default();
        let open = derivation.needed - derivation.known.min(derivation.needed);
        let weak = derivation
            .coverage()
            .is_some_and(|it| it.percent() < RELIABLE_PERCENT);
        let sentences = [
            Some(self.say("overview-standstill-say", &arguments)),
            (open > 0)
                .then(|| self.say("overview-standstill-nobody", &args().count("count", open))),
            weak.then(|| self.t("overview-q5-weak")),
        ];
        let sentences: Vec<String> = sentences.into_iter().flatten().collect();
        let why = self.explain(&Reason {
            spoken: format!("{question} {hit}"),
            rule: self.t("rule-services-stopped-by-one-exit"),
            parts: self.with_further(parts.collect(), stopped.len().saturating_sub(SHOWN)),
            known: derivation.known,
            needed: derivation.needed,
            missing: self.missing(&derivation.missing, open),
        });
        self.answer(&Answer {
            why: html! {
                p { a href=(ask(&first.id)) { (self.t("overview-standstill-open")) } }
                (why)
            },
            question,
            hit,
            sentence: sentences.join(" "),
            // The next step is another question's; it has the only button.
            next: None,
        })
    }

    /// Whose exit certainly stops something, most first.
    fn stopped(&self, exits: &Exits, services: bool) -> Vec<Stopped> {
        let town = self.landscape.municipality();
        let impacts = exits.impacts.values().filter(|it| it.organization != town);
        let mut stopped: Vec<Stopped> = impacts
            .map(|it| {
                let counts = if services {
                    it.services
                } else {
                    it.applications
                };
                let target = it.organization.to_ref();
                (target, counts.certainly_stopped, counts.possibly_stopped)
            })
            .filter(|(_, least, _)| *least > 0)
            .collect();
        stopped.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        stopped
    }
}
