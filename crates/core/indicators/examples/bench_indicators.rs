//! Bench `indicators`: one landscape of 3,000 applications, all indicators, in milliseconds.

#![expect(clippy::print_stdout, reason = "the figure is the result")]

use std::collections::BTreeMap;

use freistadt_indicators::assess;
use freistadt_model::{Code, Kind, Landscape, LeadTimes, RecordRef, Value};
use freistadt_testkit::measure::median_seconds;
use freistadt_testkit::numbers::Numbers;
use jiff::civil::date;

const APPLICATIONS: u64 = 3_000;

fn landscape() -> Landscape {
    let mut numbers = Numbers::new(3);
    let mut landscape = Landscape::new("town");
    let mut put = |kind: Kind, id: String, fields: BTreeMap<&str, String>| {
        let mut record = kind.new_record(&id);
        for (name, text) in fields {
            let info = kind.field(name).expect("a field of the kind");
            let value: Value = info.value_type.parse(&text).expect("a canonical value");
            assert!(record.set(name, &value), "{name}={text}");
        }
        landscape.insert(record);
    };
    for n in 0..400 {
        put(
            Kind::Organization,
            format!("o{n}"),
            [("name", format!("Organisation {n}"))].into(),
        );
        put(
            Kind::Control,
            format!("k{n}"),
            [
                ("organization", format!("o{n}")),
                ("parent", format!("o{}", n / 3)),
            ]
            .into(),
        );
    }
    for n in 0..APPLICATIONS {
        let (maker, operator) = (numbers.below(400), numbers.below(40));
        put(
            Kind::Product,
            format!("p{n}"),
            [
                ("name", format!("Produkt {n}")),
                ("manufacturer", format!("o{maker}")),
                ("licence", "proprietary".into()),
            ]
            .into(),
        );
        let mut fields: BTreeMap<&str, String> = [
            ("name", format!("Anwendung {n}")),
            ("product", format!("p{n}")),
            ("unit", format!("Amt {}", n % 30)),
            (
                "choice",
                freistadt_model::Choice::ALL[numbers.below(5) as usize]
                    .code()
                    .to_owned(),
            ),
        ]
        .into();
        if numbers.below(4) > 0 {
            fields.insert("operator", format!("o{operator}"));
            fields.insert("adaptable", "no".into());
        }
        put(Kind::Application, format!("a{n}"), fields);
        put(
            Kind::Contract,
            format!("c{n}"),
            [
                ("name", format!("Vertrag {n}")),
                ("supplier", format!("o{operator}")),
                ("applications", format!("a{n}")),
                ("start", "2020-01-01".into()),
                ("end", format!("{}-12-31", 2024 + n % 9)),
                ("renewal.kind", "automatic".into()),
                ("renewal.period", "12 months".into()),
                ("notice.period", "3 months".into()),
                (
                    "cost_per_year",
                    format!("{}.00 EUR", 100 + numbers.below(90_000)),
                ),
            ]
            .into(),
        );
    }
    assert!(landscape.contains(&RecordRef::new(Kind::Application, "a2999")));
    landscape
}

fn main() {
    let landscape = landscape();
    let seconds = median_seconds(9, || {
        let assessment = assess(&landscape, date(2026, 11, 23), LeadTimes::default());
        assert!(!assessment.indicators.is_empty());
        Ok(())
    });
    println!("{}", seconds.expect("assessing cannot fail") * 1_000.0);
}
