//! What helps: measures by class, with the rules of the catalogue they help against, and texts to
//! adapt. Data, read once; none of it is legal advice, and no text names a product.

use std::sync::LazyLock;

use freistadt_l10n::{Language, Wording};
use jiff::civil::Date;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

/// What kind of help it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MeasureClass {
    /// To something else, or somebody else.
    Switch,
    /// What a contract says.
    Contract,
    /// What others can read.
    OpenFormat,
    /// Trying to leave.
    ExitTest,
    /// Somebody else who could.
    SecondSupplier,
    /// Together with others.
    CommonDevelopment,
    /// What is kept in safe hands.
    Escrow,
    /// To know.
    Knowledge,
    /// To have a say.
    Influence,
    /// To go on without.
    Makeshift,
}

impl MeasureClass {
    /// Every class, in the order of pages.
    pub const ALL: [MeasureClass; 10] = [
        MeasureClass::Switch,
        MeasureClass::Contract,
        MeasureClass::OpenFormat,
        MeasureClass::ExitTest,
        MeasureClass::SecondSupplier,
        MeasureClass::CommonDevelopment,
        MeasureClass::Escrow,
        MeasureClass::Knowledge,
        MeasureClass::Influence,
        MeasureClass::Makeshift,
    ];

    /// The code.
    pub fn code(self) -> &'static str {
        match self {
            MeasureClass::Switch => "switch",
            MeasureClass::Contract => "contract",
            MeasureClass::OpenFormat => "open-format",
            MeasureClass::ExitTest => "exit-test",
            MeasureClass::SecondSupplier => "second-supplier",
            MeasureClass::CommonDevelopment => "common-development",
            MeasureClass::Escrow => "escrow",
            MeasureClass::Knowledge => "knowledge",
            MeasureClass::Influence => "influence",
            MeasureClass::Makeshift => "makeshift",
        }
    }
}

/// How long it keeps people busy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effort {
    /// Some days of one person.
    Days,
    /// Some weeks.
    Weeks,
    /// Some months, usually with others.
    Months,
    /// Years, with a budget of its own.
    Years,
}

impl Effort {
    /// The code.
    pub fn code(self) -> &'static str {
        match self {
            Effort::Days => "days",
            Effort::Weeks => "weeks",
            Effort::Months => "months",
            Effort::Years => "years",
        }
    }
}

/// A measure.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Its id.
    pub id: String,
    /// Which class.
    pub class: MeasureClass,
    /// How long it takes.
    pub effort: Effort,
    /// The rules of the catalogue it helps against.
    pub rules: Vec<String>,
    /// What is done.
    pub title: Wording,
    /// When it applies.
    pub when: Wording,
    /// Who does it: functions.
    pub who: Wording,
    /// What the law says.
    pub law: Sourced,
    /// Where it was done.
    pub example: Sourced,
    /// Texts to adapt, by id.
    #[serde(default)]
    pub texts: Vec<String>,
}

/// A statement with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sourced {
    /// German.
    pub de: String,
    /// English.
    pub en: String,
    /// The id of the source; `unverified` where nobody opened one.
    pub source: String,
}

impl Sourced {
    /// The wording in a language.
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::German => &self.de,
            Language::English => &self.en,
        }
    }
}

/// Where statements come from, and when that was opened.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct MeasureSource {
    /// Its id.
    pub id: String,
    /// What it is.
    #[serde(flatten)]
    pub name: Wording,
    /// The day on which it was opened.
    #[serde(default, deserialize_with = "day")]
    pub opened: Option<Date>,
}

fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse().map(Some).map_err(D::Error::custom)
}

/// A text to adapt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ModelText {
    /// Its id.
    pub id: &'static str,
    german: &'static str,
    english: &'static str,
}

impl ModelText {
    /// The text as Markdown; its first line is its title.
    pub fn of(&self, language: Language) -> &'static str {
        match language {
            Language::German => self.german,
            Language::English => self.english,
        }
    }

    /// What it is called.
    pub fn title(&self, language: Language) -> &'static str {
        let first = self.of(language).lines().next().unwrap_or_default();
        first.trim_start_matches('#').trim()
    }
}

