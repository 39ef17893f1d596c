//! Tests of the indicators: worked examples, bounds against brute force, what is unknown.

mod axes;
mod bounds;
mod cost_table;
mod examples;
mod exits;
mod overview;

use freistadt_indicators::{Assessment, assess};
use freistadt_model::{Kind, Landscape, LeadTimes, RecordRef};
use jiff::civil::{Date, date};

const DAY: Date = date(2026, 11, 23);

/// A landscape from lines such as `contract:c1 supplier=alpha, cost_per_year=100.00 EUR`.
fn landscape(text: &str) -> Landscape {
    let mut landscape = Landscape::new("town");
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (target, fields) = line.split_once(' ').unwrap_or((line, ""));
        let target = RecordRef::parse(target).expect("kind:id");
        let mut record = landscape
            .get(&target)
            .unwrap_or_else(|| target.kind.new_record(&target.id));
        for field in fields.split(", ").filter(|field| !field.is_empty()) {
            let (name, text) = field.split_once('=').expect("name=value");
            let info = target
                .kind
                .field(name)
                .unwrap_or_else(|| panic!("{:?} has no {name}", target.kind));
            let value = info
                .value_type
                .parse(text)
                .unwrap_or_else(|error| panic!("{error}"));
            assert!(record.set(name, &value), "{name}={text}");
        }
        landscape.insert(record);
    }
    landscape
}

fn assessed(text: &str) -> Assessment {
    assess(&landscape(text), DAY, LeadTimes::default())
}

/// `value [lower, upper] known/needed` of an indicator, to four places.
fn figure(text: &str, id: &str) -> String {
    let assessment = assessed(text);
    let measurement = assessment
        .indicator(id)
        .unwrap_or_else(|| panic!("no {id}"));
    let number = |ratio: Option<freistadt_model::Ratio>| {
        ratio.map_or("null".to_owned(), |ratio| {
            let text = format!("{:.4}", ratio.to_f64());
            text.trim_end_matches('0').trim_end_matches('.').to_owned()
        })
    };
    format!(
        "{} [{}, {}] {}/{}",
        number(measurement.value),
        number(measurement.lower),
        number(measurement.upper),
        measurement.derivation.known,
        measurement.derivation.needed
    )
}

/// Kinds whose records the tests count.
fn count(assessment: &Assessment, kind: Kind) -> usize {
    assessment.counts.get(&kind).copied().unwrap_or(0)
}
