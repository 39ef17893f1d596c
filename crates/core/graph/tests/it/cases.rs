//! In which of many cases something holds, and how a thing is in them: one bit per case.

use freistadt_graph::State;

/// The cases in which something holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cases(Vec<u64>);

impl Cases {
    /// None of so many.
    pub(crate) fn none(count: usize) -> Cases {
        Cases(vec![0; count.div_ceil(64)])
    }

    /// Those for which the question is answered with yes.
    pub(crate) fn of<T>(cases: &[T], holds: impl Fn(&T) -> bool) -> Cases {
        let mut found = Cases::none(cases.len());
        for (at, case) in cases.iter().enumerate() {
            found.0[at / 64] |= u64::from(holds(case)) << (at % 64);
        }
        found
    }

    pub(crate) fn has(&self, at: usize) -> bool {
        self.0[at / 64] >> (at % 64) & 1 == 1
    }

    pub(crate) fn set(&mut self, at: usize) {
        self.0[at / 64] |= 1 << (at % 64);
    }

    /// One or the other.
    pub(crate) fn or(mut self, other: &Cases) -> Cases {
        self.0
            .iter_mut()
            .zip(&other.0)
            .for_each(|(it, by)| *it |= by);
        self
    }

    /// Both.
    pub(crate) fn and(mut self, other: &Cases) -> Cases {
        self.0
            .iter_mut()
            .zip(&other.0)
            .for_each(|(it, by)| *it &= by);
        self
    }

    /// The first case in which two differ.
    pub(crate) fn first_difference(&self, other: &Cases) -> Option<usize> {
        (0..self.0.len() * 64).find(|at| self.has(*at) != other.has(*at))
    }
}

/// How a thing is in all cases. What is stopped does not work, either.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fate {
    pub(crate) stopped: Cases,
    pub(crate) not_works: Cases,
}

impl Fate {
    /// It works in all of them.
    pub(crate) fn works(count: usize) -> Fate {
        Fate {
            stopped: Cases::none(count),
            not_works: Cases::none(count),
        }
    }

    /// At most as good as the other.
    pub(crate) fn worse_of(self, other: &Fate) -> Fate {
        Fate {
            stopped: self.stopped.or(&other.stopped),
            not_works: self.not_works.or(&other.not_works),
        }
    }

    /// At least as good as the other.
    pub(crate) fn better_of(self, other: &Fate) -> Fate {
        Fate {
            stopped: self.stopped.and(&other.stopped),
            not_works: self.not_works.and(&other.not_works),
        }
    }

    /// It stands still in these cases, too.
    pub(crate) fn stops(self, cases: &Cases) -> Fate {
        Fate {
            stopped: self.stopped.or(cases),
            not_works: self.not_works.or(cases),
        }
    }

    /// It is degraded in these cases, if it is not worse.
    pub(crate) fn degrades(mut self, cases: &Cases) -> Fate {
        self.not_works = self.not_works.or(cases);
        self
    }

    /// What it does to something that it only impairs.
    pub(crate) fn impairing(&self) -> Fate {
        Fate::works(self.stopped.0.len() * 64).degrades(&self.not_works)
    }

    pub(crate) fn note(&mut self, at: usize, state: State) {
        match state {
            State::Stopped => {
                self.stopped.set(at);
                self.not_works.set(at);
            }
            State::Degraded => self.not_works.set(at),
            State::Works => {}
        }
    }

    /// The first case in which two differ.
    pub(crate) fn first_difference(&self, other: &Fate) -> Option<usize> {
        let stopped = self.stopped.first_difference(&other.stopped);
        stopped.or_else(|| self.not_works.first_difference(&other.not_works))
    }
}
