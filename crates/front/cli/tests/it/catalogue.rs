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
