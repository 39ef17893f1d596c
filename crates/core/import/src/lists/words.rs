//! The synonym tables of `data/synonyms`: what headings and cell values mean.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::Deserialize;

use crate::lists::heading_words;
use crate::lists::sheets::SheetKind;
use crate::lists::target::Target;

/// One line of the heading table.
pub(crate) struct Heading {
    pub(crate) target: Target,
    /// Name of the target in the data file; tells evidence of clients from that of providers.
    pub(crate) name: String,
    pub(crate) only: Vec<SheetKind>,
    pub(crate) words: BTreeSet<String>,
    /// The same by what they are made of, each with the word.
    made_of: BTreeMap<String, String>,
    /// Those with a stroke.
    lists: BTreeSet<String>,
}

/// Both tables.
pub(crate) struct Words {
    pub(crate) headings: Vec<Heading>,
    /// Key of a heading → places in `headings`, in the file's order.
    by_key: BTreeMap<String, Vec<usize>>,
    /// Keys of headings that are written with a stroke.
    lists: BTreeSet<String>,
    pub(crate) values: Values,
}

impl Words {
    /// The lines of the table that have this key.
    pub(crate) fn headings_with(&self, key: &str) -> impl Iterator<Item = &Heading> {
        let places = self.by_key.get(key).map_or(&[][..], Vec::as_slice);
        places.iter().map(|place| &self.headings[*place])
    }

    /// Whether the table has the heading itself where it names several things: "Verfahren/Software" is
    /// one, "Software/Hersteller" reads like "Softwarehersteller" and is another.
    pub(crate) fn lists(&self, key: &str) -> bool {
        self.lists.contains(key)
    }

    /// Whether the key stands in the table at all.
    pub(crate) fn knows_heading(&self, key: &str) -> bool {
        self.by_key.contains_key(key)
    }
}

#[derive(Deserialize)]
struct HeadingFile {
    heading: Vec<HeadingRow>,
}

#[derive(Deserialize)]
struct HeadingRow {
    target: String,
    #[serde(default)]
    only: Vec<String>,
    words: Vec<String>,
}

/// What cell values mean.
pub(crate) struct Values {
    pub(crate) unknown: BTreeSet<String>,
    pub(crate) not_applicable: BTreeSet<String>,
    pub(crate) no_end: BTreeSet<String>,
    pub(crate) as_above: BTreeSet<String>,
    /// What people call their own administration, and the name that stands for it.
    pub(crate) own_organization: BTreeMap<String, String>,
    /// What stands for an organization and names none.
    pub(crate) no_organization: BTreeSet<String>,
    /// What means the maker whom the row names, where an operator is asked.
    pub(crate) maker: BTreeSet<String>,
    /// Kinds of hosting whose words are no operators.
    pub(crate) no_operator: BTreeSet<String>,
    /// Bytes of the longest word that stands for no value; a longer cell is none of them.
    pub(crate) longest: usize,
    /// Set name → word → code.
    pub(crate) codes: BTreeMap<String, BTreeMap<String, String>>,
    pub(crate) sheets: Vec<(SheetKind, Vec<String>)>,
}

#[derive(Deserialize)]
struct ValueFile {
    unknown: Vec<String>,
    not_applicable: Vec<String>,
    no_end: Vec<String>,
    as_above: Vec<String>,
    own_organization: Vec<String>,
    own_name: BTreeMap<String, Vec<String>>,
    no_organization: Vec<String>,
    maker: Vec<String>,
    no_operator: BTreeSet<String>,
    answer: BTreeMap<String, Vec<String>>,
    codes: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    sheets: BTreeMap<String, Vec<String>>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let headings = headings(include_str!("../../../../../data/synonyms/headings.toml"));
    let mut by_key: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, heading) in headings.iter().enumerate() {
        for word in &heading.words {
            by_key.entry(word.clone()).or_default().push(place);
        }
    }
    for (key, places) in by_words(&headings) {
        by_key.entry(key).or_default().extend(places);
    }
    Words {
        lists: headings.iter().flat_map(|h| h.lists.clone()).collect(),
        headings,
        by_key,
        values: values(include_str!("../../../../../data/synonyms/values.toml")),
    }
});

pub(crate) fn words() -> &'static Words {
    &WORDS
}

fn headings(text: &str) -> Vec<Heading> {
    let file: HeadingFile = toml::from_str(text).expect("the embedded table is tested");
    let row = |row: HeadingRow| Heading {
        target: Target::parse(&row.target).expect("the embedded table names existing fields"),
        name: row.target,
        only: row
            .only
            .iter()
            .map(|kind| SheetKind::parse(kind).expect("a kind of sheet"))
            .collect(),
        words: row.words.iter().map(|word| heading_key(word)).collect(),
        made_of: made_of(&row.words),
        lists: {
            let listed = row.words.iter().filter(|word| word.contains('/'));
            listed.map(|word| heading_key(word)).collect()
        },
    };
    file.heading.into_iter().map(row).collect()
}

