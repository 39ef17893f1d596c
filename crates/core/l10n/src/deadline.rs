//! What happens to a contract if nobody acts, in words.

use freistadt_model::{Deadlines, Inaction};

use crate::{Language, args, day, message};

/// How much room the words have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// A narrow column: "sonst bis 31.12.2027".
    Phrase,
    /// A cell under the heading "if nobody acts": "verlängert bis 31.12.2027".
    Cell,
    /// Text: "Geschieht nichts, bindet der Vertrag bis 31.12.2027."
    Sentence,
}

/// What happens if nobody acts, and that the period of notice is missing, where it is.
pub fn inaction(language: Language, deadlines: &Deadlines, room: Room) -> String {
    let family = match room {
        Room::Phrase => "inaction",
        Room::Cell => "table-inaction",
        Room::Sentence => "overview-inaction",
    };
    let (name, date) = match deadlines.inaction {
        Inaction::Extends { until } => ("extends", Some(until)),
        Inaction::Ends { on, option: false } => ("ends", Some(on)),
        Inaction::Ends { on, option: true } => ("ends-unless-option", Some(on)),
        Inaction::HasEnded { on } => ("has-ended", Some(on)),
        Inaction::GoesOn => ("goes-on", None),
        Inaction::Unknown => ("unknown", None),
    };
    let date = date.map_or_else(String::new, |date| day(language, date));
    let said = message(
        language,
        &format!("{family}-{name}"),
        &args().text("day", date),
    );
    if deadlines.term_ends.is_none() {
        return said;
    }
    let said = args().text("said", said);
    message(language, &format!("{family}-without-notice"), &said)
}
