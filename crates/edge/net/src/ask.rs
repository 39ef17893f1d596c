//! Asking for one document: conditional, bounded, every hop judged by the address policy.

use std::collections::BTreeSet;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::{
    ACCEPT, ETAG, HeaderMap, HeaderName, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED, LOCATION,
};
use reqwest::{Client, Response, StatusCode, redirect};
use url::{Host, Url};

use crate::AddressPolicy;

/// How much is asked of, and waited for, one document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AskLimits {
    /// Most bytes of the answer, counted while it arrives.
    pub bytes: usize,
    /// Longest time from the first hop to the last byte.
    pub time: Duration,
    /// Most redirects.
    pub redirects: usize,
}

impl Default for AskLimits {
    fn default() -> Self {
        AskLimits {
            bytes: 16 << 20,
            time: Duration::from_secs(30),
            redirects: 5,
        }
    }
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ask {
    /// The address.
    pub url: String,
    /// The mark of the version that is known.
    pub etag: Option<String>,
    /// The day of the version that is known, as the server wrote it.
    pub modified: Option<String>,
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// What is known is still current.
    NotModified,
    /// A document.
    Got(Document),
}

/// A document and how to ask for a newer one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Where it was in the end.
    pub url: String,
    /// Its content.
    pub bytes: Vec<u8>,
    /// Its type, as the server says.
    pub content_type: Option<String>,
    /// The mark of its version.
    pub etag: Option<String>,
    /// The day of its version.
    pub modified: Option<String>,
}

/// Why nothing came back.
#[derive(Debug, thiserror::Error)]
pub enum AskError {
    /// Not an address of the web.
    #[error("`{url}` is not an address of the web")]
    NotAnAddress {
        /// The text.
        url: String,
    },
    /// The address leads inside the own network.
    #[error("`{host}` leads inside the own network")]
    Private {
        /// The host.
        host: String,
    },
    /// The host has no address, or nobody answers there.
    #[error("`{host}` does not answer")]
    Unreachable {
        /// The host.
        host: String,
        /// What the client says.
        #[source]
        source: Option<reqwest::Error>,
    },
    /// It took too long.
    #[error("`{host}` took too long")]
    TooSlow {
        /// The host.
        host: String,
    },
    /// The answer is longer than the limit.
    #[error("the answer of `{host}` is longer than {limit} bytes")]
    TooLong {
        /// The host.
        host: String,
        /// The limit.
        limit: usize,
    },
    /// Redirected in a circle, or too often.
    #[error("`{host}` redirects in a circle or too often")]
    Redirects {
        /// The host asked first.
        host: String,
    },
    /// The server refuses.
    #[error("`{host}` answers with {status}")]
    Status {
        /// The host.
        host: String,
        /// The status.
        status: u16,
    },
    /// The answer broke off.
    #[error("the answer of `{host}` broke off")]
    BrokeOff {
        /// The host.
        host: String,
        /// What the client says.
        #[source]
        source: reqwest::Error,
    },
    /// The client itself could not be made.
    #[error("no client for the web")]
    NoClient(#[source] reqwest::Error),
}

impl AskError {
    /// A code for which there are words.
    pub fn code(&self) -> &'static str {
        match self {
            AskError::NotAnAddress { .. } => "address",
            AskError::Private { .. } => "private",
            AskError::Unreachable { .. } | AskError::NoClient(_) => "unreachable",
            AskError::TooSlow { .. } => "slow",
            AskError::TooLong { .. } => "long",
            AskError::Redirects { .. } => "circle",
            AskError::Status { .. } => "status",
            AskError::BrokeOff { .. } => "cut",
        }
    }
}

/// Asks for documents.
#[derive(Debug, Clone)]
pub struct Asker {
    pub(crate) client: Client,
    policy: AddressPolicy,
    pub(crate) limits: AskLimits,
}

