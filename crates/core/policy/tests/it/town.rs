//! A small town, written by hand.

use freistadt_indicators::assess;
use freistadt_model::{
    Answer, Application, Contract, Id, Landscape, LeadTimes, Organization, Protection,
    ProtectionLevel, PublicService, Record as _, RenewalKind, Stated, Tabled,
};
use freistadt_policy::{Checked, Rule, check, tally};
use jiff::civil::{Date, date};

pub(crate) const DAY: Date = date(2026, 11, 23);

pub(crate) fn put<R: freistadt_model::Record + Tabled>(landscape: &mut Landscape, record: R) {
    landscape.insert(record.into_any());
}

/// One firm, one application that needs much, a contract and a service.
pub(crate) fn town() -> Landscape {
    let mut landscape = Landscape::new("stadt");
    put(&mut landscape, Organization::new(Id::new("stadt")));
    put(&mut landscape, Organization::new(Id::new("firma")));
    let mut application = Application::new(Id::new("meldewesen"));
    application.protection = Protection {
        confidentiality: Stated::Known(ProtectionLevel::High),
        ..Protection::default()
    };
    application.open_export = Answer::No;
    put(&mut landscape, application);
    let mut contract = Contract::new(Id::new("pflege"));
    contract.renewal.kind = Stated::Known(RenewalKind::None);
    contract.applications = vec![Id::new("meldewesen")];
    put(&mut landscape, contract);
    put(&mut landscape, PublicService::new(Id::new("ausweis")));
    landscape
}

/// The same with so many applications of which nothing is known.
pub(crate) fn of_many_applications(count: usize) -> Landscape {
    let mut landscape = town();
    for number in 0..count {
        put(
            &mut landscape,
            Application::new(Id::new(format!("a{number}"))),
        );
    }
    landscape
}

/// What rules find; counting without saying which records has to come to the same.
pub(crate) fn checked(landscape: &Landscape, rules: &[Rule]) -> Checked {
    let assessment = assess(landscape, DAY, LeadTimes::default());
    let checked = check(landscape, &assessment, rules, DAY);
    let twice: Vec<&Rule> = rules.iter().chain(rules).collect();
    let (counted, remarks) = tally(landscape, &assessment, &twice, DAY);
    let results = rules.iter().map(|rule| checked.rules[&rule.id]);
    assert_eq!(counted, results.clone().chain(results).collect::<Vec<_>>());
    assert_eq!(remarks, checked.remarks);
    checked
}

pub(crate) fn rule(check: &str, values: &[(&str, &str)]) -> Rule {
    let values: Vec<(String, String)> = (values.iter())
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    Rule::of_catalogue(check, check, &values, None).unwrap()
}
