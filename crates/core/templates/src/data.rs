//! The files of `data/templates`, read once.

use std::sync::LazyLock;

use freistadt_catalogue::Names;
use freistadt_l10n::Wording;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub(crate) struct ServiceRow {
    pub(crate) id: String,
    #[serde(flatten)]
    pub(crate) text: Wording,
    pub(crate) needs: Vec<String>,
    #[serde(default)]
    pub(crate) helped: Vec<String>,
    pub(crate) unit: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct QuestionRow {
    pub(crate) id: String,
    #[serde(flatten)]
    pub(crate) text: Wording,
    pub(crate) example: Option<Wording>,
    pub(crate) function: Option<String>,
    pub(crate) node: Option<String>,
    pub(crate) name: Option<Wording>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct RuleRow {
    #[serde(flatten)]
    pub(crate) text: Wording,
    pub(crate) hosting: Option<Vec<String>>,
    pub(crate) functions: Option<Vec<String>>,
    #[serde(default)]
    pub(crate) except: Vec<String>,
    pub(crate) needs: String,
    pub(crate) kind: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct OperatorRow {
    pub(crate) hosting: String,
    #[serde(flatten)]
    pub(crate) names: Names,
}

#[derive(Debug, Deserialize)]
struct Services {
    service: Vec<ServiceRow>,
}

#[derive(Debug, Deserialize)]
struct Questions {
    question: Vec<QuestionRow>,
}

#[derive(Debug, Deserialize)]
struct Dependencies {
    rule: Vec<RuleRow>,
    operator: Vec<OperatorRow>,
}

/// Everything that `data/templates` says.
pub(crate) struct Templates {
    pub(crate) services: Vec<ServiceRow>,
    pub(crate) questions: Vec<QuestionRow>,
    pub(crate) rules: Vec<RuleRow>,
    pub(crate) operators: Vec<OperatorRow>,
}

/// The shipped files; a test of this module keeps them whole.
pub(crate) static TEMPLATES: LazyLock<Templates> =
    LazyLock::new(|| read().expect("the shipped templates are tested"));

fn read() -> Result<Templates, toml::de::Error> {
    let services: Services =
        toml::from_str(include_str!("../../../../data/templates/services.toml"))?;
    let questions: Questions =
        toml::from_str(include_str!("../../../../data/templates/questions.toml"))?;
    let mut dependencies: Dependencies =
        toml::from_str(include_str!("../../../../data/templates/dependencies.toml"))?;
    for row in &mut dependencies.operator {
        row.names = std::mem::take(&mut row.names).into_keys();
    }
    Ok(Templates {
        services: services.service,
        questions: questions.question,
        rules: dependencies.rule,
        operators: dependencies.operator,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use freistadt_catalogue::{functions, unit_text};
    use freistadt_model::{Code, DependencyKind, Hosting, NodeKind};

    use super::*;

    fn once<'a>(ids: impl Iterator<Item = &'a String>) -> BTreeSet<&'a str> {
        let mut seen = BTreeSet::new();
        for id in ids {
            assert!(seen.insert(id.as_str()), "`{id}` stands twice");
        }
        seen
    }

    #[test]
    fn what_the_files_name_is_there() {
        let all = &*TEMPLATES;
        let functions = once(functions().iter().map(|row| &row.id));
        let questions = once(all.questions.iter().map(|row| &row.id));
        once(all.services.iter().map(|row| &row.id));
        let known = |ids: &[String], owner: &str| {
            for id in ids {
                assert!(
                    functions.contains(id.as_str()),
                    "{owner}: no function `{id}`"
                );
            }
        };
        for row in &all.services {
            assert!(!row.needs.is_empty(), "{}", row.id);
            known(&row.needs, &row.id);
            known(&row.helped, &row.id);
            assert!(row.unit.iter().all(|unit| unit_text(unit).is_some()));
        }
        for row in &all.rules {
            known(row.functions.as_deref().unwrap_or_default(), &row.needs);
            known(&row.except, &row.needs);
            assert!(questions.contains(row.needs.as_str()), "{}", row.text.de);
            assert!(
                DependencyKind::from_code(&row.kind).is_some(),
                "{}",
                row.text.de
            );
            let hosting = row.hosting.iter().flatten();
            hosting.for_each(|code| assert!(Hosting::from_code(code).is_some(), "{code}"));
        }
        for row in &all.questions {
            known(row.function.as_slice(), &row.id);
            let node = row
                .node
                .as_deref()
                .map(|node| NodeKind::from_code(node).is_some());
            assert_eq!(row.function.is_none(), node == Some(true), "{}", row.id);
            assert_eq!(row.node.is_some(), row.name.is_some(), "{}", row.id);
        }
        let hosting = all.operators.iter().map(|row| &row.hosting);
        hosting.for_each(|code| assert!(Hosting::from_code(code).is_some(), "{code}"));
        assert!(all.questions.len() <= 10, "at most ten questions");
    }
}
