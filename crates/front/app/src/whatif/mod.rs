//! What if somebody goes: the question as people ask it, and what comes of it.

mod asked;
mod critical;
mod price;
mod result;
mod sentence;
mod why;

use std::sync::Arc;

use freistadt_graph::{Dependence, Exit, Impact, Question};
use freistadt_import::Incoming;
use freistadt_model::{ColumnMapping, Landscape, Revision, RevisionId};

pub use asked::{Asked, Told};
pub use critical::{Critical, CriticalAsked};
pub use price::PriceRise;
pub use result::{Affected, Consequences, Scenario, Tally};
pub use sentence::{first_reason, reason_lines, reason_sentence};

pub(crate) use self::asked::named;
use self::asked::resolve;
use crate::Viewer;
use crate::data::{Data, DataError, calculate};
use crate::intake::files::{read_lists, with_look_alikes};
use crate::intake::input::{InputFile, Unusable};

/// What comes of one or several exits.
#[derive(Debug, Clone)]
pub struct WhatIf {
    /// What was asked.
    pub question: freistadt_graph::Question,
    /// One after the other.
    pub scenarios: Vec<Scenario>,
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum WhatIfError {
    /// The files or the names cannot be used; the remarks say why.
    #[error("the question cannot be answered")]
    Unusable(Unusable),
    /// The data could not be used.
    #[error(transparent)]
    Data(#[from] DataError),
}

/// Asks a landscape.
pub(crate) fn what_if(landscape: &Landscape, asked: &Asked) -> Result<WhatIf, Unusable> {
    let exits = resolve(landscape, asked)?;
    let dependence = Dependence::new(landscape, asked.question);
    let bare = bare(asked.question).map(|bare| Dependence::new(landscape, bare));
    let both = (&dependence, bare.as_ref());
    Ok(answer(landscape, both, exits, asked))
}

/// Of an outage: the question without patience and makeshifts.
fn bare(question: Question) -> Option<Question> {
    question.outage?;
    Some(Question {
        outage: None,
        ends: question.effects(),
        ..question
    })
}

fn answer(
    landscape: &Landscape,
    both: (&Dependence, Option<&Dependence>),
    exits: Vec<Exit>,
    asked: &Asked,
) -> WhatIf {
    let exits = exits.into_iter();
    let scenarios = exits.map(|exit| Scenario::new(landscape, both, exit, asked));
    WhatIf {
        question: asked.question,
        scenarios: scenarios.collect(),
    }
}

/// Asks files who is critical for a service; nothing is stored.
pub fn critical_files(
    files: &[InputFile],
    mappings: &[ColumnMapping],
    asked: &CriticalAsked,
    stop: &dyn Fn() -> bool,
) -> Result<(Critical, Incoming), Unusable> {
    let mut incoming = read_lists(files, mappings, asked.question.as_of, stop)?;
    incoming.diagnostics.extend(incoming.landscape.problems());
    let found = critical::critical(&incoming.landscape, asked)?;
    Ok((found, with_look_alikes(incoming)))
}

/// Asks files; nothing is stored.
pub fn what_if_files(
    files: &[InputFile],
    mappings: &[ColumnMapping],
    asked: &Asked,
    stop: &dyn Fn() -> bool,
) -> Result<(WhatIf, Incoming), Unusable> {
    let mut incoming = read_lists(files, mappings, asked.question.as_of, stop)?;
    incoming.diagnostics.extend(incoming.landscape.problems());
    let result = what_if(&incoming.landscape, asked)?;
    Ok((result, with_look_alikes(incoming)))
}

/// What each organization's exit would mean, the worst first.
#[derive(Debug, Clone)]
pub struct Impacts {
    /// The landscape.
    pub revision: Arc<Revision>,
    /// Organizations whose exit stops or impairs something, at worst; without the town itself.
    pub impacts: Vec<Impact>,
}

impl Data {
    /// What the exit of each organization by itself would mean, on a day.
    pub async fn impacts(&self, viewer: &Viewer, question: Question) -> Result<Impacts, DataError> {
        let revision = self.revision(viewer, None).await?;
        let dependence = self.dependence(&revision, question).await?;
        let impacts = calculate(move || dependence.impacts(&|| false).unwrap_or_default());
        let mut impacts = impacts.await?;
        let town = revision.landscape.municipality();
        impacts.retain(|it| it.applications.possibly_affected > 0 && it.organization != town);
        let weight = |it: &Impact| {
            let services = (it.services.certainly_stopped, it.services.possibly_stopped);
            let applications = (
                it.applications.certainly_stopped,
                it.applications.possibly_stopped,
            );
            (services, applications)
        };
        impacts.sort_by_key(|it| std::cmp::Reverse(weight(it)));
        Ok(Impacts { revision, impacts })
    }

    /// Who is critical for a service, in a revision, by default the newest.
    pub async fn critical(
        &self,
        viewer: &Viewer,
        revision: Option<RevisionId>,
        asked: &CriticalAsked,
    ) -> Result<(Critical, Arc<Revision>), WhatIfError> {
        let revision = self.revision(viewer, revision).await?;
        let (seen, asked) = (revision.clone(), asked.clone());
        let found = calculate(move || critical::critical(&seen.landscape, &asked)).await?;
        Ok((found.map_err(WhatIfError::Unusable)?, revision))
    }

    /// Asks the landscape of a revision, by default the newest.
    pub async fn what_if(
        &self,
        viewer: &Viewer,
        revision: Option<RevisionId>,
        asked: &Asked,
    ) -> Result<(WhatIf, Arc<Revision>), WhatIfError> {
        let revision = self.revision(viewer, revision).await?;
        let exits = resolve(&revision.landscape, asked).map_err(WhatIfError::Unusable)?;
        let dependence = self.dependence(&revision, asked.question).await?;
        let bare = match bare(asked.question) {
            Some(bare) => Some(self.dependence(&revision, bare).await?),
            None => None,
        };
        let (seen, asked) = (revision.clone(), asked.clone());
        let answered = calculate(move || {
            let both = (&*dependence, bare.as_deref());
            answer(&seen.landscape, both, exits, &asked)
        });
        Ok((answered.await?, revision))
    }

    /// How much the first exit affects at other distances in time.
    pub async fn course(
        &self,
        viewer: &Viewer,
        revision: Option<RevisionId>,
        asked: &Asked,
        horizons: &[u32],
    ) -> Result<Vec<(u32, Tally)>, WhatIfError> {
        let revision = self.revision(viewer, revision).await?;
        let exits = resolve(&revision.landscape, asked).map_err(WhatIfError::Unusable)?;
        let exit = exits.into_iter().next().unwrap_or_default();
        let mut course = Vec::new();
        for horizon in horizons.iter().copied() {
            let mut question = asked.question;
            question.horizon = horizon;
            let dependence = self.dependence(&revision, question).await?;
            let (seen, exit) = (revision.clone(), exit.clone());
            let tally = move || Tally::of(&seen.landscape, &dependence, &exit);
            course.push((horizon, calculate(tally).await?));
        }
        Ok(course)
    }
}
