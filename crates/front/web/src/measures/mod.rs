//! What helps: measures by class, each with when, who, law and an example, and texts to adapt.

mod one;
mod text;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Query, State};
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use freistadt_app::policy::{
    MODEL_TEXTS, Measure, MeasureClass, Rule, measures, measures_for, rule_of_catalogue,
};
use freistadt_app::rule_title;
use freistadt_l10n::{Language, args};
use freistadt_model::Revision;
use maud::{Markup, html};

use crate::access::Reads;
use crate::records::part;
use crate::refusal::{Answer, Refusal};
use crate::shell::{Place, Shell, Visit};
use crate::site::{Shared, Site};
use crate::typed::{Typed, of};

/// The page's address.
pub(crate) const PATH: &str = "/massnahmen";

/// The routes of measures.
pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route(PATH, get(show))
        .route(&format!("{PATH}/{{id}}"), get(one::show))
        .route(&format!("{PATH}/texte/{{name}}"), get(text::show))
}

/// The address of a measure.
pub(crate) fn address(measure: &Measure) -> String {
    format!("{PATH}/{}", part(&measure.id))
}

/// The rule of the catalogue as a sentence, with its usual values.
fn usual_title(language: Language, rule: &str) -> String {
    let usual = Rule::of_catalogue(rule, rule, &[], None);
    usual.map_or_else(|_| rule.to_owned(), |it| rule_title(language, &it))
}

/// Every measure, or those for a rule, or those that are left where nothing else is on offer.
async fn show(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Query(typed): Query<Typed>,
) -> Answer {
    let revision = site.data.revision(&viewer, None).await?;
    let rule = of(&typed, "regel");
    if !rule.is_empty() && rule_of_catalogue(rule).is_none() {
        return Err(Refusal::NotFound);
    }
    let page = Page {
        visit: &visit,
        revision: &revision,
        rule,
        stay: !of(&typed, "ohne").is_empty(),
    };
    Ok(Html(page.show().into_string()).into_response())
}

struct Page<'a> {
    visit: &'a Visit,
    revision: &'a Revision,
    /// Only what helps against this rule; everything where empty.
    rule: &'a str,
    /// No alternative is known: nothing that needs one.
    stay: bool,
}

impl Page<'_> {
    fn show(&self) -> Markup {
        let title = self.visit.t("measures-page");
        let chosen: Vec<&Measure> = if self.rule.is_empty() {
            measures().iter().collect()
        } else {
            measures_for(self.rule)
        };
        let chosen = chosen
            .into_iter()
            .filter(|it| !(self.stay && it.class == MeasureClass::Switch));
        let chosen: Vec<&Measure> = chosen.collect();
        Shell::new(self.visit, self.revision, Place::Measures, &title).page(&html! {
            h1 { (title) }
            p class="fs-lead" { (self.lead(chosen.len())) }
            p { @if self.rule.is_empty() && !self.stay { a href={ (PATH) "?ohne=wechsel" } { (self.visit.t("measures-no-alternative")) } } @else { a href=(PATH) { (self.visit.t("measures-all")) } } }
            @for class in MeasureClass::ALL { (self.class(class, &chosen)) }
            (self.texts())
        })
    }

    fn lead(&self, count: usize) -> String {
        let said = args().count("count", count);
        if self.stay {
            return self.visit.say("measures-lead-stay", &said);
        }
        if self.rule.is_empty() {
            return self.visit.say("measures-lead", &said);
        }
        let rule = usual_title(self.visit.language, self.rule);
        self.visit
            .say("measures-lead-rule", &said.text("rule", rule))
    }

    fn class(&self, class: MeasureClass, chosen: &[&Measure]) -> Markup {
        let rows: Vec<&&Measure> = chosen.iter().filter(|it| it.class == class).collect();
        if rows.is_empty() {
            return html! {};
        }
        let language = self.visit.language;
        let title = self.visit.t(&format!("measure-class-{}", class.code()));
        html! {
            section aria-labelledby=(class.code()) {
                h2 id=(class.code()) { (title) }
                p class="fs-note" { (self.visit.t(&format!("measure-class-{}-text", class.code()))) }
                table class="fs-table fs-stack fs-three-columns" role="table" {
                    caption class="fs-sr" { (title) }
                    thead role="rowgroup" { tr role="row" {
                        @for key in ["measures-measure", "measures-when", "measures-effort"] { th scope="col" role="columnheader" { (self.visit.t(key)) } }
                    } }
                    tbody role="rowgroup" { @for measure in rows {
                        tr role="row" {
                            th scope="row" role="rowheader" { a href=(address(measure)) { (measure.title.of(language)) } }
                            td role="cell" data-th=(self.visit.t("measures-when")) { (measure.when.of(language)) }
                            td role="cell" data-th=(self.visit.t("measures-effort")) { (self.visit.t(&format!("measure-effort-{}", measure.effort.code()))) }
                        }
                    } }
                }
            }
        }
    }

    fn texts(&self) -> Markup {
        html! {
            section aria-labelledby="texte" {
                h2 id="texte" { (self.visit.t("measures-texts")) }
                p class="fs-note" { (self.visit.t("measures-texts-note")) }
                ul class="fs-links" { @for text in MODEL_TEXTS { li { a href=(text::address(text, "")) { (text.title(self.visit.language)) } } } }
            }
        }
    }
}
