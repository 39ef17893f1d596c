//! The shipped market knowledge: products, who uses them, what becomes of them, cases, paths of
//! procurement. Facts with their sources; nothing here is a recommendation.

use freistadt_l10n::{Language, Wording};
use freistadt_model::{Code, Consent, Country, Licence, LifeEvent, PartialDate};
use serde::{Deserialize, Deserializer};

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

/// A product of the market: what town halls run, and what could take its place.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CatalogueProduct {
    /// Its id, stable between versions.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Other spellings, editions, former names.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Who makes or maintains it.
    pub maker: Option<String>,
    /// Where the maker has its seat.
    pub country: Option<String>,
    /// Who controls the maker.
    pub parent: Option<Firm>,
    /// Functions that it covers.
    #[serde(default)]
    pub functions: Vec<String>,
    /// Functions that it covers with limits.
    #[serde(default)]
    pub partly: Vec<String>,
    /// `proprietary` or an SPDX expression, see [`CatalogueProduct::licence`].
    #[serde(rename = "licence")]
    pub licence_text: Option<String>,
    /// The open edition can do less than the one that is sold.
    #[serde(default)]
    pub open_core: bool,
    /// Where it can run: `own`, `provider`, `cloud`.
    #[serde(default)]
    pub hosting: Vec<String>,
    /// Who supports it.
    #[serde(default)]
    pub supporters: Vec<Firm>,
    /// Open formats.
    #[serde(default)]
    pub formats: Vec<String>,
    /// Open interfaces.
    #[serde(default)]
    pub interfaces: Vec<String>,
    /// Proprietary software that it needs.
    #[serde(default)]
    pub needs: Vec<String>,
    /// Its repository or page.
    pub url: Option<String>,
    /// Common Platform Enumeration name.
    pub cpe: Option<String>,
    /// Package URL.
    pub purl: Option<String>,
    /// A source shows that German town halls run it.
    #[serde(default)]
    pub market: bool,
    /// Where name, maker, functions and licence come from.
    pub source: String,
    /// Further sources.
    #[serde(default)]
    pub more_sources: Vec<String>,
    /// Fields that no source shows.
    #[serde(default)]
    pub unverified: Vec<String>,
    /// Asked for every application; worked out once, see [`CatalogueProduct::settled`].
    #[serde(skip)]
    open_source: bool,
    #[serde(skip)]
    european: bool,
}

/// A firm or public body with its seat.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Firm {
    /// Its name.
    pub name: String,
    /// Its country.
    pub country: Option<String>,
    /// Where that comes from, if not from the entry's source.
    pub source: Option<String>,
}

impl CatalogueProduct {
    /// Its licence; none if unknown.
    pub fn licence(&self) -> Option<Licence> {
        self.licence_text.as_deref()?.parse().ok()
    }

    /// The entry with what follows from its fields.
    pub(crate) fn settled(mut self) -> Self {
        self.open_source = self
            .licence()
            .is_some_and(|licence| licence.is_open_source());
        let parent = self.parent.as_ref().map(|parent| parent.country.as_deref());
        self.european = in_europe(self.country.as_deref()) && parent.is_none_or(in_europe);
        self
    }

    /// Whether it can be used under an open-source licence.
    pub fn is_open_source(&self) -> bool {
        self.open_source
    }

    /// Whether its maker and whoever controls it sit in the EU, the EEA or Switzerland; unknown
    /// seats do not count.
    pub fn is_european(&self) -> bool {
        self.european
    }

    /// Whether it can be named as a solution: open source, or European.
    pub fn is_solution(&self) -> bool {
        self.is_open_source() || self.is_european()
    }

    /// Whether somebody in the EU, the EEA or Switzerland supports it, its maker included.
    pub fn is_supported_in_europe(&self) -> bool {
        let supporter = |firm: &Firm| in_europe(firm.country.as_deref());
        self.is_european() || self.supporters.iter().any(supporter)
    }

    /// Whether name, maker, functions and licence were looked up.
    pub fn counts(&self) -> bool {
        let basic = ["name", "maker", "functions", "licence"];
        let remembered = |field: &&str| self.unverified.iter().any(|it| it == field);
        self.source != UNVERIFIED && !basic.iter().any(remembered)
    }

    /// Name and other spellings.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let aliases = self.aliases.iter().map(String::as_str);
        std::iter::once(self.name.as_str()).chain(aliases)
    }
}

fn in_europe(country: Option<&str>) -> bool {
    let country = country.and_then(|code| code.parse::<Country>().ok());
    country.is_some_and(|country| country.in_eu_or_eea() || country.to_string() == "CH")
}

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
    /// How many weeks it takes, at least and at most.
    pub lead_weeks: Option<[u16; 2]>,
    /// Up to which value in cents.
    pub limit_cents: Option<i64>,
    /// What the limit means.
    pub limit_note: Option<Wording>,
    /// From when.
    pub from: String,
    /// Until when.
    pub to: Option<String>,
    /// Where that comes from.
    pub source: String,
}
