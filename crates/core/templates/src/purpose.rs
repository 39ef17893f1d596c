//! What an application is for: as stated, else as its name and purpose suggest.

use freistadt_model::{Application, Function, Id, Landscape, Record as _, Stated, slug};

use crate::data::{FunctionRow, Names, TEMPLATES};
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
    let found = longest(&texts, &TEMPLATES.products);
    if !found.is_empty() {
        return named(found, Recognised::Product);
    }
    texts.extend(application.purpose.known().map(|purpose| key(purpose)));
    named(longest(&texts, &TEMPLATES.words), Recognised::Word)
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
    let is =
        |row: &&FunctionRow| row.id == id.as_str() || row.text.de == title || row.text.en == title;
    TEMPLATES
        .functions
        .iter()
        .find(is)
        .map(|row| row.id.as_str())
}

/// The functions with the longest match in any of the texts.
fn longest(texts: &[String], names: &Patterns) -> Vec<&'static str> {
    let rows = names.longest(texts).into_iter();
    let rows = rows.filter_map(|at| TEMPLATES.functions.get(at));
    rows.map(|row| row.id.as_str()).collect()
}

/// A text as words between hyphens, with one at each end.
pub(crate) fn key(text: &str) -> String {
    format!("-{}-", slug(text))
}

/// Length of the longest product's name that stands in the text in whole words.
pub(crate) fn product_length(names: &Names, text: &str) -> usize {
    let products = names.products.iter().chain(&names.unverified);
    let found = products.filter(|name| text.contains(name.as_str()));
    found.map(String::len).max().unwrap_or(0)
}

/// Words of so many letters are also recognised inside longer ones.
const INSIDE: usize = 5;

/// Length of the longest word in the text; German puts words together.
pub(crate) fn word_length(names: &Names, text: &str) -> usize {
    let found = names.words.iter().filter(|whole| {
        text.contains(whole.as_str()) || inside(whole).is_some_and(|inside| text.contains(inside))
    });
    found.map(String::len).max().unwrap_or(0)
}

/// What of a word may stand inside of a longer one.
pub(crate) fn inside(word: &str) -> Option<&str> {
    let inside = word.trim_matches('-');
    (inside.len() >= INSIDE && !inside.contains('-')).then_some(inside)
}

/// The row of a function.
pub(crate) fn row(function: &str) -> Option<&'static FunctionRow> {
    TEMPLATES.functions.iter().find(|row| row.id == function)
}
