//! The list of a kind: found, filtered, ordered, and what can be done with chosen rows.

use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse};
use freistadt_app::{Column, Facet, ListQuery, Listed, Row, columns};
use freistadt_l10n::{
    args, code_label, count, field_label, kind_count, kind_plural, message, money,
};
use freistadt_model::{Audience, Code, Value, ValueType};
use maud::{Markup, html};

use super::bulk::LIST;
use super::query::UNKNOWN;
use super::{Cells, address, confirm, query, record_path, views};
use crate::access::Reads;
use crate::refusal::{Answer, Refusal};
use crate::shell::{Place, Shell, Visit, nothing_there, t};
use crate::site::Shared;

/// So many values are offered for one filter, the most frequent first.
const OPTIONS: usize = 200;

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
    let view = View {
        views: &views,
        visit: &visit,
        cells: Cells {
            landscape: &listed.revision.landscape,
            language: visit.language,
        },
        listed: &listed,
        query: &query,
    };
    Ok(Html(view.page().into_string()).into_response())
}

struct View<'a> {
    views: &'a [freistadt_app::View],
    visit: &'a Visit,
    cells: Cells<'a>,
    listed: &'a Listed,
    query: &'a ListQuery,
}

impl View<'_> {
    fn t(&self, key: &str) -> String {
        t(self.visit.language, key)
    }

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
                @if self.visit.may_edit() { p class="fs-btns" { a class="kern-btn kern-btn--secondary" href={ (address::list_path(kind)) "/neu" } { span class="kern-label" { (self.t("list-new")) } } } }
            }
            @if self.listed.all == 0 { (self.empty()) } @else { (self.filled(&title)) }
        })
    }

    fn empty(&self) -> Markup {
        nothing_there(self.visit, "list-empty")
    }

    fn filled(&self, title: &str) -> Markup {
        html! {
            p class="fs-jump" { a href="#liste" { (self.t("list-jump")) } }
            (self.filter(title))
            (crate::views::shown(self.visit, &views::shelf(self.query.kind), self.views, &query::text(&query::pairs(self.query)), &|_| html! {}))
            p aria-live="polite" id="liste" tabindex="-1" { b { (kind_count(self.visit.language, self.query.kind, self.listed.matching)) } @if self.listed.matching != self.listed.all { " " (self.of_all()) } }
            (self.proposed())
            (self.unknown_beside())
            @if self.listed.rows.is_empty() {
                p { (self.t("list-none")) " " a href=(address::list_path(self.query.kind)) { (self.t("list-all")) } }
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

    fn of_all(&self) -> String {
        let all = args().text("all", self.count(self.listed.all));
        message(self.visit.language, "list-of-all", &all)
    }

    /// How many records nobody has stated yet.
    fn proposed(&self) -> Markup {
        if self.listed.proposed == 0 || self.query.proposed_only {
            return html! {};
        }
        let count = self.listed.proposed;
        let text = message(
            self.visit.language,
            "list-proposed",
            &args().count("count", count),
        );
        let address = query::address(self.query.kind, &[("vorschlag", "1".to_owned())]);
        html! { p class="fs-note" { (text) " " a href=(address) { (self.t("list-proposed-show")) } } }
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
                    (message(self.visit.language, "list-unknown-beside", &args()
                        .count("count", count)
                        .text("field", field_label(self.visit.language, self.query.kind, field))))
                    " " a href=(query::open_path(self.query.kind, field)) { (self.t("list-unknown-show")) span class="fs-sr" { " " (field_label(self.visit.language, self.query.kind, field)) } }
                }
            }
        }
    }

    fn filter(&self, title: &str) -> Markup {
        let language = self.visit.language;
        let named = message(language, "list-filter-of", &args().text("name", title));
        html! {
            form class="fs-filter" role="search" aria-label=(named) action=(address::list_path(self.query.kind)) {
                div class="fs-field" {
                    label for="f-q" { (self.t("list-words")) }
                    input type="search" id="f-q" name="q" value=(self.query.text);
                }
                @for facet in &self.listed.facets { (self.facet(facet)) }
                @for field in self.open_only() { (self.open_field(field)) }
                div {
                    button type="submit" class="kern-btn kern-btn--secondary" { span class="kern-label" { (self.t("list-filter")) } }
                    @if self.query.filters.is_empty() && self.query.text.is_empty() {} @else {
                        a href=(address::list_path(self.query.kind)) { (self.t("list-clear")) }
                    }
                }
                @let sort = query::sort_word(self.query.sort);
                @if !sort.is_empty() { input type="hidden" name="ordnung" value=(sort); }
            }
        }
    }

    fn facet(&self, facet: &Facet) -> Markup {
        let language = self.visit.language;
        let chosen = self
            .query
            .filters
            .iter()
            .find(|(field, _)| *field == facet.field);
        let info = self.query.kind.field(facet.field);
        let value_type = info.map_or(ValueType::Text, |info| info.value_type);
        let id = format!("f-{}", facet.field);
        html! {
            div class="fs-field" {
                label for=(id) { (field_label(language, self.query.kind, facet.field)) }
                select id=(id) name=(facet.field) {
                    option value="" { (self.t("list-any")) }
                    @for (value, count) in facet.options.iter().take(OPTIONS) {
                        @let canonical = if *value == Value::Unknown { UNKNOWN.to_owned() } else { value.canonical() };
                        option value=(canonical) selected[chosen.is_some_and(|(_, wanted)| *wanted == canonical)] {
                            @if *value == Value::Unknown { (code_label(language, "answer", "unknown")) } @else { (self.cells.text(value, value_type)) }
                            " (" (self.count(*count)) ")"
                        }
                    }
                }
            }
        }
    }

    /// Fields without a filter of their own that only open records are wanted of.
    fn open_only(&self) -> impl Iterator<Item = &'static str> {
        let filters = self.query.filters.iter().map(|(field, _)| *field);
        filters.filter(|field| !self.listed.facets.iter().any(|it| it.field == *field))
    }

    fn open_field(&self, field: &str) -> Markup {
        let language = self.visit.language;
        let id = format!("f-{field}");
        html! {
            div class="fs-field" {
                label for=(id) { (field_label(language, self.query.kind, field)) }
                select id=(id) name=(field) {
                    option value="" { (self.t("list-any")) }
                    option value=(UNKNOWN) selected { (code_label(language, "answer", "unknown")) }
                }
            }
        }
    }

    fn table(&self, title: &str) -> Markup {
        let columns = columns(self.query.kind);
        html! {
            table class="fs-table fs-stack fs-dense" role="table" {
                caption class="fs-sr" { (title) }
                thead role="rowgroup" { tr role="row" {
                    th scope="col" role="columnheader" class="c" { span class="fs-sr" { (self.t("list-choose")) } }
                    (self.head(None, &self.t("list-name"), ""))
                    @for column in columns { (self.head(Some(*column), &self.label(*column), self.class(*column))) }
                } }
                tbody role="rowgroup" { @for row in &self.listed.rows { (self.row(row)) } }
                @if !self.listed.sums.is_empty() { tfoot role="rowgroup" { tr role="row" { td role="cell" colspan=(columns.len() + 2) { (self.sums()) } } } }
            }
        }
    }

    fn head(&self, column: Option<Column>, label: &str, class: &str) -> Markup {
        let sorted = (self.query.sort.by == column).then_some(if self.query.sort.descending {
            "descending"
        } else {
            "ascending"
        });
        html! {
            th scope="col" role="columnheader" class=[(!class.is_empty()).then_some(class)] aria-sort=[sorted] {
                a href=(query::sorted_by(self.query, column)) { (label) }
                @if let Some(sorted) = sorted { span aria-hidden="true" { @if sorted == "ascending" { " ↑" } @else { " ↓" } } }
            }
        }
    }

    fn label(&self, column: Column) -> String {
        column.label(self.query.kind, self.visit.language)
    }

    fn value_type(&self, column: Column) -> ValueType {
        column.value_type(self.query.kind)
    }

    fn class(&self, column: Column) -> &'static str {
        match self.value_type(column) {
            ValueType::Money | ValueType::Integer => "n",
            ValueType::Date => "nw",
            _ => "",
        }
    }

    fn row(&self, row: &Row) -> Markup {
        let proposed = self.cells.landscape.is_proposed(&row.target);
        let name = self.cells.name(&row.target);
        let class = |column| {
            let class = self.class(column);
            (!class.is_empty()).then_some(class)
        };
        html! {
            tr role="row" class=[proposed.then_some("fs-dashed")] {
                td role="cell" class="c" { input type="checkbox" name="id" value=(row.target.id) aria-label=(message(self.visit.language, "list-choose-one", &args().text("name", name.clone()))); }
                th scope="row" role="rowheader" {
                    a href=(record_path(&row.target)) { bdi { (name) } }
                    @if proposed { " " span class="fs-tag fs-tag--dash" { (self.t("record-proposed")) } }
                }
                @for (column, value) in columns(self.query.kind).iter().zip(&row.cells) {
                    td role="cell" class=[class(*column)] data-th=(self.label(*column)) { (self.cells.linked(value, self.value_type(*column))) }
                }
            }
        }
    }

    fn sums(&self) -> String {
        let sum = |(column, amount): &(Column, freistadt_model::Money)| {
            let arguments = args()
                .text("label", self.label(*column))
                .text("amount", money(self.visit.language, *amount));
            message(self.visit.language, "list-sum", &arguments)
        };
        self.listed
            .sums
            .iter()
            .map(sum)
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn actions(&self) -> Markup {
        html! {
            p class="fs-btns" {
                button type="submit" name="tun" value="setzen" class="kern-btn kern-btn--secondary" { span class="kern-label" { (self.t("bulk-set")) } }
                @if self.query.kind.field("confirmed_on").is_some() {
                    button type="submit" name="tun" value="bestaetigen" class="kern-btn kern-btn--tertiary" { span class="kern-label" { (self.t("bulk-confirm")) } }
                }
                @if self.query.kind.field("confirmed_on").is_some() {
                    a class="kern-btn kern-btn--tertiary" href=(confirm::path(self.query)) { span class="kern-label" { (self.confirm_all()) } }
                }
                @if self.listed.proposed > 0 {
                    button type="submit" name="tun" value="ablehnen" class="kern-btn kern-btn--tertiary" { span class="kern-label" { (self.t("bulk-reject")) } }
                }
            }
        }
    }

    /// What it would confirm stands before the page that asks.
    fn confirm_all(&self) -> String {
        let count = self.listed.matching;
        let arguments = args().count("count", count);
        message(self.visit.language, "confirm-list", &arguments)
    }

    /// Whoever knows more about the records of a unit.
    fn ask(&self) -> Markup {
        html! {
            @if self.query.kind.field("unit").is_some() {
                p { a href=(crate::ask::PATH) { (self.t("ask-from-list")) } }
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
        let text = message(self.visit.language, "list-page", &arguments);
        let named = message(
            self.visit.language,
            "list-pages-of",
            &args().text("name", title),
        );
        html! {
            nav class="fs-pages" aria-label=(named) {
                p { (text) }
                ul {
                    @if let Some(id) = &self.listed.previous { li { a rel="prev" href=(query::at(self.query, "vor", id)) { (self.t("list-previous")) } } }
                    @if let Some(id) = &self.listed.next { li { a rel="next" href=(query::at(self.query, "nach", id)) { (self.t("list-next")) } } }
                }
            }
        }
    }

    /// The list as a file, for each audience with the columns that it may see.
    fn exports(&self) -> Markup {
        let asked = query::text(&query::pairs(self.query));
        let list = address::list_path(self.query.kind);
        let file =
            |name: &str, reader: Audience| format!("{list}/{name}?{asked}&fuer={}", reader.code());
        let readers = [Audience::Internal, Audience::Closed, Audience::Public];
        html! {
            p class="fs-note" {
                (self.t("list-export"))
                @for reader in readers {
                    @let named = self.t(&format!("list-export-{}", reader.code()));
                    " " (named) " "
                    a href=(file("liste.xlsx", reader)) { "XLSX" span class="fs-sr" { " " (named) } } ", "
                    a href=(file("liste.csv", reader)) { "CSV" span class="fs-sr" { " " (named) } }
                    @if reader != Audience::Public { " · " }
                }
            }
        }
    }
}
