//! Names as keys, and how well they match a text.

use freistadt_model::hyphenated;
use serde::Deserialize;

/// How something is recognised by its name; the names are keys, see [`key`].
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub struct Names {
    /// Parts of names and purposes.
    #[serde(default)]
    pub words: Vec<String>,
    /// Names of products that were looked up.
    #[serde(default)]
    pub products: Vec<String>,
    /// Names of products that are only remembered.
    #[serde(default)]
    pub unverified: Vec<String>,
}

impl Names {
    /// The names as keys.
    #[must_use]
    pub fn into_keys(mut self) -> Names {
        let lists = [&mut self.words, &mut self.products, &mut self.unverified];
        for name in lists.into_iter().flatten() {
            *name = key(name);
        }
        self
    }
}

/// A text as words between hyphens, with one at each end; two hyphens where there are none.
pub fn key(text: &str) -> String {
    format!("-{}-", hyphenated(text))
}

/// Length of the longest product's name that stands in the text in whole words.
pub fn product_length(names: &Names, text: &str) -> usize {
    let products = names.products.iter().chain(&names.unverified);
    let found = products.filter(|name| text.contains(name.as_str()));
    found.map(String::len).max().unwrap_or(0)
}

/// Words of so many letters are also recognised inside longer ones.
const INSIDE: usize = 5;

/// Length of the longest word in the text; German puts words together.
pub fn word_length(names: &Names, text: &str) -> usize {
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
