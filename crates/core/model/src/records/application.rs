//! Applications: products, or own developments, in use here.

use super::{DataObject, Function, Makeshift, Organization, Product, Protection};
use crate::field::record;
use crate::id::Id;
use crate::landscape::Landscape;
use crate::stated::{Answer, Stated};
use crate::units::{Hours, PartialDate};

crate::codes::codes! {
    /// `Fachverfahren`, `Querschnitt`, `Basisdienst`.
    pub enum ApplicationKind "application-kind" {
        /// For one task of the administration.
        Specialised = "specialised",
        /// For many units alike, e.g. finance.
        CrossCutting = "cross-cutting",
        /// What other applications stand on, e.g. the directory.
        Basis = "basis",
    }
}

crate::codes::codes! {
    /// Where in its life the application stands.
    pub enum LifeCycle "life-cycle" {
        /// Decided, not yet begun.
        Planned = "planned",
        /// Being introduced.
        Introduction = "introduction",
        /// In use.
        Productive = "productive",
        /// Being replaced.
        PhaseOut = "phase-out",
        /// No longer in use.
        Retired = "retired",
    }
}

crate::codes::codes! {
    /// Who hosts it.
    pub enum Hosting "hosting" {
        /// Our own server room.
        OwnPremises = "own-premises",
        /// The district.
        District = "district",
        /// The Land or the federation.
        State = "state",
        /// A public IT provider.
        PublicItProvider = "public-it-provider",
        /// A neighbouring municipality.
        Neighbour = "neighbour",
        /// An own enterprise (`Eigenbetrieb`, `Stadtwerke`).
        OwnEnterprise = "own-enterprise",
        /// A private provider.
        PrivateProvider = "private-provider",
        /// The maker's cloud.
        Saas = "saas",
        /// One workstation (Access, Excel).
        Workstation = "workstation",
    }
}

crate::codes::codes! {
    /// Which part of the municipality uses it.
    pub enum Scope "scope" {
        /// Core administration.
        Core = "core",
        /// Own enterprises.
        OwnEnterprises = "own-enterprises",
        /// Schools.
        Schools = "schools",
        /// Council bodies.
        Council = "council",
    }
}

crate::codes::codes! {
    /// How far the choice is ours.
    pub enum Choice "choice" {
        /// Ours.
        Own = "own",
        /// Among what our provider offers.
        ProviderCatalogue = "provider-catalogue",
        /// Ours, with a prescribed interface.
        InterfacePrescribed = "interface-prescribed",
        /// Prescribed; `choice_by` says by whom.
        Prescribed = "prescribed",
        /// Not our task.
        NotOurTask = "not-our-task",
    }
}
crate::value::code_scalars!(ApplicationKind, LifeCycle, Hosting, Scope, Choice);

impl Choice {
    /// Whether the municipality can influence what is used.
    pub fn is_ours(self) -> bool {
        match self {
            Choice::Own | Choice::ProviderCatalogue | Choice::InterfacePrescribed => true,
            Choice::Prescribed | Choice::NotOurTask => false,
        }
    }
}

impl Application {
    /// Whether it is in use: neither only planned nor retired.
    pub fn is_in_use(&self) -> bool {
        match self.life_cycle {
            Stated::Known(LifeCycle::Planned | LifeCycle::Retired) => false,
            Stated::Known(
                LifeCycle::Introduction | LifeCycle::Productive | LifeCycle::PhaseOut,
            )
            | Stated::Unknown
            | Stated::NotApplicable => true,
        }
    }
}

impl Landscape {
    /// Who makes the product behind an application, where both are known.
    pub fn maker_of(&self, application: &Application) -> Option<Id<Organization>> {
        let product = self.find(application.product.known()?)?;
        product.manufacturer.known().cloned()
    }

    /// Who runs an application; what stands on own premises or single workstations is run by the
    /// municipality.
    pub fn operator_of(&self, application: &Application) -> Option<Id<Organization>> {
        let by_us = matches!(
            application.hosting,
            Stated::Known(Hosting::OwnPremises | Hosting::Workstation)
        );
        let stated = application.operator.known().cloned();
        stated.or_else(|| by_us.then(|| self.municipality()))
    }
}

