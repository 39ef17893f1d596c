//! Who uses a product, beyond what ships with the program: as the town recorded it, and as
//! connected catalogues tell it.

use std::collections::BTreeSet;

use freistadt_model::{Consent, Id, Landscape, PartialDate, SolutionUse, Source};

use crate::data::uses_of;
use crate::entries::CatalogueProduct;
use crate::find::{folded, product_named};
use crate::foreign::ForeignEntry;

/// One use of a product that somebody tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldUse {
    /// Which public body.
    pub organization: String,
    /// Since when.
    pub since: Option<PartialDate>,
    /// How it became known.
    pub consent: Option<Consent>,
    /// Who tells it.
    pub source: Option<Id<Source>>,
    /// The town's own record of it.
    pub record: Option<Id<SolutionUse>>,
}

/// Who else uses the product: the town's own records first, then what `usedBy` of connected
/// catalogues names and nobody named before.
pub fn told_uses(
    landscape: &Landscape,
    entries: &[ForeignEntry],
    product: &CatalogueProduct,
) -> Vec<ToldUse> {
    let is = |name: &str| product_named(name).is_some_and(|(it, _)| it.id == product.id);
    let mut known: BTreeSet<String> = uses_of(&product.id)
        .map(|it| folded(&it.organization))
        .collect();
    let mut told = Vec::new();
    for it in landscape.uses.values().filter(|it| is(&it.product)) {
        let Some(organization) = it.organization.known() else {
            continue;
        };
        known.insert(folded(organization));
        told.push(ToldUse {
            organization: organization.clone(),
            since: it.since.known().copied(),
            consent: it.consent.known().copied(),
            source: it.source.clone(),
            record: Some(it.id.clone()),
        });
    }
    for entry in entries.iter().filter(|it| is(&it.software.name)) {
        for organization in &entry.software.used_by {
            if known.insert(folded(organization)) {
                told.push(ToldUse {
                    organization: organization.clone(),
                    since: None,
                    consent: Some(Consent::Published),
                    source: Some(Id::new(entry.source.as_str())),
                    record: None,
                });
            }
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use freistadt_model::{Record as _, Stated};

    use super::*;
    use crate::data::product;
    use crate::publiccode::Software;

    #[test]
    fn records_come_first_and_nobody_is_named_twice() {
        let mut landscape = Landscape::default();
        let mut own = SolutionUse::new(Id::new("n1"));
        own.product = "NextCloud Hub 8".to_owned();
        own.organization = Stated::Known("Gemeinde Beispielhausen".to_owned());
        own.consent = Stated::Known(Consent::Internal);
        let mut other = SolutionUse::new(Id::new("n2"));
        other.product = "Seafile".to_owned();
        other.organization = Stated::Known("Amt Irgendwo".to_owned());
        landscape.uses.insert(own.id.clone(), own);
        landscape.uses.insert(other.id.clone(), other);
        let nextcloud = product("nextcloud").expect("known");
        let shipped = uses_of("nextcloud").next().expect("known");
        let names = [
            &shipped.organization,
            "Gemeinde  Beispielhausen",
            "Comune di Prova",
        ];
        let entry = ForeignEntry {
            source: "katalog".to_owned(),
            key: "k".to_owned(),
            software: Software {
                name: "Nextcloud".to_owned(),
                used_by: names.into_iter().map(str::to_owned).collect(),
                ..Software::default()
            },
        };
        let told = told_uses(&landscape, &[entry], nextcloud);
        let told: Vec<(&str, bool)> = told
            .iter()
            .map(|it| (it.organization.as_str(), it.record.is_some()))
            .collect();
        assert_eq!(
            told,
            [
                ("Gemeinde Beispielhausen", true),
                ("Comune di Prova", false)
            ]
        );
    }
}
