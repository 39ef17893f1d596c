//! What else there is: from a product through its functions to other products, never directly.
//!
//! An alternative has to be a gain: open source against being bound to one maker, or a European
//! maker where the product in question has none. Other makers of closed software are shown apart.

use crate::data::{cases, products, uses_of};
use crate::entries::{Case, CatalogueProduct, Use};
use crate::find::{Fits, Found, Hit, find};
use crate::function::{CatalogueFunction, function};

/// What could take over a function.
#[derive(Debug, Clone)]
pub struct ForFunction {
    /// The function.
    pub function: &'static CatalogueFunction,
    /// What is a gain: what covers it fully first, then open source, then what has more known users,
    /// then by name.
    pub alternatives: Vec<Alternative>,
    /// Other European makers whose software is closed as well.
    pub other_makers: Vec<Alternative>,
    /// What may be open solutions, of which something is not looked up yet; they count for nothing.
    pub unsourced: Vec<&'static CatalogueProduct>,
    /// Bodies that changed there, or tried.
    pub cases: Vec<&'static Case>,
}

impl ForFunction {
    /// Whether something covers the function fully.
    pub fn has_alternative(&self) -> bool {
        self.fully() > 0
    }

    /// Whether something covers it at least in part, as texts ask for it.
    pub fn partly_code(&self) -> &'static str {
        if self.alternatives.is_empty() {
            "no"
        } else {
            "yes"
        }
    }

    /// Names of what may be open solutions, with commas, as texts ask for them.
    pub fn unsourced_names(&self) -> String {
        let names: Vec<&str> = self.unsourced.iter().map(|it| it.name.as_str()).collect();
        names.join(", ")
    }

    /// How many cover the function fully.
    pub fn fully(&self) -> usize {
        let fully = |it: &&Alternative| it.covers == Covers::Fully;
        self.alternatives.iter().filter(fully).count()
    }
}

/// A product that could take over.
#[derive(Debug, Clone)]
pub struct Alternative {
    /// Which.
    pub product: &'static CatalogueProduct,
    /// How much of the function.
    pub covers: Covers,
    /// Who is known to use it.
    pub users: Vec<&'static Use>,
}

/// How much of a function a product covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Covers {
    /// All that is usual.
    Fully,
    /// A part, or with limits.
    Partly,
}

/// What a question for alternatives was about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// A product of the catalogue.
    Product(&'static CatalogueProduct),
    /// A function.
    Function(&'static CatalogueFunction),
}

/// What else there is for a product or a function.
#[derive(Debug, Clone)]
pub struct Alternatives {
    /// What was understood.
    pub about: About,
    /// For each function.
    pub functions: Vec<ForFunction>,
    /// What else the text might have meant.
    pub others: Vec<About>,
}

/// What else there is; `None` if the text means nothing that the catalogue knows.
pub fn alternatives(text: &str) -> Option<Alternatives> {
    let hits = find_without_rest(text);
    let best = hits.first()?;
    let about = |found: Found| match found {
        Found::Product(product) => About::Product(product),
        Found::Function(function) => About::Function(function),
    };
    let others = hits[1..].iter().filter(|hit| hit.fits <= Fits::InPart);
    Some(Alternatives {
        others: others.map(|hit| about(hit.found)).collect(),
        ..of(about(best.found))
    })
}

/// What the text means; if nothing, what it means without its last words, which may be a version.
fn find_without_rest(text: &str) -> Vec<Hit> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let starts = (1..=words.len())
        .rev()
        .map(|count| words[..count].join(" "));
    let mut found = starts.map(|start| find(&start));
    found.find(|hits| !hits.is_empty()).unwrap_or_default()
}

/// What else there is for what is known.
pub fn of(about: About) -> Alternatives {
    let functions = match about {
        About::Product(product) => for_product(product),
        About::Function(function) => vec![for_function(function, None)],
    };
    Alternatives {
        about,
        functions,
        others: Vec::new(),
    }
}

/// What else there is for each function of a product, itself left out.
pub fn for_product(product: &'static CatalogueProduct) -> Vec<ForFunction> {
    let functions = product.functions.iter().filter_map(|id| function(id));
    functions
        .map(|function| for_function(function, Some(product)))
        .collect()
}

