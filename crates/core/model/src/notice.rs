//! When a contract can be ended, and what happens if nobody acts.
//!
//! Last day of receipt: the latest day d with d + period not after the end X, months by the same
//! day number, clamped to the month's end (§ 188 BGB), not moved for weekends.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use crate::records::{Contract, NoticeEnd, RenewalKind};
use crate::stated::Stated;
use crate::units::{DayPattern, Period};

/// How long before receipt a decision must be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeadTimes {
    /// To look for and procure a successor.
    pub procurement: Period,
    /// For the council's cycle of sittings.
    pub council: Period,
}

impl Default for LeadTimes {
    /// Three months and six weeks; an assumption that each municipality sets for itself.
    fn default() -> Self {
        LeadTimes {
            procurement: Period::Months(3),
            council: Period::Weeks(6),
        }
    }
}

/// An end that our own notice can bring about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Termination {
    /// The last day on which the notice must be received.
    pub received_by: Date,
    /// The day on which the contract then ends.
    pub ends: Date,
}

/// What happens if nobody acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inaction {
    /// The contract goes on until this day at least.
    Extends {
        /// Last day of the extension.
        until: Date,
    },
    /// The contract ends on this day; an option would have to be exercised to go on.
    Ends {
        /// Last day.
        on: Date,
        /// Whether an option can be exercised.
        option: bool,
    },
    /// It goes on without end.
    GoesOn,
    /// The contract has ended already.
    HasEnded {
        /// Last day.
        on: Date,
    },
    /// Not enough is known.
    Unknown,
}

/// The dates that matter about one contract on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadlines {
    /// Decide by: receipt less procurement and the council's cycle.
    pub decide_by: Option<Date>,
    /// The next end our notice can bring about.
    pub termination: Option<Termination>,
    /// The end of the running term, where no rule says by when notice must be received and the
    /// contract does not simply end: whoever waits for that day may be late.
    pub term_ends: Option<Date>,
    /// What happens if nobody acts.
    pub inaction: Inaction,
}

/// Ends are looked for in this many steps; contracts of centuries are input errors.
const MOST_STEPS: i64 = 2_000;
/// Ends of terms that are looked at; the notice period of a real contract fits before one of them.
const FEW: usize = 40;
/// Contract years that are looked at for the same reason.
const YEARS_AHEAD: i64 = 12;

impl Contract {
    /// The dates that matter as seen on a day.
    pub fn deadlines(&self, as_of: Date, lead: LeadTimes) -> Deadlines {
        let termination = self.next_termination(as_of);
        let mut deadlines = Deadlines {
            decide_by: None,
            termination,
            term_ends: None,
            inaction: self.inaction_beyond(as_of, termination),
        };
        if self.notice.period.is_unknown() {
            deadlines.term_ends = match deadlines.inaction {
                Inaction::Extends { .. } | Inaction::GoesOn | Inaction::Unknown => {
                    self.running_term_end(as_of).filter(|end| *end >= as_of)
                }
                Inaction::Ends { .. } | Inaction::HasEnded { .. } => None,
            };
        }
        deadlines.decide_by = deadlines.act_by().and_then(|day| lead.before(day));
        deadlines
    }

    /// What happens if the next notice is missed: where this term's notice day has passed, the
    /// extension that still can be prevented is the one after the next.
    fn inaction_beyond(&self, as_of: Date, termination: Option<Termination>) -> Inaction {
        let inaction = self.inaction(as_of);
        let Some(missed) = termination else {
            return inaction;
        };
        let until = match inaction {
            Inaction::Extends { until } => until,
            // Of what renews by itself the notice alone says enough: it binds until the next end.
            Inaction::Unknown if self.renewal.kind == Stated::Known(RenewalKind::Automatic) => {
                let later = missed.received_by.tomorrow().ok();
                let next = later.and_then(|day| self.next_termination(day));
                return next.map_or(inaction, |next| Inaction::Extends { until: next.ends });
            }
            _ => return inaction,
        };
        if until > missed.ends {
            return inaction;
        }
        let period = self.renewal.period.known().copied();
        let next = self
            .first_end()
            .and_then(|first| ends_from(first, period, missed.ends).find(|end| *end > missed.ends));
        next.map_or(inaction, |until| Inaction::Extends { until })
    }

    /// Whether the contract runs on the day, as far as its dates say. A contract without a known
    /// end, or one that renews by itself, runs.
    pub fn runs_on(&self, day: Date) -> bool {
        let begun = self.start.known().is_none_or(|start| start.first() <= day);
        begun && !matches!(self.inaction(day), Inaction::HasEnded { .. })
    }

    /// The last day of the term or extension that runs on `as_of`, where the contract has one.
    pub fn running_term_end(&self, as_of: Date) -> Option<Date> {
        let first = self.first_end()?;
        if first >= as_of || self.renewal.kind != Stated::Known(RenewalKind::Automatic) {
            return Some(first);
        }
        ends_from(first, self.renewal.period.known().copied(), as_of).next()
    }

