//! What if: who goes, what stands still, since when and why. The question stands in the address,
//! so that it can be passed on.

mod answer;
mod asked;
mod block;
mod compare;
mod everybody;
mod form;
mod grounds;
mod kept;
mod states;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Query, State};
use axum::response::{Html, IntoResponse};
use axum::routing::{get, post};
use freistadt_app::graph::Question;
use freistadt_app::{Asked, Viewer, WhatIf, WhatIfError, today};
use freistadt_model::{Diagnostic, Landscape, Revision};
use maud::{Markup, html};

use crate::access::Reads;
use crate::records::Cells;
use crate::refusal::{Answer, Refusal};
use crate::shell::{Place, Shell, Visit, t};
use crate::site::{Shared, Site};
use crate::typed::{Typed, of};

use asked::Typing;
pub(crate) use everybody::ask;
pub(crate) use states::{range, stopped};

/// The page's address.
pub(crate) const PATH: &str = "/was-waere-wenn";

/// The routes of questions.
pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route(PATH, get(show))
        .route(&format!("{PATH}/gruende"), get(grounds::show))
        .route(&format!("{PATH}/text"), get(block::load))
        .route(&format!("{PATH}/ansichten"), post(kept::keep))
}

/// The form, and the answer if something is asked.
async fn show(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Query(typed): Query<Typed>,
) -> Answer {
    let typing = Typing::new(&typed);
    let views = site.data.views(&viewer, &kept::shelf().name).await?;
    if !typing.asks() {
        let question = Question::new(today());
        let impacts = site.data.impacts(&viewer, question).await?;
        let page = Page::new(&visit, &impacts.revision);
        let below = html! { (page.kept(&typing, &views)) (page.everybody(&impacts.impacts)) };
        return Ok(Html(page.show(&typing, &[], &below).into_string()).into_response());
    }
    let revision = site.data.revision(&viewer, None).await?;
    let page = Page::new(&visit, &revision);
    let below = match other(&typing, &typed) {
        None => answers(&site, &viewer, &revision, &typing.questions())
            .await?
            .map(|answers| page.answer(&typing, &answers)),
        Some(other) => {
            let both = [typing.only(), other.only()];
            let both = answers(&site, &viewer, &revision, &both).await?;
            both.map(|both| page.side_by_side((&typing, &other), &both))
        }
    };
    match below {
        Ok(below) => {
            let below = html! { (page.kept(&typing, &views)) (below) };
            Ok(Html(page.show(&typing, &[], &below).into_string()).into_response())
        }
        Err(wrong) => {
            let shown = page.show(&typing, &wrong, &html! {});
            let status = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
            Ok((status, Html(shown.into_string())).into_response())
        }
    }
}

/// The question that is to stand beside: a whole one, or somebody else under the same
/// circumstances.
fn other(typing: &Typing, typed: &Typed) -> Option<Typing> {
    let (whole, who) = (of(typed, "gegen"), of(typed, "gegenwer").trim());
    let other = if who.is_empty() {
        Typing::parse(whole)
    } else {
        typing.instead(who)
    };
    other.asks().then_some(other)
}

/// The answers of one revision; remarks where a name says nothing.
async fn answers(
    site: &Site,
    viewer: &Viewer,
    revision: &Revision,
    questions: &[Asked],
) -> Result<Result<Vec<WhatIf>, Vec<Diagnostic>>, Refusal> {
    let mut answers = Vec::new();
    for asked in questions {
        match site.data.what_if(viewer, Some(revision.id), asked).await {
            Ok((answer, _)) => answers.push(answer),
            Err(WhatIfError::Data(error)) => return Err(error.into()),
            Err(WhatIfError::Unusable(unusable)) => return Ok(Err(unusable.diagnostics)),
        }
    }
    Ok(Ok(answers))
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

    fn side_by_side(&self, asked: (&Typing, &Typing), both: &[WhatIf]) -> Markup {
        let [one, other] = both else {
            return html! {};
        };
        let side = |typing, answer| compare::Side { typing, answer };
        self.compared(&side(asked.0, one), &side(asked.1, other))
    }

    fn show(&self, typing: &Typing, wrong: &[Diagnostic], below: &Markup) -> Markup {
        let title = self.t("whatif-page");
        Shell::new(self.visit, self.revision, Place::WhatIf, &title).page(&html! {
            h1 { (title) }
            p class="fs-lead" { (self.t("whatif-lead")) }
            (self.form(typing, wrong))
            (below)
        })
    }
}
