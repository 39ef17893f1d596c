//! Whether a record is as a condition wants it: yes, no, unknown, or it does not apply.
//!
//! Unknown is neither yes nor no. What does not apply has no say: all of nothing holds, so a test
//! that does not apply neither breaks nor keeps anything.

use freistadt_model::{Code as _, Ground, PartialDate, Ratio, RecordRef, Seen, Value};
use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::condition::{Condition, Test, TestKind};
use crate::fields::Context;

/// What a condition comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Judged {
    Yes,
    No,
    Unknown,
    NotApplicable,
}

impl Judged {
    fn of(holds: bool) -> Judged {
        if holds { Judged::Yes } else { Judged::No }
    }

    fn not(self) -> Judged {
        match self {
            Judged::Yes => Judged::No,
            Judged::No => Judged::Yes,
            Judged::Unknown => Judged::Unknown,
            Judged::NotApplicable => Judged::NotApplicable,
        }
    }

    /// All of them: one no decides, then one unknown.
    fn all(parts: impl Iterator<Item = Judged>) -> Judged {
        parts.fold(Judged::NotApplicable, |all, part| match (all, part) {
            (Judged::No, _) | (_, Judged::No) => Judged::No,
            (Judged::Unknown, _) | (_, Judged::Unknown) => Judged::Unknown,
            (Judged::Yes, _) | (_, Judged::Yes) => Judged::Yes,
            (Judged::NotApplicable, Judged::NotApplicable) => Judged::NotApplicable,
        })
    }
}

/// Judges one record.
pub(crate) fn judge(context: &Context<'_>, subject: &RecordRef, condition: &Condition) -> Judged {
    match condition {
        Condition::All { all } => Judged::all(all.iter().map(|it| judge(context, subject, it))),
        // One of them: not all of them fail.
        Condition::Any { any } => {
            Judged::all(any.iter().map(|it| judge(context, subject, it).not())).not()
        }
        Condition::Not { not } => judge(context, subject, not).not(),
        Condition::Test(test) => tested(&context.seen(subject, &test.field), test, context.as_of),
    }
}

/// The tests that speak against a condition: those that fail, or that nobody can answer.
pub(crate) fn grounds(
    context: &Context<'_>,
    subject: &RecordRef,
    condition: &Condition,
    wanted: Judged,
) -> Vec<Ground> {
    let mut found = Vec::new();
    let mut open = vec![(condition, false)];
    while let Some((condition, turned)) = open.pop() {
        match condition {
            Condition::All { all: parts } | Condition::Any { any: parts } => {
                open.extend(parts.iter().rev().map(|it| (it, turned)));
            }
            Condition::Not { not } => open.push((not, !turned)),
            Condition::Test(test) => {
                let seen = context.seen(subject, &test.field);
                let judged = tested(&seen, test, context.as_of);
                let judged = if turned { judged.not() } else { judged };
                if judged == wanted {
                    found.push(Ground {
                        field: test.field.clone(),
                        seen,
                        test: if turned {
                            opposite(test.test)
                        } else {
                            test.test.code()
                        },
                        wanted: test.values.clone(),
                    });
                }
            }
        }
    }
    found
}

/// In words: what a turned test asks for.
fn opposite(test: TestKind) -> &'static str {
    match test {
        TestKind::Known => TestKind::Unknown.code(),
        TestKind::Unknown => TestKind::Known.code(),
        TestKind::Is => TestKind::IsNot.code(),
        TestKind::IsNot => TestKind::Is.code(),
        TestKind::AtLeast => "less",
        TestKind::AtMost => "more",
        TestKind::Within => "not-within",
        TestKind::Since => "not-since",
        TestKind::Contains => "contains-not",
    }
}

fn tested(seen: &Seen, test: &Test, as_of: Date) -> Judged {
    match (test.test, seen) {
        (TestKind::Known, Seen::Unknown)
        | (TestKind::Unknown, Seen::Values(_) | Seen::Share { .. }) => Judged::No,
        (TestKind::Known, Seen::Values(_) | Seen::Share { .. })
        | (TestKind::Unknown, Seen::Unknown) => Judged::Yes,
        (_, Seen::NotApplicable) => Judged::NotApplicable,
        (_, Seen::Unknown) => Judged::Unknown,
        (kind, Seen::Share { lower, upper }) => share(kind, (*lower, *upper), &test.values),
        (kind, Seen::Values(values)) => by_values(kind, values, &test.values, as_of),
    }
}

