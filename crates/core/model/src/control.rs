//! Who controls whom on a day.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::id::Id;
use crate::landscape::Landscape;
use crate::records::{Control, Organization, Sector};
use crate::stated::{Answer, Stated};
use crate::units::Country;

/// Whose law reaches an organization on a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Jurisdictions {
    /// Its own country and those of all that control it, as far as they are known.
    pub countries: BTreeSet<Country>,
    /// Nothing is missing: every country is known, and who controls it or that nobody does. A
    /// public body is under our law, also where that is not written down.
    pub complete: bool,
}

impl Organization {
    /// Whether it is a public body.
    pub fn is_public(&self) -> bool {
        self.sector == Stated::Known(Sector::Public)
    }
}

impl Control {
    /// Whether it holds on the day: from ≤ day < to, a missing bound is open.
    pub fn holds_on(&self, day: Date) -> bool {
        let begun = self.from.known().is_none_or(|from| from.first() <= day);
        let over = self.to.known().is_some_and(|to| to.first() <= day);
        begun && !over
    }
}

/// Who controls whom on one day, found by who is controlled.
#[derive(Debug, Clone)]
pub struct ControlOn<'a> {
    landscape: &'a Landscape,
    parents: BTreeMap<&'a Id<Organization>, Vec<&'a Id<Organization>>>,
}

impl<'a> ControlOn<'a> {
    /// Every organization that controls this one, directly or not, without itself. Cycles in the
    /// records end the walk; they are reported where the landscape is checked.
    pub fn controllers(&self, organization: &Id<Organization>) -> BTreeSet<&'a Id<Organization>> {
        let mut found = BTreeSet::new();
        let mut next = vec![organization];
        while let Some(child) = next.pop() {
            for parent in self.parents(child) {
                if parent != organization && found.insert(parent) {
                    next.push(parent);
                }
            }
        }
        found
    }

    fn parents(&self, child: &Id<Organization>) -> impl Iterator<Item = &'a Id<Organization>> {
        self.parents.get(child).into_iter().flatten().copied()
    }

    /// The organization at the top of its group: itself without parents; the first by id where
    /// there are several, or where control runs in a circle.
    pub fn top<'b>(&self, organization: &'b Id<Organization>) -> &'b Id<Organization>
    where
        'a: 'b,
    {
        let controllers = self.controllers(organization);
        let is_top = |id: &&&Id<Organization>| self.parents(id).next().is_none();
        let top = controllers.iter().find(is_top);
        top.or(controllers.first()).copied().unwrap_or(organization)
    }

    /// Whose law reaches the organization.
    pub fn jurisdictions(&self, organization: &Id<Organization>) -> Jurisdictions {
        let controllers = self.controllers(organization);
        let itself = self.landscape.find(organization);
        let settled = !controllers.is_empty()
            || itself.is_some_and(|it| it.controlled == Answer::No || it.is_public());
        let mut found = Jurisdictions {
            countries: BTreeSet::new(),
            complete: settled,
        };
        let controllers = controllers.into_iter().map(|id| self.landscape.find(id));
        for organization in controllers.chain([itself]) {
            match organization.map(|it| &it.country) {
                Some(Stated::Known(country)) => _ = found.countries.insert(*country),
                Some(Stated::Unknown | Stated::NotApplicable) | None => {
                    found.complete &= organization.is_some_and(Organization::is_public);
                }
            }
        }
        found
    }
}

impl Landscape {
    /// Who controls whom on the day.
    pub fn control_on(&self, day: Date) -> ControlOn<'_> {
        let mut parents: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for control in self.controls.values().filter(|it| it.holds_on(day)) {
            if let (Some(child), Some(parent)) =
                (control.organization.known(), control.parent.known())
            {
                parents.entry(child).or_default().push(parent);
            }
        }
        ControlOn {
            landscape: self,
            parents,
        }
    }

    /// Every organization that controls this one on the day, directly or not, without itself.
    pub fn controllers_on(
        &self,
        organization: &Id<Organization>,
        day: Date,
    ) -> BTreeSet<Id<Organization>> {
        let control = self.control_on(day);
        control
            .controllers(organization)
            .into_iter()
            .cloned()
            .collect()
    }

    /// The organization at the top of the group this one belongs to on the day: itself without
    /// parents; the first by id where there are several, or where control runs in a circle.
    pub fn controlling_parent_on(
        &self,
        organization: &Id<Organization>,
        day: Date,
    ) -> Id<Organization> {
        self.control_on(day).top(organization).clone()
    }
}
