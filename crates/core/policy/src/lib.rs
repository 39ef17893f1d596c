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
mod file;
mod fit;
mod frames;
mod judge;
mod measures;
mod named;
mod rule;
mod steps;
mod wrong;

pub use catalogue::{CatalogueRule, Parameter, ParameterKind, catalogue, rule_of_catalogue};
pub use check::{Checked, RuleResult, check, tally};
pub use condition::{Condition, NotACondition, Test, TestKind};
pub use expert::{Expression, NotAnExpression};
pub use fields::{FieldType, Over, PolicyField, fields_of};
pub use file::{NotAFrame, read_frame};
pub use fit::{Expects, Unfit, WhyUnfit};
pub use frames::{Aim, Chosen, Frame, frames};
pub use freistadt_l10n::Wording;
pub use measures::{
    Effort, MODEL_TEXTS, Measure, MeasureClass, MeasureSource, ModelText, Sourced, measure,
    measure_source, measures, measures_for, model_text,
};
pub use rule::{Rule, is_unchosen, rules_of};
pub use steps::{StepState, StepTest, steps};
pub use wrong::NotARule;
