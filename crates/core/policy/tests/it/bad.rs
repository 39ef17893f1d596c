//! Bad input: every mistake has its remark, nothing panics.

use freistadt_policy::{Condition, NotACondition, NotARule, Rule, read_frame};

/// The code of each remark, with its line.
fn remarks(text: &str) -> Vec<(&'static str, Option<u32>)> {
    let (_, remarks) = read_frame(text).unwrap();
    let told = remarks.iter().map(|it| (it.code, it.location.line));
    told.collect()
}

/// What the one own rule about applications, with this in it, is told.
fn own(text: &str) -> Option<&'static str> {
    let text = format!("[[rule]]\nid = 'a'\nover = 'application'\n{text}\n");
    let remarks = remarks(&text);
    assert!(remarks.len() <= 1, "{remarks:?}");
    remarks.first().map(|it| {
        assert_eq!(it.1, Some(4), "{text}");
        it.0
    })
}

#[test]
fn a_frame_in_a_file_says_where_it_is_wrong() {
    let text = r#"
        name = "Unser Leitbild"
        [[rule]]
        check = "one-operator-share"
        with = { share = 30 }
        severity = "error"
        [[rule]]
        id = "eigene"
        name = "Fachverfahren sind anpassbar"
        over = "application"
        applies = { field = "kind", test = "is", values = ["specialised"] }
        requires = { field = "adaptable", test = "is", values = ["yes"] }
        [[rule]]
        check = "gibt-es-nicht"
        [[rule]]
        id = "b"
        check = "one-operator-share"
        with = { share = 300 }
        [[rule]]
        id = "c"
        check = "one-operator-share"
        with = { anteil = 3 }
        [[rule]]
        over = "application"
        [[rule]]
        over = "wetter"
        requires = { field = "adaptable", test = "known" }
        [[rule]]
        over = "application"
        applies = { field = "kind", test = "is", values = ["specialised"] }
        requires = { any = [
            { field = "adaptable", test = "known" },
            { field = "product/wetter", test = "known" },
        ] }
        [[rule]]
        check = "unit-known"
        severity = "egal"
        "#;
    assert_eq!(read_frame(text).unwrap().0.len(), 2);
    assert_eq!(
        remarks(text),
        [
            ("rule-unknown", Some(14)),
            ("rule-value", Some(18)),
            ("rule-no-parameter", Some(22)),
            ("rule-empty", Some(23)),
            ("rule-over", Some(26)),
            ("rule-field", Some(33)),
            ("rule-value", Some(37))
        ]
    );
    let wrong = read_frame("name = 'x'\n[[rule]]\nchck = 'x'\n").unwrap_err();
    assert_eq!(wrong.line, Some(3), "{wrong}");
    assert!(read_frame("[[").is_err());
    let text = "[[rule]]\nover = 'application'\n\nrequires = { field = 'name', test = 'like' }\n";
    let wrong = read_frame(text).unwrap_err();
    assert_eq!(wrong.line, Some(4), "{wrong}");
    assert!(wrong.reason.contains("contains"), "{wrong}");
}

#[test]
fn what_a_field_never_says_is_a_remark_and_no_finding() {
    let requires = |test: &str| own(&format!("requires = {{ {test} }}"));
    for (test, expected) in [
        (
            "field='life_cycle', test='is', values=['productiv']",
            "rule-unfit",
        ),
        ("field='hosting', test='is', values=['mond']", "rule-unfit"),
        (
            "field='protection.availability', test='at-least', values=['huge']",
            "rule-unfit",
        ),
        ("field='hosting', test='is'", "rule-no-value"),
        (
            "field='hosting', test='at-least', values=['own-data-centre']",
            "rule-test",
        ),
        (
            "field='hosting', test='known', values=['own']",
            "rule-value-beside",
        ),
    ] {
        assert_eq!(requires(test), Some(expected), "{test}");
        // For which records a rule holds is read as carefully.
        let applies = format!("applies = {{ {test} }}\nexpression = 'true'");
        assert_eq!(own(&applies), Some(expected), "{test}");
    }
    assert_eq!(
        requires("field='life_cycle', test='is', values=['productive']"),
        None
    );
    let (_, told) = read_frame(
        "[[rule]]\nid='a'\nover='application'\nrequires={field='life_cycle', test='is', values=['x']}",
    )
    .unwrap();
    let said = freistadt_l10n::diagnostic(freistadt_l10n::Language::German, &told[0]);
    for part in ["„a“", "„x“", "„life_cycle“"] {
        assert!(said.message.contains(part), "{said:?}");
    }
    let hint = said.hint.unwrap_or_default();
    assert!(hint.contains("productive, phase-out"), "{hint}");
    let deep = format!(
        "{}{{field='name',test='known'}}{}",
        "{not=".repeat(20),
        "}".repeat(20)
    );
    assert_eq!(
        remarks(&format!("[[rule]]\nover='application'\nrequires={deep}")).len(),
        1
    );
}

