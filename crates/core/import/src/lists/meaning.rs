//! What the columns of a kind of sheet mean.

use freistadt_interchange::Row;
use freistadt_model::{Kind, ValueType};

use crate::cells::{self, UnitHints};
use crate::lists::content::fits_content;
use crate::lists::headings::HeadingText;
use crate::lists::persons;
use crate::lists::sheets::SheetKind;
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
    if heading.text.contains('%') && cells::tax_in(&heading.text.to_lowercase()).is_none() {
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
pub(super) fn in_kind(target: Target, kind: SheetKind) -> Target {
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
