//! The ladder of steps as it stands, and evidence that a person adds.

use std::sync::Arc;

use freistadt_model::{
    Evidence, Id, LadderStep, Landscape, PartialDate, Record as _, Revision, Stated, slug,
};
use freistadt_policy::{StepState, steps};
use freistadt_store::Applied;
use jiff::civil::Date;

use crate::data::{Data, DataError, note, state};
use crate::records::EditError;
use crate::{Editor, Viewer};

/// The ladder.
#[derive(Debug, Clone)]
pub struct Ladder {
    /// The landscape.
    pub revision: Arc<Revision>,
    /// Every step, in order.
    pub steps: Arc<Vec<StepState>>,
}

impl Ladder {
    /// The first step that is not done.
    pub fn next(&self) -> Option<&StepState> {
        self.steps.iter().find(|it| !it.done)
    }
}

/// Evidence that somebody names.
#[derive(Debug, Clone, PartialEq)]
pub struct EvidenceGiven {
    /// Of which step.
    pub step: LadderStep,
    /// What it is.
    pub name: String,
    /// Where it is: an address, a file number, or the hash of a file.
    pub reference: String,
    /// From when it is.
    pub on: PartialDate,
    /// Who answers for it, a body or function.
    pub given_by: String,
}

/// Why evidence was not taken.
#[derive(Debug, thiserror::Error)]
pub enum EvidenceError {
    /// It does not say what it is, where, or who answers for it.
    #[error("evidence needs a name, a reference, and who answers for it")]
    Incomplete,
    /// It would be from a day to come.
    #[error("evidence cannot be from the future")]
    Future,
    /// The data could not be used.
    #[error(transparent)]
    Edit(#[from] EditError),
}

impl Data {
    /// The ladder on a day.
    pub async fn ladder(&self, viewer: &Viewer, as_of: Date) -> Result<Ladder, DataError> {
        let revision = self.revision(viewer, None).await?;
        let assessment = self.assessment(&revision, as_of).await?;
        let seen = revision.clone();
        let work = move || {
            let landscape = &seen.landscape;
            if landscape.proposals().is_empty() {
                steps(landscape, &assessment, as_of)
            } else {
                steps(&landscape.without_proposals(), &assessment, as_of)
            }
        };
        let key = (state(&revision), as_of);
        let steps = self.climbed.get_or(key, work).await?;
        Ok(Ladder { revision, steps })
    }

    /// Adds evidence of a step.
    pub async fn add_evidence(
        &self,
        editor: &Editor,
        given: &EvidenceGiven,
        today: Date,
    ) -> Result<Option<Applied>, EvidenceError> {
        let texts = [&given.name, &given.reference, &given.given_by];
        if texts.iter().any(|it| !it.contains(char::is_alphanumeric)) {
            return Err(EvidenceError::Incomplete);
        }
        if given.on.first() > today {
            return Err(EvidenceError::Future);
        }
        let present = self.revision(&editor.viewer(), None).await;
        let present = present.map_err(EditError::from)?;
        let mut after = present.landscape.clone();
        let evidence = evidence(&after, given);
        // Sent twice, it is still one.
        let same = |it: &Evidence| {
            Evidence {
                id: evidence.id.clone(),
                ..it.clone()
            } == evidence
        };
        if after.evidence.values().any(same) {
            return Ok(None);
        }
        after.evidence.insert(evidence.id.clone(), evidence);
        let done = note(editor, "evidence-added", given.name.trim());
        Ok(self
            .store_difference(editor, &present, &after, &done)
            .await?)
    }
}

fn evidence(landscape: &Landscape, given: &EvidenceGiven) -> Evidence {
    let wanted = slug(&given.name);
    let numbered = (2..).map(|number| format!("{wanted}-{number}"));
    let mut ids = std::iter::once(wanted.clone()).chain(numbered).map(Id::new);
    let free = ids.find(|id| !landscape.evidence.contains_key(id));
    let mut evidence = Evidence::new(free.unwrap_or_else(|| Id::new(wanted)));
    given.name.trim().clone_into(&mut evidence.name);
    evidence.step = Stated::Known(given.step);
    evidence.reference = Stated::Known(given.reference.trim().to_owned());
    evidence.on = Stated::Known(given.on);
    evidence.given_by = Stated::Known(given.given_by.trim().to_owned());
    evidence
}
