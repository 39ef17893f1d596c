//! Why something fails by itself, as a formula over who is gone; with what is unknown at its best
//! and at its worst.

use freistadt_model::{Id, Organization};

/// A formula over organizations. More that is gone never makes it false again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Event {
    /// Never happens.
    Never,
    /// Happens in any case.
    Always,
    /// The organization, or one that controls it, is gone.
    Gone(Id<Organization>),
    /// The organization, or one that controls it, runs nothing any more.
    StopsRunning(Id<Organization>),
    /// Somebody of whom nobody knows who it is; gone only where a whole jurisdiction goes.
    Somebody,
    /// One of them happens.
    Any(Vec<Event>),
    /// All of them happen.
    All(Vec<Event>),
}

impl Event {
    pub(crate) fn any(events: Vec<Event>) -> Event {
        let mut kept = Vec::new();
        for event in events {
            match event {
                Event::Never => {}
                Event::Always => return Event::Always,
                Event::Any(inner) => kept.extend(inner),
                event => kept.push(event),
            }
        }
        kept.sort();
        kept.dedup();
        match kept.len() {
            0 => Event::Never,
            1 => kept.remove(0),
            _ => Event::Any(kept),
        }
    }

    pub(crate) fn all(events: Vec<Event>) -> Event {
        let mut kept = Vec::new();
        for event in events {
            match event {
                Event::Always => {}
                Event::Never => return Event::Never,
                Event::All(inner) => kept.extend(inner),
                event => kept.push(event),
            }
        }
        kept.sort();
        kept.dedup();
        match kept.len() {
            0 => Event::Always,
            1 => kept.remove(0),
            _ => Event::All(kept),
        }
    }
}

/// An event with the unknown facts at their best, so that it happens only if it must, and at
/// their worst, so that it happens if it can.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bounds {
    pub(crate) certain: Event,
    pub(crate) possible: Event,
}

impl Bounds {
    pub(crate) fn exact(event: Event) -> Bounds {
        Bounds {
            certain: event.clone(),
            possible: event,
        }
    }

    pub(crate) fn never() -> Bounds {
        Bounds::exact(Event::Never)
    }

    /// One of them happens.
    pub(crate) fn any(events: Vec<Bounds>) -> Bounds {
        let (certain, possible) = unzip(events);
        Bounds {
            certain: Event::any(certain),
            possible: Event::any(possible),
        }
    }

    /// Exactly one of these is the case, and nobody knows which.
    pub(crate) fn either(events: Vec<Bounds>) -> Bounds {
        let (certain, possible) = unzip(events);
        Bounds {
            certain: Event::all(certain),
            possible: Event::any(possible),
        }
    }

    /// It happens only where the fact holds.
    pub(crate) fn given(self, fact: Truth) -> Bounds {
        match fact {
            Truth::Yes => self,
            Truth::No => Bounds::never(),
            Truth::Maybe => Bounds::either(vec![self, Bounds::never()]),
        }
    }
}

fn unzip(events: Vec<Bounds>) -> (Vec<Event>, Vec<Event>) {
    let pairs = events.into_iter().map(|it| (it.certain, it.possible));
    pairs.unzip()
}

/// Whether a fact holds, as far as anybody knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Truth {
    /// It holds.
    Yes,
    /// It does not.
    No,
    /// Nobody knows.
    Maybe,
}

impl Truth {
    pub(crate) fn of(fact: bool) -> Truth {
        if fact { Truth::Yes } else { Truth::No }
    }

    pub(crate) fn and(self, other: Truth) -> Truth {
        match (self, other) {
            (Truth::No, _) | (_, Truth::No) => Truth::No,
            (Truth::Yes, Truth::Yes) => Truth::Yes,
            (Truth::Maybe, _) | (_, Truth::Maybe) => Truth::Maybe,
        }
    }

    pub(crate) fn or(self, other: Truth) -> Truth {
        match (self, other) {
            (Truth::Yes, _) | (_, Truth::Yes) => Truth::Yes,
            (Truth::No, Truth::No) => Truth::No,
            (Truth::Maybe, _) | (_, Truth::Maybe) => Truth::Maybe,
        }
    }

    /// What all candidates agree on; of none nothing is known.
    pub(crate) fn agreed(candidates: impl Iterator<Item = bool>) -> Truth {
        let mut agreed = None;
        for candidate in candidates {
            match agreed {
                None => agreed = Some(candidate),
                Some(before) if before == candidate => {}
                Some(_) => return Truth::Maybe,
            }
        }
        agreed.map_or(Truth::Maybe, Truth::of)
    }
}
