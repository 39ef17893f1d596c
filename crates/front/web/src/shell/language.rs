//! The language that a browser prefers.

use axum::http::{HeaderMap, header};
use freistadt_l10n::Language;

/// The first of the browser's languages that we have.
pub(super) fn preferred(headers: &HeaderMap) -> Option<Language> {
    let wanted = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let mut tags = wanted
        .split(',')
        .map(|tag| tag.trim().get(..2).unwrap_or_default());
    tags.find_map(Language::parse)
}
