//! What a list is filtered by.

use freistadt_app::Facet;
use freistadt_l10n::{args, code_label, field_label, message};
use freistadt_model::{Value, ValueType};
use maud::{Markup, html};

use super::View;
use crate::records::query::UNKNOWN;
use crate::records::{address, query};

/// So many values are offered for one filter, the most frequent first.
const OPTIONS: usize = 200;

impl View<'_> {
    pub(super) fn filter(&self, title: &str) -> Markup {
        let language = self.visit.language;
        let named = message(language, "list-filter-of", &args().text("name", title));
        html! {
            form class="fs-filter" role="search" aria-label=(named) action=(address::list_path(self.query.kind)) {
                div class="fs-field" {
                    label for="f-q" { (self.visit.t("list-words")) }
                    input type="search" id="f-q" name="q" value=(self.query.text);
                }
                @for facet in &self.listed.facets { (self.facet(facet)) }
                @for field in self.open_only() { (self.open_field(field)) }
                div {
                    button type="submit" class="kern-btn kern-btn--secondary" { span class="kern-label" { (self.visit.t("list-filter")) } }
                    @if self.query.filters.is_empty() && self.query.text.is_empty() {} @else {
                        a href=(address::list_path(self.query.kind)) { (self.visit.t("list-clear")) }
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
                    option value="" { (self.visit.t("list-any")) }
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
                    option value="" { (self.visit.t("list-any")) }
                    option value=(UNKNOWN) selected { (code_label(language, "answer", "unknown")) }
                }
            }
        }
    }
}
