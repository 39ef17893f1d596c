//! Benches `all-exits` (seconds) and `all-exits-ratio`: 10,000 organizations, a million things, all
//! four planes.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a bench is told which figure is wanted, and prints it"
)]

use anyhow::Result;
use freistadt_graph::{Level, Pool, PoolDraft, PoolMember, Toll};
use freistadt_testkit::measure::{median_seconds, peak_memory_mib};
use freistadt_testkit::numbers::Numbers;

const ORGANIZATIONS: u32 = 10_000;
const SHARED: u32 = 5_000;
const MEMBERS: u32 = 11_055;
const APPLICATIONS: u32 = 90;
/// Every so many-th organization is looked at one by one.
const SAMPLE: usize = 100;

/// A few organizations run a lot, most run little: the square of an even draw.
fn organization(numbers: &mut Numbers) -> u32 {
    let draw = numbers.below(1_000_000);
    let skewed = draw * draw / 1_000_000 * u64::from(ORGANIZATIONS) / 1_000_000;
    u32::try_from(skewed).unwrap_or(0)
}

/// A quarter only impairs; of one in twenty nobody knows.
fn member(numbers: &mut Numbers, thing: u32) -> PoolMember {
    let stops = match numbers.below(20) {
        0..=4 => (false, false),
        5 => (false, true),
        _ => (true, true),
    };
    PoolMember { thing, stops }
}

struct Generator {
    numbers: Numbers,
    draft: PoolDraft,
    edges: u64,
}

impl Generator {
    /// The things of one member, or those that all share.
    fn things(&mut self, first: u32, count: u32) {
        for thing in first..first + count {
            let run_by = organization(&mut self.numbers);
            let contested = [run_by, organization(&mut self.numbers)];
            // Of one in twenty two lists contradict each other.
            let by = if self.numbers.below(20) == 0 {
                &contested[..]
            } else {
                &contested[..1]
            };
            self.draft.depends_on(thing, by, Level::Stopped);
            let made_by = organization(&mut self.numbers);
            self.draft.depends_on(thing, &[made_by], Level::NotWorks);
            for _ in 0..=self.numbers.below(4) {
                self.need(thing, first, count);
            }
        }
    }

    /// Mostly what was there before in the same town, one in ten shared, one in fifty anything in
    /// the town, so that there are circles.
    fn need(&mut self, thing: u32, first: u32, count: u32) {
        let is_shared = first == 0;
        let members = if self.numbers.below(100) < 15 { 2 } else { 1 };
        let mut group = Vec::new();
        for _ in 0..members {
            let (from, among) = match self.numbers.below(50) {
                0..=4 if !is_shared => (0, SHARED),
                5 if !is_shared => (first, count),
                _ => (first, (thing - first).max(1)),
            };
            let offset = u32::try_from(self.numbers.below(among.into())).unwrap_or(0);
            group.push(member(&mut self.numbers, from + offset));
        }
        self.edges += members;
        self.draft.needs(thing, 1, &group);
    }
}

fn pool() -> (Pool, u64) {
    let mut generator = Generator {
        numbers: Numbers::new(7),
        draft: PoolDraft::new(ORGANIZATIONS),
        edges: 0,
    };
    for thing in 0..SHARED + MEMBERS * APPLICATIONS {
        generator.draft.thing(thing >= SHARED);
    }
    generator.things(0, SHARED);
    for town in 0..MEMBERS {
        generator.things(SHARED + town * APPLICATIONS, APPLICATIONS);
    }
    (generator.draft.pool(), generator.edges)
}

fn main() -> Result<()> {
    let ratio = std::env::args()
        .nth(1)
        .is_some_and(|name| name == "all-exits-ratio");
    let (pool, edges) = pool();
    let mut tolls: Vec<Toll> = Vec::new();
    let fast = median_seconds(3, || {
        tolls = pool.tolls(&|| false).unwrap_or_default();
        Ok(())
    })?;
    eprintln!("{edges} edges, {:.0} MiB at most", peak_memory_mib()?);
    if !ratio {
        println!("{fast}");
        return Ok(());
    }
    let sample: Vec<u32> = (0..ORGANIZATIONS).step_by(SAMPLE).collect();
    let mut reference = Vec::new();
    let slow = median_seconds(1, || {
        reference = pool.tolls_one_by_one(&sample);
        Ok(())
    })?;
    for (organization, toll) in sample.iter().zip(reference) {
        assert_eq!(
            tolls[*organization as usize], toll,
            "organization {organization}"
        );
    }
    let times = f64::from(ORGANIZATIONS) / f64::from(u32::try_from(sample.len())?);
    println!("{}", slow * times / fast);
    Ok(())
}