#[test]
fn an_expression_that_is_never_judged_is_a_remark() {
    let never = [
        ("1 + 1", "rule-expression-truth"),
        ("'a'", "rule-expression-truth"),
        ("record.exit_tested", "rule-expression-truth"),
        ("record.exit_testd == 'yes'", "rule-field"),
        ("record['exit_testd'] == 'yes'", "rule-field"),
        ("has(record.exit_testd)", "rule-field"),
        ("record.product.licence == 'MIT'", "rule-field"),
        ("record.exit_tested == 'ja'", "rule-unfit"),
        ("record.exit_tested in ['yes', 'ja']", "rule-unfit"),
        ("foo.bar == 1", "rule-expression-name"),
        ("exit_tested == 'yes'", "rule-expression-name"),
        ("record.name.lower() == 'meso'", "rule-expression-name"),
        ("record.exit_tested == true", "rule-expression-mixed"),
        ("record.exit_tested && true", "rule-expression-mixed"),
        ("record.running_contracts >= '1'", "rule-expression-mixed"),
        ("record.name + 1 == 'a'", "rule-expression-mixed"),
        ("record.name.matches('^M')", "rule-expression-name"),
        ("record[0] == 'a'", "rule-expression-mixed"),
        ("record < record", "rule-expression-mixed"),
        ("1 / 0 == 1", "rule-expression-never"),
        ("[1][5] == 1", "rule-expression-never"),
        ("a(", "rule-expression"),
    ];
    for (text, expected) in never {
        assert_eq!(
            own(&format!("expression = \"{text}\"")),
            Some(expected),
            "{text}"
        );
    }
    let judged = [
        "record.exit_tested == 'yes' || !has(record.adaptable)",
        "record.running_contracts * 2 >= 1 + size(record.name)",
        "record.name.endsWith('o') ? size(record.name) > 1 : double(1) < 2.0",
        "record.end_of_use == null || record.end_of_use < '2027-01-01'",
        "record.name.startsWith('M') && record.name.contains('e') && record['id'] != ''",
        "record.data_objects.exists(it, it.contains('personal'))",
        "record.exit_tested in ['yes', 'partly'] ? true : record.name.size() > 3",
        "int(record.running_contracts) > 0 && string(record.running_contracts) != ''",
        "record.data_objects.map(it, it + 'x').filter(it, it != '').size() > 0",
        "true",
    ];
    for text in judged {
        assert_eq!(own(&format!("expression = \"{text}\"")), None, "{text}");
    }
}

#[test]
fn rules_that_count_twice_or_say_two_things_are_remarks() {
    let twice = "[[rule]]\ncheck='makeshift'\n[[rule]]\nid='b'\ncheck='makeshift'\n";
    assert_eq!(remarks(twice), [("rule-twice", Some(3))]);
    let same_id = "[[rule]]\ncheck='makeshift'\n[[rule]]\ncheck='makeshift'\n";
    assert_eq!(remarks(same_id), [("rule-twice", Some(3))]);
    let rule = |id: &str, share: u32| {
        format!("[[rule]]\nid='{id}'\ncheck='one-operator-share'\nwith={{share={share}}}\n")
    };
    assert_eq!(remarks(&(rule("a", 30) + &rule("b", 50))), []);
    assert_eq!(
        remarks(&(rule("a", 30) + &rule("a", 50))),
        [("rule-id-taken", Some(6))]
    );
    let known = "requires = { field = 'name', test = 'known' }";
    assert_eq!(
        own(&format!("{known}\nexpression = 'true'")),
        Some("rule-both")
    );
    let check = format!("[[rule]]\ncheck='makeshift'\n{known}\n");
    assert_eq!(remarks(&check), [("rule-both", Some(3))]);
    let with = "[[rule]]\nover='application'\nwith={ a = 1 }\n";
    assert_eq!(remarks(with), [("rule-both", Some(3))]);
}

