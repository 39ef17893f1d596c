//! The only outgoing client. It asks nobody whom the operator did not configure; what it asks is
//! bounded in size, time and redirects, and never goes to addresses inside the own network unless
//! the policy, which is a value, says so.

mod address;
mod ask;

pub use address::AddressPolicy;
pub use ask::{Answer, Ask, AskError, AskLimits, Asker, Document};