macro_rules! model_texts {
    ($($id:literal,)+) => {
        /// Texts to adapt.
        pub const MODEL_TEXTS: &[ModelText] = &[$( ModelText {
            id: $id,
            german: include_str!(concat!("../../../../data/measures/texts/", $id, ".de.md")),
            english: include_str!(concat!("../../../../data/measures/texts/", $id, ".en.md")),
        }, )+];
    };
}

// A new text is one line here.
model_texts! {
    "clauses",
    "motion",
    "exit-test",
}

/// The text with this id.
pub fn model_text(id: &str) -> Option<&'static ModelText> {
    MODEL_TEXTS.iter().find(|it| it.id == id)
}

#[derive(Deserialize)]
struct File {
    #[serde(default)]
    source: Vec<MeasureSource>,
    #[serde(default)]
    measure: Vec<Measure>,
}

const FILES: [&str; 4] = [
    include_str!("../../../../data/measures/sources.toml"),
    include_str!("../../../../data/measures/leave.toml"),
    include_str!("../../../../data/measures/agree.toml"),
    include_str!("../../../../data/measures/stay.toml"),
];

static ALL: LazyLock<File> = LazyLock::new(|| {
    let mut all = File {
        source: Vec::new(),
        measure: Vec::new(),
    };
    // A test reads every file.
    for file in FILES
        .iter()
        .filter_map(|it| toml::from_str::<File>(it).ok())
    {
        all.source.extend(file.source);
        all.measure.extend(file.measure);
    }
    all.measure.sort_by_key(|it| it.class);
    all
});

/// Every measure, class by class.
pub fn measures() -> &'static [Measure] {
    &ALL.measure
}

/// The measure with this id.
pub fn measure(id: &str) -> Option<&'static Measure> {
    measures().iter().find(|it| it.id == id)
}

/// What helps against findings of a rule of the catalogue.
pub fn measures_for(rule: &str) -> Vec<&'static Measure> {
    let helps = |it: &&Measure| it.rules.iter().any(|of| of == rule);
    measures().iter().filter(helps).collect()
}

/// The source with this id.
pub fn measure_source(id: &str) -> Option<&'static MeasureSource> {
    ALL.source.iter().find(|it| it.id == id)
}

#[cfg(test)]
mod tests {
    //! The data hold together.

    use std::collections::BTreeSet;

    use super::*;
    use crate::catalogue::{catalogue, rule_of_catalogue};

    #[test]
    fn every_file_can_be_read() {
        for file in FILES {
            toml::from_str::<File>(file).unwrap();
        }
        assert!(measures().len() >= 30, "{}", measures().len());
        let ids: BTreeSet<&str> = measures().iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids.len(), measures().len());
        for class in MeasureClass::ALL {
            assert!(measures().iter().any(|it| it.class == class), "{class:?}");
        }
    }

    #[test]
    fn what_a_measure_names_is_there() {
        for measure in measures() {
            let id = &measure.id;
            for rule in &measure.rules {
                assert!(rule_of_catalogue(rule).is_some(), "{id}: {rule}");
            }
            for text in &measure.texts {
                assert!(model_text(text).is_some(), "{id}: {text}");
            }
            for sourced in [&measure.law, &measure.example] {
                let there = measure_source(&sourced.source).is_some();
                assert!(there, "{id}: {}", sourced.source);
                assert_ne!(sourced.source, "unverified", "{id}");
            }
        }
        for source in ALL.source.iter().filter(|it| it.id != "unverified") {
            assert!(source.opened.is_some(), "{}", source.id);
        }
    }

    /// Nobody is left with nothing but a switch: often there is nothing to switch to.
    #[test]
    fn every_rule_has_two_measures_and_one_that_is_no_switch() {
        for rule in catalogue() {
            let found = measures_for(&rule.id);
            assert!(found.len() >= 2, "{}: {}", rule.id, found.len());
            let other = found.iter().any(|it| it.class != MeasureClass::Switch);
            assert!(other, "{}", rule.id);
        }
    }

    #[test]
    fn texts_say_that_they_are_no_legal_advice() {
        for text in MODEL_TEXTS {
            let german = text.of(Language::German).contains("keine Rechtsberatung");
            let english = text.of(Language::English).contains("not legal advice");
            assert!(german && english, "{}", text.id);
            assert!(!text.title(Language::German).is_empty());
        }
    }
}
