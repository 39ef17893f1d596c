//! Words that stand in `data/`, in German and English.

use serde::Deserialize;

use crate::Language;

/// A German and an English wording of the same.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub struct Wording {
    /// German.
    pub de: String,
    /// English.
    pub en: String,
}

impl Wording {
    /// The wording in a language.
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::German => &self.de,
            Language::English => &self.en,
        }
    }
}
