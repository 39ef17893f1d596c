//! Who controls whom on a day.

use std::collections::BTreeSet;

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

impl Landscape {
    /// Every organization that controls this one on the day, directly or not, without itself.
    /// Cycles in the records end the walk; they are reported where the landscape is checked.
    pub fn controllers_on(
        &self,
        organization: &Id<Organization>,
        day: Date,
    ) -> BTreeSet<Id<Organization>> {
        let mut found = BTreeSet::new();
        let mut next = vec![organization.clone()];
        while let Some(child) = next.pop() {
            for parent in self.parents_on(&child, day) {
                if parent != *organization && found.insert(parent.clone()) {
                    next.push(parent);
                }
            }
        }
        found
    }

    /// The organization at the top of the group this one belongs to on the day: itself without
    /// parents; the first by id where there are several, or where control runs in a circle.
    pub fn controlling_parent_on(
        &self,
        organization: &Id<Organization>,
        day: Date,
    ) -> Id<Organization> {
        let controllers = self.controllers_on(organization, day);
        let top = controllers
            .iter()
            .find(|id| self.parents_on(id, day).is_empty());
        top.or(controllers.first()).unwrap_or(organization).clone()
    }

    /// Whose law reaches the organization on the day.
    pub fn jurisdictions_on(&self, organization: &Id<Organization>, day: Date) -> Jurisdictions {
        let mut chain = self.controllers_on(organization, day);
        let itself = self.find(organization);
        let settled = !chain.is_empty()
            || itself.is_some_and(|it| it.controlled == Answer::No || it.is_public());
        chain.insert(organization.clone());
        let mut found = Jurisdictions {
            countries: BTreeSet::new(),
            complete: settled,
        };
        for id in &chain {
            let organization = self.find(id);
            match organization.map(|it| &it.country) {
                Some(Stated::Known(country)) => _ = found.countries.insert(*country),
                Some(Stated::Unknown | Stated::NotApplicable) | None => {
                    found.complete &= organization.is_some_and(Organization::is_public);
                }
            }
        }
        found
    }

    fn parents_on(&self, child: &Id<Organization>, day: Date) -> Vec<Id<Organization>> {
        self.controls
            .values()
            .filter(|control| control.organization.known() == Some(child) && control.holds_on(day))
            .filter_map(|control| match &control.parent {
                Stated::Known(parent) => Some(parent.clone()),
                Stated::Unknown | Stated::NotApplicable => None,
            })
            .collect()
    }
}
