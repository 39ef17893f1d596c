//! The reasons of an outcome, each plane searched only when somebody asks for it.

use std::cell::OnceCell;

use freistadt_graph::{Bound, Level, Outcome, Reasons};

/// The reasons on each plane, as far as they were asked for.
pub(super) struct Why<'a> {
    outcome: &'a Outcome<'a>,
    certain: [OnceCell<Reasons<'a>>; 2],
    possible: [OnceCell<Reasons<'a>>; 2],
}

impl<'a> Why<'a> {
    /// Nothing is searched yet.
    pub(super) fn new(outcome: &'a Outcome<'a>) -> Self {
        Why {
            outcome,
            certain: Default::default(),
            possible: Default::default(),
        }
    }

    /// The reasons on one plane.
    pub(super) fn on(&self, (bound, level): (Bound, Level)) -> &Reasons<'a> {
        let planes = match bound {
            Bound::Certain => &self.certain,
            Bound::Possible => &self.possible,
        };
        let plane = match level {
            Level::Stopped => &planes[0],
            Level::NotWorks => &planes[1],
        };
        plane.get_or_init(|| self.outcome.reasons(bound, level))
    }
}
