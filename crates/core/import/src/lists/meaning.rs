//! What the columns of a kind of sheet mean.

use freistadt_interchange::{Cell, Row};
use freistadt_model::{Kind, ValueType};

use crate::cells::{self, UnitHints};
use crate::lists::headings::HeadingText;
use crate::lists::ledger;
use crate::lists::persons;
use crate::lists::prices;
use crate::lists::sheets::{SheetColumn, SheetKind};
use crate::lists::spellings::spellings;
use crate::lists::target::Target;
use crate::lists::words::{heading_key, words};

/// The type of what a target fills; text where it is no field.
pub(crate) fn value_type(target: Option<Target>) -> ValueType {
    match target {
        Some(Target::Field(kind, field)) => cells::type_of(kind, field),
        _ => ValueType::Text,
    }
}

/// What a heading means in a kind of sheet. Where a word means two things ("Amt" is an office, "amt"
/// an amount), the first meaning that fits the column's content.
pub(crate) fn target_of(
    heading: &HeadingText,
    kind: SheetKind,
    rows: &[Row],
    index: usize,
) -> Option<Target> {
    if let Some(year) = UnitHints::of(&heading.text).year {
        return Some(Target::YearAmount(year));
    }
    // The rate of a tax is no amount of it.
    if heading.text.contains('%') {
        return Some(Target::Evidence);
    }
    let mut keys = spellings(&heading.text);
    keys.extend(spellings(&heading.own));
    let mut meanings: Vec<Target> = keys.iter().flat_map(|key| look_up(key, kind)).collect();
    if meanings.is_empty() {
        meanings.extend(roles_in_one(&heading.own, kind));
    }
    if meanings.is_empty() && persons::are_in(&heading.text, rows, index) {
        return Some(Target::Person);
    }
    let fitting = meanings
        .iter()
        .copied()
        .find(|target| fits_content(*target, rows, index));
    fitting.or(meanings.first().copied())
}

/// What cells of a column show, in shares of ten.
fn tenths(rows: &[Row], index: usize, is: impl Fn(&Cell) -> bool) -> usize {
    let cells = || {
        rows.iter()
            .filter_map(|row| row.cells.get(index))
            .filter(|cell| !cell.is_empty())
    };
    let all = cells().count().max(1);
    cells().filter(|cell| is(cell)).count() * 10 / all
}

/// Whether the column's content fits: names are no amounts, versions no dates, and so on.
fn fits_content(target: Target, rows: &[Row], index: usize) -> bool {
    let is_amount = |cell: &Cell| match cell {
        Cell::Number(_) => true,
        Cell::Text(text) => cells::looks_like_amount(text),
        _ => false,
    };
    let is_date = |cell: &Cell| match cell {
        Cell::Date(_) => true,
        Cell::Text(text) => text.len() > 4 && cells::date(cell, cells::DateOrder::DayMonth).is_ok(),
        _ => false,
    };
    match target {
        Target::Field(_, "confirmed_on") => tenths(rows, index, is_date) >= 8,
        Target::Field(Kind::Application, "version") => tenths(rows, index, is_date) < 8,
        // "LS-001" is the number of a service note, not what it is about.
        Target::Field(Kind::Contract, "name") => {
            tenths(rows, index, is_amount) < 8 && tenths(rows, index, is_code) < 8
        }
        // The treasury's number of a firm is not its name.
        Target::Field(Kind::CostLine, "organization") => tenths(rows, index, is_number) < 8,
        // Offices have numbers: "Amt" with 10, 32, 50 is no column of amounts.
        Target::Field(Kind::Contract, "value") => tenths(rows, index, is_money) >= 5,
        Target::Field(_, "unit") => tenths(rows, index, is_money) < 5,
        Target::Field(kind, "name") if kind != Kind::CostLine => tenths(rows, index, is_amount) < 8,
        Target::Field(kind, field) if cells::type_of(kind, field) == ValueType::Money => {
            tenths(rows, index, is_amount) >= 8
        }
        _ => true,
    }
}

/// An amount that is not a small whole number.
fn is_money(cell: &Cell) -> bool {
    match cell {
        Cell::Number(number) => number.abs() >= 1_000.0 || number.fract() != 0.0,
        Cell::Text(text) => {
            cells::looks_like_amount(text)
                && (text.contains(['.', ',', '€', '$']) || text.trim().len() > 3)
        }
        _ => false,
    }
}

