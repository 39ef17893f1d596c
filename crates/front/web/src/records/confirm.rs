//! A whole list confirmed at once, over all its pages, as its filter has it: first the number, then
//! the button.

use axum::extract::{Form as FormBody, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect};
use freistadt_app::{Editor, ListConfirmed, ListQuery, Listed, Start};
use freistadt_l10n::{args, code_label, field_label, kind_count, kind_plural, message};
use freistadt_model::{Value, ValueType};
use maud::{Markup, html};

use super::{Cells, address, list_path, query};
use crate::access::Edits;
use crate::refusal::{Answer, Refusal};
use crate::shell::{Place, Shell, Visit};
use crate::site::{Shared, Site};
use crate::typed::{Typed, of};

/// How many records the person saw.
const SEEN: &str = "anzahl";

/// The page that asks whether a list is confirmed.
pub(super) fn path(query: &ListQuery) -> String {
    let list = format!("{}/bestaetigen", list_path(query.kind));
    match query::text(&query::pairs(query)).as_str() {
        "" => list,
        asked => format!("{list}?{asked}"),
    }
}

/// Asks.
pub(crate) async fn ask(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    Path(word): Path<String>,
    Query(pairs): Query<Typed>,
) -> Answer {
    let query = wanted(&word, &pairs)?;
    asked(&site, &visit, &editor, query, StatusCode::OK).await
}

/// Confirms, unless the list holds another number by now.
pub(crate) async fn confirm(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    Path(word): Path<String>,
    FormBody(typed): FormBody<Typed>,
) -> Answer {
    let query = wanted(&word, &typed)?;
    let seen = of(&typed, SEEN).parse().map_err(|_| Refusal::BadForm)?;
    let today = freistadt_app::today();
    let back = query::address(query.kind, &query::pairs(&query));
    let confirmed = site.data.confirm_list(&editor, query.clone(), seen, today);
    match confirmed.await? {
        ListConfirmed::Done(_) => Ok(Redirect::to(&back).into_response()),
        ListConfirmed::Other(_) => asked(&site, &visit, &editor, query, StatusCode::CONFLICT).await,
    }
}

/// Everything that the list holds, of a kind that can be confirmed.
fn wanted(word: &str, pairs: &[(String, String)]) -> Result<ListQuery, Refusal> {
    let kind = address::kind(word).ok_or(Refusal::NotFound)?;
    kind.field("confirmed_on").ok_or(Refusal::NotFound)?;
    Ok(ListQuery {
        start: Start::First,
        limit: usize::MAX,
        ..query::read(kind, pairs)
    })
}

async fn asked(
    site: &Site,
    visit: &Visit,
    editor: &Editor,
    query: ListQuery,
    status: StatusCode,
) -> Answer {
    let today = freistadt_app::today();
    let listed = site
        .data
        .list(&editor.viewer(), query.clone(), today)
        .await?;
    let page = Page {
        visit,
        query: &query,
        listed: &listed,
        moved: status == StatusCode::CONFLICT,
    };
    Ok((status, Html(page.show().into_string())).into_response())
}

struct Page<'a> {
    visit: &'a Visit,
    query: &'a ListQuery,
    listed: &'a Listed,
    /// Whether the list is another than the person saw.
    moved: bool,
}

impl Page<'_> {
    fn show(&self) -> Markup {
        let (language, kind) = (self.visit.language, self.query.kind);
        let title = self.visit.t("confirm-list-title");
        let back = query::address(kind, &query::pairs(self.query));
        let shell = Shell {
            visit: self.visit,
            revision: Some(&self.listed.revision),
            place: Place::Records(kind),
            title: &title,
            above: vec![(kind_plural(language, kind), back.clone())],
        };
        shell.page(&html! {
            h1 { (title) }
            @if self.listed.matching == 0 {
                p class="fs-lead" { (self.visit.t("confirm-list-none")) }
            } @else {
                @if self.moved { p class="fs-banner" role="alert" { (self.visit.t("confirm-list-moved")) } }
                p class="fs-lead" { (self.what()) }
                (self.filter())
                (self.proposed())
                (self.form())
            }
            p { a href=(back) { (self.visit.t("bulk-back")) } }
        })
    }

    fn what(&self) -> String {
        let what = kind_count(self.visit.language, self.query.kind, self.listed.matching);
        let arguments = args().text("what", what);
        self.visit.say("confirm-list-text", &arguments)
    }

    /// By what the list is limited.
    fn filter(&self) -> Markup {
        let (language, kind) = (self.visit.language, self.query.kind);
        let mut parts: Vec<String> = Vec::new();
        if !self.query.text.is_empty() {
            parts.push(format!(
                "{}: {}",
                self.visit.t("list-words"),
                self.query.text
            ));
        }
        for (field, wanted) in &self.query.filters {
            let label = field_label(language, kind, field);
            parts.push(format!("{label}: {}", self.value(field, wanted)));
        }
        if self.query.proposed_only {
            parts.push(self.visit.t("list-proposed-only"));
        }
        html! {
            @if !parts.is_empty() {
                p { bdi { (message(language, "confirm-list-filter", &args().text("filter", parts.join("; ")))) } }
            }
        }
    }

    fn value(&self, field: &str, wanted: &str) -> String {
        let facets = self.listed.facets.iter();
        let options = facets.filter(|facet| facet.field == field);
        let mut options = options.flat_map(|facet| &facet.options);
        let found = options.find(|(value, _)| value.canonical() == wanted);
        let info = self.query.kind.field(field);
        let value_type = info.map_or(ValueType::Text, |info| info.value_type);
        let cells = Cells::of(self.visit, &self.listed.revision);
        match found {
            Some((Value::Unknown, _)) => code_label(self.visit.language, "answer", "unknown"),
            Some((value, _)) => cells.text(value, value_type),
            None => wanted.to_owned(),
        }
    }

    /// Confirming makes proposals known.
    fn proposed(&self) -> Markup {
        let landscape = &self.listed.revision.landscape;
        let rows = self.listed.rows.iter();
        let count = rows
            .filter(|row| landscape.is_proposed(&row.target))
            .count();
        html! {
            @if count > 0 {
                p { (self.visit.say("confirm-list-proposed", &args().count("count", count))) }
            }
        }
    }

    fn form(&self) -> Markup {
        let count = self.listed.matching;
        let arguments = args().count("count", count);
        let go = self.visit.say("confirm-list-go", &arguments);
        html! {
            form method="post" action={ (list_path(self.query.kind)) "/bestaetigen" } {
                @for (name, value) in query::pairs(self.query) { input type="hidden" name=(name) value=(value); }
                input type="hidden" name=(SEEN) value=(self.listed.matching);
                p class="fs-note" { (self.visit.t("confirm-list-undo")) }
                p class="fs-btns" { button type="submit" class="kern-btn kern-btn--primary" { span class="kern-label" { (go) } } }
            }
        }
    }
}
