//! Answers to questions of instruments: given once about a record, used by everything that asks
//! the same. A later answer is a record of its own, so that days can be compared.

use jiff::civil::Date;

use super::{SourceRole, SubjectRef};
use crate::field::record;
use crate::stated::Stated;
use crate::units::PartialDate;

record! {
    /// What somebody answered to a question about a record, with what supports it.
    pub struct GivenAnswer titled question {
        /// Which question, as `instrument/question`.
        pub question: String,
        /// About which record; about the municipality's own where the town as a whole is meant.
        pub subject: Stated<SubjectRef>,
        /// The option chosen, by its id.
        pub value: String,
        /// As of when it was said.
        pub on: Stated<PartialDate>,
        /// Who said it, a function or unit, never a person.
        pub by: Stated<String>,
        /// In which role.
        pub role: Stated<SourceRole>,
        /// How sure, in per cent.
        pub confidence: Stated<u32>,
        /// The last day on which it may be relied on.
        pub until: Stated<PartialDate>,
        /// Evidence: where it can be read.
        pub link: Stated<String>,
        /// Evidence: SHA-256 of the file that was seen.
        pub file_hash: Stated<String>,
        /// Why it holds although the landscape says something else.
        pub reason: Stated<String>,
        /// Free text.
        pub note: Stated<String>,
    }
    fields {
        "question" => question, Closed;
        "subject" => subject, Closed;
        "value" => value, Closed;
        "on" => on, Closed;
        "by" => by, Internal;
        "role" => role, Closed;
        "confidence" => confidence, Closed;
        "until" => until, Closed;
        "link" => link, Closed;
        "file_hash" => file_hash, Closed;
        "reason" => reason, Closed;
        "note" => note, Internal;
    }
}

impl GivenAnswer {
    /// Whether it was said by the day; without a date always.
    pub fn said_by(&self, day: Date) -> bool {
        self.on.known().is_none_or(|on| on.first() <= day)
    }

    /// Whether it may no longer be relied on.
    pub fn is_over(&self, day: Date) -> bool {
        self.until.known().is_some_and(|until| until.last() < day)
    }

    /// Whether something supports it that others can look at.
    pub fn has_evidence(&self) -> bool {
        self.link.known().is_some() || self.file_hash.known().is_some()
    }
}
