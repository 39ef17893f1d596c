//! The meaning written down a second time, as plainly as possible, for landscapes in which every
//! fact is known, and for all exits that are asked for at once. Shares no code with the engine.

use std::collections::{BTreeMap, BTreeSet};

use freistadt_graph::{Ends, Exit, Jurisdiction, Question};
use freistadt_model::{
    Answer, Application, Country, DayPattern, Hosting, Id, Kind, Landscape, LicenceKind,
    MakeshiftKind, Node, Organization, Product, PublicService, RecordRef, Stated, Strength,
};

use crate::cases::{Cases, Fate};

/// Exits that are asked for, and in which of them each organization or node is named.
pub(crate) struct Asked {
    pub(crate) exits: Vec<Exit>,
    organizations: BTreeMap<Id<Organization>, Cases>,
    operators: BTreeMap<Id<Organization>, Cases>,
    nodes: BTreeMap<Id<Node>, Cases>,
}

impl Asked {
    pub(crate) fn new(exits: Vec<Exit>) -> Asked {
        Asked {
            organizations: named(&exits, |it| &it.organizations),
            operators: named(&exits, |it| &it.operators),
            nodes: named(&exits, |it| &it.nodes),
            exits,
        }
    }

    fn none(&self) -> Cases {
        Cases::none(self.exits.len())
    }

    fn of<R>(&self, named: &BTreeMap<Id<R>, Cases>, id: &Id<R>) -> Cases {
        named.get(id).cloned().unwrap_or_else(|| self.none())
    }
}

fn named<R>(exits: &[Exit], of: fn(&Exit) -> &BTreeSet<Id<R>>) -> BTreeMap<Id<R>, Cases> {
    let mut named: BTreeMap<Id<R>, Cases> = BTreeMap::new();
    for (at, exit) in exits.iter().enumerate() {
        for id in of(exit) {
            let cases = named.entry(id.clone());
            cases.or_insert_with(|| Cases::none(exits.len())).set(at);
        }
    }
    named
}

/// How every thing is in each of the exits.
pub(crate) fn fates(
    landscape: &Landscape,
    asked: &Asked,
    question: Question,
) -> BTreeMap<RecordRef, Fate> {
    let mut town = Town {
        landscape,
        asked,
        question,
        gone: BTreeMap::new(),
        silent: BTreeMap::new(),
    };
    for id in landscape.organizations.keys() {
        let gone = town.leaves(id);
        let mut silent = gone.clone();
        for it in town.chain(id) {
            silent = silent.or(&asked.of(&asked.operators, &it));
        }
        town.gone.insert(id.clone(), gone);
        town.silent.insert(id.clone(), silent);
    }
    let things = landscape.all().map(|record| record.to_ref());
    let things: Vec<RecordRef> = things.filter(|it| it.kind.is_thing()).collect();
    let own: BTreeMap<RecordRef, Fate> =
        things.iter().map(|it| (it.clone(), town.own(it))).collect();
    // Failures only ever grow: from everything as it is by itself to the least fixpoint.
    let mut fates = own.clone();
    loop {
        let next = things.iter().map(|it| {
            let fate = own[it].clone().worse_of(&town.through_needs(it, &fates));
            (it.clone(), town.carried(it, fate))
        });
        let next: BTreeMap<RecordRef, Fate> = next.collect();
        if next == fates {
            return fates;
        }
        fates = next;
    }
}

struct Town<'a> {
    landscape: &'a Landscape,
    asked: &'a Asked,
    question: Question,
    gone: BTreeMap<Id<Organization>, Cases>,
    /// It runs nothing any more.
    silent: BTreeMap<Id<Organization>, Cases>,
}

