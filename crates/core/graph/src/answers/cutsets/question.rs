//! What a kernel is asked: which operation on which families; and what can be answered at once.
//!
//! Without the hints to inline, here and in the store, a search takes twice as long.

use super::zbdd::{ALWAYS, Family, NEVER, Size, Store};

/// As many events as there are.
pub(super) const ANY_SIZE: Size = Size::MAX;

/// What is done with two families.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operation {
    /// The minimal sets of both.
    Union = 1,
    /// The minimal ones of the unions of a set of the one and a set of the other.
    Product,
    /// The sets of the first that include no set of the second.
    Without,
    /// The sets of the first that are not in the second.
    Difference,
    /// The sets of the first that are not too large.
    Cut,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Question {
    pub(super) operation: Operation,
    pub(super) one: Family,
    pub(super) other: Family,
    pub(super) size: Size,
}

impl Question {
    /// The same question, asked in the one way in which it is remembered.
    #[inline]
    pub(super) fn normal(mut self, store: &Store) -> Question {
        let (one, other) = (self.one, self.other);
        match self.operation {
            Operation::Union => {
                self.one = one.min(other);
                self.other = one.max(other);
            }
            Operation::Product => {
                self.one = one.min(other);
                self.other = one.max(other);
                let largest = store.largest(one).saturating_add(store.largest(other));
                if largest <= self.size {
                    self.size = ANY_SIZE;
                }
            }
            Operation::Without | Operation::Difference => {
                self.other = concerning(store, one, other);
            }
            Operation::Cut => {}
        }
        self
    }

    /// The answer where nothing needs to be split.
    #[inline]
    pub(super) fn simple(self, store: &Store) -> Option<Family> {
        let Question {
            one, other, size, ..
        } = self;
        match self.operation {
            Operation::Union if one == NEVER => Some(other),
            Operation::Union if one == ALWAYS || one == other => Some(one),
            Operation::Union => None,
            Operation::Product => product(store, one, other, size),
            Operation::Without | Operation::Difference if other == NEVER => Some(one),
            Operation::Without if other == ALWAYS || one == other => Some(NEVER),
            Operation::Without => None,
            Operation::Difference if one == NEVER || one == other => Some(NEVER),
            Operation::Difference => None,
            Operation::Cut if store.largest(one) <= size => Some(one),
            Operation::Cut if store.smallest(one) > size => Some(NEVER),
            Operation::Cut => None,
        }
    }
}

/// What of the second family can be part of a set of the first, as far as that is seen at once.
fn concerning(store: &Store, one: Family, mut other: Family) -> Family {
    if store.smallest(other) > store.largest(one) {
        return NEVER;
    }
    // Sets with an event before all of the first's.
    let event = store.event(one);
    while store.event(other) < event {
        other = store.at(other).low;
    }
    other
}

fn product(store: &Store, one: Family, other: Family, size: Size) -> Option<Family> {
    let smallest = store.smallest(one).max(store.smallest(other));
    if one == NEVER || smallest > size {
        Some(NEVER)
    } else if one == ALWAYS && store.largest(other) <= size {
        Some(other)
    } else if one == other && store.largest(one) <= size {
        Some(one)
    } else {
        None
    }
}
