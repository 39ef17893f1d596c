//! Concentration by the Herfindahl–Hirschman index: the sum of squared shares, 0 to 1.

use std::collections::BTreeMap;

use freistadt_model::{Derivation, Id, Landscape, Measurement, Organization, Ratio, Step, Unit};
use jiff::civil::Date;

use crate::MOST_NAMED;
use crate::costs::Costs;

/// Amounts by holder, with what is not known about them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Portions {
    /// Known amounts of known holders; none is negative.
    pub known: BTreeMap<Id<Organization>, i128>,
    /// Known amounts whose holder is unknown.
    pub without_holder: Vec<i128>,
    /// Known holders that hold a further, unknown amount; `None`: neither is known.
    pub without_amount: Vec<Option<Id<Organization>>>,
}

impl Portions {
    /// Yearly costs; credits count as nothing.
    pub(crate) fn of(costs: &Costs) -> Portions {
        Portions {
            known: costs
                .by_organization
                .iter()
                .map(|(id, cents)| (id.clone(), i128::from(*cents).max(0)))
                .collect(),
            without_holder: costs
                .unattributed
                .iter()
                .map(|cents| i128::from(*cents).max(0))
                .collect(),
            without_amount: costs.unknown.clone(),
        }
    }

    /// The same with holders gathered under their controlling parents on the day.
    pub(crate) fn by_parent(&self, landscape: &Landscape, as_of: Date) -> Portions {
        let control = landscape.control_on(as_of);
        let mut grouped = Portions {
            without_holder: self.without_holder.clone(),
            ..Portions::default()
        };
        for (id, amount) in &self.known {
            *grouped.known.entry(control.top(id).clone()).or_default() += amount;
        }
        grouped.without_amount = self
            .without_amount
            .iter()
            .map(|id| id.as_ref().map(|id| control.top(id).clone()))
            .collect();
        grouped
    }

    /// Σ share² over what is known.
    ///
    /// ```
    /// # use freistadt_indicators::Portions; use freistadt_model::{Id, Ratio};
    /// // Shares 60 %, 30 %, 10 %: 0.36 + 0.09 + 0.01 = 0.46
    /// let known = [("a", 60), ("b", 30), ("c", 10)].map(|(id, n)| (Id::new(id), n)).into();
    /// let portions = Portions { known, ..Portions::default() };
    /// assert_eq!(portions.index(), Ratio::new(46, 100));
    /// ```
    pub fn index(&self) -> Option<Ratio> {
        index(self.known.values().copied())
    }

    /// The least the index can be: every amount without holder has one of its own, and unknown
    /// amounts are what makes the sum of squares smallest in relation to the square of the sum.
    /// With Q and S the sum of squares and the sum of what stays fixed, each free amount is best
    /// at Q ÷ S, and the index is then Q ÷ (S² + k·Q) for k free amounts.
    pub fn lower(&self) -> Option<Ratio> {
        let mut free: BTreeMap<Option<&Id<Organization>>, i128> = BTreeMap::new();
        let mut nameless = 0_i128;
        for holder in &self.without_amount {
            match holder {
                Some(id) => {
                    free.insert(Some(id), self.known.get(id).copied().unwrap_or(0));
                }
                None => nameless += 1,
            }
        }
        let fixed = self
            .known
            .iter()
            .filter(|(id, _)| !free.contains_key(&Some(*id)))
            .map(|(_, amount)| *amount);
        let fixed: Vec<i128> = fixed.chain(self.without_holder.iter().copied()).collect();
        let mut least: Vec<i128> = free
            .values()
            .copied()
            .chain((0..nameless).map(|_| 0))
            .collect();
        if least.is_empty() {
            return index(fixed.into_iter());
        }
        least.sort_unstable();
        let mut squares: i128 = fixed.iter().map(|amount| amount * amount).sum();
        let mut sum: i128 = fixed.iter().sum();
        // A free amount that is already above the best level stays where it is.
        while let Some(top) = least
            .last()
            .copied()
            .filter(|top| *top > 0 && (sum == 0 || top * sum > squares))
        {
            least.pop();
            squares += top * top;
            sum += top;
        }
        let count = i128::try_from(least.len()).unwrap_or(i128::MAX);
        if sum == 0 {
            Ratio::new(1, count)
        } else {
            Ratio::new(squares, sum * sum + count * squares)
        }
    }

    /// The most the index can be: amounts without holder all belong to the largest holder. An
    /// unknown amount can be so large that it is nearly all.
    pub fn upper(&self) -> Option<Ratio> {
        if !self.without_amount.is_empty() {
            return Some(Ratio::whole(1));
        }
        let extra: i128 = self.without_holder.iter().sum();
        let mut amounts: Vec<i128> = self.known.values().copied().collect();
        amounts.sort_unstable();
        match amounts.last_mut() {
            Some(largest) => *largest += extra,
            None => amounts.push(extra),
        }
        index(amounts.into_iter())
    }
}

fn index(amounts: impl Iterator<Item = i128>) -> Option<Ratio> {
    let (squares, sum) = amounts.fold((0_i128, 0_i128), |(squares, sum), a| {
        (squares + a * a, sum + a)
    });
    Ratio::new(squares, sum * sum)
}

/// The index with its derivation: each holder's share, largest first.
pub(crate) fn concentration(
    id: &'static str,
    rule: &'static str,
    portions: &Portions,
    missing: Derivation,
) -> Measurement {
    let total: i128 = portions.known.values().sum();
    let mut holders: Vec<(&Id<Organization>, i128)> =
        portions.known.iter().map(|(id, n)| (id, *n)).collect();
    holders.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    let steps: Vec<Step> = holders
        .iter()
        .take(MOST_NAMED)
        .filter_map(|(id, amount)| {
            let value = Ratio::new(*amount, total)?;
            Some(Step {
                what: "share-of-holder",
                country: None,
                of: Some(id.to_ref()),
                value,
                unit: Unit::Share,
            })
        })
        .collect();
    let further_steps = holders.len().saturating_sub(steps.len());
    // What the amounts are comes before the shares in them.
    let steps = missing.steps.iter().cloned().chain(steps).collect();
    Measurement {
        id,
        unit: Unit::Share,
        value: portions.index(),
        lower: portions.lower(),
        upper: portions.upper(),
        derivation: Derivation {
            rule,
            steps,
            further_steps,
            ..missing
        },
    }
}

/// One divided by an index: as if there were so many equal holders.
pub(crate) fn effective(index: &Measurement) -> Measurement {
    let invert = |ratio: Option<Ratio>| ratio.and_then(Ratio::inverse);
    Measurement {
        id: "effective-suppliers",
        unit: Unit::Count,
        value: invert(index.value),
        lower: invert(index.upper),
        upper: invert(index.lower),
        derivation: Derivation {
            rule: "effective-suppliers",
            ..index.derivation.clone()
        },
    }
}
