//! Broken files say what is wrong, and where.

use freistadt_instruments::{
    instrument, instruments, read_answers, read_crosswalk, read_instrument,
};
use freistadt_model::Diagnostic;

fn places(remarks: &[Diagnostic]) -> Vec<(&str, Option<u32>)> {
    remarks
        .iter()
        .map(|it| (it.code, it.location.line))
        .collect()
}

const BROKEN: &str = r#"id = "t"
version = "1"
published = "2026"
name = { de = "t", en = "t" }
about = { de = "t", en = "t" }
rates = ["town"]
source = "-"
opened = "gestern"
licence = "-"
method = { kind = "weighted" }

[[scale]]
id = "yn"
option = [
  { id = "yes", de = "j", en = "y", points = "1" },
  { id = "no", de = "n", en = "n" },
]

[[objective]]
id = "a"
weight = "60"
text = { de = "f", en = "f" }
scale = "nirgends"

[[objective]]
id = "A"
weight = "30"
text = { de = "f", en = "f" }
scale = "yn"
fact = [{ of = "application.name" }]

[[card]]
id = "c"
name = "C"
source = "-"
opened = "2026-11-23"
by = { de = "f", en = "f" }
answers = { x = "yes", A = "vielleicht" }
"#;

#[test]
fn a_broken_instrument_says_what_and_where() {
    let (instrument, remarks) = read_instrument("t.toml", BROKEN).unwrap();
    assert_eq!(
        places(&remarks),
        [
            ("instrument-day", Some(8)),
            ("instrument-no-points", Some(16)),
            ("instrument-scale", Some(23)),
            ("instrument-no-options", Some(20)),
            ("instrument-twice", Some(26)),
            ("instrument-fact", Some(30)),
            ("instrument-weights", Some(1)),
            ("answer-no-option", Some(38)),
            ("answer-no-item", Some(38)),
        ]
    );
    assert!(
        remarks
            .iter()
            .all(|it| it.location.file.as_deref() == Some("t.toml"))
    );
    assert_eq!(instrument.objectives.len(), 2);
    let error = read_instrument("t.toml", "id = \"t\"\nversion = 3\n").unwrap_err();
    assert_eq!(error.line, Some(2));
}

#[test]
fn a_broken_crosswalk_says_what_and_where() {
    let row = |item: &str, of: &str| {
        format!("[[same]]\nitem = \"{item}\"\nof = \"{of}\"\nwhy = {{ de = \"w\", en = \"w\" }}\n")
    };
    let text = [
        row("basel-sds/exit", "it-plr-goals/switch"),
        row("it-plr-goals/switch", "basel-sds/data"),
        row("basel-sds/data", "basel-sds/exit"),
        row("basel-sds/ops", "nirgends/x"),
        row("zendis-2026/D3", "it-plr-goals/switch"),
        row("wuerzburg/licence", "it-plr-goals/shape"),
        row("basel-sds/exit", "it-plr-goals/shape"),
    ];
    let (crosswalk, remarks) = read_crosswalk("c.toml", &text.concat(), instruments()).unwrap();
    assert_eq!(
        places(&remarks),
        [
            ("crosswalk-circle", Some(10)),
            ("answer-no-item", Some(14)),
            ("crosswalk-rates", Some(18)),
            ("crosswalk-option", Some(22)),
            ("instrument-twice", Some(26)),
        ]
    );
    assert_eq!(crosswalk.root("basel-sds/exit"), "basel-sds/data");
}

#[test]
fn answers_are_read_from_json_and_toml_alike() {
    let instrument = instrument("eu-csf-1.2.1").unwrap();
    let of = |text: &str| read_answers(instrument, "a", text).unwrap();
    let (toml, remarks) = of("# eigene\nSOV-1 = 4\n\"sov-2\" = \"seal-3\"\nSOV-3 = \"unknown\"\n");
    assert_eq!(remarks, []);
    let json = of("\u{feff} {\"SOV-1\": \"4\", \"SOV-2\": 3, \"SOV-3\": \"unknown\"}").0;
    assert_eq!(toml, json);
    assert_eq!(toml.len(), 3);
}

#[test]
fn a_share_of_points_stands_with_or_without_a_level() {
    let instrument = instrument("eu-csf-48").unwrap();
    for text in ["SEAL-3 62,5 %", "SEAL-3, 62.5%", "3 62.5 %"] {
        let line = format!("SOV-5 = \"{text}\"");
        let (answers, remarks) = read_answers(instrument, "a", &line).unwrap();
        assert_eq!(remarks, [], "{text}");
        let question = instrument.question("SOV-5").unwrap();
        assert_eq!(
            instrument.text_of(question, answers["SOV-5"]),
            "SEAL-3 62.5 %"
        );
    }
}

#[test]
fn entries_that_fit_nothing_are_remarked_with_their_line() {
    let instrument = instrument("eu-csf-1.2.1").unwrap();
    let text = "{\n\"SOV-1\": 5,\n\"SOV-0\": 1,\n\"SOV-2\": [1],\n\"SOV-3\": 4,\n\"SOV-3\": 2,\n\"SOV-4\": \"120 %\"}";
    let (answers, remarks) = read_answers(instrument, "a.json", text).unwrap();
    let wanted = [
        ("answer-no-option", Some(2)),
        ("answer-no-item", Some(3)),
        ("answer-no-value", Some(4)),
        ("answer-twice", Some(6)),
        ("answer-no-option", Some(7)),
    ];
    assert_eq!(places(&remarks), wanted);
    assert_eq!(answers.len(), 1);
    assert_eq!(
        read_answers(instrument, "a", "{\"SOV-1\": 4,\n")
            .unwrap_err()
            .line,
        Some(2)
    );
    assert_eq!(
        read_answers(instrument, "a", "SOV-1 = 4\nSOV-2 = \n")
            .unwrap_err()
            .line,
        Some(2)
    );
    assert!(read_answers(instrument, "a", "[1, 2]").is_err());
}
