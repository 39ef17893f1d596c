//! Published results, and the figures that follow from published rules.

use freistadt_instruments::{
    Answers, Instrument, Scored, decimal, exact, instrument, lift, lifted, read_answers,
    read_instrument, score, shares,
};
use freistadt_model::Ratio;

fn answers(instrument: &Instrument, said: &[(&str, &str)]) -> Answers {
    let entries: Vec<String> = said
        .iter()
        .map(|(k, v)| format!("\"{k}\" = \"{v}\""))
        .collect();
    let (answers, remarks) =
        read_answers(instrument, "answers", &entries.join("\n")).expect("as the test wants it");
    assert_eq!(remarks, []);
    answers
}

fn scored(id: &str, said: &[(&str, &str)], gates: &[(&str, u8)]) -> Scored {
    let instrument = instrument(id).expect("as the test wants it");
    let gates: Vec<_> = gates
        .iter()
        .map(|(id, it)| ((*id).to_owned(), *it))
        .collect();
    score(instrument, &answers(instrument, said), &gates)
}

/// Levels of SOV-1 to SOV-8.
fn csf(levels: [u8; 8], gates: &[(&str, u8)]) -> Scored {
    let said: Vec<(String, String)> = (levels.iter().enumerate())
        .map(|(at, level)| (format!("SOV-{}", at + 1), level.to_string()))
        .collect();
    let said: Vec<_> = said.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    scored("eu-csf-1.2.1", &said, gates)
}

fn total(scored: &Scored) -> String {
    decimal(scored.score.expect("as the test wants it"))
}

/// Research 01 §1.5: Safespring's own rating of 6 November 2025.
#[test]
fn safespring_comes_to_its_published_score() {
    let scored = csf([4, 4, 4, 4, 2, 3, 4, 4], &[]);
    assert_eq!(total(&scored), "86.25");
    assert_eq!(exact(scored.score.unwrap()), "345/4");
    let weakest = scored.weakest.unwrap();
    assert_eq!(weakest.level, Some(2));
    assert_eq!(weakest.objectives, ["SOV-5"]);
    assert_eq!(scored.coverage.share, Ratio::whole(1));
}

/// Research 01 §1.5.
#[test]
fn equal_levels_come_to_their_share() {
    for (level, wanted) in [(4, "100"), (3, "75"), (2, "50"), (1, "25"), (0, "0")] {
        let scored = csf([level; 8], &[]);
        assert_eq!(total(&scored), wanted);
        assert_eq!(scored.weakest.unwrap().level, Some(level));
    }
    assert_eq!(total(&csf([3, 3, 3, 3, 2, 3, 3, 3], &[])), "70");
}

/// Research 01 §1.5: a score of eighty, and still rejected.
#[test]
fn a_high_score_passes_no_gate() {
    let scored = csf([4, 4, 4, 4, 0, 4, 4, 4], &[("SOV-5", 1), ("SOV-1", 4)]);
    assert_eq!(total(&scored), "80");
    let met: Vec<bool> = scored.gates.iter().map(|it| it.met).collect();
    assert_eq!(met, [false, true]);
    assert_eq!(scored.weakest.unwrap().level, Some(0));
}

/// Research 01 §1.6: four cards; published values of objectives are rounded to a tenth.
#[test]
fn the_four_cards_come_to_their_published_scores() {
    let instrument = instrument("eu-csf-48").unwrap();
    assert_eq!(instrument.cards.len(), 4);
    for card in &instrument.cards {
        let said: Vec<_> = card
            .answers
            .iter()
            .map(|(k, v)| (k.as_str(), v.as_str()))
            .collect();
        let scored = score(instrument, &answers(instrument, &said), &[]);
        let near = |found: Option<Ratio>, published: &Option<String>| {
            let published: f64 = published.as_ref().unwrap().parse().unwrap();
            assert!(
                (found.unwrap().to_f64() - published).abs() <= 0.1,
                "{}",
                card.id
            );
        };
        near(scored.score, &card.published);
        near(scored.unweighted, &card.unweighted);
        assert_eq!(scored.weakest.unwrap().level, card.level, "{}", card.id);
    }
}

