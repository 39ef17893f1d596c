//! Families of sets of events, each family held once: a zero-suppressed binary decision diagram.
//!
//! A node stands for the sets of its `low` family, and those of its `high` family with the node's
//! event added. Events grow towards the leaves. Nothing is ever freed: a store lives for one
//! question.

/// A family of sets, by its place in the store; equal families have equal places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Family(u32);

/// No set at all: it never happens.
pub(super) const NEVER: Family = Family(0);
/// Only the empty set: it happens in any case.
pub(super) const ALWAYS: Family = Family(1);

/// An event, by its place in the order of events.
pub(super) type Event = u32;

/// After all events.
pub(super) const NO_EVENT: Event = Event::MAX;

/// A number of events in a set.
pub(super) type Size = u16;

/// The store has no room for another family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Full;

#[derive(Debug, Clone, Copy)]
pub(super) struct Branch {
    pub(super) event: Event,
    /// The sets with the event, without it.
    pub(super) high: Family,
    /// The sets without the event.
    pub(super) low: Family,
    /// Size of the smallest and of the largest set.
    pub(super) smallest: Size,
    pub(super) largest: Size,
}

#[derive(Debug)]
pub(super) struct Store {
    branches: Vec<Branch>,
    /// Places of branches by their hash, 0 is free; a power of two long, at most half full.
    slots: Vec<u32>,
    limit: usize,
}

impl Store {
    pub(super) fn new(limit: usize) -> Store {
        let leaf = |smallest, largest| Branch {
            event: NO_EVENT,
            high: NEVER,
            low: NEVER,
            smallest,
            largest,
        };
        Store {
            // The smallest set of none is larger than any.
            branches: vec![leaf(Size::MAX, 0), leaf(0, 0)],
            slots: vec![0; 1 << 10],
            limit,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.branches.len()
    }

    #[inline]
    pub(super) fn at(&self, family: Family) -> Branch {
        self.branches[family.0 as usize]
    }

    #[inline]
    pub(super) fn event(&self, family: Family) -> Event {
        self.at(family).event
    }

    #[inline]
    pub(super) fn smallest(&self, family: Family) -> Size {
        self.at(family).smallest
    }

    #[inline]
    pub(super) fn largest(&self, family: Family) -> Size {
        self.at(family).largest
    }

    /// The sets of `low`, and those of `high` with the event, which comes before all of theirs.
    pub(super) fn family(
        &mut self,
        event: Event,
        high: Family,
        low: Family,
    ) -> Result<Family, Full> {
        if high == NEVER {
            return Ok(low);
        }
        let mut slot = self.slot(event, high, low);
        while self.slots[slot] != 0 {
            let known = Family(self.slots[slot]);
            let branch = self.at(known);
            if branch.event == event && branch.high == high && branch.low == low {
                return Ok(known);
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
        if self.branches.len() >= self.limit {
            return Err(Full);
        }
        let new = Family(crate::network::index(self.branches.len()));
        self.slots[slot] = new.0;
        self.branches.push(Branch {
            event,
            high,
            low,
            smallest: self
                .smallest(low)
                .min(self.smallest(high).saturating_add(1)),
            largest: self.largest(low).max(self.largest(high).saturating_add(1)),
        });
        if self.branches.len() * 2 > self.slots.len() {
            self.grow();
        }
        Ok(new)
    }

    fn slot(&self, event: Event, high: Family, low: Family) -> usize {
        hash(event, high.0, low.0) & (self.slots.len() - 1)
    }

    fn grow(&mut self) {
        self.slots = vec![0; self.slots.len() * 2];
        for at in 2..self.branches.len() {
            let Branch {
                event, high, low, ..
            } = self.branches[at];
            let mut slot = self.slot(event, high, low);
            while self.slots[slot] != 0 {
                slot = (slot + 1) & (self.slots.len() - 1);
            }
            self.slots[slot] = crate::network::index(at);
        }
    }

    /// How many sets, per size.
    pub(super) fn counts(&self, family: Family) -> Vec<u64> {
        let mut of: std::collections::BTreeMap<Family, Vec<u64>> =
            [(NEVER, vec![]), (ALWAYS, vec![1])].into();
        let mut open = vec![family];
        while let Some(&family) = open.last() {
            let Branch { high, low, .. } = self.at(family);
            if of.contains_key(&family) {
                open.pop();
            } else if let (Some(with), Some(without)) = (of.get(&high), of.get(&low)) {
                let mut counts = without.clone();
                counts.resize(counts.len().max(with.len() + 1), 0);
                for (size, count) in with.iter().enumerate() {
                    counts[size + 1] = counts[size + 1].saturating_add(*count);
                }
                of.insert(family, counts);
            } else {
                open.extend([high, low]);
            }
        }
        of.remove(&family).unwrap_or_default()
    }

    /// Every set, its events in order.
    pub(super) fn sets(&self, family: Family) -> Vec<Vec<Event>> {
        let mut sets = Vec::new();
        let mut open = vec![(family, Vec::new())];
        while let Some((family, chosen)) = open.pop() {
            if family == ALWAYS {
                sets.push(chosen);
            } else if family != NEVER {
                let branch = self.at(family);
                let mut with = chosen.clone();
                with.push(branch.event);
                open.push((branch.low, chosen));
                open.push((branch.high, with));
            }
        }
        sets
    }
}

/// Multiplies by odd constants (of the golden ratio and of xxHash) and keeps the well mixed half.
#[inline]
pub(super) fn hash(one: u32, two: u32, three: u32) -> usize {
    let mixed = u64::from(one).wrapping_mul(0x9E37_79B9_7F4A_7C15)
        ^ u64::from(two).wrapping_mul(0xC2B2_AE3D_27D4_EB4F)
        ^ u64::from(three).wrapping_mul(0x1656_67B1_9E37_79F9);
    (mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize
}

impl Family {
    /// Its place in the store.
    pub(super) fn place(self) -> u32 {
        self.0
    }
}
