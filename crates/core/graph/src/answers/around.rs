//! What stands around a thing: what it needs, and who can touch it.

use std::collections::BTreeSet;

use freistadt_model::{Id, Organization, RecordRef};

use crate::compile::needs::Need;
use crate::dependence::Dependence;
use crate::network::event::Event;

impl Dependence {
    /// What a thing needs; nothing if it is none.
    pub fn needs(&self, thing: &RecordRef) -> &[Need] {
        let place = self.by_ref.get(thing);
        place.map_or(&[], |place| &self.things[*place].needs)
    }

    /// Every organization whose exit by itself may stop or impair a thing: those behind all that
    /// it needs, however far away, and those that control them. No other can; some of these may be
    /// backed up by others.
    pub fn can_touch(&self, thing: &RecordRef) -> BTreeSet<Id<Organization>> {
        let mut found: BTreeSet<usize> = BTreeSet::new();
        for place in self.below(thing) {
            for cause in &self.things[place].own.causes {
                self.concerned(&cause.bounds.possible, &mut found);
            }
        }
        let mut open: Vec<usize> = found.iter().copied().collect();
        while let Some(child) = open.pop() {
            let parents = self.parents.iter().filter(|(it, _)| *it == child);
            open.extend(parents.filter_map(|(_, parent)| found.insert(*parent).then_some(*parent)));
        }
        let ids = found.into_iter().map(|it| self.organizations[it].clone());
        ids.collect()
    }

    /// The thing and all that it needs, by place.
    fn below(&self, thing: &RecordRef) -> BTreeSet<usize> {
        let mut open: Vec<usize> = self.by_ref.get(thing).copied().into_iter().collect();
        let mut found: BTreeSet<usize> = open.iter().copied().collect();
        while let Some(place) = open.pop() {
            let members = self.things[place].needs.iter().flat_map(|it| &it.members);
            let places = members.filter_map(|it| self.by_ref.get(&it.thing).copied());
            open.extend(places.filter(|it| found.insert(*it)));
        }
        found
    }

    fn concerned(&self, event: &Event, found: &mut BTreeSet<usize>) {
        match event {
            Event::Never | Event::Always | Event::Somebody => {}
            Event::Gone(id) | Event::StopsRunning(id) => {
                found.extend(self.by_organization.get(id));
            }
            Event::Any(events) | Event::All(events) => {
                for event in events {
                    self.concerned(event, found);
                }
            }
        }
    }
}
