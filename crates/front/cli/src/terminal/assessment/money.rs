//! What is paid to whom, and how it grew.

use freistadt_app::indicators::{Assessment, CostBasis};
use freistadt_l10n::{Language, code_label, decimal, percent};
use freistadt_model::{Landscape, Ratio};

use super::{euros, number};
use crate::terminal::{Align, DIM, PLAIN, Table, bar, counted, heading, sentence, words};

pub(super) fn money(assessment: &Assessment, landscape: &Landscape, language: Language) {
    heading(&words(language, "overview-q1", &[]));
    let costs = &assessment.costs;
    let total = euros(costs.total(), language);
    let known = number(costs.known, language);
    let basis = match costs.basis {
        CostBasis::Contracts => words(
            language,
            "overview-q1-contracts",
            &[
                ("total", total),
                ("known", known),
                ("all", number(costs.records, language)),
            ],
        ),
        CostBasis::CostLines { year } => words(
            language,
            "overview-q1-lines",
            &[("total", total), ("year", year.to_string())],
        ),
        CostBasis::None => words(language, "overview-q1-none", &[]),
    };
    sentence(&basis, PLAIN);
    if costs.other_currency > 0 {
        sentence(
            &counted(language, "overview-q1-currency", costs.other_currency),
            PLAIN,
        );
    }
    growth(assessment, language);
    suppliers(assessment, landscape, language);
    let groups = assessment
        .indicator("supplier-cost-hhi-by-parent")
        .and_then(|m| m.value?.inverse());
    if let Some(effective) = groups {
        let effective = decimal(language, effective, 1);
        sentence(
            &words(language, "overview-q1-parents", &[("effective", effective)]),
            DIM,
        );
    }
}

/// The years' sums and the mean growth of the booked ones.
fn growth(assessment: &Assessment, language: Language) {
    let booked: Vec<_> = assessment
        .years
        .iter()
        .filter(|year| !year.planned)
        .collect();
    let (Some(first), Some(last)) = (booked.first(), booked.last()) else {
        return;
    };
    if last.year <= first.year || first.cents <= 0 || last.cents <= 0 {
        return;
    }
    #[expect(clippy::cast_precision_loss, reason = "a rate shown in whole per cent")]
    let factor =
        (last.cents as f64 / first.cents as f64).powf(1.0 / f64::from(last.year - first.year));
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a rate shown in whole per cent"
    )]
    let rate = Ratio::new(((factor - 1.0) * 1000.0).round() as i128, 1000);
    let list: Vec<String> = assessment
        .years
        .iter()
        .map(|year| {
            let amount = euros(year.cents, language);
            let amount = if year.planned {
                words(language, "overview-q1-planned", &[("amount", amount)])
            } else {
                amount
            };
            format!("{} {amount}", year.year)
        })
        .collect();
    let rate = rate.map_or_else(String::new, |rate| percent(language, rate));
    let arguments = [
        ("first", first.year.to_string()),
        ("rate", rate),
        ("list", list.join(" · ")),
    ];
    sentence(&words(language, "overview-q1-growth", &arguments), PLAIN);
}

fn suppliers(assessment: &Assessment, landscape: &Landscape, language: Language) {
    const SHOWN: usize = 8;
    let total = i128::from(assessment.costs.total());
    let largest = assessment
        .suppliers
        .iter()
        .filter_map(|s| s.cost_cents)
        .max()
        .unwrap_or(0);
    let most = assessment
        .suppliers
        .iter()
        .map(|s| s.applications)
        .max()
        .unwrap_or(0);
    let mut table = Table::new(&[
        Align::Left,
        Align::Left,
        Align::Right,
        Align::Right,
        Align::Right,
    ]);
    for share in assessment.suppliers.iter().take(SHOWN) {
        let (drawn, cost, part) = match share.cost_cents {
            Some(cents) => (
                bar(cents.into(), largest.into(), 18),
                euros(cents, language),
                Ratio::new(cents.into(), total)
                    .map_or_else(String::new, |share| percent(language, share)),
            ),
            None if largest == 0 => (
                bar(share.applications as i128, most as i128, 18),
                String::new(),
                String::new(),
            ),
            None => (
                String::new(),
                code_label(language, "answer", "unknown"),
                String::new(),
            ),
        };
        let applications = match share.applications {
            0 => String::new(),
            count => counted(language, "overview-q1-applications", count),
        };
        table.row([
            landscape.title(&share.organization.to_ref()).to_owned(),
            drawn,
            cost,
            part,
            applications,
        ]);
    }
    table.print();
    if assessment.suppliers.len() > SHOWN {
        let more = counted(
            language,
            "overview-q1-more",
            assessment.suppliers.len() - SHOWN,
        );
        sentence(&more, DIM);
    }
}
