//! Two questions side by side: how much each stops, and what differs.

use std::collections::BTreeMap;

use freistadt_app::graph::{State, StateRange};
use freistadt_app::{Consequences, Scenario, WhatIf};
use freistadt_l10n::{args, money_whole};
use freistadt_model::{Kind, Money, RecordRef};
use maud::{Markup, html};

use super::asked::Typing;
use super::states::range;
use super::{PATH, Page};

/// So many things that differ are listed.
const LISTED: usize = 100;

/// The address that shows a question beside another.
pub(super) fn address(typing: &Typing, other: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(typing.query());
    query.append_pair("gegen", other);
    format!("{PATH}?{}", query.finish())
}

/// A question with its answer.
pub(super) struct Side<'a> {
    pub(super) typing: &'a Typing,
    pub(super) answer: &'a WhatIf,
}

impl Side<'_> {
    fn scenario(&self) -> Option<&Scenario> {
        self.answer.scenarios.first()
    }
}

impl Page<'_> {
    /// The form that puts somebody else beside.
    pub(super) fn beside(&self, typing: &Typing) -> Markup {
        html! {
            form method="get" action=(PATH) class="fs-views" {
                @for (name, value) in form_urlencoded::parse(typing.query().as_bytes()) { input type="hidden" name=(name) value=(value); }
                label for="gegenwer" { (self.visit.t("whatif-compare")) }
                input type="text" id="gegenwer" name="gegenwer" required list="organisationen" autocomplete="off";
                button type="submit" class="fs-plain" { (self.visit.t("whatif-compare-go")) }
            }
        }
    }

    pub(super) fn compared(&self, one: &Side<'_>, other: &Side<'_>) -> Markup {
        let (Some(first), Some(second)) = (one.scenario(), other.scenario()) else {
            return html! {};
        };
        let both = [(one, first), (other, second)];
        html! {
            section aria-labelledby="vergleich" {
                h2 id="vergleich" tabindex="-1" { (self.visit.t("whatif-compared")) }
                table class="fs-table fs-stack" role="table" {
                    caption class="fs-sr" { (self.visit.t("whatif-compared")) }
                    thead role="rowgroup" { tr role="row" {
                        th scope="col" role="columnheader" { (self.visit.t("whatif-assumed")) }
                        @for (side, scenario) in both { th scope="col" role="columnheader" { (self.heading(side, scenario)) } }
                    } }
                    (self.counts(Kind::PublicService, both, |it| it.services.as_ref()))
                    (self.counts(Kind::Application, both, |it| Some(&it.applications)))
                    (self.extra(both))
                }
            }
            (self.differing(both))
        }
    }

    fn heading(&self, side: &Side<'_>, scenario: &Scenario) -> Markup {
        let when = if side.typing.is_price() {
            self.visit.t("whatif-case-price")
        } else if side.typing.is_outage() {
            self.visit.say(
                "whatif-outage-of",
                &args().number("days", i64::from(side.typing.days())),
            )
        } else {
            self.visit.say(
                "whatif-after",
                &args().number("days", i64::from(side.typing.days())),
            )
        };
        html! { a href={ (PATH) "?" (side.typing.query()) } { (self.who(scenario)) } small { (when) } }
    }

    fn counts<'a>(
        &self,
        kind: Kind,
        both: [(&Side<'_>, &'a Scenario); 2],
        of: impl Fn(&'a Scenario) -> Option<&'a Consequences>,
    ) -> Markup {
        let sides = both.map(|(_, scenario)| of(scenario));
        let [Some(one), Some(other)] = sides else {
            return html! {};
        };
        let count = |key: &'static str, count: fn(&Consequences) -> usize| {
            (key, [count(one), count(other)])
        };
        let rows = [
            count("state-stopped", |it| it.stopped.len()),
            count("state-degraded", |it| it.degraded.len()),
            count("state-uncertain", |it| it.uncertain.len()),
            count("state-works", |it| it.unaffected),
        ];
        html! {
            tbody role="rowgroup" {
                tr class="g" role="row" { th scope="rowgroup" colspan="3" role="rowheader" { (freistadt_l10n::kind_plural(self.visit.language, kind)) } }
                @for (key, counts) in rows {
                    tr role="row" {
                        th scope="row" role="rowheader" { (self.visit.t(key)) }
                        @for ((_, scenario), count) in both.iter().zip(counts) { td role="cell" data-th=(self.who(scenario)) { (self.number(count as u64)) } }
                    }
                }
            }
        }
    }

    /// What dearer contracts would cost, where that was asked.
    fn extra(&self, both: [(&Side<'_>, &Scenario); 2]) -> Markup {
        if both.iter().all(|(_, scenario)| scenario.price.is_none()) {
            return html! {};
        }
        let cost = |scenario: &Scenario| match &scenario.price {
            None => "–".to_owned(),
            Some(price) => match price.extra_cents {
                Some(cents) => money_whole(self.visit.language, Money::euro_cents(cents)),
                None => self.visit.t("code-answer-unknown"),
            },
        };
        html! {
            tbody role="rowgroup" { tr role="row" {
                th scope="row" role="rowheader" { (self.visit.t("whatif-extra-cost")) }
                @for (_, scenario) in both { td role="cell" data-th=(self.who(scenario)) { (cost(scenario)) } }
            } }
        }
    }

    /// What stands differently in the one and in the other.
    fn differing(&self, both: [(&Side<'_>, &Scenario); 2]) -> Markup {
        let [one, other] = both.map(|(_, scenario)| ranges(scenario));
        let works = StateRange {
            worst: State::Works,
            best: State::Works,
        };
        let all: std::collections::BTreeSet<&RecordRef> =
            one.keys().chain(other.keys()).copied().collect();
        let state =
            |of: &BTreeMap<&RecordRef, StateRange>, it| of.get(it).copied().unwrap_or(works);
        let rows = all
            .into_iter()
            .map(|it| (it, [state(&one, it), state(&other, it)]));
        let rows: Vec<(&RecordRef, [StateRange; 2])> = rows.filter(|(_, [a, b])| a != b).collect();
        let further = rows.len().saturating_sub(LISTED);
        html! {
            section aria-labelledby="unterschiede" {
                h2 id="unterschiede" { (self.visit.t("whatif-differs")) }
                @if rows.is_empty() { p { (self.visit.t("whatif-same")) } } @else {
                    table class="fs-table fs-stack" role="table" {
                        caption class="fs-sr" { (self.visit.t("whatif-differs")) }
                        thead role="rowgroup" { tr role="row" {
                            th scope="col" role="columnheader" { (self.visit.t("firm-what")) }
                            @for (side, scenario) in both { th scope="col" role="columnheader" { (self.heading(side, scenario)) } }
                        } }
                        tbody role="rowgroup" { @for (target, states) in rows.iter().take(LISTED) {
                            tr role="row" {
                                th scope="row" role="rowheader" { (self.cells.link(target)) }
                                @for ((_, scenario), state) in both.iter().zip(states) { td role="cell" data-th=(self.who(scenario)) { (range(self.visit.language, *state)) } }
                            }
                        } }
                        @if further > 0 { tfoot role="rowgroup" { tr role="row" { td role="cell" colspan="3" { (self.visit.say("dependence-more", &args().count("count", further))) } } } }
                    }
                }
            }
        }
    }
}

/// Whatever is affected: services where there are any, else applications.
fn ranges(scenario: &Scenario) -> BTreeMap<&RecordRef, StateRange> {
    let all = scenario.services.as_ref().unwrap_or(&scenario.applications);
    let lists = [&all.stopped, &all.degraded, &all.uncertain];
    let affected = lists.into_iter().flatten();
    affected.map(|it| (&it.target, it.range)).collect()
}
