//! What exits by law and outages ask of a random landscape: countries, sites, makeshifts, and
//! facts about them that nobody knows.

use freistadt_model::{
    Control, Id, Kind, Landscape, Organization, Record as _, RecordRef, Stated, Tabled as _, Value,
};

use crate::random::{Open, Random, Way};

/// Somebody under every law that is asked for, and somebody under none of them.
const FAR: &str = "far";
const FAR_PARENT: &str = "far-parent";
const NEAR: &str = "near";

fn say(landscape: &mut Landscape, target: &RecordRef, field: &str, text: &str) {
    let info = target.kind.field(field).unwrap();
    let value: Value = info.value_type.parse(text).unwrap();
    assert!(landscape.set(target, info.name, &value), "{target} {field}");
}

/// One more fact that is one of these and not known, if there may be one more.
fn leave_open(random: &mut Random, target: &RecordRef, field: &'static str, ways: &[&str]) -> bool {
    if !random.leaves_open() {
        return false;
    }
    say(&mut random.landscape, target, field, "unknown");
    let way = |text: &&str| {
        let (target, text) = (target.clone(), (*text).to_owned());
        Box::new(move |landscape: &mut Landscape| say(landscape, &target, field, &text)) as Way
    };
    let ways = ways.iter().map(way).collect();
    random.open.push(Open { ways });
    true
}

/// Adds countries, who is controlled, and unknown operators; at most so many facts more are open.
pub(crate) fn laws(random: &mut Random, open: usize) {
    random.size.open = random.open.len() + open;
    for (id, country) in [(FAR, "US"), (FAR_PARENT, "CN"), (NEAR, "DE")] {
        let organization = Organization::new(Id::new(id));
        let target = organization.id.to_ref();
        random.add(organization);
        say(&mut random.landscape, &target, "country", country);
        say(&mut random.landscape, &target, "controlled", "no");
    }
    random.add(control(FAR, FAR_PARENT));
    for number in 0..random.size.organizations {
        let country = ["DE", "US", "CN", "CH", "FR"][random.below(5) as usize];
        organization(random, &Id::new(format!("o{number}")), country);
    }
    for number in 0..random.size.products {
        supporters(random, &RecordRef::new(Kind::Product, format!("p{number}")));
    }
    for number in 0..random.size.applications {
        operator(
            random,
            &RecordRef::new(Kind::Application, format!("a{number}")),
        );
    }
    for number in 0..2 {
        operator(random, &RecordRef::new(Kind::Node, format!("n{number}")));
    }
    if random.chance(40) {
        let part = RecordRef::new(Kind::Node, "n1");
        say(&mut random.landscape, &part, "part_of", "n0");
    }
}

fn control(organization: &str, parent: &str) -> Control {
    let mut control = Control::new(Id::new(format!("{organization}-{parent}")));
    control.organization = Stated::Known(Id::new(organization));
    control.parent = Stated::Known(Id::new(parent));
    control
}

/// Now and then nobody knows where it is, or whether somebody controls it.
fn organization(random: &mut Random, id: &Id<Organization>, country: &str) {
    let target = id.to_ref();
    if !leave_open(random, &target, "country", &["DE", "US", "CN"]) {
        say(&mut random.landscape, &target, "country", country);
    }
    let controls = random.landscape.controls.values();
    let recorded = controls.filter(|it| it.organization.known() == Some(id));
    if recorded.count() > 0 || !leave_open(random, &target, "controlled", &["no"]) {
        say(&mut random.landscape, &target, "controlled", "no");
        return;
    }
    let by_far = control(id.as_str(), FAR);
    let by_far = move |landscape: &mut Landscape| landscape.insert(by_far.clone().into_any());
    random.open.last_mut().unwrap().ways.push(Box::new(by_far));
}

/// Where no supporter is recorded, there is none, or nobody knows who.
fn supporters(random: &mut Random, target: &RecordRef) {
    let recorded = random.landscape.value(target, "supporters");
    if recorded.is_some_and(|it| it.says_something()) {
        return;
    }
    if !leave_open(random, target, "supporters", &[FAR, NEAR]) {
        say(
            &mut random.landscape,
            target,
            "supporters",
            "not-applicable",
        );
    }
}

/// Now and then nobody knows who runs it; a firm whose role is open may.
fn operator(random: &mut Random, target: &RecordRef) {
    let mut claims = random.landscape.claims.values();
    if claims.any(|it| it.subject.known().is_some_and(|it| it.0 == *target)) {
        return;
    }
    let firm = format!("o{}", random.below(random.size.organizations));
    let application = target.kind == Kind::Application;
    let candidates = [FAR, NEAR, &firm];
    let candidates = &candidates[..if application { 3 } else { 2 }];
    if leave_open(random, target, "operator", candidates) && application {
        say(&mut random.landscape, target, "hosting", "private-provider");
        say(&mut random.landscape, target, "firms", &firm);
    }
}

/// Services that tolerate an outage of some days, or whose makeshift carries it, known or not.
pub(crate) fn makeshifts(random: &mut Random, open: usize) {
    random.size.open = random.open.len() + open;
    for number in 0..2 {
        let target = RecordRef::new(Kind::PublicService, format!("s{number}"));
        if !leave_open(random, &target, "tolerable_outage", &["4 h", "999 h"]) {
            let tolerable = ["not-applicable", "4 h", "120 h"][random.below(3) as usize];
            say(
                &mut random.landscape,
                &target,
                "tolerable_outage",
                tolerable,
            );
        }
        let kind = ["none", "paper", "other-office"][random.below(3) as usize];
        say(&mut random.landscape, &target, "makeshift.kind", kind);
        if kind != "none" && !leave_open(random, &target, "makeshift.days", &["0", "99"]) {
            let days = (1 + random.below(8)).to_string();
            say(&mut random.landscape, &target, "makeshift.days", &days);
        }
    }
}
