//! What the columns of a list mean beside each other.

use freistadt_interchange::Row;
use freistadt_model::Kind;

use crate::lists::content::{fits_content, is_code, tenths};
use crate::lists::headings::HeadingText;
use crate::lists::meaning::in_kind;
use crate::lists::sheets::{SheetColumn, SheetKind};
use crate::lists::taken::{is_clear_in_contracts, is_used};
use crate::lists::target::Target;
use crate::lists::words::heading_key;
use crate::lists::{ledger, machines, persons, prices};

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
        ledger::numbers(columns, rows);
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
            column.say_elsewhere();
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
            let better = !is_running_number(target, column) && !is_any_number(target, column);
            (fits, better, column.filled, std::cmp::Reverse(*at))
        });
        for other in same.into_iter().filter(|other| Some(*other) != best) {
            let second = second_meaning(target, kind, rows, columns[other].index);
            let free = |second: &Target| {
                repeats(*second) || columns.iter().all(|c| c.target != Some(*second))
            };
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

/// Whether a heading leaves open what it counts: beside "Nutzer", "Anzahl" is something else.
fn is_any_number(target: Target, column: &SheetColumn) -> bool {
    let key = heading_key(&column.heading);
    target == Target::Field(Kind::Application, "users")
        && [
            "anzahl",
            "quantity",
            "arbeitsplaetze",
            "anzahlarbeitsplaetze",
        ]
        .contains(&key.as_str())
}

/// Beside a column "Anwendung" a column "Software" names the product; beside a title of the contract
/// a column "Leistungsschein" holds its number.
fn second_meaning(target: Target, kind: SheetKind, rows: &[Row], index: usize) -> Option<Target> {
    match (kind, target) {
        // "System" may be the machine that the application runs on, or what runs that.
        (SheetKind::Inventory, Target::Field(Kind::Application, "name")) => {
            Some(if machines::are_in(rows, index) {
                Target::Server
            } else if machines::are_systems_in(rows, index) {
                Target::Evidence
            } else {
                Target::Field(Kind::Application, "product")
            })
        }
        (SheetKind::Contracts, Target::Field(Kind::Contract, "name"))
            if tenths(rows, index, is_code) >= 8 =>
        {
            Some(Target::Field(Kind::Contract, "number"))
        }
        _ => None,
    }
}
