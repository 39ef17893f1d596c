//! Products of the market.

use freistadt_model::{Country, Licence};
use serde::Deserialize;

use super::UNVERIFIED;

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
    /// Said to be open source, without a source that was opened: counts for nothing, but nobody
    /// should read that there is nothing.
    #[serde(default)]
    pub perhaps_open: bool,
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

    /// Whether it may be an open solution, of which something that counts is not looked up yet.
    pub fn is_unsourced_solution(&self) -> bool {
        !self.counts() && (self.perhaps_open || self.is_open_source())
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
