//! Unknown is never broken, what is prescribed is no failure, waivers end by themselves.

use freistadt_model::{
    Answer, Choice, Code as _, Contract, Id, Landscape, Money, PartialDate, ProtectionLevel,
    PublicService, Record as _, RenewalKind, RuleSeverity, Seen, Stated, SubjectRef, Verdict,
    Waiver,
};
use freistadt_policy::{
    Condition, Over, Rule, Test, TestKind, catalogue, frames, is_unchosen, rules_of,
};
use jiff::ToSpan as _;

use crate::town::{DAY, checked, put, rule, town};

fn application(landscape: &mut Landscape) -> &mut freistadt_model::Application {
    landscape
        .applications
        .get_mut(&Id::new("meldewesen"))
        .unwrap()
}

#[test]
fn no_is_broken_unknown_is_open_yes_is_kept() {
    let mut landscape = town();
    let rules = [rule("data-export-agreed", &[])];
    let found = checked(&landscape, &rules);
    assert_eq!(found.findings.len(), 1);
    assert_eq!(found.findings[0].verdict, Verdict::Broken);
    assert!(found.findings[0].counts());
    assert_eq!(found.findings[0].grounds[0].field, "open_export");
    application(&mut landscape).open_export = Answer::Unknown;
    let found = checked(&landscape, &rules);
    assert_eq!(found.findings[0].verdict, Verdict::Open);
    assert_eq!(found.findings[0].grounds[0].seen, Seen::Unknown);
    application(&mut landscape).open_export = Answer::Yes;
    assert_eq!(
        checked(&landscape, &rules).rules["data-export-agreed"].kept,
        1
    );
    application(&mut landscape).open_export = Answer::NotApplicable;
    assert_eq!(
        checked(&landscape, &rules).rules["data-export-agreed"].total(),
        0
    );
}

#[test]
fn what_is_prescribed_is_shown_apart() {
    let mut landscape = town();
    application(&mut landscape).choice = Stated::Known(Choice::Prescribed);
    let found = checked(&landscape, &[rule("data-export-agreed", &[])]);
    assert!(found.findings[0].prescribed && !found.findings[0].counts());
    let result = found.rules["data-export-agreed"];
    assert_eq!((result.broken, result.prescribed), (0, 1));
}

#[test]
fn a_rule_that_asks_for_knowledge_breaks_on_unknown() {
    let found = checked(&town(), &[rule("contract-end-known", &[])]);
    assert_eq!(found.findings[0].verdict, Verdict::Broken);
    let found = checked(&town(), &[rule("unit-known", &[])]);
    assert_eq!(found.findings[0].verdict, Verdict::Broken);
}

#[test]
fn what_is_high_by_one_of_three_needs_is_high() {
    let rules = [rule("adaptable-when-critical", &[("level", "high")])];
    let mut landscape = town();
    application(&mut landscape).adaptable = Answer::No;
    assert_eq!(
        checked(&landscape, &rules).findings[0].verdict,
        Verdict::Broken
    );
    // Normal by one, unknown by the others: nobody knows whether the rule holds.
    application(&mut landscape).protection.confidentiality = Stated::Known(ProtectionLevel::Normal);
    assert_eq!(
        checked(&landscape, &rules).findings[0].verdict,
        Verdict::Open
    );
    application(&mut landscape).adaptable = Answer::Yes;
    assert!(checked(&landscape, &rules).findings.is_empty());
}

#[test]
fn a_waiver_ends_by_itself_and_without_an_end_there_is_none() {
    let mut landscape = town();
    let mut waiver = Waiver::new(Id::new("w"));
    waiver.rule = Stated::Known(Id::new("data-export-agreed"));
    let subject = freistadt_model::RecordRef::parse("application:meldewesen").unwrap();
    waiver.subject = Stated::Known(SubjectRef(subject));
    waiver.reason = "Ablösung beschlossen".to_owned();
    let rules = [rule("data-export-agreed", &[])];
    for (until, waived) in [
        (None, false),
        (Some(DAY), true),
        (Some(DAY.checked_sub(1.day()).unwrap()), false),
    ] {
        waiver.until = until.map_or(Stated::Unknown, |it| Stated::Known(PartialDate::day(it)));
        put(&mut landscape, waiver.clone());
        let found = checked(&landscape, &rules);
        assert_eq!(found.findings[0].waived.is_some(), waived, "{until:?}");
        assert_eq!(
            found.rules["data-export-agreed"].waived,
            usize::from(waived)
        );
    }
}

