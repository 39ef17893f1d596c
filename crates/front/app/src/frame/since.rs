//! Since when findings hold, and what made them: the revisions are judged one after the other,
//! each as of its day, and the newest as of today.

use std::collections::{BTreeMap, btree_map};
use std::sync::Arc;

use freistadt_indicators::assess;
use freistadt_model::{Code as _, LeadTimes, RecordRef, Revision, RevisionId};
use freistadt_policy::rules_of;
use freistadt_store::{Entry, ReadError, Standing};
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::check::judged;
use crate::Viewer;
use crate::data::{Data, DataError, calculate, state};

/// So many revisions are judged at most, because each takes as long as the page itself; of what is
/// older only that much is said.
const MOST: u64 = 50;

/// Stands for a beginning in one of the revisions that were not judged.
const EARLIER: RevisionId = RevisionId(0);

/// Since when one finding holds.
#[derive(Debug, Clone)]
pub struct Since {
    /// The first day on which it was seen.
    pub day: Date,
    /// It may be older: what was before was not judged.
    pub at_least: bool,
    /// The change after which it was so, where that was seen.
    pub entry: Option<Entry>,
}

/// Since when each finding holds, by rule and record.
pub type Beginnings = BTreeMap<(String, RecordRef), Since>;

/// What is found: by rule and record, with its verdict.
type Found = BTreeMap<(String, RecordRef), &'static str>;

impl Data {
    /// Since when each finding in the newest revision holds, as of a day.
    pub async fn since(&self, viewer: &Viewer, as_of: Date) -> Result<Arc<Beginnings>, DataError> {
        let key = (state(&*self.revision(viewer, None).await?), as_of);
        if let Some(known) = self.begun.get(&key) {
            return Ok(known);
        }
        self.judge_revisions(viewer, as_of).await?;
        let since = Arc::new(self.read_since(viewer).await?);
        self.begun.put(key, since.clone());
        Ok(since)
    }

    async fn read_since(&self, viewer: &Viewer) -> Result<Beginnings, DataError> {
        let standing = self.store.findings(viewer.organization()).await;
        let mut entries: BTreeMap<RevisionId, Option<Entry>> = BTreeMap::new();
        let mut since = Beginnings::new();
        for it in standing.map_err(ReadError::from)? {
            let entry = match entries.entry(it.revision) {
                btree_map::Entry::Occupied(known) => known.get().clone(),
                btree_map::Entry::Vacant(open) => {
                    let entry = self.entry(viewer, it.revision).await?;
                    open.insert(entry).clone()
                }
            };
            since.insert(
                (it.rule, it.subject),
                Since {
                    day: it.since,
                    at_least: it.revision == EARLIER,
                    entry,
                },
            );
        }
        Ok(since)
    }

    /// The change that made a revision.
    async fn entry(
        &self,
        viewer: &Viewer,
        revision: RevisionId,
    ) -> Result<Option<Entry>, DataError> {
        if revision == EARLIER {
            return Ok(None);
        }
        let next = RevisionId(revision.0 + 1);
        let mut found = self
            .store
            .history(viewer.organization(), Some(next), 1)
            .await?;
        Ok(found.pop())
    }

    /// Judges what was not judged yet.
    async fn judge_revisions(&self, viewer: &Viewer, as_of: Date) -> Result<(), DataError> {
        let organization = viewer.organization();
        let head = self.store.head(organization).await?.unwrap_or_default();
        let upto = self
            .store
            .findings_upto(organization)
            .await
            .map_err(ReadError::from)?;
        if upto == Some((head, as_of)) {
            return Ok(());
        }
        let known = self
            .store
            .findings(organization)
            .await
            .map_err(ReadError::from)?;
        let mut standing: BTreeMap<(String, RecordRef), Standing> = (known.into_iter())
            .map(|it| ((it.rule.clone(), it.subject.clone()), it))
            .collect();
        let before = standing.clone();
        let next = upto.map_or(1, |(revision, _)| revision.0 + 1);
        let first = next.max((head.0 + 1).saturating_sub(MOST)).min(head.0);
        for id in first..=head.0 {
            let revision = self.revision(viewer, Some(RevisionId(id))).await?;
            let day = match self.entry(viewer, RevisionId(id)).await? {
                Some(entry) if id < head.0 => entry.note.at.to_zoned(TimeZone::UTC).date(),
                _ => as_of,
            };
            let found = calculate({
                let revision = revision.clone();
                move || found(&revision, day)
            });
            let begun = if id == first && first > next {
                EARLIER
            } else {
                RevisionId(id)
            };
            turn(&mut standing, &found.await?, begun, day);
        }
        let begun: Vec<Standing> = (standing.iter())
            .filter(|(key, it)| before.get(*key) != Some(*it))
            .map(|(_, it)| it.clone())
            .collect();
        let over: Vec<(String, RecordRef)> = before
            .into_keys()
            .filter(|key| !standing.contains_key(key))
            .collect();
        let kept = self
            .store
            .keep_findings(organization, (head, as_of), &begun, &over);
        // Whoever looks at the same time has worked out the same; the next one does it again.
        let _ = kept.await;
        Ok(())
    }
}

fn found(revision: &Revision, as_of: Date) -> Found {
    let landscape = &revision.landscape;
    let (rules, _) = rules_of(landscape);
    let assessment = assess(landscape, as_of, LeadTimes::default());
    let checked = judged(landscape, &assessment, &rules);
    let key = |it: freistadt_model::Finding| ((it.rule, it.subject), it.verdict.code());
    checked.findings.into_iter().map(key).collect()
}

/// What begins, turns and ends with a revision.
fn turn(
    standing: &mut BTreeMap<(String, RecordRef), Standing>,
    found: &Found,
    revision: RevisionId,
    since: Date,
) {
    standing.retain(|key, it| found.get(key) == Some(&it.verdict.as_str()));
    for ((rule, subject), verdict) in found {
        let key = (rule.clone(), subject.clone());
        standing.entry(key).or_insert_with(|| Standing {
            rule: rule.clone(),
            subject: subject.clone(),
            verdict: (*verdict).to_owned(),
            revision,
            since,
        });
    }
}
