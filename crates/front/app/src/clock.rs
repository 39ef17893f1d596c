//! The only place that asks what day it is.

use jiff::civil::Date;

/// Today in the time zone of the machine.
pub fn today() -> Date {
    jiff::Zoned::now().date()
}
