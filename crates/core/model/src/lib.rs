//! The nouns of a municipal IT landscape: validated values, records, revisions, changes.
//!
//! Nothing here reads a file, a clock or a database, and nothing can be serialized:
//! wire types live in `interchange` and `web`, row types in `store`.

mod audience;
mod change;
mod codes;
mod control;
mod diagnostic;
mod field;
mod finding;
mod id;
mod landscape;
mod measurement;
mod merge;
mod notice;
mod proposal;
mod records;
mod soundness;
mod stated;
mod unite;
mod units;
mod value;

pub use change::{Blocked, Change, ChangeSet, Conflict, FieldChange};
pub use codes::{Code, CodeSet};
pub use control::{ControlOn, Jurisdictions};
pub use diagnostic::{Argument, Diagnostic, Location, Severity};
pub use field::{AnyFields, Audience, Field, FieldInfo, Record};
pub use finding::{Finding, Ground, RuleSeverity, Seen, Verdict};
pub use id::{Id, RecordRef, hyphenated, slug};
pub use landscape::{AnyRecord, Kind, Landscape, Revision, RevisionId, Table, Tabled};
pub use measurement::{Derivation, Measurement, NotAFactor, Ratio, Step, Unit};
pub use merge::look_alike_key;
pub use notice::{Deadlines, Inaction, LeadTimes, Termination};
pub use records::*;
pub use stated::{Answer, Stated};
pub use unite::NotUnited;
pub use units::{
    Country, Currency, DayPattern, Hours, LeikaKey, Licence, Money, MonthDay, PartialDate, Period,
    RegionalKey,
};
pub use value::{FieldValue, NotAValue, Scalar, Value, ValueType};
