//! What is known about one fact: a value, nothing yet, or that the question does not arise.

/// A fact that may be known, unknown or not applicable. The three never stand for each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Stated<T> {
    /// Nobody has said so far.
    #[default]
    Unknown,
    /// The question does not arise, e.g. the end of a contract without end.
    NotApplicable,
    /// Somebody said so; the claim beside the record says who and when.
    Known(T),
}

impl<T> Stated<T> {
    /// The value, if it is known.
    pub fn known(&self) -> Option<&T> {
        match self {
            Stated::Known(value) => Some(value),
            Stated::Unknown | Stated::NotApplicable => None,
        }
    }

    /// Whether nobody has said so far.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Stated::Unknown)
    }
}

impl<T> From<T> for Stated<T> {
    fn from(value: T) -> Self {
        Stated::Known(value)
    }
}

crate::codes::codes! {
    /// The answer to a yes-or-no question as people give it in surveys.
    #[derive(Default)]
    pub enum Answer "answer" {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// In part.
        Partly = "partly",
        /// Asked or not, nobody has said so far.
        #[default]
        Unknown = "unknown",
        /// The question does not arise.
        NotApplicable = "not-applicable",
    }
}
