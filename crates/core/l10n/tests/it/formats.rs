//! Numbers, amounts, dates and values as people write them.

use freistadt_l10n::{
    Language, country, day, decimal, integer, money, money_whole, of_country, partial_date,
    percent, period, value,
};
use freistadt_model::{
    Code, Currency, Kind, Licence, Money, NoticeEnd, PartialDate, Period, Ratio, RecordRef, Role,
    Value, ValueType,
};
use jiff::civil::date;

/// The same in German and English; `~` stands for a no-break space.
fn check(write: impl Fn(Language) -> String, german: &str, english: &str) {
    let shown = |language| write(language).replace('\u{a0}', "~");
    assert_eq!(shown(Language::German), german);
    assert_eq!(shown(Language::English), english);
}

#[test]
fn languages_are_known_by_their_code() {
    assert_eq!(Language::parse("de"), Some(Language::German));
    assert_eq!(Language::parse("en"), Some(Language::English));
    assert_eq!(Language::parse("fr"), None);
}

#[test]
fn thousands_are_set_apart() {
    let check = |number, german: &str, english: &str| {
        check(|language| integer(language, number), german, english);
    };
    check(0, "0", "0");
    check(999, "999", "999");
    check(1_000, "1.000", "1,000");
    check(-1_234, "-1.234", "-1,234");
    check(-123, "-123", "-123");
    check(1_234_567, "1.234.567", "1,234,567");
    check(
        i64::MAX,
        "9.223.372.036.854.775.807",
        "9,223,372,036,854,775,807",
    );
    check(
        i64::MIN,
        "-9.223.372.036.854.775.808",
        "-9,223,372,036,854,775,808",
    );
}

#[test]
fn amounts_have_cents() {
    let check = |cents, german: &str, english: &str| {
        let amount = Money::euro_cents(cents);
        check(|language| money(language, amount), german, english);
    };
    check(123_456, "1.234,56~€", "€1,234.56");
    check(5, "0,05~€", "€0.05");
    check(-5, "-0,05~€", "-€0.05");
    check(-100_000, "-1.000,00~€", "-€1,000.00");
    check(
        i64::MIN,
        "-92.233.720.368.547.758,08~€",
        "-€92,233,720,368,547,758.08",
    );
}

#[test]
fn whole_amounts_are_rounded_half_away_from_zero() {
    let check = |cents, german: &str, english: &str| {
        let amount = Money::euro_cents(cents);
        check(|language| money_whole(language, amount), german, english);
    };
    check(123_449, "1.234~€", "€1,234");
    check(123_450, "1.235~€", "€1,235");
    check(-50, "-1~€", "-€1");
    check(-49, "0~€", "€0");
    check(
        i64::MIN,
        "-92.233.720.368.547.758~€",
        "-€92,233,720,368,547,758",
    );
}

#[test]
fn other_currencies_have_their_code() {
    let amount = Money {
        cents: -123_456,
        currency: Currency::new("CHF").unwrap(),
    };
    check(
        |language| money(language, amount),
        "-1.234,56~CHF",
        "-CHF~1,234.56",
    );
}

#[test]
fn shares_are_whole_per_cent() {
    let check = |numerator, denominator, german: &str, english: &str| {
        let share = Ratio::new(numerator, denominator).unwrap();
        check(|language| percent(language, share), german, english);
    };
    check(38, 100, "38~%", "38%");
    check(1, 3, "33~%", "33%");
    check(12_345, 1_000, "1.235~%", "1,235%");
    check(-1, 4, "-25~%", "-25%");
}

#[test]
fn fractions_have_as_many_places_as_asked() {
    let check = |numerator, denominator, places, german: &str, english: &str| {
        let number = Ratio::new(numerator, denominator).unwrap();
        check(
            |language| decimal(language, number, places),
            german,
            english,
        );
    };
    check(417, 100, 1, "4,2", "4.2");
    check(123_456, 100, 2, "1.234,56", "1,234.56");
    check(-1, 1_000, 2, "0,00", "0.00");
    check(-3, 2, 1, "-1,5", "-1.5");
    check(7, 2, 0, "4", "4");
}

#[test]
fn dates_are_shown_as_far_as_they_are_known() {
    let last = date(2026, 12, 31);
    check(
        |language| day(language, last),
        "31.12.2026",
        "31 December 2026",
    );
    let check = |text: &str, german: &str, english: &str| {
        let known: PartialDate = text.parse().unwrap();
        check(|language| partial_date(language, known), german, english);
    };
    check("2027-03-01", "01.03.2027", "1 March 2027");
    check("2027-03", "März 2027", "March 2027");
    check("2014", "2014", "2014");
}

