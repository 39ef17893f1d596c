//! Protection needs: tables of their own, and three values in one cell.

use freistadt_model::{Application, Diagnostic, Kind, Protection, Stated};

use super::builder::Builder;
use super::row::RowView;
use crate::cells::{self, Said, said};
use crate::lists::codes;
use crate::lists::target::Target;

const NAME: Target = Target::Field(Kind::Application, "name");
const PRODUCT: Target = Target::Field(Kind::Application, "product");

impl Builder<'_> {
    /// "hoch/normal/sehr hoch" in one cell; one value counts for all three.
    pub(super) fn read_protection(
        &mut self,
        row: &RowView<'_>,
        protection: &mut Protection,
        of: Kind,
    ) {
        let Some(column) = row.columns(Target::ProtectionAll).next() else {
            return;
        };
        if said(row.cell(column)) != Said::Something {
            return;
        }
        let text = cells::tidy_text(row.cell(column));
        let parts = codes::parts(&text);
        let levels: Vec<&'static str> = parts
            .iter()
            .filter_map(|part| codes::level(column, part))
            .collect();
        let state = |level: &'static str| cells::stated(&freistadt_model::Value::Code(level));
        match (&levels[..], parts.len()) {
            ([all], 1) => {
                protection.confidentiality = state(all);
                protection.integrity = state(all);
                protection.availability = state(all);
            }
            ([confidentiality, integrity, availability], 3) => {
                protection.confidentiality = state(confidentiality);
                protection.integrity = state(integrity);
                protection.availability = state(availability);
            }
            _ if codes::is_open(column, &text) => {}
            _ => {
                let place = row.place(Some(column));
                self.not_read(
                    "cell-not-a-term",
                    of,
                    "protection.confidentiality",
                    &text,
                    place,
                );
            }
        }
    }

    /// A protection table adds to known applications; where no inventory exists it is one.
    pub(super) fn protection_row(&mut self, row: &RowView<'_>, has_inventory: bool) {
        let Some(name) = row.text(NAME).or_else(|| row.text(PRODUCT)) else {
            let remark = Diagnostic::warning("row-without-name").text("found", row.excerpt());
            self.say(remark.at(row.place(None)));
            return;
        };
        let known = self.names.find::<Application>(&name);
        let id = match known {
            Some(id) => id,
            None if has_inventory => {
                let remark =
                    Diagnostic::warning("protection-of-unknown-application").text("name", name);
                self.say(remark.at(row.place(None)));
                return;
            }
            None => self.named(&name),
        };
        let mut application = self.edit(&id).clone();
        self.fill(row, &mut application);
        self.read_protection(row, &mut application.protection, Kind::Application);
        self.out.applications.insert(id, application);
    }

    /// Whether applications are known from anything but protection tables.
    pub(super) fn has_inventory(&self) -> bool {
        let described = |a: &Application| {
            a.product != Stated::Unknown
                || a.operator != Stated::Unknown
                || !a.firms.is_empty()
                || a.purpose != Stated::Unknown
        };
        !self.present.applications.is_empty() || self.out.applications.values().any(described)
    }
}
