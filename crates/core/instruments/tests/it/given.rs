//! Answers are given once, and what the landscape knows is derived.

use freistadt_instruments::{Origin, Said, Sight, counting, instrument, remarks, score};
use freistadt_model::{
    Answer, Application, GivenAnswer, Id, Landscape, Organization, PartialDate, Product,
    Record as _, Stated, SubjectRef, Tabled as _,
};
use jiff::civil::{Date, date};

const DAY: Date = date(2026, 11, 23);

fn town() -> Landscape {
    let mut landscape = Landscape::new("musterstadt");
    let mut application = Application::new(Id::new("meso"));
    application.name = "Meso".into();
    application.adaptable = Answer::No;
    landscape.insert(application.into_any());
    landscape
}

fn say(
    landscape: &mut Landscape,
    id: &str,
    question: &str,
    value: &str,
    on: &str,
) -> Id<GivenAnswer> {
    let mut answer = GivenAnswer::new(Id::new(id));
    answer.question = question.into();
    answer.value = value.into();
    let subject: Id<Application> = Id::new("meso");
    answer.subject = Stated::Known(SubjectRef(subject.to_ref()));
    answer.on = Stated::Known(on.parse::<PartialDate>().expect("as the test wants it"));
    let id = answer.id.clone();
    landscape.insert(answer.into_any());
    id
}

fn state(landscape: &Landscape, id: &str, question: &str, day: Date) -> (Option<String>, Origin) {
    let instrument = instrument(id).expect("as the test wants it");
    let subject: Id<Application> = Id::new("meso");
    let answered = Sight::new(landscape, day).answered(instrument, &subject.to_ref());
    let one = &answered[question];
    let option = match one.said {
        Said::Option(place) => Some(
            instrument
                .question(question)
                .expect("as the test wants it")
                .options[place]
                .id
                .clone(),
        ),
        Said::Unknown | Said::NotApplicable | Said::Points(..) => None,
    };
    (option, one.origin.clone())
}

#[test]
fn an_answer_serves_every_instrument_that_asks_the_same() {
    let mut landscape = town();
    let id = say(&mut landscape, "a", "basel-sds/exit", "partly", "2026-06");
    let wanted = (Some("partly".to_owned()), Origin::Given(id));
    assert_eq!(state(&landscape, "basel-sds", "exit", DAY), wanted);
    assert_eq!(state(&landscape, "it-plr-goals", "switch", DAY), wanted);
}

#[test]
fn a_level_given_under_one_set_of_weights_holds_under_the_other() {
    let mut landscape = town();
    let id = say(
        &mut landscape,
        "a",
        "eu-csf-1.2.1/SOV-5",
        "SEAL-2",
        "2026-06",
    );
    let wanted = (Some("SEAL-2".to_owned()), Origin::Given(id));
    assert_eq!(state(&landscape, "eu-csf-48", "SOV-5", DAY), wanted);
}

#[test]
fn what_the_landscape_knows_is_derived_and_overruled_only_with_a_reason() {
    let mut landscape = town();
    let derived = (Some("no".to_owned()), Origin::Derived);
    assert_eq!(state(&landscape, "it-plr-goals", "shape", DAY), derived);
    let id = say(&mut landscape, "a", "it-plr-goals/shape", "yes", "2026-06");
    assert_eq!(state(&landscape, "it-plr-goals", "shape", DAY), derived);
    let codes = |landscape: &Landscape| -> Vec<&str> {
        remarks(landscape, DAY)
            .iter()
            .map(|(_, it)| it.code)
            .collect()
    };
    assert_eq!(codes(&landscape), ["answer-without-reason"]);
    if let Some(answer) = landscape.given_answers.get_mut(&id) {
        answer.reason = Stated::Known("Rahmenvertrag mit Änderungsrecht".into());
    }
    let overruled = (Some("yes".to_owned()), Origin::Given(id));
    assert_eq!(state(&landscape, "it-plr-goals", "shape", DAY), overruled);
    assert!(codes(&landscape).is_empty());
}

