//! Frames in files, and the lines of what is wrong in them.

use std::collections::{BTreeMap, BTreeSet};

use freistadt_model::{Code as _, Diagnostic, Location, RuleSeverity};
use serde::Deserialize;
use toml::de::{DeTable, DeValue};

use crate::condition::{Condition, TestKind};
use crate::fit::WhyUnfit;
use crate::rule::{Rule, twice};
use crate::wrong::NotARule;

/// A file that is no frame.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a frame: {reason}")]
pub struct NotAFrame {
    /// What the reader says, with line and column where it knows.
    pub reason: String,
    /// The line, from 1.
    pub line: Option<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PolicyFile {
    #[serde(default, rename = "name")]
    _name: Option<String>,
    #[serde(default)]
    rule: Vec<FileRule>,
}

/// A rule of a file: one of the catalogue, or an own one.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileRule {
    id: Option<String>,
    /// Of the catalogue.
    check: Option<String>,
    with: Option<BTreeMap<String, toml::Value>>,
    severity: Option<String>,
    /// Own rules.
    name: Option<String>,
    over: Option<String>,
    applies: Option<Condition>,
    requires: Option<Condition>,
    /// Instead of `requires`, for experts.
    expression: Option<String>,
}

/// Reads a frame from a file. Rules that cannot be used are remarks with their lines; an error
/// means that nothing could be read.
pub fn read_frame(text: &str) -> Result<(Vec<Rule>, Vec<Diagnostic>), NotAFrame> {
    let places = Places::of(text);
    let file: PolicyFile = toml::from_str(text).map_err(|error| {
        places.unknown_test().unwrap_or_else(|| NotAFrame {
            line: error.span().map(|span| line_of(text, span.start)),
            reason: error.message().to_owned(),
        })
    })?;
    let (mut rules, mut rows, mut remarks) = (Vec::new(), Vec::new(), Vec::new());
    let mut taken = BTreeSet::new();
    for (row, written) in file.rule.into_iter().enumerate() {
        match written
            .rule(row + 1)
            .and_then(|it| free(it, &rules, &mut taken))
        {
            Ok(rule) => {
                rules.push(rule);
                rows.push(row);
            }
            Err(error) => remarks.push((row, error.diagnostic().at(places.wrong(row, &error)))),
        }
    }
    for (at, remark) in twice(&rules) {
        remarks.push((rows[at], remark.at(places.rule(rows[at]))));
    }
    remarks.sort_by_key(|(row, _)| *row);
    Ok((rules, remarks.into_iter().map(|(_, it)| it).collect()))
}

/// Findings name their rule by its id. The same rule twice only counts twice, which is another
/// remark.
fn free(rule: Rule, before: &[Rule], taken: &mut BTreeSet<String>) -> Result<Rule, NotARule> {
    let new = taken.insert(rule.id.clone());
    if new || before.iter().any(|it| same(it, &rule)) {
        return Ok(rule);
    }
    Err(NotARule::Taken(rule.id))
}

fn same(one: &Rule, other: &Rule) -> bool {
    let alike = one.check.is_some() && one.check == other.check;
    one.id == other.id && alike && one.parameters == other.parameters
}

fn line_of(text: &str, at: usize) -> u32 {
    let before = text.get(..at).unwrap_or(text);
    u32::try_from(before.matches('\n').count() + 1).unwrap_or(u32::MAX)
}

impl FileRule {
    fn rule(self, number: usize) -> Result<Rule, NotARule> {
        let named = self.id.clone().or_else(|| self.check.clone());
        let id = named.unwrap_or_else(|| format!("rule-{number}"));
        self.one_way(&id)?;
        let severity = match &self.severity {
            None => None,
            Some(code) => {
                let severity = RuleSeverity::from_code(code);
                let wrong = || NotARule::Value(id.clone(), "severity".to_owned(), code.clone());
                Some(severity.ok_or_else(wrong)?)
            }
        };
        if let Some(check) = &self.check {
            return Rule::of_catalogue(&id, check, &self.given(), severity);
        }
        let name = self.name.unwrap_or_else(|| id.clone());
        let over = self.over.unwrap_or_default();
        let severity = severity.unwrap_or(RuleSeverity::Warning);
        let applies = self.applies.unwrap_or_else(Condition::always);
        if let Some(expression) = &self.expression {
            let rule = Rule::expert(&id, &name, &over, applies, expression)?;
            return Ok(Rule { severity, ..rule });
        }
        let Some(requires) = self.requires else {
            return Err(NotARule::Empty(id));
        };
        Rule::own(&id, &name, &over, (applies, requires), severity)
    }

