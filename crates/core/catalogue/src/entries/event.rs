//! What happens to products, and ways to procure.

use freistadt_l10n::{Language, Wording};
use freistadt_model::{LifeEvent, PartialDate};
use jiff::civil::Date;
use serde::Deserialize;

use super::code;

/// Something in the life of a product.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProductEvent {
    /// Which product.
    pub product: String,
    /// Which version; none: all.
    pub version: Option<String>,
    /// What happens.
    #[serde(deserialize_with = "code")]
    pub kind: LifeEvent,
    /// When, see [`ProductEvent::day`].
    pub on: String,
    /// In a sentence, German.
    pub de: String,
    /// The same in English.
    pub en: String,
    /// Who states it.
    pub who: Option<Wording>,
    /// Where that comes from.
    pub source: String,
}

impl ProductEvent {
    /// The sentence in a language.
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::German => &self.de,
            Language::English => &self.en,
        }
    }

    /// The day, month or year; a test reads all that are shipped.
    pub fn day(&self) -> Option<PartialDate> {
        self.on.parse().ok()
    }
}

/// A way to procure something.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProcurementPath {
    /// Its id.
    pub id: String,
    /// Which way: `in-house`, `framework`, `reuse`, `direct-award`, `national`, `eu-wide`,
    /// `extension`.
    pub kind: String,
    /// Where it holds: `DE`, or a Land as in ISO 3166-2, `NW`.
    pub land: String,
    /// Its name.
    pub name: Wording,
    /// What it asks for.
    pub what: Wording,
    /// How many weeks it takes, least and most of what the sources say.
    pub lead_weeks: Option<[u16; 2]>,
    /// From when to when the weeks count, and who says so.
    pub lead_note: Option<Wording>,
    /// Up to which value in cents.
    pub limit_cents: Option<i64>,
    /// What the limit means.
    pub limit_note: Option<Wording>,
    /// From when.
    pub from: String,
    /// Until when.
    pub to: Option<String>,
    /// Where that comes from, one or more.
    pub sources: Vec<String>,
}

impl ProcurementPath {
    /// Whether it still holds on a day; what does not say until when, does.
    pub fn holds(&self, today: Date) -> bool {
        self.until().is_none_or(|until| today <= until)
    }

    /// The last day on which it holds; a test reads all that are shipped.
    pub fn until(&self) -> Option<Date> {
        self.to.as_ref()?.parse().ok()
    }
}
