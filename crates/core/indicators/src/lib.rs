//! Named measures of one landscape on a day, each with value, bounds and derivation.
//!
//! A figure of which there is nothing to count has no value, never 0.

mod answers;
mod assessment;
mod axes;
mod basis;
mod concentration;
mod cost_table;
mod costs;
mod coverage;
mod decisions;
mod exits;
mod roles;
mod terminable;

pub use assessment::{Assessment, ChoiceCount, assess};
pub use axes::{Axes, Axis, Cause, axes};
pub use basis::TaxMix;
pub use concentration::Portions;
pub use cost_table::{CostRow, CostTable, cost_table};
pub use costs::{CostBasis, Costs, YearTotal, costs, yearly_cost};
pub use coverage::{OpenQuestion, asked_fields};
pub use decisions::{Decision, deadlines, decisions, undated};
pub use exits::{Exits, by_protection, exits};
pub use roles::{OperatorShare, SupplierShare, in_use, operators, supplier_of, suppliers};

/// Steps and missing records that a derivation names at most; the rest is counted.
const MOST_NAMED: usize = 20;

/// Which applications and contracts a figure is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subset {
    /// All.
    All,
    /// Those whose choice is ours; see [`freistadt_model::Choice::is_ours`].
    OurChoice,
}
