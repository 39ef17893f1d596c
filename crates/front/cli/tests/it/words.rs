//! Every remark that the code can make has words in both languages.

use std::path::Path;

use freistadt_l10n::has_message;

#[test]
fn every_remark_has_words() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut missing = Vec::new();
    let mut found = 0;
    for file in freistadt_testkit::files_below(&crates).expect("the folder of the crates") {
        let shipped = file.components().any(|part| part.as_os_str() == "src")
            && file.extension().is_some_and(|e| e == "rs");
        if !shipped {
            continue;
        }
        let text = std::fs::read_to_string(&file).expect("a source file");
        for start in [
            "Diagnostic::error(\"",
            "Diagnostic::warning(\"",
            "Diagnostic::note(\"",
        ] {
            for part in text.split(start).skip(1) {
                let code = part.split('"').next().unwrap_or_default();
                found += 1;
                if !has_message(&format!("diag-{code}")) {
                    missing.push(format!("{code} in {}", file.display()));
                }
            }
        }
    }
    assert!(found > 30, "the search finds the codes");
    assert_eq!(missing, Vec::<String>::new());
}
