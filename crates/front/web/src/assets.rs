//! Style sheets and fonts, embedded in the binary.

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::{EmbeddedFile, RustEmbed};

#[derive(RustEmbed)]
#[folder = "assets"]
struct Own;

/// What `cargo xtask assets` fetched; empty in a build without that step.
#[derive(RustEmbed)]
#[folder = "../../../assets/vendor"]
#[allow_missing = true]
struct Vendor;

/// Whether the build has the design system.
pub(crate) fn styled() -> bool {
    Vendor::get("kern.min.css").is_some()
}

/// A part of the content's hash, so that a new version has a new address.
pub(crate) fn address(name: &str) -> String {
    let hash = get(name).map_or_else(String::new, |file| {
        file.metadata
            .sha256_hash()
            .iter()
            .take(6)
            .map(|byte| format!("{byte:02x}"))
            .collect()
    });
    format!("/assets/{name}?v={hash}")
}

fn get(name: &str) -> Option<EmbeddedFile> {
    Own::get(name).or_else(|| Vendor::get(name))
}

/// One file; addresses carry a hash, so it may be kept for good.
pub(crate) async fn serve(Path(path): Path<String>) -> Response {
    let Some(file) = get(&path) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = match path.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        Some("js") => "text/javascript; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    (headers, file.data.into_owned()).into_response()
}