record! {
    /// A product, or own development, in use here.
    pub struct Application titled name {
        /// What people here call it.
        pub name: String,
        /// Other names.
        pub aliases: Vec<String>,
        /// The product in use; not applicable for own developments.
        pub product: Stated<Id<Product>>,
        /// Whether we made it ourselves.
        pub own_development: Answer,
        /// The version in use, if it matters.
        pub version: Stated<String>,
        /// Specialised, cross-cutting or basis.
        pub kind: Stated<ApplicationKind>,
        /// What it is used for, in people's words (`Einsatzzweck`).
        pub purpose: Stated<String>,
        /// What it is used for, as functions of the catalogue.
        pub functions: Stated<Vec<Id<Function>>>,
        /// Where in its life it stands.
        pub life_cycle: Stated<LifeCycle>,
        /// When it will be or was switched off.
        pub end_of_use: Stated<PartialDate>,
        /// What follows it, in people's words.
        pub successor: Stated<String>,
        /// Who hosts it.
        pub hosting: Stated<Hosting>,
        /// Who uses it.
        pub scope: Stated<Scope>,
        /// Who runs it.
        pub operator: Stated<Id<Organization>>,
        /// Firms a file names for it without saying in which role.
        pub firms: Vec<Id<Organization>>,
        /// Where the data lies, a place or country in people's words.
        pub data_location: Stated<String>,
        /// How far the choice is ours.
        pub choice: Stated<Choice>,
        /// Who prescribes it, and by which norm.
        pub choice_by: Stated<String>,
        /// Protection need.
        pub protection: Protection,
        /// Longest tolerable outage.
        pub tolerable_outage: Stated<Hours>,
        /// How work goes on without it.
        pub makeshift: Makeshift,
        /// Whether we or others for us can adapt it.
        pub adaptable: Answer,
        /// Whether only one maker can provide what it does.
        pub only_one_manufacturer: Answer,
        /// Whether leaving it was ever tried.
        pub exit_tested: Answer,
        /// Whether all data can be taken out in an open format.
        pub open_export: Answer,
        /// Months to replace it, an estimate.
        pub months_to_replace: Stated<u32>,
        /// People who use it.
        pub users: Stated<u32>,
        /// The data it processes.
        pub data_objects: Stated<Vec<Id<DataObject>>>,
        /// The unit that answers for it, never a person.
        pub unit: Stated<String>,
        /// Others whom we serve with it.
        pub also_used_by: Stated<Vec<Id<Organization>>>,
        /// When somebody last confirmed the record.
        pub confirmed_on: Stated<PartialDate>,
        /// Free text.
        pub note: Stated<String>,
    }
    fields {
        "name" => name, Public;
        "aliases" => aliases, Internal;
        "product" => product, Public;
        "own_development" => own_development, Public;
        "version" => version, Internal;
        "kind" => kind, Public;
        "purpose" => purpose, Public;
        "functions" => functions, Public;
        "life_cycle" => life_cycle, Closed;
        "end_of_use" => end_of_use, Closed;
        "successor" => successor, Closed;
        "hosting" => hosting, Closed;
        "scope" => scope, Public;
        "operator" => operator, Closed;
        "firms" => firms, Internal;
        "data_location" => data_location, Closed;
        "choice" => choice, Public;
        "choice_by" => choice_by, Public;
        "protection.confidentiality" => protection.confidentiality, Closed;
        "protection.integrity" => protection.integrity, Closed;
        "protection.availability" => protection.availability, Closed;
        "tolerable_outage" => tolerable_outage, Closed;
        "makeshift.kind" => makeshift.kind, Closed;
        "makeshift.days" => makeshift.days, Closed;
        "makeshift.last_exercised" => makeshift.last_exercised, Closed;
        "adaptable" => adaptable, Public;
        "only_one_manufacturer" => only_one_manufacturer, Public;
        "exit_tested" => exit_tested, Closed;
        "open_export" => open_export, Public;
        "months_to_replace" => months_to_replace, Closed;
        "users" => users, Public;
        "data_objects" => data_objects, Closed;
        "unit" => unit, Public;
        "also_used_by" => also_used_by, Public;
        "confirmed_on" => confirmed_on, Internal;
        "note" => note, Internal;
    }
}
