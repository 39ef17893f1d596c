//! Questions kept under a name.

use axum::extract::{Form, State};
use freistadt_app::View;
use freistadt_l10n::args;
use maud::{Markup, html};

use super::asked::Typing;
use super::{PATH, Page, compare};
use crate::access::Reads;
use crate::refusal::Answer;
use crate::site::Shared;
use crate::typed::Typed;
use crate::views::{self, Shelf};

/// Where they are kept.
pub(super) fn shelf() -> Shelf {
    Shelf {
        name: "was-waere-wenn".to_owned(),
        path: PATH.to_owned(),
    }
}

/// Keeps a question, or forgets one.
pub(super) async fn keep(
    State(site): Shared,
    Reads(viewer): Reads,
    Form(typed): Form<Typed>,
) -> Answer {
    views::keep(&site, &viewer, &shelf(), &typed).await
}

impl Page<'_> {
    /// The kept questions; each can stand beside the one that is asked.
    pub(super) fn kept(&self, typing: &Typing, views: &[View]) -> Markup {
        let query = if typing.asks() {
            typing.query()
        } else {
            String::new()
        };
        let beside = |view: &View| {
            let other = typing.asks() && view.query != query;
            html! { @if other {
                " " a href=(compare::address(typing, &view.query)) { (self.visit.t("whatif-compare-go")) span class="fs-sr" { " " (self.visit.say("whatif-compare-with", &args().text("name", view.name.as_str()))) } }
            } }
        };
        views::shown(self.visit, &shelf(), views, &query, &beside)
    }
}
