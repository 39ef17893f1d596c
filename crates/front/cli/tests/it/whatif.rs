//! What if somebody goes, from files and from stored data.

use serde_json::{Value as Json, json as value};

use crate::{folder, json, run, text, write};

const LIST: &str = "Verfahren;Hersteller;Betrieb durch;Leistung\n\
                    Meso;HSH;ZV;Reisepass\n\
                    Ada;Firma Ada;ZV;Hundesteuer\n\
                    Ohne;;;\n\
                    Karte;QGIS.org;Stadt;Stadtplan\n";

const DAY: [&str; 2] = ["--as-of", "2026-11-23"];

fn asked(file: &str, exits: &[&str]) -> Json {
    let arguments = [&["whatif", file], exits, &DAY].concat();
    json(&arguments, 0)
}

#[test]
fn an_exit_says_what_stops_and_since_when() {
    let folder = folder("whatif");
    let file = write(&folder, "liste.csv", LIST);
    let document = asked(&file, &["--exit", "ZV"]);
    let scenario = &document["scenarios"][0];
    assert_eq!(scenario["exit"], value!(["zv"]));
    assert_eq!(scenario["as_of"], "2026-11-23");
    assert_eq!(scenario["horizon"], 365);
    let services = &scenario["services"];
    assert_eq!(services["stopped"], value!(["hundesteuer", "reisepass"]));
    assert_eq!(services["degraded"], value!([]));
    assert_eq!(services["uncertain"], value!([]));
    assert_eq!(services["unaffected_count"], 1);
    assert_eq!(services["since"]["reisepass"], "2026-11-23");
    assert_eq!(scenario["applications"]["stopped"], value!(["ada", "meso"]));
    assert_eq!(scenario["unattributed"], value!(["ohne"]));
    assert!(document["diagnostics"].is_array());

    // The maker runs nothing; what its exit means depends on what nobody has said.
    let maker = asked(&file, &["--exit", "hsh"]);
    assert_eq!(
        maker["scenarios"][0]["services"]["uncertain"],
        value!(["reisepass"])
    );
    let operation = asked(&file, &["--exit", "hsh", "--ends", "operation"]);
    assert_eq!(operation["scenarios"][0]["services"]["unaffected_count"], 3);
    let both = asked(&file, &["--exit", "hsh", "--exit", "zv"]);
    assert_eq!(both["scenarios"].as_array().map(Vec::len), Some(1));
    assert_eq!(both["scenarios"][0]["exit"], value!(["hsh", "zv"]));
    let all = asked(&file, &["--all"]);
    assert_eq!(all["scenarios"].as_array().map(Vec::len), Some(5));
    // A firm whose role is open may run or make it; where nobody is named, nobody is asked about.
    let open = write(&folder, "offen.csv", "Verfahren;Anbieter\nMeso;HSH\n");
    let open = asked(&open, &["--all"]);
    assert_eq!(
        open["scenarios"][0]["applications"]["uncertain"],
        value!(["meso"])
    );
    let bare = write(&folder, "namen.csv", "Verfahren;Version\nMeso;2\n");
    assert_eq!(asked(&bare, &["--all"])["scenarios"], value!([]));
    let price = asked(&file, &["--exit", "zv", "--price", "1,5"]);
    assert_eq!(price["scenarios"][0]["services"]["unaffected_count"], 3);
    assert_eq!(price["scenarios"][0]["price"]["factor"], 1.5);
}

#[test]
fn people_read_why() {
    let folder = folder("whatif-words");
    let file = write(&folder, "liste.csv", LIST);
    let arguments = [&["whatif", &file, "--exit", "ZV"], &DAY[..]].concat();
    let shown = text(&run(&arguments).stdout);
    let sentence = "Reisepass: steht still ab 23.11.2026, weil es mit Meso erbracht wird und Meso von ZV betrieben wird";
    assert!(shown.contains(sentence), "{shown}");
    let english = text(&run(&[&arguments[..], &["--lang", "en"]].concat()).stdout);
    let sentence = "because it is delivered with Meso and Meso is run by ZV";
    assert!(english.contains(sentence), "{english}");
}

#[test]
fn stored_data_answer_the_same() {
    let folder = folder("whatif-stored");
    let file = write(&folder, "liste.csv", LIST);
    let data = folder.join("daten");
    let data = data.to_str().expect("a readable path");
    json(&["import", &file, "--data", data], 0);
    let stored = json(
        &[&["whatif", "--data", data, "--exit", "ZV"], &DAY[..]].concat(),
        0,
    );
    let from_file = asked(&file, &["--exit", "ZV"]);
    assert_eq!(stored["scenarios"], from_file["scenarios"]);
}

#[test]
fn names_that_nobody_or_several_have_are_said() {
    let folder = folder("whatif-names");
    let list = "Verfahren;Betrieb durch;Weiterer Name\nEins;ZV;\nZwei;zv Nord;\n";
    let file = write(&folder, "liste.csv", list);
    for (exits, code) in [
        (&["--exit", "Niemand"][..], "name-not-found"),
        (&[], "whatif-nothing-asked"),
    ] {
        let arguments = [&["whatif", &file], exits].concat();
        let document = json(&arguments, 2);
        assert_eq!(document["diagnostics"][0]["code"], code);
    }
    for wrong in [
        ["--jurisdiction", "Mond"],
        ["--price", "viel"],
        ["--horizon", "-1"],
    ] {
        let arguments = [&["whatif", &file, "--exit", "zv"], &wrong[..]].concat();
        assert_eq!(run(&arguments).status.code(), Some(2), "{wrong:?}");
    }
}

#[test]
fn who_is_critical_alone_or_only_together_is_said() {
    let folder = folder("cutsets");
    let list = "Verfahren;Hersteller;Betrieb durch;Leistung\n\
                Meso;HSH;ZV;Reisepass\n\
                Ausweis;Druck;Bund;Reisepass\n";
    let file = write(&folder, "liste.csv", list);
    let arguments = [&["cutsets", &file, "--service", "reisepass"], &DAY[..]].concat();
    let document = json(&arguments, 0);
    assert_eq!(document["service"], "reisepass");
    assert_eq!(document["level"], "stopped");
    assert_eq!(document["horizon"], 365);
    assert_eq!(document["as_of"], "2026-11-23");
    assert_eq!(document["complete_up_to"], 3);
    assert_eq!(document["cut_sets"], value!([["bund"], ["zv"]]));
    let shown = text(&run(&arguments).stdout);
    assert!(shown.contains("allein: Bund"), "{shown}");
    for (asked, hint) in [
        (
            "Nichts",
            "Name, weiterer Name oder Kennung; Groß- und Kleinschreibung ist gleich.",
        ),
        ("Reisepas", "Meinten Sie „Reisepass“?"),
    ] {
        let wrong = [&["cutsets", &file, "--service", asked], &DAY[..]].concat();
        let remark = &json(&wrong, 2)["diagnostics"][0];
        assert_eq!(remark["code"], "name-not-found");
        assert_eq!(remark["hint"], hint);
    }
}
