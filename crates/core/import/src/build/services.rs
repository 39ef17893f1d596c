//! Lists of public services: one row, one service, with the applications it needs.

use freistadt_model::{DependencyKind, Diagnostic, Kind, PublicService};

use super::builder::Builder;
use super::row::{RowView, split_loosely};
use crate::cells::{Said, said, tidy_text};
use crate::lists::target::Target;

const NAME: Target = Target::Field(Kind::PublicService, "name");

impl Builder<'_> {
    pub(super) fn service_row(&mut self, row: &RowView<'_>) {
        let Some(name) = row.text(NAME) else {
            let remark = Diagnostic::warning("row-without-name").text("found", row.excerpt());
            self.say(remark.at(row.place(None)));
            return;
        };
        let name = name.replace('\n', " ");
        let id = self.named::<PublicService>(&name);
        if !self.in_sheet.insert(id.to_ref()) {
            let remark = Diagnostic::warning("service-name-twice").text("name", &*name);
            self.say(remark.at(row.place(None)));
        }
        let mut service = self.edit(&id).clone();
        if service.name.is_empty() {
            service.name = name;
        }
        self.fill(row, &mut service);
        self.read_protection(row, &mut service.protection, Kind::PublicService);
        if service.unit.is_unknown() {
            service.unit = self.section_unit();
        }
        self.out.services.insert(id.clone(), service);
        for column in row.columns(Target::ServiceNeeds) {
            if said(row.cell(column)) != Said::Something {
                continue;
            }
            for name in split_loosely(&tidy_text(row.cell(column))) {
                let place = || row.place(Some(column));
                let application = self.mentioned(&name, "application-only-in-services", place);
                self.depends(
                    id.to_ref(),
                    application.to_ref(),
                    DependencyKind::DeliveredWith,
                );
            }
        }
    }
}
