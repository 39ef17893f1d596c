//! Counting in how many nodes a scenario fails, for all scenarios of a pass at once.

use crate::sweep::Bits;

/// As many counters side by side as there are scenarios: level `n` holds the bits of value 2^n.
#[derive(Debug, Clone, Default)]
pub(crate) struct Counter {
    levels: Vec<Bits>,
}

impl Counter {
    pub(crate) fn add(&mut self, bits: &Bits) {
        let mut carry = *bits;
        for level in &mut self.levels {
            let mut rest = 0;
            for (level, carry) in level.iter_mut().zip(&mut carry) {
                let both = *level & *carry;
                *level ^= *carry;
                *carry = both;
                rest |= both;
            }
            if rest == 0 {
                return;
            }
        }
        self.levels.push(carry);
    }

    pub(crate) fn of(&self, scenario: usize) -> u32 {
        let bit = |level: &Bits| u32::from(level[scenario / 64] >> (scenario % 64) & 1 == 1);
        let levels = self.levels.iter().enumerate();
        levels.map(|(at, level)| bit(level) << at).sum()
    }
}
