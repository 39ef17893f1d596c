//! How much headings and a sheet's name speak for one kind of list.

use std::collections::BTreeMap;

use crate::sheets::{SheetKind, spellings};
use crate::words::{Heading, words};

/// What a sheet's name counts for; less than this and the kind stays open.
const NAME_WEIGHT: i32 = 3;

/// The kind of list that name and headings speak for most.
pub(crate) fn kind_of(sheet_name: &str, headings: &[String]) -> SheetKind {
    let name = sheet_name.to_lowercase();
    let mut best = (SheetKind::Other, NAME_WEIGHT);
    for kind in SheetKind::ALL {
        // Two headings with one meaning are no more evidence than one.
        let mut by_target: BTreeMap<&str, i32> = BTreeMap::new();
        for (target, weight) in headings
            .iter()
            .filter_map(|heading| evidence(heading, *kind))
        {
            let strongest = by_target.entry(target).or_default();
            *strongest = weight.max(*strongest);
        }
        let named = words().values.sheets.iter().any(|(named, words)| {
            named == kind && words.iter().any(|word| name.contains(word.as_str()))
        });
        let score = by_target.values().sum::<i32>() + if named { NAME_WEIGHT } else { 0 };
        if score > best.1 {
            best = (*kind, score);
        }
    }
    best.0
}

/// The meaning of a heading that speaks most for the kind, and how much.
fn evidence(heading: &str, kind: SheetKind) -> Option<(&'static str, i32)> {
    let keys = spellings(heading);
    words()
        .headings
        .iter()
        .filter(|h| keys.iter().any(|key| h.words.contains(key)))
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
        (SheetKind::Creditors, "organization.creditor_numbers") => 4,
        (SheetKind::Creditors, "cost-line.account" | "cost-line.year" | "cost-line.date") => 3,
        (SheetKind::Creditors, "cost-line.vat" | "cost-line.amount" | "cost-line.text") => 1,
        (SheetKind::Contracts, "contract.number") if h.only.is_empty() => 4,
        (SheetKind::Contracts, "contract.name") if h.only.is_empty() => 4,
        (
            SheetKind::Contracts,
            "contract.notice" | "contract.renewal" | "contract.irrevocable_until",
        ) => 3,
        (SheetKind::Contracts, "contract.notice-to" | "contract.basis-or-type") => 2,
        (SheetKind::Contracts, "contract.file_reference" | "contract.value") => 3,
        (SheetKind::Contracts, "contract.start" | "contract.end" | "contract.term-or-range") => 2,
        (SheetKind::Contracts, "contract.supplier") if h.only.is_empty() => 2,
        (SheetKind::Inventory, "application.name") if h.only.is_empty() => 6,
        (SheetKind::Inventory, "application.hosting" | "application.operator") => 3,
        (SheetKind::Inventory, "product.manufacturer" | "application.version") => 3,
        (SheetKind::Inventory, "open-organization" | "application.product") => 2,
        (SheetKind::Inventory, "server" | "database" | "interfaces" | "application.users") => 2,
        (SheetKind::Inventory, "application.purpose" | "application.life_cycle") => 2,
        (SheetKind::Inventory, "application.unit") if key.len() > 3 => 1,
        (SheetKind::Protection, "protection-all") => 4,
        (SheetKind::Protection, name) if name.starts_with("application.protection.") => 3,
        (SheetKind::Protection, "application.name") => 1,
        (SheetKind::Clients, "client-evidence") => 5,
        (SheetKind::Provider, "provider-evidence") => 4,
        _ => 0,
    }
}
