//! Pairs of organizations that bring something to a standstill only together: for all services and
//! applications at once.
//!
//! When two exits together stop more than each by itself, look at what fails first that neither
//! stops alone: one of its groups has too many failed members, and each of these fails with one of
//! the two alone. So the exits of single organizations say which pairs have to be tried.

use freistadt_model::{Id, Kind, Organization, RecordRef};

use crate::dependence::{Bound, Dependence, Level};
use crate::network::{Network, Node};
use crate::passes::sweep::failing;

/// Two organizations, and what certainly stands still only if both go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// Who, in the order of ids.
    pub organizations: [Id<Organization>; 2],
    /// Public services and applications, in the order of kinds and ids.
    pub stopped: Vec<RecordRef>,
}

/// All pairs, in the order of ids.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pairs {
    /// Each that stops something.
    pub pairs: Vec<Pair>,
    /// Nothing is missing; otherwise there were too many to try, and none is told.
    pub complete: bool,
    /// No unknown fact makes a difference to what stands still, so it is these in any case.
    pub settled: bool,
}

/// Pairs that are tried in one go.
const AT_ONCE: usize = 1 << 12;

/// One bit per organization.
type Set = Vec<u64>;

impl Dependence {
    /// The pairs that stop something only together. Trying takes time: beyond `most` pairs it is
    /// left alone. `None` if `stop` said so.
    pub fn pairs(&self, most: usize, stop: &dyn Fn() -> bool) -> Option<Pairs> {
        let network = self.plane(Bound::Certain, Level::Stopped);
        let positions = 0..crate::network::index(network.len());
        let groups = positions.flat_map(|it| network.groups(it));
        let redundant: Vec<usize> = groups.filter(|it| network.fail_at(*it) > 1).collect();
        let mut found = Pairs {
            pairs: Vec::new(),
            complete: true,
            settled: std::sync::Arc::ptr_eq(&self.planes[0], &self.planes[2]),
        };
        if redundant.is_empty() {
            return Some(found);
        }
        let alone = self.alone(network, &redundant);
        let tried = candidates(network, &redundant, &alone, self.organizations.len());
        if tried.len() > most {
            found.complete = false;
            return Some(found);
        }
        for pairs in tried.chunks(AT_ONCE) {
            if stop() {
                return None;
            }
            self.try_out(network, pairs, &alone, &mut found.pairs);
        }
        Some(found)
    }

    /// Which organizations stop alone what is counted, what is a member of a redundant group, and
    /// what has one.
    fn alone(&self, network: &Network, redundant: &[usize]) -> Vec<Set> {
        let mut asked = vec![false; network.len()];
        for (_, node) in self.counted_nodes() {
            asked[network.position(node) as usize] = true;
        }
        for group in redundant {
            asked[network.owner(*group) as usize] = true;
            for member in network.members(*group) {
                asked[*member as usize] = true;
            }
        }
        let places = 0..self.organizations.len();
        let scenarios: Vec<Vec<Node>> = places.map(|place| vec![self.gone(place)]).collect();
        failing(network, &scenarios, |position| asked[position as usize])
    }

    fn counted_nodes(&self) -> impl Iterator<Item = (&RecordRef, Node)> {
        let counted = |kind| matches!(kind, Kind::PublicService | Kind::Application);
        let things = self.things.iter().enumerate();
        things
            .filter(move |(_, thing)| counted(thing.target.kind))
            .map(|(place, thing)| (&thing.target, self.thing(place)))
    }

    fn try_out(
        &self,
        network: &Network,
        pairs: &[(usize, usize)],
        alone: &[Set],
        found: &mut Vec<Pair>,
    ) {
        let scenario = |(one, other): &(usize, usize)| vec![self.gone(*one), self.gone(*other)];
        let scenarios: Vec<Vec<Node>> = pairs.iter().map(scenario).collect();
        let mut counted = vec![false; network.len()];
        for (_, node) in self.counted_nodes() {
            counted[network.position(node) as usize] = true;
        }
        let together = failing(network, &scenarios, |position| counted[position as usize]);
        let mut stopped: Vec<Vec<RecordRef>> = vec![Vec::new(); pairs.len()];
        for (target, node) in self.counted_nodes() {
            let position = network.position(node) as usize;
            for at in members(&together[position]) {
                let (one, other) = pairs[at];
                if !has(&alone[position], one) && !has(&alone[position], other) {
                    stopped[at].push(target.clone());
                }
            }
        }
        for ((one, other), stopped) in pairs.iter().zip(stopped) {
            if !stopped.is_empty() {
                let organizations = [*one, *other].map(|it| self.organizations[it].clone());
                found.push(Pair {
                    organizations,
                    stopped,
                });
            }
        }
    }
}

/// The pairs that make some redundant group fail whose owner neither stops alone.
fn candidates(
    network: &Network,
    redundant: &[usize],
    alone: &[Set],
    organizations: usize,
) -> Vec<(usize, usize)> {
    let mut partners: Vec<Set> = vec![vec![0; organizations.div_ceil(64)]; organizations];
    for group in redundant {
        let owner = &alone[network.owner(*group) as usize];
        let of_members = network.members(*group).iter();
        let of_members: Vec<&Set> = of_members.map(|it| &alone[*it as usize]).collect();
        let fail_at = network.fail_at(*group) as usize;
        for (one, partners) in partners.iter_mut().enumerate() {
            let failed = of_members.iter().filter(|it| has(it, one)).count();
            if failed == 0 || failed >= fail_at || has(owner, one) {
                continue;
            }
            let rest = of_members.iter().filter(|it| !has(it, one));
            let rest: Vec<&Set> = rest.copied().collect();
            for other in members(&at_least(&rest, fail_at - failed)) {
                if other > one && !has(owner, other) {
                    partners[other / 64] |= 1 << (other % 64);
                }
            }
        }
    }
    let each = partners.iter().enumerate();
    each.flat_map(|(one, set)| members(set).map(move |other| (one, other)))
        .collect()
}

/// Those that are in so many of the sets: `reached[n]` holds those in more than `n`.
fn at_least(sets: &[&Set], count: usize) -> Set {
    let words = sets.iter().map(|it| it.len()).max().unwrap_or(0);
    let mut reached = vec![vec![0; words]; count];
    for set in sets {
        for (word, bits) in set.iter().enumerate() {
            for at in (1..count).rev() {
                reached[at][word] |= reached[at - 1][word] & bits;
            }
            reached[0][word] |= bits;
        }
    }
    reached.swap_remove(count - 1)
}

/// What fails in no scenario has no words.
fn has(set: &[u64], at: usize) -> bool {
    set.get(at / 64).is_some_and(|it| it >> (at % 64) & 1 == 1)
}

fn members(set: &[u64]) -> impl Iterator<Item = usize> {
    set.iter().enumerate().flat_map(|(word, bits)| {
        let mut rest = *bits;
        std::iter::from_fn(move || {
            let at = rest.trailing_zeros() as usize;
            rest &= rest.wrapping_sub(1);
            (at < 64).then_some(word * 64 + at)
        })
    })
}
