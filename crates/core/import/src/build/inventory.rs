//! Inventories and protection tables: one row, one application.

use freistadt_model::{
    Answer, Application, Component, Contract, CostLine, DependencyKind, Diagnostic, Hosting, Id,
    Kind, Node, Product, PublicService, Record, Stated, slug,
};

use super::row::{RowView, split_loosely};
use super::{Builder, Pending, PendingLink, fill};
use crate::cells;
use crate::sheets::SheetColumn;
use crate::words::{Target, value_key};

const NAME: Target = Target::Field(Kind::Application, "name");
const PRODUCT: Target = Target::Field(Kind::Application, "product");
const MANUFACTURER: Target = Target::Field(Kind::Product, "manufacturer");

impl Builder<'_> {
    pub(super) fn inventory_row(&mut self, row: &RowView<'_>) {
        let product_name = row.text(PRODUCT);
        let Some(name) = self.application_name(row, product_name.as_deref()) else {
            let remark = Diagnostic::warning("row-without-name").text("found", row.excerpt());
            self.say(remark.at(row.place(None)));
            return;
        };
        let id = self.application_id(row, &name);
        let mut application = self.edit(&id).clone();
        application.name = name;
        fill(self, row, &mut application);
        self.read_protection(row, &mut application);
        self.open_firms(row, &mut application);
        self.product(row, product_name, &mut application);
        if application.operator == Stated::Known(self.out.municipality())
            && application.hosting.is_unknown()
        {
            application.hosting = Stated::Known(Hosting::OwnPremises);
        }
        let supplier = self.contract_of_application(row, &application);
        self.year_amounts(row, &application, supplier);
        self.surroundings(row, &application);
        self.out.applications.insert(id, application);
    }

    /// The name, else the product, else the firm with its purpose.
    fn application_name(&mut self, row: &RowView<'_>, product: Option<&str>) -> Option<String> {
        if let Some(name) = row.text(NAME) {
            return Some(name.replace('\n', " "));
        }
        if let Some(product) = product {
            return Some(product.replace('\n', " "));
        }
        let purpose = row.text(Target::Field(Kind::Application, "purpose"));
        let firm = [
            Target::OpenOrganization,
            MANUFACTURER,
            Target::Field(Kind::Contract, "supplier"),
        ];
        let firm = firm.into_iter().find_map(|target| row.text(target));
        let name = match (firm, purpose) {
            (Some(firm), Some(purpose)) => {
                format!(
                    "{firm}: {}",
                    purpose.chars().take(40).collect::<String>().trim_end()
                )
            }
            (Some(only), None) | (None, Some(only)) => only.chars().take(60).collect(),
            (None, None) => return None,
        };
        let remark = Diagnostic::warning("application-without-name").text("name", name.clone());
        self.say(remark.at(row.place(None)));
        Some(name)
    }

    fn application_id(&mut self, row: &RowView<'_>, name: &str) -> Id<Application> {
        if let Some(text) = row.text(Target::Id) {
            // A running number alone is no lasting id; names are.
            if text.parse::<u64>().is_err() {
                let (id, first) = self.names.natural_id(&slug(&text));
                if !first {
                    let remark = Diagnostic::warning("id-twice").text("id", text);
                    self.say(remark.at(row.place(None)));
                }
                self.names.learn(name, &id);
                return id;
            }
        }
        let known = self
            .names
            .find::<Application>(name)
            .filter(|id| !self.out.applications.contains_key(id));
        if let Some(id) = known {
            return id;
        }
        let twice = self.names.find::<Application>(name).is_some();
        let (id, _) = self.names.natural_id(&slug(name));
        if twice {
            let remark = Diagnostic::warning("application-name-twice").text("name", name);
            self.say(remark.at(row.place(None)));
        }
        self.names.learn(name, &id);
        id
    }

    /// "hoch/normal/sehr hoch" in one cell; one value counts for all three.
    fn read_protection(&mut self, row: &RowView<'_>, application: &mut Application) {
        let Some(column) = row.columns(Target::ProtectionAll).next() else {
            return;
        };
        let text = cells::tidy_text(row.cell(column));
        let level = |part: &str| {
            let value_type = cells::type_of(Kind::Application, "protection.integrity");
            cells::code(part.trim(), value_type)
                .as_ref()
                .map(cells::stated)
        };
        let parts: Vec<&str> = text.split(['/', ';', '|', ',', '\n']).collect();
        let levels: Vec<_> = parts.iter().filter_map(|part| level(part)).collect();
        match (levels.as_slice(), parts.len()) {
            ([all], 1) => {
                application.protection.confidentiality = *all;
                application.protection.integrity = *all;
                application.protection.availability = *all;
            }
            ([confidentiality, integrity, availability], 3) => {
                application.protection.confidentiality = *confidentiality;
                application.protection.integrity = *integrity;
                application.protection.availability = *availability;
            }
            _ => {
                let code = if text.len() <= 8 {
                    "protection-codes-need-a-key"
                } else {
                    "cell-not-a-term"
                };
                let place = row.place(Some(column));
                self.not_read(
                    code,
                    Kind::Application,
                    "protection.confidentiality",
                    &text,
                    place,
                );
            }
        }
    }

    /// A heading such as "Hersteller/Lieferant" fills no role; the names are kept as candidates.
    fn open_firms(&mut self, row: &RowView<'_>, application: &mut Application) {
        let columns: Vec<&SheetColumn> = row.columns(Target::OpenOrganization).collect();
        for column in columns {
            if cells::said(row.cell(column)) != cells::Said::Something {
                continue;
            }
            for name in super::row::split(&cells::tidy_text(row.cell(column))) {
                let firm = self.organization(name);
                if !application.firms.contains(&firm) {
                    application.firms.push(firm);
                }
            }
        }
    }

    fn product(&mut self, row: &RowView<'_>, name: Option<String>, application: &mut Application) {
        let maker = row.text(MANUFACTURER);
        let own = maker.as_deref().is_some_and(is_own_development)
            || application.own_development == Answer::Yes
            || name.as_deref().is_some_and(is_own_development);
        if own {
            application.own_development = Answer::Yes;
            application.product = Stated::NotApplicable;
            return;
        }
        let about_product = row.table.columns.iter().any(|column| {
            matches!(column.target, Some(Target::Field(Kind::Product, _)))
                && !row.cell(column).is_empty()
        });
        if name.is_none() && !about_product {
            return;
        }
        let id = self.named::<Product>(
            &name
                .unwrap_or_else(|| application.name.clone())
                .replace('\n', " "),
        );
        let mut product = self.edit(&id).clone();
        fill(self, row, &mut product);
        self.out.products.insert(id.clone(), product);
        application.product = Stated::Known(id);
    }

    /// Contract columns in an inventory are a contract of the application.
    fn contract_of_application(
        &mut self,
        row: &RowView<'_>,
        application: &Application,
    ) -> Option<Id<freistadt_model::Organization>> {
        let about_contract = row.table.columns.iter().any(|column| {
            let contract = match column.target {
                Some(Target::Field(Kind::Contract, _)) => true,
                Some(target) => super::contracts::SPECIAL.contains(&target),
                None => false,
            };
            contract
                && !matches!(
                    cells::said(row.cell(column)),
                    cells::Said::Nothing | cells::Said::Unknown
                )
        });
        if !about_contract {
            return None;
        }
        let id: Id<Contract> = Id::new(application.id.as_str());
        let mut contract = Contract::new(id.clone());
        fill(self, row, &mut contract);
        self.contract_rules(row, &mut contract);
        // Cells that could not be read make no contract.
        if contract == Contract::new(id.clone()) {
            return None;
        }
        contract.source.clone_from(&self.source);
        contract.name.clone_from(&application.name);
        contract.applications = vec![application.id.clone()];
        let supplier = contract.supplier.known().cloned();
        self.out.contracts.insert(id, contract);
        supplier
    }

    fn year_amounts(
        &mut self,
        row: &RowView<'_>,
        application: &Application,
        supplier: Option<Id<freistadt_model::Organization>>,
    ) {
        let columns: Vec<&SheetColumn> = row
            .table
            .columns
            .iter()
            .filter(|c| matches!(c.target, Some(Target::YearAmount(_))))
            .collect();
        for column in columns {
            let Some(Target::YearAmount(year)) = column.target else {
                continue;
            };
            let Some(amount) = self.amount(row, column) else {
                continue;
            };
            let (id, _) = self.names.natural_id(&format!("{}-{year}", application.id));
            let line: &mut CostLine = self.edit(&id);
            line.year = Stated::Known(year);
            line.amount = Stated::Known(amount);
            line.application = Stated::Known(application.id.clone());
            line.organization = supplier.clone().map_or(Stated::Unknown, Stated::Known);
            line.tax = column.hints.tax.map_or(Stated::Unknown, Stated::Known);
            line.text.clone_from(&application.name);
        }
    }

    /// What the application runs on, exchanges data with, and serves.
    fn surroundings(&mut self, row: &RowView<'_>, application: &Application) {
        let me = application.id.to_ref();
        if let Some(text) = row.text(Target::Server) {
            for name in split_loosely(&text) {
                let node = self.named::<Node>(&name);
                self.depends(me.clone(), node.to_ref(), DependencyKind::RunsOn);
            }
        }
        if let Some(text) = row.text(Target::Database) {
            for name in split_loosely(&text) {
                let id: Id<Component> = Id::new(format!("{}-{}", application.id, slug(&name)));
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
        }
        if let Some(column) = row.columns(Target::Interfaces).next() {
            if cells::said(row.cell(column)) == cells::Said::Something {
                for name in split_loosely(&cells::tidy_text(row.cell(column))) {
                    let of = PendingLink::Exchange(application.id.clone());
                    self.pending.push(Pending {
                        place: row.place(Some(column)),
                        name,
                        of,
                    });
                }
            }
        }
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

    /// A protection table adds to known applications; where no inventory exists it is one.
    pub(super) fn protection_row(&mut self, row: &RowView<'_>) {
        let Some(name) = row.text(NAME).or_else(|| row.text(PRODUCT)) else {
            let remark = Diagnostic::warning("row-without-name").text("found", row.excerpt());
            self.say(remark.at(row.place(None)));
            return;
        };
        let known = self.names.find::<Application>(&name);
        let id = match known {
            Some(id) => id,
            None if self.has_inventory() => {
                let remark =
                    Diagnostic::warning("protection-of-unknown-application").text("name", name);
                self.say(remark.at(row.place(None)));
                return;
            }
            None => self.named(&name),
        };
        let mut application = self.edit(&id).clone();
        fill(self, row, &mut application);
        self.read_protection(row, &mut application);
        self.out.applications.insert(id, application);
    }

    /// Whether applications are known from anything but protection tables.
    fn has_inventory(&self) -> bool {
        let described = |a: &Application| {
            a.product != Stated::Unknown
                || a.operator != Stated::Unknown
                || !a.firms.is_empty()
                || a.purpose != Stated::Unknown
        };
        !self.present.applications.is_empty() || self.out.applications.values().any(described)
    }

    /// The amount in a cell of any column; what cannot be read is said.
    pub(super) fn amount(
        &mut self,
        row: &RowView<'_>,
        column: &SheetColumn,
    ) -> Option<freistadt_model::Money> {
        let cell = row.cell(column);
        if cells::said(cell) != cells::Said::Something {
            return None;
        }
        match cells::amount(cell, column.style.numbers, column.hints) {
            Ok(money) => Some(money),
            Err(code) => {
                let place = row.place(Some(column));
                self.not_read(
                    code,
                    Kind::CostLine,
                    "amount",
                    &cells::tidy_text(cell),
                    place,
                );
                None
            }
        }
    }
}

/// Whether a maker or product cell says that we made it ourselves.
fn is_own_development(text: &str) -> bool {
    let key = value_key(text);
    [
        "eigenentwicklung",
        "eigenentw.",
        "eigene entwicklung",
        "selbst entwickelt",
        "own development",
        "in-house",
    ]
    .iter()
    .any(|word| key.contains(word))
        || crate::words::words().values.own_organization.contains(&key)
}
