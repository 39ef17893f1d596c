//! Giving answers: each is a record of its own with its day, and one change holds them all.

use freistadt_instruments::{Instrument, Origin, Sight, instrument, question_id};
use freistadt_model::{
    Code as _, GivenAnswer, Id, Landscape, PartialDate, Record as _, RecordRef, SourceRole, Stated,
    SubjectRef, Tabled as _, slug,
};
use freistadt_store::{Applied, ApplyError};
use jiff::civil::Date;

use crate::data::{Data, DataError, calculate, note};
use crate::records::by_hand;
use crate::{EditError, Editor};

/// Somebody else's change in between is worked into anew; so often, then it is given up.
const TRIES: usize = 5;
/// Longer texts are cut.
const LONGEST: usize = 2_000;

/// Answers to one instrument about one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Give {
    /// The instrument.
    pub instrument: String,
    /// About which record.
    pub subject: RecordRef,
    /// As of when.
    pub on: Date,
    /// Who says so, a function or unit.
    pub by: String,
    /// In which role, by its code.
    pub role: String,
    /// The answers.
    pub answers: Vec<GivenOne>,
}

/// One answer as typed; empty texts say nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GivenOne {
    /// The question.
    pub question: String,
    /// What was chosen.
    pub value: String,
    /// Why it holds although the landscape says something else.
    pub reason: String,
    /// What else belongs to it; `None` where the form did not ask.
    pub evidence: Option<Evidence>,
}

/// What supports an answer, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Where it can be read.
    pub link: String,
    /// SHA-256 of the file.
    pub file_hash: String,
    /// How sure, in per cent.
    pub confidence: String,
    /// The last day.
    pub until: String,
    /// Free text.
    pub note: String,
}

/// What became of answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Given {
    /// The change, if anything was new.
    pub applied: Option<Applied>,
    /// Questions to which the landscape says something else, and no reason was given; their
    /// answers were not taken.
    pub without_reason: Vec<String>,
    /// Fields of answers that could not be read, by the question.
    pub unfit: Vec<(String, &'static str)>,
}

