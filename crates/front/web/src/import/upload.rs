//! Files on their way in, piece by piece: nothing of them but one piece lies in memory.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;

use axum::body::{Body, HttpBody as _};
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest as _, Multipart, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect};
use freistadt_app::{Editor, UploadError, file_limit, now};
use freistadt_l10n::{Language, args, message};

use super::start::{again, megabytes};
use super::{check_path, short};
use crate::access::Edits;
use crate::refusal::{Answer, Refusal};
use crate::shell::{Visit, t};
use crate::site::{Shared, Site};

/// So many files come together.
pub(super) const MOST_FILES: usize = 20;
/// So many bytes come together, because files are compared with each other.
pub(super) const MOST_TOGETHER: usize = 128 << 20;
/// What is too large is still taken off the line up to here, or the browser would show a broken
/// connection instead of the page that says so.
const DRAINED: u64 = 1 << 30;

/// Why files did not come in.
enum Refused {
    None,
    TooMany,
    TooLarge(String),
    TogetherTooLarge,
    BrokenOff,
    Store(UploadError),
}

impl From<MultipartError> for Refused {
    fn from(error: MultipartError) -> Self {
        match error.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Refused::TogetherTooLarge,
            _ => Refused::BrokenOff,
        }
    }
}

impl From<UploadError> for Refused {
    fn from(error: UploadError) -> Self {
        Refused::Store(error)
    }
}

/// Takes files over and goes on to check them, or says on the same page why not.
pub(super) async fn receive(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    request: Request,
) -> Answer {
    let mut ids = Vec::new();
    let refused = match take(&site, &editor, request, &mut ids).await {
        Ok(()) => return Ok(Redirect::to(&check_path(&ids)).into_response()),
        Err(refused) => refused,
    };
    for id in ids {
        site.data.delete_upload(&editor, &id).await?;
    }
    let fault = explain(refused, visit.language)?;
    again(&site, &visit, &editor, Some(fault)).await
}

async fn take(
    site: &Arc<Site>,
    editor: &Editor,
    request: Request,
    ids: &mut Vec<String>,
) -> Result<(), Refused> {
    if announced(request.headers()) > MOST_TOGETHER as u64 {
        drain(request).await;
        return Err(Refused::TogetherTooLarge);
    }
    let Ok(mut parts) = Multipart::from_request(request, site).await else {
        return Err(Refused::None);
    };
    let at = now();
    let mut fault = None;
    while let Some(mut field) = parts.next_field().await? {
        let name = field.file_name().unwrap_or_default().to_owned();
        if name.is_empty() {
            continue;
        }
        if ids.len() == MOST_FILES {
            fault = Some(Refused::TooMany);
        }
        if fault.is_some() {
            skip(&mut field).await?;
            continue;
        }
        let mut incoming = site.data.begin_upload(editor, &name, at).await?;
        ids.push(incoming.id().to_owned());
        while let Some(piece) = field.chunk().await? {
            match site.data.append(editor, &mut incoming, &piece).await {
                Ok(()) => {}
                Err(UploadError::TooLarge { .. }) => {
                    fault = Some(Refused::TooLarge(short(&name)));
                    skip(&mut field).await?;
                    break;
                }
                Err(error) => return Err(error.into()),
            }
        }
        if fault.is_none() {
            site.data.finish_upload(editor, incoming).await?;
        }
    }
    match fault {
        Some(fault) => Err(fault),
        None if ids.is_empty() => Err(Refused::None),
        None => Ok(()),
    }
}

/// How many bytes the browser says that it sends.
fn announced(headers: &HeaderMap) -> u64 {
    let length = headers.get(header::CONTENT_LENGTH);
    let length = length.and_then(|length| length.to_str().ok()?.parse().ok());
    length.unwrap_or(0)
}

async fn skip(field: &mut Field<'_>) -> Result<(), MultipartError> {
    while field.chunk().await?.is_some() {}
    Ok(())
}

/// Takes off the line what nobody wants.
async fn drain(request: Request) {
    let mut body: Body = request.into_body();
    let mut drained = 0;
    while drained < DRAINED {
        match poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
            Some(Ok(frame)) => drained += frame.data_ref().map_or(0, |data| data.len() as u64),
            Some(Err(_)) | None => return,
        }
    }
}

fn explain(refused: Refused, language: Language) -> Result<(StatusCode, String), Refusal> {
    let limits = args()
        .text("each", megabytes(file_limit()))
        .text("all", megabytes(MOST_TOGETHER as u64))
        .text("count", MOST_FILES.to_string());
    let say = |key: &str| message(language, key, &limits);
    let large = StatusCode::PAYLOAD_TOO_LARGE;
    Ok(match refused {
        Refused::None => (
            StatusCode::UNPROCESSABLE_ENTITY,
            t(language, "intake-no-file"),
        ),
        Refused::TooMany => (large, say("intake-too-many")),
        Refused::TooLarge(name) => {
            let arguments = limits.clone().text("name", name);
            (large, message(language, "intake-too-large", &arguments))
        }
        Refused::TogetherTooLarge => (large, say("intake-together-too-large")),
        Refused::BrokenOff => (StatusCode::BAD_REQUEST, t(language, "intake-broken-off")),
        Refused::Store(UploadError::Gone) => {
            (StatusCode::CONFLICT, t(language, "intake-broken-off"))
        }
        Refused::Store(error) => return Err(error.into()),
    })
}
