//! What a digest says, worked out from two states of one landscape and the changes between them.
//! The same states, days and changes give the same digest.

use std::collections::{BTreeMap, BTreeSet};

use freistadt_catalogue::{Ending, VersionFits, endings};
use freistadt_indicators::{Decision, assess, deadlines};
use freistadt_l10n::{Language, Wording};
use freistadt_model::{
    Change, ChangeSet, Deadlines, Kind, Landscape, LeadTimes, LifeEvent, PartialDate, RecordRef,
};
use freistadt_policy::{Rule, rules_of};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};

use crate::frame::{judged, rule_title};

/// So far ahead ends of support and the like are told.
const ENDINGS_AHEAD: i32 = 12;
/// So far ahead decisions are told, in days; procurement and the council meet about monthly.
const DECISIONS_AHEAD: i32 = 42;
/// So many days before its day a decision is told once more.
const ONCE_MORE: i32 = 7;

/// A record as people know it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) record: RecordRef,
}

/// One change set, however many records it changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) change_set: String,
    pub(crate) at: Timestamp,
    /// The function of whoever did it, never a name; may be empty.
    pub(crate) unit: String,
    pub(crate) function: String,
    pub(crate) reason: String,
    pub(crate) records: usize,
    /// Which change it takes back.
    pub(crate) undoes: Option<String>,
    /// Whether it was taken back within the same digest.
    pub(crate) undone: bool,
}

/// What ends for an application.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Ends {
    pub(crate) first: Date,
    pub(crate) application: Named,
    pub(crate) event: LifeEvent,
    pub(crate) on: PartialDate,
    pub(crate) product: String,
    pub(crate) version: Option<String>,
}

/// A contract about which something has to be decided.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Decides {
    /// The day that counts next.
    pub(crate) day: Date,
    /// By when to decide; none where that day has passed and only the last one is left.
    pub(crate) decide_by: Option<Date>,
    pub(crate) by: Date,
    pub(crate) contract: Named,
    pub(crate) deadlines: Deadlines,
    /// Whether the last digest did not tell it so.
    pub(crate) new: bool,
}

/// What a rule finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Finds {
    pub(crate) rule: String,
    pub(crate) title: Wording,
    pub(crate) subjects: Vec<Named>,
}

/// What is to be told of a landscape on a day, before anything is compared.
#[derive(Debug, Clone)]
pub(crate) struct Stand {
    organization: String,
    name: String,
    day: Date,
    endings: BTreeSet<Ends>,
    decisions: Vec<Decides>,
    found: BTreeMap<String, (Wording, BTreeSet<Named>)>,
}

/// What is told.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Digest {
    pub(crate) organization: String,
    pub(crate) name: String,
    pub(crate) since: Date,
    pub(crate) as_of: Date,
    /// Newest first.
    pub(crate) changes: Vec<Told>,
    /// Changes before those that are named.
    pub(crate) further: usize,
    pub(crate) endings: Vec<Ends>,
    pub(crate) decisions: Vec<Decides>,
    pub(crate) begun: Vec<Finds>,
    pub(crate) over: Vec<Finds>,
}

impl Digest {
    /// What is new between two states of the same landscape.
    pub(crate) fn between(
        before: &Stand,
        after: &Stand,
        changes: Vec<Told>,
        further: usize,
    ) -> Digest {
        let known: BTreeSet<(&RecordRef, Date, bool)> = (before.decisions.iter())
            .map(|it| it.mark(before.day))
            .collect();
        let decisions = after.decisions.iter().map(|it| Decides {
            new: !known.contains(&it.mark(after.day)),
            ..it.clone()
        });
        Digest {
            organization: after.organization.clone(),
            name: after.name.clone(),
            since: before.day,
            as_of: after.day,
            changes,
            further,
            endings: after.endings.difference(&before.endings).cloned().collect(),
            decisions: decisions.collect(),
            begun: only_in(&after.found, &before.found),
            over: only_in(&before.found, &after.found),
        }
    }

    /// Whether there is something to say; that a decision is still to be made is none.
    pub(crate) fn is_news(&self) -> bool {
        !self.changes.is_empty()
            || !self.endings.is_empty()
            || self.decisions.iter().any(|it| it.new)
            || !self.begun.is_empty()
            || !self.over.is_empty()
    }
}

