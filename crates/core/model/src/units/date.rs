//! Civil dates of known precision, and the spans that contracts and notice rules speak of.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use super::{DoesNotFit, no};

/// A date as people know it: to the day, the month or only the year ("seit 2014").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    first: Date,
    precision: Precision,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Precision {
    Day,
    Month,
    Year,
}

impl PartialDate {
    /// A date known to the day.
    pub fn day(date: Date) -> Self {
        PartialDate {
            first: date,
            precision: Precision::Day,
        }
    }

    /// A date known to the month; `None` if there is no such month.
    pub fn month(year: i16, month: i8) -> Option<Self> {
        let first = Date::new(year, month, 1).ok()?;
        Some(PartialDate {
            first,
            precision: Precision::Month,
        })
    }

    /// A date known to the year; `None` outside the years -9999 to 9999.
    pub fn year(year: i16) -> Option<Self> {
        let first = Date::new(year, 1, 1).ok()?;
        Some(PartialDate {
            first,
            precision: Precision::Year,
        })
    }

    /// The first day it can mean.
    pub fn first(self) -> Date {
        self.first
    }

    /// The last day it can mean.
    pub fn last(self) -> Date {
        match self.precision {
            Precision::Day => self.first,
            Precision::Month => self.first.last_of_month(),
            Precision::Year => self.first.last_of_year(),
        }
    }

    /// The day, if it is known to the day.
    pub fn exact(self) -> Option<Date> {
        (self.precision == Precision::Day).then_some(self.first)
    }
}

impl From<Date> for PartialDate {
    fn from(date: Date) -> Self {
        PartialDate::day(date)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.precision {
            Precision::Day => write!(f, "{}", self.first),
            Precision::Month => write!(f, "{:04}-{:02}", self.first.year(), self.first.month()),
            Precision::Year => write!(f, "{:04}", self.first.year()),
        }
    }
}

impl FromStr for PartialDate {
    type Err = DoesNotFit;

    /// Reads `2027-05-31`, `2027-05` or `2027`.
    fn from_str(text: &str) -> Result<Self, DoesNotFit> {
        let parts: Vec<&str> = text.split('-').collect();
        let date = match parts[..] {
            [year] if year.len() == 4 => year.parse().ok().and_then(PartialDate::year),
            [year, month] if year.len() == 4 && month.len() == 2 => {
                match (year.parse(), month.parse()) {
                    (Ok(year), Ok(month)) => PartialDate::month(year, month),
                    _ => None,
                }
            }
            [_, _, _] => text.parse().ok().map(PartialDate::day),
            _ => None,
        };
        date.map_or_else(|| no(text), Ok)
    }
}

/// A span of calendar time as in notice rules: days, weeks, months or years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// Days.
    Days(u16),
    /// Weeks of seven days.
    Weeks(u16),
    /// Calendar months.
    Months(u16),
    /// Calendar years.
    Years(u16),
}

impl Period {
    fn span(self, times: i64) -> Option<Span> {
        let span = Span::new();
        match self {
            Period::Days(n) => span.try_days(i64::from(n) * times),
            Period::Weeks(n) => span.try_weeks(i64::from(n) * times),
            Period::Months(n) => span.try_months(i64::from(n) * times),
            Period::Years(n) => span.try_years(i64::from(n) * times),
        }
        .ok()
    }

    /// The same day number later, clamped to the month's end (§ 188 BGB); `None` past year 9999.
    pub fn after(self, date: Date) -> Option<Date> {
        self.times_after(date, 1)
    }

    /// The period `times` over after `date`, counted from `date` in one step, so that clamping
    /// does not add up.
    pub fn times_after(self, date: Date, times: i64) -> Option<Date> {
        date.checked_add(self.span(times)?).ok()
    }

    /// About how often the period fits between two days; 0 where it does not, or has no length.
    pub(crate) fn times_within(self, from: Date, to: Date) -> i64 {
        let days = (to - from).get_days();
        let length = match self {
            Period::Days(n) => i64::from(n),
            Period::Weeks(n) => i64::from(n) * 7,
            // Longer than any month, so that the estimate is never too large.
            Period::Months(n) => i64::from(n) * 31,
            Period::Years(n) => i64::from(n) * 366,
        };
        if length == 0 {
            0
        } else {
            i64::from(days.max(0)) / length
        }
    }