/// Why answers could not be taken.
#[derive(Debug, thiserror::Error)]
pub enum GiveError {
    /// There is no such instrument, or it does not rate this.
    #[error("`{0}` is not rated by this instrument")]
    NotRated(RecordRef),
    /// The data could not be used.
    #[error(transparent)]
    Edit(#[from] EditError),
    /// The data could not be read.
    #[error(transparent)]
    Data(#[from] DataError),
}

impl Data {
    /// Takes answers in: what says the same as before is no change.
    pub async fn give(&self, editor: &Editor, give: &Give) -> Result<Given, GiveError> {
        for _ in 0..TRIES {
            let present = self.revision(&editor.viewer(), None).await?;
            let not_rated = || GiveError::NotRated(give.subject.clone());
            let instrument = instrument(&give.instrument).ok_or_else(not_rated)?;
            let landscape = &present.landscape;
            if !super::list::rates(instrument, landscape, &give.subject) {
                return Err(not_rated());
            }
            let (before, give) = (present.clone(), give.clone());
            let (change_set, mut given) = calculate(move || {
                let mut after = before.landscape.clone();
                let given = take_in(&mut after, instrument, &give);
                (before.landscape.difference(&after), given)
            })
            .await?;
            let note = note(editor, "answer", instrument.id.as_str());
            match self
                .store_change(editor, present.id, &change_set, &note)
                .await
            {
                Err(EditError::Data(DataError::Apply(ApplyError::Stale { .. }))) => {}
                stored => {
                    given.applied = stored?;
                    return Ok(given);
                }
            }
        }
        Err(GiveError::Data(DataError::Busy))
    }
}

fn take_in(after: &mut Landscape, instrument: &Instrument, give: &Give) -> Given {
    let seen = after.without_proposals();
    let answered = Sight::new(&seen, give.on).answered(instrument, &give.subject);
    let mut given = Given::default();
    for one in &give.answers {
        let question = instrument.question(&one.question);
        let (Some(question), false) = (question, one.value.is_empty()) else {
            continue;
        };
        let Some(said) = instrument.said(question, &one.value) else {
            given.unfit.push((question.id.clone(), "value"));
            continue;
        };
        let Some(state) = answered.get(&question.id) else {
            continue;
        };
        let same = state.origin != Origin::Nobody && state.said == said;
        if same && one.evidence.is_none() && one.reason.trim().is_empty() {
            continue;
        }
        let derived = state
            .known
            .as_ref()
            .and_then(|it| instrument.said(question, &it.value));
        if derived.is_some_and(|it| it != said) && one.reason.trim().is_empty() {
            given.without_reason.push(question.id.clone());
            continue;
        }
        let id = question_id(instrument, question);
        let value = instrument.text_of(question, said);
        let last = state.last.as_ref().and_then(|it| seen.find(it));
        let answer = record(give, one, (&id, value), last);
        match answer {
            Err(field) => given.unfit.push((question.id.clone(), field)),
            Ok(answer) if last.is_some_and(|it| says_the_same(it, &answer)) => {}
            Ok(mut answer) => {
                answer.source = Some(by_hand(after));
                after.insert(answer.into_any());
            }
        }
    }
    given
}

/// Whether a record would say nothing new; its day apart.
fn says_the_same(one: &GivenAnswer, other: &GivenAnswer) -> bool {
    let bare = |it: &GivenAnswer| GivenAnswer {
        id: Id::new("x"),
        source: None,
        on: Stated::Unknown,
        ..it.clone()
    };
    bare(one) == bare(other)
}

/// The record of an answer. What the form did not ask stays as it was said before with the same
/// value; the error names a field that cannot be read.
fn record(
    give: &Give,
    one: &GivenOne,
    (question, value): (&str, String),
    last: Option<&GivenAnswer>,
) -> Result<GivenAnswer, &'static str> {
    let id = format!(
        "{}-{}-{question}-{}",
        give.subject.kind.code(),
        give.subject.id,
        give.on
    );
    let mut answer = GivenAnswer::new(Id::new(slug(&id)));
    question.clone_into(&mut answer.question);
    answer.subject = Stated::Known(SubjectRef(give.subject.clone()));
    answer.value = value;
    answer.on = Stated::Known(PartialDate::day(give.on));
    answer.by = text(&give.by);
    answer.role = SourceRole::from_code(&give.role).map_or(Stated::Unknown, Stated::Known);
    answer.reason = text(&one.reason);
    match &one.evidence {
        Some(evidence) => support(&mut answer, evidence)?,
        None => {
            if let Some(last) =
                last.filter(|it| it.question == question && it.value == answer.value)
            {
                answer.link = last.link.clone();
                answer.file_hash = last.file_hash.clone();
                answer.confidence = last.confidence;
                answer.until = last.until;
                answer.note = last.note.clone();
            }
        }
    }
    Ok(answer)
}

fn support(answer: &mut GivenAnswer, evidence: &Evidence) -> Result<(), &'static str> {
    answer.link = text(&evidence.link);
    answer.note = text(&evidence.note);
    let hash = evidence.file_hash.trim().to_lowercase();
    let digest = hash.len() == 64 && hash.bytes().all(|it| it.is_ascii_hexdigit());
    if !digest && !hash.is_empty() {
        return Err("file_hash");
    }
    answer.file_hash = text(&hash);
    let confidence = evidence.confidence.trim().trim_end_matches('%').trim();
    if !confidence.is_empty() {
        let percent = confidence.parse::<u32>().ok().filter(|it| *it <= 100);
        answer.confidence = Stated::Known(percent.ok_or("confidence")?);
    }
    let until = evidence.until.trim();
    if !until.is_empty() {
        answer.until = Stated::Known(until.parse().map_err(|_| "until")?);
    }
    Ok(())
}

fn text(typed: &str) -> Stated<String> {
    let typed: String = typed.trim().chars().take(LONGEST).collect();
    match typed.is_empty() {
        true => Stated::Unknown,
        false => Stated::Known(typed),
    }
}
