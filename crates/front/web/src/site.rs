//! What every request needs, who may do what, and every route.

use std::sync::Arc;

use axum::Router;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::routing::{get, post};
use freistadt_app::{Data, Editor, Viewer};
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate as _};

use crate::refusal::{self, Refusal};
use crate::{assets, costs, deadlines, guard, history, overview, records, search, settings, shell};

/// What every request needs.
pub(crate) struct Site {
    pub(crate) data: Data,
    /// In local mode whoever reaches the port may do what the person at the machine may.
    access: Editor,
}

pub(crate) type Shared = State<Arc<Site>>;

/// May read.
pub(crate) struct Reads(pub(crate) Viewer);

/// May change.
pub(crate) struct Edits(pub(crate) Editor);

impl FromRequestParts<Arc<Site>> for Reads {
    type Rejection = Refusal;

    async fn from_request_parts(_: &mut Parts, site: &Arc<Site>) -> Result<Self, Refusal> {
        Ok(Reads(site.access.viewer()))
    }
}

impl FromRequestParts<Arc<Site>> for Edits {
    type Rejection = Refusal;

    async fn from_request_parts(_: &mut Parts, site: &Arc<Site>) -> Result<Self, Refusal> {
        Ok(Edits(site.access.clone()))
    }
}

/// Fonts come compressed.
const FONTS: NotForContentType = NotForContentType::const_new("font/");

/// Every route, behind the guards.
pub fn router(data: Data, access: Editor) -> Router {
    let site = Arc::new(Site { data, access });
    Router::new()
        .route("/", get(overview::show))
        .route("/fristen", get(deadlines::show))
        .route("/fristen.ics", get(deadlines::file))
        .route("/kosten", get(costs::show))
        .route("/suche", get(search::show))
        .merge(records::routes())
        .route("/verlauf", get(history::show))
        .route("/verlauf/{id}", get(history::change))
        .route("/verlauf/{id}/zuruecknehmen", post(history::undo))
        .route("/einstellungen", get(settings::show).post(settings::keep))
        .route("/assets/{*path}", get(assets::serve))
        .fallback(|| async { Refusal::NotFound })
        .layer(axum::middleware::from_fn(guard::own_pages_only))
        .layer(axum::middleware::from_fn(refusal::explain))
        .layer(axum::middleware::from_fn(shell::remember))
        .layer(CompressionLayer::new().compress_when(DefaultPredicate::new().and(FONTS)))
        .layer(axum::middleware::from_fn(guard::guard))
        .with_state(site)
}
