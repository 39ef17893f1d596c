//! A frame against files and stored data.

use crate::{folder, json, run, text, write};

const LIST: &str = "Verfahren;Hersteller;Betrieb durch;Leistung;Datenexport in offenem Format\n\
                    Meso;HSH;ZV;Reisepass;nein\n\
                    Ada;Firma Ada;ZV;Hundesteuer;ja\n\
                    Karte;QGIS.org;Stadt;Stadtplan;\n";

const DAY: [&str; 2] = ["--as-of", "2026-11-23"];

const FRAME: &str = r#"
[[rule]]
check = "one-operator-share"
with = { share = 50 }
severity = "error"
[[rule]]
id = "betrieb"
name = "Der Betreiber ist bekannt"
over = "application"
requires = { field = "run-by", test = "known" }
"#;

#[test]
fn findings_of_the_weight_asked_for_end_with_one() {
    let folder = folder("check");
    let (file, frame) = (
        write(&folder, "liste.csv", LIST),
        write(&folder, "leitbild.toml", FRAME),
    );
    let call = |more: &[&str], code| {
        json(
            &[&["check", &file, "--policy", &frame], more, &DAY].concat(),
            code,
        )
    };
    let document = call(&[], 1);
    assert_eq!(document["as_of"], "2026-11-23");
    let findings = document["findings"].as_array().unwrap();
    assert_eq!(findings.len(), 1, "{document}");
    assert_eq!(findings[0]["rule"], "one-operator-share");
    assert_eq!(findings[0]["subject"], "zv");
    assert_eq!(findings[0]["severity"], "error");
    assert_eq!(findings[0]["waived"], false);
    assert!(findings[0]["why"].as_str().unwrap().contains("50 %"));
    assert!(document["open"].is_array() && document["diagnostics"].is_array());
    call(&["--severity", "error"], 1);
    let mild = write(&folder, "mild.toml", FRAME.replace("\"error\"", "\"note\""));
    let call = |more: &[&str], code| {
        json(
            &[&["check", &file, "--policy", &mild], more, &DAY].concat(),
            code,
        )
    };
    call(&["--severity", "warning"], 0);
    call(&["--severity", "note"], 1);
}

#[test]
fn a_frame_that_is_none_is_said() {
    let folder = folder("check-bad");
    let file = write(&folder, "liste.csv", LIST);
    let none = json(&["check", &file, "--policy", "gibt-es-nicht"], 2);
    assert_eq!(none["diagnostics"][0]["code"], "frame-not-found");
    let broken = write(&folder, "kaputt.toml", "[[rule]]\nchekc = 1\n");
    let broken = json(&["check", &file, "--policy", &broken], 2);
    assert_eq!(broken["diagnostics"][0]["code"], "frame-not-read");
    assert_eq!(broken["diagnostics"][0]["location"]["line"], 2);
    let empty = write(&folder, "leer.toml", "");
    let empty = json(&["check", &file, "--policy", &empty], 2);
    assert_eq!(empty["diagnostics"][0]["code"], "frame-empty");
    let other = write(
        &folder,
        "fremd.toml",
        "[[rule]]\ncheck = \"wetter\"\n[[rule]]\ncheck = \"unit-known\"\n",
    );
    let other = json(&["check", &file, "--policy", &other], 1);
    assert_eq!(other["diagnostics"][0]["code"], "rule-unknown");
}

#[test]
fn a_rule_that_cannot_be_checked_is_never_a_clean_end() {
    let folder = folder("check-typing-error");
    let file = write(&folder, "liste.csv", LIST);
    let wrong = "\n[[rule]]\nid = 'a'\nover = 'application'\n\
                 requires = { field = 'life_cycle', test = 'is', values = ['productiv'] }\n";
    let alone = write(&folder, "allein.toml", wrong);
    let alone = json(&["check", &file, "--policy", &alone], 2);
    let remark = &alone["diagnostics"][0];
    assert_eq!(remark["code"], "rule-unfit");
    assert_eq!(remark["location"]["line"], 5);
    let beside = format!("[[rule]]\ncheck = 'support-end-planned'\n{wrong}");
    let beside = write(&folder, "daneben.toml", beside);
    let beside = json(&["check", &file, "--policy", &beside], 2);
    assert_eq!(beside["findings"].as_array().map(Vec::len), Some(0));
    assert_eq!(beside["diagnostics"][0]["location"]["line"], 7);
}

#[test]
fn stored_data_are_checked_by_the_rules_that_hold_there() {
    let folder = folder("check-data");
    let file = write(&folder, "liste.csv", LIST);
    let data = folder.join("daten");
    let data = data.to_str().unwrap();
    run(&["import", &file, "--data", data, "--name", "Stadt"]);
    let document = json(&["check", "--data", data], 1);
    assert_eq!(document["rules"].as_array().map(Vec::len), Some(8));
    let ready = json(
        &["check", "--data", data, "--policy", "small-municipality"],
        1,
    );
    assert_eq!(ready["rules"].as_array().map(Vec::len), Some(10));
    let shown = text(&run(&["check", "--data", data]).stdout);
    assert!(shown.contains("Leitbild: 8 Regeln"), "{shown}");
}