impl Decides {
    /// What makes it the same as in the digest before: contract, day, and whether it is close.
    fn mark(&self, today: Date) -> (&RecordRef, Date, bool) {
        let close = self.day <= ahead(today, ONCE_MORE);
        (&self.contract.record, self.day, close)
    }
}

fn ahead(day: Date, days: i32) -> Date {
    day.checked_add(days.days()).unwrap_or(Date::MAX)
}

impl Stand {
    /// What is to be told of a landscape on a day.
    pub(crate) fn of(landscape: &Landscape, day: Date) -> Stand {
        let municipality = landscape.municipality().to_ref();
        Stand {
            organization: landscape.owner.clone(),
            name: landscape.title(&municipality).to_owned(),
            day,
            endings: endings_of(landscape, day),
            decisions: decisions_of(landscape, day),
            found: found_in(landscape, day),
        }
    }
}

fn named(landscape: &Landscape, record: RecordRef) -> Named {
    Named {
        name: landscape.title(&record).to_owned(),
        record,
    }
}

fn endings_of(landscape: &Landscape, day: Date) -> BTreeSet<Ends> {
    let all = endings(landscape);
    let before = day.checked_add(ENDINGS_AHEAD.months()).unwrap_or(Date::MAX);
    let told = all
        .between(day, before)
        .filter(|it| it.event.is_an_end() && it.fits == VersionFits::Surely);
    let ends = |it: &Ending| Ends {
        first: it.on.first(),
        application: named(landscape, it.application.to_ref()),
        event: it.event,
        on: it.on,
        product: it.product.clone(),
        version: it.version.clone(),
    };
    told.map(ends).collect()
}

fn decisions_of(landscape: &Landscape, day: Date) -> Vec<Decides> {
    let decides = |it: Decision| {
        let decide_by = it.decide_by(day);
        Decides {
            day: decide_by.unwrap_or(it.by),
            decide_by,
            by: it.by,
            contract: named(landscape, it.contract.to_ref()),
            deadlines: it.deadlines,
            new: false,
        }
    };
    let all = deadlines(landscape, day, LeadTimes::default());
    let pressing = all.into_iter().filter(|it| !it.goes_on() && it.by >= day);
    let mut near: Vec<Decides> = pressing
        .map(decides)
        .filter(|it| it.day <= ahead(day, DECISIONS_AHEAD))
        .collect();
    near.sort_by(|a, b| (a.day, &a.contract).cmp(&(b.day, &b.contract)));
    near
}

fn found_in(landscape: &Landscape, day: Date) -> BTreeMap<String, (Wording, BTreeSet<Named>)> {
    let (rules, _) = rules_of(landscape);
    let assessment = assess(landscape, day, LeadTimes::default());
    let checked = judged(landscape, &assessment, &rules);
    let titles: BTreeMap<&str, &Rule> = rules.iter().map(|it| (it.id.as_str(), it)).collect();
    let mut found: BTreeMap<String, (Wording, BTreeSet<Named>)> = BTreeMap::new();
    for finding in checked
        .findings
        .into_iter()
        .filter(freistadt_model::Finding::counts)
    {
        let subject = named(landscape, finding.subject);
        let title = titles.get(finding.rule.as_str()).map(|rule| title(rule));
        let of_rule = found.entry(finding.rule).or_insert_with(|| {
            let title = title.unwrap_or_default();
            (title, BTreeSet::new())
        });
        of_rule.1.insert(subject);
    }
    found
}

fn title(rule: &Rule) -> Wording {
    Wording {
        de: rule_title(Language::German, rule),
        en: rule_title(Language::English, rule),
    }
}

/// What one state has and the other has not; a record that was only renamed is the same.
fn only_in(
    one: &BTreeMap<String, (Wording, BTreeSet<Named>)>,
    other: &BTreeMap<String, (Wording, BTreeSet<Named>)>,
) -> Vec<Finds> {
    let mut finds = Vec::new();
    for (rule, (title, subjects)) in one {
        let there: BTreeSet<&RecordRef> = (other.get(rule).into_iter())
            .flat_map(|(_, subjects)| subjects.iter().map(|it| &it.record))
            .collect();
        let only = subjects.iter().filter(|it| !there.contains(&it.record));
        let subjects: Vec<Named> = only.cloned().collect();
        if !subjects.is_empty() {
            finds.push(Finds {
                rule: rule.clone(),
                title: title.clone(),
                subjects,
            });
        }
    }
    finds
}

