//! What a rule finds: where the landscape is not as the municipality's frame wants it.

use crate::id::{Id, RecordRef};
use crate::measurement::Ratio;
use crate::records::{Assignment, Waiver};
use crate::value::Value;

crate::codes::codes! {
    /// How much a rule weighs.
    pub enum RuleSeverity "rule-severity" {
        /// Good to have.
        Note = "note",
        /// Ought to be.
        Warning = "warning",
        /// Has to be.
        Error = "error",
    }
}
crate::value::code_scalars!(RuleSeverity);

crate::codes::codes! {
    /// Whether a record is as a rule wants it.
    pub enum Verdict "verdict" {
        /// It is.
        Kept = "kept",
        /// It is not.
        Broken = "broken",
        /// What is known does not say.
        Open = "open",
    }
}

/// What a test saw.
#[derive(Debug, Clone, PartialEq)]
pub enum Seen {
    /// Nobody knows.
    Unknown,
    /// It does not apply.
    NotApplicable,
    /// These values.
    Values(Vec<Value>),
    /// A share that lies between these, as far as it is known.
    Share {
        /// At least.
        lower: Ratio,
        /// At most.
        upper: Ratio,
    },
}

/// One test that speaks against a record.
#[derive(Debug, Clone, PartialEq)]
pub struct Ground {
    /// The field, as the rule writes it: a field, one of a record it refers to (`a/b`), or one
    /// that is computed.
    pub field: String,
    /// What was there.
    pub seen: Seen,
    /// Which test, a code that `l10n` knows; `shows` where the field only makes it understood.
    pub test: &'static str,
    /// What was wanted, as canonical text.
    pub wanted: Vec<String>,
}

/// A record that is not as a rule wants it, or of which that is not known.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Which rule.
    pub rule: String,
    /// Which record.
    pub subject: RecordRef,
    /// How much the rule weighs.
    pub severity: RuleSeverity,
    /// Broken or open, never kept.
    pub verdict: Verdict,
    /// The tests that speak against it.
    pub grounds: Vec<Ground>,
    /// It is prescribed by others: no failure of the town.
    pub prescribed: bool,
    /// The waiver that covers it on the day.
    pub waived: Option<Id<Waiver>>,
    /// The unit that takes it: the one it was assigned to, else the one that answers for the record.
    pub unit: Option<String>,
    /// The assignment that says so, where there is one.
    pub assigned: Option<Id<Assignment>>,
}

impl Finding {
    /// Whether the town has to do something: broken, its own doing, and not waived.
    pub fn counts(&self) -> bool {
        self.verdict == Verdict::Broken && !self.prescribed && self.waived.is_none()
    }
}
