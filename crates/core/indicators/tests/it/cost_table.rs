//! What was paid, year by year, and money that must not count twice.

use freistadt_indicators::{CostBasis, Subset, cost_table, costs};

use crate::{DAY, landscape};

const LINES: &str = "organization:alpha name=Alpha
    organization:beta name=Beta
    cost-line:a25 year=2025, organization=alpha, kind=licence, stage=actual, amount=100.00 EUR
    cost-line:b25 year=2025, organization=beta, kind=licence, stage=actual, amount=50.00 EUR
    cost-line:p25 year=2025, organization=alpha, kind=licence, stage=planned, amount=90.00 EUR
    cost-line:p26 year=2026, organization=alpha, kind=operation, stage=planned, amount=120.00 EUR
    cost-line:x year=2025, amount=5.00 USD
    cost-line:y amount=5.00 EUR";

#[test]
fn planned_lines_count_only_where_nothing_is_booked() {
    let table = cost_table(&landscape(LINES));
    assert_eq!(table.years, [(2025, false), (2026, true)]);
    assert_eq!(table.totals, [15_000, 12_000]);
    assert_eq!(table.left_out, 2);
    let rows: Vec<_> = table
        .by_organization
        .iter()
        .map(|row| (row.of.as_ref().map(|id| id.as_str()), row.cents.clone()))
        .collect();
    let expected = [
        (Some("alpha"), vec![Some(10_000), Some(12_000)]),
        (Some("beta"), vec![Some(5_000), None]),
    ];
    assert_eq!(rows, expected);
    let costs = costs(&landscape(LINES), DAY, Subset::All);
    assert_eq!(costs.basis, CostBasis::CostLines { year: 2025 });
    assert_eq!(costs.total(), 15_000);
}
