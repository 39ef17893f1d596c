//! What a message needs besides its key: named values, in any language.

use fluent_bundle::{FluentArgs, FluentValue};
use freistadt_model::Argument;
use jiff::civil::Date;

use crate::labels::named_field;
use crate::{Language, day};

/// Named values for one message, written as people of the message's language write them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Arguments(Vec<(&'static str, Argument)>);

/// No arguments yet: `args().text("name", "x").number("count", 3)`.
pub fn args() -> Arguments {
    Arguments::default()
}

impl Arguments {
    /// Adds text as it is; amounts and shares come formatted by [`crate::money`] and the like.
    #[must_use]
    pub fn text(self, name: &'static str, text: impl Into<String>) -> Self {
        self.with(name, Argument::Text(text.into()))
    }

    /// Adds a number, shown as 1.234 or 1,234; a text can also choose words by it. Years are to
    /// be given as text.
    #[must_use]
    pub fn number(self, name: &'static str, number: i64) -> Self {
        self.with(name, Argument::Number(number))
    }

    /// Adds how many there are, like any other number.
    #[must_use]
    pub fn count(self, name: &'static str, number: usize) -> Self {
        self.number(name, i64::try_from(number).unwrap_or(i64::MAX))
    }

    /// Adds a day, shown as 31.12.2026 or 31 December 2026.
    #[must_use]
    pub fn date(self, name: &'static str, date: Date) -> Self {
        self.with(name, Argument::Date(date))
    }

    /// Adds a field as `kind.field`, shown with its label.
    #[must_use]
    pub fn field(self, name: &'static str, field: impl Into<String>) -> Self {
        self.with(name, Argument::Field(field.into()))
    }

    /// Adds any argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, argument: Argument) -> Self {
        self.0.push((name, argument));
        self
    }

    pub(crate) fn fluent(&self, language: Language) -> FluentArgs<'_> {
        self.0
            .iter()
            .map(|(name, argument)| (*name, fluent_value(language, argument)))
            .collect()
    }
}

fn fluent_value(language: Language, argument: &Argument) -> FluentValue<'_> {
    match argument {
        Argument::Text(text) => FluentValue::from(text.as_str()),
        Argument::Number(number) => FluentValue::from(*number),
        Argument::Date(date) => FluentValue::from(day(language, *date)),
        Argument::Field(field) => FluentValue::from(named_field(language, field)),
    }
}
