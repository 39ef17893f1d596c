//! Connected catalogues: asked one after the other, resumed where a run broke off. Only a complete
//! run takes away what is no longer there.

mod folder;
mod run;

use std::path::Path;
use std::sync::Arc;

use freistadt_catalogue::{ForeignEntry, Taken, take};
use freistadt_model::{CatalogueFormat, Id, Landscape, Record as _, Source, Stated};
use freistadt_net::Asker;
use freistadt_store::{AccessError, CatalogueEntry, CatalogueState, ReadError};
use jiff::Timestamp;

use folder::descriptions_below;
use run::Run;

use crate::data::{Data, DataError, calculate};
use crate::{EditError, Editor, Viewer};

/// A connected catalogue and how far it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConnectedCatalogue {
    /// The record that names it.
    pub source: Id<Source>,
    /// What it is called.
    pub name: String,
    /// Where it is asked.
    pub address: String,
    /// How it is asked.
    pub format: CatalogueFormat,
    /// How far it was read; `None` if it never was.
    pub state: Option<CatalogueState>,
}

/// What asking a catalogue brought.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pulled {
    /// Descriptions that were taken.
    pub taken: usize,
    /// Descriptions that are as they were.
    pub unchanged: usize,
    /// Descriptions of repositories elsewhere.
    pub copies: usize,
    /// Withdrawn, without a description, or not readable.
    pub unreadable: usize,
    /// Natural persons that were dropped.
    pub persons: usize,
    /// Addresses that did not answer, each with the reason.
    pub failed: Vec<(String, String)>,
    /// Why the run is not complete; `None` if it is.
    pub problem: Option<String>,
}

