//! The only place that asks what time it is.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Today in the time zone of the machine.
pub fn today() -> Date {
    jiff::Zoned::now().date()
}

/// The time zone of the machine.
pub(crate) fn zone() -> TimeZone {
    TimeZone::system()
}

/// This moment.
pub fn now() -> Timestamp {
    Timestamp::now()
}
