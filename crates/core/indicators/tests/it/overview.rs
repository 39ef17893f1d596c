//! What stands beside the indicators: partners, operators, decisions, questions.

use freistadt_model::{Choice, Id, Kind};
use jiff::civil::date;

use crate::{assessed, count};

#[test]
fn partners_with_their_parents_applications_and_cost() {
    let assessment = assessed(
        "organization:alpha name=Alpha
         organization:mother name=Mutter
         control:1 organization=alpha, parent=mother
         product:p manufacturer=beta
         application:a
         application:b product=p
         contract:k supplier=alpha, applications=a, cost_per_year=100.00 EUR",
    );
    let found: Vec<_> = assessment
        .suppliers
        .iter()
        .map(|s| {
            (
                s.organization.as_str(),
                s.parent.as_str(),
                s.applications,
                s.cost_cents,
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            ("alpha", "mother", 1, Some(10_000)),
            ("beta", "beta", 1, None)
        ]
    );
    assert_eq!(count(&assessment, Kind::Application), 2);
}

#[test]
fn own_premises_are_run_by_the_municipality() {
    let assessment = assessed(
        "application:a hosting=own-premises
         application:b operator=zv
         application:c operator=zv
         application:d",
    );
    let found: Vec<_> = assessment
        .operators
        .iter()
        .map(|share| {
            (
                share.organization.as_ref().map(Id::as_str),
                share.applications,
            )
        })
        .collect();
    assert_eq!(found, [(Some("zv"), 2), (Some("town"), 1), (None, 1)]);
}

#[test]
fn decisions_within_a_year_earliest_first() {
    let assessment = assessed(
        "contract:later end=2027-12-31, renewal.kind=automatic, renewal.period=12 months, notice.period=3 months
         contract:sooner end=2027-03-31, renewal.kind=none
         contract:far end=2030-12-31, renewal.kind=automatic, renewal.period=12 months, notice.period=3 months
         contract:dark
         contract:over end=2020-12-31, renewal.kind=none",
    );
    let found: Vec<_> = assessment
        .decisions
        .iter()
        .map(|d| (d.contract.as_str(), d.by))
        .collect();
    assert_eq!(
        found,
        [("sooner", date(2027, 3, 31)), ("later", date(2027, 9, 30))]
    );
    assert_eq!(assessment.undated_contracts, 1);
}

#[test]
fn choices_and_questions_name_what_is_unknown() {
    let assessment = assessed(
        "application:a choice=own, unit=Bauamt
         application:b choice=prescribed, unit=Bauamt, adaptable=yes
         application:c unit=Hauptamt",
    );
    assert_eq!(
        assessment.choices,
        [
            (Some(Choice::Own), 1),
            (Some(Choice::Prescribed), 1),
            (None, 1)
        ]
    );
    let adaptable = assessment
        .questions
        .iter()
        .find(|q| q.field == "adaptable")
        .expect("open");
    assert_eq!((adaptable.count, adaptable.of), (2, 3));
    assert_eq!(
        adaptable.units,
        [("Bauamt".to_owned(), 1), ("Hauptamt".to_owned(), 1)]
    );
}

#[test]
fn the_same_landscape_gives_the_same_figures() {
    let text = "contract:a supplier=x, cost_per_year=1.00 EUR
                contract:b supplier=y";
    assert_eq!(assessed(text), assessed(text));
}
