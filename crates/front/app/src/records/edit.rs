//! Changes by hand: one record or many, against the state that the person saw.

use freistadt_import::{new_id, set_typed};
use freistadt_model::{
    Change, ChangeSet, Conflict, FieldInfo, Kind, Landscape, PartialDate, RecordRef, RevisionId,
    Value,
};
use freistadt_store::{Applied, ApplyError};
use jiff::civil::Date;

use super::by_hand::{by_hand, claim};
use super::list::{ListQuery, Start};
use crate::Editor;
use crate::data::{Data, DataError, calculate, note};

/// Somebody else's change in between is compared with anew; so often, then it is given up.
const TRIES: usize = 5;

/// What somebody typed about records.
#[derive(Debug, Clone)]
pub struct Edits {
    /// The state that the person saw.
    pub base: RevisionId,
    /// Which records.
    pub targets: Vec<RecordRef>,
    /// Which fields shall say what. A reference is an id or a name.
    pub fields: Vec<(FieldInfo, Value)>,
    /// Why, in the person's words; may be empty.
    pub reason: String,
    /// The later state whose changes the person has seen, too, and may overwrite.
    pub aware: Option<RevisionId>,
    /// The day.
    pub as_of: Date,
}

/// What became of it.
#[derive(Debug, Clone)]
pub enum Edited {
    /// It is stored.
    Applied(Applied),
    /// The records say so already.
    Nothing,
    /// Somebody else changed the same fields in between; nothing is stored.
    Conflicts(Vec<Conflict>, RevisionId),
}

/// What became of confirming a whole list.
#[derive(Debug, Clone)]
pub enum ListConfirmed {
    /// It is confirmed; `None` where it was already, as of the same day.
    Done(Option<Applied>),
    /// The list holds so many records by now, not as many as the person saw.
    Other(usize),
}

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    /// A record is gone.
    #[error("there is no record `{0}`")]
    Gone(RecordRef),
    /// A field does not take the value.
    #[error("field `{field}` of `{target}` does not take the value")]
    Unfit {
        /// Which record.
        target: RecordRef,
        /// Which field.
        field: &'static str,
    },
    /// Later facts depend on what was to go.
    #[error("`{0}` is still needed")]
    Needed(RecordRef, Vec<freistadt_model::Blocked>),
    /// The data could not be used.
    #[error(transparent)]
    Data(#[from] DataError),
}

impl Data {
    /// Changes fields of records by hand; each changed field gets a claim that says when.
    pub async fn edit(&self, editor: &Editor, edits: Edits) -> Result<Edited, EditError> {
        let seen = self.revision(&editor.viewer(), Some(edits.base)).await?;
        let aware = edits.aware.unwrap_or(edits.base);
        let aware = self.revision(&editor.viewer(), Some(aware)).await?;
        for _ in 0..TRIES {
            let present = self.revision(&editor.viewer(), None).await?;
            let note = note(editor, "edit", &edits.reason);
            let made = calculate({
                let (seen, aware) = (seen.clone(), aware.clone());
                let (present, edits) = (present.clone(), edits.clone());
                move || {
                    let states = States {
                        seen: &seen.landscape,
                        aware: &aware.landscape,
                        present: &present.landscape,
                    };
                    change_set(&states, &edits)
                }
            });
            let change_set = match made.await?? {
                Made::Conflicts(conflicts) => {
                    return Ok(Edited::Conflicts(conflicts, present.id));
                }
                Made::Change(change_set) if change_set.is_empty() => return Ok(Edited::Nothing),
                Made::Change(change_set) => change_set,
            };
            let applied = self
                .store
                .apply(editor.organization(), present.id, &change_set, &note)
                .await;
            match applied {
                Err(ApplyError::Stale { .. }) => {}
                applied => return Ok(Edited::Applied(applied.map_err(DataError::from)?)),
            }
        }
        Err(EditError::Data(DataError::Busy))
    }

    /// Makes a new record of this name; `None` if the name says nothing.
    pub async fn add(
        &self,
        editor: &Editor,
        kind: Kind,
        name: &str,
    ) -> Result<Option<RecordRef>, EditError> {
        let name = name.trim();
        if !name.contains(char::is_alphanumeric) {
            return Ok(None);
        }
        let present = self.revision(&editor.viewer(), None).await?;
        let mut after = present.landscape.clone();
        let mut record = kind.new_record(&new_id(&after, kind, name));
        record.set("name", &Value::Text(name.to_owned()));
        record.set_source(Some(by_hand(&mut after)));
        let target = record.to_ref();
        after.insert(record);
        self.store_difference(editor, &present, &after, &note(editor, "add", name))
            .await?;
        Ok(Some(target))
    }

    /// Removes a record that no other needs.
    pub async fn remove(
        &self,
        editor: &Editor,
        target: &RecordRef,
        reason: &str,
    ) -> Result<Applied, EditError> {
        let present = self.revision(&editor.viewer(), None).await?;
        let record = present
            .landscape
            .get(target)
            .ok_or_else(|| EditError::Gone(target.clone()))?;
        let change_set = ChangeSet {
            changes: vec![Change::Remove(record)],
        };
        let blocked = change_set.blocked(&present.landscape);
        if !blocked.is_empty() {
            return Err(EditError::Needed(target.clone(), blocked));
        }
        let note = note(editor, "remove", reason);
        let applied = self
            .store
            .apply(editor.organization(), present.id, &change_set, &note)
            .await;
        Ok(applied.map_err(DataError::from)?)
    }