/// How many records a change set is about; sources, facts and columns stand beside them and count
/// only where there is nothing else.
pub(crate) fn records(changes: &ChangeSet) -> usize {
    let all: BTreeSet<RecordRef> = changes.changes.iter().map(target).collect();
    let beside =
        |it: &&RecordRef| matches!(it.kind, Kind::Source | Kind::Claim | Kind::ColumnMapping);
    let main = all.iter().filter(|it| !beside(it)).count();
    if main == 0 { all.len() } else { main }
}

fn target(change: &Change) -> RecordRef {
    match change {
        Change::Add(record) | Change::Remove(record) => record.to_ref(),
        Change::Edit { target, .. } => target.clone(),
    }
}

/// Marks changes that others in the list took back; newest first, so that a taking back that was
/// itself taken back does not count.
pub(crate) fn mark_undone(changes: &mut [Told]) {
    let mut gone: BTreeSet<String> = BTreeSet::new();
    for change in changes {
        change.undone = gone.contains(&change.change_set);
        if !change.undone {
            gone.extend(change.undoes.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use freistadt_model::{Application, Id, LifeCycleEvent, Record as _, Stated, Tabled as _};
    use jiff::civil::date;

    use super::*;

    fn landscape() -> Landscape {
        let mut landscape = Landscape::new("stadt");
        let mut application = Application::new(Id::new("kartei"));
        application.name = "Karteiprogramm Omega".to_owned();
        application.open_export = freistadt_model::Answer::No;
        landscape.insert(application.into_any());
        let mut event = LifeCycleEvent::new(Id::new("ende"));
        event.product = "Karteiprogramm Omega".to_owned();
        event.event = Stated::Known(LifeEvent::EndOfSupport);
        event.on = Stated::Known("2027-11-30".parse().expect("a day"));
        landscape.insert(event.into_any());
        landscape
    }

    #[test]
    fn an_end_is_told_once_when_it_comes_within_a_year() {
        let landscape = landscape();
        let stand = |day| Stand::of(&landscape, day);
        let cases = [
            (date(2026, 11, 28), date(2026, 11, 29), 0),
            (date(2026, 11, 29), date(2026, 12, 1), 1),
            (date(2026, 12, 1), date(2026, 12, 2), 0),
        ];
        for (since, as_of, told) in cases {
            let digest = Digest::between(&stand(since), &stand(as_of), Vec::new(), 0);
            assert_eq!(digest.endings.len(), told, "{as_of}");
            assert_eq!(digest.is_news(), told > 0, "{as_of}");
            let again = Digest::between(&stand(since), &stand(as_of), Vec::new(), 0);
            assert_eq!(digest, again);
        }
    }

    #[test]
    fn what_a_rule_finds_is_told_when_it_begins_and_when_it_is_over() {
        let day = date(2026, 11, 23);
        let (without, with) = (Landscape::new("stadt"), landscape());
        let [without, with] = [without, with].map(|it| Stand::of(&it, day));
        let begun = Digest::between(&without, &with, Vec::new(), 0);
        let over = Digest::between(&with, &without, Vec::new(), 0);
        assert!(!begun.begun.is_empty() && begun.over.is_empty());
        assert_eq!(begun.begun, over.over);
    }

    #[test]
    fn a_taking_back_that_was_taken_back_does_not_count() {
        let told = |id: &str, undoes: Option<&str>| Told {
            change_set: id.to_owned(),
            at: Timestamp::UNIX_EPOCH,
            unit: String::new(),
            function: "edit".to_owned(),
            reason: String::new(),
            records: 1,
            undoes: undoes.map(str::to_owned),
            undone: false,
        };
        let mut changes = [
            told("c3", Some("c2")),
            told("c2", Some("c1")),
            told("c1", None),
        ];
        mark_undone(&mut changes);
        assert_eq!(changes.map(|it| it.undone), [false, true, false]);
        let mut changes = [told("c2", Some("c1")), told("c1", None)];
        mark_undone(&mut changes);
        assert_eq!(changes.map(|it| it.undone), [false, true]);
    }
}
