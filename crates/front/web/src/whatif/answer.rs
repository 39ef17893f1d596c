//! The answer: a sentence, its course over time, whom it hits, what it affects.

use std::collections::BTreeMap;

use freistadt_app::graph::Jurisdiction;
use freistadt_app::{Consequences, PriceRise, Scenario, Tally, WhatIf};
use freistadt_l10n::{Arguments, args, day, money_whole, of_country};
use freistadt_model::{Audience, Id, Kind, Money, PublicService};
use maud::{Markup, html};

use super::affected::FIRST;
use super::asked::Typing;
use super::list::Part;
use super::{Page, block};
use crate::short::short;

impl Page<'_> {
    /// What comes of it, and how it looks at other distances in time.
    pub(super) fn answer(
        &self,
        typing: &Typing,
        asked: &WhatIf,
        course: &[(u32, Tally)],
    ) -> Markup {
        let Some(scenario) = asked.scenarios.first() else {
            return html! {};
        };
        if let Some(price) = &scenario.price {
            return self.price(scenario, price);
        }
        let summary = self.summary(typing, scenario);
        html! {
            section aria-labelledby="ergebnis" {
                h2 id="ergebnis" tabindex="-1" { (self.visit.say("whatif-result", &summary)) }
                p class="fs-lead" { (self.visit.say("whatif-result-rest", &summary)) }
                @if scenario.services.is_none() { p class="fs-note" { (self.visit.t("whatif-no-services")) } }
                (self.course(course))
                p class="fs-note" { (self.visit.t("whatif-share")) " " a href=(block::address(typing, Audience::Public)) download="" { (self.visit.t("whatif-block-for-public")) } " · " a href=(block::address(typing, Audience::Closed)) download="" { (self.visit.t("whatif-block-for-closed")) } }
                (self.beside(typing))
            }
            @if let Some(services) = &scenario.services {
                (self.departments(services))
                (self.affected(Kind::PublicService, "leistungen", services, (typing, asked.question)))
            }
            (self.affected(Kind::Application, "anwendungen", &scenario.applications, (typing, asked.question)))
            @if !scenario.unattributed.is_empty() {
                details class="fs-why" {
                    summary { (self.visit.say("whatif-unattributed-count", &args().number("count", scenario.unattributed.len() as i64))) }
                    ul class="fs-links" { @for target in scenario.unattributed.iter().take(FIRST) { li { (self.cells.link(target)) } } }
                    @if scenario.unattributed.len() > FIRST { p { (self.all_of(typing, Part::Unattributed, scenario.unattributed.len())) } }
                }
            }
        }
    }

    /// What the sentences about a result are made of.
    pub(super) fn summary(&self, typing: &Typing, scenario: &Scenario) -> Arguments {
        let main = scenario.services.as_ref().unwrap_or(&scenario.applications);
        let kind = scenario
            .services
            .as_ref()
            .map_or("applications", |_| "services");
        args()
            .text("who", self.who(scenario))
            .text("kind", kind)
            .number("days", i64::from(typing.days()))
            .text("outage", if typing.is_outage() { "yes" } else { "no" })
            .text("stopped", self.number(main.stopped.len() as u64))
            .number(
                "count",
                i64::try_from(main.stopped.len()).unwrap_or(i64::MAX),
            )
            .text("degraded", self.number(main.degraded.len() as u64))
            .text("uncertain", self.number(main.uncertain.len() as u64))
            .text("unaffected", self.number(main.unaffected as u64))
    }

    pub(super) fn who(&self, scenario: &Scenario) -> String {
        let exit = &scenario.exit;
        let organizations = exit.organizations.iter().map(Id::to_ref);
        let all = organizations.chain(exit.nodes.iter().map(Id::to_ref));
        let mut names: Vec<String> = all.map(|it| self.cells.name(&it)).collect();
        names.extend(self.laws(scenario));
        names.join(", ")
    }

    /// The laws whose organizations go.
    pub(super) fn laws(&self, scenario: &Scenario) -> Vec<String> {
        let law = |law: &Jurisdiction| match law {
            Jurisdiction::Country(code) => self.visit.say(
                "whatif-under-law",
                &args().text("country", of_country(self.visit.language, *code)),
            ),
            Jurisdiction::NonEu => self.visit.t("whatif-non-eu"),
        };
        scenario.exit.jurisdictions.iter().map(law).collect()
    }

    /// The same exit at other distances in time.
    fn course(&self, rows: &[(u32, Tally)]) -> Markup {
        if rows.is_empty() {
            return html! {};
        }
        let number = |count: usize| self.number(count as u64);
        html! {
            table class="fs-table fs-stack fs-dense" role="table" {
                caption { (self.visit.t("whatif-course")) }
                thead role="rowgroup" { tr role="row" {
                    th scope="col" role="columnheader" { (self.visit.t("whatif-when")) }
                    th scope="col" role="columnheader" class="b" { span class="fs-sr" { (self.visit.t("table-bar")) } }
                    @for key in ["state-stopped", "state-degraded", "state-uncertain"] { th scope="col" role="columnheader" class="n" { (self.visit.t(key)) } }
                } }
                tbody role="rowgroup" { @for (days, all) in rows {
                    tr role="row" {
                        th scope="row" role="rowheader" { (self.visit.say("whatif-after", &args().number("days", i64::from(*days)))) }
                        td role="cell" class="b" { (self.shares(all)) }
                        td role="cell" class="n main" data-th=(self.visit.t("state-stopped")) { (number(all.stopped)) }
                        td role="cell" class="n" data-th=(self.visit.t("state-degraded")) { (number(all.degraded)) }
                        td role="cell" class="n" data-th=(self.visit.t("state-uncertain")) { (number(all.uncertain)) }
                    }
                } }
            }
        }
    }

    /// Whom it hits, and who has a makeshift.
    fn departments(&self, services: &Consequences) -> Markup {
        let mut units: BTreeMap<String, (usize, usize, usize)> = BTreeMap::new();
        let hit = services.stopped.iter().map(|it| (it, true));
        let hit = hit.chain(services.degraded.iter().map(|it| (it, false)));
        for (affected, stopped) in hit {
            let service: Option<&PublicService> =
                self.landscape().find(&Id::new(affected.target.id.clone()));
            let unit = service.and_then(|it| it.unit.known().cloned());
            let unit = unit.unwrap_or_else(|| self.visit.t("proposals-no-unit"));
            let entry = units.entry(unit).or_default();
            entry.0 += usize::from(stopped);
            entry.1 += usize::from(!stopped);
            let days = service.and_then(|it| it.makeshift.days.known().copied());
            entry.2 += usize::from(stopped && days.is_some_and(|days| days > 0));
        }
        if units.is_empty() {
            return html! {};
        }
        html! {
            section aria-labelledby="aemter" {
                h2 id="aemter" { (self.visit.t("whatif-departments")) }
                table class="fs-table fs-stack fs-dense" role="table" {
                    caption class="fs-sr" { (self.visit.t("whatif-departments")) }
                    thead role="rowgroup" { tr role="row" {
                        th scope="col" role="columnheader" { (self.visit.t("whatif-department")) }
                        @for key in ["state-stopped", "whatif-with-makeshift", "state-degraded"] { th scope="col" role="columnheader" class="n" { (self.visit.t(key)) } }
                    } }
                    tbody role="rowgroup" { @for (unit, (stopped, degraded, makeshift)) in &units {
                        tr role="row" {
                            th scope="row" role="rowheader" { (short(unit)) }
                            td role="cell" class="n main" data-th=(self.visit.t("state-stopped")) { (self.number(*stopped as u64)) }
                            td role="cell" class="n" data-th=(self.visit.t("whatif-with-makeshift")) { (self.number(*makeshift as u64)) }
                            td role="cell" class="n" data-th=(self.visit.t("state-degraded")) { (self.number(*degraded as u64)) }
                        }
                    } }
                }
            }
        }
    }

    fn price(&self, scenario: &Scenario, price: &PriceRise) -> Markup {
        let language = self.visit.language;
        let extra = price
            .extra_cents
            .map(|it| money_whole(language, Money::euro_cents(it)));
        let free = price.free_on.map(|it| day(language, it));
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let arguments = args()
            .text("who", self.who(scenario))
            .text("extra", extra.unwrap_or_else(|| "none".to_owned()))
            .number("contracts", count(price.contracts))
            .number("known", count(price.known))
            .text("free", free.unwrap_or_else(|| "none".to_owned()));
        html! {
            section aria-labelledby="ergebnis" {
                h2 id="ergebnis" tabindex="-1" { (self.visit.say("whatif-title-price", &arguments)) }
                @if price.contracts == 0 {
                    p class="fs-lead" { (self.visit.t("whatif-price-no-contract")) }
                } @else {
                    p class="fs-lead" { (self.visit.say("whatif-price", &arguments)) }
                    p { (self.visit.say("whatif-price-free", &arguments)) }
                }
            }
        }
    }
}
