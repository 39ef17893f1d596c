//! From a list to a landscape: the questions on what almost everything needs, and what is
//! proposed from the answers.

mod judge;
mod questions;
mod reason;
mod units;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use freistadt_l10n::{args, count};
use freistadt_model::{Kind, Landscape};
use maud::{Markup, html};

use crate::shell::Visit;
use crate::site::Site;

pub(crate) use units::hint as units_hint;

/// The page with the questions.
pub(crate) const QUESTIONS: &str = "/fragen";
/// The page with the proposals.
pub(crate) const PROPOSALS: &str = "/vorschlaege";

/// The routes of questions and proposals.
pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route(QUESTIONS, get(questions::show).post(questions::keep))
        .route(PROPOSALS, get(judge::show).post(judge::decide))
        .route("/vorschlaege/ableiten", post(judge::renew))
        .route(units::PATH, post(units::decide))
}

/// What the overview says where a list has not become a landscape yet, or proposals wait.
pub(crate) fn hint(visit: &Visit, landscape: &Landscape, proposed: usize) -> Markup {
    let count = count(visit.language, proposed);
    let bare = landscape.count(Kind::PublicService) == 0 && landscape.count(Kind::Application) > 0;
    html! {
        @if proposed > 0 {
            p class="fs-banner" { (visit.say("proposals-wait", &args().text("count", count))) " " a href=(PROPOSALS) { (visit.t("proposals-look")) } }
        } @else if bare && visit.may_edit() {
            p class="fs-banner" { (visit.t("questions-wait")) " " a href=(QUESTIONS) { (visit.t("questions-go-there")) } }
        }
    }
}
