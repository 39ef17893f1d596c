//! Inventories: one row, one application, with its product and its contract.

use freistadt_model::{
    Answer, Application, Contract, Diagnostic, Hosting, Id, Kind, Money, Organization, Product,
    Record, Stated, Value,
};

use super::builder::Builder;
use super::ids::{Match, short_slug};
use super::mentions::{hosting_word, own_name};
use super::row::RowView;
use crate::cells;
use crate::lists::sheets::SheetKind;
use crate::lists::target::Target;
use crate::lists::words::value_key;

const NAME: Target = Target::Field(Kind::Application, "name");
const PRODUCT: Target = Target::Field(Kind::Application, "product");
const MANUFACTURER: Target = Target::Field(Kind::Product, "manufacturer");

impl Builder<'_> {
    pub(super) fn inventory_row(&mut self, row: &RowView<'_>) {
        let Some(name) = self.application_name(row) else {
            let remark = Diagnostic::warning("row-without-name").text("found", row.excerpt());
            self.say(remark.at(row.place(None)));
            return;
        };
        let id = self.application_id(row, &name);
        let mut application = self.edit(&id).clone();
        if application.name.is_empty() {
            application.name = name;
        }
        self.about_application(row, &mut application);
        if application.unit.is_unknown() {
            application.unit = self.section_unit();
        }
        self.open_firms(row, &mut application);
        let supplier = self.contract_of_application(row, &application);
        self.year_amounts(row, &application, supplier.as_ref());
        self.surroundings(row, &application);
        self.personal_data(row, &application);
        self.out.applications.insert(id, application);
    }

    /// What the columns of an application and its product say.
    pub(super) fn about_application(&mut self, row: &RowView<'_>, application: &mut Application) {
        self.fill(row, application);
        for alias in &application.aliases {
            self.names.learn(alias, &application.id);
        }
        self.read_protection(row, &mut application.protection, Kind::Application);
        self.product(row, row.text(PRODUCT), application);
        self.hosting_beside_operator(row, application);
    }

    /// What the column of operators says about hosting, where nothing else does.
    fn hosting_beside_operator(&self, row: &RowView<'_>, application: &mut Application) {
        if !application.hosting.is_unknown() {
            return;
        }
        if application.operator == Stated::Known(self.out.municipality()) {
            application.hosting = Stated::Known(Hosting::OwnPremises);
        }
        let Some(text) = row.text(Target::Field(Kind::Application, "operator")) else {
            return;
        };
        if let Some(code) = hosting_word(&text)
            && self.names.find::<Organization>(&text).is_none()
            && own_name(&text).is_none()
        {
            application.hosting = cells::stated(&Value::Code(code));
        }
    }

    /// The name in the row, else one made of what there is, which is said.
    fn application_name(&mut self, row: &RowView<'_>) -> Option<String> {
        if let Some(name) = written_name(row) {
            return Some(name);
        }
        let name = makeshift_name(row)?;
        let remark = Diagnostic::warning("application-without-name").text("name", name.clone());
        self.say(remark.at(row.place(None)));
        Some(name)
    }

    fn application_id(&mut self, row: &RowView<'_>, name: &str) -> Id<Application> {
        let id = self.known_application(row, name).unwrap_or_else(|| {
            let (key, signature) = key_and_signature(row).unwrap_or_default();
            let wanted = Match {
                rows: SheetKind::Inventory,
                key: &key,
                signature: &signature,
                has_key: &|a: &Application| {
                    short_slug(&a.name) == key || value_key(&a.name) == value_key(name)
                },
                sign: &|a: &Application| sign(&a.name, a.unit.known().map_or("", String::as_str)),
                is_likely: &|a: &Application| value_key(&a.name) == value_key(name),
            };
            self.known_row(&wanted)
                .or_else(|| self.free_namesake(name))
                .unwrap_or_else(|| self.new_id(&key))
        });
        self.give(Kind::Application, id.as_str());
        self.in_sheet.insert(id.to_ref());
        let first = self.names.find::<Application>(name);
        if first.is_some_and(|other| other != id && self.in_sheet.contains(&other.to_ref())) {
            let remark = Diagnostic::warning("application-name-twice").text("name", name);
            self.say(remark.at(row.place(None)));
        }
        self.names.learn(name, &id);
        id
    }

    /// An application of this name for which no row stands yet.
    fn free_namesake(&mut self, name: &str) -> Option<Id<Application>> {
        let is_free = |builder: &Self, id: &Id<Application>| {
            !builder.in_sheet.contains(&id.to_ref())
                && !builder.is_given(Kind::Application, id.as_str())
        };
        while let Some(namesake) = self.names.next_namesake(name) {
            if is_free(self, &namesake) {
                return Some(namesake);
            }
        }
        let first = self.names.find::<Application>(name)?;
        is_free(self, &first).then_some(first)
    }

    /// Whether an application has the id, and another name.
    fn is_of_another(&self, id: &Id<Application>, name: &str) -> bool {
        let known = [&self.present.applications, &self.out.applications];
        let mut known = known.into_iter().filter_map(|table| table.get(id));
        known.any(|known| value_key(&known.name) != value_key(name))
    }

    /// The application that has this name already, in the present landscape or in another sheet.
    fn known_application(&mut self, row: &RowView<'_>, name: &str) -> Option<Id<Application>> {
        let known = self.names.find::<Application>(name)?;
        if own_id(row).is_some_and(|id| self.is_of_another(&Id::new(id), name)) {
            return None;
        }
        // Applications that share a name are told apart by what else the rows say.
        let single = !self.names.is_shared(&known) || self.out.applications.contains_key(&known);
        if !single || self.in_sheet.contains(&known.to_ref()) {
            return None;
        }
        if let Some((key, signature)) = key_and_signature(row) {
            self.keys.done(Kind::Application, &key, &signature);
        }
        Some(known)
    }

    /// A heading such as "Hersteller/Lieferant" fills no role; the names are kept as candidates.
    fn open_firms(&mut self, row: &RowView<'_>, application: &mut Application) {
        for column in row.columns(Target::OpenOrganization) {
            if cells::said(row.cell(column)) != cells::Said::Something {
                continue;
            }
            for name in super::row::split(&cells::tidy_text(row.cell(column))) {
                let Some(firm) = self.firm(name, || row.place(Some(column))) else {
                    continue;
                };
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
        self.fill(row, &mut product);
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
                Some(target) => super::rules::SPECIAL.contains(&target),
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
        let mut contract = Contract::new(Id::new(""));
        self.fill(row, &mut contract);
        self.contract_rules(row, &mut contract);
        // Cells that could not be read, or say that nothing is paid, make no contract.
        let zero = |money: &Stated<Money>| money.known().is_some_and(|money| money.cents == 0);
        let mut rest = contract.clone();
        if zero(&rest.cost_per_year) {
            rest.cost_per_year = Stated::Unknown;
            rest.tax = Stated::Unknown;
        }
        if rest == Contract::new(Id::new("")) {
            return None;
        }
        contract.applications = vec![application.id.clone()];
        contract.name.clone_from(&application.name);
        let wanted = Match {
            rows: SheetKind::Inventory,
            key: application.id.as_str(),
            signature: application.id.as_str(),
            has_key: &|_| true,
            sign: &|known: &Contract| match &known.applications[..] {
                [only] => only.to_string(),
                _ => String::new(),
            },
            is_likely: &|_| false,
        };
        contract.id = self.id_for(&wanted).id;
        contract.source.clone_from(&self.source);
        let supplier = contract.supplier.known().cloned();
        self.out.contracts.insert(contract.id.clone(), contract);
        supplier
    }

    fn year_amounts(
        &mut self,
        row: &RowView<'_>,
        application: &Application,
        supplier: Option<&Id<freistadt_model::Organization>>,
    ) {
        for found in self.year_columns(row) {
            let line = self.line(format!("{}-{}", application.id, found.year));
            line.year = Stated::Known(found.year);
            line.amount = Stated::Known(found.amount);
            line.stage = found.stage;
            line.application = Stated::Known(application.id.clone());
            line.organization = supplier.cloned().map_or(Stated::Unknown, Stated::Known);
            line.tax = found.tax;
            line.text.clone_from(&application.name);
        }
    }
}

/// The running id of a row, where it is more than a number, else the name; and what tells
/// applications of one name apart.
pub(super) fn key_and_signature(row: &RowView<'_>) -> Option<(String, String)> {
    let name = written_name(row).or_else(|| makeshift_name(row))?;
    // The name of a person is no unit, and does not reach the record.
    let unit = row.written(Target::Field(Kind::Application, "unit"));
    let unit = unit.filter(|unit| !cells::is_person(unit));
    let key = own_id(row).unwrap_or_else(|| short_slug(&name));
    Some((key, sign(&name, unit.as_deref().unwrap_or_default())))
}

/// The name, else the product.
fn written_name(row: &RowView<'_>) -> Option<String> {
    let targets = [NAME, Target::Field(Kind::Application, "aliases"), PRODUCT];
    let name = targets.into_iter().find_map(|target| row.text(target))?;
    Some(name.replace('\n', " "))
}

/// For a row without a name: the firm with its purpose.
fn makeshift_name(row: &RowView<'_>) -> Option<String> {
    let purpose = row.text(Target::Field(Kind::Application, "purpose"));
    let firm = [
        Target::OpenOrganization,
        MANUFACTURER,
        Target::Field(Kind::Contract, "supplier"),
    ];
    let firm = firm.into_iter().find_map(|target| row.text(target));
    Some(match (firm, purpose) {
        (Some(firm), Some(purpose)) => {
            let purpose: String = purpose.chars().take(40).collect();
            format!("{firm}: {}", purpose.trim_end())
        }
        (Some(only), None) | (None, Some(only)) => only.chars().take(60).collect(),
        (None, None) => return None,
    })
}

fn sign(name: &str, unit: &str) -> String {
    format!("{}\n{}", value_key(name), value_key(unit))
}

/// A running number alone is no lasting id; names are.
fn own_id(row: &RowView<'_>) -> Option<String> {
    let text = row.text(Target::Id)?;
    text.contains(|c: char| c.is_alphabetic())
        .then(|| short_slug(&text))
}

/// Whether a maker or product cell says that we made it ourselves.
pub(super) fn is_own_development(text: &str) -> bool {
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
        || own_name(text).is_some()
}
