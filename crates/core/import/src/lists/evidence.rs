//! How much headings and a sheet's name speak for one kind of list.

use std::collections::BTreeMap;

use freistadt_model::Kind;

use crate::cells::UnitHints;
use crate::lists::headings::HeadingText;
use crate::lists::settle::protection_letters;
use crate::lists::sheets::SheetKind;
use crate::lists::spellings::spellings;
use crate::lists::taken::is_used;
use crate::lists::target::Target;
use crate::lists::words::{Heading, words};

/// What a sheet's name counts for; less than this and the kind stays open.
const NAME_WEIGHT: i32 = 3;

/// What three columns headed V, I, V count for.
const LETTERS_WEIGHT: i32 = 6;

/// What columns of budget years count for in a list that names nothing but firms.
const YEARS_WEIGHT: i32 = 3;

/// What each further sign of a device counts for.
const FURTHER_SIGN: i32 = 3;

/// What a column counts for that somebody mapped by hand.
const DECIDED_WEIGHT: i32 = 8;

/// The kind of list that name and headings speak for most. `decided` knows what was mapped by hand. A
/// register of contracts stays one where somebody says what its columns tell about applications.
pub(crate) fn kind_of(
    sheet_name: &str,
    headings: &[HeadingText],
    decided: &dyn Fn(&str) -> Option<Option<Target>>,
) -> SheetKind {
    let targets = headings.iter().filter_map(|it| decided(&it.text));
    let mut targets = targets.flatten().peekable();
    if targets.peek().is_some()
        && best_kind(sheet_name, headings, &|_| None) == SheetKind::Contracts
        && targets.all(|target| is_used(SheetKind::Contracts, target))
    {
        return SheetKind::Contracts;
    }
    best_kind(sheet_name, headings, decided)
}

fn best_kind(
    sheet_name: &str,
    headings: &[HeadingText],
    decided: &dyn Fn(&str) -> Option<Option<Target>>,
) -> SheetKind {
    let name = sheet_name.to_lowercase();
    let letters = protection_letters(headings).is_some();
    let mut best = (SheetKind::Other, NAME_WEIGHT);
    for kind in SheetKind::ALL {
        // Two headings with one meaning are no more evidence than one.
        let mut by_target: BTreeMap<&str, i32> = BTreeMap::new();
        let mut score = 0;
        for heading in headings {
            if let Some(target) = decided(&heading.text) {
                if target.and_then(listed_in) == Some(*kind) {
                    score = score.max(DECIDED_WEIGHT);
                }
            } else if let Some((target, weight)) = evidence(heading, *kind) {
                let strongest = by_target.entry(target).or_default();
                *strongest = weight.max(*strongest);
            }
        }
        let named = words().values.sheets.iter().any(|(named, words)| {
            named == kind && words.iter().any(|word| name.contains(word.as_str()))
        });
        score += by_target.values().sum::<i32>();
        if *kind == SheetKind::Creditors && are_only_payments(headings) {
            score += YEARS_WEIGHT;
        }
        if *kind == SheetKind::Clients {
            score += further_signs_of_devices(headings);
        }
        if named {
            score += NAME_WEIGHT;
        }
        let spelled_out = by_target
            .keys()
            .any(|t| t.starts_with("application.protection."));
        if letters && !spelled_out && *kind == SheetKind::Protection {
            score += LETTERS_WEIGHT;
        }
        if score > best.1 {
            best = (*kind, score);
        }
    }
    best.0
}

/// Columns of budget years, and none that names contracts or applications.
fn are_only_payments(headings: &[HeadingText]) -> bool {
    let has_year = |heading: &HeadingText| UnitHints::of(&heading.text).year.is_some();
    let names_other = |heading: &HeadingText| {
        let kinds = [SheetKind::Contracts, SheetKind::Inventory];
        kinds
            .iter()
            .any(|kind| evidence(heading, *kind).is_some_and(|(_, weight)| weight >= 4))
    };
    headings.iter().any(has_year) && !headings.iter().any(names_other)
}

/// Serial number, model, MAC address: each says something of its own about a device.
fn further_signs_of_devices(headings: &[HeadingText]) -> i32 {
    let is_sign = |heading: &&HeadingText| {
        evidence(heading, SheetKind::Clients).is_some_and(|(_, weight)| weight > 0)
    };
    let signs = i32::try_from(headings.iter().filter(is_sign).count()).unwrap_or(0);
    (signs - 1).max(0) * FURTHER_SIGN
}

