//! Remarks on input: a code with typed arguments; `l10n` turns them into sentences.

use jiff::civil::Date;

crate::codes::codes! {
    /// How much a remark matters.
    pub enum Severity "severity" {
        /// Something could not be taken over.
        Error = "error",
        /// Something was taken over, but should be looked at.
        Warning = "warning",
        /// For information.
        Note = "note",
    }
}

/// Where in the input; what is not known stays `None`. Rows and lines count from 1.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Location {
    /// The file's name.
    pub file: Option<String>,
    /// The sheet.
    pub sheet: Option<String>,
    /// The row in the sheet.
    pub row: Option<u32>,
    /// The column, as the heading or as letters.
    pub column: Option<String>,
    /// The line in a text file.
    pub line: Option<u32>,
}

/// A value in a message.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Argument {
    /// Text as found.
    Text(String),
    /// A number.
    Number(i64),
    /// A day.
    Date(Date),
    /// A field, `kind.field`, shown with its label.
    Field(String),
}

/// A remark on input.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// Which remark, e.g. `cell-not-a-date`.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// Where.
    pub location: Location,
    /// What the sentence needs.
    pub arguments: Vec<(&'static str, Argument)>,
}

impl Diagnostic {
    /// A remark without place or arguments.
    pub fn new(severity: Severity, code: &'static str) -> Self {
        Diagnostic {
            code,
            severity,
            location: Location::default(),
            arguments: Vec::new(),
        }
    }

    /// An error without place or arguments.
    pub fn error(code: &'static str) -> Self {
        Diagnostic::new(Severity::Error, code)
    }

    /// A warning without place or arguments.
    pub fn warning(code: &'static str) -> Self {
        Diagnostic::new(Severity::Warning, code)
    }

    /// A note without place or arguments.
    pub fn note(code: &'static str) -> Self {
        Diagnostic::new(Severity::Note, code)
    }

    /// Says where.
    #[must_use]
    pub fn at(mut self, location: Location) -> Self {
        self.location = location;
        self
    }

    /// Adds text that was found.
    #[must_use]
    pub fn text(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.arguments.push((name, Argument::Text(text.into())));
        self
    }

    /// Adds a number.
    #[must_use]
    pub fn number(mut self, name: &'static str, number: i64) -> Self {
        self.arguments.push((name, Argument::Number(number)));
        self
    }

    /// Adds a field.
    #[must_use]
    pub fn field(mut self, name: &'static str, field: impl Into<String>) -> Self {
        self.arguments.push((name, Argument::Field(field.into())));
        self
    }
}
