//! How an instrument stands in a file; `read` makes instruments of it.

use freistadt_l10n::Wording;
use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::instrument::{Rated, Unknowns};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    pub(crate) id: Spanned<String>,
    pub(crate) version: String,
    pub(crate) published: String,
    pub(crate) name: Wording,
    pub(crate) about: Wording,
    pub(crate) rates: Vec<Rated>,
    pub(crate) source: String,
    pub(crate) opened: Spanned<String>,
    pub(crate) licence: Licence,
    pub(crate) method: Spanned<Method>,
    #[serde(default)]
    pub(crate) level: Vec<Level>,
    #[serde(default)]
    pub(crate) scale: Vec<Scale>,
    #[serde(default)]
    pub(crate) objective: Vec<Objective>,
    #[serde(default)]
    pub(crate) gap: Vec<Wording>,
    #[serde(default)]
    pub(crate) convention: Vec<Wording>,
    #[serde(default)]
    pub(crate) card: Vec<Card>,
}

/// One name for all, or words in both languages.
#[derive(Deserialize)]
#[serde(untagged)]
pub(crate) enum Licence {
    Words(Wording),
    Name(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Method {
    /// `profile` or `weighted`.
    pub(crate) kind: Spanned<String>,
    pub(crate) to: Option<Spanned<String>>,
    pub(crate) least: Option<Spanned<String>>,
    pub(crate) decimals: Option<u32>,
    #[serde(default)]
    pub(crate) sign: String,
    pub(crate) unknown: Option<Unknowns>,
    #[serde(default)]
    pub(crate) band: Vec<Band>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Band {
    pub(crate) to: Spanned<String>,
    pub(crate) name: Wording,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Level {
    pub(crate) number: u8,
    pub(crate) id: String,
    pub(crate) name: Wording,
    #[serde(default)]
    pub(crate) about: Wording,
}

/// Options that several questions share.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Scale {
    pub(crate) id: String,
    pub(crate) option: Vec<Choice>,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub(crate) struct Choice {
    pub(crate) id: Spanned<String>,
    pub(crate) de: String,
    pub(crate) en: String,
    pub(crate) points: Option<Spanned<String>>,
    pub(crate) level: Option<u8>,
    #[serde(default)]
    pub(crate) knocks_out: bool,
    #[serde(default)]
    pub(crate) lacks: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Objective {
    pub(crate) id: Spanned<String>,
    pub(crate) weight: Option<Spanned<String>>,
    pub(crate) text: Wording,
    pub(crate) help: Option<Wording>,
    pub(crate) scale: Option<Spanned<String>>,
    #[serde(default)]
    pub(crate) fact: Vec<Fact>,
    #[serde(default)]
    pub(crate) gap: bool,
    #[serde(default)]
    pub(crate) item: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Item {
    pub(crate) id: Spanned<String>,
    pub(crate) text: Wording,
    pub(crate) help: Option<Wording>,
    pub(crate) scale: Option<Spanned<String>>,
    #[serde(default)]
    pub(crate) option: Vec<Choice>,
    #[serde(default)]
    pub(crate) fact: Vec<Fact>,
    #[serde(default)]
    pub(crate) gap: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fact {
    pub(crate) of: Spanned<String>,
    /// Which option stands for which answer; the same ids where nothing is said.
    #[serde(default)]
    pub(crate) answers: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Card {
    pub(crate) id: Spanned<String>,
    pub(crate) name: String,
    pub(crate) source: String,
    pub(crate) opened: String,
    pub(crate) by: Wording,
    pub(crate) published: Option<String>,
    pub(crate) unweighted: Option<String>,
    pub(crate) level: Option<u8>,
    pub(crate) answers: BTreeMap<String, Spanned<String>>,
}
