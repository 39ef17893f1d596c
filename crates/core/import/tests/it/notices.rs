//! Notice rules as registers have them.

use freistadt_model::{Kind, Landscape};

const U: &str = "unknown";

/// Period, effect, fixed day, renewal and its period that a text must give.
fn check(cases: &[(&str, [&str; 5])]) {
    let fields = [
        "notice.period",
        "notice.end",
        "notice.fixed",
        "renewal.kind",
        "renewal.period",
    ];
    for (text, expected) in cases {
        let list = format!("Vertragsnr;Vertragsende;K-Frist\n1;31.12.2030;\"{text}\"\n");
        let read = crate::read(&[("v.csv", &list)], &Landscape::new("stadt"));
        let record = &read.landscape.records(Kind::Contract)[0];
        let found = fields.map(|field| record.get(field).expect("a field").canonical());
        assert_eq!(&found, expected, "{text}");
        let kept = record.get("notice.text").expect("a field").canonical();
        assert_eq!(&kept, text);
    }
}

#[test]
fn to_the_end_of_a_year() {
    check(&[
        ("12 M. z. JE", ["12 months", "calendar-year", U, U, U]),
        ("3 Mon. zum JE", ["3 months", "calendar-year", U, U, U]),
        (
            "6 Monate zum Kalenderjahresende",
            ["6 months", "calendar-year", U, U, U],
        ),
        (
            "3 Monate zum Ende des Kalenderjahres",
            ["3 months", "calendar-year", U, U, U],
        ),
        (
            "sechs Monate zum Ende eines Jahres",
            ["6 months", "calendar-year", U, U, U],
        ),
        (
            "3 Monate z. Jahresschluss",
            ["3 months", "calendar-year", U, U, U],
        ),
        (
            "ein Jahr zum Jahresende",
            ["1 years", "calendar-year", U, U, U],
        ),
        (
            "3 months to the end of the year",
            ["3 months", "calendar-year", U, U, U],
        ),
        (
            "90 days before end of calendar year",
            ["90 days", "calendar-year", U, U, U],
        ),
        (
            "3 Monate zum Ende des Vertragsjahres",
            ["3 months", "contract-year", U, U, U],
        ),
        (
            "2 Mo. z. Ende d. Vertragsj.",
            ["2 months", "contract-year", U, U, U],
        ),
        (
            "3 months to the end of the contract year",
            ["3 months", "contract-year", U, U, U],
        ),
    ]);
}

#[test]
fn to_the_end_of_something_shorter() {
    check(&[
        ("6 Wo. z. QE", ["6 weeks", "quarter", U, U, U]),
        ("6 Wochen zum Quartal", ["6 weeks", "quarter", U, U, U]),
        (
            "1 Monat zum Ende eines Quartals",
            ["1 months", "quarter", U, U, U],
        ),
        (
            "6 weeks to the end of a quarter",
            ["6 weeks", "quarter", U, U, U],
        ),
        (
            "3 Monate zum Halbjahresende",
            ["3 months", "half-year", U, U, U],
        ),
        ("4 Wochen zum ME", ["4 weeks", "month", U, U, U]),
        ("4 Wochen zum Monatsende", ["4 weeks", "month", U, U, U]),
        (
            "1 Monat zum Ende eines Kalendermonats",
            ["1 months", "month", U, U, U],
        ),
        (
            "30 days to the end of the month",
            ["30 days", "month", U, U, U],
        ),
        ("jederzeit mit 14 Tagen", ["14 days", "any-day", U, U, U]),
        ("30 days, any time", ["30 days", "any-day", U, U, U]),
        ("täglich kündbar", [U, "any-day", U, U, U]),
    ]);
}

#[test]
fn to_the_end_of_the_term_or_a_day() {
    check(&[
        ("3 Monate vor Vertragsende", ["3 months", "term", U, U, U]),
        (
            "3 Monate vor Ablauf der Vertragslaufzeit",
            ["3 months", "term", U, U, U],
        ),
        ("6 M. vor Ablauf", ["6 months", "term", U, U, U]),
        (
            "drei Monate vor Ende der Laufzeit",
            ["3 months", "term", U, U, U],
        ),
        ("60 days before expiration", ["60 days", "term", U, U, U]),
        (
            "3 months before the end of the term",
            ["3 months", "term", U, U, U],
        ),
        (
            "3 Mon. z. 31.12.",
            ["3 months", "fixed-date", "12-31", U, U],
        ),
        (
            "6 Monate zum 30. 6.",
            ["6 months", "fixed-date", "06-30", U, U],
        ),
        (
            "6 Monate zum 31.12.2028",
            ["6 months", "fixed-date", "2028-12-31", U, U],
        ),
        (
            "3 Monate zum 1.1.27",
            ["3 months", "fixed-date", "2027-01-01", U, U],
        ),
    ]);
}

