//! The three dates of a contract, case by case.

use freistadt_model::{Contract, Id, Inaction, Kind, LeadTimes, Record};
use jiff::civil::Date;

/// Fields as `name=value, name=value`.
fn contract(fields: &str) -> Contract {
    let mut contract = Contract::new(Id::new("c"));
    for field in fields
        .split(',')
        .map(str::trim)
        .filter(|field| !field.is_empty())
    {
        let (name, text) = field.split_once('=').expect("name=value");
        let info = Kind::Contract.field(name).expect("a field of contracts");
        let value = info.value_type.parse(text).expect("a canonical value");
        assert!(contract.set(name, &value), "{name} takes {text}");
    }
    contract
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn inaction(contract: &Contract, as_of: Date) -> String {
    match contract.inaction(as_of) {
        Inaction::Extends { until } => format!("extends {until}"),
        Inaction::Ends { on, option: false } => format!("ends {on}"),
        Inaction::Ends { on, option: true } => format!("ends {on} unless option"),
        Inaction::GoesOn => "goes on".into(),
        Inaction::HasEnded { on } => format!("ended {on}"),
        Inaction::Unknown => "unknown".into(),
    }
}

fn check(as_of: &str, fields: &str, termination: &str, nothing: &str) {
    let contract = contract(fields);
    let found = contract
        .next_termination(day(as_of))
        .map_or("none".into(), |t| {
            format!("{} -> {}", t.received_by, t.ends)
        });
    assert_eq!(found, termination, "termination as of {as_of}: {fields}");
    assert_eq!(
        inaction(&contract, day(as_of)),
        nothing,
        "inaction as of {as_of}: {fields}"
    );
}

const AUTO: &str = "renewal.kind=automatic, renewal.period=12 months";

#[test]
fn the_table_of_practice_holds() {
    let year = "notice.period=3 months, notice.end=calendar-year, end=not-applicable";
    check("2026-11-23", year, "2027-09-30 -> 2027-12-31", "goes on");
    check("2026-09-30", year, "2026-09-30 -> 2026-12-31", "goes on");
    check("2026-10-01", year, "2027-09-30 -> 2027-12-31", "goes on");
    let june =
        "notice.period=3 months, notice.end=fixed-date, notice.fixed=06-30, end=not-applicable";
    check("2026-11-23", june, "2027-03-31 -> 2027-06-30", "goes on");
    let may = "notice.period=3 months, notice.end=fixed-date, notice.fixed=2027-05-31, end=not-applicable";
    check("2026-11-23", may, "2027-02-28 -> 2027-05-31", "goes on");
    let contract_year =
        "notice.period=3 months, notice.end=contract-year, start=2021-03-15, end=not-applicable";
    check(
        "2026-11-23",
        contract_year,
        "2026-12-14 -> 2027-03-14",
        "goes on",
    );
    let weeks =
        "notice.period=6 weeks, notice.end=fixed-date, notice.fixed=2027-03-31, end=not-applicable";
    check("2026-11-23", weeks, "2027-02-17 -> 2027-03-31", "goes on");
}

#[test]
fn terms_that_renew_by_themselves() {
    let base = format!(
        "start=2022-01-01, end=2026-12-31, notice.period=3 months, notice.end=term, {AUTO}"
    );
    check(
        "2026-06-01",
        &base,
        "2026-09-30 -> 2026-12-31",
        "extends 2027-12-31",
    );
    check(
        "2026-09-30",
        &base,
        "2026-09-30 -> 2026-12-31",
        "extends 2027-12-31",
    );
    check(
        "2026-10-01",
        &base,
        "2027-09-30 -> 2027-12-31",
        "extends 2027-12-31",
    );
    check(
        "2028-02-29",
        &base,
        "2028-09-30 -> 2028-12-31",
        "extends 2029-12-31",
    );
    let bare = format!("end=2026-12-31, notice.period=3 months, {AUTO}");
    check(
        "2026-10-01",
        &bare,
        "2027-09-30 -> 2027-12-31",
        "extends 2027-12-31",
    );
    let by_term = format!(
        "start=2024-04-01, term=36 months, notice.period=6 months, notice.end=term, {AUTO}"
    );
    check(
        "2026-09-30",
        &by_term,
        "2026-09-30 -> 2027-03-31",
        "extends 2028-03-31",
    );
    check(
        "2026-10-01",
        &by_term,
        "2027-09-30 -> 2028-03-31",
        "extends 2028-03-31",
    );
}

#[test]
fn extensions_follow_leap_years_and_month_ends() {
    let february = format!(
        "start=2025-03-01, end=2027-02-28, notice.period=1 months, notice.end=term, {AUTO}"
    );
    check(
        "2027-01-28",
        &february,
        "2027-01-31 -> 2027-02-28",
        "extends 2028-02-29",
    );
    check(
        "2027-02-01",
        &february,
        "2028-01-31 -> 2028-02-29",
        "extends 2028-02-29",
    );
    check(
        "2028-03-01",
        &february,
        "2029-01-31 -> 2029-02-28",
        "extends 2030-02-28",
    );
    let months = "end=2026-11-30, notice.period=1 months, notice.end=term, renewal.kind=automatic, renewal.period=1 months";
    check(
        "2026-11-01",
        months,
        "2026-11-30 -> 2026-12-31",
        "extends 2026-12-31",
    );
    check(
        "2026-10-31",
        months,
        "2026-10-31 -> 2026-11-30",
        "extends 2026-12-31",
    );
    let leap_start =
        "start=2024-02-29, notice.period=1 months, notice.end=contract-year, end=not-applicable";
    check(
        "2025-01-01",
        leap_start,
        "2025-01-31 -> 2025-02-28",
        "goes on",
    );
    check(
        "2027-06-01",
        leap_start,
        "2028-01-28 -> 2028-02-28",
        "goes on",
    );
}

#[test]
fn periods_are_clamped_to_the_month_end() {
    let fixed = |period: &str, day: &str| {
        format!(
            "notice.period={period}, notice.end=fixed-date, notice.fixed={day}, end=not-applicable"
        )
    };
    check(
        "2026-01-01",
        &fixed("1 months", "2026-03-31"),
        "2026-02-28 -> 2026-03-31",
        "goes on",
    );
    check(
        "2028-01-01",
        &fixed("1 months", "2028-03-31"),
        "2028-02-29 -> 2028-03-31",
        "goes on",
    );
    check(
        "2026-01-01",
        &fixed("1 months", "2026-02-28"),
        "2026-01-31 -> 2026-02-28",
        "goes on",
    );
    check(
        "2026-01-01",
        &fixed("1 months", "2026-02-27"),
        "2026-01-27 -> 2026-02-27",
        "goes on",
    );
    check(
        "2026-01-01",
        &fixed("6 months", "2026-08-31"),
        "2026-02-28 -> 2026-08-31",
        "goes on",
    );
    check(
        "2025-01-01",
        &fixed("12 months", "2026-12-31"),
        "2025-12-31 -> 2026-12-31",
        "goes on",
    );
    check(
        "2025-01-01",
        &fixed("1 years", "2028-02-29"),
        "2027-02-28 -> 2028-02-29",
        "goes on",
    );
    check(
        "2026-01-01",
        &fixed("14 days", "2026-03-10"),
        "2026-02-24 -> 2026-03-10",
        "goes on",
    );
    check(
        "2028-01-01",
        &fixed("14 days", "2028-03-10"),
        "2028-02-25 -> 2028-03-10",
        "goes on",
    );
    check(
        "2026-01-01",
        &fixed("4 weeks", "2026-01-31"),
        "2026-01-03 -> 2026-01-31",
        "goes on",
    );
    check(
        "2026-01-01",
        &fixed("3 months", "2026-06-30"),
        "2026-03-31 -> 2026-06-30",
        "goes on",
    );
    check(
        "2026-01-01",
        &fixed("0 days", "2026-06-30"),
        "2026-06-30 -> 2026-06-30",
        "goes on",
    );
    check(
        "2026-07-01",
        &fixed("3 months", "2026-06-30"),
        "none",
        "goes on",
    );
    check(
        "2026-07-01",
        &fixed("3 months", "02-29"),
        "2026-11-30 -> 2027-02-28",
        "goes on",
    );
    check(
        "2027-07-01",
        &fixed("3 months", "02-29"),
        "2027-11-30 -> 2028-02-29",
        "goes on",
    );
}

#[test]
fn ends_of_months_quarters_half_years_and_years() {
    let rule = |period: &str, end: &str| {
        format!("notice.period={period}, notice.end={end}, end=not-applicable")
    };
    check(
        "2026-11-23",
        &rule("1 months", "month"),
        "2026-11-30 -> 2026-12-31",
        "goes on",
    );
    check(
        "2026-11-30",
        &rule("1 months", "month"),
        "2026-11-30 -> 2026-12-31",
        "goes on",
    );
    check(
        "2026-12-01",
        &rule("1 months", "month"),
        "2026-12-31 -> 2027-01-31",
        "goes on",
    );
    check(
        "2026-11-23",
        &rule("4 weeks", "month"),
        "2026-12-03 -> 2026-12-31",
        "goes on",
    );
    check(
        "2026-11-23",
        &rule("6 weeks", "quarter"),
        "2027-02-17 -> 2027-03-31",
        "goes on",
    );
    check(
        "2026-11-19",
        &rule("6 weeks", "quarter"),
        "2026-11-19 -> 2026-12-31",
        "goes on",
    );
    check(
        "2026-11-20",
        &rule("6 weeks", "quarter"),
        "2027-02-17 -> 2027-03-31",
        "goes on",
    );
    check(
        "2026-11-23",
        &rule("3 months", "half-year"),
        "2027-03-31 -> 2027-06-30",
        "goes on",
    );
    check(
        "2026-11-23",
        &rule("6 months", "calendar-year"),
        "2027-06-30 -> 2027-12-31",
        "goes on",
    );
    check(
        "2026-12-31",
        &rule("0 days", "calendar-year"),
        "2026-12-31 -> 2026-12-31",
        "goes on",
    );
    check(
        "2026-11-23",
        &rule("24 months", "calendar-year"),
        "2026-12-31 -> 2028-12-31",
        "goes on",
    );
    check(
        "2026-11-23",
        &rule("3 months", "any-day"),
        "2026-11-23 -> 2027-02-23",
        "goes on",
    );
    check(
        "2026-11-30",
        &rule("3 months", "any-day"),
        "2026-11-30 -> 2027-02-28",
        "goes on",
    );
}

#[test]
fn never_before_the_minimum_term() {
    let minimum = "start=2026-01-01, term=36 months, end=not-applicable, notice.period=3 months";
    check(
        "2026-11-23",
        &format!("{minimum}, notice.end=calendar-year"),
        "2028-09-30 -> 2028-12-31",
        "goes on",
    );
    check(
        "2026-11-23",
        &format!("{minimum}, notice.end=quarter"),
        "2028-09-30 -> 2028-12-31",
        "goes on",
    );
    check(
        "2026-11-23",
        &format!("{minimum}, notice.end=any-day"),
        "2028-09-30 -> 2028-12-31",
        "goes on",
    );
    check(
        "2026-11-23",
        &format!("{minimum}, notice.end=contract-year"),
        "2028-09-30 -> 2028-12-31",
        "goes on",
    );
    let irrevocable =
        format!("end=2026-12-31, irrevocable_until=2028-06-30, notice.period=3 months, {AUTO}");
    check(
        "2026-06-01",
        &irrevocable,
        "2028-09-30 -> 2028-12-31",
        "extends 2027-12-31",
    );
}

#[test]
fn contracts_that_end_by_themselves_or_by_option() {
    check(
        "2026-11-23",
        "end=2027-06-30, renewal.kind=none",
        "none",
        "ends 2027-06-30",
    );
    check(
        "2027-07-01",
        "end=2027-06-30, renewal.kind=none",
        "none",
        "ended 2027-06-30",
    );
    check(
        "2026-11-23",
        "end=2027-06-30, renewal.kind=option",
        "none",
        "ends 2027-06-30 unless option",
    );
    check("2026-11-23", "end=2027", "none", "ends 2027-12-31");
    check(
        "2026-11-23",
        "end=2027-02, renewal.kind=none",
        "none",
        "ends 2027-02-28",
    );
    check("2026-11-23", "", "none", "unknown");
    check("2026-11-23", "end=not-applicable", "none", "goes on");
    // A notice period says that something renews; nobody has said by how much.
    check(
        "2026-11-23",
        "end=2027-06-30, notice.period=3 months",
        "2027-03-31 -> 2027-06-30",
        "unknown",
    );
    check(
        "2027-11-23",
        "end=2027-06-30, notice.period=3 months",
        "none",
        "unknown",
    );
    // Notice to the day on which it ends anyway brings about nothing; notice before it does.
    let early =
        "end=2028-06-30, renewal.kind=none, notice.period=3 months, notice.end=calendar-year";
    check(
        "2026-11-23",
        early,
        "2027-09-30 -> 2027-12-31",
        "ends 2028-06-30",
    );
    let moot =
        "end=2027-12-31, renewal.kind=none, notice.period=3 months, notice.end=calendar-year";
    check("2026-11-23", moot, "none", "ends 2027-12-31");
    let twice = "end=2025-12-31, renewal.kind=automatic, renewal.period=12 months, renewal.times=2, notice.period=3 months, notice.end=term";
    check(
        "2026-06-01",
        twice,
        "2026-09-30 -> 2026-12-31",
        "extends 2027-12-31",
    );
    check("2027-06-01", twice, "none", "ends 2027-12-31");
    check("2028-01-01", twice, "none", "ended 2027-12-31");
    let no_length =
        "end=2025-12-31, renewal.kind=automatic, renewal.period=0 months, notice.period=3 months";
    check("2026-06-01", no_length, "none", "goes on");
}

#[test]
fn decisions_come_before_procurement_and_the_council() {
    let contract = contract(&format!(
        "end=2027-12-31, notice.period=3 months, notice.end=term, {AUTO}"
    ));
    let deadlines = contract.deadlines(day("2026-11-23"), LeadTimes::default());
    // Received by 30 September 2027; three months for procurement: 30 June; six weeks: 19 May.
    assert_eq!(deadlines.decide_by, Some(day("2027-05-19")));
    assert!(deadlines.due_within_a_year(day("2026-11-23")));
    assert!(!deadlines.due_within_a_year(day("2026-09-29")));
}

#[test]
fn the_latest_start_is_the_latest() {
    // Brute force: no later day fits, and the day itself does.
    use freistadt_model::Period;
    let mut limit = day("2023-12-25");
    while limit < day("2028-03-05") {
        for period in [
            Period::Days(0),
            Period::Days(10),
            Period::Weeks(6),
            Period::Months(1),
            Period::Months(3),
            Period::Months(6),
            Period::Years(1),
        ] {
            let start = period.latest_start(limit).expect("in the calendar");
            assert!(period.after(start).is_some_and(|end| end <= limit));
            let mut later = start;
            for _ in 0..5 {
                later = later.tomorrow().expect("in the calendar");
                assert!(
                    period.after(later).is_some_and(|end| end > limit),
                    "{period} before {limit}"
                );
            }
        }
        limit = limit.tomorrow().expect("in the calendar");
    }
}

#[test]
fn absurd_terms_end_the_search() {
    check(
        "2026-11-23",
        "end=0001-01-01, notice.period=1 days, renewal.kind=automatic, renewal.period=1 days",
        "2026-11-23 -> 2026-11-24",
        "extends 2026-11-24",
    );
    check(
        "2026-11-23",
        "end=9999-12-31, notice.period=3 months, renewal.kind=automatic, renewal.period=100 years",
        "9999-09-30 -> 9999-12-31",
        "unknown",
    );
    check(
        "9999-12-31",
        "notice.period=65535 years, notice.end=any-day, end=not-applicable",
        "none",
        "goes on",
    );
}

#[test]
fn a_missed_notice_extends_beyond_the_end_it_was_for() {
    // On 23.11.2026 the notice for 22.02.2027 is late by a day: the contract runs to 22.02.2028,
    // and missing the next one, due 22.11.2027, binds until 22.02.2029.
    let contract = contract(&format!("end=2027-02-22, notice.period=3 months, {AUTO}"));
    let deadlines = contract.deadlines(day("2026-11-23"), LeadTimes::default());
    assert_eq!(
        deadlines.termination.map(|t| (t.received_by, t.ends)),
        Some((day("2027-11-22"), day("2028-02-22")))
    );
    assert_eq!(
        deadlines.inaction,
        Inaction::Extends {
            until: day("2029-02-22")
        }
    );
    let deadlines = contract.deadlines(day("2026-11-22"), LeadTimes::default());
    assert_eq!(
        deadlines.inaction,
        Inaction::Extends {
            until: day("2028-02-22")
        }
    );
}

#[test]
fn without_a_known_notice_the_end_of_the_term_is_the_day_to_act() {
    let at = |fields: &str| {
        let deadlines = contract(fields).deadlines(day("2026-11-23"), LeadTimes::default());
        (deadlines.term_ends, deadlines.act_by())
    };
    let end = Some(day("2026-12-31"));
    assert_eq!(at(&format!("end=2024-12-31, {AUTO}")), (end, end));
    assert_eq!(at("end=2026-12-31, renewal.kind=automatic"), (end, end));
    assert_eq!(at("end=2025-12-31"), (None, None));
    assert_eq!(at("end=not-applicable"), (None, None));
    assert_eq!(at(""), (None, None));
    // A contract that ends by itself ends then, whatever the notice.
    assert_eq!(at("end=2026-12-31"), (None, end));
    let known = format!("end=2026-12-31, notice.period=1 months, {AUTO}");
    assert_eq!(at(&known), (None, Some(day("2026-11-30"))));
}

#[test]
fn what_renews_by_itself_binds_until_the_next_end_that_notice_allows() {
    let fields = "start=2021-05-12, notice.period=28 days, notice.end=contract-year";
    let renewing = contract(&format!("{fields}, {AUTO}"));
    let deadlines = renewing.deadlines(day("2026-11-23"), LeadTimes::default());
    assert_eq!(deadlines.act_by(), Some(day("2027-04-13")));
    let until = day("2028-05-11");
    assert_eq!(deadlines.inaction, Inaction::Extends { until });
    let silent = contract(fields).deadlines(day("2026-11-23"), LeadTimes::default());
    assert_eq!(silent.inaction, Inaction::Unknown);
}
