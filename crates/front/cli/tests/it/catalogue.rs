//! The catalogue at the terminal.

use freistadt_testkit::conformance;
use serde_json::json as value;

use crate::{folder, json, run, text, write};

const MINIMAL: &str = "publiccodeYmlVersion: \"0\"\nname: Probe\nurl: https://x.example/probe.git\n\
    platforms: [web]\ndevelopmentStatus: stable\nsoftwareType: standalone/web\nlogo: logo.png\n\
    description:\n  de:\n    shortDescription: Kurz\n    longDescription: >\n      LONG\n    features: [eins]\n\
    legal: {license: EUPL-1.2}\nmaintenance: {type: none}\n\
    localisation: {localisationReady: true, availableLanguages: [de]}\n";

fn minimal() -> String {
    MINIMAL.replace("LONG", &"Eine lange Beschreibung. ".repeat(8))
}

#[test]
fn a_valid_file_is_valid_and_an_invalid_one_says_where() {
    let folder = folder("publiccode");
    let file = write(&folder, "publiccode.yml", minimal());
    let document = json(&["catalogue", "check", &file], 0);
    assert_eq!(document["valid"], true);
    assert_eq!(document["errors"], value!([]));
    let broken = minimal().replace("EUPL-1.2", "irgendwas");
    let file = write(&folder, "kaputt.yml", &broken);
    let document = json(&["catalogue", "check", &file], 1);
    let error = &document["errors"][0];
    assert_eq!(
        (&error["key"], &error["column"]),
        (&value!("legal.license"), &value!(9))
    );
    assert_eq!(document["warnings"], value!([]));
    let shown = text(&run(&["catalogue", "check", &file]).stdout);
    assert!(
        shown.contains("ungültig") && shown.contains("SPDX"),
        "{shown}"
    );
    assert_eq!(
        run(&["catalogue", "check", "gibt-es-nicht.yml"])
            .status
            .code(),
        Some(2)
    );
}

#[test]
fn neighbouring_files_are_opened_only_on_demand() {
    let folder = folder("publiccode-files");
    let file = write(&folder, "publiccode.yml", minimal());
    let document = json(&["catalogue", "check", &file, "--files"], 1);
    assert_eq!(document["errors"][0]["key"], "logo");
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    png.extend([0, 0, 0, 200, 0, 0, 0, 200]);
    std::fs::write(folder.join("logo.png"), png).unwrap();
    json(&["catalogue", "check", &file, "--files"], 0);
}

#[test]
fn conformance_publiccode_at_the_terminal() {
    let yml = |path: &std::path::Path| path.extension().is_some_and(|ending| ending == "yml");
    let Some(cases) = conformance::cases_where("publiccode/testdata/v0/valid", yml) else {
        return;
    };
    for case in cases {
        let path = case.display().to_string();
        let document = json(&["catalogue", "check", &path], 0);
        assert_eq!(document["valid"], true, "{path}");
    }
}

#[test]
fn what_else_there_is_has_reasons_and_users() {
    let document = json(&["catalogue", "alternatives", "Microsoft SharePoint"], 0);
    assert_eq!(document["product"], "sharepoint");
    let list = document["alternatives"].as_array().unwrap();
    assert!(!list.is_empty());
    for it in list {
        assert!(
            it["licence"].is_string() && it["source"]["opened"].is_string(),
            "{it}"
        );
    }
    assert!(
        list.iter()
            .any(|it| it["used_by"][0]["organization"].is_string())
    );
    let shown = text(&run(&["catalogue", "alternatives", "Microsoft", "SharePoint"]).stdout);
    assert!(
        shown.contains("Nextcloud") && shown.contains("ohne Vorfestlegung"),
        "{shown}"
    );
}

#[test]
fn what_is_not_backed_by_a_source_yet_is_said() {
    let document = json(&["catalogue", "alternatives", "Windows"], 0);
    let functions = document["functions"].as_array().unwrap();
    let unsourced = functions
        .iter()
        .flat_map(|it| it["unsourced"].as_array().unwrap());
    let named: Vec<&str> = unsourced
        .map(|it| it["product"].as_str().unwrap())
        .collect();
    assert!(
        named.contains(&"Ubuntu") && named.contains(&"openSUSE"),
        "{named:?}"
    );
    let shown = text(&run(&["catalogue", "alternatives", "Windows"]).stdout);
    assert!(
        shown.contains("noch nicht") && shown.contains("openSUSE"),
        "{shown}"
    );
}

#[test]
fn no_known_alternative_is_an_answer_with_measures() {
    let document = json(&["catalogue", "alternatives", "Meldewesen"], 0);
    assert_eq!(document["function"], "melderegister");
    assert_eq!(document["alternatives"], value!([]));
    assert!(document["functions"][0]["none_known"]["opened"].is_string());
    let measures = document["measures"].as_array().unwrap();
    assert!(measures.len() > 3 && measures.iter().all(|it| it["class"] != "switch"));
    let nothing = json(&["catalogue", "alternatives", "xyzzy"], 2);
    assert_eq!(nothing["diagnostics"][0]["code"], "catalogue-knows-nothing");
}

#[test]
fn events_of_products_that_run_here_are_taken_over_once() {
    let folder = folder("events");
    let data = folder.join("data").display().to_string();
    let list = write(
        &folder,
        "liste.csv",
        "Anwendung;Hersteller\nSharePoint 2019;Microsoft\n",
    );
    json(&["import", &list, "--data", &data, "--name", "Probe"], 0);
    let file = write(
        &folder,
        "full.json",
        r#"{"result": [{"name": "sharepoint", "label": "Microsoft SharePoint", "releases": [{"name": "2019", "eolFrom": "2026-07-15"}]},
            {"name": "zzz", "label": "Zzz", "releases": [{"name": "1", "eolFrom": "2026-01-01"}]}]}"#,
    );
    let shown = json(&["catalogue", "events", &file], 0);
    assert_eq!(shown["events"].as_array().map(Vec::len), Some(2));
    let first = json(&["catalogue", "events", &file, "--data", &data], 0);
    let counts = |it: &serde_json::Value| {
        [
            it["added"].clone(),
            it["unchanged"].clone(),
            it["elsewhere"].clone(),
        ]
    };
    assert_eq!(counts(&first), [value!(1), value!(0), value!(1)]);
    let second = json(&["catalogue", "events", &file, "--data", &data], 0);
    assert_eq!(counts(&second), [value!(0), value!(1), value!(1)]);
    assert_eq!(second["change_set"], value!(null));
    let undone = first["change_set"].as_str().unwrap();
    json(&["undo", undone, "--data", &data], 0);
}

#[test]
fn a_folder_of_descriptions_is_taken_without_persons() {
    let folder = folder("pull");
    let data = folder.join("data").display().to_string();
    let list = write(
        &folder,
        "liste.csv",
        "Anwendung;Hersteller\nFachverfahren;Firma\n",
    );
    json(&["import", &list, "--data", &data, "--name", "Probe"], 0);
    let below = folder.join("katalog");
    std::fs::create_dir_all(&below).unwrap();
    std::fs::write(
        below.join("publiccode.yml"),
        minimal() + "usedBy: [Stadt A]\n",
    )
    .unwrap();
    let path = below.display().to_string();
    let taken = json(
        &["catalogue", "pull", "--folder", &path, "--data", &data],
        0,
    );
    assert_eq!(taken["catalogues"][0]["taken"], 1);
    let nothing = json(&["catalogue", "pull", "--data", &data], 0);
    assert_eq!(nothing["catalogues"], value!([]));
}
