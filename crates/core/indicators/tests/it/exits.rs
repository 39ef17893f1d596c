//! The figures of the dependence engine, worked out on paper.
//!
//! Exits of other organizations than the town: `zv` stops `melde` and with it `pass`; `netz` stops
//! `web1`, of which `web2`, run by `cloud`, is the other half; `portal` and `online` need one of
//! the two. So `netz` and `cloud` stop `portal` and `online` only together.

use crate::{assessed, figure};

const TOWN: &str = "organization:town name=Stadt, country=DE, sector=public
     organization:zv country=DE, sector=public
     organization:netz country=DE, controlled=no
     organization:cloud country=US, controlled=no
     application:melde operator=zv, product=not-applicable, choice=prescribed, months_to_replace=24
     application:web1 operator=netz, product=not-applicable, choice=own, months_to_replace=3
     application:web2 operator=cloud, product=not-applicable, choice=own
     application:portal operator=town, product=not-applicable, choice=own
     service:pass protection.availability=high, protection.confidentiality=very-high
     service:online protection.availability=normal
     group:webs needed=1
     dependency:1 from=application:portal, to=application:web1, strength=stops, group=webs
     dependency:2 from=application:portal, to=application:web2, strength=stops, group=webs
     dependency:3 from=service:pass, to=application:melde, strength=stops
     dependency:4 from=service:online, to=application:portal, strength=stops";

fn check(cases: &[(&str, &str)]) {
    for (id, expected) in cases {
        assert_eq!(figure(TOWN, id), *expected, "{id}");
    }
}

#[test]
fn single_points_and_pairs_of_services_and_applications() {
    check(&[
        ("single-points-of-failure", "1 [1, 1] 4/4"),
        ("single-points-of-failure-applications", "3 [3, 3] 4/4"),
        (
            "single-points-of-failure-applications-our-choice",
            "2 [2, 2] 3/3",
        ),
        ("pairs-only-critical-together", "1 [1, 1] 4/4"),
        ("pairs-only-critical-together-applications", "1 [1, 1] 4/4"),
        (
            "pairs-only-critical-together-applications-our-choice",
            "1 [1, 1] 3/3",
        ),
    ]);
}

#[test]
fn what_is_our_choice_is_counted_by_itself() {
    check(&[
        // The town itself stops `portal`, each other one application, of which ours are three.
        ("applications-stopped-by-one-exit", "1 [1, 1] 4/4"),
        (
            "applications-stopped-by-one-exit-our-choice",
            "1 [1, 1] 3/3",
        ),
        (
            "jurisdiction-exposure-applications",
            "0.25 [0.25, 0.25] 4/4",
        ),
        (
            "jurisdiction-exposure-applications-our-choice",
            "0.3333 [0.3333, 0.3333] 3/3",
        ),
        (
            "shared-fate-applications-our-choice",
            "0.3333 [0.3333, 0.3333] 3/3",
        ),
    ]);
}

#[test]
fn months_to_replace_are_those_of_what_fails_by_itself() {
    check(&[
        // `zv` stops `pass` because `melde` fails, which takes 24 months.
        ("months-to-replace", "24 [24, 24] 1/1"),
        // Of three organizations that stop one application each, the first by id: `cloud`. Nobody
        // knows how long `web2` takes.
        ("months-to-replace-applications", "null [0, null] 0/1"),
        (
            "months-to-replace-applications-our-choice",
            "null [0, null] 0/1",
        ),
    ]);
}

#[test]
fn stopped_services_are_counted_by_protection_need() {
    let assessment = assessed(TOWN);
    let steps = |id: &str| {
        let measured = assessment.indicator(id).expect("there");
        let steps = measured.derivation.steps.iter();
        let steps = steps.map(|it| format!("{} {:.2}", it.what, it.value.to_f64()));
        steps
            .filter(|it| !it.starts_with("stopped-by"))
            .collect::<Vec<_>>()
    };
    // By availability. Which of two exits with one service is shown: the first by id, the town.
    assert_eq!(
        steps("services-stopped-by-one-exit"),
        ["stopped-normal 1.00"]
    );
    // Foreign law reaches only `web2`, and `web1` is enough.
    assert_eq!(steps("jurisdiction-exposure"), Vec::<String>::new());
    let zv = &assessment.exits.impacts[&freistadt_model::Id::new("zv")];
    let rated = freistadt_indicators::by_protection(&zv.by_part);
    let stopped: Vec<u32> = rated.iter().map(|it| it.1.certainly_stopped).collect();
    assert_eq!(stopped, [0, 0, 1, 0]);
}

#[test]
fn without_services_their_figures_have_no_value() {
    let text = "application:a operator=zv";
    for id in [
        "single-points-of-failure",
        "pairs-only-critical-together",
        "months-to-replace",
    ] {
        assert_eq!(figure(text, id), "null [null, null] 0/1", "{id}");
    }
}
