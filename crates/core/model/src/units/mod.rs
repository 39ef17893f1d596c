//! Units and keys: values that exist are valid.

mod date;
mod keys;
mod licence;
mod money;

pub use date::{DayPattern, Hours, MonthDay, PartialDate, Period};
pub use keys::{Country, LeikaKey, RegionalKey};
pub use licence::Licence;
pub use money::{Currency, Money};

/// A text that is not what a unit takes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` does not fit")]
pub struct DoesNotFit(pub String);

pub(crate) fn no<T>(text: &str) -> Result<T, DoesNotFit> {
    Err(DoesNotFit(text.to_owned()))
}
