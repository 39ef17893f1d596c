//! The answer: a sentence, its course over time, services first, then applications, each with why.

use std::collections::BTreeMap;

use freistadt_app::graph::Jurisdiction;
use freistadt_app::{
    Affected, Consequences, PriceRise, Scenario, WhatIf, reason_lines, reason_sentence,
};
use freistadt_l10n::{Arguments, args, code_label, country, day, message, money_whole};
use freistadt_model::{Code as _, Id, Kind, Money, PublicService, RecordRef};
use maud::{Markup, html};

use super::asked::Typing;
use super::states::range;
use super::{Page, block, grounds};
use crate::short::short;

impl Page<'_> {
    /// The first of the answers is what was asked; the others show the course.
    pub(super) fn answer(&self, typing: &Typing, answers: &[WhatIf]) -> Markup {
        let Some((asked, scenario)) = answers
            .first()
            .and_then(|it| Some((it, it.scenarios.first()?)))
        else {
            return html! {};
        };
        if let Some(price) = &scenario.price {
            return self.price(scenario, price);
        }
        let summary = self.summary(typing, scenario);
        html! {
            section aria-labelledby="ergebnis" {
                h2 id="ergebnis" tabindex="-1" { (self.say("whatif-result", &summary)) }
                p class="fs-lead" { (self.say("whatif-result-rest", &summary)) }
                @if scenario.services.is_none() { p class="fs-note" { (self.t("whatif-no-services")) } }
                (self.course(answers.get(1..).unwrap_or_default()))
                p class="fs-note" { (self.t("whatif-share")) " " a href=(block::address(typing)) download="" { (self.t("whatif-block")) } }
                (self.beside(typing))
            }
            @if let Some(services) = &scenario.services {
                (self.departments(services))
                (self.affected(Kind::PublicService, "leistungen", services, (typing, asked)))
            }
            (self.affected(Kind::Application, "anwendungen", &scenario.applications, (typing, asked)))
            @if !scenario.unattributed.is_empty() {
                details class="fs-why" {
                    summary { (self.say("whatif-unattributed-count", &args().number("count", scenario.unattributed.len() as i64))) }
                    ul class="fs-links" { @for target in &scenario.unattributed { li { (self.cells.link(target)) } } }
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

    pub(super) fn say(&self, key: &str, arguments: &Arguments) -> String {
        message(self.visit.language, key, arguments)
    }

    pub(super) fn who(&self, scenario: &Scenario) -> String {
        let exit = &scenario.exit;
        let organizations = exit.organizations.iter().map(Id::to_ref);
        let all = organizations.chain(exit.nodes.iter().map(Id::to_ref));
        let mut names: Vec<String> = all.map(|it| self.cells.name(&it)).collect();
        names.extend(exit.jurisdictions.iter().map(|law| match law {
            Jurisdiction::Country(code) => self.say(
                "whatif-under-law",
                &args().text("country", country(self.visit.language, *code)),
            ),
            Jurisdiction::NonEu => self.t("whatif-non-eu"),
        }));
        names.join(", ")
    }

    /// The same exit at other distances in time.
    fn course(&self, answers: &[WhatIf]) -> Markup {
        let rows = answers.iter().filter_map(|it| {
            let scenario = it.scenarios.first()?;
            let all = scenario.services.as_ref().unwrap_or(&scenario.applications);
            Some((it.question.horizon, all))
        });
        let rows: Vec<(u32, &Consequences)> = rows.collect();
        if rows.is_empty() {
            return html! {};
        }
        let number = |list: &[Affected]| self.number(list.len() as u64);
        html! {
            table class="fs-table fs-stack fs-dense" role="table" {
                caption { (self.t("whatif-course")) }
                thead role="rowgroup" { tr role="row" {
                    th scope="col" role="columnheader" { (self.t("whatif-when")) }
                    th scope="col" role="columnheader" class="b" { span class="fs-sr" { (self.t("table-bar")) } }
                    @for key in ["state-stopped", "state-degraded", "state-uncertain"] { th scope="col" role="columnheader" class="n" { (self.t(key)) } }
                } }
                tbody role="rowgroup" { @for (days, all) in &rows {
                    tr role="row" {
                        th scope="row" role="rowheader" { (self.say("whatif-after", &args().number("days", i64::from(*days)))) }
                        td role="cell" class="b" { (self.shares(all)) }
                        td role="cell" class="n main" data-th=(self.t("state-stopped")) { (number(&all.stopped)) }
                        td role="cell" class="n" data-th=(self.t("state-degraded")) { (number(&all.degraded)) }
                        td role="cell" class="n" data-th=(self.t("state-uncertain")) { (number(&all.uncertain)) }
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
            let unit = unit.unwrap_or_else(|| self.t("proposals-no-unit"));
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
                h2 id="aemter" { (self.t("whatif-departments")) }
                table class="fs-table fs-stack fs-dense" role="table" {
                    caption class="fs-sr" { (self.t("whatif-departments")) }
                    thead role="rowgroup" { tr role="row" {
                        th scope="col" role="columnheader" { (self.t("whatif-department")) }
                        @for key in ["state-stopped", "whatif-with-makeshift", "state-degraded"] { th scope="col" role="columnheader" class="n" { (self.t(key)) } }
                    } }
                    tbody role="rowgroup" { @for (unit, (stopped, degraded, makeshift)) in &units {
                        tr role="row" {
                            th scope="row" role="rowheader" { (short(unit)) }
                            td role="cell" class="n main" data-th=(self.t("state-stopped")) { (self.number(*stopped as u64)) }
                            td role="cell" class="n" data-th=(self.t("whatif-with-makeshift")) { (self.number(*makeshift as u64)) }
                            td role="cell" class="n" data-th=(self.t("state-degraded")) { (self.number(*degraded as u64)) }
                        }
                    } }
                }
            }
        }
    }

    fn affected(
        &self,
        kind: Kind,
        id: &str,
        all: &Consequences,
        asked: (&Typing, &WhatIf),
    ) -> Markup {
        let groups = [
            ("state-stopped", &all.stopped),
            ("state-degraded", &all.degraded),
            ("state-uncertain", &all.uncertain),
        ];
        let title = freistadt_l10n::kind_plural(self.visit.language, kind);
        html! {
            section aria-labelledby=(id) {
                h2 id=(id) { (title) }
                table class="fs-table fs-stack" role="table" {
                    caption class="fs-sr" { (title) }
                    thead role="rowgroup" { tr role="row" {
                        th scope="col" role="columnheader" { (freistadt_l10n::kind_label(self.visit.language, kind)) }
                        th scope="col" role="columnheader" { (self.t("whatif-state")) }
                        th scope="col" role="columnheader" { (self.t("whatif-why")) }
                    } }
                    @for (key, list) in groups { @if !list.is_empty() {
                        tbody role="rowgroup" {
                            tr class="g" role="row" { th scope="rowgroup" colspan="3" role="rowheader" { (self.t(key)) " (" (self.number(list.len() as u64)) ")" } }
                            @for affected in list { (self.row(affected, asked)) }
                        }
                    } }
                    tfoot role="rowgroup" { tr role="row" { td role="cell" colspan="3" { (self.say("whatif-go-on", &args().text("unaffected", self.number(all.unaffected as u64)).text("all", self.number(all.total() as u64)))) } } }
                }
            }
        }
    }

    fn row(&self, affected: &Affected, (typing, asked): (&Typing, &WhatIf)) -> Markup {
        let language = self.visit.language;
        let since = affected.since.filter(|it| *it > asked.question.as_of);
        let called = |it: &RecordRef| self.cells.name(it);
        let because = reason_sentence(language, self.landscape(), &affected.reasons, &called);
        let lines = reason_lines(language, self.landscape(), &affected.reasons, &called);
        let name = self.cells.name(&affected.target);
        html! {
            tr role="row" {
                th scope="row" role="rowheader" {
                    (self.cells.link(&affected.target))
                    @if let Some(below) = self.below(affected) { small { (below) } }
                }
                td role="cell" data-th=(self.t("whatif-state")) {
                    (range(self.visit.language, affected.range))
                    @if let Some(until) = affected.carried_until { small { (self.say("whatif-carried", &args().text("day", day(language, until)))) } }
                    @else if let Some(since) = since { small { (self.say("whatif-since", &args().text("day", day(language, since)))) } }
                }
                td role="cell" data-th=(self.t("whatif-why")) {
                    @if lines.len() > 3 {
                        details class="fs-why" {
                            summary { (self.t("whatif-chain")) span class="fs-sr" { " " (name) } }
                            ul class="fs-tree" { @for (depth, line) in &lines { li data-depth=((*depth).min(9)) { (line) } } }
                        }
                    } @else { (self.say("whatif-because", &args().text("because", because))) }
                    " " a href=(grounds::address(typing, &affected.target)) { (self.t("whatif-drawn")) span class="fs-sr" { ": " (name) } }
                }
            }
        }
    }

    /// Department and protection need of a service.
    fn below(&self, affected: &Affected) -> Option<String> {
        let service: &PublicService = (affected.target.kind == Kind::PublicService)
            .then(|| self.landscape().find(&Id::new(affected.target.id.clone())))??;
        let need = service.protection.availability.known();
        let need = need.map(|it| {
            let level = code_label(self.visit.language, "protection-level", it.code());
            self.say("whatif-need", &args().text("level", level))
        });
        let parts: Vec<String> = service
            .unit
            .known()
            .map(|it| short(it))
            .into_iter()
            .chain(need)
            .collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
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
                h2 id="ergebnis" tabindex="-1" { (self.say("whatif-title-price", &arguments)) }
                @if price.contracts == 0 {
                    p class="fs-lead" { (self.t("whatif-price-no-contract")) }
                } @else {
                    p class="fs-lead" { (self.say("whatif-price", &arguments)) }
                    p { (self.say("whatif-price-free", &arguments)) }
                }
            }
        }
    }
}
