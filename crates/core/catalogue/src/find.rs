//! Finding by name: forgives typing errors and the ways in which people write umlauts.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use freistadt_model::hyphenated;

use crate::data::products;
use crate::entries::CatalogueProduct;
use crate::function::{CatalogueFunction, functions};

/// What a text was found to mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// A product of the catalogue.
    Product(&'static CatalogueProduct),
    /// A function.
    Function(&'static CatalogueFunction),
}

/// How well a name fits a text, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fits {
    /// It is the name.
    Exactly,
    /// It is the name with another ending, such as the plural, or written in more or fewer words.
    Inflected,
    /// The text begins with the name, such as "SharePoint 2019".
    WithMore,
    /// Its words stand in the name.
    InWords,
    /// Its words begin words of the name, or stand inside of them.
    InPart,
    /// It is the name with typing errors, so many of them.
    Nearly(usize),
}

/// Something found, and how well it fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// How well.
    pub fits: Fits,
    /// What.
    pub found: Found,
}

/// One name of something, as words.
struct Named {
    folded: String,
    found: Found,
}

static NAMES: LazyLock<Vec<Named>> = LazyLock::new(|| {
    let of_products = products().flat_map(|it| {
        let names = it.names().map(folded);
        names.map(move |folded| (folded, Found::Product(it)))
    });
    let of_functions = functions().iter().flat_map(|it| {
        let names = [&it.text.de, &it.text.en, &it.id].into_iter();
        let names = names.chain(&it.words);
        names.map(|name| (folded(name), Found::Function(it)))
    });
    let all = of_products.chain(of_functions);
    all.map(|(folded, found)| Named { folded, found }).collect()
});

/// A text in small letters without accents, umlauts as their base letter however they are written,
/// words separated by one hyphen; empty where there are none.
pub fn folded(text: &str) -> String {
    ["ae", "oe", "ue"]
        .iter()
        .fold(hyphenated(text), |text, umlaut| {
            text.replace(umlaut, &umlaut[..1])
        })
}

/// What the text may mean, best first; equals in the order of their names. Each product and
/// function once.
pub fn find(text: &str) -> Vec<Hit> {
    let wanted = folded(text);
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut best: BTreeMap<(bool, &str), (Fits, &Named)> = BTreeMap::new();
    for named in NAMES.iter() {
        let Some(fits) = fits(&wanted, &named.folded) else {
            continue;
        };
        let key = match named.found {
            Found::Product(product) => (false, product.id.as_str()),
            Found::Function(function) => (true, function.id.as_str()),
        };
        let known = best.entry(key).or_insert((fits, named));
        let longer = fits == Fits::WithMore && named.folded.len() > known.1.folded.len();
        if fits < known.0 || (fits == known.0 && longer) {
            *known = (fits, named);
        }
    }
    let mut hits: Vec<(Fits, &Named)> = best.into_values().collect();
    // Of names that the text begins with, the longest says most.
    let longest = |(fits, named): &(Fits, &Named)| match fits {
        Fits::WithMore => std::cmp::Reverse(named.folded.len()),
        Fits::Exactly | Fits::Inflected | Fits::InWords | Fits::InPart | Fits::Nearly(_) => {
            std::cmp::Reverse(0)
        }
    };
    hits.sort_by(|a, b| (a.0, longest(a), &a.1.folded).cmp(&(b.0, longest(b), &b.1.folded)));
    let hit = |(fits, named): (Fits, &Named)| Hit {
        fits,
        found: named.found,
    };
    hits.into_iter().map(hit).collect()
}

/// How well a text fits any name, such as that of a record; typing errors are forgiven.
pub fn fits_name(text: &str, name: &str) -> Option<Fits> {
    let (wanted, name) = (folded(text), folded(name));
    (!wanted.is_empty() && !name.is_empty()).then(|| fits(&wanted, &name))?
}

/// Texts shorter than this are compared as they are.
const FORGIVING: usize = 4;

fn fits(wanted: &str, name: &str) -> Option<Fits> {
    if wanted == name {
        return Some(Fits::Exactly);
    }
    if is_inflected(wanted, name) {
        return Some(Fits::Inflected);
    }
    let starts = |long: &str, short: &str| {
        let rest = long.strip_prefix(short);
        rest.is_some_and(|rest| rest.starts_with('-'))
    };
    if starts(wanted, name) {
        return Some(Fits::WithMore);
    }
    if wanted
        .split('-')
        .all(|word| name.split('-').any(|it| it == word))
    {
        return Some(Fits::InWords);
    }
    let begins = |word: &str| name.split('-').any(|of_name| of_name.starts_with(word));
    let inside = |word: &str| word.len() > FORGIVING && name.contains(word);
    if wanted.split('-').all(|word| begins(word) || inside(word)) {
        return Some(Fits::InPart);
    }
    nearly(wanted, name)
}

