//! Answers other than a page, each of them a page, too.

use std::sync::Arc;

use axum::extract::Request;
use axum::http::{Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Redirect, Response};
use freistadt_app::{
    AccessError, AccountError, DataError, DigestError, EditError, ExportError, GiveError,
    SignInError, StagedError, UndoError, UploadError, ViewError,
};
use maud::Markup;

use crate::shell::{Visit, message_page};

/// Why a page is not shown.
#[derive(Debug, Clone)]
pub(crate) enum Refusal {
    /// There is no such page or record.
    NotFound,
    /// The request came from a foreign page.
    Foreign,
    /// Whoever asks may not do this.
    NotAllowed,
    /// The form does not hold what it should.
    BadForm,
    /// The form holds more than it may.
    TooMuch,
    /// Others changed the same thing too fast.
    Busy,
    /// Something failed; the cause goes to the log, not to the page.
    Failed(Arc<dyn std::error::Error + Send + Sync>),
}

/// What a handler returns.
pub(crate) type Answer = Result<Response, Refusal>;

impl Refusal {
    fn page(&self) -> (StatusCode, &'static str, &'static str) {
        match self {
            Refusal::NotFound => (
                StatusCode::NOT_FOUND,
                "page-not-found",
                "page-not-found-text",
            ),
            Refusal::Foreign => (StatusCode::FORBIDDEN, "page-foreign", "page-foreign-text"),
            Refusal::NotAllowed => (
                StatusCode::FORBIDDEN,
                "page-not-allowed",
                "page-not-allowed-text",
            ),
            Refusal::BadForm => (
                StatusCode::UNPROCESSABLE_ENTITY,
                "page-bad-form",
                "page-bad-form-text",
            ),
            Refusal::TooMuch => (
                StatusCode::PAYLOAD_TOO_LARGE,
                "page-too-much",
                "page-too-much-text",
            ),
            Refusal::Busy => (StatusCode::CONFLICT, "page-busy", "page-busy-text"),
            Refusal::Failed(_) => (
                StatusCode::INTERNAL_SERVER_ERROR,
                "page-failed",
                "page-failed-text",
            ),
        }
    }
}

/// The page of a form again, because something that was typed does not do.
pub(crate) fn again(page: Markup) -> Answer {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page.into_string())).into_response())
}

/// A page, and whether it says that something does not do.
pub(crate) fn shown(page: Markup, wrong: bool) -> Answer {
    if wrong {
        return again(page);
    }
    Ok(Html(page.into_string()).into_response())
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = self.page().0.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

macro_rules! failures {
    ($($error:ty),+) => { $(
        impl From<$error> for Refusal {
            fn from(error: $error) -> Self {
                Refusal::Failed(Arc::new(error))
            }
        }
    )+ };
}
failures!(
    AccessError,
    AccountError,
    DataError,
    DigestError,
    ExportError,
    SignInError,
    UndoError,
    UploadError,
    ViewError
);

impl From<EditError> for Refusal {
    fn from(error: EditError) -> Self {
        match error {
            EditError::Gone(_) => Refusal::NotFound,
            EditError::Unfit { .. } | EditError::Needed(..) => Refusal::BadForm,
            EditError::Data(DataError::Busy) => Refusal::Busy,
            EditError::Data(error) => error.into(),
        }
    }
}

impl From<GiveError> for Refusal {
    fn from(error: GiveError) -> Self {
        match error {
            GiveError::NotRated(_) => Refusal::NotFound,
            GiveError::Edit(error) => error.into(),
            GiveError::Data(error) => error.into(),
        }
    }
}

impl From<StagedError> for Refusal {
    fn from(error: StagedError) -> Self {
        match error {
            StagedError::Gone => Refusal::NotFound,
            StagedError::Busy => Refusal::Busy,
            StagedError::Unusable(_) => Refusal::BadForm,
            StagedError::Upload(error) => error.into(),
            StagedError::Data(error) => error.into(),
        }
    }
}

/// Who comes by a link to an address that only takes forms goes to the page above it: that is where
/// a page that answered a form is looked at in another language, or again after signing in.
pub(crate) async fn only_forms(method: Method, uri: Uri) -> Response {
    if !method.is_safe() {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let above = uri.path().rsplit_once('/').map_or("", |(above, _)| above);
    Redirect::to(if above.is_empty() { "/" } else { above }).into_response()
}

/// Turns refusals into pages in the visitor's language.
pub(crate) async fn explain(request: Request, next: Next) -> Response {
    let visit = Visit::of(request.uri(), request.headers());
    let response = next.run(request).await;
    let found = response.extensions().get::<Refusal>().cloned();
    let Some(refusal) = found.or_else(|| unfit(&response)) else {
        return response;
    };
    if let Refusal::Failed(error) = &refusal {
        tracing::error!(error = %chain(error.as_ref()), "page failed");
    }
    let (status, title, text) = refusal.page();
    let page = message_page(&visit, title, text);
    (status, Html(page.into_string())).into_response()
}

/// What was refused before one of our functions saw it: the library says so in English and without
/// a page.
fn unfit(response: &Response) -> Option<Refusal> {
    let kind = response.headers().get(header::CONTENT_TYPE)?;
    let plain = kind.as_bytes().starts_with(b"text/plain");
    match response.status() {
        StatusCode::PAYLOAD_TOO_LARGE if plain => Some(Refusal::TooMuch),
        status if plain && status.is_client_error() => Some(Refusal::BadForm),
        _ => None,
    }
}

fn chain(error: &dyn std::error::Error) -> String {
    let mut chain = error.to_string();
    let mut cause = error.source();
    while let Some(next) = cause {
        chain.push_str(": ");
        chain.push_str(&next.to_string());
        cause = next.source();
    }
    chain
}
