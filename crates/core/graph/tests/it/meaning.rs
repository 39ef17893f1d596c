//! The meaning written down a second time, as plainly as possible, for landscapes in which every
//! fact is known. Shares no code with the engine.

use std::collections::{BTreeMap, BTreeSet};

use freistadt_graph::{Ends, Question, State};
use freistadt_model::{
    Answer, Application, DayPattern, Hosting, Id, Kind, Landscape, LicenceKind, Organization,
    Product, RecordRef, Stated, Strength,
};

/// The state of every thing when these organizations go.
pub(crate) fn states(
    landscape: &Landscape,
    exit: &BTreeSet<Id<Organization>>,
    question: Question,
) -> BTreeMap<RecordRef, State> {
    let gone: BTreeSet<Id<Organization>> = landscape
        .organizations
        .keys()
        .filter(|id| {
            let mut chain = landscape.controllers_on(id, question.as_of);
            chain.insert((*id).clone());
            chain.iter().any(|it| exit.contains(it))
        })
        .cloned()
        .collect();
    let town = Town {
        landscape,
        gone: &gone,
        question,
    };
    let things: Vec<RecordRef> = landscape
        .all()
        .map(|record| record.to_ref())
        .filter(|target| target.kind.is_thing())
        .collect();
    let own: BTreeMap<RecordRef, State> =
        things.iter().map(|it| (it.clone(), town.own(it))).collect();
    // Failures only ever grow: from everything as it is by itself to the least fixpoint.
    let mut states = own.clone();
    loop {
        let next: BTreeMap<RecordRef, State> = things
            .iter()
            .map(|it| (it.clone(), own[it].min(town.through_needs(it, &states))))
            .collect();
        if next == states {
            return states;
        }
        states = next;
    }
}

struct Town<'a> {
    landscape: &'a Landscape,
    gone: &'a BTreeSet<Id<Organization>>,
    question: Question,
}

impl Town<'_> {
    fn is_gone(&self, id: &Stated<Id<Organization>>) -> bool {
        id.known().is_some_and(|id| self.gone.contains(id))
    }

    fn own(&self, target: &RecordRef) -> State {
        let Ends { operation, .. } = self.question.ends;
        match target.kind {
            Kind::Application => {
                self.application(&self.landscape.applications[&Id::new(target.id.clone())])
            }
            Kind::Node => {
                let node = &self.landscape.nodes[&Id::new(target.id.clone())];
                if operation && self.is_gone(&node.operator) {
                    State::Stopped
                } else {
                    State::Works
                }
            }
            _ => State::Works,
        }
    }

    fn application(&self, application: &Application) -> State {
        let ends = self.question.ends;
        let operator = match (&application.operator, &application.hosting) {
            (Stated::Unknown, Stated::Known(Hosting::OwnPremises | Hosting::Workstation)) => {
                Stated::Known(self.landscape.municipality())
            }
            (operator, _) => operator.clone(),
        };
        if ends.operation && self.is_gone(&operator) {
            return State::Stopped;
        }
        let product = application.product.known();
        let Some(product) = product.and_then(|id| self.landscape.find(id)) else {
            return State::Works;
        };
        let open = product.licence.known().unwrap().is_open_source();
        let own = application.own_development == Answer::Yes;
        if ends.licence && !own && self.is_gone(&product.manufacturer) && self.runs_out(application)
        {
            return State::Stopped;
        }
        let makers = self.makers(product);
        let maker_gone = makers.iter().any(|it| self.gone.contains(it));
        if ends.support && maker_gone && self.release_due(product) {
            return State::Stopped;
        }
        let supporters = product.supporters.known().cloned().unwrap_or_default();
        let unsupported = if open || own {
            !supporters.is_empty() && supporters.iter().all(|it| self.gone.contains(it))
        } else {
            maker_gone
        };
        if ends.support && unsupported {
            State::Degraded
        } else {
            State::Works
        }
    }

    fn runs_out(&self, application: &Application) -> bool {
        self.landscape.contracts.values().any(|contract| {
            let kind = *contract.licence_kind.known().unwrap();
            let rented = matches!(kind, LicenceKind::Subscription | LicenceKind::Saas);
            let end = contract.running_term_end(self.question.as_of);
            contract.applications.contains(&application.id)
                && contract.runs_on(self.question.as_of)
                && rented
                && end.is_some_and(|end| end <= self.question.until())
        })
    }

    fn makers(&self, product: &Product) -> BTreeSet<Id<Organization>> {
        let mut makers: BTreeSet<_> = product.manufacturer.known().cloned().into_iter().collect();
        for below in product.built_on.known().into_iter().flatten() {
            // The random landscapes build upwards, so this ends.
            makers.extend(self.makers(&self.landscape.products[below]));
        }
        makers
    }

    fn release_due(&self, product: &Product) -> bool {
        let mut day = self.question.as_of;
        while day < self.question.until() {
            day = day.tomorrow().unwrap();
            let falls = |pattern: &DayPattern| match pattern {
                DayPattern::Once(once) => *once == day,
                DayPattern::Yearly(yearly) => yearly.in_year(day.year()) == Some(day),
            };
            if product
                .statutory_releases
                .known()
                .into_iter()
                .flatten()
                .any(falls)
            {
                return true;
            }
        }
        false
    }

    fn through_needs(&self, target: &RecordRef, states: &BTreeMap<RecordRef, State>) -> State {
        let mut state = State::Works;
        let mut groups: BTreeMap<&Id<freistadt_model::Group>, Vec<State>> = BTreeMap::new();
        for need in self.landscape.dependencies.values() {
            if need.from.known() != Some(target) || need.from == need.to {
                continue;
            }
            let needed = states[need.to.known().unwrap()];
            let strength = need.strength.known().copied();
            let strength =
                strength.unwrap_or_else(|| need.kind.known().unwrap().default_strength());
            let part = match strength {
                Strength::Stops => needed,
                Strength::Impairs => needed.max(State::Degraded),
            };
            match &need.group {
                Stated::Known(group) => groups.entry(group).or_default().push(part),
                _ => state = state.min(part),
            }
        }
        for (group, mut parts) in groups {
            let needed = *self.landscape.groups[group].needed.known().unwrap() as usize;
            parts.sort();
            parts.reverse();
            // The k-th best member; more than there are is all of them, none is no need.
            if let Some(at) = needed.min(parts.len()).checked_sub(1) {
                state = state.min(parts[at]);
            }
        }
        state
    }
}
