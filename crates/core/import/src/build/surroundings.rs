//! What an application runs on, exchanges data with, and serves, from columns of an inventory.

use freistadt_model::{
    Application, Component, DependencyKind, Diagnostic, Id, Kind, LeikaKey, Location, Node,
    PublicService, Stated,
};

use super::builder::Builder;
use super::ids::short_slug;
use super::pending::{Pending, PendingLink};
use super::row::{RowView, split_loosely};
use crate::cells;
use crate::lists::target::Target;

impl Builder<'_> {
    /// What the application runs on, exchanges data with, and serves.
    pub(super) fn surroundings(&mut self, row: &RowView<'_>, application: &Application) {
        let me = application.id.to_ref();
        if let Some(text) = row.text(Target::Server) {
            for name in split_loosely(&text) {
                let node = self.named::<Node>(&name);
                self.depends(me.clone(), node.to_ref(), DependencyKind::RunsOn);
            }
        }
        if let Some(text) = row.text(Target::Database) {
            for name in split_loosely(&text) {
                let id: Id<Component> =
                    Id::new(format!("{}-{}", application.id, short_slug(&name)));
                let component = self.edit(&id);
                component.name = name;
                component.application = Stated::Known(application.id.clone());
                self.depends(me.clone(), id.to_ref(), DependencyKind::RunsOn);
            }
        }
        if let Some(text) = row.text(Target::Service) {
            for name in split_loosely(&text) {
                let service = self.named::<PublicService>(&name);
                self.service_key(row, &service);
                self.depends(service.to_ref(), me.clone(), DependencyKind::DeliveredWith);
            }
        } else if row.text(Target::ServiceLeika).is_some() {
            self.services_by_key(row, application);
        }
        for column in row.columns(Target::Interfaces) {
            if cells::said(row.cell(column)) != cells::Said::Something {
                continue;
            }
            for name in split_loosely(&cells::tidy_text(row.cell(column))) {
                self.pending.push(Pending {
                    place: row.place(Some(column)),
                    name,
                    of: PendingLink::Exchange(application.id.clone()),
                });
            }
        }
    }

    /// Without a name beside it the key names the service: one that is known by it, else a new one.
    fn services_by_key(&mut self, row: &RowView<'_>, application: &Application) {
        let text = row.text(Target::ServiceLeika).unwrap_or_default();
        let place = || row.place(row.columns(Target::ServiceLeika).next());
        for part in split_loosely(&text) {
            let Ok(key) = part.parse::<LeikaKey>() else {
                let code = "cell-not-a-leika-key";
                self.not_read(code, Kind::PublicService, "leika", &part, place());
                continue;
            };
            let id = match self.service_with(&key) {
                Some(id) => id,
                None => self.service_without_name(&part, place()),
            };
            self.edit(&id).leika = Stated::Known(key);
            self.depends(
                id.to_ref(),
                application.id.to_ref(),
                DependencyKind::DeliveredWith,
            );
        }
    }

    fn service_with(&self, key: &LeikaKey) -> Option<Id<PublicService>> {
        let known = [&self.out.services, &self.present.services];
        let mut known = known.into_iter().flat_map(|services| services.values());
        let found = known.find(|service| service.leika.known() == Some(key));
        found.map(|service| service.id.clone())
    }

    fn service_without_name(&mut self, key: &str, place: Location) -> Id<PublicService> {
        let remark = Diagnostic::note("service-without-name").text("key", key);
        self.say(remark.at(place));
        self.named::<PublicService>(&format!("LeiKa {key}"))
    }

    fn service_key(&mut self, row: &RowView<'_>, service: &Id<PublicService>) {
        let Some(text) = row.text(Target::ServiceLeika) else {
            return;
        };
        match text.parse() {
            Ok(key) => self.edit(service).leika = Stated::Known(key),
            Err(_) => {
                let column = row.columns(Target::ServiceLeika).next();
                self.not_read(
                    "cell-not-a-leika-key",
                    Kind::PublicService,
                    "leika",
                    &text,
                    row.place(column),
                );
            }
        }
    }
}
