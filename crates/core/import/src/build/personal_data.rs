//! Columns on personal data in an inventory: what the application processes, for whom and under which
//! agreement. The activities themselves stand in the record of processing activities.

use freistadt_interchange::Cell;
use freistadt_model::{Answer, Application, DataObject, FieldValue, Id, Kind, Record, Stated};

use super::builder::Builder;
use super::ids::Match;
use super::other::third_country;
use super::row::RowView;
use crate::cells::{self, Said, is_answer, said, tidy_text};
use crate::lists::sheets::{SheetColumn, SheetKind};
use crate::lists::target::Target;

const CATEGORIES: Target = Target::Field(Kind::DataObject, "categories");

impl Builder<'_> {
    /// The data of the application, where the row says anything about them.
    pub(super) fn personal_data(&mut self, row: &RowView<'_>, application: &Application) {
        let is_about_data = |column: &&SheetColumn| {
            matches!(column.target, Some(Target::Field(Kind::DataObject, _)))
                && said(row.cell(column)) == Said::Something
        };
        if !row
            .table
            .columns
            .iter()
            .any(|column| is_about_data(&column))
        {
            return;
        }
        let mut data = DataObject::new(Id::new(""));
        self.fill(row, &mut data);
        self.agreement(row, &mut data);
        third_country(row, &mut data);
        whether_personal(row, &mut data);
        if data == DataObject::new(Id::new("")) {
            return;
        }
        data.name.clone_from(&application.name);
        data.applications = Stated::Known(vec![application.id.clone()]);
        let wanted = Match {
            rows: SheetKind::Inventory,
            key: application.id.as_str(),
            signature: application.id.as_str(),
            has_key: &|_| true,
            sign: &|known: &DataObject| match known.applications.known().map(Vec::as_slice) {
                Some([only]) => only.to_string(),
                _ => String::new(),
            },
            is_likely: &|_| false,
        };
        data.id = self.id_for(&wanted).id;
        data.source.clone_from(&self.source);
        self.out.data_objects.insert(data.id.clone(), data);
    }
}

/// "ja" below "pers.bez. Daten" says that there are some, and not which.
fn whether_personal(row: &RowView<'_>, data: &mut DataObject) {
    let Some(column) = row.columns(CATEGORIES).next() else {
        return;
    };
    let cell = row.cell(column);
    if is_answer(cell) {
        let answer = cells::type_of(Kind::DataObject, "personal");
        let said = cells::code(&answer_text(cell), answer);
        data.personal = said
            .and_then(|said| FieldValue::from_value(&said))
            .unwrap_or_default();
        data.categories = Stated::Unknown;
    } else if said(cell) == Said::Something && column.heading.to_lowercase().contains("pers") {
        data.personal = Answer::Yes;
    }
}

fn answer_text(cell: &Cell) -> String {
    match cell {
        Cell::Bool(yes) => if *yes { "ja" } else { "nein" }.to_owned(),
        other => tidy_text(other),
    }
}
