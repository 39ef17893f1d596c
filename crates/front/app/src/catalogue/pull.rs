//! Connected catalogues: asked one after the other, resumed where a run broke off. Only a complete
//! run takes away what is no longer there.

use std::path::Path;

use freistadt_catalogue::{
    EventsAbout, ForeignEntry, OfferedPage, Taken, read_address_list, read_events,
    read_offered_page, take,
};
use freistadt_model::{CatalogueFormat, Id, Landscape, Record as _, Source, Stated};
use freistadt_net::{Answer, Ask, AskError, Asker, Document};
use freistadt_store::{AccessError, CatalogueEntry, CatalogueState, ReadError};
use jiff::Timestamp;

use crate::data::{Data, DataError};
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

/// More pages or addresses are not asked in one run: a catalogue that never ends ends here.
const MOST_STEPS: usize = 20_000;

/// After so many addresses of a list in a row that fail, the run breaks off.
const FAILURES: usize = 20;

/// After so many addresses it is kept how far the run came.
const KEEP_EVERY: usize = 25;

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
    pub async fn foreign_entries(&self, viewer: &Viewer) -> Result<Vec<ForeignEntry>, DataError> {
        let stored = self.store.catalogue_entries(viewer.organization()).await;
        let stored = stored.map_err(read)?;
        let entries = stored.into_iter().filter_map(|it| {
            Some(ForeignEntry {
                software: serde_json::from_str(&it.body).ok()?,
                source: it.source,
                key: it.key,
            })
        });
        Ok(entries.collect())
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
        source: &str,
        folder: &Path,
        now: Timestamp,
    ) -> Result<Pulled, PullError> {
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

/// Descriptions below a folder by their path, at most so many and so deep as a catalogue has.
fn descriptions_below(folder: &Path) -> Vec<(String, Vec<u8>)> {
    const DEPTH: usize = 8;
    let mut found = Vec::new();
    let mut open = vec![(folder.to_owned(), 0)];
    while let Some((here, depth)) = open.pop() {
        let Ok(entries) = std::fs::read_dir(&here) else {
            continue;
        };
        for entry in entries.flatten() {
            let path = entry.path();
            let Ok(kind) = entry.file_type() else {
                continue;
            };
            let yaml = path
                .extension()
                .is_some_and(|it| it == "yml" || it == "yaml");
            if kind.is_dir() && depth < DEPTH {
                open.push((path, depth + 1));
            } else if kind.is_file() && yaml && found.len() < MOST_STEPS {
                let name = path
                    .strip_prefix(folder)
                    .unwrap_or(&path)
                    .display()
                    .to_string();
                found.extend(std::fs::read(&path).ok().map(|bytes| (name, bytes)));
            }
        }
    }
    found.sort();
    found
}

/// A run over one catalogue.
struct Run<'a> {
    data: &'a Data,
    editor: &'a Editor,
    asker: &'a Asker,
    catalogue: ConnectedCatalogue,
    state: CatalogueState,
    pulled: Pulled,
    /// What was taken and is not kept yet.
    waiting: Vec<CatalogueEntry>,
}