    /// The next end that our own notice, received on `as_of` or later, can bring about, with the
    /// last day of receipt for it. `None` if the rule is unknown or notice ends nothing.
    pub fn next_termination(&self, as_of: Date) -> Option<Termination> {
        let period = *self.notice.period.known()?;
        let earliest = self.earliest_end();
        if let Inaction::HasEnded { .. } = self.inaction(as_of) {
            return None;
        }
        let last = self.last_possible_end();
        self.possible_ends(as_of, period)
            .filter(|end| earliest.is_none_or(|earliest| *end >= earliest))
            .filter(|end| last.is_none_or(|last| *end < last || self.notice_is_moot(*end, last)))
            .filter_map(|ends| {
                let received_by = period.latest_start(ends)?;
                (received_by >= as_of).then_some(Termination { received_by, ends })
            })
            .next()
    }

    /// What happens if nobody acts from `as_of` on.
    pub fn inaction(&self, as_of: Date) -> Inaction {
        if self.end == Stated::NotApplicable {
            return Inaction::GoesOn;
        }
        let Some(first) = self.first_end() else {
            return Inaction::Unknown;
        };
        match self.renewal.kind {
            Stated::Known(RenewalKind::Automatic) => self.extension(as_of, first),
            Stated::Known(RenewalKind::None) | Stated::NotApplicable if first < as_of => {
                Inaction::HasEnded { on: first }
            }
            Stated::Known(RenewalKind::None) | Stated::NotApplicable => Inaction::Ends {
                on: first,
                option: false,
            },
            Stated::Known(RenewalKind::Option) if first < as_of => Inaction::HasEnded { on: first },
            Stated::Known(RenewalKind::Option) => Inaction::Ends {
                on: first,
                option: true,
            },
            // Nobody has said whether it renews; a notice period would be pointless if it did not.
            Stated::Unknown if self.notice.period.known().is_some() => Inaction::Unknown,
            Stated::Unknown if first < as_of => Inaction::HasEnded { on: first },
            Stated::Unknown => Inaction::Ends {
                on: first,
                option: false,
            },
        }
    }

    fn extension(&self, as_of: Date, first: Date) -> Inaction {
        let Some(period) = self
            .renewal
            .period
            .known()
            .copied()
            .filter(|p| !p.is_zero())
        else {
            return Inaction::GoesOn;
        };
        let Some(running) = self.running_term_end(as_of) else {
            return Inaction::Unknown;
        };
        let most = self.renewal.times.known().copied();
        let last = most.and_then(|times| extended(first, Some(period), i64::from(times)));
        match last {
            Some(last) if last < as_of => Inaction::HasEnded { on: last },
            Some(last) if running >= last => Inaction::Ends {
                on: last,
                option: false,
            },
            _ => {
                let until = ends_from(first, Some(period), running).find(|end| *end > running);
                until.map_or(Inaction::Unknown, |until| Inaction::Extends { until })
            }
        }
    }

    /// End of the first term: as stated, else start plus term.
    fn first_end(&self) -> Option<Date> {
        match (&self.end, &self.start, &self.term) {
            (Stated::Known(end), _, _) => Some(end.last()),
            (Stated::Unknown, Stated::Known(start), Stated::Known(term)) => {
                term.last_day_from(start.first(), 1)
            }
            _ => None,
        }
    }

    /// No end by notice before this day: irrevocability and minimum term.
    fn earliest_end(&self) -> Option<Date> {
        let irrevocable = self.irrevocable_until.known().map(|day| day.last());
        let minimum = match (&self.start, &self.term) {
            (Stated::Known(start), Stated::Known(term)) => term.last_day_from(start.first(), 1),
            _ => None,
        };
        irrevocable.max(minimum)
    }

    /// The day on which the contract ends anyway, where nothing extends it.
    fn last_possible_end(&self) -> Option<Date> {
        match self.renewal.kind {
            Stated::Known(RenewalKind::Automatic) => {
                let times = i64::from(*self.renewal.times.known()?);
                extended(
                    self.first_end()?,
                    self.renewal.period.known().copied(),
                    times,
                )
            }
            Stated::Known(RenewalKind::None | RenewalKind::Option) => self.first_end(),
            Stated::Unknown | Stated::NotApplicable => None,
        }
    }

    /// Notice to the very day on which the contract ends anyway only counts where the rule is
    /// about the term itself and nobody said that it ends by itself.
    fn notice_is_moot(&self, end: Date, last: Date) -> bool {
        end == last && self.renewal.kind.is_unknown()
    }

