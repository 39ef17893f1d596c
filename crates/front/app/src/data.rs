//! The data of one installation: a store, and a bounded cache of loaded revisions.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use freistadt_indicators::{Assessment, assess};
use freistadt_model::{LeadTimes, Revision, RevisionId};
use freistadt_store::{
    ApplyError, CreateError, Location, LocationError, Note, OpenError, ReadError, Store,
};

use jiff::civil::Date;

use crate::actor::{Editor, Viewer};
use crate::clock::now;

/// Whose landscape, which state of it, on which day, and its figures.
type Assessed = (String, RevisionId, Date, Arc<Assessment>);

/// So many revisions stay in memory.
const CACHED: usize = 4;

/// A handle on the data; clones share connections and cache.
#[derive(Clone)]
pub struct Data {
    pub(crate) store: Store,
    cache: Arc<Mutex<VecDeque<Arc<Revision>>>>,
    /// Figures of a revision on a day do not change; they are kept like the revisions.
    assessed: Arc<Mutex<VecDeque<Assessed>>>,
    /// One large import at a time; others wait here.
    pub(crate) importing: Arc<tokio::sync::Mutex<()>>,
}

/// Why the data could not be used.
#[derive(Debug, thiserror::Error)]
pub enum DataError {
    /// No such place.
    #[error("no place for data")]
    Location(#[from] LocationError),
    /// The place does not open.
    #[error("the data do not open")]
    Open(#[from] OpenError),
    /// Several organizations, and none was named.
    #[error("the data hold several organizations, name one of: {0}")]
    SeveralOrganizations(String),
    /// The organization could not be made.
    #[error("the organization was not made")]
    Create(#[from] CreateError),
    /// Something could not be read.
    #[error("the data could not be read")]
    Read(#[from] ReadError),
    /// Something could not be written.
    #[error("the data could not be written")]
    Apply(#[from] ApplyError),
    /// A name without a letter or digit.
    #[error("an organization needs a name")]
    Nameless,
    /// Others change the same data faster than one can follow.
    #[error("others change the data all the time")]
    Busy,
    /// A calculation broke off.
    #[error("a calculation broke off")]
    Broken,
}

/// The id of an organization for which no name was given.
const UNNAMED: &str = "kommune";

impl Data {
    /// Opens a folder or a `postgres://` address.
    pub async fn open(place: &str) -> Result<Data, DataError> {
        let store = Store::open(&Location::parse(place)?).await?;
        Ok(Data {
            store,
            cache: Arc::default(),
            assessed: Arc::default(),
            importing: Arc::default(),
        })
    }

    /// Closes the store, so that an embedded database is one file again.
    pub async fn close(&self) {
        self.store.close().await;
    }

    /// The organization that is meant: the named one, else the only one; `None` where there is
    /// none yet.
    pub async fn organization(&self, named: Option<&str>) -> Result<Option<String>, DataError> {
        let mut all = self.store.organizations().await?;
        match (named, all.len()) {
            (Some(named), _) => Ok(all.into_iter().find(|id| id == named)),
            (None, 0 | 1) => Ok(all.pop()),
            (None, _) => Err(DataError::SeveralOrganizations(all.join(", "))),
        }
    }

    /// Every organization and the newest revision of its landscape.
    pub async fn holdings(&self) -> Result<Vec<(String, RevisionId)>, DataError> {
        let mut holdings = Vec::new();
        for organization in self.store.organizations().await? {
            let newest = self.store.head(&organization).await?.unwrap_or_default();
            holdings.push((organization, newest));
        }
        Ok(holdings)
    }

    /// Makes an organization; its name becomes the municipality's record.
    pub async fn found(&self, id: Option<&str>, name: Option<&str>) -> Result<String, DataError> {
        let id = match (id, name) {
            (Some(id), _) => id.to_owned(),
            (None, Some(name)) if !name.contains(char::is_alphanumeric) => {
                return Err(DataError::Nameless);
            }
            (None, Some(name)) => freistadt_model::slug(name),
            (None, None) => UNNAMED.to_owned(),
        };
        self.store.create_organization(&id, now()).await?;
        if let Some(name) = name {
            let town = crate::staged::municipality(freistadt_model::Id::new(id.as_str()), name);
            let add = freistadt_model::Change::Add(freistadt_model::Tabled::into_any(town));
            let change_set = freistadt_model::ChangeSet { changes: vec![add] };
            let editor = crate::local_access(&id);
            self.store
                .apply(
                    &id,
                    RevisionId(0),
                    &change_set,
                    &note(&editor, "found", name),
                )
                .await?;
        }
        Ok(id)
    }

    /// The landscape as of a revision, by default the newest.
    pub async fn revision(
        &self,
        viewer: &Viewer,
        revision: Option<RevisionId>,
    ) -> Result<Arc<Revision>, DataError> {
        let organization = viewer.organization();
        let wanted = match revision {
            Some(revision) => revision,
            None => self.store.head(organization).await?.unwrap_or_default(),
        };
        if let Some(found) = self.cached(organization, wanted) {
            return Ok(found);
        }
        let loaded = Arc::new(self.store.load(organization, Some(wanted)).await?);
        let mut cache = self.cache.lock().unwrap_or_else(PoisonError::into_inner);
        cache.push_front(loaded.clone());
        cache.truncate(CACHED);
        Ok(loaded)
    }

    /// Empties the caches, where all data were replaced.
    pub(crate) fn forget(&self) {
        self.cache
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
        self.assessed
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
    }

    /// The figures of a revision on a day, from the cache where they are there.
    pub(crate) async fn assessment(
        &self,
        revision: &Arc<Revision>,
        as_of: Date,
    ) -> Result<Arc<Assessment>, DataError> {
        let owner = revision.landscape.owner.clone();
        if let Some(known) = self.known_assessment(&owner, revision.id, as_of) {
            return Ok(known);
        }
        let assessed = revision.clone();
        let assessment =
            calculate(move || assess(&assessed.landscape, as_of, LeadTimes::default())).await?;
        let assessment = Arc::new(assessment);
        let mut kept = self.assessed.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_front((owner, revision.id, as_of, assessment.clone()));
        kept.truncate(CACHED);
        Ok(assessment)
    }

    fn known_assessment(
        &self,
        owner: &str,
        id: RevisionId,
        as_of: Date,
    ) -> Option<Arc<Assessment>> {
        let kept = self.assessed.lock().unwrap_or_else(PoisonError::into_inner);
        let found = kept
            .iter()
            .find(|(whose, of, day, _)| whose == owner && *of == id && *day == as_of);
        found.map(|(_, _, _, assessment)| assessment.clone())
    }

    fn cached(&self, organization: &str, wanted: RevisionId) -> Option<Arc<Revision>> {
        let cache = self.cache.lock().unwrap_or_else(PoisonError::into_inner);
        cache
            .iter()
            .find(|r| r.id == wanted && r.landscape.owner == organization)
            .cloned()
    }
}

/// Whether something lies in a folder; of a database only opening it can tell.
pub fn holds_data(place: &str) -> bool {
    Location::parse(place).map_or(true, |location| location.holds_data())
}

/// Who does what why, now.
pub(crate) fn note(editor: &Editor, function: &str, reason: &str) -> Note {
    Note {
        author: editor.name().to_owned(),
        unit: editor.unit().to_owned(),
        function: function.to_owned(),
        reason: reason.to_owned(),
        at: now(),
    }
}

/// Runs a calculation where it does not hold up other requests.
pub(crate) async fn calculate<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, DataError> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|_| DataError::Broken)
}
