//! Counting in how many nodes a scenario fails, for all scenarios of a pass at once.

use crate::pass::{Bits, NONE};

/// As many counters side by side as there are scenarios. Level `n` counts by 2^n: what it holds
/// waits for a second one, and both together with the sum make a carry. So of two additions only
/// one goes on to the next level (Harley and Seal's population count).
#[derive(Debug, Clone, Default)]
pub(crate) struct Counter {
    levels: Vec<Level>,
}

#[derive(Debug, Clone)]
struct Level {
    sum: Bits,
    held: Option<Bits>,
}

impl Counter {
    pub(crate) fn add(&mut self, bits: &Bits) {
        let mut carry = *bits;
        for level in &mut self.levels {
            let Some(held) = level.held.take() else {
                level.held = Some(carry);
                return;
            };
            for ((sum, held), carry) in level.sum.iter_mut().zip(held).zip(&mut carry) {
                let odd = held ^ *carry;
                let two = held & *carry | odd & *sum;
                *sum ^= odd;
                *carry = two;
            }
        }
        self.levels.push(Level {
            sum: NONE,
            held: Some(carry),
        });
    }

    pub(crate) fn of(&self, scenario: usize) -> u32 {
        let bit = |bits: &Bits| u32::from(bits[scenario / 64] >> (scenario % 64) & 1 == 1);
        let value = |level: &Level| bit(&level.sum) + level.held.as_ref().map_or(0, bit);
        let levels = self.levels.iter().enumerate();
        levels.map(|(at, level)| value(level) << at).sum()
    }
}
