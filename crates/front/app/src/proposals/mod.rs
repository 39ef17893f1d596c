//! What is proposed, by the department that would know.

pub(crate) mod questions;
pub(crate) mod units;

use std::collections::BTreeMap;
use std::sync::Arc;

use freistadt_l10n::Language;
use freistadt_model::{
    Change, Dependency, Id, Kind, Landscape, RecordRef, Revision, Stated, Strength, Value,
};
use freistadt_store::Applied;
use freistadt_templates::{Derived, Reason, derive, propose, propose_of};

use crate::data::{Data, DataError, calculate, note};
use crate::{EditError, Editor, Viewer};
use units::{ProposedUnit, proposed_units};

/// Everything that waits for somebody to confirm it or turn it down.
#[derive(Debug, Clone)]
pub struct Proposals {
    /// The landscape.
    pub revision: Arc<Revision>,
    /// By department; what belongs to none comes last.
    pub departments: Vec<Department>,
    /// Departments of which nobody has said what they answer for.
    pub units: Vec<ProposedUnit>,
    /// What deriving them anew would bring.
    pub waiting: Waiting,
}

/// How many proposals would come or go as the landscape stands now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Waiting {
    /// Not proposed yet, or now in another way.
    pub new: usize,
    /// No longer usual.
    pub gone: usize,
}

/// The proposals that one department could judge.
#[derive(Debug, Clone, Default)]
pub struct Department {
    /// Its name; `None` if nothing suggests one.
    pub unit: Option<String>,
    /// What is proposed about its services: the service, and what it needs.
    pub services: Vec<NeedOf>,
    /// What is proposed about its applications: the basis, and what needs it.
    pub bases: Vec<NeedOf>,
}

/// A thing with the proposed needs that hang on it.
#[derive(Debug, Clone)]
pub struct NeedOf {
    /// The service, or the basis.
    pub thing: RecordRef,
    /// Whether the thing itself is a proposal, and why.
    pub proposed: Option<Proposal>,
    /// The proposed needs.
    pub needs: Vec<Proposal>,
}

/// One proposal.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// The proposed record.
    pub target: RecordRef,
    /// What is at the other end of a need; the record itself otherwise.
    pub other: RecordRef,
    /// It only goes slower without; `false` also for what is no need.
    pub helps: bool,
    /// Why it is proposed; `None` if it came from elsewhere or no longer follows.
    pub reason: Option<Reason>,
}

impl Department {
    /// Every proposed record of the department.
    pub fn targets(&self) -> Vec<&RecordRef> {
        let parts = self.services.iter().chain(&self.bases);
        parts
            .flat_map(|part| part.proposed.iter().chain(&part.needs))
            .map(|it| &it.target)
            .collect()
    }
}

impl Data {
    /// What is proposed in the newest landscape.
    pub async fn proposals(
        &self,
        viewer: &Viewer,
        language: Language,
    ) -> Result<Proposals, DataError> {
        let revision = self.revision(viewer, None).await?;
        let seen = revision.clone();
        let (departments, units, waiting) = calculate(move || {
            let landscape = &seen.landscape;
            let derived = derive(landscape, language);
            let changes = propose_of(landscape, &derived, language).changes;
            let gone = |it: &&Change| matches!(it, Change::Remove(_));
            let gone = changes.iter().filter(gone).count();
            let waiting = Waiting {
                new: changes.len() - gone,
                gone,
            };
            let units = proposed_units(landscape, language);
            (departments(landscape, derived), units, waiting)
        })
        .await?;
        Ok(Proposals {
            revision,
            departments,
            units,
            waiting,
        })
    }

    /// Proposes what is usual for the landscape as it stands now.
    pub async fn propose(
        &self,
        editor: &Editor,
        language: Language,
    ) -> Result<Option<Applied>, EditError> {
        let present = self.revision(&editor.viewer(), None).await?;
        let seen = present.clone();
        let change_set = calculate(move || propose(&seen.landscape, language)).await?;
        let note = note(editor, "propose", "");
        self.store_change(editor, present.id, &change_set, &note)
            .await
    }
}

fn departments(landscape: &Landscape, derived: Vec<Derived>) -> Vec<Department> {
    let proposed = landscape.proposals();
    if proposed.is_empty() {
        return Vec::new();
    }
    let derived = derived.into_iter().map(|it| (it.record.to_ref(), it));
    let derived: BTreeMap<RecordRef, Derived> = derived.collect();
    let mut units: BTreeMap<Option<String>, Department> = BTreeMap::new();
    for target in proposed {
        let known = derived.get(&target);
        let unit = known.and_then(|it| it.unit.clone());
        let unit = unit.or_else(|| unit_of(landscape, &target));
        let department = units.entry(unit.clone()).or_insert_with(|| Department {
            unit,
            ..Department::default()
        });
        department.take(landscape, &target, known.map(|it| it.reason));
    }
    // The one without a name is the first key; it belongs at the end.
    let mut departments: Vec<Department> = units.into_values().collect();
    departments.sort_by_key(|it| it.unit.is_none());
    departments
}

impl Department {
    fn take(&mut self, landscape: &Landscape, target: &RecordRef, reason: Option<Reason>) {
        let proposal = |other: &RecordRef, helps| Proposal {
            target: target.clone(),
            other: other.clone(),
            helps,
            reason,
        };
        match need(landscape, target) {
            Some((from, to, helps)) if from.kind == Kind::PublicService => {
                let needs = &mut place(&mut self.services, &from).needs;
                needs.push(proposal(&to, helps));
                needs.sort_by_key(|need| need.helps);
            }
            Some((from, to, helps)) => {
                place(&mut self.bases, &to)
                    .needs
                    .push(proposal(&from, helps));
            }
            None => place(&mut self.services, target).proposed = Some(proposal(target, false)),
        }
    }
}

fn place<'a>(places: &'a mut Vec<NeedOf>, thing: &RecordRef) -> &'a mut NeedOf {
    let at = places.iter().position(|it| it.thing == *thing);
    let at = at.unwrap_or_else(|| {
        places.push(NeedOf {
            thing: thing.clone(),
            proposed: None,
            needs: Vec::new(),
        });
        places.len() - 1
    });
    &mut places[at]
}

/// The ends of a need, and whether it only goes slower without.
fn need(landscape: &Landscape, target: &RecordRef) -> Option<(RecordRef, RecordRef, bool)> {
    let id = (target.kind == Kind::Dependency).then(|| Id::new(target.id.clone()))?;
    let need: &Dependency = landscape.find(&id)?;
    let helps = need.strength == Stated::Known(Strength::Impairs);
    Some((need.from.known()?.clone(), need.to.known()?.clone(), helps))
}

/// The department of a record, or of what needs something.
fn unit_of(landscape: &Landscape, target: &RecordRef) -> Option<String> {
    let asked = need(landscape, target).map_or_else(|| target.clone(), |(from, ..)| from);
    match landscape.value(&asked, "unit") {
        Some(Value::Text(unit)) => Some(unit),
        _ => None,
    }
}
