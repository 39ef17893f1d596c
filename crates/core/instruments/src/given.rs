//! Answers that were given about a record, and what the landscape knows, for an instrument.

use std::collections::{BTreeMap, BTreeSet};

use freistadt_model::{ControlOn, Diagnostic, GivenAnswer, Id, Landscape, RecordRef, Stated};
use jiff::civil::Date;

use crate::answers::Answers;
use crate::crosswalk::{crosswalk, find};
use crate::data::instruments;
use crate::facts::{Fact, Known};
use crate::instrument::{Instrument, Question, Said};

/// Where an answer comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Nobody has said anything that counts.
    Nobody,
    /// Somebody said so.
    Given(Id<GivenAnswer>),
    /// The landscape says so.
    Derived,
}

/// What is known about one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The answer that counts.
    pub said: Said,
    /// Where it comes from.
    pub origin: Origin,
    /// The last answer that somebody gave by the day, whether it counts or not.
    pub last: Option<Id<GivenAnswer>>,
    /// What the landscape says, also where somebody overruled it.
    pub known: Option<Known>,
}

/// A landscape with what questions ask for at hand.
pub struct Sight<'a> {
    landscape: &'a Landscape,
    control: ControlOn<'a>,
    as_of: Date,
    /// By what they are about and the question that all of the same share.
    given: BTreeMap<(&'a RecordRef, &'a str), Vec<&'a GivenAnswer>>,
}

impl<'a> Sight<'a> {
    /// What can be said on a day; the landscape is one without proposals.
    pub fn new(landscape: &'a Landscape, as_of: Date) -> Sight<'a> {
        let mut given: BTreeMap<_, Vec<&GivenAnswer>> = BTreeMap::new();
        for answer in landscape.given_answers.values() {
            if let Some(subject) = answer.subject.known()
                && answer.said_by(as_of)
            {
                let root = crosswalk().root(&answer.question);
                given.entry((&subject.0, root)).or_default().push(answer);
            }
        }
        for answers in given.values_mut() {
            answers.sort_by_key(|it| it.on.known().map(|on| on.last()));
        }
        Sight {
            landscape,
            control: landscape.control_on(as_of),
            as_of,
            given,
        }
    }

    /// Every record about which somebody has answered something.
    pub fn subjects(&self) -> BTreeSet<&'a RecordRef> {
        self.given.keys().map(|(subject, _)| *subject).collect()
    }

    /// What was answered to a question and those that ask the same, the oldest first.
    pub fn past(&self, question: &str, subject: &RecordRef) -> Vec<&'a GivenAnswer> {
        let root = crosswalk().root(question);
        let found = self.given.get(&(subject, root));
        found.cloned().unwrap_or_default()
    }

    /// What is known about each question of an instrument, by its id.
    pub fn answered(
        &self,
        instrument: &Instrument,
        subject: &RecordRef,
    ) -> BTreeMap<String, Answered> {
        let questions = instrument.questions();
        let all = questions.map(|it| (it.id.clone(), self.one(instrument, it, subject)));
        all.collect()
    }

    fn one(&self, instrument: &Instrument, question: &Question, subject: &RecordRef) -> Answered {
        let say = |it: &Fact| it.known(self.landscape, &self.control, subject);
        let known = question.facts.iter().find_map(say);
        let derived = known
            .as_ref()
            .and_then(|it| instrument.said(question, &it.value));
        let id = question_id(instrument, question);
        let given = self.given.get(&(subject, crosswalk().root(&id)));
        let last = given.and_then(|it| it.last()).copied();
        let said = last
            .filter(|it| !it.is_over(self.as_of))
            .and_then(|it| crosswalk().carried(&it.value, &it.question, &id))
            .and_then(|it| instrument.said(question, &it));
        let overrules =
            |it: &GivenAnswer| matches!(&it.reason, Stated::Known(text) if !text.is_empty());
        let (said, origin) = match (said, derived, last) {
            (Some(said), derived, Some(last))
                if derived.is_none_or(|it| it == said) || overrules(last) =>
            {
                (said, Origin::Given(last.id.clone()))
            }
            (_, Some(derived), _) => (derived, Origin::Derived),
            (_, None, _) => (Said::Unknown, Origin::Nobody),
        };
        Answered {
            said,
            origin,
            last: last.map(|it| it.id.clone()),
            known,
        }
    }
}

/// What counts of it, for scoring.
pub fn counting(answered: &BTreeMap<String, Answered>) -> Answers {
    let counts = answered
        .iter()
        .filter(|(_, it)| it.origin != Origin::Nobody);
    counts.map(|(id, it)| (id.clone(), it.said)).collect()
}

/// The id under which answers to a question are kept.
pub fn question_id(instrument: &Instrument, question: &Question) -> String {
    format!("{}/{}", instrument.id, question.id)
}

/// What is wrong with answers that were given, by record.
pub fn remarks(landscape: &Landscape, as_of: Date) -> Vec<(Id<GivenAnswer>, Diagnostic)> {
    let sight = Sight::new(landscape, as_of);
    let mut found = Vec::new();
    for answer in landscape.given_answers.values() {
        if let Some(remark) = wrong(&sight, answer) {
            found.push((answer.id.clone(), remark));
        }
    }
    found
}

fn wrong(sight: &Sight<'_>, answer: &GivenAnswer) -> Option<Diagnostic> {
    let item = answer.question.as_str();
    let Some((instrument, question)) = find(instruments(), item) else {
        return Some(Diagnostic::warning("answer-no-item").text("item", item));
    };
    if instrument.said(question, &answer.value).is_none() {
        let remark = Diagnostic::warning("answer-no-option");
        return Some(
            remark
                .text("item", item)
                .text("value", answer.value.as_str()),
        );
    }
    let subject = &answer.subject.known()?.0;
    let town = *subject == sight.landscape.municipality().to_ref();
    if !town && !sight.landscape.contains(subject) {
        let remark = Diagnostic::warning("answer-subject-gone");
        return Some(
            remark
                .text("item", item)
                .text("subject", subject.to_string()),
        );
    }
    if !answer.said_by(sight.as_of) {
        return Some(Diagnostic::warning("answer-in-future").text("item", item));
    }
    let answered = sight.one(instrument, question, subject);
    if answered.last.as_ref() != Some(&answer.id) {
        return None;
    }
    if answer.is_over(sight.as_of) {
        return Some(Diagnostic::warning("answer-over").text("item", item));
    }
    let overruled = answered.origin == Origin::Derived;
    overruled.then(|| Diagnostic::warning("answer-without-reason").text("item", item))
}
