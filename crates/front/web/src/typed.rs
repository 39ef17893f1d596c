//! What a form holds, in the order in which the browser sent it.

/// Names and values.
pub(crate) type Typed = Vec<(String, String)>;

/// The first value of this name; empty where there is none.
pub(crate) fn of<'a>(typed: &'a [(String, String)], name: &str) -> &'a str {
    let found = typed.iter().find(|(key, _)| key == name);
    found.map_or("", |(_, value)| value.as_str())
}
