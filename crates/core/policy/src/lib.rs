//! The municipality's own frame, checked like code.
//!
//! A [`Rule`] says of which records it speaks, for which of them it holds, and how they have to be,
//! as a [`Condition`] over fields: those of a record, of records it refers to, and computed ones
//! (see [`fields`]). [`check`] judges every record; unknown is never counted as broken, unless the
//! rule asks for knowledge. Rules of the catalogue and ready-made frames are data.

mod catalogue;
mod check;
mod condition;
mod expert;
mod fields;
mod frames;
mod judge;
mod rule;

pub use catalogue::{CatalogueRule, Parameter, ParameterKind, Text, catalogue, rule_of_catalogue};
pub use check::{Checked, RuleResult, check};
pub use condition::{Condition, NotACondition, Test, TestKind};
pub use expert::{Expression, NotAnExpression};
pub use fields::{FieldType, Over, PolicyField, fields_of};
pub use frames::{Chosen, Frame, NotAFrame, frames, read_frame};
pub use rule::{NotARule, Rule, is_unchosen, rules_of};
