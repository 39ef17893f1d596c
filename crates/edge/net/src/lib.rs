//! The only outgoing client. It asks nobody whom the operator did not configure; what it asks is
//! bounded in size, time and redirects, and never goes to addresses inside the own network unless
//! the policy, which is a value, says so. The operator's own mail server is not judged.

mod address;
mod ask;
mod mail;
mod post;

pub use address::AddressPolicy;
pub use ask::{Answer, Ask, AskError, AskLimits, Asker, Document, is_web_address};
pub use mail::{Mail, MailError, MailServer, NotAMailServer, is_mail_address};
pub use post::signature;
