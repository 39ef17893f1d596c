//! Files of ours, read without the data that they come from.

use crate::{INVENTORY, folder, json, write};

const DAY: [&str; 2] = ["--as-of", "2026-11-23"];

#[test]
fn what_was_exported_says_the_same_without_the_data() {
    let folder = folder("own-files");
    let list = write(&folder, "liste.csv", INVENTORY);
    let data = folder.join("daten");
    let data = data.to_str().expect("a readable path");
    json(
        &["import", &list, "--data", data, "--name", "Stadt Beispiel"],
        0,
    );
    let stored = json(&["assess", "--data", data, DAY[0], DAY[1]], 0);
    for name in ["bestand.xlsx", "bestand.jsonl"] {
        let file = folder.join(name);
        let file = file.to_str().expect("a readable path");
        json(&["export", file, "--data", data], 0);
        let alone = json(&["assess", file, DAY[0], DAY[1]], 0);
        for key in ["counts", "indicators", "suppliers"] {
            assert_eq!(alone[key], stored[key], "{name}: {key}");
        }
        let inspected = json(&["inspect", file], 0);
        assert_eq!(inspected["counts"], stored["counts"], "{name}");
        let asked = ["whatif", file, "--exit", "ZV", DAY[0], DAY[1]];
        let scenario = &json(&asked, 0)["scenarios"][0];
        assert_eq!(scenario["applications"]["stopped"][0], "meso", "{name}");
    }
    // Lists beside it are read together with it.
    let lines = folder.join("bestand.jsonl");
    let lines = lines.to_str().expect("a readable path");
    let more = write(
        &folder,
        "mehr.csv",
        "Fachverfahren;Betrieb durch\nTevis;ZV\n",
    );
    let both = json(&["assess", lines, &more, DAY[0], DAY[1]], 0);
    assert_eq!(both["counts"]["applications"], 3);
    let damaged = write(&folder, "kaputt.jsonl", {
        let mut bytes = std::fs::read(lines).expect("just written");
        bytes.truncate(bytes.len() - 40);
        bytes
    });
    let remarks = json(&["assess", &damaged], 2);
    assert_eq!(remarks["diagnostics"][0]["code"], "lines-damaged");
}