/// The kind of list that has such a column, for columns mapped by hand.
fn listed_in(target: Target) -> Option<SheetKind> {
    match target {
        Target::Field(Kind::Application | Kind::Product, _) => Some(SheetKind::Inventory),
        Target::Field(Kind::Contract, _) => Some(SheetKind::Contracts),
        Target::Field(Kind::CostLine, _) => Some(SheetKind::Creditors),
        Target::Field(Kind::DataObject, _) => Some(SheetKind::Processing),
        Target::Field(Kind::PublicService, _) => Some(SheetKind::Services),
        _ => None,
    }
}

/// The meaning of a heading that speaks most for the kind, and how much.
fn evidence(heading: &HeadingText, kind: SheetKind) -> Option<(&'static str, i32)> {
    let mut keys = spellings(&heading.text);
    keys.extend(spellings(&heading.own));
    keys.iter()
        .flat_map(|key| words().headings_with(key))
        .map(|h| (h.name.as_str(), weight(kind, h, &keys[0])))
        .max_by_key(|(_, weight)| *weight)
}

fn weight(kind: SheetKind, h: &Heading, key: &str) -> i32 {
    match (kind, h.name.as_str()) {
        (SheetKind::Processing, "data-object.name") if key.contains("verarbeitung") => 4,
        (SheetKind::Processing, "data-object.legal_basis" | "data-object.deletion") => 4,
        (SheetKind::Processing, "data-object.third_country_instrument") => 2,
        (SheetKind::Processing, "data-object.impact_assessment.done") => 2,
        (SheetKind::Processing, "ignore-text") if key.contains("betroffene") => 4,
        (SheetKind::Creditors, "cost-line.organization") if h.only.is_empty() => 5,
        (SheetKind::Creditors, "cost-line.organization") => 2,
        (SheetKind::Creditors, "organization.creditor_numbers") => 4,
        (SheetKind::Creditors, "cost-line.account" | "cost-line.year" | "cost-line.date") => 3,
        (SheetKind::Creditors, "cost-line.vat" | "cost-line.amount" | "cost-line.text") => 1,
        (SheetKind::Contracts, "contract.number") if h.only.is_empty() => 4,
        (SheetKind::Contracts, "contract.name") if h.only.is_empty() => 4,
        (
            SheetKind::Contracts,
            "contract.notice"
            | "contract.renewal"
            | "contract.irrevocable_until"
            | "contract.minimum-term"
            | "contract.notice-by",
        ) => 3,
        (
            SheetKind::Contracts,
            "contract.notice-to" | "contract.basis-or-type" | "contract.licence_kind",
        ) => 2,
        (SheetKind::Contracts, "contract.file_reference" | "contract.value") => 3,
        (SheetKind::Contracts, "contract.start" | "contract.end" | "contract.term-or-range") => 2,
        (SheetKind::Contracts, "contract.supplier") if h.only.is_empty() => 2,
        (SheetKind::Inventory, "application.name") if h.only.is_empty() => 5,
        (SheetKind::Inventory, "application.hosting" | "application.operator") => 3,
        (SheetKind::Inventory, "product.manufacturer" | "application.version") => 3,
        (SheetKind::Inventory, "open-organization" | "application.product") => 2,
        (SheetKind::Inventory, "server" | "database" | "interfaces") => 2,
        (SheetKind::Inventory, "application.users") if h.only.is_empty() => 2,
        (SheetKind::Inventory, "application.purpose" | "application.life_cycle") => 2,
        (SheetKind::Inventory, "application.unit") if key.len() > 3 => 1,
        (SheetKind::Protection, "protection-all") => 4,
        (SheetKind::Protection, name) if name.starts_with("application.protection.") => 3,
        (SheetKind::Protection, "application.name") => 1,
        (SheetKind::Clients, "client-evidence") => 5,
        (SheetKind::Provider, "provider-evidence" | "provider.unit-price") => 4,
        (SheetKind::Provider, "provider.quantity") => 2,
        (SheetKind::Provider, "ignore-text") if key.contains("einheit") => 2,
        (SheetKind::Provider, "cost-line.amount" | "cost-line.text") => 1,
        (SheetKind::Services, "service-leika") => 4,
        (SheetKind::Services, "service") if key.contains("leistung") || key.contains("service") => {
            4
        }
        (SheetKind::Services, "application.makeshift.kind" | "application.tolerable_outage") => 1,
        _ => 0,
    }
}
