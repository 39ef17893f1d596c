//! Who can bring what to a standstill, in the assessment: the largest exits, pairs, how long
//! replacing takes.

use freistadt_app::graph::{Counts, Impact};
use freistadt_app::indicators::{Assessment, by_protection};
use freistadt_l10n::{Language, integer};
use freistadt_model::{Kind, Landscape, ProtectionLevel};

use super::{Align, DIM, PLAIN, Table, bar, counted, heading, sentence, words};

/// Organizations that are named; the rest is counted.
const SHOWN: usize = 6;

/// Public services where some are recorded, else applications; the town itself does not count.
/// Nothing is said where no exit certainly stops anything.
pub(super) fn standstill(assessment: &Assessment, landscape: &Landscape, language: Language) {
    let services = assessment.counts.get(&Kind::PublicService) > Some(&0);
    let of = |impact: &Impact| {
        if services {
            impact.services
        } else {
            impact.applications
        }
    };
    let town = landscape.municipality();
    let impacts = assessment.exits.impacts.values();
    let mut impacts: Vec<(&Impact, Counts)> = impacts
        .map(|it| (it, of(it)))
        .filter(|(impact, counts)| impact.organization != town && counts.certainly_stopped > 0)
        .collect();
    impacts.sort_by_key(|(_, counts)| std::cmp::Reverse(counts.certainly_stopped));
    let Some((worst, most)) = impacts.first() else {
        return;
    };
    heading(&words(language, "overview-standstill", &[]));
    let kind = if services { "services" } else { "applications" };
    let columns = words(language, "standstill-columns", &[("kind", kind.to_owned())]);
    sentence(&columns, DIM);
    let mut table = Table::new(&[Align::Left, Align::Left, Align::Right]);
    for (impact, counts) in impacts.iter().take(SHOWN) {
        table.row([
            landscape.title(&impact.organization.to_ref()).to_owned(),
            bar(
                counts.certainly_stopped.into(),
                most.certainly_stopped.into(),
                18,
            ),
            span(counts, language),
        ]);
    }
    table.print();
    if impacts.len() > SHOWN {
        sentence(
            &counted(language, "overview-q1-more", impacts.len() - SHOWN),
            DIM,
        );
    }
    if services {
        protection(worst, language);
    }
    joint_and_months(assessment, services, language);
}

fn span(counts: &Counts, language: Language) -> String {
    let number = |count: u32| integer(language, count.into());
    if counts.certainly_stopped == counts.possibly_stopped {
        return number(counts.certainly_stopped);
    }
    let ends = [
        ("least", number(counts.certainly_stopped)),
        ("most", number(counts.possibly_stopped)),
    ];
    words(language, "standstill-maybe", &ends)
}

/// Of the exit that stops most; nothing where no service is rated.
fn protection(worst: &Impact, language: Language) {
    let parts = by_protection(&worst.by_part);
    if parts
        .iter()
        .all(|(level, counts)| level.is_none() || counts.certainly_stopped == 0)
    {
        return;
    }
    let count = |wanted: Option<ProtectionLevel>| {
        let part = parts.iter().find(|(level, _)| *level == wanted);
        integer(
            language,
            part.map_or(0, |(_, counts)| counts.certainly_stopped)
                .into(),
        )
    };
    let counts = [
        ("very-high", count(Some(ProtectionLevel::VeryHigh))),
        ("high", count(Some(ProtectionLevel::High))),
        ("normal", count(Some(ProtectionLevel::Normal))),
        ("unrated", count(None)),
    ];
    sentence(&words(language, "standstill-protection", &counts), DIM);
}

/// Who stops something only together, and how long the longest replacement takes.
fn joint_and_months(assessment: &Assessment, services: bool, language: Language) {
    let [pairs, months] = if services {
        ["pairs-only-critical-together", "months-to-replace"]
    } else {
        [
            "pairs-only-critical-together-applications",
            "months-to-replace-applications",
        ]
    };
    let whole = |id: &str| {
        let measured = assessment.indicator(id);
        let value = measured.and_then(|it| it.value?.to_whole());
        let value = usize::try_from(value.unwrap_or(0)).unwrap_or(0);
        (value, measured.is_some_and(|it| it.upper == it.value))
    };
    if let (count @ 1.., _) = whole(pairs) {
        sentence(&counted(language, "standstill-joint", count), PLAIN);
    }
    if let (count @ 1.., exact) = whole(months) {
        let key = if exact {
            "standstill-months"
        } else {
            "standstill-months-least"
        };
        sentence(&counted(language, key, count), PLAIN);
    }
}
