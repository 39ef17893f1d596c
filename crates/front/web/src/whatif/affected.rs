//! What an exit affects, each with since when and why.

use freistadt_app::graph::Question;
use freistadt_app::{Affected, Consequences, reason_lines, reason_sentence};
use freistadt_l10n::{args, code_label, day};
use freistadt_model::{Code as _, Id, Kind, PublicService, RecordRef};
use maud::{Markup, html};

use super::asked::Typing;
use super::list::{How, Part};
use super::states::range;
use super::{Page, grounds};
use crate::short::short;

/// So many of each list stand in the answer; the list has a page of its own.
pub(super) const FIRST: usize = 20;

impl Page<'_> {
    /// The first of each list, and the way to all.
    pub(super) fn affected(
        &self,
        kind: Kind,
        id: &str,
        all: &Consequences,
        asked: (&Typing, Question),
    ) -> Markup {
        let groups = How::ALL.map(|how| (how, how.list(all)));
        let title = freistadt_l10n::kind_plural(self.visit.language, kind);
        html! {
            section aria-labelledby=(id) {
                h2 id=(id) { (title) }
                table class="fs-table fs-stack" role="table" {
                    caption class="fs-sr" { (title) }
                    (self.affected_head(kind))
                    @for (how, list) in groups { @if !list.is_empty() {
                        tbody role="rowgroup" {
                            tr class="g" role="row" { th scope="rowgroup" colspan="3" role="rowheader" { (self.visit.t(how.key())) " (" (self.number(list.len() as u64)) ")" } }
                            @for affected in list.iter().take(FIRST) { (self.row(affected, asked)) }
                            @if list.len() > FIRST { tr role="row" { th scope="row" role="rowheader" colspan="3" { (self.all_of(asked.0, Part::Affected(kind, how), list.len())) } } }
                        }
                    } }
                    tfoot role="rowgroup" { tr role="row" { td role="cell" colspan="3" { (self.visit.say("whatif-go-on", &args().text("unaffected", self.number(all.unaffected as u64)).text("all", self.number(all.total() as u64)))) } } }
                }
            }
        }
    }

    pub(super) fn affected_head(&self, kind: Kind) -> Markup {
        html! {
            thead role="rowgroup" { tr role="row" {
                th scope="col" role="columnheader" { (freistadt_l10n::kind_label(self.visit.language, kind)) }
                th scope="col" role="columnheader" { (self.visit.t("whatif-state")) }
                th scope="col" role="columnheader" { (self.visit.t("whatif-why")) }
            } }
        }
    }

    pub(super) fn row(&self, affected: &Affected, (typing, asked): (&Typing, Question)) -> Markup {
        let language = self.visit.language;
        let since = affected.since.filter(|it| *it > asked.as_of);
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
                td role="cell" data-th=(self.visit.t("whatif-state")) {
                    (range(self.visit.language, affected.range))
                    @if let Some(until) = affected.last_carried() { small { (self.visit.say("whatif-carried", &args().text("day", day(language, until)))) } }
                    @else if let Some(since) = since { small { (self.visit.say("whatif-since", &args().text("day", day(language, since)))) } }
                }
                td role="cell" data-th=(self.visit.t("whatif-why")) {
                    @if lines.len() > 3 {
                        details class="fs-why" {
                            summary { (self.visit.t("whatif-chain")) span class="fs-sr" { " " (name) } }
                            ul class="fs-tree" { @for (depth, line) in &lines { li data-depth=((*depth).min(9)) { (line) } } }
                        }
                    } @else { (self.visit.say("whatif-because", &args().text("because", because))) }
                    " " a href=(grounds::address(typing, &affected.target)) { (self.visit.t("whatif-drawn")) span class="fs-sr" { ": " (name) } }
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
            self.visit.say("whatif-need", &args().text("level", level))
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
}
