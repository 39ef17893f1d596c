//! When an application or a piece of infrastructure fails by itself: its operator runs nothing any
//! more, its right of use runs out, the next statutory release does not come, nobody maintains it.

use std::collections::BTreeMap;

use freistadt_model::{
    Answer, Application, Code as _, Contract, DayPattern, Hosting, Id, Licence, LicenceKind, Node,
    Organization, Product, Stated, Value,
};
use jiff::civil::Date;

use crate::event::{Bounds, Event, Truth};
use crate::facts::{Fact, Facts, Named, ids};
use crate::question::Question;

/// A reason why a thing fails by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OwnCause {
    /// Its operator runs nothing any more.
    Operation,
    /// Its right of use runs out and is not renewed.
    Licence,
    /// A statutory release falls due that nobody makes any more.
    Release,
    /// Nobody maintains it any more; it goes on.
    Support,
    /// It is infrastructure that stops.
    Infrastructure,
    /// Nothing is recorded about what it needs: at worst it stands still.
    NothingRecorded,
}

/// What can happen to a thing by itself.
#[derive(Debug, Clone)]
pub(crate) struct Own {
    /// Why, and when; `Support` only degrades, all others stop.
    pub(crate) causes: Vec<(OwnCause, Bounds)>,
    /// A fact is missing, so that no named exit can be blamed.
    pub(crate) unattributed: bool,
}

impl Own {
    pub(crate) fn none() -> Own {
        Own {
            causes: Vec::new(),
            unattributed: false,
        }
    }

    fn add(&mut self, cause: OwnCause, bounds: Bounds) {
        if bounds != Bounds::never() {
            self.causes.push((cause, bounds));
        }
    }
}

/// Works out what can happen to each thing by itself.
pub(crate) struct Causes<'a> {
    facts: &'a Facts<'a>,
    question: Question,
    /// Running contracts by application.
    contracts: BTreeMap<&'a Id<Application>, Vec<&'a Contract>>,
}

impl<'a> Causes<'a> {
    pub(crate) fn new(facts: &'a Facts<'a>, question: Question) -> Self {
        let mut contracts: BTreeMap<&Id<Application>, Vec<&Contract>> = BTreeMap::new();
        let all = facts.landscape.contracts.values();
        for contract in all.filter(|contract| contract.runs_on(question.as_of)) {
            for application in &contract.applications {
                contracts.entry(application).or_default().push(contract);
            }
        }
        Causes {
            facts,
            question,
            contracts,
        }
    }

    pub(crate) fn of_node(&self, node: &Node) -> Own {
        let mut own = Own::none();
        let operator = self.facts.organizations(&node.id.to_ref(), "operator");
        if self.question.effects().operation {
            own.unattributed |= operator == Named::Unknown;
            own.add(OwnCause::Operation, stops_running(&operator, &[]));
        }
        own
    }

    pub(crate) fn of_application(&self, application: &Application) -> Own {
        let effects = self.question.effects();
        let mut own = Own::none();
        if effects.operation {
            let operator = self.operator(application);
            own.unattributed |= operator == Named::Unknown && application.firms.is_empty();
            let operation = stops_running(&operator, &application.firms);
            own.add(OwnCause::Operation, operation);
        }
        if !effects.licence && !effects.support {
            return own;
        }
        let making = self.making(application);
        own.unattributed |= making.unattributed;
        if effects.licence {
            let bound = self.licence_ends(application, &making);
            own.add(OwnCause::Licence, making.maker_gone.clone().given(bound));
        }
        if effects.support {
            let release = Truth::of(making.release_due);
            let any_maker = making.any_maker_gone.clone();
            own.add(OwnCause::Release, any_maker.given(release));
            own.add(OwnCause::Support, making.unsupported);
        }
        own
    }

    /// What stands on own premises or single workstations is run by the municipality.
    fn operator(&self, application: &Application) -> Named {
        let target = application.id.to_ref();
        match self.facts.organizations(&target, "operator") {
            Named::Unknown if self.is_ours(application) => {
                Named::OneOf(vec![self.facts.landscape.municipality()])
            }
            named => named,
        }
    }

    fn is_ours(&self, application: &Application) -> bool {
        let ours = [Hosting::OwnPremises, Hosting::Workstation].map(Hosting::code);
        let hosting = self.facts.of(&application.id.to_ref(), "hosting");
        matches!(&hosting, Fact::Candidates(values) if values.iter().all(|it| {
            matches!(it, Value::Code(code) if ours.contains(code))
        }))
    }

