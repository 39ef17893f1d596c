//! What an application is for: as stated, else as its name and purpose suggest.

use freistadt_model::{Application, Function, Id, Landscape, Record as _, Stated};

use crate::function::{CatalogueFunction, by_product, by_word, functions};
use crate::names::key;
use crate::patterns::Patterns;

/// How a purpose was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recognised {
    /// By a word in the name or the purpose.
    Word,
    /// By the name of a product.
    Product,
    /// It is stated.
    Stated,
}

/// One purpose of an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purpose {
    /// Id of the function.
    pub function: &'static str,
    /// How it was recognised.
    pub by: Recognised,
}

/// What an application is for. What is stated wins over a product's name, that over words; of
/// several names the longest wins, because "PROSOZ Bau" says more than "PROSOZ".
pub fn purposes(landscape: &Landscape, application: &Application) -> Vec<Purpose> {
    let stated = stated(landscape, application);
    if !stated.is_empty() {
        return named(stated, Recognised::Stated);
    }
    let product = application.product.known();
    let product = product.and_then(|id| landscape.find(id));
    let mut texts = vec![key(&application.name)];
    texts.extend(application.aliases.iter().map(|alias| key(alias)));
    texts.extend(product.map(|product| key(product.title())));
    let found = longest(&texts, by_product());
    if !found.is_empty() {
        return named(found, Recognised::Product);
    }
    texts.extend(application.purpose.known().map(|purpose| key(purpose)));
    named(longest(&texts, by_word()), Recognised::Word)
}

fn named(functions: Vec<&'static str>, by: Recognised) -> Vec<Purpose> {
    functions
        .into_iter()
        .map(|function| Purpose { function, by })
        .collect()
}

/// The functions that the application names itself, as far as templates know them.
fn stated(landscape: &Landscape, application: &Application) -> Vec<&'static str> {
    let Stated::Known(ids) = &application.functions else {
        return Vec::new();
    };
    ids.iter().filter_map(|id| known(landscape, id)).collect()
}

fn known(landscape: &Landscape, id: &Id<Function>) -> Option<&'static str> {
    let title = landscape
        .find(id)
        .map_or("", |function| function.name.as_str());
    let is = |row: &&CatalogueFunction| {
        row.id == id.as_str() || row.text.de == title || row.text.en == title
    };
    functions().iter().find(is).map(|row| row.id.as_str())
}

/// The functions with the longest match in any of the texts.
fn longest(texts: &[String], names: &Patterns) -> Vec<&'static str> {
    let rows = names.longest(texts).into_iter();
    let rows = rows.filter_map(|at| functions().get(at));
    rows.map(|row| row.id.as_str()).collect()
}
