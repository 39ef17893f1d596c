//! Bench `cut-sets`: minimal cut sets up to order 3 of the hardest of 20 services of a
//! municipality with 3,000 applications and 500 organizations, where 40 % of all needs are
//! redundant groups; in seconds.

#![expect(clippy::print_stdout, reason = "the figure is the result")]

use freistadt_graph::{Dependence, Level, Question};
use freistadt_model::{Kind, Landscape, RecordRef, Value};
use freistadt_testkit::measure::median_seconds;
use freistadt_testkit::numbers::Numbers;
use jiff::civil::date;

const APPLICATIONS: u64 = 3_000;
const ORGANIZATIONS: u64 = 500;
const SERVICES: u64 = 20;
const MAX_ORDER: usize = 3;
/// Of 100 needs, so many are groups of two of which one is enough.
const REDUNDANT: u64 = 40;

/// What needs each other in a circle lies no further apart.
const NEIGHBORS: u64 = 30;

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
        format!("o{}", even * even * ORGANIZATIONS / 1_000_000_000_000)
    }

    fn organizations(&mut self) {
        for n in 0..ORGANIZATIONS {
            put(
                &mut self.landscape,
                Kind::Organization,
                &format!("o{n}"),
                &[],
            );
            // Every tenth belongs to another.
            if n % 10 == 9 {
                let fields = [
                    ("organization", format!("o{n}")),
                    ("parent", self.organization()),
                ];
                let fields = fields.each_ref().map(|(name, text)| (*name, text.as_str()));
                put(
                    &mut self.landscape,
                    Kind::Control,
                    &format!("k{n}"),
                    &fields,
                );
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
            put(
                &mut self.landscape,
                Kind::Product,
                &format!("p{n}"),
                &fields,
            );
            let operator = self.organization();
            let product = format!("p{n}");
            let fields = [
                ("product", product.as_str()),
                ("operator", operator.as_str()),
                ("hosting", "private-provider"),
            ];
            put(
                &mut self.landscape,
                Kind::Application,
                &format!("a{n}"),
                &fields,
            );
            for _ in 0..1 + self.numbers.below(4) {
                self.need(&format!("application:a{n}"), n);
            }
        }
    }

    fn services(&mut self) {
        for n in 0..SERVICES {
            put(
                &mut self.landscape,
                Kind::PublicService,
                &format!("s{n}"),
                &[],
            );
            for _ in 0..2 + self.numbers.below(3) {
                self.need(&format!("service:s{n}"), APPLICATIONS);
            }
        }
    }

    /// Something that was there before; of every hundred one a little later, so that there are
    /// circles.
    fn thing(&mut self, before: u64) -> String {
        let later = before + self.numbers.below(NEIGHBORS);
        let place = match self.numbers.below(100) {
            0 => later.min(APPLICATIONS - 1),
            _ => self.numbers.below(before.max(1)),
        };
        format!("application:a{place}")
    }

    fn need(&mut self, from: &str, before: u64) {
        let number = self.needs;
        self.needs += 1;
        let redundant = self.numbers.below(100) < REDUNDANT;
        if redundant {
            put(
                &mut self.landscape,
                Kind::Group,
                &format!("g{number}"),
                &[("needed", "1")],
            );
        }
        for member in 0..if redundant { 2 } else { 1 } {
            let to = self.thing(before);
            let group = format!("g{number}");
            let mut fields = vec![("from", from), ("to", to.as_str()), ("strength", "stops")];
            if redundant {
                fields.push(("group", &group));
            }
            put(
                &mut self.landscape,
                Kind::Dependency,
                &format!("d{number}-{member}"),
                &fields,
            );
        }
    }
}

fn landscape() -> Landscape {
    let mut town = Town {
        numbers: Numbers::new(5),
        landscape: Landscape::new("o0"),
        needs: 0,
    };
    town.organizations();
    town.applications();
    town.services();
    town.landscape
}

/// The longest of all services, in seconds.
fn cut_sets() -> f64 {
    let landscape = landscape();
    let dependence = Dependence::new(&landscape, Question::new(date(2026, 11, 23)));
    let mut hardest: f64 = 0.0;
    for n in 0..SERVICES {
        let service = RecordRef::new(Kind::PublicService, format!("s{n}"));
        let mut found = None;
        let seconds = median_seconds(3, || {
            found = dependence.cut_sets(&service, Level::Stopped, MAX_ORDER, &|| false);
            Ok(())
        });
        let seconds = seconds.expect("the search cannot fail");
        let found = found.expect("a service, and nobody stops it");
        assert_eq!(found.complete_up_to, MAX_ORDER, "{service}");
        let of = |order| found.sets.iter().filter(|it| it.len() == order).count();
        let (alone, pairs, triples) = (of(1), of(2), of(3));
        println!("{service}: {alone} alone, {pairs} pairs, {triples} of three, {seconds:.3} s");
        hardest = hardest.max(seconds);
    }
    hardest
}

fn main() {
    println!("{}", cut_sets());
}
