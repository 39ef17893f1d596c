//! What comes of an exit, for people.

use freistadt_app::{
    Affected, Consequences, Critical, PriceRise, Scenario, WhatIf, reason_sentence,
};
use freistadt_l10n::{Language, args, day, integer, message, money_whole};
use freistadt_model::{Landscape, Money, RecordRef};

use super::{Align, Table, heading, line, words};

/// So many names are listed where people would not read more.
const MOST_NAMED: usize = 20;
/// So many sets are printed; the document has all.
const MOST_SETS: usize = 40;

/// One exit: services first, then applications, each with its reason.
pub(crate) fn scenario(
    landscape: &Landscape,
    answer: &WhatIf,
    scenario: &Scenario,
    language: Language,
) {
    let view = View {
        landscape,
        answer,
        language,
    };
    heading(&view.title(scenario));
    if let Some(price) = &scenario.price {
        view.price(price);
        return;
    }
    match &scenario.services {
        Some(services) => view.consequences("whatif-services", services),
        None => line(&words(language, "whatif-no-services", &[])),
    }
    view.consequences("whatif-applications", &scenario.applications);
    if !scenario.unattributed.is_empty() {
        line("");
        let names = view.names(&scenario.unattributed);
        line(&words(language, "whatif-unattributed", &[("names", names)]));
    }
}

/// Every organization's exit in one line, the worst first.
pub(crate) fn everybody(landscape: &Landscape, answer: &WhatIf, language: Language) {
    let view = View {
        landscape,
        answer,
        language,
    };
    if answer.scenarios.is_empty() {
        line(&words(language, "whatif-nobody", &[]));
        return;
    }
    let mut scenarios: Vec<&Scenario> = answer.scenarios.iter().collect();
    let weight = |it: &Scenario| {
        let services = it.services.as_ref().map_or((0, 0), range);
        (services, range(&it.applications))
    };
    scenarios.sort_by_key(|it| std::cmp::Reverse(weight(it)));
    heading(&words(
        language,
        "whatif-everybody",
        &[("day", day(language, answer.question.until()))],
    ));
    let mut table = Table::new(&[Align::Left, Align::Right, Align::Right]);
    table.row([
        words(language, "whatif-who", &[]),
        words(language, "whatif-services-stopped", &[]),
        words(language, "whatif-applications-stopped", &[]),
    ]);
    for scenario in scenarios {
        table.row([
            view.who(scenario),
            scenario
                .services
                .as_ref()
                .map_or_else(|| "–".to_owned(), |it| view.range(it)),
            view.range(&scenario.applications),
        ]);
    }
    table.print();
    line(&words(language, "whatif-everybody-note", &[]));
}

/// Who is critical for a service, alone first.
pub(crate) fn critical(landscape: &Landscape, found: &Critical, language: Language) {
    let service = landscape.title(&found.service).to_owned();
    heading(&words(language, "critical-title", &[("service", service)]));
    if found.sets.is_empty() {
        line(&words(language, "critical-none", &[]));
    }
    for set in found.sets.iter().take(MOST_SETS) {
        let names = set
            .iter()
            .map(|id| landscape.title(&id.to_ref()).to_owned());
        let names: Vec<String> = names.collect();
        let key = if names.len() == 1 {
            "critical-alone"
        } else {
            "critical-together"
        };
        let names = names.join(&words(language, "why-with", &[]));
        line(&format!("  {}", words(language, key, &[("names", names)])));
    }
    if found.sets.len() > MOST_SETS {
        let more = integer(
            language,
            i64::try_from(found.sets.len() - MOST_SETS).unwrap_or(i64::MAX),
        );
        line(&format!(
            "  {}",
            words(language, "whatif-more", &[("count", more)])
        ));
    }
    let complete = integer(
        language,
        i64::try_from(found.complete_up_to).unwrap_or(i64::MAX),
    );
    line(&words(
        language,
        "critical-complete",
        &[("order", complete)],
    ));
}

/// How many stand still, at least and at most.
fn range(all: &Consequences) -> (usize, usize) {
    let stopped = freistadt_app::graph::State::Stopped;
    let maybe = all.uncertain.iter().filter(|it| it.range.worst == stopped);
    (all.stopped.len(), all.stopped.len() + maybe.count())
}

struct View<'a> {
    landscape: &'a Landscape,
    answer: &'a WhatIf,
    language: Language,
}

