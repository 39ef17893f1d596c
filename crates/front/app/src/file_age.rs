//! Whether a file seems older than what was read from its like before.

use freistadt_import::{file_family, own_part, own_revision};
use freistadt_interchange::{ReadWorkbook, last_saved};
use freistadt_model::{Argument, Diagnostic, Location, RevisionId};
use freistadt_store::Entry;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::input::InputFile;

/// Codes of the remarks made here.
pub const OLDER: [&str; 2] = ["file-older-than-last", "workbook-of-earlier-state"];

/// Remarks on files that seem older than the last import of the same list; `imports` are earlier
/// imports, the newest first.
pub(crate) fn older_files(
    files: &[InputFile],
    read: &[(String, ReadWorkbook)],
    newest: RevisionId,
    imports: &[Entry],
) -> Vec<Diagnostic> {
    let all = files.iter().zip(read);
    let remarks = all.filter_map(|(file, (_, workbook))| {
        let remark = match own_revision(workbook) {
            // A unit takes its time, and what others changed meanwhile is shown by itself.
            Some(_) if own_part(workbook).is_some() => None,
            Some(base) => earlier_state(base, newest),
            None => older_list(file, imports),
        };
        let place = Location {
            file: Some(file.name.clone()),
            ..Location::default()
        };
        Some(remark?.at(place))
    });
    remarks.collect()
}

/// A workbook of ours, written before somebody changed something.
fn earlier_state(base: RevisionId, newest: RevisionId) -> Option<Diagnostic> {
    let number = |id: RevisionId| i64::try_from(id.0).unwrap_or(i64::MAX);
    let earlier = base != RevisionId(0) && base < newest;
    earlier.then(|| {
        Diagnostic::warning("workbook-of-earlier-state")
            .number("written", number(base))
            .number("now", number(newest))
    })
}

fn older_list(file: &InputFile, imports: &[Entry]) -> Option<Diagnostic> {
    let family = file_family(&file.name);
    let (name, entry) = imports.iter().find_map(|entry| {
        let mut names = entry.note.reason.split(", ");
        let name = names.find(|name| file_family(name) == family)?;
        Some((name, entry))
    })?;
    let last = match (day_in_name(&file.name), day_in_name(name)) {
        (Some(this), Some(last)) => (this, last),
        (named, _) => {
            let this = named.or_else(|| last_saved(&file.bytes))?;
            (this, entry.note.at.to_zoned(TimeZone::system()).date())
        }
    };
    let (this, last) = last;
    (this < last).then(|| {
        let mut remark = Diagnostic::warning("file-older-than-last").text("name", name);
        remark.arguments.push(("day", Argument::Date(this)));
        remark.arguments.push(("last", Argument::Date(last)));
        remark
    })
}

/// The day that a file's name says; of a month its last: `Liste_2026-11.xlsx`, `Stand 30.11.26`.
fn day_in_name(name: &str) -> Option<Date> {
    let mut groups: Vec<&str> = name.split(|c: char| !c.is_ascii_digit()).collect();
    groups.retain(|group| !group.is_empty());
    (0..groups.len()).find_map(|at| day_at(&groups, at))
}

fn day_at(groups: &[&str], at: usize) -> Option<Date> {
    let number = |at: usize, length: usize| -> Option<i16> {
        let group = groups.get(at)?;
        (group.len() <= length).then(|| group.parse().ok())?
    };
    let first = groups.get(at)?;
    match first.len() {
        8 => day(
            first.get(..4)?.parse().ok()?,
            first.get(4..6)?.parse().ok()?,
            first.get(6..)?.parse().ok(),
        ),
        4 => day(first.parse().ok()?, number(at + 1, 2)?, number(at + 2, 2)),
        1 | 2 => {
            let year = number(at + 2, 4)?;
            let year = if year < 100 { year + 2000 } else { year };
            day(year, number(at + 1, 2)?, number(at, 2))
        }
        _ => None,
    }
}

fn day(year: i16, month: i16, day: Option<i16>) -> Option<Date> {
    if !(1990..2200).contains(&year) {
        return None;
    }
    let month = Date::new(year, i8::try_from(month).ok()?, 1).ok()?;
    let last = month.last_of_month();
    let Some(day) = day.and_then(|day| i8::try_from(day).ok()) else {
        return Some(last);
    };
    Some(Date::new(year, month.month(), day).unwrap_or(last))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::day_in_name;

    #[test]
    fn the_day_in_a_name_is_found() {
        for (name, expected) in [
            ("Anwendungen_2026-11.xlsx", Some(date(2026, 11, 30))),
            ("Liste 30.11.2026 (2).xlsx", Some(date(2026, 11, 30))),
            ("Stand 1.2.26.csv", Some(date(2026, 2, 1))),
            ("20261101_Liste.xlsx", Some(date(2026, 11, 1))),
            ("Liste 2026-13.xlsx", None),
            ("Liste 4711.xlsx", None),
            ("Liste.xlsx", None),
        ] {
            assert_eq!(day_in_name(name), expected, "{name}");
        }
    }
}
