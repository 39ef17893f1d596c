//! Foreign lists through the whole program.

use freistadt_testkit::conformance;

use crate::json;

#[test]
fn conformance_lists_go_through_inspect_and_assess() {
    let Some(cases) = conformance::cases("landscapes/spreadsheets") else {
        return;
    };
    for case in cases {
        let path = case.to_str().expect("a readable path");
        let inspected = json(&["inspect", path], 0);
        assert!(
            inspected["source"]["rows"]
                .as_u64()
                .is_some_and(|rows| rows > 0),
            "{path}"
        );
        let assessed = json(&["assess", path], 0);
        for (kind, count) in inspected["counts"].as_object().expect("counts") {
            assert_eq!(&assessed["counts"][kind], count, "{path}: {kind}");
        }
    }
}
