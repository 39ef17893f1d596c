//! Worked examples, small enough to check by hand.

use crate::figure;

#[test]
fn cost_concentration_over_running_contracts() {
    // 60 %, 30 %, 10 %: 0.36 + 0.09 + 0.01. The ended contract does not count.
    let text = "
        contract:a supplier=alpha, cost_per_year=600.00 EUR, end=not-applicable
        contract:b supplier=beta, cost_per_year=300.00 EUR, end=2027-12-31
        contract:c supplier=gamma, cost_per_year=100.00 EUR
        contract:d supplier=delta, cost_per_year=9000.00 EUR, end=2026-11-22";
    assert_eq!(figure(text, "supplier-cost-hhi"), "0.46 [0.46, 0.46] 3/3");
    // 1 ÷ 0.46
    assert_eq!(
        figure(text, "effective-suppliers"),
        "2.1739 [2.1739, 2.1739] 3/3"
    );
}

#[test]
fn a_group_counts_as_one() {
    let text = "
        contract:a supplier=alpha, cost_per_year=600.00 EUR
        contract:b supplier=beta, cost_per_year=300.00 EUR
        contract:c supplier=gamma, cost_per_year=100.00 EUR
        control:1 organization=beta, parent=holding, from=2020
        control:2 organization=gamma, parent=holding, from=2025
        control:3 organization=alpha, parent=holding, from=2000, to=2026-11-23";
    assert_eq!(figure(text, "supplier-cost-hhi"), "0.46 [0.46, 0.46] 3/3");
    // 60 % and 40 %: 0.36 + 0.16; control until the day itself has ended.
    assert_eq!(
        figure(text, "supplier-cost-hhi-by-parent"),
        "0.52 [0.52, 0.52] 3/3"
    );
}

#[test]
fn unknown_costs_widen_the_span() {
    // 50 % each is 0.5. Beta's further contract may cost anything: nothing leaves 0.5, which is
    // also the least; very much makes it nearly 1.
    let text = "
        contract:a supplier=alpha, cost_per_year=100.00 EUR
        contract:b supplier=beta, cost_per_year=100.00 EUR
        contract:c supplier=beta";
    assert_eq!(figure(text, "supplier-cost-hhi"), "0.5 [0.5, 1] 2/3");
    // An unknown partner's 100 € beside 100 € each: a third each, or 2 : 1.
    let text = "
        contract:a supplier=alpha, cost_per_year=100.00 EUR
        contract:b supplier=beta, cost_per_year=100.00 EUR
        contract:c cost_per_year=100.00 EUR";
    assert_eq!(
        figure(text, "supplier-cost-hhi"),
        "0.5 [0.3333, 0.5556] 2/3"
    );
    assert_eq!(
        figure("contract:a supplier=alpha", "supplier-cost-hhi"),
        "null [1, 1] 0/1"
    );
    assert_eq!(figure("", "supplier-cost-hhi"), "null [null, null] 0/0");
}

#[test]
fn cost_lines_of_the_last_full_year_where_contracts_say_nothing() {
    let text = "
        cost-line:1 year=2025, organization=alpha, amount=300.00 EUR
        cost-line:2 year=2025, organization=beta, amount=100.00 EUR
        cost-line:3 year=2026, organization=gamma, amount=999.00 EUR
        cost-line:4 year=2024, organization=gamma, amount=999.00 EUR";
    assert_eq!(
        figure(text, "supplier-cost-hhi"),
        "0.625 [0.625, 0.625] 2/2"
    );
}

#[test]
fn a_value_over_several_years_is_spread() {
    // 36 months of 90,000 € are 30,000 € a year beside 10,000 €: 0.75² + 0.25².
    let text = "
        contract:a supplier=alpha, value=90000.00 EUR, start=2026-01-01, end=2028-12-31
        contract:b supplier=beta, value=10000.00 EUR, start=2026-01-01, end=2026-12-31";
    assert_eq!(
        figure(text, "supplier-cost-hhi"),
        "0.625 [0.625, 0.625] 2/2"
    );
}

#[test]
fn applications_by_partner_else_maker_else_the_only_firm() {
    let text = "
        product:p manufacturer=maker
        application:a product=p
        application:b product=p
        application:c firms=maker
        application:d product=p, life_cycle=retired
        application:e product=not-applicable
        contract:k supplier=partner, applications=a";
    // partner 1, maker 2: 1/9 + 4/9
    assert_eq!(
        figure(text, "supplier-count-hhi"),
        "0.5556 [0.5556, 0.5556] 3/3"
    );
    let open = "
        product:p manufacturer=maker
        application:a product=p
        application:b";
    assert_eq!(figure(open, "supplier-count-hhi"), "1 [0.5, 1] 1/2");
}

#[test]
fn open_source_is_a_share_of_what_is_known() {
    let text = "
        product:free licence=EUPL-1.2
        product:closed licence=proprietary
        product:dark
        application:a product=free
        application:b product=closed
        application:c product=dark
        application:d
        application:e product=not-applicable";
    assert_eq!(figure(text, "open-source-share"), "0.5 [0.25, 0.75] 2/4");
}

