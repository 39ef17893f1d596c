//! When an application or a piece of infrastructure fails by itself: its operator runs nothing any
//! more, its right of use runs out, the next statutory release does not come, nobody maintains it.

use std::collections::BTreeMap;

use freistadt_model::{
    Application, Code as _, Contract, Hosting, Id, LicenceKind, Node, Organization, Stated, Value,
};
use jiff::civil::Date;

use crate::compile::facts::{Fact, Facts, Named};
use crate::compile::making::Making;
use crate::network::event::{Bounds, Event, Truth};
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
    /// Nothing is recorded about what it needs: at worst it stands still.
    NothingRecorded,
}

/// One reason why a thing fails by itself.
#[derive(Debug, Clone)]
pub(crate) struct OwnReason {
    pub(crate) cause: OwnCause,
    /// Who has to be gone for it.
    pub(crate) bounds: Bounds,
    /// The day from which it holds then.
    pub(crate) from: Date,
}

/// What can happen to a thing by itself.
#[derive(Debug, Clone)]
pub(crate) struct Own {
    /// Why; `Support` only degrades, all others stop.
    pub(crate) causes: Vec<OwnReason>,
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

    pub(crate) fn add(&mut self, cause: OwnCause, from: Date, bounds: Bounds) {
        if bounds != Bounds::never() {
            self.causes.push(OwnReason {
                cause,
                bounds,
                from,
            });
        }
    }
}

/// Works out what can happen to each thing by itself.
pub(crate) struct Causes<'a> {
    pub(crate) facts: &'a Facts<'a>,
    pub(crate) question: Question,
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
            let bounds = stops_running(&operator, &[]);
            own.add(OwnCause::Operation, self.question.as_of, bounds);
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
            own.add(OwnCause::Operation, self.question.as_of, operation);
        }
        if !effects.licence && !effects.support {
            return own;
        }
        let making = self.making(application);
        own.unattributed |= making.unattributed;
        if effects.licence {
            let bound = self.licence_ends(application, &making);
            let from = self.first_end(application);
            own.add(
                OwnCause::Licence,
                from,
                making.maker_gone.clone().given(bound),
            );
        }
        if effects.support {
            if let Some(release) = making.release {
                own.add(OwnCause::Release, release, making.any_maker_gone);
            }
            own.add(OwnCause::Support, self.question.as_of, making.unsupported);
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

    /// The first day on which a rented right of use can end; the day of the exit where no term is
    /// known.
    fn first_end(&self, application: &Application) -> Date {
        let contracts = self.contracts.get(&application.id);
        let contracts = contracts.map_or(&[][..], Vec::as_slice);
        let rented = contracts
            .iter()
            .filter(|it| self.is_rented(it) != Truth::No);
        let ends = rented.filter(|it| self.term_ends(it) != Truth::No);
        let ends = ends.map(|it| it.running_term_end(self.question.as_of));
        let first = ends.map(|end| end.unwrap_or(self.question.as_of)).min();
        first.map_or(self.question.as_of, |end| end.max(self.question.as_of))
    }
}

pub(crate) fn gone(named: &Named, firms: &[Id<Organization>]) -> Bounds {
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
