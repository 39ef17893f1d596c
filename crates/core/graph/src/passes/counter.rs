//! Counting in how many nodes a scenario fails, for all scenarios of a pass at once.

use crate::passes::pass::Bits;

/// As many counters side by side as there are scenarios. Level `n` counts by 2^n: what it holds
/// waits for a second one, and both together with the sum make a carry. So of two additions only
/// one goes on to the next level (Harley and Seal's population count).
#[derive(Debug, Clone, Default)]
pub(crate) struct Counter<const WORDS: usize> {
    levels: Vec<Level<WORDS>>,
}

#[derive(Debug, Clone)]
struct Level<const WORDS: usize> {
    sum: Bits<WORDS>,
    held: Bits<WORDS>,
    holds: bool,
}

impl<const WORDS: usize> Counter<WORDS> {
    pub(crate) fn add(&mut self, bits: &Bits<WORDS>) {
        let full = self.levels.iter().take_while(|it| it.holds).count();
        if full == self.levels.len() {
            self.levels.push(Level {
                sum: [0; WORDS],
                held: [0; WORDS],
                holds: false,
            });
        }
        let (full, free) = self.levels.split_at_mut(full);
        let carry = full.iter_mut().fold(bits, |bits, level| level.carry(bits));
        if let Some(free) = free.first_mut() {
            free.held = *carry;
            free.holds = true;
        }
    }

    pub(crate) fn of(&self, scenario: usize) -> u32 {
        let bit = |bits: &Bits<WORDS>| u32::from(bits[scenario / 64] >> (scenario % 64) & 1 == 1);
        let held = |level: &Level<WORDS>| if level.holds { bit(&level.held) } else { 0 };
        let levels = self.levels.iter().enumerate();
        levels
            .map(|(at, level)| (bit(&level.sum) + held(level)) << at)
            .sum()
    }
}

impl<const WORDS: usize> Level<WORDS> {
    /// Adds the bits and what is held to the sum; what goes beyond it.
    fn carry(&mut self, bits: &Bits<WORDS>) -> &Bits<WORDS> {
        self.holds = false;
        for ((sum, held), bits) in self.sum.iter_mut().zip(&mut self.held).zip(bits) {
            let odd = *held ^ bits;
            let two = *held & bits | odd & *sum;
            *sum ^= odd;
            *held = two;
        }
        &self.held
    }
}