/// An organization with its seat there, and nobody above it.
fn seated(landscape: &mut Landscape, id: &str, country: &str) {
    let mut organization = Organization::new(Id::new(id));
    organization.country = Stated::Known(country.parse().expect("as the test wants it"));
    organization.controlled = Answer::No;
    landscape.insert(organization.into_any());
}

#[test]
fn factors_of_the_european_framework_are_derived_where_enough_is_recorded() {
    let factors = |landscape: &Landscape| -> Vec<Option<String>> {
        let of = ["SOV-1/1", "SOV-2/2", "SOV-6/2"];
        let state = |it: &&str| state(landscape, "eu-csf-1.2.1", it, DAY);
        of.iter().map(state).map(|(option, _)| option).collect()
    };
    let seal = |levels: [Option<u8>; 3]| -> Vec<Option<String>> {
        let name = |it: Option<u8>| it.map(|it| format!("SEAL-{it}"));
        levels.into_iter().map(name).collect()
    };
    let mut landscape = town();
    assert_eq!(factors(&landscape), seal([None; 3]));
    for (operator, maker, licence, wanted) in [
        ("DE", "FR", "EUPL-1.2", [Some(4), Some(4), Some(4)]),
        ("DE", "US", "proprietary", [Some(4), Some(2), None]),
        ("US", "DE", "proprietary", [Some(1), Some(1), None]),
    ] {
        seated(&mut landscape, "betreiber", operator);
        seated(&mut landscape, "hersteller", maker);
        let mut product = Product::new(Id::new("meso-produkt"));
        product.manufacturer = Stated::Known(Id::new("hersteller"));
        product.licence = Stated::Known(licence.parse().expect("as the test wants it"));
        landscape.insert(product.into_any());
        let meso = landscape.applications.get_mut(&Id::new("meso"));
        let meso = meso.expect("as the test wants it");
        meso.operator = Stated::Known(Id::new("betreiber"));
        meso.product = Stated::Known(Id::new("meso-produkt"));
        assert_eq!(factors(&landscape), seal(wanted), "{operator} {maker}");
    }
    // A level of the objective is a judgement over all its factors, and is not derived.
    let objective = state(&landscape, "eu-csf-1.2.1", "SOV-2", DAY);
    assert_eq!(objective.0, None);
}

#[test]
fn days_can_be_compared_and_what_is_over_or_ahead_does_not_count() {
    let mut landscape = town();
    let first = say(
        &mut landscape,
        "a",
        "it-plr-goals/influence",
        "no",
        "2025-01-10",
    );
    let second = say(
        &mut landscape,
        "b",
        "it-plr-goals/influence",
        "yes",
        "2026-01-10",
    );
    let ahead = say(
        &mut landscape,
        "c",
        "it-plr-goals/influence",
        "no",
        "2027-01-10",
    );
    let on = |landscape: &Landscape, day| state(landscape, "it-plr-goals", "influence", day);
    assert_eq!(on(&landscape, date(2025, 6, 1)).1, Origin::Given(first));
    assert_eq!(
        on(&landscape, DAY),
        (Some("yes".to_owned()), Origin::Given(second.clone()))
    );
    if let Some(answer) = landscape.given_answers.get_mut(&second) {
        answer.until = Stated::Known("2026-10".parse().unwrap());
    }
    assert_eq!(on(&landscape, DAY).1, Origin::Nobody);
    let found = remarks(&landscape, DAY);
    let found: Vec<_> = found.iter().map(|(id, it)| (id.clone(), it.code)).collect();
    assert_eq!(
        found,
        [(second, "answer-over"), (ahead, "answer-in-future")]
    );
}

#[test]
fn a_score_counts_only_what_somebody_or_the_landscape_says() {
    let landscape = town();
    let instrument = instrument("it-plr-goals").unwrap();
    let subject: Id<Application> = Id::new("meso");
    let answered = Sight::new(&landscape, DAY).answered(instrument, &subject.to_ref());
    let scored = score(instrument, &counting(&answered), &[]);
    assert_eq!((scored.coverage.answered, scored.coverage.asked), (1, 3));
    assert_eq!(scored.score, None);
    assert_eq!(scored.lacking, ["shape"]);
}