#[test]
fn hostile_conditions_are_refused_before_they_are_followed() {
    let nested = |count: usize| {
        let start = r#"{"not":"#.repeat(count);
        let inner = r#"{"field":"unit","test":"known"}"#;
        format!("{start}{inner}{}", "}".repeat(count))
    };
    assert!(Condition::parse(&nested(10)).is_ok());
    for deep in [20, 100, 1_000, 1_000_000] {
        assert!(Condition::parse(&nested(deep)).is_err(), "{deep}");
    }
    let wide = format!(
        r#"{{"all":[{}]}}"#,
        vec![r#"{"field":"a","test":"known"}"#; 300].join(",")
    );
    assert_eq!(Condition::parse(&wide), Err(NotACondition::Size));
    for text in [
        "",
        "{}",
        "[]",
        "null",
        r#"{"field":"a"}"#,
        r#"{"all":1}"#,
        "\u{0}",
    ] {
        assert!(Condition::parse(text).is_err(), "{text}");
    }
}

#[test]
fn a_record_that_says_nothing_is_a_remark() {
    let record =
        <freistadt_model::Rule as freistadt_model::Record>::new(freistadt_model::Id::new("r"));
    let wrong = Rule::of_record(&record).unwrap_err();
    assert!(matches!(wrong, NotARule::Over { .. }), "{wrong}");
}

#[test]
fn hostile_expressions_are_refused_or_end() {
    use freistadt_policy::{Expression, NotAnExpression};
    // A thousand brackets end the program where nobody looks first.
    let brackets = |count: usize| format!("{}1{}", "(".repeat(count), ")".repeat(count));
    assert_eq!(
        Expression::parse(&brackets(1_000)),
        Err(NotAnExpression::Deep)
    );
    assert_eq!(Expression::parse(&brackets(33)), Err(NotAnExpression::Deep));
    assert_eq!(
        Expression::parse(&" x".repeat(2_000)),
        Err(NotAnExpression::Long)
    );
    let walks = "[1].all(a, [2].exists(b, [3].map(c, c) == [3]))";
    assert_eq!(Expression::parse(walks), Err(NotAnExpression::Walks));
    // A comment between the word and its bracket hides nothing.
    let hidden = "[1].all//\n(a, [2].exists//\n(b, [3].map //\n (c, c) == [3]))";
    assert_eq!(Expression::parse(hidden), Err(NotAnExpression::Walks));
    for chain in [
        format!("{}true", "!".repeat(2_000)),
        format!("1{}", "+1".repeat(1_000)),
        format!("record{}", ".a".repeat(1_000)),
        format!("{}1", "-".repeat(2_000)),
        format!("{}true", "true ? true : ".repeat(140)),
        format!("true{}", "||true".repeat(300)),
        format!("{}1{}", "[".repeat(32), "]".repeat(32)),
        format!("{}1{}", "[".repeat(1_000), "]".repeat(1_000)),
        "\"\\u0000\" + b'\\xff'".to_owned(),
        "{1: [2, 3]}[1][9]".to_owned(),
        "1 / 0 == 9223372036854775807 + 1".to_owned(),
        "a(".to_owned(),
        "\u{0}\u{feff}(".to_owned(),
    ] {
        // Refused or let through: either way it comes back, and so does judging by it.
        let rule = Rule::expert("r", "r", "application", Condition::always(), &chain);
        if let Ok(rule) = rule {
            let found = crate::town::checked(&crate::town::town(), &[rule]);
            assert!(found.rules.contains_key("r"));
        }
    }
}

#[test]
fn an_expression_that_would_run_long_is_stopped_before_it_begins() {
    let list = format!("[{}]", vec!["1"; 280].join(","));
    let body = "||b<a".repeat(150);
    let hostile = format!("{list}.all(a, {list}.all(b, false{body}))");
    assert!(hostile.len() <= 2_048, "{}", hostile.len());
    let rule = |text: &str| Rule::expert("r", "r", "application", Condition::always(), text);
    let town = crate::town::of_many_applications(500);
    let found = crate::town::checked(&town, &[rule(&hostile).unwrap()]);
    let codes: Vec<&str> = found.remarks.iter().map(|it| it.code).collect();
    assert_eq!(
        (codes.as_slice(), found.findings.len()),
        (&["rule-work"][..], 0)
    );
    // What somebody really asks goes through.
    let plain = rule("record.running_contracts >= 0").unwrap();
    let found = crate::town::checked(&town, &[plain]);
    assert_eq!(found.remarks, []);
}

#[test]
fn an_expression_is_judged_with_what_is_known() {
    use freistadt_model::Verdict;
    let verdict = |text: &str| {
        let rule = Rule::expert("r", "r", "application", Condition::always(), text).unwrap();
        let found = crate::town::checked(&crate::town::town(), &[rule]);
        found.findings.first().map(|it| it.verdict)
    };
    assert_eq!(verdict("record.open_export == 'no'"), None);
    assert_eq!(
        verdict("record.open_export == 'yes'"),
        Some(Verdict::Broken)
    );
    assert_eq!(verdict("record.adaptable == 'yes'"), Some(Verdict::Open));
    assert_eq!(verdict("has(record.adaptable)"), Some(Verdict::Broken));
    assert_eq!(
        verdict("record.protection_confidentiality in ['high', 'very-high']"),
        None
    );
    assert_eq!(verdict("record.running_contracts >= 1"), None);
    assert_eq!(
        verdict("record.id == 'meldewesen' && record.highest_need == 'high'"),
        None
    );
}
