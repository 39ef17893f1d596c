//! Conditions: tests of fields, joined by all, any and not. They are data, so that people can
//! build them in a form.

use serde::{Deserialize, Serialize};

/// So deep conditions may be nested.
const DEEPEST: usize = 16;

/// So many tests a condition may have.
const MOST: usize = 200;

/// A condition over the fields of a record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Condition {
    /// All of them.
    All {
        /// The parts.
        all: Vec<Condition>,
    },
    /// At least one of them.
    Any {
        /// The parts.
        any: Vec<Condition>,
    },
    /// The opposite.
    Not {
        /// Of this.
        not: Box<Condition>,
    },
    /// One field.
    Test(Test),
}

/// A test of one field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Test {
    /// The field: `end`, `product/licence`, or a computed one.
    pub field: String,
    /// How it is tested.
    pub test: TestKind,
    /// What with, as canonical text; `{name}` is a parameter of the rule.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<String>,
}

/// How a field is tested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TestKind {
    /// Somebody has said it.
    Known,
    /// Nobody has said it.
    Unknown,
    /// It is one of these.
    Is,
    /// It is none of these.
    IsNot,
    /// A number or share of so much or more; of shares in per cent.
    AtLeast,
    /// A number or share of so much or less; of shares in per cent.
    AtMost,
    /// A date at most so many days ahead, or past.
    Within,
    /// A date at most so many days ago, or ahead.
    Since,
    /// A text that has one of these in it, letter case apart.
    Contains,
}

impl TestKind {
    /// All of them, in the order of forms.
    pub const ALL: [TestKind; 9] = [
        TestKind::Is,
        TestKind::IsNot,
        TestKind::Known,
        TestKind::Unknown,
        TestKind::AtLeast,
        TestKind::AtMost,
        TestKind::Within,
        TestKind::Since,
        TestKind::Contains,
    ];

    /// The code in data, forms and words.
    pub fn code(self) -> &'static str {
        match self {
            TestKind::Known => "known",
            TestKind::Unknown => "unknown",
            TestKind::Is => "is",
            TestKind::IsNot => "is-not",
            TestKind::AtLeast => "at-least",
            TestKind::AtMost => "at-most",
            TestKind::Within => "within",
            TestKind::Since => "since",
            TestKind::Contains => "contains",
        }
    }

    /// The test with this code.
    pub fn from_code(code: &str) -> Option<TestKind> {
        TestKind::ALL.into_iter().find(|it| it.code() == code)
    }

    /// Whether it compares with nothing.
    pub fn is_bare(self) -> bool {
        matches!(self, TestKind::Known | TestKind::Unknown)
    }
}

/// Why a text is no condition.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotACondition {
    /// It cannot be read.
    #[error("not a condition: {0}")]
    Form(String),
    /// Nested too deeply, or too many tests.
    #[error("a condition has at most {MOST} tests, nested at most {DEEPEST} deep")]
    Size,
}

impl Condition {
    /// Whatever the record.
    pub fn always() -> Condition {
        Condition::All { all: Vec::new() }
    }

    /// Reads the text that [`Condition::text`] writes.
    pub fn parse(text: &str) -> Result<Condition, NotACondition> {
        // The parser would follow the nesting before it could be counted.
        let deep = text.bytes().filter(|it| matches!(it, b'{' | b'[')).count();
        if deep > MOST * 4 {
            return Err(NotACondition::Size);
        }
        let wrong = |error: serde_json::Error| NotACondition::Form(error.to_string());
        let condition: Condition = serde_json::from_str(text).map_err(wrong)?;
        condition.small()?;
        Ok(condition)
    }

    /// Whether it keeps within the limits.
    pub(crate) fn small(&self) -> Result<(), NotACondition> {
        if self.depth() > DEEPEST || self.tests().len() > MOST {
            return Err(NotACondition::Size);
        }
        Ok(())
    }

    /// The condition as one line of JSON.
    pub fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Every test in it.
    pub fn tests(&self) -> Vec<&Test> {
        match self {
            Condition::All { all: parts } | Condition::Any { any: parts } => {
                parts.iter().flat_map(Condition::tests).collect()
            }
            Condition::Not { not } => not.tests(),
            Condition::Test(test) => vec![test],
        }
    }

    fn depth(&self) -> usize {
        match self {
            Condition::All { all: parts } | Condition::Any { any: parts } => {
                1 + parts.iter().map(Condition::depth).max().unwrap_or(0)
            }
            Condition::Not { not } => 1 + not.depth(),
            Condition::Test(_) => 1,
        }
    }

    /// The same with parameters in place of their names.
    pub(crate) fn filled(&self, value: &dyn Fn(&str) -> Option<String>) -> Condition {
        let all = |parts: &[Condition]| parts.iter().map(|it| it.filled(value)).collect();
        match self {
            Condition::All { all: parts } => Condition::All { all: all(parts) },
            Condition::Any { any: parts } => Condition::Any { any: all(parts) },
            Condition::Not { not } => Condition::Not {
                not: Box::new(not.filled(value)),
            },
            Condition::Test(test) => Condition::Test(Test {
                values: test.values.iter().flat_map(|it| put(it, value)).collect(),
                ..test.clone()
            }),
        }
    }
}

/// `{name}` becomes the values of the parameter, which stand with commas between them.
fn put(text: &str, value: &dyn Fn(&str) -> Option<String>) -> Vec<String> {
    let name = text.strip_prefix('{').and_then(|it| it.strip_suffix('}'));
    match name.and_then(value) {
        Some(value) => value.split(',').map(|it| it.trim().to_owned()).collect(),
        None => vec![text.to_owned()],
    }
}
