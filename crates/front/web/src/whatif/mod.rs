//! What if: who goes, what stands still, since when and why. The question stands in the address,
//! so that it can be passed on.

mod answer;
mod asked;
mod everybody;
mod form;
mod states;

use axum::extract::{Query, State};
use axum::response::{Html, IntoResponse};
use freistadt_app::graph::Question;
use freistadt_app::{WhatIfError, today};
use freistadt_model::{Landscape, Revision};
use maud::{Markup, html};

use crate::access::Reads;
use crate::records::Cells;
use crate::refusal::Answer;
use crate::shell::{Place, Shell, Visit, t};
use crate::site::Shared;
use crate::typed::Typed;

use asked::Typing;
pub(crate) use everybody::ask;
pub(crate) use states::{range, stopped};

/// The page's address.
pub(crate) const PATH: &str = "/was-waere-wenn";

/// The form, and the answer if something is asked.
pub(crate) async fn show(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Query(typed): Query<Typed>,
) -> Answer {
    let typing = Typing::new(&typed);
    if !typing.asks() {
        let question = Question::new(today());
        let impacts = site.data.impacts(&viewer, question).await?;
        let page = Page::new(&visit, &impacts.revision);
        let shown = page.show(&typing, &[], &page.everybody(&impacts.impacts));
        return Ok(Html(shown.into_string()).into_response());
    }
    let mut answers = Vec::new();
    let mut revision = site.data.revision(&viewer, None).await?;
    for asked in typing.questions() {
        match site.data.what_if(&viewer, Some(revision.id), &asked).await {
            Ok((answer, seen)) => {
                revision = seen;
                answers.push(answer);
            }
            Err(WhatIfError::Data(error)) => return Err(error.into()),
            Err(WhatIfError::Unusable(unusable)) => {
                let page = Page::new(&visit, &revision);
                let shown = page.show(&typing, &unusable.diagnostics, &html! {});
                let status = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
                return Ok((status, Html(shown.into_string())).into_response());
            }
        }
    }
    let page = Page::new(&visit, &revision);
    let shown = page.show(&typing, &[], &page.answer(&typing, &answers));
    Ok(Html(shown.into_string()).into_response())
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
            cells: Cells {
                landscape: &revision.landscape,
                language: visit.language,
            },
        }
    }

    fn t(&self, key: &str) -> String {
        t(self.visit.language, key)
    }

    fn landscape(&self) -> &'a Landscape {
        &self.revision.landscape
    }

    fn show(
        &self,
        typing: &Typing,
        wrong: &[freistadt_model::Diagnostic],
        below: &Markup,
    ) -> Markup {
        let title = self.t("whatif-page");
        Shell::new(self.visit, self.revision, Place::WhatIf, &title).page(&html! {
            h1 { (title) }
            p class="fs-lead" { (self.t("whatif-lead")) }
            (self.form(typing, wrong))
            (below)
        })
    }
}
