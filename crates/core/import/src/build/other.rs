//! Processing activities, and sheets from which no records are made.

use freistadt_model::{DataObject, Diagnostic, Kind, slug};

use super::row::{RowView, split_loosely};
use super::{Builder, Pending, PendingLink, fill};
use crate::cells::{Said, said, tidy_text};
use crate::sheets::{SheetKind, TableView};
use crate::words::Target;

const APPLICATIONS: Target = Target::Field(Kind::DataObject, "applications");

impl Builder<'_> {
    /// A record of processing activities lists activities, never applications: names of
    /// applications link to known ones only.
    pub(super) fn processing_row(&mut self, row: &RowView<'_>) {
        let names = [
            Target::Field(Kind::DataObject, "name"),
            Target::Field(Kind::Application, "purpose"),
        ];
        let Some(name) = names.into_iter().find_map(|target| row.text(target)) else {
            let remark = Diagnostic::warning("row-without-name").text("found", row.excerpt());
            self.say(remark.at(row.place(None)));
            return;
        };
        let (id, first) = match self.names.find::<DataObject>(&name) {
            Some(id) if !self.out.data_objects.contains_key(&id) => (id, true),
            _ => self.names.natural_id(&slug(&name)),
        };
        if !first {
            let remark = Diagnostic::warning("activity-name-twice").text("name", name.clone());
            self.say(remark.at(row.place(None)));
        }
        self.names.learn(&name, &id);
        let mut activity: DataObject = self.edit(&id).clone();
        activity.name = name.replace('\n', " ");
        fill(self, row, &mut activity);
        self.out.data_objects.insert(id.clone(), activity);
        for column in row.columns(APPLICATIONS) {
            if said(row.cell(column)) == Said::Something {
                for name in split_loosely(&tidy_text(row.cell(column))) {
                    let of = PendingLink::Processing(id.clone());
                    self.pending.push(Pending {
                        place: row.place(Some(column)),
                        name,
                        of,
                    });
                }
            }
        }
    }

    /// Says what the sheet is and how many rows stay outside.
    pub(super) fn other_sheet(&mut self, view: &TableView<'_>) {
        let mut place = view.place(0, None);
        place.row = None;
        let code = match view.kind {
            SheetKind::Clients => "clients-are-evidence-only",
            SheetKind::Provider => "provider-list-not-imported",
            _ => "sheet-not-recognised",
        };
        let rows = i64::try_from(view.rows.len()).unwrap_or(i64::MAX);
        self.say(Diagnostic::warning(code).number("rows", rows).at(place));
    }
}
