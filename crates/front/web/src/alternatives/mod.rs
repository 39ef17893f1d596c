//! What else there is: found by product, by function, by who uses it; and from each application.

mod application;
mod cases;
mod catalogues;
mod compare;
mod endings;
mod filter;
mod function;
mod parts;
mod paths;
mod product;
mod search;
mod uses;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use freistadt_app::market::{CatalogueFunction, CatalogueProduct};
use freistadt_model::{Application, Id};

pub(crate) use endings::line as endings_line;

use crate::records::part;
use crate::site::Site;

/// The page's address.
pub(crate) const PATH: &str = "/alternativen";

/// The address of the examples.
pub(crate) const CASES: &str = "/beispiele";

/// The address of what is about to end.
pub(crate) const ENDINGS: &str = "/alternativen/ereignisse";

/// The address of connected catalogues.
pub(crate) const CATALOGUES: &str = "/alternativen/kataloge";

/// The routes of alternatives and examples.
pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route(PATH, get(search::show))
        .route(&format!("{PATH}/zweck/{{id}}"), get(function::show))
        .route(&format!("{PATH}/produkt/{{id}}"), get(product::show))
        .route(&format!("{PATH}/anwendung/{{id}}"), get(application::show))
        .route(
            &format!("{PATH}/anwendung/{{id}}/anders"),
            post(application::reject),
        )
        .route(&format!("{PATH}/vergleich"), get(compare::show))
        .route(&format!("{PATH}/nutzung"), get(uses::show))
        .route(&format!("{PATH}/wege"), get(paths::show))
        .route(ENDINGS, get(endings::show))
        .route(CATALOGUES, get(catalogues::show).post(catalogues::ask))
        .route(CASES, get(cases::show))
        .route(&format!("{CASES}/{{id}}"), get(cases::one))
}

/// The address of what else there is for an application.
pub(crate) fn of_application(id: &Id<Application>) -> String {
    format!("{PATH}/anwendung/{}", part(id.as_str()))
}

fn of_function(function: &CatalogueFunction) -> String {
    format!("{PATH}/zweck/{}", part(&function.id))
}

fn of_product(product: &CatalogueProduct) -> String {
    format!("{PATH}/produkt/{}", part(&product.id))
}
