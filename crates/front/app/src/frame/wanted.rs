//! Which findings somebody wants to see.

use freistadt_model::Finding;
use freistadt_policy::{Rule, measure};

/// Findings of which unit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum UnitWanted {
    /// Whichever.
    #[default]
    Any,
    /// Of none.
    Nobody,
    /// Of this one.
    Named(String),
}

/// Which findings are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FindingsWanted {
    /// The unit that takes them.
    pub unit: UnitWanted,
    /// A measure that helps, by its id.
    pub measure: Option<String>,
}

impl FindingsWanted {
    /// Whether a finding of a rule is wanted.
    pub fn keeps(&self, rule: &Rule, finding: &Finding) -> bool {
        if finding.rule != rule.id {
            return false;
        }
        let unit = match &self.unit {
            UnitWanted::Any => true,
            UnitWanted::Nobody => finding.unit.is_none(),
            UnitWanted::Named(unit) => finding.unit.as_ref() == Some(unit),
        };
        let helps = |id: &String| {
            let found = measure(id);
            found.is_some_and(|it| rule.check.is_some_and(|rule| it.rules.contains(&rule.id)))
        };
        unit && self.measure.as_ref().is_none_or(helps)
    }
}
