//! When a digest is due: at six in the morning, every day or on one day of the week.

use jiff::civil::{Date, Time, Weekday, time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};

/// The time of day from which a digest is due.
const MORNING: Time = time(6, 0, 0, 0);

/// How often somebody is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rhythm {
    /// Never.
    Off,
    /// Every day.
    Daily,
    /// On one day of the week.
    Weekly(Weekday),
}

impl Rhythm {
    /// The word for it in the store and in forms.
    pub fn code(self) -> &'static str {
        match self {
            Rhythm::Off => "off",
            Rhythm::Daily => "daily",
            Rhythm::Weekly(_) => "weekly",
        }
    }

    /// The rhythm of a word and a number of the day from 1 for Monday.
    pub fn parse(code: &str, weekday: i64) -> Option<Rhythm> {
        match code {
            "off" => Some(Rhythm::Off),
            "daily" => Some(Rhythm::Daily),
            "weekly" => {
                let day = i8::try_from(weekday).ok()?;
                Some(Rhythm::Weekly(Weekday::from_monday_one_offset(day).ok()?))
            }
            _ => None,
        }
    }

    /// The day of the week, Monday where none is chosen.
    pub fn weekday(self) -> Weekday {
        match self {
            Rhythm::Off | Rhythm::Daily => Weekday::Monday,
            Rhythm::Weekly(day) => day,
        }
    }

    /// So many digests a feed has.
    pub(super) fn shown(self) -> usize {
        match self {
            Rhythm::Off | Rhythm::Weekly(_) => 8,
            Rhythm::Daily => 14,
        }
    }

    /// The last moments up to now at which a digest was due, newest first. Where the rhythm is
    /// off, those of every week: a feed can be read all the same.
    pub(super) fn moments(
        self,
        now: Timestamp,
        zone: &TimeZone,
    ) -> impl Iterator<Item = Timestamp> + use<'_> {
        let mut day = now.to_zoned(zone.clone()).date();
        let week = !matches!(self, Rhythm::Daily);
        std::iter::from_fn(move || {
            let this = day;
            day = day.checked_sub(1.days()).ok()?;
            Some(this)
        })
        .filter(move |day| !week || day.weekday() == self.weekday())
        .filter_map(move |day| morning(day, zone))
        .filter(move |at| *at <= now)
    }

    /// Whether something is to be told that was told last at this time.
    pub(super) fn is_due(self, last: Timestamp, now: Timestamp, zone: &TimeZone) -> bool {
        match self {
            Rhythm::Off => false,
            Rhythm::Daily | Rhythm::Weekly(_) => {
                self.moments(now, zone).next().is_some_and(|at| last < at)
            }
        }
    }
}

fn morning(day: Date, zone: &TimeZone) -> Option<Timestamp> {
    let at = day.to_datetime(MORNING).to_zoned(zone.clone()).ok()?;
    Some(at.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a time")
    }

    #[test]
    fn a_digest_is_due_once_each_morning_or_each_week() {
        let zone = TimeZone::fixed(jiff::tz::offset(1));
        let weekly = Rhythm::Weekly(Weekday::Monday);
        // 23 November 2026 is a Monday; six o'clock is 05:00 in universal time.
        let cases = [
            (Rhythm::Off, "2026-01-01T00:00Z", "2026-11-23T12:00Z", false),
            (
                Rhythm::Daily,
                "2026-11-22T12:00Z",
                "2026-11-23T04:59Z",
                false,
            ),
            (
                Rhythm::Daily,
                "2026-11-22T12:00Z",
                "2026-11-23T05:00Z",
                true,
            ),
            (
                Rhythm::Daily,
                "2026-11-23T05:00Z",
                "2026-11-23T23:00Z",
                false,
            ),
            (weekly, "2026-11-16T05:00Z", "2026-11-23T04:59Z", false),
            (weekly, "2026-11-16T05:00Z", "2026-11-23T05:00Z", true),
            (weekly, "2026-11-02T05:00Z", "2026-11-20T05:00Z", true),
            (weekly, "2026-11-23T06:00Z", "2026-11-29T23:00Z", false),
        ];
        for (rhythm, last, now, due) in cases {
            assert_eq!(
                rhythm.is_due(at(last), at(now), &zone),
                due,
                "{rhythm:?} {last} {now}"
            );
        }
    }

    #[test]
    fn words_come_back() {
        for rhythm in [Rhythm::Off, Rhythm::Daily, Rhythm::Weekly(Weekday::Friday)] {
            assert_eq!(Rhythm::parse(rhythm.code(), 5), Some(rhythm));
        }
        assert_eq!(Rhythm::parse("weekly", 8), None);
        assert_eq!(Rhythm::parse("hourly", 1), None);
    }
}