impl Town<'_> {
    /// The organization and all that control it.
    fn chain(&self, id: &Id<Organization>) -> BTreeSet<Id<Organization>> {
        let mut chain = self.landscape.controllers_on(id, self.question.as_of);
        chain.insert(id.clone());
        chain
    }

    /// It, or one that controls it, is named, or under a law that leaves.
    fn leaves(&self, id: &Id<Organization>) -> Cases {
        let chain = self.chain(id);
        let of = |it: &Id<Organization>| &self.landscape.organizations[it].country;
        let countries: Vec<Country> = chain
            .iter()
            .filter_map(|it| of(it).known().copied())
            .collect();
        let reaches = |law: &Jurisdiction| match law {
            Jurisdiction::Country(meant) => countries.contains(meant),
            Jurisdiction::NonEu => countries.iter().any(|it| !it.in_eu_or_eea()),
        };
        let by_law = |exit: &Exit| exit.jurisdictions.iter().any(reaches);
        let mut gone = Cases::of(&self.asked.exits, by_law);
        for it in &chain {
            gone = gone.or(&self.asked.of(&self.asked.organizations, it));
        }
        gone
    }

    fn ends(&self) -> Ends {
        match self.question.outage {
            Some(_) => Ends::OPERATION,
            None => self.question.ends,
        }
    }

    fn gone(&self, id: &Stated<Id<Organization>>) -> Cases {
        id.known()
            .map_or_else(|| self.asked.none(), |id| self.gone[id].clone())
    }

    fn silent(&self, id: &Stated<Id<Organization>>) -> Cases {
        id.known()
            .map_or_else(|| self.asked.none(), |id| self.silent[id].clone())
    }

    fn own(&self, target: &RecordRef) -> Fate {
        let works = Fate::works(self.asked.exits.len());
        match target.kind {
            Kind::Application => {
                self.application(&self.landscape.applications[&Id::new(target.id.clone())])
            }
            Kind::Node => {
                let node = &self.landscape.nodes[&Id::new(target.id.clone())];
                let works = works.stops(&self.asked.of(&self.asked.nodes, &node.id));
                if self.ends().operation {
                    works.stops(&self.silent(&node.operator))
                } else {
                    works
                }
            }
            _ => works,
        }
    }

    fn application(&self, application: &Application) -> Fate {
        let ends = self.ends();
        let operator = match (&application.operator, &application.hosting) {
            (Stated::Unknown, Stated::Known(Hosting::OwnPremises | Hosting::Workstation)) => {
                Stated::Known(self.landscape.municipality())
            }
            (operator, _) => operator.clone(),
        };
        let mut fate = Fate::works(self.asked.exits.len());
        if ends.operation {
            fate = fate.stops(&self.silent(&operator));
        }
        let product = application.product.known();
        let Some(product) = product.and_then(|id| self.landscape.find(id)) else {
            return fate;
        };
        let own = application.own_development == Answer::Yes;
        if ends.licence && !own && self.runs_out(application) {
            fate = fate.stops(&self.gone(&product.manufacturer));
        }
        if !ends.support {
            return fate;
        }
        let mut maker_gone = self.asked.none();
        for maker in self.makers(product) {
            maker_gone = maker_gone.or(&self.gone[&maker]);
        }
        if self.release_due(product) {
            fate = fate.stops(&maker_gone);
        }
        let open = product.licence.known().unwrap().is_open_source();
        let unsupported = if open || own {
            self.supporters_gone(product)
        } else {
            maker_gone
        };
        fate.degrades(&unsupported)
    }

    /// All who are recorded are gone; there are some.
    fn supporters_gone(&self, product: &Product) -> Cases {
        let supporters = product.supporters.known().cloned().unwrap_or_default();
        let mut each = supporters.iter().map(|it| self.gone[it].clone());
        let first = each.next().unwrap_or_else(|| self.asked.none());
        each.fold(first, |all, it| all.and(&it))
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

    fn through_needs(&self, target: &RecordRef, fates: &BTreeMap<RecordRef, Fate>) -> Fate {
        let mut fate = Fate::works(self.asked.exits.len());
        let node = self.landscape.nodes.get(&Id::new(target.id.clone()));
        if let Some(whole) = node.and_then(|it| it.part_of.known()) {
            fate = fate.worse_of(&fates[&whole.to_ref()]);
        }
        let mut groups: BTreeMap<&Id<freistadt_model::Group>, Vec<Fate>> = BTreeMap::new();
        for need in self.landscape.dependencies.values() {
            if need.from.known() != Some(target) || need.from == need.to {
                continue;
            }
            let needed = &fates[need.to.known().unwrap()];
            let strength = need.strength.known().copied();
            let strength =
                strength.unwrap_or_else(|| need.kind.known().unwrap().default_strength());
            let part = match strength {
                Strength::Stops => needed.clone(),
                Strength::Impairs => needed.impairing(),
            };
            match &need.group {
                Stated::Known(group) => groups.entry(group).or_default().push(part),
                _ => fate = fate.worse_of(&part),
            }
        }
        for (group, parts) in groups {
            let needed = *self.landscape.groups[group].needed.known().unwrap() as usize;
            // More than there are is all of them, none is no need.
            if needed > 0 {
                fate = fate.worse_of(&best(&parts, needed.min(parts.len())));
            }
        }
        fate
    }

    /// A service that goes on in part for the whole outage does not stand still.
    fn carried(&self, target: &RecordRef, mut fate: Fate) -> Fate {
        let service = self.landscape.services.get(&Id::new(target.id.clone()));
        let service = service.filter(|_| target.kind == Kind::PublicService);
        if let (Some(service), Some(days)) = (service, self.question.outage)
            && carries(service, days)
        {
            fate.stopped = self.asked.none();
        }
        fate
    }
}

fn carries(service: &PublicService, days: u32) -> bool {
    let tolerated = service.tolerable_outage.known();
    let makeshift = &service.makeshift;
    let has_one = !matches!(makeshift.kind.known(), None | Some(MakeshiftKind::None));
    tolerated.is_some_and(|it| it.0 >= days * 24)
        || has_one && makeshift.days.known().is_some_and(|it| *it >= days)
}

/// The k-th best of them: of all choices of k, the best is as good as its worst member.
fn best(parts: &[Fate], count: usize) -> Fate {
    let choices = (0_u32..1 << parts.len()).filter(|it| it.count_ones() as usize == count);
    let worst = |choice: u32| {
        let chosen = (0..parts.len()).filter(|at| choice >> at & 1 == 1);
        let chosen = chosen.map(|at| parts[at].clone());
        chosen.reduce(|one, other| one.worse_of(&other))
    };
    let choices = choices.filter_map(worst);
    choices.reduce(|one, other| one.better_of(&other)).unwrap()
}
