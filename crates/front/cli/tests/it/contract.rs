//! The documents that scripts rely on.

use crate::{INVENTORY, folder, json, run, text, write};

#[test]
fn assess_names_its_keys() {
    let folder = folder("assess");
    let file = write(&folder, "liste.csv", INVENTORY);
    let document = json(&["assess", &file, "--as-of", "2026-11-23"], 0);
    assert_eq!(document["as_of"], "2026-11-23");
    assert_eq!(document["counts"]["applications"], 2);
    assert_eq!(document["counts"]["contracts"], 2);
    let first = &document["suppliers"][0];
    assert_eq!(
        (first["id"].as_str(), first["name"].as_str()),
        (Some("zv"), Some("ZV"))
    );
    assert_eq!(first["cost_cents"], 120_000);
    assert_eq!(first["cost_share"], 0.6);
    assert_eq!(first["applications"], 1);
    assert!(first["parent"].is_null());
    let ids: Vec<&str> = document["indicators"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|i| i["id"].as_str())
        .collect();
    for id in [
        "supplier-cost-hhi",
        "supplier-count-hhi",
        "effective-suppliers",
        "open-source-share",
        "terminable-12-months-share",
        "sole-source-applications",
        "not-adaptable-applications",
        "unknown-share",
        "services-stopped-by-one-exit",
        "jurisdiction-exposure",
        "shared-fate",
        "single-points-of-failure",
        "pairs-only-critical-together",
        "months-to-replace",
        "applications-stopped-by-one-exit-our-choice",
    ] {
        assert!(ids.contains(&id), "{id} is missing");
    }
    let hhi = document["indicators"]
        .as_array()
        .expect("a list")
        .iter()
        .find(|i| i["id"] == "supplier-cost-hhi")
        .expect("there");
    assert_eq!(
        (
            hhi["value"].as_f64(),
            hhi["unit"].as_str(),
            hhi["coverage"].as_i64()
        ),
        (Some(0.52), Some("share"), Some(1))
    );
    assert_eq!(hhi["derivation"]["rule"], "supplier-cost-hhi");
    // Without recorded services their figures are null, never 0.
    assert!(first["services_stopped"].is_null());
    assert_eq!(first["applications_stopped"]["lower"], 1);
    let exits = document["exits"].as_array().expect("a list");
    let exit = exits.iter().find(|it| it["id"] == first["id"]);
    assert_eq!(exit.expect("there")["applications_stopped"]["lower"], 1);
    assert_eq!(document["pairs"], serde_json::json!([]));
    assert!(document["diagnostics"].is_array());
}

#[test]
fn inspect_names_its_keys() {
    let folder = folder("inspect");
    let file = write(
        &folder,
        "liste.csv",
        "Verfahren;Hersteller;Codewort\nMeso;HSH;a\nAda;;b\n",
    );
    let document = json(&["inspect", &file], 0);
    assert_eq!(document["format"], "csv");
    assert_eq!(document["source"]["rows"], 2);
    assert_eq!(document["filled"]["application.name"], 2);
    assert_eq!(document["filled"]["product.manufacturer"], 1);
    assert_eq!(document["unmapped"][0]["what"], "Codewort");
    assert_eq!(document["unmapped"][0]["count"], 2);
    for key in [
        "organizations",
        "products",
        "applications",
        "services",
        "components",
        "contracts",
        "cost_lines",
        "dependencies",
        "data_objects",
    ] {
        assert!(document["counts"][key].is_u64(), "{key}");
    }
}

#[test]
fn a_mapping_by_hand_takes_what_was_not_recognised() {
    let folder = folder("mapping");
    let file = write(
        &folder,
        "liste.csv",
        "Verfahren;Hersteller;Codewort\nMeso;HSH;a\n",
    );
    let mapping = write(
        &folder,
        "m.toml",
        "[[column]]\nheading = \"Codewort\"\ntarget = \"application.purpose\"\n",
    );
    let document = json(&["inspect", &file, "--mapping", &mapping], 0);
    assert_eq!(document["filled"]["application.purpose"], 1);
    assert_eq!(document["unmapped"].as_array().map(Vec::len), Some(0));
    let wrong = write(
        &folder,
        "w.toml",
        "[[column]]\nheading = \"Codewort\"\ntarget = \"application.colour\"\n",
    );
    let document = json(&["inspect", &file, "--mapping", &wrong], 2);
    assert_eq!(document["diagnostics"][0]["code"], "mapping-target");
}

#[test]
fn output_for_people_speaks_their_language() {
    let folder = folder("people");
    let file = write(&folder, "liste.csv", INVENTORY);
    let german = text(&run(&["assess", &file]).stdout);
    assert!(
        german.contains("Was zahlen wir wem") && german.contains("2.000\u{a0}€"),
        "{german}"
    );
    let english = text(&run(&["--lang", "en", "assess", &file]).stdout);
    assert!(
        english.contains("What do we pay whom") && english.contains("€2,000"),
        "{english}"
    );
    assert!(!german.contains('\u{1b}'), "no colour into a pipe");
}

#[test]
fn template_and_sample_lists_can_be_read_again() {
    let folder = folder("template");
    let out = folder.join("vorlage.xlsx");
    let out = out.to_str().expect("a path");
    assert!(json(&["template", out], 0)["file"].is_string());
    let lists = folder.join("listen");
    json(&["samples", lists.to_str().expect("a path")], 0);
    let names: Vec<String> = std::fs::read_dir(&lists)
        .expect("a folder")
        .map(|entry| {
            entry
                .expect("a file")
                .path()
                .to_str()
                .expect("a path")
                .to_owned()
        })
        .collect();
    let mut arguments = vec!["assess"];
    arguments.extend(names.iter().map(String::as_str));
    assert_eq!(json(&arguments, 0)["counts"]["applications"], 140);
}

#[test]
fn help_and_version_answer() {
    for arguments in [
        vec!["--version"],
        vec!["--help"],
        vec!["assess", "--help"],
        vec!["completions", "bash"],
        vec!["man"],
    ] {
        let output = run(&arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert!(!output.stdout.is_empty());
    }
    assert_eq!(run(&[]).status.code(), Some(2));
    assert_eq!(run(&["frobnicate"]).status.code(), Some(2));
}