#[test]
fn spans_count_in_words() {
    let check = |span, german: &str, english: &str| {
        check(|language| period(language, span), german, english);
    };
    check(Period::Days(1), "1 Tag", "1 day");
    check(Period::Weeks(6), "6 Wochen", "6 weeks");
    check(Period::Months(3), "3 Monate", "3 months");
    check(Period::Years(1), "1 Jahr", "1 year");
    check(Period::Years(0), "0 Jahre", "0 years");
}

#[test]
fn countries_have_names_or_their_code() {
    check(
        |l| country(l, "US".parse().unwrap()),
        "USA",
        "United States",
    );
    check(|l| country(l, "XX".parse().unwrap()), "XX", "XX");
    check(
        |l| of_country(l, "US".parse().unwrap()),
        "der USA",
        "of the United States",
    );
    check(
        |l| of_country(l, "IE".parse().unwrap()),
        "von Irland",
        "of Ireland",
    );
}

#[test]
fn every_country_of_the_eu_and_eea_has_a_name() {
    let letters = || 'A'..='Z';
    let codes = letters().flat_map(|a| letters().map(move |b| format!("{a}{b}")));
    for code in codes {
        let found = code.parse::<freistadt_model::Country>().unwrap();
        if found.in_eu_or_eea() {
            assert_ne!(country(Language::German, found), code);
        }
    }
}

#[test]
fn values_are_written_for_people() {
    let check = |shown: Value, value_type: ValueType, german: &str, english: &str| {
        check(
            |language| value(language, &shown, value_type),
            german,
            english,
        );
    };
    let text = |text: &str| Value::Text(text.into());
    check(Value::Unknown, ValueType::Date, "unbekannt", "unknown");
    check(
        Value::NotApplicable,
        ValueType::Date,
        "trifft nicht zu",
        "not applicable",
    );
    check(text("frei"), ValueType::Text, "frei", "frei");
    check(Value::Integer(2026), ValueType::Integer, "2026", "2026");
    check(
        Value::Integer(30_000),
        ValueType::Integer,
        "30.000",
        "30,000",
    );
    let amount = Value::Money(Money::euro_cents(123_456));
    check(amount, ValueType::Money, "1.234,56~€", "€1,234.56");
    check(text("3 months"), ValueType::Period, "3 Monate", "3 months");
    check(text("72 h"), ValueType::Hours, "72 Stunden", "72 hours");
    check(text("06-30"), ValueType::DayPattern, "30.06.", "30 June");
    check(
        text("02-29"),
        ValueType::DayPattern,
        "29.02.",
        "29 February",
    );
    check(
        text("2027-05-31"),
        ValueType::DayPattern,
        "31.05.2027",
        "31 May 2027",
    );
    check(text("DE"), ValueType::Country, "Deutschland", "Germany");
    let proprietary = Licence::Proprietary.to_string();
    check(
        text(&proprietary),
        ValueType::Licence,
        "proprietär",
        "proprietary",
    );
    check(text("EUPL-1.2"), ValueType::Licence, "EUPL-1.2", "EUPL-1.2");
    let code = Value::Code(NoticeEnd::Quarter.code());
    check(
        code,
        ValueType::Code(NoticeEnd::SET),
        "Quartalsende",
        "end of quarter",
    );
    let target = Value::Reference(RecordRef::new(Kind::Application, "meldewesen"));
    check(
        target,
        ValueType::Reference(Kind::Application),
        "meldewesen",
        "meldewesen",
    );
}

#[test]
fn lists_name_every_value() {
    let days = Value::List(vec![
        Value::Text("05-01".into()),
        Value::Text("11-01".into()),
    ]);
    let days_type = ValueType::List(&ValueType::DayPattern);
    check(
        |l| value(l, &days, days_type),
        "01.05.; 01.11.",
        "1 May; 1 November",
    );
    const ROLES: ValueType = ValueType::Code(Role::SET);
    let roles = Value::List(vec![
        Value::Code(Role::Manufacturer.code()),
        Value::Code(Role::Operator.code()),
    ]);
    let roles_type = ValueType::List(&ROLES);
    check(
        |l| value(l, &roles, roles_type),
        "Hersteller; Betreiber",
        "Manufacturer; Operator",
    );
}

#[test]
fn a_text_that_is_no_unit_stays_as_it_is() {
    let odd = Value::Text("bald".into());
    for value_type in [
        ValueType::Period,
        ValueType::Hours,
        ValueType::DayPattern,
        ValueType::Country,
        ValueType::Licence,
    ] {
        check(|language| value(language, &odd, value_type), "bald", "bald");
    }
}
