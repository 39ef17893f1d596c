//! What was paid: by organization and by kind, year by year, the newest first.

use axum::extract::State;
use axum::response::{Html, IntoResponse};
use freistadt_app::indicators::CostTable;
use freistadt_l10n::{args, code_label, money_whole, percent};
use freistadt_model::{Code, Kind, Money, Ratio, Revision};
use maud::{Markup, html};

use crate::access::Reads;
use crate::records::{Cells, list_path};
use crate::refusal::Answer;
use crate::shell::{Place, Shell, Visit, nothing_there};
use crate::site::Shared;

/// The amounts.
pub(crate) async fn show(State(site): Shared, visit: Visit, Reads(viewer): Reads) -> Answer {
    let (revision, table) = site.data.cost_table(&viewer).await?;
    let view = View {
        visit: &visit,
        cells: Cells::of(&visit, &revision),
        table: &table,
    };
    Ok(Html(view.page(&revision).into_string()).into_response())
}

struct View<'a> {
    visit: &'a Visit,
    cells: Cells<'a>,
    table: &'a CostTable,
}

impl View<'_> {
    fn euros(&self, cents: i64) -> String {
        money_whole(self.visit.language, Money::euro_cents(cents))
    }

    fn page(&self, revision: &Revision) -> Markup {
        let title = self.visit.t("nav-costs");
        let shell = Shell::new(self.visit, revision, Place::Costs, &title);
        let organizations = self.table.by_organization.iter().map(|row| {
            let name = row.of.as_ref().map(|id| self.cells.link(&id.to_ref()));
            (name, row.cents.as_slice())
        });
        let kinds = self.table.by_kind.iter().map(|row| {
            let name = row
                .of
                .map(|kind| code_label(self.visit.language, "cost-kind", kind.code()));
            (name.map(|name| html! { (name) }), row.cents.as_slice())
        });
        shell.page(&html! {
            h1 { (title) }
            @if self.table.years.is_empty() {
                (nothing_there(self.visit, "costs-none"))
            } @else {
                p class="fs-lead" { (self.lead()) }
                (self.section("costs-by-organization", "stellen", "table-supplier", &organizations.collect::<Vec<_>>()))
                (self.section("costs-by-kind", "arten", "costs-kind", &kinds.collect::<Vec<_>>()))
            }
            @if self.table.left_out > 0 { p class="fs-note" { (self.visit.say("costs-left-out", &args().count("count", self.table.left_out))) } }
            @if !revision.landscape.cost_lines.is_empty() { p { a href=(list_path(Kind::CostLine)) { (self.visit.t("costs-lines")) } } }
        })
    }

    /// The last booked year and how it grew.
    fn lead(&self) -> String {
        let booked = self.table.years.iter().zip(&self.table.totals);
        let booked: Vec<(u32, i64)> = booked
            .filter(|((_, planned), _)| !planned)
            .map(|((year, _), total)| (*year, *total))
            .collect();
        let (Some(first), Some(last)) = (booked.first(), booked.last()) else {
            return self.visit.t("costs-planned-only");
        };
        let arguments = args()
            .text("first", first.0.to_string())
            .text("last", last.0.to_string())
            .text("total", self.euros(last.1))
            .text("before", self.euros(first.1));
        let key = if booked.len() > 1 {
            "costs-lead-grown"
        } else {
            "costs-lead"
        };
        self.visit.say(key, &arguments)
    }

    fn section(
        &self,
        key: &str,
        id: &str,
        of: &str,
        rows: &[(Option<Markup>, &[Option<i64>])],
    ) -> Markup {
        let title = self.visit.t(key);
        html! {
            section aria-labelledby=(id) {
                h2 id=(id) { (title) }
                div class="fs-scroll" role="region" aria-label=(self.visit.say("costs-table", &args().text("name", title.as_str()))) tabindex="0" {
                    table class="fs-table fs-stack" role="table" {
                        caption class="fs-sr" { (title) }
                        thead role="rowgroup" { tr role="row" {
                            th scope="col" role="columnheader" { (self.visit.t(of)) }
                            @for (year, planned) in self.table.years.iter().rev() { th scope="col" role="columnheader" class="n" { (year) @if *planned { " " small { (self.visit.t("table-planned")) } } } }
                            th scope="col" role="columnheader" class="n" { (self.visit.t("costs-growth")) @if let Some((first, last)) = self.whole_span() { " " small { (first) "–" (last) } } }
                        } }
                        tbody role="rowgroup" { @for (name, cents) in rows {
                            tr role="row" {
                                th scope="row" role="rowheader" { @match name { Some(name) => (name), None => span class="fs-muted" { (self.visit.t("costs-not-said")) } } }
                                (self.amounts(cents))
                            }
                        } }
                        tfoot role="rowgroup" { tr role="row" {
                            th scope="row" role="rowheader" { (self.visit.t("costs-total")) }
                            (self.amounts(&self.table.totals.iter().copied().map(Some).collect::<Vec<_>>()))
                        } }
                    }
                }
            }
        }
    }

    fn amounts(&self, cents: &[Option<i64>]) -> Markup {
        html! {
            @for ((year, planned), cents) in self.table.years.iter().zip(cents).rev() {
                td role="cell" class="n" data-th=(self.year(*year, *planned)) { @match cents { Some(cents) => (self.euros(*cents)), None => "–" } }
            }
            td role="cell" class="n" data-th=(self.visit.t("costs-growth")) { (self.growth(cents)) }
        }
    }

    fn year(&self, year: u32, planned: bool) -> String {
        match planned {
            true => format!("{year} {}", self.visit.t("table-planned")),
            false => year.to_string(),
        }
    }

    /// The first and the last booked year in which there was something, with the amounts.
    fn span(&self, cents: &[Option<i64>]) -> Option<[(u32, i64); 2]> {
        let booked = self.table.years.iter().zip(cents);
        let mut booked = booked
            .filter(|((_, planned), _)| !planned)
            .filter_map(|((year, _), cents)| Some((*year, (*cents)?)));
        Some([booked.next()?, booked.next_back()?])
    }

    /// The change between the two, and between which years where not all are in it.
    fn growth(&self, cents: &[Option<i64>]) -> String {
        let Some([(first, before), (last, after)]) = self.span(cents) else {
            return "–".to_owned();
        };
        let change = Ratio::new(i128::from(after - before), i128::from(before));
        let rate = match change.filter(|_| before > 0) {
            Some(change) if after > before => {
                format!("+{}", percent(self.visit.language, change))
            }
            Some(change) => percent(self.visit.language, change),
            None => return "–".to_owned(),
        };
        if self.whole_span() == Some((first, last)) {
            return rate;
        }
        format!("{rate} ({first}–{last})")
    }

    /// The years between which growth is told.
    fn whole_span(&self) -> Option<(u32, u32)> {
        let totals: Vec<Option<i64>> = self.table.totals.iter().copied().map(Some).collect();
        self.span(&totals).map(|[first, last]| (first.0, last.0))
    }
}
