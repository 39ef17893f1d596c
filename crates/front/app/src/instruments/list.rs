//! All instruments with what they come to, and everything that one of them rates.

use std::collections::BTreeMap;
use std::sync::Arc;

use freistadt_instruments::{
    Instrument, Origin, Scored, Shares, Sight, counting, instrument, instruments, remarks, score,
    shares,
};
use freistadt_model::{Diagnostic, GivenAnswer, Id, Kind, Landscape, RecordRef, Revision};
use jiff::civil::Date;

use crate::Viewer;
use crate::data::{Data, DataError, calculate};

/// All instruments, about one record.
#[derive(Debug, Clone)]
pub struct Instruments {
    /// The landscape.
    pub revision: Arc<Revision>,
    /// About which record.
    pub subject: RecordRef,
    /// One entry per instrument.
    pub lines: Vec<InstrumentLine>,
    /// What is wrong with answers that were given.
    pub remarks: Vec<(Id<GivenAnswer>, Diagnostic)>,
}

/// One instrument, and what it comes to.
#[derive(Debug, Clone)]
pub struct InstrumentLine {
    /// The instrument.
    pub instrument: &'static Instrument,
    /// What it comes to for the record; `None` where it does not rate such records.
    pub scored: Option<Scored>,
}

/// Everything that an instrument rates.
#[derive(Debug, Clone)]
pub struct Rated {
    /// The landscape.
    pub revision: Arc<Revision>,
    /// The instrument.
    pub instrument: &'static Instrument,
    /// Each record with what it comes to: weakest first, then by name.
    pub rows: Vec<RatedRow>,
    /// How the answers spread, per question that can be answered as a whole.
    pub shares: BTreeMap<String, Shares>,
}

/// One record that is rated.
#[derive(Debug, Clone)]
pub struct RatedRow {
    /// The record.
    pub subject: RecordRef,
    /// What it comes to.
    pub scored: Scored,
    /// What was answered to each question, as ids of options.
    pub said: BTreeMap<String, String>,
}

impl Data {
    /// All instruments, and what they come to for a record, by default for the town as a whole.
    pub async fn instruments(
        &self,
        viewer: &Viewer,
        subject: Option<RecordRef>,
        as_of: Date,
    ) -> Result<Option<Instruments>, DataError> {
        let revision = self.revision(viewer, None).await?;
        let town = revision.landscape.municipality().to_ref();
        // The town can be asked about before anything of it is recorded.
        let subject = subject.unwrap_or_else(|| town.clone());
        if subject != town && !revision.landscape.contains(&subject) {
            return Ok(None);
        }
        let seen = revision.clone();
        let made = calculate(move || {
            let landscape = seen.landscape.without_proposals();
            let sight = Sight::new(&landscape, as_of);
            let line = |it: &'static Instrument| InstrumentLine {
                instrument: it,
                scored: rates(it, &landscape, &subject)
                    .then(|| score(it, &counting(&sight.answered(it, &subject)), &[])),
            };
            Instruments {
                lines: instruments().iter().map(line).collect(),
                remarks: remarks(&landscape, as_of),
                revision: seen,
                subject,
            }
        });
        Ok(Some(made.await?))
    }

    /// Everything that an instrument rates: all applications in use where the landscape answers
    /// some of it, else whatever somebody has answered for.
    pub async fn rated(
        &self,
        viewer: &Viewer,
        id: &str,
        as_of: Date,
    ) -> Result<Option<Rated>, DataError> {
        let Some(instrument) = instrument(id) else {
            return Ok(None);
        };
        let revision = self.revision(viewer, None).await?;
        let seen = revision.clone();
        let (rows, shares) = calculate(move || rows(instrument, &seen.landscape, as_of)).await?;
        Ok(Some(Rated {
            revision,
            instrument,
            rows,
            shares,
        }))
    }
}

/// Whether an instrument rates this: a record that is there, or the town, which may be asked about
/// before anything of it is recorded.
pub(super) fn rates(instrument: &Instrument, landscape: &Landscape, subject: &RecordRef) -> bool {
    use freistadt_instruments::RatedKind;
    let wanted = match subject.kind {
        Kind::Application => RatedKind::Application,
        Kind::Organization if *subject == landscape.municipality().to_ref() => RatedKind::Town,
        Kind::Organization => RatedKind::Organization,
        _ => return false,
    };
    if wanted != RatedKind::Town && !landscape.contains(subject) {
        return false;
    }
    instrument.rates.contains(&wanted)
}

type Found = (Vec<RatedRow>, BTreeMap<String, Shares>);

fn rows(instrument: &Instrument, landscape: &Landscape, as_of: Date) -> Found {
    let landscape = landscape.without_proposals();
    let sight = Sight::new(&landscape, as_of);
    let town = landscape.municipality().to_ref();
    let derives = instrument.questions().any(|it| !it.facts.is_empty());
    let in_use = landscape.applications.values().filter(|it| it.is_in_use());
    let all: Vec<RecordRef> = match derives {
        true => in_use.map(|it| it.id.to_ref()).collect(),
        false => sight.subjects().into_iter().cloned().collect(),
    };
    let others = all.into_iter().filter(|it| *it != town);
    let mut rows = Vec::new();
    for subject in others.filter(|it| rates(instrument, &landscape, it)) {
        let answered = sight.answered(instrument, &subject);
        if !derives && answered.values().all(|it| it.origin == Origin::Nobody) {
            continue;
        }
        let answers = counting(&answered);
        let questions = instrument.questions();
        let said = questions.filter_map(|it| {
            let said = answers.get(&it.id)?;
            Some((it.id.clone(), instrument.text_of(it, *said)))
        });
        rows.push(RatedRow {
            subject,
            said: said.collect(),
            scored: score(instrument, &answers, &[]),
        });
    }
    let spread = instrument.objectives.iter().map(|objective| {
        let id = objective.id();
        let chosen = rows.iter().map(|row| row.said.get(id).map(String::as_str));
        (id.to_owned(), shares(chosen))
    });
    let spread = spread.collect();
    rows.sort_by(|a, b| {
        let weak = |it: &RatedRow| {
            let level = it.scored.weakest.as_ref().and_then(|it| it.level);
            (
                level.is_none(),
                level,
                it.scored.score.is_none(),
                it.scored.score,
            )
        };
        let name = |it: &RatedRow| landscape.title(&it.subject).to_lowercase();
        let lacking = b.scored.lacking.len().cmp(&a.scored.lacking.len());
        (weak(a).cmp(&weak(b)))
            .then(lacking)
            .then_with(|| name(a).cmp(&name(b)))
    });
    (rows, spread)
}
