//! Bench `cut-sets`: minimal cut sets up to order 3 of the hardest of 20 services of a
//! municipality with 3,000 applications and 500 organizations, where 40 % of all needs are
//! redundant groups; in seconds.

#![expect(clippy::print_stdout, reason = "the figure is the result")]

use std::collections::BTreeMap;
use std::time::Instant;

use freistadt_graph::{Dependence, Level, Question};
use freistadt_model::{Kind, Landscape, RecordRef, Value};
use freistadt_testkit::numbers::Numbers;
use jiff::civil::date;

const APPLICATIONS: u64 = 3_000;
const ORGANIZATIONS: u64 = 500;
const SERVICES: u64 = 20;
/// Of 100 needs, so many are groups of two of which one is enough.
const REDUNDANT: u64 = 40;

struct Town {
    numbers: Numbers,
    landscape: Landscape,
    needs: u64,
}

fn put(landscape: &mut Landscape, kind: Kind, id: &str, fields: &[(&str, &str)]) {
    let mut record = kind.new_record(id);
    for (name, text) in fields {
        let info = kind.field(name).expect("a field of the kind");
        let value: Value = info.value_type.parse(text).expect("a canonical value");
        assert!(record.set(name, &value), "{name}={text}");
    }
    landscape.insert(record);
}

impl Town {
    /// Few organizations do much, and many do little: the square of an even draw.
    fn organization(&mut self) -> String {
        let even = self.numbers.below(1_000_000);
        if par("UNI",0)==1 { format!("o{}", even * ORGANIZATIONS / 1_000_000) } else { format!("o{}", even * even * ORGANIZATIONS / 1_000_000_000_000) }
    }

    fn organizations(&mut self) {
        for n in 0..ORGANIZATIONS {
            put(&mut self.landscape, Kind::Organization, &format!("o{n}"), &[]);
            // Every tenth belongs to another.
            if n % 10 == 9 {
                let fields = [
                    ("organization", format!("o{n}")),
                    ("parent", self.organization()),
                ];
                let fields = fields.each_ref().map(|(name, text)| (*name, text.as_str()));
                put(&mut self.landscape, Kind::Control, &format!("k{n}"), &fields);
            }
        }
    }

    fn applications(&mut self) {
        for n in 0..APPLICATIONS {
            let maker = self.organization();
            let releases = if n % 3 == 0 { "01-01" } else { "" };
            let mut fields = vec![("manufacturer", maker.as_str()), ("licence", "proprietary")];
            if !releases.is_empty() {
                fields.push(("statutory_releases", releases));
            }
            put(&mut self.landscape, Kind::Product, &format!("p{n}"), &fields);
            let operator = self.organization();
            let product = format!("p{n}");
            let fields = [
                ("product", product.as_str()),
                ("operator", operator.as_str()),
                ("hosting", "private-provider"),
            ];
            put(&mut self.landscape, Kind::Application, &format!("a{n}"), &fields);
            for _ in 0..par("MIN",0) + self.numbers.below(par("NEEDS",4)) {
                self.need(&format!("application:a{n}"), n);
            }
        }
    }

    fn services(&mut self) {
        for n in 0..SERVICES {
            put(&mut self.landscape, Kind::PublicService, &format!("s{n}"), &[]);
            for _ in 0..2 + self.numbers.below(3) {
                self.need(&format!("service:s{n}"), APPLICATIONS);
            }
        }
    }

    /// Something that was there before, now and then something later, so that there are circles.
    fn thing(&mut self, before: u64) -> String {
        let limit = if self.numbers.below(1000) < par("CYC",20) { APPLICATIONS } else { before.max(1) };
        { let w = par("WIN", 100000); if limit == before && before > w && self.numbers.below(100) < 80 { format!("application:a{}", before - 1 - self.numbers.below(w)) } else { format!("application:a{}", self.numbers.below(limit)) } }
    }

    fn need(&mut self, from: &str, before: u64) {
        let number = self.needs;
        self.needs += 1;
        let redundant = self.numbers.below(100) < par("RED", 40);
        if redundant {
            put(&mut self.landscape, Kind::Group, &format!("g{number}"), &[("needed", "1")]);
        }
        for member in 0..if redundant { par("MEM",2) } else { 1 } {
            let to = self.thing(before);
            let group = format!("g{number}");
            let mut fields = vec![("from", from), ("to", to.as_str()), ("strength", "stops")];
            if redundant {
                fields.push(("group", &group));
            }
            put(&mut self.landscape, Kind::Dependency, &format!("d{number}-{member}"), &fields);
        }
    }
}

fn landscape(seed: u64) -> Landscape {
    let mut town = Town {
        numbers: Numbers::new(seed),
        landscape: Landscape::new("o0"),
        needs: 0,
    };
    town.organizations();
    town.applications();
    town.services();
    town.landscape
}

fn par(name: &str, default: u64) -> u64 { std::env::var(name).ok().and_then(|it| it.parse().ok()).unwrap_or(default) }
fn main() {
    let seed = std::env::args().nth(2).and_then(|it| it.parse().ok()).unwrap_or(5);
    let landscape = landscape(seed);
    let dependence = Dependence::new(&landscape, Question::new(date(2026, 11, 23)));
    let mut hardest: f64 = 0.0;
    for n in 0..SERVICES {
        let service = RecordRef::new(Kind::PublicService, format!("s{n}"));
        let begun = Instant::now();
        let found = dependence.cut_sets(&service, Level::Stopped, par("ORDER",3) as usize, &|| false);
        let seconds = begun.elapsed().as_secs_f64();
        let found = found.expect("a service, and nobody stops it");
        let mut orders: BTreeMap<usize, usize> = BTreeMap::new();
        for set in &found.sets {
            *orders.entry(set.len()).or_default() += 1;
        }
        println!("{service}: {orders:?}, complete up to {}, {seconds:.3} s", found.complete_up_to);
        hardest = hardest.max(seconds);
    }
    println!("{hardest}");
}