    /// Of two ways to say how records have to be, one would have no say.
    fn one_way(&self, id: &str) -> Result<(), NotARule> {
        let both = |one, other| {
            let rule = id.to_owned();
            Err(NotARule::Both { rule, one, other })
        };
        let own = [
            (self.expression.is_some(), "expression"),
            (self.requires.is_some(), "requires"),
            (self.applies.is_some(), "applies"),
            (self.over.is_some(), "over"),
        ];
        match own.iter().find(|(there, _)| *there) {
            Some((_, other)) if self.check.is_some() => both("check", other),
            Some((_, one)) if self.with.is_some() => both(one, "with"),
            _ if self.expression.is_some() && self.requires.is_some() => {
                both("expression", "requires")
            }
            _ => Ok(()),
        }
    }

    /// Values of the parameters, as text.
    fn given(&self) -> Vec<(String, String)> {
        let text = |value: &toml::Value| match value {
            toml::Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let given = self.with.iter().flatten();
        given
            .map(|(name, value)| (name.clone(), text(value)))
            .collect()
    }
}

/// Where things stand in the text.
struct Places<'a> {
    text: &'a str,
    rules: Vec<toml::Spanned<DeValue<'a>>>,
}

impl<'a> Places<'a> {
    fn of(text: &'a str) -> Places<'a> {
        let table = DeTable::parse(text).ok();
        let rules = table.and_then(|it| match it.into_inner().get("rule")?.get_ref() {
            DeValue::Array(rules) => Some(rules.iter().cloned().collect()),
            _ => None,
        });
        Places {
            text,
            rules: rules.unwrap_or_default(),
        }
    }

    fn at(&self, start: usize) -> Location {
        Location {
            line: Some(line_of(self.text, start)),
            ..Location::default()
        }
    }

    /// Where a rule begins.
    fn rule(&self, row: usize) -> Location {
        let start = self.rules.get(row).map(|it| it.span().start);
        start.map_or_else(Location::default, |start| self.at(start))
    }

    /// Where in a rule the mistake stands, else where the rule begins.
    fn wrong(&self, row: usize, error: &NotARule) -> Location {
        let rule = self.rules.get(row);
        let found =
            rule.and_then(|rule| find(rule.get_ref(), &|key, value| tells(error, key, value)));
        found.map_or_else(|| self.rule(row), |start| self.at(start))
    }

    /// The reader of conditions only says that it is none; the test that there is not says why.
    fn unknown_test(&self) -> Option<NotAFrame> {
        let unknown = |key: &str, value: &DeValue<'_>| {
            let named = value.as_str().filter(|_| key == "test");
            named.is_some_and(|it| TestKind::from_code(it).is_none())
        };
        let mut rules = self.rules.iter();
        let start = rules.find_map(|rule| find(rule.get_ref(), &unknown))?;
        let all: Vec<&str> = TestKind::ALL.iter().map(|it| it.code()).collect();
        let line = line_of(self.text, start);
        let there = self.text.lines().nth(line as usize - 1).unwrap_or_default();
        Some(NotAFrame {
            line: Some(line),
            reason: format!("`{}`: test = {}", there.trim(), all.join(" | ")),
        })
    }
}

/// The first entry under a value that is asked for, deep before wide.
fn find(value: &DeValue<'_>, asked: &dyn Fn(&str, &DeValue<'_>) -> bool) -> Option<usize> {
    match value {
        DeValue::Table(table) => table.iter().find_map(|(key, value)| {
            let inner = find(value.get_ref(), asked);
            let here = asked(key.get_ref(), value.get_ref()).then(|| key.span().start);
            inner.or(here)
        }),
        DeValue::Array(list) => list.iter().find_map(|it| find(it.get_ref(), asked)),
        _ => None,
    }
}

/// Whether an entry is what an error speaks of.
fn tells(error: &NotARule, key: &str, value: &DeValue<'_>) -> bool {
    let is = |name: &str, text: &str| key == name && value.as_str() == Some(text);
    match error {
        NotARule::NoSuchRule(_) => key == "check",
        NotARule::NoSuchParameter(_, name) | NotARule::Value(_, name, _) => key == name,
        NotARule::Both { other, .. } => key == *other,
        NotARule::Taken(id) => is("id", id) || is("check", id),
        NotARule::Over { .. } => key == "over",
        NotARule::Field { field, .. } => is("field", field),
        NotARule::Unfit { unfit, .. } => match &unfit.why {
            WhyUnfit::Value(wrong, _) | WhyUnfit::Beside(wrong) => {
                let mut values = value.as_array().into_iter().flat_map(|it| it.iter());
                key == "values" && values.any(|it| it.get_ref().as_str() == Some(wrong))
            }
            WhyUnfit::Test(_) | WhyUnfit::NoValue(_) => is("field", &unfit.field),
        },
        NotARule::Expression { .. } => key == "expression",
        NotARule::Empty(_) | NotARule::Condition { .. } => false,
    }
}
