//! The municipality's own frame: its rules, what they find, exceptions for a time.

mod built;
mod decide;
mod evidence;
mod findings;
mod found;
mod of_record;
mod overview;
mod own;
mod rule;
mod words;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};

use crate::site::Site;

pub(crate) use of_record::of_record;

/// The page with the rules.
pub(crate) const FRAME: &str = "/leitbild";

/// The page with what they find.
pub(crate) const FINDINGS: &str = "/abweichungen";

/// The routes of the frame.
pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route(FRAME, get(overview::show))
        .route("/leitbild/uebernehmen", post(overview::adopt))
        .route("/leitbild/regel/{check}", get(rule::show).post(rule::set))
        .route("/leitbild/eigene", get(own::show).post(own::add))
        .route(FINDINGS, get(findings::show))
        .route("/abweichungen/ausnahme", post(decide::waive))
        .route("/abweichungen/zuordnen", post(decide::assign))
        .route("/abweichungen/liste.xlsx", get(findings::xlsx))
        .route("/abweichungen/liste.csv", get(findings::csv))
        .route("/abweichungen/nachweis.json", get(evidence::load))
}
