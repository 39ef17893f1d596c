//! What has changed, what is about to end and what has to be decided, told regularly: by mail, to a
//! program, and as a feed. Everything in a digest is of one organization.

mod deliver;
mod due;
mod feed;
mod make;
mod said;
mod settings;
mod wire;
mod words;

pub use deliver::{DigestError, Outgoing, Sent};
pub use due::Rhythm;
pub use feed::DIGEST_FEED;
pub(crate) use make::Span;
pub(crate) use said::{Digest, Stand};
pub use settings::{DigestChoice, DigestFault, DigestSettings, MadeDigest};
pub use words::DigestText;