/// A whole number of several digits, as treasuries give them.
fn is_number(cell: &Cell) -> bool {
    match cell {
        Cell::Number(number) => number.fract() == 0.0,
        Cell::Text(text) => {
            let text = text.trim();
            text.len() > 2 && text.chars().all(|it| it.is_ascii_digit())
        }
        _ => false,
    }
}

fn is_code(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(text)
        if !text.trim().contains(char::is_whitespace) && text.chars().any(|c| c.is_ascii_digit()))
}

/// What a key means: what is said of this kind of sheet before what is said of all.
fn look_up(key: &str, kind: SheetKind) -> Vec<Target> {
    let mut found: Vec<_> = words()
        .headings_with(key)
        .filter(|h| h.only.is_empty() || h.only.contains(&kind))
        .collect();
    found.sort_by_key(|heading| heading.only.is_empty());
    found
        .iter()
        .map(|heading| in_kind(heading.target, kind))
        .collect()
}

/// Columns that describe an application elsewhere describe whatever the sheet lists.
fn in_kind(target: Target, kind: SheetKind) -> Target {
    let listed = match kind {
        SheetKind::Processing => Kind::DataObject,
        SheetKind::Services => Kind::PublicService,
        SheetKind::Inventory
        | SheetKind::Contracts
        | SheetKind::Creditors
        | SheetKind::Protection
        | SheetKind::Clients
        | SheetKind::Provider
        | SheetKind::Other => return target,
    };
    match (target, listed) {
        (Target::Service, Kind::PublicService) => Target::Field(listed, "name"),
        (Target::ServiceLeika, Kind::PublicService) => Target::Field(listed, "leika"),
        (Target::Field(Kind::Application, "name"), Kind::PublicService) => Target::ServiceNeeds,
        (Target::Field(Kind::Application, "name"), _) => Target::Field(listed, "applications"),
        (Target::Field(Kind::Application, "purpose"), _) => target,
        (Target::Field(Kind::Application, field), _) => listed
            .field(field)
            .map_or(target, |info| Target::Field(listed, info.name)),
        _ => target,
    }
}

/// "Hersteller/Lieferant" in any other spelling: several roles in one heading leave the role open.
fn roles_in_one(heading: &str, kind: SheetKind) -> Option<Target> {
    let parts: Vec<&str> = heading.split(['/', ',', '|']).collect();
    if parts.len() < 2 {
        return None;
    }
    let targets: Vec<Target> = parts
        .iter()
        .filter_map(|part| look_up(&heading_key(part), kind).first().copied())
        .collect();
    let is_role = |target: &Target| {
        matches!(
            target,
            Target::OpenOrganization
                | Target::Field(Kind::Product, "manufacturer")
                | Target::Field(Kind::Contract, "supplier")
                | Target::Field(Kind::Application, "operator")
        )
    };
    match targets.first() {
        Some(first) if targets.len() == parts.len() && targets.iter().all(|t| t == first) => {
            Some(*first)
        }
        Some(_) if targets.len() >= 2 && targets.iter().all(is_role) => {
            Some(Target::OpenOrganization)
        }
        _ => None,
    }
}

/// What no heading alone can say: three letters for the protection goals, two columns with one
/// meaning, columns that say nothing about what the sheet lists.
pub(crate) fn settle(
    columns: &mut [SheetColumn],
    headings: &[HeadingText],
    kind: SheetKind,
    rows: &[Row],
) {
    if let Some(first) = protection_letters(headings) {
        let goals = [
            "protection.confidentiality",
            "protection.integrity",
            "protection.availability",
        ];
        for (offset, goal) in goals.into_iter().enumerate() {
            let column = columns.iter_mut().find(|c| c.index == first + offset);
            if let Some(column) = column {
                column.target = Some(in_kind(Target::Field(Kind::Application, goal), kind));
            }
        }
    }
    persons::beside_first_names(columns, headings, kind);
    if kind == SheetKind::Provider {
        prices::settle(columns);
    }
    prices::keep_the_sum(columns);
    if kind == SheetKind::Creditors {
        ledger::settle(columns, rows);
    }
    // Without a column for the name a second-best one serves: "Langname", else "Zweck".
    keep_fullest_of_each(columns, kind, rows);
    let years = columns
        .iter()
        .any(|column| matches!(column.target, Some(Target::YearAmount(_))));
    let names_applications = columns.iter().any(|column| {
        matches!(
            column.target,
            Some(
                Target::Field(Kind::Contract, "applications")
                    | Target::Field(Kind::Application, "name")
            )
        )
    });
    for column in columns {
        let amount = Target::Field(Kind::CostLine, "amount");
        // The sum of the years beside them would count everything twice.
        if years && column.target == Some(amount) {
            column.target = Some(Target::Evidence);
        }
        let drop = |target| {
            let clear = || {
                kind != SheetKind::Contracts
                    || is_clear_in_contracts(target, names_applications, rows, column.index)
            };
            !is_used(kind, target) || !(column.decided || clear())
        };
        if column.target.is_some_and(drop) {
            column.target = None;
        }
    }
}

