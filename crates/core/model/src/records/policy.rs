//! The municipality's own frame: what was decided, its rules, exceptions for a time, and who takes
//! a finding.

use crate::field::record;
use crate::finding::RuleSeverity;
use crate::id::Id;
use crate::records::SubjectRef;
use crate::stated::Stated;
use crate::units::PartialDate;

record! {
    /// A frame (`Leitbild`): a decision under which rules stand.
    pub struct Policy titled name {
        /// What it is called.
        pub name: String,
        /// The ready-made frame it began as, by its id.
        pub template: Stated<String>,
        /// Who decided it, a body or function, never a person.
        pub decided_by: Stated<String>,
        /// When it was decided.
        pub decided_on: Stated<PartialDate>,
        /// Number of the paper, or where the decision stands.
        pub reference: Stated<String>,
        /// Free text.
        pub note: Stated<String>,
    }
    fields {
        "name" => name, Public;
        "template" => template, Public;
        "decided_by" => decided_by, Public;
        "decided_on" => decided_on, Public;
        "reference" => reference, Public;
        "note" => note, Internal;
    }
}

record! {
    /// One rule that holds here: one of the catalogue with its parameters, or an own one.
    pub struct Rule titled name {
        /// What it is called; of a rule of the catalogue empty, unless it was renamed.
        pub name: String,
        /// The frame it belongs to.
        pub policy: Stated<Id<Policy>>,
        /// The rule of the catalogue, by its id; not applicable for own rules.
        pub check: Stated<String>,
        /// Values of its parameters, each as `name=value`.
        pub parameters: Vec<String>,
        /// Own rules: about which kind of record, by its code.
        pub over: Stated<String>,
        /// Own rules: for which records it holds, as a condition; for all of them where empty.
        pub applies: Stated<String>,
        /// Own rules: how they have to be, as a condition.
        pub requires: Stated<String>,
        /// Own rules of experts: how they have to be, as a CEL expression.
        pub expression: Stated<String>,
        /// How much it weighs.
        pub severity: Stated<RuleSeverity>,
        /// Free text.
        pub note: Stated<String>,
    }
    fields {
        "name" => name, Public;
        "policy" => policy, Public;
        "check" => check, Public;
        "parameters" => parameters, Public;
        "over" => over, Public;
        "applies" => applies, Public;
        "requires" => requires, Public;
        "expression" => expression, Public;
        "severity" => severity, Public;
        "note" => note, Internal;
    }
}

record! {
    /// An exception for a time (`befristete Ausnahme`).
    pub struct Waiver titled reason {
        /// From which rule.
        pub rule: Stated<Id<Rule>>,
        /// For which record.
        pub subject: Stated<SubjectRef>,
        /// Why.
        pub reason: String,
        /// Who decided it, a body or function, never a person.
        pub decided_by: Stated<String>,
        /// When it was decided.
        pub decided_on: Stated<PartialDate>,
        /// Its last day; it ends by itself.
        pub until: Stated<PartialDate>,
    }
    fields {
        "rule" => rule, Closed;
        "subject" => subject, Closed;
        "reason" => reason, Closed;
        "decided_by" => decided_by, Closed;
        "decided_on" => decided_on, Closed;
        "until" => until, Closed;
    }
}

record! {
    /// A finding that another unit takes than the one that answers for its record.
    pub struct Assignment titled unit {
        /// Of which rule.
        pub rule: Stated<Id<Rule>>,
        /// About which record.
        pub subject: Stated<SubjectRef>,
        /// The unit that takes it.
        pub unit: String,
        /// Why.
        pub reason: Stated<String>,
        /// Since when.
        pub on: Stated<PartialDate>,
    }
    fields {
        "rule" => rule, Closed;
        "subject" => subject, Closed;
        "unit" => unit, Closed;
        "reason" => reason, Closed;
        "on" => on, Closed;
    }
}

impl Waiver {
    /// Whether it covers the day. Without a known end it covers none: an exception that never ends
    /// would be a change of the rule.
    pub fn holds_on(&self, day: jiff::civil::Date) -> bool {
        let begun = self.decided_on.known().is_none_or(|on| on.first() <= day);
        begun && self.until.known().is_some_and(|until| until.last() >= day)
    }
}
