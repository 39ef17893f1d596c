//! What is about to end: events of products from files of others, matched with applications.

mod endings;
mod endoflife;
mod openeox;

use freistadt_interchange::read_json;
use freistadt_model::{
    AnyRecord, Diagnostic, Id, LifeCycleEvent, LifeEvent, PartialDate, Record as _, Source, Stated,
    Tabled as _, slug,
};

pub use endings::{Ending, EndingSource, Endings, Running, VersionFits, endings};

/// An event as a file tells it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReadEvent {
    /// The product.
    pub product: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// CPE names and package URLs.
    pub identifiers: Vec<String>,
    /// The version; none: every.
    pub version: Option<String>,
    /// What happens.
    pub event: LifeEvent,
    /// When.
    pub on: PartialDate,
}

/// What a file told.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReadEvents {
    /// The format, as a word: `endoflife.date`, `OpenEoX`.
    pub format: &'static str,
    /// The events, in the order of the file.
    pub events: Vec<ReadEvent>,
    /// What could not be taken over.
    pub diagnostics: Vec<Diagnostic>,
}

/// About which product a file speaks that does not say so itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct About {
    /// Its name.
    pub product: Option<String>,
    /// Its version.
    pub version: Option<String>,
}

/// Why a file tells of no events.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotEvents {
    /// Not JSON.
    #[error("no JSON")]
    NotJson {
        /// The line of the mistake, if there is one.
        line: Option<u32>,
    },
    /// Neither of the formats.
    #[error("neither endoflife.date nor OpenEoX")]
    UnknownFormat,
    /// OpenEoX of another version.
    #[error("OpenEoX of another version: `{found}`")]
    OtherVersion {
        /// What its schema is called.
        found: String,
    },
    /// It does not say about which product, nor did anybody else.
    #[error("no product")]
    NoProduct,
}

impl NotEvents {
    /// The remark on the file.
    pub fn remark(&self) -> Diagnostic {
        match self {
            NotEvents::NotJson { line } => {
                let mut remark = Diagnostic::error("events-not-json");
                remark.location.line = *line;
                remark
            }
            NotEvents::UnknownFormat => Diagnostic::error("events-unknown-format"),
            NotEvents::OtherVersion { found } => {
                Diagnostic::error("events-openeox-version").text("found", found)
            }
            NotEvents::NoProduct => Diagnostic::error("events-no-product"),
        }
    }
}

/// Reads life-cycle data in the format of endoflife.date's API (version 1 or the one before) or of
/// OpenEoX Core; which one is recognised from the content.
pub fn read_events(bytes: &[u8], about: &About) -> Result<ReadEvents, NotEvents> {
    let json = read_json(bytes).map_err(|line| NotEvents::NotJson { line })?;
    if openeox::is_openeox(&json) {
        return openeox::read(&json, about);
    }
    endoflife::read(&json, about).ok_or(NotEvents::UnknownFormat)
}

impl ReadEvent {
    /// The event as a record; the same event has the same id in every file.
    pub fn record(&self, source: &Id<Source>) -> AnyRecord {
        use freistadt_model::Code as _;
        let version = self.version.as_deref().unwrap_or("alle");
        let id = slug(&format!("{} {version} {}", self.product, self.event.code()));
        let mut record = LifeCycleEvent::new(Id::new(id));
        record.product.clone_from(&self.product);
        record.aliases.clone_from(&self.aliases);
        record.identifiers.clone_from(&self.identifiers);
        record.version = match &self.version {
            Some(version) => Stated::Known(version.clone()),
            None => Stated::NotApplicable,
        };
        record.event = Stated::Known(self.event);
        record.on = Stated::Known(self.on);
        record.source = Some(source.clone());
        record.into_any()
    }
}
