//! A rule as it is applied: parameters filled in.

use freistadt_model::{Audience, Diagnostic, Landscape, RuleSeverity, Stated};

use crate::catalogue::{CatalogueRule, catalogue, rule_of_catalogue};
use crate::condition::Condition;
use crate::expert::Expression;
use crate::fields::{Over, field_of};
use crate::fit::unfit;
use crate::wrong::NotARule;

/// A rule that can be checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// The record of the rule here; of a rule from a file the id of the catalogue, or the file's.
    pub id: String,
    /// The rule of the catalogue, if it is one.
    pub check: Option<&'static CatalogueRule>,
    /// What an own rule is called.
    pub name: String,
    /// Values of its parameters, in the order of the catalogue.
    pub parameters: Vec<(String, String)>,
    /// About which records it speaks.
    pub over: Over,
    /// For which of them it holds.
    pub applies: Condition,
    /// How they have to be.
    pub requires: Condition,
    /// Own rules of experts: how they have to be, instead of a condition.
    pub expression: Option<Expression>,
    /// How much it weighs.
    pub severity: RuleSeverity,
}

impl Rule {
    /// A rule of the catalogue with these parameters; what is not given has its usual value.
    pub fn of_catalogue(
        id: &str,
        check: &str,
        given: &[(String, String)],
        severity: Option<RuleSeverity>,
    ) -> Result<Rule, NotARule> {
        let found = rule_of_catalogue(check);
        let found = found.ok_or_else(|| NotARule::NoSuchRule(check.to_owned()))?;
        for (name, value) in given {
            let parameter = found.parameters.iter().find(|it| it.name == *name);
            let parameter = parameter
                .ok_or_else(|| NotARule::NoSuchParameter(check.to_owned(), name.clone()))?;
            if !parameter.takes(value) {
                let (check, name) = (check.to_owned(), name.clone());
                return Err(NotARule::Value(check, name, value.clone()));
            }
        }
        let value = |name: &str| {
            given
                .iter()
                .find(|(it, _)| it == name)
                .map(|(_, it)| it.clone())
        };
        let parameters: Vec<(String, String)> = (found.parameters.iter())
            .map(|it| {
                (
                    it.name.clone(),
                    value(&it.name).unwrap_or_else(|| it.usual.clone()),
                )
            })
            .collect();
        let filled = |name: &str| {
            let found = parameters.iter().find(|(it, _)| it == name);
            found.map(|(_, value)| value.clone())
        };
        Ok(Rule {
            id: id.to_owned(),
            check: Some(found),
            name: String::new(),
            over: found.over,
            applies: found.applies.filled(&filled),
            requires: found.requires.filled(&filled),
            severity: severity.unwrap_or(found.severity),
            expression: None,
            parameters,
        })
    }

    /// An own rule; every field it tests has to be there, and its tests have to fit them.
    pub fn own(
        id: &str,
        name: &str,
        over: &str,
        conditions: (Condition, Condition),
        severity: RuleSeverity,
    ) -> Result<Rule, NotARule> {
        let kind = kind(id, over)?;
        let (applies, requires) = conditions;
        fits(id, kind, &applies)?;
        fits(id, kind, &requires)?;
        if requires.tests().is_empty() {
            return Err(NotARule::Empty(id.to_owned()));
        }
        Ok(Rule {
            id: id.to_owned(),
            check: None,
            name: name.to_owned(),
            parameters: Vec::new(),
            over: kind,
            applies,
            requires,
            expression: None,
            severity,
        })
    }

    /// An own rule of an expert.
    pub fn expert(
        id: &str,
        name: &str,
        over: &str,
        applies: Condition,
        expression: &str,
    ) -> Result<Rule, NotARule> {
        let kind = kind(id, over)?;
        fits(id, kind, &applies)?;
        let wrong = |error| NotARule::Expression {
            rule: id.to_owned(),
            over: kind,
            error,
        };
        let expression = Expression::parse(expression).map_err(wrong)?;
        expression.meant_for(kind).map_err(wrong)?;
        Ok(Rule {
            id: id.to_owned(),
            check: None,
            name: name.to_owned(),
            parameters: Vec::new(),
            over: kind,
            applies,
            requires: Condition::always(),
            expression: Some(expression),
            severity: RuleSeverity::Warning,
        })
    }