/// Why a catalogue was not asked.
#[derive(Debug, thiserror::Error)]
pub enum PullError {
    /// No record names it, or the record does not say where and how it is asked.
    #[error("no connected catalogue `{0}`")]
    Unknown(String),
    /// The data could not be used.
    #[error(transparent)]
    Edit(#[from] EditError),
    /// What was told could not be kept.
    #[error("the catalogue could not be kept")]
    Keep(#[from] AccessError),
}

impl From<DataError> for PullError {
    fn from(error: DataError) -> Self {
        PullError::Edit(error.into())
    }
}

/// The key under which what a folder tells is kept.
const FOLDER: &str = "folder";

/// More pages or addresses are not asked in one run: a catalogue that never ends ends here.
const MOST_STEPS: usize = 20_000;

fn read(error: impl Into<ReadError>) -> DataError {
    DataError::from(error.into())
}

/// Catalogues that the landscape names.
fn connected(landscape: &Landscape) -> Vec<ConnectedCatalogue> {
    let sources = landscape.sources.values().filter_map(|source| {
        let (Stated::Known(address), Stated::Known(format)) = (&source.address, &source.format)
        else {
            return None;
        };
        Some(ConnectedCatalogue {
            source: source.id.clone(),
            name: source.title().to_owned(),
            address: address.trim().to_owned(),
            format: *format,
            state: None,
        })
    });
    sources.collect()
}

impl Data {
    /// Connected catalogues, and how far each was read.
    pub async fn catalogues(&self, viewer: &Viewer) -> Result<Vec<ConnectedCatalogue>, DataError> {
        let revision = self.revision(viewer, None).await?;
        let mut all = connected(&revision.landscape);
        for it in &mut all {
            let state = self
                .store
                .catalogue_state(viewer.organization(), it.source.as_str());
            it.state = state.await.map_err(read)?;
        }
        Ok(all)
    }

    /// What connected catalogues told.
    pub async fn foreign_entries(
        &self,
        viewer: &Viewer,
    ) -> Result<Arc<Vec<ForeignEntry>>, DataError> {
        let organization = viewer.organization();
        let mut told = Vec::new();
        for it in self.catalogues(viewer).await? {
            told.extend(
                it.state
                    .map(|state| (it.source.as_str().to_owned(), state.tried_at)),
            );
        }
        let folder = self
            .store
            .catalogue_state(organization, FOLDER)
            .await
            .map_err(read)?;
        told.extend(folder.map(|state| (FOLDER.to_owned(), state.tried_at)));
        let key = (organization.to_owned(), told);
        if let Some(known) = self.foreign.get(&key) {
            return Ok(known);
        }
        let stored = self
            .store
            .catalogue_entries(organization)
            .await
            .map_err(read)?;
        let entries = calculate(move || {
            let entries = stored.into_iter().filter_map(|it| {
                Some(ForeignEntry {
                    software: serde_json::from_str(&it.body).ok()?,
                    source: it.source,
                    key: it.key,
                })
            });
            Arc::new(entries.collect())
        });
        let entries: Arc<Vec<ForeignEntry>> = entries.await?;
        self.foreign.put(key, entries.clone());
        Ok(entries)
    }

    /// Asks a connected catalogue. What it told stays where a run breaks off, and the next run goes
    /// on there.
    pub async fn pull(
        &self,
        editor: &Editor,
        source: &str,
        asker: &Asker,
        now: Timestamp,
    ) -> Result<Pulled, PullError> {
        let all = self.catalogues(&editor.viewer()).await?;
        let found = all.into_iter().find(|it| it.source.as_str() == source);
        let catalogue = found.ok_or_else(|| PullError::Unknown(source.to_owned()))?;
        let before = catalogue.state.clone();
        let goes_on = before.as_ref().is_some_and(|it| !it.place.is_empty());
        let last = before.as_ref().map_or(0, |it| it.run);
        let mut run = Run {
            data: self,
            editor,
            asker,
            state: CatalogueState {
                run: if goes_on { last } else { last + 1 },
                place: before
                    .as_ref()
                    .map(|it| it.place.clone())
                    .unwrap_or_default(),
                etag: before
                    .as_ref()
                    .map(|it| it.etag.clone())
                    .unwrap_or_default(),
                modified: before
                    .as_ref()
                    .map(|it| it.modified.clone())
                    .unwrap_or_default(),
                tried_at: now,
                complete_at: before.and_then(|it| it.complete_at),
                problem: String::new(),
            },
            catalogue,
            pulled: Pulled::default(),
            waiting: Vec::new(),
        };
        run.go().await?;
        Ok(run.pulled)
    }

    /// Takes every `publiccode.yml` below a folder of this machine as one complete run.
    pub async fn take_folder(
        &self,
        editor: &Editor,
        folder: &Path,
        now: Timestamp,
    ) -> Result<Pulled, PullError> {
        let source = FOLDER;
        let mut pulled = Pulled::default();
        let state = self
            .store
            .catalogue_state(editor.organization(), source)
            .await;
        let run = state.map_err(read)?.map_or(1, |it| it.run + 1);
        let mut entries = Vec::new();
        for (key, bytes) in descriptions_below(folder) {
            let body = pulled.take(&bytes, &[]);
            entries.extend(body.map(|body| CatalogueEntry {
                source: source.to_owned(),
                key,
                run,
                etag: String::new(),
                modified: String::new(),
                body,
            }));
        }
        let state = CatalogueState {
            run,
            place: String::new(),
            etag: String::new(),
            modified: String::new(),
            tried_at: now,
            complete_at: Some(now),
            problem: String::new(),
        };
        self.store
            .keep_catalogue(editor.organization(), source, &state, &entries)
            .await?;
        Ok(pulled)
    }
}

impl Pulled {
    /// Takes a description; what is kept of it.
    fn take(&mut self, bytes: &[u8], urls: &[String]) -> Option<String> {
        match take(bytes, urls) {
            Taken::Entry {
                software, persons, ..
            } => {
                self.taken += 1;
                self.persons += persons;
                serde_json::to_string(&software).ok()
            }
            Taken::Copy => {
                self.copies += 1;
                None
            }
            Taken::Unreadable => {
                self.unreadable += 1;
                None
            }
        }
    }
}
