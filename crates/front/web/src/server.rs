//! The socket: bound first, so that the address is known before the first request.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use freistadt_app::{Data, now};
use tokio::net::TcpListener;

use crate::access::Access;
use crate::guard::{self, NotLocal};
use crate::site::router;

/// What is over is removed so often, and what is due is told: sessions, uploads nobody came back
/// to; digests.
const TIDY: std::time::Duration = std::time::Duration::from_secs(60 * 60);

/// What is being sent when the server ends has so long.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(20);

/// Where to listen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Listen {
    /// An address and port; port 0 takes a free one.
    Tcp(SocketAddr),
    /// A socket in the file system, for this account of this machine alone.
    Unix(PathBuf),
}

impl std::fmt::Display for Listen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Listen::Tcp(address) => address.fmt(f),
            Listen::Unix(path) => write!(f, "unix:{}", path.display()),
        }
    }
}

enum Bound {
    Tcp(TcpListener),
    #[cfg(unix)]
    Unix(tokio::net::UnixListener),
}

/// A bound socket.
pub struct Server {
    bound: Bound,
    place: Listen,
    access: Access,
}

/// Why no socket could be bound.
#[derive(Debug, thiserror::Error)]
pub enum BindError {
    /// The address can be reached from outside.
    #[error("{} is no loopback address", .0.address)]
    NotLocal(NotLocal),
    /// The system refused.
    #[error("cannot listen on {place}")]
    Bind {
        /// Which address.
        place: Listen,
        /// Its reason.
        #[source]
        source: std::io::Error,
    },
}

impl From<NotLocal> for BindError {
    fn from(not_local: NotLocal) -> Self {
        BindError::NotLocal(not_local)
    }
}

impl Server {
    /// Binds a socket. Without accounts only one that nobody else can reach.
    pub async fn bind(place: Listen, access: Access) -> Result<Server, BindError> {
        let failed = |source| BindError::Bind {
            place: place.clone(),
            source,
        };
        let (bound, place) = match &place {
            Listen::Tcp(address) => {
                guard::fits(*address, &access)?;
                let listener = TcpListener::bind(address).await.map_err(failed)?;
                let address = listener.local_addr().map_err(failed)?;
                (Bound::Tcp(listener), Listen::Tcp(address))
            }
            Listen::Unix(path) => (unix(path).map_err(failed)?, place.clone()),
        };
        Ok(Server {
            bound,
            place,
            access,
        })
    }

    /// The address to open in a browser, or the socket for a proxy.
    pub fn url(&self) -> String {
        match &self.place {
            Listen::Tcp(address) => format!("http://{address}/"),
            Listen::Unix(_) => self.place.to_string(),
        }
    }

    /// Serves until Ctrl+C.
    pub async fn serve(self, data: Data) -> std::io::Result<()> {
        let tidying = tokio::spawn(tidy(data.clone()));
        let telling = Telling::start(data.clone());
        let router = router(data, self.access);
        let served = match self.bound {
            Bound::Tcp(listener) => {
                let router = router.into_make_service_with_connect_info::<SocketAddr>();
                axum::serve(listener, router)
                    .with_graceful_shutdown(stop())
                    .await
            }
            #[cfg(unix)]
            Bound::Unix(listener) => {
                axum::serve(listener, router)
                    .with_graceful_shutdown(stop())
                    .await
            }
        };
        tidying.abort();
        telling.stop().await;
        if let Listen::Unix(path) = &self.place {
            // A socket that is left behind only looks as if somebody listened.
            let _ = std::fs::remove_file(path);
        }
        served
    }
}

async fn stop() {
    // Without a signal handler the server runs until it is killed.
    let _ = tokio::signal::ctrl_c().await;
}

async fn tidy(data: Data) {
    let mut hours = tokio::time::interval(TIDY);
    loop {
        hours.tick().await;
        if let Err(error) = data.tidy_up(now()).await {
            tracing::warn!(%error, "what is over could not be removed");
        }
    }
}

/// The job that tells regularly what has changed. What is under way when the server ends is waited
/// for a moment: broken off, nobody would know whether it arrived.
struct Telling {
    job: tokio::task::JoinHandle<()>,
    busy: Arc<tokio::sync::Mutex<()>>,
}

impl Telling {
    fn start(data: Data) -> Telling {
        let busy = Arc::new(tokio::sync::Mutex::new(()));
        let job = tokio::spawn(tell(data, busy.clone()));
        Telling { job, busy }
    }

    async fn stop(self) {
        let _idle = tokio::time::timeout(PATIENCE, self.busy.lock()).await;
        self.job.abort();
    }
}

async fn tell(data: Data, busy: Arc<tokio::sync::Mutex<()>>) {
    let mut hours = tokio::time::interval(TIDY);
    loop {
        hours.tick().await;
        let _busy = busy.lock().await;
        match data.send_due_digests(now()).await {
            Ok(failed) => {
                for (organization, error) in failed {
                    tracing::warn!(%organization, %error, "what has changed could not be told");
                }
            }
            Err(error) => tracing::warn!(%error, "what has changed could not be told"),
        }
    }
}

/// Takes the place of a socket that nobody listens on any more, and keeps other accounts out.
#[cfg(unix)]
fn unix(path: &Path) -> std::io::Result<Bound> {
    use std::os::unix::fs::{FileTypeExt as _, PermissionsExt as _};
    use std::os::unix::net::UnixStream;
    let is_socket = std::fs::metadata(path).is_ok_and(|file| file.file_type().is_socket());
    if is_socket && UnixStream::connect(path).is_err() {
        std::fs::remove_file(path)?;
    }
    let listener = tokio::net::UnixListener::bind(path)?;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600))?;
    Ok(Bound::Unix(listener))
}

#[cfg(not(unix))]
fn unix(_: &Path) -> std::io::Result<Bound> {
    Err(std::io::ErrorKind::Unsupported.into())
}
