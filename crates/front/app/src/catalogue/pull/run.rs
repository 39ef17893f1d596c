//! A run over one catalogue, by its format.

use std::collections::BTreeSet;

use freistadt_catalogue::{
    EventsAbout, OfferedPage, read_address_list, read_events, read_offered_page,
};
use freistadt_model::CatalogueFormat;
use freistadt_net::{Answer, Ask, Asker, Document};
use freistadt_store::{CatalogueEntry, CatalogueState};

use super::{ConnectedCatalogue, MOST_STEPS, PullError, Pulled, read};
use crate::Editor;
use crate::data::Data;

/// After so many addresses of a list in a row that fail, the run breaks off.
const FAILURES: usize = 20;

/// After so many addresses it is kept how far the run came.
const KEEP_EVERY: usize = 25;

/// Whether a run reached its end; else why not, as a code.
type Ended = Result<(), String>;

/// A run over one catalogue.
pub(super) struct Run<'a> {
    pub(super) data: &'a Data,
    pub(super) editor: &'a Editor,
    pub(super) asker: &'a Asker,
    pub(super) catalogue: ConnectedCatalogue,
    pub(super) state: CatalogueState,
    pub(super) pulled: Pulled,
    /// What was taken and is not kept yet.
    pub(super) waiting: Vec<CatalogueEntry>,
}

impl Run<'_> {
    pub(super) async fn go(&mut self) -> Result<(), PullError> {
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
        let mut seen = BTreeSet::new();
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
                Err(error) => return Ok(Err(error.code().to_owned())),
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
            Err(error) => return Ok(Err(error.code().to_owned())),
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
                        .push((address.clone(), error.code().to_owned()));
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
            Err(_) => Ok(Err("format".to_owned())),
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
            Err(error) => Err(error.code().to_owned()),
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
