//! The tolerant reading: everything readable is kept, whatever the standard says of it. Natural
//! persons are not: contacts are counted and dropped, their organization stays.

use std::collections::{BTreeMap, BTreeSet};

use freistadt_interchange::{Yaml, YamlLimits, YamlScalar, read_yaml};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Remark, check_publiccode};

/// Software as a publiccode.yml describes it, as far as it could be read.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Software {
    /// Its name.
    pub name: String,
    /// The address of its repository, which is its identity.
    pub url: Option<String>,
    /// A page about it.
    pub landing_url: Option<String>,
    /// The version that is described.
    pub version: Option<String>,
    /// The day of the release.
    pub released: Option<Date>,
    /// How far it is, as written.
    pub status: Option<String>,
    /// The licence as written; mostly an SPDX expression.
    pub licence: Option<String>,
    /// Who owns the rights, or publishes it.
    pub owner: Option<String>,
    /// Who maintains it, as written: `internal`, `contract`, `community`, `none`.
    pub maintenance: Option<String>,
    /// Firms under contract, and until when.
    pub contractors: Vec<Contractor>,
    /// Organizations of the contacts.
    pub affiliations: BTreeSet<String>,
    /// Categories of the standard or others.
    pub categories: Vec<String>,
    /// For which parts of the public sector.
    pub scopes: Vec<String>,
    /// Who uses it, each name once.
    pub used_by: BTreeSet<String>,
    /// Repositories on which it is based.
    pub based_on: Vec<String>,
    /// Open software that it needs.
    pub needs_open: Vec<String>,
    /// Proprietary software that it needs.
    pub needs_proprietary: Vec<String>,
    /// Languages of its interface.
    pub languages: Vec<String>,
    /// What it does, by language.
    pub texts: BTreeMap<String, Description>,
}

/// A firm under contract to maintain software.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contractor {
    /// The firm.
    pub name: String,
    /// Until when, if it is a day.
    pub until: Option<Date>,
}

/// A description in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Description {
    /// The name in this language.
    pub name: Option<String>,
    /// In a sentence.
    pub short: String,
    /// At length.
    pub long: String,
    /// What it can do.
    pub features: Vec<String>,
}

/// What was read of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadSoftware {
    /// The software; none if the file has no name and no address.
    pub software: Option<Software>,
    /// Where the file departs from the standard.
    pub remarks: Vec<Remark>,
    /// How many natural persons were dropped.
    pub persons: usize,
}

/// Reads a publiccode.yml as far as possible: up to the first mistake if it is no YAML, values of
/// another type as their text, one value where a list is wanted.
pub fn read_publiccode(bytes: &[u8]) -> ReadSoftware {
    let root = read_yaml(bytes, YamlLimits::default()).root;
    ReadSoftware {
        persons: root.as_ref().map_or(0, persons),
        software: root.as_ref().and_then(software),
        remarks: check_publiccode(bytes).remarks,
    }
}

fn persons(root: &Yaml) -> usize {
    let maintenance = below(root, &["maintenance"]);
    let lists = ["contacts", "contact"].map(|key| maintenance.and_then(|node| below(node, &[key])));
    let count = |list: &Yaml| list.items().len().max(1);
    lists.into_iter().flatten().map(count).sum()
}

fn software(root: &Yaml) -> Option<Software> {
    let name = text(root, &["name"]);
    let url = text(root, &["url"]);
    let titled = name.clone().or_else(|| url.clone())?;
    Some(Software {
        name: titled,
        url,
        landing_url: text(root, &["landingURL"]),
        version: text(root, &["softwareVersion"]),
        released: text(root, &["releaseDate"]).and_then(|day| day.parse().ok()),
        status: text(root, &["developmentStatus"]),
        licence: text(root, &["legal", "license"]),
        owner: owner(root),
        maintenance: text(root, &["maintenance", "type"]),
        contractors: contractors(root),
        affiliations: affiliations(root),
        categories: texts(root, &["categories"]),
        scopes: texts(root, &["intendedAudience", "scope"]),
        used_by: used_by(root),
        based_on: texts(root, &["isBasedOn"]),
        needs_open: needs(root, "open"),
        needs_proprietary: needs(root, "proprietary"),
        languages: texts(root, &["localisation", "availableLanguages"]),
        texts: descriptions(root),
    })
}

fn owner(root: &Yaml) -> Option<String> {
    let keys: [&[&str]; 3] = [
        &["organisation", "name"],
        &["legal", "mainCopyrightOwner"],
        &["legal", "repoOwner"],
    ];
    keys.into_iter().find_map(|keys| text(root, keys))
}

fn contractors(root: &Yaml) -> Vec<Contractor> {
    let contractor = |node: &Yaml| {
        Some(Contractor {
            name: text(node, &["name"])?,
            until: text(node, &["until"]).and_then(|day| day.parse().ok()),
        })
    };
    let list = items(root, &["maintenance", "contractors"]);
    list.iter().filter_map(contractor).collect()
}

fn affiliations(root: &Yaml) -> BTreeSet<String> {
    let contacts = items(root, &["maintenance", "contacts"]).iter();
    contacts
        .filter_map(|node| text(node, &["affiliation"]))
        .collect()
}

/// Placeholders such as `...` are nobody.
fn used_by(root: &Yaml) -> BTreeSet<String> {
    let names = texts(root, &["usedBy"]).into_iter();
    names
        .filter(|name| name.chars().any(char::is_alphanumeric))
        .collect()
}

fn needs(root: &Yaml, kind: &str) -> Vec<String> {
    let nodes = items(root, &["dependsOn", kind]).iter();
    let name = |node: &Yaml| text(node, &["name"]).or_else(|| own_text(node));
    nodes.filter_map(name).collect()
}

fn descriptions(root: &Yaml) -> BTreeMap<String, Description> {
    let Some(languages) = below(root, &["description"]) else {
        return BTreeMap::new();
    };
    let described = languages.entries().iter().map(|entry| {
        let node = &entry.value;
        let description = Description {
            name: text(node, &["localisedName"]),
            short: text(node, &["shortDescription"]).unwrap_or_default(),
            long: text(node, &["longDescription"]).unwrap_or_default(),
            features: texts(node, &["features"]),
        };
        (entry.key.clone(), description)
    });
    described.collect()
}

fn below<'a>(root: &'a Yaml, keys: &[&str]) -> Option<&'a Yaml> {
    let step = |node: &'a Yaml, key: &&str| node.entry(key).map(|entry| &entry.value);
    keys.iter().try_fold(root, step)
}

fn items<'a>(root: &'a Yaml, keys: &[&str]) -> &'a [Yaml] {
    below(root, keys).map_or(&[], Yaml::items)
}

/// The text under the keys, trimmed, unless empty.
fn text(root: &Yaml, keys: &[&str]) -> Option<String> {
    own_text(below(root, keys)?)
}

fn own_text(node: &Yaml) -> Option<String> {
    let text = node.scalar().and_then(YamlScalar::text)?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// The texts under the keys: of a list each, else the one.
fn texts(root: &Yaml, keys: &[&str]) -> Vec<String> {
    match below(root, keys) {
        None => Vec::new(),
        Some(node) if node.items().is_empty() => own_text(node).into_iter().collect(),
        Some(node) => node.items().iter().filter_map(own_text).collect(),
    }
}
