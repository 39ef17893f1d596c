//! Exceptions for a time: given with a reason, ended early, or ending by themselves.

use freistadt_model::{Id, Record as _, RecordRef, Rule, Stated, SubjectRef, Waiver};
use freistadt_store::Applied;
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::adopt::{chosen, on};
use crate::Editor;
use crate::data::{Data, note};
use crate::records::EditError;

/// The longest exception; whoever wants more wants another rule.
const LONGEST: i32 = 5;

/// An exception that somebody wants.
#[derive(Debug, Clone, PartialEq)]
pub struct Waive {
    /// From which rule.
    pub rule: Id<Rule>,
    /// For which records.
    pub subjects: Vec<RecordRef>,
    /// Why.
    pub reason: String,
    /// Who decides, a body or function.
    pub decided_by: String,
    /// The last day.
    pub until: Date,
}

/// Why there is no exception.
#[derive(Debug, thiserror::Error)]
pub enum WaiveError {
    /// No reason.
    #[error("a waiver needs a reason")]
    NoReason,
    /// Nobody decides.
    #[error("a waiver needs somebody who decides")]
    NoDecider,
    /// Over already, or too far away.
    #[error("a waiver ends between today and in {LONGEST} years")]
    Until,
    /// No such rule or record.
    #[error("there is no `{0}`")]
    Gone(String),
    /// The data could not be used.
    #[error(transparent)]
    Edit(#[from] EditError),
}

impl Data {
    /// Gives an exception from a rule for records, decided on a day.
    pub async fn waive(
        &self,
        editor: &Editor,
        waive: &Waive,
        today: Date,
    ) -> Result<Option<Applied>, WaiveError> {
        let (reason, decider) = (waive.reason.trim(), waive.decided_by.trim());
        if reason.is_empty() {
            return Err(WaiveError::NoReason);
        }
        if decider.is_empty() {
            return Err(WaiveError::NoDecider);
        }
        let last = today.checked_add(LONGEST.years()).unwrap_or(Date::MAX);
        if waive.until < today || waive.until > last {
            return Err(WaiveError::Until);
        }
        let viewer = editor.viewer();
        let present = self
            .revision(&viewer, None)
            .await
            .map_err(EditError::from)?;
        let mut after = chosen(&present.landscape);
        if after.find(&waive.rule).is_none() {
            return Err(WaiveError::Gone(waive.rule.to_string()));
        }
        for subject in &waive.subjects {
            if !after.contains(subject) {
                return Err(WaiveError::Gone(subject.to_string()));
            }
            let id = (1..)
                .map(|number| Id::new(format!("{}-{}-{number}", waive.rule, subject.id)))
                .find(|id| !after.waivers.contains_key(id));
            let Some(id) = id else { continue };
            let mut waiver = Waiver::new(id);
            waiver.rule = Stated::Known(waive.rule.clone());
            waiver.subject = Stated::Known(SubjectRef(subject.clone()));
            reason.clone_into(&mut waiver.reason);
            waiver.decided_by = Stated::Known(decider.to_owned());
            waiver.decided_on = on(today);
            waiver.until = on(waive.until);
            after.waivers.insert(waiver.id.clone(), waiver);
        }
        let done = note(editor, "waived", reason);
        Ok(self
            .store_difference(editor, &present, &after, &done)
            .await?)
    }
}
