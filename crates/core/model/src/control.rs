//! Who controls whom on a day.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::id::Id;
use crate::landscape::Landscape;
use crate::records::{Control, Organization};
use crate::stated::Stated;

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
