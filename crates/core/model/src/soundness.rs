//! What in a landscape cannot be right: remarks, the rest is computed.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostic;
use crate::id::{Id, RecordRef};
use crate::landscape::Landscape;
use crate::records::{Contract, Node, Organization};

impl Landscape {
    /// References to records that are not there, control, contracts and infrastructure that run in a
    /// circle, things that need themselves, groups that need more members than they have.
    pub fn problems(&self) -> Vec<Diagnostic> {
        let mut problems = Vec::new();
        for (record, field, target) in self.dangling() {
            let field = format!("{}.{field}", record.kind.code());
            let remark = Diagnostic::warning("reference-dangling").field("field", field);
            problems.push(
                remark
                    .text("found", target.id.as_ref())
                    .text("name", self.title(&record)),
            );
        }
        problems.extend(self.control_circles());
        problems.extend(self.circles("contract-in-a-circle", &self.contract_parents()));
        problems.extend(self.circles("node-in-a-circle", &self.node_wholes()));
        problems.extend(self.self_loops());
        problems.extend(self.group_sizes());
        problems
    }

    fn control_circles(&self) -> Vec<Diagnostic> {
        let mut problems = Vec::new();
        let mut said: BTreeSet<Id<Organization>> = BTreeSet::new();
        for control in self.controls.values() {
            let (Some(child), Some(parent)) =
                (control.organization.known(), control.parent.known())
            else {
                continue;
            };
            // On the first day of this record, or on any day where it has none.
            let day = control
                .from
                .known()
                .map_or(jiff::civil::Date::MAX, |from| from.first());
            let circle = parent == child || self.controllers_on(parent, day).contains(child);
            if circle && control.holds_on(day) && said.insert(child.clone()) {
                let name = self.title(&child.to_ref()).to_owned();
                problems.push(Diagnostic::error("control-in-a-circle").text("name", name));
            }
        }
        problems
    }

    fn contract_parents(&self) -> BTreeMap<RecordRef, RecordRef> {
        let contracts = self.contracts.values();
        let parent = |c: &Contract| Some((c.id.to_ref(), c.parent.known()?.to_ref()));
        contracts.filter_map(parent).collect()
    }

    fn node_wholes(&self) -> BTreeMap<RecordRef, RecordRef> {
        let nodes = self.nodes.values();
        let whole = |n: &Node| Some((n.id.to_ref(), n.part_of.known()?.to_ref()));
        nodes.filter_map(whole).collect()
    }

    /// One remark per circle, with the names in it, beginning at the smallest id.
    fn circles(
        &self,
        code: &'static str,
        above: &BTreeMap<RecordRef, RecordRef>,
    ) -> Vec<Diagnostic> {
        let mut done: BTreeSet<&RecordRef> = BTreeSet::new();
        let mut problems = Vec::new();
        for start in above.keys() {
            let mut path: Vec<&RecordRef> = Vec::new();
            let mut next = Some(start);
            while let Some(here) = next.filter(|here| done.insert(here)) {
                path.push(here);
                next = above.get(here);
            }
            let circle = next.and_then(|end| path.iter().position(|here| *here == end));
            let Some(first) = circle else { continue };
            let circle = &mut path[first..];
            let smallest = (0..circle.len()).min_by_key(|at| circle[*at]);
            circle.rotate_left(smallest.unwrap_or(0));
            let ends = circle.iter().chain(circle.first());
            let names: Vec<&str> = ends.map(|record| self.title(record)).collect();
            problems.push(Diagnostic::error(code).text("names", names.join(" → ")));
        }
        problems
    }

    fn self_loops(&self) -> impl Iterator<Item = Diagnostic> + '_ {
        let own = self
            .dependencies
            .values()
            .filter(|d| d.from.known().is_some() && d.from == d.to);
        own.filter_map(|dependency| {
            let name = self.title(dependency.from.known()?).to_owned();
            Some(Diagnostic::error("dependency-on-itself").text("name", name))
        })
    }

    fn group_sizes(&self) -> impl Iterator<Item = Diagnostic> + '_ {
        self.groups.values().filter_map(|group| {
            let members = self
                .dependencies
                .values()
                .filter(|d| d.group.known() == Some(&group.id))
                .count();
            let needed = group.needed.known().copied().unwrap_or(0);
            let members = u32::try_from(members).unwrap_or(u32::MAX);
            (members == 0 || needed > members).then(|| {
                Diagnostic::error("group-too-small")
                    .text("name", group.name.clone())
                    .number("needed", i64::from(needed))
                    .number("members", i64::from(members))
            })
        })
    }
}
