//! The municipality's own frame: which rules hold, what they find, exceptions for a time.

mod adopt;
mod check;
mod overview;
mod since;
mod waive;
mod words;

pub use adopt::{OwnRule, RuleEdit, RuleError};
pub use check::{CheckError, FrameChecked, FrameChoice, check_files};
pub use overview::{FrameOverview, RuleTried};
pub use since::Since;
pub use waive::{Waive, WaiveError};
pub use words::{field_name, ground_sentence, over_label, rule_title, seen_text};