impl Run<'_> {
    async fn go(&mut self) -> Result<(), PullError> {
        let ended = match self.catalogue.format {
            CatalogueFormat::OpenCatalog => self.pages().await?,
            CatalogueFormat::AddressList => self.addresses().await?,
            CatalogueFormat::Publiccode => self.one().await?,
            CatalogueFormat::EndOfLife => self.events().await?,
        };
        match ended {
            Ok(()) => {
                self.state.place.clear();
                self.state.complete_at = Some(self.state.tried_at);
            }
            Err(problem) => {
                self.state.problem.clone_from(&problem);
                self.pulled.problem = Some(problem);
            }
        }
        self.keep().await
    }

    /// Keeps what was taken since the last time, and how far the run came.
    async fn keep(&mut self) -> Result<(), PullError> {
        let entries = std::mem::take(&mut self.waiting);
        let (organization, source) = (self.editor.organization(), self.catalogue.source.as_str());
        let store = &self.data.store;
        store
            .keep_catalogue(organization, source, &self.state, &entries)
            .await?;
        Ok(())
    }

    fn add(&mut self, key: &str, document: &Document, urls: &[String]) {
        let body = self.pulled.take(&document.bytes, urls);
        self.waiting.extend(body.map(|body| CatalogueEntry {
            source: self.catalogue.source.as_str().to_owned(),
            key: key.to_owned(),
            run: self.state.run,
            etag: document.etag.clone().unwrap_or_default(),
            modified: document.modified.clone().unwrap_or_default(),
            body,
        }));
    }

    /// Page after page of an Open Catalog API.
    async fn pages(&mut self) -> Result<Ended, PullError> {
        let start = format!(
            "{}/software?page[size]=100",
            self.catalogue.address.trim_end_matches('/')
        );
        let mut seen = std::collections::BTreeSet::new();
        for _ in 0..MOST_STEPS {
            let url = match self.state.place.as_str() {
                "" => start.clone(),
                query => joined(&start, query),
            };
            if !seen.insert(url.clone()) {
                return Ok(Err("circle".to_owned()));
            }
            let document = match self.asker.ask(&asking(&url, "", "")).await {
                Ok(Answer::Got(document)) => document,
                Ok(Answer::NotModified) => return Ok(Err("empty".to_owned())),
                Err(error) => return Ok(Err(code(&error).to_owned())),
            };
            let Some(OfferedPage {
                entries,
                withdrawn,
                next,
            }) = read_offered_page(&document.bytes)
            else {
                return Ok(Err("format".to_owned()));
            };
            self.pulled.unreadable += withdrawn;
            for entry in entries {
                let described = Document {
                    url: url.clone(),
                    bytes: entry.text.into_bytes(),
                    content_type: None,
                    etag: None,
                    modified: None,
                };
                self.add(&entry.key, &described, &entry.urls);
            }
            let Some(next) = next else {
                return Ok(Ok(()));
            };
            self.state.place = next;
            self.keep().await?;
        }
        Ok(Err("endless".to_owned()))
    }

    /// Every address of a list; those that fail are named and keep what they told before.
    async fn addresses(&mut self) -> Result<Ended, PullError> {
        let list = match self
            .asker
            .ask(&asking(&self.catalogue.address, "", ""))
            .await
        {
            Ok(Answer::Got(document)) => document,
            Ok(Answer::NotModified) => return Ok(Err("empty".to_owned())),
            Err(error) => return Ok(Err(code(&error).to_owned())),
        };
        let addresses = read_address_list(&String::from_utf8_lossy(&list.bytes));
        if addresses.is_empty() || addresses.len() > MOST_STEPS {
            return Ok(Err("format".to_owned()));
        }
        let stored = self
            .data
            .store
            .catalogue_entries(self.editor.organization())
            .await;
        let stored = stored.map_err(read)?;
        let own: Vec<CatalogueEntry> = stored
            .into_iter()
            .filter(|it| it.source == self.catalogue.source.as_str())
            .collect();
        let start = self.state.place.parse::<usize>().unwrap_or(0);
        let mut in_a_row = 0;
        for (at, address) in addresses.iter().enumerate().skip(start) {
            let known = own.iter().find(|it| it.key == *address);
            let marks = known.map_or(("", ""), |it| (it.etag.as_str(), it.modified.as_str()));
            match self.asker.ask(&asking(address, marks.0, marks.1)).await {
                Ok(Answer::Got(document)) => {
                    in_a_row = 0;
                    self.add(address, &document, &[]);
                }
                Ok(Answer::NotModified) => {
                    in_a_row = 0;
                    self.pulled.unchanged += 1;
                    self.stays(known);
                }
                Err(error) => {
                    in_a_row += 1;
                    self.pulled
                        .failed
                        .push((address.clone(), code(&error).to_owned()));
                    self.stays(known);
                }
            }
            if in_a_row >= FAILURES {
                return Ok(Err("unreachable".to_owned()));
            }
            self.state.place = (at + 1).to_string();
            if (at + 1) % KEEP_EVERY == 0 {
                self.keep().await?;
            }
        }
        Ok(Ok(()))
    }

    /// What is known stays, as of this run.
    fn stays(&mut self, known: Option<&CatalogueEntry>) {
        let run = self.state.run;
        self.waiting
            .extend(known.map(|it| CatalogueEntry { run, ..it.clone() }));
    }

    async fn one(&mut self) -> Result<Ended, PullError> {
        Ok(match self.conditional().await {
            Ok(Some(document)) => {
                let address = self.catalogue.address.clone();
                self.add(&address, &document, &[]);
                Ok(())
            }
            Ok(None) => {
                self.pulled.unchanged += 1;
                // Nothing was seen in this run, so nothing may go.
                self.state.run -= 1;
                Ok(())
            }
            Err(problem) => Err(problem),
        })
    }

    /// Life-cycle data become events of the landscape.
    async fn events(&mut self) -> Result<Ended, PullError> {
        let document = match self.conditional().await {
            Ok(Some(document)) => document,
            Ok(None) => {
                self.pulled.unchanged += 1;
                return Ok(Ok(()));
            }
            Err(problem) => return Ok(Err(problem)),
        };
        match read_events(&document.bytes, &EventsAbout::default()) {
            Err(remark) => Ok(Err(remark.code.to_owned())),
            Ok(read) => {
                let done = self.data.import_events(self.editor, read, false).await?;
                self.pulled.taken += done.added + done.changed;
                self.pulled.unchanged += done.unchanged;
                Ok(Ok(()))
            }
        }
    }

    /// The one document of a catalogue; `None` if it is as it was.
    async fn conditional(&mut self) -> Result<Option<Document>, String> {
        let ask = asking(
            &self.catalogue.address,
            &self.state.etag,
            &self.state.modified,
        );
        match self.asker.ask(&ask).await {
            Ok(Answer::NotModified) => Ok(None),
            Ok(Answer::Got(document)) => {
                self.state.etag = document.etag.clone().unwrap_or_default();
                self.state.modified = document.modified.clone().unwrap_or_default();
                Ok(Some(document))
            }
            Err(error) => Err(code(&error).to_owned()),
        }
    }
}

/// Whether a run reached its end; else why not, as a code.
type Ended = Result<(), String>;

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

fn asking(url: &str, etag: &str, modified: &str) -> Ask {
    let known = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Ask {
        url: url.to_owned(),
        etag: known(etag),
        modified: known(modified),
    }
}

/// The address of the next page: links of the API are queries, paths or whole addresses.
fn joined(start: &str, next: &str) -> String {
    if next.contains("://") {
        return next.to_owned();
    }
    let (base, _) = start.split_once('?').unwrap_or((start, ""));
    match next.strip_prefix('?') {
        Some(query) => format!("{base}?{query}"),
        None => format!(
            "{base}?{}",
            next.split_once('?').map_or(next, |(_, query)| query)
        ),
    }
}

/// A failure as a code for which there are words.
pub(crate) fn code(error: &AskError) -> &'static str {
    match error {
        AskError::NotAnAddress { .. } => "address",
        AskError::Private { .. } => "private",
        AskError::Unreachable { .. } | AskError::NoClient(_) => "unreachable",
        AskError::TooSlow { .. } => "slow",
        AskError::TooLong { .. } => "long",
        AskError::Redirects { .. } => "circle",
        AskError::Status { .. } => "status",
        AskError::BrokeOff { .. } => "cut",
    }
}
