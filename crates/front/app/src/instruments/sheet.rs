//! One instrument about one record: what is answered, what it comes to, and what it was on another
//! day.

use std::collections::BTreeMap;
use std::sync::Arc;

use freistadt_instruments::{
    Answered, Instrument, Lift, Origin, Scored, Sight, counting, instrument, lift, question_id,
    score,
};
use freistadt_model::{GivenAnswer, Landscape, RecordRef, Revision, RevisionId};
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::Viewer;
use crate::data::{Data, DataError, calculate};

/// So many changes are searched for the state of a day.
const SEARCHED: u32 = 2_000;

/// One instrument about one record.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// The landscape.
    pub revision: Arc<Revision>,
    /// The instrument.
    pub instrument: &'static Instrument,
    /// About which record.
    pub subject: RecordRef,
    /// On which day.
    pub as_of: Date,
    /// What is known about each question.
    pub answered: BTreeMap<String, Answered>,
    /// What it comes to.
    pub scored: Scored,
    /// What would lift the weakest level.
    pub lifts: Vec<Lift>,
    /// So many of the answers can be looked up: by evidence, or in the landscape.
    pub evidenced: usize,
    /// What it came to on another day.
    pub then: Option<(Date, Scored)>,
}

impl Data {
    /// An instrument about a record, on a day, and for comparison on another. `None` where there
    /// is no such instrument or record, or it does not rate such records.
    pub async fn sheet(
        &self,
        viewer: &Viewer,
        id: &str,
        subject: Option<RecordRef>,
        as_of: Date,
        other: Option<Date>,
    ) -> Result<Option<Sheet>, DataError> {
        let Some(instrument) = instrument(id) else {
            return Ok(None);
        };
        let revision = self.revision(viewer, None).await?;
        let landscape = &revision.landscape;
        let subject = subject.unwrap_or_else(|| landscape.municipality().to_ref());
        if !super::list::rates(instrument, landscape, &subject) {
            return Ok(None);
        }
        let before = match other {
            Some(day) => Some((day, self.revision_on(viewer, day).await?)),
            None => None,
        };
        let seen = revision.clone();
        let sheet = calculate(move || {
            let then = before.map(|(day, then)| {
                let was = with_answers_of(&then.landscape, &seen.landscape);
                (day, results(instrument, &was, &subject, day).1)
            });
            let landscape = seen.landscape.without_proposals();
            let (answered, scored) = results(instrument, &landscape, &subject, as_of);
            Sheet {
                lifts: lift(instrument, &scored),
                evidenced: evidenced(&landscape, &answered),
                revision: seen,
                instrument,
                subject,
                as_of,
                answered,
                scored,
                then,
            }
        });
        Ok(Some(sheet.await?))
    }

    /// The state of a day: the newest that was made on it or before; the oldest where there is none.
    async fn revision_on(&self, viewer: &Viewer, day: Date) -> Result<Arc<Revision>, DataError> {
        let entries = self.history(viewer, None, SEARCHED).await?;
        let made = |it: &freistadt_store::Entry| it.note.at.to_zoned(TimeZone::system()).date();
        let found = entries.iter().find(|it| made(it) <= day);
        let id = found.map_or(RevisionId(0), |it| it.revision);
        self.revision(viewer, Some(id)).await
    }
}

/// A landscape as it was, with the answers of today: these carry their own days.
fn with_answers_of(then: &Landscape, now: &Landscape) -> Landscape {
    let mut landscape = then.without_proposals();
    landscape.given_answers = now.given_answers.clone();
    landscape
}

pub(super) fn results(
    instrument: &Instrument,
    landscape: &Landscape,
    subject: &RecordRef,
    day: Date,
) -> (BTreeMap<String, Answered>, Scored) {
    let answered = Sight::new(landscape, day).answered(instrument, subject);
    let scored = score(instrument, &counting(&answered), &[]);
    (answered, scored)
}

fn evidenced(landscape: &Landscape, answered: &BTreeMap<String, Answered>) -> usize {
    let shown = |it: &&Answered| match &it.origin {
        Origin::Nobody => false,
        Origin::Derived => true,
        Origin::Given(id) => landscape.find(id).is_some_and(GivenAnswer::has_evidence),
    };
    answered.values().filter(shown).count()
}

impl Sheet {
    /// Whether anybody, or the landscape, answers a question.
    pub fn is_answered(&self, question: &str) -> bool {
        let answered = self.answered.get(question);
        answered.is_some_and(|it| it.origin != Origin::Nobody)
    }

    /// The answer that counts, or the last one that somebody gave.
    pub fn last(&self, question: &str) -> Option<&GivenAnswer> {
        let answered = self.answered.get(question)?;
        self.revision.landscape.find(answered.last.as_ref()?)
    }

    /// Everything that was answered to a question and those that ask the same, newest first.
    pub fn past(&self, question: &str) -> Vec<GivenAnswer> {
        let Some(question) = self.instrument.question(question) else {
            return Vec::new();
        };
        let id = question_id(self.instrument, question);
        let sight = Sight::new(&self.revision.landscape, Date::MAX);
        let past = sight.past(&id, &self.subject).into_iter().rev();
        past.cloned().collect()
    }
}
