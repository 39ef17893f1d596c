//! The shipped market knowledge: products, who uses them, what becomes of them, cases, paths of
//! procurement. Facts with their sources; nothing here is a recommendation.

mod case;
mod event;
mod product;

use freistadt_l10n::Language;
use freistadt_model::Code;
use serde::{Deserialize, Deserializer};

pub use case::{Case, CaseFigure, CaseOutcome, Use};
pub use event::{ProcurementPath, ProductEvent};
pub use product::{CatalogueProduct, Firm};

/// A code of the model.
fn code<'de, C: Code, D: Deserializer<'de>>(deserializer: D) -> Result<C, D::Error> {
    let text = String::deserialize(deserializer)?;
    let unknown = || serde::de::Error::custom(format!("no code `{text}`"));
    C::from_code(&text).ok_or_else(unknown)
}

/// Where a fact comes from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its id.
    pub id: String,
    /// German.
    pub de: String,
    /// English.
    pub en: String,
    /// Its address, where it has one.
    pub url: Option<String>,
    /// The day on which it was opened; none for what is only remembered.
    pub opened: Option<String>,
    /// What it is: `research`, `page` or `repository`.
    pub kind: Option<String>,
}

impl Source {
    /// What it is, in a language.
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::German => &self.de,
            Language::English => &self.en,
        }
    }
}

/// The id of the source of whatever nobody looked up.
pub const UNVERIFIED: &str = "unverified";
