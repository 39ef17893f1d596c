//! What rules ask about the municipality as a whole: its indicators.

use freistadt_model::{PartialDate, Ratio, Seen, Value, ValueType};

use super::{Context, FieldType, PolicyField, computed, open};

pub(super) const FIELDS: &[PolicyField] = &[
    computed("jurisdiction-exposure", FieldType::Share),
    computed("shared-fate", FieldType::Share),
    open("open-source-share", FieldType::Share),
    open("terminable-12-months-share", FieldType::Share),
    open("supplier-cost-hhi", FieldType::Share),
    open("unknown-share", FieldType::Share),
    open("european-cost-share", FieldType::Share),
    open("day", FieldType::Value(ValueType::Date)),
];

impl Context<'_> {
    pub(super) fn of_town(&self, name: &str) -> Seen {
        match name {
            "european-cost-share" => return self.european_cost(),
            // So that an aim can be set for a day.
            "day" => return Seen::Values(vec![Value::Date(PartialDate::day(self.as_of))]),
            _ => {}
        }
        let measured = self.assessment.indicator(name);
        match measured.map(|it| (it.lower, it.upper)) {
            Some((Some(lower), Some(upper))) => Seen::Share { lower, upper },
            Some(_) | None => Seen::Unknown,
        }
    }

    /// The share of yearly cost that goes to organizations which no law from outside the EU and
    /// the EEA reaches. Of whom that is not known, the cost counts at best only.
    fn european_cost(&self) -> Seen {
        let costs = &self.assessment.costs;
        let (mut least, mut most) = (0_i128, 0_i128);
        for (organization, cents) in &costs.by_organization {
            let cents = i128::from(*cents);
            let reached = self.control.jurisdictions(organization);
            if reached.countries.iter().any(|it| !it.in_eu_or_eea()) {
                continue;
            }
            most += cents;
            if reached.complete {
                least += cents;
            }
        }
        most += costs
            .unattributed
            .iter()
            .map(|it| i128::from(*it))
            .sum::<i128>();
        let all = i128::from(costs.total());
        // What nobody knows the cost of may lie on either side.
        if !costs.unknown.is_empty() {
            return Seen::Unknown;
        }
        match (Ratio::new(least, all), Ratio::new(most, all)) {
            (Some(lower), Some(upper)) => Seen::Share { lower, upper },
            _ => Seen::Unknown,
        }
    }
}
