//! From an application to what else there is, and back where the catalogue took it for another.

use axum::extract::{Form as FormBody, Path, State};
use axum::response::{Html, IntoResponse, Redirect};
use freistadt_app::market::{FunctionMatch, ProductMatch};
use freistadt_app::{ForApplication, for_application};
use freistadt_l10n::{args, message};
use freistadt_model::{Application, Id, Record as _};
use maud::{Markup, html};

use super::filter::Filter;
use super::parts::Page;
use super::{of_application, of_function, of_product};
use crate::access::{Edits, Reads};
use crate::records::record_path;
use crate::refusal::{Answer, Refusal};
use crate::shell::Visit;
use crate::short::short;
use crate::site::Shared;
use crate::typed::{Typed, of};

/// The longest name of a product in a form.
const LONGEST: usize = 300;

/// What else there is for an application.
pub(super) async fn show(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Path(id): Path<String>,
) -> Answer {
    let (revision, endings) = site.data.endings(&viewer).await?;
    let application = revision.landscape.applications.get(&Id::new(id));
    let application = application.ok_or(Refusal::NotFound)?;
    let page = Page {
        visit: &visit,
        revision: &revision,
    };
    let found = for_application(&revision.landscape, application);
    let name = args().text("name", short(application.title()));
    let title = visit.say("alternatives-for-title", &name);
    let content = html! {
        (page.application(application, &found))
        (page.endings_of(&endings, &application.id))
    };
    Ok(Html(page.below(&title, &content).into_string()).into_response())
}

/// Says that the application is another product.
pub(super) async fn reject(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    Path(id): Path<String>,
    FormBody(typed): FormBody<Typed>,
) -> Answer {
    let product = of(&typed, "produkt").trim();
    if product.is_empty() || product.len() > LONGEST {
        return Err(Refusal::BadForm);
    }
    let id: Id<Application> = Id::new(id);
    let when = (visit.language, freistadt_app::today());
    site.data
        .reject_product(&editor, &id.to_ref(), product, when)
        .await?;
    Ok(Redirect::to(&of_application(&id)).into_response())
}

impl Page<'_> {
    fn application(&self, application: &Application, found: &ForApplication) -> Markup {
        html! {
            p { a href=(record_path(&application.id.to_ref())) { (self.visit.t("alternatives-to-record")) } }
            (self.recognised(application, found))
            p class="fs-note" { (self.visit.t("alternatives-note")) }
            @for row in &found.alternatives {
                section aria-labelledby=(row.function.id) {
                    h2 id=(row.function.id) { a href=(of_function(row.function)) { (row.function.text.of(self.language())) } }
                    (self.for_function(row, &Filter::default()))
                }
            }
            (self.measures(&found.measures))
            section aria-labelledby="weiter" {
                h2 id="weiter" { (self.visit.t("alternatives-next")) }
                ul class="fs-links" {
                    @if let Some(product) = application.product.known().and_then(|id| self.revision.landscape.find(id)) && let Some(maker) = product.manufacturer.known() {
                        li { a href={ "/was-waere-wenn?wer=" (crate::records::part(maker.as_str())) } { (self.visit.t("alternatives-what-if")) } }
                    }
                    li { a href={ "/abhaengigkeiten?von=application%3A" (crate::records::part(application.id.as_str())) } { (self.visit.t("alternatives-tied")) } }
                    li { a href="/fristen" { (self.visit.t("nav-deadlines")) } }
                }
            }
        }
    }

    /// What the catalogue takes the application for, and why.
    fn recognised(&self, application: &Application, found: &ForApplication) -> Markup {
        html! {
            @match &found.product {
                Some(matched) => (self.matched(application, matched)),
                None => p { (self.visit.t("alternatives-no-product")) },
            }
            @if found.functions.is_empty() {
                p class="fs-banner" { (self.visit.t("alternatives-no-function")) }
            } @else {
                p { (self.visit.t("alternatives-because")) " " @for (at, it) in found.functions.iter().enumerate() { @if at > 0 { "; " } (self.reason(it)) } "." }
            }
        }
    }

    fn matched(&self, application: &Application, matched: &ProductMatch) -> Markup {
        let by = format!("alternatives-by-{}", matched.by.code());
        let arguments = args().text("name", short(&matched.name));
        html! {
            p { (self.visit.t("alternatives-is")) " " a href=(of_product(matched.product)) { bdi { (matched.product.name) } } " (" (message(self.language(), &by, &arguments)) ")." }
            @if self.visit.may_edit() {
                form method="post" action={ (of_application(&application.id)) "/anders" } {
                    input type="hidden" name="produkt" value=(matched.product.name);
                    p class="fs-btns" { button type="submit" class="kern-btn kern-btn--tertiary" { span class="kern-label" { (self.visit.t("alternatives-other-product")) } } }
                }
            }
        }
    }

    fn reason(&self, it: &FunctionMatch) -> Markup {
        html! { (it.function.text.of(self.language())) " (" (self.visit.t(&format!("alternatives-function-{}", it.by.code()))) ")" }
    }
}
