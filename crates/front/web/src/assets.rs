//! Style sheets and fonts, embedded in the binary.
//!
//! An address carries a part of the content's hash, so that it may be kept for good and a new
//! version has a new address. That holds for the addresses inside style sheets, too.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use axum::extract::{Path, RawQuery};
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

/// The sheet that names fonts, by addresses without hash.
const FONTS: &str = "fonts.css";

/// A file as it is served.
struct Served {
    version: String,
    content: Cow<'static, [u8]>,
}

/// Every file by name; made once, because hashes and replaced addresses do not change.
static SERVED: LazyLock<BTreeMap<String, Served>> = LazyLock::new(|| {
    let names = Own::iter().chain(Vendor::iter());
    let mut served = BTreeMap::new();
    for name in names {
        if let Some(file) = Own::get(&name).or_else(|| Vendor::get(&name)) {
            served.insert(name.into_owned(), plain(file));
        }
    }
    if let Some(sheet) = served.remove(FONTS) {
        let sheet = with_versions(&sheet, &served);
        served.insert(FONTS.to_owned(), sheet);
    }
    served
});

fn plain(file: EmbeddedFile) -> Served {
    let hash = file.metadata.sha256_hash();
    Served {
        version: hash[..6].iter().map(|byte| format!("{byte:02x}")).collect(),
        content: file.data,
    }
}

/// The sheet with the fonts' versions in their addresses. Its own version counts theirs in,
/// because its content changes with each of them.
fn with_versions(sheet: &Served, served: &BTreeMap<String, Served>) -> Served {
    let mut text = String::from_utf8_lossy(&sheet.content).into_owned();
    let mut version = u64::from_str_radix(&sheet.version, 16).unwrap_or_default();
    let fonts = served.iter().filter(|(name, _)| name.ends_with(".woff2"));
    for (name, font) in fonts {
        text = text.replace(name.as_str(), &format!("{name}?v={}", font.version));
        version =
            version.rotate_left(1) ^ u64::from_str_radix(&font.version, 16).unwrap_or_default();
    }
    Served {
        version: format!("{version:x}"),
        content: Cow::Owned(text.into_bytes()),
    }
}

/// Whether the build has the design system.
pub(crate) fn styled() -> bool {
    SERVED.contains_key("kern.min.css")
}

/// Where a file is; `None` for one that this build does not have.
pub(crate) fn address(name: &str) -> Option<String> {
    let version = &SERVED.get(name)?.version;
    Some(format!("/assets/{name}?v={version}"))
}

/// One file. Only the address of the present version may be kept for good.
pub(crate) async fn serve(Path(path): Path<String>, RawQuery(query): RawQuery) -> Response {
    let Some(file) = SERVED.get(&path) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = match path.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        Some("js") => "text/javascript; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };
    let asked = query.as_deref().and_then(|query| query.strip_prefix("v="));
    let kept = if asked == Some(file.version.as_str()) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, kept)];
    let content: &'static [u8] = &file.content;
    (headers, content).into_response()
}
