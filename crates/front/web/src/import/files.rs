//! Workbooks to go on with: an empty one, and everything there is.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use freistadt_app::{ExportError, template_workbook};

use crate::access::Reads;
use crate::refusal::Answer;
use crate::shell::Visit;
use crate::site::Shared;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The workbook to fill in.
pub(super) async fn template(visit: Visit, _: Reads) -> Answer {
    let bytes = template_workbook(visit.language).map_err(ExportError::from)?;
    Ok(file(&visit.t("intake-template-file"), bytes))
}

/// The whole landscape, to be edited and read back.
pub(super) async fn workbook(State(site): Shared, visit: Visit, Reads(viewer): Reads) -> Answer {
    let bytes = site.data.export_workbook(&viewer, visit.language).await?;
    Ok(file(&visit.t("intake-workbook-file"), bytes))
}

fn file(name: &str, bytes: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, XLSX.to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}.xlsx\""),
        ),
    ];
    (headers, bytes).into_response()
}