#[test]
fn with_a_renewal_behind() {
    check(&[
        (
            "3 Mon. z. JE, sonst Verl. um 1 Jahr",
            ["3 months", "calendar-year", U, "automatic", "1 years"],
        ),
        (
            "3 Monate zum Vertragsende, verlängert sich automatisch um jeweils 12 Monate",
            ["3 months", "term", U, "automatic", "12 months"],
        ),
        (
            "6 Monate vor Ablauf; stillschweigende Verlängerung um ein Jahr",
            ["6 months", "term", U, "automatic", "1 years"],
        ),
        (
            "90 days before expiry, auto-renews for 1 year",
            ["90 days", "term", U, "automatic", "1 years"],
        ),
        (
            "3 months before end of term; no renewal",
            ["3 months", "term", U, "none", U],
        ),
        ("keine Verlängerung", [U, U, U, "none", U]),
        ("endet automatisch", [U, U, U, "none", U]),
        ("läuft aus", [U, U, U, "none", U]),
        (
            "3 Monate vor Ablauf, Option 1 x 24 Monate",
            ["3 months", "term", U, "option", "24 months"],
        ),
        (
            "einmalige Verlängerungsoption 2 Jahre",
            [U, U, U, "option", "2 years"],
        ),
    ]);
}

#[test]
fn periods_in_other_words() {
    check(&[
        (
            "3 Mte. z. 31.12.",
            ["3 months", "fixed-date", "12-31", U, U],
        ),
        ("90 Tg. z. JE", ["90 days", "calendar-year", U, U, U]),
        ("3 MM z. JE", ["3 months", "calendar-year", U, U, U]),
        ("14-tägig", ["14 days", U, U, U, U]),
        (
            "sechswöchige Frist z. Quart.",
            ["6 weeks", "quarter", U, U, U],
        ),
        (
            "drei (3) Monate zum Jahresende",
            ["3 months", "calendar-year", U, U, U],
        ),
        (
            "1/4 Jahr zum Jahresende",
            ["3 months", "calendar-year", U, U, U],
        ),
        ("ein halbes Jahr vor Ablauf", ["6 months", "term", U, U, U]),
        // Which of the two holds, nobody can know.
        (
            "6 Monate bzw. 12 Monate zum JE",
            [U, "calendar-year", U, U, U],
        ),
        // "eines Monats" is no period of one month.
        (
            "bis zum 15. eines Monats zum Monatsende",
            [U, "month", U, U, U],
        ),
    ]);
}

#[test]
fn days_that_are_named_otherwise() {
    check(&[
        (
            "3 Monate zum 31. Dezember",
            ["3 months", "fixed-date", "12-31", U, U],
        ),
        (
            "6 Monate zum 30. Juni 2028",
            ["6 months", "fixed-date", "2028-06-30", U, U],
        ),
        (
            "3 Monate zum 31.12.2026; danach jährlich",
            ["3 months", "fixed-date", "12-31", U, U],
        ),
        (
            "3 Monate zum 30.6./31.12.",
            ["3 months", "half-year", U, U, U],
        ),
        (
            "6 Wochen zum 31.03., 30.06., 30.09. und 31.12.",
            ["6 weeks", "quarter", U, U, U],
        ),
        // What stands behind "bis" is the last day of receipt.
        (
            "Kündigung bis 30.09. zum 31.12.",
            ["3 months", "fixed-date", "12-31", U, U],
        ),
        (
            "spätestens 30.09. zum Jahresende",
            ["3 months", "calendar-year", U, U, U],
        ),
        (
            "3 Monate vor Jahresablauf",
            ["3 months", "calendar-year", U, U, U],
        ),
        (
            "60 days before anniversary",
            ["60 days", "contract-year", U, U, U],
        ),
        (
            "1 Monat z. Ende e. jeden Monats",
            ["1 months", "month", U, U, U],
        ),
        (
            "2 Wochen zum Ende der Abrechnungsperiode",
            ["2 weeks", U, U, U, U],
        ),
    ]);
}