fn made_of(words: &[String]) -> BTreeMap<String, String> {
    let keys = words.iter().filter_map(|word| {
        let first = heading_words::keys(word).into_iter().next()?;
        first.starts_with(' ').then(|| (first, heading_key(word)))
    });
    keys.collect()
}

/// What headings are made of → their places. What would mean two things in one kind of sheet means
/// nothing, unless the table itself leaves it to the column's content.
fn by_words(headings: &[Heading]) -> BTreeMap<String, Vec<usize>> {
    let mut found: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, heading) in headings.iter().enumerate() {
        for key in heading.made_of.keys() {
            found.entry(key.clone()).or_default().push(place);
        }
    }
    let told_apart = |key: &str, a: &Heading, b: &Heading| {
        a.only.is_empty() != b.only.is_empty()
            || (!a.only.is_empty() && a.only.iter().all(|kind| !b.only.contains(kind)))
            || a.name == b.name
            || a.made_of.get(key) == b.made_of.get(key)
    };
    found.retain(|key, places| {
        let mut pairs = places
            .iter()
            .flat_map(|a| places.iter().map(move |b| (*a, *b)));
        pairs.all(|(a, b)| told_apart(key, &headings[a], &headings[b]))
    });
    found
}

fn values(text: &str) -> Values {
    let file: ValueFile = toml::from_str(text).expect("the embedded table is tested");
    let set = |words: &[String]| {
        words
            .iter()
            .map(|word| value_key(word))
            .collect::<BTreeSet<_>>()
    };
    let mut codes = file.codes;
    codes.insert("answer".into(), file.answer);
    let flat = |terms: BTreeMap<String, Vec<String>>| {
        terms
            .iter()
            .flat_map(|(code, words)| words.iter().map(|word| (value_key(word), code.clone())))
            .collect()
    };
    let lists = [
        &file.unknown,
        &file.not_applicable,
        &file.no_end,
        &file.as_above,
    ];
    let names = file.own_organization.iter().map(|name| (name, name));
    let others = file.own_name.iter();
    let others = others.flat_map(|(name, words)| words.iter().map(move |word| (word, name)));
    let own = names
        .chain(others)
        .map(|(word, name)| (value_key(word), name.clone()))
        .collect();
    let longest = lists.iter().copied().flatten().map(String::len).max();
    Values {
        longest: longest.unwrap_or(0) + 4,
        unknown: set(&file.unknown),
        not_applicable: set(&file.not_applicable),
        no_end: set(&file.no_end),
        as_above: set(&file.as_above),
        own_organization: own,
        no_organization: set(&file.no_organization),
        maker: set(&file.maker),
        no_operator: file.no_operator,
        codes: codes
            .into_iter()
            .map(|(name, terms)| (name, flat(terms)))
            .collect(),
        sheets: file
            .sheets
            .into_iter()
            .map(|(kind, words)| (SheetKind::parse(&kind).expect("a kind of sheet"), words))
            .collect(),
    }
}

/// A heading without case, signs, blanks and line breaks; `Nummer` is read as `Nr`.
pub(crate) fn heading_key(heading: &str) -> String {
    let plain: String = freistadt_model::slug(heading).split('-').collect();
    plain.replace("nummer", "nr").replace("number", "nr")
}

/// A cell value without case and outer blanks; single spaces inside. Dots at the end do not count.
pub(crate) fn value_key(value: &str) -> String {
    let mut key = String::with_capacity(value.len());
    for word in value.split_whitespace() {
        if !key.is_empty() {
            key.push(' ');
        }
        key.extend(word.chars().flat_map(char::to_lowercase));
    }
    // A lone dot stays: it must not become the key of an empty cell.
    while key.len() > 1 && key.ends_with('.') {
        key.pop();
    }
    key
}

#[cfg(test)]
mod tests {
    //! The tables hold together.

    use freistadt_model::Kind;

    use super::*;

    #[test]
    fn every_code_in_the_value_table_exists() {
        let mut sets = BTreeMap::new();
        for kind in Kind::ALL {
            for field in kind.fields() {
                if let freistadt_model::ValueType::Code(set) = field.value_type {
                    sets.insert(set.name, set.codes);
                }
            }
        }
        for (name, terms) in &words().values.codes {
            let codes = sets
                .get(name.as_str())
                .unwrap_or_else(|| panic!("no set `{name}`"));
            for code in terms.values() {
                assert!(codes.contains(&code.as_str()), "`{name}` has no `{code}`");
            }
        }
    }

    #[test]
    fn no_word_means_two_things_in_one_kind_of_sheet() {
        for kind in SheetKind::ALL {
            let mut seen = BTreeMap::new();
            for heading in &words().headings {
                if !heading.only.contains(kind) {
                    continue;
                }
                for word in &heading.words {
                    if let Some(other) = seen.insert(word, &heading.name) {
                        assert_eq!(other, &heading.name, "`{word}` in {kind:?}");
                    }
                }
            }
        }
    }
}
