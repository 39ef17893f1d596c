//! A step is done when something shows it, and not before.

use freistadt_indicators::assess;
use freistadt_model::{
    Evidence, Id, LadderStep, Landscape, LeadTimes, Organization, PartialDate, Policy, Record as _,
    Rule, Stated,
};
use freistadt_policy::{StepState, steps};
use jiff::civil::date;

use crate::town::{DAY, put, town};

fn state(landscape: &Landscape, step: LadderStep) -> StepState {
    let assessment = assess(landscape, DAY, LeadTimes::default());
    let all = steps(landscape, &assessment, DAY);
    all.into_iter().find(|it| it.step == step).unwrap()
}

fn on(year: i16) -> Stated<PartialDate> {
    Stated::Known(PartialDate::day(date(year, 3, 1)))
}

#[test]
fn nothing_recorded_shows_nothing() {
    let mut landscape = Landscape::new("stadt");
    put(&mut landscape, Organization::new(Id::new("stadt")));
    for step in LadderStep::ALL {
        assert!(!state(&landscape, *step).done, "{step:?}");
    }
}

#[test]
fn a_mandate_needs_body_day_and_reference() {
    let mut landscape = town();
    let mut policy = Policy::new(Id::new("leitbild"));
    policy.decided_by = Stated::Known("Rat".to_owned());
    policy.decided_on = on(2026);
    put(&mut landscape, policy.clone());
    assert!(!state(&landscape, LadderStep::Mandate).done);
    policy.reference = Stated::Known("V/12".to_owned());
    put(&mut landscape, policy.clone());
    assert!(state(&landscape, LadderStep::Mandate).done);
    // What will be decided is not decided yet.
    policy.decided_on = on(2027);
    put(&mut landscape, policy);
    assert!(!state(&landscape, LadderStep::Mandate).done);
}

#[test]
fn evidence_counts_when_it_is_complete_and_not_from_the_future() {
    let mut landscape = town();
    let mut evidence = Evidence::new(Id::new("bericht"));
    evidence.step = Stated::Known(LadderStep::Pilots);
    evidence.on = on(2026);
    evidence.given_by = Stated::Known("IT-Leitung".to_owned());
    put(&mut landscape, evidence.clone());
    let open = state(&landscape, LadderStep::Pilots);
    assert!(!open.done && open.evidence.len() == 1);
    evidence.reference = Stated::Known(" ".to_owned());
    put(&mut landscape, evidence.clone());
    assert!(!state(&landscape, LadderStep::Pilots).done);
    evidence.reference = Stated::Known("A-1".to_owned());
    put(&mut landscape, evidence.clone());
    assert!(state(&landscape, LadderStep::Pilots).done);
    evidence.on = on(2027);
    put(&mut landscape, evidence);
    assert!(!state(&landscape, LadderStep::Pilots).done);
}

#[test]
fn evidence_does_not_tick_what_records_show() {
    let mut landscape = town();
    let mut evidence = Evidence::new(Id::new("liste"));
    evidence.step = Stated::Known(LadderStep::Roles);
    evidence.on = on(2026);
    evidence.given_by = Stated::Known("IT-Leitung".to_owned());
    evidence.reference = Stated::Known("A-1".to_owned());
    put(&mut landscape, evidence);
    let open = state(&landscape, LadderStep::Roles);
    assert!(!open.done && open.is_computed() && open.evidence.len() == 1);
    let unit = || Stated::Known("Bürgeramt".to_owned());
    for application in landscape.applications.values_mut() {
        application.unit = unit();
    }
    for service in landscape.services.values_mut() {
        service.unit = unit();
    }
    assert!(state(&landscape, LadderStep::Roles).done);
}

#[test]
fn minimum_rules_hold_for_every_new_contract() {
    let mut landscape = town();
    let mut rule = Rule::new(Id::new("neu"));
    rule.check = Stated::Known("new-contract-open-format".to_owned());
    rule.parameters = vec!["since=2026-01-01".to_owned()];
    put(&mut landscape, rule);
    for contract in landscape.contracts.values_mut() {
        contract.start = on(2025);
    }
    assert!(state(&landscape, LadderStep::MinimumRules).done);
    for contract in landscape.contracts.values_mut() {
        contract.start = on(2026);
    }
    let open = state(&landscape, LadderStep::MinimumRules);
    assert!(!open.done, "{open:?}");
}
