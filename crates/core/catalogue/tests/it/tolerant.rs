//! Files that break the standard, as real ones do: everything readable is kept.

use freistadt_catalogue::{ReadSoftware, check_publiccode, read_publiccode};
use freistadt_testkit::conformance;

fn read(text: &str) -> ReadSoftware {
    read_publiccode(text.as_bytes())
}

#[test]
fn deviations_are_listed_and_nothing_readable_is_lost() {
    let read = read(
        "publiccodeYmlVersion: 0.4\nname: Terminvergabe\nurl: https://x.example/t\n\
         categories: government\nusedBy: [Stadt A, Stadt B, Stadt A, ...]\nunbekannt: 1\n\
         legal: {license: EUPL-1.2}\n\
         maintenance:\n  type: commercial\n  contractors: [{name: Firma, until: 2026-02-30}]\n\
         \x20 contacts:\n    - {name: Erika Muster, email: e@x.example, affiliation: Stadt A}\n    - {name: Max}\n\
         dependsOn: {proprietary: [{name: Oracle, versionMin: 11.4}]}\n",
    );
    let software = read.software.expect("readable");
    assert_eq!(software.name, "Terminvergabe");
    assert_eq!(software.categories, ["government"]);
    assert_eq!(software.used_by.len(), 2);
    assert_eq!(software.licence.as_deref(), Some("EUPL-1.2"));
    assert_eq!(software.needs_proprietary, ["Oracle"]);
    assert_eq!(software.contractors[0].until, None);
    assert_eq!(read.persons, 2);
    let kept = format!("{software:?}");
    assert!(!kept.contains("Erika") && !kept.contains("e@x") && kept.contains("Stadt A"));
    assert!(!read.remarks.is_empty());
}

#[test]
fn a_file_that_breaks_off_is_read_up_to_there() {
    let read =
        read("publiccodeYmlVersion: '0'\nname: A\nurl: https://x.example\nb: {c: 1\n\td: 2\n");
    assert_eq!(
        read.software.map(|software| software.name).as_deref(),
        Some("A")
    );
    assert_eq!(read.remarks[0].code, "not-yaml");
    let read = read_publiccode(b"name: F\xe4hre\n");
    assert_eq!(
        read.software.map(|software| software.name).as_deref(),
        Some("Fähre")
    );
    assert_eq!(read.remarks[0].code, "not-utf8");
}

#[test]
fn hostile_files_are_remarks() {
    let codes = |text: &[u8]| check_publiccode(text).remarks[0].code;
    assert_eq!(codes(&vec![b'#'; 10 << 20]), "file-too-long");
    assert_eq!(codes(b""), "required");
    assert_eq!(codes(b"a: 1\na: 2\n"), "key-twice");
    assert_eq!(codes(b"- 1\n"), "required");
    assert_eq!(
        codes(b"publiccodeYmlVersion: '0.6'\n"),
        "unsupported-version"
    );
    assert_eq!(codes(b"publiccodeYmlVersion: 0\n"), "wrong-type");
    assert_eq!(codes("[".repeat(9_000).as_bytes()), "not-yaml");
    assert_eq!(codes(b"a: 1\n---\na: 1\n"), "several-documents");
}

#[test]
fn five_thousand_names_are_kept_once_each() {
    let names: String = (0..5_202)
        .map(|n| format!("  - Comune {}\n", n % 5_000))
        .collect();
    let read = read(&format!("name: Viele\nusedBy:\n{names}"));
    assert_eq!(
        read.software.map(|software| software.used_by.len()),
        Some(5_000)
    );
}

#[test]
fn conformance_publiccode_tolerant() {
    let yml = |path: &std::path::Path| path.extension().is_some_and(|ending| ending == "yml");
    let Some(cases) = conformance::cases_where("publiccode", yml) else {
        return;
    };
    for case in cases {
        let read = read_publiccode(&conformance::read(&case));
        assert!(read.software.is_some(), "{}", case.display());
    }
}