#[test]
fn any_and_not_go_by_three_values() {
    let test = |field: &str, kind, value: &str| {
        Condition::Test(Test {
            field: field.to_owned(),
            test: kind,
            values: vec![value.to_owned()],
        })
    };
    let no = || test("open_export", TestKind::Is, "yes");
    let unknown = || test("adaptable", TestKind::Is, "yes");
    let yes = || test("open_export", TestKind::Is, "no");
    let any = |parts| Condition::Any { any: parts };
    let all = |parts| Condition::All { all: parts };
    let not = |part| Condition::Not {
        not: Box::new(part),
    };
    for (condition, verdict) in [
        (any(vec![no(), unknown()]), Some(Verdict::Open)),
        (any(vec![yes(), unknown()]), None),
        (any(vec![no(), no()]), Some(Verdict::Broken)),
        (all(vec![no(), unknown()]), Some(Verdict::Broken)),
        (all(vec![yes(), unknown()]), Some(Verdict::Open)),
        (not(no()), None),
        (not(yes()), Some(Verdict::Broken)),
        (not(unknown()), Some(Verdict::Open)),
        (not(any(vec![no(), not(yes())])), None),
    ] {
        let text = condition.text();
        assert_eq!(Condition::parse(&text).unwrap(), condition);
        let conditions = (Condition::always(), condition);
        let rule = Rule::own("r", "r", "application", conditions, RuleSeverity::Note).unwrap();
        let found = checked(&town(), &[rule]);
        let seen = found.findings.first().map(|it| it.verdict);
        assert_eq!(seen, verdict, "{text}");
    }
}

#[test]
fn a_share_between_two_bounds_is_open_between_them() {
    // Nothing is recorded about what the service needs: any exit may stop it, none certainly does.
    let mut landscape = town();
    put(&mut landscape, PublicService::new(Id::new("pass")));
    let found = checked(
        &landscape,
        &[rule("one-operator-share", &[("share", "50")])],
    );
    assert!(found.findings.iter().all(|it| it.verdict == Verdict::Open));
    let found = checked(
        &landscape,
        &[rule("one-operator-share", &[("share", "100")])],
    );
    assert!(found.findings.is_empty());
}

#[test]
fn eight_rules_hold_until_somebody_chooses() {
    let mut landscape = town();
    assert!(is_unchosen(&landscape));
    assert_eq!(rules_of(&landscape).0.len(), 8);
    put(
        &mut landscape,
        freistadt_model::Policy::new(Id::new("leitbild")),
    );
    assert!(rules_of(&landscape).0.is_empty());
}

#[test]
fn every_frame_and_rule_can_be_checked() {
    let landscape = town();
    for frame in frames() {
        for chosen in &frame.rules {
            assert!(
                chosen.rule(&chosen.rule).is_ok(),
                "{} {}",
                frame.id,
                chosen.rule
            );
            let severity = chosen.severity.as_deref();
            assert!(severity.is_none_or(|it| RuleSeverity::from_code(it).is_some()));
        }
    }
    let all: Vec<Rule> = catalogue().map(|it| rule(&it.id, &[])).collect();
    let found = checked(&landscape, &all);
    assert_eq!(found.rules.len(), all.len());
    for over in Over::all() {
        assert!(
            catalogue().any(|it| it.over == over) || over.code() == "product",
            "{}",
            over.code()
        );
    }
}

