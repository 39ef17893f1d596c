//! The tree of functions: what software in a town hall is for.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use freistadt_l10n::Wording;
use serde::Deserialize;

use crate::names::{Names, inside};
use crate::patterns::Patterns;

/// The first level of the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Area {
    /// What stands on every desk.
    Workplace,
    /// Working together.
    Collaboration,
    /// What everything runs on.
    Infrastructure,
    /// Protection.
    Security,
    /// Databases, maps, evaluation.
    Data,
    /// Finance, staff, council, documents: across all departments.
    Administration,
    /// Specialised procedures; their branches are departments.
    Specialised,
}

impl Area {
    /// Every area, in the order of pages.
    pub const ALL: [Area; 7] = [
        Area::Workplace,
        Area::Collaboration,
        Area::Infrastructure,
        Area::Security,
        Area::Data,
        Area::Administration,
        Area::Specialised,
    ];

    /// The code, as in data and addresses.
    pub fn code(self) -> &'static str {
        match self {
            Area::Workplace => "workplace",
            Area::Collaboration => "collaboration",
            Area::Infrastructure => "infrastructure",
            Area::Security => "security",
            Area::Data => "data",
            Area::Administration => "administration",
            Area::Specialised => "specialised",
        }
    }
}

/// A function of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogueFunction {
    /// Its id, stable between versions.
    pub id: String,
    /// Its name.
    pub text: Wording,
    /// Its place in the tree.
    pub area: Area,
    /// The department that usually uses it, see [`unit_text`].
    pub unit: String,
    /// The kind of application, as a code of the model, where it is no specialised procedure.
    pub kind: Option<String>,
    /// The source of the statement that no open solution is known.
    pub none_known: Option<String>,
    /// Words by which people look for it, also those that are too common to recognise it by.
    pub words: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct File {
    units: BTreeMap<String, Wording>,
    function: Vec<Row>,
}

#[derive(Debug, Deserialize)]
struct Row {
    id: String,
    #[serde(flatten)]
    text: Wording,
    area: Area,
    unit: String,
    kind: Option<String>,
    none_known: Option<String>,
    #[serde(default)]
    search: Vec<String>,
    #[serde(flatten)]
    names: Names,
}

struct Tree {
    units: BTreeMap<String, Wording>,
    functions: Vec<CatalogueFunction>,
    /// Names of products, by the place of their function.
    products: Patterns,
    /// The same of words.
    words: Patterns,
}

/// The shipped file; a test of this module keeps it whole.
static TREE: LazyLock<Tree> = LazyLock::new(|| read().expect("the shipped functions are tested"));

fn read() -> Result<Tree, toml::de::Error> {
    let file: File = toml::from_str(include_str!("../../../../data/catalogue/functions.toml"))?;
    let (mut products, mut words) = (Patterns::default(), Patterns::default());
    let mut functions = Vec::new();
    for (at, row) in file.function.into_iter().enumerate() {
        let names = row.names.into_keys();
        for name in names.products.iter().chain(&names.unverified) {
            products.add(name, name.len(), at);
        }
        for name in &names.words {
            words.add(name, name.len(), at);
            if let Some(inside) = inside(name) {
                words.add(inside, name.len(), at);
            }
        }
        let words = names
            .words
            .iter()
            .map(|word| word.trim_matches('-').to_owned());
        functions.push(CatalogueFunction {
            words: words.chain(row.search).collect(),
            area: row.area,
            id: row.id,
            text: row.text,
            unit: row.unit,
            kind: row.kind,
            none_known: row.none_known,
        });
    }
    Ok(Tree {
        units: file.units,
        functions,
        products,
        words,
    })
}

/// Every function, in the order of the file.
pub fn functions() -> &'static [CatalogueFunction] {
    &TREE.functions
}

/// The function with this id.
pub fn function(id: &str) -> Option<&'static CatalogueFunction> {
    functions().iter().find(|function| function.id == id)
}

/// The name of a department.
pub fn unit_text(unit: &str) -> Option<&'static Wording> {
    TREE.units.get(unit)
}

pub(crate) fn by_product() -> &'static Patterns {
    &TREE.products
}

pub(crate) fn by_word() -> &'static Patterns {
    &TREE.words
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use freistadt_model::{ApplicationKind, Code as _};

    use super::*;

    #[test]
    fn functions_are_whole() {
        let mut ids = BTreeSet::new();
        for function in functions() {
            let id = &function.id;
            assert!(ids.insert(id), "`{id}` stands twice");
            assert!(unit_text(&function.unit).is_some(), "{id}");
            assert!(!function.words.is_empty(), "`{id}` is found by no word");
            let kind = function.kind.as_deref();
            assert!(
                kind.is_none_or(|kind| ApplicationKind::from_code(kind).is_some()),
                "{id}"
            );
        }
        for area in Area::ALL {
            assert!(functions().iter().any(|function| function.area == area));
        }
    }
}
