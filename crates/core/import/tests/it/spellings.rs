//! Every day and every amount, in the spellings that people use, reads back.

use freistadt_interchange::{Cell, Column, SheetOut, write_workbook};
use freistadt_model::{Kind, Landscape};
use jiff::civil::{Date, date};

use crate::{DAY, workbook};

/// What a register says in a field, row by row, where these cells stand in a column.
fn column(heading: &str, field: &str, cells: Vec<Cell>) -> Vec<String> {
    let column = |heading: &str| Column {
        heading: heading.into(),
        ..Column::default()
    };
    let text = |text: String| Cell::Text(text.into());
    let sheet = SheetOut {
        name: "Verträge".into(),
        columns: ["Vertragsnr.", "Gegenstand", heading].map(column).into(),
        rows: cells
            .into_iter()
            .enumerate()
            .map(|(n, cell)| vec![text(format!("N{n:06}")), text("Pflege".into()), cell])
            .collect(),
        ..SheetOut::default()
    };
    let files = [(
        "v.xlsx".to_owned(),
        workbook(&write_workbook(&[sheet]).expect("a workbook")),
    )];
    let read = freistadt_import::read_tables(&files, &Landscape::new("s"), DAY, &|| false);
    assert_eq!(read.diagnostics, []);
    let records = read.landscape.records(Kind::Contract);
    records
        .iter()
        .map(|record| record.get(field).expect("a field").canonical())
        .collect()
}

/// Every day of the calendar around leap years and centuries, a sample of the others.
fn days() -> Vec<Date> {
    let all = date(1950, 1, 1).series(jiff::Span::new().days(1));
    all.take_while(|day| *day < date(2100, 1, 1))
        .filter(|day| {
            matches!(day.year(), 1999 | 2000 | 2024 | 2026) || day.day_of_year() % 29 == 0
        })
        .collect()
}

#[test]
fn every_day_reads_back_from_six_spellings() {
    const MONTHS: [&str; 12] = [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ];
    const ENGLISH: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month =
        |names: [&'static str; 12], day: Date| names[usize::from(day.month().unsigned_abs()) - 1];
    let spellings: [&dyn Fn(Date) -> Cell; 7] = [
        &|day| Cell::Text(format!("{:02}.{:02}.{}", day.day(), day.month(), day.year()).into()),
        &|day| Cell::Text(format!("{}.{}.{}", day.day(), day.month(), day.year()).into()),
        &|day| Cell::Text(day.to_string().into()),
        &|day| Cell::Text(format!("{}. {} {}", day.day(), month(MONTHS, day), day.year()).into()),
        &|day| Cell::Text(format!("{} {}, {}", month(ENGLISH, day), day.day(), day.year()).into()),
        &|day| Cell::Text(format!("{day}T00:00:00").into()),
        &Cell::Date,
    ];
    let days = days();
    let expected: Vec<String> = days.iter().map(ToString::to_string).collect();
    for spelling in spellings {
        let cells = days.iter().copied().map(spelling).collect();
        assert_eq!(column("Vertragsbeginn", "start", cells), expected);
    }
    // American order is decided by the column: some day in it is above 12.
    let american = days
        .iter()
        .map(|day| Cell::Text(format!("{}/{}/{}", day.month(), day.day(), day.year()).into()))
        .collect();
    assert_eq!(column("Vertragsbeginn", "start", american), expected);
}

#[test]
fn every_amount_reads_back_from_five_spellings() {
    let mut cents: Vec<i64> = (0..1_500).collect();
    cents.extend((1..2_000).map(|n: i64| n * n * n % 10_000_000_019));
    cents.extend([99_999, 100_000, 100_001, 123_456_789, 99_999_999_999]);
    let expected: Vec<String> = cents
        .iter()
        .map(|cents| format!("{}.{:02} EUR", cents / 100, cents % 100))
        .collect();
    let grouped = |whole: i64, sign: char| {
        let digits = whole.to_string();
        let mut out = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push(sign);
            }
            out.push(digit);
        }
        out
    };
    let spellings: [&dyn Fn(i64) -> String; 6] = [
        &|c| format!("{},{:02}", grouped(c / 100, '.'), c % 100),
        &|c| format!("{}.{:02}", grouped(c / 100, ','), c % 100),
        &|c| format!("{},{:02} €", c / 100, c % 100),
        &|c| format!("EUR {}.{:02}", c / 100, c % 100),
        &|c| format!("{},{:02} €", grouped(c / 100, ' '), c % 100),
        &|c| format!("{},{:02} EUR netto", grouped(c / 100, '\''), c % 100),
    ];
    for spelling in spellings {
        let cells = cents
            .iter()
            .map(|c| Cell::Text(spelling(*c).into()))
            .collect();
        assert_eq!(column("Jahreskosten", "cost_per_year", cells), expected);
    }
    #[expect(clippy::cast_precision_loss, reason = "below 2^53")]
    let numbers = cents
        .iter()
        .map(|c| Cell::Number(*c as f64 / 100.0))
        .collect();
    assert_eq!(column("Jahreskosten", "cost_per_year", numbers), expected);
    let negative: Vec<String> = cents[1..]
        .iter()
        .zip(&expected[1..])
        .map(|(_, e)| format!("-{e}"))
        .collect();
    let cells = cents[1..]
        .iter()
        .map(|c| Cell::Text(format!("-{},{:02}", grouped(c / 100, '.'), c % 100).into()))
        .collect();
    assert_eq!(column("Jahreskosten", "cost_per_year", cells), negative);
}
