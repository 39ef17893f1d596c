//! Finds out who a request comes from, or sends it to the page where one says so.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Redirect, Response};
use freistadt_app::{Actor, Secret, now};

use super::{Access, SESSION, sign_in};
use crate::records::part;
use crate::refusal::Refusal;
use crate::shell::{Visit, cookie};
use crate::site::Site;

/// What somebody typed into a form is kept up to this size while they sign in again.
const KEPT: usize = 1024 * 1024;

/// Puts the actor into the request; who is not known is asked to sign in, and keeps what they
/// typed.
pub(crate) async fn admit(
    State(site): State<Arc<Site>>,
    mut request: Request,
    next: Next,
) -> Response {
    match who(&site, request.headers()).await {
        Ok(Some(actor)) => {
            request.extensions_mut().insert(actor);
            next.run(request).await
        }
        Ok(None) => match &site.access {
            Access::TrustedHeader(_) => Refusal::NotAllowed.into_response(),
            Access::Local(_) | Access::Accounts => ask(request).await,
        },
        Err(refusal) => refusal.into_response(),
    }
}

async fn who(site: &Site, headers: &HeaderMap) -> Result<Option<Actor>, Refusal> {
    match &site.access {
        Access::Local(actor) => Ok(Some(actor.as_ref().clone())),
        Access::Accounts => {
            let Some(token) = cookie(headers, SESSION).and_then(Secret::parse) else {
                return Ok(None);
            };
            let session = site.data.resolve(&token, now()).await?;
            Ok(session.map(|session| session.actor))
        }
        Access::TrustedHeader(name) => {
            // Twice the header means that somebody smuggled one in.
            let mut values = headers.get_all(name).iter();
            let (Some(value), None) = (values.next(), values.next()) else {
                return Ok(None);
            };
            match value.to_str() {
                Ok(value) => Ok(site.data.by_trusted_name(value).await?),
                Err(_) => Ok(None),
            }
        }
    }
}

/// The page where one signs in. A form that was sent is kept in it.
async fn ask(request: Request) -> Response {
    let visit = Visit::of(request.uri(), request.headers());
    if request.method().is_safe() {
        let back = request
            .uri()
            .path_and_query()
            .map_or("/", |path| path.as_str());
        let address = format!("/anmelden?weiter={}", part(back));
        return Redirect::to(&address).into_response();
    }
    let path = request.uri().path().to_owned();
    let is_form = request
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| {
            kind.as_bytes()
                .starts_with(b"application/x-www-form-urlencoded")
        });
    let kept = if is_form {
        typed(request.into_body()).await
    } else {
        Vec::new()
    };
    let page = sign_in::page(&visit, &sign_in::Asked::again(path, kept));
    (StatusCode::UNAUTHORIZED, Html(page.into_string())).into_response()
}

async fn typed(body: Body) -> Vec<(String, String)> {
    let Ok(bytes) = to_bytes(body, KEPT).await else {
        return Vec::new();
    };
    form_urlencoded::parse(&bytes).into_owned().collect()
}