    /// Whether a right of use ends with the running term: rented or from the cloud, and the term
    /// is over by the day that is asked for. Where nothing is said about the kind of licence, open
    /// source is not rented.
    fn licence_ends(&self, application: &Application, making: &Making) -> Truth {
        if making.own {
            return Truth::No;
        }
        let contracts = self.contracts.get(&application.id);
        let contracts = contracts.map_or(&[][..], Vec::as_slice);
        let said =
            |it: &&&Contract| self.facts.of(&it.id.to_ref(), "licence_kind") != Fact::Unknown;
        if contracts.iter().any(|it| said(&it)) {
            let ends = |it: &&Contract| self.is_rented(it).and(self.term_ends(it));
            let said = contracts.iter().filter(said);
            return said.map(ends).fold(Truth::No, Truth::or);
        }
        if making.open == Truth::Yes {
            return Truth::No;
        }
        let terms = contracts.iter().map(|it| self.term_ends(it));
        let ends = terms.reduce(Truth::or).unwrap_or(Truth::Maybe);
        self.is_cloud(application).and(ends)
    }

    fn is_rented(&self, contract: &Contract) -> Truth {
        let rented = [LicenceKind::Subscription, LicenceKind::Saas].map(LicenceKind::code);
        match self.facts.of(&contract.id.to_ref(), "licence_kind") {
            Fact::NotApplicable => Truth::No,
            Fact::Unknown => Truth::Maybe,
            Fact::Candidates(values) => Truth::agreed(
                values
                    .iter()
                    .map(|it| matches!(it, Value::Code(code) if rented.contains(code))),
            ),
        }
    }

    /// Where nothing is said about the licence, what comes from the maker's cloud is rented.
    fn is_cloud(&self, application: &Application) -> Truth {
        match self.facts.of(&application.id.to_ref(), "hosting") {
            Fact::Candidates(values) => {
                let cloud = |it: &Value| *it == Value::Code(Hosting::Saas.code());
                if values.iter().all(cloud) {
                    Truth::Yes
                } else {
                    Truth::Maybe
                }
            }
            Fact::NotApplicable | Fact::Unknown => Truth::Maybe,
        }
    }

    fn term_ends(&self, contract: &Contract) -> Truth {
        match contract.running_term_end(self.question.as_of) {
            Some(end) => Truth::of(end <= self.question.until()),
            None if contract.end == Stated::NotApplicable => Truth::No,
            None => Truth::Maybe,
        }
    }

    fn making(&self, application: &Application) -> Making {
        let landscape = self.facts.landscape;
        let own = application.own_development == Answer::Yes
            || application.product == Stated::NotApplicable;
        let product = application.product.known();
        let product = product.and_then(|id| landscape.find(id));
        match product {
            Some(product) => self.of_product(product, own, &application.firms),
            None if own => Making::ours(),
            None => self.unknown_product(application),
        }
    }

    /// Nobody knows which product it is: its maker is unknown, and what kind of licence it has.
    fn unknown_product(&self, application: &Application) -> Making {
        let maker_gone = gone(&Named::Unknown, &application.firms);
        Making {
            own: false,
            open: Truth::Maybe,
            any_maker_gone: maker_gone.clone(),
            unsupported: Bounds::either(vec![maker_gone.clone(), Bounds::never()]),
            maker_gone,
            release_due: false,
            unattributed: application.firms.is_empty(),
        }
    }

    fn of_product(&self, product: &'a Product, own: bool, firms: &[Id<Organization>]) -> Making {
        let target = product.id.to_ref();
        let maker = self.facts.organizations(&target, "manufacturer");
        let maker_gone = gone(&maker, firms);
        let mut makers = vec![maker_gone.clone()];
        let basis = self.built_on(product);
        let of_basis = basis
            .iter()
            .map(|it| self.facts.organizations(&it.id.to_ref(), "manufacturer"));
        makers.extend(of_basis.map(|it| gone(&it, &[])));
        let any_maker_gone = Bounds::any(makers);
        let open = self.is_open(product);
        let supporters_gone = self.supporters_gone(product);
        let unsupported = if own {
            supporters_gone
        } else {
            match open {
                Truth::Yes => supporters_gone,
                Truth::No => any_maker_gone.clone(),
                Truth::Maybe => Bounds::either(vec![any_maker_gone.clone(), supporters_gone]),
            }
        };
        Making {
            own,
            open,
            unattributed: !own && open != Truth::Yes && maker == Named::Unknown && firms.is_empty(),
            maker_gone,
            any_maker_gone,
            unsupported,
            release_due: self.release_due(product),
        }
    }

