//! What a form holds, in the order in which the browser sent it.

use freistadt_model::{Audience, Code as _};

use crate::refusal::Refusal;

/// Names and values.
pub(crate) type Typed = Vec<(String, String)>;

/// The first value of this name; empty where there is none.
pub(crate) fn of<'a>(typed: &'a [(String, String)], name: &str) -> &'a str {
    let found = typed.iter().find(|(key, _)| key == name);
    found.map_or("", |(_, value)| value.as_str())
}

/// For whom a file is; for the administration where nobody says. A misspelt audience must not get
/// what it may not see.
pub(crate) fn reader(typed: &[(String, String)]) -> Result<Audience, Refusal> {
    match of(typed, "fuer") {
        "" => Ok(Audience::Internal),
        code => Audience::from_code(code).ok_or(Refusal::BadForm),
    }
}
