//! Fault trees of others: as many minimal cut sets of each order as two other methods found.

use std::path::Path;

use freistadt_testkit::conformance;

use super::fault_tree::FaultTree;
use super::kernel::Kernel;
use super::minimal::Part;
use super::question::ANY_SIZE;

/// Beyond so many sets only those of small orders are counted.
const ALL_COUNTED: u64 = 60_000;
const BRANCHES: usize = 1 << 26;

/// What the list says about a tree.
struct Expected {
    basic_events: usize,
    total: u64,
    /// From order 1.
    by_order: Vec<u64>,
}

fn expected(case: &Path) -> Expected {
    let list = conformance::read(&case.with_file_name("expected.csv"));
    let list = String::from_utf8(list).unwrap();
    let name = case.file_stem().unwrap().to_str().unwrap();
    let mut rows = list.lines().map(|row| row.split(',').collect::<Vec<_>>());
    let row = rows.find(|row| row[0] == name);
    let row = row.unwrap_or_else(|| panic!("`{name}` is not in the list"));
    Expected {
        basic_events: row[1].parse().unwrap(),
        total: row[3].parse().unwrap(),
        by_order: row[4].split(' ').map(|it| it.parse().unwrap()).collect(),
    }
}

/// Without trailing zeros.
fn trimmed(mut counts: Vec<u64>) -> Vec<u64> {
    while counts.last() == Some(&0) {
        counts.pop();
    }
    counts
}

/// How many sets there are per order, from order 1: of orders up to 4, and of all if wanted.
fn counts(tree: &FaultTree, all: bool) -> (Vec<u64>, Option<Vec<u64>>) {
    let part = Part::new(&tree.network, &tree.happens, tree.top);
    let mut kernel = Kernel::new(BRANCHES, &|| false);
    let mut solution = part.solution(&mut kernel);
    let mut counted = |size| {
        solution.solve(size).unwrap();
        let mut counts = solution.counts(part.family(&solution));
        counts.resize(counts.len().max(2), 0);
        counts[1] += part.singles.len() as u64;
        trimmed(counts.split_off(1))
    };
    (counted(4), all.then(|| counted(ANY_SIZE)))
}

#[test]
fn conformance_fault_trees_have_as_many_minimal_cut_sets() {
    let trees = |path: &Path| path.extension().is_some_and(|it| it == "xml");
    let Some(cases) = conformance::cases_where("faulttrees", trees) else {
        return;
    };
    for case in cases {
        let name = case.display();
        let expected = expected(&case);
        let text = String::from_utf8(conformance::read(&case)).unwrap();
        let tree = FaultTree::read(&text);
        let events = tree.happens.iter().filter(|it| **it).count();
        assert_eq!(events, expected.basic_events, "{name}");
        let few = trimmed(expected.by_order.iter().copied().take(4).collect());
        let (up_to_four, all) = counts(&tree, expected.total <= ALL_COUNTED);
        assert_eq!(up_to_four, few, "{name}");
        if let Some(all) = all {
            assert_eq!(all, trimmed(expected.by_order), "{name}");
        }
    }
}