#[test]
fn notice_and_renewal_in_any_order() {
    check(&[
        (
            "12 Monate Verlängerung, Kündigung 3 Monate vor Ablauf",
            ["3 months", "term", U, "automatic", "12 months"],
        ),
        (
            "Verlängerung automatisch um 1 Jahr, K-Frist 3 Monate",
            ["3 months", U, U, "automatic", "1 years"],
        ),
        (
            "spätestens drei Monate vor Ablauf, sonst Verlängerung um ein weiteres Jahr",
            ["3 months", "term", U, "automatic", "1 years"],
        ),
        (
            "rolls over for 12 months unless cancelled 90 days before the end",
            ["90 days", "term", U, "automatic", "12 months"],
        ),
        (
            "auto-renews annually, 60 days notice",
            ["60 days", U, U, "automatic", "1 years"],
        ),
        (
            "90 days prior to renewal date",
            ["90 days", "term", U, U, U],
        ),
        ("2x12 Monate optional", [U, U, U, "option", "12 months"]),
        ("keine automatische Verlängerung", [U, U, U, "none", U]),
        ("läuft automatisch aus", [U, U, U, "none", U]),
    ]);
}

#[test]
fn not_before_a_day_and_never() {
    let read = |text: &str| {
        let list = format!("Vertragsnr;Vertragsende;K-Frist\n1;31.12.2030;\"{text}\"\n");
        let read = crate::read(&[("v.csv", &list)], &Landscape::new("stadt"));
        let record = &read.landscape.records(Kind::Contract)[0];
        let fields = ["notice.period", "notice.end", "irrevocable_until"];
        fields.map(|field| record.get(field).expect("a field").canonical())
    };
    assert_eq!(
        read("unkündbar bis 31.12.2026, danach 3 Monate zum Jahresende"),
        ["3 months", "calendar-year", "2026-12-31"]
    );
    assert_eq!(
        read("3 Monate zum Monatsende, frühestens zum 30.06.2027"),
        ["3 months", "month", "2027-06-30"]
    );
    assert_eq!(
        read("ordentlich nicht kündbar bis 31.12.2027"),
        [U, U, "2027-12-31"]
    );
    assert_eq!(read("ordentlich nicht kündbar"), ["not-applicable", U, U]);
}

#[test]
fn a_bare_number_takes_the_unit_of_the_heading() {
    let list =
        "Vertragsnr;Vertragsende;Kündigungsfrist (Monate)\n1;31.12.2030;3 zum Vertragsjahresende\n";
    let read = crate::read(&[("v.csv", list)], &Landscape::new("stadt"));
    let record = &read.landscape.records(Kind::Contract)[0];
    let field = |name| record.get(name).expect("a field").canonical();
    assert_eq!(field("notice.period"), "3 months");
    assert_eq!(field("notice.end"), "contract-year");
}

#[test]
fn parts_of_years_are_months() {
    let half = ["6 months", "calendar-year", U, U, U];
    let more = ["18 months", "calendar-year", U, U, U];
    check(&[
        ("0,5 Jahre z. JE", half),
        ("0.5 J. z. JE", half),
        ("1/2 Jahr zum Jahresende", half),
        ("½ J. z. JE", half),
        ("ein halbes Jahr zum Jahresende", half),
        ("halbjährige Frist zum Jahresende", half),
        ("half a year to the end of the year", half),
        ("1,5 Jahre z. JE", more),
        ("1 1/2 Jahre zum Jahresende", more),
        ("anderthalb Jahre zum Jahresende", more),
        ("eineinhalb Jahre z. JE", more),
        ("1.5 years to year end", more),
        (
            "3/4 Jahr zum Jahresende",
            ["9 months", "calendar-year", U, U, U],
        ),
        ("0,25 Jahre z. JE", ["3 months", "calendar-year", U, U, U]),
        // No law counts in half months: nothing rather than five of them.
        ("1,5 Monate zum Jahresende", [U, "calendar-year", U, U, U]),
    ]);
}

