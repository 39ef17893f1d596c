//! What every answer carries and every request must have.

use std::net::SocketAddr;

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::refusal::Refusal;

/// An address that others than this machine can reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotLocal {
    /// Which.
    pub address: SocketAddr,
}

pub(crate) fn only_loopback(address: SocketAddr) -> Result<(), NotLocal> {
    if address.ip().is_loopback() {
        Ok(())
    } else {
        Err(NotLocal { address })
    }
}

/// No inline script or style; `data:` because the design system's icons are data addresses.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; \
    img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

const HEADERS: [(HeaderName, &str); 5] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // With `no-referrer` browsers would send forms with the origin `null`.
    (header::REFERRER_POLICY, "same-origin"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
];

/// Refuses names that are not this machine's: a foreign page can make its own name point to
/// 127.0.0.1 and read our answers (DNS rebinding).
pub(crate) async fn guard(request: Request, next: Next) -> Response {
    let mut response = if !is_local_host(request.headers()) {
        (StatusCode::MISDIRECTED_REQUEST, "unknown host").into_response()
    } else {
        next.run(request).await
    };
    for (name, value) in HEADERS {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    response
        .headers_mut()
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    response
}

fn is_local_host(headers: &HeaderMap) -> bool {
    let Some(host) = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok())
    else {
        return false;
    };
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    name.eq_ignore_ascii_case("localhost")
        || name
            .parse::<std::net::IpAddr>()
            .is_ok_and(|ip| ip.is_loopback())
}

/// Refuses what a foreign page makes a visitor's browser send; in local mode, too, because
/// everybody's browser reaches 127.0.0.1.
pub(crate) async fn own_pages_only(request: Request, next: Next) -> Response {
    if !request.method().is_safe() && is_foreign(request.headers()) {
        return Refusal::Foreign.into_response();
    }
    next.run(request).await
}

/// Whether a page of another origin sends the request. Browsers say so in `Sec-Fetch-Site`, and
/// where the connection is not encrypted in `Origin`; what says neither is no browser, and nobody
/// can be made to send it.
fn is_foreign(headers: &HeaderMap) -> bool {
    let text = |name| {
        headers
            .get(name)
            .and_then(|value: &HeaderValue| value.to_str().ok())
    };
    if let Some(site) = text("sec-fetch-site") {
        return !matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text("origin") else {
        return headers.contains_key("origin");
    };
    let host = origin.split_once("://").map(|(_, host)| host);
    host.is_none() || host != text("host")
}
