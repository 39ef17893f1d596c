//! The synonym tables of `data/synonyms`: what headings and cell values mean.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use freistadt_model::Kind;
use serde::Deserialize;

use crate::sheets::SheetKind;

/// What a column fills.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// The record's id.
    Id,
    /// A field.
    Field(Kind, &'static str),
    /// An organization whose role the heading leaves open.
    OpenOrganization,
    /// Names of persons: recognised, counted, not imported.
    Person,
    /// A server the application runs on.
    Server,
    /// A database the application runs on.
    Database,
    /// Applications it exchanges data with.
    Interfaces,
    /// Public services delivered with the application.
    Service,
    /// LeiKa key of the service in the same row.
    ServiceLeika,
    /// Three protection values in one cell.
    ProtectionAll,
    /// Contract basis or EVB-IT type.
    BasisOrType,
    /// A duration, or a range of two dates.
    TermOrRange,
    /// A notice rule as free text.
    Notice,
    /// The day or rule to which notice can be given.
    NoticeTo,
    /// A renewal rule as free text.
    Renewal,
    /// Cost per month.
    CostPerMonth,
    /// A date of which only the year counts.
    CostDate,
    /// The amount of one budget year.
    YearAmount(u32),
    /// Recognised, and evidence of the kind of sheet only.
    Evidence,
}

impl Target {
    /// The target with this name in the data files and in kept mappings; `None` if unknown.
    pub fn parse(name: &str) -> Option<Target> {
        Some(match name {
            "id" => Target::Id,
            "open-organization" => Target::OpenOrganization,
            "person" => Target::Person,
            "server" => Target::Server,
            "database" => Target::Database,
            "interfaces" => Target::Interfaces,
            "service" => Target::Service,
            "service-leika" => Target::ServiceLeika,
            "protection-all" => Target::ProtectionAll,
            "contract.basis-or-type" => Target::BasisOrType,
            "contract.term-or-range" => Target::TermOrRange,
            "contract.notice" => Target::Notice,
            "contract.notice-to" => Target::NoticeTo,
            "contract.renewal" => Target::Renewal,
            "contract.cost-per-month" => Target::CostPerMonth,
            "cost-line.date" => Target::CostDate,
            "client-evidence" | "provider-evidence" | "ignore-text" | "ignore-number" => {
                Target::Evidence
            }
            other => {
                let (kind, field) = other.split_once('.')?;
                let kind = Kind::from_code(kind)?;
                Target::Field(kind, kind.field(field)?.name)
            }
        })
    }

    /// Whether the column's content reaches the landscape.
    pub fn is_imported(self) -> bool {
        !matches!(self, Target::Evidence | Target::Person)
    }
}

/// One line of the heading table.
pub(crate) struct Heading {
    pub(crate) target: Target,
    /// Name of the target in the data file; tells evidence of clients from that of providers.
    pub(crate) name: String,
    pub(crate) only: Vec<SheetKind>,
    pub(crate) words: BTreeSet<String>,
}

/// Both tables.
pub(crate) struct Words {
    pub(crate) headings: Vec<Heading>,
    pub(crate) values: Values,
}

#[derive(Deserialize)]
struct HeadingFile {
    heading: Vec<HeadingRow>,
}

#[derive(Deserialize)]
struct HeadingRow {
    target: String,
    #[serde(default)]
    only: Vec<String>,
    words: Vec<String>,
}

/// What cell values mean.
pub(crate) struct Values {
    pub(crate) unknown: BTreeSet<String>,
    pub(crate) not_applicable: BTreeSet<String>,
    pub(crate) no_end: BTreeSet<String>,
    pub(crate) as_above: BTreeSet<String>,
    pub(crate) own_organization: BTreeSet<String>,
    /// Set name → word → code.
    pub(crate) codes: BTreeMap<String, BTreeMap<String, String>>,
    pub(crate) sheets: Vec<(SheetKind, Vec<String>)>,
}

