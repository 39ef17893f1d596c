//! From a list to the landscape: upload, check, decide, take over. Before that, on the very first
//! day, the name of the municipality.
//!
//! What somebody decides travels in the form; the server keeps the files and nothing else. So two
//! tabs and the back button do what one expects.

mod at_once;
mod check;
mod columns;
mod decided;
mod diff;
mod doubles;
mod files;
mod first;
mod remarks;
mod result;
mod start;
mod steps;
mod upload;

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::short::short;
use crate::site::Site;

pub(crate) use first::{is_empty, nothing_yet};

/// The page where lists are uploaded.
pub(crate) const START: &str = "/einlesen";

/// The routes of the import.
pub(crate) fn routes() -> Router<Arc<Site>> {
    let receive = post(upload::receive)
        .layer(DefaultBodyLimit::max(upload::MOST_TOGETHER))
        .get(start::show);
    Router::new()
        .route("/erster-start", post(first::name))
        .route(START, receive)
        .route("/einlesen/vorlage.xlsx", get(files::template))
        .route("/einlesen/mappe.xlsx", get(files::workbook))
        .route("/einlesen/uebernommen", get(result::nothing))
        .route("/einlesen/uebernommen/{change}", get(result::show))
        .route("/einlesen/{ids}", get(check::show).post(check::decide))
        .route("/einlesen/{ids}/verwerfen", post(check::discard))
}

/// Where uploaded files are checked; their ids stand in the address.
fn check_path(ids: &[String]) -> String {
    format!("{START}/{}", ids.join("."))
}

/// The ids in such an address.
fn ids(joined: &str) -> Vec<String> {
    let parts = joined.split('.').filter(|id| !id.is_empty());
    parts.take(upload::MOST_FILES).map(str::to_owned).collect()
}
