//! Bad input: every mistake has its remark, nothing panics.

use freistadt_policy::{Condition, NotACondition, NotARule, Rule, read_frame};

#[test]
fn a_frame_in_a_file_says_where_it_is_wrong() {
    let (rules, remarks) = read_frame(
        r#"
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
        check = "one-operator-share"
        with = { share = 300 }
        [[rule]]
        check = "one-operator-share"
        with = { anteil = 3 }
        [[rule]]
        over = "application"
        [[rule]]
        over = "wetter"
        requires = { field = "adaptable", test = "known" }
        [[rule]]
        over = "application"
        requires = { field = "product/wetter", test = "known" }
        [[rule]]
        check = "unit-known"
        severity = "egal"
        "#,
    )
    .unwrap();
    assert_eq!(rules.len(), 2);
    let codes: Vec<&str> = remarks.iter().map(|it| it.code).collect();
    assert_eq!(
        codes,
        [
            "rule-unknown",
            "rule-value",
            "rule-no-parameter",
            "rule-empty",
            "rule-over",
            "rule-field",
            "rule-value"
        ]
    );
    let wrong = read_frame("name = 'x'\n[[rule]]\nchck = 'x'\n").unwrap_err();
    assert_eq!(wrong.line, Some(3), "{wrong}");
    assert!(read_frame("[[").is_err());
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
    assert!(matches!(wrong, NotARule::Over(_)), "{wrong}");
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
    assert_eq!(verdict("1 + 1"), Some(Verdict::Open));
    assert_eq!(
        verdict("record.id == 'meldewesen' && record.highest_need == 'high'"),
        None
    );
}
