//! Who controls whom on a day.

use freistadt_model::{Argument, Contract, Control, Id, Landscape, PartialDate, Record, Stated};
use jiff::civil::date;

fn controls(list: &[(&str, &str, Option<i16>, Option<i16>)]) -> Landscape {
    let mut landscape = Landscape::new("town");
    for (number, (child, parent, from, to)) in list.iter().enumerate() {
        let mut control = Control::new(Id::new(number.to_string()));
        control.organization = Stated::Known(Id::new(*child));
        control.parent = Stated::Known(Id::new(*parent));
        let year = |year: &i16| PartialDate::year(*year).expect("a year");
        control.from = from
            .as_ref()
            .map(year)
            .map_or(Stated::Unknown, Stated::Known);
        control.to = to.as_ref().map(year).map_or(Stated::Unknown, Stated::Known);
        landscape.controls.insert(control.id.clone(), control);
    }
    landscape
}

fn check(
    list: &[(&str, &str, Option<i16>, Option<i16>)],
    child: &str,
    year: i16,
    all: &[&str],
    top: &str,
) {
    let landscape = controls(list);
    let day = date(year, 6, 1);
    let found: Vec<String> = landscape
        .controllers_on(&Id::new(child), day)
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(found, all);
    assert_eq!(
        landscape
            .controlling_parent_on(&Id::new(child), day)
            .as_str(),
        top
    );
}

#[test]
fn control_is_transitive_and_dated() {
    let list = [
        ("a", "b", None, Some(2020)),
        ("a", "c", Some(2020), None),
        ("c", "d", None, None),
    ];
    check(&list, "a", 2019, &["b"], "b");
    check(&list, "a", 2020, &["c", "d"], "d");
    check(&list, "x", 2020, &[], "x");
}

#[test]
fn circles_and_several_parents_end() {
    check(
        &[("a", "b", None, None), ("b", "a", None, None)],
        "a",
        2026,
        &["b"],
        "b",
    );
    check(
        &[("a", "z", None, None), ("a", "y", None, None)],
        "a",
        2026,
        &["y", "z"],
        "y",
    );
    check(&[("a", "a", None, None)], "a", 2026, &[], "a");
}

#[test]
fn what_cannot_be_right_is_said() {
    let codes = |landscape: &Landscape| -> Vec<&'static str> {
        landscape
            .problems()
            .iter()
            .map(|problem| problem.code)
            .collect()
    };
    // Neither end of a control record is there, and it runs in a circle.
    let circle = controls(&[("a", "b", None, None), ("b", "a", Some(2020), None)]);
    assert_eq!(
        codes(&circle)
            .iter()
            .filter(|code| **code == "control-in-a-circle")
            .count(),
        2
    );
    assert_eq!(
        codes(&circle)
            .iter()
            .filter(|code| **code == "reference-dangling")
            .count(),
        4
    );
    let line = controls(&[("a", "b", None, None), ("b", "c", None, None)]);
    assert!(!codes(&line).contains(&"control-in-a-circle"));
    let mut landscape = Landscape::new("town");
    let mut group = freistadt_model::Group::new(Id::new("g"));
    group.needed = Stated::Known(2);
    landscape.groups.insert(group.id.clone(), group);
    assert_eq!(codes(&landscape), ["group-too-small"]);
}

/// Contracts with their parents; what is said of circles.
fn check_parents(parents: &[(&str, &str)], expected: &[&str]) {
    let mut landscape = Landscape::new("stadt");
    for (child, parent) in parents {
        for id in [child, parent] {
            let mut contract = Contract::new(Id::new(*id));
            contract.name = id.to_uppercase();
            landscape
                .contracts
                .entry(contract.id.clone())
                .or_insert(contract);
        }
    }
    for (child, parent) in parents {
        let contract = landscape
            .contracts
            .get_mut(&Id::new(*child))
            .expect("inserted above");
        contract.parent = Stated::Known(Id::new(*parent));
    }
    let problems = landscape.problems();
    let circles = problems.iter().filter(|p| p.code == "contract-in-a-circle");
    let names: Vec<&Argument> = circles.map(|p| &p.arguments[0].1).collect();
    let expected: Vec<Argument> = expected
        .iter()
        .map(|n| Argument::Text((*n).into()))
        .collect();
    assert_eq!(names, expected.iter().collect::<Vec<_>>(), "{parents:?}");
}

#[test]
fn parent_contracts_in_a_circle_are_named() {
    check_parents(&[("a", "b"), ("b", "c")], &[]);
    check_parents(&[("a", "a")], &["A → A"]);
    check_parents(
        &[("c", "a"), ("a", "b"), ("b", "c"), ("x", "c")],
        &["A → B → C → A"],
    );
    check_parents(
        &[("a", "z"), ("z", "y"), ("y", "z"), ("b", "c"), ("c", "b")],
        &["Y → Z → Y", "B → C → B"],
    );
}