impl Asker {
    /// A client with this policy and these limits.
    pub fn new(policy: AddressPolicy, limits: AskLimits) -> Result<Asker, AskError> {
        // A second call finds it installed already.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder()
            .dns_resolver(Arc::new(Judged(policy)))
            .redirect(redirect::Policy::none())
            .no_proxy()
            .connect_timeout(limits.time)
            .user_agent(concat!("freistadt/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(AskError::NoClient)?;
        Ok(Asker {
            client,
            policy,
            limits,
        })
    }

    /// Asks for a document, following redirects; every hop is judged.
    pub async fn ask(&self, ask: &Ask) -> Result<Answer, AskError> {
        let first = host_of(&ask.url);
        let whole = tokio::time::timeout(self.limits.time, self.follow(ask));
        whole
            .await
            .unwrap_or(Err(AskError::TooSlow { host: first }))
    }

    async fn follow(&self, ask: &Ask) -> Result<Answer, AskError> {
        let mut url = parse(&ask.url)?;
        let mut seen = BTreeSet::new();
        loop {
            if !seen.insert(url.to_string()) || seen.len() > self.limits.redirects + 1 {
                let host = host_of(&ask.url);
                return Err(AskError::Redirects { host });
            }
            let response = self.once(&url, ask).await?;
            match response.status() {
                StatusCode::NOT_MODIFIED => return Ok(Answer::NotModified),
                status if status.is_redirection() => url = next(&url, &response)?,
                status if status.is_success() => {
                    return self.take(&url, response).await.map(Answer::Got);
                }
                status => {
                    return Err(AskError::Status {
                        host: named(&url),
                        status: status.as_u16(),
                    });
                }
            }
        }
    }

    async fn once(&self, url: &Url, ask: &Ask) -> Result<Response, AskError> {
        self.judge(url)?;
        let mut request = self.client.get(url.clone()).header(ACCEPT, "*/*");
        for (name, known) in [
            (IF_NONE_MATCH, &ask.etag),
            (IF_MODIFIED_SINCE, &ask.modified),
        ] {
            if let Some(known) = known {
                request = request.header(name, known);
            }
        }
        request.send().await.map_err(|error| unsent(url, error))
    }

    /// A host that is an address is not resolved, so the resolver never judges it.
    pub(crate) fn judge(&self, url: &Url) -> Result<(), AskError> {
        let literal = match url.host() {
            Some(Host::Ipv4(address)) => Some(IpAddr::V4(address)),
            Some(Host::Ipv6(address)) => Some(IpAddr::V6(address)),
            Some(Host::Domain(_)) | None => None,
        };
        match literal.is_some_and(|address| !self.policy.allows(address)) {
            true => Err(AskError::Private { host: named(url) }),
            false => Ok(()),
        }
    }

    /// Takes the body piece by piece, so that an endless one ends at the limit.
    async fn take(&self, url: &Url, mut response: Response) -> Result<Document, AskError> {
        let limit = self.limits.bytes;
        let too_long = || AskError::TooLong {
            host: named(url),
            limit,
        };
        let announced = response.content_length().unwrap_or_default();
        if usize::try_from(announced).map_or(true, |announced| announced > limit) {
            return Err(too_long());
        }
        let headers = response.headers().clone();
        let mut bytes = Vec::new();
        loop {
            let piece = response.chunk().await.map_err(|error| AskError::BrokeOff {
                host: named(url),
                source: error.without_url(),
            })?;
            let Some(piece) = piece else {
                break;
            };
            if bytes.len() + piece.len() > limit {
                return Err(too_long());
            }
            bytes.extend_from_slice(&piece);
        }
        Ok(Document {
            url: url.to_string(),
            bytes,
            content_type: header(&headers, &reqwest::header::CONTENT_TYPE),
            etag: header(&headers, &ETAG),
            modified: header(&headers, &LAST_MODIFIED),
        })
    }
}

/// Why a request has no answer.
pub(crate) fn unsent(url: &Url, error: reqwest::Error) -> AskError {
    let host = named(url);
    if is_private(&error) {
        return AskError::Private { host };
    }
    match error.is_timeout() {
        true => AskError::TooSlow { host },
        false => AskError::Unreachable {
            host,
            source: Some(error.without_url()),
        },
    }
}

fn header(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    Some(headers.get(name)?.to_str().ok()?.to_owned())
}

/// Whether a text is an address of the web without a password in it.
pub fn is_web_address(text: &str) -> bool {
    parse(text).is_ok()
}

/// An address of the web without a password in it.
pub(crate) fn parse(text: &str) -> Result<Url, AskError> {
    let url = Url::parse(text).ok().filter(|url| {
        matches!(url.scheme(), "http" | "https") && url.has_host() && url.password().is_none()
    });
    url.ok_or_else(|| AskError::NotAnAddress { url: host_of(text) })
}

/// Where a redirect leads.
fn next(url: &Url, response: &Response) -> Result<Url, AskError> {
    let refused = || AskError::Status {
        host: named(url),
        status: response.status().as_u16(),
    };
    let location = header(response.headers(), &LOCATION).ok_or_else(refused)?;
    let joined = url.join(&location).map_err(|_| refused())?;
    // From a protected line to an open one is no way.
    if url.scheme() == "https" && joined.scheme() != "https" {
        return Err(refused());
    }
    parse(joined.as_str())
}

/// The host of an address, for messages; addresses may carry secrets.
pub(crate) fn host_of(text: &str) -> String {
    Url::parse(text).map_or_else(|_| text.chars().take(80).collect(), |url| named(&url))
}

pub(crate) fn named(url: &Url) -> String {
    url.host_str().unwrap_or_default().to_owned()
}

/// Resolves names and keeps back what the policy refuses, so that the address that was judged is
/// the one that is asked.
#[derive(Debug)]
struct Judged(AddressPolicy);

/// Every address of a host is refused.
#[derive(Debug, thiserror::Error)]
#[error("the host leads inside the own network")]
struct OnlyPrivate;

impl Resolve for Judged {
    fn resolve(&self, name: Name) -> Resolving {
        let policy = self.0;
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let found: Vec<SocketAddr> = found.collect();
            let allowed: Vec<SocketAddr> = found
                .iter()
                .copied()
                .filter(|it| policy.allows(it.ip()))
                .collect();
            if allowed.is_empty() && !found.is_empty() {
                return Err(Box::new(OnlyPrivate) as Box<dyn std::error::Error + Send + Sync>);
            }
            Ok(Box::new(allowed.into_iter()) as Addrs)
        })
    }
}

fn is_private(error: &reqwest::Error) -> bool {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if error.is::<OnlyPrivate>() {
            return true;
        }
        cause = error.source();
    }
    false
}
