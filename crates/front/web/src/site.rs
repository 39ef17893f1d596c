//! What every request needs, who may do what, and every route.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use freistadt_app::Data;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate as _};

use crate::access::Access;
use crate::refusal::{self, Refusal};
use crate::{
    access, alternatives, ask, assets, costs, deadlines, dependence, frame, guard, history, import,
    instruments, measures, overview, proposals, records, search, settings, shell, steps, unite,
    whatif,
};

/// What every request needs.
pub(crate) struct Site {
    pub(crate) data: Data,
    /// How people come in.
    pub(crate) access: Access,
}

pub(crate) type Shared = State<Arc<Site>>;

/// Fonts come compressed.
const FONTS: NotForContentType = NotForContentType::const_new("font/");

/// Every route, behind the guards.
pub fn router(data: Data, access: Access) -> Router {
    let site = Arc::new(Site { data, access });
    let inside = Router::new()
        .route("/", get(overview::show))
        .route("/fristen", get(deadlines::show))
        .route("/fristen.ics", get(deadlines::file))
        .route("/kosten", get(costs::show))
        .route("/suche", get(search::show))
        .merge(whatif::routes())
        .merge(frame::routes())
        .merge(steps::routes())
        .merge(measures::routes())
        .merge(alternatives::routes())
        .route(dependence::PATH, get(dependence::show))
        .route(dependence::WHOLE, get(dependence::whole))
        .route(ask::PATH, get(ask::show))
        .route("/fachaemter/alle.zip", get(ask::archive))
        .route("/fachaemter/{name}", get(ask::file))
        .merge(records::routes())
        .merge(import::routes())
        .merge(proposals::routes())
        .merge(unite::routes())
        .merge(instruments::routes())
        .route("/verlauf", get(history::show))
        .route("/verlauf/{id}", get(history::change))
        .route("/verlauf/{id}/zuruecknehmen", post(history::undo))
        .route("/einstellungen", get(settings::show).post(settings::keep))
        .route(settings::password::PATH, post(settings::password::change))
        .route(
            settings::digest::PATH,
            get(settings::digest::show).post(settings::digest::keep),
        )
        .route(
            "/einstellungen/mitteilungen/senden",
            post(settings::digest::send),
        )
        .route(
            "/einstellungen/mitteilungen/feed",
            post(settings::digest::open),
        )
        .route("/einstellungen/konten", post(settings::accounts::add))
        .route(
            "/einstellungen/konten/{name}",
            post(settings::accounts::change),
        )
        .route("/fristen/abonnieren", post(deadlines::subscribe))
        .fallback(|| async { Refusal::NotFound })
        .method_not_allowed_fallback(refusal::only_forms)
        .layer(from_fn_with_state(site.clone(), access::admit));
    Router::new()
        .route("/anmelden", get(access::form).post(access::sign_in))
        .route("/abmelden", post(access::leave))
        .route("/kalender/{token}", get(deadlines::feed))
        .route("/mitteilungen/{token}", get(settings::digest::feed))
        .route("/assets/{*path}", get(assets::serve))
        .fallback_service(inside.with_state(site.clone()))
        .method_not_allowed_fallback(refusal::only_forms)
        .layer(from_fn(guard::own_pages_only))
        .layer(from_fn(refusal::explain))
        .layer(from_fn(shell::remember))
        .layer(CompressionLayer::new().compress_when(DefaultPredicate::new().and(FONTS)))
        .layer(from_fn_with_state(site.clone(), guard::guard))
        .with_state(site)
}
