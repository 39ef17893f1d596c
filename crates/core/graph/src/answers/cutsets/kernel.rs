//! What is done with families of minimal sets: united, multiplied, compared, cut at a size.
//!
//! All families that go in and come out are minimal: no set includes another. The operations walk
//! along the `low` branches with a stack of their own and recurse only into `high` ones, so they
//! recurse as deep as a set is large, however many events there are.

use super::question::{ANY_SIZE, Operation, Question};
use super::remembered::Remembered;
use super::zbdd::{Event, Family, Full, NEVER, Size, Store};

/// Why there is no result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Halt {
    /// The store is full.
    Full,
    /// The caller does not want it any more.
    Stopped,
}

impl From<Full> for Halt {
    fn from(_: Full) -> Halt {
        Halt::Full
    }
}

/// An operation on two families without what comes at or after an event, which is done first.
struct Frame {
    question: Question,
    event: Event,
    high: Family,
}

/// A store of families, and what is done with them.
pub(super) struct Kernel<'a> {
    pub(super) store: Store,
    remembered: Remembered,
    frames: Vec<Frame>,
    steps: u32,
    stop: &'a dyn Fn() -> bool,
}

impl<'a> Kernel<'a> {
    pub(super) fn new(limit: usize, stop: &'a dyn Fn() -> bool) -> Self {
        Kernel {
            store: Store::new(limit),
            remembered: Remembered::new(),
            frames: Vec::new(),
            steps: 0,
            stop,
        }
    }

    pub(super) fn union(&mut self, one: Family, other: Family) -> Result<Family, Halt> {
        self.apply(Operation::Union, one, other, ANY_SIZE)
    }

    pub(super) fn without(&mut self, one: Family, other: Family) -> Result<Family, Halt> {
        // What is larger than all of the first's sets is in none of them.
        let other = self.cut(other, self.store.largest(one))?;
        self.apply(Operation::Without, one, other, ANY_SIZE)
    }

    pub(super) fn cut(&mut self, one: Family, size: Size) -> Result<Family, Halt> {
        self.apply(Operation::Cut, one, NEVER, size)
    }

    /// The product, where sets that are too large are left out.
    ///
    /// A set of the one that includes a set of the other is in the product as it is, and whatever
    /// else comes of it includes it; so only the rest is multiplied. Redundant things that share
    /// what they stand on have most of their sets in common.
    pub(super) fn product(
        &mut self,
        one: Family,
        other: Family,
        size: Size,
    ) -> Result<Family, Halt> {
        let (one, other) = (self.cut(one, size)?, self.cut(other, size)?);
        let rest_of_one = self.without(one, other)?;
        let rest_of_other = self.without(other, one)?;
        let product = self.apply(Operation::Product, rest_of_one, rest_of_other, size)?;
        let of_one = self.apply(Operation::Difference, one, rest_of_one, ANY_SIZE)?;
        let of_other = self.apply(Operation::Difference, other, rest_of_other, ANY_SIZE)?;
        let shared = self.union(of_one, of_other)?;
        self.union(shared, product)
    }

    fn apply(
        &mut self,
        operation: Operation,
        one: Family,
        other: Family,
        size: Size,
    ) -> Result<Family, Halt> {
        let bottom = self.frames.len();
        let mut question = Question {
            operation,
            one,
            other,
            size,
        };
        let mut result = loop {
            question = question.normal(&self.store);
            if let Some(known) = question.simple(&self.store) {
                break known;
            }
            if let Some(known) = self.remembered.get(question) {
                break known;
            }
            self.ask_whether_to_stop()?;
            let (frame, low) = self.split(question)?;
            self.frames.push(frame);
            (question.one, question.other) = low;
        };
        while self.frames.len() > bottom {
            let Some(frame) = self.frames.pop() else {
                break;
            };
            let high = match operation {
                Operation::Product => self.without(frame.high, result)?,
                Operation::Union | Operation::Without | Operation::Difference | Operation::Cut => {
                    frame.high
                }
            };
            result = self.join(&frame, high, result)?;
            self.remembered
                .put(frame.question, result, self.store.len());
        }
        Ok(result)
    }

    /// The family of a frame; often it is what was asked about, and need not be looked up.
    fn join(&mut self, frame: &Frame, high: Family, low: Family) -> Result<Family, Halt> {
        let before = self.store.at(frame.question.one);
        if (before.event, before.high, before.low) == (frame.event, high, low) {
            return Ok(frame.question.one);
        }
        Ok(self.store.family(frame.event, high, low)?)
    }

    fn ask_whether_to_stop(&mut self) -> Result<(), Halt> {
        self.steps = self.steps.wrapping_add(1);
        if self.steps.is_multiple_of(1 << 16) && (self.stop)() {
            return Err(Halt::Stopped);
        }
        Ok(())
    }

    /// What becomes of the sets with the first event; and the question about those without it.
    fn split(&mut self, question: Question) -> Result<(Frame, (Family, Family)), Halt> {
        let Question {
            one, other, size, ..
        } = question;
        let event = self.store.event(one).min(self.store.event(other));
        let (with_one, low_one) = self.at(one, event);
        let (with_other, low_other) = self.at(other, event);
        let smaller = if size == ANY_SIZE {
            size
        } else {
            size.saturating_sub(1)
        };
        let high = match question.operation {
            Operation::Union => {
                let one = self.without(with_one, low_other)?;
                let other = self.without(with_other, low_one)?;
                self.union(one, other)?
            }
            Operation::Product => {
                self.high_product((with_one, low_one), (with_other, low_other), smaller)?
            }
            Operation::Without => {
                let high = self.without(with_one, with_other)?;
                self.without(high, low_other)?
            }
            Operation::Difference => {
                self.apply(Operation::Difference, with_one, with_other, ANY_SIZE)?
            }
            Operation::Cut => self.cut(with_one, smaller)?,
        };
        let frame = Frame {
            question,
            event,
            high,
        };
        Ok((frame, (low_one, low_other)))
    }

    /// The sets of a product that have an event, without it; those that include one without the
    /// event may be among them.
    fn high_product(
        &mut self,
        (with_one, low_one): (Family, Family),
        (with_other, low_other): (Family, Family),
        size: Size,
    ) -> Result<Family, Halt> {
        let all_other = self.union(with_other, low_other)?;
        let one = self.multiply(with_one, all_other, size)?;
        let other = self.multiply(low_one, with_other, size)?;
        self.union(one, other)
    }

    fn multiply(&mut self, one: Family, other: Family, size: Size) -> Result<Family, Halt> {
        if one == NEVER || other == NEVER {
            return Ok(NEVER);
        }
        let (one, other) = (self.cut(one, size)?, self.cut(other, size)?);
        self.apply(Operation::Product, one, other, size)
    }

    /// The sets with an event, without it, and those without, of a family with no earlier event.
    fn at(&self, family: Family, event: Event) -> (Family, Family) {
        let branch = self.store.at(family);
        if branch.event == event {
            (branch.high, branch.low)
        } else {
            (NEVER, family)
        }
    }
}
