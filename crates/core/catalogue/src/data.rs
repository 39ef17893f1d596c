//! The files of `data/catalogue`, read once.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::entries::{
    Case, CaseOutcome, CatalogueProduct, ProcurementPath, ProductEvent, Source, Use,
};

macro_rules! file {
    ($name:literal) => {
        (
            $name,
            include_str!(concat!("../../../../data/catalogue/", $name)),
        )
    };
}

// A new file of products is one line here.
const PRODUCTS: &[(&str, &str)] = &[
    file!("products/workplace.toml"),
    file!("products/collaboration.toml"),
    file!("products/infrastructure.toml"),
    file!("products/security.toml"),
    file!("products/data.toml"),
    file!("products/administration.toml"),
    file!("products/specialised.toml"),
];
const USES: (&str, &str) = file!("uses.toml");
const CASES: (&str, &str) = file!("cases.toml");
const EVENTS: (&str, &str) = file!("events.toml");
const PATHS: (&str, &str) = file!("paths.toml");
const SOURCES: (&str, &str) = file!("sources.toml");

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct File {
    product: Vec<CatalogueProduct>,
    #[serde(rename = "use")]
    uses: Vec<Use>,
    case: Vec<Case>,
    event: Vec<ProductEvent>,
    path: Vec<ProcurementPath>,
    source: Vec<Source>,
}

/// Everything that is shipped.
#[derive(Debug)]
pub(crate) struct Shipped {
    pub(crate) products: BTreeMap<String, CatalogueProduct>,
    pub(crate) uses: Vec<Use>,
    pub(crate) cases: Vec<Case>,
    pub(crate) events: Vec<ProductEvent>,
    pub(crate) paths: Vec<ProcurementPath>,
    pub(crate) sources: BTreeMap<String, Source>,
}

pub(crate) static SHIPPED: LazyLock<Shipped> = LazyLock::new(|| {
    let file = |(name, text): (&str, &str)| -> File { read(name, text) };
    let products = PRODUCTS.iter().flat_map(|it| file(*it).product);
    let sources = file(SOURCES).source.into_iter();
    let cases = file(CASES).case;
    Shipped {
        products: products.map(|it| (it.id.clone(), it.settled())).collect(),
        uses: with_cases(file(USES).uses, &cases),
        cases,
        events: file(EVENTS).event,
        paths: file(PATHS).path,
        sources: sources.map(|it| (it.id.clone(), it)).collect(),
    }
});

/// Whoever introduced something uses it, too, unless that is said already.
fn with_cases(mut uses: Vec<Use>, cases: &[Case]) -> Vec<Use> {
    let introduced = cases.iter().filter(|it| {
        it.to_year.is_none() && matches!(it.outcome, CaseOutcome::Introduced | CaseOutcome::Partly)
    });
    for case in introduced {
        for product in &case.to {
            let said = |it: &Use| it.product == *product && it.organization == case.body;
            if !uses.iter().any(said) {
                uses.push(case.as_use(product));
            }
        }
    }
    uses
}

/// A test of this module reads every file.
fn read<T: DeserializeOwned>(name: &str, text: &str) -> T {
    toml::from_str(text).unwrap_or_else(|error| panic!("the shipped `{name}`: {error}"))
}

/// Every product, by id.
pub fn products() -> impl Iterator<Item = &'static CatalogueProduct> {
    SHIPPED.products.values()
}

/// The product with this id.
pub fn product(id: &str) -> Option<&'static CatalogueProduct> {
    SHIPPED.products.get(id)
}

/// Who is known to use the product.
pub fn uses_of(product: &str) -> impl Iterator<Item = &'static Use> {
    SHIPPED.uses.iter().filter(move |it| it.product == product)
}

/// Every known use.
pub fn uses() -> &'static [Use] {
    &SHIPPED.uses
}

/// Every case.
pub fn cases() -> &'static [Case] {
    &SHIPPED.cases
}

/// What is known to happen to products.
pub fn product_events() -> &'static [ProductEvent] {
    &SHIPPED.events
}

/// Ways of procurement.
pub fn procurement_paths() -> &'static [ProcurementPath] {
    &SHIPPED.paths
}

