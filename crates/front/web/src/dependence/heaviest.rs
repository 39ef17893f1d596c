//! Before anything is chosen: what most rests on.

use freistadt_app::Weights;
use freistadt_l10n::{args, kind_label, message};
use freistadt_model::{Kind, RecordRef};
use maud::{Markup, html};

use super::{Page, around};
use crate::shell::nothing_there;
use crate::whatif::stopped;

/// So many rows are shown.
const SHOWN: usize = 30;

impl Page<'_> {
    pub(super) fn heaviest(&self, all: &Weights) -> Markup {
        let weights = &all.weights;
        if weights.is_empty() {
            return nothing_there(self.visit, "dependence-nothing");
        }
        let language = self.visit.language;
        let services = self.revision.landscape.count(Kind::PublicService) > 0;
        let foot = args()
            .count("shown", weights.len().min(SHOWN))
            .count("all", weights.len());
        html! {
            section aria-labelledby="schwer" {
                h2 id="schwer" { (self.visit.t("dependence-heaviest")) }
                p class="fs-note" { (self.visit.t("dependence-heaviest-note")) }
                table class="fs-table fs-stack fs-dense" role="table" {
                    caption class="fs-sr" { (self.visit.t("dependence-heaviest")) }
                    thead role="rowgroup" { tr role="row" {
                        th scope="col" role="columnheader" { (self.visit.t("dependence-thing")) }
                        th scope="col" role="columnheader" { (self.visit.t("dependence-kind")) }
                        @if services { th scope="col" role="columnheader" class="n" { (self.visit.t("whatif-services-stopped")) } }
                        th scope="col" role="columnheader" class="n" { (self.visit.t("dependence-applications")) }
                    } }
                    tbody role="rowgroup" { @for weight in weights.iter().take(SHOWN) {
                        tr role="row" {
                            th scope="row" role="rowheader" { a href=(around(&weight.thing)) { bdi { (self.cells.name(&weight.thing)) } } }
                            td role="cell" data-th=(self.visit.t("dependence-kind")) { (kind_label(language, weight.thing.kind)) }
                            @if services { td role="cell" class="n main" data-th=(self.visit.t("whatif-services-stopped")) { (stopped(language, &weight.services)) } }
                            td role="cell" class="n" data-th=(self.visit.t("dependence-applications")) { (stopped(language, &weight.applications)) }
                        }
                    } }
                    tfoot role="rowgroup" { tr role="row" { td role="cell" colspan=(if services { 4 } else { 3 }) { (message(language, "dependence-shown", &foot)) } } }
                }
            }
            (self.stuck(&all.stuck))
        }
    }

    /// What no longer starts by itself.
    fn stuck(&self, stuck: &[RecordRef]) -> Markup {
        if stuck.is_empty() {
            return html! {};
        }
        let language = self.visit.language;
        let further = stuck.len().saturating_sub(SHOWN);
        html! {
            section aria-labelledby="kaltstart" {
                h2 id="kaltstart" { (self.visit.t("dependence-cold")) }
                p class="fs-lead" { (message(language, "dependence-cold-text", &args().count("count", stuck.len()))) }
                ul class="fs-links" {
                    @for target in stuck.iter().take(SHOWN) { li { a href=(around(target)) { bdi { (self.cells.name(target)) } } " " span class="fs-muted" { (kind_label(language, target.kind)) } } }
                    @if further > 0 { li { (message(language, "dependence-more", &args().count("count", further))) } }
                }
            }
        }
    }
}
