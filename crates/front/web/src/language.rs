//! The language of a page: as asked in the address, else as the browser prefers, else German.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use freistadt_l10n::Language;

/// The language somebody wants.
pub(crate) struct Wanted(pub(crate) Language);

impl<S: Send + Sync> FromRequestParts<S> for Wanted {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let asked = parts
            .uri
            .query()
            .into_iter()
            .flat_map(|query| query.split('&'))
            .find_map(|pair| Language::parse(pair.strip_prefix("lang=")?));
        let preferred = || {
            let header = parts.headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
            let mut tags = header
                .split(',')
                .map(|tag| tag.trim().get(..2).unwrap_or_default());
            tags.find_map(Language::parse)
        };
        Ok(Wanted(asked.or_else(preferred).unwrap_or_default()))
    }
}