    /// Fields that make a finding understood.
    pub(crate) fn shows(&self) -> &'static [String] {
        self.check.map_or(&[], |it| it.shows.as_slice())
    }

    /// Who may read what it finds: whoever may read every field that it tests or shows. An
    /// expression may test anything.
    pub fn audience(&self) -> Audience {
        if self.expression.is_some() {
            return Audience::Internal;
        }
        let mut audience = Audience::Public;
        let tested = [self.applies.tests(), self.requires.tests()].concat();
        let tested = tested.iter().map(|it| it.field.as_str());
        for field in tested.chain(self.shows().iter().map(String::as_str)) {
            let field = field_of(self.over, field);
            let needed = field.map_or(Audience::Internal, |it| it.audience);
            if !needed.reaches(audience) {
                audience = needed;
            }
        }
        audience
    }

    /// The rule of a record of the landscape.
    pub fn of_record(record: &freistadt_model::Rule) -> Result<Rule, NotARule> {
        let id = record.id.as_str();
        let severity = record.severity.known().copied();
        if let Stated::Known(check) = &record.check {
            let given: Vec<(String, String)> = (record.parameters.iter())
                .filter_map(|it| it.split_once('='))
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect();
            let mut rule = Rule::of_catalogue(id, check, &given, severity)?;
            rule.name.clone_from(&record.name);
            return Ok(rule);
        }
        let condition = |text: &Stated<String>| match text.known() {
            Some(text) if !text.is_empty() => {
                Condition::parse(text).map_err(|error| NotARule::Condition {
                    rule: id.to_owned(),
                    error,
                })
            }
            _ => Ok(Condition::always()),
        };
        let over = record.over.known().cloned().unwrap_or_default();
        let severity = severity.unwrap_or(RuleSeverity::Warning);
        if let Stated::Known(expression) = &record.expression {
            if record.requires.known().is_some_and(|it| !it.is_empty()) {
                return Err(NotARule::Both {
                    rule: id.to_owned(),
                    one: "expression",
                    other: "requires",
                });
            }
            let applies = condition(&record.applies)?;
            let rule = Rule::expert(id, &record.name, &over, applies, expression)?;
            return Ok(Rule { severity, ..rule });
        }
        let conditions = (condition(&record.applies)?, condition(&record.requires)?);
        Rule::own(id, &record.name, &over, conditions, severity)
    }
}

fn kind(rule: &str, over: &str) -> Result<Over, NotARule> {
    Over::parse(over).ok_or_else(|| NotARule::Over {
        rule: rule.to_owned(),
        kind: over.to_owned(),
    })
}

/// Every field is there, and what it is compared with is something that it can be.
fn fits(rule: &str, over: Over, condition: &Condition) -> Result<(), NotARule> {
    condition.small().map_err(|error| NotARule::Condition {
        rule: rule.to_owned(),
        error,
    })?;
    for test in condition.tests() {
        if field_of(over, &test.field).is_none() {
            return Err(NotARule::Field {
                rule: rule.to_owned(),
                over,
                field: test.field.clone(),
            });
        }
        if let Some(unfit) = unfit(over, test) {
            let rule = rule.to_owned();
            return Err(NotARule::Unfit { rule, unfit });
        }
    }
    Ok(())
}

/// Remarks on rules of the catalogue that are in force twice with the same values: each record
/// counts twice. Each remark stands beside the place of the later rule.
pub(crate) fn twice(rules: &[Rule]) -> Vec<(usize, Diagnostic)> {
    let mut remarks = Vec::new();
    for (at, rule) in rules.iter().enumerate() {
        let same = |it: &&Rule| {
            let alike = it.check.is_some() && it.check == rule.check;
            alike && it.parameters == rule.parameters
        };
        if let Some(first) = rules[..at].iter().find(same) {
            let check = rule.check.map_or("", |it| it.id.as_str());
            let remark = Diagnostic::warning("rule-twice")
                .text("rule", rule.id.as_str())
                .text("first", first.id.as_str())
                .text("name", check);
            remarks.push((at, remark));
        }
    }
    remarks
}

/// Whether nobody has chosen rules yet, so that those hold that are on from the start.
pub fn is_unchosen(landscape: &Landscape) -> bool {
    landscape.policies.is_empty() && landscape.rules.is_empty()
}

/// The rules that hold in a landscape, by id, and remarks on those that cannot be checked.
pub fn rules_of(landscape: &Landscape) -> (Vec<Rule>, Vec<Diagnostic>) {
    let (mut rules, mut remarks) = (Vec::new(), Vec::new());
    if is_unchosen(landscape) {
        let start = catalogue().filter(|it| it.start);
        let rule = |it: &CatalogueRule| Rule::of_catalogue(&it.id, &it.id, &[], None).ok();
        return (start.filter_map(rule).collect(), remarks);
    }
    for record in landscape.rules.values() {
        match Rule::of_record(record) {
            Ok(rule) => rules.push(rule),
            Err(error) => remarks.push(error.diagnostic().text("record", record.id.as_str())),
        }
    }
    remarks.extend(twice(&rules).into_iter().map(|(_, remark)| remark));
    (rules, remarks)
}
