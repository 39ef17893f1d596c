//! How much single organizations matter for a thing: Birnbaum's structural importance.

use freistadt_model::{Id, Organization, Ratio, RecordRef};

use crate::answers::cutsets::cone;
use crate::dependence::{Bound, Dependence, Level};
use crate::network::Node;
use crate::passes::rows::Rows;
use crate::passes::sweep::{Classes, UNCOUNTED, sweep};

/// Of more organizations not every combination is tried.
const MOST: usize = 14;

impl Dependence {
    /// Of all combinations in which the other organizations may be gone, the share in which the
    /// exit of this one makes the thing fail that went on before (Birnbaum 1969, with every
    /// combination as likely as any other). Only organizations that matter, the most important
    /// first; ties by id. A parent takes along what it controls, but is another organization.
    /// `None` if more than 14 organizations could matter, if it is no thing, or if `stop` said so.
    ///
    /// Where A stops it alone, and B and C only together, A makes the difference unless both B and
    /// C are gone: 3/4; B only if C is gone and A is not: 1/4; so does C.
    pub fn birnbaum(
        &self,
        thing: &RecordRef,
        level: Level,
        stop: &(dyn Fn() -> bool + Sync),
    ) -> Option<Vec<(Id<Organization>, Ratio)>> {
        let top = self.thing(*self.by_ref.get(thing)?);
        let network = self.plane(Bound::Certain, level);
        let all = cone(network, top).into_iter().map(|it| network.node(it));
        let gone: Vec<Node> = all
            .filter(|it| (*it as usize) < self.organizations.len())
            .collect();
        if gone.len() > MOST {
            return None;
        }
        let subsets = 0..1_usize << gone.len();
        let members = |subset: usize| {
            let each = gone.iter().enumerate();
            each.filter(|(at, _)| subset >> at & 1 == 1)
                .map(|(_, it)| *it)
                .collect()
        };
        let scenarios: Vec<Vec<Node>> = subsets.clone().map(members).collect();
        let mut classes = vec![UNCOUNTED; network.len()];
        classes[top as usize] = 0;
        let classes = Classes {
            of: &classes,
            count: 1,
        };
        let counted = sweep((network, &Rows::new(network)), &scenarios, classes, stop)?;
        let fails = |subset: usize| counted[subset][0] > 0;
        let mut found: Vec<(Id<Organization>, Ratio)> = Vec::new();
        for (at, node) in gone.iter().enumerate() {
            let without = subsets.clone().filter(|it| it >> at & 1 == 0);
            let decides = without
                .filter(|it| !fails(*it) && fails(it | 1 << at))
                .count();
            let share = Ratio::new(decides as i128, 1 << (gone.len() - 1));
            if let Some(share) = share.filter(|_| decides > 0) {
                found.push((self.organizations[*node as usize].clone(), share));
            }
        }
        found.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        Some(found)
    }
}
