//! What the user typed after `whatif`.

use std::str::FromStr;

use clap::{Args, ValueEnum};
use freistadt_app::graph::{Ends, Jurisdiction, Level, Question};
use freistadt_app::{Asked, CriticalAsked, today};
use freistadt_model::{Country, Ratio};
use jiff::civil::Date;

use crate::arguments::day;

/// Who goes, and under which circumstances.
#[derive(Debug, Args)]
pub(crate) struct Exits {
    #[arg(long, value_name = "NAME")]
    exit: Vec<String>,
    #[arg(long, value_name = "CC")]
    jurisdiction: Vec<Law>,
    #[arg(long, value_name = "NAME")]
    operator: Vec<String>,
    #[arg(long, value_name = "NAME")]
    node: Vec<String>,
    #[arg(long)]
    all: bool,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    as_of: Option<Date>,
    #[arg(long, value_name = "DAYS", default_value_t = Question::HORIZON)]
    horizon: u32,
    #[arg(long, value_name = "operation|licence|support")]
    ends: Vec<End>,
    #[arg(long, value_name = "DAYS", conflicts_with = "ends")]
    outage: Option<u32>,
    #[arg(long, value_name = "FACTOR")]
    price: Option<Ratio>,
}

/// Whose critical organizations are asked for.
#[derive(Debug, Args)]
pub(crate) struct CriticalFor {
    #[arg(long, value_name = "NAME")]
    service: String,
    #[arg(long, value_name = "NUMBER", default_value_t = 3)]
    max_order: usize,
    #[arg(long, value_name = "stopped|degraded", default_value = "stopped")]
    level: HowBad,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    as_of: Option<Date>,
    #[arg(long, value_name = "DAYS", default_value_t = Question::HORIZON)]
    horizon: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum HowBad {
    Stopped,
    Degraded,
}

impl From<CriticalFor> for CriticalAsked {
    fn from(critical: CriticalFor) -> CriticalAsked {
        let mut question = Question::new(critical.as_of.unwrap_or_else(today));
        question.horizon = critical.horizon;
        CriticalAsked {
            service: critical.service,
            level: match critical.level {
                HowBad::Stopped => Level::Stopped,
                HowBad::Degraded => Level::NotWorks,
            },
            most: critical.max_order,
            question,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum End {
    Operation,
    Licence,
    Support,
}

impl From<Exits> for Asked {
    fn from(exits: Exits) -> Asked {
        let mut question = Question::new(exits.as_of.unwrap_or_else(today));
        question.horizon = exits.horizon;
        question.outage = exits.outage;
        if !exits.ends.is_empty() {
            question.ends = Ends {
                operation: exits.ends.contains(&End::Operation),
                licence: exits.ends.contains(&End::Licence),
                support: exits.ends.contains(&End::Support),
            };
        }
        Asked {
            exits: exits.exit,
            jurisdictions: exits.jurisdiction.into_iter().map(|law| law.0).collect(),
            operators: exits.operator,
            nodes: exits.node,
            all: exits.all,
            question,
            price: exits.price,
            told: freistadt_app::Told::All,
        }
    }
}

/// A country, or all outside the EU and the EEA.
#[derive(Debug, Clone, Copy)]
struct Law(Jurisdiction);

/// A text that names neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NoLaw;

impl std::fmt::Display for NoLaw {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("not a country")
    }
}

impl std::error::Error for NoLaw {}

impl FromStr for Law {
    type Err = NoLaw;

    fn from_str(text: &str) -> Result<Self, NoLaw> {
        if text.eq_ignore_ascii_case("non-eu") {
            return Ok(Law(Jurisdiction::NonEu));
        }
        let country: Country = text.to_uppercase().parse().map_err(|_| NoLaw)?;
        Ok(Law(Jurisdiction::Country(country)))
    }
}
