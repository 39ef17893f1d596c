//! Catalogues of others: pages of the Open Catalog API, lists of addresses, and what they tell as
//! entries without natural persons. Asking is not done here.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use freistadt_interchange::read_json;
use serde::Deserialize;
use serde_json::Value as Json;

use crate::function::{CatalogueFunction, function};
use crate::publiccode::{ReadSoftware, Software, read_publiccode};

/// One description of a page of the Open Catalog API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferedEntry {
    /// By what the catalogue knows it.
    pub key: String,
    /// The addresses under which its repository is known.
    pub urls: Vec<String>,
    /// The `publiccode.yml` as it stands there.
    pub text: String,
}

/// A page of the Open Catalog API.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OfferedPage {
    /// What stands on it.
    pub entries: Vec<OfferedEntry>,
    /// How many stand on it that are withdrawn or say nothing.
    pub withdrawn: usize,
    /// The query that leads to the next page.
    pub next: Option<String>,
}

/// Reads a page of the Open Catalog API (`software`); `None` if it is none.
pub fn read_offered_page(bytes: &[u8]) -> Option<OfferedPage> {
    let json = read_json(bytes).ok()?;
    let data = json.get("data")?.as_array()?;
    let mut page = OfferedPage::default();
    for it in data {
        let active = it.get("active").and_then(Json::as_bool).unwrap_or(true);
        match offered(it).filter(|_| active) {
            Some(entry) => page.entries.push(entry),
            None => page.withdrawn += 1,
        }
    }
    let next = json.get("links").and_then(|links| links.get("next"));
    page.next = next.and_then(Json::as_str).map(str::to_owned);
    Some(page)
}

fn offered(json: &Json) -> Option<OfferedEntry> {
    let text = |key: &str| json.get(key).and_then(Json::as_str).map(str::to_owned);
    let aliases = json.get("aliases").and_then(Json::as_array);
    let aliases = aliases.into_iter().flatten().filter_map(Json::as_str);
    let urls: Vec<String> = text("url")
        .into_iter()
        .chain(aliases.map(str::to_owned))
        .collect();
    Some(OfferedEntry {
        key: text("id").or_else(|| urls.first().cloned())?,
        text: text("publiccodeYml")?,
        urls,
    })
}

/// The addresses of a list, one a line; empty lines and those after `#` say nothing.
pub fn read_address_list(text: &str) -> Vec<String> {
    let lines = text
        .lines()
        .map(|line| line.split('#').next().unwrap_or_default().trim());
    lines
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

/// What a catalogue told of one piece of software, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignEntry {
    /// Which catalogue, by the id of its source.
    pub source: String,
    /// By what the catalogue knows it.
    pub key: String,
    /// What it told.
    pub software: Software,
}

/// What became of a description.
#[derive(Debug, Clone, PartialEq)]
pub enum Taken {
    /// It is an entry now; so many natural persons were dropped, and it departs so often from the
    /// standard.
    Entry {
        /// The entry.
        software: Box<Software>,
        /// Persons dropped.
        persons: usize,
        /// Departures from the standard.
        remarks: usize,
    },
    /// It describes a repository elsewhere: a copy, not the software itself.
    Copy,
    /// Nothing could be read.
    Unreadable,
}

/// Takes a description that was found under addresses; no addresses: wherever.
pub fn take(text: &[u8], urls: &[String]) -> Taken {
    let ReadSoftware {
        software,
        remarks,
        persons,
    } = read_publiccode(text);
    let Some(software) = software else {
        return Taken::Unreadable;
    };
    let own = software.url.as_deref().map(plain);
    let found: Vec<String> = urls.iter().map(|url| plain(url)).collect();
    if let Some(own) = own
        && !found.is_empty()
        && !found.contains(&own)
    {
        return Taken::Copy;
    }
    Taken::Entry {
        software: Box::new(software),
        persons,
        remarks: remarks.len(),
    }
}

/// An address as it is compared: without scheme, ending and small differences.
fn plain(url: &str) -> String {
    let url = url.trim().to_ascii_lowercase();
    let url = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
    let url = url.trim_end_matches('/').trim_end_matches(".git");
    url.trim_start_matches("www.").to_owned()
}

