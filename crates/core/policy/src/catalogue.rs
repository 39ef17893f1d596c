//! The catalogue of rules: data, read once.

use std::sync::LazyLock;

use freistadt_l10n::Wording;
use freistadt_model::{Code as _, RuleSeverity};
use serde::Deserialize;

use crate::condition::Condition;
use crate::fields::Over;

/// A rule of the catalogue.
#[derive(Debug, Clone, PartialEq)]
pub struct CatalogueRule {
    /// Its id.
    pub id: String,
    /// On which page of the frame it stands.
    pub group: String,
    /// About which records it speaks.
    pub over: Over,
    /// The rule as a sentence; `{name}` is a parameter.
    pub title: Wording,
    /// Why anybody would want it.
    pub why: Wording,
    /// For which records it holds.
    pub applies: Condition,
    /// How they have to be.
    pub requires: Condition,
    /// Fields that make a finding understood, though nothing is asked of them.
    pub shows: Vec<String>,
    /// How much it weighs where nothing else is said.
    pub severity: RuleSeverity,
    /// Its parameters.
    pub parameters: Vec<Parameter>,
    /// Whether it is on from the start.
    pub start: bool,
}

/// What a rule can be set to.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Parameter {
    /// Its name in sentences and conditions.
    pub name: String,
    /// What it takes.
    pub kind: ParameterKind,
    /// Its usual value.
    pub usual: String,
    /// What it is called in forms.
    #[serde(flatten)]
    pub label: Wording,
}

/// What a parameter takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ParameterKind {
    /// Whole per cent from 0 to 100.
    Percent,
    /// Days, up to a hundred years.
    Days,
    /// A number up to a million.
    Number,
    /// A protection need from which on it holds.
    Level,
    /// Kinds of application, with commas between them.
    ApplicationKinds,
    /// A date.
    Date,
}

impl Parameter {
    /// Whether it takes the value.
    pub fn takes(&self, value: &str) -> bool {
        let number = value.parse::<u32>();
        match self.kind {
            ParameterKind::Percent => number.is_ok_and(|it| it <= 100),
            ParameterKind::Days => number.is_ok_and(|it| it <= 36_525),
            ParameterKind::Number => number.is_ok_and(|it| it <= 1_000_000),
            ParameterKind::Level => freistadt_model::ProtectionLevel::from_code(value).is_some(),
            ParameterKind::ApplicationKinds => {
                let kind = |it: &str| freistadt_model::ApplicationKind::from_code(it.trim());
                value.split(',').all(|it| kind(it).is_some())
            }
            ParameterKind::Date => value.parse::<freistadt_model::PartialDate>().is_ok(),
        }
    }
}

#[derive(Deserialize)]
struct File {
    rule: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: String,
    group: String,
    over: String,
    de: String,
    en: String,
    why_de: String,
    why_en: String,
    #[serde(default = "Condition::always")]
    applies: Condition,
    requires: Condition,
    #[serde(default)]
    shows: Vec<String>,
    severity: String,
    #[serde(default)]
    start: bool,
    #[serde(default)]
    parameter: Vec<Parameter>,
}

static CATALOGUE: LazyLock<Vec<CatalogueRule>> = LazyLock::new(|| {
    let text = include_str!("../../../../data/policies/rules.toml");
    let file: File = toml::from_str(text).unwrap_or_else(|_| File { rule: Vec::new() });
    file.rule.into_iter().filter_map(Row::rule).collect()
});

impl Row {
    /// `None` where the row does not hold together; a test reads them all.
    fn rule(self) -> Option<CatalogueRule> {
        Some(CatalogueRule {
            over: Over::parse(&self.over)?,
            severity: RuleSeverity::from_code(&self.severity)?,
            id: self.id,
            group: self.group,
            title: Wording {
                de: self.de,
                en: self.en,
            },
            why: Wording {
                de: self.why_de,
                en: self.why_en,
            },
            applies: self.applies,
            requires: self.requires,
            shows: self.shows,
            parameters: self.parameter,
            start: self.start,
        })
    }
}

/// Every rule of the catalogue, group by group.
pub fn catalogue() -> impl Iterator<Item = &'static CatalogueRule> {
    CATALOGUE.iter()
}

/// The rule with this id.
pub fn rule_of_catalogue(id: &str) -> Option<&'static CatalogueRule> {
    CATALOGUE.iter().find(|rule| rule.id == id)
}

#[cfg(test)]
mod tests {
    //! The data hold together.

    use super::*;
    use crate::fields::field_of;

    #[test]
    fn every_row_is_a_rule_over_fields_that_there_are() {
        let text = include_str!("../../../../data/policies/rules.toml");
        let file: File = toml::from_str(text).unwrap();
        let rows = file.rule.len();
        assert_eq!(rows, catalogue().count());
        assert!(rows >= 25, "{rows}");
        assert_eq!(catalogue().filter(|it| it.start).count(), 8);
        for rule in catalogue() {
            let tests = rule
                .applies
                .tests()
                .into_iter()
                .chain(rule.requires.tests());
            for test in tests {
                let field = field_of(rule.over, &test.field);
                assert!(field.is_some(), "{}: {}", rule.id, test.field);
                for value in &test.values {
                    let name = value.strip_prefix('{').and_then(|it| it.strip_suffix('}'));
                    let there = |name| rule.parameters.iter().any(|it| it.name == name);
                    assert!(name.is_none_or(there), "{}: {value}", rule.id);
                }
            }
            for field in &rule.shows {
                assert!(field_of(rule.over, field).is_some(), "{}: {field}", rule.id);
            }
            for parameter in &rule.parameters {
                assert!(
                    parameter.takes(&parameter.usual),
                    "{}: {}",
                    rule.id,
                    parameter.name
                );
                let braces = format!("{{{}}}", parameter.name);
                let both = rule.title.de.contains(&braces) && rule.title.en.contains(&braces);
                assert!(both, "{}: {braces}", rule.id);
            }
        }
    }
}
