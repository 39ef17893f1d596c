//! The calendar of contracts: until when what can be done, and what happens if nobody acts.

use std::sync::Arc;

use freistadt_catalogue::{Ending, Endings, VersionFits};
use freistadt_indicators::{CostTable, Decision, cost_table, deadlines, undated};
use freistadt_interchange::{Event, write_calendar};
use freistadt_l10n::{Language, Room, args, code_label, inaction, message};
use freistadt_model::{Code as _, Contract, Id, LeadTimes, Revision};
use jiff::civil::Date;

use crate::Viewer;
use crate::data::{Data, DataError, calculate};

/// The contracts by the day on which acting ends.
#[derive(Debug, Clone)]
pub struct Calendar {
    /// The state it is from.
    pub revision: Arc<Revision>,
    /// The day from which it looks ahead.
    pub as_of: Date,
    /// What presses, earliest first.
    pub due: Vec<Decision>,
    /// What simply goes on and can be ended, earliest first.
    pub terminable: Vec<Decision>,
    /// Running contracts of which too little is known.
    pub undated: Vec<Id<Contract>>,
    /// What happens to applications, past and future.
    pub endings: Arc<Endings>,
}

impl Data {
    /// The calendar as of a day.
    pub async fn calendar(&self, viewer: &Viewer, as_of: Date) -> Result<Calendar, DataError> {
        let revision = self.revision(viewer, None).await?;
        let endings = self.endings_of(&revision).await?;
        calculate(move || {
            let all = deadlines(&revision.landscape, as_of, LeadTimes::default());
            let undated = undated(&revision.landscape, as_of, LeadTimes::default());
            let (terminable, due) = all.into_iter().partition(Decision::goes_on);
            Calendar {
                revision,
                as_of,
                due,
                terminable,
                undated,
                endings,
            }
        })
        .await
    }

    /// The calendar as a file that other calendars subscribe to: of each contract that presses
    /// the day by which to decide, the last day to act, and the end.
    pub async fn calendar_file(
        &self,
        viewer: &Viewer,
        language: Language,
        as_of: Date,
    ) -> Result<String, DataError> {
        let calendar = self.calendar(viewer, as_of).await?;
        let name = message(language, "nav-deadlines", &args());
        let events: Vec<Event> = calendar
            .due
            .iter()
            .flat_map(|due| events(&calendar, due, language))
            .chain(endings(&calendar, language))
            .collect();
        Ok(write_calendar(&name, &events, as_of))
    }

    /// What was paid, year by year.
    pub async fn cost_table(
        &self,
        viewer: &Viewer,
    ) -> Result<(Arc<Revision>, CostTable), DataError> {
        let revision = self.revision(viewer, None).await?;
        calculate(move || {
            let table = cost_table(&revision.landscape);
            (revision, table)
        })
        .await
    }
}

/// What ends for sure from the day on; where only a month or year is known, its last day.
fn endings(calendar: &Calendar, language: Language) -> Vec<Event> {
    let landscape = &calendar.revision.landscape;
    let ahead = calendar.endings.list.iter().filter(|it| {
        it.event.is_an_end() && it.fits == VersionFits::Surely && it.on.last() >= calendar.as_of
    });
    let event = |it: &Ending| {
        let kind = it.event.code();
        let named = args()
            .text("application", landscape.title(&it.application.to_ref()))
            .text("event", code_label(language, "life-event", kind));
        Event {
            id: format!(
                "{}-{kind}-{}@{}",
                it.application.as_str(),
                it.on,
                landscape.owner
            ),
            on: it.on.last(),
            title: message(language, "calendar-ending", &named),
            text: it.product.clone(),
        }
    };
    ahead.map(event).collect()
}

fn events(calendar: &Calendar, due: &Decision, language: Language) -> Vec<Event> {
    let landscape = &calendar.revision.landscape;
    let contract = landscape.title(&due.contract.to_ref()).to_owned();
    let effect = inaction(language, &due.deadlines, Room::Sentence);
    let event = |kind: &str, on: Date| Event {
        id: format!("{}-{kind}@{}", due.contract.as_str(), landscape.owner),
        on,
        title: message(
            language,
            &format!("calendar-{kind}"),
            &args().text("contract", contract.as_str()),
        ),
        text: effect.clone(),
    };
    let mut events = Vec::new();
    // What should have been decided is to be decided today.
    let decide_by = due.deadlines.decide_by.map(|on| on.max(calendar.as_of));
    events.extend(decide_by.map(|on| event("decide", on)));
    events.push(event("act", due.by));
    let ends = due
        .deadlines
        .termination
        .map(|termination| termination.ends);
    events.extend(ends.filter(|on| *on != due.by).map(|on| event("ends", on)));
    events
}
