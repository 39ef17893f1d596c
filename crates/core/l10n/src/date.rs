//! Days, vaguer dates and spans of time as people write them.

use freistadt_model::{DayPattern, Hours, PartialDate, Period};
use jiff::civil::Date;

use crate::{Language, args, message};

/// A day, 31.12.2026 or 31 December 2026.
pub fn day(language: Language, date: Date) -> String {
    match language {
        Language::German => format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year()),
        Language::English => format!("{} {} {}", date.day(), month(language, date), date.year()),
    }
}

/// A date as far as it is known: the day, Dezember 2026, or 2026.
pub fn partial_date(language: Language, date: PartialDate) -> String {
    let first = date.first();
    if let Some(exact) = date.exact() {
        day(language, exact)
    } else if date.last() == first.last_of_month() {
        format!("{} {}", month(language, first), first.year())
    } else {
        first.year().to_string()
    }
}

/// A day where room is short, 31.12.2026 or 31 Dec 2026.
pub fn day_short(language: Language, date: Date) -> String {
    match language {
        Language::German => day(language, date),
        Language::English => {
            let month: String = month(language, date).chars().take(3).collect();
            format!("{} {month} {}", date.day(), date.year())
        }
    }
}

/// A span, 3 Monate or 3 months.
pub fn period(language: Language, period: Period) -> String {
    let (unit, number) = match period {
        Period::Days(number) => ("days", number),
        Period::Weeks(number) => ("weeks", number),
        Period::Months(number) => ("months", number),
        Period::Years(number) => ("years", number),
    };
    let arguments = args()
        .number("number", i64::from(number))
        .text("unit", unit);
    message(language, "period", &arguments)
}

/// A number of hours, 72 Stunden or 72 hours.
pub(crate) fn hours(language: Language, hours: Hours) -> String {
    let arguments = args().number("number", i64::from(hours.0));
    message(language, "hours", &arguments)
}

/// A day, or a day of every year: 30.06. or 30 June.
pub(crate) fn day_pattern(language: Language, pattern: DayPattern) -> String {
    match pattern {
        DayPattern::Once(date) => day(language, date),
        // In a leap year, so that 29 February is not clamped.
        DayPattern::Yearly(yearly) => match (language, yearly.in_year(2000)) {
            (Language::German, Some(date)) => format!("{:02}.{:02}.", date.day(), date.month()),
            (Language::English, Some(date)) => format!("{} {}", date.day(), month(language, date)),
            (Language::German | Language::English, None) => pattern.to_string(),
        },
    }
}

/// The name of a day's month.
pub fn month(language: Language, date: Date) -> String {
    message(language, &format!("month-{}", date.month()), &args())
}
