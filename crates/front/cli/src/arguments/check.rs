//! What the user typed after `check`.

use clap::{Args, ValueEnum};
use freistadt_model::RuleSeverity;
use jiff::civil::Date;

use crate::arguments::day;

/// By which rules, and from which weight on they count.
#[derive(Debug, Args)]
pub(crate) struct Checking {
    #[arg(long, value_name = "FILE.toml|NAME")]
    pub(crate) policy: Option<String>,
    #[arg(long, value_name = "note|warning|error", default_value = "note")]
    pub(crate) severity: Weight,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(crate) as_of: Option<Date>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Weight {
    Note,
    Warning,
    Error,
}

impl From<Weight> for RuleSeverity {
    fn from(weight: Weight) -> RuleSeverity {
        match weight {
            Weight::Note => RuleSeverity::Note,
            Weight::Warning => RuleSeverity::Warning,
            Weight::Error => RuleSeverity::Error,
        }
    }
}