#[derive(Deserialize)]
struct Categories {
    category: BTreeMap<String, Vec<String>>,
}

/// Which functions a category of publiccode.yml hints at; a hint, not a claim.
static CATEGORIES: LazyLock<BTreeMap<String, Vec<String>>> = LazyLock::new(|| {
    let text = include_str!("../../../../data/catalogue/categories.toml");
    let read: Categories = toml::from_str(text).expect("a test reads the categories");
    read.category
});

/// The functions at which the categories of software hint.
pub fn hinted_functions(software: &Software) -> Vec<&'static CatalogueFunction> {
    let ids = software
        .categories
        .iter()
        .filter_map(|it| CATEGORIES.get(it))
        .flatten();
    let ids: BTreeSet<&String> = ids.collect();
    ids.into_iter().filter_map(|id| function(id)).collect()
}

/// Entries that are based on each other in a circle, by their keys: none of them is the beginning.
pub fn circles(entries: &[ForeignEntry]) -> Vec<String> {
    let mut by_url: BTreeMap<String, usize> = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        by_url.extend(entry.software.url.as_deref().map(|url| (plain(url), at)));
    }
    let based = |at: usize| -> Vec<usize> {
        let on = entries[at].software.based_on.iter();
        on.filter_map(|url| by_url.get(&plain(url)).copied())
            .collect()
    };
    let mut found = Vec::new();
    for (start, entry) in entries.iter().enumerate() {
        let mut seen = BTreeSet::new();
        let mut open = based(start);
        while let Some(at) = open.pop() {
            if at == start {
                found.push(entry.key.clone());
                break;
            }
            if seen.insert(at) {
                open.extend(based(at));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(key: &str, url: &str, based_on: &[&str]) -> ForeignEntry {
        ForeignEntry {
            source: "s".into(),
            key: key.into(),
            software: Software {
                name: key.into(),
                url: Some(url.into()),
                based_on: based_on.iter().map(|it| (*it).to_owned()).collect(),
                ..Software::default()
            },
        }
    }

    #[test]
    fn pages_lists_and_copies_are_told_apart() {
        let page = br#"{"data": [
            {"id": "1", "url": "https://g.example/a.git", "aliases": ["https://g.example/alt"], "publiccodeYml": "name: A", "active": true},
            {"id": "2", "url": "https://g.example/b", "publiccodeYml": "name: B", "active": false},
            {"id": "3"}], "links": {"prev": null, "next": "?page[after]=xyz"}}"#;
        let page = read_offered_page(page).expect("a page");
        assert_eq!((page.entries.len(), page.withdrawn), (1, 2));
        assert_eq!(page.next.as_deref(), Some("?page[after]=xyz"));
        assert_eq!(read_offered_page(b"{}"), None);
        let list = read_address_list("# oben\nhttps://a.example\n\n https://b.example # hier\n");
        assert_eq!(list, ["https://a.example", "https://b.example"]);
        let urls = ["https://g.example/a.git".to_owned()];
        let taken = |text: &[u8]| take(text, &urls);
        assert!(matches!(
            taken(b"name: A\nurl: http://www.g.example/a/\n"),
            Taken::Entry { .. }
        ));
        assert_eq!(
            taken(b"name: A\nurl: https://g.example/other\n"),
            Taken::Copy
        );
        assert_eq!(taken(b"[]"), Taken::Unreadable);
    }

    #[test]
    fn circles_are_found_and_end() {
        let entries = [
            entry("a", "https://g.example/a", &["https://g.example/b"]),
            entry("b", "https://g.example/b.git", &["https://g.example/a"]),
            entry("c", "https://g.example/c", &["https://g.example/a"]),
            entry("d", "https://g.example/d", &["https://g.example/d"]),
        ];
        assert_eq!(circles(&entries), ["a", "b", "d"]);
    }

    #[test]
    fn categories_hint_at_functions_that_exist() {
        for (category, functions) in CATEGORIES.iter() {
            for id in functions {
                assert!(function(id).is_some(), "{category}: {id}");
            }
        }
    }
}
