//! What rows of each kind of list take from their columns.

use freistadt_interchange::{Cell, Row};
use freistadt_model::Kind;

use crate::cells;
use crate::lists::content::tenths;
use crate::lists::sheets::SheetKind;
use crate::lists::target::Target;

/// What somebody may say that a column of the kind of sheet means. Where the kind is not known,
/// all that makes it one.
pub fn choices(kind: SheetKind) -> Vec<Target> {
    let kinds: &[SheetKind] = match kind {
        SheetKind::Other | SheetKind::Clients => &[
            SheetKind::Inventory,
            SheetKind::Contracts,
            SheetKind::Creditors,
            SheetKind::Services,
        ],
        SheetKind::Inventory
        | SheetKind::Contracts
        | SheetKind::Creditors
        | SheetKind::Processing
        | SheetKind::Protection
        | SheetKind::Provider
        | SheetKind::Services => &[kind],
    };
    let fields = LISTED.iter().flat_map(|kind| {
        let fields = kind.fields().into_iter();
        fields.map(|field| Target::Field(*kind, field.name))
    });
    let all = fields.chain(CHOSEN.iter().copied());
    all.filter(|target| kinds.iter().any(|kind| is_used(*kind, *target)))
        .collect()
}

/// The kinds of record whose fields lists fill.
const LISTED: [Kind; 7] = [
    Kind::Application,
    Kind::Product,
    Kind::Contract,
    Kind::CostLine,
    Kind::Organization,
    Kind::PublicService,
    Kind::DataObject,
];

/// What is no single field.
const CHOSEN: [Target; 25] = [
    Target::OpenOrganization,
    Target::Server,
    Target::Database,
    Target::Interfaces,
    Target::Service,
    Target::ServiceLeika,
    Target::ProtectionAll,
    Target::BasisOrType,
    Target::TermOrRange,
    Target::MinimumTerm,
    Target::Notice,
    Target::NoticeTo,
    Target::NoticeBy,
    Target::Renewal,
    Target::CostPerMonth,
    Target::Rhythm,
    Target::CostDate,
    Target::Currency,
    Target::DebitCredit,
    Target::Debit,
    Target::Credit,
    Target::UnitPrice,
    Target::Quantity,
    Target::ServiceNeeds,
    Target::Person,
];

/// Whether a column of a register of contracts means so without anybody saying it. "Status" is that of
/// the contract; who runs the application that the rows name, how, for how many and how much it matters
/// is clear.
pub(super) fn is_clear_in_contracts(
    target: Target,
    names_applications: bool,
    rows: &[Row],
    index: usize,
) -> bool {
    let field = match target {
        Target::Field(Kind::Application, field) => field,
        Target::Field(Kind::Product, _) => return false,
        Target::ProtectionAll => return names_applications,
        _ => return true,
    };
    let is_amount = |cell: &Cell| {
        matches!(cell, Cell::Number(_))
            || matches!(cell, Cell::Text(text) if cells::looks_like_amount(text))
    };
    match field {
        "name" => true,
        // "Betrieb" may be what operating it costs.
        "operator" => names_applications && tenths(rows, index, is_amount) < 5,
        "product" | "hosting" | "users" | "tolerable_outage" => names_applications,
        other => names_applications && other.starts_with("protection."),
    }
}

/// Whether rows of the kind of sheet take something from such a column. What is recognised but not
/// taken is reported like what is not recognised.
pub(crate) fn is_used(kind: SheetKind, target: Target) -> bool {
    use SheetKind::{
        Clients, Contracts, Creditors, Inventory, Other, Processing, Protection, Provider, Services,
    };
    let listed: &[SheetKind] = match target {
        Target::Person | Target::Evidence | Target::ProtectionCodes => return true,
        Target::Id => &[Inventory],
        Target::OpenOrganization => &[Inventory, Contracts],
        Target::Server
        | Target::Database
        | Target::Interfaces
        | Target::Service
        | Target::ServiceLeika => &[Inventory],
        Target::ProtectionAll => &[Inventory, Protection, Services, Contracts],
        Target::BasisOrType
        | Target::TermOrRange
        | Target::MinimumTerm
        | Target::Notice
        | Target::NoticeTo
        | Target::NoticeBy
        | Target::Renewal
        | Target::CostPerMonth
        | Target::Rhythm => &[Inventory, Contracts],
        Target::CostDate => &[Creditors, Provider],
        Target::Currency => &[Creditors, Contracts, Inventory],
        Target::DebitCredit | Target::Debit | Target::Credit => &[Creditors],
        Target::YearAmount(_) => &[Inventory, Contracts, Creditors, Provider],
        Target::UnitPrice | Target::Quantity => &[Provider],
        Target::ServiceNeeds => &[Services],
        Target::Field(of, field) => match (of, field) {
            (Kind::Application, "purpose") => &[Inventory, Protection, Processing, Contracts],
            (Kind::Application, _) => &[Inventory, Protection, Contracts],
            (Kind::Product, _) => &[Inventory, Contracts],
            (Kind::Contract, _) => &[Inventory, Contracts],
            (Kind::CostLine, _) => &[Creditors, Provider],
            (Kind::Organization, "creditor_numbers") => &[Creditors],
            (Kind::DataObject, "name" | "number" | "unit" | "applications") => &[Processing],
            (Kind::DataObject, "confirmed_on" | "note") => &[Processing],
            (Kind::DataObject, _) => &[Processing, Inventory],
            (Kind::PublicService, _) => &[Services],
            _ => &[],
        },
    };
    listed.contains(&kind) || matches!(kind, Clients | Other)
}
