//! Pages: extract, authorize, call one function of `app`, render.
//!
//! Every page works without script. No page carries inline script or style.

mod access;
mod assets;
mod costs;
mod deadlines;
mod guard;
mod history;
mod import;
mod overview;
mod records;
mod refusal;
mod search;
mod settings;
mod shell;
mod site;
mod time;

use std::net::SocketAddr;

use freistadt_app::Data;
use tokio::net::TcpListener;

pub use access::Access;
pub use guard::NotLocal;
pub use site::router;

/// A bound socket; the address is known before the first request.
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
    access: Access,
}

impl Server {
    /// Binds an address; port 0 takes a free one. Without accounts only a loopback address.
    pub async fn bind(address: SocketAddr, access: Access) -> Result<Server, BindError> {
        guard::fits(address, &access)?;
        let listener = TcpListener::bind(address)
            .await
            .map_err(|source| BindError::Bind { address, source })?;
        let address = listener
            .local_addr()
            .map_err(|source| BindError::Bind { address, source })?;
        Ok(Server {
            listener,
            address,
            access,
        })
    }

    /// The address to open in a browser.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Serves until Ctrl+C.
    pub async fn serve(self, data: Data) -> std::io::Result<()> {
        let stop = async {
            // Without a signal handler the server runs until it is killed.
            let _ = tokio::signal::ctrl_c().await;
        };
        let router = router(data, self.access).into_make_service_with_connect_info::<SocketAddr>();
        axum::serve(self.listener, router)
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
