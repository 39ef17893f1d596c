//! Checks of Rust sources: headings, lengths, skipped tests, marks without a number.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use freistadt_testkit::files_below;

use super::mask::{Masked, mask};
use super::{Finding, below};

const FILE_LIMIT: usize = 800;
const FUNCTION_LIMIT: usize = 100;

/// Put together, so that tidy does not find itself.
const MARKS: &[&str] = &[concat!("FIX", "ME"), concat!("TO", "DO")];

/// All findings in the sources below `crates/`.
pub(super) fn check(root: &Path) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut sources = files_below(&root.join("crates"))?;
    sources.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    for path in sources {
        let source = fs::read_to_string(&path)
            .with_context(|| format!("cannot read `{}`", path.display()))?;
        check_source(&below(root, &path), &source, &mut findings);
    }
    Ok(findings)
}

fn check_source(place: &str, source: &str, findings: &mut Vec<Finding>) {
    if !source.starts_with("//!") {
        let reason = "must begin with `//!`: what it is for, what it deliberately does not do";
        findings.push(Finding::new(place, reason));
    }
    let masked = mask(source);
    let lines = lines_without_tests(&masked.code);
    if lines > FILE_LIMIT {
        let reason = format!("has {lines} lines without its tests, {FILE_LIMIT} are allowed");
        findings.push(Finding::new(place, reason));
    }
    check_functions(place, &masked.code, findings);
    check_lines(place, &masked, findings);
}

/// Lines up to an inline module `tests` that nothing but its end follows.
fn lines_without_tests(code: &str) -> usize {
    let lines: Vec<&str> = code.lines().collect();
    let Some(start) = lines
        .iter()
        .rposition(|line| line.starts_with("mod tests {"))
    else {
        return lines.len();
    };
    let end = lines[start..].iter().position(|line| line.starts_with('}'));
    let trails = end.is_some_and(|end| lines[start + end + 1..].iter().all(|line| line.is_empty()));
    if !trails {
        return lines.len();
    }
    let attributes = lines[..start]
        .iter()
        .rev()
        .take_while(|line| line.starts_with("#["));
    start - attributes.count()
}

fn check_functions(place: &str, code: &str, findings: &mut Vec<Finding>) {
    for (at, name) in functions(code) {
        let length = body(&code[at..]).map_or(0, lines_of_code);
        if length > FUNCTION_LIMIT {
            let line = code[..at].matches('\n').count() + 1;
            let reason = format!("`{name}` has {length} lines, {FUNCTION_LIMIT} are allowed");
            findings.push(Finding::new(format!("{place}:{line}"), reason));
        }
    }
}

/// Where functions begin, and their names; a type like `fn(u8)` is none.
fn functions(code: &str) -> Vec<(usize, &str)> {
    let is_word = |char: char| char.is_alphanumeric() || char == '_';
    let mut found = Vec::new();
    for (at, _) in code.match_indices("fn ") {
        if code[..at].ends_with(is_word) {
            continue;
        }
        let rest = code[at + 3..].trim_start();
        let name = rest.split(|char| !is_word(char)).next().unwrap_or("");
        if !name.is_empty() {
            found.push((at, name));
        }
    }
    found
}

/// What stands between the braces of the function that begins here; a declaration has none.
fn body(code: &str) -> Option<&str> {
    let mut nested = 0_i32;
    let mut start = None;
    let mut braces = 0_i32;
    for (at, char) in code.char_indices() {
        match char {
            '(' | '[' if start.is_none() => nested += 1,
            ')' | ']' if start.is_none() => nested -= 1,
            ';' if start.is_none() && nested == 0 => return None,
            '{' if start.is_some() || nested == 0 => {
                start = start.or(Some(at + 1));
                braces += 1;
            }
            '}' if start.is_some() => braces -= 1,
            _ => continue,
        }
        if let Some(start) = start
            && braces == 0
        {
            return Some(&code[start..at]);
        }
    }
    None
}

/// Counted as clippy's `too_many_lines` does: neither blank lines nor comments.
fn lines_of_code(body: &str) -> usize {
    body.lines().filter(|line| !line.trim().is_empty()).count()
}

