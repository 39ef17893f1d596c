//! Who uses what, and how changing went.

use freistadt_l10n::{Language, Wording};
use freistadt_model::Consent;
use serde::Deserialize;

use super::code;

/// Somebody uses a product.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Use {
    /// Which product.
    pub product: String,
    /// Which public body.
    pub organization: String,
    /// Its country.
    pub country: Option<String>,
    /// Its official key.
    pub key: Option<String>,
    /// How many inhabitants it has.
    pub size: Option<u32>,
    /// Since when.
    pub since: Option<String>,
    /// What of it, in German.
    pub scope_de: Option<String>,
    /// The same in English.
    pub scope_en: Option<String>,
    /// Where that comes from.
    pub source: String,
    /// The day of the source.
    pub on: Option<String>,
    /// How it became known.
    #[serde(deserialize_with = "code")]
    pub consent: Consent,
}

/// A public body that introduced, kept or gave up a solution.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Its id.
    pub id: String,
    /// Which body.
    pub body: String,
    /// Its country.
    pub country: String,
    /// What kind of body.
    pub body_kind: String,
    /// Its inhabitants.
    pub population: Option<u32>,
    /// How it went.
    pub outcome: CaseOutcome,
    /// Products before.
    #[serde(default)]
    pub from: Vec<String>,
    /// Products after.
    #[serde(default)]
    pub to: Vec<String>,
    /// What for.
    #[serde(default)]
    pub functions: Vec<String>,
    /// From which year.
    pub from_year: i16,
    /// Until which year.
    pub to_year: Option<i16>,
    /// In few words.
    pub title: Wording,
    /// What happened.
    pub story: Wording,
    /// Figures, each with who states it.
    #[serde(default)]
    pub figures: Vec<CaseFigure>,
    /// What to take from it.
    pub lesson: Option<Wording>,
    /// Where that comes from.
    pub source: String,
    /// Further sources.
    #[serde(default)]
    pub more_sources: Vec<String>,
}

impl Case {
    /// That the body uses a product since the case.
    pub(crate) fn as_use(&self, product: &str) -> Use {
        Use {
            product: product.to_owned(),
            organization: self.body.clone(),
            country: Some(self.country.clone()),
            key: None,
            size: self.population,
            since: Some(self.from_year.to_string()),
            scope_de: Some(self.title.de.clone()),
            scope_en: Some(self.title.en.clone()),
            source: self.source.clone(),
            on: None,
            consent: Consent::Reported,
        }
    }
}

/// How a case went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CaseOutcome {
    /// It is in use.
    Introduced,
    /// In use in parts.
    Partly,
    /// What was there was kept.
    Kept,
    /// It was given up again.
    GivenUp,
    /// Decided, not yet done.
    Planned,
    /// It never came into use.
    Failed,
}

impl CaseOutcome {
    /// Every outcome, in the order of pages.
    pub const ALL: [CaseOutcome; 6] = [
        CaseOutcome::Introduced,
        CaseOutcome::Partly,
        CaseOutcome::Planned,
        CaseOutcome::Kept,
        CaseOutcome::GivenUp,
        CaseOutcome::Failed,
    ];

    /// The code, as in data and addresses.
    pub fn code(self) -> &'static str {
        match self {
            CaseOutcome::Introduced => "introduced",
            CaseOutcome::Partly => "partly",
            CaseOutcome::Kept => "kept",
            CaseOutcome::GivenUp => "given-up",
            CaseOutcome::Planned => "planned",
            CaseOutcome::Failed => "failed",
        }
    }
}

/// A figure of a case.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseFigure {
    /// German.
    pub de: String,
    /// English.
    pub en: String,
    /// Who states it.
    pub who: Wording,
    /// Where that comes from.
    pub source: String,
}

impl CaseFigure {
    /// The figure in a language.
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::German => &self.de,
            Language::English => &self.en,
        }
    }
}