/// The first of three neighbours headed V, I, V or C, I, A.
pub(crate) fn protection_letters(headings: &[HeadingText]) -> Option<usize> {
    let keys: Vec<String> = headings.iter().map(|h| goal_key(&h.own)).collect();
    let goals = |three: &[String]| {
        let three: Vec<&str> = three.iter().map(String::as_str).collect();
        matches!(
            three[..],
            ["v", "i", "v" | "a" | "vf" | "vb"]
                | ["c", "i", "a"]
                | ["vt", "i" | "it", "vf"]
                | ["vertr", "integr" | "int", "verf"]
        )
    };
    keys.windows(3).position(goals)
}

/// "Schutzbedarf V" is "V".
fn goal_key(heading: &str) -> String {
    let key = heading_key(heading);
    let bare = ["schutzbedarf", "sb"]
        .iter()
        .find_map(|word| key.strip_prefix(word).filter(|rest| !rest.is_empty()));
    bare.map_or(key.clone(), str::to_owned)
}

/// Two columns with one meaning: the fuller one keeps it, the other is reported as not recognised.
/// Columns that add up, such as several of persons or of years, may repeat.
fn keep_fullest_of_each(columns: &mut [SheetColumn], kind: SheetKind, rows: &[Row]) {
    let repeats = |target: Target| {
        matches!(
            target,
            Target::Person
                | Target::YearAmount(_)
                | Target::Evidence
                | Target::Interfaces
                | Target::Server
                | Target::OpenOrganization
        )
    };
    for index in 0..columns.len() {
        let Some(target) = columns[index].target else {
            continue;
        };
        if repeats(target) || (target == prices::PER_YEAR && prices::add_up(columns)) {
            continue;
        }
        let same: Vec<usize> = (0..columns.len())
            .filter(|other| columns[*other].target == Some(target))
            .collect();
        let best = same.iter().copied().max_by_key(|at| {
            let column = &columns[*at];
            let fits = column.filled > 0 && fits_content(target, rows, column.index);
            let better = !is_running_number(target, column);
            (fits, better, column.filled, std::cmp::Reverse(*at))
        });
        for other in same.into_iter().filter(|other| Some(*other) != best) {
            let second = second_meaning(target, kind, rows, columns[other].index);
            let free = |second: &Target| columns.iter().all(|c| c.target != Some(*second));
            columns[other].target = second.filter(free);
        }
    }
}

/// Whether a column of contract numbers only counts the rows.
fn is_running_number(target: Target, column: &SheetColumn) -> bool {
    let key = heading_key(&column.heading);
    target == Target::Field(Kind::Contract, "number")
        && ["nr", "lfdnr", "lfd", "pos"].contains(&key.as_str())
}

/// Beside a column "Anwendung" a column "Software" names the product; beside a title of the contract
/// a column "Leistungsschein" holds its number.
fn second_meaning(target: Target, kind: SheetKind, rows: &[Row], index: usize) -> Option<Target> {
    match (kind, target) {
        (SheetKind::Inventory, Target::Field(Kind::Application, "name")) => {
            Some(Target::Field(Kind::Application, "product"))
        }
        (SheetKind::Contracts, Target::Field(Kind::Contract, "name"))
            if tenths(rows, index, is_code) >= 8 =>
        {
            Some(Target::Field(Kind::Contract, "number"))
        }
        _ => None,
    }
}

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
const CHOSEN: [Target; 24] = [
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
fn is_clear_in_contracts(
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
        | Target::CostPerMonth => &[Inventory, Contracts],
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
            (Kind::DataObject, _) => &[Processing],
            (Kind::PublicService, _) => &[Services],
            _ => &[],
        },
    };
    listed.contains(&kind) || matches!(kind, Clients | Other)
}
