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
    /// The contract that ends.
    pub(crate) contract: Option<Id<Contract>>,
}

/// What can happen to a thing by itself.
#[derive(Debug, Clone)]
pub(crate) struct Own {
    /// Why; `Support` only degrades, all others stop.
    pub(crate) causes: Vec<OwnReason>,
    /// Nobody knows who runs or makes it, so that no named exit can be blamed.
    pub(crate) unattributed: bool,
    /// Nobody knows who supports it; without support it only degrades.
    pub(crate) unknown_supporters: bool,
}

impl Own {
    pub(crate) fn none() -> Own {
        Own {
            causes: Vec::new(),
            unattributed: false,
            unknown_supporters: false,
        }
    }

    pub(crate) fn add(&mut self, cause: OwnCause, from: Date, bounds: Bounds) {
        self.push(OwnReason {
            cause,
            bounds,
            from,
            contract: None,
        });
    }

    /// The right of use that a contract gives ends.
    fn end(&mut self, contract: &Contract, from: Date, bounds: Bounds) {
        self.push(OwnReason {
            cause: OwnCause::Licence,
            bounds,
            from,
            contract: Some(contract.id.clone()),
        });
    }

    fn push(&mut self, reason: OwnReason) {
        if reason.bounds != Bounds::never() {
            self.causes.push(reason);
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
            let (operation, unattributed) = self.operation(application);
            own.unattributed |= unattributed;
            own.add(OwnCause::Operation, self.question.as_of, operation);
        }
        if !effects.licence && !effects.support {
            return own;
        }
        let making = self.making(application);
        own.unattributed |= making.unattributed;
        own.unknown_supporters = effects.support && making.unknown_supporters;
        if effects.licence {
            self.licence_ends(application, &making, &mut own);
        }
        if effects.support {
            if let Some(release) = making.release {
                own.add(OwnCause::Release, release, making.any_maker_gone);
            }
            own.add(OwnCause::Support, self.question.as_of, making.unsupported);
        }
        own
    }

    /// Who has to be gone so that nobody runs it, and whether nobody can be named. What stands on own
    /// premises or single workstations is run by the municipality; where nobody knows where it stands,
    /// it may be.
    fn operation(&self, application: &Application) -> (Bounds, bool) {
        let firms = &application.firms;
        let named = self
            .facts
            .organizations(&application.id.to_ref(), "operator");
        let operator = stops_running(&named, firms);
        if named != Named::Unknown {
            return (operator, false);
        }
        let town = Bounds::exact(Event::StopsRunning(self.facts.landscape.municipality()));
        match self.is_ours(application) {
            Truth::Yes => (town, false),
            Truth::No => (operator, firms.is_empty()),
            Truth::Maybe => (Bounds::either(vec![town, operator]), firms.is_empty()),
        }
    }

    fn is_ours(&self, application: &Application) -> Truth {
        let ours = [Hosting::OwnPremises, Hosting::Workstation].map(Hosting::code);
        match self.facts.of(&application.id.to_ref(), "hosting") {
            Fact::NotApplicable => Truth::No,
            Fact::Unknown => Truth::Maybe,
            Fact::Candidates(values) => Truth::agreed(
                values
                    .iter()
                    .map(|it| matches!(it, Value::Code(code) if ours.contains(code))),
            ),
        }
    }

    /// By each contract: a right of use that is rented ends with the running term, if that is over by
    /// the day that is asked for. Without any contract open source is not rented, and of all else
    /// nobody knows.
    fn licence_ends(&self, application: &Application, making: &Making, own: &mut Own) {
        let Some(contracts) = self.contracts.get(&application.id) else {
            if !making.own && making.open != Truth::Yes {
                let bounds = making.maker_gone.clone().given(Truth::Maybe);
                own.add(OwnCause::Licence, self.question.as_of, bounds);
            }
            return;
        };
        for contract in contracts.iter().filter(|_| !making.own) {
            let ends = self.is_rented(contract).and(self.term_ends(contract));
            let bounds = making.maker_gone.clone().given(ends);
            own.end(contract, self.first_without(contract), bounds);
        }
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

    fn term_ends(&self, contract: &Contract) -> Truth {
        match contract.running_term_end(self.question.as_of) {
            Some(end) => Truth::of(end <= self.question.until()),
            None if contract.end == Stated::NotApplicable => Truth::No,
            None => Truth::Maybe,
        }
    }

    /// The first day without what the contract gave, after the last day of its term; the day of the
    /// exit where no term is known.
    fn first_without(&self, contract: &Contract) -> Date {
        let end = contract.running_term_end(self.question.as_of);
        let after = end.and_then(|end| end.tomorrow().ok());
        after.map_or(self.question.as_of, |day| day.max(self.question.as_of))
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