/// A share that lies between two bounds is on one side of a limit if both bounds are.
fn share(kind: TestKind, (lower, upper): (Ratio, Ratio), wanted: &[String]) -> Judged {
    let limit = wanted.first().and_then(|it| it.parse::<Ratio>().ok());
    let Some(limit) = limit.and_then(|it| it.divided(100)) else {
        return Judged::Unknown;
    };
    let (surely, never) = match kind {
        TestKind::AtLeast => (lower >= limit, upper < limit),
        TestKind::AtMost => (upper <= limit, lower > limit),
        TestKind::Known
        | TestKind::Unknown
        | TestKind::Is
        | TestKind::IsNot
        | TestKind::Within
        | TestKind::Since
        | TestKind::Contains => (false, false),
    };
    match (surely, never) {
        (true, _) => Judged::Yes,
        (_, true) => Judged::No,
        _ => Judged::Unknown,
    }
}

fn by_values(kind: TestKind, values: &[Value], wanted: &[String], as_of: Date) -> Judged {
    let mut each = values.iter();
    match kind {
        TestKind::Known => Judged::Yes,
        TestKind::Unknown => Judged::No,
        TestKind::Is => Judged::of(each.any(|it| is_one(it, wanted))),
        TestKind::IsNot => Judged::of(!each.any(|it| is_one(it, wanted))),
        TestKind::Contains => Judged::of(each.any(|it| contains(it, wanted))),
        TestKind::AtLeast | TestKind::AtMost | TestKind::Within | TestKind::Since => {
            Judged::all(each.map(|it| bounded(kind, it, wanted, as_of)))
        }
    }
}

/// The same canonical text; of references also the bare id.
fn is_one(value: &Value, wanted: &[String]) -> bool {
    let text = value.canonical();
    let id = match value {
        Value::Reference(target) => Some(&*target.id),
        _ => None,
    };
    wanted
        .iter()
        .any(|it| *it == text || Some(it.as_str()) == id)
}

fn contains(value: &Value, wanted: &[String]) -> bool {
    let text = value.canonical().to_lowercase();
    wanted.iter().any(|it| text.contains(&it.to_lowercase()))
}

/// One value against a limit; unknown where the two do not go together.
fn bounded(kind: TestKind, value: &Value, wanted: &[String], as_of: Date) -> Judged {
    let Some(limit) = wanted.first() else {
        return Judged::Unknown;
    };
    match (value, kind) {
        (Value::Date(date), TestKind::Within | TestKind::Since) => near(*date, kind, limit, as_of),
        (Value::Date(date), TestKind::AtLeast | TestKind::AtMost) => {
            let Ok(limit) = limit.parse::<PartialDate>() else {
                return Judged::Unknown;
            };
            Judged::of(match kind {
                TestKind::AtLeast => date.last() >= limit.first(),
                _ => date.first() <= limit.last(),
            })
        }
        (Value::Code(code), TestKind::AtLeast | TestKind::AtMost) => ranked(kind, code, limit),
        (value, TestKind::AtLeast | TestKind::AtMost) => {
            let number = match value {
                Value::Integer(number) => Some(i128::from(*number)),
                Value::Money(money) => Some(i128::from(money.cents) / 100),
                Value::Text(text) => text.parse().ok(),
                _ => None,
            };
            match (number, limit.parse::<i128>()) {
                (Some(number), Ok(limit)) if kind == TestKind::AtLeast => {
                    Judged::of(number >= limit)
                }
                (Some(number), Ok(limit)) => Judged::of(number <= limit),
                _ => Judged::Unknown,
            }
        }
        _ => Judged::Unknown,
    }
}

/// Terms of a list in their natural order, e.g. of protection needs.
fn ranked(kind: TestKind, code: &str, limit: &str) -> Judged {
    let set = freistadt_model::ProtectionLevel::SET.codes;
    let rank = |wanted: &str| set.iter().position(|it| *it == wanted);
    match (rank(code), rank(limit)) {
        (Some(rank), Some(limit)) if kind == TestKind::AtLeast => Judged::of(rank >= limit),
        (Some(rank), Some(limit)) => Judged::of(rank <= limit),
        _ => Judged::Unknown,
    }
}

fn near(date: PartialDate, kind: TestKind, days: &str, as_of: Date) -> Judged {
    let Ok(days) = days.parse::<u32>() else {
        return Judged::Unknown;
    };
    let span = i64::from(days).days();
    match kind {
        TestKind::Within => {
            let limit = as_of.checked_add(span).unwrap_or(Date::MAX);
            Judged::of(date.first() <= limit)
        }
        _ => {
            let limit = as_of.checked_sub(span).unwrap_or(Date::MIN);
            Judged::of(date.last() >= limit)
        }
    }
}
