//! Contract registers: one row, one contract.

use freistadt_model::{Application, Contract, Diagnostic, Id, Kind, Organization, Stated};

use super::builder::Builder;
use super::ids::{Match, short_slug};
use super::row::{RowView, split, split_loosely};
use crate::cells::{Said, said, tidy_text};
use crate::lists::sheets::{SheetColumn, SheetKind};
use crate::lists::target::Target;
use crate::lists::words::value_key;

const NUMBER: Target = Target::Field(Kind::Contract, "number");
const NAME: Target = Target::Field(Kind::Contract, "name");
const SUPPLIER: Target = Target::Field(Kind::Contract, "supplier");
const APPLICATIONS: Target = Target::Field(Kind::Contract, "applications");
const APPLICATION: Target = Target::Field(Kind::Application, "name");

/// The number, else name and partner: what stays the same when the file comes again.
pub(super) fn key(row: &RowView<'_>) -> String {
    if let Some(number) = row.written(NUMBER) {
        return short_slug(&number);
    }
    let parts = [
        NAME,
        SUPPLIER,
        APPLICATIONS,
        APPLICATION,
        Target::OpenOrganization,
    ];
    let texts: Vec<String> = parts
        .into_iter()
        .filter_map(|target| row.text(target))
        .take(2)
        .collect();
    if texts.is_empty() {
        "vertrag".into()
    } else {
        short_slug(&texts.join(" "))
    }
}

/// What tells contracts with one number apart: their names.
pub(super) fn signature(row: &RowView<'_>) -> String {
    value_key(&row.written(NAME).unwrap_or_else(|| other_name(row)))
}

fn other_name(row: &RowView<'_>) -> String {
    let others = [
        APPLICATIONS,
        APPLICATION,
        SUPPLIER,
        Target::OpenOrganization,
        NUMBER,
    ];
    others
        .into_iter()
        .find_map(|target| row.text(target))
        .unwrap_or_else(|| row.excerpt())
}

/// Whether a column of a register says something about the application or its product.
fn is_about_application(column: &SheetColumn) -> bool {
    match column.target {
        Some(Target::Field(Kind::Application, field)) => field != "name",
        Some(Target::Field(Kind::Product, _) | Target::ProtectionAll) => true,
        _ => false,
    }
}

impl Builder<'_> {
    pub(super) fn contract_row(&mut self, row: &RowView<'_>) {
        let supplier = row
            .text(SUPPLIER)
            .and_then(|name| self.names.find::<Organization>(&name));
        let key = key(row);
        let given = self.id_for(&Match {
            rows: SheetKind::Contracts,
            key: &key,
            signature: &signature(row),
            has_key: &|contract: &Contract| {
                let number = contract.number.known();
                number.is_none_or(|number| short_slug(number) == key)
            },
            sign: &|contract: &Contract| value_key(&contract.name),
            is_likely: &|contract: &Contract| {
                supplier.is_some() && contract.supplier.known() == supplier.as_ref()
            },
        });
        if let Some(number) = row
            .text(NUMBER)
            .filter(|_| given.again || given.beside_another)
        {
            let code = if given.again {
                "contract-number-twice"
            } else {
                "contract-number-known"
            };
            let remark = Diagnostic::warning(code).text("number", number);
            self.say(remark.at(row.place(row.columns(NUMBER).next())));
        }
        let mut contract = self.edit(&given.id).clone();
        self.fill(row, &mut contract);
        self.open_partners(row, &mut contract);
        self.contract_rules(row, &mut contract);
        if contract.name.is_empty() {
            contract.name = other_name(row);
            let remark = Diagnostic::note("contract-without-name").text("name", &*contract.name);
            self.say(remark.at(row.place(None)));
        }
        if contract.unit.is_unknown() {
            contract.unit = self.section_unit();
        }
        let named = self.applications_of(row, &mut contract);
        self.about_the_application(row, &named);
        self.contract_years(row, &contract);
        self.out.contracts.insert(given.id, contract);
    }

    /// A heading such as "Firma/Hersteller" fills no role; the names are kept as candidates.
    fn open_partners(&mut self, row: &RowView<'_>, contract: &mut Contract) {
        for column in row.columns(Target::OpenOrganization) {
            if said(row.cell(column)) != Said::Something {
                continue;
            }
            for name in split(&tidy_text(row.cell(column))) {
                let Some(firm) = self.firm(name, || row.place(Some(column))) else {
                    continue;
                };
                if !contract.firms.contains(&firm) {
                    contract.firms.push(firm);
                }
            }
        }
    }

    /// Enters the applications that the row names, and returns them.
    fn applications_of(
        &mut self,
        row: &RowView<'_>,
        contract: &mut Contract,
    ) -> Vec<Id<Application>> {
        let mut named = Vec::new();
        for target in [APPLICATIONS, APPLICATION] {
            for column in row.columns(target) {
                if said(row.cell(column)) != Said::Something {
                    continue;
                }
                for name in split_loosely(&tidy_text(row.cell(column))) {
                    let place = || row.place(Some(column));
                    let is_new = self.names.mentioned::<Application>(&name).is_none();
                    let known = self.mentioned(&name, "application-only-in-contracts", place);
                    if is_new {
                        // Nobody else says who answers for it.
                        let application: &mut Application = self.edit(&known);
                        application.unit.clone_from(&contract.unit);
                    }
                    if !contract.applications.contains(&known) {
                        contract.applications.push(known.clone());
                    }
                    if !named.contains(&known) {
                        named.push(known);
                    }
                }
            }
        }
        named
    }

    /// Columns of a mixed list that are about the application, where the row names one.
    fn about_the_application(&mut self, row: &RowView<'_>, named: &[Id<Application>]) {
        let mut columns = row.table.columns.iter();
        let says =
            columns.any(|column| is_about_application(column) && !row.cell(column).is_empty());
        if !says {
            return;
        }
        let [id] = named else {
            let remark = Diagnostic::warning("row-without-one-application");
            self.say(remark.text("found", row.excerpt()).at(row.place(None)));
            return;
        };
        let mut application = self.edit(id).clone();
        self.about_application(row, &mut application);
        self.out.applications.insert(id.clone(), application);
    }

    /// Columns such as "Kosten 2025" in a register are cost lines of the contract.
    fn contract_years(&mut self, row: &RowView<'_>, contract: &Contract) {
        for found in self.year_columns(row) {
            let key = format!("{}-{}", contract.id, found.year);
            let line = self.line(key);
            line.year = Stated::Known(found.year);
            line.amount = Stated::Known(found.amount);
            line.stage = found.stage;
            line.tax = found.tax;
            line.contract = Stated::Known(contract.id.clone());
            line.organization = contract.supplier.clone();
            line.text.clone_from(&contract.name);
        }
    }
}
