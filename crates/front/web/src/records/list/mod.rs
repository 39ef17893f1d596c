//! The list of a kind: found, filtered, ordered, and what can be done with chosen rows.

mod actions;
mod filter;
mod table;

use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse};
use freistadt_app::{ListQuery, Listed, respelt};
use freistadt_l10n::{args, count, field_label, kind_count, kind_plural};
use freistadt_model::{Kind, Value};
use maud::{Markup, html};

use super::address::part;
use super::bulk::LIST;
use super::query::UNKNOWN;
use super::{Cells, address, done, query, views};
use crate::access::Reads;
use crate::refusal::{Answer, Refusal};
use crate::shell::{Place, Shell, Visit, nothing_there};
use crate::site::Shared;
use crate::unite;

/// The list of a kind.
pub(crate) async fn show(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Path(word): Path<String>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Answer {
    let kind = address::kind(&word).ok_or(Refusal::NotFound)?;
    let query = query::read(kind, &pairs);
    let listed = site
        .data
        .list(&viewer, query.clone(), freistadt_app::today())
        .await?;
    let views = site.data.views(&viewer, &views::shelf(kind).name).await?;
    let alike = match kind {
        Kind::Organization if visit.may_edit() => site.data.alike_count(&listed.revision).await?,
        _ => 0,
    };
    let done = done::read(&site, &viewer, &pairs).await?;
    let view = View {
        done: done.as_ref(),
        views: &views,
        alike,
        visit: &visit,
        cells: Cells::of(&visit, &listed.revision),
        listed: &listed,
        query: &query,
    };
    Ok(Html(view.page().into_string()).into_response())
}

struct View<'a> {
    /// What was just done with chosen rows.
    done: Option<&'a done::Done>,
    views: &'a [freistadt_app::View],
    /// So many pairs of organizations look alike.
    alike: usize,
    visit: &'a Visit,
    cells: Cells<'a>,
    listed: &'a Listed,
    query: &'a ListQuery,
}

impl View<'_> {
    fn count(&self, number: usize) -> String {
        count(self.visit.language, number)
    }

    fn page(&self) -> Markup {
        let kind = self.query.kind;
        let title = kind_plural(self.visit.language, kind);
        let shell = Shell {
            visit: self.visit,
            revision: Some(&self.listed.revision),
            place: Place::Records(kind),
            title: &title,
            above: Vec::new(),
        };
        shell.page(&html! {
            div class="fs-row" {
                h1 { (title) }
                @if self.visit.may_edit() { p class="fs-btns" { a class="kern-btn kern-btn--secondary" href={ (address::list_path(kind)) "/neu" } { span class="kern-label" { (self.visit.t("list-new")) } } } }
            }
            @if let Some(done) = self.done { (done.show(self.visit, kind)) }
            @if self.listed.all == 0 { (self.empty()) } @else { (self.filled(&title)) }
        })
    }

    fn empty(&self) -> Markup {
        nothing_there(self.visit, "list-empty")
    }

    fn filled(&self, title: &str) -> Markup {
        html! {
            p class="fs-jump" { a href="#liste" { (self.visit.t("list-jump")) } }
            (self.filter(title))
            (crate::views::shown(self.visit, &views::shelf(self.query.kind), self.views, &query::text(&query::pairs(self.query)), &|_| html! {}))
            p aria-live="polite" id="liste" tabindex="-1" { b { (kind_count(self.visit.language, self.query.kind, self.listed.matching)) } @if self.listed.matching != self.listed.all { " " (self.of_all()) } }
            (self.proposed())
            (unite::hint(self.visit, self.alike))
            (self.unknown_beside())
            @if self.listed.rows.is_empty() {
                p { (self.visit.t("list-none")) " " (self.meant()) a href=(address::list_path(self.query.kind)) { (self.visit.t("list-all")) } }
            } @else {
                form method="post" action={ (address::list_path(self.query.kind)) "/auswahl" } class="fs-chosen" {
                    input type="hidden" name=(LIST) value=(query::carried(self.query));
                    (self.table(title))
                    @if self.visit.may_edit() { (self.actions()) }
                }
                (self.pages(title))
                (self.exports())
                (self.ask())
            }
        }
    }

    /// What may be meant by words that no record holds.
    fn meant(&self) -> Markup {
        let landscape = &self.listed.revision.landscape;
        let Some(text) = respelt(landscape, &[self.query.kind], &self.query.text) else {
            return html! {};
        };
        let address = format!("{}?q={}", address::list_path(self.query.kind), part(&text));
        html! { (self.visit.t("list-meant")) " " a href=(address) { (text) } "? " }
    }

    fn of_all(&self) -> String {
        let all = args().text("all", self.count(self.listed.all));
        self.visit.say("list-of-all", &all)
    }

    /// How many records nobody has stated yet.
    fn proposed(&self) -> Markup {
        if self.listed.proposed == 0 || self.query.proposed_only {
            return html! {};
        }
        let count = self.listed.proposed;
        let text = self
            .visit
            .say("list-proposed", &args().count("count", count));
        let address = query::address(self.query.kind, &[("vorschlag", "1".to_owned())]);
        html! { p class="fs-note" { (text) " " a href=(address) { (self.visit.t("list-proposed-show")) } } }
    }

    /// What a filter leaves out because nobody knows: unknown is never silently no.
    fn unknown_beside(&self) -> Markup {
        let open = self
            .query
            .filters
            .iter()
            .filter(|(_, value)| value != UNKNOWN);
        let open = open.filter_map(|(field, _)| {
            let facet = self
                .listed
                .facets
                .iter()
                .find(|facet| facet.field == *field)?;
            let (_, count) = facet
                .options
                .iter()
                .find(|(value, _)| *value == Value::Unknown)?;
            Some((*field, *count))
        });
        html! {
            @for (field, count) in open {
                p class="fs-note" {
                    (self.visit.say("list-unknown-beside", &args()
                        .count("count", count)
                        .text("field", field_label(self.visit.language, self.query.kind, field))))
                    " " a href=(query::open_path(self.query.kind, field)) { (self.visit.t("list-unknown-show")) span class="fs-sr" { " " (field_label(self.visit.language, self.query.kind, field)) } }
                }
            }
        }
    }

    /// Whoever knows more about the records of a unit.
    fn ask(&self) -> Markup {
        html! {
            @if self.query.kind.field("unit").is_some() {
                p { a href=(crate::ask::PATH) { (self.visit.t("ask-from-list")) } }
            }
        }
    }

    fn pages(&self, title: &str) -> Markup {
        let arguments = args()
            .text("first", self.count(self.listed.before + 1))
            .text(
                "last",
                self.count(self.listed.before + self.listed.rows.len()),
            )
            .text("all", self.count(self.listed.matching));
        let text = self.visit.say("list-page", &arguments);
        let named = self.visit.say("list-pages-of", &args().text("name", title));
        html! {
            nav class="fs-pages" aria-label=(named) {
                p { (text) }
                ul {
                    @if let Some(id) = &self.listed.previous { li { a rel="prev" href=(query::at(self.query, "vor", id)) { (self.visit.t("list-previous")) } } }
                    @if let Some(id) = &self.listed.next { li { a rel="next" href=(query::at(self.query, "nach", id)) { (self.visit.t("list-next")) } } }
                }
            }
        }
    }
}
