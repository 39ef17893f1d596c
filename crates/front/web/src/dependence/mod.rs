//! Who needs whom: drawn, and the same as a table.

mod around;
mod fate;
mod firm;
mod folded;
mod heaviest;
mod picture;
mod ties;

use axum::extract::{Query, State};
use axum::response::{Html, IntoResponse};
use freistadt_app::{WhatIfError, likely, today};
use freistadt_l10n::kind_label;
use freistadt_model::{Diagnostic, Kind, RecordRef, Revision};
use maud::{Markup, html};

use crate::access::Reads;
use crate::records::{Cells, part};
use crate::refusal::{Answer, again};
use crate::shell::{Place, Shell, Visit};
use crate::site::Shared;
use crate::typed::{Typed, of};

pub(crate) use fate::fate;
pub(crate) use firm::{LISTED, firm};
pub(crate) use picture::Picture;

/// The page's address.
pub(crate) const PATH: &str = "/abhaengigkeiten";

/// The address of the whole landscape.
pub(crate) const WHOLE: &str = "/abhaengigkeiten/landkarte";

pub(crate) use folded::whole;

/// Steps away from the record, and what is shown where nothing is said.
const STEPS: std::ops::RangeInclusive<usize> = 1..=4;
const USUAL: usize = 1;

/// So many are named that a name could mean, of these kinds.
const PERHAPS: usize = 8;
const DRAWN: [Kind; 5] = [
    Kind::Application,
    Kind::PublicService,
    Kind::Organization,
    Kind::Node,
    Kind::Component,
];

/// The neighbourhood of one record, or what most rests on.
pub(crate) async fn show(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Query(typed): Query<Typed>,
) -> Answer {
    let asked = Asked {
        whose: of(&typed, "von").trim().to_owned(),
        steps: steps(of(&typed, "schritte")),
    };
    let data = &site.data;
    if asked.whose.is_empty() {
        let weights = data.weights(&viewer, today()).await?;
        let page = Page::new(&visit, &weights.revision);
        let shown = page.show(&asked, &[], &page.heaviest(&weights));
        return Ok(Html(shown.into_string()).into_response());
    }
    let found = data.neighbourhood(&viewer, &asked.whose, asked.steps, today());
    let wrong = match found.await {
        Ok(found) => {
            let page = Page::new(&visit, &found.revision);
            let shown = page.show(&asked, &[], &page.around(&found, asked.steps));
            return Ok(Html(shown.into_string()).into_response());
        }
        Err(WhatIfError::Data(error)) => return Err(error.into()),
        Err(WhatIfError::Unusable(unusable)) => unusable.diagnostics,
    };
    let revision = data.revision(&viewer, None).await?;
    let page = Page::new(&visit, &revision);
    let meant = likely(&revision.landscape, &DRAWN, &asked.whose);
    again(page.show(&asked, &wrong, &page.perhaps(&meant, asked.steps)))
}

/// The address of a record's neighbourhood.
pub(crate) fn around(target: &RecordRef) -> String {
    near(target, USUAL)
}

fn near(target: &RecordRef, steps: usize) -> String {
    let whose = part(&format!("{}:{}", target.kind.code(), target.id));
    format!("{PATH}?von={whose}&schritte={steps}")
}

fn steps(typed: &str) -> usize {
    let typed = typed.parse().ok();
    typed.filter(|it| STEPS.contains(it)).unwrap_or(USUAL)
}

/// The question as it stands in the address.
struct Asked {
    /// A name, or kind and id.
    whose: String,
    steps: usize,
}

struct Page<'a> {
    visit: &'a Visit,
    revision: &'a Revision,
    cells: Cells<'a>,
}

impl<'a> Page<'a> {
    fn new(visit: &'a Visit, revision: &'a Revision) -> Page<'a> {
        Page {
            visit,
            revision,
            cells: Cells::of(visit, revision),
        }
    }

    fn show(&self, asked: &Asked, wrong: &[Diagnostic], below: &Markup) -> Markup {
        let title = self.visit.t("dependence-page");
        Shell::new(self.visit, self.revision, Place::Dependence, &title).page(&html! {
            div class="fs-row" {
                h1 { (title) }
                p class="fs-btns" { a href=(WHOLE) { (self.visit.t("folded-page")) } }
            }
            p class="fs-lead" { (self.visit.t("dependence-lead")) }
            (self.form(asked, wrong))
            (below)
        })
    }

    /// Whom a name could mean that nothing has, or several.
    fn perhaps(&self, meant: &[RecordRef], steps: usize) -> Markup {
        html! { @if !meant.is_empty() {
            p { (self.visit.t("search-perhaps")) }
            ul class="fs-links" { @for it in meant.iter().take(PERHAPS) { li { a href=(near(it, steps)) { bdi { (self.cells.name(it)) } } " " span class="fs-muted" { (kind_label(self.visit.language, it.kind)) } } } }
        } }
    }

    fn form(&self, asked: &Asked, wrong: &[Diagnostic]) -> Markup {
        let (field, described) = if wrong.is_empty() {
            ("fs-field", "von-hilfe")
        } else {
            ("fs-field fs-field--error", "von-fehler von-hilfe")
        };
        html! {
            form method="get" action=(PATH) class="fs-form" aria-label=(self.visit.t("dependence-form")) {
                div class="fs-c4" {
                    div class=(field) {
                        label for="von" { (self.visit.t("dependence-whose")) }
                        span class="fs-hint" id="von-hilfe" { (self.visit.t("dependence-whose-hint")) }
                        @if !wrong.is_empty() { span class="fs-error" id="von-fehler" {
                            @for remark in wrong { (freistadt_l10n::diagnostic(self.visit.language, remark).message) " " }
                        } }
                        input type="text" id="von" name="von" value=(self.typed(asked)) autocomplete="off" aria-describedby=(described) aria-invalid=[(!wrong.is_empty()).then_some("true")];
                    }
                }
                div class="fs-c4" {
                    div class="fs-field" {
                        label for="schritte" { (self.visit.t("dependence-steps")) }
                        select id="schritte" name="schritte" {
                            @for steps in STEPS { option value=(steps) selected[steps == asked.steps] { (steps) } }
                        }
                    }
                }
                p class="fs-btns fs-c12" { button type="submit" class="kern-btn kern-btn--primary" { span class="kern-label" { (self.visit.t("dependence-go")) } } }
            }
        }
    }

    /// What was typed; of an address that a page wrote, the name.
    fn typed(&self, asked: &Asked) -> String {
        let exact = asked.whose.split_once(':').and_then(|(kind, id)| {
            let kind = Kind::from_code(kind)?;
            Some(RecordRef::new(kind, id))
        });
        let exact = exact.filter(|it| self.revision.landscape.contains(it));
        let drawn = |kind: Kind| kind.is_thing() || kind == Kind::Organization;
        let only = |name: &String| {
            let all = self.revision.landscape.all();
            let all = all.filter(|it| drawn(it.to_ref().kind));
            all.filter(|it| it.title() == name).count() == 1
        };
        let named = exact.map(|it| self.revision.landscape.title(&it).to_owned());
        named.filter(only).unwrap_or_else(|| asked.whose.clone())
    }
}
