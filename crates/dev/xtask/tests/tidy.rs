//! Tidy is a test like any other, so that no way of running tests leaves it out.

#[test]
fn this_workspace_is_tidy() {
    let findings = freistadt_xtask::tidy::check().expect("tidy runs");
    let lines: Vec<_> = findings.iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "\n{}", lines.join("\n"));
}
