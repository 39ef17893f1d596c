//! What is asked: which exit, what ends with it, from when and how far ahead.

use std::collections::BTreeSet;

use freistadt_model::{Country, Id, Node, Organization};
use jiff::ToSpan;
use jiff::civil::Date;

/// What ends when an organization goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ends {
    /// It runs nothing any more.
    pub operation: bool,
    /// Rights of use that run out are not renewed.
    pub licence: bool,
    /// It maintains nothing any more.
    pub support: bool,
}

impl Ends {
    /// All three.
    pub const ALL: Ends = Ends {
        operation: true,
        licence: true,
        support: true,
    };

    /// Operation only.
    pub const OPERATION: Ends = Ends {
        operation: true,
        licence: false,
        support: false,
    };
}

/// The circumstances of an exit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// The day of the exit.
    pub as_of: Date,
    /// Days after it until the state that is asked for; 365 where nothing is said.
    pub horizon: u32,
    /// What ends.
    pub ends: Ends,
    /// An outage of so many days instead of an exit: only operation ends, and services that
    /// tolerate it, or whose makeshift carries it, go on in part.
    pub outage: Option<u32>,
}

impl Question {
    /// Days ahead where nothing is said.
    pub const HORIZON: u32 = 365;

    /// Everything ends on the day; what is a year later?
    pub fn new(as_of: Date) -> Question {
        Question {
            as_of,
            horizon: Self::HORIZON,
            ends: Ends::ALL,
            outage: None,
        }
    }

    /// The day of the state that is asked for.
    pub fn until(&self) -> Date {
        let horizon = i64::from(self.horizon).days();
        self.as_of.checked_add(horizon).unwrap_or(Date::MAX)
    }

    /// What ends; in an outage nothing but operation.
    pub fn effects(&self) -> Ends {
        match self.outage {
            Some(_) => Ends::OPERATION,
            None => self.ends,
        }
    }
}

/// Which countries' law leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Jurisdiction {
    /// One country.
    Country(Country),
    /// Every country outside the EU and the EEA.
    NonEu,
}

impl Jurisdiction {
    /// Whether the country is meant.
    pub fn takes(self, country: Country) -> bool {
        match self {
            Jurisdiction::Country(meant) => meant == country,
            Jurisdiction::NonEu => !country.in_eu_or_eea(),
        }
    }
}

/// Who or what goes at the same time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Exit {
    /// Organizations, with all that they do.
    pub organizations: BTreeSet<Id<Organization>>,
    /// Organizations that only stop running things.
    pub operators: BTreeSet<Id<Organization>>,
    /// Infrastructure that stops.
    pub nodes: BTreeSet<Id<Node>>,
    /// All organizations that one of these laws reaches.
    pub jurisdictions: BTreeSet<Jurisdiction>,
}

impl Exit {
    /// One organization.
    pub fn of(organization: Id<Organization>) -> Exit {
        Exit {
            organizations: BTreeSet::from([organization]),
            ..Exit::default()
        }
    }
}
