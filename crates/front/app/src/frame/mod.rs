//! The municipality's own frame: which rules hold, what they find, exceptions for a time.

mod adopt;
mod assign;
mod check;
mod file;
mod overview;
mod said;
mod since;
mod typed;
mod waive;
mod wanted;
mod words;

pub use adopt::{OwnRule, RuleEdit, RuleError};
pub use assign::{Assign, AssignError};
pub(crate) use check::judged;
pub use check::{CheckError, FrameChecked, FrameChoice, check_files};
pub use file::FindingsFile;
pub use overview::{FrameOverview, RuleTried};
pub use said::rule_sentence;
pub use since::{Beginnings, Since};
pub use typed::{UnfitValue, rule_words};
pub use waive::{Waive, WaiveError};
pub use wanted::{FindingsWanted, UnitWanted};
pub use words::{field_name, ground_sentence, over_label, rule_title, seen_text};
