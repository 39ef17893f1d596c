//! Events of products: from files into the stock, and what is about to end.

use std::path::Path;
use std::sync::Arc;

use freistadt_catalogue::{Endings, EventsAbout, ReadEvents, Running, read_events};
use freistadt_model::{
    Change, ChangeSet, Diagnostic, Id, Kind, Landscape, Record as _, Revision, Source, SourceKind,
    SourceRole, Stated, Tabled as _,
};
use freistadt_store::Applied;

use crate::data::{Data, DataError, note};
use crate::intake::input::{InputFile, Unusable, read_input};
use crate::{EditError, Editor, Viewer};

/// What an import of events does.
#[derive(Debug, Clone, PartialEq)]
pub struct EventsImported {
    /// The format, as a word.
    pub format: &'static str,
    /// New events.
    pub added: usize,
    /// Events that say something else now.
    pub changed: usize,
    /// Events that were known.
    pub unchanged: usize,
    /// Events of products that nobody runs here; they are not taken over.
    pub elsewhere: usize,
    /// Remarks on the file.
    pub diagnostics: Vec<Diagnostic>,
    /// What was stored; nothing in a dry run or where nothing is new.
    pub applied: Option<Applied>,
}

/// Reads a file of events; nothing is stored.
pub fn read_event_file(path: &Path, about: &EventsAbout) -> Result<ReadEvents, Unusable> {
    let [InputFile { name, bytes }] = &read_input(&[path.to_owned()])?[..] else {
        unreachable!("one path gives one file or an error");
    };
    read_events(bytes, about).map_err(|error| {
        let mut remark = error.remark();
        remark.location.file = Some(name.clone());
        Unusable::from(remark)
    })
}

impl Data {
    /// Takes over the events of products that run here, as one change.
    pub async fn import_events(
        &self,
        editor: &Editor,
        read: ReadEvents,
        dry_run: bool,
    ) -> Result<EventsImported, EditError> {
        let present = self.revision(&editor.viewer(), None).await?;
        let source = source_of(read.format);
        let mut after = present.landscape.clone();
        let running = Running::of(&present.landscape);
        let mut done = EventsImported {
            format: read.format,
            added: 0,
            changed: 0,
            unchanged: 0,
            elsewhere: 0,
            diagnostics: read.diagnostics,
            applied: None,
        };
        for event in read.events {
            if !running.concerns(&event) {
                done.elsewhere += 1;
                continue;
            }
            after.insert(event.record(&source.id));
        }
        if after.find(&source.id).is_none() {
            after.insert(source.into_any());
        }
        let change_set = present.landscape.difference(&after);
        done.count(&change_set, &after, &present.landscape);
        if !dry_run && done.added + done.changed > 0 {
            let note = note(editor, "events", done.format);
            done.applied = self
                .store_change(editor, present.id, &change_set, &note)
                .await?;
        }
        Ok(done)
    }

    /// Everything that happens to applications here.
    pub async fn endings(
        &self,
        viewer: &Viewer,
    ) -> Result<(Arc<Revision>, Arc<Endings>), DataError> {
        let revision = self.revision(viewer, None).await?;
        let endings = self.endings_of(&revision).await?;
        Ok((revision, endings))
    }
}

impl EventsImported {
    fn count(&mut self, change_set: &ChangeSet, after: &Landscape, before: &Landscape) {
        for change in &change_set.changes {
            match change {
                Change::Add(record) if record.to_ref().kind == Kind::LifeCycleEvent => {
                    self.added += 1;
                }
                Change::Edit { target, .. } if target.kind == Kind::LifeCycleEvent => {
                    self.changed += 1;
                }
                Change::Add(_) | Change::Edit { .. } | Change::Remove(_) => {}
            }
        }
        let same = |id| before.events.get(id) == after.events.get(id);
        self.unchanged = after.events.keys().filter(|id| same(*id)).count();
    }
}

/// The publication that a format stands for.
fn source_of(format: &str) -> Source {
    let mut source = Source::new(Id::new(freistadt_model::slug(format)));
    format.clone_into(&mut source.name);
    source.kind = Stated::Known(SourceKind::Publication);
    source.role = Stated::Known(SourceRole::ThirdParty);
    source
}
