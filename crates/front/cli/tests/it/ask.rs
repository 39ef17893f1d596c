//! One workbook per unit, from the command line.

use crate::{folder, json, run, text, write};

const LIST: &str = "Verfahren;Hersteller;Amt;Betreiber\n\
    Meso;HSH;Bürgeramt;ZV\n\
    Tevis;Kommunix;Bürgeramt;\n\
    GIS;QGIS;Bauamt / Planung;\n\
    Excel;Microsoft;;\n";

#[test]
fn workbooks_go_out_per_unit_and_come_back_together() {
    let folder = folder("ask");
    let place = |name: &str| folder.join(name).display().to_string();
    let (data, out) = (place("daten"), place("mappen"));
    let list = write(&folder, "liste.csv", LIST);
    json(&["import", &list, "--data", &data], 0);

    let written = json(&["ask", "--by", "unit", &out, "--data", &data], 0);
    let files = written["files"].as_array().expect("a list");
    let file = |at: usize| files[at]["file"].as_str().expect("a path");
    let names: Vec<&str> = (0..3)
        .map(|at| file(at).rsplit('/').next().unwrap_or(""))
        .collect();
    assert_eq!(
        names,
        [
            "bauamt-planung.xlsx",
            "buergeramt.xlsx",
            "ohne-zustaendige-stelle.xlsx"
        ]
    );
    assert_eq!(files[1]["unit"], "Bürgeramt");
    assert_eq!(files[1]["applications"], 2);
    assert!(files[1]["open_questions"].as_u64() > Some(0));
    assert!(files[2]["unit"].is_null());

    let mut back = vec!["import"];
    back.extend((0..3).map(file));
    back.extend(["--data", &data]);
    let read = json(&back, 0);
    assert!(read["change_set"].is_null(), "{read}");
    assert_eq!(read["change_sets"].as_array().map(Vec::len), Some(0));
    assert_eq!(read["conflicts"].as_array().map(Vec::len), Some(0));
    assert_eq!(read["diagnostics"].as_array().map(Vec::len), Some(3));

    // What was written may be filled in by now.
    json(&["ask", &out, "--data", &data], 2);
    let refused = run(&["ask", &out, "--data", &data]);
    assert!(text(&refused.stderr).contains("--force"));
    let again = run(&["ask", &out, "--data", &data, "--force"]);
    let shown = text(&again.stdout);
    assert!(
        shown.contains("buergeramt.xlsx") && shown.contains("2 Anwendungen"),
        "{shown}"
    );
    let english = place("books");
    let shown = run(&["ask", &english, "--data", &data, "--lang", "en"]);
    let shown = text(&shown.stdout);
    assert!(shown.contains("without-responsible-unit.xlsx"), "{shown}");
}

#[test]
fn workbooks_are_made_of_files_alone() {
    let folder = folder("ask-files");
    let out = folder.join("mappen").display().to_string();
    let list = write(&folder, "liste.csv", LIST);
    let written = json(&["ask", &out, &list], 0);
    assert_eq!(written["files"].as_array().map(Vec::len), Some(3));
    let said = run(&["ask", &out]);
    assert_eq!(said.status.code(), Some(2));
    assert!(text(&said.stderr).contains("--data"));
    json(&["ask", &out, &list, "--by", "drache"], 2);
    let empty = write(&folder, "leer.csv", "a;b\n1;2\n");
    json(&["ask", &out, &empty], 2);
}
