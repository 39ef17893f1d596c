//! Who takes a finding: the unit that answers for its record, unless it is assigned to another.

use freistadt_model::{
    Assignment, Id, Landscape, Record as _, RecordRef, Rule, Stated, SubjectRef,
};
use freistadt_store::Applied;
use jiff::civil::Date;

use super::adopt::{chosen, on};
use crate::Editor;
use crate::data::{Data, note};
use crate::proposals::units::{UnitError, checked};
use crate::records::EditError;

/// Findings that another unit is to take.
#[derive(Debug, Clone, PartialEq)]
pub struct Assign {
    /// Of which rule.
    pub rule: Id<Rule>,
    /// About which records.
    pub subjects: Vec<RecordRef>,
    /// The unit; empty: again the one that answers for the record.
    pub unit: String,
    /// Why.
    pub reason: String,
}

/// Why findings stay where they are.
#[derive(Debug, thiserror::Error)]
pub enum AssignError {
    /// No reason.
    #[error("an assignment needs a reason")]
    NoReason,
    /// No such rule or record.
    #[error("there is no `{0}`")]
    Gone(String),
    /// No unit.
    #[error(transparent)]
    Unit(#[from] UnitError),
    /// The data could not be used.
    #[error(transparent)]
    Edit(#[from] EditError),
}

impl Data {
    /// Assigns findings of a rule to a unit, or gives them back, as one change.
    pub async fn assign(
        &self,
        editor: &Editor,
        assign: &Assign,
        today: Date,
    ) -> Result<Option<Applied>, AssignError> {
        let reason = assign.reason.trim();
        if reason.is_empty() {
            return Err(AssignError::NoReason);
        }
        let unit = match assign.unit.trim() {
            "" => None,
            unit => Some(checked(unit)?),
        };
        let present = self.revision(&editor.viewer(), None).await;
        let present = present.map_err(EditError::from)?;
        let mut after = chosen(&present.landscape);
        if after.find(&assign.rule).is_none() {
            return Err(AssignError::Gone(assign.rule.to_string()));
        }
        for subject in &assign.subjects {
            if !after.contains(subject) {
                return Err(AssignError::Gone(subject.to_string()));
            }
            put(&mut after, assign, subject, (unit, reason, today));
        }
        let (function, said) = match unit {
            Some(unit) => ("assigned", format!("{unit}: {reason}")),
            None => ("unassigned", reason.to_owned()),
        };
        let done = note(editor, function, &said);
        Ok(self
            .store_difference(editor, &present, &after, &done)
            .await?)
    }
}

/// Of one rule and record there is one assignment; what it was before is in the history.
fn put(
    after: &mut Landscape,
    assign: &Assign,
    subject: &RecordRef,
    (unit, reason, today): (Option<&str>, &str, Date),
) {
    let same = |it: &&Assignment| {
        it.rule.known() == Some(&assign.rule)
            && it.subject.known().is_some_and(|it| it.0 == *subject)
    };
    let there = after
        .assignments
        .values()
        .find(same)
        .map(|it| it.id.clone());
    let Some(unit) = unit else {
        if let Some(id) = there {
            after.assignments.remove(&id);
        }
        return;
    };
    let id = Id::new(format!(
        "{}-{}-{}",
        assign.rule,
        subject.kind.code(),
        subject.id
    ));
    let mut assignment = Assignment::new(there.unwrap_or(id));
    assignment.rule = Stated::Known(assign.rule.clone());
    assignment.subject = Stated::Known(SubjectRef(subject.clone()));
    unit.clone_into(&mut assignment.unit);
    assignment.reason = Stated::Known(reason.to_owned());
    assignment.on = on(today);
    after.assignments.insert(assignment.id.clone(), assignment);
}
