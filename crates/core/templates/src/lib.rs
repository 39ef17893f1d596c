//! From a list to a landscape: what is usual in town halls, as proposals.
//!
//! The catalogue says what applications of some name are for; `data/templates` which public
//! services they deliver, and what they need where they are hosted. A few [`questions`] ask for what almost
//! everything needs and no list of applications contains. From both follow proposals
//! ([`derive`], [`propose`]): records with a source of kind template that count as unknown until
//! somebody confirms them, each with the reason why it is proposed.

mod data;
mod derived;
mod hosting;
mod known;
mod proposals;
mod question;
mod unit;

pub use derived::{Derived, Reason, derive};
pub use freistadt_catalogue::Recognised;
pub use freistadt_l10n::Wording;
pub use hosting::{Presumed, presumed_hosting};
pub use proposals::{TEMPLATE_SOURCE, propose, propose_of};
pub use question::{Answer, Asked, Question, answers, questions};
pub use unit::{UsualUnit, turn_down_unit, usual_units};
