//! What does not fit under its key: a list where a text has to be, a key that nobody knows.
//!
//! As with the reference parser, one misfit is reported, the first in the order of the standard,
//! and everything under the outermost key around a misfit counts as not there.

use std::collections::BTreeSet;

use freistadt_interchange::{Yaml, YamlContent, YamlEntry, YamlScalar};

use super::standard::{FILE, Field, Shape};

/// Something that does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Misfit {
    /// Another type than the key's; with the line where the value begins.
    WrongType { line: u32 },
    /// A key that is not of the standard.
    UnknownKey { key: String, line: u32 },
}

/// What of the file does not fit.
#[derive(Debug, Default)]
pub(super) struct Fit {
    /// The misfit to report.
    pub(super) first: Option<Misfit>,
    /// Outermost keys under which something does not fit.
    pub(super) unfit: BTreeSet<&'static str>,
}

/// Compares the file with the standard.
pub(super) fn fit(root: &Yaml) -> Fit {
    let mut found = Fit::default();
    for field in FILE {
        let Some(entry) = root.entry(field.key) else {
            continue;
        };
        if let Err(misfit) = fits(&entry.value, &field.shape) {
            found.unfit.insert(field.key);
            found.first.get_or_insert(misfit);
        }
    }
    if let Some(unknown) = unknown_key(root, FILE) {
        found.first = Some(unknown);
    }
    found
}

fn fits(node: &Yaml, shape: &Shape) -> Result<(), Misfit> {
    if node.scalar() == Some(&YamlScalar::Null) {
        return Ok(());
    }
    match (shape, &node.content) {
        (Shape::Text(_) | Shape::OneOrMore(_), YamlContent::Scalar(_)) => Ok(()),
        (Shape::Flag, YamlContent::Scalar(YamlScalar::Bool(_))) => Ok(()),
        (Shape::List(item), YamlContent::List(items)) => {
            items.iter().try_for_each(|node| fits(node, item))
        }
        (Shape::OneOrMore(_), YamlContent::List(items)) => {
            let texts = items.iter().all(|item| item.scalar().is_some());
            if texts { Ok(()) } else { Err(wrong(node)) }
        }
        (Shape::Record(fields), YamlContent::Map(_)) => record_fits(node, fields),
        (Shape::PerLanguage(fields), YamlContent::Map(languages)) => {
            let record = |entry: &YamlEntry| match &entry.value.content {
                YamlContent::Map(_) => record_fits(&entry.value, fields),
                YamlContent::Scalar(YamlScalar::Null) => Ok(()),
                YamlContent::Scalar(_) | YamlContent::List(_) => Err(wrong(&entry.value)),
            };
            languages.iter().try_for_each(record)
        }
        (Shape::Text(_) | Shape::OneOrMore(_) | Shape::Flag, _)
        | (Shape::List(_) | Shape::Record(_) | Shape::PerLanguage(_), _) => Err(wrong(node)),
    }
}

fn record_fits(node: &Yaml, fields: &[Field]) -> Result<(), Misfit> {
    if let Some(unknown) = unknown_key(node, fields) {
        return Err(unknown);
    }
    fields.iter().try_for_each(|field| {
        let entry = node.entry(field.key);
        entry.map_or(Ok(()), |entry| fits(&entry.value, &field.shape))
    })
}

fn unknown_key(node: &Yaml, fields: &[Field]) -> Option<Misfit> {
    let known = |entry: &&YamlEntry| fields.iter().any(|field| field.key == entry.key);
    let unknown = node.entries().iter().find(|entry| !known(entry))?;
    Some(Misfit::UnknownKey {
        key: unknown.key.clone(),
        line: unknown.place.line,
    })
}

fn wrong(node: &Yaml) -> Misfit {
    Misfit::WrongType {
        line: node.place.line,
    }
}