    /// Ends that the rule allows, in order, from the first that can still matter on `as_of`.
    /// Looked up one by one: most contracts need only the first.
    fn possible_ends(&self, as_of: Date, period: Period) -> Box<dyn Iterator<Item = Date> + '_> {
        let rule = match self.notice.end {
            Stated::Known(rule) => rule,
            // A bare period on a contract with a term means the end of the term.
            Stated::Unknown if self.first_end().is_some() => NoticeEnd::Term,
            Stated::Unknown | Stated::NotApplicable => return Box::new(std::iter::empty()),
        };
        let from = self
            .earliest_end()
            .map_or(as_of, |earliest| earliest.max(as_of));
        match rule {
            NoticeEnd::Month => Box::new(month_ends(from, 1)),
            NoticeEnd::Quarter => Box::new(month_ends(from, 3)),
            NoticeEnd::HalfYear => Box::new(month_ends(from, 6)),
            NoticeEnd::CalendarYear => Box::new(month_ends(from, 12)),
            NoticeEnd::AnyDay => Box::new(period.after(as_of).map(|day| day.max(from)).into_iter()),
            NoticeEnd::FixedDate => self.fixed_days(from),
            NoticeEnd::ContractYear => self.contract_years(from),
            NoticeEnd::Term => {
                let renewal = self.renewal.period.known().copied();
                let ends = self
                    .first_end()
                    .map(|first| ends_from(first, renewal, from).take(FEW));
                Box::new(ends.into_iter().flatten())
            }
        }
    }

    fn fixed_days(&self, from: Date) -> Box<dyn Iterator<Item = Date> + '_> {
        match self.notice.fixed {
            Stated::Known(DayPattern::Once(day)) => Box::new(std::iter::once(day)),
            Stated::Known(DayPattern::Yearly(day)) => {
                Box::new(years_from(from).filter_map(move |year| day.in_year(year)))
            }
            Stated::Unknown | Stated::NotApplicable => Box::new(self.first_end().into_iter()),
        }
    }

    fn contract_years(&self, from: Date) -> Box<dyn Iterator<Item = Date> + '_> {
        let Some(start) = self.start.known().map(|start| start.first()) else {
            return Box::new(std::iter::empty());
        };
        let begun = (i64::from(from.year()) - i64::from(start.year())).max(1);
        let ends = (begun..=begun + YEARS_AHEAD)
            .filter_map(move |years| Period::Years(1).last_day_from(start, years));
        Box::new(ends.filter(move |end| *end >= from))
    }
}

/// The years in which an end is looked for.
fn years_from(from: Date) -> impl Iterator<Item = i16> {
    from.year()..=from.year().saturating_add(12)
}

/// The ends of every `every`-th month from a day on.
fn month_ends(from: Date, every: i8) -> impl Iterator<Item = Date> {
    years_from(from)
        .flat_map(move |year| {
            (1..=12)
                .filter(move |month| month % every == 0)
                .map(move |month| (year, month))
        })
        .filter_map(|(year, month)| Date::new(year, month, 1).ok())
        .map(Date::last_of_month)
        .filter(move |end| *end >= from)
}

/// The end after so many extensions, 0 for the first term. Counted from the day after the first
/// end, so that a contract to 28 February extends by a year to 29 February in a leap year.
fn extended(first: Date, period: Option<Period>, times: i64) -> Option<Date> {
    if times == 0 {
        return Some(first);
    }
    let period = period.filter(|period| !period.is_zero())?;
    period.last_day_from(first.checked_add(1.day()).ok()?, times)
}

/// The ends of the first term and of its extensions from a day on, in order.
fn ends_from(first: Date, period: Option<Period>, from: Date) -> impl Iterator<Item = Date> {
    // Two before the estimate, because months differ in length.
    let passed = period
        .map_or(0, |period| period.times_within(first, from) - 2)
        .max(0);
    (passed..passed + MOST_STEPS)
        .map_while(move |times| extended(first, period, times))
        .skip_while(move |end| *end < from)
}

impl LeadTimes {
    /// The latest day from which both lead times fit before `day`.
    pub fn before(self, day: Date) -> Option<Date> {
        self.procurement
            .latest_start(day)
            .and_then(|day| self.council.latest_start(day))
    }
}

impl Deadlines {
    /// The last day on which acting changes anything: the end where the contract ends by itself,
    /// because a successor must stand by then and notice would only bring it forward; else the
    /// last day on which notice can be received; where nobody knows that, the end of the term.
    pub fn act_by(&self) -> Option<Date> {
        match self.inaction {
            Inaction::Ends { on, .. } => Some(on),
            Inaction::Extends { .. }
            | Inaction::GoesOn
            | Inaction::HasEnded { .. }
            | Inaction::Unknown => {
                let received = self.termination.map(|termination| termination.received_by);
                received.or(self.term_ends)
            }
        }
    }

    /// Whether something must be decided in the year after `as_of`, overdue decisions included.
    pub fn due_within_a_year(&self, as_of: Date) -> bool {
        let limit = as_of.checked_add(1.year()).unwrap_or(date(9999, 12, 31));
        self.act_by().is_some_and(|day| day <= limit)
    }
}
