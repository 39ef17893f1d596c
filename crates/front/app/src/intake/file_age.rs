//! Whether a file seems older than what was read from its like before.

use freistadt_import::{file_family, own_part, own_revision};
use freistadt_interchange::{ReadWorkbook, last_saved};
use freistadt_model::{
    Argument, Diagnostic, Id, Landscape, Location, PartialDate, RevisionId, Source, Stated,
};
use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::intake::input::InputFile;

/// Codes of the remarks made here.
pub const OLDER: [&str; 2] = ["file-older-than-last", "workbook-of-earlier-state"];

/// Remarks on files that seem older than what the landscape has from the same list.
pub(crate) fn older_files(
    files: &[InputFile],
    read: &[(String, ReadWorkbook)],
    newest: RevisionId,
    present: &Landscape,
) -> Vec<Diagnostic> {
    let all = files.iter().zip(read);
    let remarks = all.filter_map(|(file, (_, workbook))| {
        let remark = match own_revision(workbook) {
            // A unit takes its time, and what others changed meanwhile is shown by itself.
            Some(_) if own_part(workbook).is_some() => None,
            Some(base) => earlier_state(base, newest),
            None => older_list(file, present),
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

/// Two names with days are compared to the day. Otherwise the one day may be when the file was
/// saved, the other when it was read: people look into an old list and save it, or read a list
/// long after it was written, so only a month says something.
fn older_list(file: &InputFile, present: &Landscape) -> Option<Diagnostic> {
    let last: &Source = present.sources.get(&source(file))?;
    let (this, before, surely) = match (day_in_name(&file.name), day_in_name(&last.name)) {
        (Some(this), Some(before)) => (this, before, this),
        (_, _) => {
            let this = day_of(file)?;
            let before = last.on.known()?.last();
            (this, before, this.saturating_add(1.month()))
        }
    };
    (surely < before).then(|| {
        let mut remark = Diagnostic::warning("file-older-than-last").text("name", &last.name);
        remark.arguments.push(("day", Argument::Date(this)));
        remark.arguments.push(("last", Argument::Date(before)));
        remark
    })
}

fn source(file: &InputFile) -> Id<Source> {
    Id::new(file_family(&file.name))
}

/// The day as of which a file speaks: as its name says, else when it was saved.
fn day_of(file: &InputFile) -> Option<Date> {
    day_in_name(&file.name).or_else(|| last_saved(&file.bytes))
}

/// Notes with the sources as of which day they speak; of a file that does not say so, the day of
/// the import stays.
pub(crate) fn date_sources(files: &[InputFile], incoming: &mut Landscape, as_of: Date) {
    for file in files {
        let day = day_of(file);
        if let (Some(day), Some(said)) = (day, incoming.sources.get_mut(&source(file))) {
            said.on = Stated::Known(PartialDate::day(day.min(as_of)));
        }
    }
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