    /// The latest day from which the period ends on `limit` or before: 3 months before
    /// 31 December is 30 September, because 1 October + 3 months is 1 January.
    pub fn latest_start(self, limit: Date) -> Option<Date> {
        let mut day = limit.checked_sub(self.span(1)?).ok()?;
        // Clamping can hide up to three later days; walk to the last that still fits.
        while let Ok(next) = day.checked_add(1.day()) {
            match self.after(next) {
                Some(end) if end <= limit => day = next,
                _ => break,
            }
        }
        Some(day)
    }

    /// The last day of the period that begins on `start`: a year from 15 March ends on 14 March.
    /// Where the day is missing in the last month, its last day is the end (§ 188 BGB).
    pub fn last_day_from(self, start: Date, times: i64) -> Option<Date> {
        let end = self.times_after(start, times)?;
        let clamped =
            matches!(self, Period::Months(_) | Period::Years(_)) && end.day() != start.day();
        if clamped {
            Some(end)
        } else {
            end.checked_sub(1.day()).ok()
        }
    }

    /// Whole months, where the period is one of months or years.
    pub fn months(self) -> Option<u32> {
        match self {
            Period::Months(n) => Some(u32::from(n)),
            Period::Years(n) => Some(u32::from(n) * 12),
            Period::Days(_) | Period::Weeks(_) => None,
        }
    }

    /// Whether the period has no length; extending by it would never end.
    pub fn is_zero(self) -> bool {
        matches!(
            self,
            Period::Days(0) | Period::Weeks(0) | Period::Months(0) | Period::Years(0)
        )
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Period::Days(n) => write!(f, "{n} days"),
            Period::Weeks(n) => write!(f, "{n} weeks"),
            Period::Months(n) => write!(f, "{n} months"),
            Period::Years(n) => write!(f, "{n} years"),
        }
    }
}

impl FromStr for Period {
    type Err = DoesNotFit;

    fn from_str(text: &str) -> Result<Self, DoesNotFit> {
        let Some((number, unit)) = text.split_once(' ') else {
            return no(text);
        };
        match (number.parse(), unit) {
            (Ok(n), "day" | "days") => Ok(Period::Days(n)),
            (Ok(n), "week" | "weeks") => Ok(Period::Weeks(n)),
            (Ok(n), "month" | "months") => Ok(Period::Months(n)),
            (Ok(n), "year" | "years") => Ok(Period::Years(n)),
            _ => no(text),
        }
    }
}

/// A day of every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MonthDay {
    month: i8,
    day: i8,
}

impl MonthDay {
    /// `None` if no year has such a day.
    pub fn new(month: i8, day: i8) -> Option<Self> {
        Date::new(2000, month, day)
            .ok()
            .map(|_| MonthDay { month, day })
    }

    /// That day in this year, 29 February clamped to the 28th; `None` outside the calendar.
    pub fn in_year(self, year: i16) -> Option<Date> {
        let first = Date::new(year, self.month, 1).ok()?;
        Date::new(year, self.month, self.day.min(first.days_in_month())).ok()
    }
}

/// One fixed day, or the same day of every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DayPattern {
    /// Each year's day, e.g. 30 June.
    Yearly(MonthDay),
    /// One day.
    Once(Date),
}

impl fmt::Display for DayPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DayPattern::Yearly(day) => write!(f, "{:02}-{:02}", day.month, day.day),
            DayPattern::Once(date) => write!(f, "{date}"),
        }
    }
}

impl FromStr for DayPattern {
    type Err = DoesNotFit;

    fn from_str(text: &str) -> Result<Self, DoesNotFit> {
        let parts: Vec<&str> = text.split('-').collect();
        let pattern = match parts[..] {
            [month, day] => match (month.parse(), day.parse()) {
                (Ok(month), Ok(day)) => MonthDay::new(month, day).map(DayPattern::Yearly),
                _ => None,
            },
            [_, _, _] => text.parse().ok().map(DayPattern::Once),
            _ => None,
        };
        pattern.map_or_else(|| no(text), Ok)
    }
}

/// A number of hours, e.g. the longest tolerable outage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hours(pub u32);

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} h", self.0)
    }
}

impl FromStr for Hours {
    type Err = DoesNotFit;

    /// Reads `72 h`, `3 d` or a bare number of hours.
    fn from_str(text: &str) -> Result<Self, DoesNotFit> {
        let number = |part: &str| part.trim().parse::<u32>().ok();
        let hours = match (text.strip_suffix('h'), text.strip_suffix('d')) {
            (Some(hours), _) => number(hours),
            (None, Some(days)) => number(days).and_then(|days| days.checked_mul(24)),
            (None, None) => number(text),
        };
        hours.map(Hours).map_or_else(|| no(text), Ok)
    }
}
