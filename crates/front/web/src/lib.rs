//! Pages: extract, authorize, call one function of `app`, render.
//!
//! Every page works without script. No page carries inline script or style.

mod assets;
mod guard;
mod language;
mod layout;
mod overview;

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use freistadt_app::{Data, Editor};
use freistadt_l10n::Language;
use tokio::net::TcpListener;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate as _};

pub use guard::NotLocal;

/// What every request needs.
struct Site {
    data: Data,
    /// In local mode whoever reaches the port may do what the person at the machine may.
    access: Editor,
}

/// Fonts come compressed.
const FONTS: NotForContentType = NotForContentType::const_new("font/");

type Shared = State<Arc<Site>>;

/// A bound socket; the address is known before the first request.
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
}

impl Server {
    /// Binds a loopback address; port 0 takes a free one. Other addresses need accounts.
    pub async fn bind(address: SocketAddr) -> Result<Server, BindError> {
        guard::only_loopback(address)?;
        let listener = TcpListener::bind(address)
            .await
            .map_err(|source| BindError::Bind { address, source })?;
        let address = listener
            .local_addr()
            .map_err(|source| BindError::Bind { address, source })?;
        Ok(Server { listener, address })
    }

    /// The address to open in a browser.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Serves until Ctrl+C.
    pub async fn serve(self, data: Data, access: Editor) -> std::io::Result<()> {
        let stop = async {
            // Without a signal handler the server runs until it is killed.
            let _ = tokio::signal::ctrl_c().await;
        };
        axum::serve(self.listener, router(data, access))
            .with_graceful_shutdown(stop)
            .await
    }
}

/// Why no socket could be bound.
#[derive(Debug)]
pub enum BindError {
    /// The address can be reached from outside.
    NotLocal(NotLocal),
    /// The system refused.
    Bind {
        /// Which address.
        address: SocketAddr,
        /// Its reason.
        source: std::io::Error,
    },
}

impl From<NotLocal> for BindError {
    fn from(not_local: NotLocal) -> Self {
        BindError::NotLocal(not_local)
    }
}

impl std::fmt::Display for BindError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            BindError::NotLocal(NotLocal { address }) => {
                write!(f, "{address} is no loopback address")
            }
            BindError::Bind { address, .. } => write!(f, "cannot listen on {address}"),
        }
    }
}

impl std::error::Error for BindError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            BindError::NotLocal(_) => None,
            BindError::Bind { source, .. } => Some(source),
        }
    }
}

/// Every route, behind the guards.
pub fn router(data: Data, access: Editor) -> Router {
    let site = Arc::new(Site { data, access });
    Router::new()
        .route("/", get(overview_page))
        .route("/assets/{*path}", get(assets::serve))
        .fallback(not_found)
        .layer(CompressionLayer::new().compress_when(DefaultPredicate::new().and(FONTS)))
        .layer(axum::middleware::from_fn(guard::guard))
        .with_state(site)
}

async fn overview_page(State(site): Shared, language: language::Wanted) -> Response {
    let today = freistadt_app::today();
    match site.data.overview(&site.access.viewer(), today).await {
        Ok(overview) => Html(overview::page(&overview, language.0).into_string()).into_response(),
        Err(error) => failed(&error, language.0),
    }
}

async fn not_found(language: language::Wanted) -> Response {
    let page = layout::message_page(language.0, "page-not-found", "page-not-found-text");
    (StatusCode::NOT_FOUND, Html(page.into_string())).into_response()
}

/// The cause goes to the log, not to the page.
fn failed(error: &dyn std::error::Error, language: Language) -> Response {
    let mut chain = error.to_string();
    let mut cause = error.source();
    while let Some(next) = cause {
        chain.push_str(": ");
        chain.push_str(&next.to_string());
        cause = next.source();
    }
    tracing::error!(error = %chain, "page failed");
    let page = layout::message_page(language, "page-failed", "page-failed-text");
    (StatusCode::INTERNAL_SERVER_ERROR, Html(page.into_string())).into_response()
}
