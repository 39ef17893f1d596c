//! The only place that asks what time it is.

use jiff::Timestamp;
use jiff::civil::Date;

/// Today in the time zone of the machine.
pub fn today() -> Date {
    jiff::Zoned::now().date()
}

/// This moment.
pub fn now() -> Timestamp {
    Timestamp::now()
}
