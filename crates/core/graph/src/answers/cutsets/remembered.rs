//! Answers that were already worked out. Each has one place; whoever comes later takes it.

use super::question::Question;
use super::zbdd::{Family, NEVER, hash};

/// Most places; 16 bytes each.
const MOST: usize = 1 << 22;

#[derive(Debug, Clone, Copy)]
struct Answer {
    one: u32,
    other: u32,
    /// Operation and size; no operation is 0.
    what: u32,
    result: Family,
}

const NONE: Answer = Answer {
    one: 0,
    other: 0,
    what: 0,
    result: NEVER,
};

/// Results of operations, as many as there are families, more or less.
#[derive(Debug)]
pub(super) struct Remembered {
    answers: Vec<Answer>,
}

impl Remembered {
    pub(super) fn new() -> Remembered {
        Remembered {
            answers: vec![NONE; 1 << 11],
        }
    }

    #[inline]
    pub(super) fn get(&self, question: Question) -> Option<Family> {
        let key = key(question);
        let answer = &self.answers[self.place(key)];
        (answer.one == key.0 && answer.other == key.1 && answer.what == key.2)
            .then_some(answer.result)
    }

    /// Remembers an answer; there are so many families now.
    #[inline]
    pub(super) fn put(&mut self, question: Question, result: Family, families: usize) {
        if families > self.answers.len() && self.answers.len() < MOST {
            self.grow();
        }
        let (one, other, what) = key(question);
        let place = self.place((one, other, what));
        self.answers[place] = Answer {
            one,
            other,
            what,
            result,
        };
    }

    fn grow(&mut self) {
        let larger = vec![NONE; self.answers.len() * 4];
        let known = std::mem::replace(&mut self.answers, larger);
        for answer in known.into_iter().filter(|it| it.what != 0) {
            let place = self.place((answer.one, answer.other, answer.what));
            self.answers[place] = answer;
        }
    }

    fn place(&self, (one, other, what): (u32, u32, u32)) -> usize {
        hash(one, other, what) & (self.answers.len() - 1)
    }
}

fn key(question: Question) -> (u32, u32, u32) {
    let what = (question.operation as u32) << 16 | u32::from(question.size);
    (question.one.place(), question.other.place(), what)
}
