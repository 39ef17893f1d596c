//! Which applications an event is about: by name, alias or identifier, and by version; each with its
//! reason. What somebody rejected is not matched again.

use std::collections::{BTreeMap, BTreeSet};

use freistadt_model::{
    Application, Id, Landscape, LifeCycleEvent, LifeEvent, PartialDate, Product, Stated,
};
use jiff::civil::Date;

use super::ReadEvent;
use crate::data::{product, product_events};
use crate::entries::ProductEvent;
use crate::find::{folded, stems};
use crate::matching::{is_rejected, product_of, same_product};

/// An application to which something happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// The application.
    pub application: Id<Application>,
    /// The product as the source calls it.
    pub product: String,
    /// What happens.
    pub event: LifeEvent,
    /// To which version; none: to all.
    pub version: Option<String>,
    /// When.
    pub on: PartialDate,
    /// By which name or identifier the application was found.
    pub by: String,
    /// How well the version fits.
    pub fits: VersionFits,
    /// Who says so.
    pub source: EndingSource,
}

/// How well the version of an event fits an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum VersionFits {
    /// It is the version in use, or the event is about all.
    Surely,
    /// The version in use is not known.
    Perhaps,
}

/// Who tells of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EndingSource {
    /// The catalogue.
    Catalogue(&'static ProductEvent),
    /// A record of the landscape.
    Record(Id<LifeCycleEvent>),
}

/// Events of applications.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Endings {
    /// By day, then by application.
    pub list: Vec<Ending>,
}

impl Endings {
    /// What happens from a day on, before another.
    pub fn between(&self, from: Date, before: Date) -> impl Iterator<Item = &Ending> {
        let inside = move |it: &&Ending| it.on.last() >= from && it.on.first() < before;
        self.list.iter().filter(inside)
    }

    /// What happens to one application.
    pub fn of<'a>(&'a self, application: &'a Id<Application>) -> impl Iterator<Item = &'a Ending> {
        self.list
            .iter()
            .filter(move |it| it.application == *application)
    }
}

/// An event of whatever source, ready to be matched.
struct Event<'a> {
    product: &'a str,
    identifiers: &'a [String],
    version: Option<&'a str>,
    event: LifeEvent,
    on: PartialDate,
    source: EndingSource,
}

/// Events by every folded name of their product.
struct Index<'a> {
    events: Vec<Event<'a>>,
    by_name: BTreeMap<String, Vec<usize>>,
}

/// Everything that happens to applications of the landscape, past and future.
pub fn endings(landscape: &Landscape) -> Endings {
    let index = Index::of(landscape);
    let mut list = Vec::new();
    for application in landscape.applications.values() {
        index.of_application(landscape, application, &mut list);
    }
    list.sort_by_cached_key(|it: &Ending| {
        let (application, version) = (it.application.clone(), it.version.clone());
        (it.on.first(), application, it.event, version)
    });
    list.dedup_by(|a, b| same_happening(a, b));
    Endings { list }
}

/// Two sources that say the same are one ending.
fn same_happening(a: &Ending, b: &Ending) -> bool {
    (&a.application, a.event, a.on, &a.version) == (&b.application, b.event, b.on, &b.version)
}

impl<'a> Index<'a> {
    fn of(landscape: &'a Landscape) -> Self {
        let mut index = Index {
            events: Vec::new(),
            by_name: BTreeMap::new(),
        };
        for event in product_events() {
            let (Some(product), Some(on)) = (product(&event.product), event.day()) else {
                continue;
            };
            let ready = Event {
                product: &product.name,
                identifiers: &[],
                version: event.version.as_deref(),
                event: event.kind,
                on,
                source: EndingSource::Catalogue(event),
            };
            index.add(ready, product.names());
        }
        for record in landscape.events.values() {
            let (Stated::Known(event), Stated::Known(on)) = (&record.event, &record.on) else {
                continue;
            };
            let ready = Event {
                product: &record.product,
                identifiers: &record.identifiers,
                version: record.version.known().map(String::as_str),
                event: *event,
                on: *on,
                source: EndingSource::Record(record.id.clone()),
            };
            let names = std::iter::once(&record.product).chain(&record.aliases);
            index.add(ready, names.map(String::as_str));
        }
        index
    }

