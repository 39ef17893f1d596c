//! Identifiers: typed, so that an organization's id never fits where an application's is asked.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::sync::Arc;

use crate::landscape::{Kind, Tabled};

/// The id of a record of type `R`: the id column of a file, else a slug of the name.
pub struct Id<R> {
    text: Arc<str>,
    kind: PhantomData<fn() -> R>,
}

impl<R> Id<R> {
    /// Takes any text as an id; uniqueness is the landscape's concern.
    pub fn new(text: impl Into<Arc<str>>) -> Self {
        Id {
            text: text.into(),
            kind: PhantomData,
        }
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl<R: Tabled> Id<R> {
    /// The same id together with its kind.
    pub fn to_ref(&self) -> RecordRef {
        RecordRef {
            kind: R::KIND,
            id: self.text.clone(),
        }
    }
}

// Written out because a derive would ask `R` for the same traits.
impl<R> Clone for Id<R> {
    fn clone(&self) -> Self {
        Id {
            text: self.text.clone(),
            kind: PhantomData,
        }
    }
}
impl<R> PartialEq for Id<R> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}
impl<R> Eq for Id<R> {}
impl<R> PartialOrd for Id<R> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<R> Ord for Id<R> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.text.cmp(&other.text)
    }
}
impl<R> Hash for Id<R> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}
impl<R> fmt::Debug for Id<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}
impl<R> fmt::Display for Id<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// A record of any kind, named by kind and id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordRef {
    /// The kind of record.
    pub kind: Kind,
    /// Its id within the kind.
    pub id: Arc<str>,
}

impl RecordRef {
    /// Names a record; whether it exists is not checked here.
    pub fn new(kind: Kind, id: impl Into<Arc<str>>) -> Self {
        RecordRef {
            kind,
            id: id.into(),
        }
    }

    /// The typed id, if the kind fits.
    pub fn typed<R: Tabled>(&self) -> Option<Id<R>> {
        (self.kind == R::KIND).then(|| Id::new(self.id.clone()))
    }

    /// Reads `kind:id`, the form that `Display` writes.
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, id) = text.split_once(':')?;
        (!id.is_empty()).then_some(())?;
        Some(RecordRef::new(Kind::from_code(kind)?, id))
    }
}

impl fmt::Display for RecordRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind.code(), self.id)
    }
}

/// Turns a name into an id: lower case, `ä` → `ae`, everything else that is no letter or digit
/// becomes one hyphen. A name without letters or digits becomes `x`.
///
/// ```
/// assert_eq!(freistadt_model::slug("Straßen­verkehrsamt (Süd)"), "strassen-verkehrsamt-sued");
/// ```
pub fn slug(name: &str) -> String {
    let out = hyphenated(name);
    if out.is_empty() { "x".into() } else { out }
}

/// The words of a text in small letters between hyphens, to compare by; empty where it has none.
pub fn hyphenated(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for letter in name.chars().flat_map(char::to_lowercase) {
        match letter {
            'ä' => out.push_str("ae"),
            'ö' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'ß' => out.push_str("ss"),
            'à' | 'á' | 'â' | 'ã' | 'å' => out.push('a'),
            'è' | 'é' | 'ê' | 'ë' => out.push('e'),
            'ì' | 'í' | 'î' | 'ï' => out.push('i'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ø' => out.push('o'),
            'ù' | 'ú' | 'û' => out.push('u'),
            'ç' => out.push('c'),
            'ñ' => out.push('n'),
            'æ' => out.push_str("ae"),
            letter if letter.is_alphanumeric() => out.push(letter),
            _ if !out.is_empty() && !out.ends_with('-') => out.push('-'),
            _ => {}
        }
    }
    let end = out.trim_end_matches('-').len();
    out.truncate(end);
    out
}
