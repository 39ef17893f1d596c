//! What would lift the weakest level: each answer that holds it down, and the next better one.

use crate::answers::Answers;
use crate::instrument::{Choice, Instrument, Question};
use crate::score::{ObjectiveResult, Scored, score};

/// One answer that holds a level down.
#[derive(Debug, Clone, PartialEq)]
pub struct Lift {
    /// Which objective.
    pub objective: String,
    /// Which question: an item, or the objective as a whole.
    pub question: String,
    /// Its level now.
    pub from: u8,
    /// The option that would be better.
    pub to: Choice,
}

/// Every answer that would have to become better for the weakest level to rise.
pub fn lift(instrument: &Instrument, scored: &Scored) -> Vec<Lift> {
    let Some(weakest) = &scored.weakest else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for result in scored
        .objectives
        .iter()
        .filter(|it| weakest.objectives.contains(&it.id))
    {
        let Some(level) = result.level_at_most else {
            continue;
        };
        let objective = instrument.objectives.iter().find(|it| it.id() == result.id);
        let Some(objective) = objective else { continue };
        let below =
            |it: &&Question| whole_is_open(result) && result.pulled_down_by.contains(&it.id);
        let items: Vec<&Question> = objective.items.iter().filter(below).collect();
        let questions = if items.is_empty() {
            vec![&objective.question]
        } else {
            items
        };
        for question in questions {
            if let Some(better) = next(question, level) {
                found.push(Lift {
                    objective: result.id.clone(),
                    question: question.id.clone(),
                    from: level,
                    to: better.clone(),
                });
            }
        }
    }
    found
}

/// Whether nobody has set the level of the objective as a whole.
fn whole_is_open(result: &ObjectiveResult) -> bool {
    result.from_items || result.level.is_none()
}

/// The option of the least higher level.
fn next(question: &Question, level: u8) -> Option<&Choice> {
    let higher = question
        .options
        .iter()
        .filter(|it| it.level.is_some_and(|it| it > level));
    higher.min_by_key(|it| it.level)
}

/// The answers as they would be after a lift; for tests and pages that show what it comes to.
#[must_use]
pub fn lifted(instrument: &Instrument, answers: &Answers, lifts: &[Lift]) -> Scored {
    let mut better = answers.clone();
    for lift in lifts {
        let Some(question) = instrument.question(&lift.question) else {
            continue;
        };
        let place = question.options.iter().position(|it| it.id == lift.to.id);
        if let Some(place) = place {
            better.insert(question.id.clone(), crate::Said::Option(place));
        }
    }
    score(instrument, &better, &[])
}
