//! A list as it is seen, as a file.

use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use freistadt_app::{FileFormat, ListFile};

use super::{address, query};
use crate::access::Reads;
use crate::refusal::{Answer, Refusal};
use crate::shell::Visit;
use crate::site::Shared;
use crate::typed::reader;

type Pairs = Query<Vec<(String, String)>>;

/// As XLSX.
pub(crate) async fn xlsx(
    site: Shared,
    visit: Visit,
    reads: Reads,
    path: Path<String>,
    pairs: Pairs,
) -> Answer {
    file(site, &visit, reads, path, pairs, FileFormat::Xlsx).await
}

/// As CSV.
pub(crate) async fn csv(
    site: Shared,
    visit: Visit,
    reads: Reads,
    path: Path<String>,
    pairs: Pairs,
) -> Answer {
    file(site, &visit, reads, path, pairs, FileFormat::Csv).await
}

async fn file(
    State(site): Shared,
    visit: &Visit,
    Reads(viewer): Reads,
    Path(word): Path<String>,
    Query(pairs): Pairs,
    format: FileFormat,
) -> Answer {
    let kind = address::kind(&word).ok_or(Refusal::NotFound)?;
    let wanted = ListFile {
        query: query::read(kind, &pairs),
        format,
        audience: reader(&pairs)?,
        language: visit.language,
        as_of: freistadt_app::today(),
    };
    let bytes = site.data.list_file(&viewer, wanted).await?;
    Ok(attached(&word, format, bytes))
}

/// A file to keep.
pub(crate) fn attached(name: &str, format: FileFormat, bytes: Vec<u8>) -> Response {
    let (ending, content_type) = match format {
        FileFormat::Xlsx => (
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        FileFormat::Csv => ("csv", "text/csv; charset=utf-8"),
    };
    let name = format!("attachment; filename=\"{name}.{ending}\"");
    let headers = [
        (header::CONTENT_TYPE, content_type.to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    (headers, bytes).into_response()
}