    /// The products below it, as far as they are recorded.
    fn built_on(&self, product: &'a Product) -> Vec<&'a Product> {
        let landscape = self.facts.landscape;
        let mut found: Vec<&Product> = Vec::new();
        let mut open = vec![product];
        while let Some(above) = open.pop() {
            let basis = above.built_on.known().into_iter().flatten();
            for below in basis.filter_map(|id| landscape.find(id)) {
                if below.id != product.id && found.iter().all(|it| it.id != below.id) {
                    found.push(below);
                    open.push(below);
                }
            }
        }
        found
    }

    fn is_open(&self, product: &Product) -> Truth {
        match self.facts.of(&product.id.to_ref(), "licence") {
            Fact::Unknown => Truth::Maybe,
            Fact::NotApplicable => Truth::No,
            Fact::Candidates(values) => {
                let open = |it: &Value| match it {
                    Value::Text(text) => {
                        text.parse::<Licence>().is_ok_and(|it| it.is_open_source())
                    }
                    _ => false,
                };
                Truth::agreed(values.iter().map(open))
            }
        }
    }

    /// All who are recorded as supporters are gone; without any recorded it never happens.
    fn supporters_gone(&self, product: &Product) -> Bounds {
        let one = |it: &Value| {
            let each = ids(std::slice::from_ref(it)).into_iter().map(Event::Gone);
            let each: Vec<Event> = each.collect();
            if each.is_empty() {
                Bounds::never()
            } else {
                Bounds::exact(Event::all(each))
            }
        };
        match self.facts.of(&product.id.to_ref(), "supporters") {
            Fact::NotApplicable | Fact::Unknown => Bounds::never(),
            Fact::Candidates(values) => Bounds::either(values.iter().map(one).collect()),
        }
    }

    /// Whether a statutory release falls due after the exit and by the day that is asked for.
    fn release_due(&self, product: &Product) -> bool {
        let Stated::Known(releases) = &product.statutory_releases else {
            return false;
        };
        let due = |day: Date| day > self.question.as_of && day <= self.question.until();
        releases.iter().any(|pattern| match pattern {
            DayPattern::Once(day) => due(*day),
            DayPattern::Yearly(day) => {
                let first = self.question.as_of.year();
                let years = first..=self.question.until().year();
                years.filter_map(|year| day.in_year(year)).any(due)
            }
        })
    }
}

/// Who makes and maintains an application.
struct Making {
    /// It is our own development.
    own: bool,
    /// Its licence is one of open source.
    open: Truth,
    /// Its maker is gone.
    maker_gone: Bounds,
    /// Its maker, or that of a product it is built on, is gone.
    any_maker_gone: Bounds,
    /// Nobody maintains it any more.
    unsupported: Bounds,
    /// A statutory release falls due.
    release_due: bool,
    unattributed: bool,
}

impl Making {
    fn ours() -> Making {
        Making {
            own: true,
            open: Truth::No,
            maker_gone: Bounds::never(),
            any_maker_gone: Bounds::never(),
            unsupported: Bounds::never(),
            release_due: false,
            unattributed: false,
        }
    }
}

fn gone(named: &Named, firms: &[Id<Organization>]) -> Bounds {
    who(named, firms, Event::Gone)
}

fn stops_running(named: &Named, firms: &[Id<Organization>]) -> Bounds {
    who(named, firms, Event::StopsRunning)
}

/// Whoever is meant is gone. Of an unknown one, firms whose role is open may be the one that is
/// meant, and so may somebody else.
fn who(named: &Named, firms: &[Id<Organization>], event: fn(Id<Organization>) -> Event) -> Bounds {
    match named {
        Named::Nobody => Bounds::never(),
        Named::OneOf(candidates) => {
            let each = candidates.iter().map(|id| Bounds::exact(event(id.clone())));
            Bounds::either(each.collect())
        }
        Named::Unknown => {
            let firms = firms.iter().map(|id| event(id.clone()));
            Bounds {
                certain: Event::Never,
                possible: Event::any(firms.chain([Event::Somebody]).collect()),
            }
        }
    }
}
