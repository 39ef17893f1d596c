//! publiccode.yml against the table of the reference parser's results.

use std::collections::BTreeMap;
use std::path::Path;

use freistadt_catalogue::{Remark, check_publiccode};
use freistadt_model::Code as _;
use freistadt_testkit::conformance;

/// Kind, key and line of a remark.
type Said = (String, String, u64);

fn said(remark: &Remark) -> Said {
    let kind = remark.severity.code().to_owned();
    (kind, remark.key.clone(), u64::from(remark.line))
}

struct Expected {
    results: Vec<Said>,
    needs_more: bool,
}

fn expected(file: &Path) -> BTreeMap<String, Expected> {
    let json: serde_json::Value =
        serde_json::from_slice(&conformance::read(file)).expect("a table");
    let files = json["files"].as_object().expect("files").iter();
    let rows = files.map(|(name, file)| {
        let results = file["results"].as_array().expect("results").iter();
        let results = results.map(|result| {
            let text = |key: &str| result[key].as_str().expect("text").to_owned();
            (
                text("kind"),
                text("key"),
                result["line"].as_u64().expect("a line"),
            )
        });
        let mut results: Vec<Said> = results.collect();
        results.sort();
        let needs_more = !file["needs"].as_array().expect("needs").is_empty();
        (
            name.clone(),
            Expected {
                results,
                needs_more,
            },
        )
    });
    rows.collect()
}

/// Where a case belongs: the part of its path from the version's folder on.
fn name(case: &Path) -> String {
    let parts: Vec<&str> = case.iter().filter_map(|part| part.to_str()).collect();
    let start = parts.iter().rposition(|part| matches!(*part, "v0" | "v1"));
    parts[start.expect("below v0 or v1")..].join("/")
}

fn is_case(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "yml")
}

#[test]
fn conformance_publiccode() {
    let Some(cases) = conformance::cases_where("publiccode", is_case) else {
        return;
    };
    let folder = cases[0]
        .ancestors()
        .find(|folder| folder.join("expected-v0.json").exists());
    let table = expected(&folder.expect("a table of results").join("expected-v0.json"));
    let mut wrong = Vec::new();
    for case in &cases {
        let name = name(case);
        let verdict = check_publiccode(&conformance::read(case));
        let mut remarks: Vec<Said> = verdict.remarks.iter().map(said).collect();
        remarks.sort();
        if name.starts_with("v1/") {
            if verdict.is_valid() || remarks[0].1 != "publiccodeYmlVersion" {
                wrong.push(format!("{name}: {remarks:?}"));
            }
            continue;
        }
        let row = table.get(&name);
        if row.is_some_and(|row| row.needs_more) || name == "v0/valid/no-network/valid.yml" {
            continue;
        }
        let want = row.map_or(&[][..], |row| &row.results);
        if remarks != want {
            wrong.push(format!("{name}:\n  said {remarks:?}\n  want {want:?}"));
        }
        let by_folder = !name.starts_with("v0/invalid");
        assert_eq!(verdict.is_valid(), by_folder, "{name}");
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
