//! Answers of a file, scored with an instrument.

use serde_json::json as value;

use crate::{folder, json, run, text, write};

const SAFESPRING: &str = "SOV-1 = 4\nSOV-2 = \"SEAL-4\"\nSOV-3 = 4\nSOV-4 = 4\nSOV-5 = 2\nSOV-6 = 3\nSOV-7 = 4\nSOV-8 = 4\n";

#[test]
fn a_published_rating_comes_to_its_score() {
    let folder = folder("score");
    let file = write(&folder, "safespring.toml", SAFESPRING);
    let document = json(&["score", "eu-csf-1.2.1", &file], 0);
    assert_eq!(document["instrument"], "eu-csf-1.2.1");
    assert_eq!(document["version"], "1.2.1");
    assert_eq!(document["score"], "86.25");
    assert_eq!(document["score_exact"], "345/4");
    assert_eq!(document["weakest"]["level"], 2);
    assert_eq!(document["weakest"]["objectives"], value!(["SOV-5"]));
    assert_eq!(document["coverage"], 1.0);
    let chain = &document["objectives"][4];
    let wanted = (&chain["id"], &chain["level"], &chain["score"]);
    assert_eq!(wanted, (&value!("SOV-5"), &value!(2), &value!("50")));
    assert_eq!(document["lift"][0]["to"], "SEAL-3");
    assert_eq!(document["diagnostics"], value!([]));
}

#[test]
fn a_missed_gate_ends_with_one_and_says_so() {
    let folder = folder("score-gate");
    let answers = "{\"SOV-1\": 4, \"SOV-2\": 4, \"SOV-3\": 4, \"SOV-4\": 4, \"SOV-5\": \"SEAL-0\", \"SOV-6\": 4, \"SOV-7\": 4, \"SOV-8\": 4}";
    let file = write(&folder, "antworten.json", answers);
    let missed = json(
        &[
            "score",
            "eu-csf-1.2.1",
            &file,
            "--gate",
            "SOV-5=1",
            "--gate",
            "sov-1=SEAL-4",
        ],
        1,
    );
    assert_eq!(missed["score"], "80");
    let met: Vec<_> = missed["gates"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["met"])
        .collect();
    assert_eq!(met, [&value!(false), &value!(true)]);
    let passed = json(&["score", "eu-csf-1.2.1", &file, "--gate", "SOV-5=0"], 0);
    assert_eq!(passed["gates"][0]["met"], true);
    let shown = text(&run(&["score", "eu-csf-1.2.1", &file, "--gate", "SOV-5=1"]).stdout);
    assert!(
        shown.contains("Mindeststufe SEAL-1 bei SOV-5: verfehlt"),
        "{shown}"
    );
    assert!(shown.contains("Gewichteter Wert: 80 %"), "{shown}");
    let english = run(&["score", "eu-csf-1.2.1", &file, "--lang", "en"]);
    assert!(text(&english.stdout).contains("Weakest level: SEAL-0 (SOV-5)"));
}

#[test]
fn instruments_without_a_score_say_so() {
    let folder = folder("score-profile");
    let file = write(
        &folder,
        "ziele.toml",
        "switch = \"no\"\nshape = \"unknown\"\n",
    );
    let document = json(&["score", "it-plr-goals", &file], 0);
    assert_eq!(
        (&document["score"], &document["weakest"]["level"]),
        (&value!(null), &value!(null))
    );
    assert_eq!(document["gaps"], value!(["switch", "shape"]));
    assert_eq!(document["answered"], 1);
    let shown = text(&run(&["score", "it-plr-goals", &file]).stdout);
    assert!(
        shown.contains("Einen Gesamtwert kennt dieses Instrument nicht."),
        "{shown}"
    );
    let basel = write(
        &folder,
        "basel.toml",
        "legal = \"partly\"\nexit = \"partly\"\ndata = \"partly\"\ninterop = \"partly\"\nops = \"partly\"\ngov = \"partly\"\n",
    );
    let document = json(&["score", "basel-sds", &basel], 0);
    assert_eq!(
        (&document["score"], &document["band"]),
        (&value!("3"), &value!("teilweise"))
    );
}

#[test]
fn what_fits_nothing_is_remarked_with_its_line() {
    let folder = folder("score-bad");
    let file = write(
        &folder,
        "a.toml",
        "SOV-1 = 4\nSOV-9 = 1\nSOV-2 = \"SEAL-7\"\n",
    );
    let document = json(&["score", "eu-csf-1.2.1", &file], 0);
    let all = document["diagnostics"].as_array().unwrap();
    let found: Vec<_> = all
        .iter()
        .map(|it| (&it["code"], &it["location"]["line"]))
        .collect();
    let wanted = [
        (value!("answer-no-item"), value!(2)),
        (value!("answer-no-option"), value!(3)),
    ];
    assert_eq!(found, wanted.each_ref().map(|(code, line)| (code, line)));
    assert_eq!(all[0]["location"]["file"], file.as_str());

    let broken = write(&folder, "b.json", "{\"SOV-1\": 4,\n");
    let nothing = write(&folder, "c.toml", "x = 1\n");
    let own = write(&folder, "eigen.toml", "id = 1\n");
    for (arguments, code) in [
        (
            ["score", "eu-csf-1.2.1", broken.as_str()].as_slice(),
            "answers-unreadable",
        ),
        (&["score", "eu-csf-1.2.1", &nothing], "answers-fit-nothing"),
        (&["score", "eu-csf-9", &file], "instrument-unknown"),
        (&["score", &own, &file], "instrument-unreadable"),
        (
            &["score", "eu-csf-1.2.1", "nirgends.json"],
            "file-not-found",
        ),
        (
            &["score", "eu-csf-1.2.1", &file, "--gate", "SOV-9=1"],
            "gate-unknown",
        ),
        (
            &["score", "basel-sds", &file, "--gate", "legal=1"],
            "gate-without-levels",
        ),
    ] {
        let document = json(arguments, 2);
        assert_eq!(document["diagnostics"][0]["code"], code, "{document}");
    }
    let refused = run(&["score", "eu-csf-1.2.1", &file, "--gate", "SOV-5"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("SOV-5=2"));
}

#[test]
fn an_instrument_of_ones_own_stands_in_a_file() {
    let folder = folder("score-own");
    let own = include_str!("../../../../../data/instruments/basel-sds.toml");
    let own = write(
        &folder,
        "eigen.toml",
        own.replace("id = \"basel-sds\"", "id = \"eigen\""),
    );
    let answers = write(&folder, "a.toml", "legal = \"yes\"\n");
    let document = json(&["score", &own, &answers], 0);
    assert_eq!(
        (&document["instrument"], &document["score"]),
        (&value!("eigen"), &value!("1.2"))
    );
    let broken =
        include_str!("../../../../../data/instruments/basel-sds.toml").replace("\"20\"", "\"21\"");
    let broken = write(&folder, "falsch.toml", broken);
    let document = json(&["score", &broken, &answers], 2);
    assert_eq!(document["diagnostics"][0]["code"], "instrument-weights");
    assert_eq!(document["diagnostics"][0]["location"]["line"], 4);
}
