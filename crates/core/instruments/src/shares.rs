//! How answers of many spread over the options: of 162 town halls, or of all applications.

use std::collections::BTreeMap;

use freistadt_model::Ratio;

/// So many said so.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shares {
    /// How many chose each option, by its id.
    pub counts: BTreeMap<String, usize>,
    /// How many were asked.
    pub asked: usize,
}

impl Shares {
    /// The share of those asked who chose one of these options.
    pub fn of(&self, options: &[&str]) -> Option<Ratio> {
        let chosen: usize = (options.iter())
            .map(|it| self.counts.get(*it).copied().unwrap_or(0))
            .sum();
        Ratio::new(chosen as i128, self.asked as i128)
    }
}

/// Counts what was chosen, as ids of options; who chose none was asked, too.
pub fn shares<'a>(chosen: impl IntoIterator<Item = Option<&'a str>>) -> Shares {
    let mut shares = Shares::default();
    for option in chosen {
        shares.asked += 1;
        if let Some(option) = option {
            *shares.counts.entry(option.to_owned()).or_default() += 1;
        }
    }
    shares
}