fn check_lines(place: &str, masked: &Masked, findings: &mut Vec<Finding>) {
    for (index, (code, comment)) in masked.code.lines().zip(masked.comments.lines()).enumerate() {
        let place = format!("{place}:{}", index + 1);
        let squeezed: String = code.split_whitespace().collect();
        let ignored = squeezed.contains("#[ignore") || squeezed.contains(",ignore)]");
        if ignored {
            let reason = "tests are run or deleted, not ignored";
            findings.push(Finding::new(&place, reason));
        }
        let unfinished = squeezed.contains("todo!(") || squeezed.contains("unimplemented!(");
        let marked = MARKS.iter().any(|mark| comment.contains(mark));
        if unfinished || marked && !names_an_issue(comment) {
            let reason = "unfinished work needs the number of its issue, as `(#12)`, and no panic";
            findings.push(Finding::new(&place, reason));
        }
    }
}

fn names_an_issue(comment: &str) -> bool {
    let mut after = comment.split('#').skip(1);
    after.any(|text| text.starts_with(|char: char| char.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_text(source: &str) -> Vec<String> {
        let mut findings = Vec::new();
        check_source("a.rs", source, &mut findings);
        findings.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_good_file_has_no_findings() {
        let none: [&str; 0] = [];
        let source = "//! What for.\n\nfn f() -> u8 { 1 }\n\n#[cfg(test)]\nmod tests {\n}\n";
        assert_eq!(check_text(source), none);
    }

    #[test]
    fn a_file_begins_with_what_it_is_for() {
        assert_eq!(check_text("fn f() {}\n").len(), 1);
    }

    #[test]
    fn a_file_may_be_long_by_its_tests_only() {
        let long = |head: usize, tail: &str| {
            let tests = "    // case\n".repeat(900);
            let head = "static X: u8 = 1;\n".repeat(head);
            check_text(&format!(
                "//! x\n{head}#[cfg(test)]\nmod tests {{\n{tests}}}\n{tail}"
            ))
        };
        let none: [&str; 0] = [];
        assert_eq!(long(799, ""), none);
        assert_eq!(
            long(800, ""),
            ["a.rs: has 801 lines without its tests, 800 are allowed"]
        );
        assert_eq!(long(1, "fn after() {}\n").len(), 1);
    }

    #[test]
    fn a_function_may_have_a_hundred_lines_of_code() {
        let function = |lines: usize| {
            let body = "    g(\"}\");\n    // {\n\n".repeat(lines);
            check_text(&format!("//! x\n\nfn f(a: [u8; 2])\nwhere\n{{\n{body}}}\n"))
        };
        let none: [&str; 0] = [];
        assert_eq!(function(100), none);
        assert_eq!(
            function(101),
            ["a.rs:3: `f` has 101 lines, 100 are allowed"]
        );
    }

    #[test]
    fn declarations_and_function_types_have_no_body() {
        assert_eq!(body("fn f(x: fn(u8)) -> [u8; 2];\nfn g() { 1 }"), None);
        assert_eq!(functions("type F = fn (u8);\nfn real() {}").len(), 1);
    }

    #[test]
    fn skipped_tests_are_found_but_not_in_texts() {
        let ignore = concat!("#[ign", "ore]");
        assert_eq!(
            check_text(&format!("//! x\n{ignore}\nfn f() {{}}\n")).len(),
            1
        );
        let quiet = concat!("#[cfg_attr(windows, ign", "ore)]");
        assert_eq!(
            check_text(&format!("//! x\n{quiet}\nfn f() {{}}\n")).len(),
            1
        );
        assert_eq!(check_text(&format!("//! x {ignore}\n")).len(), 0);
    }

    #[test]
    fn unfinished_work_has_a_number() {
        for mark in MARKS {
            assert_eq!(check_text(&format!("//! x\n// {mark}: later\n")).len(), 1);
            assert_eq!(
                check_text(&format!("//! x\n// {mark}(#12): later\n")).len(),
                0
            );
        }
        let panic = concat!("todo", "!(\"#12\")");
        assert_eq!(
            check_text(&format!("//! x\nfn f() {{ {panic} }}\n")).len(),
            1
        );
    }
}