impl View<'_> {
    fn number(&self, count: usize) -> String {
        integer(self.language, i64::try_from(count).unwrap_or(i64::MAX))
    }

    fn range(&self, all: &Consequences) -> String {
        match range(all) {
            (least, most) if least == most => self.number(least),
            (least, most) => {
                let arguments = [("least", self.number(least)), ("most", self.number(most))];
                words(self.language, "whatif-range", &arguments)
            }
        }
    }

    fn who(&self, scenario: &Scenario) -> String {
        let exit = &scenario.exit;
        let organizations = exit.organizations.iter().chain(&exit.operators);
        let mut names: Vec<String> = organizations
            .map(|id| self.landscape.title(&id.to_ref()).to_owned())
            .collect();
        names.extend(
            exit.nodes
                .iter()
                .map(|id| self.landscape.title(&id.to_ref()).to_owned()),
        );
        names.extend(exit.jurisdictions.iter().map(|law| match law {
            freistadt_app::graph::Jurisdiction::Country(country) => {
                freistadt_l10n::country(self.language, *country)
            }
            freistadt_app::graph::Jurisdiction::NonEu => words(self.language, "whatif-non-eu", &[]),
        }));
        names.join(", ")
    }

    fn title(&self, scenario: &Scenario) -> String {
        let question = &self.answer.question;
        let key = match (question.outage, &scenario.price) {
            (_, Some(_)) => "whatif-title-price",
            (Some(_), None) => "whatif-title-outage",
            (None, None) => "whatif-title",
        };
        let arguments = args()
            .text("who", self.who(scenario))
            .text("day", day(self.language, question.as_of))
            .text("until", day(self.language, question.until()))
            .number("days", i64::from(question.outage.unwrap_or_default()));
        message(self.language, key, &arguments)
    }

    fn consequences(&self, key: &str, all: &Consequences) {
        line("");
        let summary = args()
            .text("all", self.number(all.total()))
            .text("stopped", self.number(all.stopped.len()))
            .text("degraded", self.number(all.degraded.len()))
            .text("uncertain", self.number(all.uncertain.len()))
            .text("unaffected", self.number(all.unaffected));
        line(&message(self.language, key, &summary));
        self.list("whatif-stopped", &all.stopped);
        self.list("whatif-degraded", &all.degraded);
        if !all.uncertain.is_empty() {
            let targets: Vec<RecordRef> =
                all.uncertain.iter().map(|it| it.target.clone()).collect();
            let names = self.names(&targets);
            line(&words(
                self.language,
                "whatif-uncertain",
                &[("names", names)],
            ));
        }
    }

    fn list(&self, key: &str, all: &[Affected]) {
        for affected in all {
            let because =
                reason_sentence(self.language, self.landscape, &affected.reasons, &|it| {
                    self.landscape.title(it).to_owned()
                });
            let since = affected.since.unwrap_or(self.answer.question.as_of);
            let mut arguments = vec![
                ("name", self.landscape.title(&affected.target).to_owned()),
                ("day", day(self.language, since)),
                ("because", because),
            ];
            let key = match affected.last_carried() {
                Some(carried) => {
                    arguments.push(("carried", day(self.language, carried)));
                    format!("{key}-carried")
                }
                None => key.to_owned(),
            };
            line(&format!("  {}", words(self.language, &key, &arguments)));
        }
    }

    fn names(&self, targets: &[RecordRef]) -> String {
        let mut names: Vec<String> = targets
            .iter()
            .take(MOST_NAMED)
            .map(|it| self.landscape.title(it).to_owned())
            .collect();
        if targets.len() > MOST_NAMED {
            let more = self.number(targets.len() - MOST_NAMED);
            names.push(words(self.language, "whatif-more", &[("count", more)]));
        }
        names.join(", ")
    }

    fn price(&self, price: &PriceRise) {
        if price.contracts == 0 {
            line(&words(self.language, "whatif-price-no-contract", &[]));
            return;
        }
        let extra = price
            .extra_cents
            .map(|cents| money_whole(self.language, Money::euro_cents(cents)));
        let arguments = args()
            .text("extra", extra.unwrap_or_else(|| "none".to_owned()))
            .number(
                "contracts",
                i64::try_from(price.contracts).unwrap_or(i64::MAX),
            )
            .number("known", i64::try_from(price.known).unwrap_or(i64::MAX))
            .text(
                "free",
                price
                    .free_on
                    .map_or_else(|| "none".to_owned(), |it| day(self.language, it)),
            );
        line(&message(self.language, "whatif-price", &arguments));
        line(&message(self.language, "whatif-price-free", &arguments));
    }
}
