//! One measure: when, who, how long, what the law says, where it was done, what it helps against.

use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse};
use freistadt_app::policy::{Measure, Sourced, measure, measure_source, model_text};
use freistadt_l10n::{args, day, message};
use maud::{Markup, html};

use super::{PATH, address, text, usual_title};
use crate::access::Reads;
use crate::records::part;
use crate::refusal::{Answer, Refusal};
use crate::shell::{Place, Shell, Visit, t};
use crate::site::Shared;

/// The page of a measure.
pub(super) async fn show(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Path(id): Path<String>,
) -> Answer {
    let found = measure(&id).ok_or(Refusal::NotFound)?;
    let revision = site.data.revision(&viewer, None).await?;
    let title = found.title.of(visit.language);
    let shell = Shell {
        visit: &visit,
        revision: Some(&revision),
        place: Place::Measures,
        title,
        above: vec![(visit.t("measures-page"), PATH.to_owned())],
    };
    let content = html! { h1 { (title) } (content(&visit, found)) };
    Ok(Html(shell.page(&content).into_string()).into_response())
}

fn content(visit: &Visit, measure: &Measure) -> Markup {
    let language = visit.language;
    let t = |key: &str| t(language, key);
    let texts = measure.texts.iter().filter_map(|id| model_text(id));
    html! {
        p class="fs-lead" { (measure.when.of(language)) }
        dl class="fs-facts" {
            dt { (t("measures-class")) }
            dd { a href={ (PATH) "#" (measure.class.code()) } { (t(&format!("measure-class-{}", measure.class.code()))) } }
            dt { (t("measures-who")) }
            dd { (measure.who.of(language)) }
            dt { (t("measures-effort")) }
            dd { (t(&format!("measure-effort-{}", measure.effort.code()))) }
            dt { (t("measures-law")) }
            dd { (sourced(visit, &measure.law)) }
            dt { (t("measures-example")) }
            dd { (sourced(visit, &measure.example)) }
        }
        @if !measure.texts.is_empty() {
            section aria-labelledby="texte" {
                h2 id="texte" { (t("measures-texts")) }
                ul class="fs-links" { @for model in texts { li { a href=(text::address(model, "")) { (model.title(language)) } } } }
            }
        }
        section aria-labelledby="hilft" {
            h2 id="hilft" { (t("measures-helps")) }
            ul class="fs-links" { @for rule in &measure.rules { li { a href={ "/leitbild/regel/" (part(rule)) } { (usual_title(language, rule)) } } } }
        }
        (others(visit, measure))
    }
}

/// What else there is, where there is nothing to switch to.
fn others(visit: &Visit, measure: &Measure) -> Markup {
    let language = visit.language;
    let mut found: Vec<&Measure> = Vec::new();
    for other in measure
        .rules
        .iter()
        .flat_map(|rule| freistadt_app::policy::measures_for(rule))
    {
        let new = other.id != measure.id && other.class != measure.class;
        if new && !found.iter().any(|it| it.id == other.id) {
            found.push(other);
        }
    }
    found.sort_by_key(|it| it.class);
    html! {
        @if !found.is_empty() {
            details class="fs-why" {
                summary { (message(language, "measures-others", &args().count("count", found.len()))) }
                ul class="fs-links" { @for other in found { li { a href=(address(other)) { (other.title.of(language)) } } } }
            }
        }
    }
}

/// A statement, and where it comes from.
fn sourced(visit: &Visit, said: &Sourced) -> Markup {
    let language = visit.language;
    let source = measure_source(&said.source);
    html! {
        (said.of(language))
        @if let Some(source) = source {
            br;
            small class="fs-muted" {
                @match source.opened {
                    Some(opened) => (message(language, "measures-source", &args().text("source", source.name.of(language)).text("day", day(language, opened)))),
                    None => (source.name.of(language)),
                }
            }
        }
    }
}