    fn add<'b>(&mut self, event: Event<'a>, names: impl Iterator<Item = &'b str>) {
        for name in names {
            let of_name = self.by_name.entry(folded(name)).or_default();
            of_name.push(self.events.len());
        }
        self.events.push(event);
    }

    fn of_application(
        &self,
        landscape: &Landscape,
        application: &Application,
        list: &mut Vec<Ending>,
    ) {
        let own = application
            .product
            .known()
            .and_then(|id| landscape.find(id));
        let matched = product_of(landscape, application);
        let names = own
            .into_iter()
            .flat_map(|it| std::iter::once(&it.name).chain(&it.aliases));
        let names = names
            .chain(std::iter::once(&application.name))
            .chain(&application.aliases);
        let mut found: BTreeMap<usize, (String, Option<String>)> = BTreeMap::new();
        for name in names {
            for (stem, rest) in stems(&folded(name)) {
                for event in self.by_name.get(stem).into_iter().flatten() {
                    let rest = (!rest.is_empty()).then(|| rest.replace('-', "."));
                    found.entry(*event).or_insert_with(|| (name.clone(), rest));
                }
            }
        }
        for name in matched.iter().flat_map(|it| it.product.names()) {
            for event in self.by_name.get(&folded(name)).into_iter().flatten() {
                let version = matched.as_ref().and_then(|it| it.version.clone());
                found
                    .entry(*event)
                    .or_insert_with(|| (name.to_owned(), version));
            }
        }
        for (at, identifier) in own.into_iter().flat_map(|it| self.by_identifier(it)) {
            found.entry(at).or_insert((identifier, None));
        }
        let in_use = application.version.known();
        for (at, (by, behind)) in found {
            let event = &self.events[at];
            let version = in_use.or(behind.as_ref()).map(String::as_str);
            let Some(fits) = version_fits(event.version, version) else {
                continue;
            };
            if is_rejected(landscape, &application.id, event.product) {
                continue;
            }
            list.push(Ending {
                application: application.id.clone(),
                product: event.product.to_owned(),
                event: event.event,
                version: event.version.map(str::to_owned),
                on: event.on,
                by,
                fits,
                source: event.source.clone(),
            });
        }
    }

    fn by_identifier(&self, own: &Product) -> Vec<(usize, String)> {
        let ids: Vec<&String> = [&own.cpe, &own.purl]
            .into_iter()
            .filter_map(Stated::known)
            .collect();
        let mut found = Vec::new();
        for (at, event) in self.events.iter().enumerate() {
            let same = event
                .identifiers
                .iter()
                .find(|it| ids.iter().any(|id| same_product(id, it)));
            found.extend(same.map(|it| (at, it.clone())));
        }
        found
    }
}

/// Whether an event of a version is about the version in use: its words stand among those in use,
/// or the version in use begins with it. "2019" fits "2019 CU 14", "12" fits "12.4" and not "120".
fn version_fits(event: Option<&str>, in_use: Option<&str>) -> Option<VersionFits> {
    let (Some(event), Some(in_use)) = (event, in_use) else {
        return Some(match event {
            None => VersionFits::Surely,
            Some(_) => VersionFits::Perhaps,
        });
    };
    let words = |text: &str| -> Vec<String> {
        let text = text.to_lowercase();
        let words = text.split(|c: char| !c.is_alphanumeric());
        words
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let (event, in_use) = (words(event), words(in_use));
    let somewhere = in_use.windows(event.len().max(1)).any(|part| part == event);
    somewhere.then_some(VersionFits::Surely)
}

/// By which names and identifiers events are about a landscape, whatever their version.
pub struct Running {
    names: BTreeSet<String>,
    identifiers: Vec<String>,
}

impl Running {
    /// What runs in a landscape.
    pub fn of(landscape: &Landscape) -> Running {
        let mut running = Running {
            names: BTreeSet::new(),
            identifiers: Vec::new(),
        };
        for application in landscape.applications.values() {
            let own = std::iter::once(&application.name).chain(&application.aliases);
            own.for_each(|name| running.add(name));
            let known = product_of(landscape, application);
            known
                .iter()
                .flat_map(|it| it.product.names())
                .for_each(|name| running.add(name));
        }
        for product in landscape.products.values() {
            let own = std::iter::once(&product.name).chain(&product.aliases);
            own.for_each(|name| running.add(name));
            let ids = [&product.cpe, &product.purl]
                .into_iter()
                .filter_map(Stated::known);
            running.identifiers.extend(ids.cloned());
        }
        running
    }

    fn add(&mut self, name: &str) {
        let folded = folded(name);
        self.names
            .extend(stems(&folded).map(|(stem, _)| stem.to_owned()));
    }

    /// Whether the event is about something that runs here.
    pub fn concerns(&self, event: &ReadEvent) -> bool {
        let mut names = std::iter::once(&event.product).chain(&event.aliases);
        let mut identifiers = event.identifiers.iter();
        names.any(|name| self.names.contains(&folded(name)))
            || identifiers.any(|it| self.identifiers.iter().any(|own| same_product(own, it)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_fit_by_whole_words() {
        let cases = [
            (Some("2019"), Some("2019 CU 14"), Some(VersionFits::Surely)),
            (Some("12"), Some("12.4"), Some(VersionFits::Surely)),
            (Some("12"), Some("120"), None),
            (
                Some("7.0"),
                Some("vSphere 7.0 U3"),
                Some(VersionFits::Surely),
            ),
            (Some("2016"), Some("2019"), None),
            (Some("2016"), None, Some(VersionFits::Perhaps)),
            (None, Some("5"), Some(VersionFits::Surely)),
        ];
        for (event, in_use, expected) in cases {
            assert_eq!(
                version_fits(event, in_use),
                expected,
                "{event:?} {in_use:?}"
            );
        }
    }
}
