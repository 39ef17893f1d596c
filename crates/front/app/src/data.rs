//! The data of one installation: a store, and a bounded cache of loaded revisions.

use std::sync::Arc;

use freistadt_catalogue::{Endings, ForeignEntry, endings};
use freistadt_graph::{Dependence, Question};
use freistadt_indicators::{Assessment, assess};
use freistadt_model::{LeadTimes, Revision, RevisionId};
use freistadt_policy::StepState;
use freistadt_store::{
    ApplyError, CreateError, Location, LocationError, Note, OpenError, ReadError, Store,
};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::access::actor::{Editor, Viewer};
use crate::clock::now;
use crate::digest::{Digest, Outgoing, Span, Stand};
use crate::frame::{Beginnings, FrameChecked, FrameOverview};
use crate::recent::Recent;

/// Whose landscape, and which state of it.
type State = (String, RevisionId);

/// Whose catalogues, and when each was asked last.
type Told = (String, Vec<(String, Timestamp)>);

/// So many revisions stay in memory, and figures of so many.
const CACHED: usize = 4;

/// So many questions to a landscape stay compiled: a course over time asks five.
const COMPILED: usize = 8;

/// So much of what is told regularly stays in memory: a feed has fourteen days.
const TOLD: usize = 32;

/// A handle on the data; clones share connections and cache.
#[derive(Clone)]
pub struct Data {
    pub(crate) store: Store,
    revisions: Recent<State, Revision>,
    /// Figures of a revision on a day do not change.
    assessed: Recent<(State, Date), Assessment>,
    /// Nor do its networks of failure under a question.
    compiled: Recent<(State, Question), Dependence>,
    /// Nor does what happens to its applications.
    ending: Recent<State, Endings>,
    /// Nor what its own rules find on a day, and how the frame as a whole stands.
    pub(crate) checked: Recent<(State, Date), FrameChecked>,
    pub(crate) framed: Recent<(State, Date), FrameOverview>,
    /// Nor how far up the ladder it is on a day.
    pub(crate) climbed: Recent<(State, Date), Vec<StepState>>,
    /// Nor since when that holds.
    pub(crate) begun: Recent<(State, Date), Beginnings>,
    /// Nor does what catalogues told until they are asked again.
    pub(crate) foreign: Recent<Told, Vec<ForeignEntry>>,
    /// Nor what is to be told of one on a day, and between two of them.
    pub(crate) stands: Recent<(State, Date), Stand>,
    pub(crate) digests: Recent<Span, Digest>,
    /// By which ways something leaves the installation.
    pub(crate) outgoing: Arc<Outgoing>,
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
            revisions: Recent::new(CACHED),
            assessed: Recent::new(CACHED),
            compiled: Recent::new(COMPILED),
            ending: Recent::new(CACHED),
            checked: Recent::new(CACHED),
            framed: Recent::new(CACHED),
            climbed: Recent::new(CACHED),
            begun: Recent::new(CACHED),
            foreign: Recent::new(CACHED),
            stands: Recent::new(TOLD),
            digests: Recent::new(TOLD),
            outgoing: Arc::default(),
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
            let town =
                crate::intake::staged::municipality(freistadt_model::Id::new(id.as_str()), name);
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
        let state = (organization.to_owned(), wanted);
        if let Some(found) = self.revisions.get(&state) {
            return Ok(found);
        }
        let loaded = Arc::new(self.store.load(organization, Some(wanted)).await?);
        self.revisions.put(state, loaded.clone());
        Ok(loaded)
    }

    /// Empties the caches, where all data were replaced.
    pub(crate) fn forget(&self) {
        self.revisions.clear();
        self.assessed.clear();
        self.compiled.clear();
        self.ending.clear();
        self.checked.clear();
        self.framed.clear();
        self.climbed.clear();
        self.begun.clear();
        self.foreign.clear();
        self.stands.clear();
        self.digests.clear();
    }

    /// The figures of a revision on a day.
    pub(crate) async fn assessment(
        &self,
        revision: &Arc<Revision>,
        as_of: Date,
    ) -> Result<Arc<Assessment>, DataError> {
        let seen = revision.clone();
        let assess = move || assess(&seen.landscape, as_of, LeadTimes::default());
        self.assessed.get_or((state(revision), as_of), assess).await
    }

    /// The networks of failure of a revision under a question.
    pub(crate) async fn dependence(
        &self,
        revision: &Arc<Revision>,
        question: Question,
    ) -> Result<Arc<Dependence>, DataError> {
        let seen = revision.clone();
        let compile = move || Dependence::new(&seen.landscape, question);
        let key = (state(revision), question);
        self.compiled.get_or(key, compile).await
    }

    /// What happens to the applications of a revision.
    pub(crate) async fn endings_of(
        &self,
        revision: &Arc<Revision>,
    ) -> Result<Arc<Endings>, DataError> {
        let seen = revision.clone();
        let work = move || endings(&seen.landscape);
        self.ending.get_or(state(revision), work).await
    }
}

pub(crate) fn state(revision: &Revision) -> State {
    (revision.landscape.owner.clone(), revision.id)
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
