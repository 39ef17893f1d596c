//! Working out a digest from stored data.

use std::sync::Arc;

use freistadt_model::RevisionId;
use freistadt_store::Entry;
use jiff::Timestamp;
use jiff::civil::Date;

use super::said::{Digest, Stand, Told, mark_undone, records};
use crate::Viewer;
use crate::clock::zone;
use crate::data::{Data, DataError, calculate};

/// So many changes are named; those before them are counted.
const CHANGES: usize = 200;
/// So many entries are read at once.
const READ: u32 = 500;

/// Between which states and moments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) organization: String,
    pub(crate) from: RevisionId,
    pub(crate) to: RevisionId,
    pub(crate) since: Timestamp,
    pub(crate) upto: Timestamp,
}

impl Data {
    /// What is new between two states.
    pub(super) async fn digest(
        &self,
        viewer: &Viewer,
        span: Span,
    ) -> Result<Arc<Digest>, DataError> {
        if let Some(known) = self.digests.get(&span) {
            return Ok(known);
        }
        let day = |at: Timestamp| at.to_zoned(zone()).date();
        let before = self.stand(viewer, span.from, day(span.since)).await?;
        let after = self.stand(viewer, span.to, day(span.upto)).await?;
        let (changes, further) = self.told(viewer, span.from, span.to).await?;
        let digest = Arc::new(Digest::between(&before, &after, changes, further));
        self.digests.put(span, digest.clone());
        Ok(digest)
    }

    async fn stand(
        &self,
        viewer: &Viewer,
        revision: RevisionId,
        day: Date,
    ) -> Result<Arc<Stand>, DataError> {
        let key = ((viewer.organization().to_owned(), revision), day);
        if let Some(known) = self.stands.get(&key) {
            return Ok(known);
        }
        let revision = self.revision(viewer, Some(revision)).await?;
        let stand = Arc::new(calculate(move || Stand::of(&revision.landscape, day)).await?);
        self.stands.put(key, stand.clone());
        Ok(stand)
    }

    /// The changes after one state up to another, newest first, and how many more there are.
    async fn told(
        &self,
        viewer: &Viewer,
        from: RevisionId,
        to: RevisionId,
    ) -> Result<(Vec<Told>, usize), DataError> {
        let entries = self
            .entries_until(viewer, to, |entry| entry.revision <= from)
            .await?;
        let further = entries.len().saturating_sub(CHANGES);
        let mut told = Vec::new();
        for entry in entries.into_iter().take(CHANGES) {
            let changes = self
                .store
                .change_set(viewer.organization(), &entry.change_set)
                .await?;
            told.push(Told {
                change_set: entry.change_set,
                at: entry.note.at,
                unit: entry.note.unit,
                function: entry.note.function,
                reason: entry.note.reason,
                records: records(&changes),
                undoes: entry.undoes,
                undone: false,
            });
        }
        mark_undone(&mut told);
        Ok((told, further))
    }

    /// The history from a revision back to where something holds, newest first.
    pub(super) async fn entries_until(
        &self,
        viewer: &Viewer,
        from: RevisionId,
        end: impl Fn(&Entry) -> bool,
    ) -> Result<Vec<Entry>, DataError> {
        let mut found = Vec::new();
        let mut before = RevisionId(from.0 + 1);
        loop {
            let part = self.history(viewer, Some(before), READ).await?;
            let Some(last) = part.last() else {
                return Ok(found);
            };
            before = last.revision;
            for entry in part {
                if end(&entry) {
                    return Ok(found);
                }
                found.push(entry);
            }
        }
    }

    /// The newest revision of an organization.
    pub(super) async fn newest(&self, viewer: &Viewer) -> Result<RevisionId, DataError> {
        let head = self.store.head(viewer.organization()).await?;
        Ok(head.unwrap_or_default())
    }
}