#[test]
fn the_card_of_the_official_weights_comes_to_its_score() {
    let instrument = instrument("eu-csf-1.2.1").unwrap();
    let card = &instrument.cards[0];
    let said: Vec<_> = card
        .answers
        .iter()
        .map(|(k, v)| (k.as_str(), v.as_str()))
        .collect();
    let scored = score(instrument, &answers(instrument, &said), &[]);
    assert_eq!(Some(total(&scored)), card.published);
    assert_eq!(scored.weakest.unwrap().level, card.level);
}

/// Research 01 §3.5.
#[test]
fn basel_comes_to_its_vectors() {
    let ids = ["legal", "exit", "data", "interop", "ops", "gov"];
    let all = |said| ids.map(|id| (id, said));
    let of = |said: &[(&str, &str)]| scored("basel-sds", said, &[]);
    let partly = of(&all("partly"));
    assert_eq!(
        (total(&partly).as_str(), partly.band.unwrap().en.as_str()),
        ("3", "partial")
    );
    let mut one_no = all("yes");
    one_no[1].1 = "no";
    let one_no = of(&one_no);
    assert_eq!(
        (total(&one_no).as_str(), one_no.band.unwrap().en.as_str()),
        ("4.8", "partial")
    );
    assert_eq!(one_no.lacking, ["exit"]);
    assert_eq!(total(&of(&all("no"))), "1");
    assert_eq!(total(&of(&all("unknown"))), "1");
    let high = of(&all("yes"));
    assert_eq!(
        (total(&high).as_str(), high.band.unwrap().de.as_str()),
        ("6", "hoch")
    );
    assert_eq!(high.weakest, None);
}

/// Research 01 §3.5: a knock-out, else steps of a fifth.
#[test]
fn wuerzburg_goes_in_steps_of_a_fifth() {
    let standard = [
        "licence",
        "standard-2",
        "standard-3",
        "standard-4",
        "standard-5",
    ];
    for (met, wanted) in ["0", "0.2", "0.4", "0.6", "0.8", "1"].iter().enumerate() {
        let mut said = vec![("monopoly", "no")];
        let each = standard.iter().enumerate();
        said.extend(each.map(|(at, id)| (*id, if at < met { "yes" } else { "no" })));
        assert_eq!(total(&scored("wuerzburg", &said, &[])), **wanted);
        said[0].1 = "yes";
        assert_eq!(total(&scored("wuerzburg", &said, &[])), "0");
    }
    let open = scored("wuerzburg", &[("licence", "yes")], &[]);
    assert_eq!(
        (
            total(&open).as_str(),
            decimal(open.at_most.unwrap()).as_str()
        ),
        ("0", "1")
    );
}

/// Research 01 §3.6: 33.33 % is more than 33 and not more than a third.
#[test]
fn a_third_is_not_rounded_at_a_threshold() {
    let file = |threshold: &str| {
        let objective = |id: &str, weight: &str| {
            format!(
                "[[objective]]\nid = \"{id}\"\nweight = \"{weight}\"\ntext = {{ de = \"f\", en = \"f\" }}\nscale = \"yn\"\n"
            )
        };
        format!(
            "id = \"t\"\nversion = \"1\"\npublished = \"2026\"\nname = {{ de = \"t\", en = \"t\" }}\nabout = {{ de = \"t\", en = \"t\" }}\nrates = [\"town\"]\nsource = \"-\"\nopened = \"2026-11-23\"\nlicence = \"-\"\n\
             [method]\nkind = \"weighted\"\n[[method.band]]\nto = \"{threshold}\"\nname = {{ de = \"bis\", en = \"up to\" }}\n[[method.band]]\nto = \"100\"\nname = {{ de = \"mehr\", en = \"more\" }}\n\
             [[scale]]\nid = \"yn\"\noption = [{{ id = \"yes\", de = \"j\", en = \"y\", points = \"1\" }}, {{ id = \"no\", de = \"n\", en = \"n\", points = \"0\" }}]\n{}{}{}",
            objective("a", "100/3"),
            objective("b", "100/3"),
            objective("c", "100/3"),
        )
    };
    for (threshold, wanted) in [
        ("33", "more"),
        ("100/3", "up to"),
        ("33.33", "more"),
        ("33.34", "up to"),
    ] {
        let (instrument, remarks) = read_instrument("t", &file(threshold)).unwrap();
        assert_eq!(remarks, []);
        let answers = answers(&instrument, &[("a", "yes"), ("b", "no"), ("c", "no")]);
        let scored = score(&instrument, &answers, &[]);
        assert_eq!(exact(scored.score.unwrap()), "100/3");
        assert_eq!(scored.band.unwrap().en, wanted, "{threshold}");
    }
}

