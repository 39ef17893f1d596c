//! Records of any kind: lists, one record, changes by hand.

mod add;
mod address;
mod beyond;
mod bulk;
mod cells;
mod confirm;
mod done;
mod due;
mod edit;
mod export;
mod form;
mod input;
mod list;
mod page;
mod query;
mod views;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};

use crate::site::Site;

pub(crate) use address::{list_path, part, record_path};
pub(crate) use cells::Cells;
pub(crate) use export::attached;
pub(crate) use query::open_path;

/// The routes of records.
pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/bestand/{kind}", get(list::show))
        .route("/bestand/{kind}/neu", get(add::form).post(add::add))
        .route("/bestand/{kind}/auswahl", post(bulk::choose))
        .route("/bestand/{kind}/aendern", post(bulk::change))
        .route(
            "/bestand/{kind}/bestaetigen",
            get(confirm::ask).post(confirm::confirm),
        )
        .route("/bestand/{kind}/ansichten", post(views::keep))
        .route("/bestand/{kind}/liste.xlsx", get(export::xlsx))
        .route("/bestand/{kind}/liste.csv", get(export::csv))
        .route("/bestand/{kind}/eintrag/{id}", get(page::show))
        .route(
            "/bestand/{kind}/eintrag/{id}/bearbeiten",
            get(edit::form).post(edit::save),
        )
        .route(
            "/bestand/{kind}/eintrag/{id}/bestaetigen",
            post(edit::confirm),
        )
        .route("/bestand/{kind}/eintrag/{id}/entfernen", post(edit::remove))
}
