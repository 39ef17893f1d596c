//! What the pages of the catalogue have in common: lists of products, users, sources, measures.

use freistadt_app::market::{
    Alternative, CatalogueProduct, Covers, Firm, ForFunction, Source, UNVERIFIED, Use, product,
    source,
};
use freistadt_app::policy::Measure;
use freistadt_l10n::{Language, args, code_label, country, day, message};
use freistadt_model::{Code as _, Country, Revision};
use jiff::civil::Date;
use maud::{Markup, html};

use super::filter::Filter;
use super::{PATH, of_function, of_product};
use crate::measures;
use crate::shell::{Place, Shell, Visit};

/// What a page of the catalogue is shown with.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    pub(super) visit: &'a Visit,
    pub(super) revision: &'a Revision,
}

/// So many rows of alternatives are shown at once.
const MOST: usize = 40;

impl Page<'_> {
    pub(super) fn language(&self) -> Language {
        self.visit.language
    }

    /// The page below the start of the catalogue.
    pub(super) fn below(&self, title: &str, content: &Markup) -> Markup {
        let shell = Shell {
            visit: self.visit,
            revision: Some(self.revision),
            place: Place::Alternatives,
            title,
            above: vec![(self.visit.t("alternatives-page"), PATH.to_owned())],
        };
        shell.page(&html! { h1 { bdi { (title) } } (content) })
    }

    /// What covers a function, with what can be chosen to compare.
    pub(super) fn for_function(&self, row: &ForFunction, filter: &Filter) -> Markup {
        let shown: Vec<&Alternative> = row
            .alternatives
            .iter()
            .filter(|it| filter.keeps(it))
            .collect();
        let others: Vec<&Alternative> = row
            .other_makers
            .iter()
            .filter(|it| filter.keeps(it))
            .collect();
        let hidden = row.alternatives.len() - shown.len();
        html! {
            (self.none_known(row))
            @if !shown.is_empty() {
                form method="get" action={ (PATH) "/vergleich" } {
                    (self.table(&shown, &row.function.id))
                    @if shown.len() > 1 { p class="fs-btns" { button type="submit" class="kern-btn kern-btn--secondary" { span class="kern-label" { (self.visit.t("alternatives-compare")) } } } }
                }
            }
            @if hidden > 0 { p class="fs-note" { (self.visit.counted("alternatives-hidden", hidden)) } }
            @if !others.is_empty() {
                details class="fs-why" {
                    summary { (self.visit.counted("alternatives-other-makers-count", others.len())) }
                    p class="fs-note" { (self.visit.t("alternatives-other-makers-note")) }
                    (self.table(&others, ""))
                }
            }
        }
    }

    /// "None known" is an answer, and where that comes from belongs to it.
    fn none_known(&self, row: &ForFunction) -> Markup {
        let partly = args().text("partly", row.partly_code());
        html! {
            @if !row.has_alternative() {
                p class="fs-banner" { @match row.function.none_known.as_deref().and_then(source) {
                    Some(source) => (self.visit.say("alternatives-none-known", &partly.text("source", source.of(self.language())))),
                    None => (self.visit.say("alternatives-none-here", &partly)),
                } }
                @if !row.unsourced.is_empty() { p class="fs-note" { (self.visit.say("alternatives-unsourced", &args().text("names", row.unsourced_names()))) } }
            }
        }
    }

    fn table(&self, rows: &[&Alternative], choose: &str) -> Markup {
        let headings = [
            "alternatives-product",
            "alternatives-licence",
            "alternatives-support",
            "alternatives-formats",
            "alternatives-used",
        ];
        html! {
            table class="fs-table fs-stack" role="table" {
                caption class="fs-sr" { (self.visit.t("alternatives-list")) }
                thead role="rowgroup" { tr role="row" { @for key in headings { th scope="col" role="columnheader" { (self.visit.t(key)) } } } }
                tbody role="rowgroup" { @for it in rows.iter().take(MOST) {
                    tr role="row" {
                        th scope="row" role="rowheader" {
                            @if !choose.is_empty() { label class="fs-tick" { input type="checkbox" name="p" value=(it.product.id) aria-label=(message(self.language(), "list-choose-one", &args().text("name", it.product.name.as_str()))); } " " }
                            a href=(of_product(it.product)) { bdi { (it.product.name) } }
                            @if it.covers == Covers::Partly { " " span class="fs-tag fs-tag--dash" { (self.visit.t("alternatives-partly")) } }
                            @if it.product.open_core { " " span class="fs-tag" { (self.visit.t("alternatives-open-core")) } }
                        }
                        td role="cell" data-th=(self.visit.t(headings[1])) { (self.licence(it.product)) }
                        td role="cell" data-th=(self.visit.t(headings[2])) { (self.support(it.product)) }
                        td role="cell" data-th=(self.visit.t(headings[3])) { (self.list(&it.product.formats)) }
                        td role="cell" data-th=(self.visit.t(headings[4])) { (self.users(it)) }
                    }
                } }
            }
        }
    }

    pub(super) fn licence(&self, product: &CatalogueProduct) -> Markup {
        html! {
            @match product.licence_text.as_deref() {
                None => (self.unknown()),
                Some("proprietary") => (self.visit.t("alternatives-proprietary")),
                Some(licence) => (licence),
            }
        }
    }

    /// Who supports it in Europe: the maker, if it sits there, and others.
    pub(super) fn support(&self, product: &CatalogueProduct) -> Markup {
        let mut names: Vec<String> = Vec::new();
        if let (Some(maker), true) = (&product.maker, product.is_european()) {
            names.push(maker.clone());
        }
        names.extend(product.supporters.iter().map(|it| self.firm(it)));
        self.list(&names)
    }

    /// A firm with the country of its seat.
    pub(super) fn firm(&self, firm: &Firm) -> String {
        match self.country(firm.country.as_deref()) {
            Some(country) => format!("{} ({country})", firm.name),
            None => firm.name.clone(),
        }
    }

    pub(super) fn country(&self, code: Option<&str>) -> Option<String> {
        let code = code?.parse::<Country>().ok()?;
        Some(country(self.language(), code))
    }

    /// Items with commas, or that nothing is known.
    pub(super) fn list(&self, items: &[String]) -> Markup {
        html! { @if items.is_empty() { (self.unknown()) } @else { (items.join(", ")) } }
    }

    pub(super) fn unknown(&self) -> Markup {
        html! { span class="fs-muted" { (self.visit.t("alternatives-not-said")) } }
    }

    fn users(&self, it: &Alternative) -> Markup {
        html! {
            @if it.users.is_empty() { (self.unknown()) } @else {
                a href={ (of_product(it.product)) "#nutzung" } { (self.visit.counted("alternatives-bodies", it.users.len())) }
            }
        }
    }

    /// Somebody who uses something, in a line: who it is, or below the name of a body what it is.
    pub(super) fn one_use(&self, it: &Use, of_body: bool) -> Markup {
        let scope = match self.language() {
            Language::German => it.scope_de.as_deref(),
            Language::English => it.scope_en.as_deref(),
        };
        html! {
            @match product(&it.product).filter(|_| of_body) {
                Some(product) => a href=(of_product(product)) { bdi { (product.name) } },
                None => bdi { (it.organization) },
            }
            @if let Some(country) = self.country(it.country.as_deref()).filter(|_| it.country.as_deref() != Some("DE")) { " (" (country) ")" }
            @if let Some(since) = &it.since { ", " (message(self.language(), "alternatives-since", &args().text("since", since.as_str()))) }
            @if let Some(scope) = scope { ". " (scope) }
            " " small class="fs-muted" { (code_label(self.language(), "consent", it.consent.code())) " · " (self.source(&it.source)) }
        }
    }

    /// Where something comes from, and when that was opened.
    pub(super) fn source(&self, id: &str) -> Markup {
        html! {
            @match source(id) {
                None => (self.unknown()),
                Some(source) if source.id == UNVERIFIED => (source.of(self.language())),
                Some(source) => {
                    @match &source.url {
                        Some(url) => a href=(url) rel="noreferrer" { (source.of(self.language())) },
                        None => (source.of(self.language())),
                    }
                    @if let Some(opened) = self.opened(source) {
                        @let key = if source.url.is_some() { "alternatives-opened" } else { "alternatives-as-of" };
                        ", " (message(self.language(), key, &args().text("day", opened)))
                    }
                }
            }
        }
    }

    fn opened(&self, source: &Source) -> Option<String> {
        let opened = source.opened.as_deref()?.parse::<Date>().ok()?;
        Some(day(self.language(), opened))
    }

    /// Links to functions.
    pub(super) fn functions(&self, ids: &[String]) -> Markup {
        let found = ids
            .iter()
            .filter_map(|id| freistadt_app::market::function(id));
        html! { ul class="fs-links" { @for function in found { li { a href=(of_function(function)) { (function.text.of(self.language())) } } } } }
    }

    /// What helps besides, or instead.
    pub(super) fn measures(&self, list: &[&'static Measure]) -> Markup {
        html! {
            section aria-labelledby="massnahmen" {
                h2 id="massnahmen" { (self.visit.t("alternatives-measures")) }
                p class="fs-note" { (self.visit.t("alternatives-measures-note")) }
                ul class="fs-links" { @for measure in list { li { a href=(measures::address(measure)) { (measure.title.of(self.language())) } } } }
            }
        }
    }
}