/// Endings of German and English words, the longest first.
const ENDINGS: [&str; 5] = ["en", "er", "e", "n", "s"];

/// So many letters a word has without its ending; shorter ones would mean something else.
const STEM: usize = 5;

/// The same but for an ending or for where words are parted: "Firewalls", "Pass-Wörter".
fn is_inflected(wanted: &str, name: &str) -> bool {
    let joined = |text: &str| text.replace('-', "");
    let (wanted, name) = (joined(wanted), joined(name));
    let stem = |text: &str| {
        let mut stems = ENDINGS.iter().filter_map(|it| text.strip_suffix(it));
        let found = stems.find(|it| it.len() >= STEM);
        found.unwrap_or(text).to_owned()
    };
    wanted == name || (stem(&wanted) == stem(&name))
}

/// One error in four letters or more, two in eight or more; against the whole name or one word.
fn nearly(wanted: &str, name: &str) -> Option<Fits> {
    let allowed = match wanted.len() {
        0..FORGIVING => return None,
        FORGIVING..8 => 1,
        _ => 2,
    };
    let words = name.split('-').filter(|word| word.len() >= FORGIVING);
    let distances = std::iter::once(name).chain(words);
    let distances = distances.filter_map(|name| distance(wanted, name, allowed));
    distances.min().map(Fits::Nearly)
}

/// Number of letters to insert, delete, exchange or swap with their neighbour (optimal string
/// alignment); `None` above the limit. `meso` to `mseo` is 1.
fn distance(a: &str, b: &str, limit: usize) -> Option<usize> {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len().abs_diff(b.len()) > limit {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let same = usize::from(a[i - 1] != b[j - 1]);
            let mut least = (above[j] + 1).min(row[j - 1] + 1).min(above[j - 1] + same);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(before[j - 2] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut above, row);
    }
    above.last().copied().filter(|found| *found <= limit)
}

/// Names of products, folded.
static BY_NAME: LazyLock<BTreeMap<String, &'static CatalogueProduct>> = LazyLock::new(|| {
    let named = products().flat_map(|it| it.names().map(move |name| (folded(name), it)));
    named.collect()
});

/// The beginnings of a folded text at its words' ends, the longest first, each with what stands
/// behind it; none of a text without words.
pub(crate) fn stems(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let ends = text.match_indices('-').map(|(at, _)| at);
    let mut ends: Vec<usize> = ends.chain([text.len()]).collect();
    ends.reverse();
    let split = move |end: usize| (&text[..end], text[end..].trim_start_matches('-'));
    ends.into_iter().filter(|end| *end > 0).map(split)
}

/// The product whose name or alias the text is, or begins with, and what stands behind it; the
/// longest such name wins. This is how applications of a list are matched, so nothing is guessed.
pub fn product_named(text: &str) -> Option<(&'static CatalogueProduct, String)> {
    let wanted = folded(text);
    stems(&wanted).find_map(|(stem, rest)| {
        let product = BY_NAME.get(stem)?;
        Some((*product, rest.to_owned()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_count_single_errors() {
        let cases = [
            ("meso", "mseo", 1),
            ("sharepoint", "sharpoint", 1),
            ("nextcloud", "nexcluod", 2),
            ("abc", "abc", 0),
        ];
        for (a, b, expected) in cases {
            assert_eq!(distance(a, b, 2), Some(expected), "{a} {b}");
        }
        assert_eq!(distance("abcd", "wxyz", 2), None);
    }

    #[test]
    fn a_text_without_words_means_nothing() {
        for text in ["", "  ", "-", "!?"] {
            assert_eq!(folded(text), "", "{text}");
            assert!(find(text).is_empty() && product_named(text).is_none());
            assert_eq!(stems(&folded(text)).count(), 0);
        }
    }

    #[test]
    fn umlauts_are_found_however_they_are_written() {
        for text in ["Videokonferenz", "VIDEOKONFERENZEN", "videokonferrenz"] {
            let hits = find(text);
            let id = |hit: &Hit| match hit.found {
                Found::Function(function) => function.id.as_str(),
                Found::Product(_) => "",
            };
            assert!(hits.iter().any(|hit| id(hit) == "videokonferenz"), "{text}");
        }
        assert_eq!(folded("Bürgerbüro"), folded("Buergerbuero"));
        assert_eq!(folded("Bürgerbüro"), folded("Burgerburo"));
    }

    #[test]
    fn names_of_lists_lead_to_products_with_their_version() {
        let named =
            |text: &str| product_named(text).map(|(product, rest)| (product.id.as_str(), rest));
        let (id, rest) = named("SharePoint Server 2019").expect("known");
        assert_eq!(
            (id, rest.as_str()),
            (named("Microsoft SharePoint").expect("known").0, "2019")
        );
        assert_eq!(named("Irgendwas Eigenes"), None);
    }
}
