//! Fault trees of others: as many minimal cut sets of each order as two other programs found.

use freistadt_testkit::conformance;

use super::fault_tree::FaultTree;
use super::minimal::counts;

#[test]
fn conformance_dev() {
    let cases = conformance::cases_where("faulttrees", |p| p.extension().is_some_and(|e| e == "xml")).unwrap();
    for case in cases {
        let tree = FaultTree::read(&String::from_utf8(conformance::read(&case)).unwrap());
        for size in [1, 2, 3, 4, u16::MAX] {
            let start = std::time::Instant::now();
            let found = counts(&tree.network, &tree.happens, tree.top, size, 20_000_000);
            println!("{} {size} {found:?} {:?}", case.file_stem().unwrap().to_string_lossy(), start.elapsed());
        }
    }
}
