//! Before anything is asked: whose exit would stop most.

use freistadt_app::graph::{Counts, Impact};
use freistadt_charts::{Fill, Part, bar, thousandths};
use freistadt_l10n::{args, integer};
use freistadt_model::Kind;
use maud::{Markup, PreEscaped, html};

use super::states::stopped;
use super::{PATH, Page};
use crate::shell::nothing_there;

/// So many rows are shown.
const SHOWN: usize = 30;

impl Page<'_> {
    pub(super) fn everybody(&self, impacts: &[Impact]) -> Markup {
        if impacts.is_empty() {
            return nothing_there(self.visit, "whatif-nothing");
        }
        let services = self.landscape().count(Kind::PublicService);
        let applications = self.landscape().count(Kind::Application);
        let shown = impacts.len().min(SHOWN);
        let foot = args()
            .text("shown", self.number(shown as u64))
            .text("all", self.number(impacts.len() as u64));
        html! {
            section aria-labelledby="alle" {
                h2 id="alle" { (self.visit.t("whatif-most")) }
                p class="fs-note" { (self.visit.t("whatif-everybody-note")) }
                @if services == 0 { p class="fs-note" { (self.visit.t("whatif-no-services")) } }
                table class="fs-table fs-stack fs-dense" role="table" {
                    caption class="fs-sr" { (self.visit.t("whatif-most")) }
                    thead role="rowgroup" { tr role="row" {
                        th scope="col" role="columnheader" { (self.visit.t("whatif-organization")) }
                        th scope="col" role="columnheader" class="b" { span class="fs-sr" { (self.visit.t("table-bar")) } }
                        @if services > 0 { th scope="col" role="columnheader" class="n" { (self.visit.t("whatif-services-stopped")) } }
                        th scope="col" role="columnheader" class="n" { (self.visit.t("whatif-applications-stopped")) }
                    } }
                    tbody role="rowgroup" { @for impact in impacts.iter().take(SHOWN) {
                        tr role="row" {
                            th scope="row" role="rowheader" { a href=(ask(impact.organization.as_str())) { (self.cells.name(&impact.organization.to_ref())) } }
                            td role="cell" class="b" { @if services > 0 { (counted(&impact.services, services)) } @else { (counted(&impact.applications, applications)) } }
                            @if services > 0 { td role="cell" class="n main" data-th=(self.visit.t("whatif-services-stopped")) { (stopped(self.visit.language, &impact.services)) } }
                            td role="cell" class="n" data-th=(self.visit.t("whatif-applications-stopped")) { (stopped(self.visit.language, &impact.applications)) }
                        }
                    } }
                    tfoot role="rowgroup" { tr role="row" { td role="cell" colspan=(if services > 0 { 4 } else { 3 }) { (self.visit.say("whatif-shown", &foot)) } } }
                }
            }
        }
    }

    pub(super) fn number(&self, count: u64) -> String {
        integer(
            self.visit.language,
            i64::try_from(count).unwrap_or(i64::MAX),
        )
    }
}

/// The address that asks what the exit of an organization would mean.
pub(crate) fn ask(organization: &str) -> String {
    let id = form_urlencoded::byte_serialize(organization.as_bytes());
    format!("{PATH}?wer={}", id.collect::<String>())
}

/// What stands still in any case, and what may.
fn counted(counts: &Counts, all: usize) -> Markup {
    let part = |fill, count: u32| Part {
        fill,
        thousandths: thousandths(count.into(), all as i128),
    };
    let maybe = counts.possibly_stopped - counts.certainly_stopped;
    let parts = [
        // No colour of alarm beside a firm.
        part(Fill::Solid, counts.certainly_stopped),
        part(Fill::Dotted, maybe),
    ];
    html! { (PreEscaped(bar(&parts, true))) }
}
