//! The results of an instrument as a workbook.

use axum::extract::{Path, Query, State};
use freistadt_app::{FileFormat, ResultsFile, today};
use freistadt_model::{Audience, Code as _, RecordRef};
use maud::{Markup, html};

use super::{PATH, Page};
use crate::access::Reads;
use crate::records::{attached, part};
use crate::refusal::{Answer, Refusal};
use crate::shell::Visit;
use crate::site::Shared;
use crate::typed::{Typed, of, reader};

/// The workbook: about one record, or about everything that is rated.
pub(super) async fn load(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Path(id): Path<String>,
    Query(typed): Query<Typed>,
) -> Answer {
    let subject = match of(&typed, "worueber") {
        "" => None,
        asked => Some(RecordRef::parse(asked).ok_or(Refusal::NotFound)?),
    };
    let asked = ResultsFile {
        instrument: id.clone(),
        subject,
        reader: reader(&typed)?,
        language: visit.language,
        as_of: today(),
    };
    let found = site.data.results_file(&viewer, asked).await?;
    let bytes = found.ok_or(Refusal::NotFound)?;
    Ok(attached(&id, FileFormat::Xlsx, bytes))
}

impl Page<'_> {
    /// The way to the workbook, for whom it may be.
    pub(super) fn file(&self, instrument: &str, subject: Option<&RecordRef>) -> Markup {
        let about = subject.map_or_else(String::new, |it| part(&it.to_string()));
        let path = |reader: Audience| {
            let (id, reader) = (part(instrument), reader.code());
            format!("{PATH}/{id}/ergebnis.xlsx?worueber={about}&fuer={reader}")
        };
        let readers = [Audience::Internal, Audience::Closed, Audience::Public];
        html! {
            p class="fs-note" {
                (self.visit.t("instruments-file"))
                @for (at, reader) in readers.into_iter().enumerate() {
                    @if at > 0 { " ·" }
                    " " a href=(path(reader)) download="" { "XLSX " (self.visit.t(&format!("list-export-{}", reader.code()))) }
                }
            }
        }
    }
}
