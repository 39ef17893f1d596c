//! What if: who goes, what stands still, since when and why. The question stands in the address,
//! so that it can be passed on.

mod affected;
mod answer;
mod asked;
mod block;
mod compare;
mod everybody;
mod form;
mod grounds;
mod kept;
mod list;
mod states;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Query, State};
use axum::response::{Html, IntoResponse};
use axum::routing::{get, post};
use freistadt_app::graph::Question;
use freistadt_app::{Asked, Tally, Told, Viewer, WhatIf, WhatIfError, likely, today};
use freistadt_l10n::args;
use freistadt_model::{Diagnostic, Kind, Landscape, RecordRef, Revision, RevisionId};
use maud::{Markup, html};

use crate::access::Reads;
use crate::records::Cells;
use crate::refusal::{Answer, Refusal, again};
use crate::shell::{Place, Shell, Visit};
use crate::site::{Shared, Site};
use crate::typed::{Typed, of};

use asked::Typing;
pub(crate) use everybody::ask;
pub(crate) use states::{range, stopped};

/// The page's address.
pub(crate) const PATH: &str = "/was-waere-wenn";

/// So many are named whom a name could mean.
const PERHAPS: usize = 8;

/// The routes of questions.
pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route(PATH, get(show))
        .route(&format!("{PATH}/gruende"), get(grounds::show))
        .route(&format!("{PATH}/liste"), get(list::show))
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
    let mut typing = Typing::new(&typed);
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
    let asks = Asks {
        site: &site,
        viewer: &viewer,
        revision: revision.id,
    };
    let mut answered = asks.answered(&page, &typing, &typed).await?;
    let mut meant = Vec::new();
    if let (Err(_), Some((likely, names))) = (&answered, typing.understood(page.landscape())) {
        typing = likely;
        meant = names;
        answered = asks.answered(&page, &typing, &typed).await?;
    }
    match answered {
        Ok(below) => {
            let below = html! { (page.meant(&meant)) (page.kept(&typing, &views)) (below) };
            Ok(Html(page.show(&typing, &[], &below).into_string()).into_response())
        }
        Err(wrong) => again(page.show(&typing, &wrong, &page.perhaps(&typing))),
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

/// Asks one revision.
struct Asks<'a> {
    site: &'a Site,
    viewer: &'a Viewer,
    revision: RevisionId,
}

/// The answer; remarks where a name says nothing.
type Answered<T> = Result<Result<T, Vec<Diagnostic>>, Refusal>;

impl Asks<'_> {
    /// The answer as it stands below the form, or beside another.
    async fn answered(&self, page: &Page<'_>, typing: &Typing, typed: &Typed) -> Answered<Markup> {
        let Some(other) = other(typing, typed) else {
            let answered = self.with_course(typing).await?;
            return Ok(answered.map(|(answer, course)| page.answer(typing, &answer, &course)));
        };
        let both = self.both(typing, &other).await?;
        Ok(both.map(|(one, second)| page.side_by_side((typing, &other), (&one, &second))))
    }

    /// The answer, and how much is affected at other distances in time.
    async fn with_course(&self, typing: &Typing) -> Answered<(WhatIf, Vec<(u32, Tally)>)> {
        let asked = typing.only();
        let answer = match self.ask(&asked, Told::first(affected::FIRST)).await? {
            Ok(answer) => answer,
            Err(wrong) => return Ok(Err(wrong)),
        };
        let (data, revision) = (&self.site.data, Some(self.revision));
        let course = data.course(self.viewer, revision, &asked, typing.course());
        Ok(usable(course.await)?.map(|course| (answer, course)))
    }

    /// Two answers, without reasons.
    async fn both(&self, one: &Typing, other: &Typing) -> Answered<(WhatIf, WhatIf)> {
        let first = match self.ask(&one.only(), Told::first(0)).await? {
            Ok(answer) => answer,
            Err(wrong) => return Ok(Err(wrong)),
        };
        let second = self.ask(&other.only(), Told::first(0)).await?;
        Ok(second.map(|second| (first, second)))
    }

    async fn ask(&self, asked: &Asked, told: Told) -> Answered<WhatIf> {
        let asked = Asked {
            told,
            ..asked.clone()
        };
        let (data, revision) = (&self.site.data, Some(self.revision));
        let answered = data.what_if(self.viewer, revision, &asked).await;
        Ok(usable(answered)?.map(|(answer, _)| answer))
    }
}

/// Remarks apart from what a server cannot answer.
fn usable<T>(answered: Result<T, WhatIfError>) -> Answered<T> {
    match answered {
        Ok(answer) => Ok(Ok(answer)),
        Err(WhatIfError::Data(error)) => Err(error.into()),
        Err(WhatIfError::Unusable(unusable)) => Ok(Err(unusable.diagnostics)),
    }
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

    fn landscape(&self) -> &'a Landscape {
        &self.revision.landscape
    }

    /// Whom a name was taken for that nobody has.
    fn meant(&self, meant: &[RecordRef]) -> Markup {
        html! { @if !meant.is_empty() {
            p { (self.visit.t("search-understood")) @for it in meant { " " strong { (self.cells.link(it)) } } }
        } }
    }

    /// Whom names could mean that nobody has, or several.
    fn perhaps(&self, typing: &Typing) -> Markup {
        let unknown = typing
            .names()
            .flat_map(|it| likely(self.landscape(), &[Kind::Organization], it));
        let list: Vec<RecordRef> = unknown.take(PERHAPS).collect();
        html! { @if !list.is_empty() {
            p { (self.visit.t("search-perhaps")) }
            ul class="fs-links" { @for it in &list { li { a href=(ask(&it.id)) { bdi { (self.cells.name(it)) } } } } }
        } }
    }

    fn side_by_side(&self, asked: (&Typing, &Typing), both: (&WhatIf, &WhatIf)) -> Markup {
        let side = |typing, answer| compare::Side { typing, answer };
        self.compared(&side(asked.0, both.0), &side(asked.1, both.1))
    }

    /// Numbers that could not be taken as they were typed, and what was taken.
    fn misread(&self, typing: &Typing) -> Markup {
        let days = typing.days();
        let as_typed = typing.days.is_empty() || typing.days == days.to_string();
        let said = args()
            .text("found", typing.days.clone())
            .number("days", days.into());
        let is_factor = typing.factor().is_some_and(|it| it.to_f64() > 0.0);
        let factor = args().text("found", typing.factor.clone());
        html! {
            @if !as_typed { p class="fs-note" { (self.visit.say("whatif-days-misread", &said)) } }
            @if typing.is_price() && !is_factor { p class="fs-note" { (self.visit.say("whatif-factor-misread", &factor)) } }
        }
    }

    fn show(&self, typing: &Typing, wrong: &[Diagnostic], below: &Markup) -> Markup {
        let title = self.visit.t("whatif-page");
        Shell::new(self.visit, self.revision, Place::WhatIf, &title).page(&html! {
            h1 { (title) }
            p class="fs-lead" { (self.visit.t("whatif-lead")) }
            (self.form(typing, wrong))
            (self.misread(typing))
            (below)
        })
    }
}