/// The source with this id.
pub fn source(id: &str) -> Option<&'static Source> {
    SHIPPED.sources.get(id)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jiff::civil::Date;

    use super::*;
    use crate::entries::UNVERIFIED;
    use crate::function::function;

    fn sourced(owner: &str, ids: &[&String]) {
        for id in ids {
            let source = source(id).unwrap_or_else(|| panic!("{owner}: no source `{id}`"));
            let opened = source.opened.as_deref().map(str::parse::<Date>);
            assert!(
                id.as_str() == UNVERIFIED || matches!(opened, Some(Ok(_))),
                "{id}"
            );
        }
    }

    fn known_functions(owner: &str, ids: &[String]) {
        for id in ids {
            assert!(function(id).is_some(), "{owner}: no function `{id}`");
        }
    }

    fn known_products(owner: &str, ids: &[String]) {
        for id in ids {
            assert!(product(id).is_some(), "{owner}: no product `{id}`");
        }
    }

    #[test]
    fn products_are_whole_and_sourced() {
        let rows: usize = PRODUCTS
            .iter()
            .map(|(_, text)| text.matches("[[product]]").count())
            .sum();
        assert_eq!(rows, SHIPPED.products.len(), "an id stands twice");
        let fields = [
            "name",
            "aliases",
            "maker",
            "country",
            "functions",
            "licence",
            "formats",
            "interfaces",
            "hosting",
            "supporters",
            "market",
        ];
        for it in products() {
            let id = &it.id;
            assert!(
                !it.functions.is_empty() || !it.partly.is_empty(),
                "{id} has no function"
            );
            known_functions(id, &it.functions);
            known_functions(id, &it.partly);
            assert_eq!(
                it.licence_text.is_some(),
                it.licence().is_some(),
                "{id}: licence"
            );
            let supporters = it.supporters.iter().filter_map(|it| it.source.as_ref());
            let sources = it.more_sources.iter().chain([&it.source]).chain(supporters);
            sourced(id, &sources.collect::<Vec<_>>());
            let odd = it
                .unverified
                .iter()
                .find(|it| !fields.contains(&it.as_str()));
            assert_eq!(odd, None, "{id}");
            let firms = it.supporters.iter().chain(&it.parent);
            let countries = firms
                .filter_map(|it| it.country.as_ref())
                .chain(&it.country);
            for country in countries {
                assert!(
                    country.parse::<freistadt_model::Country>().is_ok(),
                    "{id}: {country}"
                );
            }
        }
    }

    #[test]
    fn names_point_to_one_product() {
        let mut seen = BTreeMap::new();
        for it in products() {
            let names: BTreeSet<String> = it.names().map(freistadt_model::slug).collect();
            for name in names {
                let before = seen.insert(name.clone(), &it.id);
                assert_eq!(before, None, "`{name}` is also {}", it.id);
            }
        }
    }

    #[test]
    fn uses_cases_events_and_paths_are_whole_and_sourced() {
        for it in uses() {
            known_products(&it.organization, std::slice::from_ref(&it.product));
            sourced(&it.organization, &[&it.source]);
        }
        let mut ids = BTreeSet::new();
        for it in cases() {
            assert!(ids.insert(&it.id), "{} stands twice", it.id);
            known_products(&it.id, &it.from);
            known_products(&it.id, &it.to);
            known_functions(&it.id, &it.functions);
            let figures = it.figures.iter().map(|figure| &figure.source);
            let sources = it.more_sources.iter().chain([&it.source]).chain(figures);
            sourced(&it.id, &sources.collect::<Vec<_>>());
        }
        for it in product_events() {
            known_products(&it.on, std::slice::from_ref(&it.product));
            sourced(&it.product, &[&it.source]);
            assert!(it.day().is_some(), "{}: {}", it.product, it.on);
        }
        for it in procurement_paths() {
            sourced(&it.id, &it.sources.iter().collect::<Vec<_>>());
            assert!(it.from.parse::<Date>().is_ok(), "{}", it.id);
            assert_eq!(it.until().is_some(), it.to.is_some(), "{}", it.id);
            assert_eq!(it.lead_weeks.is_some(), it.lead_note.is_some(), "{}", it.id);
        }
        for it in crate::function::functions() {
            sourced(&it.id, &it.none_known.iter().collect::<Vec<_>>());
        }
    }

    /// What the catalogue set out to reach; only entries that were looked up count.
    #[test]
    fn the_numbers_reached_do_not_shrink() {
        let counted = || products().filter(|it| it.counts());
        let market = counted().filter(|it| it.market).count();
        let solutions = counted().filter(|it| it.is_solution()).count();
        let cases = cases().iter().filter(|it| it.source != UNVERIFIED).count();
        println!(
            "catalogue: {market} products of town halls, {solutions} solutions, {cases} cases"
        );
        assert!(market >= 80 && solutions >= 100 && cases >= 30);
    }
}