    /// Confirms records as of a day.
    pub async fn confirm(
        &self,
        editor: &Editor,
        targets: &[RecordRef],
        as_of: Date,
    ) -> Result<Option<Applied>, EditError> {
        let present = self.revision(&editor.viewer(), None).await?;
        let change_set = present.landscape.confirm(targets, PartialDate::day(as_of));
        self.store_change(
            editor,
            present.id,
            &change_set,
            &note(editor, "confirm", ""),
        )
        .await
    }

    /// Confirms everything that a list holds, on all its pages, as of a day; nothing where the
    /// list holds another number of records than the person saw.
    pub async fn confirm_list(
        &self,
        editor: &Editor,
        query: ListQuery,
        seen: usize,
        as_of: Date,
    ) -> Result<ListConfirmed, EditError> {
        for _ in 0..TRIES {
            let query = ListQuery {
                start: Start::First,
                limit: usize::MAX,
                ..query.clone()
            };
            let listed = self.list(&editor.viewer(), query, as_of).await?;
            if listed.matching != seen {
                return Ok(ListConfirmed::Other(listed.matching));
            }
            let targets: Vec<RecordRef> = listed.rows.into_iter().map(|row| row.target).collect();
            let present = &listed.revision;
            let change_set = present.landscape.confirm(&targets, PartialDate::day(as_of));
            let note = note(editor, "confirm", "");
            match self
                .store_change(editor, present.id, &change_set, &note)
                .await
            {
                Err(EditError::Data(DataError::Apply(ApplyError::Stale { .. }))) => {}
                stored => return Ok(ListConfirmed::Done(stored?)),
            }
        }
        Err(EditError::Data(DataError::Busy))
    }

    /// Turns proposals down.
    pub async fn reject(
        &self,
        editor: &Editor,
        targets: &[RecordRef],
        as_of: Date,
    ) -> Result<Option<Applied>, EditError> {
        let present = self.revision(&editor.viewer(), None).await?;
        let change_set = present.landscape.reject(targets, PartialDate::day(as_of));
        self.store_change(editor, present.id, &change_set, &note(editor, "reject", ""))
            .await
    }

    pub(crate) async fn store_difference(
        &self,
        editor: &Editor,
        present: &freistadt_model::Revision,
        after: &Landscape,
        note: &freistadt_store::Note,
    ) -> Result<Option<Applied>, EditError> {
        let change_set = present.landscape.difference(after);
        self.store_change(editor, present.id, &change_set, note)
            .await
    }

    pub(crate) async fn store_change(
        &self,
        editor: &Editor,
        parent: RevisionId,
        change_set: &ChangeSet,
        note: &freistadt_store::Note,
    ) -> Result<Option<Applied>, EditError> {
        if change_set.is_empty() {
            return Ok(None);
        }
        let applied = self
            .store
            .apply(editor.organization(), parent, change_set, note)
            .await;
        Ok(Some(applied.map_err(DataError::from)?))
    }
}

/// The landscape as the person saw it when they began, when they last looked, and as it is.
#[derive(Clone, Copy)]
struct States<'a> {
    seen: &'a Landscape,
    aware: &'a Landscape,
    present: &'a Landscape,
}

enum Made {
    Change(ChangeSet),
    Conflicts(Vec<Conflict>),
}

/// The change that turns what is there now into what was typed. A field that the person left as
/// they saw it stays as it is now.
fn change_set(states: &States<'_>, edits: &Edits) -> Result<Made, EditError> {
    let States {
        seen,
        aware,
        present,
    } = *states;
    let mut after = present.clone();
    let mut conflicts = Vec::new();
    for target in &edits.targets {
        if !present.contains(target) {
            return Err(EditError::Gone(target.clone()));
        }
        for (info, wanted) in &edits.fields {
            let unfit = || EditError::Unfit {
                target: target.clone(),
                field: info.name,
            };
            let saw = seen.value(target, info.name);
            if saw.as_ref().is_some_and(|saw| same(saw, wanted)) {
                continue;
            }
            let now = present.value(target, info.name).ok_or_else(unfit)?;
            if !set_typed(&mut after, target, *info, wanted) {
                return Err(unfit());
            }
            let then = after.value(target, info.name).ok_or_else(unfit)?;
            if saw.as_ref().is_some_and(|saw| same(saw, &then)) {
                // A name that was typed is the record that was there.
                after.set(target, info.name, &now);
                continue;
            }
            let known = aware.value(target, info.name) == Some(now.clone());
            if saw.as_ref() != Some(&now) && now != then && !known {
                conflicts.push(Conflict {
                    target: target.clone(),
                    field: info.name,
                    present: now,
                    wanted: then,
                });
                continue;
            }
            if now != then {
                claim(&mut after, target, info.name, &then, edits.as_of);
            }
        }
    }
    if !conflicts.is_empty() {
        return Ok(Made::Conflicts(conflicts));
    }
    Ok(Made::Change(present.difference(&after)))
}

/// Nothing typed is the same as nothing known.
fn same(a: &Value, b: &Value) -> bool {
    a == b
        || (!a.says_something()
            && !b.says_something()
            && *a != Value::NotApplicable
            && *b != Value::NotApplicable)
}
