//! Moments as people read them, in the time of the machine.

use freistadt_l10n::{Language, day};
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// Day and time of day: "23.11.2026, 08:31".
pub(crate) fn moment(language: Language, at: Timestamp) -> String {
    let zoned = at.to_zoned(TimeZone::system());
    let (hour, minute) = (zoned.hour(), zoned.minute());
    format!("{}, {hour:02}:{minute:02}", day(language, zoned.date()))
}