#[test]
fn a_day_of_the_year_before_the_end_is_the_last_one_of_receipt() {
    check(&[
        (
            "30.09. eines Jahres zum Jahresende",
            ["3 months", "calendar-year", U, U, U],
        ),
        (
            "30.09. zum 31.12.",
            ["3 months", "fixed-date", "12-31", U, U],
        ),
        ("1.10. z. 31.12.", ["91 days", "fixed-date", "12-31", U, U]),
        (
            "bis 1.10. z. 31.12.",
            ["91 days", "fixed-date", "12-31", U, U],
        ),
        (
            "30.06. jeden Jahres zum Jahresende",
            ["6 months", "calendar-year", U, U, U],
        ),
        (
            "30 September each year, effective 31 December",
            ["3 months", "fixed-date", "12-31", U, U],
        ),
        (
            "30.9. für das Folgejahr",
            ["3 months", "calendar-year", U, U, U],
        ),
        ("31.12. zum Jahresende", [U, "fixed-date", "12-31", U, U]),
        // Two ends are two ends.
        ("30.06. und 31.12.", [U, "half-year", U, U, U]),
        ("zum 30.06.", [U, "fixed-date", "06-30", U, U]),
        ("31.12. jeden Jahres", [U, "fixed-date", "12-31", U, U]),
    ]);
}

#[test]
fn ends_in_few_letters_and_in_words() {
    check(&[
        ("6 Wo. z. Q.", ["6 weeks", "quarter", U, U, U]),
        ("4 Wochen z. Quartal", ["4 weeks", "quarter", U, U, U]),
        ("3 M. z. HJ.", ["3 months", "half-year", U, U, U]),
        ("3 M. z. Halbj.", ["3 months", "half-year", U, U, U]),
        ("3 M. z. J.", ["3 months", "calendar-year", U, U, U]),
        ("4 Wo. z. M.", ["4 weeks", "month", U, U, U]),
        ("3 months to EOY", ["3 months", "calendar-year", U, U, U]),
        (
            "Ende Juni mit 3 Monaten Frist",
            ["3 months", "fixed-date", "06-30", U, U],
        ),
        (
            "3 months to the end of June",
            ["3 months", "fixed-date", "06-30", U, U],
        ),
        (
            "3 Monate zum Ende Dezember 2028",
            ["3 months", "fixed-date", "2028-12-31", U, U],
        ),
    ]);
}

#[test]
fn until_which_day_nothing_can_be_ended() {
    let texts = [
        "non-cancellable until 2028-12-31",
        "not cancellable before 31.12.2028",
        "cannot be terminated before 31 December 2028",
        "unkündbar bis Ende 2028",
        "Kündigung ausgeschlossen bis 31.12.2028",
        "keine Kündigung vor 31.12.2028",
    ];
    for text in texts {
        let list = format!("Vertragsnr;Vertragsende;K-Frist\n1;31.12.2030;\"{text}\"\n");
        let read = crate::read(&[("v.csv", &list)], &Landscape::new("stadt"));
        let record = &read.landscape.records(Kind::Contract)[0];
        let found = ["irrevocable_until", "notice.end", "notice.period"];
        let found = found.map(|field| record.get(field).expect("a field").canonical());
        assert_eq!(found, ["2028-12-31", U, U], "{text}");
    }
}

#[test]
fn half_a_rule_is_said() {
    let remarks = |text: &str| {
        let list = format!("Vertragsnr;Vertragsende;K-Frist\n1;31.12.2030;\"{text}\"\n");
        let read = crate::read(&[("v.csv", &list)], &Landscape::new("stadt"));
        let about = crate::remarks(&read).into_iter();
        about
            .filter(|code| code.starts_with("notice-rule"))
            .collect::<Vec<_>>()
    };
    let halves = [
        "10 Werktage zum Monatsende",
        "20 working days to the end of the month",
        "6 Monate bzw. 12 Monate zum Jahresende",
        "1,5 Monate zum Jahresende",
        "3 Monate zum Schuljahresende",
        "3 months to the end of the financial year",
        "3 Monate zum Semesterende",
        "3 Monate zum 15. eines Monats",
        "3 Monate, monatlich zum 15.",
    ];
    for text in halves {
        assert_eq!(remarks(text), ["notice-rule-half-read@2"], "{text}");
    }
    for text in [
        "3 Monate zum Jahresende",
        "3 Monate",
        "täglich kündbar",
        "zum 31.12.",
        "one month's notice",
    ] {
        assert!(remarks(text).is_empty(), "{text}: {:?}", remarks(text));
    }
}
