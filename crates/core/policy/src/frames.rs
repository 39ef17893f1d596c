//! Ready-made frames.

use freistadt_l10n::Wording;
use std::sync::LazyLock;

use freistadt_model::{Code as _, RuleSeverity};
use serde::Deserialize;

use crate::catalogue::catalogue;
use crate::rule::Rule;
use crate::wrong::NotARule;

/// A frame that a municipality can begin with.
#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: Wording,
    /// For whom, and what it follows.
    pub about: Wording,
    /// Where it comes from.
    pub source: Wording,
    /// Its rules.
    pub rules: Vec<Chosen>,
    /// What its aims are called together, and each of them; empty where it follows none.
    pub aims: Option<(Wording, Vec<Aim>)>,
}

/// One aim or demand that a frame follows: what serves it here, and what no rule can check.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aim {
    /// What it is called.
    pub name: Wording,
    /// Rules of the catalogue that serve it.
    pub rules: Vec<String>,
    /// Measures that serve it.
    pub measures: Vec<String>,
    /// The part of it that no rule over records can check.
    pub beyond: Wording,
}

/// A rule of a frame.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chosen {
    /// The rule of the catalogue.
    pub rule: String,
    /// Values other than the usual ones.
    #[serde(default)]
    pub with: std::collections::BTreeMap<String, String>,
    /// Another weight than the usual one.
    #[serde(default)]
    pub severity: Option<String>,
    /// Under which heading of the frame it stands.
    #[serde(default)]
    pub under: Option<String>,
}

impl Chosen {
    /// The rule under this id.
    pub fn rule(&self, id: &str) -> Result<Rule, NotARule> {
        let given: Vec<(String, String)> = self
            .with
            .iter()
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect();
        let severity = self.severity.as_deref().and_then(RuleSeverity::from_code);
        Rule::of_catalogue(id, &self.rule, &given, severity)
    }
}

#[derive(Deserialize)]
struct File {
    frame: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: String,
    de: String,
    en: String,
    about_de: String,
    about_en: String,
    source: Wording,
    rules: Vec<Chosen>,
    aims: Option<Wording>,
    #[serde(default)]
    aim: Vec<Aim>,
}

static FRAMES: LazyLock<Vec<Frame>> = LazyLock::new(|| {
    let text = include_str!("../../../../data/policies/frames.toml");
    let file: File = toml::from_str(text).unwrap_or_else(|_| File { frame: Vec::new() });
    let mut frames = vec![start()];
    frames.extend(file.frame.into_iter().map(|row| Frame {
        id: row.id,
        name: Wording {
            de: row.de,
            en: row.en,
        },
        about: Wording {
            de: row.about_de,
            en: row.about_en,
        },
        source: row.source,
        rules: row.rules,
        aims: row.aims.map(|name| (name, row.aim)),
    }));
    frames
});

/// The rules that are on from the start.
fn start() -> Frame {
    let chosen = |id: &str| Chosen {
        rule: id.to_owned(),
        with: std::collections::BTreeMap::new(),
        severity: None,
        under: None,
    };
    let on = catalogue().filter(|it| it.start);
    Frame {
        id: "start".to_owned(),
        name: Wording {
            de: "Acht Regeln zum Anfang".to_owned(),
            en: "Eight rules to begin with".to_owned(),
        },
        about: Wording {
            de: "Was überall gelten sollte, bevor über Größeres entschieden wird.".to_owned(),
            en: "What should hold everywhere before larger things are decided.".to_owned(),
        },
        source: Wording {
            de: "eigene Recherche zur Praxis in Rathäusern, Stand 23.11.2026".to_owned(),
            en: "own research into practice in town halls, as of 23 November 2026".to_owned(),
        },
        rules: on.map(|it| chosen(&it.id)).collect(),
        aims: None,
    }
}

/// The ready-made frames; the first is the one that is on from the start.
pub fn frames() -> &'static [Frame] {
    &FRAMES
}

#[cfg(test)]
mod tests {
    //! The data hold together.

    use super::*;
    use crate::{measure, rule_of_catalogue};

    #[test]
    fn every_aim_names_rules_and_measures_that_there_are() {
        let file = include_str!("../../../../data/policies/frames.toml");
        assert!(toml::from_str::<File>(file).is_ok());
        let of = |id: &str| -> usize {
            let frame = frames().iter().find(|it| it.id == id);
            frame
                .and_then(|it| it.aims.as_ref())
                .map_or(0, |(_, aims)| aims.len())
        };
        assert_eq!((of("staedtetag"), of("it-planungsrat")), (5, 3));
        for frame in frames() {
            for aim in frame.aims.iter().flat_map(|(_, aims)| aims) {
                assert!(!aim.rules.is_empty() && !aim.measures.is_empty());
                for rule in &aim.rules {
                    assert!(rule_of_catalogue(rule).is_some(), "{rule}");
                    assert!(
                        frame.rules.iter().any(|it| it.rule == *rule),
                        "{}: {rule}",
                        frame.id
                    );
                }
                for id in &aim.measures {
                    assert!(measure(id).is_some(), "{id}");
                }
            }
        }
    }
}
