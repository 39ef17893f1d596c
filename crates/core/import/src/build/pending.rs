//! Names of applications that other lists mention.

use freistadt_model::{Application, DataObject, DependencyKind, Diagnostic, Id, Location, Stated};

use super::builder::Builder;

/// A name that may turn out to be an application, once all sheets are read.
pub(super) struct Pending {
    pub(super) place: Location,
    pub(super) name: String,
    pub(super) of: PendingLink,
}

pub(super) enum PendingLink {
    Processing(Id<DataObject>),
    Exchange(Id<Application>),
}

impl Builder<'_> {
    /// The application of this name; one that no list of applications has is created and remarked.
    pub(super) fn mentioned(
        &mut self,
        name: &str,
        code: &'static str,
        place: impl FnOnce() -> Location,
    ) -> Id<Application> {
        if let Some(known) = self.names.mentioned::<Application>(name) {
            return known;
        }
        self.say(Diagnostic::note(code).text("name", name).at(place()));
        self.named(name)
    }

    /// Links names that only known applications may have, and says which are none.
    pub(super) fn link_pending(&mut self) {
        for pending in std::mem::take(&mut self.pending) {
            // "Ada (Import)" is Ada.
            let bare = pending.name.split('(').next().unwrap_or_default();
            let found = self.names.mentioned::<Application>(&pending.name);
            let Some(application) = found.or_else(|| self.names.mentioned(bare)) else {
                let note = Diagnostic::note("application-not-known");
                self.say(note.text("name", pending.name).at(pending.place));
                continue;
            };
            match pending.of {
                PendingLink::Processing(activity) => {
                    let activity: &mut DataObject = self.edit(&activity);
                    let mut all = activity.applications.known().cloned().unwrap_or_default();
                    if !all.contains(&application) {
                        all.push(application);
                    }
                    activity.applications = Stated::Known(all);
                }
                PendingLink::Exchange(from) => self.depends(
                    from.to_ref(),
                    application.to_ref(),
                    DependencyKind::ExchangesData,
                ),
            }
        }
    }
}