#[derive(Deserialize)]
struct ValueFile {
    unknown: Vec<String>,
    not_applicable: Vec<String>,
    no_end: Vec<String>,
    as_above: Vec<String>,
    own_organization: Vec<String>,
    answer: BTreeMap<String, Vec<String>>,
    codes: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    sheets: BTreeMap<String, Vec<String>>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| Words {
    headings: headings(include_str!("../../../../data/synonyms/headings.toml")),
    values: values(include_str!("../../../../data/synonyms/values.toml")),
});

pub(crate) fn words() -> &'static Words {
    &WORDS
}

fn headings(text: &str) -> Vec<Heading> {
    let file: HeadingFile = toml::from_str(text).expect("the embedded table is tested");
    let row = |row: HeadingRow| Heading {
        target: Target::parse(&row.target).expect("the embedded table names existing fields"),
        name: row.target,
        only: row
            .only
            .iter()
            .map(|kind| SheetKind::parse(kind).expect("a kind of sheet"))
            .collect(),
        words: row.words.iter().map(|word| heading_key(word)).collect(),
    };
    file.heading.into_iter().map(row).collect()
}

fn values(text: &str) -> Values {
    let file: ValueFile = toml::from_str(text).expect("the embedded table is tested");
    let set = |words: &[String]| {
        words
            .iter()
            .map(|word| value_key(word))
            .collect::<BTreeSet<_>>()
    };
    let mut codes = file.codes;
    codes.insert("answer".into(), file.answer);
    let flat = |terms: BTreeMap<String, Vec<String>>| {
        terms
            .iter()
            .flat_map(|(code, words)| words.iter().map(|word| (value_key(word), code.clone())))
            .collect()
    };
    Values {
        unknown: set(&file.unknown),
        not_applicable: set(&file.not_applicable),
        no_end: set(&file.no_end),
        as_above: set(&file.as_above),
        own_organization: set(&file.own_organization),
        codes: codes
            .into_iter()
            .map(|(name, terms)| (name, flat(terms)))
            .collect(),
        sheets: file
            .sheets
            .into_iter()
            .map(|(kind, words)| (SheetKind::parse(&kind).expect("a kind of sheet"), words))
            .collect(),
    }
}

/// A heading without case, signs, blanks and line breaks; `Nummer` is read as `Nr`.
pub(crate) fn heading_key(heading: &str) -> String {
    let plain: String = freistadt_model::slug(heading).split('-').collect();
    plain.replace("nummer", "nr").replace("number", "nr")
}

/// A cell value without case and outer blanks; single spaces inside.
pub(crate) fn value_key(value: &str) -> String {
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    value.to_lowercase()
}

#[cfg(test)]
mod tests {
    //! The tables hold together.

    use super::*;

    #[test]
    fn every_code_in_the_value_table_exists() {
        let mut sets = BTreeMap::new();
        for kind in Kind::ALL {
            for field in kind.fields() {
                if let freistadt_model::ValueType::Code(set) = field.value_type {
                    sets.insert(set.name, set.codes);
                }
            }
        }
        for (name, terms) in &words().values.codes {
            let codes = sets
                .get(name.as_str())
                .unwrap_or_else(|| panic!("no set `{name}`"));
            for code in terms.values() {
                assert!(codes.contains(&code.as_str()), "`{name}` has no `{code}`");
            }
        }
    }

    #[test]
    fn no_word_means_two_things_in_one_kind_of_sheet() {
        for kind in SheetKind::ALL {
            let mut seen = BTreeMap::new();
            for heading in &words().headings {
                if !heading.only.contains(kind) {
                    continue;
                }
                for word in &heading.words {
                    if let Some(other) = seen.insert(word, &heading.name) {
                        assert_eq!(other, &heading.name, "`{word}` in {kind:?}");
                    }
                }
            }
        }
    }
}
