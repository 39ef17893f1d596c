//! The dependence engine: who can stop what, exactly, for every organization at once, and why.
//!
//! A [`Dependence`] is a landscape under a [`Question`] (which day, how far ahead, what ends),
//! compiled into networks of failure. An [`Exit`] says who goes; its [`Outcome`] says how every
//! thing is then, at best and at worst where facts are unknown. The meaning is that of
//! `docs/dependence.md`.

mod answers;
mod compile;
mod dependence;
mod network;
mod passes;
mod pool;
#[cfg(test)]
mod pool_tests;
mod question;

pub use answers::cutsets::CutSets;
pub use answers::impact::{ByPart, Counts, Fate, Impact, PARTS};
pub use answers::outcome::{Leaving, Outcome, State, StateRange};
pub use answers::pairs::{Pair, Pairs};
pub use answers::reasons::{Because, Departure, ReasonStep, Reasons};
pub use compile::needs::{Member, Need};
pub use compile::own::OwnCause;
pub use dependence::{Bound, Dependence, Level};
pub use network::event::Truth;
pub use pool::{Pool, PoolDraft, PoolMember, Toll};
pub use question::{Ends, Exit, Jurisdiction, Question};
