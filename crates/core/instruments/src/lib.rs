//! Public questionnaires and frameworks as data, and what answers come to.
//!
//! An [`Instrument`] is a versioned file: objectives with weights, questions with options, each
//! option with points and a level. [`score`] works out levels, weakest level, weighted score,
//! coverage and gates in exact arithmetic; what a published instrument does not say is not made up,
//! and what we add is listed as a convention. [`Sight`] takes answers that were given, and what
//! the landscape knows, to every instrument that asks the same ([`crosswalk`]).

mod answers;
mod crosswalk;
mod data;
mod exact;
mod facts;
mod file;
mod given;
mod instrument;
mod lift;
mod read;
mod score;
mod shares;

pub use answers::{Answers, NotAnswers, read_answers};
pub use crosswalk::{Crosswalk, Same, crosswalk, read_crosswalk};
pub use data::{instrument, instruments};
pub use exact::{decimal, exact};
pub use facts::{Fact, Known};
pub use freistadt_l10n::Wording;
pub use given::{Answered, Origin, Sight, counting, question_id, remarks};
pub use instrument::{
    Band, Card, Choice, Instrument, Level, Method, Objective, Question, Rated as RatedKind, Said,
    Scale, Unknowns,
};
pub use lift::{Lift, lift, lifted};
pub use read::{NotAnInstrument, read_instrument};
pub use score::{Coverage, Gate, ObjectiveResult, Scored, Weakest, score};
pub use shares::{Shares, shares};
