//! YAML as a tree whose every node knows its line and column. Foreign files: what was understood
//! before the first mistake is kept, and size, depth and the growth by aliases are bounded. What a
//! key means is not known here.

mod build;
mod scalar;

use build::build;
pub use scalar::YamlScalar;

/// How much of a file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YamlLimits {
    /// Longest file in bytes.
    pub bytes: usize,
    /// Most nodes, those repeated by aliases counted each time.
    pub nodes: usize,
    /// Deepest nesting.
    pub depth: usize,
}

impl Default for YamlLimits {
    fn default() -> Self {
        YamlLimits {
            bytes: 1 << 20,
            nodes: 100_000,
            depth: 32,
        }
    }
}

/// A place in a text, both from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YamlPlace {
    /// The line.
    pub line: u32,
    /// The column, in characters.
    pub column: u32,
}

/// A node and where it begins; a block mapping begins at its first key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Yaml {
    /// Where.
    pub place: YamlPlace,
    /// What.
    pub content: YamlContent,
}

/// What a node holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum YamlContent {
    /// A single value.
    Scalar(YamlScalar),
    /// A sequence.
    List(Vec<Yaml>),
    /// A mapping in the order of the file; keys are unique.
    Map(Vec<YamlEntry>),
}

/// A key of a mapping and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YamlEntry {
    /// The key's text.
    pub key: String,
    /// Where the key stands.
    pub place: YamlPlace,
    /// The value.
    pub value: Yaml,
}

impl Yaml {
    /// The entries of a mapping; none for other nodes.
    pub fn entries(&self) -> &[YamlEntry] {
        match &self.content {
            YamlContent::Map(entries) => entries,
            YamlContent::Scalar(_) | YamlContent::List(_) => &[],
        }
    }

    /// The items of a sequence; none for other nodes.
    pub fn items(&self) -> &[Yaml] {
        match &self.content {
            YamlContent::List(items) => items,
            YamlContent::Scalar(_) | YamlContent::Map(_) => &[],
        }
    }

    /// The entry of a mapping under the key.
    pub fn entry(&self, key: &str) -> Option<&YamlEntry> {
        self.entries().iter().find(|entry| entry.key == key)
    }

    /// The scalar, if it is one.
    pub fn scalar(&self) -> Option<&YamlScalar> {
        match &self.content {
            YamlContent::Scalar(scalar) => Some(scalar),
            YamlContent::List(_) | YamlContent::Map(_) => None,
        }
    }
}

/// Why reading stopped.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum YamlProblem {
    /// The bytes are no UTF-8; the tree was read as Windows-1252.
    #[error("the text is not UTF-8")]
    NotUtf8,
    /// The file is longer than the limit.
    #[error("the file has {bytes} bytes, at most {limit} are read")]
    TooLong {
        /// Its length.
        bytes: usize,
        /// The limit.
        limit: usize,
    },
    /// Not YAML from here on.
    #[error("line {}: {what}", .place.line)]
    Syntax {
        /// Where.
        place: YamlPlace,
        /// What the parser says, in English.
        what: String,
    },
    /// A key stands twice in one mapping.
    #[error("line {}: the key `{key}` stands here a second time", .place.line)]
    DuplicateKey {
        /// Where the second one stands.
        place: YamlPlace,
        /// The key.
        key: String,
    },
    /// More nodes, or deeper ones, than are read.
    #[error("line {}: too large or nested too deeply", .place.line)]
    TooLarge {
        /// Where the limit was reached.
        place: YamlPlace,
    },
    /// The file holds more than one document.
    #[error("several documents in one file")]
    SeveralDocuments,
    /// The parser gave up; nothing more is known.
    #[error("the parser gave up")]
    GaveUp,
}

/// What was read: the tree up to the problem, if there is one. An empty file has neither.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadYaml {
    /// The first document as far as it was understood.
    pub root: Option<Yaml>,
    /// Why reading stopped.
    pub problem: Option<YamlProblem>,
}

/// Reads the first document of a YAML file.
pub fn read_yaml(bytes: &[u8], limits: YamlLimits) -> ReadYaml {
    if bytes.len() > limits.bytes {
        return ReadYaml::stopped(YamlProblem::TooLong {
            bytes: bytes.len(),
            limit: limits.bytes,
        });
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => read_yaml_text(text, limits),
        // Where it is not UTF-8, it was mostly written on an old Windows.
        Err(_) => ReadYaml {
            problem: Some(YamlProblem::NotUtf8),
            ..read_yaml_text(&encoding_rs::WINDOWS_1252.decode(bytes).0, limits)
        },
    }
}

/// Reads the first document of YAML text. A panic of the parser is a problem like others.
pub fn read_yaml_text(text: &str, limits: YamlLimits) -> ReadYaml {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    std::panic::catch_unwind(|| build(text, limits))
        .unwrap_or_else(|_| ReadYaml::stopped(YamlProblem::GaveUp))
}

impl ReadYaml {
    fn stopped(problem: YamlProblem) -> Self {
        ReadYaml {
            root: None,
            problem: Some(problem),
        }
    }
}

#[cfg(test)]
mod tests;
