//! Organizations that look alike: which there are, and deciding that two are one, or two.

use std::collections::BTreeMap;
use std::sync::Arc;

use freistadt_import::{AlikePair, alike_pairs};
use freistadt_model::{
    Change, ChangeSet, FieldChange, Id, Kind, Landscape, NotUnited, Organization, RecordRef,
    Revision, Value,
};
use freistadt_store::{Applied, ApplyError};

use crate::data::{Data, DataError, calculate, note};
use crate::{EditError, Editor, Viewer};

/// So often somebody else may be faster.
const TRIES: usize = 5;
/// The field that keeps who is another one.
const DISTINCT: &str = "distinct_from";

/// How many records of each kind refer to an organization.
pub type References = BTreeMap<Kind, usize>;

/// The organizations to decide about.
#[derive(Debug, Clone)]
pub struct Alike {
    /// The landscape.
    pub revision: Arc<Revision>,
    /// The pairs, those first that carry most.
    pub pairs: Vec<AlikePair>,
    /// What refers to each of them.
    pub weights: BTreeMap<Id<Organization>, References>,
}

/// Why nothing was decided.
#[derive(Debug, thiserror::Error)]
pub enum UniteError {
    /// The two cannot be one.
    #[error(transparent)]
    Not(#[from] NotUnited),
    /// The data could not be used.
    #[error(transparent)]
    Edit(#[from] EditError),
}

impl From<DataError> for UniteError {
    fn from(error: DataError) -> Self {
        UniteError::Edit(error.into())
    }
}

impl Alike {
    /// The one of two that should rather stay: whose landscape it is, else what more refers to.
    pub fn heavier<'a>(
        &self,
        one: &'a Id<Organization>,
        other: &'a Id<Organization>,
    ) -> &'a Id<Organization> {
        let owner = self.revision.landscape.municipality();
        let weight = |id: &Id<Organization>| {
            let all = self.weights.get(id).map(|weight| weight.values().sum());
            (*id == owner, all.unwrap_or(0_usize))
        };
        if weight(other) > weight(one) {
            other
        } else {
            one
        }
    }
}

impl Data {
    /// How many pairs of organizations look alike and are not decided about.
    pub async fn alike_count(&self, revision: &Arc<Revision>) -> Result<usize, DataError> {
        let seen = revision.clone();
        calculate(move || alike_pairs(&seen.landscape).len()).await
    }

    /// The pairs that look alike; with the two that somebody named, only these.
    pub async fn alike(
        &self,
        viewer: &Viewer,
        named: Option<(Id<Organization>, Id<Organization>)>,
    ) -> Result<Alike, DataError> {
        let revision = self.revision(viewer, None).await?;
        let seen = revision.clone();
        let (pairs, weights) = calculate(move || {
            let pairs = match &named {
                None => alike_pairs(&seen.landscape),
                Some(_) => Vec::new(),
            };
            let in_pairs = pairs.iter().flat_map(|pair| [&pair.one, &pair.other]);
            let named = named.iter().flat_map(|(one, other)| [one, other]);
            let of: Vec<_> = in_pairs.chain(named).cloned().collect();
            (pairs, weights(&seen.landscape, &of))
        })
        .await?;
        let mut alike = Alike {
            revision,
            pairs: Vec::new(),
            weights,
        };
        alike.pairs = heaviest_first(&alike, pairs);
        Ok(alike)
    }

    /// Two records become one, as one change that can be taken back.
    pub async fn unite(
        &self,
        editor: &Editor,
        kept: &Id<Organization>,
        gone: &Id<Organization>,
    ) -> Result<Applied, UniteError> {
        for _ in 0..TRIES {
            let present = self.revision(&editor.viewer(), None).await?;
            let (seen, ids) = (present.clone(), (kept.clone(), gone.clone()));
            let made = calculate(move || seen.landscape.unite(&ids.0, &ids.1)).await?;
            let name = |id: &Id<Organization>| present.landscape.title(&id.to_ref()).to_owned();
            let what = format!("{} → {}", name(gone), name(kept));
            if let Some(applied) = self
                .decide(editor, &present, &made?, ("unite", &what))
                .await?
            {
                return Ok(applied);
            }
        }
        Err(DataError::Busy.into())
    }