/// A contract of which somebody has said an end, three months' notice, and how it renews.
fn ending(end: Stated<&str>, renews: Stated<RenewalKind>) -> Contract {
    let mut contract = Contract::new(Id::new("pflege"));
    contract.end = match end {
        Stated::Known(day) => Stated::Known(day.parse().unwrap()),
        Stated::Unknown => Stated::Unknown,
        Stated::NotApplicable => Stated::NotApplicable,
    };
    contract.notice.period = Stated::Known("3 months".parse().unwrap());
    contract.renewal.kind = renews;
    contract
}

#[test]
fn a_notice_day_that_is_known_and_past_is_missed() {
    let verdict = |contract: Contract| {
        let mut landscape = town();
        put(&mut landscape, contract);
        let found = checked(&landscape, &[rule("notice-missed", &[])]);
        found.findings.first().map(|it| it.verdict)
    };
    let automatic = Stated::Known(RenewalKind::Automatic);
    let (broken, open) = (Some(Verdict::Broken), Some(Verdict::Open));
    // Today is 23 November 2026; for the end of the year the last day was 30 September.
    assert_eq!(
        verdict(ending(Stated::Known("2026-12-31"), automatic)),
        broken
    );
    // For the end of February it is 30 November.
    assert_eq!(
        verdict(ending(Stated::Known("2027-02-28"), automatic)),
        None
    );
    // How it renews, or when it ends, is not known.
    assert_eq!(
        verdict(ending(Stated::Known("2026-12-31"), Stated::Unknown)),
        open
    );
    assert_eq!(verdict(ending(Stated::Unknown, automatic)), open);
    // Renewed since, for how long nobody knows.
    assert_eq!(
        verdict(ending(Stated::Known("2025-12-31"), automatic)),
        open
    );
    // Nothing to miss: without end, and without renewal.
    assert_eq!(verdict(ending(Stated::NotApplicable, automatic)), None);
    for kind in [RenewalKind::None, RenewalKind::Option] {
        let contract = ending(Stated::Known("2026-12-31"), Stated::Known(kind));
        assert_eq!(verdict(contract), None);
    }
    let mut bound = ending(Stated::Known("2026-12-31"), automatic);
    bound.irrevocable_until = Stated::Known("2028-12-31".parse().unwrap());
    assert_eq!(verdict(bound), open);
    let mut last = ending(Stated::Known("2025-12-31"), automatic);
    last.renewal.period = Stated::Known("12 months".parse().unwrap());
    last.renewal.times = Stated::Known(1);
    assert_eq!(verdict(last), None);
}

#[test]
fn an_aim_holds_from_its_day_on() {
    let mut landscape = town();
    let firm = landscape.organizations.get_mut(&Id::new("firma")).unwrap();
    firm.country = Stated::Known("US".parse().unwrap());
    firm.controlled = Answer::No;
    let contract = landscape.contracts.get_mut(&Id::new("pflege")).unwrap();
    contract.supplier = Stated::Known(Id::new("firma"));
    contract.cost_per_year = Stated::Known(Money::euro_cents(100_000));
    for (from, expected) in [
        ("2026-01-01", Some(Verdict::Broken)),
        ("2026-11-23", Some(Verdict::Broken)),
        ("2030-01-01", None),
    ] {
        let rules = [rule("european-cost-share", &[("from", from)])];
        let found = checked(&landscape, &rules);
        let verdict = found.findings.first().map(|it| it.verdict);
        assert_eq!(verdict, expected, "{from}");
    }
}

#[test]
fn a_name_that_nothing_has_is_remarked() {
    let landscape = town();
    for (value, remarks) in [
        ("firma", 0),
        ("organization:firma", 0),
        ("frima", 1),
        ("application:meldewesen", 1),
    ] {
        let mut own = rule("data-export-agreed", &[]);
        own.applies = Condition::Test(Test {
            field: "operator".to_owned(),
            test: TestKind::Is,
            values: vec![value.to_owned()],
        });
        let found = checked(&landscape, &[own]).remarks;
        assert_eq!(found.len(), remarks, "{value}: {found:?}");
        assert!(found.iter().all(|it| it.code == "rule-names-nobody"));
    }
}
