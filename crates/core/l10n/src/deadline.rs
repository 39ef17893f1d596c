//! What happens to a contract if nobody acts, as a phrase.

use freistadt_model::Inaction;

use crate::{Language, args, day, message};

/// "sonst bis 31.12.2027", "endet 30.06.2027, wenn keine Option gezogen wird", …
pub fn inaction(language: Language, inaction: Inaction) -> String {
    let (key, date) = match inaction {
        Inaction::Extends { until } => ("inaction-extends", Some(until)),
        Inaction::Ends { on, option: false } => ("inaction-ends", Some(on)),
        Inaction::Ends { on, option: true } => ("inaction-ends-unless-option", Some(on)),
        Inaction::HasEnded { on } => ("inaction-has-ended", Some(on)),
        Inaction::GoesOn => ("inaction-goes-on", None),
        Inaction::Unknown => ("inaction-unknown", None),
    };
    let arguments = match date {
        Some(date) => args().text("day", day(language, date)),
        None => args(),
    };
    message(language, key, &arguments)
}
