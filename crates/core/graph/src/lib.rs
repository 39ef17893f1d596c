//! The dependence engine: who can stop what, exactly, for every organization at once, and why.
//!
//! A [`Dependence`] is a landscape under a [`Question`] (which day, how far ahead, what ends),
//! compiled into networks of failure. An [`Exit`] says who goes; its [`Outcome`] says how every
//! thing is then, at best and at worst where facts are unknown. The meaning is that of
//! `docs/dependence.md`.

mod around;
mod birnbaum;
mod counter;
mod cutsets;
mod dependence;
mod event;
mod facts;
mod impact;
mod making;
mod needs;
mod network;
#[cfg(test)]
mod network_tests;
mod order;
mod outcome;
mod own;
mod pairs;
mod pass;
mod plane;
mod pool;
#[cfg(test)]
mod pool_tests;
mod question;
mod reasons;
mod rows;
mod spread;
mod sweep;
mod things;

pub use cutsets::CutSets;
pub use dependence::{Bound, Dependence, Level};
pub use event::Truth;
pub use impact::{ByPart, Counts, Fate, Impact, PARTS};
pub use needs::{Member, Need};
pub use outcome::{Leaving, Outcome, State, StateRange};
pub use own::OwnCause;
pub use pairs::{Pair, Pairs};
pub use pool::{Pool, PoolDraft, PoolMember, Toll};
pub use question::{Ends, Exit, Jurisdiction, Question};
pub use reasons::{Because, Departure, ReasonStep, Reasons};