/// What covers a function, one product left out.
pub fn for_function(
    function: &'static CatalogueFunction,
    without: Option<&CatalogueProduct>,
) -> ForFunction {
    let others = products().filter(|it| without.is_none_or(|without| without.id != it.id));
    let solutions = others.filter(|it| it.is_solution() && it.counts());
    let mut all: Vec<Alternative> = solutions
        .filter_map(|product| {
            Some(Alternative {
                product,
                covers: covers(product, function)?,
                users: uses_of(&product.id).collect(),
            })
        })
        .collect();
    all.sort_by(|a, b| {
        let key = |it: &Alternative| {
            let closed = !it.product.is_open_source();
            (it.covers, closed, std::cmp::Reverse(it.users.len()))
        };
        key(a)
            .cmp(&key(b))
            .then(a.product.name.cmp(&b.product.name))
    });
    let reached = is_reached(without);
    let gain = |it: &Alternative| it.product.is_open_source() || reached;
    let (alternatives, other_makers) = all.into_iter().partition(gain);
    let cases = cases()
        .iter()
        .filter(|case| case.functions.contains(&function.id));
    ForFunction {
        function,
        alternatives,
        other_makers,
        unsourced: unsourced(function, without),
        cases: cases.collect(),
    }
}

/// What may be open solutions of a function, of which something is not looked up yet.
fn unsourced(
    function: &CatalogueFunction,
    without: Option<&CatalogueProduct>,
) -> Vec<&'static CatalogueProduct> {
    let others = products().filter(|it| without.is_none_or(|without| without.id != it.id));
    let meant = others.filter(|it| it.is_unsourced_solution() && covers(it, function).is_some());
    meant.collect()
}

/// How many alternatives cover a function fully, one product left out.
pub fn count_fully(
    function: &'static CatalogueFunction,
    without: Option<&CatalogueProduct>,
) -> usize {
    let reached = is_reached(without);
    let other = |it: &&CatalogueProduct| without.is_none_or(|without| without.id != it.id);
    let gain = |it: &&CatalogueProduct| {
        it.counts() && (it.is_open_source() || (reached && it.is_european()))
    };
    let fully = |it: &&CatalogueProduct| covers(it, function) == Some(Covers::Fully);
    products().filter(fully).filter(other).filter(gain).count()
}

/// Whether law from outside reaches the maker of a product, so that a European one is a gain.
fn is_reached(product: Option<&CatalogueProduct>) -> bool {
    product.is_some_and(|it| it.country.is_some() && !it.is_european())
}

/// How much of the function the product covers.
pub fn covers(product: &CatalogueProduct, function: &CatalogueFunction) -> Option<Covers> {
    let has = |list: &[String]| list.contains(&function.id);
    match (has(&product.functions), has(&product.partly)) {
        (true, _) => Some(Covers::Fully),
        (false, true) => Some(Covers::Partly),
        (false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_product_leads_through_its_functions() {
        let found = alternatives("Microsoft SharePoint").expect("known");
        assert!(
            matches!(found.about, About::Product(product) if product.name == "Microsoft SharePoint")
        );
        assert!(!found.functions.is_empty());
        for row in &found.functions {
            for it in &row.alternatives {
                assert_ne!(it.product.name, "Microsoft SharePoint");
                assert!(it.product.is_solution() && it.product.counts());
            }
            assert!(row.alternatives.is_sorted_by_key(|it| it.covers));
        }
        assert!(found.functions.iter().any(ForFunction::has_alternative));
    }

    /// Two names of one product give the same solutions (research 04 §9, test 6).
    #[test]
    fn two_names_of_a_product_give_the_same() {
        let ids = |text: &str| -> Vec<&str> {
            let found = alternatives(text).expect("known");
            let all = found.functions.iter().flat_map(|it| &it.alternatives);
            all.map(|it| it.product.id.as_str()).collect()
        };
        assert_eq!(ids("SharePoint"), ids("Microsoft SharePoint"));
        assert_eq!(ids("Sharpoint"), ids("Microsoft SharePoint"));
        assert_eq!(ids("Sharpoint Server 2019"), ids("SharePoint"));
    }

    #[test]
    fn counting_agrees_with_listing() {
        for function in crate::function::functions() {
            for product in products().step_by(7).map(Some).chain([None]) {
                let listed = for_function(function, product).fully();
                assert_eq!(count_fully(function, product), listed, "{}", function.id);
            }
        }
    }

    #[test]
    fn what_is_not_looked_up_yet_is_named_and_counts_for_nothing() {
        let found = alternatives("Windows").expect("known");
        let rows = found.functions.iter();
        let row = rows
            .clone()
            .find(|it| !it.unsourced.is_empty())
            .expect("some");
        assert!(row.unsourced_names().contains("Ubuntu"), "{row:?}");
        for row in rows {
            let counted = row.alternatives.iter().map(|it| &it.product.id);
            let mut named = row.unsourced.iter();
            assert!(counted.clone().all(|id| named.all(|it| it.id != *id)));
        }
    }

    #[test]
    fn where_nothing_is_known_the_catalogue_says_so() {
        for text in ["OK.EWO", "Meldewesen", "Melderegister führen"] {
            let found = alternatives(text).expect("known");
            let row = &found.functions[0];
            assert_eq!(row.function.id, "melderegister", "{text}");
            assert!(row.function.none_known.is_some(), "{text}");
            assert!(!row.has_alternative(), "{text}");
        }
    }
}