#[test]
fn answers_are_counted_with_their_bounds() {
    let text = "
        application:a only_one_manufacturer=yes, adaptable=no, choice=prescribed
        application:b only_one_manufacturer=no, adaptable=yes
        application:c only_one_manufacturer=partly, adaptable=not-applicable
        application:d";
    assert_eq!(figure(text, "sole-source-applications"), "1 [1, 3] 3/4");
    assert_eq!(
        figure(text, "sole-source-applications-our-choice"),
        "0 [0, 2] 2/3"
    );
    assert_eq!(figure(text, "not-adaptable-applications"), "1 [1, 2] 2/3");
    assert_eq!(
        figure("application:d", "not-adaptable-applications"),
        "null [0, 1] 0/1"
    );
}

#[test]
fn terminable_is_what_our_own_notice_ends_within_a_year() {
    let text = "
        contract:soon supplier=a, cost_per_year=100.00 EUR, end=not-applicable, notice.period=3 months, notice.end=calendar-year
        contract:late supplier=a, cost_per_year=100.00 EUR, end=not-applicable, notice.period=3 months, notice.end=calendar-year, irrevocable_until=2029-12-31
        contract:association supplier=a, cost_per_year=100.00 EUR, end=not-applicable, notice.period=12 months, notice.end=calendar-year, leaving_decided_by=Verbandsversammlung
        contract:ends supplier=a, cost_per_year=100.00 EUR, end=2027-01-31, renewal.kind=none";
    // Notice on 23.11.2026 with three months to a year's end takes effect 31.12.2027: too late.
    assert_eq!(figure(text, "terminable-12-months-share"), "0 [0, 0] 4/4");
    let text = "
        contract:soon supplier=a, cost_per_year=300.00 EUR, end=not-applicable, notice.period=3 months, notice.end=quarter
        contract:bound supplier=a, cost_per_year=100.00 EUR, end=not-applicable, notice.period=3 months, notice.end=quarter, irrevocable_until=2029-12-31
        contract:open supplier=a, cost_per_year=100.00 EUR, end=not-applicable";
    assert_eq!(
        figure(text, "terminable-12-months-share"),
        "0.75 [0.6, 0.8] 2/3"
    );
    let text = "
        contract:soon supplier=a, cost_per_year=300.00 EUR, end=not-applicable, notice.period=3 months, notice.end=quarter
        contract:dark supplier=a, end=not-applicable";
    assert_eq!(figure(text, "terminable-12-months-share"), "1 [0, 1] 1/2");
}

#[test]
fn unknown_is_counted_over_what_applies() {
    // Of the listed fields of one organization, country and controlled are asked.
    assert_eq!(
        figure("organization:a country=DE", "unknown-share"),
        "0.5 [0.5, 0.5] 1/2"
    );
    assert_eq!(
        figure(
            "organization:a country=DE, controlled=not-applicable",
            "unknown-share"
        ),
        "0 [0, 0] 1/1"
    );
    assert_eq!(figure("", "unknown-share"), "null [null, null] 0/0");
}

/// The steps of an indicator that say what its amounts are.
fn basis(text: &str, id: &str) -> Vec<(&'static str, Option<i128>)> {
    let assessment = crate::assessed(text);
    let measurement = assessment.indicator(id).expect("the indicator");
    let steps = measurement.derivation.steps.iter();
    let steps = steps.filter(|step| step.what.starts_with("amounts-"));
    steps
        .map(|step| (step.what, step.value.to_whole()))
        .collect()
}

#[test]
fn net_and_gross_are_not_mixed_without_a_word() {
    let text = "
        contract:a supplier=alpha, cost_per_year=600.00 EUR, tax=net
        contract:b supplier=beta, cost_per_year=300.00 EUR, tax=gross
        contract:c supplier=gamma, cost_per_year=100.00 EUR
        contract:d supplier=gamma, tax=net";
    let mixed = [
        ("amounts-net", Some(1)),
        ("amounts-gross", Some(1)),
        ("amounts-without-tax-word", Some(1)),
    ];
    for id in [
        "supplier-cost-hhi",
        "effective-suppliers",
        "terminable-12-months-share",
    ] {
        assert_eq!(basis(text, id), mixed, "{id}");
    }
    let net = "
        contract:a supplier=alpha, cost_per_year=600.00 EUR, tax=net
        contract:b supplier=beta, cost_per_year=300.00 EUR, tax=net";
    assert_eq!(basis(net, "supplier-cost-hhi"), []);
    assert_eq!(basis(text, "supplier-count-hhi"), []);
}

#[test]
fn amounts_without_a_partner_are_named_beside_the_shares() {
    let text = "
        contract:a supplier=alpha, cost_per_year=600.00 EUR
        contract:b cost_per_year=300.00 EUR
        contract:c cost_per_year=50.00 EUR";
    let expected = [("amounts-without-partner", Some(35_000))];
    assert_eq!(basis(text, "supplier-cost-hhi"), expected);
}
