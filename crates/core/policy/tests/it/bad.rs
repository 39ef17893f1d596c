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