/// Research 01 §3.3: the survey of 2020.
#[test]
fn the_survey_comes_to_its_shares() {
    let said = |option, count| std::iter::repeat_n(Some(option), count);
    let others = std::iter::repeat_n(None, 162 - 37 - 57 - 47);
    let all = said("very", 37)
        .chain(said("rather", 57))
        .chain(said("partly", 47))
        .chain(others);
    let shares = shares(all);
    let percent = |options: &[&str]| shares.of(options).unwrap().percent();
    assert_eq!(shares.asked, 162);
    assert_eq!(
        (
            percent(&["very"]),
            percent(&["rather"]),
            percent(&["partly"])
        ),
        (23, 35, 29)
    );
    assert_eq!(percent(&["very", "rather", "partly"]), 87);
}

#[test]
fn the_lowest_factor_pulls_its_objective_down_and_what_would_lift_it_is_named() {
    let instrument = instrument("eu-csf-1.2.1").unwrap();
    let mut said: Vec<(String, String)> = (1..=8)
        .filter(|it| *it != 5)
        .map(|it| (format!("SOV-{it}"), "SEAL-3".to_owned()))
        .collect();
    let levels = [3, 1, 2, 1, 4];
    said.extend(
        (levels.iter().enumerate()).map(|(at, it)| (format!("SOV-5/{}", at + 1), it.to_string())),
    );
    let said: Vec<_> = said.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let answers = answers(instrument, &said);
    let scored = score(instrument, &answers, &[]);
    let chain = &scored.objectives[4];
    assert_eq!((chain.level, chain.from_items), (Some(1), true));
    assert_eq!(chain.pulled_down_by, ["SOV-5/2", "SOV-5/4"]);
    let lifts = lift(instrument, &scored);
    let named: Vec<_> = lifts
        .iter()
        .map(|it| (it.question.as_str(), it.to.id.as_str()))
        .collect();
    assert_eq!(named, [("SOV-5/2", "SEAL-2"), ("SOV-5/4", "SEAL-2")]);
    assert_eq!(
        lifted(instrument, &answers, &lifts).weakest.unwrap().level,
        Some(2)
    );
}

#[test]
fn what_is_open_shows_no_level_and_passes_no_gate() {
    let scored = scored(
        "eu-csf-1.2.1",
        &[("SOV-1", "SEAL-4"), ("SOV-5/1", "3")],
        &[("SOV-5", 1)],
    );
    let chain = &scored.objectives[4];
    assert_eq!((chain.level, chain.level_at_most), (None, Some(3)));
    let weakest = scored.weakest.clone().unwrap();
    assert_eq!((weakest.level, weakest.at_most), (None, Some(3)));
    assert_eq!(weakest.objectives, ["SOV-5"]);
    let lifts = lift(instrument("eu-csf-1.2.1").unwrap(), &scored);
    assert_eq!(lifts[0].question, "SOV-5/1");
    assert!(!scored.gates[0].met);
    assert_eq!(
        (
            total(&scored).as_str(),
            decimal(scored.at_most.unwrap()).as_str()
        ),
        ("15", "95")
    );
    // One of five factors of one of eight objectives, and one whole objective.
    assert_eq!(exact(scored.coverage.share), "3/20");
}

#[test]
fn what_does_not_apply_leaves_both_sides_of_the_fraction() {
    let mut said: Vec<(String, &str)> = (1..=7).map(|it| (format!("SOV-{it}"), "2")).collect();
    said.push(("SOV-8".to_owned(), "not-applicable"));
    let said: Vec<_> = said.iter().map(|(k, v)| (k.as_str(), *v)).collect();
    let scored = scored("eu-csf-1.2.1", &said, &[("SOV-8", 1)]);
    assert_eq!(total(&scored), "50");
    assert_eq!(scored.coverage.share, Ratio::whole(1));
    assert!(!scored.gates[0].met);
}