    /// Two organizations look alike and are others; they are not asked about again.
    pub async fn keep_apart(
        &self,
        editor: &Editor,
        one: &Id<Organization>,
        other: &Id<Organization>,
    ) -> Result<(), UniteError> {
        for _ in 0..TRIES {
            let present = self.revision(&editor.viewer(), None).await?;
            let landscape = &present.landscape;
            let Some(change_set) = apart(landscape, one, other)? else {
                return Ok(());
            };
            let name = |id: &Id<Organization>| landscape.title(&id.to_ref()).to_owned();
            let what = format!("{} · {}", name(one), name(other));
            let done = self.decide(editor, &present, &change_set, ("apart", &what));
            if done.await?.is_some() {
                return Ok(());
            }
        }
        Err(DataError::Busy.into())
    }

    /// Stores a decision; `None` where somebody else was faster.
    async fn decide(
        &self,
        editor: &Editor,
        present: &Revision,
        change_set: &ChangeSet,
        (function, what): (&str, &str),
    ) -> Result<Option<Applied>, DataError> {
        let note = note(editor, function, what);
        let organization = editor.organization();
        let applied = self
            .store
            .apply(organization, present.id, change_set, &note);
        match applied.await {
            Ok(applied) => Ok(Some(applied)),
            Err(ApplyError::Stale { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}

/// Nothing where it is kept already.
fn apart(
    landscape: &Landscape,
    one: &Id<Organization>,
    other: &Id<Organization>,
) -> Result<Option<ChangeSet>, UniteError> {
    let missing = || NotUnited::Gone(other.clone());
    landscape.find(other).ok_or_else(missing)?;
    let missing = || NotUnited::Gone(one.clone());
    let record = landscape.find(one).ok_or_else(missing)?;
    if one == other {
        return Err(NotUnited::Same(one.clone()).into());
    }
    if record.distinct_from.contains(other) {
        return Ok(None);
    }
    let list = |ids: &[Id<Organization>]| {
        let ids = ids.iter().map(|id| Value::Reference(id.to_ref()));
        Value::List(ids.collect())
    };
    let mut longer = record.distinct_from.clone();
    longer.push(other.clone());
    let field = FieldChange {
        field: DISTINCT,
        old: list(&record.distinct_from),
        new: list(&longer),
    };
    let change = Change::Edit {
        target: one.to_ref(),
        fields: vec![field],
    };
    Ok(Some(ChangeSet {
        changes: vec![change],
    }))
}

fn heaviest_first(alike: &Alike, mut pairs: Vec<AlikePair>) -> Vec<AlikePair> {
    let weight = |id: &Id<Organization>| {
        let weight = alike.weights.get(id);
        weight.map_or(0, |weight| weight.values().sum::<usize>())
    };
    pairs.sort_by_key(|pair| std::cmp::Reverse(weight(&pair.one) + weight(&pair.other)));
    pairs
}

/// What refers to each of these; who was decided to be others does not count.
fn weights(
    landscape: &Landscape,
    of: &[Id<Organization>],
) -> BTreeMap<Id<Organization>, References> {
    let mut weights: BTreeMap<RecordRef, References> = of
        .iter()
        .map(|id| (id.to_ref(), References::new()))
        .collect();
    for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Organization) {
        let fields = 0..kind.fields().len();
        for record in landscape.each(*kind) {
            let values = fields.clone().filter_map(|at| record.value_at(at));
            let mut named: Vec<RecordRef> = values
                .flat_map(|value| value.references().into_iter().cloned().collect::<Vec<_>>())
                .filter(|target| target.kind == Kind::Organization)
                .collect();
            named.sort();
            named.dedup();
            for target in named {
                if let Some(weight) = weights.get_mut(&target) {
                    *weight.entry(*kind).or_default() += 1;
                }
            }
        }
    }
    let of = weights.into_iter();
    of.map(|(target, weight)| (Id::new(target.id), weight))
        .collect()
}
